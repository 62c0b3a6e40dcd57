"""Controls that no relief eases, and the cases that escape them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from licet.rulebook.rulebook import RuleVersion

from .space import Box
from .subject import Subject


class Uneased:
    """Some controls on a day, without the cases in which a relief eases them to something milder.

    ``may`` is whether they reach a case possibly, under certain reliefs only, or certainly, under all possible reliefs.
    ``jurisdiction`` is the one of the rule whose cases are looked at.
    """

    def __init__(
        self, subject: Subject, controls: Iterable[RuleVersion], day: int, jurisdiction: str, *, may: bool = False
    ) -> None:
        self.reach = reach = subject.reach
        self.controls: list[tuple[RuleVersion, list[Sequence[Box]], list[Box]]] = []
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
                conditions += [reach.governed(name, day, may=may), reach.covered(name, day)]
            self.controls.append((control, conditions, eased))
        self.controls.sort(key=lambda one: len(one[2]))

    def escape(self, boxes: Iterable[Box]) -> Box | None:
        """A case of some boxes that none of the controls reaches; ``None`` if there is none."""
        return self.reach.example(piece for box in boxes for piece in self._outside(box, 0))

    def reaching(self, box: Box) -> list[RuleVersion]:
        """The controls that may reach a case of a box."""
        overlaps = self.reach.fields.common
        return [
            control for control, conditions, _ in self.controls if all(overlaps([box], boxes) for boxes in conditions)
        ]

    def _outside(self, box: Box, start: int) -> Iterator[Box]:
        fields = self.reach.fields
        for index in range(start, len(self.controls)):
            _, conditions, eased = self.controls[index]
            if not all(fields.common([box], boxes) for boxes in conditions):
                continue
            within = [box]
            for boxes in conditions:
                for one in within:
                    for piece in fields.outside(one, boxes):
                        yield from self._outside(piece, index + 1)
                within = fields.common(within, boxes)
            for one in fields.common(within, eased):
                yield from self._outside(one, index + 1)
            return
        yield box
