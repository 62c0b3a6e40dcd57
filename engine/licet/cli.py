"""The command line. The only room that reads the clock, prints, or decides exit codes.

Exit codes: 0 permitted (or done), 10 conditional, 20 blocked, 30 unknown, 1 lint warnings under --strict,
2 bad input or refused rules.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from . import engine as engines
from .diagnostic import InputError, LicetError
from .engine import Engine
from .names import did_you_mean
from .schema import FIGURES, FLAGS
from .verdict import Permission

if TYPE_CHECKING:
    from rich.console import RenderableType

EXIT = {Permission.YES: 0, Permission.CONDITIONAL: 10, Permission.NO: 20, Permission.UNKNOWN: 30}
BAD_INPUT = 2
LIMITS = {">=": "at_least", ">": "above", "<=": "at_most", "<": "below"}

F = TypeVar("F", bound=Callable[..., Any])


class Group(click.Group):
    """Commands whose deliberate errors become one message and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except LicetError as error:
            click.echo(f"licet: {error}", err=True)
            ctx.exit(BAD_INPUT)


def _rules_option(command: F) -> F:
    return click.option(
        "--rules", "folders", multiple=True, metavar="DIR", help="Add the rules of this folder. Repeatable."
    )(command)  # fmt: skip


def _question(command: F) -> F:
    options = (
        click.argument("product"),
        click.argument("destination"),
        click.option("--vendor", help="Who makes the product."),
        click.option("--from", "origin", metavar="COUNTRY", help="Where it ships from.  [default: the vendor's home]"),
        click.option(
            "--hq", "headquarters", metavar="COUNTRY",
            help="Headquarters of the buyer or its ultimate parent.  [default: the destination]",
        ),
        click.option("--end-user", metavar="NAME", help="Who will use it; looked up in lists of parties."),
        click.option("--end-use", metavar="USE", help="What for, e.g. military.  [default: of no concern]"),
        click.option("--known-on", metavar="DAY", help="Leave out what was published after this day."),
        click.option(
            "--basis", type=click.Choice(["practice", "law"]), default="practice", show_default=True,
            help="With or without statements that bind nobody.",
        ),
        click.option(
            "--spec", multiple=True, metavar="KEY=VALUE",
            help=f"A figure of the product (also >=, <=, >, <). Keys: {', '.join([*FIGURES, *FLAGS, 'kind'])}. Repeatable.",
        ),
        _rules_option,
        click.option("--json", "as_json", is_flag=True, help="Print JSON."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(package_name="licet")
def main() -> None:
    """May this product, from this vendor, go to this destination, on this day?

    Exit codes: 0 permitted, 10 conditional, 20 blocked, 30 unknown, 2 bad input or refused rules.
    """


@main.command()
@_question
@click.option("--on", metavar="DAY", help="The day, e.g. 2025-05-01.  [default: today]")
def check(
    product: str,
    destination: str,
    on: str | None,
    spec: tuple[str, ...],
    folders: tuple[str, ...],
    as_json: bool,
    **options: Any,
) -> None:
    """Answer for one day: permitted, conditional, blocked or unknown, and why."""
    engine = engines.load(*folders)
    day = on if on is not None else _today().isoformat()
    decision = engine.check(_described(product, spec), destination, on=day, **options)
    if as_json:
        click.echo(decision.model_dump_json(indent=2))
    else:
        from . import render

        _show(render.decision(decision))
    sys.exit(EXIT[decision.permitted])


@main.command()
@_question
def timeline(
    product: str, destination: str, spec: tuple[str, ...], folders: tuple[str, ...], as_json: bool, **options: Any
) -> None:
    """Draw the answers over all time."""
    history = engines.load(*folders).timeline(_described(product, spec), destination, **options)
    if as_json:
        click.echo(history.model_dump_json(indent=2))
    else:
        from . import render

        _show(render.timeline(history))


@main.group(invoke_without_command=True, cls=Group)
@_rules_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def rules(ctx: click.Context, folders: tuple[str, ...], as_json: bool) -> None:
    """List the instruments of the rulebook."""
    ctx.obj = folders
    if ctx.invoked_subcommand is not None:
        return
    engine = engines.load(*folders)
    if as_json:
        click.echo(json.dumps([_sheet(one) for one in engine.rules()], indent=2, ensure_ascii=False))
    else:
        from . import render

        _show(render.instruments(engine.rulebook, engine.rules()))


@rules.command()
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(folders: tuple[str, ...], name: str, as_json: bool) -> None:
    """Show one instrument, or the instruments that state one rule."""
    from . import render

    engine = engines.load(*folders)
    found = engine.rules(name)
    if as_json:
        click.echo(json.dumps([_sheet(one) for one in found], indent=2, ensure_ascii=False))
        return
    for one in found:
        _show(render.rule(one, [said for said in engine.rulebook.statements if said.instrument is one]))


@main.command()
@_rules_option
@click.option("--strict", is_flag=True, help="Exit with 1 when there is any warning.")
def lint(folders: tuple[str, ...], strict: bool) -> None:
    """Check the rules, and warn of what is probably a mistake."""
    engine: Engine = engines.load(*folders)
    found = engine.lint(_today())
    for one in found:
        click.echo(str(one))
    book = engine.rulebook
    click.echo(f"{len(book.instruments)} instruments, {len(book.statements)} sentences, {len(found)} warnings")
    sys.exit(1 if strict and found else 0)


def _today() -> date:
    """The day here and now: the only look at a clock."""
    return date.today()  # noqa: DTZ011 - a legal day has no time zone of its own; the user's day is meant


def _described(product: str, spec: tuple[str, ...]) -> Any:
    """The product by name, or as a sheet when figures are given."""
    if not spec:
        return product
    sheet: dict[str, Any] = {"name": product}
    for entry in spec:
        parts = re.fullmatch(r"\s*([A-Za-z_]+)\s*(>=|<=|=|>|<)\s*(.+?)\s*", entry)
        known = [*FIGURES, *FLAGS, "kind"]
        if not parts:
            raise InputError(f"`{entry}` is not KEY=VALUE, such as tpp=2368 or tpp>=4800")
        key, sign, text = parts.groups()
        if key not in known:
            raise InputError(f"there is no figure `{key}`; {did_you_mean(key, known) or 'known: ' + ', '.join(known)}")
        value = _value(key, text)
        if sign != "=" and key not in FIGURES:
            raise InputError(f"`{key}` has no limits; write {key}=…")
        limits = sheet.setdefault(key, {}) if sign != "=" else sheet.get(key)
        if limits is not None and (not isinstance(limits, dict) or sign == "=" or LIMITS[sign] in limits):
            raise InputError(f"`{key}` is given twice; give one value, or a lower and an upper limit")
        if sign == "=":
            sheet[key] = value
        else:
            sheet[key][LIMITS[sign]] = value
    return sheet


def _value(key: str, text: str) -> Any:
    if key in FLAGS:
        if text.lower() not in {"yes", "no", "true", "false"}:
            raise InputError(f"`{key}` is yes or no, not `{text}`")
        return text.lower() in {"yes", "true"}
    if key == "kind":
        return text
    try:
        return float(text)
    except ValueError:
        raise InputError(f"`{key}` must be a number ({FIGURES[key]}), not `{text}`") from None


def _sheet(one: Any) -> Any:
    return json.loads(one.model_dump_json(by_alias=True, exclude_none=True))


def _show(shown: RenderableType) -> None:
    """Print within 80 columns; without colour when not a terminal or when NO_COLOR is set."""
    from rich.console import Console

    from .render import WIDTH

    if sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        screen = Console(highlight=False, emoji=False, markup=False)
        screen.width = min(WIDTH, screen.width)
        screen.print(shown)
        return
    page = Console(width=WIDTH, file=io.StringIO(), color_system=None, highlight=False, emoji=False, markup=False)
    with page.capture() as captured:
        page.print(shown)
    click.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))
