"""licet beside what could be picked instead. Run: ``python benchmarks/run.py`` (``--quick`` for a first look).

The first run makes ``.venv-bench``. Contenders take turns in one process, a short slot each, round after round; a cell is
the median of its rounds and a ratio the median of the ratios within each round. Whoever answers wrongly is not timed.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Any

import environment

if __name__ == "__main__":
    environment.ensure()
    for variable in ("POLARS_MAX_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(variable, "1")  # one thread for everybody, as for the point questions

from contenders import Contender, contenders
from contenders.licet_engine import Licet
from results import Results
from workload import FIRST, LAST, Key, Sheet, Workload, generate

SLOT = 0.012  # seconds that a slot of repeated questions should last
CHECKED, CHECKED_SLOW = 300, 60  # questions compared with the oracle
HOT = 64  # questions that are asked again and again
COLD = 24  # questions of a slot that were never asked before
COMPARED_ROWS = 400
LONGEST_BATCH = 240.0  # seconds that a first batch may be expected to take


class Empty:
    """The least that Python can do for a call."""

    def method(self) -> None:
        """Nothing."""


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", default="100,1000,10000", help="how many dated rules, with commas")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows of a batch")
    parser.add_argument("--pairs", type=int, default=0, help="how many rows differ but for the day; 0: no limit")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--batch-rounds", type=int, default=5)
    parser.add_argument("--only", default="", help="contenders whose names hold one of these words, beside licet")
    parser.add_argument("--no-batch", action="store_true")
    parser.add_argument("--no-memory", action="store_true")
    parser.add_argument("--quick", action="store_true", help="few rounds, few rows, nothing written")
    parser.add_argument("--machine", default="", help="how to call this machine in the report")
    parser.add_argument("--date", default=date.today().isoformat(), help="the date of the report")  # noqa: DTZ011 - a local date is meant
    parser.add_argument("--write", type=Path, default=environment.TOP / "docs" / "performance.md")
    given = parser.parse_args()
    if given.quick:
        given.rows, given.rounds, given.batch_rounds = min(given.rows, 100_000), 4, 2
    return given


def main() -> None:
    """Measure and report."""
    import report  # needs what only this environment has

    given = options()
    found = [measure(int(text), given) for text in given.rules.split(",")]
    text = report.markdown(found, given, machine(given), versions())
    print(text)
    if not given.quick:
        report.write(given.write, text)


def measure(rules: int, given: argparse.Namespace) -> Results:
    """Everything at one number of rules."""
    results = Results(rules)
    workload = generate(rules)
    words = [word for word in given.only.split(",") if word]
    taking_part: list[Contender] = []
    for chosen in contenders():
        if chosen is not Licet and words and not any(word in chosen.name for word in words):
            continue
        if (why := chosen.available()) is not None:
            results.skipped[chosen.name] = why
            continue
        _say(f"{rules} rules: loading {chosen.name}")
        contender = chosen()
        try:
            _load(contender, workload, results)
            if contender.points:
                _check(contender, workload, results)
        except (RuntimeError, ValueError, AssertionError) as error:
            results.skipped[contender.name] = str(error)
            contender.close()
        else:
            taking_part.append(contender)
    keys = workload.keys(2_000, "shares")
    answers = [workload.oracle(key) for key in keys[::4]]
    results.shares = tuple(answers.count(status) / len(answers) for status in range(3))  # type: ignore[assignment]
    gc.collect()
    _points([one for one in taking_part if one.points], workload, results, given)
    if not given.no_batch:
        _batches([one for one in taking_part if one.batches], workload, results, given)
    for contender in taking_part:
        contender.close()
    if not given.no_memory:
        for contender in taking_part:
            if contender.points:
                results.memory[contender.name] = _memory(contender, rules)
    return results


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _load(contender: Contender, workload: Workload, results: Results) -> None:
    start = perf_counter()
    contender.load(workload)
    loaded = perf_counter()
    results.loads[contender.name] = getattr(contender, "load_seconds", loaded - start)
    if contender.points:
        question = contender.prepare(workload.keys(1, "first")[0])
        asked = perf_counter()
        contender.ask(question)
        results.first[contender.name] = perf_counter() - asked
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
    """Rounds of slots: hot questions, the same cases on other days, cases never asked, sheets."""
    hot = workload.keys(HOT, "hot")
    sheets = workload.sheets(HOT, "hot")
    fresh = iter(workload.keys(COLD * given.rounds + COLD, "fresh"))
    fresh_sheets = iter(workload.sheets(COLD * given.rounds + COLD, "fresh"))
    repeats = {}
    for contender in taking_part:  # warm, and learn how long a question takes
        spent = timed(contender, [*hot, *hot])
        again = timed(contender, hot)
        repeats[contender.name] = max(1, min(200, int(SLOT / max(again * HOT, 1e-7))))
        if contender.sheets:
            timed(contender, sheets)
        _say(f"  {contender.name}: {again * 1e6:.2f} µs (first {spent * 1e6:.0f})")
    for number in range(given.rounds):
        _say(f"  round {number + 1} of {given.rounds}")
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
        results.add(results.points, "seen", "an empty method call", _empty())


def _shifted(key: Key, number: int) -> Key:
    """The same case on a day that was not asked about before."""
    span = (LAST - FIRST).days
    return key._replace(day=FIRST + timedelta(((key.day - FIRST).days + 37 * (number + 1)) % span))


def timed(contender: Contender, questions: list[Any], repeats: int = 1) -> float:
    """Seconds for one question."""
    if hasattr(contender, "timed"):
        return float(contender.timed(questions * repeats)[0] / (len(questions) * repeats))
    prepared, ask = [contender.prepare(question) for question in questions], contender.ask
    start = perf_counter()
    for _ in range(repeats):
        for question in prepared:
            ask(question)
    return (perf_counter() - start) / (len(questions) * repeats)


def _empty() -> float:
    method, count = Empty().method, 50_000
    start = perf_counter()
    for _ in range(count):
        method()
    return (perf_counter() - start) / count


def _batches(taking_part: list[Contender], workload: Workload, results: Results, given: argparse.Namespace) -> None:
    """Rounds of whole frames, each form of columns in turn."""
    import numpy as np
    from rows import Rows, copied

    rows = Rows(workload, given.rows, given.pairs)
    sample = range(0, len(rows), max(1, len(rows) // COMPARED_ROWS))
    right = np.array([workload.oracle(rows.key(row)) for row in sample], dtype=np.int8)
    entries: list[tuple[str, str, Callable[[], Any]]] = []
    reference: Any = None
    for form in ("strings", "categories"):
        frame = rows.polars(form)
        entries.append((form, "the columns copied", lambda frame=frame: copied(frame)))
        for name, contender, columns in _entrants(taking_part, rows, form):
            run = _runner(contender)
            if isinstance(contender, Licet) and not _affordable(contender, columns, len(rows), results, name):
                continue
            start = perf_counter()
            answers = run(columns, checked=True)
            results.first_batch.setdefault(name, perf_counter() - start)
            reference = answers if reference is None else reference
            if not (np.array_equal(np.asarray(answers)[sample], right) and np.array_equal(answers, reference)):
                results.skipped[f"{name}, batch"] = "wrong answers"
                continue
            _say(f"  batch of {form}, {name}: {perf_counter() - start:.2f} s at first")
            entries.append((form, name, lambda run=run, columns=columns: run(columns, checked=False)))
    for number in range(given.batch_rounds):
        turned = entries[number % len(entries) :] + entries[: number % len(entries)]
        for form, name, call in turned:
            gc.collect()
            start = perf_counter()
            call()
            results.add(results.rates, form, name, len(rows) / (perf_counter() - start))


def _entrants(taking_part: list[Contender], rows: Any, form: str) -> Iterator[tuple[str, Contender, Any]]:
    for contender in taking_part:
        columns = contender.columns(rows, form)
        if columns is not None:
            yield (f"{contender.name}, Polars frame" if isinstance(contender, Licet) else contender.name), contender, columns
        if columns is not None and isinstance(contender, Licet) and environment.has("pandas"):
            yield f"{contender.name}, pandas frame", contender, rows.pandas(form)


def _runner(contender: Contender) -> Callable[..., Any]:
    """Licet's frame is timed as it comes; only to compare it is it turned into numbers."""

    def run(columns: Any, *, checked: bool) -> Any:
        if isinstance(contender, Licet) and not checked:
            return contender.screened(columns)
        return contender.batch(columns)

    return run


def _affordable(contender: Contender, columns: Any, rows: int, results: Results, name: str) -> bool:
    """Whether a batch will come to an end: asked of its first rows."""
    few = max(1, rows // 200)
    start = perf_counter()
    try:
        contender.batch(columns.head(few))
    except Exception as error:  # noqa: BLE001 - a door that is not open yet must not stop the others
        results.skipped[f"{name}, batch"] = f"{type(error).__name__}: {error}"
        return False
    expected = (perf_counter() - start) * rows / few
    if expected > LONGEST_BATCH:
        results.skipped[f"{name}, batch"] = f"would take some {expected:.0f} s, by its first {few} rows"
        return False
    return True


def _memory(contender: Contender, rules: int) -> float:
    module = type(contender).__module__.rpartition(".")[2]
    command = [sys.executable, str(Path(__file__).parent / "memory.py"), module, str(rules)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return float(done.stdout) if done.returncode == 0 else float("nan")


def machine(given: argparse.Namespace) -> str:
    """What it ran on."""
    if given.machine:
        return str(given.machine)
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")]
        model = names[0] if names else model
    return f"{model}, {os.cpu_count()} cores, {platform.system()}"


def versions() -> str:
    """Python and every package that takes part."""
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
