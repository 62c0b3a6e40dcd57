"""Versions over time: which version of each id is in force on which days, for a day of knowledge and a basis.

First everything unpublished by the day of knowledge, or outside the basis, is dropped; only then are versions chained.
The other order would let an amendment nobody knew of cut its predecessor short.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from licet.language.schema import Basis, Instrument
from licet.values.dates import UncertainDate
from licet.values.days import NEVER, Days, span

from .rulebook import Rulebook


class Window(NamedTuple):
    """The days on which a version is surely, and possibly, in force."""

    certain: Days
    possible: Days


CLOSED = Window(NEVER, NEVER)


def windows(rulebook: Rulebook, basis: Basis, known_on: date | None) -> tuple[Window, ...]:
    """The window of every statement of the rulebook, by its number."""
    chains: dict[str, list[tuple[UncertainDate, UncertainDate | None, int | None]]] = {}
    for version in rulebook.versions:
        start = _start(version.rule.in_force or version.instrument.in_force, version.instrument, basis, known_on)
        if start is not None:
            chains.setdefault(version.id, []).append((start, version.rule.end, version.number))
    for instrument in rulebook.instruments:
        start = _start(instrument.in_force, instrument, basis, known_on)
        if start is not None:
            for name in instrument.withdraws:
                chains.setdefault(name, []).append((start, None, None))
    result = [CLOSED] * len(rulebook.versions)
    for chain in chains.values():
        for number, window in _chained(chain):
            result[number] = window
    return tuple(result)


def _start(start: UncertainDate, instrument: Instrument, basis: Basis, known_on: date | None) -> UncertainDate | None:
    """When the sentence begins to count, or ``None`` when it does not count at all.

    Where it cannot be told whether the instrument was public yet, it may or may not ever count.
    """
    if basis == "law" and instrument.force == "practice":
        return None
    if known_on is None:
        return start
    if instrument.published.earliest > known_on:
        return None
    surely = instrument.published.latest is not None and instrument.published.latest <= known_on
    return start if surely else UncertainDate(start.earliest, None, start.text)


def _chained(chain: Sequence[tuple[UncertainDate, UncertainDate | None, int | None]]) -> Iterable[tuple[int, Window]]:
    ordered = sorted(chain, key=lambda entry: entry[0].earliest)
    for position, (start, end, number) in enumerate(ordered):
        if number is None:
            continue
        certain, possible = span(start, end)
        for later, _, _ in ordered[position + 1 :]:
            cut_certain, cut_possible = span(later, None)
            certain, possible = certain - cut_possible, possible - cut_certain
        yield number, Window(certain, possible)
