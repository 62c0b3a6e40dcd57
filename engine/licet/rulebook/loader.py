"""Assembles a checked :class:`Rulebook` from source files. All problems are reported together."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from licet.errors import Diagnostic, Location, RulesError
from licet.language import csv_table, yaml_text
from licet.language.attributes import PARTY_ATTRIBUTES
from licet.language.csv_table import TableRow
from licet.language.documents import read_model
from licet.language.house import House
from licet.language.schema import Control, Instrument, Jurisdiction, Relief, RuleText, expanded
from licet.language.sources import Source
from licet.lists import Entry, published_lists
from licet.lists.own_table import COLUMNS, OPTIONAL
from licet.rulebook import validation
from licet.world.catalogue import Catalogue
from licet.world.parties import PART, Parties, list_of, read_entries, read_list
from licet.world.regions import MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL, Regions, memberships

from .attestation_files import read_attestations
from .attestations import latest
from .house import LIST_OF_LAW, HouseChecks
from .rulebook import Role, Rulebook, RuleVersion

if TYPE_CHECKING:
    from licet.lists import Index


def assemble(
    sources: Iterable[Source], catalogue: Catalogue, published: Sequence[Index] = (), own: Sequence[Source] = (),
) -> Rulebook:  # fmt: skip
    """The rulebook of these sources, checked against each other and the catalogue, with these published lists.

    ``own`` are the files of one's own that the catalogue was made of, for the fingerprint.
    Sources in a folder ``by-eccn`` are kept for :mod:`licet.rulebook.by_eccn`, accepted findings for :mod:`licet.authoring.lint`.
    Raises RulesError with every problem found.
    """
    every = sorted(sources, key=lambda source: source.name)
    accepted = tuple(source for source in every if source.holds_accepted)
    sources = [source for source in every if not source.is_by_eccn and not source.holds_accepted]
    by_eccn = [source for source in every if source.is_by_eccn]
    problems: list[Diagnostic] = []
    jurisdictions: dict[str, Jurisdiction] = {}
    instruments: list[Instrument] = []
    versions: list[RuleVersion] = []
    locations: dict[str, Location] = {}
    validator = validation.RulebookValidator(catalogue)
    for source in sources:
        if source.is_table or source.holds_attestations:
            continue
        documents, wrong = yaml_text.read(source.text, source.name)
        problems += wrong
        if wrong:
            continue
        for document in documents:
            if source.is_index or (isinstance(document.data, dict) and "jurisdiction" in document.data):
                index = _read_index(document, problems)
                if index is None:
                    validator.add_broken(document)
                else:
                    validator.add_jurisdiction(index, document)
                    jurisdictions[index.jurisdiction] = expanded(index, "governs")
                    locations[index.jurisdiction] = document.location(())
                    locations |= {name: document.key_location(("regions", name)) for name in index.regions}
            else:
                instrument = read_model(Instrument, document, problems)
                if instrument is None:
                    validator.add_broken(document)
                else:
                    validator.add_instrument(instrument, document)
                    instruments.append(instrument)
                    locations[instrument.instrument] = document.location(())
                    versions += _versions(instrument, document)
    attestations = read_attestations(
        (source for source in sources if source.holds_attestations), jurisdictions, problems
    )
    pending: list[list[Diagnostic]] = []  # rows add to these lists when their cells are converted
    tables = _Tables(sources, validator.indexes, pending, broken=bool(problems))
    regions = Regions(
        catalogue.countries,
        {name: region for index in jurisdictions.values() for name, region in index.regions.items()},
        memberships(tables.groups, catalogue.countries),
    )
    whole = {name: day for index in jurisdictions.values() for name, day in index.whole.items()}
    entries, known = read_entries(tables.parties), set(published_lists())
    known |= {name for name in _lists_named(version.rule for version in versions) if PART in name}
    if any(pending):  # a table that is refused makes no list unknown
        known |= {row["list"] for row in tables.parties} or set(_lists_named(version.rule for version in versions))
    listed = Parties(entries, whole, published, known, tables.lists, tables.contents)
    problems += [problem for wrong in pending for problem in wrong]
    problems += HouseChecks(validator.indexes, validator.instruments, by_eccn).beside(
        validator.problems(regions, listed)
    )
    if problems:
        raise RulesError(problems)
    versions.sort(key=lambda version: (version.id, *_instrument_order(version.instrument)))
    return Rulebook(
        jurisdictions=dict(sorted(jurisdictions.items())),
        instruments=tuple(sorted(instruments, key=_instrument_order)),
        versions=tuple(replace(version, number=number) for number, version in enumerate(versions)),
        regions=regions,
        parties=listed,
        catalogue=catalogue,
        fingerprint=_fingerprint([*sources, *own, *by_eccn], published),
        locations=locations,
        attestations=latest(attestations, {name: index.coverage.through for name, index in jurisdictions.items()}),
        by_eccn=tuple(by_eccn),
        accepted=accepted,
    )


def _read_index(document: yaml_text.Document, problems: list[Diagnostic]) -> Jurisdiction | None:
    is_house = isinstance(document.data, dict) and "house" in document.data
    return read_model(House if is_house else Jurisdiction, document, problems)


def _instrument_order(instrument: Instrument) -> tuple[date, str]:
    return instrument.in_force.earliest, instrument.instrument


def _versions(instrument: Instrument, document: yaml_text.Document) -> Iterable[RuleVersion]:
    """The rules of an instrument. They are numbered when all instruments are read. Its document forgets its nodes after them."""
    sections: tuple[tuple[str, Role, Mapping[str, RuleText]], ...] = (
        ("classes", "class", instrument.classes),
        ("controls", "control", instrument.controls),
        ("reliefs", "relief", instrument.reliefs),
        ("notices", "notice", instrument.notices),
        ("exceptions", "exception", instrument.exceptions),
    )
    for key, role, rules in sections:
        for name, rule in rules.items():
            evaluated = _graded(expanded(rule, "when", "unless"), instrument)
            location = document.key_location((key, name))
            yield RuleVersion(-1, name, role, evaluated, rule, instrument, location)
    document.forget()


def _graded(rule: RuleText, instrument: Instrument) -> RuleText:
    """A copy of a rule with the evidence of its policy, which is that of the rule unless it states another."""
    if not isinstance(rule, Relief) and (not isinstance(rule, Control) or rule.review is None):
        return rule
    return rule.model_copy(update={"policy_evidence": rule.policy_evidence or rule.evidence or instrument.evidence})


def _lists_named(rules: Iterable[RuleText]) -> Iterable[str]:
    """Every list of parties that a rule names."""
    clauses = (clause for rule in rules for clause in (*(rule.when or ()), *(rule.unless or ())))
    return (list_of(name) for clause in clauses for key in PARTY_ATTRIBUTES for name in getattr(clause, key) or ())


class _Tables:
    """The tables that the indexes name, each beside its index.

    ``groups`` and ``parties`` are the rows of country groups and of listed parties. Tables of one list each (``lists``) are
    only found here, and read when somebody is looked up. ``contents`` are the texts of both, with the ids of the lists. Unless a document is broken, which might have named it, a table
    that no index names is a problem.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        indexes: Iterable[tuple[Jurisdiction, yaml_text.Document]],
        pending: list[list[Diagnostic]],
        *,
        broken: bool,
    ) -> None:
        self.groups: list[TableRow] = []
        self.parties: list[TableRow] = []
        self.lists: dict[str, Callable[[], Sequence[Entry]]] = {}
        self.contents: list[str] = []
        self._sources = {source.name: source for source in sources if source.is_table}
        self._named: set[str] = set()
        self._pending = pending
        for index, document in indexes:
            self._read(index, document)
        unnamed = () if broken else (name for name in self._sources if name not in self._named)
        help_text = "name it there, or remove it"
        pending += [
            [Diagnostic(Location(name), "no index beside this table names it", "", help_text)] for name in unnamed
        ]

    def _read(self, index: Jurisdiction, document: yaml_text.Document) -> None:
        for key, name, target, required, optional in (
            ("groups", index.groups, self.groups, MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL),
            ("parties", index.parties, self.parties, COLUMNS, OPTIONAL),
        ):
            source = self._beside(document, (key,), name) if name is not None else None
            if source is None:
                continue
            rows, wrong = csv_table.read(source.text, source.name, required, optional)
            if not rows and not wrong and key == "parties":
                wrong.append(Diagnostic(Location(source.name, 1, 1), "the table has no party", str(name)))
            target.extend(rows)
            for row in rows if isinstance(index, House) and key == "parties" else ():
                if not row["list"].startswith(f"{index.jurisdiction}."):
                    wrong.append(
                        Diagnostic(row.location, LIST_OF_LAW, row["list"], f"call it `{index.jurisdiction}.…`")
                    )
            if key == "parties":
                self.contents += source
            self._pending.append(wrong)
        for one, name in index.lists.items():
            source = self._beside(document, ("lists", one), name)
            if source is not None:
                self.lists[one] = partial(read_list, one, source.text, source.name)
                self.contents += (one, *source)

    def _beside(self, document: yaml_text.Document, key: yaml_text.Path, name: str) -> Source | None:
        path = f"{document.name.rpartition('/')[0]}/{name}".removeprefix("/")
        source = self._sources.get(path)
        if source is None:
            self._pending.append([Diagnostic(document.location(key), "the table does not exist", path)])
        self._named.add(path)
        return source


def _fingerprint(sources: Sequence[Source], published: Sequence[Index]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        digest.update(f"{source.name}\0{len(source.text)}\0{source.text}\0".encode())
    for index in sorted(published, key=lambda one: one.path.name):
        digest.update(f"{index.path.name}\0".encode())  # which holds a hash of the list
    return digest.hexdigest()
