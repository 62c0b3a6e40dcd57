"""The command ``licet``, also ``python -m licet``."""

import atexit
import gc
import os

ALLOCATIONS = 500_000  # before a garbage collection: more than one question makes


def prepare() -> None:
    """Switch off what only long processes need. Call it before other imports."""
    gc.set_threshold(ALLOCATIONS)
    atexit.register(gc.freeze)  # no garbage collection at exit
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # no search for plugins in all installed packages


def run() -> None:
    """Run the command line."""
    prepare()
    from .cli.main import main

    main(prog_name="licet")


if __name__ == "__main__":
    run()
