"""Finds the clauses that a case possibly meets: compiles a rulebook, and queries durable-rules with the facts of a case.

The result is a set of candidates. :mod:`licet.inference.evaluation` evaluates each of them on the facts, by day.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache, cached_property, lru_cache, reduce
from operator import or_
from threading import Lock
from typing import NamedTuple

from licet.case.facts import FactBuilder, Facts, Zone, membership
from licet.case.parties import Effect, ListedParties
from licet.case.ranks import ATTRIBUTES, ECCN_POSITION, NOT_APPLICABLE, Range, RangeIndex
from licet.language.attributes import CLAIMS, PARTY_ATTRIBUTES, ROLES
from licet.language.schema import Bounds
from licet.rulebook.rulebook import Rulebook
from licet.values.days import ALWAYS, NEVER, Days
from licet.values.forks import FORKS
from licet.values.needs import Need
from licet.values.truth import Truth

from . import network
from .cells import Cells
from .distinctions import Distinctions
from .durable_session import DurableSession
from .memo import Memo
from .prepared import Prepared, prepare

MOST_MEMBERSHIPS = 1 << 16  # memberships kept
MOST_QUERIES = 1 << 14  # queries of the session whose rows are cached
MOST_OPEN = 1 << 10  # queries with open facts whose rows are cached; these are many
UNKNOWN_ZONE = 0  # the zone of a place that is not known: it may belong to every place
NO_ZONE = -1  # the zone of what is assumed not to matter: it belongs to no place
_POSITIONS = {name: position for position, name in enumerate(ATTRIBUTES)}
_ROLE_POSITIONS = {role: position for position, role in enumerate(ROLES)}


class Candidates(NamedTuple):
    """What a case may meet: alternatives by number, rule versions as bits of one integer, and the numbers of its zones."""

    alternatives: tuple[int, ...]
    versions: int
    zones: tuple[int, ...]


class Met(NamedTuple):
    """What rows come to: alternatives, classes that may be established by them, and the bits of their rule versions."""

    alternatives: tuple[int, ...]
    members: tuple[int, ...]
    versions: int


class Inference:
    """The compiled rules of a rulebook, and the durable-rules sessions that find those that a case may meet.

    ``prepared`` is the rulebook as :func:`licet.inference.prepared.prepare` gives it, for this one. Raises RulesError when the rulebook exceeds
    the capacity of the inference engine.
    """

    def __init__(self, rulebook: Rulebook, prepared: Prepared | None = None) -> None:
        self.rulebook = rulebook
        prepared = prepare(rulebook) if prepared is None else prepared
        self.ranks, self.rules, self.jurisdictions = prepared.ranks, prepared.rules, prepared.jurisdictions
        self.windows = prepared.windows
        self.fact_builder = FactBuilder(rulebook, self.ranks, prepared.named, prepared.easing)
        conditional = [rule for rule in self.rules if rule.role != "exception"]
        self.exceptions = tuple(rule for rule in self.rules if rule.role == "exception")  # tested when read
        self.network = prepared.network
        self.sessions = tuple([DurableSession(one.network, one) for one in prepared.definitions])
        self._named = {row.cls for row in self.network.rows}  # the classes that some alternative asks for
        self._rows = lru_cache(MOST_QUERIES)(self._query)  # facts that differ only in what is not tested share queries
        self._open_rows = lru_cache(MOST_OPEN)(self._open_query)
        self._entries = lru_cache(MOST_QUERIES)(self._find_entries)
        self._distinct = cache(self._distinctions)
        self._symbols: list[dict[str, list[int]]] = [{} for _ in ROLES]  # of the places that rows ask for, by name
        for (role, names), symbol in self.network.places.items():
            for name in names:
                self._symbols[role].setdefault(name, []).append(symbol)
        self._place_names = [frozenset(symbols) for symbols in self._symbols]
        self._zones: dict[tuple[int, Zone | None], int] = {}
        self._lock = Lock()
        FORKS.keep(self)
        self.unconditional = tuple(rule for rule in conditional if rule.when is None)
        self._always = reduce(or_, (1 << rule.version.number for rule in self.unconditional), 0)
        self.membership = lru_cache(MOST_MEMBERSHIPS)(self._membership)
        self._parties = ListedParties(rulebook.parties, prepared.owners)
        self.listed = lru_cache(MOST_MEMBERSHIPS)(self._listed)
        self.memo = Memo()
        self.layout = prepared.layout
        self._claims = [(_POSITIONS[name], self.ranks.whole(name)) for name in CLAIMS]
        for role in range(len(ROLES)):
            self._zone(role, None)

    def zones(self, facts: Facts) -> tuple[int, ...]:
        """The numbers of the zones of facts, in the order of ROLES."""
        return tuple([self._zone(role, zone) for role, zone in enumerate(facts.zones)])

    def candidates(self, facts: Facts) -> Candidates:
        """What a case possibly meets, without notices that ask for no class. Raises InferenceError.

        The first queries are for rows without a class, and for those of the entry of a control list that the product may be
        of. Each class that a result may establish leads to another query.
        """
        zones = self.zones(facts)
        stated, opened = self._asked_cells(facts, zones)
        alternatives: set[int] = set()
        versions = self._always
        waiting = [network.NO_CLASS, *self._entries(facts.ranges[ECCN_POSITION])]
        asked = set(waiting)
        while waiting:
            for found in self._found(waiting.pop(), stated, opened):
                alternatives.update(found.alternatives)
                versions |= found.versions
                for member in found.members:
                    if member not in asked:
                        asked.add(member)
                        waiting.append(member)
        return Candidates(tuple(sorted(alternatives)), versions, zones)

    def notices(self, facts: Facts, zones: tuple[int, ...]) -> tuple[int, ...]:
        """The numbers of the alternatives of notices that ask for no class and that a case possibly meets."""
        found = self._found(network.NOTICE, *self._asked_cells(facts, zones))
        return tuple(sorted({number for one in found for number in one.alternatives}))

    def _asked_cells(self, facts: Facts, zones: tuple[int, ...]) -> tuple[Cells, Cells | None]:
        """The cells to find rules by: as stated, and with what is left open, if anything is.

        A claim is found under every value, because an answer tells where it rests on one.
        """
        ranges: list[Range] = list(facts.ranges)
        places = list(zones)
        for position, whole in self._claims:
            if ranges[position] != NOT_APPLICABLE:
                ranges[position] = whole
        for name in facts.assumed:
            if name in _ROLE_POSITIONS:
                places[_ROLE_POSITIONS[name]] = NO_ZONE
            else:
                ranges[_POSITIONS[name]] = NOT_APPLICABLE
        opened: Cells | None = None
        if facts.assumed or facts.defaults:
            anywhere = list(zones)
            for name in facts.defaults:
                anywhere[_ROLE_POSITIONS[name]] = UNKNOWN_ZONE
            opened = (*facts.ranges, *anywhere)
        return (*ranges, *places), opened

    def _found(self, cls: int, stated: Cells, opened: Cells | None) -> list[Met]:
        """What the rows of a class come to: under what is stated, and under what is left open."""
        select = self._distinct(cls).select
        found = [self._rows(cls, select(stated))]
        if opened is not None:
            found.append(self._open_rows(cls, select(opened)))
        return found

    def _find_entries(self, known: Range) -> list[int]:
        """The numbers of rows that ask for an ECCN, of the entries that one of these ranks may be of."""
        if known == NOT_APPLICABLE:
            return []
        numbers = tuple(self.network.entries.values())
        return [network.ANY_ENTRY, *sorted(numbers[entry] for entry in self._entry_ranges.meeting(known))]

    @cached_property
    def _entry_ranges(self) -> RangeIndex:
        return RangeIndex((self.ranks.eccns[entry],) for entry in self.network.entries)

    def _membership(self, role: str, zone: Zone | None, place: str, known_on: date | None) -> tuple[Days, Days]:  # noqa: ARG002
        # Zones are equal only within a role: the role is part of the cache's key.
        return membership(self.rulebook, zone, place, known_on)

    def _listed(
        self, role: str, zone: Zone | None, names: tuple[str, ...], share: Bounds | None, known_on: date | None, effect: Effect
    ) -> Truth:  # fmt: skip
        if zone is None:
            return Truth(NEVER, ALWAYS, frozenset({Need("fact", role)}))
        return self._parties.on(role, zone.parties, names, share, known_on, effect)

    def _distinctions(self, cls: int) -> Distinctions:
        """What the rows of a class distinguish."""
        session = self._session(cls)
        return Distinctions(session.rows.get(cls, ()), session.network.shapes, session.memberships)

    def _query(self, cls: int, cells: Cells) -> Met:
        """What its session finds for a class and the cells that its rows test."""
        session = self._session(cls)
        return self._met(session, session.ask(cls, *self._distinct(cls).expand(cells)))

    def _open_query(self, cls: int, cells: Cells) -> Met:
        session = self._session(cls)
        return self._met(session, session.open_matches(cls, *self._distinct(cls).expand(cells)))

    def _session(self, cls: int) -> DurableSession:
        """The session that has the rows of a class."""
        return self.sessions[self.network.part_of(cls)]

    def _met(self, session: DurableSession, rows: Iterable[int]) -> Met:
        """What rows of a session come to. Classes that no alternative asks for are left out."""
        every = session.network.rows
        numbers = tuple(dict.fromkeys([clause for row in rows for clause in every[row].clauses]))
        rules = {self.network.alternatives[number].rule: None for number in numbers}
        members = (self.network.classes.get(rule.version.id) for rule in rules)
        return Met(
            numbers, tuple({member: None for member in members if member is not None and member in self._named}),
            reduce(or_, (1 << rule.version.number for rule in rules), 0),
        )  # fmt: skip

    def _zone(self, role: int, zone: Zone | None) -> int:
        number = self._zones.get((role, zone))
        if number is None:
            with self._lock:
                number = self._number(role, zone)
        return number

    def _number(self, role: int, zone: Zone | None) -> int:
        number = self._zones.get((role, zone))
        if number is None:
            number = UNKNOWN_ZONE if zone is None else len(self._zones) + 1
            places = self._places(role, zone)
            for session in self.sessions:
                session.register_zone(role, number, places)
            self._zones[role, zone] = number
        return number

    def _places(self, role: int, zone: Zone | None) -> frozenset[int]:
        """The symbols of the places that a zone possibly belongs to on any day, for any day of knowledge.

        Any party may be on any list: where a list does not clear its name for certain, that is told.
        """
        symbols = self._symbols[role]
        if zone is None or ROLES[role] in PARTY_ATTRIBUTES:
            names: Iterable[str] = symbols
        else:
            names = self.rulebook.regions.reached(zone.example, self._place_names[role])
        return frozenset(symbol for name in names for symbol in symbols[name])
