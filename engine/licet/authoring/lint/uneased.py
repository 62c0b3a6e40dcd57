"""Controls that no relief eases, and the cases that escape them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from licet.rulebook.rulebook import RuleVersion

from .space import Box
from .subject import Subject

MOST_STEPS = 10_000  # boxes that are looked at to find one case


class _Control(NamedTuple):
    """A control: it reaches the cases that are in a box of each of its conditions, and not in one that is eased."""

    version: RuleVersion
    conditions: list[Sequence[Box]]
    eased: list[Box]

    def holds(self, box: Box) -> bool:
        """Whether the control reaches every case of a box."""
        return all(any(not box & ~one for one in boxes) for boxes in self.conditions)


class Uneased:
    """Some controls on a day, without the cases in which a relief eases them to something milder.

    ``may`` is whether they reach a case possibly, under certain reliefs only, or certainly, under all possible reliefs.
    ``jurisdiction`` is the one of the rule whose cases are looked at.
    """

    def __init__(
        self, subject: Subject, controls: Iterable[RuleVersion], day: int, jurisdiction: str, *, may: bool = False
    ) -> None:
        self.reach = reach = subject.reach
        self.controls: list[_Control] = []
        self._steps = 0
        for control in controls:
            if not (met := reach.met(control, day, may=may)):
                continue
            eased = [
                box
                for relief in subject.eases(control.id)
                if relief.scale[0] < control.scale[0]
                for box in reach.met(relief, day, may=not may)
            ]
            conditions: list[Sequence[Box]] = [met]
            if control.jurisdiction != jurisdiction:  # else whatever reaches the case has these in common
                name = control.jurisdiction
                conditions += [reach.governed(name, day, may=may), reach.covered(name, day, may=may)]
            self.controls.append(_Control(control, conditions, eased))
        self.controls.sort(key=lambda one: len(one.eased))

    def escape(self, boxes: Iterable[Box]) -> Box | None:
        """A case of some boxes that none of the controls reaches; ``None`` if there is none.

        After :data:`MOST_STEPS` steps the case was not looked at to the end, and :attr:`gave_up` is true.
        """
        self._steps = 0
        return self.reach.example(piece for box in boxes for piece in self._outside(box, self.controls))

    @property
    def gave_up(self) -> bool:
        """Whether the last search ended early."""
        return self._steps > MOST_STEPS

    def reaching(self, box: Box) -> list[RuleVersion]:
        """The controls that may reach a case of a box."""
        return [one.version for one in self._overlapping(box, self.controls)]

    def _overlapping(self, box: Box, controls: Iterable[_Control]) -> list[_Control]:
        overlaps = self.reach.fields.overlaps
        return [one for one in controls if all(overlaps(box, boxes) for boxes in one.conditions)]

    def _outside(self, box: Box, controls: Sequence[_Control]) -> Iterator[Box]:
        """Boxes with the cases of a box that are reached by none of these controls without being eased."""
        fields, left = self.reach.fields, self._overlapping(box, controls)
        self._steps += 1
        if not left or self._steps > MOST_STEPS:
            yield box
            return
        if any(one.holds(box) and not fields.overlaps(box, one.eased) for one in left):
            return
        first, *others = left
        within = [box]
        for boxes in first.conditions:
            for one in within:
                for piece in fields.outside(one, boxes):
                    yield from self._outside(piece, others)
            within = fields.common(within, boxes)
        for one in fields.common(within, first.eased):
            yield from self._outside(one, others)
