"""Claims of the articles, compared with the engine, the scenarios and each other."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from shipped import shipped

import licet
from licet.errors import RulesError
from licet.report.articles import Article, Claim, read_articles

ROOT = Path(__file__).parents[2]
ARTICLES = read_articles(ROOT / "seeds" / "articles")
CLAIMS = [(article, claim) for article in ARTICLES for claim in article.claims]
STATES = [(article, claim) for article, claim in CLAIMS if claim.bears_on == "state"]
SCENARIO = re.compile(r"^\s*Scenario(?: Outline)?:\s*(.+?)\s*$", re.MULTILINE)


def _name(value: object) -> str:
    return value.article[:3] if isinstance(value, Article) else value.id if isinstance(value, Claim) else str(value)


@pytest.fixture(scope="module")
def engine() -> licet.Engine:
    return shipped()


def _answers(engine: licet.Engine, claim: Claim) -> set[str]:
    """All answers of the engine within the window of a claim."""
    assert claim.window is not None
    assert claim.window.latest is not None
    assert claim.product is not None
    assert claim.destination is not None
    history = engine.timeline(claim.product, claim.destination, vendor=claim.vendor, ships_from=claim.ships_from)
    after = claim.window.latest + timedelta(days=1)
    return {
        str(segment.permitted)
        for segment in history
        if (segment.start or date.min) < after and claim.window.earliest < (segment.end or date.max)
    }


@pytest.mark.parametrize(("article", "claim"), STATES, ids=_name)
def test_a_licensing_claim_is_true_within_its_window(engine: licet.Engine, article: Article, claim: Claim) -> None:
    assert claim.permitted in _answers(engine, claim), f"{article.title}: {claim.says}"


def test_a_false_claim_is_detected(engine: licet.Engine) -> None:
    told = next(claim for _, claim in STATES if claim.id == "h20-blocked-in-april")
    upside_down = told.model_copy(update={"permitted": "conditional"})
    assert upside_down.permitted not in _answers(engine, upside_down)


@pytest.mark.parametrize("article", ARTICLES, ids=_name)
def test_every_claim_is_exercised_or_context(article: Article) -> None:
    number = article.article[:3]
    (feature,) = (ROOT / "features" / "articles").glob(f"{number}_*.feature")
    scenarios = SCENARIO.findall(feature.read_text(encoding="utf-8"))
    named = [claim.exercised_by for claim in article.claims if claim.exercised_by is not None]
    assert [name for name in named if name not in scenarios] == []
    assert len(scenarios) == len(set(scenarios))


def test_the_three_articles_are_there() -> None:
    assert [article.article[:3] for article in ARTICLES] == ["000", "003", "004"]
    assert len({article.sha256 for article in ARTICLES}) == len(ARTICLES)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("sha256: 3", "sha256: Z", "sha256"),
        ("id: nvidia-may-resume", "id: amd-may-resume", "a second claim of this id"),
        ("    permitted: yes\n", "", "needs product, destination, window and permitted"),
        ("article: 000-", "article: 001-", "is not the name of its file"),
        ("    exercised_by: The answer for the chip includes a notice on the talks\n", "", "either `exercised_by`"),
        ("window: 2025-07/2025-08", "window: 2025-07/..", "the window of a claim has an end"),
    ],
)
def test_a_bad_article_is_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    name = "000_d07501d2df0997dc.yaml"
    text = (ROOT / "seeds" / "articles" / name).read_text(encoding="utf-8")
    assert old in text
    (tmp_path / name).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(RulesError, match=re.escape(complaint)):
        read_articles(tmp_path)
