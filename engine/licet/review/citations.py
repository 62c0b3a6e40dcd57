"""The parts of the Code of Federal Regulations that texts cite, and the rules that cite them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from licet.language.schema import Class, RuleText
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import windows
from licet.values.days import Days

_PARAGRAPHS = r"(?:\([A-Za-z0-9]{1,5}\))*"
_SUPPLEMENT = r"Supp(?:l?\.|lement)?(?: No\.?)?"
_CITED = re.compile(
    rf"{_SUPPLEMENT} (?P<of>\d+)(?:\([a-z]\))? to (?:(?P<of_title>\d+) CFR )?[Pp]art (?P<of_part>\d+)"
    rf"|(?P<in_title>\d+) CFR (?:[Pp]art )?(?P<in_part>\d+),? {_SUPPLEMENT} (?P<inside>\d+)"
    rf"|(?:(?P<title>\d+) CFR |§§? ?|[Ss]ections? |\b)(?:[Pp]arts? )?(?P<section>\d+\.\d+[a-z]?)(?P<paragraphs>{_PARAGRAPHS})"
    r"|(?P<chapter_title>\d+) CFR [Cc]hapter (?P<chapter>[IVXLC]+)\b"
    r"|(?P<part_title>\d+) CFR (?:[Pp]arts? )?(?P<part>\d+)(?![.\d])"
    r"|\b(?P<entry>\d[A-E]\d{3})\b"
)
_ABOUT_CODE = re.compile(r"CFR|§|[Pp]art \d|[Ss]ection \d|Supp")


class Cited(NamedTuple):
    """A place in the code: a section, a supplement of a part, or a part; or an entry of a control list.

    ``title`` is ``None`` where it is not stated. ``unit`` is the number of a section, ``supplement 4``, or
    ``chapter V``, the parts of which are not known here; it is empty for a whole part. ``entry`` is set instead where only an entry is cited.
    """

    title: int | None
    part: str
    unit: str = ""
    paragraph: str = ""
    entry: str = ""

    def __str__(self) -> str:
        title = f"{self.title} CFR " if self.title else ""
        if self.entry:
            return self.entry
        if self.unit.startswith("supplement"):
            return f"{title}part {self.part}, {self.unit}"
        if self.unit.startswith("chapter"):
            return f"{title}{self.unit}"
        return f"{title}{self.unit or f'part {self.part}'}{self.paragraph}"

    def within(self, other: Cited) -> bool:
        """Whether it is the other place or lies in it, or may: a chapter of the same title, a title that is not stated.

        Entries lie in nothing.
        """
        if self.unit.startswith("chapter"):
            return self.title == other.title
        same_title = self.title is None or other.title is None or self.title == other.title
        return same_title and bool(self.part) and self.part == other.part and other.unit in {"", self.unit}


def cited(text: str) -> Iterator[Cited]:
    """The places that a text cites, in order; a title counts for the places after it.

    >>> [str(one) for one in cited("15 CFR 744.23(a)(2), 742.6 and Supplement No. 4 to part 744; ECCN 3A090.a")]
    ['15 CFR 744.23(a)(2)', '15 CFR 742.6', '15 CFR part 744, supplement 4', '3A090']
    """
    title: int | None = None
    about_code = _ABOUT_CODE.search(text) is not None
    for found in _CITED.finditer(text):
        stated = next(
            filter(None, (found[name] for name in ("of_title", "in_title", "title", "part_title", "chapter_title"))),
            None,
        )
        title = int(stated) if stated else title
        if found["entry"]:
            yield Cited(None, "", entry=found["entry"])
        elif number := found["of"] or found["inside"]:
            yield Cited(title, found["of_part"] or found["in_part"], f"supplement {number}")
        elif found["chapter"]:
            yield Cited(title, "", f"chapter {found['chapter']}")
        elif found["part"]:
            yield Cited(title, found["part"])
        elif about_code:
            section = found["section"]
            yield Cited(title, section.partition(".")[0], section, found["paragraphs"])


def _eccns(rule: RuleText) -> Iterator[str]:
    """The entries of a control list that a rule asks about, or stands for."""
    yield from rule.eccn if isinstance(rule, Class) else ()
    for clause in (*(rule.when or ()), *(rule.unless or ())):
        yield from clause.eccn or ()


@dataclass(frozen=True, slots=True)
class CitingRules:
    """The places that each rule cites, and the entries of a control list that it is about, by the id of the rule, and the texts of all citations and addresses."""

    places: Mapping[str, frozenset[Cited]]
    texts: frozenset[str]

    @classmethod
    def of(cls, rulebook: Rulebook, since: date) -> CitingRules:
        """The citations of a rulebook. Rules that ended before the day are left out."""
        found: dict[str, set[Cited]] = {}
        later = Days.between(since, None)
        every = windows(rulebook, "practice", None)
        for version in rulebook.versions:
            if every[version.number].possible & later:
                places = found.setdefault(version.id, set())
                places.update(cited(version.rule.cite or version.instrument.cite))
                places.update(Cited(None, "", entry=eccn.partition(".")[0]) for eccn in _eccns(version.rule))
        texts = {text for one in rulebook.instruments for text in (one.cite, *one.source)}
        texts |= {version.rule.cite for version in rulebook.versions if version.rule.cite}
        return cls({name: frozenset(places) for name, places in found.items() if places}, frozenset(texts))

    def of_part(self, part: Cited) -> tuple[str, ...]:
        """The rules that cite a part of the code, or a place in it."""
        return tuple(name for name, places in self.places.items() if any(one.within(part) for one in places))

    def of_section(self, section: Cited, entries: Collection[str] = ()) -> tuple[str, ...]:
        """The rules that cite a section or supplement, one of its paragraphs, or its part as a whole.

        With ``entries``, those entries of a control list differ in it: rules that cite other entries of it only are left out.
        """
        return tuple(
            name
            for name, places in self.places.items()
            if any(one.within(section) or (not one.unit and section.within(one)) for one in places)
            and (not entries or not (own := {one.entry for one in places if one.entry}) or own.intersection(entries))
        )

    def of_entries(self, entries: Collection[str]) -> tuple[str, ...]:
        """The rules that cite one of these entries of a control list by its number."""
        return tuple(
            name for name, places in self.places.items() if any(one.entry in entries for one in places if one.entry)
        )

    def knows(self, *names: str) -> bool:
        """Whether a citation or an address in the rules has one of these names of a document, such as ``91 FR 43034``."""
        patterns = [re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])") for name in names if name]
        return any(pattern.search(text) for pattern in patterns for text in self.texts)

    def in_order(self, names: Collection[str]) -> tuple[str, ...]:
        """These rules in the order of the rulebook, where those that are read by ECCN come last."""
        return tuple(name for name in self.places if name in names)
