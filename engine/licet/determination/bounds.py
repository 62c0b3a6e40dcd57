"""The bounds of every day at once: sets of days as integers, without reasons.

The days on which anything in the findings of a case changes divide time into intervals. A set of days is an integer with a
bit for each interval, negative if it has no end, so that union, intersection and difference are ``|``, ``&`` and ``& ~``.
:mod:`licet.determination.combining` combines the same rules on one interval, with their reasons; both give equal bounds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from licet.inference.evaluation import Finding
from licet.inference.memo import Scope
from licet.language.schema import Relief
from licet.rulebook.rulebook import RuleVersion
from licet.values.bits import bits
from licet.values.days import Days
from licet.values.truth import Truth
from licet.verdict import MILDEST, SCALE, STRICTEST, Permission

from .outcomes import Bounds, JurisdictionFindings

FORBIDS = tuple(verdict.permission is Permission.NO for verdict in SCALE)  # by strictness
MOST_CUTS = 1 << 16  # days of a calendar; then it starts anew
MOST_MASKS = 1 << 14  # integers kept of each kind
Levels = list[int]  # for each strictness, the days on which a control reaches it; it may reach a higher one too


class DailyBounds(NamedTuple):
    """The bounds of every day. ``cuts`` are the days on which an interval begins, the first of them that of interval 1.

    ``lower`` and ``stated`` have the days on which a control gives at least a strictness, strictest first. ``searched`` is
    as ``stated``, without controls that name a list that is not here. ``unbounded`` are the days without an upper bound,
    ``turns`` the intervals before those with which the coverage of a jurisdiction begins or ends.
    """

    cuts: tuple[int, ...]
    lower: tuple[tuple[int, int], ...]
    stated: tuple[tuple[int, int], ...]
    searched: tuple[tuple[int, int], ...]
    unbounded: int
    turns: int

    def at(self, interval: int) -> Bounds:
        """The bounds in an interval."""
        lower, stated = _highest(self.lower, interval), _highest(self.stated, interval)
        upper = STRICTEST if self.unbounded >> interval & 1 else stated
        if FORBIDS[lower]:
            stated = _highest(self.searched, interval)
        return Bounds(lower, upper, stated)

    def edges(self) -> list[int]:
        """The days on which the bounds may change, and those on which the coverage of a jurisdiction begins or ends."""
        changed = self.turns | self.unbounded ^ self.unbounded >> 1
        for _, days in (*self.lower, *self.stated, *self.searched):
            changed |= days ^ days >> 1
        return [self.cuts[number] for number in bits(changed)]

    def interval(self, day: int) -> int:
        """The number of the interval that a day (an ordinal) is in."""
        return bisect_right(self.cuts, day)


class Calendar:
    """The intervals between days on which anything in any case changes, and sets of days as integers over them.

    ``cuts`` are the days on which an interval begins. Integers of two calendars cannot be combined.
    """

    def __init__(self, cuts: Iterable[int] = ()) -> None:
        self.cuts = tuple(sorted(cuts))
        self._since = {cut: -1 << number for number, cut in enumerate(self.cuts, 1)}
        self._findings: dict[int, tuple[int, int, bool]] = {}
        self._scopes: dict[int, tuple[int, int, int, int, int]] = {}

    def extended(self, scopes: Iterable[JurisdictionFindings]) -> Calendar:
        """A calendar with the days of a case too; without those of others, where these are too many."""
        own = {flip for findings in scopes for days in _sets(findings) for flip in days.flips}
        return Calendar(own if len(self.cuts) > MOST_CUTS else own.union(self.cuts))

    def mask(self, days: Days) -> int:
        """A set of days as an integer. Raises KeyError for a day that is not in this calendar."""
        mask = -1 if days.ancient else 0
        for flip in days.flips:
            mask ^= self._since[flip]
        return mask

    def finding(self, finding: Finding) -> tuple[int, int, bool]:
        """The days on which a rule certainly and possibly applies, and whether a list that is not here leaves that open."""
        known = self._findings.get(finding.number)
        if known is None:
            match = finding.match
            known = self.mask(match.certain), self.mask(match.possible), _not_here(match)
            if finding.number:
                if len(self._findings) >= MOST_MASKS:
                    self._findings.clear()
                self._findings[finding.number] = known
        return known

    def scope(self, scope: Scope) -> tuple[int, int, int, int, int]:
        """The days covered, certainly and possibly governed, on which a jurisdiction is at home, and its silence permits."""
        known = self._scopes.get(scope.number)
        if known is None:
            mask, governs = self.mask, scope.governs
            at_home, silent = mask(scope.at_home), mask(scope.silence_permits)
            known = mask(scope.covered), mask(governs.certain), mask(governs.possible), at_home, silent
            if scope.number:
                if len(self._scopes) >= MOST_MASKS:
                    self._scopes.clear()
                self._scopes[scope.number] = known
        return known


def daily_bounds(scopes: Iterable[JurisdictionFindings], calendar: Calendar) -> DailyBounds:
    """The bounds of every day, from the findings of the jurisdictions that possibly govern, or would but for an assumption.

    Raises KeyError where anything changes on a day that is not in the calendar.
    """
    combining = Combining(calendar)
    for findings in scopes:
        combining.add(findings)
    return combining.bounds()


class Combining:
    """Adds up jurisdictions: for each strictness the days on which a control reaches it, and what the jurisdictions are to the case."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.lower, self.stated, self.searched = ([0] * len(SCALE) for _ in range(3))
        self.open = self.governed = self.at_home = self.turns = 0

    def add(self, findings: JurisdictionFindings) -> None:
        """Add the rules of one jurisdiction."""
        scope, calendar = findings.scope, self.calendar
        covered, certainly, possibly, at_home, silent = calendar.scope(scope)
        certain, possible = certainly & covered, possibly & covered
        doubtful = possibly & ~certainly if _not_here(scope.governs) else 0
        controls: list[tuple[RuleVersion, int, int, bool]] = []
        reliefs: dict[str, list[tuple[int, int, int]]] = {}
        for finding in findings.findings:
            surely, perhaps, not_here = calendar.finding(finding)
            if not (in_part := perhaps & possible):
                continue
            version = finding.version
            if isinstance(version.rule, Relief):
                for name in version.rule.of:
                    reliefs.setdefault(name, []).append((version.scale[0], surely & certain, in_part))
            else:
                controls.append((version, surely & certain, in_part, not_here))
        least = [0] * len(SCALE)
        for version, surely, in_part, not_here in controls:
            unsearched = in_part & ~surely & (-1 if not_here else doubtful)
            self._add_control(version, surely, in_part, reliefs, least, unsearched)
        required = 0
        for level in range(MILDEST + 1, len(SCALE)):
            required |= least[level]
            self.lower[level] |= least[level]
        uncovered = possibly & ~covered
        self.open |= uncovered
        self.turns |= uncovered ^ uncovered >> 1
        self.open |= possible & ~required & ~silent
        self.governed |= 0 if scope.is_house else certainly
        self.at_home |= at_home

    def _add_control(
        self, version: RuleVersion, certain: int, possible: int, reliefs: Mapping[str, Sequence[tuple[int, int, int]]],
        least: Levels, unsearched: int,
    ) -> None:  # fmt: skip
        """Add a control. ``unsearched`` are the days on which it depends on a list that is not here."""
        mild, strict = version.scale
        own = reliefs.get(version.id, ()) if reliefs else ()
        for level, days in _reached(mild, certain, [(to, perhaps) for to, _, perhaps in own]):
            least[level] |= days
        for level, days in _reached(strict, possible, [(to, surely) for to, surely, _ in own]):
            self.stated[level] |= days
            self.searched[level] |= days & ~unsearched

    def bounds(self) -> DailyBounds:
        """The bounds over all jurisdictions."""
        forbidden = 0
        for level, days in enumerate(self.stated):
            forbidden |= days if FORBIDS[level] else 0
        unbounded = self.open | ~self.governed | ~(forbidden | self.at_home)
        return DailyBounds(
            self.calendar.cuts,
            _falling(self.lower),
            _falling(self.stated),
            _falling(self.searched),
            unbounded,
            self.turns,
        )


def _sets(findings: JurisdictionFindings) -> list[Days]:
    """Every set of days that the bounds depend on."""
    scope, governs = findings.scope, findings.scope.governs
    sets = [scope.covered, governs.certain, governs.possible, scope.at_home, scope.silence_permits]
    for finding in findings.findings:
        sets += (finding.match.certain, finding.match.possible)
    return sets


def _reached(level: int, days: int, reliefs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The strictness of a control on some days, lowered on the days of its reliefs: each with the days it is reached on."""
    lowering = [(to, eased) for to, eased in reliefs if to < level]
    if not lowering:
        return [(level, days)]
    found = []
    for reached in {level, *(to for to, _ in lowering)}:
        left = days
        for to, eased in lowering:
            if to < reached:
                left &= ~eased
        found.append((reached, left))
    return found


def _not_here(match: Truth) -> bool:
    """Whether a list that is not here leaves open whether something holds."""
    return any(need.code == "not_here" for need in match.missing)


def _falling(levels: Levels) -> tuple[tuple[int, int], ...]:
    return tuple((level, levels[level]) for level in range(STRICTEST, MILDEST, -1) if levels[level])


def _highest(levels: Sequence[tuple[int, int]], interval: int) -> int:
    """The highest strictness that is reached in an interval."""
    for level, days in levels:
        if days >> interval & 1:
            return level
    return MILDEST
