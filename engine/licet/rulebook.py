"""From folders of text to a checked :class:`Rulebook`. Nothing loads if anything is wrong; all problems come together."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from . import references, tabletext, yamltext
from .catalogue import KIND_COLUMNS, PRODUCT_COLUMNS, PRODUCT_OPTIONAL, VENDOR_COLUMNS, Catalogue, build
from .diagnostic import Diagnostic, Place, RulesError
from .geography import MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL, Regions, memberships
from .names import normal
from .parties import PARTY_COLUMNS, PARTY_OPTIONAL, Parties
from .reading import read_sheet
from .schema import Instrument, Jurisdiction, Sentence
from .tabletext import Row
from .world.countries import Countries
from .world.place_tables import read_place_names

SUFFIXES = (".yaml", ".yml", ".csv")

Role = Literal["class", "control", "relief", "notice"]


class Source(NamedTuple):
    """One file: its name as shown to people, and its text."""

    name: str
    text: str

    @property
    def is_index(self) -> bool:
        """Whether it is the index of a jurisdiction's folder."""
        return self.name.rpartition("/")[2] == "index.yaml"


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """One sentence of one instrument: a version of its id."""

    number: int
    id: str
    role: Role
    sentence: Sentence
    instrument: Instrument
    place: Place

    @property
    def jurisdiction(self) -> str:
        """The jurisdiction whose law it is."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """Checked rules with the world they speak of."""

    jurisdictions: Mapping[str, Jurisdiction]
    instruments: tuple[Instrument, ...]
    statements: tuple[Statement, ...]
    regions: Regions
    parties: Parties
    catalogue: Catalogue
    fingerprint: str
    places: Mapping[str, Place] = field(default_factory=dict)


def gather(folder: Path) -> list[Source]:
    """Every YAML and CSV file below a folder, by name.

    Raises RulesError when there is no such folder, or a file of it is not UTF-8 text.
    """
    if not folder.is_dir():
        raise RulesError([Diagnostic(Place(str(folder)), "there is no such folder of rules")])
    found = []
    for inside, _, files in os.walk(folder):
        within = "/".join((folder.name, *Path(inside).relative_to(folder).parts))
        found += [(f"{within}/{file}", f"{inside}{os.sep}{file}") for file in files if _read(file)]
    sources, problems = [], []
    for name, path in sorted(found, key=lambda one: one[0].split("/")):
        if not os.path.isfile(path):  # noqa: PTH113 - as below
            continue
        try:
            with open(path, encoding="utf-8") as file:  # noqa: PTH123 - a path for each of many files takes longer
                sources.append(Source(name, file.read()))
        except (UnicodeDecodeError, OSError) as error:
            problems.append(Diagnostic(Place(name), f"cannot be read: {error}"))
    if problems:
        raise RulesError(problems)
    return sources


def _read(file: str) -> bool:
    return file.endswith(SUFFIXES) and file not in SUFFIXES


def world(sources: Sequence[Source]) -> Catalogue:
    """The catalogue and the countries of a seeds folder. Raises RulesError."""
    pending: list[list[Diagnostic]] = []  # rows add to these while they are read

    def rows(name: str, required: tuple[str, ...], optional: tuple[str, ...] = (), folder: str = "catalogue") -> list[Row]:
        found: list[Row] = []
        for source in sources:
            if source.name.endswith(f"{folder}/{name}"):
                read, wrong = tabletext.read(source.text, source.name, required, optional)
                found += read
                pending.append(wrong)
        return found

    places = rows("countries.csv", ("code", "aliases"), ("rank",))
    aliases, extra, ranks = {}, {}, {}
    for row in places:
        aliases.update(dict.fromkeys(map(normal, row.many("aliases")), row["code"]))
        if (rank := row.number("rank")) is not None:
            ranks[row["code"]] = int(rank)
        if re.fullmatch("X[A-Z]", row["code"]):  # left to users by ISO 3166
            extra[row["code"]] = row.many("aliases")[0]
        elif "-" not in row["code"] and Countries().find(row["code"]) != row["code"]:
            row.refuse("code", "no such ISO 3166 code")
    tables = (
        [row for name in ("products.csv", "materials.csv") for row in rows(name, PRODUCT_COLUMNS, PRODUCT_OPTIONAL)],
        rows("vendors.csv", VENDOR_COLUMNS),
        rows("kinds.csv", KIND_COLUMNS),
    )
    table = next((source.text for source in sources if source.name.endswith("places/names.csv")), "")
    named = read_place_names(lambda name, columns: rows(name, columns, folder="places"), table, aliases, extra)
    parts = {row["code"]: (row.many("aliases") or (row["code"],))[0] for row in places if "-" in row["code"]}
    catalogue = build(*tables, Countries(aliases, extra, ranks, parts, named))
    if any(pending):
        raise RulesError([problem for wrong in pending for problem in wrong])
    return catalogue


def assemble(sources: Iterable[Source], catalogue: Catalogue) -> Rulebook:
    """Check sources against each other and the catalogue, and make the rulebook. Raises RulesError with every problem."""
    sources = sorted(sources, key=lambda source: source.name)
    problems: list[Diagnostic] = []
    jurisdictions: dict[str, Jurisdiction] = {}
    instruments: list[Instrument] = []
    found: list[tuple[str, Role, Sentence, Instrument, Place]] = []
    places: dict[str, Place] = {}
    book = references.Book(catalogue)
    for source in sources:
        if source.name.endswith(".csv"):
            continue
        documents, wrong = yamltext.read(source.text, source.name)
        problems += wrong
        if wrong:
            continue
        for document in documents:
            if source.is_index or (isinstance(document.data, dict) and "jurisdiction" in document.data):
                index = read_sheet(Jurisdiction, document, problems)
                if index is None:
                    book.add_broken(document)
                else:
                    book.add_jurisdiction(index, document)
                    jurisdictions[index.jurisdiction] = index
                    places[index.jurisdiction] = document.place(())
                    places |= {name: document.key_place(("regions", name)) for name in index.regions}
            else:
                instrument = read_sheet(Instrument, document, problems)
                if instrument is None:
                    book.add_broken(document)
                else:
                    book.add_instrument(instrument, document)
                    instruments.append(instrument)
                    places[instrument.instrument] = document.place(())
                    found += _sentences(instrument, document)
    pending: list[list[Diagnostic]] = []  # rows add to these while they are read
    groups, parties = _tables(sources, book.indexes, pending)
    regions = Regions(
        catalogue.countries,
        {name: region for index in jurisdictions.values() for name, region in index.regions.items()},
        memberships(groups, catalogue.countries),
    )
    listed = Parties(parties)
    problems += [problem for wrong in pending for problem in wrong]
    problems += book.problems(regions, listed)
    if problems:
        raise RulesError(problems)
    found.sort(key=lambda item: (item[0], item[3].in_force.earliest, item[3].instrument))
    statements = tuple(Statement(number, *item) for number, item in enumerate(found))
    return Rulebook(
        dict(sorted(jurisdictions.items())), tuple(sorted(instruments, key=lambda one: (one.in_force.earliest, one.instrument))),
        statements, regions, listed, catalogue, _fingerprint(sources), places,
    )  # fmt: skip


def _sentences(
    instrument: Instrument, document: yamltext.Document
) -> Iterable[tuple[str, Role, Sentence, Instrument, Place]]:
    shelves: tuple[tuple[str, Role, Mapping[str, Sentence]], ...] = (
        ("classes", "class", instrument.classes),
        ("controls", "control", instrument.controls),
        ("reliefs", "relief", instrument.reliefs),
        ("notices", "notice", instrument.notices),
    )
    for key, role, sentences in shelves:
        for name, sentence in sentences.items():
            yield name, role, sentence, instrument, document.key_place((key, name))


def _tables(
    sources: Sequence[Source],
    indexes: Sequence[tuple[Jurisdiction, yamltext.Document]],
    pending: list[list[Diagnostic]],
) -> tuple[list[Row], list[Row]]:
    """The rows of every table that an index names: country groups, and listed parties."""
    groups: list[Row] = []
    parties: list[Row] = []
    for index, document in indexes:
        for key, name, found, required, optional in (
            ("groups", index.groups, groups, MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL),
            ("parties", index.parties, parties, PARTY_COLUMNS, PARTY_OPTIONAL),
        ):
            if name is None:
                continue
            matching = [source for source in sources if source.name.endswith(f"{index.jurisdiction}/{name}")]
            if not matching:
                pending.append([Diagnostic(document.place((key,)), "there is no such table", name)])
            for source in matching:
                rows, wrong = tabletext.read(source.text, source.name, required, optional)
                found.extend(rows)
                pending.append(wrong)
    return groups, parties


def _fingerprint(sources: Sequence[Source]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        digest.update(f"{source.name}\0{len(source.text)}\0{source.text}\0".encode())
    return digest.hexdigest()
