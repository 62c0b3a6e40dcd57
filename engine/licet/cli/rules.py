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
    """List all instruments (laws, rules, letters, statements)."""
    ctx.obj = folders
    if ctx.invoked_subcommand is not None:
        return
    engine = load(*folders)
    if as_json:
        click.echo(json.dumps([_json(instrument) for instrument in engine.rules()], indent=2, ensure_ascii=False))
    else:
        from licet.render import tables

        show_page(tables.instruments(engine.rulebook, engine.rules()))


@rules.command()
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(folders: tuple[str, ...], name: str, as_json: bool) -> None:
    """Show one instrument, or the instruments that state a rule."""
    engine = load(*folders)
    instruments = engine.rules(name)
    if as_json:
        click.echo(json.dumps([_json(instrument) for instrument in instruments], indent=2, ensure_ascii=False))
        return
    from licet.render import tables

    for instrument in instruments:
        versions = [version for version in engine.rulebook.versions if version.instrument is instrument]
        show_page(tables.rule(instrument, versions))


@click.command()
@rules_option
@click.option("--strict", is_flag=True, help="Exit code 1 if there is any warning.")
def lint(folders: tuple[str, ...], strict: bool) -> None:
    """Load the rules and print warnings about probable mistakes."""
    engine: Engine = load(*folders)
    warnings = engine.lint(today())
    for warning in warnings:
        click.echo(str(warning))
    book = engine.rulebook
    click.echo(f"{len(book.instruments)} instruments, {len(book.versions)} rule versions, {len(warnings)} warnings")
    sys.exit(FAILED if strict and warnings else 0)


def _json(instrument: Any) -> Any:
    return json.loads(instrument.model_dump_json(by_alias=True, exclude_none=True))
