"""Names taken apart: one form for every script and spelling, words by kind, and the parts of a field that names several parties."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from sys import intern
from typing import NamedTuple

from .words import Kind, Vocabulary

METHOD = 1  # raised whenever names are taken apart or compared in another way, so that indexes are built anew
_RARE = 3  # entries that may have a word by a typing error of their own
_PLACE_WORDS = 3  # of the name of a place, at most
LONGEST = 600  # characters of one name that are read; more is no name
_INNER = re.compile(r"(?<=\w)['’‘`´ʼʻ](?=\w)")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])\.?")
_LAST_ADDITION = re.compile(r"\([^()]*\)\s*\Z")
_EDGES = " \t,;:.-()[]"
_SPLIT = re.compile(r"[a-z0-9]+")
_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿々〇]+")
_SOFT = re.compile(r"[,;|()\[\]{}<>“”\"„«»（）【】、，；：:/\\]|\s[-–—]+\s|[–—]")
_ADDITION = re.compile(r"\(([^()]*)\)")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9-]{2,}\Z")
_CHAIN = re.compile(r"[a-z](?: [a-z])+(?![a-z0-9])")


class Word(NamedTuple):
    """One word of a name: its letters, what it is, and the Han characters it was read from, if any."""

    text: str
    kind: Kind
    han: str = ""


class Name(NamedTuple):
    """A name taken apart: all words, and those that are left when legal forms are stripped at its ends."""

    text: str
    words: tuple[Word, ...]
    core: tuple[Word, ...]

    @property
    def full(self) -> str:
        """All words but stop words, as one text: equal for spellings that differ in case, accents and punctuation."""
        return " ".join(word.han or word.text for word in self.words if word.kind is not Kind.STOP)


def script_of(text: str) -> frozenset[str]:
    """The scripts of the letters of a text: ``LATIN``, ``CJK``, ``CYRILLIC`` and so on."""
    if text.isascii():
        return frozenset(("LATIN",)) if any(map(str.isalpha, text)) else frozenset()
    found = set()
    for letter in {one for one in unicodedata.normalize("NFKC", text) if one.isalpha()}:
        found.add(unicodedata.name(letter, "OTHER").partition(" ")[0])
    return frozenset(found)


def fold(text: str, vocabulary: Vocabulary) -> str:
    """Compatibility forms, case, apostrophes and traditional characters folded."""
    if text.isascii():
        folded = text.casefold()
    else:
        folded = unicodedata.normalize("NFKC", text).casefold().translate(vocabulary.simplified)
    return _INNER.sub("", folded)


def take_apart(text: str, vocabulary: Vocabulary) -> Name:
    """The words of a name, by kind."""
    folded = fold(text[:LONGEST], vocabulary)
    folded = _DOTTED.sub(lambda found: found[0].replace(".", ""), folded.replace("&", " and "))
    words: list[Word] = []
    if folded.isascii():
        _add(words, folded, vocabulary)
    else:
        end = 0
        for run in _HAN.finditer(folded):
            _add(words, folded[end : run.start()], vocabulary)
            words += _han(run[0], vocabulary)
            end = run.end()
        _add(words, folded[end:], vocabulary)
    return name_of(text, words)


def name_of(text: str, words: Sequence[Word]) -> Name:
    """A name made of words, with its core."""
    return Name(text, tuple(words), _core(tuple(words)))


def corrected(name: Name, known: Mapping[str, int], vocabulary: Vocabulary) -> Name:
    """The name with typing errors in generic words and legal forms put right.

    Only words that hardly any listed name has are touched, and only into a word one letter away.
    """
    parts: list[str] = []
    for at, word in enumerate(name.words):
        right = ""
        last = at + 1 == len(name.words)
        if word.kind is Kind.CORE and not word.han and (last or known.get(word.text, 0) <= _RARE):
            right = vocabulary.correction(word.text, last=last)
        parts += vocabulary.abbreviations.get(right, (right,)) if right else (word.text,)
    if parts == [word.text for word in name.words]:
        return name
    return name_of(name.text, list(_kinds(parts, vocabulary)))


def _add(words: list[Word], text: str, vocabulary: Vocabulary) -> None:
    """The words of a stretch without Han characters."""
    if not text.isascii():
        from anyascii import anyascii  # only names in other scripts need it

        text = anyascii(text).lower()
    found = _SPLIT.findall(text)
    if any(len(one) == 1 for one in found):
        found = _SPLIT.findall(_joined_initials(" ".join(found), vocabulary))
    parts = [part for one in found for part in vocabulary.abbreviations.get(one, (one,))]
    words += _kinds(parts, vocabulary)


def _joined_initials(text: str, vocabulary: Vocabulary) -> str:
    """Single letters in a row that spell a legal form are one word: ``l l c``."""

    def join(found: re.Match[str]) -> str:
        letters = found[0].replace(" ", "")
        legal = len(letters) > 2 and vocabulary.words.get(letters) is Kind.LEGAL  # noqa: PLR2004 - initials of persons are two
        return letters if legal else found[0]

    return _CHAIN.sub(join, text)


def _kinds(parts: Sequence[str], vocabulary: Vocabulary) -> Iterator[Word]:
    """Each part with its kind; phrases (``hong kong``, ``joint stock company``) before single words."""
    at = 0
    while at < len(parts):
        first = parts[at]
        for phrase, kind in vocabulary.phrases.get(first, ()):
            if tuple(parts[at : at + len(phrase)]) == phrase:
                yield from (Word(intern(part), kind) for part in phrase)
                at += len(phrase)
                break
        else:
            yield Word(intern(first), kind_of(first, vocabulary))
            at += 1


def kind_of(word: str, vocabulary: Vocabulary) -> Kind:
    """What a single word is."""
    if word.isdigit():
        return Kind.DIGITS
    return vocabulary.words.get(word, Kind.CORE)


def _han(run: str, vocabulary: Vocabulary) -> Iterator[Word]:
    """Han text: business and place words by their English, longest first; the rest by its pinyin."""
    from anyascii import anyascii

    at = start = 0

    def rest(end: int) -> Iterator[Word]:
        if start < end:
            yield Word("".join(_SPLIT.findall(anyascii(run[start:end]).lower())), Kind.CORE, run[start:end])

    while at < len(run):
        for length in range(min(vocabulary.han_longest, len(run) - at), 0, -1):
            found = vocabulary.han_words.get(run[at : at + length])
            if found is None or (length == 1 and at + 1 < len(run) and found[1] is not Kind.STOP):
                continue
            yield from rest(at)
            english, kind = found
            parts = english.split()
            yield from (
                Word(part, kind, run[at : at + length] if not number else "") for number, part in enumerate(parts)
            )
            at += length
            start = at
            break
        else:
            at += 1
    yield from rest(len(run))


def _core(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words without stop words, and without the legal forms and titles at both ends."""
    kept = [word for word in words if word.kind is not Kind.STOP]
    first, last = 0, len(kept)
    while last - first > 1 and kept[last - 1].kind in (Kind.LEGAL, Kind.TITLE):
        last -= 1
    while last - first > 1 and kept[first].kind in (Kind.LEGAL, Kind.TITLE):
        first += 1
    return tuple(kept[first:last] or words)


class Part(IntEnum):
    """How a part stands to the text it was taken from."""

    WHOLE = 0  # the text itself, or a party named beside c/o, attn, dba
    REDUCED = 1  # the same without what stands in brackets, or the firm of which it is a branch
    PIECE = 2  # what stands between commas, brackets or dashes: perhaps a mere addition


def segments(text: str, vocabulary: Vocabulary) -> Iterator[tuple[str, Part]]:
    """The parts of a field that may name a party each, each text once."""
    text = unicodedata.normalize("NFKC", text[:LONGEST]) if not text.isascii() else text[:LONGEST]
    seen = {text}
    yield text, Part.WHOLE
    hard = [part.strip(_EDGES) for part in vocabulary.separators.split(text)]
    parts = [part for part in hard if part] if len(hard) > 1 else []
    for part in parts:
        if part not in seen:
            seen.add(part)
            yield part, Part.WHOLE
    for part in [text, *parts]:
        for firm in firms(part, vocabulary):
            if firm not in seen:
                seen.add(firm)
                yield firm, Part.REDUCED
        if _SOFT.search(part) is None:
            continue
        pieces = [(_ADDITION.sub(" ", part).strip(), Part.REDUCED)] if "(" in part else []
        if part.count("(") > 1:
            pieces.append((_LAST_ADDITION.sub("", part).strip(), Part.REDUCED))
        pieces += [(piece.strip(), Part.PIECE) for piece in _SOFT.split(part)]
        for piece, how in pieces:
            if piece and piece not in seen:
                seen.add(piece)
                yield piece, how


def firms(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """The firm of which a text names a branch, with and without the place of the branch.

    The place stands behind the last comma, or is a known place at the end.
    """
    branch = vocabulary.branches.search(text)
    if branch is None or not (firm := text[: branch.start()].strip(_EDGES)):
        return
    yield firm
    before, comma, _ = firm.rpartition(",")
    if comma and before.strip(_EDGES):
        yield before.strip(_EDGES)
        return
    place = fold(firm, vocabulary)
    for length in range(min(vocabulary.han_longest, len(place) - 1), 0, -1):
        if vocabulary.han_words.get(place[-length:], ("", Kind.CORE))[1] is Kind.PLACE:
            yield firm[:-length].strip(_EDGES)
            return
    words = firm.split()
    kinds = [word.kind for word in take_apart(" ".join(words[-_PLACE_WORDS:]), vocabulary).words]
    places = len(kinds) - max((at + 1 for at, kind in enumerate(kinds) if kind is not Kind.PLACE), default=0)
    if 0 < places < len(words):
        yield " ".join(words[:-places]).strip(_EDGES)


def spellings(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """A published name, its parts around ``aka`` and the like, and each without brackets; an acronym in brackets too."""
    parts = [part.strip(_EDGES) for part in vocabulary.separators.split(text)]
    yield text
    for part in [text, *(part for part in parts if part)] if len(parts) > 1 else [text]:
        if part != text:
            yield part
        if "(" in part:
            yield " ".join(_ADDITION.sub(" ", part).split())
            yield from (inner for inner in _ADDITION.findall(part) if _ACRONYM.match(inner))


def joined(words: Iterable[Word]) -> str:
    """The letters of several words without spaces."""
    return "".join(word.text for word in words)
