"""Checks that the rules of a house only add to the law: they may restrict and inform, and never relieve, restate or complete it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from licet.errors import Diagnostic
from licet.language.house import House
from licet.language.schema import Class, Clause, Control, Instrument, Jurisdiction, Relief, RuleText
from licet.language.sources import Source
from licet.language.yaml_text import Document, Path
from licet.values.eccn import OTHER, covers

Indexes = Sequence[tuple[Jurisdiction, Document]]
Instruments = Sequence[tuple[Instrument, Document]]
SECTIONS = ("classes", "controls", "reliefs", "notices", "exceptions")
_ECCN = re.compile(r"\b[0-9][A-E][0-9]{3}(?:\.[a-z0-9]+)*")
_OWN = "write it without this key"
LIST_OF_LAW = (
    "a house may add names only to lists of its own: a name, or a list taken for whole, can relieve in the law"
)
# What an index of a house may not say, and why.
OF_LAW = {
    "coverage": ("a house covers no law: only who read the law can say which of it is here", _OWN),
    "silence": ("the silence of a house permits nothing: where it has no rule, the law alone decides", _OWN),
    "part_of": ("a house is no part of a law", _OWN),
    "groups": ("a house may not add countries to the groups that the law asks about", "name the countries in `regions`"),
    "end_uses": ("an end use of a house would stand in for the ones that the law asks about", "use those of the law"),
    "plant_use": ("an end use of a house would stand in for the ones that the law asks about", "use those of the law"),
}  # fmt: skip


class HouseChecks(NamedTuple):
    """The houses among the indexes of a rulebook, with everything that they might relieve."""

    indexes: Indexes
    instruments: Instruments
    by_eccn: Sequence[Source]

    def beside(self, others: Iterable[Diagnostic]) -> list[Diagnostic]:
        """All problems, and others where there is none of these."""
        own = list(self.problems())
        refused = {problem.location for problem in own}
        return [*own, *(one for one in others if one.location not in refused)]

    def problems(self) -> Iterator[Diagnostic]:
        """Everything by which a house would do more than add to the law."""
        houses = {index.jurisdiction: (index, document) for index, document in self.indexes if isinstance(index, House)}
        named = _LawNames(self, frozenset(houses))
        for name, (index, document) in houses.items():
            yield from _index(name, index, document)
            yield from _eccns(
                ((("governs", number), one) for number, one in enumerate(index.governs or ())), document, named
            )
            yield from self._neighbours(name, document)
        for instrument, document in self.instruments:
            name = instrument.instrument.partition(".")[0]
            if name in houses:
                yield from _instrument(name, instrument, document, named)
            elif instrument.force == "house":
                message = f"`force: house` is for rules of a house, and `{name}` is none"
                yield Diagnostic(document.location(("force",)), message, "house", "write law or practice")

    def _neighbours(self, name: str, house: Document) -> Iterator[Diagnostic]:
        """Law in the folder of a house."""
        folder = house.name.rpartition("/")[0]
        if not folder:
            return
        message = f"the folder of the house `{name}` holds rules that are not of the house: it may not restate or complete the law"
        help_text = f"call it `{name}.…`; what is missing from the law goes into another folder"
        for instrument, document in self.instruments:
            if document.name.startswith(f"{folder}/") and instrument.instrument.partition(".")[0] != name:
                yield Diagnostic(document.location(("instrument",)), message, instrument.instrument, help_text)
        for index, document in self.indexes:
            if document.name.startswith(f"{folder}/") and index.jurisdiction != name:
                yield Diagnostic(document.location(("jurisdiction",)), message, index.jurisdiction, help_text)
        for source in self.by_eccn:
            if source.name.startswith(f"{folder}/"):
                yield Diagnostic(house.location(()), message, source.name, "remove the folder")


class _LawNames:
    """The ECCNs that the law names, worked out when a house names one."""

    def __init__(self, checks: HouseChecks, houses: frozenset[str]) -> None:
        self._checks = checks
        self._houses = houses

    def knows(self, eccn: str) -> bool:
        """Whether the law names an ECCN, or a paragraph of it."""
        return any(covers(eccn, one) for one in self._eccns)

    @cached_property
    def _eccns(self) -> set[str]:
        law = [one for one, _ in self._checks.instruments if one.instrument.partition(".")[0] not in self._houses]
        found = {eccn for source in self._checks.by_eccn for eccn in _ECCN.findall(source.text)}
        for instrument in law:
            for _, _, rule in _rules(instrument):
                found.update(eccn for _, clause in _clauses(rule) for eccn in clause.eccn or ())
                found.update(rule.eccn if isinstance(rule, Class) else ())
        return found


def _index(name: str, index: House, document: Document) -> Iterator[Diagnostic]:
    for key, (why, help_text) in OF_LAW.items():
        if key in index.model_fields_set:
            yield Diagnostic(document.key_location((key,)), f"a house has no `{key}`: {why}", "", help_text)
    for key in ("lists", "whole"):
        for one in getattr(index, key):
            if not one.startswith(f"{name}."):
                yield Diagnostic(document.key_location((key, one)), LIST_OF_LAW, one, f"call it `{name}.…`")


def _instrument(name: str, instrument: Instrument, document: Document, law: _LawNames) -> Iterator[Diagnostic]:
    if instrument.force != "house":
        message = "the rules of a house are not law, and answers tell them apart"
        yield Diagnostic(document.location(("force",)), message, instrument.force, "write `force: house`")
    for number, one in enumerate(instrument.withdraws):
        if not one.startswith(f"{name}."):
            message = "a house may not withdraw a rule of the law: only a later law ends it"
            yield Diagnostic(document.location(("withdraws", number)), message, one, "remove it")
    for section, one, rule in _rules(instrument):
        yield from _rule(name, (section, one), rule, document)
        yield from _eccns(_clauses(rule, (section, one)), document, law)


def _rule(name: str, path: Path, rule: RuleText, document: Document) -> Iterator[Diagnostic]:
    section, one = path
    if not str(one).startswith(f"{name}."):
        message = "a house may not restate a rule of the law: a later version would replace it"
        help_text = f"call it `{name}.…`; its rules count beside those of the law, and the stricter one decides"
        yield Diagnostic(document.key_location(path), message, str(one), help_text)
    for number, control in enumerate(rule.of if isinstance(rule, Relief) else ()):
        if not control.startswith(f"{name}."):
            message = "a house may not relieve the law: what the law requires, only the law lifts"
            help_text = f"a relief of a house may ease its own controls, `{name}.…`"
            yield Diagnostic(document.location((*path, "of", number)), message, control, help_text)
    if section == "exceptions":
        message = "a house may not relieve the law: a licence exception is the law's to give"
        yield Diagnostic(document.key_location(path), message, str(one), "remove it")
    if isinstance(rule, Control) and rule.requires == "licence":
        message = "a house cannot require a licence, which an authority would have to give"
        help_text = "write `notification` where somebody in the house may agree, `prohibition` where nobody may"
        yield Diagnostic(document.location((*path, "requires")), message, rule.requires, help_text)
    if isinstance(rule, Class) and rule.eccn:
        message = "a class of a house stands for no ECCN: it would decide what is classified under the law"
        yield Diagnostic(document.location((*path, "eccn")), message, "", "ask for the ECCN in `when`")


def _eccns(clauses: Iterable[tuple[Path, Clause]], document: Document, law: _LawNames) -> Iterator[Diagnostic]:
    """Conditions on ECCNs that no law names, which would no longer count as unknown."""
    message = "a house may ask only for an ECCN that the law names: naming another would make it a known one"
    for path, clause in clauses:
        for place, eccn in enumerate(clause.eccn or ()):
            if eccn == OTHER or not law.knows(eccn):
                yield Diagnostic(document.location((*path, "eccn", place)), message, eccn, "name the one above it")


def _rules(instrument: Instrument) -> Iterator[tuple[str, str, RuleText]]:
    """Every rule of an instrument with its section and its id."""
    for section in SECTIONS:
        for name, rule in getattr(instrument, section).items():
            yield section, name, rule


def _clauses(rule: RuleText, path: Path = ()) -> Iterator[tuple[Path, Clause]]:
    """Every alternative of a rule, with its path."""
    for key in ("when", "unless"):
        for number, clause in enumerate(getattr(rule, key) or ()):
            yield (*path, key, number), clause
