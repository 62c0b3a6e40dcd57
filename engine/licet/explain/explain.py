"""Explanations: a decision with its conditions, near misses, history and scheduled changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from licet.case.resolve import Case
from licet.decision import Decision, Segment
from licet.determination.evaluator import Evaluator
from licet.errors import InputError
from licet.explanation import Explanation, ReasonDetail
from licet.history import History
from licet.language.schema import Relief
from licet.rulebook.rulebook import Rulebook, RuleVersion

from .conditions import CheckedCondition, ConditionChecker, PartEvaluation
from .near_misses import NearMisses
from .scheduled import ScheduledChanges


def explain(evaluator: Evaluator, case: Case, history: History, decision: Decision) -> Explanation:
    """The explanation of a decision about a case, with the history of its question.

    Raises InputError when the decision was made with another rulebook.
    """
    rulebook = evaluator.rulebook
    if decision.receipt.rulebook != rulebook.fingerprint:
        raise InputError("this decision was made with another rulebook; check its question again with this one")
    past = [segment for segment in history if segment.end is not None and segment.end <= decision.on]
    evaluated_parts = [
        PartEvaluation(part, evaluation, rulebook.catalogue.title(part), eccn)
        for part in case.parts
        for evaluation, eccn in evaluator.evaluations(case, part)
    ]
    if not evaluated_parts:
        return Explanation(decision=decision, grounds=(), near_misses=(), past=tuple(past), scheduled=())
    names = (reason.id for reason in decision.because)
    redundant = frozenset(name for name in names if evaluator.without(case, name, decision.on) is decision.verdict)
    return Explainer(rulebook, evaluated_parts, decision).explanation(past, redundant)


class Explainer:
    """Builds the explanation of one decision."""

    def __init__(self, rulebook: Rulebook, evaluated_parts: Sequence[PartEvaluation], decision: Decision) -> None:
        self.rulebook = rulebook
        self.evaluated_parts = evaluated_parts
        self.decision = decision
        self.checker = ConditionChecker(rulebook, decision.question, decision.on)

    def explanation(self, past: Iterable[Segment], redundant: frozenset[str]) -> Explanation:
        """The explanation. ``past``: earlier answers; ``redundant``: rules without which the verdict is the same."""
        return Explanation(
            decision=self.decision,
            grounds=tuple(self._grounds(redundant)),
            near_misses=tuple(NearMisses(self.checker, self.evaluated_parts, self.decision).all()),
            past=tuple(past),
            scheduled=tuple(ScheduledChanges(self.checker, self.evaluated_parts, self.decision).all()),
        )

    def _grounds(self, redundant: frozenset[str]) -> Iterator[ReasonDetail]:
        for shown in self.decision.because:
            titles_by_conditions: dict[tuple[CheckedCondition, ...], list[str]] = {}
            versions = self.checker.versions[shown.id]
            for version in versions:
                for evaluated in self.evaluated_parts:
                    conditions = self._met(evaluated, version)
                    if conditions is not None:
                        titles_by_conditions.setdefault(conditions, []).append(evaluated.title)
            for conditions, titles in titles_by_conditions.items() or [((), [])]:
                yield ReasonDetail(
                    reason=shown, parts=tuple(titles), conditions=tuple(condition.shown for condition in conditions),
                    eases=self._eased(versions), redundant=shown.id in redundant,
                )  # fmt: skip

    def _eased(self, versions: Iterable[RuleVersion]) -> tuple[str, ...]:
        """The controls that apply to the case and that a relief eases."""
        named = {name for version in versions if isinstance(version.rule, Relief) for name in version.rule.of}
        overridden = (entry.reason.id for entry in self.decision.overridden)
        return tuple(
            dict.fromkeys(
                name for name in (*(reason.id for reason in self.decision.because), *overridden) if name in named
            )
        )

    def _met(self, evaluated: PartEvaluation, version: RuleVersion) -> tuple[CheckedCondition, ...] | None:
        """The conditions of the longest alternative that holds, or else that possibly holds; ``None`` if none does."""
        if not self.checker.in_force(evaluated, version):
            return None
        alternatives = sorted(self.checker.alternatives(evaluated, version), key=_size, reverse=True)
        for wanted in ({"yes"}, {"yes", "possibly"}):
            for conditions in alternatives:
                if {condition.holds for condition in conditions} <= wanted:
                    return conditions
        return None


def _size(conditions: Iterable[CheckedCondition]) -> int:
    return sum(1 + _size(condition.because) for condition in conditions)
