"""Measures the stages of a complete ``licet check`` process. Run: ``python benchmarks/start.py``.

Stages take turns, so that a slow moment of the machine touches all of them; each is a fresh process, and the median of
its runs is reported, with its share of the whole. User time depends less on what else the machine does. The whole is also
compared with a process that does nothing but define one model of pydantic, as any other program would.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time

RUNS = 15
MODEL = "import pydantic\nclass A(pydantic.BaseModel):\n    a: int"
READY = "from licet.__main__ import prepare; prepare(); "  # as the command does
LOAD = "import licet; engine = licet.load()"
ASK = "engine.check('H20', 'CN', vendor='Nvidia', on='2025-05-01')"
STAGES = {
    "an empty Python": ["-c", "pass"],
    "pydantic imported": ["-c", READY + MODEL],
    "licet imported": ["-c", READY + "import licet; licet.Engine"],
    "rules loaded": ["-c", READY + LOAD],
    "question answered": ["-c", f"{READY}{LOAD}; {ASK}"],
    "licet check, whole": ["-m", "licet", "check", "H20", "CN", "--vendor", "Nvidia", "--on", "2025-05-01"],
}
OTHER = "a model of pydantic, by itself"


def user_time() -> float:
    """The user time of all processes that were started and have ended, in seconds."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def main() -> None:
    """Measure and print."""
    if sys.dont_write_bytecode:
        sys.exit("unset PYTHONDONTWRITEBYTECODE: compiled modules and the stored rulebook are part of what is measured")
    processes = {**STAGES, OTHER: ["-c", MODEL]}
    wall: dict[str, list[float]] = {name: [] for name in processes}
    user: dict[str, list[float]] = {name: [] for name in processes}
    for turn in range(RUNS + 1):
        for name, arguments in processes.items():
            start, before = time.perf_counter(), user_time()
            subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False)
            if turn:  # the first turn compiles and stores
                wall[name].append(time.perf_counter() - start)
                user[name].append(user_time() - before)
    medians = {name: statistics.median(found) for name, found in wall.items()}
    whole = medians["licet check, whole"]
    last = 0.0
    print(
        f"{'stage, each with those before it':34} {'median':>8} {'adds':>8} {'of whole':>9} {'user':>8} {'fastest':>8}"
    )
    for name, median in medians.items():
        adds, share = (f"{(median - last) * 1e3:6.0f}ms", f"{median / whole:8.0%}") if name in STAGES else ("", "")
        times = f"{statistics.median(user[name]) * 1e3:6.0f}ms {min(user[name]) * 1e3:6.0f}ms"
        print(f"{name:34} {median * 1e3:6.0f}ms {adds:>8} {share:>9} {times}")
        last = median
    for name in ("pydantic imported", OTHER):
        ratios = [one / other for one, other in zip(user["licet check, whole"], user[name], strict=True)]
        print(f"whole ÷ {name}: {statistics.median(ratios):.2f} (user time, median of the ratios of a turn)")


if __name__ == "__main__":
    main()
