"""Writes ``rules/us/by-eccn``, the Commerce Control List as rules, from the tables in ``tools/ccl``.

    python tools/ccl.py

``entries.csv`` has the entries of the list, ``requirements.csv`` their requirements, ``chart.csv`` the Country Chart,
``instruments.csv`` what states them, ``paragraphs.csv`` paragraphs that no requirement names, ``further.csv`` the rules that no
table of the list states, and ``exceptions.csv`` the licence exceptions (see ``tools/ccl_exceptions.py``). A row of ``requirements.csv`` has the paragraphs it is about (none: the entire entry) and those it leaves out, a condition in words, the
reason for control, a column of the chart or a set of places (``+X`` adds, ``-X`` takes away, from left to right), and its days:
``from`` and ``to`` where a rule states them, else the first and the last edition that it was seen in.

What cannot be read is refused, all of it at once, with file and line.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import ccl_exceptions
from ccl_exceptions import Exceptions

ROOT = Path(__file__).parents[1]
TABLES = Path(__file__).with_name("ccl")
RULES = ROOT / "rules" / "us" / "by-eccn"
FIRST, THROUGH = date(2026, 1, 1), date(2026, 9, 24)  # the days that the editions bear out
EARLY = date(2025, 11, 12)  # the first chart that was read; for the entries that an edition before it has
BASE, EARLY_BASE = "ccl.commerce-control-list", "ccl.commerce-control-list-2025"
COLUMNS = (
    "id", "role", "instrument", "reason", "eccn", "except", "kind", "end_use", "party", "destination", "binds", "asks", "in_force",
    "until", "requires", "review", "says", "cite", "evidence",
)  # fmt: skip
REASONS = {
    "AT": "anti-terrorism", "CB": "chemical and biological weapons", "CC": "crime control",
    "CW": "Chemical Weapons Convention", "EI": "encryption", "FC": "Firearms Convention", "MT": "missile technology",
    "NP": "nuclear nonproliferation", "NS": "national security", "RI": "Russian industry", "RS": "regional stability",
    "SI": "significant items", "SL": "surreptitious listening", "SS": "short supply", "UN": "arms embargoes of the United Nations",
}  # fmt: skip
# Sets of places that the table names. One territory is read as another where the law says so: Hong Kong as China, Liechtenstein
# as Switzerland, the Caymans as the United Kingdom.
NAMED = {
    "WORLD": ("CCL:WORLD",),
    "UNSC": ("CF", "CD", "ER", "IR", "IQ", "LB", "LY", "KP", "SO", "SD"),
    "CWC-NONPARTY": ("EG", "IL", "KP", "SS", "TW"),
    "D:5": ("D:5", "ccl.d5-of-state"),
}
WORDS = {
    "WORLD": "every country", "UNSC": "places under an arms embargo of the United Nations",
    "CWC-NONPARTY": "places outside the Chemical Weapons Convention",
}  # fmt: skip
TERRITORIES = {"HK": "CN", "LI": "CH", "KY": "GB"}
ANYWHERE = {"PART754": "what part 754 asks for the destination", "UNDECIDED": ""}
LISTED_PARTY = "FN5"
NO_CHART = {"CU", "IR", "KP", "SY"}  # embargoes decide; their rows of the chart are empty
HOME = "US"
MOST_PLACES = 4  # in a condition
ARMS = {"600", "9x515"}  # what part 742 refuses to countries under an arms embargo
POLICY_CITES = ("742.4(a)(5)", "742.6(a)(10)")  # requirements for which part 742 has a policy by groups of places
NOT_LISTED = {"itar_pointer", "pointer", "shell_0x521"}
KINDS = ("listed-item", "chip-tool", "jet-engine", "reactor-part", "semiconductor-part")
ENTRY = re.compile(r"[0-9][A-E][0-9]{3}")
PARAGRAPH = re.compile(r"[a-z]{1,2}(\.([a-z]{1,2}|[0-9]{1,2}))*")
TOKEN = re.compile(r"([+-]?)(CWC-NONPARTY|[A-E]:[0-9]|[A-Z]{2}|WORLD|UNSC)(?![A-Z0-9:])")


@dataclass
class Problems:
    """What cannot be read, with file and line."""

    found: list[str] = field(default_factory=list)

    def add(self, row: Row, message: str) -> None:
        """Add the problem of a row."""
        self.found.append(f"{row.place}: {message}")

    def stop(self) -> None:
        """End the program if there are any."""
        if self.found:
            sys.exit("\n".join([*self.found, f"{len(self.found)} problems; nothing was written"]))


@dataclass(frozen=True)
class Row:
    """A row of a table with its place."""

    place: str
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def many(self, column: str) -> list[str]:
        """The parts of a cell, which ``|`` separates."""
        return [one for one in self.cells[column].split("|") if one]

    def day(self, column: str) -> date | None:
        """The cell as a day; ``None`` where it is empty."""
        return date.fromisoformat(self.cells[column]) if self.cells[column] else None


@dataclass(frozen=True)
class Requirement:
    """A requirement with the days on which it begins: it is certain from ``latest`` on, and possible from ``earliest`` on."""

    row: Row
    id: str
    earliest: date
    latest: date
    base: date  # the first day of the list for its entry
    end: date | None = None  # the first day on which another version or nothing holds

    @property
    def in_force(self) -> str:
        """The first day in the form of the rule language; empty for the first day of the list."""
        if self.latest <= self.base:
            return ""
        earliest = max(self.earliest, self.base)
        return str(self.latest) if earliest == self.latest else f"{earliest}/{self.latest}"


def read(name: str) -> list[Row]:
    """The rows of a table."""
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        return [Row(f"tools/ccl/{name}:{reader.line_num}", cells) for cells in reader]


def terms(scope: str) -> list[tuple[str, str]] | None:
    """The signs and places of a set of places; ``None`` where it cannot be read.

    >>> terms("D:1+D:5-A:6+AE")
    [('+', 'D:1'), ('+', 'D:5'), ('-', 'A:6'), ('+', 'AE')]
    """
    found, at = [], 0
    while at < len(scope):
        match = TOKEN.match(scope, at)
        if match is None or bool(at) != bool(match[1]):
            return None
        found.append((match[1] or "+", match[2]))
        at = match.end()
    return found or None


class Regions:
    """The regions that rules name, by the set of places."""

    def __init__(self) -> None:
        self.made: dict[str, tuple[str, list[str], list[str]]] = {}  # id: what it is, union, minus
        self.chart: dict[str, set[str]] = defaultdict(set)

    def of(self, scope: str) -> str:
        """The id of a region. Signs count from left to right: what is added after a subtraction stays in."""
        found = terms(scope)
        assert found is not None, scope
        union, minus = list[str](), list[str]()
        done: list[tuple[str, str]] = []
        for sign, place in found:
            if sign == "+" and minus:
                union, minus = [self._add(done, union, minus)], []
            (union if sign == "+" else minus).extend(self._places(place))
            done.append((sign, place))
        return self._add(done, union, minus)

    def halves(self, whole: str, what: str, part: str, among: str, slug: str) -> tuple[str, str]:
        """The regions of the places of one region (``what`` says what it is) that are in another (``among``), and that are not."""
        inside, outside = f"ccl.{slug.replace('?', 'within')}", f"ccl.{slug.replace('?', 'outside')}"
        self.made[outside] = (f"{what} that are not in {among}", [whole], [part])
        self.made[inside] = (f"{what} that are in {among}", [whole], [outside])
        return inside, outside

    def _add(self, done: list[tuple[str, str]], union: list[str], minus: list[str]) -> str:
        name, sign_before = "ccl", ""
        for sign, place in done:
            word = {"+": "", "-": "but-"}[sign] if sign != sign_before else ""
            if sign == "+" and sign_before == "-":
                word = "and-"
            name += f"{'-' if sign_before else '.'}{word}{place.lower().replace(':', '')}"
            sign_before = sign
        says = "".join(f"{' plus ' if sign == '+' else ' less '}{place}" for sign, place in done).strip()
        self.made[name] = (f"Places that entries name: {says.removeprefix('plus ')}", list(union), list(minus))
        return name

    @staticmethod
    def _places(place: str) -> list[str]:
        named = list(NAMED.get(place, (place,)))
        return [*named, *(territory for territory, parent in TERRITORIES.items() if parent in named)]


def chart(rows: Iterable[Row], countries: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of a country and a group: a column of the chart, every row of it, and the world."""
    marks = {row["country"]: [column for column, mark in row.cells.items() if mark == "x"] for row in rows}
    for territory, parent in TERRITORIES.items():
        marks.setdefault(territory, marks[parent])
    for country in sorted(countries):
        if country == HOME:
            continue
        yield country, "CCL:WORLD"
        if country not in marks and country not in NO_CHART:
            yield country, "CCL:NO-ROW"
        yield from ((country, f"CCL:{column}") for column in marks.get(country, ()))


def checked(rows: list[Row], entries: Mapping[str, Row], columns: set[str], problems: Problems) -> None:
    """Refuse every requirement that is not wholly understood."""
    for row in rows:
        for fault in (*_about(row, entries), *_where_to(row, columns)):
            problems.add(row, fault)


def _about(row: Row, entries: Mapping[str, Row]) -> Iterator[str]:
    """What is wrong with the entry, the paragraphs and the reason of a requirement."""
    if row["eccn"] not in entries:
        yield f"`{row['eccn']}` is no entry of entries.csv"
    elif entries[row["eccn"]]["kind"] in NOT_LISTED:
        yield f"`{row['eccn']}` is {entries[row['eccn']]['kind']}, which has no requirements"
    paragraphs = (*row.many("paragraphs"), *row.many("except"))
    yield from (f"`{one}` is no paragraph" for one in paragraphs if not PARAGRAPH.fullmatch(one))
    if row["reason"] not in REASONS:
        yield f"`{row['reason']}` is no reason for control"


def _where_to(row: Row, columns: set[str]) -> Iterator[str]:
    """What is wrong with the column or the places of a requirement."""
    column, scope = row["column"], row["scope"]
    if column and column not in columns:
        yield f"the chart has no column `{column}`"
    elif column and not column.startswith(row["reason"]):
        yield f"the column `{column}` is for another reason than {row['reason']}"
    if column and (column in {"AT1", "AT2"}) != bool(scope):
        yield "only the columns AT1 and AT2, which the chart never marks, have places beside them"
    if not (column and not scope) and scope not in {LISTED_PARTY, *ANYWHERE} and terms(scope) is None:
        yield f"`{scope}` is no set of places"
    if scope == "UNDECIDED" and not row["condition"]:
        yield "places that are undecided need a condition in words"


def versions(rows: Iterable[Row], regions: Regions, problems: Problems) -> list[Requirement]:
    """The requirements with ids and days. A row that takes the place of an ended one has its id, so that it ends it."""
    first_seen: dict[str, date] = {}
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        day = row.day("first_seen")
        assert day is not None
        first_seen[row["eccn"]] = min(day, first_seen.get(row["eccn"], day))
        groups[row["eccn"], row["reason"]].append(row)
    found: list[Requirement] = []
    used: dict[str, int] = defaultdict(int)
    for (eccn, _), group in groups.items():
        base = EARLY if first_seen[eccn] <= EARLY else FIRST
        ordered = sorted(group, key=_begins)
        ids: dict[int, str] = {}
        for row in ordered:
            name = ids.get(id(row)) or _name(row, regions, used)
            ids[id(row)] = name
            following = _successor(row, [other for other in ordered if id(other) not in ids])
            ended = row.day("to")
            if following is not None:
                ids[id(following)] = name
            earliest, latest = _start(row, ordered, ids, first_seen[eccn], base)
            end = ended + timedelta(days=1) if ended and following is None else None
            if row.day("last_seen") == FIRST and not ended and following is None:
                problems.add(row, "the requirement ends between two editions, and nothing takes its place")
            found.append(Requirement(row, name, earliest, latest, base, end))
    return sorted(found, key=lambda one: (one.id, one.latest))


def _begins(row: Row) -> tuple[date, str]:
    day = row.day("from") or row.day("first_seen")
    assert day is not None
    return day, row.place


def _name(row: Row, regions: Regions, used: dict[str, int]) -> str:
    scope = row["scope"]
    what = row["column"] or f"{row['reason']}-{scope if scope in {LISTED_PARTY, *ANYWHERE} else regions.of(scope)[4:]}"
    name = f"ccl.{row['eccn']}-{what}".lower()
    used[name] += 1
    return name if used[name] == 1 else f"{name}-{used[name]}"


def _successor(row: Row, others: list[Row]) -> Row | None:
    """The requirement that takes the place of one that ends: of the same column or places, if there is such a one."""
    ended, last = row.day("to"), row.day("last_seen")
    assert last is not None
    if ended is not None:
        coming = [one for one in others if one.day("from") == ended + timedelta(days=1)]
    elif last < min(THROUGH, date(2026, 8, 7)):
        coming = [one for one in others if not one["from"] and one["first_seen"] > row["last_seen"]]
    else:
        return None
    alike = [one for one in coming if one["column"] == row["column"]]
    return next(iter(alike or coming), None)


def _start(row: Row, group: list[Row], ids: Mapping[int, str], first: date, base: date) -> tuple[date, date]:
    """The earliest and the latest first day of a requirement."""
    stated, seen = row.day("from"), row.day("first_seen")
    assert seen is not None
    if stated is not None:
        return stated, stated
    if seen == first:
        return seen, seen
    before = [one.day("last_seen") for one in group if one is not row and ids.get(id(one)) == ids[id(row)]]
    lasts = [day for day in before if day is not None and day < seen]
    return (max(lasts) + timedelta(days=1) if lasts else base), seen


def rules(
    found: Iterable[Requirement], entries: Mapping[str, Row], regions: Regions, instruments: Mapping[date, str]
) -> Iterator[dict[str, str]]:
    """The requirements as rules; those for items of the military series once more where part 742 refuses them."""
    for one in found:
        row = one.row
        scope, paragraphs = row["scope"], row.many("paragraphs")
        base = EARLY_BASE if one.base == EARLY else BASE
        names = [f"{row['eccn']}.{paragraph}" for paragraph in paragraphs] or [row["eccn"]]
        made = dict.fromkeys(COLUMNS, "")
        made |= {
            "id": one.id, "role": "control", "reason": row["reason"], "instrument": instruments.get(one.latest, base) if row["from"] else base,
            "eccn": "|".join(names), "except": "|".join(f"{row['eccn']}.{left_out}" for left_out in row.many("except")),
            "in_force": one.in_force, "requires": "licence", "review": "case_by_case", "cite": row["cite"],
            "evidence": "verified" if row["evidence"] == "verified" else "secondary",
        }  # fmt: skip
        questions = [row["condition"]] if row["condition"] else []
        if scope in ANYWHERE:
            made["destination"] = "CCL:WORLD"
            questions += [ANYWHERE[scope]] if ANYWHERE[scope] else []
        elif scope == LISTED_PARTY:
            made |= {"destination": "CCL:WORLD", "party": "us.entity-list"}
            questions.append("the entry of the named party on the Entity List has footnote 5")
        elif row["column"] and not scope:
            made["destination"] = f"CCL:{row['column']}"
        else:
            made["destination"] = regions.of(scope)
        if questions:
            asked = " and ".join(questions)
            made |= {"binds": "possibly", "asks": asked if asked.startswith("what ") else f"whether {asked}"}
        made["says"] = _says(row, paragraphs)
        if row["cite"].endswith(POLICY_CITES):
            yield from _by_policy(made, regions)
            continue
        yield made
        if entries[row["eccn"]]["series"] in ARMS and row["reason"] in {"NS", "RS"}:
            yield made | {
                "id": f"{one.id}-d5", "destination": _under_embargo(made["destination"], regions), "review": "denial",
                "says": made["says"] + "; refused to countries under an arms embargo",
                "cite": f"{made['cite']}; 15 CFR 742.4(b)(1)(ii), 742.6(b)(1)", "evidence": "recollection",
            }  # fmt: skip


def _slug(places: str) -> str:
    return places.removeprefix("ccl.").lower().replace(":", "-").removeprefix("ccl-")


def _under_embargo(places: str, regions: Regions) -> str:
    """The region of the places of group D:5 that are also in a region."""
    return regions.halves("D:5", "Countries under an arms embargo (D:5)", places, places, f"d5-?-{_slug(places)}")[0]


def _by_policy(made: dict[str, str], regions: Regions) -> Iterator[dict[str, str]]:
    """A requirement with the policy of 742.4(b)(10) and 742.6(b)(11): one rule for partners, one for others, and one where refused."""
    cite = f"{made['cite']}; 742.4(b)(10), 742.6(b)(11)"
    places, slug = made["destination"], _slug(made["destination"])
    what = f"Places of {places}"
    partners, others = regions.halves(places, what, "us.september-partners", "A:1, A:5 or A:6", f"{slug}-?-partners")
    refused, _ = regions.halves(places, what, "us.september-refused", "D:1, D:5 or Macau", f"{slug}-?-d1-d5")
    yield made | {"destination": others, "cite": cite}
    for suffix, region, review, words in (
        ("partners", partners, "presumption_of_approval", "approval is presumed for A:1, A:5 and A:6"),
        ("d1-d5", refused, "presumption_of_denial", "refusal is presumed for D:1 and D:5"),
    ):
        yield made | {
            "id": f"{made['id']}-{suffix}", "destination": region, "review": review, "says": f"{made['says']}; {words}", "cite": cite,
        }  # fmt: skip


def _says(row: Row, paragraphs: list[str]) -> str:
    """What a requirement says: the reason, the column, and what needs a licence for where."""
    column, reason, entry = row["column"], REASONS[row["reason"]], row["eccn"]
    by = f"{column[:2]} column {column[2:]}" if column else row["reason"]
    about = f"{entry}.{', .'.join(paragraphs)}" if paragraphs else f"all of {entry}"
    left_out = f" but .{', .'.join(row.many('except'))}" if row["except"] else ""
    where = _where(row["scope"]) if row["scope"] else "the places that the chart marks"
    note = f" ({row['note']})" if row["note"] else ""
    return f"{by} ({reason}): a licence for {about}{left_out} to {where}{note}"


def _where(scope: str) -> str:
    """A set of places in words."""
    if scope in ANYWHERE:
        return "some places"
    if scope == LISTED_PARTY:
        return "every place, if a party with footnote 5 of the Entity List takes part"
    words, before = "", ""
    for sign, place in terms(scope) or ():
        link = {"++": ", ", "--": ", ", "+-": " but not ", "-+": ", and to "}.get(before + sign, "")
        words += link + WORDS.get(place, place)
        before = sign
    return words


def further(
    rows: Iterable[Row], entries: Mapping[str, Row], requirements: Iterable[Row], unread: list[str]
) -> Iterator[dict[str, str]]:
    """The rules that no table of the list states. ``@`` stands for the entries of a kind or reason, and for kinds of product.

    ``@unread`` are the entries that no edition of 2025 was read of, a rule for those of each category.
    """
    reasons = defaultdict(set)
    for one in requirements:
        reasons[one["reason"]].add(one["eccn"])
    for row in rows:
        eccn = row["eccn"]
        if eccn == "@unread":
            cells = dict.fromkeys(COLUMNS, "") | dict(row.cells) | {"kind": "|".join((*KINDS, "unlisted-item"))}
            for category, names in groupby(unread, lambda name: name[:1].lower()):
                own = {"id": f"{row['id']}-{category}", "eccn": "|".join(names), "instrument": EARLY_BASE}
                yield cells | own
            continue
        if eccn.startswith("@"):
            of = sorted(name for name, entry in entries.items() if entry["kind"] == eccn[1:]) or sorted(
                reasons[eccn[1:]]
            )
            assert of, eccn
            eccn = "|".join(of)
        kinds = {"@listed": "|".join(KINDS), "@all": "|".join((*KINDS, "unlisted-item"))}.get(row["kind"], row["kind"])
        instrument = "ccl.drones-august-2026" if row["id"] == "ccl.classify-again" else EARLY_BASE
        yield {**dict.fromkeys(COLUMNS, ""), **row.cells, "eccn": eccn, "kind": kinds, "instrument": instrument}


def late(entries: Mapping[str, Row]) -> Iterator[dict[str, str]]:
    """A rule for every entry that the first edition does not have: what it said before it was seen is not known."""
    for name, entry in entries.items():
        seen = entry.day("first_seen")
        if seen is not None and seen > FIRST:
            yield dict.fromkeys(COLUMNS, "") | {
                "id": f"ccl.{name.lower()}-not-seen", "role": "control", "instrument": BASE, "eccn": name, "binds": "possibly",
                "asks": f"what {name} said before {seen}", "until": str(seen), "requires": "licence", "review": "denial",
                "says": f"The copies of earlier editions lack {name}", "cite": "15 CFR 774 Supp. 1", "evidence": "verified",
            }  # fmt: skip


INDEX = """\
# Written by tools/ccl.py: change the tables in tools/ccl and run it. Read only where a question states an ECCN.
jurisdiction: ccl
part_of: us
title: United States, Commerce Control List and Country Chart
groups: chart.csv
governs: {ships_from: US, kind: [KINDS, unlisted-item]}
coverage:
  from: EARLY
  through: THROUGH
silence: no_licence_required
regions:
  ccl.not-on-the-chart:
    says: Places without a row of the Country Chart, which are no territory that one counts for
    union: "CCL:NO-ROW"
  ccl.d5-of-state:
    says: A country under an arms embargo by the list of the Department of State alone, which is unsettled for group D:5
    union: [{of: ITAR-126.1-ONLY, in_force: 2021-11-01/..}]
"""


def index(regions: Regions) -> str:
    """The index of the folder."""
    text = INDEX.replace("KINDS", ", ".join(KINDS)).replace("EARLY", str(EARLY)).replace("THROUGH", str(THROUGH))
    for name, (says, union, minus) in sorted(regions.made.items()):
        text += f"  {name}:\n    says: {_quoted(says)}\n    union: [{', '.join(map(_quoted, union))}]\n"
        if minus:
            text += f"    minus: [{', '.join(map(_quoted, minus))}]\n"
    return text


def _quoted(text: str) -> str:
    return f'"{text}"' if ":" in text or text == "NO" else text


def write(name: str, header: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    """Write a table."""
    with (RULES / name).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def main() -> None:
    """Write the folder."""
    problems, regions = Problems(), Regions()
    entries = {row["eccn"]: row for row in read("entries.csv")}
    requirements, chart_rows, acts = read("requirements.csv"), read("chart.csv"), read("instruments.csv")
    countries = _countries()
    for name, row in entries.items():
        if not ENTRY.fullmatch(name):
            problems.add(row, f"`{name}` is no entry")
    for row in chart_rows:
        if row["country"] not in countries:
            problems.add(row, f"`{row['country']}` is no country")
    checked(requirements, entries, set(chart_rows[0].cells) - {"country"}, problems)
    problems.stop()
    instruments = {date.fromisoformat(act["in_force"]): act["id"] for act in acts}
    found = versions(requirements, regions, problems)
    withdrawn = _withdrawn(found, instruments, problems)
    problems.stop()
    early = {one.row["eccn"] for one in found if one.base == EARLY}
    unread = [*(name for name in entries if name not in early), "EAR99"]
    made = [*rules(found, entries, regions, instruments), *late(entries)]
    made += further(read("further.csv"), entries, requirements, unread)
    named = {eccn.partition(".")[0] for rule in made for eccn in rule["eccn"].split("|")}
    for name, row in entries.items():
        if name not in named:
            problems.add(row, f"no rule names `{name}`: it would be free")
    problems.stop()
    cases = list(
        Exceptions(entries, requirements, read("exceptions.csv"), EARLY_BASE, frozenset(NOT_LISTED), KINDS).made()
    )
    problems.found += ccl_exceptions.faults(cases)
    paragraphs = list(_paragraphs(read("paragraphs.csv"), entries, problems))
    for case in cases:
        places = case["unless_destination"].split("|")
        if len(places) > MOST_PLACES:  # a place that a condition names is told from all others, one in a region is not
            case["unless_destination"] = f"{case['id']}-but"
            regions.made[case["unless_destination"]] = (f"Places that {case['id']} leaves out", places, [])
    problems.stop()
    RULES.mkdir(parents=True, exist_ok=True)
    write("rules.csv", COLUMNS, ([rule[column] for column in COLUMNS] for rule in made))
    write(
        "exceptions.csv",
        ccl_exceptions.COLUMNS,
        ([case[column] for column in ccl_exceptions.COLUMNS] for case in cases),
    )
    write("paragraphs.csv", ("eccn", "cite"), paragraphs)
    members = ([*pair, "", "", "15 CFR 738 Supp. 1", "verified"] for pair in chart(chart_rows, countries))
    write("chart.csv", ("country", "group", "from", "to", "cite", "evidence"), members)
    header = ("id", "title", "kind", "issuer", "cite", "published", "in_force", "checked")
    acts_made = ([*(act[column] for column in header), "|".join(withdrawn[act["id"]])] for act in acts)
    write("instruments.csv", (*header, "withdraws"), acts_made)
    (RULES / "index.yaml").write_text(index(regions), encoding="utf-8")


def _paragraphs(rows: Iterable[Row], entries: Mapping[str, Row], problems: Problems) -> Iterator[tuple[str, str]]:
    """The paragraphs of entries that were read, each with where."""
    for row in rows:
        for one in row.many("paragraphs"):
            if not PARAGRAPH.fullmatch(one) or row["eccn"] not in entries:
                problems.add(row, f"`{row['eccn']}.{one}` is no paragraph of an entry")
            yield f"{row['eccn']}.{one}", row["cite"]


def _countries() -> set[str]:
    with (ROOT / "seeds" / "places" / "iso.csv").open(encoding="utf-8", newline="") as file:
        return {row["alpha_2"] for row in csv.DictReader(file)} | {"XK"}  # Kosovo has no code of ISO 3166


def _withdrawn(
    found: Iterable[Requirement], instruments: Mapping[date, str], problems: Problems
) -> dict[str, list[str]]:
    """The requirements that end without another in their place, by the instrument that ends them."""
    withdrawn: dict[str, list[str]] = defaultdict(list)
    for one in found:
        if one.row["from"] and one.latest > FIRST and one.latest not in instruments:
            problems.add(one.row, f"no instrument takes effect on {one.latest}")
        if one.end is not None and one.end not in instruments:
            problems.add(one.row, f"no instrument ends it on {one.end}")
        elif one.end is not None:
            withdrawn[instruments[one.end]].append(one.id)
    return withdrawn


if __name__ == "__main__":
    main()
