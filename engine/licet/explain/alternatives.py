"""Alternatives: changes of one fact, nearest first, taken from the cut points and zones of the rulebook.

A candidate is only a question. It becomes an alternative when the engine's answer to it is the wanted one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from licet.case.facts import FactBuilder, Zone, membership
from licet.case.phrases import value as value_of
from licet.case.ranks import CutPoints
from licet.case.resolve import Case, as_query
from licet.decision import Decision
from licet.determination.outcomes import DayOutcome
from licet.errors import InputError, shown
from licet.explanation import Alternative
from licet.history import History
from licet.language.attributes import CASE_FLAGS, FIGURES, FLAGS, SYMBOLS
from licet.question import Product, Query, Question
from licet.values.timeline import Timeline
from licet.world.figures import UNKNOWN, Figure

# How far to step past a cut point, in units of the figure: a whole unit for large figures, a hundredth for densities.
LARGE, STEP, FINE_STEP = 100.0, 1.0, 0.01
ZONES = 3  # examples of another place that are given for each role
LABELS = {"destination": "to", "ships_from": "shipped from"}  # the place of the parties is not changed
NO_SYMBOLS = dict.fromkeys(SYMBOLS)  # an update of a clause that keeps only its figures


@dataclass(frozen=True, slots=True)
class Candidate:
    """One changed fact: its name, the change in words, and the changed arguments of the question."""

    fact: str
    change: str
    overrides: Mapping[str, Any]


Series = list[Candidate]  # nearest first; only the first that gives the wanted permission counts


class SearchSpace:
    """The values on which the answer of one day can depend: cut points and places of the rules that may be in force."""

    def __init__(self, fact_builder: FactBuilder, question: Question, day: date) -> None:
        self.fact_builder = fact_builder
        self.rulebook = fact_builder.rulebook
        self.known_on = question.known_on
        self.ordinal = day.toordinal()
        clauses = [clause for index in self.rulebook.jurisdictions.values() for clause in index.governs or ()]
        for version in self.rulebook.versions:
            start, end = version.rule.in_force or version.instrument.in_force, version.rule.end
            if start.earliest <= day and (end is None or end.latest is None or end.latest > day):
                clauses += (*(version.rule.when or ()), *(version.rule.unless or ()))
        self.asked = {name for clause in clauses for name in CASE_FLAGS if getattr(clause, name) is not None}
        self.ranks = CutPoints([clause.model_copy(update=NO_SYMBOLS) for clause in clauses], {})
        self.places = {
            role: sorted({name for clause in clauses for name in getattr(clause, role) or ()})
            for role in (*LABELS, "headquarters")
        }

    def zones(self) -> list[list[str]]:
        """Groups of countries that all rules treat alike: largest groups first, largest economies first in each."""
        order = self.rulebook.catalogue.countries.ranks
        every = self.rulebook.catalogue.countries.all()
        zones: dict[Zone | None, list[str]] = {}
        for country in sorted(every, key=lambda code: (order.get(code, len(order) + 1), code)):
            zones.setdefault(self.fact_builder.zone(country), []).append(country)
        return sorted(zones.values(), key=len, reverse=True)

    def seen(self, roles: Sequence[str], country: str) -> tuple[object, ...]:
        """The places that a country certainly and possibly belongs to in these roles on the day."""
        zone = self.fact_builder.zone(country)
        memberships = (
            membership(self.rulebook, zone, name, self.known_on) for role in roles for name in self.places[role]
        )
        return tuple((sure.holds(self.ordinal), maybe.holds(self.ordinal)) for sure, maybe in memberships)


def series(case: Case, fact_builder: FactBuilder, day: date, most: int) -> Iterator[tuple[Iterable[Candidate], int]]:
    """Every direction in which a fact can change, and how many alternatives each may give."""
    question = case.question
    space = SearchSpace(fact_builder, question, day)
    for name in FIGURES:
        known = [part.figures.get(name, UNKNOWN) for part in case.parts]
        if _applies(case, fact_builder, name) and not (name == "total_bandwidth" and _is_sum(known)):
            for direction in _figures(question, space.ranks, name, known):
                yield direction, 1
    yield from _yes_or_no(case, fact_builder, space)
    zones = space.zones()
    for role in LABELS:
        yield _places(question, space, role, zones), most
    if question.end_use is not None:
        yield [Candidate("end_use", f"an end use other than {question.end_use}", {"end_use": None})], 1


SHOWN: Mapping[bool | None, str] = {True: "yes", False: "no", None: "not known"}


def _yes_or_no(case: Case, fact_builder: FactBuilder, space: SearchSpace) -> Iterator[tuple[Iterable[Candidate], int]]:
    """The other values of the flags of a product, and of the yes-or-no facts of a case that rules ask about."""
    question = case.question
    for name in FLAGS:
        if _applies(case, fact_builder, name):
            values = {part.flags.get(name) for part in case.parts}
            current = " or ".join(SHOWN[value] for value in sorted(values, key=str))
            for value in (True, False):
                if values != {value}:
                    words = f"{name} {SHOWN[value]} instead of {current}"
                    yield [Candidate(name, words, {"product": _sheet(question, name, value)})], 1
    for name in CASE_FLAGS:
        stated = getattr(question, name)
        for value in (True, False):
            if stated is not value and name in space.asked:
                words = f"{name} {SHOWN[value]} instead of {SHOWN[stated]}"
                yield [Candidate(name, words, {name: value})], 1


def _is_sum(known: list[Figure]) -> bool:
    """Whether a combined bandwidth is known: it then changes only with its parts."""
    return any(figure != UNKNOWN for figure in known)


def _applies(case: Case, fact_builder: FactBuilder, name: str) -> bool:
    kinds = fact_builder.rulebook.catalogue.kinds
    return any((kind := kinds.get(part.kind or "")) is None or name in kind.figures | kind.flags for part in case.parts)


def _sheet(question: Question, name: str, value: float | bool) -> Product:
    """The product with one figure or flag replaced, under its own name, so that its other data stay."""
    sheet = question.spec or Product(name=question.product, vendor=question.vendor)
    return sheet.model_copy(update={name: value})


def _figures(question: Question, ranks: CutPoints, name: str, known: list[Figure]) -> Iterator[Series]:
    cuts = ranks.cuts[name]
    ranges = [ranks.of_figure(name, figure) for figure in known]
    low, high = min(low for low, _ in ranges), max(high for _, high in ranges)
    current = " or ".join(dict.fromkeys(map(value_of, known)))

    def candidate(rank: int, *, upwards: bool) -> Candidate:
        value, limit = _value(cuts, rank, upwards=upwards)
        words = f"{name} {value:g} {FIGURES[name]} instead of {current}" + (f" ({limit})" if limit else "")
        return Candidate(name, words, {"product": _sheet(question, name, value)})

    last = 2 * len(cuts)
    if (low, high) == (0, last) and len(cuts):
        yield [candidate(rank, upwards=True) for rank in range(last + 1)]
        yield [candidate(rank, upwards=False) for rank in range(last, -1, -1)]
    else:
        yield [candidate(rank, upwards=True) for rank in range(high + 1, last + 1)]
        yield [candidate(rank, upwards=False) for rank in range(low - 1, -1, -1)]


def _value(cuts: tuple[float, ...], rank: int, *, upwards: bool) -> tuple[float, str]:
    """The value of this rank that is nearest to the current one, and the limit that lies between them."""
    index, at_cut = divmod(rank, 2)
    if at_cut:
        return cuts[index], f"{'at least' if upwards else 'at most'} {cuts[index]:g}"
    below = cuts[index - 1] if index else 0.0
    above = cuts[index] if index < len(cuts) else None
    if upwards and index:
        room = (above - below) / 2 if above is not None else STEP
        return below + min(_step(below), room), f"above {below:g}"
    if above is None:
        return below + _step(below), f"above {below:g}"
    return above - min(_step(above), (above - below) / 2), f"below {above:g}"


def _step(near: float) -> float:
    return STEP if near >= LARGE else FINE_STEP


def _places(question: Question, space: SearchSpace, role: str, zones: Iterable[Sequence[str]]) -> Iterator[Candidate]:
    """One country of each group that the rules of the day treat alike, except for the group of the current one."""
    moves = role == "destination" and "headquarters" in question.defaults
    roles = ("destination", "headquarters") if moves else (role,)
    own = getattr(question, role)
    seen = {space.seen(roles, own)} if own else set()
    for members in zones:
        view = space.seen(roles, members[0])
        if view in seen:
            continue
        seen.add(view)
        others = len(members) - 1
        alike = f" (or any of {others} others treated alike)" if others > 1 else " (or one other)" if others else ""
        change = {role: members[0]}
        name = space.rulebook.catalogue.countries.name(members[0])
        yield Candidate(role, f"{LABELS[role]} {name}{alike}", change)


def what_would(
    decide: Callable[[Query, date], Decision], outcomes: Callable[[Query], Timeline[DayOutcome]], history: History,
    fact_builder: FactBuilder, case: Case, decision: Decision, permitted: str,
) -> tuple[Alternative, ...]:  # fmt: skip
    """The nearest changes of one fact that give the wanted permission, each confirmed; none if it is given already.

    ``outcomes`` is cheaper than ``decide``, so a candidate is decided in full only when its outcome is the wanted one.
    Raises InputError when ``permitted`` is not yes, conditional or no, or when the decision is from another rulebook.
    """
    if permitted not in ("yes", "conditional", "no"):
        raise InputError(f"`permitted` must be yes, conditional or no, not `{shown(permitted)}`")
    if decision.receipt.rulebook != fact_builder.rulebook.fingerprint:
        raise InputError("this decision was made with another rulebook; check its question again with this one")
    if decision.permitted == permitted:
        return ()
    alternatives: list[Alternative] = []
    for direction, most in series(case, fact_builder, decision.on, ZONES) if case.parts else ():
        alternatives += islice(_confirmed(decide, outcomes, direction, decision, permitted), most)
    for day in history.nearest(decision.on, permitted):
        alternatives.append(_alternative("on", f"on {day}", history.at(day)))
    return tuple(alternatives)


def _confirmed(
    decide: Callable[[Query, date], Decision], outcomes: Callable[[Query], Timeline[DayOutcome]],
    direction: Iterable[Candidate], decision: Decision, permitted: str,
) -> Iterator[Alternative]:  # fmt: skip
    """The candidates that give the wanted permission. They are evaluated one by one, as they are asked for."""
    for candidate in direction:
        try:
            query = replace(as_query(decision.question), **candidate.overrides)
            if outcomes(query).at(decision.on).verdict.permission != permitted:
                continue
            answer = decide(query, decision.on)
        except InputError:  # no product can have this value
            continue
        if answer.permitted == permitted:
            yield _alternative(candidate.fact, candidate.change, answer)


def _alternative(fact: str, change: str, answer: Decision) -> Alternative:
    """A candidate whose answer is the wanted one."""
    return Alternative(fact=fact, change=change, question=answer.question, on=answer.on, verdict=answer.verdict)
