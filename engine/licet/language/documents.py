"""Validates a YAML document as one of the models of the rule language, and turns each mistake into a diagnostic."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from licet.errors import Diagnostic
from licet.values.names import did_you_mean

from .attributes import RENAMED
from .fields import PATTERNS, RuleModel
from .yaml_text import Document, Path

Model = TypeVar("Model", bound=RuleModel)

LONGEST = 60  # characters of the wrong value that are shown

_MESSAGES = {
    "missing": "a key is missing",
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


def read_model(
    model: type[Model], document: Document, problems: list[Diagnostic], at: tuple[int, ...] = ()
) -> Model | None:
    r"""The document as an instance of this model; with ``at``, the value at this place in lists of the document.

    Every mistake is added to ``problems`` with its location; the result is then ``None``.

    >>> from licet.language.schema import Coverage
    >>> from licet.language.yaml_text import read
    >>> (document,), problems = read("from: 2025-01-01\ntrough: 2025-12-31\n", "index.yaml")
    >>> read_model(Coverage, document, problems)
    >>> print(*problems, sep="\n")
    index.yaml:1:1: the key `through` is missing
    index.yaml:2:1: unknown key
      found: trough
      help: did you mean `through`?
    """
    data = document.data
    for number in at:
        data = data[number] if isinstance(data, list) else None
    if not isinstance(data, dict):
        problems.append(Diagnostic(document.location(at), "must be a mapping (key: value)", document.text(at)))
        return None
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for mistake in error.errors(include_url=False):
            problems.append(_diagnostic(model, document, mistake, at))
        return None


def _diagnostic(model: type[BaseModel], document: Document, mistake: Any, at: tuple[int, ...]) -> Diagnostic:
    inside: Path = tuple(part for part in mistake["loc"] if part != "[key]")
    path = (*at, *inside)
    kind = mistake["type"]
    if kind == "extra_forbidden":
        known = _keys(model, inside[:-1])
        name = str(path[-1])
        help_text = RENAMED.get(name) or did_you_mean(name, known) or f"known keys: {', '.join(known)}"
        return Diagnostic(document.key_location(path), "unknown key", name, help_text)
    if kind == "missing":
        return Diagnostic(document.location(path[:-1]), f"the key `{path[-1]}` is missing")
    if mistake["loc"][-1:] == ("[key]",):
        return Diagnostic(document.key_location(path), f"the key {_pattern(mistake)}", str(path[-1]))
    message = _MESSAGES.get(kind) or _pattern(mistake) or _custom(mistake["msg"])
    help_text = ""
    if mistake["input"] is None:
        message, help_text = "has no value", "add a value, or remove the key"
    if kind == "string_type" and isinstance(mistake["input"], int | float):
        help_text = "write it in quotes: without them, YAML reads a number or a truth value"
    if kind == "literal_error":
        choices = re.findall(r"'([^']+)'", mistake["ctx"]["expected"])
        message = "is not one of the allowed values"
        help_text = did_you_mean(str(mistake["input"]), choices) or f"one of: {', '.join(choices)}"
    label = ".".join(str(part) for part in path if isinstance(part, str))
    found = "" if mistake["input"] is None else document.text(path) or _short(mistake["input"])
    if label:
        message = f"`{label}` {message}".replace("` : ", "`: ")
    return Diagnostic(document.location(path), message, found, help_text)


def _pattern(mistake: Any) -> str:
    """What a text must look like, when it does not match the pattern of its type; empty for other mistakes."""
    pattern = mistake.get("ctx", {}).get("pattern")
    return f"must be {PATTERNS[pattern]}" if pattern in PATTERNS else ""


def _custom(message: str) -> str:
    """The message of a validator of ours. A message that is not a predicate is separated from the label by a colon."""
    text = message.removeprefix("Value error, ")
    return text if text.startswith(("must ", "has ", "matches ", "ends ", "is ")) else f": {text}"


def _short(value: object) -> str:
    text = "" if isinstance(value, dict | list) else str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _keys(model: type[BaseModel], path: Path) -> list[str]:
    """The keys that the model allows at a path, from its JSON Schema."""
    schema = model.model_json_schema()
    node: dict[str, Any] = schema
    for part in path:
        node = _step(schema, node, part)
    return sorted(_resolve(schema, node).get("properties", {}))


def _step(schema: dict[str, Any], node: dict[str, Any], part: str | int) -> dict[str, Any]:
    if isinstance(part, int):  # in a list, which may also be written as its only member
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
