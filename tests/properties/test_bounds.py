"""The bounds of every day at once, and those of outcomes with reasons, are equal: two implementations of one semantics."""

import os

import generate
import small_world
from hypothesis import given, settings
from hypothesis import strategies as st

chances = st.randoms(use_true_random="LICET_SHRINK" not in os.environ)


def found(engine, case, **options):
    words, more = small_world.question(case)
    return engine.timeline(*words, **more, **options).builder.found


@settings(max_examples=settings.default.max_examples)
@given(chances)
def test_bounds_are_those_of_the_outcomes_with_reasons(chance):
    engine = small_world.engine(generate.book(chance))
    for case in [generate.case(chance) for _ in range(3)]:
        outcomes = found(engine, case)
        edges = sorted({*outcomes.edges, *outcomes.days.starts, 1, 800_000})
        for day in {day for edge in edges for day in (edge - 1, edge)} - {0}:
            assert outcomes.bounds(day) == outcomes.days.at_ordinal(day)[:3], day
            assert outcomes._on(day) == outcomes.days.at_ordinal(day), day  # worked out alone
        assert outcomes.answers() == outcomes.days.map(lambda one: one._replace(overridden=(), assumes=()))


@settings(max_examples=settings.default.max_examples)
@given(chances)
def test_facts_seen_in_another_order_have_the_same_outcomes(chance):
    """Results that facts share are found for those of them that come first, whichever these are."""
    book, cases = generate.book(chance), [generate.case(chance) for _ in range(6)]
    one, other = small_world.engine(book), small_world.engine(book)
    before = [found(one, case).days for case in cases]
    after = [found(other, case).days for case in reversed(cases)]
    assert before == after[::-1]
