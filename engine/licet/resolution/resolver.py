"""Finds the products that a name means. Every word must be explained; the answer is every product that explains them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from .entries import Entry, Resolution, Seller
from .reading import Reader, Reading, is_usable
from .tables import ANYBODY, Tables, words_of

SELLS = frozenset({"systems", "boards", "cloud"})  # what a vendor makes that others' products are part of
SIZE = "#"  # stands for a size that every matching name has and the text has not
COMMON = 60  # products; a word in the names of more is looked at only when there is no other
RENTS = "cloud"  # a vendor of computing time offers the products of others beside its own
FILLERS = frozenset({"filler", "variant"})
GPU = frozenset({"gpu", "graphics", "tensor", "card", "accelerator"})  # beside a code these tell that it names a card
DIGIT = re.compile(r"[0-9]")
HAN = re.compile(r"[^\x00-\x7f]+")


class _Alias(NamedTuple):
    words: frozenset[str]  # all words of the name
    needed: frozenset[str]  # those that must stand in a text
    sizes: frozenset[float]


@dataclass(frozen=True, slots=True)
class _Known:
    """One product with its names taken apart."""

    entry: Entry
    aliases: tuple[_Alias, ...]
    words: frozenset[str]  # words of its names that have no digit
    attributes: frozenset[str]  # further words by which it may be called
    sizes: frozenset[float]
    counts: frozenset[int]


class _Match(NamedTuple):
    """A product that explains a text, with the words that stand in none of its names, and :data:`SIZE`. ``certain``: its size is known to fit."""

    number: int
    loose: frozenset[str]
    certain: bool


class Resolver:
    """Finds products by name.

    ``numbers`` reads the part numbers: in small letters, with the ids of the products, separated by ``|``, or with nothing
    where a number is known but its product is not.
    The names are taken apart when a text first needs them.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        sellers: Iterable[Seller],
        tables: Tables | None = None,
        numbers: Callable[[], Mapping[str, str]] = dict,
        simplify: Callable[[str], str] = str,
    ) -> None:
        self._entries = tuple(entries)
        self._sellers = {seller.id: seller for seller in sellers}
        self.tables = tables or Tables()
        self._read_numbers = numbers
        self._simplify = simplify
        self._taken: dict[int, _Known] = {}

    # What is worked out once, for the first name

    @cached_property
    def _places(self) -> dict[str, int]:
        return {entry.id: number for number, entry in enumerate(self._entries)}

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        """Numbers of the products in whose names a word stands."""
        found: dict[str, list[int]] = {}
        for number, entry in enumerate(self._entries):
            text = "\n".join(entry.names).lower()
            words = set(re.findall(r"[a-z0-9]+\+?", text))
            if not text.isascii():
                words.update(HAN.findall(text))
            for word in words:
                found.setdefault(word.replace("+", "plus"), []).append(number)
        return found

    @cached_property
    def _reader(self) -> Reader:
        names = [name for entry in self._entries for name in (*entry.names, entry.line, entry.forms)]
        makers = [name for seller in self._sellers.values() for name in seller.names]
        lines = (word for every in self.tables.lines.values() for line, _ in every for word in line)
        known = words_of([*names, *makers, *(" ".join(words) for _, words in self.tables.families)])
        plus = (word.replace("+", "plus") for word in re.findall(r"[a-z0-9]+\+", "\n".join(names).lower()))
        reader = Reader(
            self.tables, {*known, *plus, *lines}, self._simplify, lambda number: number in self._numbers
        )  # fmt: skip
        foreign = {run: run for name in names if not name.isascii() for run in HAN.findall(name)}
        for seller in self._sellers.values():
            foreign |= {
                run: seller.names[0].lower() for name in seller.names if not name.isascii() for run in HAN.findall(name)
            }
        reader.learn(foreign)
        return reader

    @cached_property
    def _vendor_words(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """Names of vendors as words, longest first, by the first word."""
        found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for seller in self._sellers.values():
            for name in seller.names:
                words = (
                    tuple(map(self._reader.singular, re.findall(r"[a-z0-9]+", name.lower()))) if name.isascii() else ()
                )
                if words and (len(words) > 1 or len(words[0]) > 1):
                    found.setdefault(words[0], []).append((words, seller.id))
        for every in found.values():
            every.sort(key=lambda one: -len(one[0]))
        return found

    @cached_property
    def _numbers(self) -> Mapping[str, str]:
        return self._read_numbers()

    @cached_property
    def _groups(self) -> dict[str, str | None]:
        """The product of each group of part numbers; ``None`` where known numbers of a group differ or one has no product."""
        groups: dict[str, str | None] = {}
        for number, product in self._numbers.items():
            for group in self._group(number):
                if groups.setdefault(group, product or None) != (product or None):
                    groups[group] = None
        return groups

    def _group(self, number: str) -> list[str]:
        shapes = self.tables.part_forms
        return [match.expand(template) for shape, template in shapes if (match := shape.fullmatch(number))]

    # The answer to a name

    def resolve(self, name: str, vendor: str | None = None) -> Resolution:
        """The products that a text names. ``vendor`` is the id of the vendor that is stated beside it."""
        if (place := self._places.get(name.strip().lower())) is not None:
            return Resolution((self._entries[place].id,))
        text = self._reader.read(name)
        if text.by_size:
            found = [self.resolve(one, vendor) for one in text.by_size]
            return _all_of(found) if all(one.ids for one in found) else Resolution()
        found = [self._resolve(text, vendor)]
        if text.singular and (other := self.resolve(text.singular, vendor)).ids:
            found = [other, *(one for one in found if one.ids)]
        return _all_of(found)

    def _resolve(self, text: Reading, vendor: str | None) -> Resolution:
        words, sellers = self._with_vendors(text.words)
        stated = sellers | ({vendor} if vendor else set())
        by_number = self._by_number(text.numbers)
        if text.numbers and not by_number:
            return Resolution((), None, text.eccns, "the part number is not known")
        plain = self.tables.roles
        if by_number and all(plain.get(word) in FILLERS or word[0] == "@" for word in words):
            return self._answer([self._places[one] for one in by_number], text)
        other = any(plain.get(word) == "other" for word in words)
        matches = [] if other else self._matches(words, text, stated, [self._places[one] for one in by_number])
        matches = self._most_explained(matches)
        if matches and (reason := self._why_not_alone(words, stated)):
            return Resolution((), None, text.eccns, reason)
        if matches:
            return self._answer([match.number for match in matches], text)
        foreign = not text.numbers and not sellers and not self._products_beside(frozenset(words))
        return Resolution((), self._kind(words, text), text.eccns, foreign=foreign)

    def _answer(self, numbers: Sequence[int], text: Reading) -> Resolution:
        return Resolution(tuple(self._entries[number].id for number in sorted(numbers)), None, text.eccns)

    def _by_number(self, numbers: Sequence[str]) -> frozenset[str]:
        """The products of all part numbers in a text."""
        found: set[str] = set()
        for number in numbers:
            product = self._numbers.get(number)
            if product is None:
                product = next((one for group in self._group(number) if (one := self._groups.get(group))), "")
            if not product:
                return frozenset()
            found.update(product.split("|"))
        return frozenset(found & self._places.keys())

    def _with_vendors(self, words: Sequence[str]) -> tuple[tuple[str, ...], frozenset[str]]:
        """The words, with names of vendors replaced by ``@`` and the id of the vendor, and these ids."""
        done: list[str] = []
        found: set[str] = set()
        place = 0
        while place < len(words):
            for several, vendor in self._vendor_words.get(words[place], ()):
                if tuple(words[place : place + len(several)]) == several:
                    done.append(f"@{vendor}")
                    found.add(vendor)
                    place += len(several)
                    break
            else:
                done.append(words[place])
                place += 1
        return tuple(done), frozenset(found)

    def _known(self, number: int) -> _Known:
        known = self._taken.get(number)
        if known is None:
            known = self._taken[number] = self._take_apart(self._entries[number])
        return known

    def _take_apart(self, entry: Entry) -> _Known:
        roles = self.tables.roles
        readings = [self._reader.alias(name) for name in entry.names]
        aliases: list[_Alias] = []
        forms = self._spelled(entry.forms)
        for reading in readings:
            words = frozenset(self._with_vendors(reading.words)[0])
            needed = frozenset(word for word in words if roles.get(word) not in {"filler", "form"})
            if all(word[0] == "@" for word in needed):  # what is left names the vendor only
                needed = words
            if any(word[0] != "@" for word in needed):
                aliases.append(_Alias(words, needed, reading.sizes))
        called = {word for members, words in self.tables.families if entry.id in members for word in words}
        attributes = forms | self._spelled(entry.line) | set(self._with_vendors(sorted(called))[0])
        sizes = entry.sizes | self.tables.modified.get(entry.id, frozenset())
        sizes = sizes.union(*(reading.sizes for reading in readings))
        counts: set[int] = set().union(*(reading.counts for reading in readings))
        inner_words: list[frozenset[str]] = []
        for inner, count in entry.contains.items():
            if (place := self._places.get(inner)) is None:
                continue
            part = self._known(place)
            attributes |= part.attributes | {word for alias in part.aliases for word in alias.words}
            attributes.add(f"@{part.entry.vendor}")
            sizes |= part.sizes | {size * count for size in part.sizes}
            counts.add(count)
            inner_words.append(part.attributes.union(*(alias.words for alias in part.aliases)))
        if entry.contains:  # what tells a system from the product in it may be a word that says nothing elsewhere
            aliases = [
                alias if all(alias.needed - inner for inner in inner_words) else alias._replace(needed=alias.words)
                for alias in aliases
                if all(alias.words - inner for inner in inner_words)
            ]
        words_of_all = frozenset(word for alias in aliases for word in alias.words)
        return _Known(
            entry, tuple(aliases), frozenset(word for word in words_of_all if not DIGIT.search(word)),
            frozenset(attributes), sizes, frozenset(counts),
        )  # fmt: skip

    def _spelled(self, text: str) -> set[str]:
        """The words of an attribute."""
        return set(self._with_vendors(self._reader.alias(text.replace("|", " ")).words)[0])

    def _matches(
        self, words: Sequence[str], text: Reading, stated: frozenset[str] | set[str], numbered: Sequence[int]
    ) -> list[_Match]:
        """The products that explain a text, only those ``numbered`` when a part number in it names some."""
        wanted = frozenset(words) | {f"@{vendor}" for vendor in stated}
        lists = [self._by_word.get(word, ()) for word in text.words]
        telling = [found for found in lists if len(found) <= COMMON] or lists
        numbers = set(numbered) or {number for found in telling for number in found}
        found = []
        for number in numbers:
            match = self._match(number, words, wanted, text, named=bool(numbered))
            if match is not None:
                found.append(match)
        return self._certain(found)

    def _match(
        self, number: int, words: Sequence[str], wanted: frozenset[str], text: Reading, *, named: bool
    ) -> _Match | None:
        """How a product explains a text. ``named``: a part number names the product, so that its name need not stand there."""
        known = self._known(number)
        roles = self.tables.roles
        own = f"@{known.entry.vendor}"
        matched = [alias for alias in known.aliases if named or alias.needed <= wanted]
        if not matched:
            return None
        loose = wanted.difference(*(alias.words for alias in matched))
        left = loose - known.attributes - known.words - {own}
        loose = frozenset(word for word in loose if word[0] != "@")
        if all(alias.sizes - text.sizes for alias in matched):
            loose |= {SIZE}
        if left:
            left = frozenset(word for word in left if not self._sells(word, known.entry))
        left = frozenset(word for word in left if roles.get(word) not in FILLERS)
        if left and self._without_lines(words, left, wanted):
            return None
        unlike = any(not any(is_usable(told, size) for size in known.sizes) for told in text.usable)
        if unlike or text.sizes - known.sizes:
            if known.sizes:
                return None
            return _Match(number, loose, certain=False)
        if known.entry.contains and text.counts and not text.counts & known.counts:
            return None
        return _Match(number, loose, certain=True)

    def _certain(self, matches: list[_Match]) -> list[_Match]:
        """Products whose size is not known count only beside one of the same vendor whose size fits."""
        vendors = {self._entries[match.number].vendor for match in matches if match.certain}
        return [match for match in matches if match.certain or self._entries[match.number].vendor in vendors]

    def _sells(self, word: str, entry: Entry) -> bool:
        """Whether a word is the name of a vendor that sells what others make."""
        if word[0] != "@":
            return False
        return self._may_sell(word[1:], entry)

    def may_sell(self, vendor: str, product: str) -> bool:
        """Whether a vendor may sell a product: its maker may, and a seller of systems that makes nothing of this kind itself."""
        return self._may_sell(vendor, self._entries[self._places[product]])

    def _may_sell(self, vendor: str, entry: Entry) -> bool:
        if entry.vendor is None or vendor == entry.vendor:
            return True
        seller = self._sellers.get(vendor)
        if seller is None or not seller.makes & SELLS:
            return False
        return RENTS in seller.makes or (vendor, entry.kind) not in self._made

    @cached_property
    def _made(self) -> frozenset[tuple[str | None, str | None]]:
        return frozenset((entry.vendor, entry.kind) for entry in self._entries)

    def _without_lines(self, words: Sequence[str], left: frozenset[str], wanted: frozenset[str]) -> frozenset[str]:
        """The words that are no product line of a partner that the text names."""
        partners = {word[1:] for word in wanted if word[0] == "@"} | {ANYBODY}
        rest = set(left)
        for place, word in enumerate(words):
            for line, owners in self.tables.lines.get(word, ()):
                if not owners.isdisjoint(partners) and tuple(words[place : place + len(line)]) == line:
                    rest.difference_update(line)
        return frozenset(rest)

    def _most_explained(self, matches: list[_Match]) -> list[_Match]:
        """Without products whose names leave a word to attributes and fillers that stands in the name of another match."""
        least = [match.loose for match in matches]
        return [match for match in matches if not any(other < match.loose for other in least)]

    def _why_not_alone(self, words: Sequence[str], stated: Iterable[str]) -> str:
        """The reason why a code without any other word names nothing."""
        roles = self.tables.roles
        codes = [word for word in words if word[0] != "@" and roles.get(word) not in FILLERS]
        if len(set(codes)) != 1 or tuple(stated) or GPU & set(words):
            return ""
        return self.tables.alone.get(codes[0], "")

    def _kind(self, words: Sequence[str], text: Reading) -> str | None:
        """The kind of product that the words or a stated classification tell."""
        given = frozenset(words)
        for one in self.tables.kinds:
            if one.words <= given and not self._products_beside(given - one.words):
                return one.kind
        kinds = set(map(self.kind_of_eccn, text.eccns)) - {None}
        return kinds.pop() if len(kinds) == 1 else None

    def kind_of_eccn(self, eccn: str) -> str | None:
        """The kind of product that an ECCN tells, in any case of letters."""
        entries = self.tables.eccn_kinds.items()
        return next((kind for entry, kind in entries if eccn.lower().startswith(entry)), None)

    def _products_beside(self, words: frozenset[str]) -> bool:
        """Whether some of these words, which no kind explains, stand in the name of a product."""
        roles = self.tables.roles
        return any(word in self._by_word and word not in roles and word[0] != "@" for word in words)


def _all_of(found: Sequence[Resolution]) -> Resolution:
    """One result for all readings of a name, with the products of each."""
    return found[0]._replace(ids=tuple(dict.fromkeys(one for each in found for one in each.ids)))
