"""How well and how fast names are resolved: ``python benchmarks/names.py``.

The names are those of ``tests/resolution/names.csv``. Set ``two`` was written down before the resolver existed.
"""

from __future__ import annotations

import csv
import statistics
import time
from collections import Counter
from pathlib import Path

from licet.engine import load

TABLE = Path(__file__).parents[1] / "tests" / "resolution" / "names.csv"


def main() -> None:
    """Print counts by set and style, and times."""
    catalogue = load().rulebook.catalogue
    began = time.perf_counter()
    catalogue.find("no such name 4711")
    first = time.perf_counter() - began
    counts: dict[tuple[str, str], Counter[str]] = {}
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for _ in range(2):  # the first round takes names of products apart
        times = []
        counts.clear()
        for row in rows:
            began = time.perf_counter()
            found = catalogue.find(row["name"])
            if found.parts:
                times.append(time.perf_counter() - began)
            ids = {part.id for part in found.parts if part.id}
            wanted = set() if row["means"] == "NONE" or ":" in row["means"] else set(row["means"].split("|"))
            outcome = "right" if ids == wanted else "wrong" if ids else "missed"
            counts.setdefault((row["set"], row["style"]), Counter())[outcome] += 1
    for (group, style), found_counts in sorted(counts.items()):
        print(f"set {group:4} {style:6}", *(f"{found_counts[one]:4} {one}" for one in ("right", "missed", "wrong")))
    median = statistics.median(times)
    print(
        f"first name {first * 1e3:.0f} ms, then median {median * 1e6:.0f} us, {1 / statistics.mean(times):,.0f} names a second"
    )


if __name__ == "__main__":
    main()
