"""Why, why not, and what next: a decision with its defence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from licet.decision import Decision, Segment
from licet.explanation import Explanation, ReasonDetail
from licet.language.schema import Relief
from licet.rulebook.rulebook import Rulebook, RuleVersion

from .conditions import CheckedCondition, ConditionChecker, PartEvaluation
from .near_misses import NearMisses
from .scheduled import ScheduledChanges

__all__ = ["Explainer", "PartEvaluation"]


class Explainer:
    """Puts one decision's defence together."""

    def __init__(self, rulebook: Rulebook, evaluated_parts: Sequence[PartEvaluation], decision: Decision) -> None:
        self.rulebook = rulebook
        self.evaluated_parts = evaluated_parts
        self.decision = decision
        self.trial = ConditionChecker(rulebook, decision.question, decision.on)

    def explanation(self, past: Iterable[Segment], redundant: frozenset[str]) -> Explanation:
        """The whole defence. ``redundant`` names the rules without which the verdict is the same."""
        return Explanation(
            decision=self.decision,
            grounds=tuple(self._grounds(redundant)),
            near_misses=tuple(NearMisses(self.trial, self.evaluated_parts, self.decision).all()),
            past=tuple(past),
            scheduled=tuple(ScheduledChanges(self.trial, self.evaluated_parts, self.decision).all()),
        )

    def _grounds(self, redundant: frozenset[str]) -> Iterator[ReasonDetail]:
        for shown in self.decision.because:
            found: dict[tuple[CheckedCondition, ...], list[str]] = {}
            versions = self.trial.versions[shown.id]
            for version in versions:
                for evaluated in self.evaluated_parts:
                    conditions = self._met(evaluated, version)
                    if conditions is not None:
                        found.setdefault(conditions, []).append(evaluated.title)
            for conditions, titles in found.items() or [((), [])]:
                yield ReasonDetail(
                    reason=shown, parts=tuple(titles), conditions=tuple(one.shown for one in conditions),
                    eases=self._eased(versions), redundant=shown.id in redundant,
                )  # fmt: skip

    def _eased(self, versions: Iterable[RuleVersion]) -> tuple[str, ...]:
        """The controls in play that a relief eases."""
        named = {name for one in versions if isinstance(one.rule, Relief) for name in one.rule.of}
        overridden = (one.reason.id for one in self.decision.overridden)
        return tuple(
            dict.fromkeys(one for one in (*(one.id for one in self.decision.because), *overridden) if one in named)
        )

    def _met(self, evaluated: PartEvaluation, version: RuleVersion) -> tuple[CheckedCondition, ...] | None:
        """The conditions of the fullest alternative that holds, surely if any does; ``None`` where none does."""
        if not self.trial.in_force(evaluated, version):
            return None
        tried = sorted(self.trial.alternatives(evaluated, version), key=_size, reverse=True)
        for wanted in ({"yes"}, {"yes", "possibly"}):
            for conditions in tried:
                if {one.holds for one in conditions} <= wanted:
                    return conditions
        return None


def _size(conditions: Iterable[CheckedCondition]) -> int:
    return sum(1 + _size(one.because) for one in conditions)
