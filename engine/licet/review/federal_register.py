"""Search results of the Federal Register, as its API and its site give them in JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from licet.errors import Diagnostic, Location, RulesError
from licet.values.day_text import day_of

from .citations import Cited, CitingRules, cited
from .files import Document

TEXTS = ("title", "abstract", "action", "excerpts")


class Published(NamedTuple):
    """A document of the Federal Register. ``parts`` is ``None`` where the file does not say which parts it is about."""

    number: str
    citation: str
    kind: str
    title: str
    published: date
    effective: str
    address: str
    parts: tuple[Cited, ...] | None
    named: tuple[Cited, ...]

    def rules(self, citing: CitingRules) -> tuple[str, ...]:
        """The rules that cite a section or an entry that its title or abstract names; otherwise those that cite one of its parts."""
        named = {rule for place in self.named if place.unit for rule in citing.of_section(place)}
        named.update(citing.of_entries({place.entry for place in self.named if place.entry}))
        parts = {place for place in (*(self.parts or ()), *self.named) if place.part and not place.unit}
        return citing.in_order(named or {rule for place in parts for rule in citing.of_part(place)})


class Results(NamedTuple):
    """The documents of one file. ``missing`` is how many more results the search had."""

    documents: tuple[Published, ...]
    missing: int


def read(document: Document) -> Results:
    """The documents of a file. Raises RulesError with every problem found."""
    name, problems = str(document.path), []
    found = []
    for number, result in enumerate(document.content["results"], 1):
        try:
            found.append(_published(result))
        except ValueError as error:
            problems.append(Diagnostic(Location(name), f"result {number}: {error}", str(result.get("document_number"))))
    if problems:
        raise RulesError(problems)
    count = document.content.get("count")
    return Results(tuple(found), max(count - len(found), 0) if isinstance(count, int) else 0)


def _published(result: dict[str, Any]) -> Published:
    """One result. Raises ValueError."""
    day = day_of(_text(result, "publication_date"))
    if day is None:
        raise ValueError(f"`publication_date` is not a day: {result.get('publication_date')!r}")
    if not _text(result, "document_number"):
        raise ValueError("`document_number` is empty")
    stated = result.get("cfr_references")
    if stated is not None and not isinstance(stated, list):
        raise ValueError("`cfr_references` is not a list")
    return Published(
        number=_text(result, "document_number"), citation=_text(result, "citation"), kind=_text(result, "type"),
        title=_text(result, "title"), published=day, effective=_text(result, "effective_on"), address=_text(result, "html_url"),
        parts=None if stated is None else tuple(_places(stated)),
        named=tuple(dict.fromkeys(place for key in TEXTS for place in cited(_text(result, key)))),
    )  # fmt: skip


def _places(stated: list[Any]) -> Iterator[Cited]:
    """The parts that ``cfr_references`` names. Raises ValueError."""
    for one in stated:
        title, part = (one.get(key) for key in ("title", "part")) if isinstance(one, dict) else (None, None)
        if part is None:
            continue  # a whole title or chapter
        if not re.fullmatch(r"[0-9]{1,4}", str(title)) or not re.fullmatch(r"[0-9]{1,5}", str(part)):
            raise ValueError("a reference in `cfr_references` is not a title and a part")
        yield Cited(int(str(title)), str(part))


def _text(result: dict[str, Any], key: str) -> str:
    """A text; empty for null. Raises ValueError for another value."""
    value = result.get(key)
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return " ".join(value)
    if not isinstance(value, str):
        raise ValueError(f"`{key}` is not text")
    return " ".join(value.split())
