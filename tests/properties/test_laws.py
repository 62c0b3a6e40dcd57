"""Properties of answers, one law each, checked on generated rulebooks."""

import os

import generate
import pytest
from hypothesis import assume, given, note, settings
from hypothesis import strategies as st
from laws import LAWS, Bench, Skip

chances = st.randoms(use_true_random="LICET_SHRINK" not in os.environ)
CASES = 3


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
@settings(max_examples=settings.default.max_examples)
@given(chance=chances)
def test_law(law, chance):
    bench, said = Bench(generate.book(chance)), 0
    for case in [generate.case(chance) for _ in range(CASES)]:
        note(f"{case}")
        try:
            law(bench, case, chance)
            said += 1
        except Skip:
            continue
    assume(said)
