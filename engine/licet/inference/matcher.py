"""Finds the clauses that a case possibly meets: compiles a rulebook, and queries durable-rules with the facts of a case.

The result is a set of candidates. :mod:`licet.inference.evaluation` evaluates each of them on the facts, by day.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from functools import lru_cache
from threading import Lock

from licet.case.facts import FactBuilder, Facts, Zone, ever, membership
from licet.case.parties import Effect, ListedParties
from licet.case.ranks import ATTRIBUTES, ECCN_POSITION, NOT_APPLICABLE, CutPoints, Range, overlaps
from licet.language.attributes import CLAIMS, ROLES
from licet.language.schema import Bounds
from licet.rulebook.rulebook import Rulebook
from licet.values.days import ALWAYS, NEVER, Days
from licet.values.needs import Need
from licet.values.truth import Truth

from . import network
from .compiled import (
    clauses_of,
    compile_jurisdiction,
    compile_rule,
    coverage_kinds,
    easing_lists,
    eccns_of,
    owner_lists,
    permitting_classes,
)
from .durable_session import DurableSession
from .memo import Cells, Memo

MOST_MEMBERSHIPS = 1 << 16  # memberships kept
MOST_QUERIES = 1 << 14  # queries of the session whose rows are cached
MOST_OPEN = 1 << 10  # queries with open facts whose rows are cached; these are many
UNKNOWN_ZONE = 0  # the zone of a place that is not known: it may belong to every place
NO_ZONE = -1  # the zone of what is assumed not to matter: it belongs to no place


class Inference:
    """The compiled rules of a rulebook, and the durable-rules session that finds those that a case may meet.

    Raises RulesError when the rulebook exceeds the capacity of the inference engine.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        clauses, kinds = clauses_of(rulebook), coverage_kinds(rulebook)
        products = {name: rulebook.catalogue.ids(name) for clause in clauses for name in clause.product or ()}
        eccns = {eccn for version in rulebook.versions for eccn in eccns_of(version)}
        self.ranks = CutPoints(clauses, products, kinds, eccns)
        permitting = permitting_classes(rulebook.versions)
        self.rules = tuple(compile_rule(version, self.ranks, permitting) for version in rulebook.versions)
        self.jurisdictions = {
            name: compile_jurisdiction(index, self.ranks) for name, index in rulebook.jurisdictions.items()
        }
        named = {
            role: frozenset(
                name for clause in clauses for name in getattr(clause, role) or () if rulebook.regions.knows(name)
            )
            for role in ROLES
        }
        easing = easing_lists(self.rules, self.jurisdictions.values())
        self.fact_builder = FactBuilder(rulebook, self.ranks, named, easing)
        conditional = [rule for rule in self.rules if rule.version.role != "exception"]
        self.exceptions = tuple(rule for rule in self.rules if rule.version.role == "exception")  # tested when read
        self.network = network.build(conditional)
        self.session = DurableSession(self.network)
        self._named = {row.cls for row in self.network.rows}  # the classes that some alternative asks for
        self._rows = lru_cache(MOST_QUERIES)(self._query)  # facts that differ only in what is assumed share queries
        self._open_rows = lru_cache(MOST_OPEN)(self.session.open_matches)
        numbers = (network.NO_CLASS, *self.network.classes.values(), *self.network.entries.values())
        self._tests = {cls: _tested_by(self.network, cls) for cls in numbers}
        self._zones: dict[tuple[int, Zone | None], int] = {}
        self._lock = Lock()
        self.unconditional = tuple(rule for rule in conditional if rule.when is None)
        self.membership = lru_cache(MOST_MEMBERSHIPS)(self._membership)
        self._parties = ListedParties(rulebook.parties, owner_lists(self.rules))
        self.listed = lru_cache(MOST_MEMBERSHIPS)(self._listed)
        self.memo = Memo()
        for role in range(len(ROLES)):
            self._zone(role, None)

    def cells(self, facts: Facts, *view: Hashable) -> Cells:
        """The cells of facts; ``view`` is all else that a result may depend on: a basis and a day of knowledge."""
        zones = [self._zone(role, zone) for role, zone in enumerate(facts.zones)]
        return (*facts.ranges, *zones, self.memo.number_of_open(facts.assumed, facts.defaults, facts.partly, *view))

    def candidates(self, facts: Facts) -> tuple[int, ...]:
        """The numbers of the alternatives that a case possibly meets, in increasing order. Raises InferenceError.

        The first queries are for rows without a class, and for those of the entry of a control list that the product may be
        of. Each class that a result may establish leads to another query.
        """
        zones = tuple(self._zone(role, zone) for role, zone in enumerate(facts.zones))
        stated = tuple(NO_ZONE if role in facts.assumed else zone for role, zone in zip(ROLES, zones, strict=True))
        ranges = tuple(
            NOT_APPLICABLE if name in facts.assumed else self._asked(name, known)
            for name, known in zip(ATTRIBUTES, facts.ranges, strict=True)
        )
        anywhere = tuple(
            UNKNOWN_ZONE if role in facts.defaults else zone for role, zone in zip(ROLES, zones, strict=True)
        )
        alternatives: set[int] = set()
        waiting = [network.NO_CLASS, *self._entries(facts.ranges[ECCN_POSITION])]
        asked = set(waiting)
        while waiting:
            cls = waiting.pop()
            rows = self._rows(cls, *self._tested(cls, stated, ranges))
            open_rows: tuple[int, ...] = ()
            if facts.assumed or facts.defaults:
                open_rows = self._open_rows(cls, *self._tested(cls, anywhere, facts.ranges))
            for number in dict.fromkeys((*rows, *open_rows)):
                alternative = self.network.rows[number].clause
                if alternative in alternatives:
                    continue
                alternatives.add(alternative)
                member = self.network.classes.get(self.network.alternatives[alternative].rule.version.id)
                if member is not None and member not in asked and member in self._named:
                    asked.add(member)
                    waiting.append(member)
        return tuple(sorted(alternatives))

    def _tested(
        self, cls: int, zones: tuple[int, ...], ranges: tuple[Range, ...]
    ) -> tuple[tuple[int, ...], tuple[Range, ...]]:
        """Zones and ranges without those that no row of a class tests, so that queries which differ only in these are one."""
        roles, attributes = self._tests[cls]
        return (
            tuple([zone if tested else UNKNOWN_ZONE for zone, tested in zip(zones, roles, strict=True)]),
            tuple([known if tested else NOT_APPLICABLE for known, tested in zip(ranges, attributes, strict=True)]),
        )

    def _asked(self, name: str, known: Range) -> Range:
        """The range to find rules by: a claim is found under every value, because an answer tells where it rests on one."""
        return self.ranks.whole(name) if name in CLAIMS and known != NOT_APPLICABLE else known

    def _entries(self, known: Range) -> list[int]:
        """The numbers of the entries that an ECCN of these ranks may be of."""
        if known == NOT_APPLICABLE:
            return []
        eccns = self.ranks.eccns
        return [number for entry, number in self.network.entries.items() if overlaps(known, (eccns[entry],))]

    def _membership(self, role: str, zone: Zone | None, place: str, known_on: date | None) -> tuple[Days, Days]:  # noqa: ARG002
        # Zones are equal only within a role: the role is part of the cache's key.
        return membership(self.rulebook, zone, place, known_on)

    def _listed(
        self, role: str, zone: Zone | None, names: tuple[str, ...], share: Bounds | None, known_on: date | None, effect: Effect
    ) -> Truth:  # fmt: skip
        if zone is None:
            return Truth(NEVER, ALWAYS, frozenset({Need("fact", role)}))
        return self._parties.on(role, zone.parties, names, share, known_on, effect)

    def _query(self, cls: int, zones: tuple[int, ...], ranges: tuple[Range, ...]) -> tuple[int, ...]:
        return self.session.ask(cls, zones, ranges)

    def relevant(self, candidates: Iterable[int]) -> tuple[int, ...]:
        """The numbers of the rule versions that the outcome depends on: those of the candidates and those without conditions."""
        conditional = (self.network.alternatives[number].rule for number in candidates)
        return tuple(sorted({rule.version.number for rule in (*conditional, *self.unconditional)}))

    def _zone(self, role: int, zone: Zone | None) -> int:
        with self._lock:
            return self._number(role, zone)

    def _number(self, role: int, zone: Zone | None) -> int:
        number = self._zones.get((role, zone))
        if number is None:
            number = UNKNOWN_ZONE if zone is None else len(self._zones) + 1
            places = frozenset(
                symbol
                for (asked, names), symbol in self.network.places.items()
                if asked == role and any(ever(self.rulebook.regions, ROLES[role], zone, name) for name in names)
            )
            self.session.register_zone(role, number, places)
            self._zones[role, zone] = number
        return number


def _tested_by(rows: network.Network, cls: int) -> tuple[tuple[bool, ...], tuple[bool, ...]]:
    """Whether any row of a class tests each role, and each attribute."""
    shapes = [rows.shapes[number] for number in {row.shape for row in rows.rows if row.cls == cls}]
    roles = {role for shape in shapes for role in shape.roles}
    attributes = {position for shape in shapes for position in shape.attributes}
    return (
        tuple(role in roles for role in range(len(ROLES))),
        tuple(position in attributes for position in range(len(ATTRIBUTES))),
    )
