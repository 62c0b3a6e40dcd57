"""What articles tell of permitted trade, beside the answers, and the talks between the governments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from licet.engine import Engine
from licet.errors import InputError
from licet.language.schema import Notice
from licet.language.sources import home
from licet.question import Value
from licet.rulebook.rulebook import RuleVersion
from licet.values.dates import UncertainDate
from licet.world.countries import iso_name

from .answers import Run
from .articles import Article, Claim, read_articles


class Claimed(Value):
    """A claim of an article: what it says, the days on at least one of which it is to be true, and the scenario that tests it."""

    article: str
    title: str
    id: str
    says: str
    start: date
    end: date
    permitted: Literal["yes", "conditional", "no"]
    scenario: str


class Lane(Value):
    """A trade that articles tell of: its answers over time, and the claims about it. ``products`` are the ids of what is traded, ``timeline`` is the place of the answers."""

    title: str
    jurisdiction: str
    products: tuple[str, ...]
    destination: str
    timeline: int
    claims: tuple[Claimed, ...]


class Talk(Value):
    """A notice about meetings or deals of governments."""

    on: date
    id: str
    title: str
    says: str
    cite: str
    sources: tuple[str, ...]


def lanes(engine: Engine, first: int) -> tuple[tuple[Lane, ...], list[tuple[Run, ...]]]:
    """The trades that articles tell of, and the runs of each; the place of the first one is given.

    A trade in a product that the catalogue lacks is left out.
    """
    told: dict[tuple[str | None, ...], list[Claimed]] = {}
    for article in articles():
        for claim in article.claims:
            if claim.bears_on == "state":
                trade = claim.product, claim.destination, claim.vendor, claim.ships_from
                told.setdefault(trade, []).append(_claimed(article, claim))
    found: list[Lane] = []
    runs: list[tuple[Run, ...]] = []
    for (product, destination, vendor, ships_from), claims in told.items():
        assert product is not None
        assert destination is not None
        try:
            history = engine.timeline(product, destination, vendor=vendor, ships_from=ships_from)
        except InputError:
            continue
        if history.suggestions:
            continue
        question = history.question
        exporter = question.ships_from or ""
        title = f"{vendor + ' ' if vendor else ''}{product}, {iso_name(exporter)} to {iso_name(question.destination)}"
        runs.append(tuple(Run(one.start, one.verdict, one.because, ()) for one in history))
        found.append(
            Lane(title=title, jurisdiction=exporter, products=tuple(filter(None, (part.id for part in engine.rulebook.catalogue.called(product)))),
                 destination=question.destination, timeline=first + len(found), claims=tuple(claims))
        )  # fmt: skip
    return tuple(found), runs


def articles() -> tuple[Article, ...]:
    """The articles that are shipped."""
    return read_articles(home("seeds") / "articles")


def _claimed(article: Article, claim: Claim) -> Claimed:
    assert claim.window is not None
    assert claim.window.latest is not None
    assert claim.permitted is not None
    assert claim.exercised_by is not None
    return Claimed(
        article=article.article, title=article.title, id=claim.id, says=claim.says, start=claim.window.earliest,
        end=claim.window.latest, permitted=claim.permitted, scenario=claim.exercised_by,
    )  # fmt: skip


def talks(versions: Iterable[RuleVersion]) -> tuple[Talk, ...]:
    """The notices about politics and trade, one for each instrument and day, in the order of their days."""
    found = {(one.on, one.title): one for one in _talks(versions)}
    return tuple(found[key] for key in sorted(found))


def _talks(versions: Iterable[RuleVersion]) -> Iterator[Talk]:
    for version in versions:
        rule, instrument = version.rule, version.instrument
        if isinstance(rule, Notice) and rule.topic in {"politics", "trade"}:
            start: UncertainDate = rule.in_force or instrument.in_force
            yield Talk(
                on=start.earliest, id=version.id, title=instrument.title, says=rule.says,
                cite=rule.cite or instrument.cite, sources=instrument.source,
            )  # fmt: skip
