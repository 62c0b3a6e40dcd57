"""``licet log``: list, show, verify and replay logged decisions."""

from __future__ import annotations

import json
import sys

import click

from licet.engine import load

from .options import FAILED, Group, rules_option
from .output import show_page


@click.group(cls=Group)
def log() -> None:
    """Read a log of decisions, verify it, or ask its questions again."""


@log.command("list")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, a record a line.")
def list_records(file: str, as_json: bool) -> None:
    """List the records of a log."""
    from licet.log import DecisionLog

    with DecisionLog(file, create=False) as opened:
        if as_json:
            for one in opened:
                click.echo(one.model_dump_json())
            return

        from licet.render import tables

        show_page(tables.records(opened))


@log.command()
@click.argument("file")
@click.argument("number", type=int)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(file: str, number: int, as_json: bool) -> None:
    """Show one record in full."""
    from licet.log import DecisionLog

    with DecisionLog(file, create=False) as opened:
        one = opened.show(number)
    if as_json:
        click.echo(one.model_dump_json(indent=2))
        return
    from licet.render import terminal

    click.echo(f"record {one.seq}, logged {one.at}\nhash {one.hash}\n")
    show_page(terminal.decision(one.decision))


@log.command()
@click.argument("file")
@click.option("--expect", metavar="HASH", help="The hash of a record, as kept elsewhere: it must be there.")
def verify(file: str, expect: str | None) -> None:
    """Find altered, missing or reordered records. Exits with 1 when there are any."""
    from licet.log import DecisionLog

    with DecisionLog(file, create=False) as opened:
        faults = opened.verify(expect)
        records = 0 if faults else len(opened)
        last = next((one.hash for one in opened.last(1)), "") if not faults else ""
    for fault in faults:
        click.echo(f"record {fault.seq}: {fault.message}" if fault.seq else fault.message)
    click.echo(f"{len(faults)} faults" if faults else f"{records} records, whole; last hash {last}")
    sys.exit(FAILED if faults else 0)


@log.command()
@click.argument("file")
@rules_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def replay(file: str, folders: tuple[str, ...], as_json: bool) -> None:
    """Ask every question again. Exits with 1 when any answer differs."""
    from licet.log import DecisionLog

    engine = load(*folders)
    with DecisionLog(file, create=False) as opened:
        found = list(opened.replay(engine))
        records = len(opened)
    if as_json:
        click.echo(json.dumps([one.model_dump(mode="json") for one in found], indent=2, ensure_ascii=False))
    else:
        from licet.render import tables

        show_page(tables.differences(found, records))
    sys.exit(FAILED if found else 0)
