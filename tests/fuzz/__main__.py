"""Coverage-guided fuzzing of one door with atheris. What ends a run is written to the folder of the corpus of the door."""

import argparse
import sys
import time

parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
parser.add_argument("door")
parser.add_argument("--seconds", type=int, default=60, help="how long (default 60)")
parser.add_argument("--seed", type=int, default=1)
given = parser.parse_args()

import atheris  # noqa: E402 - after the arguments, so that --help needs no extra

with atheris.instrument_imports(include=["licet"]):
    from tests.fuzz import doors

SLOW = 1.0  # seconds of processor time for one input


def one(data: bytes) -> None:
    """One input."""
    started = time.process_time()
    doors.enter(given.door, data)
    taken = time.process_time() - started
    assert taken < SLOW, f"{taken:.1f} s"


folder = doors.CORPUS / given.door
folder.mkdir(parents=True, exist_ok=True)
if given.door not in doors.DOORS:
    sys.exit(f"no such door; known: {', '.join(doors.DOORS)}")
import tempfile  # noqa: E402
from pathlib import Path  # noqa: E402

with tempfile.TemporaryDirectory() as work:
    for number, example in enumerate(doors.examples(given.door)):
        Path(work, str(number)).write_bytes(example)
        doors.enter(given.door, example)  # what is worked out once is not counted below
    options = [f"-max_total_time={given.seconds}", f"-seed={given.seed}", "-max_len=20000", "-rss_limit_mb=2000"]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/", work], one)
    atheris.Fuzz()
