"""What the verbs of the command line share: the question's options, the clock, the page, and how errors end.

The only rooms that read the clock, print or decide exit codes are this one and the verbs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

from licet.errors import InputError, LicetError
from licet.language.attributes import FIGURES, FLAGS
from licet.values.names import did_you_mean
from licet.values.units import in_unit
from licet.verdict import Permission, Verdict

WITH_A_LICENCE = 5
EXIT = {Permission.YES: 0, Permission.CONDITIONAL: 10, Permission.NO: 20, Permission.UNKNOWN: 30}
FAILED = 1
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


def rules_option(command: F) -> F:
    """Folders of further rules."""
    return click.option(
        "--rules", "folders", multiple=True, metavar="DIR", help="Add the rules of this folder. Repeatable."
    )(command)  # fmt: skip


def question(command: F) -> F:
    """The product, the destination and everything else that makes a question."""
    options = (
        click.argument("product"),
        click.argument("destination"),
        click.option("--vendor", help="Who makes the product."),
        click.option("--from", "ships_from", metavar="COUNTRY", help="Where it ships from.  [default: the vendor's home]"),
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
            help=f"A figure of the product, with its unit or in the documented one (also >=, <=, >, <). Keys: {', '.join([*FIGURES, *FLAGS, 'kind'])}. Repeatable.",
        ),
        rules_option,
        click.option("--json", "as_json", is_flag=True, help="Print JSON."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def exit_code(verdict: Verdict) -> int:
    """The exit code for an answer: 0 only where it may be shipped without a licence.

    >>> exit_code(Verdict.LICENCE_APPROVAL)
    5
    """
    return WITH_A_LICENCE if verdict is Verdict.LICENCE_APPROVAL else EXIT[verdict.permission]


def today() -> date:
    """The day here and now: the only look at a clock."""
    return date.today()  # noqa: DTZ011 - a legal day has no time zone of its own; the user's day is meant


def now() -> datetime:
    """The moment here and now, with its offset."""
    return datetime.now().astimezone()


def product_argument(product: str, spec: tuple[str, ...]) -> Any:
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
        return in_unit(text, FIGURES[key])
    except ValueError as error:
        reason = f": {error}" if str(error) else ""
        raise InputError(f"`{key}` must be a number ({FIGURES[key]}), not `{text}`{reason}") from None
