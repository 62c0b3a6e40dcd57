"""The verb ``licet lists``: which lists of parties there are, and importing one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from licet.case.resolve import parse_day
from licet.engine import load

from .options import Group, rules_option, today
from .output import progress_console, say, show_page

if TYPE_CHECKING:
    from licet.lists.readers import Tick
    from licet.world.parties import ListState


@click.group(invoke_without_command=True, cls=Group)
@rules_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def lists(ctx: click.Context, folders: tuple[str, ...], as_json: bool) -> None:
    """Show the lists of parties: names, day, whole or partial, age."""
    if ctx.invoked_subcommand is not None:
        return
    states = load(*folders).lists()
    if as_json:
        from .json_output import ListOutput, show_json

        found = [
            ListOutput(
                list=one.id, names=one.names, whole=one.whole, through=one.through, snapshots=tuple(one.snapshots),
                age_in_days=age(one, today()),
            )
            for one in states
        ]  # fmt: skip
        show_json(list[ListOutput], found)
        return
    from licet.render import tables

    show_page(tables.lists([(one, age(one, today())) for one in states]))


@lists.command("import")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--as-of", metavar="DAY", help="The day the list is of.  [default: in the file's name, else when written]"
)
@click.option(
    "--into", required=True, metavar="DIR", type=click.Path(path_type=Path),
    help="The folder of rules that gets the list; give it to check with --rules.",
)  # fmt: skip
def import_(source: Path, as_of: str | None, into: Path) -> None:
    """Check a published list, and index it in a folder of rules.

    FILE is the Consolidated Screening List (CSV or JSON), targets.simple.csv of OpenSanctions, or a table in licet's own
    columns. Nothing is written when anything is wrong with it.
    """
    from licet.lists.folder import import_list

    day = None if as_of is None else parse_day(as_of, "--as-of")
    new = not into.exists()
    with _progress() as tick:
        index = import_list(source, into, day, tick=tick)
    for one in index.lists.values():
        whole = "whole" if one.whole else "partial"
        say(f"{one.id:28} {one.entries:6} entries {one.names:6} names  {whole} of {one.as_of}")
    made = f"; the folder {into} is new" if new else ""
    say(f"{index.path}: list of {index.as_of} ({index.meta['as_of_known']}){made}; use it with --rules {into}")


def age(state: ListState, now: date) -> int | None:
    """The days since the newest day on which a list was whole; ``None`` for a partial list."""
    days = [*state.snapshots, *([state.through] if state.through else [])]
    return (now - max(days)).days if days else None


@contextmanager
def _progress() -> Iterator[Tick | None]:
    """A bar for each stage on a terminal, with the entries done; else nothing."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("entries"))
    with Progress(*columns, console=progress_console()) as bars:
        stages: dict[str, TaskID] = {}

        def tick(stage: str, done: int, total: int | None) -> None:
            if stage not in stages:
                for earlier in bars.tasks:
                    bars.update(earlier.id, total=earlier.completed)
                stages[stage] = bars.add_task(stage, total=total)
            bars.update(stages[stage], completed=done)

        yield tick
