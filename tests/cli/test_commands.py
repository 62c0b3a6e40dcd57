"""Each command has a method, each is documented, and the examples of the README run."""

import ast
import inspect
import re
from pathlib import Path

import click
import pytest

import licet
from licet.authoring import skeletons
from licet.authoring.attest import write_entry
from licet.bdd.vocabulary import forms
from licet.cli.main import main
from licet.language.attributes import RENAMED
from licet.report import build
from licet.review.report import review
from licet.review.sources import sources
from licet.world import search
from licet.world.parties import Parties

pytestmark = pytest.mark.docs
README = Path(__file__).parents[2] / "README.md"
METHODS = {
    "diff": licet.Engine.diff,
    "impact": licet.impact,
    "report": build.atlas,
    "screen": licet.Engine.screen,
    "log": licet.DecisionLog,
    "check": licet.Engine.check,
    "timeline": licet.Engine.timeline,
    "rules": licet.Engine.rules,
    "lint": licet.Engine.lint,
    "lists": licet.Engine.lists,
    "status": licet.Engine.status,
    "attest": write_entry,
    "products": search.products,
    "vendors": search.vendors,
    "parties": Parties.hits,
    "init": licet.load,
    "new": skeletons.files,
    "schema": skeletons.schema,
    "steps": forms,
    "sources": sources,
    "review": review,
    "uses": licet.Engine.rules,  # the end uses are in the indexes of the rulebook
}
# Options of the command line that have another name in Python.
FLAGS = {
    "spec": "product",
    "contains": "product",
    "full": None,
    "brief": None,
    "why": None,  # Decision.explain
    "what_if": None,  # Engine.what_would
    "markdown": None,
    "svg": None,
    "png": None,
    "log_file": None,
    "key_file": None,
    "folders": None,
    "as_json": None,
    "strict": None,
    "explain": None,
    "form": None,
    "show_accepted": None,
}


def test_every_command_has_a_method_and_help() -> None:
    assert set(main.commands) == set(METHODS)
    for name, command in main.commands.items():
        assert command.help, f"{name} has no help"
        assert METHODS[name].__doc__, f"{name} has no docstring"


def test_every_option_is_a_parameter() -> None:
    for name in ("check", "timeline"):
        signature = inspect.signature(METHODS[name]).parameters.values()
        named = [one for one in signature if one.kind is not one.VAR_KEYWORD]  # the rest is refused by name
        parameters = {one.name for one in named} - {"self", *RENAMED}
        options = {FLAGS.get(one.name or "", one.name) for one in main.commands[name].params} - {None}
        assert options == parameters, name


def test_every_option_has_help() -> None:
    for command in main.commands.values():
        for one in command.params:
            if isinstance(one, click.Option):
                assert one.help, f"{command.name} {one.name}"


def test_the_python_code_of_the_readme_runs() -> None:
    for code in re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.DOTALL):
        exec(compile(code, str(README), "exec"), {})


def test_type_checkers_see_the_public_names() -> None:
    tree = ast.parse(Path(licet.__file__).read_text(encoding="utf-8"))
    (guarded,) = (node for node in tree.body if isinstance(node, ast.If) and isinstance(node.test, ast.Name))
    imports = [node for node in guarded.body if isinstance(node, ast.ImportFrom)]
    assert {alias.asname: node.module for node in imports for alias in node.names} == licet._EXPORTS
    assert [*licet._EXPORTS] == licet.__all__ == sorted(licet.__all__)


def test_public_names_are_described() -> None:
    for name in licet.__all__:
        own = vars(getattr(licet, name)) if isinstance(getattr(licet, name), type) else {}
        text = (
            own["__doc__"] if "__doc__" in own else getattr(licet, name).__doc__
        )  # not what a base class says of itself
        assert text, name
        assert text.strip(), name
