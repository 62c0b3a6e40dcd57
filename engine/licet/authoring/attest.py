"""Adds an attestation to the file of a folder of rules. Comments and other entries stay as they are."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from textwrap import indent

import yaml

from licet.errors import InputError, RulesError
from licet.language import yaml_text
from licet.language.sources import ATTESTATIONS
from licet.values.drafts import draft

Entry = Mapping[str, str | date | list[str]]


def with_entry(text: str, entry: Entry, name: str = ATTESTATIONS) -> str:
    r"""The text of the file with one more entry at the end.

    Raises RulesError if the text is not valid YAML, and InputError if it is no list to which an entry can be appended.

    >>> print(with_entry("# ours\n", {"jurisdiction": "us", "through": date(2026, 11, 27), "read": ["NO. 72"]}), end="")
    # ours
    - jurisdiction: us
      through: 2026-11-27
      read:
      - NO. 72
    """
    documents, problems = yaml_text.read(text, name)
    if documents and problems:
        raise RulesError(problems)
    added = yaml.safe_dump([dict(entry)], allow_unicode=True, sort_keys=False, width=1000)
    column = documents[-1].location(()).column if documents else 1
    separator = "" if not text or text.endswith("\n") else "\n"
    whole = text + separator + indent(added, " " * (column - 1))
    (own,), _ = yaml_text.read(added, name)
    after, wrong = yaml_text.read(whole, name)
    if wrong or _entries(after) != [*_entries(documents), *_entries([own])] or len(after) != max(len(documents), 1):
        raise InputError(
            f"`{name}` is not a list with each entry on lines of its own; nothing was written. Add this to it:\n{added}"
        )
    return whole


def existing(folder: Path) -> Path:
    """The folder, if there is one. Raises InputError otherwise: a misspelt name must not become a second folder."""
    if not folder.is_dir():
        raise InputError(f"there is no folder `{folder}`; `licet init {shlex.quote(str(folder))}` creates one")
    return folder


def write_entry(folder: Path, entry: Entry) -> Path:
    """Add an entry to the file of a folder. The file is replaced in one step.

    Raises InputError if there is no such folder or it cannot be written, and the errors of :func:`with_entry`.
    """
    path = existing(folder) / ATTESTATIONS
    try:
        target = Path(os.path.realpath(path))  # a link stays a link
        text = target.read_text(encoding="utf-8") if target.exists() else ""
        whole = with_entry(text, entry, str(path))
        with draft(target.parent) as made:
            new = made / "new"  # no name of a file of rules
            with new.open("w", encoding="utf-8", newline="") as file:
                file.write(whole)
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                shutil.copymode(target, new)
            else:
                new.chmod(0o644)
            new.replace(target)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"`{path}` cannot be written: {error}") from error
    return path


def _entries(documents: Iterable[yaml_text.Document]) -> list[object]:
    """The entries of all documents; a document that is no list is itself one."""
    return [
        entry
        for document in documents
        for entry in (document.data if isinstance(document.data, list) else [document.data])
    ]
