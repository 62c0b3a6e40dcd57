"""The generated rulebooks of the oracle and of the laws use every word of the rule language, or it is said here why not."""

from collections.abc import Iterator
from random import Random
from typing import Any

import generate
import pytest
from pydantic import TypeAdapter

from licet.language.attributes import CASE_FLAGS, ECCN, FIGURES, FLAGS
from licet.language.schema import Instrument, Jurisdiction

BOOKS = 300
EXCEPTION = "licence exceptions change no answer; the tests of exceptions compare them"
NOT_DRAWN = {
    "Instrument.exceptions": EXCEPTION,
    "Jurisdiction.part_of": EXCEPTION,
    "Jurisdiction.lists": "names a table in a file of its own, whose rows are as those of `parties`; tests/lists reads them",
    "Instrument.force=house": "rules of a house have an index of their own; tests/language/test_house.py compares them",
}
SCHEMAS = {
    model.__name__: TypeAdapter(model).json_schema(mode="validation", by_alias=True)
    for model in (Instrument, Jurisdiction)
}
MODELS = {
    name: model for schema in SCHEMAS.values() for name, model in {**schema["$defs"], schema["title"]: schema}.items()
}


def parts(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A schema, and those that it joins or has inside, up to the models that it refers to."""
    yield node
    for one in (*node.get("anyOf", ()), *node.get("patternProperties", {}).values()):
        yield from parts(one)
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            yield from parts(node[key])


def words_of(name: str) -> Iterator[str]:
    """The words of a model: its keys, and the values of those that have a fixed choice."""
    for key, node in MODELS[name]["properties"].items():
        yield f"{name}.{key}"
        for part in parts(node):
            yield from (f"{name}.{key}={value}" for value in part.get("enum", ()))


def words_in(value: Any, node: dict[str, Any], word: str = "") -> Iterator[str]:
    """The words that a part of a document uses, if it is what a schema describes."""
    values = value if isinstance(value, list) else [value]
    models = [part["$ref"].rpartition("/")[2] for part in parts(node) if "$ref" in part]
    for one in values:
        if not isinstance(one, dict):
            yield f"{word}={one}"
        elif "patternProperties" in node or "additionalProperties" in node:  # by id or name
            for inner in one.values():
                yield from in_models(inner, models)
        else:
            yield from in_models(one, models)


def in_models(value: Any, models: list[str]) -> Iterator[str]:
    """The words of a mapping that is written as one of these models; a text has none."""
    for name in models if isinstance(value, dict) else ():
        for key, inner in value.items():
            yield f"{name}.{key}"
            yield from words_in(inner, MODELS[name]["properties"][key], f"{name}.{key}")


@pytest.fixture(scope="module")
def drawn() -> list[dict[str, Any]]:
    """The documents of generated rulebooks."""
    return [one for seed in range(BOOKS) for one in generate.book(Random(seed))["documents"]]


def test_every_word_of_the_language_is_drawn_or_says_why_not(drawn: list[dict[str, Any]]) -> None:
    kept = set(MODELS) - {"Exemption"}  # all of it is about licence exceptions
    language = {word for name in kept for word in words_of(name)}
    used = {word for one in drawn for word in in_models(one, ["Instrument" if "instrument" in one else "Jurisdiction"])}
    assert language - used == set(NOT_DRAWN), "draw these words in tests/support/generate.py, or give a reason here"


def test_every_attribute_that_a_rule_may_ask_for_is_stated_by_some_case() -> None:
    stated = {key for seed in range(BOOKS) for key in generate.case(Random(seed))}
    assert {*FIGURES, *FLAGS, *CASE_FLAGS, ECCN} <= stated
