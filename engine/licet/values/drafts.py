"""Drafts: folders beside the output in which a file is written before it takes its place.

A draft is removed when the command ends, also by Ctrl-C or a signal to terminate. One that is left by a process that was
killed is removed by the next command that writes to the same folder: its lock is then free.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

try:
    import fcntl
except ImportError:  # Windows, where a file that is open cannot be removed
    fcntl = None  # type: ignore[assignment]

PREFIX = ".licet-"
LOCK = "lock"
SETTLED = 60.0  # seconds after which a draft without a lock is not one that is just being made


@contextmanager
def draft(folder: Path) -> Iterator[Path]:
    """A new folder in a folder, on the same file system, that is removed at the end. Raises OSError."""
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder) as made, (Path(made) / LOCK).open("w") as lock:
        _take(lock)
        _remove_left_over(folder, Path(made).stat().st_mtime - SETTLED)
        yield Path(made)


def _take(lock: IO[str]) -> bool:
    """Whether the lock was free. It is held until the file is closed."""
    if fcntl is not None:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def _remove_left_over(folder: Path, before: float) -> None:
    for old in folder.glob(f"{PREFIX}*"):
        with suppress(OSError):
            if old.is_symlink() or not old.is_dir() or old.stat().st_mtime > before:
                continue
            with (old / LOCK).open("r+") as lock:
                free = _take(lock)
            if free:
                shutil.rmtree(old)
