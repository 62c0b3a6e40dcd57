"""Generated rulebooks, cases and days: the engine agrees with the oracle, and the order of files has no effect."""

import os
from datetime import date

import generate
import small_world
from hypothesis import given, note, settings
from hypothesis import strategies as st
from oracle import Oracle

chances = st.randoms(use_true_random="LICET_SHRINK" not in os.environ)
STEADY = settings.default.max_examples <= 100
BOOKS = 1_000 if STEADY else settings.default.max_examples
CASES = 2
DAYS = 8


def without_receipts(decision):
    """A decision without its receipt and those of the last known answers in it, which the order of files does change."""
    last = decision["last_known"]
    return {**decision, "receipt": None, "last_known": last and without_receipts(last)}


def asked(chance):
    """One question about a rulebook: the case, its arguments, `known_on` and the basis."""
    case = generate.case(chance)
    known_on = chance.choice([None, None, *map(date.fromisoformat, generate.DAYS)])
    basis = chance.choice(["practice", "practice", "law"])
    words, options = small_world.question(case)
    return case, words, {**options, "known_on": known_on, "basis": basis}


@settings(max_examples=BOOKS)
@given(chances)
def test_every_answer_agrees_with_the_oracle_whatever_the_order_of_files(chance):
    book = generate.book(chance)
    engine, shuffled = small_world.engine(book), small_world.engine(book, shuffle=chance)
    days = small_world.boundaries(book)
    for number in range(CASES):
        case, words, options = asked(chance)
        history = engine.timeline(*words, **options)
        if number == 0:  # once for each book is enough to see that the order has no effect
            assert tuple(history) == tuple(shuffled.timeline(*words, **options))
        for day in chance.sample(days, min(DAYS, len(days))):
            expected = Oracle(book, case, day, options["known_on"], options["basis"]).verdict()
            found = history.builder.outcomes.at(day)
            if found.verdict is not expected:
                note(f"on {day}, {words}, {options}: the engine says {found}, the oracle {expected}")
                note("\n---\n".join(source.text for source in small_world.sources(book)))
            assert found.verdict is expected


@settings(max_examples=BOOKS // 10)
@given(chances)
def test_the_order_of_files_documents_and_sentences_changes_no_decision(chance):
    book = generate.book(chance)
    engines = [small_world.engine(book), small_world.engine(book, shuffle=chance)]
    _, words, options = asked(chance)
    for day in chance.sample(small_world.boundaries(book), 3):
        one, other = (without_receipts(engine.check(*words, **options, on=day).model_dump()) for engine in engines)
        assert one == other
