"""Indexes opened for looking up names."""

from __future__ import annotations

import json
import os
import threading
import weakref
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licet.errors import Diagnostic, Location, RulesError
from licet.language.sources import file_uri

from . import LISTED
from .entries import VESSELS, Entry
from .listed_words import Words
from .matcher import ALMOST, DEFAULTS, EXACT, Candidate, Query, Settings, judge
from .normalize import METHOD, Name, Part, corrected, script_of, segments, take_apart
from .readers import CONSOLIDATED
from .results import CLEAN, COULD_NOT_SEARCH, NOT_STATED, QUESTION, Hit, Result
from .store import FORMAT, KINDS, spelling_keys, usable_part
from .weights import weight
from .words import Kind, Vocabulary

if TYPE_CHECKING:
    import sqlite3

_USABLE = frozenset((Kind.CORE, Kind.DIGITS, Kind.GENERIC))
_CHEAP = 200  # entries up to which a word is followed even if it is light
_FEW = 16  # names found that are all compared, without ranking them first
_SECOND = 8  # how much less the share of the listed name alone counts in that ranking
_MOST = 500  # parameters of one statement


@dataclass(frozen=True, slots=True)
class List:
    """One list within an index: how many entries and names, of which day, and whether it is whole."""

    id: str
    entries: int
    names: int
    as_of: date
    as_of_known: str
    whole: bool
    scripts: Mapping[str, int]


class Index:
    """One indexed file. Look-ups may come from several threads; the file is never written.

    ``data`` are the bytes of an index that is not in a file; ``path`` then only names it in messages.
    """

    def __init__(
        self, path: Path, vocabulary: Vocabulary, settings: Settings | None = None, data: bytes | None = None
    ) -> None:
        self.path = path
        self._data = data
        self.vocabulary = vocabulary
        self.settings = settings or DEFAULTS
        self._lock = threading.Lock()
        self._process = 0
        self._database: sqlite3.Connection | None = None
        self._finalizer: weakref.finalize[..., Index] | None = None
        import sqlite3  # with the first index, which most processes do not need

        try:
            self.meta: dict[str, str] = dict(self._rows("SELECT key, value FROM meta"))
            stated = (self.meta.get("format"), self.meta.get("method"), self.meta.get("vocabulary"))
            if stated != (str(FORMAT), str(METHOD), vocabulary.digest):
                raise _broken(path, "an index of another version of licet or of its tables")
            self.as_of = date.fromisoformat(self.meta["as_of"])
            self.whole = self.meta["whole"] == "yes"
            self.size = int(self.meta["entries"])
            vectors = dict(self._rows("SELECT key, data FROM vector"))
            self._totals, self._kinds = array("f", vectors["totals"]), bytes(vectors["kinds"])
            self.lists = {
                one: List(one, entries, names, self.as_of, self.meta["as_of_known"], self.whole, json.loads(scripts))
                for one, entries, names, scripts in self._rows("SELECT id, entries, names, scripts FROM list")
            }
            if self.whole and self.meta["layout"] in CONSOLIDATED:
                known = self.meta["as_of_known"]
                for one in vocabulary.empty(self.lists):
                    self.lists[one] = List(one, 0, 0, self.as_of, known, self.whole, {})
        except (sqlite3.DatabaseError, KeyError, ValueError) as error:
            raise _broken(path, f"not an index: {error}") from None
        self._entry = lru_cache(maxsize=256)(self._load_entry)
        self._words = Words(self._among)

    def close(self) -> None:
        """Close the file; the next look-up opens it again."""
        with self._lock:
            self._release()

    def _release(self) -> None:
        self._database = None
        if self._finalizer is not None:
            self._finalizer()

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        import sqlite3

        with self._lock:
            if self._database is None or self._process != os.getpid():
                self._release()
                path = file_uri(self.path.resolve())
                address = f"{path}?mode=ro&immutable=1" if self._data is None else ":memory:"
                self._database = sqlite3.connect(address, uri=True, check_same_thread=False)
                if self._data is not None:
                    self._database.deserialize(self._data)
                self._finalizer = weakref.finalize(self, self._database.close)  # also if nobody calls close()
                self._process = os.getpid()
            return self._database.execute(statement, values).fetchall()

    def _among(self, statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """The rows of a statement whose ``{}`` stands for many values."""
        found = []
        for start in range(0, len(values), _MOST):
            part = values[start : start + _MOST]
            found += self._rows(statement.format(",".join("?" * len(part))), part)
        return found

    def _load_entry(self, number: int) -> Entry:
        return Entry.from_json(self._rows("SELECT data FROM entry WHERE id = ?", (number,))[0][0])

    def entries(self, list_id: str | None = None) -> Iterator[Entry]:
        """All entries, or those of one list, in the order of the file."""
        for data, one in self._rows("SELECT data, list FROM entry ORDER BY id"):
            if list_id in (None, one):
                yield Entry.from_json(data)

    def match(self, name: str, country: str | None = None) -> Result:
        """What the lists say about a name: listed, a question, clean, or not to be searched for."""
        if self.vocabulary.is_placeholder(name):
            return Result(name, NOT_STATED, (), (), "the text names nobody")
        found: dict[int, Hit] = {}
        usable = False
        for part, how in segments(name, self.vocabulary):
            taken = take_apart(part, self.vocabulary)
            stands = how is Part.WHOLE or usable_part(taken, self.vocabulary)
            if not stands and how is Part.PIECE:
                continue
            usable = usable or any(word.kind in _USABLE for word in taken.core)
            for hit in self._search(taken, how, country, near=stands):
                known = found.get(hit.number)
                if known is None or (hit.kind == LISTED, hit.score) > (known.kind == LISTED, known.score):
                    found[hit.number] = hit
        hits = tuple(sorted(found.values(), key=lambda hit: (hit.kind != LISTED, -hit.score, hit.list, hit.number)))
        scripts = script_of(name)
        unsearched = tuple(one for one in self.lists if not self._searchable(scripts, one))
        if any(hit.kind == LISTED for hit in hits):
            return Result(name, LISTED, hits, unsearched, "")
        if hits:
            return Result(name, QUESTION, hits, unsearched, "")
        if not usable:
            return Result(name, COULD_NOT_SEARCH, (), tuple(self.lists), "nothing in the name can be looked for")
        if unsearched:
            named = ", ".join(sorted(script.title() for script in scripts))
            return Result(
                name, COULD_NOT_SEARCH, (), unsearched, f"too few names of the list are in its script ({named})"
            )
        return Result(name, CLEAN, (), (), "")

    def _searchable(self, scripts: Iterable[str], list_id: str) -> bool:
        """Whether enough entries of a list have a name in each of these scripts."""
        one = self.lists[list_id]
        if not one.entries:
            return True
        least = self.settings.script_share * one.entries
        return all(one.scripts.get(script, 0) >= max(least, 1) for script in scripts)

    def _search(self, name: Name, how: Part, country: str | None, *, near: bool) -> Iterator[Hit]:
        known = self._known(name)
        right = corrected(name, known, self.vocabulary)
        exact: dict[int, tuple[str, str, float, str]] = {}
        spelled = self._spelled(name) + (self._spelled(right) if right is not name else [])
        for entry, text, keys in spelled:
            verdict = self._same(name, right, how, entry, text, keys)
            if verdict is not None and (entry not in exact or exact[entry][1] != LISTED == verdict[0]):
                exact[entry] = (text, *verdict)
        for entry, found_as in exact.items():
            yield self._hit(entry, *found_as, name, country)
        if not near:
            return
        query = self._query(right, known if right is name else self._known(right))
        for listed in self._candidates(query):
            if listed.entry in exact:
                continue
            found = judge(query, listed, self._kind(listed.entry), self.vocabulary, self.settings)
            if found is not None:
                yield self._hit(listed.entry, listed.text, QUESTION, found.score, found.reason, name, country)

    def _same(
        self, name: Name, right: Name, how: Part, entry: int, text: str, keys: str
    ) -> tuple[str, float, str] | None:
        """What a spelling with the same letters means; ``None`` where the kind of the entry shows that it is another."""
        listed = take_apart(text, self.vocabulary)
        entry_kind = self._kind(entry)
        if "=" not in keys and entry_kind in VESSELS:
            return None
        if entry_kind == "individual" and len(listed.core) == 1 and "=" not in keys:
            return None  # a nickname with a legal form beside it is the name of a company
        kind, score, reason = exactness(right, listed, keys)
        if right is not name and name.full != listed.full:
            return QUESTION, min(score, 0.96), f"spelled otherwise; {reason}"
        if how is not Part.WHOLE:
            return QUESTION, min(score, 0.96), f"a part of the text: {reason}"
        return kind, score, reason

    def _kind(self, entry: int) -> str:
        """The kind of an entry, as far as matching tells kinds apart."""
        code = self._kinds[entry]
        return KINDS[code] if code < len(KINDS) else "entity"

    def _known(self, name: Name) -> dict[str, int]:
        """The words of a name that listed names have, with the number of entries."""
        return self._words.frequencies(word.text for word in name.words)

    def _hit(self, entry: int, text: str, kind: str, score: float, reason: str, name: Name, country: str | None) -> Hit:
        found = self._entry(entry)
        fits = None if not country or not found.countries else country.upper()[:2] in found.countries
        return Hit(entry, found.list, text, kind, round(score, 3), reason, name.text, fits, self.as_of, found)

    def _spelled(self, name: Name) -> list[tuple[int, str, str]]:
        """Spellings that are whole the same, the most alike first: key kinds ``=``, ``+``, ``~``."""
        keys = spelling_keys(name)
        rows = self._among("SELECT key, name FROM spelling WHERE key IN ({})", keys)
        kinds: dict[int, str] = {}
        for key, number in rows:
            kinds[number] = kinds.get(number, "") + key[0]
        found = self._among("SELECT id, entry, text FROM name WHERE id IN ({})", list(kinds))
        order = "=+~"
        ranked = sorted(found, key=lambda one: (min(order.index(kind) for kind in kinds[one[0]]), one[0]))
        return [(entry, text, kinds[number]) for number, entry, text in ranked]

    def _query(self, name: Name, exact: Mapping[str, int]) -> Query:
        words = name.core
        weights = tuple(weight(word, exact.get(word.text, 0), self.size, self.vocabulary) for word in words)
        loose = [word.kind is Kind.CORE or word.text not in exact for word in words]
        alike = self._words.alike(word.text for word, far in zip(words, loose, strict=True) if far)
        similar: list[Mapping[str, float]] = []
        for word, far in zip(words, loose, strict=True):
            itself = {word.text: EXACT} if word.text in exact else {}
            similar.append({**itself, **alike[word.text]} if far else itself)
        return Query(name, words, weights, tuple(similar))

    def _candidates(self, query: Query) -> list[Candidate]:
        """The listed spellings that may be near."""
        statement = "SELECT id, entry, text, words, kinds, weights FROM name WHERE id IN ({})"
        found = []
        for number, entry, text, words, kinds, packed in self._among(statement, self._likely(query)):
            parts, weights = words.split(), array("f", packed)
            if query.reaches(parts, kinds, weights, self.settings):
                found.append(Candidate.stored(number, entry, text, parts, kinds, weights))
        return found

    def _likely(self, query: Query) -> list[int]:
        """The names that share words with a query, the most likely first.

        A near name shares most of the query's weight, so it holds one of the heaviest words: those, and all rare words,
        are followed to the names they stand in; the others only rank what was found.
        """
        wanted: dict[str, list[tuple[int, float]]] = {}
        for at, texts in enumerate(query.similar):
            for text, alike in texts.items():
                wanted.setdefault(text, []).append((at, alike))
        for at, (left, right) in enumerate(pairwise(query.words)):
            wanted.setdefault(left.text + right.text, []).append((at, ALMOST))
        heavy = self._heavy(query)
        gained: dict[int, float] = {}
        followed = 0
        later = []
        found = self._words.postings(wanted)
        for text, (frequency, names) in sorted(found.items(), key=lambda one: (one[1][0], one[0])):
            at, alike = max(wanted[text], key=lambda one: one[1] * query.weights[one[0]])
            worth = alike * query.weights[at]
            fits = not followed or followed + frequency <= self.settings.postings
            if not fits or (at not in heavy and frequency > _CHEAP):
                later.append((worth, text))
                continue
            for one in array("I", names):
                gained[one] = gained.get(one, 0.0) + worth
            followed += frequency
        if len(gained) <= _FEW:
            return list(gained)
        for worth, text in later:
            for one in gained.keys() & self._words.names_with(text):
                gained[one] += worth
        return list(self._promising(gained, query.total))

    def _heavy(self, query: Query) -> set[int]:
        """The heaviest words of a query, such that all others together are too light for a near name."""
        order = sorted(range(len(query.words)), key=lambda at: -query.weights[at])
        left = total = sum(query.weights)
        heavy = set()
        for at in order:
            if left < self.settings.least_share * total:
                break
            heavy.add(at)
            left -= query.weights[at]
        return heavy

    def _promising(self, gained: Mapping[int, float], asked: float) -> dict[int, float]:
        """The names that may share enough of both weights, at most as many as the settings say."""
        totals = self._totals
        least = self.settings.promising_share
        likely = {}
        for one, share in gained.items():
            total = totals[one] or asked
            if 2 * share >= least * (asked + total) or share >= least * total:
                likely[one] = share / (asked + total) + share / total / _SECOND
        if len(likely) <= self.settings.candidates:
            return likely
        return {one: likely[one] for one in nlargest(self.settings.candidates, likely, key=likely.__getitem__)}


def exactness(asked: Name, listed: Name, keys: str) -> tuple[str, float, str]:
    """Whether two spellings that have the same letters are the same name."""
    if "=" in keys:
        return LISTED, 1.0, "the same name"
    han_asked, han_listed = (
        "".join(word.han for word in one.core if word.kind is not Kind.LEGAL) for one in (asked, listed)
    )
    if han_asked != han_listed:
        return QUESTION, 0.96, "the same sound in other characters" if han_listed else "the same sound in Latin letters"
    if "+" not in keys:
        return QUESTION, 0.96, "the same words in another order"
    forms_asked, forms_listed = (
        {word.text for word in one.words if word.kind is Kind.LEGAL} for one in (asked, listed)
    )
    if forms_asked <= forms_listed or forms_listed <= forms_asked:
        return LISTED, 0.99, "the same name but for its legal form or spacing"
    return QUESTION, 0.96, "the same name with another legal form"


def _broken(path: Path, message: str) -> RulesError:
    return RulesError([Diagnostic(Location(str(path)), message, "", "build it again from the published file")])
