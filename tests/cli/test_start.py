"""A process imports only the modules that its command needs."""

import os
import subprocess
import sys

import pytest

CHECK = ["check", "H20", "CN", "--vendor", "Nvidia", "--on", "2025-05-01"]
LOADED = """
import atexit, sys
from licet.__main__ import run
atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))
sys.argv = ["licet", *%r]
run()
"""


def python(*arguments, **variables):
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, encoding="utf-8",
        env={**os.environ, **variables},
    )  # fmt: skip


def test_a_plain_question_imports_only_what_it_uses():
    done = python("-c", LOADED % CHECK)
    assert done.returncode == 20, done.stderr
    assert done.stdout.startswith("BLOCKED")
    loaded = set(done.stderr.split())
    assert "licet.inference.durable_session" in loaded
    spared = {
        "rich.console",
        "rapidfuzz",
        "sqlite3",
        "narwhals",
        "numpy",
        "licet.log",
        "licet.render.markdown",
        "licet.screening",
        "pycountry",
        "importlib.metadata",
        "licet.cli.screen",
        "licet.lists.index",
        "licet.resolution",
    }
    spared |= {"licet.authoring", "licet.explain.explain", "licet.explain.conditions", "licet.explain.alternatives"}
    assert loaded & spared == set()


def test_the_second_process_neither_reads_nor_checks_the_rules(tmp_path):
    kept = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    first, second = (python("-c", LOADED % CHECK, **kept) for _ in range(2))
    assert first.stdout == second.stdout
    assert second.returncode == 20, second.stderr
    reading = {"yaml", "licet.language.yaml_text", "licet.rulebook.loader", "licet.rulebook.validation"}
    assert reading <= set(first.stderr.split())
    assert reading & set(second.stderr.split()) == set()


def test_a_decision_log_imports_no_network_modules(tmp_path):
    done = python("-c", LOADED % [*CHECK, "--log", str(tmp_path / "a log?.db")])
    assert done.returncode == 20, done.stderr
    assert (tmp_path / "a log?.db").exists()
    loaded = set(done.stderr.split())
    assert "sqlite3" in loaded
    assert loaded & {"urllib.request", "http.client", "ssl"} == set()


def test_importing_the_package_imports_no_library():
    done = python("-c", "import licet, sys; print(*sys.modules)")
    loaded = set(done.stdout.split())
    assert "licet" in loaded
    assert loaded & {"pydantic", "yaml", "click", "pycountry", "licet.engine"} == set()


def test_public_names_are_imported_on_first_use():
    done = python("-c", "from licet import *; import licet; print(load, Verdict, licet.Decision, *dir(licet))")
    assert done.returncode == 0, done.stderr
    assert {"DecisionLog", "Engine", "Explanation", "load"} <= set(done.stdout.split())


def test_a_name_that_is_not_public_is_missing():
    import licet

    with pytest.raises(AttributeError, match="nothing"):
        _ = licet.nothing


def test_the_module_is_the_command():
    done = python("-m", "licet", *CHECK, "--json")
    assert (done.returncode, done.stderr) == (20, "")
    assert '"licence_denial"' in done.stdout


def test_the_real_plugin_loader_of_pydantic_is_there_for_whatever_else_is_asked_of_it():
    code = "from licet.__main__ import prepare; prepare(); from pydantic.plugin._loader import get_plugins, PYDANTIC_ENTRY_POINT_GROUP as it; print(list(get_plugins()), it)"
    done = python("-c", code)
    assert (done.returncode, done.stdout) == (0, "[] pydantic\n"), done.stderr
