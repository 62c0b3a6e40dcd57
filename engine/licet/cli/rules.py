"""``licet rules``."""

from __future__ import annotations

import json
from typing import Any, get_args

import click

from licet.case.resolve import parse_day
from licet.engine import load
from licet.errors import InputError
from licet.language.schema import Instrument
from licet.values.names import did_you_mean

from .options import Group, rules_option
from .output import show_document, show_page

KINDS = get_args(Instrument.model_fields["kind"].annotation)


@click.group(invoke_without_command=True, cls=Group)
@rules_option
@click.option(
    "--jurisdiction", "jurisdictions", multiple=True, metavar="NAME", help="Only of this one, e.g. us. Repeatable."
)
@click.option("--since", metavar="DAY", help="Only instruments that begin on this day or later.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only of this kind. Repeatable.")
@click.option("--grep", metavar="TEXT", help="Only with this text in an id, a title, a citation or a rule.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def rules(
    ctx: click.Context, folders: tuple[str, ...], jurisdictions: tuple[str, ...], since: str | None, kinds: tuple[str, ...],
    grep: str | None, as_json: bool,
) -> None:  # fmt: skip
    """List the instruments (laws, rules, letters, statements), oldest first."""
    ctx.obj = folders
    if ctx.invoked_subcommand is not None:
        if jurisdictions or since or kinds or grep:
            raise click.UsageError("--jurisdiction, --since, --kind and --grep filter the list; `show` takes an id")
        return
    engine = load(*folders)
    known = tuple(engine.rulebook.jurisdictions)
    for name in jurisdictions:
        if name not in known:
            hint = did_you_mean(name, known) or f"known: {', '.join(known)}"
            raise InputError(f"there is no jurisdiction `{name}`; {hint}")
    first = None if since is None else parse_day(since, "--since")
    found = [
        one
        for one in engine.rules()
        if (not jurisdictions or one.instrument.partition(".")[0] in jurisdictions)
        and (not kinds or one.kind in kinds)
        and (first is None or one.in_force.earliest >= first)
        and (grep is None or grep.lower() in _text(one))
    ]
    if as_json:
        show_document([_json(instrument) for instrument in found])
    else:
        from licet.render import tables

        show_page(tables.instruments(engine.rulebook, found))


@rules.command()
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def show(folders: tuple[str, ...], name: str, as_json: bool) -> None:
    """Show one instrument, or the instruments that state a rule."""
    engine = load(*folders)
    instruments = engine.rules(name)
    if as_json:
        show_document([_json(instrument) for instrument in instruments])
        return
    from licet.render import tables

    for instrument in instruments:
        versions = [version for version in engine.rulebook.versions if version.instrument is instrument]
        show_page(tables.rule(instrument, versions))


def _text(instrument: Instrument) -> str:
    """Everything that --grep searches, in small letters."""
    sections = (instrument.classes, instrument.controls, instrument.reliefs, instrument.notices, instrument.exceptions)
    rules = [(name, rule.says, rule.cite or "") for section in sections for name, rule in section.items()]
    own = (instrument.instrument, instrument.title, instrument.issuer, instrument.cite)
    return "\n".join((*own, *(text for texts in rules for text in texts))).lower()


def _json(instrument: Any) -> Any:
    return json.loads(instrument.model_dump_json(by_alias=True, exclude_none=True))
