"""The features of the example of a house hold, and its rules raise answers only."""

from pathlib import Path

import polars as pl
import pytest
from pytest_bdd import scenarios
from shipped import shipped

import licet
from licet.log.records import objections
from licet.render.markdown import note
from licet.render.summary import line

EXAMPLE = Path(__file__).parents[2] / "examples" / "house"


@pytest.fixture(scope="session")
def licet_engine() -> licet.Engine:
    return licet.load(EXAMPLE / "acme")


scenarios(str(EXAMPLE / "features"))

PRODUCTS = ("A2", "A10", "H20", "H100", "MI308X", "GB200 NVL72", "no such chip", {"name": "A magnet", "kind": "magnet"})
PLACES = ("DE", "AE", "KZ", "CN", "CU")
DAYS = ("2015-06-01", "2026-02-02", "2027-06-01")
CASES = (
    {},
    {"end_use": "military"},
    {"ships_from": "BR"},
    {"end_user": "Palmyra Compute FZE"},
    {"basis": "law"},
    {"eccn": "9A610"},
)
STRICTER = {
    "yes": {"yes", "conditional", "no", "unknown"},
    "conditional": {"conditional", "no", "unknown"},
    "no": {"no"},
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_house_makes_no_answer_milder_and_the_law_stays_the_same(
    case: dict[str, str], licet_engine: licet.Engine
) -> None:
    law, moved = shipped(), 0
    for product in PRODUCTS:
        for place in PLACES:
            for day in DAYS:
                alone, both = (engine.check(product, place, on=day, **case) for engine in (law, licet_engine))
                told = both.by_law or both
                assert (told.verdict, told.requires_licence) == (alone.verdict, alone.requires_licence)
                assert both.permitted in STRICTER.get(alone.permitted, {"unknown", "conditional", "no"})
                if not both.by_law and not any(reason.force == "house" for reason in both.because):
                    assert (both.because, both.needs, both.coverage) == (alone.because, alone.needs, alone.coverage)
                moved += both.by_law is not None
    assert moved


def test_the_pages_tell_a_house_rule_from_the_law(licet_engine: licet.Engine) -> None:
    answer = licet_engine.check("A2", "AE", vendor="Nvidia", on="2026-03-01")
    page = licet_engine.explain(answer)
    assert answer.by_law is not None
    assert answer.by_law.verdict is licet.Verdict.NO_LICENCE_REQUIRED
    assert [(reason.id, reason.force) for reason in answer.because] == [("acme.sign-off", "house")]
    for text in (str(answer), note(answer), note(answer, page), line(answer)):
        assert "by law alone" in text.lower()
    for text in (note(answer), note(answer, page), repr(page), repr(answer.because[0])):
        assert "house" in text


def test_a_screened_order_tells_a_house_rule_from_the_law(licet_engine: licet.Engine) -> None:
    orders = pl.DataFrame({"sku": ["A2", "H20"], "to": ["AE", "CN"]})
    answers = licet_engine.screen(orders, product="sku", destination="to", on="2026-03-01")
    assert answers["reasons"].to_list()[0] == "acme.sign-off (house)"
    assert "house" not in answers["reasons"].to_list()[1]


def test_the_receipt_covers_what_the_law_alone_says(licet_engine: licet.Engine) -> None:
    answer = licet_engine.check("A2", "AE", vendor="Nvidia", on="2026-03-01")
    assert not list(objections(answer.model_dump_json()))
    assert answer.by_law is not None
    other = answer.model_copy(update={"by_law": answer.by_law.model_copy(update={"verdict": licet.Verdict.UNKNOWN})})
    assert list(objections(other.model_dump_json()))
    assert licet.Decision.model_validate_json(answer.model_dump_json()) == answer


def test_the_days_that_are_covered_are_those_of_the_law(licet_engine: licet.Engine) -> None:
    last = licet_engine.check("A2", "AE", vendor="Nvidia", on="last")
    assert last.on == shipped().check("A2", "AE", vendor="Nvidia", on="last").on
    assert "acme" not in {one.jurisdiction for one in licet_engine.status(last.on).jurisdictions}
    assert "acme" not in repr(licet_engine)
    late = licet_engine.check("A10", "DE", vendor="Nvidia", end_use="military", on="2030-01-01")
    assert (late.permitted, late.by_law and late.by_law.verdict) == ("no", licet.Verdict.UNKNOWN)
