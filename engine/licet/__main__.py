"""The ``licet`` command, and ``python -m licet``: a process that lives for one question."""

import atexit
import gc
import os

ALLOCATIONS = 500_000  # between two searches for dead objects: more than a question needs


def prepare() -> None:
    """Spare a short process what only a long one needs; to be called before anything else is loaded."""
    gc.set_threshold(ALLOCATIONS)
    atexit.register(gc.freeze)  # the end of a process need not search what it frees anyway
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # pydantic would search all that is installed


def run() -> None:
    """Run the command line."""
    prepare()
    from .cli.main import main

    main(prog_name="licet")


if __name__ == "__main__":
    run()
