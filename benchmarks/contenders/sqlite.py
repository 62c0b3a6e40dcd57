"""SQLite with rules expanded to pairs of product and destination, one covering index, one prepared query."""

from __future__ import annotations

import sqlite3
from typing import Any

from workload import Key, Sheet, Workload

from contenders import Contender, expanded

QUERY = (
    "SELECT max(status) FROM rule WHERE product = ? AND destination = ? AND first <= ? AND last > ? "
    "AND (vendor IS NULL OR vendor = ?)"
)


class Sqlite(Contender):
    """In memory; queried with the strings of the question, like licet."""

    name = "sqlite3"
    kind = "table"
    sheets = False
    words = "TEXT"

    def load(self, workload: Workload) -> None:
        """Expand the rules and build the index."""
        self.codes: dict[str, Any] = self.encode(workload)
        self.connection = sqlite3.connect(":memory:")
        self.connection.execute(
            f"CREATE TABLE rule (product {self.words}, destination {self.words}, vendor {self.words},"
            " first INT, last INT, status INT)"
        )
        code = self.codes.get
        self.connection.executemany(
            "INSERT INTO rule VALUES (?, ?, ?, ?, ?, ?)",
            (
                (code(product), code(place), code(vendor or ""), first, last, status)
                for product, place, vendor, first, last, status in expanded(workload)
            ),
        )
        self.connection.execute("CREATE INDEX every ON rule (product, destination, first, last, vendor, status)")
        self.connection.execute("ANALYZE")
        self.fetch = self.connection.cursor().execute

    def encode(self, workload: Workload) -> dict[str, Any]:
        """The key of each name: the name."""
        return {name: name for name in (*workload.by_name, *workload.countries, *workload.vendors)}

    def prepare(self, question: Key | Sheet) -> Any:
        """The strings and the date."""
        assert isinstance(question, Key)
        return question

    def ask(self, question: Any) -> Any:
        """One query."""
        product, vendor, destination, on = question
        day = on.toordinal()
        return self.fetch(QUERY, (product, destination, day, day, vendor)).fetchone()

    def read(self, answer: Any) -> int:
        """The only cell; it is empty if no rule applies."""
        return answer[0] or 0

    def close(self) -> None:
        """Close the database."""
        self.connection.close()


class SqliteCodes(Sqlite):
    """The same with integers for names and dates, looked up before timing."""

    name = "sqlite3, numbers prepared"
    words = "INT"

    def encode(self, workload: Workload) -> dict[str, Any]:
        """The key of each name: a number."""
        tables = (workload.by_name, workload.countries, workload.vendors)
        return {name: number for names in tables for number, name in enumerate(names)}

    def prepare(self, question: Key | Sheet) -> Any:
        """Numbers."""
        day = question.day.toordinal()
        product, vendor, destination, _ = super().prepare(question)
        return self.codes[product], self.codes[destination], day, day, self.codes[vendor]

    def ask(self, question: Any) -> Any:
        """One query."""
        return self.fetch(QUERY, question).fetchone()


CONTENDERS = (Sqlite, SqliteCodes)
