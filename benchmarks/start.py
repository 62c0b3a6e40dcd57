"""Measures the stages of a complete ``licet check`` process. Run: ``python benchmarks/start.py``.

Stages take turns, so that a slow moment of the machine touches all of them; each is a fresh process, and the median of
its runs is reported, with its share of the whole.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

RUNS = 15
READY = "from licet.__main__ import prepare; prepare(); "  # as the command does
LOAD = "import licet; engine = licet.load()"
ASK = "engine.check('H20', 'CN', vendor='Nvidia', on='2025-05-01')"
STAGES = {
    "an empty Python": ["-c", "pass"],
    "pydantic imported": ["-c", READY + "import pydantic\nclass A(pydantic.BaseModel):\n    a: int"],
    "licet imported": ["-c", READY + "import licet; licet.Engine"],
    "rules loaded": ["-c", READY + LOAD],
    "question answered": ["-c", f"{READY}{LOAD}; {ASK}"],
    "licet check, whole": ["-m", "licet", "check", "H20", "CN", "--vendor", "Nvidia", "--on", "2025-05-01"],
}


def main() -> None:
    """Measure and print."""
    times: dict[str, list[float]] = {name: [] for name in STAGES}
    for _ in range(RUNS):
        for name, arguments in STAGES.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=False)
            times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(found) for name, found in times.items()}
    whole = medians["licet check, whole"]
    before = 0.0
    print(f"{'stage, each with those before it':34} {'median':>8} {'adds':>8} {'of whole':>9}")
    for name, median in medians.items():
        print(f"{name:34} {median * 1e3:6.0f}ms {(median - before) * 1e3:6.0f}ms {median / whole:8.0%}")
        before = median
    print(f"fastest whole: {min(times['licet check, whole']) * 1e3:.0f}ms")


if __name__ == "__main__":
    main()
