"""Answers: immutable, comparable and hashable values with a complete JSON form, described in ``docs/json.md``."""

from datetime import date
from typing import Literal

from licet.case.phrases import need
from licet.language.schema import Basis, Bounds, Evidence, Topic
from licet.values.deferred import Deferred
from licet.values.hidden import plain
from licet.values.late_fields import LateFields
from licet.values.needs import Need
from licet.values.viewable import Viewable

from .question import Question, Value
from .verdict import Permission, Verdict

# Begins the assumption that an incomplete rulebook has no stricter rule; the name of the jurisdiction follows.
COMPLETE = "complete_rules:"
# Begins the assumption that a name stands for no other products than those known; the name follows.
WHOLE = "whole_family:"
# Begins the statement that a product in a system is not known and was judged as any product; the name follows.
ANY = "any_product:"


def _behind(*rules: str) -> str:
    """The ids of the rules behind an answer, in brackets."""
    return f" ({', '.join(rules)})" if rules else ""


def _days(start: date | None, end: date | None) -> str:
    """A run of days ``[start, end)`` in words."""
    if start is None and end is None:
        return "on every day"
    return " ".join(filter(None, (f"from {start}" if start else "", f"until {end}" if end else "")))


class Reason(Value):
    """A rule that applies to the question, with its source and evidence.

    ``certain`` is false if it is not known whether the rule applies. ``in_force`` and ``until`` are dates as written in the
    rule: a day, a month or an interval. ``until`` is ``None`` if the rule has no end.
    ``policy_evidence`` is the evidence of the review policy, or of what a relief eases to; a policy that is only recollected
    permits nothing. ``topic`` is what a notice is about, ``None`` for other rules.
    """

    id: str
    role: Literal["control", "relief", "notice"]
    says: str
    cite: str
    evidence: Evidence
    policy_evidence: Evidence | None
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
    topic: Topic | None = None

    def __repr__(self) -> str:
        role = f"house {self.role}" if self.force == "house" else self.role
        return plain(f"<Reason {self.id}: {role}{'' if self.certain else ' (possibly)'}; {self.says} ({self.cite})>")

    __str__ = __repr__


class Overridden(Value):
    """A control that does not decide: relieved or outranked, and the ids of the rules by which it is."""

    reason: Reason
    how: Literal["relieved", "outranked"]
    by: tuple[str, ...]


class Attestation(Value):
    """A statement that nothing changed in the law of a jurisdiction after ``after`` through ``through``, both included.

    ``after`` is the last day that the rules cover by themselves. ``by`` stated it ``on`` a day, having ``read`` these
    sources; ``source`` is the folder that holds the statement.
    """

    after: date
    through: date
    by: str
    on: date
    read: tuple[str, ...]
    note: str | None
    source: str


class Covered(Value):
    """A jurisdiction that possibly governs the question, and the days that its rulebook covers, both included.

    ``attested`` is the attestation that extends these days, if there is one. ``through`` may be before the last day of the
    attestation: a rule on file that changes in between is not carried on.
    """

    jurisdiction: str
    title: str
    since: date
    through: date
    attested: Attestation | None = None


class RuleChange(Value):
    """A rule on file that begins or ceases to bear on the question, or is restated; ``on`` is the first day of the new state."""

    id: str
    what: Literal["begins", "ends", "is restated"]
    on: date
    cite: str


class Unverified(Value):
    """Why an answer after the last day verified is unknown.

    ``since`` is the last day verified. ``jurisdictions`` are those whose rules were not checked after their last day.
    ``changes`` are the changes on file after ``since`` up to the day of the question. ``on_file`` is the verdict of the rules
    on file for that day, if no others were published; it is no answer.
    """

    since: date
    jurisdictions: tuple[str, ...]
    changes: tuple[RuleChange, ...]
    on_file: Verdict


class OtherBasis(Value):
    """The answer on the other basis, if law and practice differ."""

    basis: Basis
    verdict: Verdict
    permitted: Permission
    because: tuple[str, ...]


class LawAlone(Value):
    """The answer of the law alone, where the rules of a house make the answer stricter."""

    verdict: Verdict
    permitted: Permission
    requires_licence: bool | None
    because: tuple[str, ...]


class FigureMet(Value):
    """A figure of a product beside the limits of a class that it meets, or may meet; ``value`` is ``None`` if it is not known."""

    figure: str
    value: float | Bounds | None
    limits: Bounds


class Classified(Value):
    """A class of a control list that the product belongs to, or possibly belongs to if ``certain`` is false.

    ``eccn`` is the entry or paragraph that the class ``id`` stands for. ``by`` tells whether the product belongs to it by its
    ``figures`` or by the ``statement`` of its ECCN. ``products`` are the products in it, where a name stands for others, too.
    """

    eccn: str
    id: str
    cite: str
    by: Literal["figures", "statement"]
    certain: bool
    met: tuple[FigureMet, ...]
    products: tuple[str, ...]


class StatedClass(Value):
    """An ECCN that the ``question``, the ``name`` in it or the ``catalogue`` states. ``agrees`` tells whether it is the class by figures.

    ``by`` is ``paragraph`` for the one above a stated paragraph that is not known to exist, which then counts as well.
    The answer is the stricter of the one by figures and the one by this ECCN. ``alone`` marks the ECCN of an item that nothing
    else describes: the answer is then by it. ``near`` are the known paragraphs nearest to one that is not known to exist.
    """

    eccn: str
    by: Literal["question", "name", "catalogue", "paragraph"]
    agrees: bool | None
    products: tuple[str, ...]
    alone: bool = False
    near: tuple[str, ...] = ()


class VendorClass(Value):
    """The ECCN that the own table of a vendor gives for order numbers, as of a day. It is shown and decides nothing.

    ``source`` says which document was read, and ``url`` where it is.
    """

    eccn: str
    vendor: str
    numbers: tuple[str, ...]
    as_of: str
    source: str
    url: str


class Classification(Value):
    """The classes that the product was found in on the day, the ECCNs that were stated of it, and those that vendors state."""

    classes: tuple[Classified, ...] = ()
    stated: tuple[StatedClass, ...] = ()
    vendors: tuple[VendorClass, ...] = ()


class PartyMatch(Value):
    """A listed party that a named party is (``same``), or may be.

    ``role`` and ``name`` are those of the named party. ``since`` and ``until`` are the first day on the list and the first
    day off it as the list states them. ``review`` is the review policy of the entry, ``policy`` its own words.
    """

    role: str
    name: str
    list: str
    listed_name: str
    same: bool
    score: float
    reason: str
    countries: tuple[str, ...]
    since: str | None
    until: str | None
    review: str | None
    policy: str | None
    cite: str


class NotAvailable(Value):
    """Why a licence exception is not available: the id of a control that it does not serve, of a class, or of the exception itself."""

    id: str
    says: str
    cite: str


class LicenceException(Value):
    """A licence exception, and whether it could stand in for the licence that the answer asks for.

    ``id`` is what it is called (``NAC``), ``rule`` the rule that states it. ``state`` is ``conditions`` (available to whoever
    meets all ``conditions``, which nobody has checked), ``not_available`` (``because`` says why), ``not_for_item``, or ``unknown``
    (``missing`` says what would settle it). ``since`` is its first day as written.
    """

    id: str
    rule: str
    title: str
    says: str
    cite: str
    evidence: Evidence
    state: Literal["conditions", "unknown", "not_available", "not_for_item"]
    conditions: tuple[str, ...]
    because: tuple[NotAvailable, ...] = ()
    missing: tuple[Need, ...] = ()
    since: str | None = None

    def __repr__(self) -> str:
        return plain(f"<LicenceException {self.id}: {self.state} ({self.cite})>")

    __str__ = __repr__


class Receipt(Value):
    """The version of licet and the id of the rulebook. ``digest`` is a SHA-256 over question, answer and rulebook."""

    version: str
    rulebook: str
    digest: str


class Decision(LateFields, Value, Viewable):
    """The answer for one day.

    ``classification`` are the classes of a control list that the product was found in.
    ``since`` is the first day with this verdict and ``until`` the first day with the next one; ``None`` means unlimited.
    ``because`` are the rules that decide. ``decided_by`` are the products in a system that decide; it is empty for a product
    that contains no others, and where no licence is required. ``needs`` is the missing information if the answer is unknown. ``assumes`` are the
    facts that the question does not state and that could change the answer; ``complete_rules:jp`` among them says that the
    rulebook of a jurisdiction is incomplete, and that no stricter rule is taken to be missing. ``not_modelled`` is what the
    rules say beyond what the rule language can express.

    ``unverified`` says why the answer is unknown if the day lies after the last one verified; ``last_known`` is then the
    decision for the last day verified. For another unknown it is the decision for the last earlier day with a known answer.

    ``by_law`` is the answer without the rules of houses (those with ``force`` ``house``), where it is another one.

    ``exceptions`` are the licence exceptions of the laws that ask for a licence, worked out when they are first read, or when
    the receipt is, whose digest covers them. They never change the verdict.

    >>> import licet
    >>> decision = licet.load().check("H20", "CN", vendor="Nvidia", on="2025-05-01")
    >>> decision.permitted, decision.requires_licence, [reason.id for reason in decision.because]
    (<Permission.NO: 'no'>, True, ['us.h20-letter'])
    """

    question: Question
    on: date
    classification: Classification
    verdict: Verdict
    permitted: Permission
    requires_licence: bool | None
    since: date | None
    until: date | None
    because: tuple[Reason, ...]
    decided_by: tuple[str, ...]
    overridden: tuple[Overridden, ...]
    notices: tuple[Reason, ...]
    parties: tuple[PartyMatch, ...]
    needs: tuple[Need, ...]
    assumes: tuple[str, ...]
    not_modelled: tuple[str, ...]
    suggestions: tuple[str, ...]
    last_known: "Decision | None"
    unverified: Unverified | None
    other_basis: OtherBasis | None
    by_law: LawAlone | None = None
    coverage: tuple[Covered, ...]
    receipt: Receipt
    exceptions: Deferred[LicenceException] = Deferred()

    def __repr__(self) -> str:
        return plain(f"<Decision: {self._in_words()}>")

    def _in_words(self) -> str:
        asked = f"{self.question.product} to {self.question.destination} on {self.on}"
        gap, last = self.unverified, self.last_known
        if gap and last:
            then = f"{last.phrase}{_behind(*(reason.id for reason in last.because))}"
            return f"{asked}: unknown, not verified since {gap.since}; then {then}"
        if self.verdict is Verdict.UNKNOWN:
            return f"{asked}: unknown; missing: {'; '.join(map(need, self.needs))}"
        alone = f"; by law alone: {self.by_law.verdict.phrase}" if self.by_law else ""
        return f"{asked}: {self.phrase}{_behind(*(reason.id for reason in self.because))}{alone}"

    __str__ = __repr__

    @property
    def phrase(self) -> str:
        """The answer in words."""
        return self.verdict.phrase


class Segment(Value):
    """A maximal run of days ``[start, end)`` with the same verdict and reasons; ``None`` means unlimited."""

    start: date | None
    end: date | None
    verdict: Verdict
    permitted: Permission
    because: tuple[str, ...]
    needs: tuple[Need, ...]

    def __repr__(self) -> str:
        return plain(f"<Segment {_days(self.start, self.end)}: {self.verdict.phrase}{_behind(*self.because)}>")

    __str__ = __repr__


class HistoryJson(Value):
    """A history as JSON: the question, every segment, the version of licet and the id of the rulebook."""

    question: Question
    segments: tuple[Segment, ...]
    suggestions: tuple[str, ...]
    coverage: tuple[Covered, ...]
    version: str
    rulebook: str


class Change(Value):
    """A run of days ``[start, end)`` on which two histories have different verdicts; ``None`` means unlimited."""

    start: date | None
    end: date | None
    before: Verdict
    after: Verdict

    def __repr__(self) -> str:
        return f"<Change {_days(self.start, self.end)}: {self.before.phrase} → {self.after.phrase}>"

    __str__ = __repr__
