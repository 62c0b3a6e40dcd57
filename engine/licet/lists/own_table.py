"""Lists in the project's own columns: one party a row, several lists in one file allowed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from licet.errors import Diagnostic
from licet.values.dates import UncertainDate

from .entries import Entry, first_day
from .rows import Record, records
from .vocabulary import Vocabulary

COLUMNS = ("list", "name", "aliases", "country", "from", "to", "cite", "evidence")
OPTIONAL = ("from_published", "to_published", "scope", "review", "footnote", "note", "policy", "requirement", "kind")
EVIDENCE = ("verified", "secondary", "memory")


def read(path: Path, vocabulary: Vocabulary, as_of: date | None, problems: list[Diagnostic]) -> Iterator[Entry]:
    """The entries of the table, in its order. ``to`` is the first day off the list."""
    for record in records(path, COLUMNS, problems, OPTIONAL):
        if any(map(str.strip, record.cells.values())) and (entry := _entry(record, vocabulary, as_of)) is not None:
            yield entry


def _entry(record: Record, vocabulary: Vocabulary, as_of: date | None) -> Entry | None:
    before = len(record.problems)
    record.required("list", "name", "cite")
    if record["evidence"] and record["evidence"] not in EVIDENCE:
        record.refuse("evidence", "no such grade of evidence", f"one of {', '.join(EVIDENCE)}")
    first, end = record.period("from", "to")
    first_published, end_published = _exact(record, "from_published"), _exact(record, "to_published")
    if len(record.problems) > before:
        return None
    stated = record["review"] or record["policy"]
    review, note = vocabulary.review(stated) if stated else ("", "")
    requirement = record["requirement"]
    scope, footnote = vocabulary.scope(requirement) if requirement else (record["scope"], record["footnote"])
    return Entry(
        list=record["list"],
        name=record["name"],
        aliases=record.many("aliases", "|"),
        kind=record["kind"].casefold(),
        countries=tuple(dict.fromkeys(record["country"].replace("|", " ").split())),
        first=first_day(first, record["cite"], as_of) if first is None else first,
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
