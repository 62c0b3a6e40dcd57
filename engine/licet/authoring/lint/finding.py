"""Findings, and the checks that make them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from licet.errors import Diagnostic, short
from licet.values.hidden import plain

if TYPE_CHECKING:
    from .subject import Subject

Severity = Literal["error", "warning", "note"]
_TO_DO = "To do: "


@dataclass(frozen=True, slots=True, order=True)
class Finding(Diagnostic):
    """What a check found: a :class:`licet.errors.Diagnostic` with its code and severity.

    ``subject`` is the id of what the finding is about, by which it can be accepted. ``case`` and ``day`` show it: a case in
    words or as a command, and a day, ``None`` where no day matters. ``reason`` says why it is accepted; it is empty for others.
    """

    code: str = ""
    severity: Severity = "warning"
    subject: str = ""
    case: str = ""
    day: date | None = None
    reason: str = ""

    def __str__(self) -> str:
        lines = [f"{self.location}: {self.severity} {self.code}: {self.message}"]
        if self.found:
            lines.append(f"  found: {short(self.found)}")
        if self.case:
            lines.append(f"  case: {self.case}")
        if self.day:
            lines.append(f"  day: {self.day}")
        lines += [f"  {caption}: {place}" for place, caption in self.also]
        if self.help:
            lines.append(f"  to do: {self.help}")
        if self.reason:
            lines.append(f"  accepted: {self.reason}")
        return plain("\n".join(lines))


Examine = Callable[["Subject"], Iterable[Finding]]


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """One check: a function from a rulebook to findings. Its documentation is the docstring of the function.

    The first sentence is the title, the last paragraph begins with ``To do:``.

    >>> from licet.authoring.lint import CHECKS
    >>> CHECKS["L501"].title
    'A class that no rule uses'
    """

    code: str
    severity: Severity
    examine: Examine

    @property
    def name(self) -> str:
        """The name of the function, with hyphens."""
        return self.examine.__name__.replace("_", "-")

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs of the docstring, each on one line."""
        text = self.examine.__doc__ or ""
        return [re.sub(r"\s+", " ", part).strip() for part in text.split("\n\n")]

    @property
    def title(self) -> str:
        """The first sentence, without the full stop."""
        return self.paragraphs[0].removesuffix(".")

    @property
    def why(self) -> str:
        """The paragraphs between the title and what to do."""
        return "\n\n".join(self.paragraphs[1:-1])

    @property
    def to_do(self) -> str:
        """What to do."""
        return self.paragraphs[-1].removeprefix(_TO_DO)

    def findings(self, subject: Subject) -> Iterator[Finding]:
        """What the check finds, with code, severity and what to do."""
        for finding in self.examine(subject):
            yield replace(finding, code=self.code, severity=self.severity, help=finding.help or self.to_do)


def check(code: str, severity: Severity) -> Callable[[Examine], Check]:
    """Decorator: a function is the check with this code."""
    return lambda examine: Check(code, severity, examine)
