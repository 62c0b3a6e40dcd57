"""``python -m licet`` is the ``licet`` command."""

from .cli import main

main(prog_name="licet")
