"""Parts of the Electronic Code of Federal Regulations, as XML, and what differs between two days.

Only what the published files hold is read: a document type, which could define entities, is refused, and so is great depth.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from xml.parsers import expat

from licet.errors import Diagnostic, Location, RulesError

from .citations import Cited
from .files import Document

DEEPEST = 100  # elements, one in the other
INLINE = frozenset({"A", "AC", "B", "E", "EM", "FR", "I", "SPAN", "STRONG", "SU", "SUB", "SUP", "U", "XREF"})
NOT_TEXT = frozenset({"HEADER", "EFFDNOT"})
_ENTRY = re.compile(r"(\d[A-E]\d{3})\b")
Texts = Mapping[Cited, tuple[str, ...]]  # the paragraphs of each section, supplement, and of a part itself


class Changed(NamedTuple):
    """A section, supplement or part whose text differs: paragraphs that are gone and new, and entries of a control list that they are in.

    ``what`` is ``changed``, ``added`` or ``removed``.
    """

    place: Cited
    what: str
    gone: tuple[str, ...]
    new: tuple[str, ...]
    entries: tuple[str, ...]


def read(document: Document) -> Texts:
    """The paragraphs of a file by section. Raises RulesError."""
    reader = _Reader(str(document.path))
    try:
        reader.parser.Parse(document.content, True)  # noqa: FBT003 - as expat calls it
    except expat.ExpatError as error:
        raise reader.refused(f"not XML: {expat.ErrorString(error.code)}") from error
    except (LookupError, ValueError) as error:
        raise reader.refused(f"in an encoding that is not read: {error}") from error
    if not reader.texts:
        raise reader.refused("the file holds no part of the code", "download a part as XML")
    return {place: tuple(texts) for place, texts in reader.texts.items()}


def compare(earlier: Texts, later: Texts) -> Iterator[Changed]:
    """What differs, in the order of the later file; last what is gone."""
    for place in (*later, *(place for place in earlier if place not in later)):
        before, after = earlier.get(place, ()), later.get(place, ())
        if before != after:
            what = "changed" if place in earlier and place in later else "added" if place in later else "removed"
            gone, new = tuple(_only(before, after)), tuple(_only(after, before))
            entries = dict.fromkeys((*_entries(before, gone), *_entries(after, new)))
            yield Changed(place, what, gone, new, tuple(entries))


def _only(own: tuple[str, ...], other: tuple[str, ...]) -> Iterator[str]:
    """The paragraphs that the other text does not have, as often as it lacks them."""
    left = Counter(other)
    for text in own:
        if left[text]:
            left[text] -= 1
        else:
            yield text


def _entries(paragraphs: tuple[str, ...], differing: tuple[str, ...]) -> Iterator[str]:
    """The entries of a control list under whose numbers these paragraphs stand."""
    wanted, entry = set(differing), ""
    for text in paragraphs:
        begins = _ENTRY.match(text)
        entry = begins[1] if begins else entry
        if entry and text in wanted:
            yield entry


class _Reader:
    """Collects paragraphs by section while a file is parsed."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.texts: dict[Cited, list[str]] = {}
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.StartDoctypeDeclHandler = self._doctype
        self._open: list[tuple[str, Cited | None]] = []  # the elements, and the place that each is in
        self._title: int | None = None
        self._part = ""
        self._pieces: list[str] = []

    def refused(self, message: str, help_text: str = "") -> RulesError:
        """The error at the place where the parser is."""
        at = Location(self.name, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        return RulesError([Diagnostic(at, message, "", help_text)])

    def _doctype(self, *_: Any) -> None:
        raise self.refused("a document type is not read: it could define entities", "download the file again")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= DEEPEST:
            raise self.refused(f"elements are more than {DEEPEST} deep")
        if tag not in INLINE:
            self._flush()
        inside = self._open[-1][1] if self._open else None
        self._open.append((tag, self._place(attributes) or inside))

    def _place(self, attributes: dict[str, str]) -> Cited | None:
        """The place that an element begins; ``None`` for other elements."""
        kind, number = attributes.get("TYPE", ""), " ".join(attributes.get("N", "").replace("§", "").split())
        node = re.match(r"(\d+):", attributes.get("NODE", "")) or re.search(
            r"title-(\d+)", attributes.get("hierarchy_metadata", "")
        )
        self._title = int(node[1]) if node else self._title
        if kind == "PART":
            self._part = number
            place = Cited(self._title, number)
        elif kind == "SECTION":
            place = Cited(self._title, number.partition(".")[0], number)
        elif kind == "APPENDIX":
            found = re.match(r"Supplement (?:No\.? ?)?(\d+) to (?:Subpart \w+ of )?Part (\d+)", number, re.IGNORECASE)
            place = (
                Cited(self._title, found[2], f"supplement {found[1]}")
                if found
                else Cited(self._title, self._part, number)
            )
        else:
            return None
        self.texts.setdefault(place, [])
        return place

    def _end(self, tag: str) -> None:
        if tag not in INLINE:
            self._flush()
        self._open.pop()

    def _data(self, text: str) -> None:
        self._pieces.append(text)

    def _flush(self) -> None:
        """End a paragraph."""
        text, self._pieces = " ".join("".join(self._pieces).split()), []
        place = self._open[-1][1] if self._open else None
        if text and place is not None and not NOT_TEXT.intersection(tag for tag, _ in self._open):
            self.texts[place].append(text)
