"""The rulebook of the shipped files, stored beside the compiled modules of this package for later processes.

Reading and checking the files takes most of the time of a process that asks one question. The file is one more compiled form
of what was installed: it lies in the same ``__pycache__`` as the modules, is written under the same conditions, and may be
deleted at any time. It is used only if it was made from exactly these texts by exactly this code, is whole, and belongs to the
user, the administrator, or who owns the package. It holds a copy of the texts and of the code, with which those of each process are
compared byte by byte: this is safer than a digest, and quicker.
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
from typing import Any, TypeVar

from pydantic import VERSION

from licet.language.fields import RuleModel
from licet.language.sources import Source
from licet.values.late_fields import made_of, parts_of
from licet.world.catalogue import Catalogue

T = TypeVar("T")
PACKAGE = Path(__file__).parents[1]
# The folders whose code makes a rulebook, and prepares it for inference.
CODE = ("values", "language", "lists", "resolution", "world", "rulebook", "case", "inference", "")
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
DIGEST = 32  # bytes
LENGTH = 8  # bytes of the length of what was read, at the beginning of the file
LATE = ("numbers", "origins", "whole")  # tables of the catalogue that not every process reads
LONG = 1 << 10  # letters of a text that is not repeated in the file


def stored(sources: Sequence[Source], make: Callable[[], T]) -> T:
    """The rulebook that ``make`` makes of these files and nothing else, with what is made of it; read from the stored one if there is one.

    Where Python keeps no compiled modules, or may not write them, it is made in each process. Raises what ``make`` raises.
    """
    path = _place()
    if path is None:
        return make()
    inputs, texts = _inputs(sources), {source.name: source.text for source in sources}
    with suppress(OSError):
        data = _trusted(path)
        if data.startswith(inputs):
            digest, body = data[len(inputs) : len(inputs) + DIGEST], data[len(inputs) + DIGEST :]
            if digest == _digest(body):
                found: T = _Reader(io.BytesIO(body), texts).load()
                return found
    made = make()
    if not sys.dont_write_bytecode:
        file = io.BytesIO()
        _Writer(file, texts).dump(made)
        body = file.getvalue()
        with suppress(OSError):
            _write(path, inputs + _digest(body) + body)
    return made


def _place() -> Path | None:
    """The file, in the folder of the compiled modules; ``None`` where there is none, or no source of the code to be compared."""
    if not Path(__file__).is_file() or Path(__file__).suffix != ".py":
        return None
    try:
        return Path(cache_from_source(str(PACKAGE / "rulebook" / "shipped.py"))).with_suffix(".rulebook")
    except NotImplementedError:
        return None


def _inputs(sources: Iterable[Source]) -> bytes:
    """All that a stored rulebook depends on, after its length: the code that makes it, and the texts."""
    parts = [f"{sys.version} {VERSION}".encode()]
    for folder in CODE:
        for path in _modules(PACKAGE / folder):
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - faster than a Path, for many files
                _add(parts, path, file.read())
    for source in sources:
        _add(parts, source.name, source.text.encode())
    inputs = b"".join(parts)
    return len(inputs).to_bytes(LENGTH, "big") + inputs


def _modules(folder: Path) -> list[str]:
    """The paths of the modules in a folder, in order."""
    with os.scandir(folder) as found:
        return sorted(one.path for one in found if one.name.endswith(".py"))


def _add(parts: list[bytes], name: str, data: bytes) -> None:
    parts += (f"\0{name}\0{len(data)}\0".encode(), data)


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=DIGEST).digest()


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
    """Writes a rulebook without the texts of the files, without what was worked out from its fields, and without usual values."""

    def __init__(self, file: io.BytesIO, texts: Mapping[str, str]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._names = {text: name for name, text in texts.items() if len(text) >= LONG}

    def persistent_id(self, value: Any) -> str | None:
        return self._names.get(value) if type(value) is str else None

    def reducer_override(self, value: Any) -> Any:
        kind = type(value)
        if issubclass(kind, RuleModel):
            return made_of, parts_of(value)
        if not is_dataclass(kind):
            return NotImplemented
        if hasattr(value, "__dict__"):
            state = {one.name: getattr(value, one.name) for one in fields(kind)}
            if isinstance(value, Catalogue):
                state |= {name: _Late(pickle.dumps(state[name](), pickle.HIGHEST_PROTOCOL)) for name in LATE}
            return __newobj__, (kind,), state
        return kind, tuple(getattr(value, one.name) for one in fields(kind) if one.init)


class _Late:
    """A table of plain values, read when it is called."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __call__(self) -> Any:
        return pickle.loads(self._data)  # noqa: S301 - of the file that is read above


class _Reader(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, texts: Mapping[str, str]) -> None:
        super().__init__(file)
        self._texts = texts

    def persistent_load(self, name: str) -> str:
        return self._texts[name]
