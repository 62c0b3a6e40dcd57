"""Reads a name: what a text on an order says, as words, sizes, counts, classifications and part numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from .tables import Tables

KIBI = 1024.0
_MARKS = {ord(mark): None for mark in "®™©℠\u200b\ufeff"} | str.maketrans("×✕ıđłø’€£¥", "xxidlo'$$$")
_ECCN = re.compile(r"(?<![\w.-])(?:ear ?99|[0-9][a-e][0-9]{3}(?:\.[a-z0-9]{1,2})*)(?![\w-])")
_PART = re.compile(r"(?<![\w-])[0-9]{3}-[0-9a-z]{5}-[0-9a-z]{4}(?:-[0-9a-z]{3})?(?![\w-])")
_CHUNK = re.compile(r"(?<![\w-])(?=[a-z-]*[0-9])[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])")
_OPENING = re.compile(r"[ (]*([^\W\d_]+)[ -]+(?=\(?([a-z0-9]+|[^\x00-\x7f\s]+))")
_COUNTED = re.compile(r"\s*\(?([1-9][0-9]{0,2}) (?:of (?:those|these|the|them|my|our|your|their) )?(?=([a-z0-9]+))")
_PLURAL = re.compile(r"(?<![\w-])([A-Z]+[0-9]+[A-Z]*)s(?![\w-])")
_SIZES = re.compile(r"\b([0-9]{1,3})(?: ?gb?)?(?: ?/ ?| or | and )([0-9]{1,3}) ?gb?\b", re.IGNORECASE)
_EITHER = re.compile(r"(?:(?<![\w-])|(?<=[0-9][xX*]))([A-Za-z]{0,3}[0-9]+)s(?![\w-])")
_LEADING = re.compile(r"\s*\(?[0-9]{1,3}(?: [x*] |[x*] ?)(?=[a-z0-9(])")
_TIMES = re.compile(r"(?<![\w.-])([0-9]{1,3})(?: [x*] |[x*] ?)(?=[a-z0-9(])|(?<![\w.-])[x*] ?([0-9]{1,3})(?![\w.-])")
_GPUS = re.compile(r"(?<![\w.-])([0-9]{1,2})[- ]?(?:gpus?|cards?|卡)(?![a-z0-9])")
_SIZE = re.compile(
    r"(?<![a-z0-9.])([0-9]{1,6}(?:\.[0-9]{1,2})?)(?: {0,2}|-(?=g[bi]))(gib|gb|go|g|tib|tb|mib|mb)(?![a-z0-9])"
)
_JOINED = re.compile(r"(?<![a-z0-9])([a-z]{1,3})-([0-9]{1,4}[a-z]{0,2})(?![a-z0-9])")
_PIECES = re.compile(r"[a-z0-9]+\+?|[^\x00-\x7f\s]+")
_ACCENTED = re.compile(r"[\u00c0-\u024f\u1e00-\u1eff]|[\u0300-\u036f]")
_SIGNS = re.compile(r"[^\w\s\x00-\x7f]")
_RUNS = re.compile(r"[a-z]+|[0-9]+")
_LEAST = 5  # characters of a part number
_LEFT = 0.91  # of a memory, at least, after what error correction and the driver take
_DECIMAL = 1.08  # decimal gigabytes, at most, in a binary one
_LETTERS = 3  # of a word that is no plural
_SHORTEST = 4  # letters and digits of a word that may be two words written together


def eccns_in(text: str) -> tuple[str, ...]:
    """The classifications that a name states, in small letters.

    >>> eccns_in("Etcher 300 (ECCN 3B001.c)")
    ('3b001.c',)
    """
    return tuple(dict.fromkeys(one.replace(" ", "") for one in _ECCN.findall(text.lower())))


def without_eccns(text: str) -> str:
    """A text without the ECCNs that it states.

    >>> without_eccns("Etcher 300 (ECCN 3B001.c)").split()
    ['etcher', '300', '(', ')']
    """
    return re.sub(r"\beccn\b", " ", _ECCN.sub(" ", text.lower()))


def veiled_eccns(text: str) -> str:
    """A text with the word ECCN for each ECCN in it, so that no name is similar to it by one of these.

    >>> veiled_eccns("Item 77 (ECCN 2E910)")
    'item 77 (eccn eccn)'
    """
    return _ECCN.sub("eccn", text.lower())


class Reading(NamedTuple):
    """What a text says. ``sizes`` are in gigabytes; ``counts`` leaves out a quantity at the start of the text.

    ``usable`` are sizes that are no whole number of gigabytes: what a driver tells of a memory (:func:`is_usable`).
    ``singular`` is the text without an ``s`` that is the end of a code or, after a quantity, of its plural: ``2 v100s``.
    ``by_size`` are the texts that a name with two sizes stands for: ``A100 (40/80G)``. Where there are any, nothing else is read.
    """

    words: tuple[str, ...]
    sizes: frozenset[float] = frozenset()
    counts: frozenset[int] = frozenset()
    eccns: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    usable: frozenset[float] = frozenset()
    singular: str = ""
    by_size: tuple[str, ...] = ()


def is_usable(told: float, size: float) -> bool:
    """Whether a driver may tell this size, in gigabytes, of a memory: what is left of it, or its binary gigabytes in decimal ones.

    >>> is_usable(22.49, 24), is_usable(25.8, 24), is_usable(22.49, 48)
    (True, True, False)
    """
    return _LEFT <= told / size <= _DECIMAL if size else False


class Reader:
    """Reads names with the words of ``tables``. ``known`` are the words that stand in names of products and vendors.

    ``simplify`` maps traditional Chinese characters to simplified ones. It is called for texts with such characters only.
    ``is_number`` tells whether a text in small letters is a part number; one of NVIDIA's form is taken for one anyway.
    """

    def __init__(
        self,
        tables: Tables,
        known: Iterable[str],
        simplify: Callable[[str], str] = str,
        is_number: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._tables = tables
        self._known = {*known, *tables.roles}
        self._simplify = simplify
        self._is_number = is_number
        self._foreign: dict[str, str] = {}
        self._learnt: dict[str, str] = {}
        self._pattern: re.Pattern[str] | None = None

    def learn(self, foreign: Mapping[str, str]) -> None:
        """Add words in other scripts, each with what it becomes."""
        self._learnt |= foreign
        self._pattern = None

    def read(self, text: str) -> Reading:
        """What a text on an order says."""
        if two := _SIZES.search(text):
            ends = text[: two.start()], text[two.end() :]
            return Reading((), by_size=tuple(f"{ends[0]}{size}GB{ends[1]}" for size in two.groups()))
        plain = self._latin(_PLURAL.sub(self._one_code, text))
        numbers = tuple(dict.fromkeys((*_PART.findall(plain), *filter(self._may_be_number, _CHUNK.findall(plain)))))
        for number in numbers:
            plain = plain.replace(number, " ")
        eccns = eccns_in(plain)
        without = _ECCN.sub(" ", plain) if eccns else plain
        found, several = self._read(without, numbers)
        if several and (either := _EITHER.search(text)) and either[1].lower() in self._known:
            found = found._replace(singular=text[: either.end(1)] + text[either.end() :])
        if eccns and not found.words:  # nothing but a classification, which may be a name of its own
            return found._replace(words=eccns)
        return found._replace(eccns=eccns)

    def alias(self, name: str) -> Reading:
        """A name of the catalogue, whose words are not cut or joined."""
        plain = self._rewritten(self._latin(name))
        plain, sizes, counts = _measures(plain)
        return Reading(tuple(map(self.singular, _pieces(plain))), sizes, counts)

    def _may_be_number(self, chunk: str) -> bool:
        return len(chunk) >= _LEAST and chunk not in self._known and self._is_number(chunk)

    def _read(self, plain: str, numbers: tuple[str, ...]) -> tuple[Reading, bool]:
        """What a text in small letters says, and whether it tells a quantity."""
        plain, opening = self._opened(_JOINED.sub(self._join, self._rewritten(plain)))
        if leading := _LEADING.match(plain):
            plain = plain[leading.end() :]
        plain, sizes, counts = _measures(plain)
        several = bool(leading or counts or "several" in opening)
        words: list[str] = []
        for piece in _pieces(plain):
            if piece in self._known:
                words.append(self.singular(piece))
                continue
            for part in self._cut(self._one_of(piece, several=several) if several or opening else piece):
                size = _SIZE.fullmatch(part)
                if size and part not in self._known:
                    sizes |= {_gigabytes(size)}
                else:
                    words.append(part)
        whole = frozenset(filter(float.is_integer, sizes))
        return Reading(tuple(self._joined(words)), whole, counts, (), numbers, sizes - whole), several

    def _latin(self, text: str) -> str:
        if text.isascii():
            return " ".join(text.lower().split())
        folded = unicodedata.normalize("NFKC", text.translate(_MARKS)).lower()
        folded = _SIGNS.sub(" ", _ACCENTED.sub(_plain_letter, folded))
        if folded.isascii():
            return folded
        folded = self._simplify(folded)
        if self._pattern is None:  # made when a text first needs it, since simplifying reads large tables
            learnt = {self._simplify(word): becomes for word, becomes in self._learnt.items()}
            self._foreign = learnt | self._tables.phrases
            longest = sorted(self._foreign, key=len, reverse=True)
            self._pattern = re.compile("|".join(map(re.escape, longest))) if longest else re.compile(r"(?!)")
        return " ".join(self._pattern.sub(lambda match: f" {self._foreign[match[0]]} ", folded).split())

    def _rewritten(self, plain: str) -> str:
        rewrites = self._tables.rewrites
        ahead = self._tables.rewrites_of(plain)
        while ahead:
            number = ahead.pop(0)
            if (changed := rewrites[number](plain)) is not plain:
                plain = " ".join(changed.split())
                ahead = [one for one in self._tables.rewrites_of(plain) if one > number]
        return plain

    def _join(self, match: re.Match[str]) -> str:
        joined = match[1] + match[2]
        return joined if joined in self._known else match[0]

    def _joined(self, words: list[str]) -> list[str]:
        """The words, where two neighbours of which one is unknown make a known word together."""
        done: list[str] = []
        for word in words:
            if done and not {done[-1], word} <= self._known and done[-1] + word in self._known:
                done[-1] += word
            else:
                done.append(word)
        return done

    def _cut(self, piece: str) -> list[str]:
        """An unknown piece as the fewest known words, cut between letters and digits; as it is when that cannot be done."""
        if len(piece) < _SHORTEST:
            return [self.singular(piece)]
        prefixes, suffixes = self._tables.ends
        before: list[str] = []
        while peeled := next((one for one in prefixes if piece.startswith(one) and piece != one), ""):
            before.append(peeled)
            piece = piece[len(peeled) :]
        whole = self._fewest(piece)
        if whole is None:
            after = next((one for one in suffixes if piece.endswith(one) and piece != one), "")
            stem = self._fewest(piece[: -len(after)]) if after else None
            whole = [*stem, after] if stem else None
        if whole is None:
            return ["".join((*before, self.singular(piece)))] if not before else [*before, piece]
        return [*before, *whole]

    def _fewest(self, piece: str) -> list[str] | None:
        if piece in self._known:
            return [piece]
        runs: list[str] = _RUNS.findall(piece)
        if len("".join(runs)) != len(piece):
            return None
        best: list[list[str] | None] = [[]]
        for end in range(1, len(runs) + 1):
            found: list[str] | None = None
            for start in range(end):
                head, word = best[start], "".join(runs[start:end])
                usable = len(word) > 1 and (word in self._known or _SIZE.fullmatch(word))
                if head is not None and usable and (found is None or len(head) + 1 < len(found)):
                    found = [*head, word]
            best.append(found)
        return best[-1]

    def singular(self, piece: str) -> str:
        """A word without the ``s`` of a plural, where the rest is a known word."""
        plural = len(piece) > _LETTERS and piece.isalpha() and piece.endswith("s") and piece not in self._tables.roles
        return piece[:-1] if plural and piece[:-1] in self._known else piece

    def _one_of(self, piece: str, *, several: bool) -> str:
        """A code that stands in the plural. One of digits only does after a quantity: other members of its line end with ``s``."""
        plural = piece.endswith("s") and piece[:-1] in self._known and (several or piece[0].isalpha())
        return piece[:-1] if plural else piece

    def _one_code(self, match: re.Match[str]) -> str:
        """A code in capital letters without a small ``s``, unless a product has it in its name."""
        plural = match[0].lower() not in self._known and match[1].lower() in self._known
        return match[1] if plural else match[0]

    def _counted(self, plain: str, place: int) -> re.Match[str] | None:
        """A quantity that stands before a name: ``2 of those h100``, and not ``16 core`` or ``910 b``."""
        found = _COUNTED.match(plain, place)
        if found is None or found[1] + found[2] in self._known:
            return None
        if _SIZE.fullmatch(found[2]):
            return found
        code = not found[2].isalpha() and any(map(str.isalpha, found[2]))
        if code:
            code = all(part in self._known for part in self._cut(found[2]))
        return found if code or self._tables.roles.get(found[2]) in {"prefix", "opening"} else None

    def _opened(self, plain: str) -> tuple[str, set[str]]:
        """The text without the words at its beginning that say nothing there, and their roles.

        A letter that makes a known word with the next one stays: the A of ``A 100``.
        """
        found: set[str] = set()
        place = 0
        while first := self._counted(plain, place) or _OPENING.match(plain, place):
            if first[1].isdigit():
                found.add("several")
                plain = plain[:place] + plain[first.end() :]
                continue
            role = self._tables.roles.get(first[1])
            if role in {"filler", "prefix"}:
                place = first.end()
                continue
            if role not in {"opening", "several"} or first[1] + first[2] in self._known:
                break
            found.add(role)
            plain = plain[:place] + plain[first.end() :]
        return plain, found


def _measures(plain: str) -> tuple[str, frozenset[float], frozenset[int]]:
    """The text without counts and sizes, the sizes in gigabytes, and the counts."""
    counts = {int(one[0] or one[1]) for one in _TIMES.findall(plain)}
    plain = _TIMES.sub(" ", plain) if counts else plain
    if told := _GPUS.findall(plain):
        counts.update(map(int, told))
        plain = _GPUS.sub(" ", plain)
    sizes = frozenset(map(_gigabytes, _SIZE.finditer(plain)))
    return _SIZE.sub(" ", plain) if sizes else plain, sizes, frozenset(counts)


def _plain_letter(letter: re.Match[str]) -> str:
    """A letter without its marks; nothing for a mark."""
    return "" if unicodedata.combining(letter[0]) else unicodedata.normalize("NFD", letter[0])[0]


def _gigabytes(size: re.Match[str]) -> float:
    if size[2].startswith("m"):
        return float(size[1]) / KIBI
    return float(size[1]) * (KIBI if size[2].startswith("t") else 1.0)


def _pieces(plain: str) -> Iterable[str]:
    return (piece.replace("+", "plus") for piece in _PIECES.findall(plain))
