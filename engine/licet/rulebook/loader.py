"""From folders of text to a checked :class:`Rulebook`. Nothing loads if anything is wrong; all problems come together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from licet.errors import Diagnostic, Location, RulesError
from licet.language import csv_table, yaml_text
from licet.language.csv_table import TableRow
from licet.language.documents import read_model
from licet.language.schema import Instrument, Jurisdiction, RuleText, expanded
from licet.language.sources import Source
from licet.lists import Index, published_lists
from licet.rulebook import validation
from licet.world.catalogue import Catalogue
from licet.world.parties import PARTY_COLUMNS, PARTY_OPTIONAL, Parties, list_of, read_entries
from licet.world.regions import MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL, Regions, memberships

from .rulebook import Role, Rulebook, RuleVersion

_Stated = tuple[str, Role, RuleText, RuleText, Instrument, Location]  # id, role, as evaluated, as written, where from


def assemble(sources: Iterable[Source], catalogue: Catalogue, published: Sequence[Index] = ()) -> Rulebook:
    """Check sources against each other and the catalogue, and make the rulebook. Raises RulesError with every problem."""
    sources = sorted(sources, key=lambda source: source.name)
    problems: list[Diagnostic] = []
    jurisdictions: dict[str, Jurisdiction] = {}
    instruments: list[Instrument] = []
    found: list[_Stated] = []
    locations: dict[str, Location] = {}
    book = validation.RulebookValidator(catalogue)
    for source in sources:
        if source.name.endswith(".csv"):
            continue
        documents, wrong = yaml_text.read(source.text, source.name)
        problems += wrong
        if wrong:
            continue
        for document in documents:
            if source.is_index or (isinstance(document.data, dict) and "jurisdiction" in document.data):
                index = read_model(Jurisdiction, document, problems)
                if index is None:
                    book.add_broken(document)
                else:
                    book.add_jurisdiction(index, document)
                    jurisdictions[index.jurisdiction] = expanded(index, "governs")
                    locations[index.jurisdiction] = document.location(())
                    locations |= {name: document.key_location(("regions", name)) for name in index.regions}
            else:
                instrument = read_model(Instrument, document, problems)
                if instrument is None:
                    book.add_broken(document)
                else:
                    book.add_instrument(instrument, document)
                    instruments.append(instrument)
                    locations[instrument.instrument] = document.location(())
                    found += _sentences(instrument, document)
    pending: list[list[Diagnostic]] = []  # rows add to these while they are read
    groups, parties = _tables(sources, book.indexes, pending)
    regions = Regions(
        catalogue.countries,
        {name: region for index in jurisdictions.values() for name, region in index.regions.items()},
        memberships(groups, catalogue.countries),
    )
    whole = {name: day for index in jurisdictions.values() for name, day in index.whole.items()}
    entries, known = read_entries(parties), set(published_lists())
    if any(pending):  # a table that is refused makes no list unknown
        known |= {row["list"] for row in parties} or set(_lists_named(statement[2] for statement in found))
    listed = Parties(entries, whole, published, known)
    problems += [problem for wrong in pending for problem in wrong]
    problems += book.problems(regions, listed)
    if problems:
        raise RulesError(problems)
    found.sort(key=lambda item: (item[0], item[4].in_force.earliest, item[4].instrument))
    versions = tuple(RuleVersion(number, *item) for number, item in enumerate(found))
    return Rulebook(
        dict(sorted(jurisdictions.items())), tuple(sorted(instruments, key=lambda one: (one.in_force.earliest, one.instrument))),
        versions, regions, listed, catalogue, _fingerprint(sources, published), locations,
    )  # fmt: skip


def _sentences(instrument: Instrument, document: yaml_text.Document) -> Iterable[_Stated]:
    shelves: tuple[tuple[str, Role, Mapping[str, RuleText]], ...] = (
        ("classes", "class", instrument.classes),
        ("controls", "control", instrument.controls),
        ("reliefs", "relief", instrument.reliefs),
        ("notices", "notice", instrument.notices),
    )
    for key, role, sentences in shelves:
        for name, rule in sentences.items():
            evaluated = expanded(rule, "when", "unless")
            yield name, role, evaluated, rule, instrument, document.key_location((key, name))


def _lists_named(rules: Iterable[RuleText]) -> Iterable[str]:
    """Every list of parties that a rule names."""
    clauses = (clause for rule in rules for clause in (*(rule.when or ()), *(rule.unless or ())))
    return (list_of(name) for clause in clauses for name in clause.end_user or ())


def _tables(
    sources: Sequence[Source],
    indexes: Sequence[tuple[Jurisdiction, yaml_text.Document]],
    pending: list[list[Diagnostic]],
) -> tuple[list[TableRow], list[TableRow]]:
    """The rows of every table that an index names: country groups, and listed parties."""
    groups: list[TableRow] = []
    parties: list[TableRow] = []
    for index, document in indexes:
        for key, name, found, required, optional in (
            ("groups", index.groups, groups, MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL),
            ("parties", index.parties, parties, PARTY_COLUMNS, PARTY_OPTIONAL),
        ):
            if name is None:
                continue
            matching = [source for source in sources if source.name.endswith(f"{index.jurisdiction}/{name}")]
            if not matching:
                pending.append([Diagnostic(document.location((key,)), "there is no such table", name)])
            for source in matching:
                rows, wrong = csv_table.read(source.text, source.name, required, optional)
                if not rows and not wrong and key == "parties":
                    wrong.append(Diagnostic(Location(source.name, 1, 1), "the table has no party", name))
                found.extend(rows)
                pending.append(wrong)
    return groups, parties


def _fingerprint(sources: Sequence[Source], published: Sequence[Index]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        digest.update(f"{source.name}\0{len(source.text)}\0{source.text}\0".encode())
    for index in sorted(published, key=lambda one: one.path.name):
        digest.update(f"{index.path.name}\0".encode())  # which holds a hash of the list
    return digest.hexdigest()
