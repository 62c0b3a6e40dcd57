"""Assumptions: which facts that a question leaves open are told with the answer.

A fact that is left open has a default. It is told where another value could change the answer: where a rule that asks about it
could be stricter than the answer, or where the answer rests on such a rule or on a relief that asks about it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from licet.decision import COMPLETE
from licet.language.schema import Control, Relief
from licet.verdict import MILDEST, STRICTNESS, Permission, Verdict

from .outcomes import JurisdictionFindings

OPEN = frozenset(
    {"end_use", "end_user", "owner"}
)  # told wherever a rule asks about them; the others have a default value
BLOCKED = STRICTNESS[Verdict.LICENCE_DENIAL]  # the most that could follow from another rulebook, for a change of answer


class Assumption(NamedTuple):
    """A fact that was assumed, and the number of a rule that asks about it; ``None`` where it decides which law governs.

    ``strictest`` is the strictest verdict that the rule alone can give, ``eases`` are the controls that it eases.
    """

    name: str
    rule: int | None
    strictest: int
    eases: tuple[str, ...]


class Stake(NamedTuple):
    """A control that possibly applies: its number and id, its lower bound, and its strictest verdict without relief."""

    number: int
    id: str
    lower: int
    unrelieved: int


class Part(NamedTuple):
    """One jurisdiction on a run of days. ``incomplete`` is its name if its silence does not permit, otherwise empty."""

    assumptions: Sequence[Assumption]
    controls: Sequence[Stake]
    incomplete: str

    def strictest(self, verdict: int) -> int:
        """The strictest that can follow from a rule; in an incomplete rulebook also that nothing can be asserted without it."""
        return max(verdict, BLOCKED) if self.incomplete else verdict


def assumptions(findings: JurisdictionFindings, day: int) -> Iterator[Assumption]:
    """What is assumed in one jurisdiction on a day (an ordinal), where another value could make a difference to a rule."""
    governs = findings.scope.governs
    covered = findings.scope.covered.holds(day)
    by_law = {name: days.holds(day) for name, days in governs.assumed}
    for name in (name for name, assumed in by_law.items() if assumed):
        yield Assumption(name, None, BLOCKED, ())
    if not covered:
        return
    possible = governs.possible.holds(day)
    for finding in findings.findings:
        rule, match = finding.version.rule, finding.match
        if not match.assumed and not by_law:
            continue
        own = {name: days.holds(day) for name, days in match.assumed}
        applies = match.possible.holds(day)
        for name in own | by_law:
            assumed, reached = own.get(name, False), possible or by_law.get(name, False)
            if (assumed and reached) or (by_law.get(name, False) and (applies or assumed)):
                strictest = STRICTNESS[rule.bounds[1]] if isinstance(rule, Control) else MILDEST
                eases = rule.of if isinstance(rule, Relief) else ()
                yield Assumption(name, finding.version.number, strictest, eases)


def assumed(parts: Sequence[Part], lower: int) -> Iterator[str]:
    """The names of the facts whose assumption is told, in order. ``lower`` is the lower bound over all controls.

    A default makes no difference if the controls that do not ask about it give this bound, and those that do are no stricter.
    """
    for name in sorted({assumption.name for part in parts for assumption in part.assumptions}):
        asking = [(part, one) for part in parts for one in part.assumptions if one.name == name]
        if name in OPEN or any(part.strictest(one.strictest) > lower for part, one in asking):
            yield name
            continue
        rules, eased = {one.rule for _, one in asking}, {control for _, one in asking for control in one.eases}
        free = bound = MILDEST  # over the controls that do not ask about the fact, and over those that do
        for part in parts:
            whole = any(one.rule is None for one in part.assumptions if one.name == name)
            for control in part.controls:
                if whole or control.number in rules or control.id in eased:
                    bound = max(bound, part.strictest(control.unrelieved))
                else:
                    free = max(free, control.lower)
        if free < lower or bound > lower:
            yield name


def assumed_complete(parts: Sequence[Part], verdict: Verdict) -> Iterator[str]:
    """The incomplete rulebooks in which a stricter rule may be missing, for an answer that is not blocked."""
    if verdict.permission in {Permission.YES, Permission.CONDITIONAL}:
        yield from sorted({f"{COMPLETE}{part.incomplete}" for part in parts if part.incomplete})
