"""docs/language.md is made from the models of the rule language: every key with what it may hold.

``LICET_REGENERATE=1`` regenerates it; review the diff.
"""

import inspect
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter
from shipped import approved

from licet.language.attestation import AttestationText
from licet.language.attributes import FIGURES
from licet.language.fields import PATTERNS
from licet.language.house import House
from licet.language.schema import (
    Bounds,
    Class,
    Clause,
    Control,
    Coverage,
    CoveredCases,
    Exemption,
    Instrument,
    Jurisdiction,
    Notice,
    Region,
    Relief,
    Term,
)
from licet.rulebook.house import OF_LAW

pytestmark = pytest.mark.docs
PAGE = Path(__file__).parents[2] / "docs" / "language.md"
# Each model with its heading, in the order of the page.
MODELS: dict[type[BaseModel], str] = {
    Instrument: "An instrument", Class: "A class", Control: "A control", Relief: "A relief", Notice: "A notice",
    Exemption: "A licence exception", Clause: "A clause", Bounds: "Bounds", Jurisdiction: "The index of a jurisdiction",
    House: "The index of a house", Coverage: "Coverage", CoveredCases: "Covered cases", Region: "A region", Term: "A term",
    AttestationText: "An attestation",
}  # fmt: skip
HEADINGS = {model.__name__: heading for model, heading in MODELS.items()}
HEAD = """\
# The rule language, key by key

This page is made from the models that read the files, and is complete. [rules.md](rules.md) says what the keys mean; the same as
[JSON Schemas](schema/README.md).

*Several* values are a list, or one value without brackets. A date is a day (`2025-06-10`), a month (`2025-06`) or an interval
(`2025-06-10/2025-06-30`, `2026-11-10/..`).
"""


def link(name: str) -> str:
    heading = HEADINGS[name]
    return f"[{heading[0].lower()}{heading[1:]}](#{heading.lower().replace(' ', '-')})"


def value(node: dict[str, Any]) -> str:
    """What a part of a JSON Schema admits, in words."""
    if "$ref" in node:
        return link(node["$ref"].rpartition("/")[2])
    if "anyOf" in node:
        options = [one for one in node["anyOf"] if one.get("type") != "null"]
        lists = [one for one in options if one.get("type") == "array"]
        if lists and len(options) > 1:
            others = [one for one in options if one not in lists]
            return f"{' or '.join(dict.fromkeys(map(value, others)))}; several"
        return " or ".join(dict.fromkeys(map(value, options)))
    kind = node.get("type")
    if kind == "array":
        return f"a list: {value(node['items'])}"
    if kind == "object":
        (inner,) = node.get("patternProperties", {}).values() or [node["additionalProperties"]]
        return f"by id or name: {value(inner)}"
    return single(node)


def single(node: dict[str, Any]) -> str:
    if "enum" in node or "const" in node:
        return ", ".join(f"`{one}`" for one in node.get("enum") or [node["const"]])
    if node.get("type") in {"boolean", "number"}:
        return {"boolean": "`true` or `false`", "number": "a number, zero or more"}[node["type"]]
    if node.get("format") == "date":
        return "a day"
    if "EDTF" in node.get("description", ""):
        return "a date"
    if pattern := PATTERNS.get(node.get("pattern", "")):
        return pattern
    return node.get("description") or "text"


def described(model: type[BaseModel]) -> str:
    """The docstring without its examples, as Markdown."""
    words, _, _ = inspect.cleandoc(model.__doc__ or "").partition("\n\n>>>")
    return re.sub(r"``(.+?)``", r"`\1`", re.sub(r":\w+:`~?(.+?)`", r"`\1`", words))


def section(model: type[BaseModel]) -> str:
    schema = TypeAdapter(model).json_schema(mode="validation")
    required = set(schema.get("required", ()))
    rows = []
    for key, node in schema["properties"].items():
        if model is House and key in OF_LAW:
            continue  # refused
        unit = f", in {FIGURES[key]}" if model is Clause and key in FIGURES else ""
        rows.append(f"| `{key}` | {value(node)}{unit} | {'yes' if key in required else ''} |")
    table = "\n".join(["| key | value | required |", "|---|---|---|", *rows])
    return f"## {HEADINGS[model.__name__]}\n\n{described(model)}\n\n{table}\n"


def page() -> str:
    return "\n".join([HEAD, *map(section, MODELS)])


def test_the_reference_is_that_of_the_models() -> None:
    found = page()
    assert found == approved(PAGE, found), "the models moved; regenerate (see the top of this file)"


def test_every_model_of_the_language_is_on_the_page() -> None:
    defined = {
        name
        for model in (Instrument, Jurisdiction, House, AttestationText)
        for name in TypeAdapter(model).json_schema().get("$defs", {})
    }
    assert defined <= set(HEADINGS)
