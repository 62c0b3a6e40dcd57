"""The classes of a control list that a product is found in, by day: by its figures, or by an ECCN that is stated of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from licet.decision import Classification, Classified, FigureMet, StatedClass, VendorClass
from licet.inference.compiled import eccns_of
from licet.inference.evaluation import Evaluation
from licet.language.attributes import FIGURES
from licet.language.schema import Bounds
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.values.days import Days
from licet.values.timeline import Timeline
from licet.values.truth import Truth
from licet.world.catalogue import CatalogueItem
from licet.world.figures import UNKNOWN, Figure

NO, POSSIBLY, YES = range(3)


class Alternative(NamedTuple):
    """One alternative of a class: the days on which it holds, and its limits of figures."""

    match: Truth
    limits: tuple[tuple[str, Bounds], ...]


class ClassFinding(NamedTuple):
    """A class that a product possibly belongs to on some day. Without alternatives it does so by its ECCN."""

    version: RuleVersion
    match: Truth
    alternatives: tuple[Alternative, ...]

    def state(self, day: int) -> int:
        """Whether the product belongs to the class on a day (an ordinal)."""
        return YES if self.match.certain.holds(day) else POSSIBLY if self.match.possible.holds(day) else NO


Reading = Sequence[ClassFinding]


class Judged(NamedTuple):
    """A product with its title, its classes by its figures, and those by each ECCN that is stated: its text, by whom, the classes.

    ``alone`` tells whether nothing but its ECCNs describes it, ``near`` which known paragraphs are nearest to a stated one that is
    not known to exist.
    """

    title: str
    part: CatalogueItem
    by_figures: Reading
    stated: Sequence[tuple[str, str, Reading]]
    alone: bool = False
    near: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def classes_of(evaluation: Evaluation) -> Reading:
    """The classes that stand for an ECCN and that one reading of a product possibly belongs to."""
    found = []
    for rule in evaluation.inference.rules:
        if rule.classified is None or not (match := evaluation.rule(rule.version)).possible:
            continue
        alternatives = (
            Alternative(evaluation.clause(clause), _limits(clause.clause))
            for clause in rule.when or ()
            if not evaluation.facts.classified
        )
        held = tuple(alternative for alternative in alternatives if alternative.match.possible)
        found.append(ClassFinding(rule.version, match, held))
    return tuple(found)


def _limits(clause: Any) -> tuple[tuple[str, Bounds], ...]:
    return tuple((name, bounds) for name in FIGURES if (bounds := getattr(clause, name)) is not None)


class Classifications:
    """The classification of the products of one question, for every day, with its JSON.

    ``judge`` gives the products and what the tables of vendors say of them, when a day is first read.
    """

    def __init__(
        self,
        rulebook: Rulebook,
        judge: Callable[[], tuple[Sequence[Judged], tuple[VendorClass, ...]]],
    ) -> None:
        self.rulebook = rulebook
        self.judge = judge

    def __reduce__(self) -> tuple[type[StoredClassifications], tuple[Timeline[tuple[Classification, bytes]]]]:
        return StoredClassifications, (self.timeline,)

    @cached_property
    def timeline(self) -> Timeline[tuple[Classification, bytes]]:
        """The classification of every day, with its JSON."""
        products, by_vendors = self.judge()
        findings = [finding for product in products for finding in _findings(product)]
        if not findings and not by_vendors and not any(product.stated for product in products):
            return NOTHING
        covered = {name: self._covered(name) for name in self.rulebook.classifying}
        sets = [days for finding in findings for days in (finding.match.certain, finding.match.possible)]
        sets += [
            days for finding in findings for one in finding.alternatives for days in (one.match.certain, one.match.possible)
        ]  # fmt: skip

        def on(day: int) -> tuple[Classification, bytes]:
            known = {name for name, days in covered.items() if days.holds(day)}
            return _with_json(_on(products, day, known, by_vendors if known else ()))

        return Timeline.sampled(Days.edges([*sets, *covered.values()]), on)

    def at(self, day: date) -> tuple[Classification, bytes]:
        """The classification of a day, with its JSON."""
        return self.timeline.at(day)

    def _covered(self, name: str) -> Days:
        coverage, attested = self.rulebook.jurisdictions[name].coverage, self.rulebook.attestations
        through = attested[name].through if name in attested else coverage.through
        return Days.between(coverage.from_, max(through, coverage.through) + timedelta(days=1))


class StoredClassifications(NamedTuple):
    """The classifications of a pickled history."""

    timeline: Timeline[tuple[Classification, bytes]]

    def at(self, day: date) -> tuple[Classification, bytes]:
        """The classification of a day, with its JSON."""
        return self.timeline.at(day)


def _on(products: Sequence[Judged], day: int, covered: set[str], by_vendors: tuple[VendorClass, ...]) -> Classification:
    classes: dict[_Found, list[Judged]] = {}
    stated: dict[StatedClass, list[Judged]] = {}
    for product in products:
        figured = {one.version.id: one for one in product.by_figures if one.version.jurisdiction in covered}
        certain = {one.version.id for _, _, reading in product.stated for one in reading if one.state(day) == YES}
        for name, finding in figured.items():
            if finding.state(day) == YES or (finding.state(day) and name not in certain):
                classes.setdefault(_by_figures(finding, day), []).append(product)
        for eccn, by, reading in product.stated:
            claimed = {one.version.id: one for one in reading if one.version.jurisdiction in covered}
            for name, finding in claimed.items():
                if finding.state(day) > (figured[name].state(day) if name in figured else NO):
                    found = _Found(finding.version, finding.state(day), (), "statement")
                    classes.setdefault(found, []).append(product)
            states = [
                tuple(one[name].state(day) if name in one else NO for one in (figured, claimed))
                for name in {**figured, **claimed}
            ]
            agrees = _agrees(states) if covered and not product.alone else None
            near = product.near.get(eccn, ())
            one = StatedClass(eccn=eccn, by=by, agrees=agrees, products=(), alone=product.alone, near=near)
            stated.setdefault(one, []).append(product)
    return Classification(
        classes=tuple(_classified(one, judged, _titles(judged, products)) for one, judged in classes.items()),
        stated=tuple(one.model_copy(update={"products": _titles(judged, products)}) for one, judged in stated.items()),
        vendors=by_vendors,
    )


def _findings(product: Judged) -> Iterator[ClassFinding]:
    yield from product.by_figures
    for _, _, reading in product.stated:
        yield from reading


class _Found(NamedTuple):
    """A class that some products are in: how surely, by which limits of figures, or by a statement."""

    version: RuleVersion
    state: int
    limits: tuple[tuple[str, Bounds], ...]
    by: Literal["figures", "statement"]


def _by_figures(finding: ClassFinding, day: int) -> _Found:
    held = finding.alternatives
    certain = [one for one in held if one.match.certain.holds(day)]
    possible = [one for one in held if one.match.possible.holds(day)]
    limits = (certain or possible or [Alternative(finding.match, ())])[0].limits
    return _Found(finding.version, finding.state(day), limits, "figures")


def _classified(found: _Found, judged: Sequence[Judged], products: tuple[str, ...]) -> Classified:
    version = found.version
    met = (
        FigureMet(
            figure=name, value=_value([one.part.figures.get(name, UNKNOWN) for one in judged]), limits=limits
        )
        for name, limits in found.limits
    )  # fmt: skip
    return Classified(
        eccn=eccns_of(version)[0], id=version.id, cite=version.rule.cite or version.instrument.cite, by=found.by,
        certain=found.state == YES, met=tuple(met), products=products,
    )  # fmt: skip


def _value(figures: Sequence[Figure]) -> float | Bounds | None:
    """The figure of several products: the least range that holds all of theirs."""
    low = min(figures, key=lambda one: (one.low, one.low_open))
    high = max(figures, key=lambda one: (one.high is None, one.high, not one.high_open))
    figure = Figure(low.low, high.high, low.low_open, high.high_open)
    if figure == UNKNOWN:
        return None
    if figure.is_exact:
        return figure.low
    lower = {} if not (figure.low or figure.low_open) else {"above" if figure.low_open else "at_least": figure.low}
    upper = {} if figure.high is None else {"below" if figure.high_open else "at_most": figure.high}
    return Bounds(**lower, **upper)


def _agrees(states: Sequence[tuple[int, ...]]) -> bool | None:
    """Whether the classes by figures and by a stated ECCN are the same; ``None`` where that is not known."""
    if any({NO, YES} == set(pair) for pair in states):
        return False
    return True if all(pair in {(YES, YES), (NO, NO)} for pair in states) else None


def _titles(judged: Sequence[Judged], products: Sequence[Judged]) -> tuple[str, ...]:
    """The products that something holds for, where these are not all."""
    return () if len(judged) == len(products) else tuple(one.title for one in judged)


def _with_json(classification: Classification) -> tuple[Classification, bytes]:
    return classification, classification.model_dump_json().encode()


# Made without pydantic, whose checks and serializers are prepared on first use.
NOTHING: Timeline[tuple[Classification, bytes]] = Timeline.constant(
    (Classification.model_construct(), b'{"classes":[],"stated":[],"vendors":[]}')
)
UNCLASSIFIED = StoredClassifications(NOTHING)
