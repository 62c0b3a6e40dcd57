"""What one contender adds to a process: its size after loading and some answers, less that before it was imported.

Run by run.py in a process of its own: ``python benchmarks/memory.py MODULE RULES``. Prints megabytes.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path

from workload import generate

ASKED = 300


def resident(process: str | int = "self") -> float:
    """The memory a process holds, in megabytes."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def main() -> None:
    """Load, ask, report."""
    module, rules = sys.argv[1], int(sys.argv[2])
    workload = generate(rules)
    keys = workload.keys(ASKED, "memory")
    gc.collect()
    before = resident()
    contender = import_module(f"contenders.{module}").CONTENDER()
    contender.load(workload)
    for key in keys:
        contender.ask(contender.prepare(key))
    gc.collect()
    child = getattr(contender, "child", None)
    print(resident() - before if child is None else resident(child.pid) - before)
    contender.close()


if __name__ == "__main__":
    main()
