"""The rulebook of the shipped files, stored beside the compiled modules of this package for later processes.

Reading and checking the files takes most of the time of a process that asks one question. The file is one more compiled form
of what was installed: it lies in the same ``__pycache__`` as the modules, is written under the same conditions, and may be
deleted at any time. It is used only if it was made from exactly these texts by exactly this code, is whole, and belongs to the
user, the administrator, or who owns the package.
"""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import stat
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from copyreg import __newobj__  # type: ignore[attr-defined]
from dataclasses import fields, is_dataclass
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from pydantic import VERSION

from licet.language.sources import Source

from .rulebook import Rulebook

PACKAGE = Path(__file__).parents[1]
CODE = ("values", "language", "lists", "resolution", "world", "rulebook", "")  # the folders whose code makes a rulebook
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
DIGEST = 32  # bytes
LONG = 1 << 10  # letters of a text that is not repeated in the file


def stored(sources: Sequence[Source], make: Callable[[], Rulebook]) -> Rulebook:
    """The rulebook that ``make`` makes of these files and nothing else; read from the stored one if there is one.

    Where Python keeps no compiled modules, or may not write them, it is made in each process. Raises what ``make`` raises.
    """
    path = _place()
    if path is None:
        return make()
    key, texts = _key(sources), {source.name: source.text for source in sources}
    with suppress(OSError):
        data = _trusted(path)
        if data[:DIGEST] == _digest(key, data[DIGEST:]):
            found: Rulebook = _Reader(io.BytesIO(data[DIGEST:]), texts).load()
            return found
    rulebook = make()
    if not sys.dont_write_bytecode:
        file = io.BytesIO()
        _Writer(file, texts).dump(rulebook)
        with suppress(OSError):
            _write(path, _digest(key, file.getvalue()) + file.getvalue())
    return rulebook


def _place() -> Path | None:
    """The file, in the folder of the compiled modules; ``None`` where there is none, or no source of the code to be compared."""
    if not Path(__file__).is_file() or Path(__file__).suffix != ".py":
        return None
    try:
        return Path(cache_from_source(str(PACKAGE / "rulebook" / "shipped.py"))).with_suffix(".rulebook")
    except NotImplementedError:
        return None


def _key(sources: Iterable[Source]) -> bytes:
    """A digest of all that a stored rulebook depends on: the code that made it, and the texts."""
    digest = hashlib.sha256(f"{sys.version} {VERSION}".encode())
    for folder in CODE:
        for path in sorted(PACKAGE.joinpath(folder).glob("*.py")):
            _add(digest, path.name, path.read_bytes())
    for source in sources:
        _add(digest, source.name, source.text.encode())
    return digest.digest()


def _add(digest: Any, name: str, data: bytes) -> None:
    digest.update(f"{name}\0{len(data)}\0".encode())
    digest.update(data)


def _digest(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, key=key, digest_size=DIGEST).digest()


def _trusted(path: Path) -> bytes:
    """The content of a file that nobody else may have written. Raises OSError."""
    with path.open("rb") as file:
        found = os.fstat(file.fileno())
        if hasattr(os, "geteuid"):
            owners = {os.geteuid(), 0, PACKAGE.stat().st_uid}
            if found.st_uid not in owners or found.st_mode & OTHERS_WRITE:
                raise PermissionError
        return file.read()


def _write(path: Path, data: bytes) -> None:
    """Write the file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "wb") as file:  # noqa: PTH123 - with a mode
            file.write(data)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


class _Writer(pickle.Pickler):
    """Writes a rulebook without the texts of the files, and without what was worked out from its fields."""

    def __init__(self, file: io.BytesIO, texts: Mapping[str, str]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._names = {text: name for name, text in texts.items() if len(text) >= LONG}

    def persistent_id(self, value: Any) -> str | None:
        return self._names.get(value) if type(value) is str else None

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if not is_dataclass(kind):
            return NotImplemented
        if hasattr(value, "__dict__"):
            return __newobj__, (kind,), {one.name: getattr(value, one.name) for one in fields(kind)}
        return kind, tuple(getattr(value, one.name) for one in fields(kind) if one.init)


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, texts: Mapping[str, str]) -> None:
        super().__init__(file)
        self._texts = texts

    def persistent_load(self, name: str) -> str:
        return self._texts[name]
