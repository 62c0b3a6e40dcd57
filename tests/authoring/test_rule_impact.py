"""What moved between two rulebooks, against all cases: exact in both directions."""

import os
from random import Random

import edits
import generate
import pytest
import small_world

from licet.authoring.axes import facts_of
from licet.authoring.impact import BASES, Move, _comparisons, _covered_alike, impact
from licet.errors import RulesError

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
        cases = [case(space, chance) for _ in range(CASES)]
        for line in chance.sample(found.lines, min(len(found.lines), CASES)):
            subject = chance.choice(line.subjects)
            cases.append(case(space, chance, chance.choice(subject.products), {**subject.box, **line.box}))
        for product, values in cases:
            if not parties and ("named", "nobody") not in values["named"].cells:
                continue
            assert told(found, product, values) == moved(evaluators, (product, *values.values())), (
                seed,
                product,
                values,
            )


def test_the_edits_move_answers():
    counted = 0
    for seed in range(40):
        counted += bool(impact(*pair(Random(seed))).lines)
    assert counted > 10
