"""Loads the catalogue and the countries from a folder of seeds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from licet.errors import Diagnostic, RulesError
from licet.language import csv_table
from licet.language.csv_table import TableRow
from licet.language.sources import Source
from licet.values.names import normalize_name

from . import catalogue_tables, own_tables
from .catalogue import Catalogue, PartNumber, TableSource
from .catalogue_tables import Tables
from .countries import Countries
from .place_tables import read_place_names
from .plausible import BOUND_COLUMNS, BOUND_OPTIONAL, read_limits

if TYPE_CHECKING:
    from licet.resolution import Tables as NameTables

Rows = Callable[..., list[TableRow]]


def world(sources: Sequence[Source], own: Sequence[Source] = (), *, checked: bool = True) -> Catalogue:
    """The catalogue, with its countries, from the files of a folder of seeds and the tables of folders of one's own.

    Raises RulesError with every problem found. Without ``checked``, the figures of a product and the part numbers of the
    seeds are checked when they are first asked for: for tables that were checked before, such as the shipped ones.

    >>> from licet.language.sources import home
    >>> from licet.language.sources import gather
    >>> catalogue = world(gather(home("seeds")))
    >>> {part.vendor for part in catalogue.find("nvidia h20").parts}
    {'nvidia'}
    >>> catalogue.countries.find("austria")
    'AT'
    """
    pending: list[list[Diagnostic]] = []  # rows add to these lists when their cells are converted
    rows = partial(_rows, sources, pending)
    countries = _countries(rows, sources)
    known = catalogue_tables
    shipped = Tables(
        [
            row
            for name in ("products.csv", "materials.csv", "tools.csv")
            for row in rows(name, known.PRODUCT_COLUMNS, known.PRODUCT_OPTIONAL)
        ],
        rows("systems.csv", known.SYSTEM_COLUMNS, known.SYSTEM_OPTIONAL),
        rows("vendors.csv", known.VENDOR_COLUMNS, known.VENDOR_OPTIONAL),
        rows("kinds.csv", known.KIND_COLUMNS, known.KIND_OPTIONAL),
    )
    tables, own_ids = own_tables.with_own(shipped, own, pending)
    limits = read_limits(rows("bounds.csv", BOUND_COLUMNS, BOUND_OPTIONAL))
    catalogue = known.build(tables, countries, limits, checked=None if checked else own_ids)

    def later() -> Rows:
        return rows if checked else partial(_rows, sources, [])  # nobody looks for problems that are found later

    catalogue = replace(catalogue, origins=partial(_origins, later()), name_tables=partial(_name_tables, later()))
    catalogue = replace(
        catalogue, numbers=partial(_numbers, later(), catalogue), whole=partial(_whole, later(), catalogue)
    )
    if checked:
        catalogue.part_numbers  # noqa: B018 - read now, so that its problems are known
        catalogue.whole_families  # noqa: B018 - the same
        catalogue.name_tables()
    if any(pending):
        raise RulesError([problem for wrong in pending for problem in wrong])
    return catalogue


def _rows(
    sources: Sequence[Source], pending: list[list[Diagnostic]], name: str, required: tuple[str, ...],
    optional: tuple[str, ...] = (), folder: str = "catalogue",
) -> list[TableRow]:  # fmt: skip
    """The rows of the tables of this name. Their problems are added to ``pending``, also those that are found later."""
    all_rows: list[TableRow] = []
    for source in sources:
        if source.name.endswith(f"{folder}/{name}"):
            table_rows, wrong = csv_table.read(source.text, source.name, required, optional)
            all_rows += table_rows
            pending.append(wrong)
    return all_rows


def _numbers(rows: Rows, catalogue: Catalogue) -> Mapping[str, PartNumber]:
    return catalogue_tables.part_numbers(rows("part_numbers.csv", catalogue_tables.NUMBER_COLUMNS), catalogue)


def _origins(rows: Rows) -> Mapping[str, TableSource]:
    return catalogue_tables.table_sources(rows("sources.csv", catalogue_tables.SOURCE_COLUMNS))


def _whole(rows: Rows, catalogue: Catalogue) -> frozenset[frozenset[str]]:
    return catalogue_tables.whole_families(rows("whole_families.csv", catalogue_tables.WHOLE_COLUMNS), catalogue)


def _name_tables(rows: Rows) -> NameTables:
    from licet.resolution import COLUMNS, Tables  # few processes read names word by word

    return Tables(
        {
            name: [{column: row[column] for column in columns} for row in rows(f"{name}.csv", columns, folder="names")]
            for name, columns in COLUMNS.items()
        }
    )


def _countries(rows: Rows, sources: Sequence[Source]) -> Countries:
    """The countries and their names. Problems are added to those of the rows."""
    places = rows("countries.csv", ("code", "aliases"), ("rank",))
    aliases = _aliases(places)
    extra, ranks = {}, {}
    for row in places:
        if (rank := row.number("rank")) is not None:
            ranks[row["code"]] = int(rank)
        if re.fullmatch("X[A-Z]", row["code"]):  # codes that ISO 3166 reserves for users
            extra[row["code"]] = row.many("aliases")[0]
        elif "-" not in row["code"] and Countries().find(row["code"]) != row["code"]:
            row.refuse("code", "must be an ISO 3166 code")
    table = next((source.text for source in sources if source.name.endswith("places/names.csv")), "")
    named = read_place_names(lambda name, columns: rows(name, columns, folder="places"), table, aliases, extra)
    parts = {row["code"]: (row.many("aliases") or (row["code"],))[0] for row in places if "-" in row["code"]}
    return Countries(aliases, extra, ranks, parts, named)


def _aliases(rows: Sequence[TableRow]) -> dict[str, str]:
    """Country codes by the normalized everyday name. A name may stand for one place only."""
    codes: dict[str, str] = {}
    for row in rows:
        for name in row.many("aliases"):
            if codes.setdefault(normalize_name(name), row["code"]) != row["code"]:
                row.refuse("aliases", f"`{name}` is already an alias of `{codes[normalize_name(name)]}`")
    return codes
