"""Indexes of lists: one SQLite file each, written whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from itertools import pairwise
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from licet.values.drafts import draft

from .entries import Entry
from .normalize import METHOD, Name, Word, joined, script_of, spellings, take_apart
from .readers import Tick, layout_of, read_entries, snapshot_day
from .weights import weight
from .words import Kind, Vocabulary

if TYPE_CHECKING:
    import sqlite3

FORMAT = 1
SUFFIX = ".licet-index"
KINDS = ("", "individual", "vessel", "aircraft")
SHORTEST_FUZZY = 4  # letters a word must have to be looked for with one letter wrong
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE list (id TEXT PRIMARY KEY, entries INTEGER NOT NULL, names INTEGER NOT NULL, scripts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (id INTEGER PRIMARY KEY, list TEXT NOT NULL, name TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE name (id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, text TEXT NOT NULL, words TEXT NOT NULL, kinds TEXT NOT NULL, weights BLOB NOT NULL);
CREATE TABLE spelling (key TEXT NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (key, name)) WITHOUT ROWID;
CREATE TABLE token (id INTEGER PRIMARY KEY, text TEXT NOT NULL, frequency INTEGER NOT NULL, names BLOB NOT NULL);
CREATE TABLE deletion (key TEXT NOT NULL, token INTEGER NOT NULL, PRIMARY KEY (key, token)) WITHOUT ROWID;
CREATE TEMP TABLE loose (key TEXT NOT NULL, token INTEGER NOT NULL);
"""


class Listed(NamedTuple):
    """One spelling of one entry, taken apart."""

    entry: int
    text: str
    name: Name


def index_path(source: Path, into: Path, vocabulary: Vocabulary, as_of: date, *, whole: bool) -> Path:
    """Where the index of a file lies: its name holds a hash of the file, the tables, the method and the day."""
    digest = hashlib.sha256()
    with source.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    digest.update(f"|{FORMAT}|{METHOD}|{vocabulary.digest}|{as_of}|{whole}".encode())
    return into / f"{source.stem}-{digest.hexdigest()[:16]}{SUFFIX}"


def build(
    source: Path, into: Path, vocabulary: Vocabulary, as_of: date | None = None, *, whole: bool | None = None,
    tick: Tick | None = None,
) -> Path:  # fmt: skip
    """The index of a file, made in a folder unless it is there already. ``tick`` is told of progress.

    Raises RulesError with every problem of the file, and OSError; nothing is written then. The index appears under its name
    only when it is complete.
    """
    import sqlite3  # here and below, since most processes need no list

    layout = layout_of(source)
    day, known = snapshot_day(source, as_of)
    complete = layout.whole if whole is None else whole
    path = index_path(source, into, vocabulary, day, whole=complete)
    if path.is_file():
        return path
    entries = read_entries(source, vocabulary, day if complete else as_of, layout, tick)
    into.mkdir(parents=True, exist_ok=True)
    meta = {
        "format": str(FORMAT),
        "method": str(METHOD),
        "vocabulary": vocabulary.digest,
        "source": source.name,
        "layout": layout.says,
        "as_of": day.isoformat(),
        "as_of_known": known,
        "whole": "yes" if complete else "no",
    }
    with draft(into) as folder:
        partial = folder / path.name
        try:
            with closing(sqlite3.connect(partial)) as database:
                _write(database, entries, meta, vocabulary, tick)
        except sqlite3.OperationalError as error:  # such as a full disk
            raise OSError(f"{partial}: {error}") from error
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.chmod(0o644)
        partial.replace(path)
    return path


def in_memory(entries: Sequence[Entry], vocabulary: Vocabulary, as_of: date) -> bytes:
    """The index of some entries as the bytes of its file, for tables too small to be worth a file."""
    import sqlite3

    meta = {
        "format": str(FORMAT),
        "method": str(METHOD),
        "vocabulary": vocabulary.digest,
        "source": "",
        "layout": "rows",
        "as_of": as_of.isoformat(),
        "as_of_known": "stated",
        "whole": "no",
    }
    with closing(sqlite3.connect(":memory:")) as database:
        _write(database, entries, meta, vocabulary)
        return database.serialize()


def _write(
    database: sqlite3.Connection, entries: Sequence[Entry], meta: dict[str, str], vocabulary: Vocabulary,
    tick: Tick | None = None,
) -> None:  # fmt: skip
    database.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=4096;" + _SCHEMA)
    _fill(database, entries, meta, vocabulary, tick)
    database.commit()


def _fill(
    database: sqlite3.Connection, entries: Sequence[Entry], meta: dict[str, str], vocabulary: Vocabulary, tick: Tick | None
) -> None:  # fmt: skip
    listed = list(_listed(entries, vocabulary, tick))
    found_by = [tokens(one.name.core) for one in listed]
    frequency = _frequency(listed, found_by)
    weighed = [array("f", _weights(one.name.core, frequency, len(entries), vocabulary)) for one in listed]
    database.executemany("INSERT INTO meta VALUES (?, ?)", [*meta.items(), ("entries", str(len(entries)))])
    database.executemany("INSERT INTO list VALUES (?, ?, ?, ?)", _lists(entries))
    database.executemany(
        "INSERT INTO entry VALUES (?, ?, ?, ?)",
        ((number, entry.list, entry.name, entry.to_json()) for number, entry in enumerate(entries)),
    )
    database.executemany(
        "INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)",
        (
            (number, one.entry, one.text, *_packed(one.name.core), weights.tobytes())
            for number, (one, weights) in enumerate(zip(listed, weighed, strict=True))
        ),
    )
    database.executemany("INSERT OR IGNORE INTO spelling VALUES (?, ?)", _spellings(listed))
    postings: dict[str, array[int]] = {}
    for number, (one, found) in enumerate(zip(listed, found_by, strict=True)):
        if not entries[one.entry].exact_only:
            for token in found:
                postings.setdefault(token, array("I")).append(number)
    ordered = sorted(postings)
    database.executemany(
        "INSERT INTO token VALUES (?, ?, ?, ?)",
        ((number, text, frequency[text], postings[text].tobytes()) for number, text in enumerate(ordered)),
    )
    database.execute("CREATE UNIQUE INDEX token_text ON token (text)")
    simple = {word.text for one in listed for word in one.name.core if word.kind is not Kind.DIGITS}
    database.executemany(
        "INSERT INTO loose VALUES (?, ?)",
        ((key, number) for number, text in enumerate(ordered) if text in simple for key in deletions(text)),
    )
    database.execute("INSERT OR IGNORE INTO deletion SELECT key, token FROM loose ORDER BY key, token")
    database.execute("DROP TABLE loose")
    totals = array("f", map(sum, weighed))
    database.execute("CREATE TABLE vector (key TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID")
    kinds = bytes(kind_code(entry.kind) for entry in entries)
    database.executemany("INSERT INTO vector VALUES (?, ?)", [("totals", totals.tobytes()), ("kinds", kinds)])


def _listed(entries: Sequence[Entry], vocabulary: Vocabulary, tick: Tick | None) -> Iterator[Listed]:
    """Every spelling of every entry; a published name such as ``A (aka B)`` gives its parts too."""
    for number, entry in enumerate(entries):
        if tick:
            tick("indexing", number + 1, len(entries))
        seen: set[str] = set()
        for text in entry.names:
            for part in (text,) if entry.exact_only else spellings(text, vocabulary):
                name = take_apart(part, vocabulary)
                if name.words and name.full not in seen and (part == text or usable_part(name, vocabulary)):
                    seen.add(name.full)
                    yield Listed(number, part, name)


def usable_part(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether a part of a name can stand for the party: not a short, common or generic word alone."""
    core = [word for word in name.core if word.kind is Kind.CORE]
    if not core or (
        len(name.core) == 1 and (core[0].text in vocabulary.common or core[0].text in vocabulary.person_names)
    ):
        return False
    return len(joined(core)) >= SHORTEST_FUZZY or bool(core[0].han)


def kind_code(kind: str) -> int:
    """The kind of an entry as one byte, for the kinds that matching tells apart."""
    return KINDS.index(kind) if kind in KINDS else len(KINDS)


def _frequency(listed: Iterable[Listed], found_by: Iterable[Sequence[str]]) -> Counter[str]:
    """In how many entries each token stands."""
    frequency: Counter[str] = Counter()
    entry, here = -1, set[str]()
    for one, found in zip(listed, found_by, strict=True):
        if one.entry != entry:
            frequency.update(here)
            entry, here = one.entry, set()
        here.update(found)
    frequency.update(here)
    return frequency


def _lists(entries: Iterable[Entry]) -> list[tuple[str, int, int, str]]:
    """Each list with the number of its entries and of its different names, and how many entries have a name in each script."""
    counts: Counter[str] = Counter()
    names: dict[str, set[str]] = {}
    scripts: dict[str, Counter[str]] = {}
    for entry in entries:
        counts[entry.list] += 1
        names.setdefault(entry.list, set()).update(entry.names)
        here = {script for name in entry.names for script in script_of(name)}
        scripts.setdefault(entry.list, Counter()).update(here)
    return [(one, counts[one], len(names[one]), json.dumps(scripts[one])) for one in sorted(counts)]


def _spellings(listed: Iterable[Listed]) -> Iterator[tuple[str, int]]:
    """Whole spellings: the full text, the letters of the core without spaces, and the same of its sorted words."""
    for number, one in enumerate(listed):
        for key in spelling_keys(one.name):
            yield key, number


def spelling_keys(name: Name) -> tuple[str, ...]:
    """The keys under which a spelling is found whole."""
    core = [word for word in name.core if word.kind not in (Kind.STOP, Kind.LEGAL)] or name.core
    keys = ["=" + name.full, "+" + joined(core)]
    if len(core) > 1:
        keys.append("~" + joined(sorted(core)))
    return tuple(keys)


def tokens(core: Sequence[Word]) -> list[str]:
    """What a name is found by: its words, and neighbours written as one."""
    found = [word.text for word in core]
    found += [
        intern(left.text + right.text) for left, right in pairwise(core) if Kind.DIGITS not in (left.kind, right.kind)
    ]
    return list(dict.fromkeys(found))


def deletions(text: str) -> set[str]:
    """A word and every form of it with one letter missing, for words long enough."""
    if len(text) < SHORTEST_FUZZY:
        return {text}
    return {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))}


def _weights(core: Sequence[Word], frequency: Counter[str], size: int, vocabulary: Vocabulary) -> list[float]:
    return [weight(word, frequency[word.text], size, vocabulary) for word in core]


def _packed(core: Sequence[Word]) -> tuple[str, str]:
    """The core of a name as stored: words, and their kinds."""
    return " ".join(word.text for word in core), "".join(str(int(word.kind)) for word in core)
