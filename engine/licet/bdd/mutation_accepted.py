"""Details of rules that no scenario notices and that are accepted, each with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from licet.errors import Diagnostic, InputError, Location, RulesError
from licet.language import yaml_text
from licet.language.documents import read_model
from licet.language.fields import RuleModel, Texts

from .mutation import Result

Reason = Annotated[str, StringConstraints(strict=True, min_length=10, strip_whitespace=True)]


class Entry(RuleModel):
    """Details that are accepted, by their names (with ``*`` for any text), and why."""

    of: Texts
    reason: Reason


class AcceptedFile(RuleModel):
    """The content of a file of accepted details."""

    accepted: tuple[Entry, ...]


def read_accepted(path: Path) -> tuple[Entry, ...]:
    """The entries of a file. Raises InputError where it cannot be read, and RulesError with every problem of it."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"`{path}` cannot be read: {error}") from None
    documents, problems = yaml_text.read(text, path.name)
    models = [read_model(AcceptedFile, document, problems) for document in documents]
    if problems:
        raise RulesError(problems)
    return tuple(entry for model in models if model is not None for entry in model.accepted)


def reasons(results: Sequence[Result], entries: Iterable[Entry], file: str, *, every: bool) -> dict[str, str]:
    """Why details that nothing notices are accepted, by name. ``every`` tells whether all details were asked.

    Raises RulesError for names in a file that fit no such detail: it is noticed now, or is gone.
    """
    unnoticed = [one.key for one in results if not one.noticed_by]
    found: dict[str, str] = {}
    problems = []
    for entry in entries:
        for pattern in entry.of:
            fitting = [key for key in unnoticed if fnmatchcase(key, pattern)]
            found |= {key: entry.reason for key in fitting if key not in found}
            if not fitting and (every or any(fnmatchcase(one.key, pattern) for one in results)):
                problems.append(Diagnostic(Location(file), "no detail of this name is unnoticed", pattern, "remove it"))
    if problems:
        raise RulesError(problems)
    return found
