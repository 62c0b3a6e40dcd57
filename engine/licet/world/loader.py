"""Loads the catalogue and the countries from a folder of seeds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from licet.errors import Diagnostic, RulesError
from licet.language import csv_table
from licet.language.csv_table import TableRow
from licet.language.sources import Source
from licet.values.names import normalize_name

from . import own_tables
from .catalogue import KIND_COLUMNS, PRODUCT_COLUMNS, PRODUCT_OPTIONAL, VENDOR_COLUMNS, Catalogue, build
from .countries import Countries
from .place_tables import read_place_names
from .plausible import BOUND_COLUMNS, BOUND_OPTIONAL, read_limits


def world(sources: Sequence[Source], own: Sequence[Source] = ()) -> Catalogue:
    """The catalogue, with its countries, from the files of a folder of seeds and the tables of folders of one's own.

    Raises RulesError with every problem found.

    >>> from licet.language.sources import home
    >>> from licet.language.sources import gather
    >>> catalogue = world(gather(home("seeds")))
    >>> {part.vendor for part in catalogue.find("nvidia h20").parts}
    {'nvidia'}
    >>> catalogue.countries.find("austria")
    'AT'
    """
    pending: list[list[Diagnostic]] = []  # rows add to these lists when their cells are converted

    def rows(
        name: str, required: tuple[str, ...], optional: tuple[str, ...] = (), folder: str = "catalogue"
    ) -> list[TableRow]:
        all_rows: list[TableRow] = []
        for source in sources:
            if source.name.endswith(f"{folder}/{name}"):
                table_rows, wrong = csv_table.read(source.text, source.name, required, optional)
                all_rows += table_rows
                pending.append(wrong)
        return all_rows

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
    columns = (PRODUCT_COLUMNS, PRODUCT_OPTIONAL)
    products = [row for name in ("products.csv", "materials.csv") for row in rows(name, *columns)]
    pending.append(own_tables.not_understood(own))
    tables = (
        own_tables.with_own(own, products, (*PRODUCT_COLUMNS, *PRODUCT_OPTIONAL), pending),
        [*rows("vendors.csv", VENDOR_COLUMNS), *own_tables.vendors(own, VENDOR_COLUMNS, pending)],
        rows("kinds.csv", KIND_COLUMNS),
    )
    table = next((source.text for source in sources if source.name.endswith("places/names.csv")), "")
    named = read_place_names(lambda name, columns: rows(name, columns, folder="places"), table, aliases, extra)
    parts = {row["code"]: (row.many("aliases") or (row["code"],))[0] for row in places if "-" in row["code"]}
    limits = read_limits(rows("bounds.csv", BOUND_COLUMNS, BOUND_OPTIONAL))
    catalogue = build(*tables, Countries(aliases, extra, ranks, parts, named), limits)
    if any(pending):
        raise RulesError([problem for wrong in pending for problem in wrong])
    return catalogue


def _aliases(rows: Sequence[TableRow]) -> dict[str, str]:
    """Country codes by the normalized everyday name. A name may stand for one place only."""
    codes: dict[str, str] = {}
    for row in rows:
        for name in row.many("aliases"):
            if codes.setdefault(normalize_name(name), row["code"]) != row["code"]:
                row.refuse("aliases", f"`{name}` is already an alias of `{codes[normalize_name(name)]}`")
    return codes
