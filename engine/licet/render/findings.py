"""Findings of lint as text, as annotations of GitHub workflows, as JSON and as SARIF 2.1.0."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from licet._version import __version__
from licet.authoring.lint import CHECKS, Check, Finding
from licet.errors import Location
from licet.rulebook.rulebook import Rulebook

GITHUB = {"error": "error", "warning": "warning", "note": "notice"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def summary(rulebook: Rulebook, findings: Sequence[Finding]) -> str:
    """One line: how much was checked, and how many findings of each severity there are.

    >>> from licet.engine import load
    >>> summary(load().rulebook, ())[-11:]
    'no findings'
    """
    counts: Counter[str] = Counter(finding.severity for finding in findings if not finding.reason)
    accepted = sum(1 for finding in findings if finding.reason)
    found = [f"{counts[one]} {one}{'s' if counts[one] > 1 else ''}" for one in GITHUB if counts[one]]
    parts = [
        f"{len(rulebook.instruments)} instruments", f"{len(rulebook.versions)} rule versions", *(found or ["no findings"]),
        *([f"{accepted} accepted"] if accepted else []),
    ]  # fmt: skip
    return ", ".join(parts)


def explanation(check: Check) -> str:
    r"""A check in words, as ``--explain`` prints it.

    >>> explanation(CHECKS["L501"])
    'L501 unused-class (warning)\n\nA class that no rule uses.\n\nTo do: use it, or remove it.'
    """
    parts = [f"{check.code} {check.name} ({check.severity})", f"{check.title}.", check.why, f"To do: {check.to_do}"]
    return "\n\n".join(filter(None, parts))


def annotation(finding: Finding, folders: Mapping[str, str]) -> str:
    """A workflow command of GitHub Actions; ``folders`` are paths by what locations begin with.

    >>> annotation(Finding(Location("rules/xx/a.yaml", 3, 1), "no rule uses this class", code="L501"), {"rules": "law"})
    '::warning file=law/xx/a.yaml,line=3,col=1,title=L501::no rule uses this class'
    """
    where = finding.location
    place = f",line={where.line},col={max(where.column, 1)}" if where.line else ""
    lines = [finding.message, *_details(finding)]
    text = "\n".join(lines)
    return f"::{GITHUB[finding.severity]} file={_property(_path(where, folders))}{place},title={finding.code}::{_data(text)}"


def as_json(findings: Iterable[Finding]) -> str:
    """The findings as a JSON array of objects."""
    return json.dumps([_object(finding) for finding in findings], indent=2, ensure_ascii=False)


def as_sarif(findings: Sequence[Finding], folders: Mapping[str, str]) -> str:
    """The findings as a log of SARIF 2.1.0. Accepted ones are suppressed, with the reason as justification."""
    codes = list(CHECKS)
    driver = {
        "name": "licet",
        "semanticVersion": __version__,
        "version": __version__,
        "rules": [_rule(one) for one in CHECKS.values()],
    }
    results = [_result(finding, codes.index(finding.code), folders) for finding in findings]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False)


def _details(finding: Finding) -> list[str]:
    stated = (("found", finding.found), ("case", finding.case), ("day", finding.day), ("to do", finding.help))
    return [f"{name}: {value}" for name, value in stated if value]


def _object(finding: Finding) -> dict[str, Any]:
    where = finding.location
    also = [{"what": caption, **_place(place)} for place, caption in finding.also]
    found = {
        "code": finding.code, "name": CHECKS[finding.code].name, "severity": finding.severity, **_place(where),
        "message": finding.message, "about": finding.subject, "found": finding.found, "case": finding.case,
        "day": finding.day.isoformat() if finding.day else "", "also": also, "to_do": finding.help, "accepted": finding.reason,
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def _place(where: Location) -> dict[str, Any]:
    return {"file": where.file, "line": where.line, "column": where.column}


def _rule(check: Check) -> dict[str, Any]:
    return {
        "id": check.code,
        "name": "".join(map(str.capitalize, check.name.split("-"))),
        "shortDescription": {"text": f"{check.title}."},
        "fullDescription": {"text": check.why or f"{check.title}."},
        "help": {"text": f"To do: {check.to_do}"},
        "defaultConfiguration": {"level": check.severity},
    }


def _result(finding: Finding, index: int, folders: Mapping[str, str]) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": "\n".join([finding.message, *_details(finding)])},
        "locations": [_sarif_place(finding.location, folders)],
        "partialFingerprints": {"licet/v1": f"{finding.code}:{finding.subject}:{finding.message}"},
    }
    if finding.also:
        result["relatedLocations"] = [
            {"id": number, **_sarif_place(place, folders), "message": {"text": caption}}
            for number, (place, caption) in enumerate(finding.also, 1)
        ]
    if finding.reason:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": finding.reason}]
    return result


def _sarif_place(where: Location, folders: Mapping[str, str]) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": _path(where, folders)}}
    if where.line:
        place["region"] = {"startLine": where.line, "startColumn": max(where.column, 1)}
    return {"physicalLocation": place}


def _path(where: Location, folders: Mapping[str, str]) -> str:
    """The path of a file as somebody in the current folder names it."""
    label, slash, rest = where.file.partition("/")
    return f"{folders.get(label, label)}{slash}{rest}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
