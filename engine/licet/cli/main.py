"""The command line: check, timeline, rules and lint; diff and log join from their own rooms.

Exit codes: 0 permitted (or done), 10 conditional, 20 blocked, 30 unknown, 1 a check that failed (lint --strict, log
verify, log replay), 2 bad input or refused rules.
"""

from __future__ import annotations

import click

from . import check, diff, lists, log, rules, screen
from .options import Group


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(package_name="licet")
def main() -> None:
    """May this product, from this vendor, go to this destination, on this day?

    Exit codes: 0 permitted, 10 conditional, 20 blocked, 30 unknown, 2 bad input or refused rules.
    """


for command in (
    check.check, check.timeline, rules.rules, rules.lint, diff.diff, log.log, screen.screen, lists.lists,
):  # fmt: skip
    main.add_command(command)
