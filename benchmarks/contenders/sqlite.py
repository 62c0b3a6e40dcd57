"""SQLite over the rules written out to pairs of product and destination, one covering index, one prepared query."""

from __future__ import annotations

import sqlite3
from typing import Any

from contenders import Contender, expanded
from workload import Key, Sheet, Workload

QUERY = (
    "SELECT max(status) FROM rule WHERE product = ? AND destination = ? AND first <= ? AND last > ? "
    "AND (vendor IS NULL OR vendor = ?)"
)


class Sqlite(Contender):
    """In memory, integers for names and days."""

    name = "sqlite3"
    kind = "table"
    sheets = False

    def load(self, workload: Workload) -> None:
        """Write the rules out, and index them."""
        self.products = {one.name: number for number, one in enumerate(workload.products)}
        self.vendors = {name: number for number, name in enumerate(workload.vendors)}
        self.countries = {code: number for number, code in enumerate(workload.countries)}
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute("CREATE TABLE rule (product INT, destination INT, vendor INT, first INT, last INT, status INT)")
        self.connection.executemany(
            "INSERT INTO rule VALUES (?, ?, ?, ?, ?, ?)",
            (
                (self.products[product], self.countries[place], self.vendors.get(vendor or ""), first, last, status)
                for product, place, vendor, first, last, status in expanded(workload)
            ),
        )
        self.connection.execute("CREATE INDEX every ON rule (product, destination, first, last, vendor, status)")
        self.connection.execute("ANALYZE")
        self.fetch = self.connection.cursor().execute

    def prepare(self, question: Key | Sheet) -> Any:
        """Numbers."""
        assert isinstance(question, Key)
        day = question.day.toordinal()
        return (
            self.products[question.product], self.countries[question.destination], day, day,
            self.vendors[question.vendor],
        )  # fmt: skip

    def ask(self, question: Any) -> Any:
        """One query."""
        return self.fetch(QUERY, question).fetchone()

    def read(self, answer: Any) -> int:
        """The only cell; it is empty when no rule is met."""
        return answer[0] or 0

    def close(self) -> None:
        """Close the database."""
        self.connection.close()


CONTENDER = Sqlite
