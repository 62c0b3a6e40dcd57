"""The package is layered: a module imports only from its own package and from packages before it."""

import ast
import graphlib
import re
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[2] / "engine" / "licet"
SUPPORT = Path(__file__).parents[1] / "support"
DOCUMENT = Path(__file__).parents[2] / "docs" / "architecture.md"

# In the order of the data: packages, and the public modules at the top, each of which counts as a package.
# A module may import from its own package and from those before it.
ORDER = (
    "_version", "verdict", "values", "errors", "language", "lists", "resolution", "world", "rulebook", "question", "case", "inference", "decision",
    "explanation", "determination", "history", "explain", "authoring", "review", "screening", "engine", "log", "render", "report", "bdd", "cli",
    "__init__", "__main__",
)  # fmt: skip
TREES = {
    ".".join(path.relative_to(ENGINE).with_suffix("").parts).removesuffix(".__init__"): ast.parse(
        path.read_text(encoding="utf-8")
    )
    for path in sorted(ENGINE.rglob("*.py"))
}
LONGEST = 400
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}


def own(module, tree):
    """The modules and packages of licet that a module imports, also within functions, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = (node.module or "").split(".") if node.module else []
            if node.level:
                names = [*module.split(".")[: -node.level], *names]
            elif names[:1] == ["licet"]:
                names = names[1:]
            else:
                continue
            yield from ((".".join((*names, one.name)), node.lineno) for one in node.names)
        elif isinstance(node, ast.Import):
            yield from (
                (one.name.partition(".")[2], node.lineno) for one in node.names if one.name.startswith("licet.")
            )


def package(module):
    """The package of a module, or the module itself when it is at the top."""
    return module.partition(".")[0]


def foreign(tree):
    """The other packages that a module imports, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((one.name.split(".")[0], node.lineno) for one in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0], node.lineno


def test_every_package_has_its_place():
    assert {package(module) for module in TREES} == set(ORDER)


@pytest.mark.parametrize("module", TREES)
def test_a_module_imports_only_from_its_own_package_and_earlier_ones(module):
    place = ORDER.index(package(module))
    wrong = [
        f"{module}:{line}: {package(module)} may not import {other}, which comes after it"
        for other, line in own(module, TREES[module])
        if package(other) in ORDER and ORDER.index(package(other)) > place
    ]
    assert not wrong, "\n".join(wrong)


def test_no_two_modules_import_each_other():
    graph = {
        module: {
            name
            for other, _ in own(module, tree)
            for name in (other, other.rpartition(".")[0])
            if name in TREES and name != module
        }
        for module, tree in TREES.items()
    }
    graphlib.TopologicalSorter(graph).prepare()  # raises CycleError


def test_the_documentation_shows_the_same_packages():
    table = re.findall(r"^\| `(\w+)` \|", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert table == [name for name in ORDER if not name.startswith("_")]


def test_imports_are_read_as_they_are_written():
    tree = ast.parse(
        "from . import a, b\nfrom .c import e\nimport licet.f\nfrom licet.g import h\nfrom licet import i\nimport os.path"
    )
    assert [name for name, _ in own("p.q", tree)] == ["p.a", "p.b", "p.c.e", "f", "g.h", "i"]
    assert [name for name, _ in foreign(tree)] == ["licet", "licet", "licet", "os"]


@pytest.mark.parametrize("module", TREES)
def test_only_the_session_module_imports_durable_rules(module):
    found = [f"{module}:{line}" for name, line in foreign(TREES[module]) if name.startswith("durable")]
    assert not found or module == "inference.durable_session", found


@pytest.mark.parametrize("module", TREES)
def test_only_the_command_line_prints_and_only_it_and_the_log_read_the_clock(module):
    found = []
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            found.append(f"{module}:{node.lineno} prints")
        if isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else getattr(node.value, "attr", "")
            if (owner, node.attr) in CLOCKS and package(
                module
            ) != "log":  # a record has the time at which it was appended
                found.append(f"{module}:{node.lineno} reads the clock")
    assert not found or module in {"cli.options", "cli.output"}, found


@pytest.mark.parametrize("path", sorted(ENGINE.rglob("*.py")), ids=lambda path: str(path.relative_to(ENGINE)))
def test_no_module_exceeds_the_length_limit(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_oracle_is_short_and_shares_nothing_with_the_engine():
    for name in ("oracle", "plain"):
        text = (SUPPORT / f"{name}.py").read_text(encoding="utf-8")
        shared = {package(other) for other, _ in own(name, ast.parse(text))}
        assert shared <= {"verdict"}, f"{name} shares {shared}"
    assert len((SUPPORT / "oracle.py").read_text(encoding="utf-8").splitlines()) < 100


def test_modules_have_no_state():
    """No module-level list, dictionary or set except constants, and no ``global``."""
    found = []
    for module, tree in TREES.items():
        found += [f"{module}:{node.lineno} global" for node in ast.walk(tree) if isinstance(node, ast.Global)]
        for node in tree.body:
            targets = (
                node.targets
                if isinstance(node, ast.Assign)
                else [node.target]
                if isinstance(node, ast.AnnAssign)
                else []
            )
            value = getattr(node, "value", None)
            mutable = isinstance(value, ast.List | ast.Dict | ast.Set)
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            found += [
                f"{module}:{node.lineno} {name}"
                for name in names
                if mutable and not name.lstrip("_").isupper() and name != "__all__"
            ]
    assert not found, found
