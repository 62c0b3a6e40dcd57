"""Every example in a docstring is run, and its output is checked."""

import doctest
import importlib
import pkgutil
import types

import pytest
from shipped import shipped

import licet

load = licet.load
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def modules():
    """Every module of the package that can be imported without being run."""
    yield licet
    for found in pkgutil.walk_packages(licet.__path__, "licet."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def examples(module):
    """The docstrings of a module that contain examples."""
    return [one for one in doctest.DocTestFinder().find(module) if one.examples]


def failures(example):
    """The number of wrong examples in a docstring, and the report of doctest."""
    printed: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    return runner.run(example, out=printed.append).failed, "".join(printed)


EXAMPLES = [example for module in modules() for example in examples(module)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_examples_have_the_output_shown(example, monkeypatch):
    if "load" not in example.name:  # the shipped rules, loaded only once
        engine = shipped()  # loaded before `load` is replaced
    monkeypatch.setattr("licet.load", lambda *folders: load(*folders) if folders else engine)
    failed, printed = failures(example)
    assert not failed, printed


def test_there_are_examples():
    assert {"Verdict", "Days", "did_you_mean"} <= {example.name.rpartition(".")[2] for example in EXAMPLES}


def test_a_wrong_example_fails():
    module = types.ModuleType("wrong")
    module.__doc__ = ">>> 1 + 1\n3\n\n>>> 1 + 1\n2\n"
    (example,) = examples(module)
    failed, printed = failures(example)
    assert failed == 1
    assert "Expected:\n    3\nGot:\n    2" in printed
