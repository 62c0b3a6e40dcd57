"""The published JSON Schemas are those of the models, and the output and input of licet conform to them.

Regenerate with ``LICET_REGENERATE=1 python -m pytest tests/language/test_schema.py`` and review the diff.
"""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pydantic import TypeAdapter
from shipped import approved, shipped

import licet
from licet.cli.json_output import ListOutput, PartyOutput, ProductOutput, UseOutput, VendorOutput
from licet.cli.main import main
from licet.cli.review_output import ReviewOutput, SourcesOutput
from licet.cli.status_output import StatusOutput
from licet.decision import HistoryJson
from licet.language import yaml_text
from licet.language.attestation import AttestationText
from licet.language.house import House
from licet.language.schema import Instrument, Jurisdiction
from licet.language.sources import gather, home

pytestmark = pytest.mark.docs
FOLDER = Path(__file__).parents[2] / "docs" / "schema"
MODELS = {
    "decision": (licet.Decision, "serialization"),
    "explanation": (licet.Explanation, "serialization"),
    "timeline": (HistoryJson, "serialization"),
    "instrument": (Instrument, "validation"),
    "index": (Jurisdiction, "validation"),
    "house": (House, "validation"),
    "attestations": (list[AttestationText], "validation"),
    "status": (StatusOutput, "serialization"),
    "sources": (SourcesOutput, "serialization"),
    "review": (ReviewOutput, "serialization"),
    "lists": (list[ListOutput], "serialization"),
    "products": (list[ProductOutput], "serialization"),
    "vendors": (list[VendorOutput], "serialization"),
    "parties": (list[PartyOutput], "serialization"),
    "uses": (list[UseOutput], "serialization"),
}
CASES = {
    "a reason": ("H20", "CN", "2025-05-01", {}),
    "a relief": ("H20", "CN", "2025-07-20", {}),
    "law and practice": ("H100", "PL", "2025-06-01", {}),
    "beyond coverage": ("H20", "CN", "2099-01-01", {}),
    "no such product": ("H21", "CN", "2025-05-01", {}),
    "a sheet": ({"name": "Mine", "vendor": "nvidia", "tpp": {"at_least": 4000}}, "CN", "2025-05-01", {}),
    "everything said": (
        "H20", "CN", "2025-05-01",
        {"vendor": "Nvidia", "ships_from": "TW", "headquarters": "SG", "end_user": "Inspur Grup", "end_use": "military",
         "known_on": "2025-05-01", "basis": "law"},
    ),
}  # fmt: skip


@cache
def published(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("name", MODELS)
def test_the_published_schema_is_that_of_the_model(name: str) -> None:
    model, mode = MODELS[name]
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **TypeAdapter(model).json_schema(mode=mode)}
    for definition in (schema, *schema.get("$defs", {}).values()):
        if "description" in definition:  # the examples of docstrings are Python
            definition["description"] = definition["description"].partition("\n\n>>>")[0]
    text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    path = FOLDER / f"{name}.schema.json"
    assert text == approved(path, text), "the schema moved; regenerate (see the top of this file)"


# Keywords of a schema that constrain nothing.
REMARKS = {"$schema", "$defs", "title", "description", "default", "format"}
TYPES = {
    "string": str, "boolean": bool, "number": (int, float), "integer": int, "array": list, "object": dict,
    "null": type(None),
}  # fmt: skip


def wrong(schema: dict[str, Any], value: Any, node: dict[str, Any], path: str = "$") -> list[str]:
    """Differences between a value and a schema. Supports the part of JSON Schema that the published schemas use."""
    found: list[str] = []
    for word, said in node.items():
        match word:
            case "$ref":
                found += wrong(schema, value, schema["$defs"][said.rpartition("/")[2]], path)
            case "anyOf":
                checked_conditions = [wrong(schema, value, option, path) for option in said]
                found += [] if any(not one for one in checked_conditions) else min(checked_conditions, key=len)
            case "type":
                odd = isinstance(value, bool) and said in {"number", "integer"}
                found += [f"{path} is no {said}"] if odd or not isinstance(value, TYPES[said]) else []
            case "enum":
                found += [] if value in said else [f"{path} is not one of {said}"]
            case "const":
                found += [] if value == said else [f"{path} is not {said}"]
            case "pattern":
                found += [] if not isinstance(value, str) or re.search(said, value) else [f"{path} is not like {said}"]
            case "minLength" | "minItems":
                kind = str if word == "minLength" else list
                found += [f"{path} is too short"] if isinstance(value, kind) and len(value) < said else []
            case "maxLength" | "maxItems":
                kind = str if word == "maxLength" else list
                found += [f"{path} is too long"] if isinstance(value, kind) and len(value) > said else []
            case "minimum":
                found += [f"{path} is too small"] if isinstance(value, int | float) and value < said else []
            case "items":
                parts = enumerate(value) if isinstance(value, list) else ()
                found += [text for number, one in parts for text in wrong(schema, one, said, f"{path}[{number}]")]
            case "properties" | "required" | "additionalProperties" | "patternProperties" | "propertyNames":
                pass  # see below
            case _:
                assert word in REMARKS, f"the schema speaks of {word}, which JSON Schema or this test does not know"
    return found + (_members(schema, value, node, path) if isinstance(value, dict) else [])


def _members(schema: dict[str, Any], value: dict[str, Any], node: dict[str, Any], path: str) -> list[str]:
    found = [f"{path} lacks {name}" for name in node.get("required", ()) if name not in value]
    for name, one in value.items():
        if name in node.get("properties", {}):
            found += wrong(schema, one, node["properties"][name], f"{path}.{name}")
            continue
        patterns = [said for pattern, said in node.get("patternProperties", {}).items() if re.search(pattern, name)]
        if patterns:
            found += [text for said in patterns for text in wrong(schema, one, said, f"{path}.{name}")]
        elif node.get("additionalProperties") is False:
            found.append(f"{path} has no {name}")
        elif isinstance(node.get("additionalProperties"), dict):
            found += wrong(schema, one, node["additionalProperties"], f"{path}.{name}")
        found += wrong(schema, name, node.get("propertyNames", {}), f"{path}.{name}")
    return found


def fits(name: str, data: Any) -> list[str]:
    return wrong(published(name), data, published(name))


@pytest.mark.parametrize("case", CASES)
def test_decisions_and_explanations_are_as_published(case: str) -> None:
    product, destination, day, options = CASES[case]
    decision = shipped().check(product, destination, on=day, **options)
    assert fits("decision", json.loads(decision.model_dump_json())) == []
    explanation = shipped().explain(decision)
    assert fits("explanation", json.loads(explanation.model_dump_json())) == []
    assert licet.Decision.model_validate_json(decision.model_dump_json()) == decision
    assert licet.Explanation.model_validate_json(explanation.model_dump_json()) == explanation


@pytest.mark.parametrize("case", CASES)
def test_timelines_are_as_published(case: str) -> None:
    product, destination, _, options = CASES[case]
    text = shipped().timeline(product, destination, **options).model_dump_json()
    assert fits("timeline", json.loads(text)) == []
    drawn = HistoryJson.model_validate_json(text)
    assert json.loads(drawn.model_dump_json()) == json.loads(text)


@pytest.mark.usefixtures("one_engine")
def test_what_the_command_line_prints_is_as_published() -> None:
    h20 = ["H20", "CN", "--vendor", "Nvidia"]
    for name, arguments in (
        ("decision", ["check", *h20, "--on", "2025-05-01", "--json"]),
        ("explanation", ["check", *h20, "--on", "2025-05-01", "--why", "--json"]),
        ("timeline", ["timeline", *h20, "--json"]),
        ("status", ["status", "--json", "--max-age", "0", "--on", "2099-01-01"]),
        ("lists", ["lists", "--json"]),
        ("products", ["products", "GB200", "--json"]),
        ("products", ["products", "H20", "--json"]),
        ("vendors", ["vendors", "--json"]),
        ("parties", ["parties", "Huawei", "--json"]),
        ("uses", ["uses", "--json"]),
    ):
        assert fits(name, json.loads(CliRunner().invoke(main, arguments).output)) == []


def test_every_shipped_rule_is_as_published() -> None:
    checked = 0
    for source in gather(home("rules")):
        if source.is_table or source.holds_accepted:
            continue
        documents, problems = yaml_text.read(source.text, source.name)
        assert not problems
        for document in documents:
            checked += 1
            found = fits("index" if source.is_index else "instrument", document.data)
            assert found == [], f"{source.name}: {found[:3]}"
    assert checked > 100


@pytest.mark.parametrize(
    ("name", "data", "path"),
    [
        ("instrument", {"published": 2025}, "$.published"),
        ("instrument", {"instrument": "Not An Id"}, "$.instrument"),
        ("instrument", {"titel": "x"}, "$ has no titel"),
        ("instrument", {}, "$ lacks instrument"),
        ("instrument", {"controls": {"us.x": {"says": "x", "when": {"tpp": {"at_least": -1}}}}}, "at_least"),
        ("instrument", {"controls": {"us.x": {"says": "x", "when": []}}}, "$.controls.us.x.when"),
        ("index", {"silence": "perhaps"}, "$.silence"),
        ("decision", {"verdict": "maybe"}, "$.verdict"),
        ("decision", {"on": None}, "$.on"),
        ("attestations", [{"jurisdiction": "us", "through": "2026-11-27", "read": []}], "$[0].read is too short"),
        ("attestations", [{"jurisdiction": "us", "by": "A"}], "$[0] lacks through"),
        ("attestations", {"jurisdiction": "us"}, "$ is no array"),
        ("products", [{"name": "x", "figures": {"tpp": 1}}], "$[0].figures.tpp is no object"),
    ],
)
def test_invalid_values_do_not_match_the_published_schema(name: str, data: Any, path: str) -> None:
    assert any(path in one for one in fits(name, data)), fits(name, data)
