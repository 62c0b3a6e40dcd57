"""Rules that are read only where a question states an ECCN: a control list with its chart, as tables.

They are in the folder ``by-eccn`` of a jurisdiction: an index, a table of groups, ``instruments.csv``, and ``rules.csv`` with one
rule in each row. A cell with several values has ``|`` between them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from licet.errors import Diagnostic, RulesError
from licet.language import csv_table, yaml_text
from licet.language.csv_table import TableRow
from licet.language.documents import read_model
from licet.language.schema import Control, Instrument, Jurisdiction, Notice, RuleText
from licet.values.eccn import OTHER
from licet.world.regions import MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL, memberships

from .rulebook import Rulebook, RuleVersion

if TYPE_CHECKING:
    from licet.language.sources import Source

INSTRUMENT_COLUMNS = ("id", "title", "kind", "issuer", "cite", "published", "in_force", "checked", "withdraws")
CONDITIONS = ("eccn", "kind", "end_use", "party", "destination")
TEXTS = ("binds", "asks", "in_force", "until", "requires", "review", "says", "cite", "evidence")
RULE_COLUMNS = ("id", "role", "instrument", "except", *CONDITIONS, *TEXTS)


class RulesByEccn:
    """The rules of a rulebook that are read by ECCN. The tables are read once; rules are made when they are asked for.

    Raises RulesError with every problem of the tables found.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        problems: list[Diagnostic] = []
        pending: list[list[Diagnostic]] = []
        columns = {"instruments.csv": (INSTRUMENT_COLUMNS, ()), "rules.csv": (RULE_COLUMNS, ())}
        tables: dict[str, list[TableRow]] = {"rules.csv": [], "instruments.csv": [], "": []}
        self.indexes: dict[str, Jurisdiction] = {}
        for source in rulebook.by_eccn:
            name = source.name.rpartition("/")[2]
            if source.is_table:
                required, optional = columns.get(name, (MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL))
                rows, wrong = csv_table.read(source.text, source.name, required, optional)
                tables[name if name in columns else ""] += rows
                pending.append(wrong)
            else:
                self.indexes |= _indexes(source, problems)
        self.base = rulebook
        self.rows = tables["rules.csv"]
        self.instruments = {row["id"]: _instrument(row) for row in tables["instruments.csv"]}
        groups = memberships(tables[""], rulebook.catalogue.countries)
        _stop([*problems, *(problem for wrong in pending for problem in wrong)])
        regions = {name: region for index in self.indexes.values() for name, region in index.regions.items()}
        self.regions = rulebook.regions.extended(regions, groups)

    def rulebook(self, entries: Collection[str] | None = None) -> Rulebook:
        """The rulebook with these rules. The numbers of its versions and its fingerprint stay the same.

        With ``entries``, rules that name other entries only are left out: they say nothing about products of these. Raises
        RulesError with every problem of the rules found.
        """
        rows = self.rows
        if entries is not None:
            rows = [row for row in rows if _names(row["eccn"], entries)]
        versions = list(_versions(rows, self.instruments, len(self.base.versions)))
        _stop([problem for row in rows[:1] for problem in row.problems])
        return replace(
            self.base,
            jurisdictions={**self.base.jurisdictions, **self.indexes},
            instruments=(*self.base.instruments, *self.instruments.values()),
            versions=(*self.base.versions, *versions),
            regions=self.regions,
            by_eccn=(),
        )


def _names(eccns: str, entries: Collection[str]) -> bool:
    """Whether a cell names no entry, or one of these."""
    return not eccns or eccns == OTHER or any(entry in eccns for entry in entries)


def _stop(problems: Sequence[Diagnostic]) -> None:
    if problems:
        raise RulesError(problems)


def _indexes(source: Source, problems: list[Diagnostic]) -> Iterator[tuple[str, Jurisdiction]]:
    documents, wrong = yaml_text.read(source.text, source.name)
    problems += wrong
    for document in documents:
        index = read_model(Jurisdiction, document, problems)
        if index is not None:
            yield index.jurisdiction, index


def _instrument(row: TableRow) -> Instrument:
    stated = {name: text for name, text in row.cells.items() if name != "id"}
    return Instrument.model_validate(
        {**stated, "instrument": row["id"], "force": "law", "evidence": "verified", "withdraws": row.many("withdraws")}
    )


def _versions(rows: Sequence[TableRow], instruments: Mapping[str, Instrument], first: int) -> Iterator[RuleVersion]:
    for number, row in enumerate(rows, first):
        instrument = instruments.get(row["instrument"])
        if instrument is None:
            row.refuse("instrument", "no such instrument")
            continue
        try:
            rule = _rule(row)
        except ValueError as error:
            row.refuse("id", f"the rule is not valid: {error}")
            continue
        role: Any = row["role"]
        yield RuleVersion(number, row["id"], role, rule, rule, instrument, row.location)


def _rule(row: TableRow) -> RuleText:
    """The rule of a row. Raises ValueError."""
    given: dict[str, Any] = {name: row[name] for name in TEXTS if row[name]}
    given["when"] = [{name: values for name in CONDITIONS if (values := row.many(name))}]
    if left_out := row.many("except"):
        given["unless"] = [{"eccn": left_out}]
    return (Notice if row["role"] == "notice" else Control).model_validate(given)
