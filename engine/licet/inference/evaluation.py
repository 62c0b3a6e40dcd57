"""The candidates of one case evaluated: on which days each sentence bears on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from licet.case.facts import Facts, Zone
from licet.language.schema import Clause
from licet.rulebook.rulebook import RuleVersion
from licet.rulebook.versions import Window
from licet.values.days import NEVER
from licet.values.needs import Need
from licet.values.truth import FALSE, TRUE, Truth, all_of, any_of

from .matcher import Inference


class Finding(NamedTuple):
    """One version of a sentence as it bears on a case."""

    version: RuleVersion
    match: Truth


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
        self._versions: dict[str, list[RuleVersion]] = {}
        for number in candidates:
            alternative = inference.network.alternatives[number]
            version = alternative.version
            clauses = self._clauses.setdefault(version.number, [])
            clauses.append(alternative.clause)
            if len(clauses) == 1:
                self._versions.setdefault(version.id, []).append(version)
        self._classes: dict[str, Truth] = {}
        self._governed: dict[str, Truth] = {}

    def findings(self) -> list[Finding]:
        """Every control and relief that the case may meet on some day, or would but for an assumption."""
        versions = [
            one for versions in self._versions.values() for one in versions if one.role in {"control", "relief"}
        ]
        versions += self.inference.unconditional
        found = (Finding(version, self.rule(version)) for version in versions)
        return [finding for finding in found if finding.match.possible or finding.match.assumed]

    def notices(self) -> list[Finding]:
        """Every advisory that bears on the case on some day. It reaches as far as it says, whoever governs."""
        versions = [one for versions in self._versions.values() for one in versions if one.role == "notice"]
        found = (Finding(version, self.rule(version)) for version in versions)
        return [finding for finding in found if finding.match.possible]

    def clauses(self, clauses: Iterable[Clause]) -> Truth:
        """The days on which any of these clauses holds."""
        return any_of(self._clause(clause) for clause in clauses)

    def governed(self, name: str) -> Truth:
        """The days on which the law of a jurisdiction governs the case."""
        if name not in self._governed:
            governs = self.inference.rulebook.jurisdictions[name].governs
            self._governed[name] = TRUE if governs is None else self.clauses(governs)
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

    def rule(self, version: RuleVersion) -> Truth:
        """The days on which one version of a sentence bears on the case."""
        window = self.windows[version.number]
        if not window.possible:
            return FALSE
        rule = version.rule
        match = TRUE if rule.when is None else self.clauses(self._clauses.get(version.number, ()))
        if rule.unless:
            match = match.minus(self.clauses(rule.unless))
        match = all_of(match, Truth(window.certain, window.possible))
        if rule.binds == "possibly":
            match = Truth(NEVER, match.possible, match.missing | {Need("applicability", version.id)}, match.assumed)
        return match

    def belongs(self, name: str) -> Truth:
        """The days on which the case belongs to a class."""
        if name not in self._classes:
            self._classes[name] = any_of(self.rule(one) for one in self._versions.get(name, ()))
        return self._classes[name]

    def _clause(self, clause: Clause) -> Truth:
        match = TRUE
        if clause.class_:
            match = all_of(match, any_of(map(self.belongs, clause.class_)))
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
                return FALSE
            match = Truth(NEVER, match.possible, match.missing | {Need("fact", name)}, match.assumed)
        for position, role, names in compiled.places:
            if role in self.facts.assumed:
                open_questions.append(role)
                continue
            match = all_of(match, self.places(role, self.facts.zones[position], names))
            if not match.possible and not match.assumed:
                return FALSE
        if open_questions:
            return Truth(NEVER, NEVER, frozenset(), tuple((name, match.possible) for name in open_questions))
        return match

    def places(self, role: str, zone: Zone | None, names: Iterable[str]) -> Truth:
        """The days on which something is in one of these places, or on one of these lists."""
        certain = possible = NEVER
        for name in names:
            sure, maybe = self.inference.membership(role, zone, name, self.known_on)
            certain, possible = certain | sure, possible | maybe
        if zone is None or role == "end_user":
            unsettled = Need("fact", "vendor" if role == "vendor_home" else role)
        else:
            unsettled = Need("dates_of_places", " and ".join(names))
        return Truth(certain, possible, frozenset({unsettled}) if possible != certain else frozenset())
