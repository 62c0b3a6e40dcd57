"""Locks and forks: a child process has one thread, and must not wait for a lock that another thread held when it was forked.

A fork waits until no thread is between taking and releasing a lock of the objects that are kept here, so that a child
finds them whole.
"""

from __future__ import annotations

import os
import sys
import time
import weakref
from functools import cached_property
from threading import Lock, RLock
from typing import Any, Protocol

PATIENCE, PAUSE = 10.0, 0.001  # seconds


class Locked(Protocol):
    """An object with a lock that is held for moments only."""

    _lock: Lock


class Forks:
    """The objects whose locks are taken before a fork and released in both processes after it."""

    def __init__(self) -> None:
        self._kept: weakref.WeakValueDictionary[int, Any] = weakref.WeakValueDictionary()
        self._taken: dict[int, Any] = {}

    def keep(self, locked: Locked) -> None:
        """Take the lock of this object before every later fork."""
        self._kept[id(locked)] = locked

    def before(self) -> None:
        """Take all locks."""
        end = time.monotonic() + PATIENCE
        while not self._all_taken() and time.monotonic() < end:
            self.release()
            time.sleep(PAUSE)

    def _all_taken(self) -> bool:
        """Take every lock without waiting, so that threads that need several of them come to their end."""
        for number, locked in list(self._kept.items()):
            if not locked._lock.acquire(blocking=False):  # noqa: SLF001 - that of a `Locked`
                return False
            self._taken[number] = locked._lock  # noqa: SLF001
        return True

    def release(self) -> None:
        """Release all locks that were taken."""
        while self._taken:
            self._taken.popitem()[1].release()

    def renew(self) -> None:
        """In the child: release all locks, and replace those that another thread still holds in the parent."""
        for number, locked in list(self._kept.items()):
            if number not in self._taken:  # after much patience
                locked._lock = Lock()  # noqa: SLF001
        self.release()
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] == "licet":
                for kind in vars(module).values():
                    for member in vars(kind).values() if isinstance(kind, type) else ():
                        if isinstance(member, cached_property) and hasattr(member, "lock"):  # Python 3.11
                            member.lock = RLock()


FORKS = Forks()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=FORKS.before, after_in_parent=FORKS.release, after_in_child=FORKS.renew)
