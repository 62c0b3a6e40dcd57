"""Licence exceptions that entries name, as rules: part of ``tools/ccl.py``.

``entries.csv`` has what an entry says of each exception in a short notation; ``exceptions.csv`` has the exceptions, their conditions and
the classes they are not available for. In the notation ``;`` separates parts, ``|`` paragraphs (``d..h`` is a range), and the first part
is ``no``, ``yes`` or an amount in US dollars, with the paragraphs it is for, if not all. ``not`` names paragraphs left out, or a reason
for control. Whatever else a part says is a question that the rule asks: the exception is then unknown, never available.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol


class Cells(Protocol):
    """A row of a table."""

    def __getitem__(self, column: str) -> str: ...

    def many(self, column: str) -> list[str]:
        """The parts of a cell."""


COLUMNS = (
    "id", "role", "instrument", "code", "title", "of", "eccn", "except", "kind", "destination", "unless_destination",
    "not_available_for", "binds", "asks", "in_force", "says", "cite", "evidence", "conditions",
)  # fmt: skip
PARAGRAPH = re.compile(r"[a-z](\.([a-z]{1,2}|[0-9]{1,2}))*")
RANGE = re.compile(r"([a-z])\.\.([a-z])")
FIRST = re.compile(r"(?P<yes>no|yes|[0-9]+)(?: (?P<about>\S+)(?: only)?)?")
REASON = re.compile(r"not (?P<reason>[A-Z]{2})-controlled")
BARS = re.compile(r"(?P<which>A:5 and A:6|A:6|C1|C2) barred(?: (?P<about>.+))?")
OTHER = "other"  # an entry that the tables lack
SAID = {"740.2(a)(22), 740.24", "740.22", "not E:1|E:2"}  # what the rules of the exception say themselves
UNREAD = "what the entry says of the exception, which was not read"


class Way(NamedTuple):
    """What an entry says of an exception: the amount, the paragraphs it is for and not for, reasons that rule it out, and words."""

    amount: str
    about: tuple[str, ...]
    left_out: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def paragraphs(text: str) -> tuple[str, ...] | None:
    """The paragraphs of a list; ``None`` for other words.

    >>> paragraphs("a.1|d..f"), paragraphs("components")
    (('a.1', 'd', 'e', 'f'), None)
    """
    found: list[str] = []
    for one in text.split("|"):
        span = RANGE.fullmatch(one)
        if span:
            found += map(chr, range(ord(span[1]), ord(span[2]) + 1))
        elif PARAGRAPH.fullmatch(one):
            found.append(one)
        else:
            return None
    return tuple(found)


def ways(text: str) -> list[Way]:
    """What a text of the notation says.

    >>> ways("5000 b.1|d; 3000 c; not a|MT-controlled")[0]
    Way(amount='5000', about=('b.1', 'd'), left_out=(), reasons=(), words=('not a|MT-controlled',))
    >>> [way.amount for way in ways("no")], ways("yes; not e; not MT-controlled")
    ([], [Way(amount='yes', about=(), left_out=('e',), reasons=('MT',), words=())])
    """
    found: list[Way] = []
    left_out: list[str] = []
    reasons: list[str] = []
    words: list[str] = []
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        first = FIRST.fullmatch(part)
        about = paragraphs(first["about"]) if first and first["about"] else ()
        if part in SAID:
            continue
        if first and about is not None:
            found += [Way(first["yes"], about, ())] if first["yes"] != "no" else []
        elif reason := REASON.fullmatch(part):
            reasons.append(reason["reason"])
        elif part.startswith("not ") and (out := paragraphs(part.removeprefix("not "))) is not None:
            left_out += out
        else:
            words.append(part)
    if words and not found:
        found = [Way("", (), ())]
    return [way._replace(left_out=tuple(left_out), reasons=tuple(reasons), words=tuple(words)) for way in found]


def of_code(entry: Cells, code: str) -> list[Way] | None:
    """What an entry says of an exception; ``None`` where nothing was captured."""
    if not entry["exceptions"]:
        return None
    for part in entry["exceptions"].split(" ; "):
        name, _, text = part.partition(":")
        if name.strip() == code:
            return ways(text)
    return []


def sta(entry: Cells) -> dict[str, list[Way] | None]:
    """What the entry says of STA, for the groups A:5 and A:6."""
    text = entry["sta_limits"]
    if not text or text.startswith("not captured"):
        return {"A:5": None, "A:6": None}
    if text in {"barred", "none"}:  # for both groups, or for neither: the entry was read and says nothing
        return {group: [] if text == "barred" else [Way("yes", (), ())] for group in ("A:5", "A:6")}
    left_out: dict[str, list[str]] = {"A:5": [], "A:6": []}
    words: dict[str, list[str]] = {"A:5": [], "A:6": []}
    closed: set[str] = set()
    for part in (piece.strip() for piece in text.split(";")):
        bar = BARS.fullmatch(part)
        groups = {"A:5 and A:6": ["A:5", "A:6"], "A:6": ["A:6"], "C2": ["A:6"], "C1": ["A:5", "A:6"]}
        about = (bar["about"] or "all").partition(" (")[0] if bar else ""
        for group in groups[bar["which"]] if bar else ["A:5", "A:6"]:
            if about == "all":
                closed.add(group)
            elif about and (out := paragraphs(about)) is not None:
                left_out[group] += out
            else:
                words[group].append(part)
    return {
        group: [] if group in closed else [Way("yes", (), tuple(left_out[group]), (), tuple(words[group]))]
        for group in ("A:5", "A:6")
    }


class Exceptions(NamedTuple):
    """The exceptions and classes of the folder: every entry, its requirements, and the table of exceptions."""

    entries: Mapping[str, Cells]
    requirements: Sequence[Cells]
    table: Iterable[Cells]
    instrument: str
    not_listed: frozenset[str]
    kinds: Sequence[str]

    def made(self) -> Iterator[dict[str, str]]:
        """Every row, in the order of the table."""
        for row in self.table:
            cells = dict.fromkeys(COLUMNS, "") | {name: row[name] for name in COLUMNS if name != "instrument"}
            cells["instrument"] = self.instrument
            if row["kind"] == "@listed":
                cells["kind"] = "|".join(self.kinds)
            macro = row["eccn"]
            if not macro.startswith("@"):
                yield cells
            elif macro.startswith("@of "):
                yield from self._of(cells, macro.removeprefix("@of "))
            else:
                yield cells | {"eccn": "|".join(self._named(macro))}

    def _named(self, macro: str) -> list[str]:
        """The entries or paragraphs that a word of the table stands for."""
        kind, _, what = macro.partition(" ")
        if kind == "@series":
            return sorted(name for name, entry in self.entries.items() if entry["series"] in what.split("|"))
        if kind == "@group":  # product groups of the list, A to E; with +, what is on no entry that was read as well
            listed = [name for name, entry in self.entries.items() if name[1] in what]
            return (
                [*sorted(listed), OTHER]
                if what.endswith("+")
                else sorted(name for name in listed if self.entries[name]["kind"] not in self.not_listed)
            )
        if kind == "@exception":
            named = ((name, of_code(entry, what) or ()) for name, entry in self.entries.items())
            return sorted(
                one for name, found in named for way in found for one in _below(name, way.about) if not way.words
            )
        if kind == "@whole":  # what is certainly controlled for a reason
            rows = (
                row for row in self.requirements if row["reason"] in what.split("|") and not (row["condition"] or row["except"])
            )
            return sorted({name for row in rows for name in _below(row["eccn"], row.many("paragraphs"))})
        assert kind == "@part", macro  # what may be
        rows = (row for row in self.requirements if row["reason"] in what.split("|") and (row["condition"] or row["except"]))
        return sorted({name for row in rows for name in _below(row["eccn"], row.many("paragraphs"))})

    def _of(self, cells: dict[str, str], code: str) -> Iterator[dict[str, str]]:
        """The rules of one exception: one for every amount that entries name, and one for each entry that says more in words."""
        groups: dict[tuple[str, tuple[str, ...]], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
        in_words: list[dict[str, str]] = []
        unread = [OTHER, *(name for name, entry in self.entries.items() if entry["kind"] in self.not_listed)]
        for name, entry in self.entries.items():
            if name in unread:
                continue
            found = sta(entry)[code.removeprefix("STA ")] if code.startswith("STA ") else of_code(entry, code)
            if found is None:
                unread.append(name)
            for number, way in enumerate(found or (), 1):
                about = _below(name, way.about)
                left_out = [f"{name}.{one}" for one in way.left_out]
                if way.words:
                    suffix = name.lower() + (f"-{number}" if number > 1 else "")
                    question = f"whether the entry allows it: {'; '.join(way.words)}"
                    in_words.append(self._rule(cells, suffix, way, about, left_out, question))
                else:
                    eccns, outs = groups[way.amount, way.reasons]
                    eccns += about
                    outs += left_out
        for (amount, reasons), (eccns, outs) in sorted(groups.items()):
            suffix = "-".join((*(() if amount == "yes" else (amount,)), *(f"not-{one.lower()}" for one in reasons)))
            yield self._rule(cells, suffix, Way(amount, (), (), reasons), eccns, outs, "")
        yield from in_words
        yield self._rule(cells, "unread", Way("", (), ()), unread, [], UNREAD)

    @staticmethod
    def _rule(
        cells: dict[str, str], suffix: str, way: Way, eccns: list[str], left_out: list[str], asks: str
    ) -> dict[str, str]:
        conditions = cells["conditions"].split(" | ")
        conditions = [text for text in conditions if "AMOUNT" not in text or way.amount]
        conditions += [f"The item is not controlled for {reason} reasons" for reason in way.reasons]
        open_ = asks or cells["asks"]
        return cells | {
            "id": f"{cells['id']}-{suffix}" if suffix else cells["id"], "eccn": "|".join(eccns), "except": "|".join(left_out),
            "conditions": " | ".join(conditions).replace("AMOUNT", f"{int(way.amount):,}" if way.amount.isdigit() else ""),
            "binds": "possibly" if open_ else "", "asks": open_,
        }  # fmt: skip


def faults(cases: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """What is wrong with the rows made: one about nothing, an exception without conditions, a class that is not there."""
    ids = {case["id"] for case in cases}
    for case in cases:
        where = f"tools/ccl/exceptions.csv: {case['id']}"
        if not case["eccn"] and not case["kind"]:
            yield f"{where}: no entry says what it is for"
        if (case["role"] == "exception") != bool(case["conditions"]):
            yield f"{where}: an exception has conditions, and a class has none"
        for name in filter(None, case["not_available_for"].split("|")):
            if name.startswith("ccl.") and name not in ids:
                yield f"{where}: there is no class `{name}`"


def _below(entry: str, named: Iterable[str]) -> list[str]:
    return [f"{entry}.{one}" for one in named] or [entry]
