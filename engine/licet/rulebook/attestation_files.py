"""Reads attestations from ``attestations.yaml``, and checks them against the jurisdictions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from licet.errors import Diagnostic, Location
from licet.language import yaml_text
from licet.language.attestation import AttestationText
from licet.language.documents import read_model
from licet.language.house import House
from licet.language.schema import Jurisdiction
from licet.language.sources import Source
from licet.language.yaml_text import Document
from licet.values.names import did_you_mean

from .attestations import Attestation

EXAMPLE = "- {jurisdiction: us, through: 2026-11-27, by: NAME, on: 2026-11-27, read: [SOURCE]}"


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
    if isinstance(index, House):
        return "jurisdiction", "the rules of a house need no attestation", text.jurisdiction, "remove it"
    first = index.coverage.from_
    if text.through < first:
        return "through", f"lies before the first day covered, {first}", str(text.through), "name a later day"
    return None


def _is_blank(text: str) -> bool:
    return all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines())
