"""Articles: claims of newspapers about permitted trade. They have no legal force.

Each claim has its date as precisely as the article gives it. It is either tested by a scenario or marked as context, with
the reason why no scenario can test it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from licet.errors import Diagnostic, RulesError
from licet.language import yaml_text
from licet.language.documents import read_model
from licet.language.fields import RuleModel, Text, When

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Claim(RuleModel):
    """One factual claim of an article, paraphrased.

    ``when`` is ``None`` where the article gives no date. A claim about a licensing *state* names the trade it is about,
    and the ``window`` of days, on at least one of which the claim must be true; other claims are about an event, or context.
    """

    id: Name
    says: Text
    when: When | None
    bears_on: Literal["state", "event", "context"]
    product: Text | None = None
    vendor: Text | None = None
    ships_from: Text | None = None
    destination: Text | None = None
    window: When | None = None
    permitted: Literal["yes", "conditional", "no"] | None = None
    exercised_by: Text | None = None
    context: Text | None = None

    @model_validator(mode="after")
    def _whole(self) -> Claim:
        trade = {"product", "destination", "window", "permitted"}
        stated = {name for name in trade if getattr(self, name) is not None}
        if self.bears_on == "state" and stated != trade:
            raise ValueError("a claim about a state needs product, destination, window and permitted")
        if self.bears_on != "state" and (stated or self.vendor or self.ships_from):
            raise ValueError("only a claim about a state names a trade")
        if self.window is not None and self.window.latest is None:
            raise ValueError("the window of a claim has an end")
        if (self.exercised_by is None) == (self.context is None):
            raise ValueError("a claim is either `exercised_by` a scenario or `context` with a reason")
        if self.bears_on == "state" and self.exercised_by is None:
            raise ValueError("a claim about a state is exercised by a scenario")
        return self


class Article(RuleModel):
    """An article: its publisher and date, as far as known, the hash of its text, and its claims."""

    article: Name
    title: Text
    publisher: Text | None
    date: When | None
    sha256: Sha256
    claims: Annotated[tuple[Claim, ...], Field(min_length=1)]


def read_articles(folder: Path) -> tuple[Article, ...]:
    """Every article of a folder, by file name. Raises RulesError with every problem found."""
    problems: list[Diagnostic] = []
    found: list[Article] = []
    for path in sorted(folder.glob("*.yaml")):
        documents, wrong = yaml_text.read(path.read_text(encoding="utf-8"), path.name)
        problems += wrong
        for document in documents if not wrong else ():
            article = read_model(Article, document, problems)
            if article is not None:
                found.append(article)
                problems += _among_themselves(article, document, path.stem)
    if problems:
        raise RulesError(problems)
    return tuple(found)


def _among_themselves(article: Article, document: yaml_text.Document, name: str) -> list[Diagnostic]:
    problems = []
    if article.article.replace("-", "_") != name:
        problems.append(
            Diagnostic(document.location(("article",)), "is not the name of its file", article.article, name)
        )
    seen: set[str] = set()
    for number, claim in enumerate(article.claims):
        if claim.id in seen:
            place = document.location(("claims", number, "id"))
            problems.append(Diagnostic(place, "a second claim of this id", claim.id, "rename one"))
        seen.add(claim.id)
    return problems
