"""What might be asked instead: changes of one fact, nearest first, taken from the rulebook's own cut points and zones.

A proposal claims nothing. It is a question; only the engine's answer to it makes it an alternative.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .answer import Alternative, Decision, Product, Question
from .case import Case, again
from .diagnostic import InputError
from .facts import Observer, Zone
from .figures import UNKNOWN, Figure
from .history import History
from .schema import FIGURES, FLAGS

# How far to step past a cut point, in units of the figure: a whole unit for large figures, a hundredth for densities.
LARGE, STEP, FINE_STEP = 100.0, 1.0, 0.01
ZONES = 3  # examples of another place that are given for each role
ROLES = ("destination", "origin", "headquarters")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One changed fact: in words, and as what to ask instead."""

    fact: str
    change: str
    overrides: Mapping[str, Any]


Series = list[Proposal]  # nearest first; only the first that gives what is wanted counts


def series(case: Case, observer: Observer, countries: Iterable[str], most: int) -> Iterator[tuple[Series, int]]:
    """Every direction in which a fact can change, and how many alternatives each may give."""
    question = case.question
    for name in FIGURES:
        known = [part.figures.get(name, UNKNOWN) for part in case.parts]
        if _applies(case, observer, name) and not (name == "total_bandwidth" and _is_sum(known)):
            for direction in _figures(question, observer, name, known):
                yield direction, 1
    for name in FLAGS:
        if _applies(case, observer, name):
            values = {part.flags.get(name) for part in case.parts}
            for value in (True, False):
                if values != {value}:
                    said = "yes" if value else "no"
                    yield [Proposal(name, f"{name} {said}", {"product": _sheet(question, name, value)})], 1
    for role in ROLES:
        yield list(_places(question, observer, role, countries)), most
    if question.end_use is not None:
        yield [Proposal("end_use", f"an end use other than {question.end_use}", {"end_use": None})], 1


def _is_sum(known: list[Figure]) -> bool:
    """A combined bandwidth that is known changes with its parts, not by itself."""
    return any(figure != UNKNOWN for figure in known)


def _applies(case: Case, observer: Observer, name: str) -> bool:
    kinds = observer.rulebook.catalogue.kinds
    return any(
        part.kind not in kinds or name in kinds[part.kind].figures | kinds[part.kind].flags for part in case.parts
    )


def _sheet(question: Question, name: str, value: float | bool) -> Product:
    """The product with one figure or flag replaced: a sheet that bears its name, so that the rest stays."""
    sheet = question.sheet or Product(name=question.product, vendor=question.vendor)
    return sheet.model_copy(update={name: value})


def _figures(question: Question, observer: Observer, name: str, known: list[Figure]) -> Iterator[Series]:
    cuts = observer.ranks.cuts[name]
    ranges = [observer.ranks.of_figure(name, figure) for figure in known]
    low, high = min(low for low, _ in ranges), max(high for _, high in ranges)
    current = " or ".join(dict.fromkeys(str(figure) for figure in known))

    def proposal(rank: int, *, upwards: bool) -> Proposal:
        value, limit = _value(cuts, rank, upwards=upwards)
        words = f"{name} {value:g} {FIGURES[name]} instead of {current}" + (f" ({limit})" if limit else "")
        return Proposal(name, words, {"product": _sheet(question, name, value)})

    last = 2 * len(cuts)
    if (low, high) == (0, last) and len(cuts):
        yield [proposal(rank, upwards=True) for rank in range(last + 1)]
        yield [proposal(rank, upwards=False) for rank in range(last, -1, -1)]
    else:
        yield [proposal(rank, upwards=True) for rank in range(high + 1, last + 1)]
        yield [proposal(rank, upwards=False) for rank in range(low - 1, -1, -1)]


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


def _places(question: Question, observer: Observer, role: str, countries: Iterable[str]) -> Iterator[Proposal]:
    """One example for each zone of countries that the rules treat alike, the largest zones first."""
    zones: dict[Zone, list[str]] = {}
    for country in countries:
        zone = observer.zone(country)
        if zone is not None:
            zones.setdefault(zone, []).append(country)
    own = getattr(question, role)
    here = observer.zone(own) if own else None
    names = observer.rulebook.catalogue.countries
    for zone, members in sorted(zones.items(), key=lambda item: (-len(item[1]), item[1])):
        if zone == here:
            continue
        alike = f", or any of {len(members) - 1} alike" if len(members) > 1 else ""
        label = {"destination": "to", "origin": "shipped from", "headquarters": "buyer headquartered in"}[role]
        change: dict[str, str | None] = {role: members[0]}
        if role == "destination" and question.headquarters == question.destination:
            change["headquarters"] = None  # a buyer at home in the destination moves with it
        yield Proposal(role, f"{label} {names.name(members[0])}{alike}", change)


def what_would(
    check: Callable[..., Decision], history: History, observer: Observer, case: Case, decision: Decision, permitted: str
) -> tuple[Alternative, ...]:
    """The nearest changes of one fact that give the wanted permission, each confirmed by asking. Raises InputError."""
    if permitted not in {"yes", "conditional", "no"}:
        raise InputError(f"`permitted` is yes, conditional or no, not `{permitted}`")
    found: list[Alternative] = []
    countries = observer.rulebook.catalogue.countries.all()
    for direction, most in series(case, observer, countries, ZONES) if case.parts else ():
        given = 0
        for proposal in direction:
            asked = {**again(decision.question), **proposal.overrides}
            try:
                answer = check(on=decision.on, **asked)
            except InputError:  # no product can be like that
                continue
            if answer.permitted == permitted and given < most:
                given += 1
                found.append(_alternative(proposal.fact, proposal.change, answer))
    for day in history.nearest(decision.on, permitted):
        found.append(_alternative("on", f"on {day}", history.at(day)))
    return tuple(found)


def _alternative(fact: str, change: str, answer: Decision) -> Alternative:
    """A proposal that the engine has answered as wanted."""
    return Alternative(fact=fact, change=change, question=answer.question, on=answer.on, verdict=answer.verdict)
