"""``licet attest``: states that nothing new was published through a day."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import click

from licet.case.resolve import parse_day
from licet.engine import load
from licet.errors import InputError
from licet.values.names import did_you_mean

from .options import rules_option, today
from .output import confirm, say, show_page


@click.command()
@click.argument("jurisdiction")
@click.option("--through", required=True, metavar="DAY", help="The last day through which nothing changed.")
@click.option("--by", required=True, metavar="NAME", help="Who looked.")
@click.option("--read", required=True, multiple=True, metavar="TEXT", help="A source that was read. Repeatable.")
@click.option("--note", metavar="TEXT", help="A remark.")
@click.option(
    "--into", metavar="DIR", type=click.Path(path_type=Path, file_okay=False),
    help="The folder of rules that gets it.  [default: the one of --rules or LICET_RULES]",
)  # fmt: skip
@click.option("--yes", is_flag=True, help="Write without asking.")
@rules_option
def attest(
    jurisdiction: str, through: str, by: str, read: tuple[str, ...], note: str | None, into: Path | None, yes: bool,
    folders: tuple[str, ...],
) -> None:  # fmt: skip
    """Attest that nothing new was published in a jurisdiction through a day.

    Shows what changes on file up to that day, asks, and adds an entry to attestations.yaml in DIR. The coverage then ends
    on that day. A rule on file that changes before is not carried on.
    """
    from licet.authoring.attest import Entry, existing, write_entry
    from licet.authoring.status import changes
    from licet.render.status import gap

    if into is None:
        if len(folders) != 1:
            raise InputError("name the folder that gets the attestation with `--into`")
        into = Path(folders[0])
    given = {os.path.realpath(folder) for folder in folders}
    extra = [str(into)] if into.is_dir() and any(into.iterdir()) and os.path.realpath(into) not in given else []
    engine = load(*folders, *extra)
    one = next((one for one in engine.status(today()).jurisdictions if one.jurisdiction == jurisdiction), None)
    if one is None:
        known = list(engine.rulebook.jurisdictions)
        hint = did_you_mean(jurisdiction, known) or f"known: {', '.join(known)}"
        raise InputError(f"there is no jurisdiction `{jurisdiction}`; {hint}")
    day = parse_day(through, "--through")
    if day > today():
        raise InputError(
            f"`--through` must not be after today, {today()}; nobody can attest a day that is still to come"
        )
    if day <= one.through:
        raise InputError(f"{jurisdiction} is verified through {one.through} already; `--through` must be a later day")
    if blank := [name for name, texts in (("--by", (by,)), ("--read", read)) if not all(map(str.strip, texts))]:
        raise InputError(f"`{blank[0]}` must not be empty")
    existing(into)
    first = one.through + timedelta(days=1)
    show_page(gap(one, changes(engine.rulebook, jurisdiction, one.read_through, day), first, day))
    if not yes:
        confirm(f"Does {by} attest this?")
    entry: Entry = {
        "jurisdiction": jurisdiction, "through": day, "by": by, "on": today(), "read": list(read),
        **({"note": note} if note else {}),
    }  # fmt: skip
    path = write_entry(into, entry)
    say(f"written to {path}; use it with --rules {into}")
