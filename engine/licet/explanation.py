"""Explanations as values: why an answer, why not another, what comes next, and alternatives."""

from datetime import date
from typing import Literal

from .decision import Decision, Reason, Segment
from .question import Question, Value
from .verdict import Verdict


class Condition(Value):
    """A condition in words with the fact it met, and whether it holds on the day; a class's own ones in ``because``."""

    text: str
    holds: Literal["yes", "possibly", "no"]
    because: tuple["Condition", ...] = ()


class ReasonDetail(Value):
    """Why a rule bears on the answer: the conditions it found met, for which parts of a family.

    ``eases`` are the controls in play that a relief eases; if ``redundant``, the verdict would be the same without it.
    """

    reason: Reason
    parts: tuple[str, ...]
    conditions: tuple[Condition, ...]
    eases: tuple[str, ...] = ()
    redundant: bool


class Miss(Value):
    """A rule that came close and does not bind, with the one condition, or the dates, that kept it out."""

    id: str
    role: Literal["control", "relief"]
    says: str
    cite: str
    kept_out_by: str


class Scheduled(Value):
    """Something written or announced that will begin, end or be restated after the day asked about.

    ``moment`` is the first day of the new state, or an interval; ``then`` is what binds again once a relief is gone.
    """

    id: str
    what: Literal["begins", "ends", "is restated"]
    moment: str
    certainty: Literal["in a published instrument", "only announced"]
    cite: str
    why: str = ""
    then: str = ""


class Explanation(Value):
    """A decision with its defence: why, why not otherwise, what came before and what comes next."""

    decision: Decision
    grounds: tuple[ReasonDetail, ...]
    near_misses: tuple[Miss, ...]
    past: tuple["Segment", ...]
    scheduled: tuple[Scheduled, ...]


class Alternative(Value):
    """A change of one fact that gives another permission: in words, as the question asked, and what came back."""

    fact: str
    change: str
    question: Question
    on: date
    verdict: Verdict
