"""What an engine works out of a rulebook before its first question: compiled rules, their network, and its cross-check.

It depends on the rulebook alone, and is stored with that of the shipped files (:mod:`licet.rulebook.stored`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from licet.case.ranks import CutPoints
from licet.language.attributes import ROLES
from licet.language.schema import Basis
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import Window, windows

from . import network
from .cells import Layout
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


class Prepared(NamedTuple):
    """A rulebook prepared for one :class:`licet.inference.matcher.Inference`, which goes on to change parts of it.

    ``named`` are the places that rules name, by role. ``easing`` are the lists of parties that ease, ``owners`` those of which
    some rule says what owning a share means. ``definitions`` are of the parts of the network. ``windows`` are those of both bases, for everything published to date.
    """

    ranks: CutPoints
    rules: tuple[CompiledRule, ...]
    jurisdictions: dict[str, CompiledJurisdiction]
    named: Mapping[str, frozenset[str]]
    easing: frozenset[str]
    owners: frozenset[str]
    network: network.Network
    definitions: tuple[Definition, ...]
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
        tuple(map(Definition, built.parts())), Layout(rules, jurisdictions, rulebook.regions),
        {"practice": windows(rulebook, "practice", None), "law": windows(rulebook, "law", None)},
    )  # fmt: skip
