"""``licet status``: how current the rules and the lists of parties are."""

from __future__ import annotations

import sys

import click

from licet.case.resolve import parse_day
from licet.engine import load

from .options import FAILED, rules_option, today
from .output import say, show_page


@click.command()
@rules_option
@click.option("--on", metavar="DAY", help="The day.  [default: today]")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option(
    "--max-age", type=click.IntRange(min=0), metavar="DAYS",
    help="Exit code 1 if a jurisdiction or a whole list was last checked longer ago.",
)  # fmt: skip
def status(folders: tuple[str, ...], on: str | None, as_json: bool, max_age: int | None) -> None:
    """Show through which day rules and lists were checked.

    Also what begins or ends up to 90 days from today, and which rules rest on recollection only. With --max-age the exit
    code is 1 if anything is older, for a scheduled job; otherwise it is 0.
    """
    day = parse_day(on, "--on") if on is not None else today()
    found = load(*folders).status(day)
    old = found.older_than(max_age) if max_age is not None else []
    if as_json:
        from .json_output import show_json
        from .status_output import StatusOutput

        show_json(
            StatusOutput,
            StatusOutput(on=found.on, jurisdictions=found.jurisdictions, lists=found.lists, older=tuple(old)),
        )
    else:
        from licet.render.status import status as page
        from licet.render.wording import counted

        show_page(page(found))
        if old:
            laws = [one.jurisdiction for one in found.jurisdictions]
            names = [name for name in old if name in laws]
            names += filter(None, [counted(len(old) - len(names), "list")])
            say(f"checked more than {max_age} days ago: {', '.join(names)}", err=True)
    sys.exit(FAILED if old else 0)
