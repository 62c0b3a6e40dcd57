"""The tables of words with which names of products are read: ``seeds/names/*.csv``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from typing import NamedTuple

Rows = Sequence[Mapping[str, str]]
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "words": ("word", "role", "reason"),
    "rewrites": ("pattern", "becomes", "when", "reason"),
    "phrases": ("phrase", "becomes", "reason"),
    "lines": ("line", "partner", "reason"),
    "alone": ("code", "reason"),
    "families": ("members", "words", "reason"),
    "modified": ("product", "memory", "reason"),
    "kinds": ("words", "kind", "reason"),
    "eccn_kinds": ("eccn", "kind", "reason"),
    "part_forms": ("pattern", "group", "reason"),
}
"""The columns of each table by its name."""
ANYBODY = "*"
"""Stands for the partner of a line that everybody sells: a name that no other goods have, or a feature that an offer tells."""
ROLES = frozenset({"filler", "variant", "form", "prefix", "suffix", "other", "opening", "several"})
"""What a word of ``words.csv`` is: says nothing, says nothing unless it stands in a name, names a form factor, is written
together with a number, or names other goods, so that a text with it names no product. ``opening`` and ``several`` say nothing
at the beginning of a text only; after ``several`` names stand in the plural."""


class Rewrite:
    """A pattern that is replaced where one of some texts occurs. It is compiled when that is first so."""

    __slots__ = ("_becomes", "_pattern", "_replace", "_when")

    def __init__(self, when: tuple[str, ...], pattern: str, becomes: str) -> None:
        self._when, self._pattern, self._becomes = when, pattern, becomes
        self._replace: Callable[[str, str], str] | None = None

    def __call__(self, text: str) -> str:
        """The text with the pattern replaced."""
        for one in self._when:
            if one in text:
                if self._replace is None:
                    self._replace = re.compile(self._pattern).sub
                return self._replace(self._becomes, text)
        return text


class KindWords(NamedTuple):
    """Words that tell a kind of product together."""

    words: frozenset[str]
    kind: str


@dataclass(frozen=True)
class Tables:
    """The rows of the tables, in the form in which they are used. Empty tables are valid."""

    rows: Mapping[str, Rows] = field(default_factory=dict)

    def _rows(self, name: str) -> Rows:
        return self.rows.get(name, ())

    @cached_property
    def roles(self) -> dict[str, str]:
        """The role of each word that has one."""
        return {row["word"]: row["role"] for row in self._rows("words")}

    @cached_property
    def ends(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Prefixes and suffixes that are written together with a number, longest first."""
        return self._with_role("prefix"), self._with_role("suffix")

    def _with_role(self, role: str) -> tuple[str, ...]:
        return tuple(sorted((word for word, its in self.roles.items() if its == role), key=len, reverse=True))

    @cached_property
    def rewrites(self) -> tuple[Rewrite, ...]:
        """Patterns that are replaced in a text, in order."""
        return tuple(
            Rewrite(tuple(row["when"].split("|")), row["pattern"], f" {row['becomes']} ")
            for row in self._rows("rewrites")
        )

    @cached_property
    def triggers(self) -> dict[str, frozenset[int]]:
        """Numbers of the rewrites by one or two neighbouring characters, of which one rewrite needs one at least."""
        needed = [
            (number, when) for number, row in enumerate(self._rows("rewrites")) for when in row["when"].split("|")
        ]
        shared = Counter(pair for _, when in needed for pair in pairs_in(when))
        found: dict[str, set[int]] = {}
        for number, when in needed:
            found.setdefault(min(pairs_in(when), key=lambda pair: (shared[pair], pair)), set()).add(number)
        return {pair: frozenset(numbers) for pair, numbers in found.items()}

    def rewrites_of(self, text: str) -> list[int]:
        """Numbers of the rewrites that may change a text, in order."""
        triggers = self.triggers
        found: set[int] = set()
        for pair in {*text, *pairs_in(text)} & triggers.keys():
            found |= triggers[pair]
        return sorted(found)

    @cached_property
    def phrases(self) -> dict[str, str]:
        """Words in other scripts with their Latin forms."""
        return {row["phrase"]: row["becomes"] for row in self._rows("phrases")}

    @cached_property
    def lines(self) -> dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]:
        """Product lines of board partners, as words, with the partners, by the first word."""
        found: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = {}
        for row in self._rows("lines"):
            words = tuple(row["line"].split())
            found.setdefault(words[0], []).append((words, frozenset(row["partner"].split("|"))))
        return found

    @cached_property
    def alone(self) -> dict[str, str]:
        """Codes that mean nothing without another word, with the reason."""
        return {row["code"]: row["reason"] for row in self._rows("alone")}

    @cached_property
    def families(self) -> tuple[tuple[Members, tuple[str, ...]], ...]:
        """Patterns of product ids, with words by which these products may also be called."""
        return tuple((Members(row["members"]), tuple(row["words"].split())) for row in self._rows("families"))

    @cached_property
    def modified(self) -> dict[str, frozenset[float]]:
        """Sizes of memory, in gigabytes, with which boards of a product are sold after a change."""
        found: dict[str, frozenset[float]] = {}
        for row in self._rows("modified"):
            found[row["product"]] = found.get(row["product"], frozenset()) | {float(row["memory"])}
        return found

    @cached_property
    def kinds(self) -> tuple[KindWords, ...]:
        """Words that tell a kind of product, most words first."""
        every = (KindWords(frozenset(row["words"].split()), row["kind"]) for row in self._rows("kinds"))
        return tuple(sorted(every, key=lambda one: -len(one.words)))

    @cached_property
    def eccn_kinds(self) -> dict[str, str]:
        """Kinds of product by the entry of the US list that is stated beside a name."""
        return {row["eccn"].lower(): row["kind"] for row in self._rows("eccn_kinds")}

    @cached_property
    def part_forms(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Shapes of part numbers, each with the template of the group of numbers that name one product."""
        return tuple((re.compile(row["pattern"]), row["group"]) for row in self._rows("part_forms"))


class Members:
    """A pattern of ids in which ``*`` stands for any text and ``?`` for one character; alternatives are separated by ``|``.

    >>> "nvidia/h100-sxm" in Members("nvidia/h100-*|nvidia/b200")
    True
    """

    def __init__(self, members: str) -> None:
        self._globs = tuple(members.split("|"))
        self._starts = tuple(one.partition("*")[0].partition("?")[0] for one in self._globs)

    def __contains__(self, name: str) -> bool:
        return name.startswith(self._starts) and any(fnmatchcase(name, glob) for glob in self._globs)


def pairs_in(text: str) -> set[str]:
    """The pairs of neighbouring characters of a text, or its only character.

    >>> sorted(pairs_in("rtx")), pairs_in("$")
    (['rt', 'tx'], {'$'})
    """
    return {text[place : place + 2] for place in range(len(text) - 1)} or {text}


def words_of(names: Iterable[str]) -> set[str]:
    """All words of some names in Latin letters, in lower case."""
    return set(re.findall(r"[a-z0-9]+", "\n".join(names).lower()))
