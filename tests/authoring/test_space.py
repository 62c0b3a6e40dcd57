"""The legal space: every case has the answers of its class, and no rule bears on a case that is left out."""

from random import Random

import generate
import pytest
import small_world
from shipped import shipped

from licet.authoring.axes import facts_of
from licet.authoring.space import Space, leaves

BOOKS = 60
CASES = 40


def leaf_of(root, product, values):
    """The leaf that a case comes to, ``None`` where it is left out."""
    node = root
    while node.axis is not None:
        wanted = product.cells if node is root else values[node.axis[0].axis].cells
        node = next((child for cells, child in node.edges if any(one.cells == wanted for one in cells)), None)
        if node is None:
            return None
    return node


def outcomes(evaluator, values, side=0):
    """The verdicts on all days, on both bases."""
    facts = facts_of(evaluator, values, side)
    return [evaluator.evaluate(facts, basis, None).by_day.verdicts for basis in ("practice", "law")]


def cases(space, roots, chance):
    """Random cases, each with the root of its graph."""
    for _ in range(CASES):
        root = chance.choice(roots)
        product = chance.choice(root.axis)
        item = product.items[-1]
        axes = [*(space.axes.of_kind(item.kind) if item.id is None else ()), *space.axes.of_case()]
        values = {axis[0].axis: chance.choice(axis) for axis in axes if axis}
        if ("named", "nobody") in values["named"].cells:
            values.pop("party", None)
        yield root, product, values


@pytest.mark.parametrize("seed", range(BOOKS))
def test_every_case_has_the_answers_of_its_class(seed):
    chance = Random(seed)
    engine = small_world.engine(generate.book(chance))
    evaluator = engine._evaluators.usual
    space = Space([evaluator], unknown=bool(seed % 2), catalogued=True)
    roots = list(space.roots())
    for root, product, values in cases(space, roots, chance):
        leaf = leaf_of(root, product, values)
        assert leaf is not None
        case = (product, *values.values())
        assert outcomes(evaluator, case) == outcomes(evaluator, space.completed(leaf.path)), case


@pytest.mark.parametrize("seed", range(BOOKS // 6))
def test_a_rule_bears_on_no_case_outside_its_classes(seed):
    chance = Random(seed)
    engine = small_world.engine(generate.book(chance))
    evaluator = engine._evaluators.usual
    controls = sorted({one.id for one in engine.rulebook.versions if one.role == "control"})
    space = Space([evaluator])
    rule = chance.choice(controls)
    by_cells = {
        value.cells: root for root in space.roots(space.table.possible(frozenset({rule}))) for value in root.axis
    }
    for _, product, values in cases(space, list(space.roots()), chance):
        root = by_cells.get(product.cells)
        if root is not None and leaf_of(root, product, values) is not None:
            continue
        facts = facts_of(evaluator, (product, *values.values()), 0)
        governing = evaluator._jurisdictions(evaluator._evaluation(facts, "practice", None))
        found = [finding for one in governing if one.governs.possible for finding in one.findings]
        assert not any(one.match.possible and one.version.id == rule for one in found)


@pytest.mark.parametrize("rule", ["us.h20-letter"])
def test_the_classes_of_a_shipped_rule_are_found_in_seconds(rule):
    engine = shipped()
    rules = {rule} if any(one.id == rule for one in engine.rulebook.versions) else {engine.rulebook.versions[0].id}
    space = Space([engine._evaluators.usual], jurisdictions={rule.partition(".")[0]})
    found = list(space.classes(rules))
    assert 0 < len(found) < 20_000
    for one in found[:20]:
        engine._evaluators.usual.evaluate(one.facts(engine._evaluators.usual), "practice", None)


def test_the_classes_of_a_rulebook_differ():
    engine = small_world.engine(generate.book(Random(7)))
    space = Space([engine._evaluators.usual])
    for root in space.roots():
        states = [leaf.state for leaf in leaves(root)]
        assert len(states) == len(set(states))
