"""The command line: check, timeline, rules and lint; diff and log join from their own rooms.

Exit codes: 0 permitted (or done), 10 conditional, 20 blocked, 30 unknown, 1 a check that failed (lint --strict, log
verify, log replay), 2 bad input or refused rules.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from . import cli_diff, cli_log, cli_screen
from . import engine as engines
from .engine import Engine
from .terminal import EXIT, FAILED, Group, described, now, question, rules_option, show_page, today

if TYPE_CHECKING:
    from .answer import Alternative, Decision, Explanation


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(package_name="licet")
def main() -> None:
    """May this product, from this vendor, go to this destination, on this day?

    Exit codes: 0 permitted, 10 conditional, 20 blocked, 30 unknown, 2 bad input or refused rules.
    """


@main.command()
@question
@click.option("--on", metavar="DAY", help="The day, e.g. 2025-05-01.  [default: today]")
@click.option("--why", is_flag=True, help="Show the facts behind each rule, and what kept other rules out.")
@click.option(
    "--what-if",
    type=click.Choice(["yes", "conditional", "no"]),
    is_flag=False,
    flag_value="yes",
    help="Find changes of one fact that would give this permission.  [yes if none is named]",
)
@click.option("--markdown", is_flag=True, help="Print a file note in Markdown.")
@click.option("--log", "log_file", metavar="FILE", help="Append the decision to this log.")
def check(
    product: str, destination: str, on: str | None, spec: tuple[str, ...], folders: tuple[str, ...], as_json: bool,
    why: bool, what_if: str | None, markdown: bool, log_file: str | None, **options: Any,
) -> None:  # fmt: skip
    """Answer for one day: permitted, conditional, blocked or unknown, and why."""
    engine = engines.load(*folders)
    day = on if on is not None else today().isoformat()
    decision = engine.check(described(product, spec), destination, on=day, **options)
    if log_file is not None:
        from .log import DecisionLog  # sqlite3 loads only when there is a log

        with DecisionLog(log_file) as log:
            log.append(decision, now())
    explanation = engine.explain(decision) if why else None
    alternatives = engine.what_would(decision, what_if) if what_if else None
    if as_json:
        click.echo(_json(decision, explanation, alternatives))
    elif markdown:
        from .note import note

        click.echo(note(decision, explanation), nl=False)
    else:
        from . import render

        if explanation is None:
            show_page(render.decision(decision))
        if explanation is not None or alternatives is not None:
            from . import render_why
        if explanation is not None:
            show_page(render_why.explanation(explanation))
        if alternatives is not None:
            show_page(render_why.alternatives(alternatives, what_if or "", now=decision.permitted))
    sys.exit(EXIT[decision.permitted])


def _json(decision: Decision, explanation: Explanation | None, alternatives: Sequence[Alternative] | None) -> str:
    """The decision, or with an explanation or alternatives an object that holds each under its name."""
    if explanation is None and alternatives is None:
        return decision.model_dump_json(indent=2)
    whole: dict[str, Any] = (
        explanation.model_dump(mode="json") if explanation else {"decision": decision.model_dump(mode="json")}
    )
    if alternatives is not None:
        whole["alternatives"] = [one.model_dump(mode="json") for one in alternatives]
    return json.dumps(whole, indent=2, ensure_ascii=False)


@main.command()
@question
def timeline(
    product: str, destination: str, spec: tuple[str, ...], folders: tuple[str, ...], as_json: bool, **options: Any
) -> None:
    """Draw the answers over all time."""
    history = engines.load(*folders).timeline(described(product, spec), destination, **options)
    if as_json:
        click.echo(history.model_dump_json(indent=2))
    else:
        from . import render

        show_page(render.timeline(history))


@main.group(invoke_without_command=True, cls=Group)
@rules_option
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

        show_page(render.instruments(engine.rulebook, engine.rules()))


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
        show_page(render.rule(one, [said for said in engine.rulebook.statements if said.instrument is one]))


@main.command()
@rules_option
@click.option("--strict", is_flag=True, help="Exit with 1 when there is any warning.")
def lint(folders: tuple[str, ...], strict: bool) -> None:
    """Check the rules, and warn of what is probably a mistake."""
    engine: Engine = engines.load(*folders)
    found = engine.lint(today())
    for one in found:
        click.echo(str(one))
    book = engine.rulebook
    click.echo(f"{len(book.instruments)} instruments, {len(book.statements)} sentences, {len(found)} warnings")
    sys.exit(FAILED if strict and found else 0)


def _sheet(one: Any) -> Any:
    return json.loads(one.model_dump_json(by_alias=True, exclude_none=True))


main.add_command(cli_diff.diff)
main.add_command(cli_log.log)
main.add_command(cli_screen.screen)
