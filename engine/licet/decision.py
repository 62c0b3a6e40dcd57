"""Answers as values: immutable, comparable, hashable, and whole in JSON."""

from datetime import date
from typing import Literal

from licet.language.schema import Basis, Evidence
from licet.values.needs import Need

from .question import Question, Value
from .verdict import Permission, Verdict


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
    needs: tuple[Need, ...]
    assumes: tuple[str, ...]
    not_modelled: tuple[str, ...]
    suggestions: tuple[str, ...]
    last_known: LastKnown | None
    other_basis: OtherBasis | None
    coverage: tuple[Covered, ...]
    receipt: Receipt

    def __repr__(self) -> str:
        behind = f" ({', '.join(one.id for one in self.because)})" if self.because else ""
        asked = f"{self.question.product} to {self.question.destination} on {self.on}"
        return f"<Decision: {asked}: {self.phrase}{behind}>"

    __str__ = __repr__

    @property
    def phrase(self) -> str:
        """The answer in words."""
        return self.verdict.phrase


class Segment(Value):
    """A maximal run of days with one verdict for the same reasons: ``[start, end)``, ``None`` where it has no edge."""

    start: date | None
    end: date | None
    verdict: Verdict
    permitted: Permission
    because: tuple[str, ...]
    needs: tuple[Need, ...]


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
