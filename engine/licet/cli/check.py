"""``licet check`` and ``licet timeline``."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from licet.engine import load

from .options import (
    exit_code,
    key_option,
    log_key,
    now,
    product_and_destination,
    product_argument,
    question,
    today,
)
from .output import say, say_json, show_page, width

if TYPE_CHECKING:
    from licet.decision import Decision
    from licet.explanation import Alternative, Explanation


@click.command()
@question
@click.option("--on", metavar="DAY", help="The day, e.g. 2025-05-01, or last: the last day verified.  [default: today]")
@click.option("--full", is_flag=True, help="Show everything: also notices, overridden rules and limits of the model.")
@click.option("--brief", is_flag=True, help="Print one line.")
@click.option(
    "--why", is_flag=True, help="As --full, and show the conditions of each rule, and why other rules do not apply."
)
@click.option(
    "--what-if",
    type=click.Choice(["yes", "conditional", "no"]),
    is_flag=False,
    flag_value="yes",
    help="Find changes of a single fact that give this permission.  [without a value: yes]",
)
@click.option("--markdown", is_flag=True, help="Print a file note in Markdown.")
@click.option("--log", "log_file", metavar="FILE", help="Append the decision to this log.")
@key_option
def check(
    product: str, destination: str, on: str | None, spec: tuple[str, ...], contains: tuple[str, ...], folders: tuple[str, ...], as_json: bool,
    full: bool, brief: bool, why: bool, what_if: str | None, markdown: bool, log_file: str | None,
    key_file: str | None, **options: Any,
) -> None:  # fmt: skip
    """Answer for one day, with the reasons.

    The answer is permitted, conditional, blocked or unknown. Exits with 0 only if it may be shipped without a licence, with
    5 if it is permitted once a licence is granted, with 10 if it is conditional, 20 if it is blocked, 30 if it is unknown.
    """
    if brief and (full or why or what_if or markdown or as_json):
        raise click.UsageError("--brief prints one line; leave out --full, --why, --what-if, --markdown and --json")
    if markdown and (as_json or what_if):
        raise click.UsageError("--markdown prints a file note; leave out --json and --what-if")
    product, destination = product_and_destination(product, destination, options["eccn"])
    engine = load(*folders)
    day = on if on is not None else today().isoformat()
    decision = engine.check(product_argument(product, spec, contains), destination, on=day, **options)
    if log_file is not None:
        from licet.log import DecisionLog  # imports sqlite3

        with DecisionLog(log_file, key=log_key(key_file)) as log:
            log.append(decision, now())
    explanation = engine.explain(decision) if why else None
    alternatives = engine.what_would(decision, what_if) if what_if else None
    if as_json:
        say_json(_json(decision, explanation, alternatives))
    elif markdown:
        from licet.render.markdown import note

        say(note(decision, explanation), nl=False)
    elif brief:
        from licet.render import summary

        say(summary.line(decision))
    else:
        from licet.render import summary, terminal

        if explanation is not None:
            show_page(terminal.explanation(explanation))
        else:
            show_page(terminal.decision(decision) if full else summary.page(decision, width()))
        if alternatives is not None:
            show_page(terminal.alternatives(alternatives, what_if or "", now=decision.permitted))
    sys.exit(exit_code(decision.verdict))


def _json(decision: Decision, explanation: Explanation | None, alternatives: Sequence[Alternative] | None) -> str:
    """The decision as JSON; with an explanation or alternatives, an object with a key for each of them."""
    if explanation is None and alternatives is None:
        return decision.model_dump_json(indent=2)
    document: dict[str, Any] = (
        explanation.model_dump(mode="json") if explanation else {"decision": decision.model_dump(mode="json")}
    )
    if alternatives is not None:
        document["alternatives"] = [alternative.model_dump(mode="json") for alternative in alternatives]
    return json.dumps(document, indent=2, ensure_ascii=False)


@click.command()
@question
@click.option(
    "--svg",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the time line as a picture, SVG, to this file.",
)
@click.option("--png", type=click.Path(dir_okay=False, path_type=Path), help="Write it as PNG.")
def timeline(
    product: str,
    destination: str,
    spec: tuple[str, ...],
    contains: tuple[str, ...],
    folders: tuple[str, ...],
    as_json: bool,
    svg: Path | None,
    png: Path | None,
    **options: Any,
) -> None:
    """Show the answers for all days: a time line and a table, or a picture."""
    if as_json and (svg or png):
        raise click.UsageError("--svg and --png write a picture; leave out --json")
    product, destination = product_and_destination(product, destination, options["eccn"])
    history = load(*folders).timeline(product_argument(product, spec, contains), destination, **options)
    if svg or png:
        from .report import draw

        draw(history, svg, png)
    elif as_json:
        say_json(history.model_dump_json(indent=2))
    else:
        from licet.render import tables

        show_page(tables.timeline(history))
