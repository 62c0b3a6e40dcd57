"""Removes from the clauses that are left of some rules those that cannot matter any more."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import NamedTuple

from licet.inference.compiled import CompiledRule

Tag = tuple[int, int]  # clauses, and the number of the days on which what is known of them holds


class Reading(NamedTuple):
    """What is left of the rules in one reading of a product: without a stated ECCN, or with one as its classification."""

    alive: int
    tags: tuple[Tag, ...] = ()


class State(NamedTuple):
    """What is left of the rules. ``fixed`` stands for what each jurisdiction covers of the kind of product."""

    fixed: int
    readings: tuple[Reading, ...]


@dataclass(slots=True, eq=False)
class Entry:
    """The bits of a rule, or of the clauses by which a jurisdiction governs or covers a case; ``met`` is that of one that holds.

    ``asks`` are the bits of clauses that ask for classes, with these; ``eased`` are the controls that a relief eases. Rules of
    several rulebooks have the number of theirs (``side``).
    """

    side: int
    name: str
    role: str
    jurisdiction: str
    met: int
    eased: tuple[tuple[int, str], ...] = ()
    rule: CompiledRule | None = None
    when: int = 0
    unless: int = 0
    classified: int = 0
    asks: list[tuple[int, frozenset[tuple[int, str]]]] = field(default_factory=list)
    holds: int = 0
    every: int = 0
    asking: int = 0

    def close(self) -> None:
        """Add up the bits: ``holds`` of which one is left while the rule may apply, ``asking`` of clauses that ask for classes."""
        self.holds = self.met | self.when
        self.every = self.holds | self.unless
        self.asking = reduce(or_, (bit for bit, _ in self.asks), 0)


def reduced(alive: int, known: int, entries: Sequence[Entry], *, governed: bool = False) -> int:
    """The clauses that may still matter. ``known`` are those of which everything but their classes is known to hold.

    ``governed`` keeps rules of jurisdictions of which it is not asked whether they govern.
    """
    left = []
    for entry in entries:
        if alive & entry.every:
            alive = _settled(alive, known, entry)
            if alive & entry.holds:
                left.append(entry)
            else:
                alive &= ~entry.every
    classes = [entry for entry in left if entry.role == "class"]
    asking = [entry for entry in left if alive & entry.asking]
    while True:
        before = alive
        held = {(one.side, one.name) for one in classes if alive & one.holds}
        for entry in asking:
            alive = _without_classes(alive, held, entry)
        if alive == before:
            return alive & _needed(alive, left, classes, governed=governed)


def _settled(alive: int, known: int, entry: Entry) -> int:
    """The clauses that are left when an exception of a rule is known to hold, or one of its alternatives is."""
    held = known & entry.every & ~entry.asking
    if held & entry.unless:
        return alive & ~entry.every
    return alive & ~entry.when | entry.met if held & entry.when else alive


def _without_classes(alive: int, held: Container[tuple[int, str]], entry: Entry) -> int:
    """The clauses that are left when those of a rule that ask for no class that may hold are removed."""
    if alive & entry.asking:
        for bit, names in entry.asks:
            if alive & bit and not any(name in held for name in names):
                alive &= ~bit
        if not alive & entry.holds:
            alive &= ~entry.every
    return alive


def _needed(alive: int, entries: Sequence[Entry], classes: Sequence[Entry], *, governed: bool) -> int:
    """The bits of everything that the outcome depends on."""
    governing = {(one.side, one.jurisdiction) for one in entries if one.role == "governs" and alive & one.holds}
    controls: set[tuple[int, str]] = set()
    waiting, reliefs = list[Entry](), list[Entry]()
    for one in entries:
        if alive & one.holds and one.role != "class" and (governed or (one.side, one.jurisdiction) in governing):
            (reliefs if one.role == "relief" else waiting).append(one)
            if one.role == "control":
                controls.add((one.side, one.name))
    waiting += [one for one in reliefs if not controls.isdisjoint(one.eased)]
    by_name: dict[tuple[int, str], list[Entry]] = {}
    for one in classes:
        if alive & one.holds:
            by_name.setdefault((one.side, one.name), []).append(one)
    needed, asked = 0, set[tuple[int, str]]()
    while waiting:
        entry = waiting.pop()
        needed |= entry.every
        if alive & entry.asking:
            for bit, names in entry.asks:
                if alive & bit:
                    new = names - asked
                    asked |= new
                    waiting += [one for name in new for one in by_name.get(name, ())]
    return needed
