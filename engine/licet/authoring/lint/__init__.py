"""Finds what is probably wrong in a rulebook that loads: each check has a code, and each finding a case that shows it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from licet.rulebook.rulebook import Rulebook

from . import binding, evidence, files, ranking, timelines, unused, wording
from .accepted import accepted
from .finding import Check, Finding, Severity, check
from .subject import Subject

__all__ = ["CHECKS", "Check", "Finding", "Severity", "lint"]


@check("L001", "warning")
def accepted_without_finding(_: Subject) -> Iterator[Finding]:
    """An entry of `lint-accepted.yaml` that matches no finding: what it accepted was mended, or has another id.

    To do: remove the entry.
    """
    return iter(())  # found when the findings are compared with the file


_MODULES = (binding, ranking, timelines, evidence, unused, wording, files)
CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        one.code: one
        for one in sorted(
            (
                accepted_without_finding,
                *(found for module in _MODULES for found in vars(module).values() if isinstance(found, Check)),
            ),
            key=lambda one: one.code,
        )
    }
)


def lint(rulebook: Rulebook, today: date) -> tuple[Finding, ...]:
    """Every finding about a rulebook as of a day, in file order, those that are accepted too.

    Reads every table of parties. Raises RulesError if one is refused, or a file of accepted findings is.

    >>> from licet.engine import load
    >>> {finding.message for finding in lint(load().rulebook, date(2099, 1, 1)) if finding.code == "L401"}
    {'last checked more than 180 days ago'}
    """
    _ = rulebook.parties.entries
    subject = Subject(rulebook, today)
    found = {finding for one in CHECKS.values() for finding in one.findings(subject)}
    return tuple(
        sorted(accepted(found, rulebook.accepted, CHECKS), key=lambda one: (one.location, one.code, one.message))
    )
