"""Tables of products and vendors of one's own, in the folder ``catalogue`` of a folder of rules.

A product of one's own may be ``same_as`` a product of the catalogue: what its row leaves empty is then that of the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from licet.errors import Diagnostic, Location
from licet.language import csv_table
from licet.language.csv_table import TableRow
from licet.language.sources import Source
from licet.values.names import did_you_mean

SAME_AS = "same_as"
PRODUCTS, VENDORS = "products.csv", "vendors.csv"
LIKENESS = ("id", "name", "aliases", SAME_AS)  # columns in which a product is not like the one that it is the same as


def not_understood(own: Sequence[Source]) -> list[Diagnostic]:
    """The problems of files that are none of the tables."""
    found = ((source, source.name.rpartition("/")[2]) for source in own)
    return [
        Diagnostic(
            Location(source.name), "this is no table of a catalogue", name,
            did_you_mean(name, (PRODUCTS, VENDORS)) or f"its tables are {PRODUCTS} and {VENDORS}",
        )
        for source, name in found
        if name not in {PRODUCTS, VENDORS}
    ]  # fmt: skip


def with_own(
    own: Sequence[Source], shipped: Sequence[TableRow], columns: Sequence[str], pending: list[list[Diagnostic]]
) -> list[TableRow]:
    """The rows of the shipped products and of one's own, which need only an ``id`` and a ``kind``, or ``same_as``.

    Problems are added to ``pending``, also those that the rows find later.
    """
    rows = _rows(own, PRODUCTS, ("id",), (SAME_AS, *columns), pending)
    by_id: Mapping[str, TableRow] = {row["id"]: row for row in (*reversed(rows), *shipped)}
    return [*shipped, *(_completed(row, by_id) for row in rows)]


def vendors(own: Sequence[Source], columns: Sequence[str], pending: list[list[Diagnostic]]) -> list[TableRow]:
    """The rows of vendors of one's own."""
    return _rows(own, VENDORS, columns, (), pending)


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


def _completed(row: TableRow, by_id: Mapping[str, TableRow]) -> TableRow:
    named = {"name": row["name"] or row["id"]}
    if not row[SAME_AS]:
        return TableRow(row.location, {**row.cells, **named}, row.problems)
    other = by_id.get(row[SAME_AS])
    if other is None or other is row:
        row.refuse(SAME_AS, "unknown product", did_you_mean(row[SAME_AS], by_id))
        other = row
    elif other[SAME_AS]:
        row.refuse(SAME_AS, "the product is itself the same as another one", f"write `{other[SAME_AS]}`")
    stated = {column: text for column, text in row.cells.items() if text}
    kept = {column: text for column, text in other.cells.items() if column not in LIKENESS}
    return TableRow(row.location, {**kept, **stated, **named}, row.problems)
