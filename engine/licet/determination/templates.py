"""Decisions without question and day, which questions with equal facts share, and how they are filled in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from licet.decision import Covered, Decision, LicenceException, Receipt, Segment
from licet.question import Question
from licet.values.timeline import Timeline
from licet.verdict import Verdict

from .classification import Classifications, StoredClassifications

ByDay = Classifications | StoredClassifications
ExceptionsOf = Callable[[date], tuple[LicenceException, ...]]
ANY_DAY = date(2000, 1, 1)  # the day in a template, replaced in a decision
LAST = b'"last_known":'
END = b'"}}'  # after the digest, where no exceptions follow
NO_LAST = LAST + b"null"  # in JSON; never inside a text, where quotes are escaped
# The fields of a decision that its template does not give: its own, and those of its run of days.
OWN = frozenset({"question", "on", "classification", "last_known", "receipt", "exceptions"})


REASONS = frozenset({"because", "overridden", "needs"})  # the fields that follow from the outcome of a day alone


class DecisionTemplate:
    """A decision without question, day, classification, last known answer and digest, and the JSON text between them.

    ``last`` is the day of the last known answer and the template for it.
    """

    def __init__(self, blank: Decision, last: tuple[date, DecisionTemplate] | None = None) -> None:
        self.blank = blank
        self.last = last

    @cached_property
    def shared(self) -> dict[str, object]:
        """The fields that all decisions of this template share."""
        return {name: value for name, value in self.blank.__dict__.items() if name not in OWN}

    @cached_property
    def _text(self) -> tuple[bytes, bytes]:
        """The JSON text before and after the last known answer."""
        left_out = {"exceptions"} if self.blank.by_law else {"exceptions", "by_law"}
        blank, text = self.blank, self.blank.model_dump_json(exclude=left_out).encode()
        before = _head(
            blank.question.model_dump_json().encode(), ANY_DAY, blank.classification.model_dump_json().encode()
        )
        middle, _, rest = text[len(before) :].partition(NO_LAST)
        return middle, rest

    def receipt(self, question_json: bytes, day: date, found: ByDay, exceptions_of: ExceptionsOf) -> Receipt:
        """The receipt of the decision for a question and a day, with the classifications and the licence exceptions by day.

        Its digest is the SHA-256 of the JSON of the decision with an empty digest, without empty lists of exceptions and without ``by_law`` where it is null.
        """
        blank = self.blank.receipt
        _, digest, _ = self._with_digest(question_json, day, found, exceptions_of)
        return Receipt(version=blank.version, rulebook=blank.rulebook, digest=digest)

    def _with_digest(
        self, question_json: bytes, day: date, found: ByDay, exceptions_of: ExceptionsOf
    ) -> tuple[bytes, str, bytes]:
        """The JSON of the decision: the text before its digest, the digest, and the text after it."""
        last_json = NO_LAST
        if self.last is not None:
            before, digest, after = self.last[1]._with_digest(question_json, self.last[0], found, exceptions_of)  # noqa: SLF001 - of its own kind
            last_json = LAST + before + digest.encode() + after
        _, classification_json = found.at(day)
        middle, rest = self._text
        text = b"".join((_head(question_json, day, classification_json), middle, last_json, rest)).removesuffix(END)
        after = END[:-1] + _exceptions_json(exceptions_of(day)) + END[-1:]
        return text, hashlib.sha256(text + after).hexdigest(), after


def _exceptions_json(exceptions: tuple[LicenceException, ...]) -> bytes:
    """The field of licence exceptions; nothing where there are none."""
    return (
        b',"exceptions":[' + b",".join(one.model_dump_json().encode() for one in exceptions) + b"]"
        if exceptions
        else b""
    )


def _head(question: bytes, day: date, classification: bytes) -> bytes:
    """The JSON of a decision up to what its template holds."""
    return b"".join(
        (b'{"question":', question, b',"on":"', day.isoformat().encode(), b'","classification":', classification)
    )


@dataclass(frozen=True, eq=False)
class StoredDecisions:
    """The content of a pickled history: everything that a history needs, without a rulebook."""

    segments: tuple[Segment, ...]
    verdicts: Timeline[Verdict]
    coverage: tuple[Covered, ...]
    suggestions: tuple[str, ...]
    version: str
    fingerprint: str
    templates: Timeline[DecisionTemplate]
    last_verified: date | None
    by_day: Timeline[tuple[LicenceException, ...]]

    def verdict(self, day: date) -> Verdict:
        """The verdict of a day."""
        return self.verdicts.at(day)

    def template(self, day: date, _: Question) -> DecisionTemplate:
        """The template for a day."""
        return self.templates.at(day)

    def reasons(self, day: date) -> dict[str, object]:
        """The fields of a decision that follow from the outcome of its day alone."""
        shared = self.templates.at(day).shared
        return {name: shared[name] for name in REASONS}

    def exceptions(self, day: date) -> tuple[LicenceException, ...]:
        """The licence exceptions on a day."""
        return self.by_day.at(day)
