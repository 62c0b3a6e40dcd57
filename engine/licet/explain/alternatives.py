"""What might be asked instead: changes of one fact, nearest first, taken from the rulebook's own cut points and zones.

A proposal claims nothing. It is a question; only the engine's answer to it makes it an alternative.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from typing import Any

from licet.case.facts import FactBuilder, Zone, membership
from licet.case.ranks import CutPoints
from licet.case.resolve import Case, as_query
from licet.decision import Decision
from licet.determination.outcomes import DayOutcome
from licet.errors import InputError
from licet.explanation import Alternative
from licet.history import History
from licet.language.attributes import FIGURES, FLAGS, SYMBOLS
from licet.question import Product, Query, Question
from licet.values.timeline import Timeline
from licet.world.figures import UNKNOWN, Figure

from .phrases import value as value_of

# How far to step past a cut point, in units of the figure: a whole unit for large figures, a hundredth for densities.
LARGE, STEP, FINE_STEP = 100.0, 1.0, 0.01
ZONES = 3  # examples of another place that are given for each role
LABELS = {"destination": "to", "ships_from": "shipped from", "headquarters": "buyer headquartered in"}
NO_WORDS = dict.fromkeys(SYMBOLS)  # what is no figure


@dataclass(frozen=True, slots=True)
class Candidate:
    """One changed fact: in words, and as what to ask instead."""

    fact: str
    change: str
    overrides: Mapping[str, Any]


Series = list[Candidate]  # nearest first; only the first that gives what is wanted counts


class SearchSpace:
    """What the answer of one day can turn on: the cut points and the places of the rules that may be in force on it."""

    def __init__(self, fact_builder: FactBuilder, question: Question, day: date) -> None:
        self.fact_builder = fact_builder
        self.rulebook = fact_builder.rulebook
        self.known_on = question.known_on
        self.ordinal = day.toordinal()
        clauses = [clause for index in self.rulebook.jurisdictions.values() for clause in index.governs or ()]
        for one in self.rulebook.versions:
            start, end = one.rule.in_force or one.instrument.in_force, one.rule.end
            if start.earliest <= day and (end is None or end.latest is None or end.latest > day):
                clauses += (*(one.rule.when or ()), *(one.rule.unless or ()))
        self.ranks = CutPoints([one.model_copy(update=NO_WORDS) for one in clauses], {})
        self.places = {
            role: sorted({name for clause in clauses for name in getattr(clause, role) or ()}) for role in LABELS
        }

    def zones(self) -> list[list[str]]:
        """The countries that the rules never tell apart; large economies first, and large groups of them first."""
        order = self.rulebook.catalogue.countries.ranks
        every = self.rulebook.catalogue.countries.all()
        zones: dict[Zone | None, list[str]] = {}
        for country in sorted(every, key=lambda code: (order.get(code, len(order) + 1), code)):
            zones.setdefault(self.fact_builder.zone(country), []).append(country)
        return sorted(zones.values(), key=len, reverse=True)

    def seen(self, roles: Sequence[str], country: str) -> tuple[object, ...]:
        """How the rules of the day see a country in these roles: where it surely is, and possibly."""
        zone = self.fact_builder.zone(country)
        found = (membership(self.rulebook, zone, name, self.known_on) for role in roles for name in self.places[role])
        return tuple((sure.holds(self.ordinal), maybe.holds(self.ordinal)) for sure, maybe in found)


def series(case: Case, fact_builder: FactBuilder, day: date, most: int) -> Iterator[tuple[Iterable[Candidate], int]]:
    """Every direction in which a fact can change, and how many alternatives each may give."""
    question = case.question
    space = SearchSpace(fact_builder, question, day)
    for name in FIGURES:
        known = [part.figures.get(name, UNKNOWN) for part in case.parts]
        if _applies(case, fact_builder, name) and not (name == "total_bandwidth" and _is_sum(known)):
            for direction in _figures(question, space.ranks, name, known):
                yield direction, 1
    for name in FLAGS:
        if _applies(case, fact_builder, name):
            values = {part.flags.get(name) for part in case.parts}
            said = {True: "yes", False: "no", None: "not known"}
            current = " or ".join(said[value] for value in sorted(values, key=str))
            for value in (True, False):
                if values != {value}:
                    words = f"{name} {said[value]} instead of {current}"
                    yield [Candidate(name, words, {"product": _sheet(question, name, value)})], 1
    zones = space.zones()
    for role in LABELS:
        yield _places(question, space, role, zones), most
    if question.end_use is not None:
        yield [Candidate("end_use", f"an end use other than {question.end_use}", {"end_use": None})], 1


def _is_sum(known: list[Figure]) -> bool:
    """A combined bandwidth that is known changes with its parts, not by itself."""
    return any(figure != UNKNOWN for figure in known)


def _applies(case: Case, fact_builder: FactBuilder, name: str) -> bool:
    kinds = fact_builder.rulebook.catalogue.kinds
    return any(
        part.kind not in kinds or name in kinds[part.kind].figures | kinds[part.kind].flags for part in case.parts
    )


def _sheet(question: Question, name: str, value: float | bool) -> Product:
    """The product with one figure or flag replaced: a sheet that bears its name, so that the rest stays."""
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
    """A value of this rank, as near as can be to where it is entered from, and the limit it passes."""
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
    """One example for each way in which the rules of the day see a country, but for the way they see this one."""
    moves = role == "destination" and question.headquarters == question.destination
    roles = ("destination", "headquarters") if moves else (role,)
    own = getattr(question, role)
    seen = {space.seen(roles, own)} if own else set()
    for members in zones:
        view = space.seen(roles, members[0])
        if view in seen:
            continue
        seen.add(view)
        others = len(members) - 1
        alike = f", or any of {others} alike" if others > 1 else ", or one other alike" if others else ""
        change: dict[str, str | None] = {role: members[0]}
        if moves:
            change["headquarters"] = None  # a buyer at home in the destination moves with it
        name = space.rulebook.catalogue.countries.name(members[0])
        yield Candidate(role, f"{LABELS[role]} {name}{alike}", change)


def what_would(
    decide: Callable[[Query, date], Decision], outcomes: Callable[[Query], Timeline[DayOutcome]], history: History,
    fact_builder: FactBuilder, case: Case, decision: Decision, permitted: str,
) -> tuple[Alternative, ...]:  # fmt: skip
    """The nearest changes of one fact that give the wanted permission, each confirmed by asking; none if it is given.

    ``outcomes`` are cheaper than ``decide``, so that only what they find right is decided in full. Raises InputError when ``permitted``
    is no permission, or when the decision was made by other rules.
    """
    if permitted not in {"yes", "conditional", "no"}:
        raise InputError(f"`permitted` is yes, conditional or no, not `{permitted}`")
    if decision.receipt.rulebook != fact_builder.rulebook.fingerprint:
        raise InputError("this decision was made by other rules; ask the question again to vary today's answer")
    if decision.permitted == permitted:
        return ()
    found: list[Alternative] = []
    for direction, most in series(case, fact_builder, decision.on, ZONES) if case.parts else ():
        found += islice(_confirmed(decide, outcomes, direction, decision, permitted), most)
    for day in history.nearest(decision.on, permitted):
        found.append(_alternative("on", f"on {day}", history.at(day)))
    return tuple(found)


def _confirmed(
    decide: Callable[[Query, date], Decision], outcomes: Callable[[Query], Timeline[DayOutcome]],
    direction: Iterable[Candidate], decision: Decision, permitted: str,
) -> Iterator[Alternative]:  # fmt: skip
    """The candidates that give the wanted permission. Each is decided only when it is wanted."""
    for candidate in direction:
        try:
            query = replace(as_query(decision.question), **candidate.overrides)
            if outcomes(query).at(decision.on).verdict.permission != permitted:
                continue
            answer = decide(query, decision.on)
        except InputError:  # no product can be like that
            continue
        if answer.permitted == permitted:
            yield _alternative(candidate.fact, candidate.change, answer)


def _alternative(fact: str, change: str, answer: Decision) -> Alternative:
    """A proposal that the engine has answered as wanted."""
    return Alternative(fact=fact, change=change, question=answer.question, on=answer.on, verdict=answer.verdict)
