"""Pages of words: paragraphs with styles, broken into lines for a terminal. Nothing is printed here.

Hidden characters are replaced when a paragraph is made, so that none of them counts as a place to break a line.

Loading rich takes longer than an answer. A page of plain words is broken by textwrap where rich would break it; rich draws
tables, and pages with characters or words that textwrap would treat otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import TextWrapper
from typing import TYPE_CHECKING, Self

from licet.values.hidden import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

WIDTH = 80
INDENT = 2

Line = list[tuple[str, str]]

# Certainly one cell wide: Latin letters and signs, dashes and quotation marks, arrows, mathematical signs, blocks.
_NARROW = re.compile(
    r"[\n -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u21ff\u2200-\u22ff\u2500-\u25fc\u2713\u2717]*"
)


class Text:
    """A paragraph: pieces of text, each with the names of its styles, behind an indent."""

    def __init__(self, text: str = "", style: str = "", indent: int = 0) -> None:
        self.pieces: Line = [(plain(text), style)] if text else []
        self.indent = indent

    @classmethod
    def assemble(cls, *parts: str | tuple[str, str] | Text, indent: int = 0) -> Self:
        """A paragraph of several parts."""
        text = cls(indent=indent)
        for part in parts:
            if isinstance(part, Text):
                text.pieces += part.pieces
            else:
                text.append(*((part,) if isinstance(part, str) else part))
        return text

    def append(self, text: str, style: str = "") -> Self:
        """Add to the end."""
        self.pieces.append((plain(text), style))
        return self

    @property
    def plain(self) -> str:
        """The bare text."""
        return "".join(text for text, _ in self.pieces)

    def is_simple(self, width: int) -> bool:
        """Whether textwrap breaks it where rich does: narrow characters, words that fit, no space in front."""
        return _NARROW.fullmatch(self.plain) is not None and all(
            not line.startswith(" ") and all(len(word) <= width - self.indent for word in line.split())
            for line in self.plain.split("\n")
        )

    def lines(self, width: int) -> Iterator[Line]:
        """The lines of a simple paragraph."""
        wrapper = TextWrapper(width - self.indent, break_on_hyphens=False)
        end = 0
        for paragraph in self.plain.split("\n"):
            for line in wrapper.wrap(paragraph) or [""]:
                start = self.plain.index(line, end)
                end = start + len(line)
                yield [(" " * self.indent, ""), *self._between(start, end)]

    def height(self, width: int) -> int:
        """The number of lines."""
        return sum(1 for _ in self.lines(width))

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

    def is_simple(self, width: int) -> bool:
        """Whether :meth:`lines` breaks all paragraphs where rich does."""
        return all(part.is_simple(width) for part in self.parts)

    def lines(self, width: int) -> Iterator[Line]:
        """All lines of a simple page."""
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
