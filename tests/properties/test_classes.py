"""Classes of facts: outcomes of one class are equal but for assumptions, and it meets the alternatives that inference finds."""

from random import Random

import generate
import pytest
import small_world
from hypothesis import given, note, settings
from hypothesis import strategies as st
from shipped import shipped

from licet.case.facts import combined
from licet.case.resolve import as_asked, resolve_question
from licet.inference.classes import Classes

chances = st.randoms(use_true_random=False)
BOOKS = 40


def numbered(classes, evaluator, case):
    """The facts of every product of a case with the number of their class."""
    builder, question = evaluator.inference.fact_builder, case.question
    for part in case.parts:
        product = builder.product(case, part)
        places = builder.places(question, product.home, case.ships_from)
        facts = combined(product, places)
        assert facts == builder.facts(case, part)
        readings, there = classes.of_product(product), classes.of_places(places, question.known_on)
        for reading, one in zip(facts.readings, readings, strict=True):
            found = evaluator.inference.candidates(reading).alternatives
            assert decisive(evaluator, classes.alternatives(one, there)) == decisive(evaluator, found)
        yield facts, (classes.number(readings, there), question.basis, question.known_on)


def decisive(evaluator, alternatives):
    """Alternatives without those of notices, which are found when they are read."""
    rules = evaluator.inference.network.alternatives
    return [number for number in alternatives if rules[number].rule.version.role != "notice"]


def compare(evaluators, cases):
    """Compare the outcomes of all facts of each class, and return how many facts and classes there are."""
    classes, outcomes, found = {}, {}, set()
    for case in cases:
        evaluator = evaluators.for_many(case)
        for facts, number in numbered(classes.setdefault(evaluator, Classes(evaluator.inference)), evaluator, case):
            days = evaluator.evaluate(facts, *number[1:]).by_day.days.map(lambda one: one._replace(assumes=()))
            if outcomes.setdefault((evaluator, number), days) != days:
                note(f"{case.question}: {facts}")
            assert outcomes[evaluator, number] == days
            found.add((facts, number))
    return len(found), len(outcomes)


@settings(max_examples=BOOKS)
@given(chances)
def test_the_facts_of_a_class_have_equal_outcomes(chance):
    engine = small_world.engine(generate.book(chance))
    cases = []
    for _ in range(40):
        words, options = small_world.question(generate.case(chance))
        options |= {
            "known_on": chance.choice([None, None, *generate.DAYS]),
            "basis": chance.choice(["practice", "law"]),
        }
        cases.append(resolve_question(engine.rulebook, asked(*words, **options)))
    compare(engine._evaluators, cases)


def asked(product, destination, **options):
    order = (
        "vendor", "ships_from", "headquarters", "end_user", "end_use", "known_on", "basis", "eccn", "vendor_home",
        "advanced_node", "parties",
    )  # fmt: skip
    usual = {"basis": "practice", "parties": ()}
    return as_asked(product, destination, *(options.get(name, usual.get(name)) for name in order))


@pytest.mark.parametrize("seed", range(2))
def test_the_facts_of_a_shipped_class_have_equal_outcomes(seed):
    engine, rng = shipped(), Random(seed)
    catalogue = engine.rulebook.catalogue
    products, countries = [*catalogue.parts], catalogue.countries.all()
    options = {
        "headquarters": ["CN", "RU", "SG", "TW", None, None], "ships_from": ["NL", "CN", None, None],
        "end_user": ["Huawei Technologies Co., Ltd.", "Huawei", "A bakery", None, None, None],
        "end_use": ["military", "civil", None, None], "advanced_node": ["yes", "no", None],
        "eccn": ["3A090.a", "5A992.c", "EAR99", "3A001", None, None, None],
        "basis": ["law", "practice"], "known_on": [None, None, "2024-02-01"],
    }  # fmt: skip
    cases = []
    for _ in range(100):
        given_options = {name: rng.choice(values) for name, values in options.items()}
        query = asked(rng.choice([*products, "H20", "h-20", "A800"]), rng.choice(countries), **given_options)
        cases.append(resolve_question(engine.rulebook, query))
    compare(engine._evaluators, cases)


def test_shipped_classes_are_fewer_than_facts():
    engine = shipped()
    cases = [
        resolve_question(engine.rulebook, asked("H20", code)) for code in engine.rulebook.catalogue.countries.all()
    ]
    facts, classes = compare(engine._evaluators, cases)
    assert classes < facts
