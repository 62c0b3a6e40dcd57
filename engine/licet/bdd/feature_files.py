"""Feature files as modules of tests, without Python of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from gherkin.errors import CompositeParserException, ParserException
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from .vocabulary import form_of

MEANINGS = {"Context": "given", "Action": "when", "Outcome": "then"}


class FeatureFile(pytest.Module):
    """The scenarios of one file, as pytest-bdd makes tests of them."""

    def _getobj(self) -> ModuleType:
        from pytest_bdd import scenarios  # after the steps, which import it first
        from pytest_bdd.exceptions import NoScenariosFound

        try:
            register_tags(self.config, self.path)
        except (ParserException, CompositeParserException, UnicodeDecodeError) as error:
            raise self.CollectError(f"{self.nodeid}: the file cannot be read\n{error}") from None
        module = ModuleType(self.path.stem)
        module.__dict__.update(__file__=str(self.path), bind=scenarios, path=str(self.path))
        try:
            exec("bind(path)", module.__dict__)  # noqa: S102 - pytest-bdd puts the tests where it is called from
        except NoScenariosFound:
            raise self.CollectError(f"{self.nodeid}: the file has no scenario") from None
        return module

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        """The tests, each at the line of its scenario."""
        from pytest_bdd.scenario import scenario_wrapper_template_registry

        for item in super().collect():
            if isinstance(item, pytest.Function):
                template = scenario_wrapper_template_registry[item.function]
                item.location = (self.nodeid, template.line_number - 1, item.name)
            yield item


def parsed(path: Path) -> Any:
    """A feature file as Gherkin reads it. Raises ParserException, CompositeParserException and UnicodeDecodeError."""
    return {**Parser().parse(path.read_text(encoding="utf-8")), "uri": str(path)}


def steps(document: Any) -> Iterator[tuple[str, str]]:
    """The steps of a document, each as its kind and text, with outlines expanded."""
    for pickle in Compiler().compile(document):
        for step in pickle["steps"]:
            yield MEANINGS.get(step["type"], ""), step["text"]


def has_step(path: Path) -> bool:
    """Whether a line of a file is a step of licet, or the file cannot be read."""
    try:
        return any(form_of(kind, text) for kind, text in steps(parsed(path)))
    except (ParserException, CompositeParserException, UnicodeDecodeError):
        return True


def register_tags(config: pytest.Config, path: Path) -> None:
    """Register the tags of a file as marks. Raises as :func:`parsed`."""
    known = {line.partition(":")[0].strip() for line in config.getini("markers")}
    for tag in sorted(set(_tags(parsed(path))) - known):
        config.addinivalue_line("markers", f"{tag}: a tag of features")


def _tags(node: Any) -> Iterator[str]:
    """The tags anywhere in a document."""
    if isinstance(node, dict):
        yield from (tag["name"].removeprefix("@") for tag in node.get("tags", ()))
        for value in node.values():
            yield from _tags(value)
    elif isinstance(node, list):
        for value in node:
            yield from _tags(value)
