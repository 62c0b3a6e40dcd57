"""The tasks, hooks and workflow of the repository exist, are consistent and are documented."""

import os
import re
import runpy
import subprocess
import sys
import tomllib
import zipfile
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
TASKS = {"lint", "test", "fast", "approve", "bench", "docs", "site", "build"}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@cache
def sessions() -> dict[str, str]:
    """The sessions that nox finds, with their descriptions."""
    command = [sys.executable, "-m", "nox", "--noxfile", str(ROOT / "noxfile.py"), "--list"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "NO_COLOR": "1"})
    return dict(re.findall(r"^[*-] (\w+) -> (.+)$", done.stdout, flags=re.MULTILINE))


@cache
def workflow():
    return yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))


def test_every_task_exists_and_is_described():
    assert set(sessions()) == TASKS
    assert all(sessions().values()), sessions()


def test_contributing_lists_every_task():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", text, flags=re.MULTILINE)) == TASKS


def test_the_workflow_and_the_local_run_use_tasks_that_exist():
    commands = [step.get("run", "") for job in workflow()["jobs"].values() for step in job["steps"]]
    commands += (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    used = [name for line in commands for names in re.findall(r"nox -s ([a-z ]+)", line) for name in names.split()]
    assert {"test", "lint", "docs", "site", "build"} <= set(used)
    assert set(used) <= TASKS


def test_the_workflow_tries_every_declared_python():
    prefix = "Programming Language :: Python :: "
    declared = [one.removeprefix(prefix) for one in PROJECT["classifiers"] if one.startswith(prefix + "3.")]
    assert workflow()["jobs"]["test"]["strategy"]["matrix"]["python"] == declared
    assert PROJECT["requires-python"] == f">={declared[0]}"


def test_durable_rules_is_compiled_with_the_same_setting_everywhere():
    setting = "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject"
    name, _, value = setting.partition("=")
    assert workflow()["env"] == {name: value}
    for file in (".ci/run", "CONTRIBUTING.md", "docs/features-in-ci.md"):
        assert setting in (ROOT / file).read_text(encoding="utf-8"), file


def test_hooks_run_tools_of_the_development_environment():
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    tools = {hook["entry"].split()[0] for repository in config["repos"] for hook in repository["hooks"]}
    assert tools == {f".venv/bin/{name}" for name in ("ruff", "mypy", "licet")}
    required = {re.match(r"[\w-]+", one)[0] for one in PROJECT["optional-dependencies"]["dev"]}
    assert {"ruff", "mypy", "pre-commit", "build"} <= required
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_approving_reaches_every_module_that_compares_with_an_approved_file():
    modules = [
        path
        for path in (ROOT / "tests").rglob("test_*.py")
        if re.search(r"(?<!def )\bapproved\(", path.read_text(encoding="utf-8")) and path != Path(__file__)
    ]
    assert modules
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", "snapshot", *map(str, modules)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    for path in modules:
        assert f"{path.relative_to(ROOT).as_posix()}::" in done.stdout, done.stdout + done.stderr


def test_modules_listed_as_slow_exist(request):
    (conftest,) = [one for one in request.config.pluginmanager.get_plugins() if hasattr(one, "SLOW_MODULES")]
    assert {path.stem for path in (ROOT / "tests").rglob("test_*.py")} >= conftest.SLOW_MODULES


def test_the_licence_is_the_declared_one():
    assert PROJECT["license"] == "MIT"
    assert PROJECT["license-files"] == ["LICENSE"]
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")


def test_a_wheel_that_lacks_a_file_or_the_licence_is_found(tmp_path):
    noxfile = runpy.run_path(str(ROOT / "noxfile.py"))
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    files = {f"licet/{name}": "" for name in noxfile["shipped_files"]()} | {"licet/py.typed": ""}
    where = "licet-0.1.0.dist-info/licenses/LICENSE"
    assert len(files) > 100

    def missing(names, text):
        path = tmp_path / "licet-0.1.0-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, "")
            archive.writestr(where, text)
        return [one.removeprefix(f"{path.name} lacks ") for one in noxfile["missing_from_wheel"](path)]

    assert missing(files, licence) == []
    assert missing(files, "another text") == ["the text of LICENSE"]
    assert missing(set(files) - {"licet/rules/us/index.yaml"}, licence) == ["licet/rules/us/index.yaml"]
