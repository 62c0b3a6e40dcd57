"""``licet rules`` and ``licet lint``."""

from __future__ import annotations

import json
import sys
from typing import Any

import click

from licet.engine import Engine, load

from .options import FAILED, Group, rules_option, today
from .output import show_page


@click.group(invoke_without_command=True, cls=Group)
@rules_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def rules(ctx: click.Context, folders: tuple[str, ...], as_json: bool) -> None:
    """List the instruments of the rulebook."""
    ctx.obj = folders
    if ctx.invoked_subcommand is not None:
        return
    engine = load(*folders)
    if as_json:
        click.echo(json.dumps([_sheet(one) for one in engine.rules()], indent=2, ensure_ascii=False))
    else:
        from licet.render import tables

        show_page(tables.instruments(engine.rulebook, engine.rules()))


@rules.command()
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(folders: tuple[str, ...], name: str, as_json: bool) -> None:
    """Show one instrument, or the instruments that state one rule."""
    engine = load(*folders)
    found = engine.rules(name)
    if as_json:
        click.echo(json.dumps([_sheet(one) for one in found], indent=2, ensure_ascii=False))
        return
    for one in found:
        from licet.render import tables

        show_page(tables.rule(one, [said for said in engine.rulebook.versions if said.instrument is one]))


@click.command()
@rules_option
@click.option("--strict", is_flag=True, help="Exit with 1 when there is any warning.")
def lint(folders: tuple[str, ...], strict: bool) -> None:
    """Check the rules, and warn of what is probably a mistake."""
    engine: Engine = load(*folders)
    found = engine.lint(today())
    for one in found:
        click.echo(str(one))
    book = engine.rulebook
    click.echo(f"{len(book.instruments)} instruments, {len(book.versions)} sentences, {len(found)} warnings")
    sys.exit(FAILED if strict and found else 0)


def _sheet(one: Any) -> Any:
    return json.loads(one.model_dump_json(by_alias=True, exclude_none=True))
