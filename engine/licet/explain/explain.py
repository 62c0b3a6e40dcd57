"""Why, why not, and what next: a decision with its defence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from licet.decision import Decision, Segment
from licet.explanation import Explanation, Grounds
from licet.language.schema import Relief
from licet.rulebook.rulebook import Rulebook, Statement

from .conditions import Hearing, Trial, Tried
from .near_misses import Misses
from .scheduled import Prospect

__all__ = ["Explainer", "Hearing"]


class Explainer:
    """Puts one decision's defence together."""

    def __init__(self, rulebook: Rulebook, hearings: Sequence[Hearing], decision: Decision) -> None:
        self.rulebook = rulebook
        self.hearings = hearings
        self.decision = decision
        self.trial = Trial(rulebook, decision.question, decision.on)

    def explanation(self, past: Iterable[Segment], redundant: frozenset[str]) -> Explanation:
        """The whole defence. ``redundant`` names the rules without which the verdict is the same."""
        return Explanation(
            decision=self.decision,
            grounds=tuple(self._grounds(redundant)),
            near_misses=tuple(Misses(self.trial, self.hearings, self.decision).all()),
            past=tuple(past),
            scheduled=tuple(Prospect(self.trial, self.hearings, self.decision).all()),
        )

    def _grounds(self, redundant: frozenset[str]) -> Iterator[Grounds]:
        for shown in self.decision.because:
            found: dict[tuple[Tried, ...], list[str]] = {}
            versions = self.trial.versions[shown.id]
            for statement in versions:
                for hearing in self.hearings:
                    conditions = self._met(hearing, statement)
                    if conditions is not None:
                        found.setdefault(conditions, []).append(hearing.title)
            for conditions, titles in found.items() or [((), [])]:
                yield Grounds(
                    reason=shown, parts=tuple(titles), conditions=tuple(one.shown for one in conditions),
                    eases=self._eased(versions), redundant=shown.id in redundant,
                )  # fmt: skip

    def _eased(self, versions: Iterable[Statement]) -> tuple[str, ...]:
        """The controls in play that a relief eases."""
        named = {name for one in versions if isinstance(one.sentence, Relief) for name in one.sentence.of}
        overridden = (one.reason.id for one in self.decision.overridden)
        return tuple(
            dict.fromkeys(one for one in (*(one.id for one in self.decision.because), *overridden) if one in named)
        )

    def _met(self, hearing: Hearing, statement: Statement) -> tuple[Tried, ...] | None:
        """The conditions of the fullest alternative that holds, surely if any does; ``None`` where none does."""
        if not self.trial.in_force(hearing, statement):
            return None
        tried = sorted(self.trial.alternatives(hearing, statement), key=_size, reverse=True)
        for wanted in ({"yes"}, {"yes", "possibly"}):
            for conditions in tried:
                if {one.holds for one in conditions} <= wanted:
                    return conditions
        return None


def _size(conditions: Iterable[Tried]) -> int:
    return sum(1 + _size(one.because) for one in conditions)
