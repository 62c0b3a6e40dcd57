"""The catalogue and the countries, read from a seeds folder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from licet.errors import Diagnostic, RulesError
from licet.language import csv_table
from licet.language.csv_table import TableRow
from licet.language.sources import Source
from licet.values.names import normalize_name

from .catalogue import KIND_COLUMNS, PRODUCT_COLUMNS, PRODUCT_OPTIONAL, VENDOR_COLUMNS, Catalogue, build
from .countries import Countries
from .place_tables import read_place_names
from .plausible import BOUND_COLUMNS, BOUND_OPTIONAL, read_limits


def world(sources: Sequence[Source]) -> Catalogue:
    """The catalogue and the countries of a seeds folder. Raises RulesError."""
    pending: list[list[Diagnostic]] = []  # rows add to these while they are read

    def rows(
        name: str, required: tuple[str, ...], optional: tuple[str, ...] = (), folder: str = "catalogue"
    ) -> list[TableRow]:
        found: list[TableRow] = []
        for source in sources:
            if source.name.endswith(f"{folder}/{name}"):
                read, wrong = csv_table.read(source.text, source.name, required, optional)
                found += read
                pending.append(wrong)
        return found

    places = rows("countries.csv", ("code", "aliases"), ("rank",))
    aliases = _aliases(places)
    extra, ranks = {}, {}
    for row in places:
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
    limits = read_limits(rows("bounds.csv", BOUND_COLUMNS, BOUND_OPTIONAL))
    catalogue = build(*tables, Countries(aliases, extra, ranks, parts, named), limits)
    if any(pending):
        raise RulesError([problem for wrong in pending for problem in wrong])
    return catalogue


def _aliases(rows: Sequence[TableRow]) -> dict[str, str]:
    """Codes by the normal form of everyday names, each of which stands for one place."""
    found: dict[str, str] = {}
    for row in rows:
        for name in row.many("aliases"):
            if found.setdefault(normalize_name(name), row["code"]) != row["code"]:
                row.refuse("aliases", f"`{name}` is already an alias of `{found[normalize_name(name)]}`")
    return found
