"""What an engine remembers has a bound, and goes with the engine."""

import gc
import weakref

import pytest

import licet


def sheet(number):
    return {"name": f"Sheet {number}", "kind": "accelerator", "tpp": 100.0 + number}


def test_an_engine_keeps_no_more_results_than_it_is_told():
    engine = licet.load(remember=8)
    first = engine.check(sheet(0), "CN", on="2025-05-01")
    for number in range(1, 20):
        engine.check(sheet(number), "CN", on="2025-05-01")
    assert len(engine._decisions) == len(engine._histories) == 8
    assert engine._answers.builders.cache_info().currsize <= 8
    assert engine.check(sheet(0), "CN", on="2025-05-01") == first


def test_a_question_with_a_very_long_name_is_answered_but_not_kept():
    engine = licet.load()
    engine.check("x" * 1_000_000, "CN", on="2025-05-01")
    assert not engine._decisions
    assert not engine._histories


def test_an_engine_that_remembers_nothing_is_refused():
    with pytest.raises(licet.InputError, match="at least one"):
        licet.load(remember=0)


def test_an_engine_that_is_dropped_leaves_nothing_behind():
    engine = licet.load()
    engine.check("H20", "CN", on="2025-05-01").model_dump_json()
    sessions = [weakref.ref(session) for session in engine._evaluator.inference.sessions]
    del engine
    gc.collect()
    assert [session() for session in sessions] == [None] * len(sessions)
