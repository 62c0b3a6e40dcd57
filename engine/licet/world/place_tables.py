"""Reads the tables of place names (``seeds/places``) and checks them against each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from licet.language.csv_table import TableRow
from licet.values.names import normalize_name

from .countries import Countries
from .place_names import ForeignCode, PlaceNames, Shared, key

Rows = Callable[[str, tuple[str, ...]], Sequence[TableRow]]


def read_place_names(rows: Rows, table: str, aliases: Mapping[str, str], extra: Mapping[str, str]) -> PlaceNames:
    """The place names from the tables of ``seeds/places``. Problems are added to those of the rows.

    ``rows`` reads a table by its file name and columns. ``table`` is the CSV text of the names in other languages, which
    is parsed on first use.
    """
    known = {*aliases.values(), *Countries(extra=extra).all()}

    def check(row: TableRow, column: str, code: str) -> str:
        if code and code not in known:
            row.refuse(column, f"`{code}` is not an ISO 3166 code")
        return code

    shared: dict[str, Shared] = {}
    for row in rows("ambiguous.csv", ("names", "countries", "says")):
        meant = tuple(check(row, "countries", code) for code in row.many("countries"))
        if not meant or not row["says"]:
            row.refuse("countries", "must name the countries that the names may mean, and `says` must give the reason")
        for name in row.many("names"):
            if normalize_name(name) in aliases:
                row.refuse("names", f"`{name}` is also an alias of `{aliases[normalize_name(name)]}`")
            shared[key(name)] = Shared(meant, row["says"])
    territories = {
        row["code"]: check(row, "country", row["country"])
        for row in rows("territories.csv", ("code", "country", "says"))
    }
    foreign: dict[str, tuple[ForeignCode, ...]] = {}
    for row in rows("codes.csv", ("code", "country", "system")):
        entry = ForeignCode(check(row, "country", row["country"]), row["system"])
        foreign[row["code"]] = (*foreign.get(row["code"], ()), entry)
    return PlaceNames(shared, territories, foreign, table)
