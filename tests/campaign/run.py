"""Runs trials for a time, in processes of their own, and keeps what was counted in a file."""

from __future__ import annotations

import hashlib
import json
import time
import traceback
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from licet import RulesError

from .shrink import smaller
from .trials import TRIALS, check, scenario_of

ROOT = Path(__file__).parents[2]
KEPT = Path(__file__).parent / "cases"  # differences that were found; the tests check them again
BATCH = 4.0  # seconds of work that are handed to a process at once
CODE = ("engine", "rules", "seeds", "tests/support", "tests/campaign/*.py", "tests/screening/test_screen.py")


class Failure(NamedTuple):
    """A trial that failed."""

    kind: str
    number: int
    error: str
    scenario: dict[str, Any]


class Batch(NamedTuple):
    """What came of some trials of one kind."""

    kind: str
    counted: Counter[str]
    seconds: float
    failures: list[Failure]


@dataclass
class State:
    """What was done so far with one seed and one state of the code."""

    seed: int
    code: str
    following: dict[str, int] = field(default_factory=lambda: dict.fromkeys(TRIALS, 0))
    seconds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(TRIALS, 0.0))
    counted: dict[str, int] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, folder: Path, seed: int) -> State:
        """The state of an earlier run, or a new one."""
        fresh = cls(seed, digest())
        return cls(**json.loads(fresh.path(folder).read_text())) if fresh.path(folder).exists() else fresh

    def path(self, folder: Path) -> Path:
        """The file of this seed and this code."""
        return folder / f"seed-{self.seed}-{self.code}.json"

    def write(self, folder: Path) -> None:
        """Replace the file."""
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f".{self.path(folder).name}"
        draft.write_text(json.dumps(asdict(self), indent=1))
        draft.replace(self.path(folder))

    def add(self, batch: Batch) -> None:
        """Count what came of some trials."""
        self.counted = dict(Counter(self.counted) + batch.counted)
        self.seconds[batch.kind] += batch.seconds

    def next_batch(self) -> tuple[str, int, int]:
        """The kind that has had the least of its share, and which of its trials come next."""
        kind = min(TRIALS, key=lambda one: self.seconds[one] / TRIALS[one].share)
        first, done = self.following[kind], self.seconds[kind]
        count = max(1, int(BATCH * first / done)) if done else 1
        self.following[kind] += count
        return kind, first, count

    def line(self) -> str:
        """What was counted, on one line."""
        order = ("days", "periods", "rows", "shipped days", "books", "cases", "laws")
        counts = ", ".join(f"{self.counted.get(name, 0):,} {name}" for name in order)
        return f"{counts}; {sum(self.seconds.values()):,.0f} s of processor time; {len(self.differences)} differences"


def digest() -> str:
    """A short digest of the code, the rules and the trials."""
    found = hashlib.sha256()
    for pattern in CODE:
        paths = [ROOT / pattern] if "*" not in pattern else ROOT.glob(pattern)
        files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*"))]
        for file in sorted(file for file in files if file.is_file() and "__pycache__" not in file.parts):
            found.update(file.relative_to(ROOT).as_posix().encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:8]


def trials(kind: str, seed: int, first: int, count: int) -> Batch:
    """Make some trials of one kind."""
    counted, failures, started = Counter[str](), [], time.process_time()
    for number in range(first, first + count):
        scenario = scenario_of(kind, seed, number)
        try:
            counted += check(kind, scenario)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a difference
            failures.append(Failure(kind, number, described(error), scenario))
    return Batch(kind, counted, time.process_time() - started, failures)


def described(error: Exception) -> str:
    """The type of an error, where it was raised, and its text."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(last.filename).name}:{last.lineno}: {error}"[:4000]


def minimised(failure: Failure, seconds: float = 60) -> dict[str, Any]:
    """The scenario of a failure without what the failure does not need."""

    def fails(scenario: Any) -> bool:
        try:
            check(failure.kind, scenario)
        except RulesError:  # what is left is no rulebook
            return False
        except Exception as error:  # noqa: BLE001 - compared with the first
            return described(error).split(":")[:2] == failure.error.split(":")[:2]
        return False

    found: dict[str, Any] = smaller(failure.scenario, fails, seconds)
    return found


def keep(seed: int, failure: Failure, folder: Path = KEPT) -> Path:
    """Write a failure, minimised, as a case that the tests check."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{failure.kind}-{seed}-{failure.number}.json"
    case = {"kind": failure.kind, "found": failure.error, "scenario": minimised(failure)}
    path.write_text(json.dumps(case, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def run(state: State, folder: Path, *, minutes: float, jobs: int, cases: Path = KEPT) -> None:
    """Make trials for some minutes. Interrupted, it keeps what was counted; the trials that were being made are left out."""
    ends, shown = time.monotonic() + 60 * minutes, 0.0
    context = get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, max_tasks_per_child=100) as pool:
        running: set[Future[Batch]] = set()
        try:
            while running or time.monotonic() < ends:
                while len(running) < jobs and time.monotonic() < ends:
                    kind, first, count = state.next_batch()
                    running.add(pool.submit(trials, kind, state.seed, first, count))
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for one in done:
                    batch = one.result()
                    state.add(batch)
                    for failure in batch.failures:
                        path = keep(state.seed, failure, cases)
                        state.differences.append(f"{failure.kind} {failure.number}: {failure.error}")
                        print(f"DIFFERENCE, kept in {path}: {failure.error}", flush=True)
                state.write(folder)
                if time.monotonic() - shown > 10:
                    shown = time.monotonic()
                    print(f"{max(0.0, ends - shown) / 60:6.1f} min left: {state.line()}", flush=True)
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            print("interrupted; the same command continues", flush=True)
    state.write(folder)
    print(state.line(), flush=True)
