"""The network for durable-rules: compiled clauses as integer facts, and one rule for each shape of clause.

This module only builds values; :mod:`licet.inference.durable_session` runs them. Every clause of every ``when`` becomes one
or more *rows* of integers; equal rows of several clauses are one. Rows that test the same attributes and roles have the same
*shape*. Each shape is one rule of durable-rules. Its patterns are the query, a membership fact for each role, and the row,
which is joined by equality on class and places and by comparison on ranges. The sentinel, a value that all facts have, is the
last test of a join. A network is used in :data:`PARTS`, so that a query has the fields and meets the shapes of its part only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product
from math import prod
from typing import Any, NamedTuple

from licet.case.ranks import Range
from licet.errors import Diagnostic, RulesError
from licet.language.attributes import ROLES
from licet.rulebook.rulebook import RuleVersion
from licet.values.eccn import OTHER

from .compiled import CompiledClause, CompiledRule

# Types of fact.
QUERY, ROW, MEMBER = 1, 2, 3
# The numbers, in place of one of a class, of rows that ask for no class: those of notices, which are found when they are read,
# those that ask for paragraphs of several entries of a control list, and all others.
NO_CLASS, NOTICE, ANY_ENTRY = 0, -2, -3
PARTS = 4  # rows that ask for a class, for no class, those of notices, and those that ask for entries of a control list

# Limits below those of durable-rules, which hangs or crashes above 511 tests on a level, 255 rules on one test, 64 tests
# that are true at once, or 29 comparisons in a pattern.
MOST_SHAPES = 200
MOST_SHAPES_A_ROLE = 60
MOST_JOINS = 20
MOST_ROWS = 100_000
MOST_ROWS_A_CLAUSE = 2_000
MOST_ROWS_FIRST = 24  # of one shape and class, to join them before memberships; a place has about as many memberships


class Shape(NamedTuple):
    """The roles and the attributes that a clause tests, by position in ROLES and ATTRIBUTES."""

    roles: tuple[int, ...]
    attributes: tuple[int, ...]


class Row(NamedTuple):
    """Clauses in integers: the class they ask for (0: none), a symbol for each role and a range for each attribute they test."""

    number: int
    clauses: tuple[int, ...]
    shape: int
    cls: int
    places: tuple[int, ...]
    ranges: tuple[Range, ...]


class Alternative(NamedTuple):
    """One clause of the ``when`` of a rule, and that rule."""

    rule: CompiledRule
    clause: CompiledClause


class Network(NamedTuple):
    """The rows and shapes for a session, and the symbols that its results refer to.

    ``classes`` are class numbers by id; ``places`` are symbols by role and sorted place names. ``entries`` are the numbers,
    in place of one of a class, of rows that ask for paragraphs of one entry of a control list, by entry.
    """

    shapes: tuple[Shape, ...]
    rows: tuple[Row, ...]
    alternatives: tuple[Alternative, ...]
    classes: Mapping[str, int]
    places: Mapping[tuple[int, tuple[str, ...]], int]
    entries: Mapping[str, int]

    def part_of(self, cls: int) -> int:
        """The part, of :data:`PARTS`, that has the rows with a number of a class, or with one in place of it."""
        if cls in {NO_CLASS, NOTICE}:
            return 1 if cls == NO_CLASS else 2
        return 0 if 0 < cls <= len(self.classes) else 3

    def parts(self) -> tuple[Network, ...]:
        """A network for each part, with the rows and shapes of it, numbered anew."""
        found = []
        for part in range(PARTS):
            rows = [row for row in self.rows if self.part_of(row.cls) == part]
            shapes = {shape: number for number, shape in enumerate(dict.fromkeys(row.shape for row in rows))}
            own = tuple(row._replace(number=number, shape=shapes[row.shape]) for number, row in enumerate(rows))
            found.append(self._replace(shapes=tuple(self.shapes[shape] for shape in shapes), rows=own))
        return tuple(found)

    def tested(self) -> Shape:
        """The roles and the attributes that any shape tests, which are those that a query states."""
        roles = {role for shape in self.shapes for role in shape.roles}
        return Shape(tuple(sorted(roles)), tuple(sorted({one for shape in self.shapes for one in shape.attributes})))

    def definition(self) -> dict[str, Any]:
        """The ruleset for durable-rules, with the canary rule."""
        rows = Counter((row.shape, row.cls) for row in self.rows)
        few = [True] * len(self.shapes)
        for (number, _), count in rows.items():
            few[number] &= count <= MOST_ROWS_FIRST
        rules = {
            f"s{number}": {"all": _patterns(number, shape, row_first=few[number])}
            for number, shape in enumerate(self.shapes)
        }
        return {**rules, "canary": {"all": [{"q": {"t": QUERY}}], "pri": 60_000}}

    def row_fact(self, row: Row) -> dict[str, int]:
        """A row as a fact for durable-rules."""
        shape = self.shapes[row.shape]
        fact = {"t": ROW, "s": row.shape, "c": row.cls, "n": row.number, "z": 1}
        fact |= {f"p{role}": symbol for role, symbol in zip(shape.roles, row.places, strict=True)}
        for attribute, (low, high) in zip(shape.attributes, row.ranges, strict=True):
            fact |= {f"l{attribute}": low, f"h{attribute}": high}
        return fact


def member_fact(role: int, zone: int, place: int) -> dict[str, int]:
    """The possible membership of a zone in a place, as a fact for durable-rules."""
    return {"t": MEMBER + role, "k": zone, "p": place, "z": 1}


class QueryFields:
    """The fields of a query: the class, and those that some shape of a network tests. Every query of a network has all of them."""

    def __init__(self, network: Network) -> None:
        self._roles, self._attributes = network.tested()
        ends = (f"{end}{attribute}" for attribute in self._attributes for end in "lh")
        self.names = ("t", "c", "z", *(f"k{role}" for role in self._roles), *ends)

    def values(self, cls: int, zones: Sequence[int], ranges: Sequence[Range]) -> list[int]:
        """The values of the fields, in their order. ``zones`` are in the order of ROLES, ``ranges`` in that of ATTRIBUTES."""
        found = [QUERY, cls, 1]
        found += [zones[role] for role in self._roles]
        for attribute in self._attributes:
            found += ranges[attribute]
        return found


def _patterns(number: int, shape: Shape, *, row_first: bool) -> list[dict[str, Any]]:
    """The patterns of one rule, in an order that keeps the number of partial matches small.

    The class selects the rows if there are few of each, otherwise the membership of the first role does. The memberships
    of the other roles are then joined on the place in the row, so that the places of different roles are never multiplied.
    """
    sentinel = {"z": {"q": "z"}}
    selecting = 0 if row_first else 1
    first, further = shape.roles[:selecting], shape.roles[selecting:]
    patterns: list[dict[str, Any]] = [{"q": {"t": QUERY}}]
    patterns += [{f"m{role}": {"$and": [*_member(role), sentinel]}} for role in first]
    tests: list[dict[str, Any]] = [{"t": ROW}, {"s": number}, {"c": {"q": "c"}}]
    tests += [{f"p{role}": {f"m{role}": "p"}} for role in first]
    for attribute in shape.attributes:
        tests.append({"$lte": {f"l{attribute}": {"q": f"h{attribute}"}}})
        tests.append({"$gte": {f"h{attribute}": {"q": f"l{attribute}"}}})
    patterns.append({"r": {"$and": [*tests, sentinel]}})
    patterns += [{f"m{role}": {"$and": [*_member(role), {"p": {"r": f"p{role}"}}, sentinel]}} for role in further]
    return patterns


def _member(role: int) -> list[dict[str, Any]]:
    """The tests that a fact is a membership of the zone that the query has in a role."""
    return [{"t": MEMBER + role}, {"k": {"q": f"k{role}"}}]


def build(rules: Sequence[CompiledRule]) -> Network:
    """The network of compiled rules. Raises RulesError where it exceeds the capacity of the inference engine."""
    classes = sorted({rule.version.id for rule in rules if rule.version.role == "class"})
    builder = _NetworkBuilder({name: number for number, name in enumerate(classes, 1)})
    for rule in rules:
        for clause in rule.alternatives:
            if problem := builder.add(rule, clause):
                raise RulesError([problem])
    return builder.network()


class _NetworkBuilder:
    """Collects the shapes, rows and symbols of a network."""

    def __init__(self, classes: Mapping[str, int]) -> None:
        self.classes = classes
        self.entries: dict[str, int] = {}
        self.shapes: dict[Shape, int] = {}
        self.places: dict[tuple[int, tuple[str, ...]], int] = {}
        self.rows: dict[tuple[int, int, tuple[int, ...], tuple[Range, ...]], list[int]] = {}  # their clauses
        self.alternatives: list[Alternative] = []

    def add(self, rule: CompiledRule, clause: CompiledClause) -> Diagnostic | None:
        """Add one clause. Returns the limit of the inference engine that it exceeds, if any."""
        roles = tuple(role for role, _, _ in clause.places)
        shape = Shape(roles, tuple(position for position, _, _ in clause.ranges))
        classes = sorted({self.classes[name] for name in clause.classes}) or [self._group(rule, clause)]
        size = prod((len(classes), *(len(ranges) for _, _, ranges in clause.ranges)))
        new = shape not in self.shapes
        number = self.shapes.setdefault(shape, len(self.shapes))
        joins = 2 + len(shape.roles) + 2 * len(shape.attributes)
        for what, count, most in (
            ("conditions in one alternative (a figure or word counts as 2, a place as 1)", joins, MOST_JOINS),
            ("combinations in one alternative", size, MOST_ROWS_A_CLAUSE),
            ("alternatives in the rulebook", len(self.rows) + size, MOST_ROWS),
            ("different sets of conditions in the rulebook", len(self.shapes), MOST_SHAPES),
            *(
                (f"different sets of conditions on {ROLES[role]}", self._using(role), MOST_SHAPES_A_ROLE)
                for role in (roles if new else ())
            ),
        ):
            if count > most:
                return _too_many(rule.version, what, count, most)
        symbols = []
        for role, _, names in clause.places:
            key = role, tuple(sorted(set(names)))
            symbols.append(self.places.setdefault(key, len(self.places) + 1))
        for cls in classes:
            for ranges in product(*(ranges for _, _, ranges in clause.ranges)):
                self.rows.setdefault((number, cls, tuple(symbols), ranges), []).append(len(self.alternatives))
        self.alternatives.append(Alternative(rule, clause))
        return None

    def _group(self, rule: CompiledRule, clause: CompiledClause) -> int:
        """The number in place of a class of a clause that asks for none: that of its entry, if it asks for a single one."""
        if rule.role == "notice":
            return NOTICE
        if clause.clause.eccn is None:
            return NO_CLASS
        entries = {eccn.partition(".")[0] for eccn in clause.clause.eccn}
        if len(entries) != 1 or OTHER in entries:
            return ANY_ENTRY
        return self.entries.setdefault(entries.pop(), len(self.classes) + len(self.entries) + 1)

    def _using(self, role: int) -> int:
        return sum(role in shape.roles for shape in self.shapes)

    def network(self) -> Network:
        """The network of all clauses added."""
        rows = (Row(number, tuple(clauses), *key) for number, (key, clauses) in enumerate(self.rows.items()))
        return Network(
            tuple(self.shapes), tuple(rows), tuple(self.alternatives), self.classes, self.places, self.entries
        )


def _too_many(version: RuleVersion, what: str, count: int, most: int) -> Diagnostic:
    message = f"too many {what}: {count}; the inference engine takes at most {most}"
    return Diagnostic(version.location, message, version.id, "split the rule, or use fewer different conditions")
