"""The parts of an answer: each control with what eases it, and each jurisdiction with what it governs and covers.

The bounds of a day are the strictest over all controls of all jurisdictions, so that each control can be judged alone, with the
few rules that bear on it: its reliefs, and the classes that these ask for. What a
part comes to in a case is a *share*: sets of days as integers, which are joined with ``|``. The shares of all parts give the bounds
(:mod:`licet.determination.bounds`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import NamedTuple

from licet.case.facts import Facts
from licet.determination.bounds import FORBIDS, Calendar, Combining, DailyBounds
from licet.determination.evaluator import Evaluator
from licet.determination.outcomes import JurisdictionFindings
from licet.inference.compiled import CompiledRule
from licet.inference.evaluation import Evaluation, Finding
from licet.inference.matcher import Candidates
from licet.inference.memo import Scope
from licet.language.attributes import PARTY_ATTRIBUTES, ROLES
from licet.language.house import House
from licet.language.schema import Basis
from licet.rulebook.versions import windows
from licet.values.bits import bits
from licet.values.days import ALWAYS, NEVER, Bound, Days, span
from licet.values.truth import TRUE, Truth
from licet.verdict import MILDEST, SCALE, Verdict, between

from .axes import Axes, Value, facts_of, lists_asked
from .clauses import Table
from .differences import Differences, Unit
from .reduction import Entry

BASES: tuple[Basis, ...] = ("practice", "law")
PLACES = tuple(role for role in ROLES if role not in PARTY_ATTRIBUTES)
LEVELS = range(MILDEST + 1, len(SCALE))
_COUNT = len(LEVELS)
# The positions in a share of cases: the days on which a strictness is reached or exceeded, of three kinds; those on which the jurisdiction
# whose controls are being added certainly and possibly governs and covers the case, and on which a list that is not here leaves that open;
# those on which something is open, governed by a law, and governed by one that is at home; those on which silence permits nothing,
# and those of them on which a control speaks.
_LOWER, _STATED, _SEARCHED = (slice(number * _COUNT, (number + 1) * _COUNT) for number in range(3))
_CERTAIN, _POSSIBLE, _DOUBTFUL, _OPEN, _GOVERNED, _AT_HOME, _LACKING, _REQUIRED = range(3 * _COUNT, 3 * _COUNT + 8)
SIZE, _CONTROL = 3 * _COUNT + 8, 5 * _COUNT  # the sizes of a share of cases or of a jurisdiction, and of a control

Share = tuple[int, ...]
NOTHING: Share = (0,) * SIZE
Shares = tuple[tuple[Share, ...], ...]  # for each basis and each rulebook, those of the readings of the product
# A control is judged as if its jurisdiction governed certainly, and as if it governed possibly.
_GOVERNS = tuple(Scope(one, NEVER, ALWAYS, ALWAYS, None, ALWAYS) for one in (TRUE, Truth(NEVER, ALWAYS)))


class NewDaysError(Exception):
    """A day that is not in the calendars; ``cuts`` are all days of the part that it was found in."""

    def __init__(self, cuts: Iterable[int]) -> None:
        super().__init__("days that are in no calendar")
        self.cuts = frozenset(cuts)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A control, or with the empty name a jurisdiction.

    ``mask`` are the clauses of all rules that bear on it; whether a jurisdiction governs is not part of its controls. ``rules`` are the control and its reliefs, and ``alternatives`` the numbers of the
    alternatives of everything, by rulebook. ``changed`` are the rules among them that differ.
    """

    jurisdiction: str
    control: str
    mask: int
    rules: tuple[tuple[CompiledRule, ...], ...]
    alternatives: tuple[tuple[int, ...], ...]
    changed: tuple[Unit, ...]


def parts_of(table: Table, differences: Differences) -> Iterator[Part]:
    """Every part of the rules of a table: the jurisdictions, each before its controls."""
    classes: dict[tuple[int, str], list[Entry]] = {}
    laws: dict[str, list[Entry]] = {}
    controls: dict[tuple[str, str], list[Entry]] = {}
    reliefs: dict[tuple[int, str], list[Entry]] = {}
    for entry in table.entries:
        if entry.role == "class":
            classes.setdefault((entry.side, entry.name), []).append(entry)
        elif entry.role == "control":
            controls.setdefault((entry.jurisdiction, entry.name), []).append(entry)
        elif entry.role == "relief":
            for eased in entry.eased:
                reliefs.setdefault(eased, []).append(entry)
        else:
            laws.setdefault(entry.jurisdiction, []).append(entry)
    none: dict[str, list[Entry]] = {"": []}
    numbers = [_alternatives(one) for one in table.evaluators]
    for law, governing in laws.items():
        own = {name: entries for (home, name), entries in controls.items() if home == law}
        for name, entries in (none | own).items():
            easing = {id(one): one for control in entries for one in reliefs.get((control.side, name), ())}
            asked = _closed([*entries, *easing.values()] if name else governing, classes)
            judged = [*entries, *easing.values()]
            sides = range(len(table.evaluators))
            yield Part(
                law,
                name,
                reduce(or_, (one.every for one in asked), 0),
                tuple(tuple(one.rule for one in judged if one.side == side and one.rule) for side in sides),
                tuple(
                    tuple(
                        sorted(
                            {
                                n
                                for one in asked
                                if one.side == side and one.rule
                                for n in numbers[side].get(one.rule, ())
                            }
                        )
                    )
                    for side in sides
                ),
                tuple(differences.changed_among(asked)),
            )


def _alternatives(evaluator: Evaluator) -> dict[CompiledRule, list[int]]:
    found: dict[CompiledRule, list[int]] = {}
    for number, one in enumerate(evaluator.inference.network.alternatives):
        found.setdefault(one.rule, []).append(number)
    return found


def _closed(entries: Iterable[Entry], classes: dict[tuple[int, str], list[Entry]]) -> list[Entry]:
    """Some rules, and the classes that they ask for, directly or by other classes."""
    found: dict[int, Entry] = {}
    waiting = list(entries)
    while waiting:
        entry = waiting.pop()
        if id(entry) not in found:
            found[id(entry)] = entry
            waiting += [one for _, names in entry.asks for name in names for one in classes.get(name, ())]
    return list(found.values())


class Judge:
    """Works out what parts come to in cases. ``cuts`` are days to begin intervals with; ``days`` are those that count."""

    def __init__(self, evaluators: Sequence[Evaluator], days: Days, cuts: Iterable[int]) -> None:
        self.evaluators = tuple(evaluators)
        self.cuts = tuple(sorted({*cuts, *days.flips}))
        self._calendars = [Calendar(self.cuts) for _ in self.evaluators]
        self._windows = [[windows(one.rulebook, basis, None) for basis in BASES] for one in self.evaluators]
        self.days = self._calendars[0].mask(days)

    def shares(self, part: Part, values: Sequence[Value], *, alike: bool) -> Shares:
        """What a part comes to in a case; ``alike`` if it is the same under every rulebook. Raises NewDaysError."""
        sides = range(len(self.evaluators))
        found: list[list[tuple[Share, ...]]] = [[] for _ in BASES]
        for side in sides:
            if alike and side < len(self.evaluators) - 1:
                continue
            facts = facts_of(self.evaluators[side], values, side)
            for basis, own in enumerate(found):
                own.append(tuple(self._share(part, side, one, basis) for one in facts.readings))
        return tuple(one for own in found for one in (own * len(self.evaluators) if alike else own))

    def _share(self, part: Part, side: int, facts: Facts, basis: int) -> Share:
        inference, calendar = self.evaluators[side].inference, self._calendars[side]
        candidates = Candidates(part.alternatives[side], 0, inference.zones(facts))
        evaluation = Evaluation(inference, facts, candidates, self._windows[side][basis], BASES[basis], None)
        if part.jurisdiction not in inference.jurisdictions:
            return (0,) * (_CONTROL if part.control else SIZE)
        scope = _GOVERNS[0] if part.control else evaluation.scope(part.jurisdiction)
        if scope is None:
            return NOTHING
        findings = [one for rule in part.rules[side] if (one := evaluation.finding(rule)).match.possible]
        try:
            return self._of_control(part, findings, side) if part.control else self._of_scope(scope, calendar)
        except KeyError:
            own = scope.covered, scope.governs.certain, scope.governs.possible, scope.at_home, scope.silence_permits
            found = Days.edges([*own, *(days for one in findings for days in (one.match.certain, one.match.possible))])
            raise NewDaysError(found) from None

    def _of_control(self, part: Part, findings: Sequence[Finding], side: int) -> Share:
        coverage = self.evaluators[side].rulebook.jurisdictions[part.jurisdiction].coverage
        found: list[int] = []
        for scope in _GOVERNS:
            combining = Combining(self._calendars[side])
            combining.add(JurisdictionFindings(part.jurisdiction, scope, coverage, findings))
            for levels in (combining.lower, combining.stated, combining.searched)[len(found) > 0 :]:
                found += self._rising(levels)
        return tuple(found)

    def _rising(self, levels: Sequence[int]) -> list[int]:
        """For each strictness but the mildest, the days on which it or a stricter one is reached."""
        found = list(levels)
        for level in reversed(LEVELS[:-1]):
            found[level] |= found[level + 1]
        return [days & self.days for days in found[LEVELS[0] :]]

    def _of_scope(self, scope: Scope, calendar: Calendar) -> Share:
        covered, certainly, possibly, at_home, silent = calendar.scope(scope)
        doubtful = possibly & ~certainly if any(need.code == "not_here" for need in scope.governs.missing) else 0
        own = (
            certainly & covered, possibly & covered, doubtful, possibly & ~covered, 0 if scope.is_house else certainly, at_home,
            possibly & covered & ~silent, 0,
        )  # fmt: skip
        return (*NOTHING[: 3 * _COUNT], *(days & self.days for days in own))


def moved_on(shares: Shares, days: int) -> int:
    """The days, of some, on which what two rulebooks come to differs."""
    found = 0
    for old, new in zip(shares[::2], shares[1::2], strict=True):
        if old is new or old == new:
            continue
        if len(old) != len(new):
            return days
        for one, other in zip(old, new, strict=True):
            for before, after in zip(one, other, strict=True):
                found |= before ^ after
    return found & days


def joined(known: Shares, shares: Shares, days: int) -> Shares:
    """What a part comes to together with those before it, on some days. A jurisdiction comes before its controls."""
    return tuple(
        tuple(_both(one, other, days) for one, other in zip(old, new, strict=True))
        for old, new in zip(known, shares, strict=True)
    )


def _both(known: Share, share: Share, days: int) -> Share:
    if len(share) == SIZE:
        return tuple((a | b) & days for a, b in zip(known, share, strict=True))
    certain, possible = known[_CERTAIN], known[_POSSIBLE]
    perhaps = possible & ~certain
    searched = perhaps & ~known[_DOUBTFUL]
    found = list(known)
    for at in range(_COUNT):
        lower, stated, sought, uneased, uneased_sought = share[at::_COUNT]
        found[at] |= certain & lower
        found[_COUNT + at] |= certain & stated | perhaps & uneased
        found[2 * _COUNT + at] |= certain & sought | searched & uneased_sought
    found[_REQUIRED] |= known[_LACKING] & certain & share[0]
    return tuple(found)


def within(shares: Shares, days: int) -> Shares:
    """What a part comes to on some days."""
    return tuple(tuple(tuple(one & days for one in share) for share in own) for own in shares)


def closed(shares: Shares) -> Shares:
    """Shares after all controls of a jurisdiction: days on which silence permits nothing and no rule speaks are open."""
    return tuple(tuple(map(_closed_share, own)) for own in shares)


def _closed_share(share: Share) -> Share:
    open_ = share[_OPEN] | share[_LACKING] & ~share[_REQUIRED]
    return (*share[:_CERTAIN], 0, 0, 0, open_, *share[_GOVERNED:_LACKING], 0, 0)


def settled(shares: Shares) -> int:
    """The days on which a control of the strictest kind is certain, whatever else there is, under every rulebook."""
    top = _LOWER.stop - 1
    return reduce(lambda days, own: days & reduce(or_, (share[top] for share in own), 0), shares, -1)


class Period(NamedTuple):
    """The answers on some days under two rulebooks; ``end`` is the first day after."""

    start: Bound
    end: Bound
    before: Verdict
    after: Verdict


def periods(judge: Judge, old: Sequence[Share], new: Sequence[Share], days: int) -> Iterator[Period]:
    """The periods, of some days, in which the answers differ."""
    sides = [[_bounds(judge, share) for share in own] for own in (old, new)]
    changed = days ^ days >> 1
    for share in (*old, *new):
        for one in share:
            changed |= one ^ one >> 1
    starts = [0, *(number + 1 for number in bits(changed))]
    last: tuple[int, tuple[Verdict, Verdict]] | None = None
    for start in starts:
        pair = (_verdict(sides[0], start), _verdict(sides[1], start)) if days >> start & 1 else None
        if pair is not None and pair[0] is pair[1]:
            pair = None
        if last is not None and last[1] != pair:
            yield Period(_day(judge, last[0]), _day(judge, start), *last[1])
            last = None
        if pair is not None and last is None:
            last = start, pair
    if last is not None:
        yield Period(_day(judge, last[0]), None, *last[1])


def _bounds(judge: Judge, share: Share) -> DailyBounds:
    def falling(part: slice) -> tuple[tuple[int, int], ...]:
        return tuple((level, days) for level, days in zip(reversed(LEVELS), reversed(share[part]), strict=True) if days)

    forbidden = reduce(or_, (days for level, days in zip(LEVELS, share[_STATED], strict=True) if FORBIDS[level]), 0)
    unbounded = share[_OPEN] | ~share[_GOVERNED] | ~(forbidden | share[_AT_HOME])
    return DailyBounds(judge.cuts, falling(_LOWER), falling(_STATED), falling(_SEARCHED), unbounded, 0)


def _verdict(readings: Sequence[DailyBounds], interval: int) -> Verdict:
    """The verdict in an interval: the stricter of each bound, over the readings of a product."""
    each = [one.at(interval) for one in readings]
    return between(*(max(one[number] for one in each) for number in range(3)))


def _day(judge: Judge, interval: int) -> Bound:
    return date.fromordinal(judge.cuts[interval - 1]) if interval else None


def days_of(table: Table, axes: Axes) -> set[int]:
    """The days on which rules, coverages, places and entries of lists begin and end. Others are found later (:class:`NewDaysError`)."""
    found: set[int] = set()
    for side, evaluator in enumerate(table.evaluators):
        book, zones = evaluator.rulebook, [(role, one) for role in PLACES for one in axes.zones(role)]
        every = [days for basis in BASES for window in windows(book, basis, None) for days in window]
        every += [days for role, one in zones for days in table.place_days(side, role, one.stated.get(role))]
        for entry in book.parties.on(lists_asked(evaluator)):
            every += span(entry.first, entry.end)
        found.update(Days.edges(every))
        for index in book.jurisdictions.values():
            if not isinstance(index, House):
                found |= {index.coverage.from_.toordinal(), index.coverage.through.toordinal() + 1}
                found.update(one.from_.toordinal() for one in index.coverage.also)
    return found
