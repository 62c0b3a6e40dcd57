"""Caches: their size, and what is never cached; pickling and reprs."""

import gc
import importlib.metadata
import pickle
import weakref
from datetime import UTC, date, datetime, timedelta, timezone

import polars as pl
import pytest
from shipped import shipped

import licet
from licet import InputError
from licet.values.cache import BoundedCache


def test_the_oldest_entry_is_evicted():
    cache = BoundedCache(2)
    assert [cache.keep(key, value) for key, value in (("a", 1), ("b", 2), ("a", 3))] == [1, 2, 3]
    assert dict(cache) == {"a": 3, "b": 2}
    cache.keep("c", 4)
    assert dict(cache) == {"b": 2, "c": 4}


def test_a_question_is_evaluated_once():
    engine, asked = shipped(), {"product": "H20", "destination": "China"}
    first = engine.check(**asked, on="2024-06-01")
    assert engine.check(**asked, on="2024-06-01") is first
    assert engine.check(**asked, on="2024-06-02") is not first


def test_equal_instants_on_different_days_are_different_questions():
    engine = shipped()
    before = datetime(2025, 4, 8, 23, 30, tzinfo=UTC)
    after = before.astimezone(timezone(timedelta(hours=2)))
    assert before == after
    for name, asked in (("on", {}), ("known_on", {"on": date(2025, 5, 1)})):
        for moment in (before, after):
            decision = engine.check("H20", "CN", vendor="Nvidia", **asked, **{name: moment})
            assert decision == engine.check("H20", "CN", vendor="Nvidia", **asked, **{name: moment.date()})


def test_an_engine_that_is_dropped_is_freed_with_its_rules():
    engine = licet.load()
    engine.check("H20", "CN", vendor="Nvidia", on="2025-05-01")
    engine.screen(pl.DataFrame({"p": ["H20"], "d": ["CN"]}), product="p", destination="d", on=date(2025, 5, 1))
    rulebook = engine.rulebook
    kept = [weakref.ref(one) for one in (engine, rulebook.catalogue, rulebook.regions, rulebook.parties)]
    del engine, rulebook
    gc.collect()
    assert [one() for one in kept] == [None] * len(kept)


def test_a_refused_question_is_not_cached():
    engine = shipped()
    kept = len(engine._histories)
    for product, destination in (("H20", "Atlantis"), ("H20", ["CN"]), (7, "CN")):
        with pytest.raises(InputError):
            engine.check(product, destination, on="2024-06-01")
    assert len(engine._histories) == kept


def test_the_old_name_of_an_argument_names_the_new_one():
    with pytest.raises(InputError, match="ships_from"):
        shipped().check("H20", "CN", on="2024-06-01", origin="US")
    with pytest.raises(InputError, match="did you mean `destination`"):
        shipped().timeline("H20", "CN", destinaton="CN")


def test_the_old_name_of_a_column_names_the_new_one():
    frame = pl.DataFrame({"p": ["H20"], "d": ["CN"], "o": ["US"]})
    with pytest.raises(InputError, match="ships_from"):
        shipped().screen(frame, product="p", destination="d", on=date(2025, 5, 1), origin="o")
    with pytest.raises(InputError, match="there is no attribute `zzz`; known: "):
        shipped().screen(frame, product="p", destination="d", on=date(2025, 5, 1), zzz="o")


def test_a_history_and_a_decision_survive_pickling():
    for arguments in (("H20", "CN"), ("gallium", "US"), ("no such thing", "CN")):
        history = shipped().timeline(*arguments)
        again = pickle.loads(pickle.dumps(history))
        assert again == history
        assert again.coverage == history.coverage
        days = {
            day for one in history for edge in (one.start, one.end) if edge for day in (edge, edge - timedelta(days=1))
        }
        for day in (date(1990, 1, 1), date(2024, 2, 29), date(2031, 1, 1), *days):
            assert again.at(day) == history.at(day) == pickle.loads(pickle.dumps(history.at(day)))
        assert again.model_dump_json() == history.model_dump_json()


def test_an_engine_says_why_it_is_not_pickled():
    with pytest.raises(TypeError, match="durable-rules session; load the rules again"):
        pickle.dumps(shipped())


def test_reprs_are_informative():
    engine = shipped()
    history = engine.timeline("H20", "CN", vendor="Nvidia")
    assert repr(engine).startswith(f"<Engine: rules {engine.rulebook.fingerprint[:12]}; coverage ca 2024-07-20 to ")
    assert ", cn 2023-07-01 to " in repr(engine)
    lines = repr(history).splitlines()
    assert lines[0] == "History of H20 to CN"
    assert len(lines) == 1 + len(tuple(history))
    assert any("2025-07-14" in line and "permitted" in line for line in lines)
    assert repr(engine.check("H20", "CN", on="2025-05-01")) == (
        "<Decision: H20 to CN on 2025-05-01: blocked: licence required, presumption of denial (us.h20-letter)>"
    )
    assert repr(engine.check("B999", "CN", on="2025-05-01")) == (
        "<Decision: B999 to CN on 2025-05-01: unknown; missing: product: no product `B999` is known>"
    )
    late = engine.check("H20", "CN", on="2099-01-01")
    assert repr(late).startswith(
        f"<Decision: H20 to CN on 2099-01-01: unknown, not verified since {late.unverified.since}; then conditional: "
    )
    assert str(history).splitlines()[1].endswith("(first day checked)")  # what is missing where the answer is unknown
    decision = engine.check("H20", "CN", vendor="Nvidia", on="2025-05-01")
    assert repr(decision.because[0]).startswith("<Reason us.h20-letter: control; Nvidia needs a licence")
    assert [str(segment) for segment in history][:3] == [
        "<Segment until 2019-01-01: unknown: information is missing>",
        "<Segment from 2019-01-01 until 2025-04-09: permitted, no licence required>",
        "<Segment from 2025-04-09 until 2025-07-14: blocked: licence required, presumption of denial (us.h20-letter)>",
    ]
    (everlasting,) = engine.timeline("B999", "CN")
    assert str(everlasting) == "<Segment on every day: unknown: information is missing>"
    lines = repr(engine.explain(decision)).splitlines()
    assert lines[0] == f"Explanation of {decision}"
    assert lines[2:4] == ["    us.h20-class", "    vendor nvidia"]
    assert "  not us.chips-to-d5, us.chips-to-d5-headquarters: tpp 2368 < 4800" in lines
    assert "  scheduled: us.h20-assurance begins, 2025-07-14" in lines
    assert "<Alternative: on 2025-07-14: permitted with a licence, approval presumed>" in map(
        str, engine.what_would(decision)
    )
    (change, *_) = history.diff(engine.timeline("H100", "CN", vendor="Nvidia"))
    assert str(change) == (
        "<Change from 2022-08-26 until 2025-04-09: permitted, no licence required → blocked: licence required, "
        "presumption of denial>"
    )
    assert licet.__version__ == importlib.metadata.version("licet")
