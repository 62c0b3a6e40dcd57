"""Lists in the project's own columns: one party a row, several lists in one file allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from licet.errors import Diagnostic
from licet.values.dates import UncertainDate

from .entries import Entry, first_day
from .rows import Record, records
from .words import REVIEWS, Vocabulary

COLUMNS = ("list", "name", "aliases", "country", "from", "to", "cite", "evidence")
OPTIONAL = ("from_published", "to_published", "scope", "review", "footnote", "note", "policy", "requirement", "kind")
EVIDENCE = ("verified", "secondary", "recollection")


def read(path: Path, vocabulary: Vocabulary, as_of: date | None, problems: list[Diagnostic]) -> Iterator[Entry]:
    """The entries of the table, in its order. ``to`` is the first day off the list."""
    for record in records(path, COLUMNS, problems, OPTIONAL):
        if not any(map(str.strip, record.cells.values())):
            continue
        entry = entry_of(record, lambda: vocabulary)
        if entry is not None:
            first = first_day(None, record["cite"], as_of) if entry.first is None else entry.first
            yield replace(entry, first=first)


def entry_of(record: Record, vocabulary: Callable[[], Vocabulary]) -> Entry | None:
    """The entry of one row as the row states it; ``None`` after its problems were reported.

    ``vocabulary`` is called only for a row that states a policy or a requirement in the words of a notice.
    """
    before = len(record.problems)
    record.required("list", "name", "cite")
    if record["evidence"] and record["evidence"] not in EVIDENCE:
        record.refuse("evidence", "no such grade of evidence", f"one of {', '.join(EVIDENCE)}")
    first, end = record.period("from", "to")
    first_published, end_published = _exact(record, "from_published"), _exact(record, "to_published")
    if len(record.problems) > before:
        return None
    stated = record["review"] or record["policy"]
    review, note = (stated, "") if stated in REVIEWS or not stated else vocabulary().review(stated)
    requirement = record["requirement"]
    scope, footnote = vocabulary().scope(requirement) if requirement else (record["scope"], record["footnote"])
    return Entry(
        list=record["list"],
        name=record["name"],
        aliases=record.many("aliases", "|"),
        kind=record["kind"].casefold(),
        countries=tuple(dict.fromkeys(record["country"].replace("|", " ").split())),
        first=first,
        end=end,
        first_published=first_published,
        end_published=end_published,
        requirement=requirement,
        scope=scope,
        footnote=record["footnote"] or footnote,
        policy=record["policy"] or record["review"],
        review=review,
        cite=record["cite"],
        evidence=record["evidence"],
        note=record["note"] or note,
        location=record.location,
    )


def _exact(record: Record, column: str) -> date | None:
    """A publication day, which must be one day."""
    found: UncertainDate | None = record.day(column)
    if found is not None and not found.is_exact:
        record.refuse(column, "not one day", "a publication day is exact, or the cell is empty")
    return found.earliest if found is not None else None
