"""Fuzzing of every reader: ``python -m tests.fuzz DOOR --seconds 60`` from the root, with the extra ``licet[fuzz]``.

``tests/language/test_fuzz.py`` gives every door its seeds, what was found before, and some mutations of both.
"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / "support")]
