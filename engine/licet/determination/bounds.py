"""The bounds of every day at once: sets of days as integers, without reasons.

The days on which anything in the findings of a case changes divide time into intervals. A set of days is an integer with a
bit for each interval, negative if it has no end, so that union, intersection and difference are ``|``, ``&`` and ``& ~``.
:mod:`licet.determination.combining` combines the same rules on one interval, with their reasons; both give equal bounds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from licet.inference.evaluation import Finding
from licet.language.schema import Control, Relief
from licet.values.days import Days
from licet.verdict import MILDEST, SCALE, STRICTEST, STRICTNESS, Permission

from .outcomes import Bounds, JurisdictionFindings

FORBIDS = tuple(verdict.permission is Permission.NO for verdict in SCALE)  # by strictness
Levels = list[int]  # for each strictness, the days on which a control reaches it; it may reach a higher one too


class DailyBounds(NamedTuple):
    """The bounds of every day. ``cuts`` are the days on which an interval begins, the first of them that of interval 1.

    ``lower`` and ``stated`` have the days on which a control gives at least a strictness, strictest first. ``searched`` is
    as ``stated``, without controls that name a list that is not here. ``unbounded`` are the days without an upper bound.
    """

    cuts: tuple[int, ...]
    lower: tuple[tuple[int, int], ...]
    stated: tuple[tuple[int, int], ...]
    searched: tuple[tuple[int, int], ...]
    unbounded: int

    def at(self, interval: int) -> Bounds:
        """The bounds in an interval."""
        lower, stated = _highest(self.lower, interval), _highest(self.stated, interval)
        upper = STRICTEST if self.unbounded >> interval & 1 else stated
        if FORBIDS[lower]:
            stated = _highest(self.searched, interval)
        return Bounds(lower, upper, stated)

    def interval(self, day: int) -> int:
        """The number of the interval that a day (an ordinal) is in."""
        return bisect_right(self.cuts, day)


def daily_bounds(scopes: Sequence[JurisdictionFindings]) -> DailyBounds:
    """The bounds of every day, from the findings of the jurisdictions that possibly govern, or would but for an assumption."""
    cuts = sorted({flip for findings in scopes for days in _sets(findings) for flip in days.flips})
    combining = _Combining({cut: -1 << number for number, cut in enumerate(cuts, 1)})
    for findings in scopes:
        combining.add(findings)
    return combining.bounds(tuple(cuts))


class _Combining:
    """Adds up jurisdictions. ``since`` are the intervals from each cut on."""

    def __init__(self, since: dict[int, int]) -> None:
        self.since = since
        self.lower, self.stated, self.searched = ([0] * len(SCALE) for _ in range(3))
        self.open = self.governed = self.at_home = 0

    def mask(self, days: Days) -> int:
        """A set of days as an integer."""
        mask = -1 if days.ancient else 0
        for flip in days.flips:
            mask ^= self.since[flip]
        return mask

    def add(self, findings: JurisdictionFindings) -> None:
        """Add the rules of one jurisdiction."""
        mask, governs = self.mask, findings.governs
        covered = mask(findings.covered)
        certainly, possibly = mask(governs.certain), mask(governs.possible)
        certain, possible = certainly & covered, possibly & covered
        doubtful = possibly & ~certainly if any(need.code == "not_here" for need in governs.missing) else 0
        controls: list[tuple[Finding, int, int]] = []
        reliefs: dict[str, list[tuple[int, int, int]]] = {}
        for finding in findings.findings:
            rule, match = finding.version.rule, finding.match
            in_part = mask(match.possible) & possible
            if not in_part:
                continue
            surely = mask(match.certain) & certain
            if isinstance(rule, Relief):
                for name in rule.of:
                    reliefs.setdefault(name, []).append((STRICTNESS[rule.to], surely, in_part))
            else:
                controls.append((finding, surely, in_part))
        least = [0] * len(SCALE)
        for finding, surely, in_part in controls:
            self._add_control(finding, surely, in_part, reliefs.get(finding.version.id, ()), least, doubtful)
        required = 0
        for level in range(MILDEST + 1, len(SCALE)):
            required |= least[level]
            self.lower[level] |= least[level]
        self.open |= possibly & ~covered
        self.open |= possible & ~required & ~mask(findings.silence_permits)
        self.governed |= certainly
        self.at_home |= mask(findings.at_home)

    def _add_control(
        self, finding: Finding, certain: int, possible: int, reliefs: Sequence[tuple[int, int, int]], least: Levels,
        doubtful: int,
    ) -> None:  # fmt: skip
        """Add a control. ``doubtful`` are the days on which a list that is not here leaves open whether its law governs."""
        rule = finding.version.rule
        assert isinstance(rule, Control)
        mild, strict = (STRICTNESS[verdict] for verdict in rule.bounds)
        for level, days in _reached(mild, certain, [(to, perhaps) for to, _, perhaps in reliefs]):
            least[level] |= days
        unsearched = possible & ~certain
        if not any(need.code == "not_here" for need in finding.match.missing):
            unsearched &= doubtful
        for level, days in _reached(strict, possible, [(to, surely) for to, surely, _ in reliefs]):
            self.stated[level] |= days
            self.searched[level] |= days & ~unsearched

    def bounds(self, cuts: tuple[int, ...]) -> DailyBounds:
        """The bounds over all jurisdictions."""
        forbidden = 0
        for level, days in enumerate(self.stated):
            forbidden |= days if FORBIDS[level] else 0
        unbounded = self.open | ~self.governed | ~(forbidden | self.at_home)
        return DailyBounds(cuts, _falling(self.lower), _falling(self.stated), _falling(self.searched), unbounded)


def _sets(findings: JurisdictionFindings) -> list[Days]:
    """Every set of days that the bounds depend on."""
    governs = findings.governs
    sets = [findings.covered, governs.certain, governs.possible, findings.at_home, findings.silence_permits]
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


def _falling(levels: Levels) -> tuple[tuple[int, int], ...]:
    return tuple((level, levels[level]) for level in range(STRICTEST, MILDEST, -1) if levels[level])


def _highest(levels: Sequence[tuple[int, int]], interval: int) -> int:
    """The highest strictness that is reached in an interval."""
    for level, days in levels:
        if days >> interval & 1:
            return level
    return MILDEST
