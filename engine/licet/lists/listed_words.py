"""The words of listed names in an index, and what was last looked up of them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from .matcher import similarity
from .store import deletions

_KEPT = 1_000  # words of which it is kept what was found: a name is searched in parts, and the parts share their words
_SETS = 16  # words of which the set of all names is kept
Found = TypeVar("Found")


class Words:
    """Looks words up. ``among`` runs a statement whose ``{}`` stands for many values."""

    def __init__(self, among: Callable[[str, Sequence[object]], list[tuple[Any, ...]]]) -> None:
        self._among = among
        self._frequencies: dict[str, int] = {}
        self._alike: dict[str, Mapping[str, float]] = {}
        self._postings: dict[str, tuple[int, bytes]] = {}
        self.names_with = lru_cache(maxsize=_SETS)(self._names_with)

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """The number of entries with a name that has the word, by the words that there are."""
        found = _known(self._frequencies, words, self._look_frequencies)
        return {word: frequency for word, frequency in found.items() if frequency}

    def alike(self, words: Iterable[str]) -> dict[str, Mapping[str, float]]:
        """The listed words that differ from each by one letter at most, with how alike they are."""
        return _known(self._alike, words, self._look_alike)

    def postings(self, words: Iterable[str]) -> dict[str, tuple[int, bytes]]:
        """The number of entries and the names that each word leads to, by the words that there are."""
        found = _known(self._postings, words, self._look_postings)
        return {word: (frequency, names) for word, (frequency, names) in found.items() if frequency}

    def _names_with(self, word: str) -> frozenset[int]:
        return frozenset(array("I", self.postings([word])[word][1]))

    def _look_frequencies(self, words: list[str]) -> dict[str, int]:
        rows = self._among("SELECT text, frequency FROM token WHERE text IN ({})", words)
        return dict.fromkeys(words, 0) | dict(rows)

    def _look_alike(self, words: list[str]) -> dict[str, Mapping[str, float]]:
        keys: dict[str, list[str]] = {}
        for word in words:
            for key in deletions(word):
                keys.setdefault(key, []).append(word)
        found: dict[str, dict[str, float]] = {word: {} for word in words}
        statement = "SELECT d.key, t.text FROM deletion d JOIN token t ON t.id = d.token WHERE d.key IN ({})"
        for key, text in self._among(statement, list(keys)):
            for word in keys[key]:
                if text not in found[word] and (alike := similarity(word, text)):
                    found[word][text] = alike
        return {**found}

    def _look_postings(self, words: list[str]) -> dict[str, tuple[int, bytes]]:
        rows = self._among("SELECT text, frequency, names FROM token WHERE text IN ({})", words)
        return dict.fromkeys(words, (0, b"")) | {word: (frequency, names) for word, frequency, names in rows}


def _known(
    kept: dict[str, Found], words: Iterable[str], look: Callable[[list[str]], dict[str, Found]]
) -> dict[str, Found]:
    """What was found of each word: kept from before, or looked up now and kept."""
    asked = dict.fromkeys(words)
    found = {word: kept[word] for word in asked if word in kept}
    if missing := [word for word in asked if word not in found]:
        new = look(missing)
        if len(kept) + len(new) > _KEPT:
            kept.clear()
        kept.update(new)
        found.update(new)
    return found
