"""What an engine remembers has a bound, and goes with the engine."""

import contextlib
import gc
import tracemalloc
import weakref
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from shipped import shipped

import licet
from licet.question import Question


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


ARGUMENTS: dict[str, Callable[[str], dict[str, object]]] = {
    **{
        name: lambda text, name=name: {name: text}  # type: ignore[misc]
        for name in ("product", "destination", "vendor", "ships_from", "headquarters", "end_user", "end_use", "eccn", "vendor_home")
    },
    "purchaser": lambda text: {"parties": {"purchaser": text}},
    "sheet": lambda text: {"product": {"name": text, "kind": "accelerator", "tpp": 5000}},
    "sheet and vendor": lambda text: {"product": {"name": "Box", "kind": "accelerator", "tpp": 5000}, "vendor": text},
    "contains": lambda text: {"product": {"name": "Box", "contains": text}},
}  # fmt: skip
LONG, NAMES = 40_000, 6


def kept(ask: Callable[[str], object]) -> int:
    """The bytes that remain of some very long names, after one of them."""
    names = [chr(ord("a") + number) + " name" * (LONG // 5) for number in range(NAMES + 1)]
    gc.freeze()  # a collection would look at everything that other tests keep
    ask(names.pop())
    gc.collect()
    tracemalloc.start()
    for name in names:
        ask(name)
    gc.collect()
    remaining, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    gc.unfreeze()
    return remaining


@pytest.mark.parametrize("argument", ARGUMENTS)
def test_nothing_that_is_very_long_is_kept(argument: str) -> None:
    def ask(text: str) -> None:
        question = {"product": "H20", "destination": "CN", "on": "2025-05-01", **ARGUMENTS[argument](text)}
        with contextlib.suppress(licet.InputError):
            shipped().check(**question)  # type: ignore[arg-type]

    assert kept(ask) < LONG * NAMES / 2


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


def test_a_question_in_the_same_words_is_looked_up():
    engine = licet.load()
    for further in ({}, {"ships_from": "TW", "end_use": "military"}, {"advanced_node": True}, {"basis": "practice"}):
        first = engine.check("H20", "CN", on=date(2025, 5, 1), **further)
        kept = len(engine._decisions)
        assert engine.check("H20", "CN", on=date(2025, 5, 1), **further) is first
        assert len(engine._decisions) == kept


def test_moments_that_are_equal_on_different_days_are_kept_apart():
    engine = licet.load()
    late = datetime(2025, 4, 8, 23, 30, tzinfo=UTC)
    east = late.astimezone(timezone(timedelta(hours=9)))
    assert east == late
    assert [engine.check("H20", "CN", on=one).on for one in (late, east, late)] == [
        date(2025, 4, 8),
        date(2025, 4, 9),
        date(2025, 4, 8),
    ]
    known = [
        engine.check("H20", "CN", on=date(2025, 5, 1), known_on=one).question.known_on for one in (late, east, late)
    ]
    assert known == [date(2025, 4, 8), date(2025, 4, 9), date(2025, 4, 8)]


def test_a_question_that_is_made_without_pydantic_is_the_one_that_it_makes():
    engine = licet.load()
    for asked in (
        ("H20", "China", {"vendor": "Nvidia", "known_on": "2025-06-01"}),
        ("8x H100", "CH", {"advanced_node": "no"}),
        ({"name": "Ours", "tpp": 5000}, "CN", {"end_user": "Huawei"}),
    ):
        found = engine.timeline(asked[0], asked[1], **asked[2]).question
        made = Question(**vars(found))
        assert (found, list(vars(found).items()), found.model_fields_set) == (
            made,
            list(vars(made).items()),
            made.model_fields_set,
        )
        assert found.model_dump_json() == made.model_dump_json()
