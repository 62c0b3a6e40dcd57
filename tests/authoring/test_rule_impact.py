"""What moved between two rulebooks, against all cases: exact in both directions."""

import os
from datetime import date
from random import Random

import edits
import generate
import pytest
import small_world

from licet.authoring.axes import facts_of
from licet.authoring.differences import Differences
from licet.authoring.impact import BASES, Move, _comparisons, _covered_alike, impact
from licet.authoring.space import kind_of
from licet.engine import Engine
from licet.errors import RulesError
from licet.language.sources import Source
from licet.rulebook.loader import assemble

PAIRS = int(os.environ.get("LICET_IMPACT_PAIRS", "40"))  # 500 in the workflow of CI
BATCH = 20
CASES = 12


def batches():
    return range(0, PAIRS, BATCH)


def pair(chance):
    """The engines of a rulebook and of an edit of it that loads."""
    book = generate.book(chance)
    while True:
        try:
            return small_world.engine(book), small_world.engine(edits.edited(book, chance))
        except RulesError:
            continue


def moved(evaluators, values):
    """What moved in a case, by its answers on all days."""
    found = {}
    for basis in BASES:
        old, new = (
            evaluator.evaluate(facts_of(evaluator, values, side), basis, None).by_day.verdicts
            for side, evaluator in enumerate(evaluators)
        )
        for start, end, (before, after) in old.zip_with(new, lambda *pair: pair).steps():
            if before is not after:
                found.setdefault((start, end, before, after), []).append(basis)
    return {Move(*move, tuple(bases)) for move, bases in found.items()}


def told(found, product, values):
    """What the lines say of a case."""
    cells = {axis: value.cells for axis, value in values.items()}
    return {
        line.move
        for line in found.lines
        for subject in line.subjects
        if any(one.cells == product.cells for one in subject.products)
        and all(axis in cells and cells[axis] in allowed for axis, allowed in (*subject.box.items(), *line.box.items()))
    }


def case(space, chance, product=None, box=()):
    """A random case; within a box if one is given."""
    product = product or chance.choice(space.products)
    item = product.items[-1]
    axes = [*(space.axes.of_kind(item.kind) if item.id is None else ()), *space.axes.of_case()]
    values = {}
    for axis in filter(None, axes):
        name = axis[0].axis
        values[name] = chance.choice([one for one in axis if name not in box or one.cells in box[name]])
    if ("named", "nobody") in values["named"].cells:
        values.pop("party", None)
    return product, values


def asks_for_parties(comparison):
    """Tells whether a rule that differs asks for parties, for a product: then cases that name one are compared."""
    space = comparison.space.on(comparison.differences.days, comparison.space.products)
    table, differences = space.table, Differences(space.table, space.axes)

    def asked(product):
        start = table.start(product)
        axes = space.following(kind_of(product))
        return differences.named(table.reduced(start, table.after(axes), table.live(start)))

    return asked


@pytest.mark.parametrize("first", batches())
def test_the_lines_say_exactly_what_moved(first):
    for seed in range(first, first + BATCH):
        chance = Random(seed)
        old, new = pair(chance)
        parties = seed % 4 == 0
        found = impact(old, new, unknown=seed % 2 == 1, parties=parties)
        books, _ = _covered_alike(old.rulebook, new.rulebook)
        (comparison,) = _comparisons(books, unknown=seed % 2 == 1, parties=parties)
        evaluators, space = comparison.space.axes.evaluators, comparison.space
        asked = asks_for_parties(comparison)
        cases = [case(space, chance) for _ in range(CASES)]
        for line in chance.sample(found.lines, min(len(found.lines), CASES)):
            subject = chance.choice(line.subjects)
            cases.append(case(space, chance, chance.choice(subject.products), {**subject.box, **line.box}))
        for product, values in cases:
            if not parties and ("named", "nobody") not in values["named"].cells and not asked(product):
                continue
            assert told(found, product, values) == moved(evaluators, (product, *values.values())), (
                seed,
                product,
                values,
            )


PARTS = """
jurisdiction: aa
title: A jurisdiction
coverage: {{from: 2024-01-01, through: 2024-12-31}}
silence: no_licence_required
parties: parties.csv
---
instrument: aa.act
title: An act
kind: regulation
force: law
issuer: an authority
cite: a citation
published: 2024-01-01
in_force: 2024-01-01
evidence: verified
checked: 2025-06-01
controls:
  aa.first:
    says: a rule
    when: [{{kind: chip, destination: CN}}]
    until: 2024-03-15
    requires: licence
    review: {review}
  aa.second:
    says: a rule that asks for parties
    when: [{{kind: chip, destination: CN, party: aa.red}}]
    in_force: 2024-06-10
    requires: licence
    review: {review}
"""
LISTED = "list,name,aliases,country,from,to,cite,evidence\naa.red,Quartz Umbrellas,,,2024-01-01,,a citation,verified\n"


def test_a_case_that_names_a_party_is_compared_by_all_rules_where_one_asks_for_it():
    old, new = (
        Engine(
            assemble(
                [Source("aa/rules.yaml", PARTS.format(review=review)), Source("aa/parties.csv", LISTED)],
                small_world.catalogue(),
            )
        )
        for review in ("denial", "approval")
    )
    found = impact(old, new)
    assert {(line.move.start, line.move.end) for line in found.lines} == {
        (date(2024, 1, 1), date(2024, 3, 15)),
        (date(2024, 6, 10), date(2025, 1, 1)),
    }
    for line in found.lines:
        assert line.box["destination"] == {(("destination", "CN"),)}
        assert ("named" in line.box) == (line.move.start == date(2024, 6, 10))


def test_the_edits_move_answers():
    counted = 0
    for seed in range(40):
        counted += bool(impact(*pair(Random(seed))).lines)
    assert counted > 10
