"""Pages of words: paragraphs with styles, broken into lines for a terminal. Nothing is printed here.

Tables are drawn by rich, and so is a page with letters of unusual width. A page of plain words needs none of it, and
loading rich takes longer than an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDTH = 80
INDENT = 2

Line = list[tuple[str, str]]

_WORD = re.compile(r"\s*\S+\s*")
# One cell each, beyond doubt: Latin letters and signs, dashes and quotation marks, arrows, mathematical signs, blocks.
_NARROW = re.compile(
    r"[\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2200-\u22ff\u2500-\u25fc\u2713\u2717]*"
)


class Text:
    """A paragraph: pieces of text, each with the names of its styles, behind an indent."""

    def __init__(self, text: str = "", style: str = "", indent: int = 0) -> None:
        self.pieces: Line = [(text, style)] if text else []
        self.indent = indent

    @classmethod
    def assemble(cls, *parts: str | tuple[str, str] | Text, indent: int = 0) -> Self:
        """A paragraph of several parts."""
        text = cls(indent=indent)
        for part in parts:
            text.pieces += part.pieces if isinstance(part, Text) else [(part, "") if isinstance(part, str) else part]
        return text

    def append(self, text: str, style: str = "") -> Self:
        """Add to the end."""
        self.pieces.append((text, style))
        return self

    @property
    def plain(self) -> str:
        """The bare text."""
        return "".join(text for text, _ in self.pieces)

    def lines(self, width: int) -> Iterator[Line]:
        """The paragraph in lines, broken where rich would break them if every letter is one cell wide."""
        start = 0
        for line in self.plain.split("\n"):
            ends = [*_breaks(line, width - self.indent), len(line)]
            for first, last in zip([0, *ends], ends, strict=False):
                yield [(" " * self.indent, ""), *self._between(start + first, start + last)]
            start += len(line) + len("\n")

    def _between(self, first: int, last: int) -> Iterator[tuple[str, str]]:
        for text, style in self.pieces:
            if first < len(text) and last > 0:
                yield text[max(first, 0) : last], style
            first, last = first - len(text), last - len(text)

    def __rich__(self) -> RenderableType:
        """The same for rich."""
        from rich.padding import Padding
        from rich.text import Text as Rich

        text = Rich.assemble(*self.pieces)
        return Padding(text, (0, 0, 0, self.indent), expand=False) if self.indent else text


class Page:
    """Paragraphs one below the other."""

    def __init__(self, *parts: Text) -> None:
        self.parts = parts

    @property
    def narrow(self) -> bool:
        """Whether every letter is one cell wide, so that its lines can be told without rich."""
        return all(_NARROW.fullmatch(part.plain) for part in self.parts)

    def lines(self, width: int) -> Iterator[Line]:
        """All lines of a narrow page."""
        for part in self.parts:
            yield from part.lines(width)

    def __rich__(self) -> RenderableType:
        """The same for rich."""
        from rich.console import Group

        return Group(*self.parts)


def section(title: str, items: Iterable[Text]) -> list[Text]:
    """A headed list; nothing when it is empty."""
    shown = [Text.assemble(item, indent=INDENT) for item in items]
    return [*([Text(title, "bold")] if title else []), *shown, Text()] if shown else []


def _breaks(line: str, width: int) -> Iterator[int]:
    """Where a line without line ends is broken: between words, and inside one that is longer than a line."""
    filled = 0
    for found in _WORD.finditer(line):
        word, start = found[0], found.start()
        long = len(word.rstrip())
        if long <= width - filled:
            filled += len(word)
        elif long > width:
            pieces = range(start, found.end(), width)
            yield from (piece for piece in pieces if piece)
            filled = found.end() - pieces[-1]
        elif filled and start:
            yield start
            filled = len(word)
