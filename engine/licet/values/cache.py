"""Caches with a maximum number of entries, and none for texts that are very long."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from threading import Lock
from typing import TypeVar

from .forks import FORKS

K = TypeVar("K")
V = TypeVar("V")

LONGEST = 1_000  # characters of a text whose results are kept


def cached_by_text(most: int) -> Callable[[Callable[[str], V]], Callable[[str], V]]:
    """Keep the results of a function for the latest texts, but for none of more than :data:`LONGEST` characters.

    No name is that long, and a thousand texts of a megabyte would fill the memory.

    >>> @cached_by_text(2)
    ... def shout(text):
    ...     print("once")
    ...     return text.upper()
    >>> shout("a"), shout("a")
    once
    ('A', 'A')
    """

    def of(function: Callable[[str], V]) -> Callable[[str], V]:
        kept = lru_cache(most)(function)

        @wraps(function)
        def found(text: str) -> V:
            return kept(text) if len(text) <= LONGEST else function(text)

        return found

    return of


class BoundedCache(dict[K, V]):
    """A dictionary of at most ``most`` entries. :meth:`keep` removes the oldest entry when it is full.

    Safe to share between threads. A look-up is that of a dictionary, which for long keys is faster than
    ``functools.lru_cache``.

    >>> cache = BoundedCache[str, int](2)
    >>> [cache.keep(word, len(word)) for word in ("a", "bb", "ccc")]
    [1, 2, 3]
    >>> list(cache)
    ['bb', 'ccc']
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._lock = Lock()
        FORKS.keep(self)

    def keep(self, key: K, value: V) -> V:
        """Store a value and return it."""
        with self._lock:
            if len(self) >= self._most and key not in self:
                del self[next(iter(self))]
            self[key] = value
        return value
