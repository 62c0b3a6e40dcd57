"""The house stands in layers: a module imports only from layers before its own, and each module keeps its own house rules."""

import ast
import re
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[1] / "engine" / "licet"
DOCUMENT = Path(__file__).parents[1] / "docs" / "architecture.md"

# Rooms from the ground up. A module may import only what stands before it in this list, in its own room or an earlier one.
ROOMS = {
    "values": "period verdict diagnostic memory names timeline",
    "language": "fields schema",
    "sources": "yamltext tabletext reading figures geography parties catalogue references rulebook chain",
    "case": "answer ranks wording case facts",
    "inference": "network bitmap gate match inference",
    "judgement": "judge court record history conditions nearmiss prospect explain whatif",
    "content": "lint articles",
    "batch": "answers frames batch lazyframes screen",
    "doors": "engine log bdd_collection bdd_inquiry bdd orders",
    "pages": "page render render_why note render_orders",
    "verbs": "terminal cli_diff cli_log cli_screen cli",
    "entrances": "__init__ __main__",
}
ORDER = {module: number for number, module in enumerate(" ".join(ROOMS.values()).split())}
TREES = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ENGINE.rglob("*.py"))}
LONGEST = 300
CLOCKS = {("date", "today"), ("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("time", "time")}


def own(tree):
    """The modules of the package that a module imports, wherever in its text, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.level or (node.module or "").split(".")[0] == "licet"):
            module = (node.module or "").removeprefix("licet").strip(".").split(".")[0]
            yield from ((name, node.lineno) for name in ([module] if module else [one.name for one in node.names]))
        elif isinstance(node, ast.Import):
            yield from ((one.name.split(".")[1], node.lineno) for one in node.names if one.name.startswith("licet."))


def foreign(tree):
    """The other packages that a module imports, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((one.name.split(".")[0], node.lineno) for one in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").split(".")[0], node.lineno


def test_every_module_has_its_room():
    assert set(TREES) == set(ORDER)


@pytest.mark.parametrize("module", TREES)
def test_a_module_imports_only_from_earlier_layers(module):
    place = ORDER.get(module, -1)
    wrong = [
        f"{module}.py:{line}: {module} may not import {other}, which stands after it"
        for other, line in own(TREES[module])
        if ORDER.get(other, len(ORDER)) >= place
    ]
    assert not wrong, "\n".join(wrong)


def test_the_documentation_shows_the_same_rooms():
    table = re.findall(r"^\| (\w+) \| ((?:`\w+`[ ,]*)+)\|$", DOCUMENT.read_text(encoding="utf-8"), flags=re.MULTILINE)
    shown = {room: set(re.findall(r"`(\w+)`", modules)) for room, modules in table}
    assert shown == {room: set(modules.split()) for room, modules in ROOMS.items() if room != "entrances"}


def test_the_layers_read_imports_as_they_are_written():
    tree = ast.parse(
        "from . import a, b\nfrom .c.d import e\nimport licet.f\nfrom licet.g import h\nfrom licet import i\nimport os.path"
    )
    assert [name for name, _ in own(tree)] == ["a", "b", "c", "f", "g", "i"]
    assert [name for name, _ in foreign(tree)] == ["licet", "licet", "licet", "os"]


@pytest.mark.parametrize("module", TREES)
def test_only_the_gate_touches_durable_rules(module):
    found = [f"{module}.py:{line}" for name, line in foreign(TREES[module]) if name.startswith("durable")]
    assert not found or module == "gate", found


@pytest.mark.parametrize("module", TREES)
def test_only_the_command_line_prints_and_knows_the_day(module):
    found = []
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            found.append(f"{module}.py:{node.lineno} prints")
        if isinstance(node, ast.Attribute):
            owner = node.value.id if isinstance(node.value, ast.Name) else getattr(node.value, "attr", "")
            if (owner, node.attr) in CLOCKS:
                found.append(f"{module}.py:{node.lineno} reads the clock")
    assert not found or module == "terminal", found


@pytest.mark.parametrize("path", sorted(ENGINE.rglob("*.py")), ids=lambda path: path.stem)
def test_a_module_is_no_longer_than_a_person_reads(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_the_oracle_is_short_and_shares_nothing_with_the_engine():
    for name in ("oracle", "plain"):
        text = (Path(__file__).parent / f"{name}.py").read_text(encoding="utf-8")
        shared = {other for other, _ in own(ast.parse(text))}
        assert shared <= {"verdict"}, f"{name} shares {shared}"
    assert len((Path(__file__).parent / "oracle.py").read_text(encoding="utf-8").splitlines()) < 100


def test_no_module_keeps_state():
    """No module-level list, dictionary or set that functions could write to without a capital name, and no ``global``."""
    found = []
    for module, tree in TREES.items():
        found += [f"{module}.py:{node.lineno} global" for node in ast.walk(tree) if isinstance(node, ast.Global)]
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
                f"{module}.py:{node.lineno} {name}"
                for name in names
                if mutable and not name.lstrip("_").isupper() and name != "__all__"
            ]
    assert not found, found
