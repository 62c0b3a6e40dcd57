"""The Consolidated Screening List of the United States, CSV and JSON, as trade.gov publishes it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from licet.errors import Diagnostic, Location

from .entries import Entry, first_day
from .rows import Record, records
from .words import Vocabulary

COLUMNS = (
    "source", "type", "programs", "name", "addresses", "federal_register_notice", "start_date", "end_date",
    "license_requirement", "license_policy", "alt_names", "ids",
)  # fmt: skip
_CODE = re.compile(r"[A-Z]{2}\Z")


def read_csv(path: Path, vocabulary: Vocabulary, as_of: date | None, problems: list[Diagnostic]) -> Iterator[Entry]:
    """The entries of the CSV file, in its order."""
    for record in records(path, COLUMNS, problems):
        if (entry := _entry(record, vocabulary, as_of)) is not None:
            yield entry


def read_json(path: Path, vocabulary: Vocabulary, as_of: date | None, problems: list[Diagnostic]) -> Iterator[Entry]:
    """The entries of the JSON file: an object with ``results``, or the bare array of them."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        problems.append(Diagnostic(Location(str(path)), "not UTF-8 text", repr(error.object[error.start : error.end])))
        return
    for raw, location in _objects(text, str(path), problems):
        if not isinstance(raw, dict):
            problems.append(Diagnostic(location, "not an object", json.dumps(raw)[:80]))
            continue
        record = Record({key: _text(key, value) for key, value in raw.items()}, location, problems)
        if (entry := _entry(record, vocabulary, as_of)) is not None:
            yield entry


def _entry(record: Record, vocabulary: Vocabulary, as_of: date | None) -> Entry | None:
    before = len(record.problems)
    record.required("source", "name")
    start, end = record.period("start_date", "end_date")
    if len(record.problems) > before:
        return None
    source = vocabulary.source(record["source"])
    policy, requirement = record["license_policy"], record["license_requirement"]
    review, note = vocabulary.review(policy) if policy else ("", "")
    scope, footnote = vocabulary.scope(requirement) if requirement else ("", "")
    addresses = record.many("addresses")
    places = [address.rpartition(",")[2].strip() for address in addresses]
    places += [*record.many("nationalities"), *record.many("citizenships"), record["country"]]
    return Entry(
        list=source.list if source else unmapped(record["source"]),
        name=record["name"],
        aliases=record.many("alt_names"),
        kind=record["type"].casefold(),
        countries=tuple(dict.fromkeys(filter(_CODE.match, places))),
        addresses=tuple(address for address in addresses if not _CODE.match(address)),
        first=first_day(start, record["federal_register_notice"], as_of),
        end=end,
        requirement=requirement,
        scope=scope,
        footnote=footnote,
        policy=policy,
        review=review or (source.review if source else ""),
        cite=record["federal_register_notice"],
        note=note,
        programs=record.many("programs"),
        ids=record.many("ids"),
        location=record.location,
    )


def unmapped(published: str) -> str:
    """An id for a list that ``sources.csv`` does not have, so that its names are never lost."""
    return "unmapped." + re.sub(r"[^a-z0-9]+", "-", published.casefold()).strip("-")


def _text(key: str, value: Any) -> str:
    """A JSON value as the CSV file writes it."""
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(filter(None, (_text(key, one).replace(";", ",") for one in value)))
    if isinstance(value, dict):
        order = ("address", "city", "state", "postal_code", "country") if key == "addresses" else tuple(value)
        return ", ".join(str(value[part]).strip() for part in order if value.get(part))
    return str(value)


def _objects(text: str, name: str, problems: list[Diagnostic]) -> Iterator[tuple[Any, Location]]:
    """The members of the array of results, each with its line and column."""
    opening = re.match(r"\s*\[", text) or re.search(r'"results"\s*:\s*\[', text)
    if opening is None:
        help_text = "the file should hold an object with `results`, as trade.gov publishes it"
        problems.append(Diagnostic(Location(name, 1, 1), "no array of results", text[:60].strip(), help_text))
        return
    decoder, blank = json.JSONDecoder(), re.compile(r"[\s]*")
    at, line, counted = opening.end(), 1, 0

    def skip(position: int) -> int:
        return blank.match(text, position).end()  # type: ignore[union-attr]

    at = skip(at)
    if text[at : at + 1] == "]":
        return
    while True:
        line += text.count("\n", counted, at)
        counted = at
        location = Location(name, line, at - text.rfind("\n", 0, at))
        try:
            found, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            problems.append(Diagnostic(Location(name, error.lineno, error.colno), f"not JSON: {error.msg}"))
            return
        yield found, location
        at = skip(at)
        if text[at : at + 1] == "]":
            return
        if text[at : at + 1] != ",":
            line += text.count("\n", counted, at)
            location = Location(name, line, at - text.rfind("\n", 0, at))
            problems.append(Diagnostic(location, "the array of results is not closed", text[at : at + 40].strip()))
            return
        at = skip(at + 1)
