"""Settings of the property tests: always the same examples by default, so that a failing test fails until it is fixed.

``HYPOTHESIS_PROFILE=explore`` uses more examples, and different ones in each run; with ``LICET_SHRINK=1`` Hypothesis makes
every random choice, which is slower but reduces a failing example.
"""

import os

from hypothesis import HealthCheck, settings

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.large_base_example]
settings.register_profile(
    "steady", max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=SLOW
)
settings.register_profile("explore", deadline=None, database=None, max_examples=2_000, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))
