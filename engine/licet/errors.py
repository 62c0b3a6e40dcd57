"""Errors: diagnostics as values, and the exceptions of licet, which all derive from :class:`LicetError`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from licet.values.hidden import plain

LONGEST_QUOTED = 200  # characters of what an error message quotes
_QUOTED = r"`([^`]*)`"

T = TypeVar("T")


def short(text: str) -> str:
    """A text cut after the longest that is quoted, with the number of characters left out.

    >>> short("a" * 300)[-30:]
    'aaaaaaa… (100 more characters)'
    """
    more = len(text) - LONGEST_QUOTED
    return f"{text[:LONGEST_QUOTED]}… ({more} more characters)" if more > 0 else text


def legible(text: str) -> str:
    """A message with what it quotes cut after the longest that is quoted, and its hidden characters replaced.

    >>> legible(f"no product `{'a' * 300}` is known")[-45:]
    'aaaaaaaaaaaa… (100 more characters)` is known'
    """
    return plain(re.sub(_QUOTED, lambda found: f"`{short(found[1])}`", text))


class Location(NamedTuple):
    """A position in a file. Line and column start at 1; 0 means the whole file.

    >>> str(Location("rules/us/index.yaml", 3, 1))
    'rules/us/index.yaml:3:1'
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One problem in a file.

    ``message`` is a sentence that begins in lower case, ``found`` the text that is wrong, ``help`` what to do, and ``also``
    other locations with a caption each.
    """

    location: Location
    message: str
    found: str = ""
    help: str = ""
    also: tuple[tuple[Location, str], ...] = ()

    def __str__(self) -> str:
        lines = [f"{self.location}: {self.message}"]
        if self.found:
            lines.append(f"  found: {short(self.found)}")
        lines += [f"  {caption}: {place}" for place, caption in self.also]
        if self.help:
            lines.append(f"  help: {self.help}")
        return plain("\n".join(lines))


class LicetError(Exception):
    """Base of the exceptions of licet."""


class InputError(LicetError, ValueError):
    """The question is malformed, for example an unknown country, an impossible date or text in place of a figure.

    :attr:`problems` has a text for each thing that is wrong. What they quote is cut after :data:`LONGEST_QUOTED` characters,
    and their hidden characters are replaced.

    >>> str(InputError("there is no country `Chnia`", "`on` must be a day"))
    'there is no country `Chnia`; `on` must be a day'
    """

    def __init__(self, *problems: str) -> None:
        self.problems = tuple(map(legible, problems))
        super().__init__(*self.problems)

    def __str__(self) -> str:
        return "; ".join(self.problems)


def of_type(name: str, value: object, kind: type[T], wanted: str) -> T:
    """An argument, if it is of a type; ``wanted`` says what it must be. Raises InputError.

    >>> of_type("prefix", 5, str, "text")
    Traceback (most recent call last):
        ...
    licet.errors.InputError: `prefix` must be text, not a value of type int
    """
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise InputError(f"`{name}` must be {wanted}, not {'None' if value is None else kind_of(value)}")
    return value


def kind_of(value: object) -> str:
    """The type of a value in words.

    >>> kind_of([])
    'a value of type list'
    """
    return f"a value of type {type(value).__name__}"


def shown(value: object) -> str:
    """The text of any value, to quote it in a message; its type where it has none, such as an integer of many digits.

    >>> shown(10**5000)
    'a value of type int'
    """
    try:
        return str(value)
    except Exception:  # noqa: BLE001 - of a foreign type
        return kind_of(value)


class RulesError(LicetError):
    """The rules or seeds contain errors. :attr:`diagnostics` lists all of them, in the order of files and lines."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics)))
        super().__init__("\n".join(map(str, self.diagnostics)))


class InferenceError(LicetError):
    """durable-rules is missing, failed twice, or returned a result that differs from the cross-check. The result is not used."""
