"""A document read as one of the models of the rule language, with each mistake put in its place and in plain words."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from licet.errors import Diagnostic
from licet.values.names import did_you_mean

from .fields import RuleModel
from .yaml_text import Document, Path

Model = TypeVar("Model", bound=RuleModel)

LONGEST = 60  # characters of offending text to show

_WORDS = {
    "missing": "a key is missing",
    "string_pattern_mismatch": "is not written as an id or name is",
    "too_short": "must not be empty",
    "string_too_short": "must not be empty",
    "dict_type": "must be a mapping (key: value)",
    "model_type": "must be a mapping (key: value)",
    "model_attributes_type": "must be a mapping (key: value)",
    "tuple_type": "must be a list",
    "string_type": "must be text",
    "bool_type": "must be true or false",
    "greater_than_equal": "must be zero or more",
    "finite_number": "must be a finite number",
}


def read_model(model: type[Model], document: Document, problems: list[Diagnostic]) -> Model | None:
    """The document as this model, or ``None`` after its problems were added to the list."""
    if not isinstance(document.data, dict):
        problems.append(Diagnostic(document.location(()), "must be a mapping (key: value)", document.text(())))
        return None
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        for mistake in error.errors(include_url=False):
            problems.append(_diagnostic(model, document, mistake))
        return None


def _diagnostic(model: type[BaseModel], document: Document, mistake: Any) -> Diagnostic:
    path: Path = tuple(part for part in mistake["loc"] if part != "[key]")
    kind = mistake["type"]
    if kind == "extra_forbidden":
        known = _keys(model, path[:-1])
        help_text = did_you_mean(str(path[-1]), known) or f"known here: {', '.join(known)}"
        return Diagnostic(document.key_location(path), "unknown key", str(path[-1]), help_text)
    if kind == "missing":
        return Diagnostic(document.location(path[:-1]), f"the key `{path[-1]}` is missing")
    if mistake["loc"][-1:] == ("[key]",):
        return Diagnostic(document.key_location(path), "is not written as an id is (`us.some-rule`)", str(path[-1]))
    message = _WORDS.get(kind) or _said(mistake["msg"])
    if mistake["input"] is None:
        message = "is empty"
    help_text = ""
    if kind == "literal_error":
        choices = re.findall(r"'([^']+)'", mistake["ctx"]["expected"])
        message = "is not one of the possible words"
        help_text = did_you_mean(str(mistake["input"]), choices) or f"one of: {', '.join(choices)}"
    label = ".".join(str(part) for part in path if isinstance(part, str))
    found = "" if mistake["input"] is None else document.text(path) or _short(mistake["input"])
    return Diagnostic(document.location(path), f"`{label}` {message}" if label else message, found, help_text)


def _said(message: str) -> str:
    """The words of a check; one that is a sentence of its own is set apart from the label before it."""
    text = message.removeprefix("Value error, ")
    return text if text.startswith(("must", "needs", "has", "can", "is ")) else f"is wrong: {text}"


def _short(value: object) -> str:
    text = "" if isinstance(value, dict | list) else str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _keys(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that the model knows at a path, read from its JSON Schema."""
    schema = model.model_json_schema()
    node: dict[str, Any] = schema
    for part in path:
        node = _step(schema, node, part)
    return sorted(_resolve(schema, node).get("properties", {}))


def _step(schema: dict[str, Any], node: dict[str, Any], part: str | int) -> dict[str, Any]:
    if isinstance(part, int):  # of a list, which may also be written as one alone
        node = next((option for option in node.get("anyOf", ()) if "items" in option), node)
    node = _resolve(schema, node)
    if isinstance(part, int):
        inner = node.get("items", {})
    else:
        patterns = list(node.get("patternProperties", {}).values())
        inner = node.get("properties", {}).get(part) or (
            patterns[0] if patterns else node.get("additionalProperties", {})
        )
    return inner if isinstance(inner, dict) else {}


def _resolve(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    while True:
        if "$ref" in node:
            node = schema["$defs"][node["$ref"].rpartition("/")[2]]
        elif "anyOf" in node:
            node = next((option for option in node["anyOf"] if option.get("type") != "null"), {})
        else:
            return node
