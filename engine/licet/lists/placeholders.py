"""Texts that name nobody, such as ``n/a``, from the table ``placeholders.csv`` alone, which is quicker to read than all tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from functools import cache

from licet.errors import RulesError
from licet.language.csv_table import TableRow, read
from licet.language.sources import home
from licet.values.cache import cached_by_text

COLUMNS = ("text",)


@cached_by_text(1024)
def plain(text: str) -> str:
    """Letters and digits of a published text, in lower case, so that spacing and punctuation do not matter."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _key(text: str) -> str:
    """A text as placeholders are compared: compatibility forms folded, outer brackets and quotes dropped."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().strip(" \t\r\n()[]{}<>'\"“”„‘’`,;:!").split())


def keys_of(rows: Iterable[TableRow]) -> frozenset[str]:
    """What the placeholders of a table are recognised by."""
    return frozenset(key for row in rows for key in (_key(row["text"]), plain(row["text"])) if key)


def is_one_of(placeholders: Container[str], text: str) -> bool:
    """Whether a text is one of these placeholders, or has no letter and no digit at all."""
    letters = plain(text)
    return not letters or letters in placeholders or _key(text) in placeholders


def is_placeholder(text: str) -> bool:
    """Whether a text names nobody: ``n/a``, ``tbd``, ``-`` and the like. Raises RulesError where the table is wrong.

    >>> is_placeholder("(N/A)"), is_placeholder("Nvidia")
    (True, False)
    """
    return is_one_of(_shipped(), text)


@cache
def _shipped() -> frozenset[str]:
    text = (home("seeds") / "lists" / "placeholders.csv").read_text(encoding="utf-8")
    rows, problems = read(text, "lists/placeholders.csv", COLUMNS)
    if problems:
        raise RulesError(problems)
    return keys_of(rows)
