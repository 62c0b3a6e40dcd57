"""The history of a question: its answers on all days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial
from typing import Any

from licet.case.phrases import need
from licet.case.resolve import parse_day
from licet.determination.classification import UNCLASSIFIED, Classifications, StoredClassifications
from licet.determination.decision_builder import DecisionBuilder
from licet.determination.frame import LISTED, Backend, frame
from licet.determination.templates import REASONS, StoredDecisions
from licet.values.deferred import Deferred
from licet.values.hidden import plain
from licet.values.timeline import Timeline
from licet.values.viewable import Viewable

from .decision import Change, Covered, Decision, HistoryJson, Segment
from .errors import InputError, of_type, shown
from .question import Question
from .verdict import Permission, Verdict

WIDEST = 80  # spaces of an indent


@dataclass(frozen=True, eq=False, repr=False)
class History(Viewable):
    """The answers to one question on all days, from the unlimited past to the unlimited future.

    Iteration yields each :class:`Segment` in order. Histories are equal if their segments are equal. A history can be
    pickled: the copy has the answers but no rulebook.

    >>> import licet
    >>> history = licet.load().timeline("H20", "CN", vendor="Nvidia")
    >>> history.next_change(date(2025, 5, 1))
    datetime.date(2025, 7, 14)
    """

    question: Question
    builder: DecisionBuilder | StoredDecisions
    classifications: Classifications | StoredClassifications = UNCLASSIFIED

    def __iter__(self) -> Iterator[Segment]:
        return iter(self.builder.segments)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, History) and self.builder.segments == other.builder.segments

    def __hash__(self) -> int:
        return hash(self.builder.segments)

    def __repr__(self) -> str:
        lines = [f"History of {self.question.product} to {self.question.destination}"]
        for segment in self:
            why = ", ".join(segment.because) or LISTED.join(map(need, segment.needs))
            lines.append(f"  {segment.start or 'ever'!s:<10}  {segment.verdict.phrase:<55}  {why}".rstrip())
        return plain("\n".join(lines))

    def __reduce__(self) -> tuple[type[History], tuple[Any, ...]]:
        return History, (self.question, self.builder, self.classifications)

    @property
    def verdicts(self) -> Timeline[Verdict]:
        """The verdict of every day."""
        return self.builder.verdicts

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Known names that are similar to a name that was not found."""
        return self.builder.suggestions

    @property
    def coverage(self) -> tuple[Covered, ...]:
        """The jurisdictions that possibly govern, and the days that their rulebooks cover."""
        return self.builder.coverage

    @property
    def last_verified(self) -> date | None:
        """The last day before the answers are unknown because no later check is known; ``None`` if they never are.

        >>> import licet
        >>> history = licet.load().timeline("H20", "CN", vendor="Nvidia")
        >>> history.last_verified == history.coverage[0].through
        True
        """
        return self.builder.last_verified

    def to_frame(self, backend: Backend = "polars") -> Any:
        """The segments as a data frame of Polars, pandas or PyArrow (``backend``), one row each, in order.

        ``from`` and ``until`` are days: the first day of the segment and the first day after it, empty where there is no
        limit. ``verdict`` and ``permitted`` are categories in the order of strictness, ``unknown`` last (in PyArrow a
        dictionary). ``reasons`` are the ids of the rules that decide and ``needs`` the missing information, as text with
        ``; `` between them, empty where there are none. The types do not depend on the values.

        Raises InputError for another backend, and LicetError without the extra ``licet[screen]`` or that library.

        >>> import licet
        >>> licet.load().timeline("H20", "CN", vendor="Nvidia").to_frame()["permitted"].to_list()[:3]
        ['unknown', 'yes', 'no']
        """
        return frame(self, backend)

    def next_change(self, day: date) -> date | None:
        """The first later day with another verdict; ``None`` if there is none."""
        return self.verdicts.period(self.verdicts.index(parse_day(day, "day")))[1]

    def nearest(self, day: date, permitted: str) -> Iterator[date]:
        """The last day before, and the first day after, a day with the wanted permission, if there are such days.

        Raises InputError when ``permitted`` is not yes, conditional, no or unknown.
        """
        day = parse_day(day, "day")
        if permitted not in tuple(Permission):
            raise InputError(f"`permitted` is {', '.join(Permission)}, not `{shown(permitted)}`")
        wanted = [segment for segment in self if segment.permitted == permitted]
        before = [segment.end for segment in wanted if segment.end is not None and segment.end <= day]
        if before:
            yield before[-1] - timedelta(days=1)
        after = [segment.start for segment in wanted if segment.start is not None and segment.start > day]
        if after:
            yield after[0]

    def diff(self, other: History) -> tuple[Change, ...]:
        """Every run of days with different verdicts: ``before`` from this history, ``after`` from the other."""
        other = of_type("other", other, History, "a history")
        pairs = self.verdicts.zip_with(other.verdicts, lambda before, after: (before, after))
        return tuple(
            Change(start=start, end=end, before=before, after=after)
            for start, end, (before, after) in pairs.steps()
            if before is not after
        )

    def model_dump_json(self, indent: int | None = None) -> str:
        """Question, segments and the id of the rulebook as JSON; ``docs/json.md`` describes it."""
        builder = self.builder
        if indent is not None and not 0 <= of_type("indent", indent, int, "a number of spaces") <= WIDEST:
            raise InputError(f"`indent` must be from 0 to {WIDEST} spaces")
        return HistoryJson(
            question=self.question, segments=builder.segments, suggestions=builder.suggestions,
            coverage=builder.coverage, version=builder.version, rulebook=builder.fingerprint,
        ).model_dump_json(indent=indent)  # fmt: skip

    def at(self, day: date) -> Decision:
        """The decision for one day.

        >>> import licet
        >>> licet.load().timeline("H20", "CN", vendor="Nvidia").at(date(2025, 5, 1)).permitted
        <Permission.NO: 'no'>
        """
        day = parse_day(day, "day")
        known = {"question": self.question, "on": day, **_HEADS[self.builder.verdict(day)]}
        return Decision.opened(known, partial(self._found, day))

    def _found(self, day: date, name: str) -> Mapping[str, object]:
        """A field of the decision for a day, with others that are found with it."""
        if name in {"since", "until"}:
            since, until = self.verdicts.period(self.verdicts.index(day))
            return {"since": since, "until": until}
        if name == "classification":
            return {name: self.classifications.at(day)[0]}
        if name == "exceptions":
            return {name: Deferred(work=partial(self.builder.exceptions, day))}
        if name in REASONS:  # the other fields may take several times as long
            return self.builder.reasons(day)
        return self._shown(day, name)

    def _shown(self, day: date, name: str) -> Mapping[str, object]:
        """A field that depends on all that is shown of a day."""
        template = self.builder.template(day, self.question)
        if name == "last_known":
            return {name: None if template.last is None else self.at(template.last[0])}
        if name != "receipt":
            return template.shared
        return {name: template.receipt(self._question_json, day, self.classifications, self.builder.exceptions)}

    @cached_property
    def _question_json(self) -> bytes:
        return self.question.model_dump_json().encode()


# The fields of a decision that follow from its verdict.
_HEADS: Mapping[Verdict, Mapping[str, object]] = {
    verdict: {"verdict": verdict, "permitted": verdict.permission, "requires_licence": verdict.requires_licence}
    for verdict in Verdict
}
