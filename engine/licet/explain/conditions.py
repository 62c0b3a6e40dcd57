"""The conditions of rules in words, for one case on one day, each with the fact that meets or misses it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from licet.case.named import is_owner, is_recipient
from licet.case.parties import Effect
from licet.case.phrases import figure, limits, party_text
from licet.case.ranks import NOT_APPLICABLE, inside, overlaps
from licet.explanation import Condition
from licet.inference.compiled import CompiledClause
from licet.inference.evaluation import Evaluation
from licet.language.attributes import CASE_FLAGS, ECCN, FIGURES, FLAGS, PARTY_ATTRIBUTES, ROLES
from licet.language.schema import Bounds
from licet.question import END_USER, Question
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.values.days import Days
from licet.values.needs import Need
from licet.world.catalogue import CatalogueItem

Holds = Literal["yes", "possibly", "no"]
EXCEPTION, ASSUMED = "exception", "assumed"  # what a condition may be about, besides attributes and places
FAR = 100  # distance of a rule about another product, kind or vendor: more than any near miss has


@dataclass(frozen=True, slots=True)
class PartEvaluation:
    """One product of a case with its evaluation and its title.

    ``eccn`` is the stated ECCN that the evaluation takes for its classification; empty if it is evaluated by its figures.
    """

    part: CatalogueItem
    evaluation: Evaluation
    title: str
    eccn: str = ""


@dataclass(frozen=True, slots=True)
class CheckedCondition:
    """A condition checked for a case: the attribute it is about, its text, and whether it holds.

    ``because`` are the conditions of a class. ``far`` marks a condition on another product, kind or vendor.
    """

    fact: str
    text: str
    holds: Holds
    because: tuple[CheckedCondition, ...] = ()
    far: bool = False

    @property
    def shown(self) -> Condition:
        """The condition as a part of an explanation."""
        return Condition(text=self.text, holds=self.holds, because=tuple(condition.shown for condition in self.because))

    @property
    def said(self) -> str:
        """The condition in one line, with those of its class in parentheses."""
        return f"{self.text} ({together(self.because)})" if self.because else self.text


def failing(conditions: Iterable[CheckedCondition]) -> Iterator[CheckedCondition]:
    """The innermost conditions that fail: for a class, those that exclude the product from it."""
    for condition in conditions:
        if condition.holds == "no":
            inner = list(failing(condition.because))
            yield from inner or [condition]


def distance(conditions: Iterable[CheckedCondition]) -> int:
    """How many conditions fail; :data:`FAR` for each that is about another product, kind or vendor."""
    return sum(FAR if condition.far else 1 for condition in failing(conditions))


def together(conditions: Iterable[CheckedCondition]) -> str:
    """Several conditions in one line."""
    return " and ".join(condition.said for condition in conditions)


def outside(days: Days, day: date) -> str:
    """Where a day outside these days lies: before the next of them, or after the last. Empty if there are none.

    >>> outside(Days.between(date(2025, 4, 9), date(2025, 7, 14)), date(2025, 8, 1))
    'from 2025-07-14 on'
    """
    spans = list(days.periods())
    coming = [start for start, _ in spans if start is not None and start > day]
    gone = [end for _, end in spans if end is not None and end <= day]
    return f"before {coming[0]}" if coming else f"from {gone[-1]} on" if gone else ""


class ConditionChecker:
    """Checks the conditions of rules for one case on one day."""

    def __init__(self, rulebook: Rulebook, question: Question, day: date) -> None:
        self.rulebook = rulebook
        self.question = question
        self.day = day
        self.ordinal = day.toordinal()
        self.versions: dict[str, list[RuleVersion]] = {}
        for version in rulebook.versions:
            self.versions.setdefault(version.id, []).append(version)

    def in_force(self, evaluated: PartEvaluation, version: RuleVersion) -> bool:
        """Whether a version may be in force on the day."""
        return evaluated.evaluation.windows[version.number].possible.holds(self.ordinal)

    def alternatives(self, evaluated: PartEvaluation, version: RuleVersion) -> list[tuple[CheckedCondition, ...]]:
        """The conditions of each alternative of a rule, each with the exception that excludes the case, if any."""
        rule = evaluated.evaluation.inference.rules[version.number]
        if rule.classified is not None and evaluated.eccn:
            return [self._conditions(evaluated, rule.classified)]
        excepted = self._exception(evaluated, version)
        clauses = rule.when
        own = [self._conditions(evaluated, clause) for clause in clauses] if clauses is not None else [()]
        return [(*conditions, *excepted) for conditions in own]

    def _exception(self, evaluated: PartEvaluation, version: RuleVersion) -> tuple[CheckedCondition, ...]:
        name = f"the exception to {version.id}" if version.role == "class" else "its exception"
        open_: list[CheckedCondition] = []
        for clause in evaluated.evaluation.inference.rules[version.number].unless:
            match = evaluated.evaluation.clause(clause)
            if not match.possible.holds(self.ordinal):
                continue
            met = together(self._conditions(evaluated, clause))
            if match.certain.holds(self.ordinal):
                return (CheckedCondition(EXCEPTION, f"{name} applies: {met}", "no"),)
            open_.append(CheckedCondition(EXCEPTION, f"{name} may apply: {met}", "possibly"))
        return tuple(open_)

    def _conditions(self, evaluated: PartEvaluation, clause: CompiledClause) -> tuple[CheckedCondition, ...]:
        found = []
        if clause.classes:
            options = [self._class(evaluated, name) for name in clause.classes]
            found.append(min(options, key=lambda condition: (distance([condition]), condition.holds != "yes")))
        found += [self._attribute(evaluated, clause, position, name) for position, name, _ in clause.ranges]
        found += [
            self._place(evaluated, role, names, clause.effect, clause.clause.owner_share)
            for _, role, names in clause.places
        ]
        return tuple(found)

    def _class(self, evaluated: PartEvaluation, name: str) -> CheckedCondition:
        """Membership of a class, with the conditions that decide it."""
        match = evaluated.evaluation.belongs(name)
        chains = [
            conditions
            for version in self.versions[name]
            if self.in_force(evaluated, version)
            for conditions in self.alternatives(evaluated, version)
        ]
        if not chains:
            when = outside(match.possible, self.day)
            return CheckedCondition("class", f"{name} is not in force {when or 'on any day'}", "no", far=not when)
        inner = min(chains, key=lambda chain: (distance(chain), sum(condition.holds != "yes" for condition in chain)))
        state = _state(match.certain.holds(self.ordinal), match.possible.holds(self.ordinal))
        text = {"yes": name, "possibly": f"possibly {name}", "no": f"not {name}"}[state]
        return CheckedCondition("class", text, state, inner)

    def _attribute(
        self, evaluated: PartEvaluation, compiled: CompiledClause, position: int, name: str
    ) -> CheckedCondition:
        label, condition = name.replace("_", " "), getattr(compiled.clause, name)
        wanted = " or ".join(condition) if isinstance(condition, tuple) else str(condition)
        if name in evaluated.evaluation.facts.assumed:
            return CheckedCondition(ASSUMED, f"{label} not stated; condition: {wanted}", "no")
        known = evaluated.evaluation.facts.ranges[position]
        if name == ECCN:
            ranges = next(ranges for where, _, ranges in compiled.ranges if where == position)
            holds = _state(inside(known, ranges), overlaps(known, ranges))
            asked = "" if holds == "yes" else f" (condition: {wanted})"
            return CheckedCondition(name, f"ECCN {evaluated.eccn or 'not stated'}{asked}", holds, far=holds == "no")
        if known == NOT_APPLICABLE:
            return CheckedCondition(name, f"{name} does not apply to {evaluated.part.kind}", "no", far=True)
        ranges = next(ranges for where, _, ranges in compiled.ranges if where == position)
        holds = _state(inside(known, ranges), overlaps(known, ranges))
        if name in FIGURES:
            return CheckedCondition(name, figure(name, evaluated.part.figures.get(name), condition, holds), holds)
        if name == "product":
            return self._product(evaluated.part, condition, holds)
        own: str | None
        if name in FLAGS or name in CASE_FLAGS:
            of_case = name in CASE_FLAGS
            own = _yes_or_no(getattr(self.question, name) if of_case else evaluated.part.flags.get(name))
            wanted, label = _yes_or_no(condition), name
        else:
            own = self.question.end_use if name == "end_use" else getattr(evaluated.part, name)
        asked = "" if holds == "yes" else f" (condition: {wanted})"
        far = holds == "no" and name in {"vendor", "kind"}
        return CheckedCondition(name, f"{label} {own or 'not known'}{asked}", holds, far=far)

    def _product(self, part: CatalogueItem, names: Sequence[str], holds: Holds) -> CheckedCondition:
        """A condition on the product, by the name that the rule uses, which may be that of a whole family."""
        if holds == "yes":
            meant = [name for name in names if part.id in self.rulebook.catalogue.ids(name)]
            return CheckedCondition("product", f"product is {meant[0] if meant else part.name}", holds)
        wanted = " or ".join(names)
        return CheckedCondition("product", f"product {part.id or part.name} (condition: {wanted})", holds, far=True)

    def _place(
        self, evaluated: PartEvaluation, role: str, names: Sequence[str], effect: Effect, share: Bounds | None
    ) -> CheckedCondition:
        label, link = role.replace("_", " "), "on" if role in PARTY_ATTRIBUTES else "in"
        facts, where = evaluated.evaluation.facts, " or ".join(names)
        if share is not None:
            where += f", holding {limits(share)} %"
        if role in facts.assumed:
            return CheckedCondition(ASSUMED, f"{label} not stated; condition: on {where}", "no")
        zone = facts.zones[ROLES.index(role)]
        match = evaluated.evaluation.places(role, zone, names, effect, share)
        own = self._own(evaluated, role)
        label = "" if role in PARTY_ATTRIBUTES else f"{label} "  # parties are shown with their roles
        if match.certain.holds(self.ordinal):
            matches = (
                (name, evaluated.evaluation.places(role, zone, (name,), effect, share).certain) for name in names
            )
            inside = [name for name, days in matches if days.holds(self.ordinal)] or list(names)
            return CheckedCondition(
                role, f"{label}{own}" if own in inside else f"{label}{own} is {link} {inside[0]}", "yes"
            )
        if match.possible.holds(self.ordinal):
            return CheckedCondition(
                role, f"{label}{self._perhaps(own, link, where, match.missing, known=zone is not None)}", "possibly"
            )
        find, far = self.rulebook.catalogue.countries.find, role == "vendor_home"
        if all(find(name) == name for name in names) and role not in PARTY_ATTRIBUTES:
            return CheckedCondition(role, f"{label}{own} (condition: {where})", "no", far=far)
        when = outside(match.possible, self.day)
        return CheckedCondition(role, f"{label}{own} is not {link} {where}{' ' if when else ''}{when}", "no", far=far)

    def _perhaps(self, own: str, link: str, where: str, missing: Iterable[Need], *, known: bool) -> str:
        if not known:
            return f"not known (condition: {where})"
        if near := [one.detail for one in sorted(missing) if one.code == "same_party"]:
            return f"{own} may be {' or '.join(near)}"
        if unscreened := [one.detail for one in sorted(missing) if one.code in {"party", "not_here"}]:
            return f"{own} is not cleared by {'; '.join(unscreened)}"
        return f"{own} may be {link} {where}"

    def _own(self, evaluated: PartEvaluation, role: str) -> str:
        if role == "vendor_home":
            return self.rulebook.catalogue.home_of(evaluated.part) or "not known"
        if role in PARTY_ATTRIBUTES:
            return self._parties(role)
        value = getattr(self.question, role)
        return value if isinstance(value, str) else "not known"

    def _parties(self, attribute: str) -> str:
        """The named parties that a condition is about, with their roles."""
        asked = [one for one in self.question.named if (attribute == "owner") == is_owner(one.role)]
        if attribute == END_USER:
            asked = [one for one in asked if is_recipient(one.role)]
        return " and ".join(map(party_text, asked))


def _yes_or_no(value: bool | None) -> str:
    return "not known" if value is None else "yes" if value else "no"


def _state(surely: bool, maybe: bool) -> Holds:
    return "yes" if surely else "possibly" if maybe else "no"
