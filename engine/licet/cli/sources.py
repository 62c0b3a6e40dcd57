"""``licet sources`` and ``licet review``: what was read, and what newer documents touch."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from licet.case.resolve import parse_day
from licet.engine import load
from licet.errors import InputError
from licet.language.schema import Evidence
from licet.values.names import did_you_mean

from .options import FAILED, rules_option, today
from .output import say_json, show_page

if TYPE_CHECKING:
    from licet.review.sources import InstrumentSource


@click.command()
@rules_option
@click.option(
    "--jurisdiction", "jurisdictions", multiple=True, metavar="NAME", help="Only of this one, e.g. us. Repeatable."
)
@click.option("--checked-before", metavar="DAY", help="Only instruments that nobody checked on this day or later.")
@click.option(
    "--evidence", "grades", multiple=True, type=click.Choice(get_args(Evidence)), help="Only of this grade. Repeatable."
)
@click.option("--grep", metavar="TEXT", help="Only with this text in an id, a title, a citation or an address.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def sources(
    folders: tuple[str, ...], jurisdictions: tuple[str, ...], checked_before: str | None, grades: tuple[str, ...],
    grep: str | None, as_json: bool,
) -> None:  # fmt: skip
    """List what was read of each instrument, and when."""
    from licet.review.sources import sources as all_sources

    found = all_sources(load(*folders).rulebook, today())
    known = [one.jurisdiction for one in found]
    for name in jurisdictions:
        if name not in known:
            raise InputError(f"there is no law `{name}`; {did_you_mean(name, known) or 'known: ' + ', '.join(known)}")
    before = None if checked_before is None else parse_day(checked_before, "--checked-before")

    def wanted(one: InstrumentSource) -> bool:
        texts = (one.instrument, one.title, one.cite, *one.addresses)
        return (
            (before is None or one.checked < before)
            and (not grades or one.evidence in grades)
            and (grep is None or grep.lower() in "\n".join(texts).lower())
        )

    filtered = bool(before or grades or grep)
    laws = [law for law in found if not jurisdictions or law.jurisdiction in jurisdictions]
    shown = [replace(law, instruments=tuple(filter(wanted, law.instruments))) for law in laws]
    shown = [law for law in shown if law.instruments or not filtered]
    if as_json:
        from .review_output import SourcesOutput, as_text

        say_json(as_text(SourcesOutput(on=today(), jurisdictions=tuple(shown))))
        return
    from licet.render.review import sources as page

    show_page(page(shown))


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@rules_option
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--strict", is_flag=True, help="Exit code 1 if anything touches a rule, or a file leaves that open.")
def review(files: tuple[Path, ...], folders: tuple[str, ...], as_json: bool, strict: bool) -> None:
    """Report what in downloaded documents touches the rules.

    FILE is a page of search results of the Federal Register (JSON), a part of the
    eCFR (XML) or the Consolidated Screening List (CSV or JSON). Of the last two,
    two days are compared; name the files by their days. Nothing is decided, and
    no rule and no list is changed.
    """
    from licet.review.report import review as compare

    found = compare(load(*folders).rulebook, files)
    if as_json:
        from .review_output import ReviewOutput, as_text

        say_json(as_text(ReviewOutput(on=today(), report=found)))
    else:
        from licet.render.review import review as page

        show_page(page(found))
    sys.exit(FAILED if strict and found.touches else 0)
