"""Tables of products, systems and vendors of one's own, in the folder ``catalogue`` of a folder of rules.

A row may be ``same_as`` a product or a system of the catalogue: what it leaves empty is then that of the other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from licet.errors import Diagnostic, Location
from licet.language import csv_table
from licet.language.csv_table import TableRow
from licet.language.sources import Source
from licet.values.names import did_you_mean

from .catalogue_tables import (
    PRODUCT_COLUMNS,
    PRODUCT_OPTIONAL,
    SYSTEM_COLUMNS,
    SYSTEM_OPTIONAL,
    VENDOR_COLUMNS,
    VENDOR_OPTIONAL,
    Tables,
)

SAME_AS = "same_as"
PRODUCTS, SYSTEMS, VENDORS = FILES = ("products.csv", "systems.csv", "vendors.csv")
LIKENESS = ("id", "name", "aliases", SAME_AS)  # columns in which a product is not like the one that it is the same as


def with_own(shipped: Tables, own: Sequence[Source], pending: list[list[Diagnostic]]) -> tuple[Tables, Collection[str]]:
    """The rows of the shipped tables and of one's own, and the ids of the products and systems of one's own.

    A row of one's own needs only an ``id``, and a ``kind`` or what it ``contains``, or ``same_as``. Problems are added to
    ``pending``, also those that the rows find later.
    """
    pending.append(_not_understood(own))
    products = _rows(own, PRODUCTS, ("id",), (SAME_AS, *PRODUCT_COLUMNS, *PRODUCT_OPTIONAL), pending)
    systems = _rows(own, SYSTEMS, ("id",), (SAME_AS, *SYSTEM_COLUMNS, *SYSTEM_OPTIONAL), pending)
    vendors = _rows(own, VENDORS, VENDOR_COLUMNS, VENDOR_OPTIONAL, pending)
    own_products = _completed(products, shipped.products, PRODUCT_COLUMNS)
    own_systems = _completed(systems, shipped.systems, SYSTEM_COLUMNS)
    tables = Tables(
        [*shipped.products, *own_products],
        [*shipped.systems, *own_systems],
        [*shipped.vendors, *vendors],
        shipped.kinds,
    )
    return tables, {row["id"] for row in (*own_products, *own_systems)}


def _not_understood(own: Sequence[Source]) -> list[Diagnostic]:
    """The problems of files that are none of the tables."""
    found = ((source, source.name.rpartition("/")[2]) for source in own)
    return [
        Diagnostic(
            Location(source.name), "this is no table of a catalogue", name,
            did_you_mean(name, FILES) or f"its tables are {', '.join(FILES)}",
        )
        for source, name in found
        if name not in FILES
    ]  # fmt: skip


def _rows(
    own: Sequence[Source], name: str, required: Sequence[str], optional: Sequence[str], pending: list[list[Diagnostic]]
) -> list[TableRow]:
    found: list[TableRow] = []
    for source in own:
        if source.name.rpartition("/")[2] == name:
            rows, wrong = csv_table.read(source.text, source.name, required, optional)
            found += rows
            pending.append(wrong)
    return found


def _completed(own: Sequence[TableRow], shipped: Sequence[TableRow], columns: Sequence[str]) -> list[TableRow]:
    """Rows of one's own with the cells of the rows that they are the same as, and with all ``columns``.

    A row that is the same as nothing known is left out: what else may be wrong with it cannot be told.
    """
    by_id: Mapping[str, TableRow] = {row["id"]: row for row in (*reversed(own), *shipped)} if own else {}
    return [filled for row in own if (filled := _filled(row, by_id, columns))]


def _filled(row: TableRow, by_id: Mapping[str, TableRow], columns: Sequence[str]) -> TableRow | None:
    other = by_id.get(row[SAME_AS]) if row[SAME_AS] else row
    if other is None or (row[SAME_AS] and other is row):
        row.refuse(SAME_AS, "unknown id in this table", did_you_mean(row[SAME_AS], by_id))
        return None
    if row[SAME_AS] and other[SAME_AS]:
        row.refuse(SAME_AS, "is itself the same as another one", f"write `{other[SAME_AS]}`")
    cells = dict.fromkeys(columns, "")
    cells |= {column: text for column, text in other.cells.items() if column not in LIKENESS}
    cells |= {column: text for column, text in row.cells.items() if text}
    cells["name"] = row["name"] or row["id"]
    indexes = {column: index for index, column in enumerate(cells)}
    return TableRow(row.location, indexes, tuple(cells.values()), row.problems)
