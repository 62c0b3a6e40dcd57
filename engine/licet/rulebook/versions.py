"""Computes the days on which each version of a rule is in force, for a basis and a day of knowledge.

Versions that are outside the basis, or unpublished on the day of knowledge, are removed first; the end of each remaining
version is computed afterwards. In the other order an unpublished amendment would end the version before it.
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
    """The days on which a version is certainly in force, and those on which it possibly is."""

    certain: Days
    possible: Days


class _Link(NamedTuple):
    """A version in the chain of its id: first day, own end, and number. A withdrawal has no number."""

    start: UncertainDate
    end: UncertainDate | None
    number: int | None


CLOSED = Window(NEVER, NEVER)


def windows(rulebook: Rulebook, basis: Basis, known_on: date | None) -> tuple[Window, ...]:
    """The window of every rule version, by its number. ``known_on`` is ``None`` for everything published to date."""
    chains: dict[str, list[_Link]] = {}
    for version in rulebook.versions:
        start = _start(version.rule.in_force or version.instrument.in_force, version.instrument, basis, known_on)
        if start is not None:
            chains.setdefault(version.id, []).append(_Link(start, version.rule.end, version.number))
    for instrument in rulebook.instruments:
        start = _start(instrument.in_force, instrument, basis, known_on)
        if start is not None:
            for name in instrument.withdraws:
                chains.setdefault(name, []).append(_Link(start, None, None))
    result = [CLOSED] * len(rulebook.versions)
    for chain in chains.values():
        for number, window in _chained(chain):
            result[number] = window
    return tuple(result)


def _start(start: UncertainDate, instrument: Instrument, basis: Basis, known_on: date | None) -> UncertainDate | None:
    """The first day of a rule; ``None`` when the rule is outside the basis or was not published by ``known_on``.

    When it is uncertain whether the instrument had been published by then, the first day has no latest value.
    """
    if basis == "law" and instrument.force == "practice":
        return None
    if known_on is None:
        return start
    if instrument.published.earliest > known_on:
        return None
    certainly = instrument.published.latest is not None and instrument.published.latest <= known_on
    return start if certainly else UncertainDate(start.earliest, None, start.text)


def _chained(chain: Sequence[_Link]) -> Iterable[tuple[int, Window]]:
    """The windows of the versions of one id: each ends when a later version or a withdrawal begins."""
    certainly_ended = possibly_ended = NEVER  # the days on which a later version or a withdrawal has begun
    if len(chain) == 1:
        number, window = chain[0].number, Window(*span(chain[0].start, chain[0].end))
        yield from () if number is None else ((number, window),)
        return
    for link in sorted(chain, key=lambda link: link.start.earliest, reverse=True):
        if link.number is not None:
            certain, possible = span(link.start, link.end)
            yield link.number, Window(certain - possibly_ended, possible - certainly_ended)
        began_certainly, began_possibly = span(link.start, None)
        certainly_ended |= began_certainly
        possibly_ended |= began_possibly
