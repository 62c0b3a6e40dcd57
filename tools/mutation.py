"""Mutation testing of the core: changes one operator or number at a time, and lists the changes that no check notices.

    pip install 'cosmic-ray>=8,<9' 'coverage>=7,<8'
    python tools/mutation.py --session FOLDER --sample 200 --seed 1

works on a copy of the repository in ``FOLDER``, keeps there what was done (cosmic-ray's session), and continues with the same
command. The first run finds out once which of ``TESTS`` run which lines. For each mutant it then runs, in a process of its own
and until the first failure: the doctests of the module, the tests that run the changed line (the cheapest first), trials of the
campaign, other tests of the module, more trials. ``--features`` runs all features for the mutants that are left. ``--report`` shows
what there is.
"""

from __future__ import annotations

import argparse
import ast
import compileall
import doctest
import importlib
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
NOT_COPIED = (".git", "__pycache__", ".venv", ".hypothesis", ".campaign", "*_cache", "dist", "build", ".nox")
MUTATED = (
    "values/*", "determination/*", "case/*", "rulebook/*", "world/parties", "world/regions", "inference/evaluation",
)  # fmt: skip
TESTS = (
    "engine/test_units_*", "properties/test_algebra", "engine/test_remembered", "lists/test_party_roles", "lists/test_lists_*",
    "lists/test_list_evidence", "properties/test_bounds", "language/test_bad", "engine/test_figures_given", "engine/test_places",
    "language/test_own_folder", "language/test_folders", "language/test_house", "explain/test_explain", "explain/test_whatif",
    "explain/test_note", "engine/test_vendor_*", "engine/test_unknown_paragraph", "engine/test_advanced_node", "engine/test_sheets",
    "engine/test_day_text", "engine/test_errors", "engine/test_stored", "engine/test_late_fields", "properties/test_assumptions",
    "properties/test_classes", "properties/test_expansion", "resolution/test_*", "language/test_units_yamltext",
    "law/test_todays_questions", "law/test_rule_files", "law/test_articles", "screening/test_impact",
)  # fmt: skip
FEATURES = "tests/law/test_features.py"
LOADED = (
    "pytest",
    "_pytest.pytester",
    "hypothesis",
    "polars",
    "narwhals",
    "numpy",
    "pydantic",
    "yaml",
    "rich.console",
    "rich.table",
    "click",
    "pycountry",
    "rapidfuzz.fuzz",
    "anyascii",
    "pytest_bdd",
    "durable_rules_engine",
    "pandas",
    "pyarrow",
    "duckdb",
)  # fmt: skip - imported once; each mutant starts from a copy of that process
FIRST_TRIALS = {"days": 30, "laws": 2, "screening": 1}
MORE_TRIALS = {"days": 200, "laws": 4, "screening": 2}
LINE_SECONDS, MODULE_SECONDS = 15.0, 10.0  # of tests that run the line, and of others of the module, as measured once
CPU_SECONDS = 300  # for one mutant: one that takes more is killed
WHOLE = 3_600  # processor seconds for what is not mutated, and for all features
CACHES = {"cache", "lru_cache", "BoundedCache"}
SIZES = {
    "MOST_FACTS",
    "MOST_VIEWS",
    "MOST_SHARED",
    "MOST_CUTS",
    "MOST_MASKS",
    "MOST_ENTRIES",
    "MOST_CACHED",
    "MOST_NAMES",
    "MOST_RESULTS",
}  # fmt: skip - of caches
NEVER = {"overload", "abstractmethod"}
Place = tuple[int, int]


# What is left out


def left_out(path: Path) -> list[tuple[Place, Place, str]]:
    """The parts of a module whose mutants change nothing that can be seen: from, to, and why."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    found = [pair for node in nodes for pair in (*of_types(node), *of_definition(node), *of_memory(node))]
    return [(*extent(node), why) for node, why in found if node is not None]


def of_types(node: ast.AST) -> Iterator[tuple[ast.AST | None, str]]:
    """Annotations, and other types that are never evaluated or compared."""
    if isinstance(node, ast.arg | ast.AnnAssign):
        yield node.annotation, "annotation"
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield node.returns, "annotation"
    if isinstance(node, ast.Call) and named(node) in {"cast", "TypeVar"}:
        yield node.args[0], "annotation"
    if isinstance(node, ast.If) and named(node.test) == "TYPE_CHECKING":
        yield node, "never run"
    if isinstance(node, ast.Assert):
        yield node.msg, "text of an assertion"


def of_definition(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """Decorators that only keep results, and what only type checkers read."""
    if not isinstance(node, ast.FunctionDef | ast.ClassDef):
        return
    for one in node.decorator_list:
        if named(one) in CACHES:
            yield one, "cache"
        if named(one) in NEVER:
            yield from ((part, "never run") for part in (one, *node.body))


def of_memory(node: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    """What sets how objects are laid out, and how much is kept."""
    if isinstance(node, ast.Assign):
        names = {named(one) for one in node.targets}
        if names & {"__slots__", *SIZES}:
            yield node, "slots" if "__slots__" in names else "cache"
    if isinstance(node, ast.Call) and named(node) in CACHES:
        yield node, "cache"
    if isinstance(node, ast.keyword) and node.arg in {"slots", "maxsize"}:
        yield node.value, "slots" if node.arg == "slots" else "cache"


def named(node: ast.AST) -> str:
    """The last name of what is called or named."""
    if isinstance(node, ast.Call):
        return named(node.func)
    return getattr(node, "attr", "") or getattr(node, "id", "")


def extent(node: Any) -> tuple[Place, Place]:
    """Where a part begins and ends: lines from 1, and columns. A decorator begins at its sign."""
    return (node.lineno, node.col_offset), (node.end_lineno or 0, node.end_col_offset or 0)


def reason(parts: list[tuple[Place, Place, str]], start: Place, operator: str) -> str:
    """Why a mutant is left out; empty when it is not."""
    for first, last, why in parts:
        if first <= start < last or (
            "Decorator" in operator and why in {"cache", "never run"} and start[0] == first[0]
        ):
            return why
    return ""


# Which tests run which lines


class Watch:
    """A plugin of pytest that tells coverage which test runs, and measures each."""

    def __init__(self, coverage: Any) -> None:
        self.coverage, self.seconds, self.failed = coverage, defaultdict[str, float](float), set[str]()

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """A test begins."""
        self.coverage.switch_context(nodeid)
        self.seconds[nodeid] -= time.process_time()

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """A test ends."""
        self.seconds[nodeid] += time.process_time()
        self.coverage.switch_context("")

    def pytest_runtest_logreport(self, report: Any) -> None:
        """A test that does not pass here shows nothing."""
        if not report.passed:
            self.failed.add(report.nodeid)


def write_map(work: Path, test_file: str, target: Path, modules: list[str]) -> int:
    """Run a file of tests, and write which of them run which lines."""
    import coverage
    import pytest

    watched = coverage.Coverage(data_file=None, include=[f"{work}/{module}" for module in modules])
    watch = Watch(watched)
    watched.start()
    pytest.main([test_file, *options()], plugins=[watch])
    watched.stop()
    found = {module: watched.get_data().contexts_by_lineno(f"{work}/{module}") for module in modules}
    passed = {test: taken for test, taken in watch.seconds.items() if test not in watch.failed}
    lines = {
        module: {
            str(line): sorted(passed.keys() & set(tests))
            for line, tests in numbered.items()
            if passed.keys() & set(tests)
        }
        for module, numbered in found.items()
    }
    target.write_text(json.dumps({"lines": {module: one for module, one in lines.items() if one}, "seconds": passed}))
    return 0


def read_map(folder: Path, work: Path, modules: list[str]) -> dict[str, Any]:
    """Which tests run which lines, from all files; those that were not run yet are run, each in a process of its own."""
    known: dict[str, Any] = {"lines": defaultdict(lambda: defaultdict(list)), "seconds": {}}
    (folder / "map").mkdir(exist_ok=True)
    for test_file in [f"tests/{path}" for name in TESTS for path in sorted(here(work / "tests", name))]:
        target = folder / "map" / f"{Path(test_file).stem}.json"
        if not target.exists():
            apart(work, folder / "map.log", partial(write_map, work, test_file, target, modules))
        if not target.exists():
            print(f"{test_file} cannot be run", flush=True)
            continue
        found = json.loads(target.read_text())
        known["seconds"] |= found["seconds"]
        for module, numbered in found["lines"].items():
            for line, tests in numbered.items():
                known["lines"][module][line] += tests
        print(f"{test_file}: {len(found['seconds'])} tests, {sum(found['seconds'].values()):.1f} s", flush=True)
    return known


def here(folder: Path, name: str) -> Iterator[str]:
    """The files of a name with an asterisk in a folder."""
    return (path.relative_to(folder).as_posix() for path in folder.glob(f"{name}.py"))


def options() -> list[str]:
    """How pytest is run."""
    return ["-q", "-p", "pytest_bdd.plugin", "-p", "no:cacheprovider", "--assert=plain", "--no-header"]


def tests_of(known: dict[str, Any], module: str, line: int) -> tuple[list[str], list[str]]:
    """The tests that run a line, and others of its module: the cheapest first, for some seconds."""
    lines: dict[str, list[str]] = known["lines"][module]
    these = set(lines.get(str(line), ()))
    return cheapest(known, these, LINE_SECONDS), cheapest(
        known, {one for all_ in lines.values() for one in all_} - these, MODULE_SECONDS
    )


def cheapest(known: dict[str, Any], tests: set[str], limit: float) -> list[str]:
    """The cheapest tests that together take some seconds."""
    found, total = [], 0.0
    for test in sorted(tests & known["seconds"].keys(), key=lambda one: (known["seconds"][one], one)):
        total += known["seconds"][test]
        if total > limit:
            break
        found.append(test)
    return found


# One mutant


def apart(work: Path, log: Path, check: Any, seconds: int = WHOLE) -> int:
    """Run a check in a copy of this process, in the copy of the repository: its exit code, negative for a signal."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 1
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        signal.alarm(10 * seconds)
        output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.chdir(work)
        os.environ |= {
            "PYTHONPATH": f"{work}/engine",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        }
        sys.dont_write_bytecode = True
        sys.path[:0] = [str(work), f"{work}/engine", f"{work}/tests/support"]
        code = int(check())
    except BaseException as error:  # noqa: BLE001 - whatever it is, the mutant is noticed
        print(f"{type(error).__name__}: {error}"[:2000])
    finally:
        sys.stdout.flush()
        os._exit(code)


def kill(module: str, line: int, known: dict[str, Any]) -> int:
    """Check the code as it is. The exit code is 1 when anything is wrong."""
    import pytest

    first, more = tests_of(known, module, line)
    name = module.removeprefix("engine/").removesuffix(".py").replace("/", ".")
    if doctest.testmod(importlib.import_module(name)).failed:
        return said("doctests")
    if first and pytest.main(["-x", *first, *options()]):
        return said("tests of the line")
    trials = importlib.import_module("tests.campaign.trials")
    make(trials, dict.fromkeys(FIRST_TRIALS, 0), FIRST_TRIALS)
    if more and pytest.main(["-x", *more, *options()]):
        return said("other tests of the module")
    make(trials, FIRST_TRIALS, MORE_TRIALS)
    return 0


def whole(places: list[tuple[str, int]], known: dict[str, Any]) -> int:
    """Check the code that is not mutated in all the ways in which its mutants are checked."""
    import pytest

    for module in {module for module, _ in places}:
        name = module.removeprefix("engine/").removesuffix(".py").replace("/", ".")
        if doctest.testmod(importlib.import_module(name)).failed:
            return said("doctests")
    tests = {test for module, line in places for some in tests_of(known, module, line) for test in some}
    if tests and pytest.main(["-x", *sorted(tests), *options()]):
        return said("tests")
    make(importlib.import_module("tests.campaign.trials"), dict.fromkeys(MORE_TRIALS, 0), MORE_TRIALS)
    return 0


def make(trials: Any, first: dict[str, int], last: dict[str, int]) -> None:
    """Make trials of the campaign."""
    for kind, end in last.items():
        for number in range(first[kind], end):
            try:
                trials.check(kind, trials.scenario_of(kind, 1, number))
            except BaseException:
                said(f"trials of the campaign ({kind})")
                raise


def said(by: str) -> int:
    """Note what noticed a mutant."""
    print(f"\nNOTICED BY {by}", flush=True)
    return 1


def features() -> int:
    """Run every feature until one fails."""
    import pytest

    return int(pytest.main(["-x", FEATURES, *options()]))


# A session


def prepare(folder: Path) -> list[str]:
    """Copy the repository and list the mutants, if that was not done."""
    work = folder / "work"
    if not work.exists():
        shutil.copytree(ROOT, work, ignore=shutil.ignore_patterns(*NOT_COPIED))
        for part in ("engine", "tests"):  # compared by content, so that only what is mutated is compiled again
            compileall.compile_dir(
                work / part,
                quiet=1,
                invalidation_mode=importlib.import_module("py_compile").PycInvalidationMode.CHECKED_HASH,
            )
        environment = {**os.environ, "PYTHONPATH": f"{work}/engine"}
        subprocess.run(
            [sys.executable, "-m", "licet", "status"], cwd=work, env=environment, check=False, stdout=subprocess.DEVNULL
        )
    names = (path.relative_to(work).as_posix() for path in sorted((work / "engine" / "licet").glob("*/*.py")))
    return [
        name
        for name in names
        if name != "__init__.py" and any(fnmatch(name, f"engine/licet/{one}.py") for one in MUTATED)
    ]


def chosen(items: list[Any], work: Path, count: int, seed: int) -> tuple[list[Any], Counter[str], int]:
    """A sample of the mutants, how many were left out and why, and how many there are."""
    parts = {path: left_out(work / path) for path in {str(one.mutations[0].module_path) for one in items}}
    kept, gone = [], Counter[str]()
    for item in sorted(items, key=lambda one: place(one.mutations[0])):
        change = item.mutations[0]
        why = reason(parts[str(change.module_path)], tuple(change.start_pos), change.operator_name)
        if why:
            gone[why] += 1
        else:
            kept.append(item)
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    chance.shuffle(kept)
    return kept[:count], gone, len(kept)


def place(change: Any) -> tuple[Any, ...]:
    """An order of mutants that is the same in each session."""
    return str(change.module_path), tuple(change.start_pos), change.operator_name, change.occurrence


def run(folder: Path, count: int, seed: int, *, only_report: bool, with_features: bool) -> int:
    """Make, sample and run mutants, and print those that survive."""
    from cosmic_ray.commands.init import init
    from cosmic_ray.mutating import _make_diff, use_mutation
    from cosmic_ray.plugins import get_operator
    from cosmic_ray.work_db import use_db
    from cosmic_ray.work_item import TestOutcome, WorkerOutcome, WorkResult

    modules, work, log = prepare(folder), folder / "work", folder / "last.log"
    fresh = not (folder / "session.sqlite").exists()
    os.chdir(work)
    with use_db(folder / "session.sqlite") as database:
        if fresh:
            init([Path(module) for module in modules], database, {})
        for name in LOADED:
            importlib.import_module(name)
        known = read_map(folder, work, modules)
        items, gone, total = chosen(list(database.work_items), work, count, seed)
        done = dict(database.results)
        print(f"{total} mutants in {len(modules)} modules, without {sum(gone.values())}: {dict(gone)}", flush=True)
        places = [(str(one.mutations[0].module_path), one.mutations[0].start_pos[0]) for one in items]
        if items and not only_report and not done and apart(work, log, partial(whole, places, known)):
            print(f"what is not mutated is not right, see {log}")
            return 1
        for number, item in enumerate(items, 1):
            before = done.get(item.job_id)
            if only_report or (
                before and (before.is_killed or not with_features or "features" in (before.output or ""))
            ):
                continue
            change = item.mutations[0]
            module, line = str(change.module_path), change.start_pos[0]
            with use_mutation(
                work / module, get_operator(change.operator_name)(**change.operator_args), change.occurrence
            ) as (old, new):
                check = features if before else partial(kill, module, line, known)
                code = apart(work, log, check, WHOLE if before else CPU_SECONDS)
            by = noticed(log, code, again=before is not None)
            outcome = TestOutcome.KILLED if code else TestOutcome.SURVIVED
            done[item.job_id] = WorkResult(
                worker_outcome=WorkerOutcome.NORMAL,
                output=by,
                test_outcome=outcome,
                diff="\n".join(_make_diff(old, new, module)),
            )
            database.set_result(item.job_id, done[item.job_id])
            print(
                f"{number:4} {module.removeprefix('engine/licet/')}:{line} {change.operator_name} {outcome.value} {by}",
                flush=True,
            )
    return report([(item, done[item.job_id]) for item in items if item.job_id in done])


def noticed(log: Path, code: int, *, again: bool) -> str:
    """What noticed a mutant, by the exit code of its checks; for one that is left, whether all features were run."""
    if code < 0:
        return "a limit of time"
    if again or not code:
        return "features" if again else ""
    text = log.read_text(errors="replace").rsplit("NOTICED BY ", 1)[1:]
    return text[0].splitlines()[0] if text else "an exception"


def wilson(killed: int, count: int) -> tuple[float, float]:
    """The interval that holds the score of all mutants with 95 %, by Wilson.

    >>> [round(bound, 3) for bound in wilson(90, 100)]
    [0.826, 0.945]
    """
    z, share = 1.959964, killed / count
    middle, half = share + z * z / (2 * count), z * (share * (1 - share) / count + z * z / (4 * count * count)) ** 0.5
    return (middle - half) / (1 + z * z / count), (middle + half) / (1 + z * z / count)


def report(found: list[Any]) -> int:
    """Print the mutants that survived, and return whether fewer than nine tenths were killed."""
    survivors = [result.diff for _, result in found if not result.is_killed]
    print(*(f"{number}. {diff}\n" for number, diff in enumerate(survivors, 1)), sep="\n")
    killed, count = len(found) - len(survivors), max(1, len(found))
    low, high = wilson(killed, count)
    print(f"noticed by: {dict(Counter(result.output for _, result in found if result.is_killed).most_common())}")
    print(f"{killed} of {count} mutants were killed: {killed / count:.1%}, with 95 % between {low:.1%} and {high:.1%}")
    return int(killed * 10 < count * 9)


def main() -> int:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--session", type=Path, required=True, help="the folder that keeps what was done")
    parser.add_argument("--sample", type=int, default=100, help="how many mutants (default 100)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed takes the same mutants (default 1)")
    parser.add_argument("--features", action="store_true", help="run all features for the mutants that are left")
    parser.add_argument("--report", action="store_true", help="only show what was done")
    given = parser.parse_args()
    folder = given.session.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return run(folder, given.sample, given.seed, only_report=given.report, with_features=given.features)


if __name__ == "__main__":
    sys.exit(main())
