"""Indexes of tables, kept in the cache folder of the user for later processes. Files there may be deleted at any time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from licet.values.drafts import draft

FOLDER = "tables"
SUFFIX = ".licet-table"
MOST = 8  # files kept, the newest
LEAST = 1 << 18  # bytes of an index that takes long enough to build to be kept


def key_of(contents: Iterable[str]) -> str:
    """A key for what an index is made from: these texts, and the code of this package, which makes it."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    for text in contents:
        data = text.encode()
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def kept(key: str, make: Callable[[], bytes]) -> bytes:
    """What was made under a key before; made now, and kept if it is large, when there is none.

    A file that is damaged is made anew. Where the folder cannot be read or written, everything is made in each process.
    """
    from platformdirs import user_cache_path  # with the first party named, which most processes do not

    folder = user_cache_path("licet") / FOLDER
    path = folder / f"{key[:32]}{SUFFIX}"
    with suppress(OSError):
        stored = path.read_bytes()
        check, data = stored[: hashlib.sha256().digest_size], stored[hashlib.sha256().digest_size :]
        if check == _check(key, data):
            return data
    data = make()
    if len(data) >= LEAST:
        with suppress(OSError):
            _write(path, _check(key, data) + data)
            _prune(folder)
    return data


def _check(key: str, data: bytes) -> bytes:
    digest = hashlib.sha256(key.encode())
    digest.update(data)
    return digest.digest()


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with draft(path.parent) as folder:
        new = folder / path.name
        new.write_bytes(data)
        new.replace(path)


def _prune(folder: Path) -> None:
    """Delete all files but the newest."""
    files = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: path.stat().st_mtime)
    for path in files[:-MOST]:
        path.unlink(missing_ok=True)
