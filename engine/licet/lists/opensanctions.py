"""OpenSanctions' ``targets.simple.csv``: one target a row, with the datasets it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from licet.errors import Diagnostic

from .entries import Entry
from .rows import Record, records
from .words import Vocabulary

COLUMNS = ("id", "schema", "name", "aliases", "countries", "addresses", "identifiers", "sanctions", "dataset")
_KINDS = {"airplane": "aircraft", "person": "individual", "company": "entity", "organization": "entity"}


def read(path: Path, vocabulary: Vocabulary, as_of: date | None, problems: list[Diagnostic]) -> Iterator[Entry]:
    """The entries of the file: one for each government list that a target is on.

    The days in the file say when OpenSanctions saw a target, not since when it is listed: no first day is taken.
    """
    del as_of
    published = {source.published.partition(" - ")[0].casefold(): source.list for source in vocabulary.sources.values()}
    names = re.compile("|".join(re.escape(name) for name in sorted(published, key=len, reverse=True)), re.IGNORECASE)
    for record in records(path, COLUMNS, problems):
        if not record.required("id", "name", "dataset"):
            continue
        text = f"{record['dataset']};{record['sanctions']}"
        found = dict.fromkeys(published[name.casefold()] for name in names.findall(text))
        lists = tuple(found) or tuple(map(_own_id, record.many("dataset")))
        for one in lists:
            yield _entry(record, one)


def _entry(record: Record, one: str) -> Entry:
    schema = record["schema"].casefold()
    return Entry(
        list=one,
        name=record["name"],
        aliases=record.many("aliases"),
        kind=_KINDS.get(schema, schema),
        countries=tuple(code.upper() for code in record.many("countries")),
        addresses=record.many("addresses"),
        cite=f"OpenSanctions {record['id']}",
        policy=record["sanctions"],
        review="unknown" if record["sanctions"] else "",
        programs=record.many("program_ids"),
        ids=record.many("identifiers"),
        location=record.location,
    )


def _own_id(dataset: str) -> str:
    return "opensanctions." + re.sub(r"[^a-z0-9]+", "-", dataset.casefold()).strip("-")
