"""``licet check`` and ``licet timeline``."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from licet.engine import load

from .options import exit_code, now, product_argument, question, today
from .output import show_page

if TYPE_CHECKING:
    from licet.decision import Decision
    from licet.explanation import Alternative, Explanation


@click.command()
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
    """Answer for one day: permitted, conditional, blocked or unknown, and why.

    Exits with 0 only if it may be shipped without a licence, with 5 if it is permitted once a licence is granted, with 10
    if it is conditional, 20 if it is blocked, and 30 if it is unknown.
    """
    engine = load(*folders)
    day = on if on is not None else today().isoformat()
    decision = engine.check(product_argument(product, spec), destination, on=day, **options)
    if log_file is not None:
        from licet.log import DecisionLog  # sqlite3 loads only when there is a log

        with DecisionLog(log_file) as log:
            log.append(decision, now())
    explanation = engine.explain(decision) if why else None
    alternatives = engine.what_would(decision, what_if) if what_if else None
    if as_json:
        click.echo(_json(decision, explanation, alternatives))
    elif markdown:
        from licet.render.markdown import note

        click.echo(note(decision, explanation), nl=False)
    else:
        from licet.render import terminal

        if explanation is None:
            show_page(terminal.decision(decision))
        if explanation is not None:
            show_page(terminal.explanation(explanation))
        if alternatives is not None:
            show_page(terminal.alternatives(alternatives, what_if or "", now=decision.permitted))
    sys.exit(exit_code(decision.verdict))


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


@click.command()
@question
def timeline(
    product: str, destination: str, spec: tuple[str, ...], folders: tuple[str, ...], as_json: bool, **options: Any
) -> None:
    """Draw the answers over all time."""
    history = load(*folders).timeline(product_argument(product, spec), destination, **options)
    if as_json:
        click.echo(history.model_dump_json(indent=2))
    else:
        from licet.render import tables

        show_page(tables.timeline(history))
