"""The clock of all measurements: that on the wall, or with ``--cpu`` the CPU time of this process, for a busy machine."""

from __future__ import annotations

import sys
from time import perf_counter, process_time

CPU = "--cpu" in sys.argv
now = process_time if CPU else perf_counter
