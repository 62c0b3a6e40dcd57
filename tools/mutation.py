"""Mutation testing of the core: changes one operator or number at a time, and lists the changes that no check notices.

    pip install 'cosmic-ray>=8,<9'
    python tools/mutation.py --sample 100 --seed 1

works on a copy of the repository in a temporary folder. ``--kill`` is what it runs for each mutant: doctests, the laws of sets of
days and timelines, and trials of the campaign, which together take some ten seconds.
"""

from __future__ import annotations

import argparse
import ast
import doctest
import importlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
COPIED = ("engine", "rules", "seeds", "tests", "pyproject.toml")
MODULES = (
    "values/days", "values/timeline", "values/truth", "values/dates", "determination/combining", "determination/bounds",
    "determination/by_day", "determination/products", "determination/outcomes", "case/ranks", "case/parties", "rulebook/versions",
    "world/parties", "world/regions", "inference/evaluation",
)  # fmt: skip
TRIALS = {"days": 200, "laws": 4, "screening": 1}
LIMIT = 300.0  # seconds for one mutant
CONFIG = """\
[cosmic-ray]
module-path = [{modules}]
timeout = {limit}
excluded-modules = []
test-command = "{python} tools/mutation.py --kill"

[cosmic-ray.distributor]
name = "local"
"""


def kill() -> int:
    """Check the code as it is. The exit code is 1 when anything is wrong."""
    sys.path[:0] = [str(ROOT), str(ROOT / "engine"), str(ROOT / "tests" / "support")]
    for module in MODULES:
        if doctest.testmod(importlib.import_module(f"licet.{module.replace('/', '.')}")).failed:
            return 1
    trials = importlib.import_module("tests.campaign.trials")
    for kind, count in TRIALS.items():
        for number in range(count):
            trials.check(kind, trials.scenario_of(kind, 1, number))
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:xdist", "tests/properties/test_algebra.py"]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT / "engine")}, check=False
    ).returncode


def main() -> int:
    """Make, sample and run mutants, and print those that survive."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=100, help="how many mutants (default 100)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kill", action="store_true", help="check the code, as for one mutant")
    given = parser.parse_args()
    if given.kill:
        return kill()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name in COPIED:
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, work / name)
        (work / "tools").mkdir()
        shutil.copy(__file__, work / "tools" / "mutation.py")
        modules = ", ".join(f'"engine/licet/{module}.py"' for module in MODULES)
        (work / "config.toml").write_text(CONFIG.format(modules=modules, limit=LIMIT, python=sys.executable))
        run = ["cosmic-ray", "--verbosity", "ERROR"]
        subprocess.run([*run, "init", "config.toml", "session.sqlite"], cwd=work, check=True)
        sample(work / "session.sqlite", given.sample, random.Random(given.seed))  # noqa: S311 - not for secrets
        subprocess.run([*run, "exec", "config.toml", "session.sqlite"], cwd=work, check=True)
        return report(work / "session.sqlite")


def sample(session: Path, count: int, chance: random.Random) -> None:
    """Leave only some of the mutants in a session, none of them in an annotation, which is never evaluated."""
    with sqlite3.connect(session) as database:
        found = database.execute(
            "SELECT job_id, module_path, start_pos_row, start_pos_col FROM mutation_specs"
            " ORDER BY module_path, start_pos_row, start_pos_col, operator_name, occurrence"
        ).fetchall()
        told = {module: annotated(session.parent / module) for module in {module for _, module, *_ in found}}
        jobs = [
            job for job, module, *place in found if not any(start <= tuple(place) < end for start, end in told[module])
        ]
        kept = set(chance.sample(jobs, min(count, len(jobs))))
        gone = [(job,) for job, *_ in found if job not in kept]
        database.executemany("DELETE FROM mutation_specs WHERE job_id = ?", gone)
        database.executemany("DELETE FROM work_items WHERE job_id = ?", gone)
    print(f"{len(kept)} of {len(jobs)} mutants", flush=True)


def annotated(path: Path) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Where the annotations of a module begin and end: lines from 1, and columns."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    notes = [one.annotation for one in nodes if isinstance(one, ast.arg | ast.AnnAssign)]
    notes += [one.returns for one in nodes if isinstance(one, ast.FunctionDef)]
    return [
        ((one.lineno, one.col_offset), (one.end_lineno or 0, one.end_col_offset or 0))
        for one in notes
        if one is not None
    ]


def report(session: Path) -> int:
    """Print the mutants that survived, and return whether fewer than nine tenths were killed."""
    with sqlite3.connect(session) as database:
        found = database.execute("SELECT test_outcome, diff FROM work_results").fetchall()
    survivors = [diff for outcome, diff in found if "SURVIVED" in str(outcome).upper()]
    for diff in survivors:
        print(diff, end="\n\n")
    print(f"{len(found) - len(survivors)} of {len(found)} mutants were killed")
    return int(len(survivors) * 10 > len(found))


if __name__ == "__main__":
    sys.exit(main())
