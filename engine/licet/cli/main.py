"""The command ``licet`` with all its subcommands.

Exit codes: 0 permitted (or success), 5 permitted with a licence, 10 conditional, 20 blocked, 30 unknown, 1 a check found
something (lint --strict, log verify, log replay, status --max-age), 2 invalid input or invalid rules, 3 the output could not
be written, 130 interrupted, 141 the reader of the output is gone.
"""

from __future__ import annotations

import click

from . import attest, check, diff, init, known, lists, log, rules, screen, status
from .options import Group


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(package_name="licet")
def main() -> None:
    """May this product, from this vendor, go to this destination, on this day?

    Exit codes: 0 permitted or success, 5 permitted with a licence, 10 conditional,
    20 blocked, 30 unknown, 1 a check found something (lint --strict, log verify,
    log replay, status --max-age), 2 invalid input or invalid rules, 3 the output
    could not be written, 130 interrupted, 141 the reader of the output is gone.
    """


for command in (
    check.check, check.timeline, rules.rules, rules.lint, diff.diff, log.log, screen.screen, lists.lists, init.init, status.status,
    attest.attest, known.products, known.vendors, known.parties, known.uses,
):  # fmt: skip
    main.add_command(command)
