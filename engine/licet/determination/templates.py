"""Decisions without question and day, which questions with equal facts share, and how they are filled in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from licet.decision import Covered, Decision, LicenceException, Segment
from licet.question import Question
from licet.values.deferred import Deferred
from licet.values.timeline import Timeline
from licet.verdict import Verdict

from .classification import Classifications, StoredClassifications

ByDay = Classifications | StoredClassifications
ExceptionsOn = Callable[[date], tuple[LicenceException, ...]]
ANY_DAY = date(2000, 1, 1)  # the day in a template, replaced in a decision
LAST = b'"last_known":'
NO_LAST = LAST + b"null"  # in JSON; never inside a text, where quotes are escaped


class DecisionTemplate:
    """A decision without question, day, last known answer and digest, and the JSON text between them.

    ``last`` is the day of the last known answer and the template for it.
    """

    def __init__(self, blank: Decision, last: tuple[date, DecisionTemplate] | None = None) -> None:
        self.blank = blank
        self.last = last
        text = blank.model_dump_json(exclude={"exceptions"}).encode()
        before = _head(
            blank.question.model_dump_json().encode(), ANY_DAY, blank.classification.model_dump_json().encode()
        )
        self.middle, _, self.rest = text[len(before) :].partition(NO_LAST)

    def fill(
        self, question: Question, question_json: bytes, day: date, found: ByDay, exceptions: ExceptionsOn
    ) -> Decision:
        """The decision for a question, a day, and the classifications of its products and licence exceptions by day.

        Its digest is the SHA-256 of its own JSON with an empty digest and without exceptions.
        """
        return self.with_json(question, question_json, day, found, exceptions)[0]

    def with_json(
        self, question: Question, question_json: bytes, day: date, found: ByDay, exceptions: ExceptionsOn
    ) -> tuple[Decision, bytes]:
        """The decision as :meth:`fill` gives it, and its JSON text without exceptions."""
        last, last_json = None, NO_LAST
        if self.last is not None:
            last, last_json = self.last[1].with_json(question, question_json, self.last[0], found, exceptions)
            last_json = LAST + last_json
        classification, classification_json = found.at(day)
        text = b"".join((_head(question_json, day, classification_json), self.middle, last_json, self.rest))
        digest = hashlib.sha256(text).hexdigest()
        decision = self.blank.changed(
            question=question, on=day, classification=classification, last_known=last,
            receipt=self.blank.receipt.changed(digest=digest), exceptions=Deferred(work=partial(exceptions, day)),
        )  # fmt: skip
        return decision, text.removesuffix(b'"}}') + digest.encode() + b'"}}'


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

    def template(self, day: date, _: Question) -> DecisionTemplate:
        """The template for a day."""
        return self.templates.at(day)

    def exceptions(self, day: date) -> tuple[LicenceException, ...]:
        """The licence exceptions on a day."""
        return self.by_day.at(day)
