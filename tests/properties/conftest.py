"""How the laws are tried: always the same examples by default, so that a red law stays red until it is mended.

``HYPOTHESIS_PROFILE=explore`` tries other examples each time, and more of them; ``LICET_SHRINK=1`` lets Hypothesis draw
every single choice, which is slower but cuts a failing example down to size.
"""

import os

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
settings.register_profile(
    "steady", max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=SLOW
)
settings.register_profile("explore", deadline=None, database=None, max_examples=2_000, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
