"""Queries that the rows of a class do not tell apart are asked once: what is asked instead finds the same rows."""

import random

from shipped import shipped

from licet.case.ranks import ATTRIBUTES, NOT_APPLICABLE
from licet.inference.crosscheck import BitmapIndex
from licet.inference.distinctions import Distinctions
from licet.language.attributes import ROLES

NOWHERE = -1


def test_what_is_asked_instead_of_a_query_finds_the_same_rows():
    chance = random.Random(53)
    network = shipped()._evaluators.usual.inference.network
    index, memberships = BitmapIndex(network), {}
    for role in range(len(ROLES)):
        places = sorted(place for (of, _), place in network.places.items() if of == role)
        for zone in range(12):
            memberships[role, zone] = frozenset(chance.sample(places, chance.randint(0, min(4, len(places)))))
            index.register_zone(role, zone, memberships[role, zone])
    rows = {}
    for row in network.rows:
        rows.setdefault(row.cls, []).append(row)
    limits = {}
    for row in network.rows:
        for attribute, limit in zip(network.shapes[row.shape].attributes, row.ranges, strict=True):
            limits.setdefault(attribute, set()).update((limit[0] - 1, *limit, limit[1] + 1))
    asked = found = 0
    for cls, own in rows.items():
        distinct = Distinctions(own, network.shapes, memberships)
        for _ in range(60):
            ranges = []
            for attribute in range(len(ATTRIBUTES)):
                ends = sorted(chance.choices(sorted(limits.get(attribute, {0})), k=2))
                ranges.append(NOT_APPLICABLE if chance.random() < 0.2 else tuple(ends))
            zones = tuple(chance.randint(NOWHERE, 11) for _ in ROLES)
            expected = index.rows(cls, zones, tuple(ranges))
            assert index.rows(cls, *distinct.expand(distinct.select((*ranges, *zones)))) == expected
            asked, found = asked + 1, found + bool(expected)
    assert asked > found > 100, (asked, found)
