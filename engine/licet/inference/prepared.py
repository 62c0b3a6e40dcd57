"""What an engine works out of a rulebook before its first question: compiled rules, their network, and its cross-check.

It depends on the rulebook alone, and is stored with that of the shipped files (:mod:`licet.rulebook.stored`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from licet.case.ranks import ATTRIBUTES, NOT_APPLICABLE, CutPoints, Range
from licet.language.attributes import ROLES
from licet.language.schema import Basis
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import Window, windows

from . import network
from .cells import Cells, Layout
from .compiled import (
    CompiledJurisdiction,
    CompiledRule,
    clauses_of,
    compile_jurisdiction,
    compile_rule,
    coverage_kinds,
    easing_lists,
    eccns_of,
    owner_lists,
    permitting_classes,
)
from .durable_session import Definition

UNKNOWN_ZONE = 0  # the zone of a place that is not known: it may belong to every place


class Prepared(NamedTuple):
    """A rulebook prepared for one :class:`licet.inference.matcher.Inference`, which goes on to change parts of it.

    ``named`` are the places that rules name, by role. ``easing`` are the lists of parties that ease, ``owners`` those of which
    some rule says what owning a share means. ``tests`` are the cells that the rows of each class test. ``windows`` are those of
    both bases, for everything published to date.
    """

    ranks: CutPoints
    rules: tuple[CompiledRule, ...]
    jurisdictions: dict[str, CompiledJurisdiction]
    named: Mapping[str, frozenset[str]]
    easing: frozenset[str]
    owners: frozenset[str]
    network: network.Network
    definition: Definition
    tests: Mapping[int, Tests]
    layout: Layout
    windows: Mapping[Basis, tuple[Window, ...]]


def prepare(rulebook: Rulebook) -> Prepared:
    """A rulebook, prepared. Raises RulesError when it exceeds the capacity of the inference engine."""
    clauses, kinds = clauses_of(rulebook), coverage_kinds(rulebook)
    products = {name: rulebook.catalogue.ids(name) for clause in clauses for name in clause.product or ()}
    eccns = {eccn for version in rulebook.versions for eccn in eccns_of(version)}
    ranks = CutPoints(clauses, products, kinds, eccns | (rulebook.paragraphs or frozenset()))
    permitting = permitting_classes(rulebook.versions)
    rules = tuple(compile_rule(version, ranks, permitting) for version in rulebook.versions)
    jurisdictions = {name: compile_jurisdiction(index, ranks) for name, index in rulebook.jurisdictions.items()}
    asked = {role: {name for clause in clauses for name in getattr(clause, role) or ()} for role in ROLES}
    named = {role: frozenset(filter(rulebook.regions.knows, names)) for role, names in asked.items()}
    built = network.build([rule for rule in rules if rule.role != "exception"])
    return Prepared(
        ranks, rules, jurisdictions, named, easing_lists(rules, jurisdictions.values()), owner_lists(rules), built,
        Definition(built), _tests(built), Layout(rules, jurisdictions, rulebook.regions),
        {"practice": windows(rulebook, "practice", None), "law": windows(rulebook, "law", None)},
    )  # fmt: skip


def _tests(built: network.Network) -> dict[int, Tests]:
    """The cells that rows test, by their class."""
    numbers = (
        network.NO_CLASS, network.NOTICE, network.ANY_ENTRY, *built.classes.values(), *built.entries.values()
    )  # fmt: skip
    shapes: dict[int, set[int]] = {cls: set() for cls in numbers}
    for row in built.rows:
        shapes[row.cls].add(row.shape)
    return {cls: Tests(built.shapes[shape] for shape in own) for cls, own in shapes.items()}


class Tests:
    """The cells that the rows of a class test, by their shapes: zones and ranges that no row tests are left out of its queries."""

    def __init__(self, shapes: Iterable[network.Shape]) -> None:
        self._positions = sorted({
            position
            for shape in shapes
            for position in (*shape.attributes, *(len(ATTRIBUTES) + role for role in shape.roles))
        })  # fmt: skip

    def select(self, cells: Cells) -> Cells:
        """The tested ones of all cells: ranges, then zones."""
        return tuple([cells[position] for position in self._positions])

    def expand(self, tested: Cells) -> tuple[tuple[int, ...], tuple[Range, ...]]:
        """Zones and ranges of a query."""
        every: list[Any] = [*[NOT_APPLICABLE] * len(ATTRIBUTES), *[UNKNOWN_ZONE] * len(ROLES)]
        for position, cell in zip(self._positions, tested, strict=True):
            every[position] = cell
        return tuple(every[len(ATTRIBUTES) :]), tuple(every[: len(ATTRIBUTES)])
