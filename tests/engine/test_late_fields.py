"""Decisions are complete however they are read: fields that are computed when first read never look missing."""

import copy
import operator
import pickle
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from types import NoneType
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from licet import Decision, Engine, load
from licet.values.dates import UncertainDate
from licet.values.deferred import Deferred
from licet.values.needs import Need


@pytest.fixture(scope="module")
def engine() -> Engine:
    return load()


def fresh(engine: Engine) -> Decision:
    """A decision of which no field was read yet."""
    return engine.timeline("H100 SXM", "CN", vendor="Nvidia").at(date(2026, 12, 1))


def test_a_new_decision_is_not_computed_whole(engine: Engine) -> None:
    decision = fresh(engine)
    assert decision.verdict
    assert "because" not in vars(decision)
    assert "receipt" not in vars(decision)


def test_reasons_are_read_without_all_else_that_a_decision_shows(engine: Engine) -> None:
    history = engine.timeline("H100 SXM", "CN", vendor="Nvidia")
    for one in (history, pickle.loads(pickle.dumps(history))):
        for day in (date(2021, 1, 1), date(2025, 5, 1), date(2099, 1, 1)):
            decision, whole = one.at(day), history.at(day).completed()
            assert decision.because == whole.because
            assert (decision.needs, decision.overridden) == (whole.needs, whole.overridden)
            assert "notices" not in vars(decision)
            assert decision == whole


@pytest.mark.parametrize(
    "whole",
    [
        copy.copy,
        copy.deepcopy,
        lambda one: pickle.loads(pickle.dumps(one)),
        lambda one: one.model_copy(),
        lambda one: Decision(**dict(one)),
        lambda one: Decision.model_validate_json(one.model_dump_json()),
        lambda one: Decision.model_validate(one.model_dump()),
        lambda one: Decision.model_validate_json(TypeAdapter(Decision).dump_json(one)),
        lambda one: one.last_known and one,
    ],
)
def test_every_way_to_take_a_decision_takes_all_of_it(engine: Engine, whole) -> None:  # type: ignore[no-untyped-def]
    taken = whole(fresh(engine))
    assert set(Decision.model_fields) == set(taken.completed().__dict__)
    assert taken == fresh(engine)
    assert hash(taken) == hash(fresh(engine))
    assert taken.model_dump_json() == fresh(engine).model_dump_json()


def test_fields_read_in_any_order_give_one_json_text(engine: Engine) -> None:
    decision = fresh(engine)
    for name in reversed(Decision.model_fields):
        getattr(decision, name)
    assert list(decision.model_dump()) == list(Decision.model_fields)
    assert decision.model_dump_json() == fresh(engine).model_dump_json()


def test_a_name_that_is_no_field_is_refused(engine: Engine) -> None:
    with pytest.raises(AttributeError, match="no_field"):
        _ = fresh(engine).no_field  # type: ignore[attr-defined]


CHANGES = {
    "set": lambda fields: fields.__setitem__("verdict", "no_licence_required"),
    "delete": lambda fields: fields.__delitem__("verdict"),
    "update": lambda fields: fields.update(verdict="no_licence_required"),
    "join": lambda fields: operator.ior(fields, {"verdict": "no_licence_required"}),
    "setdefault": lambda fields: fields.setdefault("verdict", 1),
    "pop": lambda fields: fields.pop("verdict"),
    "popitem": lambda fields: fields.popitem(),
    "clear": lambda fields: fields.clear(),
}


@pytest.mark.parametrize("complete", [False, True])
@pytest.mark.parametrize("change", CHANGES)
def test_nobody_changes_the_fields_that_a_cache_gives_to_others(engine: Engine, change: str, complete: bool) -> None:
    decision = engine.check("H100", "CN", on="2025-05-01")
    if complete:
        assert decision.model_dump_json()
    for fields in (vars(decision), decision.__dict__):
        with pytest.raises(TypeError, match="cannot be changed"):
            CHANGES[change](fields)
    assert engine.check("H100", "CN", on="2025-05-01").permitted == "no"


def test_the_fields_of_a_copy_are_its_own(engine: Engine) -> None:
    decision = engine.check("H100", "CN", on="2025-05-01")
    for one in (
        copy.copy(decision),
        copy.deepcopy(decision),
        decision.model_copy(),
        pickle.loads(pickle.dumps(decision)),
    ):
        with suppress(TypeError):
            one.__dict__["verdict"] = "no_licence_required"
    assert decision.permitted == "no"


def parts(value: object, path: str) -> Iterator[tuple[str, object]]:
    """Everything that is reached from a value, with its path."""
    yield path, value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from parts(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, tuple | Deferred):
        for number, inner in enumerate(value):
            yield from parts(inner, f"{path}[{number}]")


PLAIN = (str, int, float, bool, date, tuple, Deferred, Need, UncertainDate, NoneType)
SHEET = {"name": "Box", "contains": "8x H100; 2x Grace CPU"}
QUESTIONS: list[dict[str, Any]] = [
    {"product": "H20", "destination": "CN", "vendor": "Nvidia", "on": "2025-05-01"},
    {"product": "H100", "destination": "SG", "headquarters": "CN", "on": "2099-01-01", "basis": "law"},
    {"product": SHEET, "destination": "CN", "on": "2026-05-01", "parties": {"owner": {"Huawei": 60}, "purchaser": "SMIC"}},
    {"product": {"kind": "accelerator", "tpp": 4000}, "destination": "VN", "on": "2024-05-01", "eccn": "3A001"},
]  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: str(one["product"])[:30])
def test_nothing_that_is_reached_from_an_answer_can_be_changed_in_place(
    engine: Engine, question: dict[str, Any]
) -> None:
    decision = engine.check(**question)
    before, explained = decision.model_dump_json(), engine.explain(decision)
    rest = {name: value for name, value in question.items() if name != "on"}
    answers = {
        "decision": decision, "explanation": explained, "alternatives": engine.what_would(decision, "no"),
        "segments": tuple(engine.timeline(**rest)),
    }  # fmt: skip
    models = 0
    for path, value in (found for name, answer in answers.items() for found in parts(answer, name)):
        assert isinstance(value, (*PLAIN, BaseModel)), f"{path}: {type(value)} may be changed"
        for name in type(value).model_fields if isinstance(value, BaseModel) else ():
            models += 1
            with pytest.raises(TypeError, match="cannot be changed"):
                value.__dict__[name] = "poison"
            with pytest.raises((ValidationError, TypeError)):
                setattr(value, name, "poison")
    assert models > 30
    assert engine.check(**question).model_dump_json() == before
