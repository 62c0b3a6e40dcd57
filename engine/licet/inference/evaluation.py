"""Evaluates the candidates of one case: the days on which each rule certainly, and possibly, applies.

Conditions are tested on the facts themselves. Conjunction is the intersection of days, disjunction the union, and
``unless`` the difference, in which the certain days of one side become the possible days of the other.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from licet.case.facts import Facts, Zone
from licet.case.parties import Effect
from licet.case.ranks import NOT_APPLICABLE, inside, overlaps
from licet.language.attributes import CLAIMS, PARTY_ATTRIBUTES
from licet.language.house import House
from licet.language.schema import Basis, Bounds, Relief
from licet.question import END_USER
from licet.rulebook.rulebook import RuleVersion
from licet.rulebook.versions import Window
from licet.values.days import ALWAYS, NEVER, Days, until
from licet.values.needs import Need
from licet.values.truth import FALSE, TRUE, Truth, all_of, any_of

from .compiled import CompiledClause, CompiledRule
from .matcher import Candidates, Inference
from .memo import NOTHING, Numbered, Scope


class Finding(NamedTuple):
    """A version of a rule, and the days on which it applies to a case. Equal days have an equal number; 0 is none."""

    version: RuleVersion
    match: Truth
    number: int = 0

    def bearing(self, day: int) -> int:
        """How sure it is that the rule applies on a day: 0 not, 1 possibly, 2 certainly."""
        return self.match.possible.holds(day) + self.match.certain.holds(day)

    def within(self, certain: Days, possible: Days) -> Finding:
        """The finding cut to the days on which its jurisdiction certainly and possibly governs, and that it covers."""
        match = self.match
        return Finding(
            self.version,
            Truth(match.certain & certain, match.possible & possible, match.missing, match.assumed),
        )


class Evaluation:
    """The candidates of one case, on one basis and one day of knowledge.

    ``windows`` are the days on which each rule version is in force, by its number.
    """

    def __init__(
        self,
        inference: Inference,
        facts: Facts,
        candidates: Candidates,
        windows: Sequence[Window],
        basis: Basis,
        known_on: date | None,
    ) -> None:
        self.inference = inference
        self.facts = facts
        self.windows = windows
        self.known_on = known_on
        opened = inference.memo.number_of_open(facts.assumed, facts.defaults, facts.partly, basis, known_on)
        self._zones = candidates.zones
        self._cells = inference.layout.cells(facts, candidates.zones, opened)
        self._met: dict[CompiledRule, list[CompiledClause]] = {}  # the clauses of each rule that the case may meet
        self._all_notices = False
        self._meet(candidates.alternatives)
        self._by_id: dict[str, list[CompiledRule]] = {}
        for rule in self._met:
            self._by_id.setdefault(rule.version.id, []).append(rule)
        self._classes: dict[str, Numbered] = {}

    def findings(self, jurisdictions: Container[str] | None = None) -> list[Finding]:
        """Every control and relief, of these jurisdictions or all, that possibly applies, or would but for an assumption."""
        rules = [
            rule
            for rule in (*self._met, *self.inference.unconditional)
            if rule.role in {"control", "relief"} and (jurisdictions is None or rule.jurisdiction in jurisdictions)
        ]
        every = map(self.finding, rules)
        return [finding for finding in every if finding.match.possible or finding.match.assumed]

    def finding(self, rule: CompiledRule) -> Finding:
        """What one rule comes to, one of those of the candidates or one without conditions."""
        return Finding(rule.version, *self._numbered(rule))

    def notices(self) -> list[Finding]:
        """Every notice that possibly applies on some day, whichever jurisdiction governs."""
        self._meet_notices()
        every = (Finding(rule.version, self._rule(rule)) for rule in self._met if rule.role == "notice")
        return [finding for finding in every if finding.match.possible]

    def _meet(self, alternatives: Iterable[int]) -> None:
        for number in alternatives:
            alternative = self.inference.network.alternatives[number]
            self._met.setdefault(alternative.rule, []).append(alternative.clause)

    def _meet_notices(self) -> None:
        """Also find the notices that ask for no class, which few who evaluate a case need."""
        if not self._all_notices:
            self._all_notices = True
            self._meet(self.inference.notices(self.facts, self._zones))

    def scope(self, name: str) -> Scope | None:
        """What a jurisdiction is to the case; ``None`` where it bears on it on no day, nor would but for an assumption."""
        compiled, memo = self.inference.jurisdictions[name], self.inference.memo
        key = name, self.inference.layout.jurisdictions[name](self._cells), self._numbers(compiled.classes)
        try:
            return memo.scopes[key]
        except KeyError:
            return memo.keep_scope(key, self._scope(name))

    def _scope(self, name: str) -> Scope | None:
        compiled, index = self.inference.jurisdictions[name], self.inference.rulebook.jurisdictions[name]
        governs = TRUE if compiled.governs is None else any_of(map(self.clause, compiled.governs))
        if not governs.possible and not governs.assumed:
            return None
        if isinstance(index, House):
            return Scope(governs, NEVER, ALWAYS, ALWAYS, None, ALWAYS, is_house=True)
        own = [clause for clause in compiled.governs or () if not clause.classes]
        at_home = ALWAYS if compiled.governs is None else any_of(map(self.clause, own)).certain
        kind, coverage, known_on = self.facts.range("kind"), index.coverage, self.known_on
        permits = index.silence == "no_licence_required" and not overlaps(kind, compiled.partly)
        cases = [
            (since, any_of(map(self.clause, when)).certain, permits or whole) for since, whole, when in compiled.also
        ]
        if compiled.kinds is None or inside(kind, compiled.kinds):
            cases.append((coverage.from_, ALWAYS, permits))
        found = [(since, days & Days.between(since, None), silent) for since, days, silent in cases]
        hidden = [since for since, days, _ in found if days and known_on is not None and known_on < since]
        known = [(days, silent) for since, days, silent in found if since not in hidden]
        begun = Days.union(days for days, _ in known)
        return Scope(
            governs, at_home, begun, begun & until(coverage.through), min(hidden, default=None),
            Days.union(days for days, silent in known if silent),
        )  # fmt: skip

    def rule(self, version: RuleVersion) -> Truth:
        """The days on which one version of a rule applies to the case."""
        return self._rule(self.inference.rules[version.number])

    def _rule(self, rule: CompiledRule) -> Truth:
        return self._numbered(rule)[0]

    def _numbered(self, rule: CompiledRule) -> Numbered:
        """The days on which a rule applies, with the number of this result."""
        number = rule.version.number
        if not self.windows[number].possible:
            return NOTHING
        memo = self.inference.memo
        key = (
            number,
            self.inference.layout.rules[number](self._cells),
            self._numbers(rule.classes) if rule.classes else (),
        )
        return memo.results.get(key) or memo.keep(key, self._applies(rule))

    def _applies(self, rule: CompiledRule) -> Truth:
        version = rule.version
        window = self.windows[version.number]
        match = all_of(self._conditions_hold(rule), Truth(window.certain, window.possible))
        if version.rule.binds == "possibly" and not self._by_eccn(rule):
            unsettled = Need("applicability", version.id, version.rule.asks or "")
            match = Truth(NEVER, match.possible, match.missing | {unsettled}, match.assumed)
        if isinstance(version.rule, Relief) and version.rule.recollected:
            match = Truth(NEVER, match.possible, match.missing | {Need("policy_evidence", version.id)}, match.assumed)
        return match

    def _conditions_hold(self, rule: CompiledRule) -> Truth:
        """The days on which the conditions of a rule hold, whether or not it is in force."""
        if rule.role == "notice":
            self._meet_notices()
        met = self._met.get(rule, ())
        if rule.classified is not None and self._by_eccn(rule):
            return self.clause(rule.classified) if rule.classified in met else FALSE
        match = TRUE if rule.when is None else any_of(map(self.clause, met))
        return match.minus(any_of(map(self.clause, rule.unless))) if rule.unless else match

    def _by_eccn(self, rule: CompiledRule) -> bool:
        """Whether a rule is a class that consists of the products with an ECCN, whatever it says otherwise."""
        return rule.classified is not None and self.facts.classified

    def belongs(self, name: str) -> Truth:
        """The days on which the case belongs to a class."""
        return self._class(name)[0]

    def _class(self, name: str) -> Numbered:
        found = self._classes.get(name)
        if found is None:
            found = self._classes[name] = self._find_class(self._by_id.get(name, ()))
        return found

    def _find_class(self, versions: Sequence[CompiledRule]) -> Numbered:
        """The days on which any version of a class applies, with the number of this result."""
        each = [self._numbered(rule) for rule in versions]
        if len(each) < 2:  # noqa: PLR2004 - nothing to join
            return each[0] if each else NOTHING
        memo = self.inference.memo
        key = tuple(number for _, number in each)
        return memo.results.get(key) or memo.keep(key, any_of(truth for truth, _ in each))

    def _numbers(self, classes: Iterable[str]) -> tuple[int, ...]:
        """The numbers of the results for classes."""
        return tuple([self._class(name)[1] for name in classes])

    def clause(self, clause: CompiledClause) -> Truth:
        """The days on which every condition of a clause holds.

        Where a condition is about parties of which only some are stated, the others are an assumption.
        """
        match = self._clause(clause, self.facts.assumed)
        if partly := self.facts.partly & {role for _, role, _ in clause.places}:
            return any_of([match, self._clause(clause, self.facts.assumed | partly)])
        return match

    def _clause(self, clause: CompiledClause, assumed: frozenset[str]) -> Truth:
        """The days on which a clause holds, when these facts are left open."""
        match = any_of(map(self.belongs, clause.classes)) if clause.classes else TRUE
        open_questions: list[str] = []
        for position, name, ranges in clause.ranges:
            if name in assumed:
                open_questions.append(name)
                continue
            known = self.facts.ranges[position]
            if inside(known, ranges):
                if name in CLAIMS:
                    match = all_of(match, Truth(ALWAYS, ALWAYS, assumed=((f"{name}:stated", ALWAYS),)))
                continue
            if not overlaps(known, ranges):
                if name in CLAIMS and known != NOT_APPLICABLE:
                    open_questions.append(f"{name}:stated")
                    continue
                return FALSE
            match = Truth(NEVER, match.possible, match.missing | {Need("fact", name)}, match.assumed)
        match = self._located(clause, match, assumed, open_questions)
        if open_questions:
            kept = {name for name, _ in match.assumed if name not in self.facts.defaults}
            days = match.possible | Days.union(match.assuming(name) for name in kept)
            opened = {*open_questions, *kept}
            return Truth(NEVER, NEVER, frozenset(), tuple((name, days) for name in sorted(opened) if days))
        return match

    def _located(
        self, clause: CompiledClause, match: Truth, assumed: frozenset[str], open_questions: list[str]
    ) -> Truth:
        """The days on which the conditions on places hold too; roles that were left open join the open questions."""
        defaulted: list[tuple[str, Truth]] = []
        for position, role, names in clause.places:
            if role in assumed:
                open_questions.append(self._told(role))
                continue
            zone = self.facts.zones[position]
            place = self.places(role, zone, names, clause.effect, clause.clause.owner_share)
            unfit = zone is not None and role in PARTY_ATTRIBUTES and zone.unfit(clause.effect, names)
            default = "headquarters" if unfit else role
            if default in self.facts.defaults:
                defaulted.append((default, place))
                continue
            match = all_of(match, place)
            if not match.possible and not match.assumed:
                return FALSE
        for role, place in defaulted:  # they come last, when it is known whether all else holds
            match = all_of(match, Truth(place.certain, place.possible, place.missing, ((role, ALWAYS),)))
        return match

    def _told(self, role: str) -> str:
        """The name of the assumption about parties that are not stated: owners are told of a party that is."""
        return role if role == "owner" and "party" not in self.facts.assumed else END_USER

    def places(
        self,
        role: str,
        zone: Zone | None,
        names: Sequence[str],
        effect: Effect = "restricts",
        share: Bounds | None = None,
    ) -> Truth:
        """The days on which a zone belongs to one of several places, or is on one of several lists of parties.

        ``effect`` is what being on a list does; ``share`` is what owners must hold.
        """
        if role in PARTY_ATTRIBUTES:
            return self.inference.listed(role, zone, tuple(names), share, self.known_on, effect)
        certain = possible = NEVER
        for name in names:
            certain_days, possible_days = self.inference.membership(role, zone, name, self.known_on)
            certain, possible = certain | certain_days, possible | possible_days
        unsettled = Need("fact", role) if zone is None else Need("dates_of_places", " and ".join(names))
        return Truth(certain, possible, frozenset({unsettled}) if possible != certain else frozenset())
