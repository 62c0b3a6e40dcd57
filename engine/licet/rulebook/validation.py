"""Checks across files: every name resolves, every id has one version a day, nothing refers to itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple, TypeVar

from licet.errors import Diagnostic, Place
from licet.language.schema import Clause, Instrument, Jurisdiction, Relief, Sentence
from licet.language.yaml_text import Document, Path
from licet.values.dates import Moment
from licet.values.names import did_you_mean
from licet.world.catalogue import Catalogue
from licet.world.parties import Parties
from licet.world.regions import Regions

T = TypeVar("T")

SHELVES = {"classes": "class", "controls": "control", "reliefs": "relief", "notices": "notice"}
FEW = 12  # names to list when none is near
PLACES = ("destination", "headquarters", "origin", "vendor_home")


class _Entry(NamedTuple):
    """One version of an id, or its withdrawal, where it stands."""

    id: str
    role: str
    start: Moment
    instrument: Instrument
    document: Document
    path: Path
    sentence: Sentence | None

    @property
    def place(self) -> Place:
        return self.document.key_place(self.path) if self.sentence else self.document.place(self.path)


class Book:
    """All sheets read so far, with their documents, to be checked together."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.indexes: list[tuple[Jurisdiction, Document]] = []
        self.instruments: list[tuple[Instrument, Document]] = []
        self.entries: list[_Entry] = []
        self.broken_ids: set[str] = set()
        self.broken_index = False

    def add_broken(self, document: Document) -> None:
        """Take note of what a document that was refused would have stated, so that others are not blamed for its fault."""
        data = document.data if isinstance(document.data, dict) else {}
        self.broken_index = self.broken_index or "jurisdiction" in data or document.name.endswith("index.yaml")
        for shelf in SHELVES:
            sentences = data.get(shelf)
            self.broken_ids.update(sentences if isinstance(sentences, dict) else ())

    def add_jurisdiction(self, index: Jurisdiction, document: Document) -> None:
        """Take in the index of a jurisdiction."""
        self.indexes.append((index, document))

    def add_instrument(self, instrument: Instrument, document: Document) -> None:
        """Take in an instrument with all its sentences."""
        self.instruments.append((instrument, document))
        for shelf, role in SHELVES.items():
            sentences: Mapping[str, Sentence] = getattr(instrument, shelf)
            for name, sentence in sentences.items():
                start = sentence.in_force or instrument.in_force
                self.entries.append(_Entry(name, role, start, instrument, document, (shelf, name), sentence))
        for index, name in enumerate(instrument.withdraws):
            path: Path = ("withdraws", index)
            self.entries.append(_Entry(name, "", instrument.in_force, instrument, document, path, None))

    def problems(self, regions: Regions, parties: Parties) -> Iterator[Diagnostic]:
        """Everything wrong between the sheets."""
        yield from self._twice("jurisdiction", ((index.jurisdiction, document) for index, document in self.indexes))
        yield from self._twice("instrument", ((one.instrument, document) for one, document in self.instruments))
        if self.broken_index:
            return  # what an index would have made known cannot be missed before it is mended
        yield from self._families()
        yield from self._dates()
        yield from self._versions()
        roles = {entry.id: entry.role for entry in self.entries if entry.sentence}
        controls = [name for name, role in roles.items() if role == "control"]
        names = _Names(self, regions, parties, roles)
        for index, document in self.indexes:
            yield from names.clauses(index.governs or (), document, ("governs",))
            yield from names.kinds(index, document)
            for name, region in index.regions.items():
                for key, terms in (("union", region.union), ("minus", region.minus)):
                    for number, term in enumerate(terms):
                        if not names.places(term.of):
                            yield regions.problem(term.of, document.place(("regions", name, key, number)))
        for entry in self.entries:
            sentence = entry.sentence
            if sentence is None:
                continue
            yield from names.clauses(sentence.when or (), entry.document, (*entry.path, "when"))
            yield from names.clauses(sentence.unless or (), entry.document, (*entry.path, "unless"))
            if isinstance(sentence, Relief):
                yield from self._relief(entry, sentence, roles, controls)
        yield from self._cycles(regions)

    def _twice(self, word: str, sheets: Iterable[tuple[str, Document]]) -> Iterator[Diagnostic]:
        first: dict[str, Document] = {}
        for name, document in sheets:
            if name in first:
                also = ((first[name].place((word,)), "first"),)
                yield Diagnostic(document.place((word,)), f"a second {word} of this name", name, "rename one", also)
            first.setdefault(name, document)

    def _families(self) -> Iterator[Diagnostic]:
        """Ids begin with a known jurisdiction, and keep one role."""
        known = [index.jurisdiction for index, _ in self.indexes]
        named: list[tuple[str, Callable[[Path], Place], Path]] = []
        named += [(one.instrument, document.place, ("instrument",)) for one, document in self.instruments]
        named += [(entry.id, entry.document.key_place, entry.path) for entry in self.entries if entry.sentence]
        for name, where, path in named:
            family = name.partition(".")[0]
            if family not in known:
                help_text = (
                    did_you_mean(family, known) or f"jurisdictions with an index: {', '.join(sorted(known)) or 'none'}"
                )
                yield Diagnostic(where(path), f"`{family}` is not a jurisdiction with an index.yaml", name, help_text)
        for index, document in self.indexes:
            for name in index.regions:
                if not name.startswith(f"{index.jurisdiction}."):
                    place = document.key_place(("regions", name))
                    yield Diagnostic(place, f"a region of this index begins with `{index.jurisdiction}.`", name)
        roles: dict[str, _Entry] = {}
        for entry in self.entries:
            if entry.sentence is None:
                continue
            first = roles.setdefault(entry.id, entry)
            if first.role != entry.role:
                also = ((first.place, f"a {first.role} here"),)
                yield Diagnostic(
                    entry.place, f"`{entry.id}` cannot be a {entry.role} too", entry.id, "rename one", also
                )

    def _dates(self) -> Iterator[Diagnostic]:
        for one, document in self.instruments:
            if one.checked < one.published.earliest:
                place = document.place(("checked",))
                yield Diagnostic(place, "checked before it was published", one.checked.isoformat())
        for entry in self.entries:
            end = entry.sentence.end if entry.sentence else None
            if end is not None and end.latest is not None and end.latest <= entry.start.earliest:
                key = "until" if entry.sentence and entry.sentence.until else "through"
                text = f"in force from {entry.start}, ends {end}"
                yield Diagnostic(entry.document.place((*entry.path, key)), "ends before it begins", text)

    def _versions(self) -> Iterator[Diagnostic]:
        chains: dict[str, list[_Entry]] = {}
        for entry in self.entries:
            chains.setdefault(entry.id, []).append(entry)
        stated = [name for name, chain in chains.items() if any(entry.sentence for entry in chain)]
        stated += self.broken_ids
        for name, chain in chains.items():
            if len(chain) > 1:
                chain.sort(key=lambda entry: (entry.start.earliest, entry.place))
            if chain[0].sentence is None and name not in self.broken_ids:
                known = name in stated
                help_text = "" if known else did_you_mean(name, stated)
                message = (
                    "is withdrawn before it was ever in force" if known else "cannot be withdrawn: there is no such id"
                )
                yield Diagnostic(chain[0].place, f"`{name}` {message}", name, help_text)
            for earlier, later in pairwise(chain):
                if earlier.start.latest is None or later.start.earliest <= earlier.start.latest:
                    yield _clash(earlier, later)

    def _relief(
        self, entry: _Entry, relief: Relief, roles: Mapping[str, str], controls: list[str]
    ) -> Iterator[Diagnostic]:
        for number, name in enumerate(relief.of):
            place = entry.document.place((*entry.path, "of", number))
            if name in self.broken_ids:
                continue
            if roles.get(name) != "control":
                message = f"is a {roles[name]}, not a control" if name in roles else "is not a control"
                yield Diagnostic(place, f"`{name}` {message}", name, did_you_mean(name, controls))
            elif name.partition(".")[0] != entry.id.partition(".")[0]:
                yield Diagnostic(place, "a relief eases controls of its own jurisdiction only", name)

    def _cycles(self, regions: Regions) -> Iterator[Diagnostic]:
        uses: dict[str, set[str]] = {}
        where: dict[str, Place] = {}
        for entry in self.entries:
            if entry.sentence is None or entry.role != "class":
                continue
            where.setdefault(entry.id, entry.place)
            for clause in (*(entry.sentence.when or ()), *(entry.sentence.unless or ())):
                uses.setdefault(entry.id, set()).update(clause.class_ or ())
        for loop in _loops(uses):
            yield Diagnostic(where[loop[0]], "a class is defined by itself", " → ".join((*loop, loop[0])))
        for index, document in self.indexes:
            for name in index.regions:
                where[name] = document.key_place(("regions", name))
        members = {name: {term.of for term in (*one.union, *one.minus)} for name, one in regions.regions.items()}
        for loop in _loops({name: found & set(members) for name, found in members.items()}):
            yield Diagnostic(where[loop[0]], "a region is made of itself", " → ".join((*loop, loop[0])))


def _loops(uses: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """Every cycle once, starting at its least name."""
    done: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if name in trail:
            loop = trail[trail.index(name) :]
            least = loop.index(min(loop))
            yield loop[least:] + loop[:least]
            return
        if name in done:
            return
        for used in sorted(uses.get(name, ())):
            yield from walk(used, (*trail, name))
        done.add(name)

    seen = set()
    for name in sorted(uses):
        for loop in walk(name, ()):
            if loop not in seen:
                seen.add(loop)
                yield loop


def _clash(earlier: _Entry, later: _Entry) -> Diagnostic:
    """Two versions of one id that no order can be put on."""
    days = f"{earlier.start} and {later.start}"
    if earlier.sentence is None or later.sentence is None:
        stated, withdrawn = (later, earlier) if earlier.sentence is None else (earlier, later)
        message = f"`{stated.id}` is stated and withdrawn on one day"
        help_text = "a restated id ends the earlier version by itself: drop the withdrawal"
        return Diagnostic(withdrawn.place, message, days, help_text, ((stated.place, "stated here"),))
    message = f"`{later.id}` has two versions on one day"
    help_text = "give one of them another day or another id"
    return Diagnostic(later.place, message, days, help_text, ((earlier.place, "the other version"),))


class _Names:
    """Checks that the names in a clause mean something."""

    def __init__(self, book: Book, regions: Regions, parties: Parties, roles: Mapping[str, str]) -> None:
        catalogue = book.catalogue
        end_uses = [name for index, _ in book.indexes for name in index.end_uses]
        classes = {*(name for name, role in roles.items() if role == "class"), *book.broken_ids}
        self.regions = regions
        self.roles = roles
        self.places = cache(regions.knows)  # the same few names stand in many rules
        self.knows = cache(lambda key, name: self.known[key][0](name))
        self.known: dict[str, tuple[Callable[[str], bool], Iterable[str], str]] = {
            "class_": (classes.__contains__, classes, "class"),
            "vendor": (catalogue.vendors.__contains__, catalogue.vendors, "vendor"),
            "product": (lambda name: bool(catalogue.find(name).parts), catalogue.parts, "product"),
            "kind": (catalogue.kinds.__contains__, catalogue.kinds, "kind of product"),
            "end_use": (end_uses.__contains__, end_uses, "end use"),
            "end_user": (parties.lists.__contains__, sorted(parties.lists), "list of parties"),
        }

    def kinds(self, index: Jurisdiction, document: Document) -> Iterator[Diagnostic]:
        """Unknown kinds of product in the coverage of an index."""
        for key in ("kinds", "partly"):
            for number, name in enumerate(getattr(index.coverage, key) or ()):
                if not self.knows("kind", name):
                    yield self._problem("kind", name, document.place(("coverage", key, number)))

    def clauses(self, clauses: Iterable[Clause], document: Document, path: Path) -> Iterator[Diagnostic]:
        """Unknown names in some clauses."""
        for number, clause in enumerate(clauses):
            for key in self.known:
                for index, name in enumerate(getattr(clause, key) or ()):
                    if not self.knows(key, name):
                        yield self._problem(key, name, document.place((*path, number, key.rstrip("_"), index)))
            for key in PLACES:
                for index, name in enumerate(getattr(clause, key) or ()):
                    if not self.places(name):
                        yield self.regions.problem(name, document.place((*path, number, key, index)))

    def _problem(self, key: str, name: str, place: Place) -> Diagnostic:
        _, names, word = self.known[key]
        if key == "class_" and name in self.roles:
            return Diagnostic(place, f"`{name}` is a {self.roles[name]}, not a class", name)
        known = sorted(names)
        few = f"known: {', '.join(known)}" if known and len(known) <= FEW else ""
        return Diagnostic(place, f"no such {word}", name, did_you_mean(name, known) or few)
