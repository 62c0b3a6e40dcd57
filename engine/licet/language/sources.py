"""Finds and reads the source files of a folder of rules or seeds."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote_from_bytes

from licet.errors import Diagnostic, InputError, Location, RulesError, kind_of

LISTS_FOLDER = "parties"  # at the top of a folder of rules: published lists, which are no source files
BY_ECCN = "by-eccn"  # in the folder of a jurisdiction: rules that are read only where a question states an ECCN
ATTESTATIONS = "attestations.yaml"
ACCEPTED = "lint-accepted.yaml"  # findings of `licet lint` that are accepted; they decide nothing
CATALOGUE_FOLDER = "catalogue"  # at the top of a folder of one's own: tables of products
# Files that hold data and are not read.
DATA = (".xlsx", ".xls", ".xlsb", ".ods", ".tsv", ".json", ".jsonl", ".parquet")
FOR_EDITORS = ".schema.json"  # JSON Schemas, which editors read
NOT_READ = "write rules as .yaml and tables as .csv, put lists of parties into `parties`, or move the file elsewhere"
SUFFIXES = (".yaml", ".yml", ".csv")


class Source(NamedTuple):
    """One file: its name as messages show it (folder and path below it, with ``/``), and its text."""

    name: str
    text: str

    @property
    def is_index(self) -> bool:
        """Whether the file is the index of a jurisdiction (``index.yaml``)."""
        return self.name.rpartition("/")[2].lower() == "index.yaml"

    @property
    def holds_attestations(self) -> bool:
        """Whether the file holds attestations (``attestations.yaml``)."""
        return self.name.rpartition("/")[2].lower() == ATTESTATIONS

    @property
    def holds_accepted(self) -> bool:
        """Whether the file holds accepted findings of lint (``lint-accepted.yaml``)."""
        return self.name.rpartition("/")[2].lower() == ACCEPTED

    @property
    def is_by_eccn(self) -> bool:
        """Whether the file is read only where a question states an ECCN: one in a folder ``by-eccn``."""
        return f"/{BY_ECCN}/" in self.name

    @property
    def is_table(self) -> bool:
        """Whether the file is a table."""
        return self.name.lower().endswith(".csv")


def as_path(name: str, value: object) -> Path:
    """The path that an argument states. Raises InputError for what is no path.

    >>> as_path("folders", "rules").name
    'rules'
    """
    if isinstance(value, str | os.PathLike):
        text = os.fspath(value)
        with suppress(UnicodeError):
            if isinstance(text, str) and text and "\0" not in text and os.fsencode(text):
                return Path(text)
    raise InputError(
        f"`{name}` must be a path, not {repr(value) if isinstance(value, str | bytes) else kind_of(value)}"
    )


def gather(folder: Path, label: str = "") -> list[Source]:
    """Read every YAML and CSV file below a folder, sorted by path, except the lists of parties in ``parties``.

    Names begin with ``label``, by default the name of the folder. Suffixes count in capitals too. Raises RulesError when the
    folder does not exist or is empty, when a file or a folder in it cannot be read, when a file is not UTF-8 text or holds
    data in a form that is not read, and when a link leads out of the folder.

    >>> from licet.language.sources import home
    >>> any(source.is_index for source in gather(home("rules")))
    True
    """
    if not os.path.isdir(folder):  # noqa: PTH112 - for a name that is too long, a Path raises OSError
        found = "this is a file, not a folder" if os.path.isfile(folder) else "the folder does not exist"  # noqa: PTH113 - as above
        raise RulesError([Diagnostic(Location(str(folder)), found)])
    problems: list[Diagnostic] = []
    files_found = _files(folder, label or folder.resolve().name, problems)
    sources = []
    for name, path in sorted(files_found, key=lambda names: names[0].split("/")):
        try:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - faster than a Path, and than text, for many files
                text = file.read().decode("utf-8")
            sources.append(Source(name, text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text))
        except (UnicodeDecodeError, OSError) as error:
            problems.append(Diagnostic(Location(name), f"the file cannot be read: {error}"))
    if problems:
        raise RulesError(problems)
    return sources


def _files(folder: Path, label: str, problems: list[Diagnostic]) -> list[tuple[str, str]]:
    """Every source file below a folder: its name in messages, and its path. What cannot be read becomes a problem.

    A link to a place inside the folder is not followed where what it leads to is read there anyway; a link to a table is,
    since tables belong to the index beside them.
    """
    root, any_file, found = os.path.realpath(folder), False, []

    def shown(path: str) -> str:
        return "/".join((label, *Path(path).relative_to(folder).parts))

    def unreadable(error: OSError) -> None:
        problems.append(
            Diagnostic(Location(shown(str(error.filename))), f"the folder cannot be read: {error.strerror}")
        )

    for inside, folders, files in os.walk(folder, onerror=unreadable):
        any_file = any_file or bool(files)
        if inside == str(folder) and LISTS_FOLDER in folders:
            folders.remove(LISTS_FOLDER)
            any_file = True
        place = shown(inside)
        is_within = _is_within(os.path.realpath(inside), root)
        linked = [name for name in folders if os.path.islink(f"{inside}{os.sep}{name}")]  # noqa: PTH114 - as above
        problems += [
            Diagnostic(Location(f"{place}/{name}"), "a file of this form is not read", name, NOT_READ)
            for name in files
            if name.lower().endswith(DATA) and not name.lower().endswith(FOR_EDITORS)
        ]
        for name in (*linked, *filter(_is_source, files)):
            path = f"{inside}{os.sep}{name}"
            if is_within and stat.S_ISREG(os.lstat(path).st_mode):
                found.append((f"{place}/{name}", path))
            elif problem := _not_followed(path, root, f"{place}/{name}"):
                problems.append(problem)
            elif name not in linked and (name.lower().endswith(".csv") or not _is_read_elsewhere(path)):
                found.append((f"{place}/{name}", path))
    if not any_file and not problems:
        problems.append(Diagnostic(Location(str(folder)), "the folder is empty", "", "name a folder that holds rules"))
    return found


def _not_followed(path: str, root: str, name: str) -> Diagnostic | None:
    """Why a link is not followed, or a file not read; ``None`` if it is."""
    target = os.path.realpath(path)
    if not os.path.exists(target):  # noqa: PTH110 - as above
        return Diagnostic(Location(name), "the link leads nowhere", os.readlink(path))  # noqa: PTH115 - as above
    if not _is_within(target, root):
        help_text = "copy what it leads to, or give that folder as a further folder of rules"
        return Diagnostic(Location(name), "the link leads out of the folder", os.readlink(path), help_text)  # noqa: PTH115
    if not os.path.isdir(target) and not os.path.isfile(target):  # noqa: PTH112, PTH113 - as above
        return Diagnostic(Location(name), "this is no regular file")
    return None


def _is_within(path: str, root: str) -> bool:
    return os.path.commonpath((root, path)) == root


def _is_read_elsewhere(path: str) -> bool:
    """Whether a path is a link to a file that is a source by its own name."""
    return os.path.islink(path) and _is_source(os.path.realpath(path))  # noqa: PTH114 - as above


def _is_source(file: str) -> bool:
    return file.lower().endswith(SUFFIXES)


def home(name: str) -> Path:
    """Where ``rules`` or ``seeds`` lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).parents[1]
    inside = package / name
    return inside if inside.is_dir() else package.parents[1] / name


def file_uri(path: Path) -> str:
    """A file as a URI, as SQLite takes it. From Python 3.14 on, ``Path.as_uri`` imports HTTP and TLS modules.

    >>> file_uri(Path("/a b/c.db"))
    'file:///a%20b/c.db'
    """
    path = path.absolute()
    return path.as_uri() if os.name == "nt" else f"file://{quote_from_bytes(bytes(path))}"
