"""Characters that a screen does not show: they can move the cursor, change the order of a line, or make two names look alike."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator

_JOINERS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")  # spelling of Persian and of scripts of India
_CATEGORIES = frozenset(
    {"Cc", "Cf", "Cs", "Zl", "Zp"}
)  # control, format, surrogate, separators of lines and paragraphs


def hidden(text: str) -> Iterator[tuple[int, str]]:
    r"""The hidden characters of a text, each with its index; a line feed is none, nor are the joiners of some scripts.

    >>> list(hidden("H20\x1b[2J")), list(hidden("two\nlines"))
    ([(3, '\x1b')], [])
    """
    if text.isprintable():
        return
    for index, character in enumerate(text):
        if character != "\n" and character not in _JOINERS and unicodedata.category(character) in _CATEGORIES:
            yield index, character


def code_point(character: str) -> str:
    r"""A character by its number and name.

    >>> code_point("\u202e"), code_point("\x1b")
    ('U+202E RIGHT-TO-LEFT OVERRIDE', 'U+001B')
    """
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def plain(text: str) -> str:
    r"""A text with its hidden characters replaced, so that no terminal and no page acts on them.

    >>> plain("H20\x1b[31m")
    'H20�[31m'
    """
    return _replaced(text, lambda _: "\N{REPLACEMENT CHARACTER}")


def escaped(text: str) -> str:
    r"""JSON with its hidden characters written as escapes: the same document, on which no terminal acts.

    >>> escaped('{"to": "\u202eNC"}')
    '{"to": "\\u202eNC"}'
    """
    return _replaced(text, lambda character: json.dumps(character)[1:-1])


def _replaced(text: str, replacement: Callable[[str], str]) -> str:
    if text.isprintable():
        return text
    places = {index for index, _ in hidden(text)}
    return "".join(replacement(character) if index in places else character for index, character in enumerate(text))
