"""Errors as data: what is wrong, where, what was found and what to do; and the one exception family."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Location(NamedTuple):
    """A spot in a file: line and column count from 1; 0 stands for the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One problem: a sentence in lower case, its place, the offending text, help, and any other places involved."""

    location: Location
    message: str
    found: str = ""
    help: str = ""
    also: tuple[tuple[Location, str], ...] = ()

    def __str__(self) -> str:
        lines = [f"{self.location}: {self.message}"]
        if self.found:
            lines.append(f"  found: {self.found}")
        lines += [f"  {caption}: {place}" for place, caption in self.also]
        if self.help:
            lines.append(f"  help: {self.help}")
        return "\n".join(lines)


class LicetError(Exception):
    """Whatever licet raises on purpose."""


class InputError(LicetError, ValueError):
    """The question itself is malformed: no such country, an impossible date, a figure that is not a figure."""


class RulesError(LicetError):
    """The rules or seeds were refused; :attr:`diagnostics` lists every problem found, in file order."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics)))
        super().__init__("\n".join(map(str, self.diagnostics)))


class InferenceError(LicetError):
    """The inference engine contradicted its own check; what it said was thrown away."""
