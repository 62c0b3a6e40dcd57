"""Decisions are complete however they are read: fields that are computed when first read never look missing."""

import copy
import pickle
from datetime import date

import pytest
from pydantic import TypeAdapter

from licet import Decision, Engine, load


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
