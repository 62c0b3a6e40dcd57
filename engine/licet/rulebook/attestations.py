"""Attestations: statements that nothing changed in the law of a jurisdiction through a day, read from ``attestations.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from licet.errors import Diagnostic, Location
from licet.language import yaml_text
from licet.language.attestation import AttestationText
from licet.language.documents import read_model
from licet.language.schema import Jurisdiction
from licet.language.sources import Source
from licet.language.yaml_text import Document
from licet.values.names import did_you_mean

EXAMPLE = "- {jurisdiction: us, through: 2026-11-27, by: NAME, on: 2026-11-27, read: [SOURCE]}"


@dataclass(frozen=True, slots=True)
class Attestation:
    """A statement ``by`` somebody, made ``on`` a day, that nothing changed in the law of a jurisdiction ``through`` a day.

    ``read`` are the sources that were read; ``source`` is the folder of rules that holds the statement.
    """

    jurisdiction: str
    through: date
    by: str
    on: date
    read: tuple[str, ...]
    note: str | None
    source: str


def read_attestations(
    sources: Iterable[Source], jurisdictions: Mapping[str, Jurisdiction], problems: list[Diagnostic]
) -> list[Attestation]:
    """Every attestation in these files, checked against the jurisdictions. Problems are added with their locations."""
    found: list[Attestation] = []
    for source in sources:
        documents, wrong = yaml_text.read(source.text, source.name)
        blank = not documents and all(one.location == Location(source.name) for one in wrong) and _is_blank(source.text)
        problems += () if blank else wrong
        for document in () if wrong else documents:
            found += _of_document(document, source.name.rpartition("/")[0], jurisdictions, problems)
    return found


def _of_document(
    document: Document, folder: str, jurisdictions: Mapping[str, Jurisdiction], problems: list[Diagnostic]
) -> Iterator[Attestation]:
    if not isinstance(document.data, list):
        message = "must be a list of attestations"
        problems.append(Diagnostic(document.location(()), message, document.text(()), f"write: {EXAMPLE}"))
        return
    for number in range(len(document.data)):
        text = read_model(AttestationText, document, problems, (number,))
        if text is None:
            continue
        problem = _misplaced(text, jurisdictions)
        if problem is not None:
            key, message, found, help_text = problem
            problems.append(Diagnostic(document.location((number, key)), message, found, help_text))
            continue
        yield Attestation(text.jurisdiction, text.through, text.by, text.on, text.read, text.note, folder)


def _misplaced(text: AttestationText, jurisdictions: Mapping[str, Jurisdiction]) -> tuple[str, str, str, str] | None:
    """The key, message, text and help for an attestation that fits no jurisdiction."""
    index = jurisdictions.get(text.jurisdiction)
    if index is None:
        hint = did_you_mean(text.jurisdiction, jurisdictions) or f"known: {', '.join(sorted(jurisdictions))}"
        return "jurisdiction", "unknown jurisdiction", text.jurisdiction, hint
    first = index.coverage.from_
    if text.through < first:
        return "through", f"lies before the first day covered, {first}", str(text.through), "name a later day"
    return None


def _is_blank(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())


def latest(attestations: Iterable[Attestation], covered: Mapping[str, date]) -> dict[str, Attestation]:
    """For each of these jurisdictions the attestation that reaches furthest, if it reaches beyond the last day covered."""
    found: dict[str, Attestation] = {}
    for one in sorted(attestations, key=lambda one: (one.through, one.on)):
        if one.jurisdiction in covered and one.through > covered[one.jurisdiction]:
            found[one.jurisdiction] = one
    return found
