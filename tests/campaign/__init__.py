"""The differential campaign: engine against oracle, laws, screening against ``check``, and the shipped rules at every edge.

``python -m tests.campaign --minutes 10 --seed 1`` from the root of the repository; ``--help`` lists the arguments.
"""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1] / folder) for folder in ("support", "screening")]
