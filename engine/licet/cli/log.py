"""``licet log``: list, show, verify and replay logged decisions."""

from __future__ import annotations

import sys

import click

from licet.engine import load
from licet.errors import InputError

from .options import FAILED, Group, key_option, log_key, rules_option
from .output import say, say_json, show_document, show_page


@click.group(cls=Group)
def log() -> None:
    """List, show, verify or replay the decisions of a log."""


@log.command("list")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one record per line.")
def list_records(file: str, as_json: bool) -> None:
    """List the records of a log."""
    from licet.log import DecisionLog

    with DecisionLog(file, create=False) as opened:
        if as_json:
            for record in opened:
                say_json(record.model_dump_json())
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
        record = opened.show(number)
    if as_json:
        say_json(record.model_dump_json(indent=2))
        return
    from licet.render import terminal

    say(f"record {record.seq}, logged {_one_line(record.at)}\nhash {_one_line(record.hash)}\n")
    show_page(terminal.decision(record.decision))


@log.command()
@click.argument("file")
@click.option("--expect", metavar="HASH", help="The hash or anchor line of the last record, which you kept elsewhere.")
@key_option
def verify(file: str, expect: str | None, key_file: str | None) -> None:
    """Find altered, missing or reordered records. Exit code 1 if there are any."""
    from licet.log import DecisionLog
    from licet.render.wording import counted

    with DecisionLog(file, create=False, key=log_key(key_file)) as opened:
        faults = opened.verify(expect)
        records = 0 if faults else len(opened)
        last = next((record.hash for record in opened.last(1)), "") if not faults else ""
    for fault in faults:
        say(f"record {fault.seq}: {fault.message}" if fault.seq else fault.message)
    found = counted(len(faults), "fault") or f"{counted(records, 'record') or '0 records'}, no faults; last hash {last}"
    say(found)
    sys.exit(FAILED if faults else 0)


@log.command()
@click.argument("file")
@key_option
def anchor(file: str, key_file: str | None) -> None:
    """Verify the log and print one line to keep elsewhere, for --expect. Exit code 1 if there are faults."""
    from licet.log import DecisionLog

    with DecisionLog(file, create=False, key=log_key(key_file)) as opened:
        if faults := opened.verify():
            say(f"licet: `{file}` has {len(faults)} faults; run `licet log verify`", err=True)
            sys.exit(FAILED)
        for record in opened.last(1):
            say(_one_line(record.anchor))
            return
    raise InputError(f"`{file}` has no record yet, so there is nothing to keep")


@log.command()
@click.argument("file")
@rules_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def replay(file: str, folders: tuple[str, ...], as_json: bool) -> None:
    """Check every logged question again. Exit code 1 if any answer differs."""
    from licet.log import DecisionLog

    engine = load(*folders)
    with DecisionLog(file, create=False) as opened:
        differing = list(opened.replay(engine))
        records = len(opened)
    if as_json:
        show_document([difference.model_dump(mode="json") for difference in differing])
    else:
        from licet.render import tables

        show_page(tables.differences(differing, records))
    sys.exit(FAILED if differing else 0)


def _one_line(text: str) -> str:
    """A text of a log that somebody else may have written, without line feeds."""
    return " ".join(text.split())
