"""Indexes opened for looking up names."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..diagnostic import Diagnostic, Place, RulesError
from .entries import Entry
from .matcher import ALMOST, DEFAULTS, Candidate, Query, Settings, judge, similarity
from .normalize import METHOD, Name, joined, script_of, segments, take_apart
from .results import CLEAN, COULD_NOT_SEARCH, LISTED, NOT_STATED, QUESTION, Hit, Result
from .store import FORMAT, deletions, spelling_keys, usable_part
from .vocabulary import Kind, Vocabulary
from .weights import weight

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
    """One indexed file. Look-ups may come from several threads; the file is never written."""

    def __init__(self, path: Path, vocabulary: Vocabulary, settings: Settings = DEFAULTS) -> None:
        self.path = path
        self.vocabulary = vocabulary
        self.settings = settings
        self._lock = threading.Lock()
        self._process = 0
        self._database: sqlite3.Connection | None = None
        try:
            self.meta: dict[str, str] = dict(self._rows("SELECT key, value FROM meta"))
            stated = (self.meta.get("format"), self.meta.get("method"), self.meta.get("vocabulary"))
            if stated != (str(FORMAT), str(METHOD), vocabulary.digest):
                raise _broken(path, "an index of another version of licet or of its tables")
            self.as_of = date.fromisoformat(self.meta["as_of"])
            self.whole = self.meta["whole"] == "yes"
            self.size = int(self.meta["entries"])
            vectors = dict(self._rows("SELECT key, data FROM vector"))
            self._totals, self._owners = array("f", vectors["totals"]), array("I", vectors["owners"])
            self.lists = {
                one: List(one, entries, names, self.as_of, self.meta["as_of_known"], self.whole, json.loads(scripts))
                for one, entries, names, scripts in self._rows("SELECT id, entries, names, scripts FROM list")
            }
        except (sqlite3.DatabaseError, KeyError, ValueError) as error:
            raise _broken(path, f"not an index: {error}") from None
        self._entry = lru_cache(maxsize=256)(self._load_entry)

    def close(self) -> None:
        """Close the file; the next look-up opens it again."""
        with self._lock:
            if self._database is not None and self._process == os.getpid():
                self._database.close()
            self._database = None

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with self._lock:
            if self._database is None or self._process != os.getpid():
                address = f"{self.path.resolve().as_uri()}?mode=ro&immutable=1"
                self._database = sqlite3.connect(address, uri=True, check_same_thread=False)
                self._process = os.getpid()
            return self._database.execute(statement, values).fetchall()

    def _among(self, statement: str, values: Sequence[object]) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement whose ``{}`` stands for many values."""
        for start in range(0, len(values), _MOST):
            part = values[start : start + _MOST]
            yield from self._rows(statement.format(",".join("?" * len(part))), part)

    def _load_entry(self, number: int) -> Entry:
        return Entry.from_json(self._rows("SELECT data FROM entry WHERE id = ?", (number,))[0][0])

    def entries(self, list_id: str | None = None) -> Iterator[Entry]:
        """All entries, or those of one list, in the order of the file."""
        statement = "SELECT data FROM entry" + (" WHERE list = ?" if list_id else "") + " ORDER BY id"
        for (data,) in self._rows(statement, (list_id,) if list_id else ()):
            yield Entry.from_json(data)

    def match(self, name: str, country: str | None = None) -> Result:
        """What the lists say about a name: listed, a question, clean, or not to be searched for."""
        if self.vocabulary.is_placeholder(name):
            return Result(name, NOT_STATED, (), (), "the text names nobody")
        found: dict[int, Hit] = {}
        usable = False
        for part, main in segments(name, self.vocabulary):
            taken = take_apart(part, self.vocabulary)
            if not main and not usable_part(taken, self.vocabulary):
                continue
            usable = usable or any(word.kind in (Kind.CORE, Kind.DIGITS, Kind.GENERIC) for word in taken.core)
            for hit in self._search(taken, country):
                key = hit.number
                if key not in found or (hit.kind, hit.score) > (found[key].kind, found[key].score):
                    found[key] = hit
        hits = tuple(sorted(found.values(), key=lambda hit: (hit.kind != LISTED, -hit.score, hit.list, hit.number)))
        unsearched = tuple(one for one in self.lists if not self._searchable(name, one))
        if any(hit.kind == LISTED for hit in hits):
            return Result(name, LISTED, hits, unsearched, "")
        if hits:
            return Result(name, QUESTION, hits, unsearched, "")
        if not usable:
            return Result(name, COULD_NOT_SEARCH, (), tuple(self.lists), "nothing in the name can be looked for")
        if unsearched:
            scripts = ", ".join(sorted(script.title() for script in script_of(name)))
            return Result(name, COULD_NOT_SEARCH, (), unsearched, f"too few names of the list are in its script ({scripts})")
        return Result(name, CLEAN, (), (), "")

    def _searchable(self, name: str, list_id: str) -> bool:
        """Whether enough entries of a list have a name in every script of this one."""
        one = self.lists[list_id]
        least = self.settings.script_share * one.entries
        return all(one.scripts.get(script, 0) >= max(least, 1) for script in script_of(name))

    def _search(self, name: Name, country: str | None) -> Iterator[Hit]:
        exact = set()
        for number, entry, text, keys in self._spelled(name):
            if entry not in exact:
                exact.add(entry)
                kind, score, reason = _exactness(name, take_apart(text, self.vocabulary), keys)
                yield self._hit(number, entry, text, kind, score, reason, name, country)
        query = self._query(name)
        for listed in self._candidates(query):
            if listed.entry in exact:
                continue
            kind = self._entry(listed.entry).kind
            verdict = judge(query, listed, kind, self.vocabulary, self.settings)
            if verdict is not None:
                yield self._hit(
                    listed.name, listed.entry, listed.text, QUESTION, verdict.score, verdict.reason, name, country
                )

    def _hit(
        self, number: int, entry: int, text: str, kind: str, score: float, reason: str, name: Name, country: str | None
    ) -> Hit:
        del number
        found = self._entry(entry)
        fits = None if not country or not found.countries else country.upper()[:2] in found.countries
        return Hit(entry, found.list, text, kind, round(score, 3), reason, name.text, fits, self.as_of, found)

    def _spelled(self, name: Name) -> list[tuple[int, int, str, str]]:
        """Spellings that are whole the same, the most alike first: key kinds ``=``, ``+``, ``~``."""
        keys = spelling_keys(name)
        rows = self._among("SELECT key, name FROM spelling WHERE key IN ({})", keys)
        kinds: dict[int, str] = {}
        for key, number in rows:
            kinds[number] = kinds.get(number, "") + key[0]
        found = self._among("SELECT id, entry, text FROM name WHERE id IN ({})", list(kinds))
        order = "=+~"
        return sorted(
            ((number, entry, text, kinds[number]) for number, entry, text in found),
            key=lambda one: (min(order.index(kind) for kind in one[3]), one[0]),
        )

    def _query(self, name: Name) -> Query:
        words = name.core
        exact = {
            text: frequency
            for text, frequency in self._among(
                "SELECT text, frequency FROM token WHERE text IN ({})", [word.text for word in words]
            )
        }
        weights = tuple(weight(word, exact.get(word.text, 0), self.size, self.vocabulary) for word in words)
        keys: dict[str, list[int]] = {}
        for at, word in enumerate(words):
            if word.kind is not Kind.DIGITS:
                for key in deletions(word.text):
                    keys.setdefault(key, []).append(at)
        similar: list[dict[str, float]] = [{word.text: 1.0} if word.text in exact else {} for word in words]
        statement = "SELECT d.key, t.text FROM deletion d JOIN token t ON t.id = d.token WHERE d.key IN ({})"
        for key, text in self._among(statement, list(keys)):
            for at in keys[key]:
                if text not in similar[at] and (alike := similarity(words[at].text, text)):
                    similar[at][text] = alike
        return Query(name, words, weights, tuple(similar))

    def _candidates(self, query: Query) -> list[Candidate]:
        """The listed spellings most likely to be near, found from the rarest words."""
        wanted: dict[str, list[tuple[int, float]]] = {}
        for at, texts in enumerate(query.similar):
            for text, alike in texts.items():
                wanted.setdefault(text, []).append((at, alike))
        for at in range(len(query.words) - 1):
            together = query.words[at].text + query.words[at + 1].text
            wanted.setdefault(together, []).append((at, ALMOST))
        rows = self._among("SELECT id, text, frequency FROM token WHERE text IN ({})", list(wanted))
        chosen: dict[int, str] = {}
        postings = 0
        for number, text, frequency in sorted(rows, key=lambda row: row[2]):
            if chosen and postings + frequency > self.settings.postings:
                break
            postings += frequency
            chosen[number] = text
        gained: dict[int, float] = {}
        seen: list[set[int]] = [set() for _ in query.words]
        names = dict(self._among("SELECT id, names FROM token WHERE id IN ({})", list(chosen)))
        ordered = sorted(chosen.items(), key=lambda one: -max(alike for _, alike in wanted[one[1]]))
        for number, text in ordered:
            for at, alike in wanted[text]:
                worth = alike * query.weights[at]
                done = seen[at]
                for one in array("I", names[number]):
                    if one not in done:
                        done.add(one)
                        gained[one] = gained.get(one, 0.0) + worth
        asked = sum(query.weights) or 1.0
        totals = self._totals
        ranked = sorted(
            gained, key=lambda one: -max(gained[one] / asked, gained[one] / totals[one] if totals[one] else 0.0)
            - gained[one] / (asked + totals[one])
        )  # fmt: skip
        best = ranked[: self.settings.candidates]
        statement = "SELECT id, entry, text, words, kinds, weights FROM name WHERE id IN ({})"
        return [Candidate.stored(*row) for row in self._among(statement, best)]


def _exactness(asked: Name, listed: Name, keys: str) -> tuple[str, float, str]:
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
    return RulesError([Diagnostic(Place(str(path)), message, "", "build it again from the published file")])
