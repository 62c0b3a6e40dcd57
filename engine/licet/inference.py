"""Which sentences a case meets, and on which days: candidates from the engine, days from interval arithmetic.

The engine joins; this module intersects. Each candidate alternative is evaluated again on the facts themselves, in three
values: what surely holds, what possibly holds, and which missing fact makes the difference. ``unless`` subtracts days,
and its certainties change sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from threading import Lock
from typing import NamedTuple

from . import network
from .chain import Window
from .diagnostic import RulesError
from .facts import Facts, Observer, Zone, ever, membership
from .gate import Gate
from .match import EXCLUDED, HELD, Match, any_of, both
from .period import NEVER
from .ranks import ATTRIBUTES, NOT_APPLICABLE, Range, Ranks
from .rulebook import Rulebook, Statement
from .schema import ROLES, Clause

MEMBERSHIPS = 1 << 16  # remembered
NOBODY = 0  # the zone that may be anywhere, for what is not known
NOWHERE = -1  # the zone that is in no place, for what is taken to be of no concern


class Finding(NamedTuple):
    """One version of a sentence as it bears on a case."""

    statement: Statement
    match: Match


class Compiled(NamedTuple):
    """What a clause asks, beside its classes: ranges by attribute, names by role."""

    clause: Clause
    ranges: tuple[tuple[int, str, tuple[Range, ...]], ...]
    places: tuple[tuple[int, str, tuple[str, ...]], ...]


class Inference:
    """The rulebook's clauses compiled for the engine, and the evaluation of what it finds. Raises RulesError."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        clauses = [
            clause
            for one in rulebook.statements
            for clause in (*(one.sentence.when or ()), *(one.sentence.unless or ()))
        ]
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
        self.ranks = Ranks(clauses, meant)
        self.compiled = {id(clause): self._compile(clause) for clause in clauses}
        named = {
            role: frozenset(
                name for clause in clauses for name in getattr(clause, role) or () if rulebook.regions.knows(name)
            )
            for role in ROLES
        }
        self.observer = Observer(rulebook, self.ranks, named)
        self.network, problems = network.build(rulebook, self.ranks)
        if problems:
            raise RulesError(problems)
        self.gate = Gate(self.network)
        self._zones: dict[tuple[int, Zone | None], int] = {}
        self._lock = Lock()
        self.unconditional = tuple(one for one in rulebook.statements if one.sentence.when is None)
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
            open_rows = self.gate.met(cls, zones, facts.ranges) if facts.assumed else ()
            for number in dict.fromkeys((*rows, *open_rows)):
                alternative = self.network.rows[number].clause
                if alternative in found:
                    continue
                found.add(alternative)
                member = self.network.classes.get(self.network.alternatives[alternative].statement.id)
                if member is not None and member not in asked:
                    asked.add(member)
                    waiting.append(member)
        return tuple(sorted(found))

    def relevant(self, candidates: Iterable[int]) -> tuple[int, ...]:
        """The statements that candidates belong to, and those without conditions: all that a case can turn on."""
        numbers = {self.network.alternatives[number].statement.number for number in candidates}
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
            self.gate.enrol(role, number, places)
            self._zones[role, zone] = number
        return number


def _parts(rulebook: Rulebook, name: str) -> tuple[str, ...]:
    return tuple(part.id for part in rulebook.catalogue.find(name).parts if part.id)


class Evaluation:
    """The candidates of one case on the days of one view (windows and day of knowledge)."""

    def __init__(
        self,
        inference: Inference,
        facts: Facts,
        candidates: Sequence[int],
        windows: Mapping[int, Window],
        known_on: date | None,
    ) -> None:
        self.inference = inference
        self.facts = facts
        self.windows = windows
        self.known_on = known_on
        self._clauses: dict[int, list[Clause]] = {}
        self._versions: dict[str, list[Statement]] = {}
        for number in candidates:
            alternative = inference.network.alternatives[number]
            statement = alternative.statement
            clauses = self._clauses.setdefault(statement.number, [])
            clauses.append(alternative.clause)
            if len(clauses) == 1:
                self._versions.setdefault(statement.id, []).append(statement)
        self._classes: dict[str, Match] = {}
        self._governed: dict[str, Match] = {}

    def findings(self) -> list[Finding]:
        """Every control and relief that the case may meet on some day, or would but for an assumption."""
        statements = [
            one for versions in self._versions.values() for one in versions if one.role in {"control", "relief"}
        ]
        statements += self.inference.unconditional
        found = (Finding(statement, self.sentence(statement)) for statement in statements)
        return [finding for finding in found if finding.match.possible or finding.match.assumed]

    def notices(self) -> list[Finding]:
        """Every advisory that bears on the case on some day. It reaches as far as it says, whoever governs."""
        statements = [one for versions in self._versions.values() for one in versions if one.role == "notice"]
        found = (Finding(statement, self.sentence(statement)) for statement in statements)
        return [finding for finding in found if finding.match.possible]

    def clauses(self, clauses: Iterable[Clause]) -> Match:
        """The days on which any of these clauses holds."""
        return any_of(self._clause(clause) for clause in clauses)

    def governed(self, name: str) -> Match:
        """The days on which the law of a jurisdiction governs the case."""
        if name not in self._governed:
            governs = self.inference.rulebook.jurisdictions[name].governs
            self._governed[name] = HELD if governs is None else self.clauses(governs)
        return self._governed[name]

    def covered(self, name: str) -> bool:
        """Whether a jurisdiction's rulebook surely covers this kind of product."""
        kinds = self.inference.covers.get(name)
        return kinds is None or bool(self._clause(kinds).certain)

    def silence_permits(self, name: str) -> bool:
        """Whether the silence of a jurisdiction's rulebook about this kind of product permits anything."""
        partly = self.inference.partly.get(name)
        whole = partly is None or not self._clause(partly).possible
        return whole and self.inference.rulebook.jurisdictions[name].silence == "no_licence_required"

    def sentence(self, statement: Statement) -> Match:
        """The days on which one version of a sentence bears on the case."""
        window = self.windows[statement.number]
        if not window.possible:
            return EXCLUDED
        sentence = statement.sentence
        match = HELD if sentence.when is None else self.clauses(self._clauses.get(statement.number, ()))
        if sentence.unless:
            match = match.less(self.clauses(sentence.unless))
        match = both(match, Match(window.certain, window.possible))
        if sentence.binds == "possibly":
            match = Match(NEVER, match.possible, match.missing | {f"whether {statement.id} binds here"}, match.assumed)
        return match

    def belongs(self, name: str) -> Match:
        """The days on which the case belongs to a class."""
        if name not in self._classes:
            self._classes[name] = any_of(self.sentence(one) for one in self._versions.get(name, ()))
        return self._classes[name]

    def _clause(self, clause: Clause) -> Match:
        match = HELD
        if clause.class_:
            match = both(match, any_of(map(self.belongs, clause.class_)))
        compiled = self.inference.compiled[id(clause)]
        open_questions: list[str] = []
        for position, name, ranges in compiled.ranges:
            if name in self.facts.assumed:
                open_questions.append(name)
                continue
            low, high = self.facts.ranges[position]
            if any(least <= low and high <= most for least, most in ranges):
                continue
            if not any(least <= high and low <= most for least, most in ranges):
                return EXCLUDED
            match = Match(NEVER, match.possible, match.missing | {name}, match.assumed)
        for position, role, names in compiled.places:
            if role in self.facts.assumed:
                open_questions.append(role)
                continue
            match = both(match, self.places(role, self.facts.zones[position], names))
            if not match.possible and not match.assumed:
                return EXCLUDED
        if open_questions:
            return Match(NEVER, NEVER, frozenset(), tuple((name, match.possible) for name in open_questions))
        return match

    def places(self, role: str, zone: Zone | None, names: Iterable[str]) -> Match:
        """The days on which something is in one of these places, or on one of these lists."""
        certain = possible = NEVER
        for name in names:
            sure, maybe = self.inference.membership(role, zone, name, self.known_on)
            certain, possible = certain | sure, possible | maybe
        asks = "vendor" if role == "vendor_home" else role
        unsettled = asks if zone is None or role == "end_user" else f"the dates of {' and '.join(names)}"
        return Match(certain, possible, frozenset({unsettled}) if possible != certain else frozenset())
