"""Rules that are read only where a question states an ECCN: a control list with its chart, as tables.

They are in the folder ``by-eccn`` of a jurisdiction: an index, a table of groups, ``instruments.csv``, ``rules.csv`` with a control or
notice in each row, ``exceptions.csv`` with a licence exception, or a class for them, in each row, and
``paragraphs.csv`` with paragraphs that no rule names. A cell with several values
has ``|`` between them. In ``exceptions.csv``, ``of`` are ids, and reasons for control, which stand for the controls of that ``reason``. Several
rows may have the code of one exception: they are its cases.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from licet.errors import Diagnostic, RulesError
from licet.language import csv_table, yaml_text
from licet.language.csv_table import TableRow
from licet.language.documents import read_model
from licet.language.schema import Class, Control, Exemption, Instrument, Jurisdiction, Notice, RuleText
from licet.values.eccn import OTHER
from licet.world.regions import MEMBERSHIP_COLUMNS, MEMBERSHIP_OPTIONAL, memberships

from .rulebook import Rulebook, RuleVersion

if TYPE_CHECKING:
    from licet.language.sources import Source

INSTRUMENT_COLUMNS = ("id", "title", "kind", "issuer", "cite", "published", "in_force", "checked", "withdraws")
CONDITIONS = ("eccn", "kind", "end_use", "party", "destination")
TEXTS = ("binds", "asks", "in_force", "until", "requires", "review", "says", "cite", "evidence")
RULE_COLUMNS = ("id", "role", "instrument", "reason", "except", *CONDITIONS, *TEXTS)
CASE_TEXTS = ("code", "title", "binds", "asks", "in_force", "says", "cite", "evidence")
EXCEPTION_COLUMNS = (
    "id", "role", "instrument", "of", "except", "unless_destination", "not_available_for", "conditions", "eccn", "kind", "destination",
    *CASE_TEXTS,
)  # fmt: skip
_Stated = tuple[TableRow, Callable[[], RuleText]]  # a row, and what reads its rule
MODELS: dict[str, type[RuleText]] = {"control": Control, "notice": Notice, "class": Class, "exception": Exemption}


class RulesByEccn:
    """The rules of a rulebook that are read by ECCN. The tables are read once; rules are made when they are asked for.

    Raises RulesError with every problem of the tables found.
    """

    def __init__(self, rulebook: Rulebook) -> None:
        problems: list[Diagnostic] = []
        pending: list[list[Diagnostic]] = []
        columns = {
            "instruments.csv": (INSTRUMENT_COLUMNS, ()), "rules.csv": (RULE_COLUMNS, ()),
            "exceptions.csv": (EXCEPTION_COLUMNS, ()), "paragraphs.csv": (("eccn", "cite"), ()),
        }  # fmt: skip
        tables: dict[str, list[TableRow]] = {name: [] for name in (*columns, "")}
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
        self.exceptions = tables["exceptions.csv"]
        self.paragraphs = frozenset(row["eccn"] for row in tables["paragraphs.csv"])
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
        rows, exceptions = self.rows, [(row, row.many("eccn")) for row in self.exceptions]
        if entries is not None:
            rows = [row for row in rows if _names(row["eccn"], entries)]
            exceptions = _asked(exceptions, entries)
        controls: dict[str, list[str]] = {}
        for row in rows:
            controls.setdefault(row["reason"], []).append(row["id"])
        rules = [(row, partial(_rule, row)) for row in rows]
        rules += [(row, partial(_exception, row, eccns, controls)) for row, eccns in exceptions]
        versions = list(_versions(rules, self.instruments, len(self.base.versions)))
        _stop([problem for table in (self.rows, self.exceptions) for row in table[:1] for problem in row.problems])
        return replace(
            self.base,
            jurisdictions={**self.base.jurisdictions, **self.indexes},
            instruments=(*self.base.instruments, *self.instruments.values()),
            versions=(*self.base.versions, *versions),
            regions=self.regions,
            by_eccn=(),
            paragraphs=self.paragraphs,
        )


def _names(eccns: str, entries: Collection[str]) -> bool:
    """Whether a cell names no entry, or one of these."""
    return not eccns or eccns == OTHER or any(entry in eccns for entry in entries)


_Case = tuple[TableRow, tuple[str, ...]]  # a row, and the ECCNs that it is about


def _asked(cases: Sequence[_Case], entries: Collection[str]) -> list[_Case]:
    """The rows about these entries with the ECCNs of these, the classes that they need, and of others one row for each exception."""
    near = {
        row["id"]: tuple(eccn for eccn in eccns if eccn == OTHER or eccn.partition(".")[0] in entries)
        for row, eccns in cases
    }
    exceptions = [(row, eccns) for row, eccns in cases if row["code"]]
    needed = {name for row, _ in exceptions if near[row["id"]] for name in row.many("not_available_for")}
    others = {row["code"]: (row, eccns[:1]) for row, eccns in reversed(exceptions)}
    asked = [(row, near[row["id"]]) for row, _ in exceptions if near[row["id"]]]
    classes = ((row, near[row["id"]] if eccns else ()) for row, eccns in cases if row["id"] in needed)
    return [
        *((row, eccns) for row, eccns in classes if eccns or not row["eccn"]),
        *asked,
        *(case for code, case in others.items() if code not in {row["code"] for row, _ in asked}),
    ]


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


def _versions(rules: Sequence[_Stated], instruments: Mapping[str, Instrument], first: int) -> Iterator[RuleVersion]:
    for number, (row, read) in enumerate(rules, first):
        instrument = instruments.get(row["instrument"])
        if instrument is None:
            row.refuse("instrument", "no such instrument")
            continue
        try:
            rule = read()
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
    return MODELS[row["role"]].model_validate(given)


def _exception(row: TableRow, eccns: Sequence[str], controls: Mapping[str, Sequence[str]]) -> RuleText:
    """The licence exception of a row, for these controls by reason, or the class. Raises ValueError."""
    given: dict[str, Any] = {name: row[name] for name in CASE_TEXTS if row[name]}
    about = {"eccn": eccns, "kind": row.many("kind"), "destination": row.many("destination")}
    given["when"] = [{name: values for name, values in about.items() if values}]
    places, left_out = row.many("unless_destination"), row.many("except")
    given["unless"] = [
        *([{"destination": places}] if places else []),
        *([{"eccn": left_out}] if left_out else []),
    ] or None
    if row["role"] == "exception":
        served = [name for one in row.many("of") for name in ([one] if "." in one else controls.get(one, ()))]
        given |= {"of": served or [row["id"]], "conditions": row.many("conditions")}
        given["not_available_for"] = row.many("not_available_for")
    return MODELS[row["role"]].model_validate(given)
