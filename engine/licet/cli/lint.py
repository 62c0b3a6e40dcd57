"""``licet lint``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from licet.engine import load
from licet.errors import InputError
from licet.language.sources import home
from licet.values.names import did_you_mean

from .options import FAILED, rules_option, today
from .output import say, say_json


@click.command()
@rules_option
@click.option("--strict", is_flag=True, help="Exit code 1 if there is any finding that is not accepted.")
@click.option("--explain", metavar="CODE", help="Explain a code, or `all` of them, and check nothing.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="github: annotations of a workflow; sarif: SARIF 2.1.0.",
)
@click.option("--accepted", "show_accepted", is_flag=True, help="Show accepted findings too, with their reasons.")
def lint(folders: tuple[str, ...], strict: bool, explain: str | None, form: str, show_accepted: bool) -> None:
    """Load the rules and print what is probably wrong with them."""
    from licet.render import findings as pages

    if explain is not None:
        say(_explained(explain))
        return
    engine = load(*folders)
    found = engine.lint(today())
    open_ones = [finding for finding in found if not finding.reason]
    shown = found if show_accepted else open_ones
    places = _on_disk(folders)
    if form == "text":
        for finding in shown:
            say(str(finding))
        say(pages.summary(engine.rulebook, found))
    elif form == "github":
        for finding in shown:
            say(pages.annotation(finding, places))
    else:
        say_json(pages.as_json(shown, places) if form == "json" else pages.as_sarif(found, places))
    sys.exit(FAILED if strict and open_ones else 0)


def _explained(code: str) -> str:
    from licet.authoring.lint import CHECKS
    from licet.render.findings import explanation

    if code.lower() == "all":
        return "\n\n".join(map(explanation, CHECKS.values()))
    if code.upper() not in CHECKS:
        hint = did_you_mean(code.upper(), CHECKS) or f"known: {', '.join(CHECKS)}"
        raise InputError(f"there is no check `{code}`; {hint}")
    return explanation(CHECKS[code.upper()])


def _on_disk(folders: tuple[str, ...]) -> dict[str, str]:
    """The path of each folder by the name that locations begin with; for one of the name of the shipped rules, that is its path."""
    names = {Path(os.path.realpath(folder)).name: Path(folder).as_posix() for folder in folders}
    return {name: path for name, path in names.items() if name != home("rules").name}
