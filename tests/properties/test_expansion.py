"""`destination_or_headquarters` is equivalent to the two alternatives it stands for."""

import copy
import os
import re

import generate
import small_world
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from plain import listed

SHELVES = ("classes", "controls", "reliefs", "notices")
EITHER = "destination_or_headquarters"


def clause_lists(book):
    """Every list of clauses in a rulebook, as a mapping and a key."""
    for one in book["documents"]:
        sentences = [sentence for shelf in SHELVES for sentence in one.get(shelf, {}).values()]
        for holder in (one, *sentences):
            yield from ((holder, key) for key in ("when", "unless", "governs") if key in holder)


def written_out(book):
    """The same rulebook with each such condition written as two alternatives, and the number of such conditions."""
    book, count = copy.deepcopy(book), 0
    for holder, key in clause_lists(book):
        clauses = []
        for clause in listed(holder[key]):
            if EITHER not in clause:
                clauses.append(clause)
                continue
            count += 1
            rest = {name: value for name, value in clause.items() if name != EITHER}
            clauses += [{**rest, role: clause[EITHER]} for role in ("destination", "headquarters")]
        holder[key] = clauses
    return book, count


def told(engine, case):
    """The timeline of a case and the explanations of its decisions, without the digest of the rulebook."""
    words, more = small_world.question(case)
    history = engine.timeline(*words, **more)
    texts = [history.model_dump_json()]
    for run in history:
        if run.start is not None:
            decision = engine.check(*words, on=run.start, **more)
            texts += [decision.model_dump_json(), engine.explain(decision).model_dump_json()]
    yield from (re.sub(r'"(digest|rulebook)":"[0-9a-f]+"', "", text) for text in texts)


@settings(max_examples=100)
@given(st.randoms(use_true_random="LICET_SHRINK" not in os.environ))
def test_the_condition_is_the_two_alternatives_it_stands_for(chance):
    book = generate.book(chance)
    out, count = written_out(book)
    assume(count)
    engines = small_world.engine(book), small_world.engine(out)
    for case in (generate.case(chance) for _ in range(2)):
        short, long = (list(told(engine, case)) for engine in engines)
        assert short == long
