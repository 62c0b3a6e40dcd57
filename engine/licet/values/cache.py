"""A dictionary with a maximum number of entries."""

from __future__ import annotations

from threading import Lock
from typing import TypeVar

from .forks import FORKS

K = TypeVar("K")
V = TypeVar("V")


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
