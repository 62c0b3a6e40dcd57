"""The tables of ``seeds/lists``: published lists, policy texts, and the words that name matching treats apart."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

from licet.errors import Diagnostic, RulesError
from licet.language.csv_table import TableRow, read

from . import placeholders
from .placeholders import plain

UNKNOWN = "unknown"
REVIEWS = (
    "approval",
    "presumption_of_approval",
    "case_by_case",
    "presumption_of_denial",
    "denial",
    "unpublished",
    UNKNOWN,
)
_CORRECTED = 4  # letters from which a word is recognised with one of them wrong
_SHORTEST_ENDING = 3
_WORDS = re.compile(r"[a-z0-9]+")
ROLES = ("condition", "control", "notice")

_COLUMNS = {
    "sources": ("list", "abbreviation", "published", "role", "requires", "review", "says", "cite"),
    "policies": ("text", "review", "note"),
    "requirements": ("text", "scope", "footnote"),
    "placeholders": placeholders.COLUMNS,
    "separators": ("text", "kind"),
    "branches": ("text",),
    "abbreviations": ("short", "long"),
    "generic_words": ("word", "kind"),
    "legal_forms": ("form", "source"),
    "places": ("place", "kind", "source"),
    "han_words": ("han", "english", "kind"),
}
_TEXTS = ("common_words", "person_names", "han_simplified")


class Kind(IntEnum):
    """What a word of a name is."""

    CORE = 0
    GENERIC = 1
    PLACE = 2
    LEGAL = 3
    DIGITS = 4
    STOP = 5
    TITLE = 6


@dataclass(frozen=True, slots=True)
class Source:
    """One government list: its names, and what it means to be on it."""

    list: str
    abbreviation: str
    published: str
    role: str
    requires: str
    review: str
    says: str
    cite: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All tables, ready for look-ups. ``digest`` changes whenever a table changes."""

    sources: Mapping[str, Source]
    policies: Mapping[str, tuple[str, str]]
    requirements: Mapping[str, tuple[str, str]]
    placeholders: frozenset[str]
    separators: re.Pattern[str]
    branches: re.Pattern[str]
    abbreviations: Mapping[str, tuple[str, ...]]
    words: Mapping[str, Kind]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Kind], ...]]
    han_words: Mapping[str, tuple[str, Kind]]
    han_longest: int
    simplified: Mapping[int, str]
    correct: frozenset[str]
    corrections: Mapping[str, str]
    endings: Mapping[str, str]
    common: frozenset[str]
    person_names: frozenset[str]
    digest: str

    def source(self, published: str) -> Source | None:
        """The list published under a name; its abbreviation in brackets also identifies it."""
        found = self.sources.get(plain(published))
        if found is None and (short := re.search(r"\(([A-Z][A-Z-]*)(?: List)?\)", published)):
            found = self.sources.get(f"({short[1].casefold()})")
        return found

    def empty(self, listed: Mapping[str, object]) -> list[str]:
        """The lists that a consolidated file covers without an entry: of a publisher of which it has another list."""
        publishers = {source.list: source.published.rpartition(" - ")[2] for source in self.sources.values()}
        covered = {publishers[one] for one in listed if one in publishers}
        return sorted(one for one, publisher in publishers.items() if publisher in covered and one not in listed)

    def review(self, policy: str) -> tuple[str, str]:
        """The review verdict of a policy text, with a note; ``unknown`` when the table does not have the text."""
        return self.policies.get(plain(policy), (UNKNOWN, ""))

    def scope(self, requirement: str) -> tuple[str, str]:
        """What a requirement text covers, and its footnote; ``unknown`` when the table does not have the text."""
        return self.requirements.get(plain(requirement), (UNKNOWN, ""))

    def correction(self, word: str, *, last: bool) -> str:
        """The generic word or legal form that a word is with one letter missing or too many; else nothing."""
        if word in self.common or word in self.person_names:
            return ""
        if last and word in self.endings:
            return self.endings[word]
        if len(word) < _CORRECTED:
            return ""
        if word in self.corrections:
            return self.corrections[word]
        shorter = (word[:at] + word[at + 1 :] for at in range(len(word)))
        return next((one for one in shorter if len(one) > _CORRECTED and one in self.correct), "")

    def is_placeholder(self, text: str) -> bool:
        """Whether a text names nobody: ``n/a``, ``tbd``, ``-`` and the like, or no letter and no digit at all."""
        return placeholders.is_one_of(self.placeholders, text)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a table entry, as names are split."""
    return tuple(_WORDS.findall(text.casefold()))


def _lines(text: str) -> list[str]:
    """The lines of a text, which have no spaces, without those at its top that begin with ``#``."""
    while text.startswith("#"):
        text = text.partition("\n")[2]
    return text.split()


@cache
def list_ids(path: Path) -> frozenset[str]:
    """The ids in the table of published lists alone, which is much quicker to read than all tables."""
    rows, _ = read(path.read_text(encoding="utf-8"), f"lists/{path.name}", _COLUMNS["sources"])
    return frozenset(row["list"] for row in rows)


@cache
def simplified(path: Path) -> dict[int, str]:
    """Simplified Chinese characters by the code of the traditional one: a table that is also of use alone."""
    return {ord(line[0]): line[1] for line in _lines(path.read_text(encoding="utf-8"))}


@cache
def load(folder: Path) -> Vocabulary:
    """The tables of a folder, read once. Raises RulesError with every problem."""
    problems: list[Diagnostic] = []
    digest = hashlib.sha256()
    rows: dict[str, list[TableRow]] = {}
    pending: list[list[Diagnostic]] = [problems]
    for name, columns in _COLUMNS.items():
        text = (folder / f"{name}.csv").read_text(encoding="utf-8")
        digest.update(text.encode())
        rows[name], wrong = read(text, f"lists/{name}.csv", columns)
        pending.append(wrong)
    texts = {}
    for name in _TEXTS:
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        digest.update(text.encode())
        texts[name] = _lines(text)
    for row in rows["policies"]:
        if row["review"] not in REVIEWS:
            row.refuse("review", "no such verdict", f"one of {', '.join(REVIEWS)}")
    for row in rows["sources"]:
        if row["role"] not in ROLES:
            row.refuse("role", "no such role", f"one of {', '.join(ROLES)}")
    if any(pending):
        raise RulesError([problem for wrong in pending for problem in wrong])
    words, phrases = _words(rows)
    correct = _correct(rows)
    han = {row["han"]: (row["english"], _HAN_KINDS[row["kind"]]) for row in rows["han_words"]}
    return Vocabulary(
        sources=dict(_sources(rows["sources"])),
        policies={plain(row["text"]): (row["review"], row["note"]) for row in rows["policies"]},
        requirements={plain(row["text"]): (row["scope"], row["footnote"]) for row in rows["requirements"]},
        placeholders=placeholders.keys_of(rows["placeholders"]),
        separators=_separators([row["text"] for row in rows["separators"]]),
        branches=_at_end(_separators([row["text"] for row in rows["branches"]])),
        abbreviations={row["short"]: words_of(row["long"]) for row in rows["abbreviations"]},
        words=words,
        phrases=phrases,
        han_words=han,
        han_longest=max(map(len, han), default=0),
        simplified=simplified(folder / "han_simplified.txt"),
        correct=frozenset(correct),
        corrections=_corrections(correct),
        endings=_endings(rows["legal_forms"]),
        common=frozenset(texts["common_words"]),
        person_names=frozenset(texts["person_names"]),
        digest=digest.hexdigest(),
    )


_HAN_KINDS = {"legal": Kind.LEGAL, "generic": Kind.GENERIC, "place": Kind.PLACE, "drop": Kind.STOP}
_WORD_KINDS = {"generic": Kind.GENERIC, "stop": Kind.STOP, "title": Kind.TITLE}


def _sources(rows: list[TableRow]) -> Iterator[tuple[str, Source]]:
    for row in rows:
        source = Source(*(row[column] for column in _COLUMNS["sources"]))
        yield plain(source.published), source
        yield f"({source.abbreviation.casefold()})", source
        yield plain(source.list), source


def _words(
    rows: Mapping[str, list[TableRow]],
) -> tuple[dict[str, Kind], dict[str, tuple[tuple[tuple[str, ...], Kind], ...]]]:
    """Single words by kind, and phrases by their first word, longest first."""
    words = {row["word"]: _WORD_KINDS[row["kind"]] for row in rows["generic_words"]}
    phrases: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    short = {row["short"]: words_of(row["long"]) for row in rows["abbreviations"]}
    for table, column, kind in (("places", "place", Kind.PLACE), ("legal_forms", "form", Kind.LEGAL)):
        for row in rows[table]:
            parts = tuple(part for word in words_of(row[column]) for part in short.get(word, (word,)))
            if len(parts) == 1:
                words[parts[0]] = kind
            elif parts:
                phrases.setdefault(parts[0], []).append((parts, kind))
    ranked = {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in phrases.items()}
    return words, ranked


def _correct(rows: Mapping[str, list[TableRow]]) -> tuple[str, ...]:
    """The words that are recognised with a letter missing: legal forms, generic words, and what is abbreviated."""
    known = [row["short"] for row in rows["abbreviations"]]
    known += [part for row in rows["legal_forms"] for part in words_of(row["form"])]
    known += [row["word"] for row in rows["generic_words"]]
    return tuple(dict.fromkeys(one for one in known if len(one) > _CORRECTED))


def _corrections(correct: Iterable[str]) -> dict[str, str]:
    """Those words by every form they have with a letter missing."""
    found: dict[str, str] = {}
    for word in correct:
        for at in range(len(word)):
            found.setdefault(word[:at] + word[at + 1 :], word)
    return found


def _endings(rows: list[TableRow]) -> dict[str, str]:
    """Short legal forms by what is left of them when a letter is missing."""
    found: dict[str, str] = {}
    for (word,) in (parts for row in rows if len(parts := words_of(row["form"])) == 1):
        if _SHORTEST_ENDING <= len(word) <= _CORRECTED:
            for at in range(len(word)):
                found.setdefault(word[:at] + word[at + 1 :], word)
    return found


def _at_end(words: re.Pattern[str]) -> re.Pattern[str]:
    """One of these words at the end of a text, closing brackets aside."""
    return re.compile(rf"(?:{words.pattern})[\s.,;)\]）】]*\Z", re.IGNORECASE)


def _separators(texts: list[str]) -> re.Pattern[str]:
    """A pattern of the words that part two parties; Latin ones must stand alone, and ``:`` or ``.`` may follow."""
    latin = sorted((text for text in texts if text.isascii()), key=len, reverse=True)
    other = sorted((text for text in texts if not text.isascii()), key=len, reverse=True)
    inner = "|".join(re.escape(text).replace(r"\ ", r"\s*") for text in latin)
    pattern = rf"(?:(?<![\w/&])(?:{inner})(?![\w/&])[.:\-]*)"
    if other:
        pattern += "|" + "|".join(map(re.escape, other))
    return re.compile(pattern, re.IGNORECASE)
