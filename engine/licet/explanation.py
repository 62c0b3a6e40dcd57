"""Explanations: the reasons for an answer, rules that nearly applied, scheduled changes, and alternatives."""

from datetime import date
from typing import Literal

from licet.values.hidden import plain
from licet.values.viewable import Viewable

from .decision import Decision, Reason, Segment
from .question import Question, Value
from .verdict import Verdict


class Condition(Value):
    """A condition in words with the fact it was tested on, and whether it holds. ``because`` are the conditions of a class."""

    text: str
    holds: Literal["yes", "possibly", "no"]
    because: tuple["Condition", ...] = ()


class ReasonDetail(Value):
    """Why a rule applies: its conditions, and the ``parts`` of a product family for which they hold.

    ``eases`` are the controls that a relief eases. ``redundant`` is true if the verdict is the same without the rule.
    """

    reason: Reason
    parts: tuple[str, ...]
    conditions: tuple[Condition, ...]
    eases: tuple[str, ...] = ()
    redundant: bool


class Miss(Value):
    """A rule that nearly applies, with the one condition, or the dates, because of which it does not."""

    id: str
    role: Literal["control", "relief"]
    says: str
    cite: str
    kept_out_by: str


class Scheduled(Value):
    """A published or announced change after the day of the question: a rule begins, ends or is restated.

    ``moment`` is the first day of the new state, or an interval. ``then`` is what applies again after the end of a relief.
    """

    id: str
    what: Literal["begins", "ends", "is restated"]
    moment: str
    certainty: Literal["in a published instrument", "only announced"]
    cite: str
    why: str = ""
    then: str = ""


class Explanation(Value, Viewable):
    """A decision with its reasons, near misses, past answers and scheduled changes."""

    decision: Decision
    grounds: tuple[ReasonDetail, ...]
    near_misses: tuple[Miss, ...]
    past: tuple["Segment", ...]
    scheduled: tuple[Scheduled, ...]

    def __repr__(self) -> str:
        lines = [f"Explanation of {self.decision!r}"]
        for detail in {detail.reason.id: detail for detail in self.grounds}.values():
            role = f"house {detail.reason.role}" if detail.reason.force == "house" else detail.reason.role
            lines.append(f"  {role} {detail.reason.id}: {detail.reason.says}")
            lines += [f"    {condition.text}" for condition in detail.conditions]
        kept_out: dict[str, list[str]] = {}
        for miss in self.near_misses:
            kept_out.setdefault(miss.kept_out_by, []).append(miss.id)
        lines += [f"  not {', '.join(names)}: {why}" for why, names in kept_out.items()]
        lines += [f"  scheduled: {one.id} {one.what}, {one.moment}" for one in self.scheduled]
        return plain("\n".join(lines))

    __str__ = __repr__


class Alternative(Value):
    """A change of one fact that gives another permission: in words, as a question, and with the verdict for it."""

    fact: str
    change: str
    question: Question
    on: date
    verdict: Verdict

    def __repr__(self) -> str:
        return plain(f"<Alternative: {self.change}: {self.verdict.phrase}>")

    __str__ = __repr__
