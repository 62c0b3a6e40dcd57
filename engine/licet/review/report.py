"""Documents that somebody downloaded, and what in them touches the rules. Decides nothing, and changes no file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from licet.errors import Diagnostic, InputError, RulesError
from licet.lists import Entry
from licet.rulebook.by_eccn import RulesByEccn
from licet.rulebook.rulebook import Rulebook

from . import ecfr, federal_register, lists
from .citations import CitingRules
from .files import Document, day_of, opened


@dataclass(frozen=True, slots=True)
class DocumentFound:
    """A document of the Federal Register that touches rules, or may.

    ``parts_stated`` is false where the file does not say which parts of the code the document is about; ``on_file`` tells whether the
    rules cite the document already, and ``read`` whether it was published on a day through which they were read.
    """

    number: str
    citation: str
    kind: str
    title: str
    published: date
    effective: str
    address: str
    cites: tuple[str, ...]
    parts_stated: bool
    on_file: bool
    read: bool
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionFound:
    """A section or supplement whose text differs between two days. ``gone`` and ``new`` are the paragraphs that differ."""

    place: str
    what: str
    earlier: date
    later: date
    gone: tuple[str, ...]
    new: tuple[str, ...]
    entries: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListFound:
    """Names that a list of parties has gained or lost between two days, and those that it lists in other terms."""

    list: str
    earlier: date
    later: date
    added: tuple[str, ...]
    removed: tuple[str, ...]
    reworded: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read: its kind, the days that it is about, how much it holds, and its SHA-256.

    ``attest`` is a line for ``read`` in an attestation. ``doubts`` say what the file does not tell.
    """

    file: str
    kind: str
    first: date | None
    last: date | None
    size: int
    sha256: str
    attest: str
    doubts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What the files hold that touches the rules. ``untouched`` are sections that differ and that no rule cites."""

    files: tuple[FileRead, ...]
    documents: tuple[DocumentFound, ...]
    sections: tuple[SectionFound, ...]
    lists: tuple[ListFound, ...]
    untouched: tuple[str, ...]

    @property
    def touches(self) -> bool:
        """Whether anything touches a rule, or a file leaves that open."""
        return bool(self.documents or self.sections or self.lists or any(one.doubts for one in self.files))


class _Dated(NamedTuple):
    """A file of one day with what was read from it."""

    day: date
    document: Document
    texts: ecfr.Texts
    entries: list[Entry]


def review(rulebook: Rulebook, paths: Iterable[Path]) -> Report:
    """What the documents in these files touch. Raises RulesError with every problem of every file, InputError without files.

    Files of one kind are compared in the order of the days in their names. A single file of a list of parties is compared with
    the newest published list in the folders of rules.
    """
    documents: list[_Dated | tuple[Document, federal_register.Results]] = []
    problems: list[Diagnostic] = []
    for path in dict.fromkeys(paths):
        try:
            documents.append(_checked(opened(path)))
        except RulesError as error:
            problems += error.diagnostics
    if problems:
        raise RulesError(problems)
    if not documents:
        raise InputError("name at least one file")
    return _Review(rulebook, documents).report()


def _checked(document: Document) -> _Dated | tuple[Document, federal_register.Results]:
    """A file with what is in it."""
    if document.kind == "federal-register":
        return document, federal_register.read(document)
    day = day_of(document.path)
    if document.kind == "ecfr":
        return _Dated(day, document._replace(content=None), ecfr.read(document), [])
    return _Dated(day, document, {}, lists.read(document))


class _Review:
    """Compares documents with the rules."""

    def __init__(
        self, rulebook: Rulebook, documents: Sequence[_Dated | tuple[Document, federal_register.Results]]
    ) -> None:
        self.every = RulesByEccn(rulebook).rulebook() if rulebook.by_eccn else rulebook
        self.published = rulebook.parties.published.indexes
        dated = [one for one in documents if isinstance(one, _Dated)]
        self.searches = [one for one in documents if not isinstance(one, _Dated)]
        self.parts = sorted((one for one in dated if one.texts), key=lambda one: (one.day, one.document.path))
        self.snapshots = sorted((one for one in dated if not one.texts), key=lambda one: (one.day, one.document.path))
        self.read_through = {name: index.coverage.through for name, index in self.every.laws.items()}
        self.citing = CitingRules.of(self.every, min(self.read_through.values(), default=date.min))

    def report(self) -> Report:
        """What touches the rules."""
        sections, untouched = self._sections()
        return Report(
            files=tuple(self._files()),
            documents=tuple(sorted(self._documents(), key=lambda one: (one.published, one.number))),
            sections=tuple(sections),
            lists=tuple(self._lists()),
            untouched=tuple(untouched),
        )

    def _documents(self) -> Iterator[DocumentFound]:
        seen = set()
        for _, results in self.searches:
            for one in results.documents:
                rules = one.rules(self.citing)
                if one.number not in seen and (rules or one.parts is None):
                    seen.add(one.number)
                    places = dict.fromkeys(map(str, (*(one.parts or ()), *one.named)))
                    yield DocumentFound(
                        one.number, one.citation, one.kind, one.title, one.published, one.effective, one.address, tuple(places),
                        one.parts is not None, self.citing.knows(one.number, one.citation), self._was_read(one.published, rules), rules,
                    )  # fmt: skip

    def _was_read(self, day: date, rules: Iterable[str]) -> bool:
        """Whether the laws of these rules were read through a day; false without rules."""
        laws = {name.partition(".")[0] for name in rules} & self.read_through.keys()
        return bool(laws) and day <= min(self.read_through[name] for name in laws)

    def _sections(self) -> tuple[list[SectionFound], list[str]]:
        found, untouched = [], []
        for earlier, later in self._pairs():
            for one in ecfr.compare(earlier.texts, later.texts):
                rules = {*self.citing.of_section(one.place, one.entries), *self.citing.of_entries(one.entries)}
                if rules:
                    found.append(
                        SectionFound(
                            str(one.place),
                            one.what,
                            earlier.day,
                            later.day,
                            one.gone,
                            one.new,
                            one.entries,
                            self.citing.in_order(rules),
                        )
                    )
                else:
                    untouched.append(str(one.place))
        return found, untouched

    def _pairs(self) -> Iterator[tuple[_Dated, _Dated]]:
        """Each file of a part of the code with the next later one of the same part."""
        by_part: dict[frozenset[str], list[_Dated]] = {}
        for one in self.parts:
            by_part.setdefault(_parts(one), []).append(one)
        for same in by_part.values():
            yield from pairwise(same)

    def _lists(self) -> Iterator[ListFound]:
        for (first, before), (last, after) in pairwise(self._days_of_lists()):
            for one in lists.compare(before, after):
                rules = lists.rules_naming(self.every, one.list)
                yield ListFound(one.list, first, last, one.added, one.removed, one.reworded, rules)

    def _days_of_lists(self) -> list[tuple[date, list[Entry]]]:
        """The lists by day: those in the files, and before a single one the newest that the rules have."""
        days = [(one.day, one.entries) for one in self.snapshots]
        if len(days) == 1:
            earlier = [index for index in self.published if index.whole and index.as_of < days[0][0]]
            newest = max(earlier, key=lambda index: index.as_of, default=None)
            days = [*([(newest.as_of, list(newest.entries()))] if newest else []), *days]
        return days

    def _files(self) -> Iterator[FileRead]:
        for document, results in self.searches:
            days = sorted(one.published for one in results.documents)
            doubts = [f"{results.missing} more results of the search are not in the file"] if results.missing else []
            if silent := sum(one.parts is None for one in results.documents):
                doubts.append(f"{silent} documents without `cfr_references`: which parts they are about is not known")
            what = f"Federal Register, {len(days)} documents"
            yield _file(document, what, days[0] if days else None, days[-1] if days else None, len(days), doubts)
        paired = {id(one) for pair in self._pairs() for one in pair}
        for one in self.parts:
            doubts = (
                [] if id(one) in paired else ["there is no file of the same part and another day to compare it with"]
            )
            what = f"eCFR part {', '.join(sorted(_parts(one)))}"
            yield _file(one.document, what, one.day, one.day, len(one.texts), doubts)
        alone = len(self._days_of_lists()) < 2  # noqa: PLR2004 - nothing to compare
        for one in self.snapshots:
            doubts = ["there is no list of another day to compare it with"] if alone else []
            yield _file(one.document, "Consolidated Screening List", one.day, one.day, len(one.entries), doubts)


def _parts(one: _Dated) -> frozenset[str]:
    return frozenset(place.part for place in one.texts)


def _file(
    document: Document, what: str, first: date | None, last: date | None, size: int, doubts: Sequence[str]
) -> FileRead:
    with document.path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    days = "" if last is None else f" of {last}" if first == last else f" of {first} to {last}"
    line = "; ".join((f"{what}{days} (SHA-256 {digest[:12]})", *doubts))
    return FileRead(str(document.path), document.kind, first, last, size, digest, line, tuple(doubts))
