"""Which sentences a case meets, and on which days: candidates from the engine, days from interval arithmetic.

The engine joins; this module intersects. Each candidate alternative is evaluated again on the facts themselves, in three
values: what surely holds, what possibly holds, and which missing fact makes the difference. ``unless`` subtracts days,
and its certainties change sides.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, partial
from threading import Lock

from licet.case.facts import FactBuilder, Facts, Zone, ever, membership
from licet.case.ranks import ATTRIBUTES, NOT_APPLICABLE, CutPoints
from licet.language.attributes import ROLES
from licet.rulebook.rulebook import Rulebook

from . import network
from .compiled import clauses_of, compile_jurisdiction, compile_rule, coverage_kinds
from .durable_session import DurableSession

MEMBERSHIPS = 1 << 16  # remembered
NOBODY = 0  # the zone that may be anywhere, for what is not known
NOWHERE = -1  # the zone that is in no place, for what is taken to be of no concern


class Inference:
    """The compiled rules of a rulebook, and the durable-rules session that finds those that a case may meet.

    Raises RulesError when the rulebook exceeds the capacity of the inference engine.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        clauses, kinds = clauses_of(rulebook), coverage_kinds(rulebook)
        products = {name: _product_ids(rulebook, name) for clause in clauses for name in clause.product or ()}
        self.ranks = CutPoints(clauses, products, kinds)
        self.rules = tuple(compile_rule(version, self.ranks) for version in rulebook.versions)
        self.jurisdictions = {
            name: compile_jurisdiction(index, self.ranks) for name, index in rulebook.jurisdictions.items()
        }
        named = {
            role: frozenset(
                name for clause in clauses for name in getattr(clause, role) or () if rulebook.regions.knows(name)
            )
            for role in ROLES
        }
        self.fact_builder = FactBuilder(rulebook, self.ranks, named)
        self.network = network.build(self.rules)
        self.gate = DurableSession(self.network)
        self._zones: dict[tuple[int, Zone | None], int] = {}
        self._lock = Lock()
        self.unconditional = tuple(rule for rule in self.rules if rule.when is None)
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
        anywhere = tuple(NOBODY if role in facts.defaults else zone for role, zone in zip(ROLES, zones, strict=True))
        found: set[int] = set()
        waiting, asked = [0], {0}
        while waiting:
            cls = waiting.pop()
            rows = self.gate.ask(cls, stated, ranges)
            open_rows = self.gate.open_matches(cls, anywhere, facts.ranges) if facts.assumed or facts.defaults else ()
            for number in dict.fromkeys((*rows, *open_rows)):
                alternative = self.network.rows[number].clause
                if alternative in found:
                    continue
                found.add(alternative)
                member = self.network.classes.get(self.network.alternatives[alternative].rule.version.id)
                if member is not None and member not in asked:
                    asked.add(member)
                    waiting.append(member)
        return tuple(sorted(found))

    def relevant(self, candidates: Iterable[int]) -> tuple[int, ...]:
        """The statements that candidates belong to, and those without conditions: all that a case can turn on."""
        conditional = (self.network.alternatives[number].rule for number in candidates)
        return tuple(sorted({rule.version.number for rule in (*conditional, *self.unconditional)}))

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


def _product_ids(rulebook: Rulebook, name: str) -> tuple[str, ...]:
    return tuple(part.id for part in rulebook.catalogue.find(name).parts if part.id)
