"""The command line of the campaign."""

import argparse
import json
import sys
from pathlib import Path

from .run import ROOT, State, run
from .trials import TRIALS, check, scenario_of


def main() -> int:
    """Run a campaign, or repeat one trial or one kept case. The exit code is 1 when answers differ."""
    parser = argparse.ArgumentParser(prog="python -m tests.campaign", description=__doc__)
    parser.add_argument("--minutes", type=float, default=3, help="how long (default 3)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same trials (default 1)")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes (default 1)")
    parser.add_argument("--state", type=Path, default=ROOT / ".campaign", help="the folder that keeps what was done")
    parser.add_argument(
        "--repeat", metavar="KIND:NUMBER|FILE", help="make one trial of the seed, or check one kept case"
    )
    given = parser.parse_args()
    if given.repeat:
        kind, _, number = given.repeat.partition(":")
        if kind in TRIALS:
            scenario = scenario_of(kind, given.seed, int(number))
        else:
            kept = json.loads(Path(given.repeat).read_text(encoding="utf-8"))
            kind, scenario = kept["kind"], kept["scenario"]
        print(dict(check(kind, scenario)))
        return 0
    state = State.read(given.state, given.seed)
    run(state, given.state, minutes=given.minutes, jobs=given.jobs)
    return 1 if state.differences else 0


if __name__ == "__main__":  # processes of the pool import this module too
    sys.exit(main())
