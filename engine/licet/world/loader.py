"""The catalogue and the countries, read from a seeds folder."""

from __future__ import annotations

import re
from collections.abc import Sequence

from licet.errors import Diagnostic, RulesError
from licet.language import csv_table
from licet.language.csv_table import Row
from licet.language.sources import Source
from licet.values.names import normalize_name

from .catalogue import KIND_COLUMNS, PRODUCT_COLUMNS, PRODUCT_OPTIONAL, VENDOR_COLUMNS, Catalogue, build
from .countries import Countries


def world(sources: Sequence[Source]) -> Catalogue:
    """The catalogue and the countries of a seeds folder. Raises RulesError."""
    pending: list[list[Diagnostic]] = []  # rows add to these while they are read

    def rows(name: str, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> list[Row]:
        found: list[Row] = []
        for source in sources:
            if source.name.endswith(f"catalogue/{name}"):
                read, wrong = csv_table.read(source.text, source.name, required, optional)
                found += read
                pending.append(wrong)
        return found

    places = rows("countries.csv", ("code", "aliases"), ("rank",))
    aliases, extra, ranks = {}, {}, {}
    for row in places:
        aliases.update(dict.fromkeys(map(normalize_name, row.many("aliases")), row["code"]))
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
    catalogue = build(
        *tables, Countries(aliases, extra, ranks, frozenset(row["code"] for row in places if "-" in row["code"]))
    )
    if any(pending):
        raise RulesError([problem for wrong in pending for problem in wrong])
    return catalogue
