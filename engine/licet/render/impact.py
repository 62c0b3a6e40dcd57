"""What moved between two rulebooks, in words: as text, as Markdown and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from licet.authoring.axes import BANDWIDTHS, NOT_STATED, OTHERWISE, Axes, Value
from licet.language.attributes import FIGURES

from .markdown import safe

if TYPE_CHECKING:
    from licet.authoring.boxes import Box, Cells
    from licet.authoring.impact import Impact, Line, Move, Subject

MOST_NAMES = 8  # names in one place of a line; JSON has all of them
PLACES = {"destination": "to", "headquarters": "headquarters in", "ships_from": "from"}
_BASES: dict[tuple[str, ...], str] = {
    ("practice",): " (as practised only)",
    ("law",): " (by the letter of the law only)",
}


def text(found: Impact) -> Iterator[str]:
    """The lines of a page."""
    yield from _head(found)
    for title, lines in _parts(found):
        yield f"\n{title}"
        for one in lines:
            yield f"* {sentence(one)}"


def markdown(found: Impact, old: str, new: str) -> Iterator[str]:
    """The lines of a comment on a pull request. What the rules and products are called is shown as it is written."""
    yield f"### Answers that move from {safe(old)} to {safe(new)}\n"
    yield "\n".join(map(safe, _head(found)))
    for title, lines in _parts(found):
        yield f"\n**{title}**\n"
        yield "| products | cases | days | before | after |\n|---|---|---|---|---|"
        for one in lines:
            cells = (
                products(one),
                cases(one) or "all",
                days(one.move),
                one.move.before.phrase,
                one.move.after.phrase,
            )
            yield "| " + " | ".join(map(safe, cells)) + " |"


def document(found: Impact, old: str, new: str) -> dict[str, Any]:
    """The same as plain values; ``docs/json.md`` describes them."""
    return {
        "old": old, "new": new, "rules": list(found.rules),
        "coverage": [
            {"jurisdiction": one.jurisdiction, "before": _iso(one.before), "after": _iso(one.after)} for one in found.coverage
        ],
        "added": list(found.added), "removed": list(found.removed), "compared": found.compared, "moved": found.moved,
        "lines": [_line(line) for line in found.lines],
    }  # fmt: skip


def sentence(line: Line) -> str:
    """One line: which products, in which cases, on which days, from what to what."""
    about = ", ".join(filter(None, (products(line), cases(line), days(line.move))))
    return f"{about}: {line.move.before.phrase} -> {line.move.after.phrase}"


def products(line: Line) -> str:
    """The products of a line: kinds with their figures, then names."""
    named = [value for subject in line.subjects for value in subject.products if value.cells[0][0] == "product"]
    words = [_kinds(line.axes, subject) for subject in line.subjects]
    return "; ".join(filter(None, (*words, _listed([_title(line.axes, one) for one in named], "products"))))


def _kinds(axes: Axes, subject: Subject) -> str:
    """The kinds of product of a subject with their figures; empty if it has none."""
    kinds = [
        " stated to be ".join(str(word) for _, word in one.cells)
        for one in subject.products
        if one.cells[0][0] == "kind"
    ]
    figures = _conditions(axes, subject.box).values()
    return _listed(kinds, "kinds") + (f" with {' and '.join(figures)}" if figures and kinds else "")


def cases(line: Line) -> str:
    """Everything else that a line asks: places, end use, parties."""
    return ", ".join(_conditions(line.axes, line.box).values())


def _conditions(axes: Axes, box: Box) -> dict[str, str]:
    """The conditions of a box in words, by axis."""
    return {axis: words for axis, cells in box.items() if (words := _axis(axes, axis, cells))}


def days(move: Move) -> str:
    """The days of a move; the last one is included."""
    last = move.end and move.end - timedelta(days=1)
    if move.start is None:
        period = f"through {last}" if last else "on every day"
    else:
        period = f"{move.start} to {last}" if last else f"from {move.start}"
    return period + _BASES.get(move.bases, "")


def _head(found: Impact) -> Iterator[str]:
    classes = f"{found.compared:,} classes of cases were compared, {found.moved:,} have another answer"
    yield f"{len(found.rules)} rules or jurisdictions differ: {_listed(found.rules, 'rules') or 'none'}. {classes}."
    for one in found.coverage:
        yield (
            f"{one.jurisdiction}: checked through {one.after or 'no day'} (before: {one.before or 'no day'}). "
            "The rules are compared as if both were checked through the later day."
        )
    for word, names in (("Added to", found.added), ("Removed from", found.removed)):
        if names:
            yield f"{word} the catalogue, not compared: {_listed(names, 'products')}."
    if not found.lines:
        yield "No answer moves."


def _parts(found: Impact) -> Iterator[tuple[str, list[Line]]]:
    for title, milder in (("Milder", True), ("Stricter", False)):
        lines = [line for line in found.lines if line.move.milder is milder]
        if lines:
            yield f"{title} ({len(lines)})", lines


def _title(axes: Axes, product: Value) -> str:
    return axes.rulebooks[-1].catalogue.title(product.items[-1])


def _axis(axes: Axes, axis: str, cells: frozenset[Cells]) -> str:
    """The cells of an axis in words; empty where they say nothing."""
    if axis in PLACES:
        return _places(axes, axis, cells)
    if axis in FIGURES:
        return _figure(axes, axis, {one[0][1] for one in cells})
    return _WORDS.get(axis, partial(_stated, axis))(axes, cells)


def _stated(axis: str, _: Axes, cells: frozenset[Cells]) -> str:
    return f"{axis.replace('_', ' ')} {_listed(sorted(str(one[0][1]) for one in cells), 'words')}"


def _end_uses(axes: Axes, cells: frozenset[Cells]) -> str:
    values = {str(one[0][1]) for one in cells}
    every = {str(one.cells[0][1]) for one in axes.end_uses()}
    if OTHERWISE in values:
        return f"end use not {_listed(sorted(every - values), 'uses')}"
    return f"end use {_listed(sorted(values), 'uses')}"


def _bandwidths(axes: Axes, cells: frozenset[Cells]) -> str:
    return " or ".join(_rectangles(axes, cells))


def _parties(_: Axes, cells: frozenset[Cells]) -> str:
    words = [" ".join(str(word) for _, word in one[::-1] if word != NOT_STATED) for one in sorted(cells, key=str)]
    return f"naming {_listed(words, 'parties')}"


def _figure(axes: Axes, name: str, cells: Iterable[int | str]) -> str:
    """The cells of a figure as limits.

    Rank 2i + 1 is cut point i, rank 2i the interval below it.
    """
    cuts = axes.cuts[name]
    ranks = sorted(cell for cell in cells if isinstance(cell, int))
    runs: list[list[int]] = []
    for rank in ranks:
        if runs and runs[-1][1] == rank - 1:
            runs[-1][1] = rank
        else:
            runs.append([rank, rank])
    found_words = [_run(cuts, *run) for run in runs]
    if NOT_STATED in set(cells):
        found_words.append("not known")
    unit = "" if FIGURES[name].lower() == name else f" {FIGURES[name]}"
    return f"{name.replace('_', ' ')} {' or '.join(found_words)}{unit if ranks else ''}"


def _run(cuts: Sequence[float], low: int, high: int) -> str:
    if low == high and low % 2:
        return f"{cuts[low // 2]:,.12g}"
    last = 2 * len(cuts)
    lower = f"≥ {cuts[low // 2]:,.12g}" if low % 2 else f"> {cuts[low // 2 - 1]:,.12g}" if low else ""
    upper = "" if high == last else f"≤ {cuts[high // 2]:,.12g}" if high % 2 else f"< {cuts[high // 2]:,.12g}"
    return " and ".join(filter(None, (lower, upper))) or "any"


def _rectangles(axes: Axes, cells: Iterable[Cells]) -> Iterator[str]:
    """Cells of several figures that hang together, as few boxes. A combination that is impossible counts as any."""
    own, left = set(cells), set(cells)
    possible = {value.cells for value in axes.bandwidths()}
    numbers = range(len(BANDWIDTHS))
    every = [{one[number][1] for one in possible} for number in numbers]

    def whole(box: Sequence[set[int | str]]) -> bool:
        return own.issuperset(one for one in possible if _inside(one, box))

    while left:
        first = min(left, key=str)
        box = [{first[number][1]} for number in numbers]
        for number in numbers:
            if whole(wider := [every[at] if at == number else words for at, words in enumerate(box)]):
                box = wider
                continue
            for word in sorted({one[number][1] for one in left}, key=str):
                wider = [words | {word} if at == number else words for at, words in enumerate(box)]
                if whole(wider) and any(_inside(one, wider) and not _inside(one, box) for one in left):
                    box = wider
        left -= {one for one in left if _inside(one, box)}
        told = zip(BANDWIDTHS, box, every, strict=True)
        yield " and ".join(_figure(axes, name, words) for name, words, all_words in told if words != all_words)


def _inside(cells: Cells, box: Sequence[set[int | str]]) -> bool:
    return all(word in own for (_, word), own in zip(cells, box, strict=True))


def _vendors(axes: Axes, cells: Iterable[Cells]) -> str:
    own = set(cells)
    every = {value.cells for value in axes.vendors()}
    names = sorted(str(one[0][1]) for one in own if one[0][1] not in {OTHERWISE, NOT_STATED})
    others = {one for one in every if one[0][1] == OTHERWISE}
    if others <= own:
        missing = sorted(str(one[0][1]) for one in every - own)
        return f"vendor not {_listed(missing, 'vendors')}" if missing else ""
    homes = sorted({country for one in own & others for country in str(one[1][1]).split()})
    other = f"another vendor of {_countries(axes, homes, 'vendor_home')}" if homes else ""
    return " or ".join(filter(None, (f"vendor {_listed(names, 'vendors')}" if names else "", other)))


def _places(axes: Axes, role: str, cells: Iterable[Cells]) -> str:
    stated = [str(one[0][1]) for one in cells]
    codes = sorted({code for words in stated if words != NOT_STATED for code in words.split()})
    unknown = [f"{PLACES[role]} a place that is not known"] if NOT_STATED in stated else []
    return " or ".join([*([f"{PLACES[role]} {_countries(axes, codes, role)}"] if codes else []), *unknown])


def _countries(axes: Axes, codes: Sequence[str], role: str) -> str:
    every = {country for zone in axes.zones(role) for country in zone.cells[0][1:] for country in str(country).split()}
    name = axes.rulebooks[-1].catalogue.countries.name
    missing = sorted(every.difference(codes) - {NOT_STATED, *NOT_STATED.split()})
    if not missing:
        return "any country"
    if len(missing) < len(codes):
        return f"any country but {_listed(sorted(map(name, missing)), 'countries')}"
    return _listed(sorted(map(name, codes)), "countries")


def _listed(names: Sequence[str], what: str) -> str:
    """Names with `or` before the last, some of many."""
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[: MOST_NAMES - 1])} and {len(names) - MOST_NAMES + 1} more {what}"
    return " or ".join([*([", ".join(names[:-1])] if names[1:] else []), *names[-1:]])


_WORDS: dict[str, Callable[[Axes, frozenset[Cells]], str]] = {
    "vendor": _vendors, "bandwidths": _bandwidths, "end_use": _end_uses, "party": _parties, "named": lambda *_: "",
}  # fmt: skip


def _line(line: Line) -> dict[str, Any]:
    move = line.move
    return {
        "direction": "milder" if move.milder else "stricter", "from": _iso(move.start), "until": _iso(move.end),
        "before": move.before.value, "after": move.after.value, "bases": list(move.bases),
        "subjects": [
            {
                "kinds": [dict(one.cells) for one in subject.products if one.cells[0][0] == "kind"],
                "products": [one.cells[0][1] for one in subject.products if one.cells[0][0] == "product"],
                "conditions": _conditions(line.axes, subject.box), "cells": _cells(subject.box),
            }
            for subject in line.subjects
        ],
        "conditions": _conditions(line.axes, line.box), "cells": _cells(line.box),
        "example": {name: word for value in line.example for name, word in value.cells if word != NOT_STATED},
        "text": sentence(line),
    }  # fmt: skip


def _cells(box: Box) -> dict[str, list[dict[str, int | str]]]:
    return {axis: [dict(one) for one in sorted(cells, key=str)] for axis, cells in box.items()}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
