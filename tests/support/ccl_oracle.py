"""The Commerce Control List, evaluated naively from the tables in ``tools/ccl`` for one day: free, possible or required.

It shares no code with the engine and none with the generator. ``required`` means that the list asks a licence for certain,
``possible`` that it depends on something that an ECCN and a destination do not tell.
"""

import csv
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FREE, POSSIBLE, REQUIRED = range(3)
BLOCKED = {"CU", "IR", "KP", "RU", "BY"}  # embargoes, and the rule for every listed item
AS = {"HK": "CN", "LI": "CH", "KY": "GB"}
SETS = {
    "UNSC": ["CF", "CD", "ER", "IR", "IQ", "LB", "LY", "KP", "SO", "SD"],
    "CWC-NONPARTY": ["EG", "IL", "KP", "SS", "TW"],
}


@cache
def table(path):
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def rows_of(path, column, value):
    return [row for row in table(path) if row[column] == value]


@cache
def group(country, name, day):
    """Whether a country is in a group on a day; one half where that is unsettled."""
    rows = rows_of("rules/us/country_groups.csv", "country", country)
    inside = {row["group"] for row in rows if (row["from"] or "0") <= day and (not row["to"] or day < row["to"])}
    return 1 if name in inside else 0.5 if name == "D:5" and "ITAR-126.1-ONLY" in inside else 0


def member(country, scope, day):
    """Whether a country is in a set of places, whose signs count from left to right."""
    inside = 0
    for term in scope.replace("CWC-NONPARTY", "CWC").replace("-", "+-").split("+"):
        name = term.lstrip("-").replace("CWC", "CWC-NONPARTY")
        own = group(country, name, day) if ":" in name else name == "WORLD" or country in SETS.get(name, [name])
        inside = min(inside, 1 - own) if term.startswith("-") else max(inside, own)
    return inside


def covers(wide, narrow):
    return narrow == wide or narrow.startswith(wide + ".")


def concerns(row, paragraph):
    """Whether a requirement is about a paragraph, in halves. Without a paragraph it may be any of them."""
    about, out = (list(filter(None, row[name].split("|"))) for name in ("paragraphs", "except"))
    inside = 1 if not about or any(covers(one, paragraph) for one in about) else 0
    inside = inside or 0.5 * any(not paragraph or covers(paragraph, one) for one in about)
    if any(covers(one, paragraph) for one in out):
        return 0
    return min(inside, 0.5) if any(not paragraph or covers(paragraph, one) for one in out) else inside


def holds(row, day):
    """Whether a requirement holds on a day, in halves: between two editions it may."""
    first = row["from"] or row["first_seen"]
    last = row["to"] or (row["last_seen"] if row["last_seen"] < "2026-08-07" else "2026-09-24")
    if first <= day <= last:
        return 1
    gap = (not row["to"] and last < day < "2026-07-23") or (not row["from"] and day < first)
    return 0.5 if gap else 0


def marked(country, column):
    return any(row[column] == "x" for row in rows_of("tools/ccl/chart.csv", "country", country))


def evaluated(eccn, country, day):
    """What the list says of an ECCN for a destination on a day, an ISO 8601 text."""
    entry, _, paragraph = eccn.partition(".")
    known = rows_of("tools/ccl/entries.csv", "eccn", entry)
    place = AS.get(country, country)
    charted = place in BLOCKED | {"SY"} or rows_of("tools/ccl/chart.csv", "country", place)
    rows = rows_of("tools/ccl/requirements.csv", "eccn", entry)
    of_2025 = (
        any(row["first_seen"] <= "2025-11-12" for row in rows) and place != "ZW"
    )  # the chart read first, but for one row
    if day < "2025-11-12" or (day < "2026-01-01" and not of_2025) or not known or known[0]["kind"] in {"itar_pointer", "pointer", "shell_0x521"} or known[0]["first_seen"] > day:
        least = POSSIBLE
    else:
        least = FREE if charted else POSSIBLE
    found = [least]
    for row in rows:
        if row["scope"] == "FN5":
            continue  # no party is named
        undecided = row["scope"] in {"PART754", "UNDECIDED"}
        column = row["column"] not in {"", "AT1", "AT2"}
        there = 0.5 if undecided else marked(place, row["column"]) if column else member(place, row["scope"], day)
        sure = min(holds(row, day), concerns(row, paragraph), there, 0.5 if row["condition"] else 1)
        found.append(REQUIRED if sure == 1 else POSSIBLE if sure else FREE)
    return max(found)
