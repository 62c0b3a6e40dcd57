"""Compares licet with other libraries. Run: ``python benchmarks/run.py`` (``--quick`` for a short run).

The first run makes ``.venv-bench``. Contenders take turns in one process, a short slot each, round after round; a cell is
the median of its rounds and a ratio the median of the ratios within each round. Whoever answers wrongly is not timed.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import os
import platform
import subprocess
import sys
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import environment
from clock import CPU, now

if __name__ == "__main__":
    environment.ensure()
    for variable in ("POLARS_MAX_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(variable, "1")  # one thread for each library, as for single questions

from contenders import Contender, contenders, timed
from contenders.licet_engine import Licet
from contenders.remembered import Remembered
from results import Results, say
from workload import FIRST, LAST, Key, Sheet, Workload, generate

SLOT = 0.012  # duration of a slot of repeated questions, in seconds
CHECKED, CHECKED_SLOW = 300, 60  # questions compared with the oracle
HOT = 64  # questions that are repeated
LATENCIES = 500  # new cases, each timed separately
COLD = 24  # new cases in a slot
SHIPPED_DAY = date(2025, 6, 1)
BIG_PAIRS = 10_000
REMEMBERED = ("sqlite3", "zen-engine")  # peers that are also measured with a dictionary in front
PAGE = b"x" * 4_096  # as long as a decision written as JSON


class Empty:
    """An empty method call, the lower limit."""

    def method(self) -> None:
        """Nothing."""


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", default="100,1000,10000", help="numbers of rules, separated by commas")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of a batch")
    parser.add_argument(
        "--pairs", type=int, default=0, help="number of rows that are distinct apart from the date; 0: 5,000"
    )
    parser.add_argument("--big", type=int, default=10_000_000, help="rows of the streamed screening; 0: none")
    parser.add_argument("--big-rules", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--batch-rounds", type=int, default=5)
    parser.add_argument(
        "--only", default="", help="libraries whose names contain one of these words, in addition to licet"
    )
    parser.add_argument("--no-batch", action="store_true")
    parser.add_argument("--no-memory", action="store_true")
    parser.add_argument("--quick", action="store_true", help="few rounds and rows; writes no file")
    parser.add_argument(
        "--check", action="store_true", help="compare with the committed ratios instead of writing; says what fell"
    )
    parser.add_argument("--cpu", action="store_true", help="measure CPU time, for a machine with other work")
    parser.add_argument("--machine", default="", help="description of this machine in the report")
    parser.add_argument("--date", default=date.today().isoformat(), help="the date of the report")  # noqa: DTZ011 - a local date is meant
    parser.add_argument("--write", type=Path, default=environment.TOP / "docs" / "performance.md")
    given = parser.parse_args()
    if given.quick:
        given.rows, given.rounds, given.batch_rounds, given.big = min(given.rows, 100_000), 4, 2, 0
    return given


def main() -> None:
    """Measure and report."""
    import ratios  # these need packages of this environment
    import report

    given = options()
    found = [measure(int(text), given) for text in given.rules.split(",")]
    found[-1].shipped = _shipped()
    text = report.markdown(found, given, machine(given), versions())
    print(text)
    if given.check:
        print(ratios.compared(found))
    elif not given.quick:
        report.write(given.write, text)
        ratios.write(found, given.date, machine(given))


def measure(rules: int, given: argparse.Namespace) -> Results:
    """All measurements for one number of rules."""
    results = Results(rules)
    workload = generate(rules)
    taking_part = _enlisted(workload, results, [word for word in given.only.split(",") if word])
    keys = workload.keys(2_000, "shares")
    answers = [workload.oracle(key) for key in keys[::4]]
    results.shares = tuple(answers.count(status) / len(answers) for status in range(3))  # type: ignore[assignment]
    gc.collect()
    _points([one for one in taking_part if one.points], workload, results, given)
    if not given.no_batch:
        import batches  # these need numpy, a package of this environment
        import cold

        batches.measure(taking_part, workload, results, given)
        cold.measure(taking_part, workload, results, given)
    for contender in taking_part:
        contender.close()
    gc.unfreeze()
    if not given.no_memory:
        results.memory = {one.name: _memory(one, rules) for one in taking_part if one.points}
    if given.big and rules == given.big_rules:
        results.big = _big(rules, given.big)
    return results


def _shipped() -> list[float]:
    """Seconds for each of many new cases, with the shipped rulebook."""
    import random

    import licet

    engine = licet.load()
    catalogue, rng = engine.rulebook.catalogue, random.Random(1)  # noqa: S311 - a repeatable choice, not a secret
    cases = [(part, country) for part in catalogue.parts.values() for country in catalogue.countries.all()]
    times = []
    for part, country in rng.sample(cases, LATENCIES):
        start = now()
        engine.check(part.id, country, on=SHIPPED_DAY)
        times.append(now() - start)
    return sorted(times[1:])  # the first question also builds the session


def _enlisted(workload: Workload, results: Results, words: list[str]) -> list[Contender]:
    """The libraries that are installed, loaded, and correct."""
    found: list[Contender] = []
    every = contenders()
    for chosen in (
        *every[1:],
        every[0],
    ):  # licet last: the objects of the others are then hidden from the garbage collector
        if chosen is Licet:
            gc.collect()
            gc.freeze()
        elif words and not any(word in chosen.name for word in words):
            continue
        if (why := chosen.available()) is not None:
            results.skipped[chosen.name] = why
            continue
        say(f"{workload.size} rules: loading {chosen.name}")
        contender = chosen()
        try:
            _load(contender, workload, results)
            if contender.points:
                _check(contender, workload, results)
        except (RuntimeError, ValueError, AssertionError) as error:
            results.skipped[contender.name] = str(error)
            contender.close()
        else:
            found.append(contender)
    return sorted(found, key=lambda one: not isinstance(one, Licet))


def _load(contender: Contender, workload: Workload, results: Results) -> None:
    start = now()
    contender.load(workload)
    loaded = now()
    results.loads[contender.name] = getattr(contender, "load_seconds", loaded - start)
    if contender.points:
        question = contender.prepare(workload.keys(1, "first")[0])
        asked = now()
        contender.ask(question)
        results.first[contender.name] = now() - asked
    if isinstance(contender, Licet):
        results.steps = {**contender.steps, "first answer": results.first[contender.name]}


def _check(contender: Contender, workload: Workload, results: Results) -> None:
    """Compare with the oracle. Raises ValueError at the first wrong answer."""
    count = CHECKED_SLOW if contender.slow else CHECKED
    questions: list[Key | Sheet] = [*workload.keys(count, "check")]
    if contender.sheets:
        questions += workload.sheets(count // 4, "check")
    for question in questions:
        answer, right = contender.read(contender.ask(contender.prepare(question))), workload.oracle(question)
        if answer != right:
            raise ValueError(f"answered {answer} instead of {right} to {question}")
    results.checked[contender.name] = f"0/{len(questions)}"


def _points(taking_part: list[Contender], workload: Workload, results: Results, given: argparse.Namespace) -> None:
    """Rounds of slots: repeated questions, the same cases on other days, new cases, products given by figures."""
    hot = workload.keys(HOT, "hot")
    sheets = workload.sheets(HOT, "hot")
    fresh = iter(workload.keys(COLD * given.rounds + COLD, "fresh"))
    fresh_sheets = iter(workload.sheets(COLD * given.rounds + COLD, "fresh"))
    repeats = {}
    remembered = [Remembered(one) for one in taking_part if one.name in REMEMBERED]
    for contender in [*taking_part, *remembered]:  # warm up, and measure the duration of a question
        spent = timed(contender, [*hot, *hot])
        again = timed(contender, hot)
        repeats[contender.name] = max(1, min(200, int(SLOT / max(again * HOT, 1e-7))))
        if contender.sheets:
            timed(contender, sheets)
        say(f"  {contender.name}: {again * 1e6:.2f} µs (first {spent * 1e6:.0f})")
    for number in range(given.rounds):
        say(f"  round {number + 1} of {given.rounds}")
        turned = taking_part[number % len(taking_part) :] + taking_part[: number % len(taking_part)]
        slots: dict[str, list[Any]] = {
            "seen": hot,
            "another day": [_shifted(key, number) for key in hot],
            "never seen": list(islice(fresh, COLD)),
            "sheet, class seen": [workload.like(sheet, number) for sheet in sheets],
            "sheet, class not seen": list(islice(fresh_sheets, COLD)),
        }
        for measure_name, questions in slots.items():
            for contender in turned:
                if measure_name.startswith("sheet") and not contender.sheets:
                    continue
                asked = questions if not contender.slow else questions[:COLD]
                times = repeats[contender.name] if measure_name == "seen" else 1
                value = timed(contender, asked, times)
                results.add(results.points, measure_name, contender.name, value)
        for contender in remembered:
            results.add(results.points, "seen", contender.name, timed(contender, hot, repeats[contender.name]))
        results.add(results.points, "seen", "an empty method call", _empty())
        results.add(results.points, "another day", "sha256 of a page", _digested())
    for contender in taking_part:
        if isinstance(contender, Licet):
            results.latencies = sorted(timed(contender, [key]) for key in workload.keys(LATENCIES, "alone"))


def _shifted(key: Key, number: int) -> Key:
    """The same case on a new day."""
    span = (LAST - FIRST).days
    return key._replace(day=FIRST + timedelta(((key.day - FIRST).days + 37 * (number + 1)) % span))


def _empty() -> float:
    method, count = Empty().method, 50_000
    start = now()
    for _ in range(count):
        method()
    return (now() - start) / count


def _digested() -> float:
    """Seconds for the digest of a page, the lower limit of an answer with a receipt of its own."""
    count = 2_000
    start = now()
    for _ in range(count):
        hashlib.sha256(PAGE).hexdigest()
    return (now() - start) / count


def _memory(contender: Contender, rules: int) -> float:
    module = type(contender).__module__.rpartition(".")[2]
    command = [sys.executable, str(Path(__file__).parent / "memory.py"), module, type(contender).__name__, str(rules)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else float("nan")


def _big(rules: int, rows: int) -> tuple[float, float, int] | None:
    """Seconds, megabytes and rows of a streamed screening; ``None`` if it failed."""
    say(f"{rows:,} rows, streamed")
    command = [sys.executable, str(Path(__file__).parent / "big.py"), str(rules), str(rows), str(BIG_PAIRS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        say(done.stderr[-2_000:])
        return None
    seconds, megabytes, out = done.stdout.split()
    return float(seconds), float(megabytes), int(out)


def machine(given: argparse.Namespace) -> str:
    """The machine of the run."""
    if given.machine:
        return str(given.machine)
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [
            line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        model = names[0] if names else model
    return f"{model}, {os.cpu_count()} cores, {platform.system()}" + (", CPU time" if CPU else "")


def versions() -> str:
    """The versions of Python and of every package used."""
    from importlib.metadata import PackageNotFoundError, version

    found = [f"Python {platform.python_version()}"]
    for package in ("licet", "durable-rules", *environment.PACKAGES):
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    import sqlite3

    return ", ".join([*found, f"SQLite {sqlite3.sqlite_version}"])


if __name__ == "__main__":
    main()
