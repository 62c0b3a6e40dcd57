"""Answers as values: immutable, comparable, hashable, and whole in JSON."""

import math
from collections.abc import Callable, Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StrictBool

from .diagnostic import LicetError
from .schema import Basis, Bounds, Evidence
from .verdict import Permission, Verdict

EXPLAINER = "_explainer"  # where a decision keeps the way back to its engine; not a field, so never compared or dumped


class Value(BaseModel):
    """Base of all answers: frozen, and equal when they say the same."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _figure(value: Any) -> Any:
    if value is None or isinstance(value, Bounds):
        return value
    if isinstance(value, dict):
        return Bounds.model_validate(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("must be a number, or limits such as {'at_least': 4800}")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number) or number < 0:
        raise ValueError("must be a finite number of zero or more")
    return number


Given = Annotated[float | Bounds | None, BeforeValidator(_figure)]


class Product(Value):
    """A product described by its maker's sheet. What is absent is unknown.

    A figure is a number, or limits (``{"at_least": 4800}``) where only those are known. Units: TPP; TPP/mm²; GB/s for the
    bandwidth of memory, of all input and output together, and of both; GB/s/mm² for a memory stack.
    """

    name: str
    vendor: str | None = None
    kind: str | None = None
    tpp: Given = None
    performance_density: Given = None
    dram_bandwidth: Given = None
    interconnect: Given = None
    total_bandwidth: Given = None
    memory_bandwidth_density: Given = None
    datacenter: StrictBool | None = None
    us_available: StrictBool | None = None


class Question(Value):
    """What was asked, with every default filled in. ``parts`` are the catalogue ids the product stands for."""

    product: str
    parts: tuple[str, ...]
    sheet: Product | None
    vendor: str | None
    destination: str
    origin: str | None
    headquarters: str
    end_user: str | None
    end_use: str | None
    known_on: date | None
    basis: Basis


class Reason(Value):
    """A rule that bears on the answer, with where it stands and how sure that is.

    ``certain`` is false where a missing fact leaves open whether the rule binds. ``in_force`` and ``until`` are in the
    words of the rule: a day, a month or an interval; ``until`` is ``None`` while no end is written.
    """

    id: str
    role: Literal["control", "relief", "notice"]
    says: str
    cite: str
    evidence: Evidence
    instrument: str
    title: str
    issuer: str
    kind: str
    force: str
    published: str
    in_force: str
    until: str | None
    checked: date
    verdict: Verdict | None
    conditions: tuple[str, ...]
    certain: bool


class Overridden(Value):
    """A rule that does not decide: relieved or outranked, and by which others."""

    reason: Reason
    how: Literal["relieved", "outranked"]
    by: tuple[str, ...]


class LastKnown(Value):
    """The last answer that was known before the day asked about: from ``since`` up to and including ``through``."""

    verdict: Verdict
    permitted: Permission
    since: date | None
    through: date
    because: tuple[str, ...]


class Covered(Value):
    """A jurisdiction that governs the question, and the days on which its rules have been checked."""

    jurisdiction: str
    title: str
    since: date
    through: date


class OtherBasis(Value):
    """What the other basis answers, where law and practice differ."""

    basis: Basis
    verdict: Verdict
    permitted: Permission
    because: tuple[str, ...]


class Receipt(Value):
    """What it takes to get this answer again. ``digest`` is a SHA-256 over question, answer and rulebook."""

    version: str
    rulebook: str
    digest: str


class Decision(Value):
    """The answer for one day.

    ``since`` and ``until`` bound the run of days with this verdict (``until`` is the first day of the next one), ``None``
    where it has no edge. ``needs`` lists what would settle an unknown, ``assumes`` what was taken for granted because the
    question left it open, ``not_modelled`` what the rules in play say beyond what the rule language can express.
    """

    question: Question
    on: date
    verdict: Verdict
    permitted: Permission
    requires_licence: bool | None
    since: date | None
    until: date | None
    because: tuple[Reason, ...]
    overridden: tuple[Overridden, ...]
    notices: tuple[Reason, ...]
    needs: tuple[str, ...]
    assumes: tuple[str, ...]
    not_modelled: tuple[str, ...]
    suggestions: tuple[str, ...]
    last_known: LastKnown | None
    other_basis: OtherBasis | None
    coverage: tuple[Covered, ...]
    receipt: Receipt

    @property
    def phrase(self) -> str:
        """The answer in words."""
        return self.verdict.phrase

    def explain(self) -> "Explanation":
        """Why this, why not otherwise, and what comes next.

        Raises LicetError for a decision read from JSON, which knows no engine: ask ``engine.explain(decision)``.
        """
        explain: Callable[[Decision], Explanation] | None = self.__dict__.get(EXPLAINER)
        if explain is None:
            raise LicetError("this decision was not made here; ask `engine.explain(decision)`")
        return explain(self)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> "Decision":  # noqa: ARG002
        """Another decision with some fields changed. However deep: its parts cannot change, and its engine is not copied."""
        return super().model_copy(update=update)

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> "Decision":
        """Another one with the same parts, which cannot change; its engine is not copied."""
        return self.__copy__()

    def __getstate__(self) -> dict[Any, Any]:
        """What is copied or pickled: the decision without its engine."""
        state = super().__getstate__()
        return {**state, "__dict__": {name: one for name, one in state["__dict__"].items() if name != EXPLAINER}}


class Condition(Value):
    """A condition in words with the fact it met, and whether it holds on the day; a class's own ones in ``because``."""

    text: str
    holds: Literal["yes", "possibly", "no"]
    because: tuple["Condition", ...] = ()


class Grounds(Value):
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
    grounds: tuple[Grounds, ...]
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


class Segment(Value):
    """A maximal run of days with one verdict for the same reasons: ``[start, end)``, ``None`` where it has no edge."""

    start: date | None
    end: date | None
    verdict: Verdict
    permitted: Permission
    because: tuple[str, ...]
    needs: tuple[str, ...]


class Drawn(Value):
    """A timeline as JSON: the question, every segment, and what it takes to get it again."""

    question: Question
    segments: tuple[Segment, ...]
    suggestions: tuple[str, ...]
    coverage: tuple[Covered, ...]
    version: str
    rulebook: str


class Change(Value):
    """A run of days on which two timelines answer differently."""

    start: date | None
    end: date | None
    before: Verdict
    after: Verdict
