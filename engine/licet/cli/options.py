"""What the commands share: the options of a question, the clock, exit codes and error handling.

Only the modules of this package read the clock, print and set exit codes.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from licet.case.named import parse_parties, role_of
from licet.case.resolve import is_text
from licet.errors import InputError, LicetError
from licet.language.attributes import FIGURES, FLAGS
from licet.question import Party
from licet.values.names import did_you_mean
from licet.verdict import Permission, Verdict

from .output import say

WITH_A_LICENCE = 5
EXIT = {Permission.YES: 0, Permission.CONDITIONAL: 10, Permission.NO: 20, Permission.UNKNOWN: 30}
FAILED = 1
BAD_INPUT = 2
LIMITS = {">=": "at_least", ">": "above", "<=": "at_most", "<": "below"}

F = TypeVar("F", bound=Callable[..., Any])


class Group(click.Group):
    """A group of commands: a LicetError, and a file that cannot be used, is a message and exit code 2."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except LicetError as error:
            problems = error.problems if isinstance(error, InputError) else ()
            several = [f"licet: {len(problems)} things are wrong", *(f"  {problem}" for problem in problems)]
            say("\n".join(several) if len(problems) > 1 else f"licet: {error}", err=True)
            ctx.exit(BAD_INPUT)
        except OSError as error:
            if error.filename is None:  # of the output, which is answered where the process ends
                raise
            say(f"licet: `{error.filename}` cannot be used: {error.strerror}", err=True)
            ctx.exit(BAD_INPUT)


def text_of(argument: str) -> str:
    """An argument that must be text. Raises InputError for bytes that are none."""
    if not is_text(argument):
        raise InputError(f"`{argument}` is not text: it contains an unpaired surrogate")
    return argument


def rules_option(command: F) -> F:
    """The option --rules: folders with more rules."""
    return click.option(
        "--rules", "folders", multiple=True, metavar="DIR", type=click.Path(), envvar="LICET_RULES",
        help="Add the rules, products and lists in this folder. Repeatable.  [env: LICET_RULES]",
    )(command)  # fmt: skip


def question(command: F) -> F:
    """The arguments and options of a question."""
    options = (
        click.argument("product"),
        click.argument("destination", required=False, default=""),
        click.option("--vendor", help="The maker of the product."),
        click.option("--vendor-home", metavar="COUNTRY", help="The home of a vendor that the catalogue lacks."),
        click.option("--from", "ships_from", metavar="COUNTRY", help="The country it ships from.  [default: the vendor's home]"),
        click.option(
            "--hq", "headquarters", metavar="COUNTRY",
            help="Headquarters of the buyer or its ultimate parent.  [default: the destination]",
        ),
        click.option("--end-user", metavar="NAME", help="The end user, looked up in the lists of restricted parties."),
        click.option(
            "--party", "parties", multiple=True, metavar="[ROLE=]NAME", callback=_parties,
            help="A further party, looked up too: purchaser, intermediate consignee, ultimate consignee, end user, owner "
            '(with its share: "owner=NAME:60%"); without a role, any. Repeatable.',
        ),
        click.option("--end-use", metavar="USE", help="The end use, e.g. military.  [default: one that no rule restricts]"),
        click.option(
            "--advanced-node", type=click.Choice(["yes", "no", "unknown"]),
            help="Whether the plant that it is for makes circuits of an advanced node.  [default: unknown]",
        ),
        click.option("--eccn", metavar="ECCN", help="The classification that the vendor or you state, e.g. 3A090.a or EAR99. It eases nothing; without PRODUCT, it is what is asked about."),
        click.option("--known-on", metavar="DAY", help="Ignore rules published after this day."),
        click.option(
            "--basis", type=click.Choice(["practice", "law"]), default="practice", show_default=True,
            help="law: ignore non-binding statements, e.g. that a rule is not enforced.",
        ),
        click.option(
            "--spec", multiple=True, metavar="KEY=VALUE",
            help=f"A property of the product. Figures: with a unit or in the documented one; also >=, <=, > or <. Keys: {', '.join([*FIGURES, *FLAGS, 'kind'])}. Repeatable.",
        ),
        click.option(
            "--contains", multiple=True, metavar="PRODUCT",
            help='A product in the system, with its number: "8x H100 SXM". The strictest decides. Repeatable.',
        ),
        rules_option,
        click.option("--json", "as_json", is_flag=True, help="Print JSON."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def parties(text: str) -> tuple[Party, ...]:
    """The parties that an option gives: ROLE=NAME, or a name alone; none for a placeholder. Raises InputError.

    >>> parties("owner=Falcon Dates:60%")
    (Party(role='owner', name='Falcon Dates', share=60.0),)
    """
    role, equals, name = text.partition("=")
    return parse_parties({role_of(role): name} if equals else text)


def _parties(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[Party, ...]:
    return tuple(one for text in given for one in parties(text))


def exit_code(verdict: Verdict) -> int:
    """The exit code for an answer: 0 only where it may be shipped without a licence.

    >>> exit_code(Verdict.LICENCE_APPROVAL)
    5
    """
    return WITH_A_LICENCE if verdict is Verdict.LICENCE_APPROVAL else EXIT[verdict.permission]


def today() -> date:
    """The current day in the local time zone."""
    return date.today()  # noqa: DTZ011 - a legal day has no time zone of its own; the user's day is meant


def now() -> datetime:
    """The current time with its offset from UTC."""
    return datetime.now().astimezone()


key_option = click.option(
    "--key-file", metavar="FILE", help="The key of the decision log, if it has one; or set LICET_LOG_KEY."
)


def log_key(file: str | None) -> bytes | None:
    """The key of a decision log: from a file, else from LICET_LOG_KEY, else none. Raises InputError."""
    if file is None and not os.environ.get("LICET_LOG_KEY"):
        return None
    from licet.log import key_of

    if file is None:
        return key_of(os.fsencode(os.environ["LICET_LOG_KEY"]), "LICET_LOG_KEY")
    try:
        return key_of(Path(file).read_bytes(), f"`{file}`")
    except OSError as error:
        raise InputError(f"the key file `{file}` cannot be read: {error.strerror}") from None


def product_and_destination(product: str, destination: str, eccn: str | None) -> tuple[str, str]:
    """The two arguments of a question. One alone is the destination of an item that only its ECCN describes.

    Raises UsageError where the destination is missing.

    >>> product_and_destination("GB", "", "5A002")
    ('', 'GB')
    """
    if destination:
        return product, destination
    if eccn is None:
        raise click.UsageError("Missing argument 'DESTINATION'. (Without a product, give --eccn.)")
    return "", product


def product_argument(product: str, spec: tuple[str, ...], contains: tuple[str, ...] = ()) -> Any:
    """The product: its name, or with --spec or --contains a mapping of its properties. Raises InputError.

    >>> product_argument("Mine", ("tpp>=4800", "datacenter=yes"))
    {'name': 'Mine', 'tpp': {'at_least': 4800.0}, 'datacenter': True}
    """
    if not spec and not contains:
        return product
    product_spec: dict[str, Any] = {"name": product}
    if contains:
        product_spec["contains"] = list(contains)
    for entry in spec:
        parts = re.fullmatch(r"([A-Za-z_]+)\s*(>=|<=|=|>|<)\s*(\S.*)", entry.strip())
        known = [*FIGURES, *FLAGS, "kind"]
        if not parts:
            raise InputError(f"`{entry}` is not KEY=VALUE, such as tpp=2368 or tpp>=4800")
        key, sign, text = parts.groups()
        if key not in known:
            raise InputError(
                f"a product has no property `{key}`; {did_you_mean(key, known) or 'known: ' + ', '.join(known)}"
            )
        value = _value(key, text)
        if sign != "=" and key not in FIGURES:
            raise InputError(f"`{key}` takes no limits; write {key}=VALUE")
        limits = product_spec.setdefault(key, {}) if sign != "=" else product_spec.get(key)
        if limits is not None and (not isinstance(limits, dict) or sign == "=" or LIMITS[sign] in limits):
            raise InputError(f"`{key}` is given twice; give one value, or one lower and one upper limit")
        if sign == "=":
            product_spec[key] = value
        else:
            product_spec[key][LIMITS[sign]] = value
    return product_spec


def _value(key: str, text: str) -> Any:
    if key in FLAGS:
        if text.lower() not in {"yes", "no", "true", "false"}:
            raise InputError(f"`{key}` must be yes or no, not `{text}`")
        return text.lower() in {"yes", "true"}
    if key == "kind":
        return text
    from licet.values.units import in_unit  # few questions have figures

    try:
        return in_unit(text, FIGURES[key])
    except ValueError as error:
        reason = f": {error}" if str(error) else ""
        raise InputError(f"`{key}` must be a number ({FIGURES[key]}), not `{text}`{reason}") from None
