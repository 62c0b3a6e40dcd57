"""Memory of one library: size of the process after loading and some answers, less the size before the import.

Run by run.py in a process of its own: ``python benchmarks/memory.py MODULE CLASS RULES``. Prints megabytes.
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path

from workload import generate

ASKED = 300


def resident(process: str | int = "self", *, peak: bool = False) -> float:
    """The current or peak memory of a process, in megabytes."""
    wanted = "VmHWM" if peak else "VmRSS"
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(next(line for line in status.splitlines() if line.startswith(wanted)).split()[1]) / 1024


def main() -> None:
    """Load, answer questions, report."""
    module, name, rules = sys.argv[1], sys.argv[2], int(sys.argv[3])
    workload = generate(rules)
    keys = workload.keys(ASKED, "memory")
    gc.collect()
    before = resident()
    contender = getattr(import_module(f"contenders.{module}"), name)()
    contender.load(workload)
    for key in keys:
        contender.ask(contender.prepare(key))
    gc.collect()
    child = getattr(contender, "child", None)
    print(resident() - before if child is None else resident(child.pid) - before)
    contender.close()


if __name__ == "__main__":
    main()
