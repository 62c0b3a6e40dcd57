"""Which sentences a case meets, and on which days: candidates from the engine, days from interval arithmetic.

The engine joins; this module intersects. Each candidate alternative is evaluated again on the facts themselves, in three
values: what surely holds, what possibly holds, and which missing fact makes the difference. ``unless`` subtracts days,
and its certainties change sides.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, partial
from threading import Lock
from typing import NamedTuple

from licet.case.facts import FactBuilder, Facts, Zone, ever, membership
from licet.case.ranks import ATTRIBUTES, NOT_APPLICABLE, CutPoints, Range
from licet.errors import RulesError
from licet.language.attributes import ROLES
from licet.language.schema import Clause
from licet.rulebook.rulebook import Rulebook

from . import network
from .durable_session import DurableSession

MEMBERSHIPS = 1 << 16  # remembered
NOBODY = 0  # the zone that may be anywhere, for what is not known
NOWHERE = -1  # the zone that is in no place, for what is taken to be of no concern


class Compiled(NamedTuple):
    """What a clause asks, beside its classes: ranges by attribute, names by role."""

    clause: Clause
    ranges: tuple[tuple[int, str, tuple[Range, ...]], ...]
    places: tuple[tuple[int, str, tuple[str, ...]], ...]


class Inference:
    """The rulebook's clauses compiled for the engine, and the evaluation of what it finds. Raises RulesError."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        clauses = [clause for one in rulebook.versions for clause in (*(one.rule.when or ()), *(one.rule.unless or ()))]
        clauses += [clause for index in rulebook.jurisdictions.values() for clause in index.governs or ()]
        self.covers: dict[str, Clause] = {}
        self.partly: dict[str, Clause] = {}
        for name, index in rulebook.jurisdictions.items():
            kinds, partly = index.coverage.kinds, index.coverage.partly
            if kinds is not None:
                self.covers[name] = Clause.model_construct(kind=(*kinds, *(partly or ())))
            if partly is not None:
                self.partly[name] = Clause.model_construct(kind=partly)
        clauses += [*self.covers.values(), *self.partly.values()]
        meant = {name: _parts(rulebook, name) for clause in clauses for name in clause.product or ()}
        self.ranks = CutPoints(clauses, meant)
        self.compiled = {id(clause): self._compile(clause) for clause in clauses}
        named = {
            role: frozenset(
                name for clause in clauses for name in getattr(clause, role) or () if rulebook.regions.knows(name)
            )
            for role in ROLES
        }
        self.fact_builder = FactBuilder(rulebook, self.ranks, named)
        self.network, problems = network.build(rulebook, self.ranks)
        if problems:
            raise RulesError(problems)
        self.gate = DurableSession(self.network)
        self._zones: dict[tuple[int, Zone | None], int] = {}
        self._lock = Lock()
        self.unconditional = tuple(one for one in rulebook.versions if one.rule.when is None)
        self.membership = lru_cache(MEMBERSHIPS)(partial(membership, rulebook))
        for role in range(len(ROLES)):
            self._zone(role, None)

    def candidates(self, facts: Facts) -> tuple[int, ...]:
        """The alternatives that a case may meet, classes first asked for as they turn up. Raises InferenceError."""
        zones = tuple(self._zone(role, zone) for role, zone in enumerate(facts.zones))
        stated = tuple(NOWHERE if role in facts.assumed else zone for role, zone in zip(ROLES, zones, strict=True))
        ranges = tuple(
            NOT_APPLICABLE if name in facts.assumed else known
            for name, known in zip(ATTRIBUTES, facts.ranges, strict=True)
        )
        found: set[int] = set()
        waiting, asked = [0], {0}
        while waiting:
            cls = waiting.pop()
            rows = self.gate.ask(cls, stated, ranges)
            open_rows = self.gate.open_matches(cls, zones, facts.ranges) if facts.assumed else ()
            for number in dict.fromkeys((*rows, *open_rows)):
                alternative = self.network.rows[number].clause
                if alternative in found:
                    continue
                found.add(alternative)
                member = self.network.classes.get(self.network.alternatives[alternative].version.id)
                if member is not None and member not in asked:
                    asked.add(member)
                    waiting.append(member)
        return tuple(sorted(found))

    def relevant(self, candidates: Iterable[int]) -> tuple[int, ...]:
        """The statements that candidates belong to, and those without conditions: all that a case can turn on."""
        numbers = {self.network.alternatives[number].version.number for number in candidates}
        return tuple(sorted(numbers | {one.number for one in self.unconditional}))

    def _compile(self, clause: Clause) -> Compiled:
        places = ((position, role, getattr(clause, role)) for position, role in enumerate(ROLES))
        return Compiled(clause, self.ranks.conditions(clause), tuple(one for one in places if one[2]))

    def _zone(self, role: int, zone: Zone | None) -> int:
        with self._lock:
            return self._number(role, zone)

    def _number(self, role: int, zone: Zone | None) -> int:
        number = self._zones.get((role, zone))
        if number is None:
            number = NOBODY if zone is None else len(self._zones) + 1
            places = frozenset(
                symbol
                for (asked, names), symbol in self.network.places.items()
                if asked == role and any(ever(self.rulebook.regions, ROLES[role], zone, name) for name in names)
            )
            self.gate.register_zone(role, number, places)
            self._zones[role, zone] = number
        return number


def _parts(rulebook: Rulebook, name: str) -> tuple[str, ...]:
    return tuple(part.id for part in rulebook.catalogue.find(name).parts if part.id)
