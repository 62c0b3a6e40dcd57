"""The ``licet`` command, and ``python -m licet``: a process that lives for one question."""

import gc
import os

ALLOCATIONS = 500_000  # between two looks for dead objects; a check makes fewer that last


def run() -> None:
    """Run the command line, and leave quickly: what a process holds at its end need not be looked through."""
    gc.set_threshold(ALLOCATIONS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for plugins reads all that is installed
    from .cli import main  # with the above in place

    try:
        main(prog_name="licet")
    finally:
        gc.freeze()


if __name__ == "__main__":
    run()
