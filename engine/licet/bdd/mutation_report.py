"""The report on mutants: a summary for the terminal, JSON, and one page of HTML."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from .coverage_report import STYLE
from .mutation import Result

KINDS: Mapping[str, str] = {
    "date": "dates moved by a day", "limit": "limits that include their value, or no longer do", "place": "places dropped",
    "verdict": "verdicts one step milder", "unless": "an `unless` removed", "entry": "entries of lists dropped, of those that a scenario names",
}  # fmt: skip


def summary(results: Sequence[Result]) -> Iterator[str]:
    """The lines for the terminal: how many were noticed, and those that were not."""
    for kind, words in KINDS.items():
        found = [one for one in results if one.kind == kind]
        if found:
            yield _counted(words, found)
    yield _counted("all mutants", results)
    unnoticed = [one for one in results if not one.noticed_by]
    if unnoticed:
        yield "noticed by no scenario:"
    for one in unnoticed:
        yield f"  {one.key}  {one.place}  ({one.asked} scenarios asked)"


def _counted(words: str, found: Sequence[Result]) -> str:
    noticed = sum(bool(one.noticed_by) for one in found)
    return f"{words}: {noticed} of {len(found)} noticed" + (f" ({100 * noticed / len(found):.1f} %)" if found else "")


def as_json(results: Sequence[Result], failing: Sequence[str]) -> str:
    """Every mutant with the scenario that noticed it, and the scenarios that were left out because they fail."""
    document = {"mutants": [one._asdict() for one in results], "left_out": list(failing)}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def as_html(results: Sequence[Result]) -> str:
    """One page without scripts, the mutants that nothing noticed first."""
    counts = "".join(f"<li>{escape(line)}</li>" for line in summary(results) if not line.startswith((" ", "noticed")))
    rows = "".join(
        f"<tr{'' if one.noticed_by else ' class=never'}><td>{escape(one.key)}</td><td>{escape(one.place)}</td>"
        f"<td>{escape(one.noticed_by) or f'none of {one.asked}'}</td></tr>"
        for one in sorted(results, key=lambda one: bool(one.noticed_by))
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>What scenarios notice</title>'
        f"<style>{STYLE}</style><h1>What scenarios notice</h1><ul>{counts}</ul>"
        f"<table><tr><th>changed detail</th><th>place</th><th>noticed by</th></tr>{rows}</table></html>\n"
    )
