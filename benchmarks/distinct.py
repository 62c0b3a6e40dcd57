"""Memory of one engine that is asked many questions, of which no two are equal.

``python benchmarks/distinct.py COUNT`` asks in turn about sheets with distinct figures (on distinct days), distinct unknown
names, distinct names of buyers, and known products on distinct days and with distinct days of knowledge. Prints the current and
the peak size of the process after every tenth of them, in megabytes, and the processor time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date, timedelta

from memory import resident

import licet

DESTINATIONS = ("CN", "SG", "DE", "IN", "AE", "KZ", "MY", "RU")
PRODUCTS = ("H20", "H100", "A100", "H200", "L40S", "MI300X", "RTX 4090", "A800")
FIRST = date(2019, 1, 1)
DAYS = 3_000
TURN = 100_000  # another order of days after so many questions


def main() -> int:
    """Ask, and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    engine = licet.load()

    def sheet(number: int) -> None:
        figures = {"tpp": 1_000 + number / 64, "performance_density": 1 + number % 977 / 100}
        product = {"name": "Box", "kind": "accelerator", **figures}
        engine.check(product, DESTINATIONS[number % 8], on=day(number))

    def name(number: int) -> None:
        engine.check(f"Unknown {number}", DESTINATIONS[number % 8], on=day(number))

    def buyer(number: int) -> None:
        engine.check(
            PRODUCTS[number % 8], DESTINATIONS[number // 8 % 8], on=day(number), end_user=f"Quartz Trading {number}"
        )

    def known(number: int) -> None:
        later = FIRST + timedelta(days=number // (8 * DAYS) % DAYS)
        engine.check(PRODUCTS[number % 8], DESTINATIONS[number // 8 % 8], on=day(number), known_on=later)

    asked: tuple[Callable[[int], None], ...] = (sheet, sheet, sheet, sheet, sheet, sheet, name, buyer, known, known)
    started = resident()
    print(f"an engine: {started:.0f} MB", flush=True)
    for number in range(count):
        asked[number % len(asked)](number)
        if (number + 1) % max(1, count // 10) == 0:
            sizes = f"{resident():.0f} MB now, {resident(peak=True):.0f} MB at most"
            print(f"{number + 1:,} questions: {sizes}, {time.process_time():.0f} s", flush=True)
    return 0


def day(number: int) -> date:
    """A day of a question."""
    return FIRST + timedelta(days=(number * 7 + number // TURN) % DAYS)


if __name__ == "__main__":
    sys.exit(main())
