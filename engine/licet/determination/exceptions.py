"""Licence exceptions: which of them could stand in for the licence that an answer asks for, and on which conditions.

Nothing here is worked out before somebody reads it, and nothing changes a verdict. An exception is available only on its
conditions, for the items it is for, outside the classes it is not available for, and where every control that asks for a licence is
one that it serves: where a control applies that no exception names, none is available.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from licet.case.facts import Facts
from licet.decision import LicenceException, NotAvailable
from licet.inference.compiled import CompiledClause
from licet.inference.evaluation import Evaluation, Finding
from licet.language.attributes import ECCN, FIGURES, FLAGS
from licet.language.schema import Basis, Control, Exemption, Relief
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.values.days import Days
from licet.values.needs import Need
from licet.values.timeline import Timeline
from licet.values.truth import TRUE, Truth, any_of
from licet.verdict import Verdict

from .evaluator import Evaluator, Options
from .outcomes import JurisdictionFindings

State = Literal["conditions", "unknown", "not_available", "not_for_item"]
STATES: tuple[State, ...] = (
    "conditions",
    "unknown",
    "not_available",
    "not_for_item",
)  # the order in which they are shown
_OF_ITEM = frozenset({ECCN, "kind", *FIGURES, *FLAGS})  # conditions on the product
_WORST: tuple[State, ...] = (
    "conditions",
    "unknown",
    "not_for_item",
    "not_available",
)  # what decides over the products in a system


class _Finding(NamedTuple):
    """What was found of one exception on one day: its state, why it is not available, and what is missing."""

    state: State
    because: tuple[NotAvailable, ...] = ()
    missing: frozenset[Need] = frozenset()


class _Judged(NamedTuple):
    """A version of an exception for one product: the days it is in force, is for the item, and is not available, with the reason."""

    version: RuleVersion
    rule: Exemption
    in_force: Truth
    item: Truth
    gates: tuple[tuple[str, Truth], ...]

    def on(self, day: int, asking: Sequence[Finding], rulebook: Rulebook) -> _Finding:
        """What is found of it on a day on which these controls ask for a licence or prohibit.

        A control of a part of its law cannot be in its ``of``, so that it is open whether it serves it.
        """
        if not self.item.possible.holds(day):
            return _Finding("not_for_item")
        missing: set[Need] = set()
        because: list[NotAvailable] = []
        unserved = [one for one in asking if one.version.id not in self.rule.of]
        parts = [
            one
            for one in unserved
            if rulebook.jurisdictions[one.version.jurisdiction].part_of == self.version.jurisdiction
        ]
        others = [one for one in unserved if one not in parts]
        missing.update(Need("serves", self.version.id, one.version.id) for one in parts)
        gates = [*self.gates, *((one.version.id, one.match) for one in others)]
        for name, match in gates:
            if match.certain.holds(day):
                because.append(_because(name, day, rulebook))
            elif match.possible.holds(day):
                missing |= match.missing or {Need("applicability", name)}
        if because:
            return _Finding("not_available", tuple(dict.fromkeys(because)))
        if not self.item.certain.holds(day):
            missing |= self.item.missing
        if not self.in_force.certain.holds(day):
            missing.add(Need("dates_of_rule", self.version.id))
        if self.rule.binds == "possibly":
            missing.add(Need("applicability", self.version.id, self.rule.asks or ""))
        if (self.rule.evidence or self.version.instrument.evidence) == "recollection":
            missing.add(Need("policy_evidence", self.version.id))
        return _Finding("unknown", (), frozenset(missing)) if missing else _Finding("conditions")

    def edges(self) -> Iterator[Truth]:
        yield from (self.in_force, self.item, *(match for _, match in self.gates))


class _Product(NamedTuple):
    """One reading of one product: the controls of each jurisdiction that ask for a licence, and its exceptions."""

    asking: tuple[Finding, ...]
    exceptions: tuple[_Judged, ...]

    def asking_on(self, day: int, laws: Collection[str]) -> list[Finding]:
        return [one for one in self.asking if one.version.jurisdiction in laws and one.match.possible.holds(day)]


class LicenceExceptions:
    """The licence exceptions for one set of facts on one basis, by day. ``options`` as for decisions."""

    def __init__(self, evaluator: Evaluator, options: Options, basis: Basis, known_on: date | None) -> None:
        self.evaluator = evaluator
        self.options = options
        self.basis = basis
        self.known_on = known_on

    def on(self, day: int) -> tuple[LicenceException, ...]:
        """Those in force on a day (an ordinal), of every jurisdiction that possibly asks for a licence on it."""
        by_option = [
            dict(self._worst([one for facts in option for one in self._products[facts]], day))
            for option in self.options
        ]
        asked = [found for found in by_option if found]
        shown = [
            _shown(version, _either([found[version.id][1] for found in asked if version.id in found]), self._since)
            for version in self._versions(asked)
        ]
        return tuple(
            sorted(_cases_that_count(shown, self._law), key=lambda one: (STATES.index(one.state), one.id, one.rule))
        )

    def timeline(self) -> Timeline[tuple[LicenceException, ...]]:
        """The exceptions of every day."""
        truths = [
            truth
            for products in self._products.values()
            for product in products
            for truth in (
                *(one.match for one in product.asking),
                *(t for one in product.exceptions for t in one.edges()),
            )
        ]
        edges = Days.edges(days for truth in truths for days in (truth.certain, truth.possible))
        return Timeline.sampled(edges, self.on)

    @cached_property
    def _products(self) -> dict[Facts, tuple[_Product, ...]]:
        """Every reading of every product."""
        every = dict.fromkeys(facts for option in self.options for facts in option)
        return {facts: tuple(self._product(reading) for reading in facts.readings) for facts in every}

    def _product(self, reading: Facts) -> _Product:
        evaluation, jurisdictions = self.evaluator.judged(reading, self.basis, self.known_on)
        asking = tuple(one for findings in jurisdictions for one in _asking(findings))
        laws = {one.version.jurisdiction for one in asking}
        rules = (rule for rule in evaluation.inference.exceptions if rule.version.jurisdiction in laws)
        return _Product(asking, tuple(_judged(rule.version, evaluation) for rule in rules))

    def _worst(self, products: Iterable[_Product], day: int) -> Iterator[tuple[str, tuple[RuleVersion, _Finding]]]:
        """What is found of each exception over all products that need a licence: each of them needs the exception."""
        found: dict[str, tuple[RuleVersion, list[_Finding]]] = {}
        for product in products:
            for one in product.exceptions:
                if not product.asking_on(day, {one.version.jurisdiction}):
                    continue
                asking = product.asking_on(day, self._one_law(one.version.jurisdiction))
                if one.in_force.possible.holds(day):
                    version, findings = found.setdefault(one.version.id, (one.version, []))
                    findings.append(one.on(day, asking, self.evaluator.rulebook))
        for name, (version, findings) in found.items():
            worst = max((one.state for one in findings), key=_WORST.index)
            deciding = [one for one in findings if one.state == worst]
            yield name, (version, _joined(worst, deciding))

    def _one_law(self, jurisdiction: str) -> frozenset[str]:
        """A jurisdiction with those that are a part of it, or that it is a part of."""
        law = self._law(jurisdiction)
        return frozenset(name for name in self.evaluator.rulebook.jurisdictions if self._law(name) == law)

    def _law(self, jurisdiction: str) -> str:
        """The jurisdiction that one is a part of, or itself."""
        return self.evaluator.rulebook.jurisdictions[jurisdiction].part_of or jurisdiction

    def _versions(self, asked: Iterable[dict[str, tuple[RuleVersion, _Finding]]]) -> list[RuleVersion]:
        return list({name: version for found in asked for name, (version, _) in found.items()}.values())

    @cached_property
    def _since(self) -> dict[str, str]:
        """The first day of each exception as written, by id."""
        versions = [version for version in self.evaluator.rulebook.versions if version.role == "exception"]
        return {one.id: str(one.rule.in_force or one.instrument.in_force) for one in reversed(versions)}


def _asking(findings: JurisdictionFindings) -> Iterator[Finding]:
    """The controls of a jurisdiction that ask for a licence or prohibit, on the days on which no relief lifts them."""
    controls, reliefs = findings.controls_and_reliefs()
    for control in controls:
        rule = control.version.rule
        if not isinstance(rule, Control) or rule.requires == "notification":
            continue
        lifting = any_of(
            one.match
            for one in reliefs.get(control.version.id, ())
            if isinstance(one.version.rule, Relief) and one.version.rule.to == Verdict.NO_LICENCE_REQUIRED
        )
        match = control.match.minus(lifting)
        if match.possible:
            yield Finding(control.version, match)


def _judged(version: RuleVersion, evaluation: Evaluation) -> _Judged:
    rule, compiled = version.rule, evaluation.inference.rules[version.number]
    assert isinstance(rule, Exemption)
    window = evaluation.windows[version.number]
    item = TRUE if compiled.when is None else any_of(map(evaluation.clause, compiled.when))
    about_item = [clause for clause in compiled.unless if _is_about_item(clause)]
    if about_item:
        item = item.minus(any_of(map(evaluation.clause, about_item)))
    others = [clause for clause in compiled.unless if clause not in about_item]
    own = ((version.id, any_of(map(evaluation.clause, others))),) if others else ()
    return _Judged(
        version, rule, Truth(window.certain, window.possible), item,
        (*own, *((name, evaluation.belongs(name)) for name in rule.not_available_for)),
    )  # fmt: skip


def _is_about_item(clause: CompiledClause) -> bool:
    """Whether a condition asks about the product alone: where it is met, the exception is not for the item."""
    return not clause.places and not clause.classes and {name for _, name, _ in clause.ranges} <= _OF_ITEM


def _cases_that_count(
    exceptions: Sequence[LicenceException], law_of: Callable[[str], str]
) -> Iterator[LicenceException]:
    """Of several rules of one law with one code, those in the first of their states, and one where none is for the item."""
    groups: dict[tuple[str, str], list[LicenceException]] = {}
    for one in exceptions:
        groups.setdefault((law_of(one.rule.partition(".")[0]), one.id), []).append(one)
    for group in groups.values():
        first = min((one.state for one in group), key=STATES.index)
        found = [one for one in group if one.state == first]
        yield from found[:1] if first == "not_for_item" else found


def _joined(state: State, findings: Sequence[_Finding]) -> _Finding:
    because = dict.fromkeys(by for one in findings for by in one.because)
    return _Finding(state, tuple(because), frozenset(need for one in findings for need in one.missing))


def _either(findings: Sequence[_Finding]) -> _Finding:
    """What is found where the product may be any of several."""
    states = {one.state for one in findings}
    if len(states) == 1:
        return _joined(states.pop(), findings)
    missing = frozenset(need for one in findings for need in one.missing)
    return _Finding("unknown", (), missing | {Need("fact", "product")})


def _because(name: str, day: int, rulebook: Rulebook) -> NotAvailable:
    """What a decision shows of the rule with this id: the last version that had begun by a day."""
    versions = [version for version in rulebook.versions if version.id == name]
    begun = [one for one in versions if (one.rule.in_force or one.instrument.in_force).earliest.toordinal() <= day]
    version = (begun or versions)[-1]
    return NotAvailable(id=name, says=version.rule.says, cite=version.rule.cite or version.instrument.cite)


def _shown(version: RuleVersion, found: _Finding, since: dict[str, str]) -> LicenceException:
    rule = version.rule
    assert isinstance(rule, Exemption)
    return LicenceException(
        id=rule.code, rule=version.id, title=rule.title, says=rule.says, cite=rule.cite or version.instrument.cite,
        evidence=rule.evidence or version.instrument.evidence, state=found.state, conditions=rule.conditions,
        because=found.because, missing=tuple(sorted(found.missing)), since=since[version.id],
    )  # fmt: skip
