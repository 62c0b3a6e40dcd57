"""The rules of one jurisdiction that apply on a day, or in each period in which none of them begins or ends."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from licet.inference.evaluation import Finding
from licet.language.schema import Relief
from licet.values.bits import bits
from licet.values.days import Days
from licet.values.needs import Need

from .assumptions import assumptions
from .combining import ActiveRule, EasedControl, Scope, gaps
from .outcomes import JurisdictionFindings

_Applying = tuple[Finding, bool]  # a rule that possibly applies, and whether it certainly does


class Jurisdiction:
    """The findings of one jurisdiction, looked at by day."""

    def __init__(self, findings: JurisdictionFindings) -> None:
        self.findings = findings
        self._possible = [finding for finding in findings.findings if finding.match.possible]
        self._eased: dict[tuple[object, ...], EasedControl] = {}

    def by_period(self, *, whole: bool) -> Callable[[int], Scope]:
        """:meth:`on` for many days: each period in which nothing changes is looked at once."""
        scope, last = self.findings.scope, self.findings.coverage.through
        cuts = sorted({*Days.edges(self.sets(whole=whole)), *scope.begun.flips, last.toordinal() + 1})
        applying = self._applying(cuts)
        known: dict[int, Scope] = {}

        def on(day: int) -> Scope:
            period = bisect_right(cuts, day)
            found = known.get(period)
            if found is None:
                found = known[period] = self._on(day, applying[period], whole=whole)
            return found

        return on

    def _applying(self, cuts: Sequence[int]) -> list[list[_Applying]]:
        """The rules that possibly apply in each period between cuts, and before and after them, in order."""
        since = {
            cut: -1 << number for number, cut in enumerate(cuts, 1)
        }  # sets of periods are integers, as in `bounds`
        every = (1 << len(cuts) + 1) - 1

        def periods(days: Days) -> int:
            mask = -1 if days.ancient else 0
            for flip in days.flips:
                mask ^= since[flip]
            return mask & every

        found: list[list[_Applying]] = [[] for _ in range(len(cuts) + 1)]
        for finding in self._possible:
            match = finding.match
            possible = periods(match.possible)
            certain = possible if match.certain is match.possible else periods(match.certain)
            for period in bits(possible):
                found[period].append((finding, bool(certain >> period & 1)))
        return found

    def sets(self, *, whole: bool) -> Iterator[Days]:
        """Every set of days that the scope of a day depends on; not ``whole`` without those on which something is assumed."""
        scope = self.findings.scope
        yield from (scope.covered, scope.at_home, scope.silence_permits)
        for match in (scope.governs, *(one.match for one in (self.findings.findings if whole else self._possible))):
            yield from (match.certain, match.possible)
            if whole:
                yield from (days for _, days in match.assumed)

    def on(self, day: int) -> Scope:
        """The jurisdiction on a day (an ordinal)."""
        applying = [(one, one.match.certain.holds(day)) for one in self._possible if one.match.possible.holds(day)]
        return self._on(day, applying, whole=True)

    def _on(self, day: int, applying: Iterable[_Applying], *, whole: bool) -> Scope:
        """The jurisdiction on a day with the rules that possibly apply on it; not ``whole`` without what is assumed."""
        findings, scope = self.findings, self.findings.scope
        certain, possible = scope.governs.certain.holds(day), scope.governs.possible.holds(day)
        covered = scope.covered.holds(day)
        doubt = scope.governs.missing if possible and not certain else frozenset[Need]()
        active = tuple(self._active(applying, certain=certain, doubt=doubt)) if possible and covered else ()
        missing = gaps(findings, day, active, checked=possible and covered, unchecked=possible and not covered)
        incomplete = findings.name if possible and covered and not scope.silence_permits.holds(day) else ""
        at_home = scope.at_home.holds(day)
        governs = certain and not scope.is_house
        doubt = frozenset() if scope.is_house else doubt
        assumed = tuple(assumptions(findings, day)) if whole else ()
        return Scope(active, tuple(missing), assumed, governs, at_home, doubt, incomplete)

    def _active(
        self, applying: Iterable[_Applying], *, certain: bool, doubt: frozenset[Need]
    ) -> Iterator[EasedControl]:
        """The controls among rules that possibly apply, under their reliefs. Days with the same rules share them."""
        controls: list[_Applying] = []
        reliefs: dict[str, list[_Applying]] = {}
        for finding, surely in applying:
            found = finding, certain and surely
            rule = finding.version.rule
            if isinstance(rule, Relief):
                for name in rule.of:
                    reliefs.setdefault(name, []).append(found)
            else:
                controls.append(found)
        for control in controls:
            rules = (control, *reliefs.get(control[0].version.id, ())) if reliefs else (control,)
            key = doubt, *[(rule.version.number, surely) for rule, surely in rules]
            eased = self._eased.get(key)
            if eased is None:
                first, *others = (ActiveRule.of(rule, doubt, certain=surely) for rule, surely in rules)
                eased = self._eased[key] = EasedControl.of(first, tuple(others))
            yield eased
