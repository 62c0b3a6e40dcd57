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


def summary(results: Sequence[Result], accepted: Mapping[str, str]) -> Iterator[str]:
    """The lines for the terminal: how many were noticed, and those that were neither noticed nor accepted with a reason."""
    for kind, words in KINDS.items():
        found = [one for one in results if one.kind == kind]
        if found:
            yield _counted(words, found, accepted)
    yield _counted("all mutants", results, accepted)
    unnoticed = [one for one in results if not one.noticed_by and one.key not in accepted]
    if unnoticed:
        yield "noticed by no scenario:"
    for one in unnoticed:
        yield f"  {one.key}  {one.place}  ({one.asked} scenarios asked)"


def _counted(words: str, found: Sequence[Result], accepted: Mapping[str, str]) -> str:
    noticed = sum(bool(one.noticed_by) for one in found)
    kept = sum(one.key in accepted for one in found)
    share = f" ({100 * noticed / len(found):.1f} %)" if found else ""
    return f"{words}: {noticed} of {len(found)} noticed{share}" + (f", {kept} accepted" if kept else "")


def as_json(results: Sequence[Result], accepted: Mapping[str, str], failing: Sequence[str]) -> str:
    """Every mutant with the scenario that noticed it or the reason why none has to, and the scenarios that were left out."""
    rows = [{**one._asdict(), "accepted": accepted.get(one.key)} for one in results]
    return json.dumps({"mutants": rows, "left_out": list(failing)}, indent=2, ensure_ascii=False) + "\n"


def as_html(results: Sequence[Result], accepted: Mapping[str, str]) -> str:
    """One page without scripts, the mutants that nothing noticed first."""
    lines = summary(results, accepted)
    counts = "".join(f"<li>{escape(line)}</li>" for line in lines if not line.startswith((" ", "noticed")))
    order = sorted(results, key=lambda one: (bool(one.noticed_by), one.key in accepted))
    rows = "".join(_row(one, accepted.get(one.key)) for one in order)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>What scenarios notice</title>'
        f"<style>{STYLE}</style><h1>What scenarios notice</h1><ul>{counts}</ul>"
        f"<table><tr><th>changed detail</th><th>place</th><th>noticed by</th></tr>{rows}</table></html>\n"
    )


def _row(one: Result, reason: str | None) -> str:
    outcome = one.noticed_by or (f"accepted: {reason}" if reason else f"none of {one.asked}")
    marked = "" if one.noticed_by or reason else " class=never"
    return f"<tr{marked}><td>{escape(one.key)}</td><td>{escape(one.place)}</td><td>{escape(outcome)}</td></tr>"
