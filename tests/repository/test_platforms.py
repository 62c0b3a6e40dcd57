"""Installation: the commands of the README, the declared Python versions, and the error if durable-rules cannot be imported."""

import re
import subprocess
import sys
import tomllib
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[2]
MACRO = "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject"
MODULE = "durable_rules_engine"
ASK = ["check", "H20", "China", "--vendor", "Nvidia", "--on", "2025-05-01"]


@pytest.fixture(scope="module")
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.mark.parametrize("marker", ["ask", "tests"])
def test_the_readme_sets_the_macro_for_the_install(marker):
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (command,) = re.findall(rf"<!-- {marker} -->\n```sh\n(.*)\n```", text)
    install = next(part for part in command.split(" && ") if "pip install" in part)
    assert install.startswith(f"{MACRO} .venv/bin/pip install ")


def test_no_python_is_excluded_by_an_upper_bound(project):
    bounds = SpecifierSet(project["requires-python"])
    assert {bound.operator for bound in bounds} == {">="}
    declared = [line.rpartition(" ")[2] for line in project["classifiers"] if "Python :: 3." in line]
    assert declared == ["3.11", "3.12", "3.13", "3.14", "3.15"]
    assert all(version in bounds for version in declared)


def _absent(folder: Path) -> None:
    (folder / "sitecustomize.py").write_text(f"import sys\nsys.modules[{MODULE!r}] = None\n", encoding="utf-8")


def _broken(folder: Path) -> None:
    (folder / f"{MODULE}{EXTENSION_SUFFIXES[-1]}").write_bytes(b"no library at all")


def _unbound(folder: Path) -> None:
    """Where symbols are bound eagerly, the import error names the missing function."""
    code = "raise ImportError('undefined symbol: PyEval_CallObject')\n"
    (folder / f"{MODULE}.py").write_text(code, encoding="utf-8")


@pytest.mark.parametrize("fault", [_absent, _broken, _unbound])
@pytest.mark.parametrize("command", [ASK, ["timeline", "H20", "CN"], ["lint"]], ids=lambda words: words[0])
def test_a_failed_import_gives_one_sentence_with_the_remedy(tmp_path, monkeypatch, project, fault, command):
    fault(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-m", "licet", *command], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("licet: durable-rules cannot be imported (")
    assert done.stderr.count("\n") == 1, done.stderr
    pinned = next(name for name in project["dependencies"] if name.startswith("durable-rules"))
    assert "install a C compiler" in done.stderr
    assert re.search(rf"`{MACRO} python -m pip install [^`]* {re.escape(pinned)}`", done.stderr), done.stderr
