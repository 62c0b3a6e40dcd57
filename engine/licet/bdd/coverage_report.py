"""The report on what scenarios decide: a summary for the terminal, JSON, and one page of HTML."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from .coverage import Coverage

ROLES = ("control", "relief", "notice", "exception", "class")
STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:70em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse}td,th{text-align:left;padding:.2em .8em;border-bottom:1px solid #ccc;vertical-align:top}"
    ".never{background:#fdd}details{margin:.5em 0}small{color:#555}"
)


def summary(coverage: Coverage) -> Iterator[str]:
    """The lines for the terminal: how much decides a scenario, and the rules and lists that never do."""
    for role in ROLES:
        known = {key for key, about in coverage.known["rules"].items() if about["role"] == role}
        yield _counted(_plural(role), len(known & set(coverage.decisive["rules"])), len(known))
    yield _counted("lists of parties", len(coverage.decisive["lists"]), len(coverage.known["lists"]))
    yield _counted("periods of the timelines asked", len(coverage.decisive["periods"]), len(coverage.known["periods"]))
    never = [about for about in coverage.never("rules") if about["role"] in ROLES]
    if never:
        yield "decides no scenario:"
    width = max((len(about["id"]) for about in never), default=0)
    for about in sorted(never, key=lambda one: (ROLES.index(one["role"]), one["id"], one["place"])):
        yield f"  {about['role']:<9}  {about['id']:<{width}}  {about['place']}"
    for about in sorted(coverage.never("lists"), key=lambda one: one["id"]):
        yield f"  list       {about['id']}"


def _counted(what: str, some: int, every: int) -> str:
    return f"{what}: {some} of {every}" + (f" ({100 * some // every} %)" if every else "")


def _plural(role: str) -> str:
    return {"relief": "reliefs", "class": "classes"}.get(role, f"{role}s")


def as_json(coverage: Coverage) -> str:
    """Everything: each rule, list and period with the scenarios that it decides, which may be none."""
    document = {
        section: [
            {**about, "scenarios": sorted(coverage.decisive[section].get(key, []))}
            for key, about in sorted(coverage.known[section].items())
        ]
        for section in coverage.known
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def as_html(coverage: Coverage) -> str:
    """One page without scripts."""
    shown = "".join(f"<li>{escape(line)}</li>" for line in _counts(coverage))
    rules = _table(coverage, "rules", ("role", "id", "instrument", "place"))
    lists = _table(coverage, "lists", ("id",))
    asked: dict[str, list[dict[str, Any]]] = {}
    for key, about in coverage.known["periods"].items():
        asked.setdefault(about["question"], []).append(
            {**about, "scenarios": coverage.decisive["periods"].get(key, [])}
        )
    periods = "".join(_question(question, found) for question, found in sorted(asked.items()))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>What scenarios decide</title>'
        f"<style>{STYLE}</style><h1>What scenarios decide</h1><ul>{shown}</ul><h2>Rules</h2>{rules}"
        f"<h2>Lists of parties</h2>{lists}<h2>Periods of the timelines asked</h2>{periods}</html>\n"
    )


def _counts(coverage: Coverage) -> Iterable[str]:
    return (line for line in summary(coverage) if not line.startswith((" ", "decides")))


def _table(coverage: Coverage, section: str, columns: tuple[str, ...]) -> str:
    rows = [
        _row([about[column] for column in columns], coverage.decisive[section].get(key, []))
        for key, about in sorted(coverage.known[section].items())
    ]
    head = "".join(f"<th>{column}</th>" for column in (*columns, "scenarios"))
    return f"<table><tr>{head}</tr>{''.join(rows)}</table>"


def _row(cells: Iterable[str], scenarios: list[str]) -> str:
    texts = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    named = "".join(f"<br><small>{escape(one)}</small>" for one in sorted(scenarios))
    last = f"<details><summary>{len(scenarios)}</summary>{named}</details>" if scenarios else "none"
    return f"<tr{'' if scenarios else ' class=never'}>{texts}<td>{last}</td></tr>"


def _question(question: str, periods: list[dict[str, Any]]) -> str:
    some = Counter(bool(one["scenarios"]) for one in periods)[True]
    rows = "".join(_row((one["from"], one["answer"]), one["scenarios"]) for one in periods)
    return f"<details><summary>{escape(question)} <small>{some} of {len(periods)}</small></summary><table>{rows}</table></details>"
