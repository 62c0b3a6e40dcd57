"""Findings that are accepted, each with a reason: the files ``lint-accepted.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from typing import Annotated, NamedTuple

from pydantic import StringConstraints

from licet.errors import Diagnostic, Location, RulesError
from licet.language import yaml_text
from licet.language.documents import read_model
from licet.language.fields import RuleModel, Texts
from licet.language.sources import Source

from .finding import Check, Finding

Code = Annotated[str, StringConstraints(strict=True, pattern=r"^L\d{3}$")]
Reason = Annotated[str, StringConstraints(strict=True, min_length=10, strip_whitespace=True)]


class Entry(RuleModel):
    """Findings of one code that are accepted: the ids they are about (with ``*`` for any text), and why."""

    code: Code
    of: Texts
    reason: Reason


class AcceptedFile(RuleModel):
    """The content of a file of accepted findings."""

    accepted: tuple[Entry, ...]


class _Pattern(NamedTuple):
    """One id of an entry, with its place."""

    code: str
    of: str
    reason: str
    location: Location


def accepted(findings: Iterable[Finding], files: Iterable[Source], checks: Mapping[str, Check]) -> Iterator[Finding]:
    """The findings, those that a file accepts with the reason; and as L001 every id in a file that matches no finding.

    ``checks`` are all checks by code. Raises RulesError with every problem of the files.
    """
    patterns, problems = list[_Pattern](), list[Diagnostic]()
    for file in files:
        patterns += _read(file, problems)
    for one in patterns:
        if one.code not in checks:
            problems.append(
                Diagnostic(one.location, "no check has this code", one.code, "`licet lint --explain` lists them")
            )
    if problems:
        raise RulesError(problems)
    used: set[_Pattern] = set()
    for finding in findings:
        fitting = [one for one in patterns if one.code == finding.code and fnmatchcase(finding.subject, one.of)]
        used.update(fitting)
        yield replace(finding, reason=fitting[0].reason) if fitting else finding
    for one in patterns:
        if one not in used:
            message, unmatched = f"no finding {one.code} is about this any more", checks["L001"]
            yield Finding(
                one.location,
                message,
                one.of,
                unmatched.to_do,
                code=unmatched.code,
                severity=unmatched.severity,
                subject=one.of,
            )


def _read(file: Source, problems: list[Diagnostic]) -> Iterator[_Pattern]:
    documents, wrong = yaml_text.read(file.text, file.name)
    problems += wrong
    for document in documents if not wrong else ():
        if (model := read_model(AcceptedFile, document, problems)) is not None:
            for number, entry in enumerate(model.accepted):
                for at, name in enumerate(entry.of):
                    where = document.location(("accepted", number, "of", at))
                    yield _Pattern(entry.code, name, entry.reason, where)
