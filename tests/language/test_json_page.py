"""docs/json.md names every field of the published schemas and of other output."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from licet.decision import Change
from licet.log import Difference, Record

pytestmark = pytest.mark.docs
DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "json.md").read_text(encoding="utf-8")


def published(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((DOCS / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def without_a_word(schema: dict[str, Any], page: str) -> set[str]:
    """The fields of a schema that a page does not name."""
    fields = {name for part in (schema, *schema.get("$defs", {}).values()) for name in part.get("properties", {})}
    return {name for name in fields if f"`{name}`" not in page}


ANSWERS = ("decision", "timeline", "explanation")
KNOWN = ("status", "lists", "products", "vendors", "parties", "uses")


@pytest.mark.parametrize("name", [*ANSWERS, "attestations"])
def test_the_page_names_every_field_of_an_answer(name: str) -> None:
    assert without_a_word(published(name), PAGE) == set()


def test_a_field_without_a_word_is_found() -> None:
    assert without_a_word(published("explanation"), PAGE.replace("`grounds`", "")) == {"grounds"}


@pytest.mark.parametrize("name", KNOWN)
def test_the_page_names_every_field_of_what_is_known(name: str) -> None:
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `licet {name}`")]
    schema = published(name)
    attested = {"after", "by", "note", "read", "source"}  # those of an attestation, as in decisions
    assert without_a_word(schema, row) - attested == set()


@pytest.mark.parametrize(("command", "model"), [("diff", Change), ("log list", Record), ("log replay", Difference)])
def test_the_page_names_every_field_of_other_output(command: str, model: type[BaseModel]) -> None:
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| `licet {command}`")]
    assert [name for name in model.model_fields if f"`{name}`" not in row] == []
