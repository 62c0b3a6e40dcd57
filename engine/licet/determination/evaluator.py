"""Evaluates facts against a rulebook: inference, versions in force, and rule combining. Results are cached."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache, partial, reduce
from operator import or_
from typing import NamedTuple

from licet.case.facts import Facts
from licet.case.resolve import Case
from licet.decision import VendorClass
from licet.inference.evaluation import Evaluation, Finding
from licet.inference.matcher import Inference
from licet.inference.prepared import Prepared
from licet.language.house import House
from licet.language.schema import Basis, Relief
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import Window, windows
from licet.values.bits import bits
from licet.values.days import Days, until
from licet.values.needs import Need
from licet.values.timeline import Timeline
from licet.verdict import Verdict
from licet.world.catalogue import CatalogueItem

from .bounds import Calendar, DailyBounds, daily_bounds
from .by_day import Combination, Combined, Fixed, Outcomes, combined, joined
from .classification import Classifications, Judged, Reading, classes_of
from .outcomes import DayOutcome, JurisdictionFindings, undetermined
from .products import either_product, every_product, stricter_reading

FAR = date.max - timedelta(days=1)  # the last day of rules that are taken to be covered for ever
MOST_FACTS = 1 << 14  # distinct facts whose outcomes are kept
MOST_VIEWS = 1 << 8  # bases and days of knowledge whose windows are kept
MOST_SHARED = 1 << 8  # facts whose findings are kept, for their reasons


# The products that a question may mean; each of them as the facts of every product in it, one unless it is a system.
Options = tuple[tuple[Facts, ...], ...]


class Outcome(NamedTuple):
    """The outcome for one set of facts on all days, and the first and last day covered by each jurisdiction that possibly governs."""

    by_day: Outcomes
    governs: tuple[tuple[str, date, date], ...]


@dataclass(frozen=True, eq=False)
class OnFile:
    """What the rules on file say of days that are not covered, if no others were published.

    ``every`` are the products that a case may be about; ``findings`` are those of each reading of their facts. ``changes``
    are the days on which a rule begins or ceases to bear on the case, each with the number of the rule and whether it begins.
    ``edges`` are all days on which the verdict may change.
    """

    every: Options
    findings: Mapping[Facts, tuple[tuple[JurisdictionFindings, ...], ...]]
    changes: tuple[tuple[int, int, bool], ...]
    edges: tuple[int, ...]

    @cached_property
    def days(self) -> Timeline[DayOutcome]:
        """The outcomes, if all days were covered."""
        return any_product(
            self.every,
            lambda facts: _strictest(
                combined(one.covered_through(FAR) for one in findings) for findings in self.findings[facts]
            ),
        ).days


class Evaluator:
    """Evaluates facts under one rulebook. Safe to share between threads.

    Raises RulesError when the rulebook exceeds what the inference engine takes, and InferenceError while evaluating.
    """

    def __init__(self, rulebook: Rulebook, prepared: Prepared | None = None) -> None:
        self.rulebook = rulebook
        self.inference = Inference(rulebook, prepared)
        self._windows = lru_cache(MOST_VIEWS)(self._find_windows)
        self._practice_only = lru_cache(MOST_VIEWS)(self._find_practice_only)
        self._candidates = lru_cache(MOST_SHARED)(self.inference.candidates)
        self._calendar: Calendar | None = None
        self._combination = lru_cache(MOST_SHARED)(self._combine)
        self._outcomes = lru_cache(MOST_FACTS)(self._evaluate)
        self._classes = lru_cache(MOST_FACTS)(self._find_classes)

    def facts(self, case: Case) -> Options:
        """The distinct facts of the products that a case may be about; for a system, of the products in it."""
        facts = self.inference.fact_builder.facts
        options = (tuple(dict.fromkeys(facts(case, part) for part in option)) for option in case.contents)
        return tuple(dict.fromkeys(options))

    def products(
        self, case: Case
    ) -> tuple[Options, tuple[tuple[str, Facts], ...], tuple[Facts, ...], tuple[tuple[str, Options], ...]]:
        """The facts of a case; for systems also the id and facts of every product in them, and the facts of the systems.

        Only notices ask for the facts of a system itself. Last come the facts for each other reading of country codes.
        """
        options, facts = self.facts(case), self.inference.fact_builder.facts
        systems = tuple(dict.fromkeys(facts(case, part) for part in case.lookup.parts if part.contains))
        contained = tuple((part.id or part.name, facts(case, part)) for part in case.parts if systems)
        read = tuple((name, self.facts(case.read_as(question))) for name, question in case.otherwise)
        return options, contained, systems, read

    def outcomes(self, case: Case) -> Timeline[DayOutcome]:
        """The outcome for a case on every day, over all products it may be about. Raises InferenceError."""
        if not case.parts:
            return undetermined(Need("product", case.lookup.why_not))
        question = case.question
        return any_product(
            self.facts(case), lambda one: self.evaluate(one, question.basis, question.known_on).by_day
        ).days

    def evaluate(self, facts: Facts, basis: Basis, known_on: date | None) -> Outcome:
        """The outcome for one set of facts on one basis. Raises InferenceError.

        ``known_on`` leaves out what was published after that day; ``None`` leaves out nothing.
        """
        return self._outcomes(facts, basis, known_on)

    def notices(self, facts: Facts, basis: Basis, known_on: date | None) -> tuple[Finding, ...]:
        """The notices that possibly bear on one set of facts, which state no ECCN. Parameters as for :meth:`evaluate`."""
        return tuple(self._evaluation(facts, basis, known_on).notices())

    def judged(
        self, reading: Facts, basis: Basis, known_on: date | None
    ) -> tuple[Evaluation, list[JurisdictionFindings]]:
        """The evaluation of one reading of facts, and the findings by jurisdiction. Raises InferenceError."""
        evaluation = self._evaluation(reading, basis, known_on)
        return evaluation, self._jurisdictions(evaluation)

    def relevant(self, facts: Facts) -> tuple[int, ...]:
        """The numbers of the rule versions that the outcome for facts depends on, in order."""
        return tuple(bits(reduce(or_, (self._candidates(one).versions for one in facts.readings))))

    def classifications(self, case: Callable[[], Case]) -> Classifications:
        """The classes that stand for an ECCN and that the products of a case possibly belong to, by day.

        ``case`` gives the case when they are read.
        """
        return Classifications(self.rulebook, partial(self._judge, case))

    def _judge(self, resolve: Callable[[], Case]) -> tuple[list[Judged], tuple[VendorClass, ...]]:
        """Every product of a case, and what the tables of vendors say of them."""
        case = resolve()
        return [self._judged(case, part) for part in case.parts], self._by_vendors(case)

    def _by_vendors(self, case: Case) -> tuple[VendorClass, ...]:
        """What the tables of vendors say of the products of a case: one value for each ECCN in each table."""
        catalogue = self.rulebook.catalogue
        grouped: dict[tuple[str, str, str, str], list[str]] = {}
        for one in catalogue.stated_by_vendors(case.question.product, case.parts):
            grouped.setdefault((one.vendor, one.eccn, one.as_of, one.source), []).append(one.number)
        return tuple(
            VendorClass(
                eccn=eccn, vendor=vendor, numbers=tuple(numbers), as_of=as_of, source=catalogue.sources[source].says,
                url=catalogue.sources[source].url,
            )
            for (vendor, eccn, as_of, source), numbers in grouped.items()
        )  # fmt: skip

    def on_file(self, every: Options, basis: Basis, known_on: date | None) -> OnFile:
        """What the rules on file say of days that are not covered, over all products a case may be about."""
        found = {
            facts: tuple(tuple(self._findings(self._evaluation(one, basis, known_on))) for one in facts.readings)
            for facts in dict.fromkeys(facts for option in every for facts in option)
        }
        each = [one for readings in found.values() for findings in readings for one in findings]
        first = min((one.coverage.through for one in each), default=FAR)
        changes = {
            (edge, finding.version.number, finding.bearing(edge) > finding.bearing(edge - 1))
            for one in each
            for edge, finding in one.changes(first)
        }
        edges = {edge for edge, _, _ in changes}
        edges |= {edge for one in each for edge in Days.edges((one.governs.certain, one.governs.possible))}
        return OnFile(every, found, tuple(sorted(changes)), tuple(sorted(edges)))

    def _judged(self, case: Case, part: CatalogueItem) -> Judged:
        question, facts = case.question, self.inference.fact_builder.facts(case, part)
        by_figures, *others = (self._classes(one, question.basis, question.known_on) for one in facts.readings)
        builder = self.inference.fact_builder
        eccns = builder.stated(case, part)
        return Judged(
            self.rulebook.catalogue.title(part),
            part,
            by_figures,
            tuple(zip(eccns, eccns.values(), others, strict=True)),
            self.rulebook.catalogue.is_by_eccn(part),
            {eccn: builder.beside(eccn) for eccn in eccns},
        )

    def _find_classes(self, facts: Facts, basis: Basis, known_on: date | None) -> Reading:
        return classes_of(self._evaluation(facts, basis, known_on))

    def evaluations(self, case: Case, part: CatalogueItem) -> Iterator[tuple[Evaluation, str]]:
        """The evaluation of each reading of one product of a case, for explanations, with the ECCN that it takes for granted."""
        question = case.question
        builder = self.inference.fact_builder
        for reading, eccn in zip(builder.facts(case, part).readings, ("", *builder.stated(case, part)), strict=True):
            yield self._evaluation(reading, question.basis, question.known_on), eccn

    def without(self, case: Case, rule: str, day: date) -> Verdict:
        """The verdict of a day without the rule with this id."""
        question = case.question

        def outcome(facts: Facts) -> Outcomes:
            evaluations = (self._evaluation(one, question.basis, question.known_on) for one in facts.readings)
            return _strictest(
                combined(findings.without(rule) for findings in self._jurisdictions(evaluation))
                for evaluation in evaluations
            )

        return any_product(self.facts(case), outcome).days.at(day).verdict

    def _find_windows(self, basis: Basis, known_on: date | None) -> tuple[Window, ...]:
        return self.inference.windows[basis] if known_on is None else windows(self.rulebook, basis, known_on)

    def _find_practice_only(self, known_on: date | None) -> tuple[tuple[int, int], ...]:
        """The rule versions that law and practice have in force on different days, without notices: the bit of its number.

        Each with the bits of those through which it changes an outcome: the controls that a relief eases, or itself.
        """
        law, practice = self._windows("law", known_on), self._windows("practice", known_on)
        versions = [version for version in self.rulebook.versions if version.role != "notice"]
        return tuple(
            (
                1 << one.number,
                reduce(or_, (1 << other.number for other in versions if other.id in one.rule.of), 0)
                if isinstance(one.rule, Relief)
                else 1 << one.number,
            )
            for one in versions
            if law[one.number] != practice[one.number]
        )

    def _differs(self, facts: Facts, known_on: date | None) -> bool:
        """Whether the outcomes for facts on the two bases may differ."""
        relevant = self._candidates(facts).versions
        return any(relevant & own and relevant & through for own, through in self._practice_only(known_on))

    def _evaluate(self, facts: Facts, basis: Basis, known_on: date | None) -> Outcome:
        if facts.stated:
            readings = [self._outcomes(reading, basis, known_on) for reading in facts.readings]
            return Outcome(joined(stricter_reading, [one.by_day for one in readings]), governed(readings))
        if basis == "practice" and not self._differs(facts, known_on):
            return self._outcomes(facts, "law", known_on)
        bearing = self._combination(facts, basis, known_on).jurisdictions
        governs = tuple(
            (findings.name, findings.since, findings.coverage.through)
            for findings in bearing
            if findings.governs.possible and not findings.scope.is_house
        )
        work = partial(self._combination, facts, basis, known_on)
        by_day = Combined(lambda: self._bounds(work().jurisdictions), work)
        return Outcome(by_day, governs)

    def by_law(self, facts: Facts, basis: Basis, known_on: date | None) -> Outcomes:
        """The outcome for one set of facts without the rules of houses. Parameters and errors as for :meth:`evaluate`."""
        return joined(stricter_reading, [self._law_of(reading, basis, known_on) for reading in facts.readings])

    def _law_of(self, reading: Facts, basis: Basis, known_on: date | None) -> Outcomes:
        every = self._combination(reading, basis, known_on).jurisdictions
        law = [findings for findings in every if not findings.scope.is_house]
        return Combined(partial(self._bounds, law), partial(Combination, law))

    def _bounds(self, bearing: Iterable[JurisdictionFindings]) -> DailyBounds:
        """The bounds of every day, by the intervals of all rules and of all cases so far."""
        calendar = self._calendar
        if calendar is None:
            calendar = self._calendar = Calendar(self._days_of_rules())
        try:
            return daily_bounds(bearing, calendar)
        except KeyError:  # a day of which this case is the first
            calendar = self._calendar = calendar.extended(bearing)
            return daily_bounds(bearing, calendar)

    def _days_of_rules(self) -> set[int]:
        """The days on which a rule begins or ends on either basis, and those on which a coverage does."""
        every = (*self._windows("law", None), *self._windows("practice", None))
        coverages = (one.coverage for one in self.rulebook.jurisdictions.values() if not isinstance(one, House))
        covered = [(Days.between(one.from_, None) & until(one.through)) for one in coverages]
        return set(Days.edges([*(days for window in every for days in window), *covered]))

    def _combine(self, facts: Facts, basis: Basis, known_on: date | None) -> Combination:
        return Combination(self._jurisdictions(self._evaluation(facts, basis, known_on)))

    def _evaluation(self, facts: Facts, basis: Basis, known_on: date | None) -> Evaluation:
        windows = self._windows(basis, known_on)
        return Evaluation(self.inference, facts, self._candidates(facts), windows, basis, known_on)

    def _jurisdictions(self, evaluation: Evaluation) -> list[JurisdictionFindings]:
        """The findings of every jurisdiction that bears on the case, with the days that are attested for them."""
        attested = self.rulebook.attestations
        return [
            one.attested_through(attested[one.name].through) if one.name in attested else one
            for one in self._findings(evaluation)
        ]

    def _findings(self, evaluation: Evaluation) -> list[JurisdictionFindings]:
        """The findings of the jurisdictions that possibly govern, or would but for an assumption."""
        scopes = {name: scope for name in self.rulebook.jurisdictions if (scope := evaluation.scope(name)) is not None}
        findings: dict[str, list[Finding]] = {name: [] for name in scopes}
        for finding in evaluation.findings(scopes):
            findings[finding.version.jurisdiction].append(finding)
        indexes = self.rulebook.jurisdictions
        return [
            JurisdictionFindings(name, scope, indexes[name].coverage, findings[name]) for name, scope in scopes.items()
        ]


def governed(outcomes: Iterable[Outcome]) -> tuple[tuple[str, date, date], ...]:
    """The days covered by each jurisdiction for several products: the latest first day and the earliest last one."""
    found: dict[str, tuple[date, date]] = {}
    for name, since, through in (one for outcome in outcomes for one in outcome.governs):
        first, last = found.get(name, (since, through))
        found[name] = max(since, first), min(through, last)
    return tuple((name, *days) for name, days in found.items())


def any_product(options: Options, outcome: Callable[[Facts], Outcomes]) -> Outcomes:
    """The outcomes if the product may be any of several. ``outcome`` gives those for one set of facts."""
    systems = (joined(every_product, map(outcome, option)) for option in options)
    return joined(either_product, systems)


def _strictest(readings: Iterable[Timeline[DayOutcome]]) -> Outcomes:
    return joined(stricter_reading, map(Fixed, readings))
