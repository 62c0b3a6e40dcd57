"""Alternatives: the smallest change of one fact that gives another permission, taken from the thresholds of the rules."""

import json
from functools import cache

import pytest
from click.testing import CliRunner
from shipped import shipped

import licet
from licet.cli.main import main

pytestmark = pytest.mark.usefixtures("one_engine")
RTX_4090 = ("RTX 4090", "CN", "2024-06-01")


@cache
def found(product: str, destination: str, day: str, permitted: str, **options: str) -> tuple[licet.Alternative, ...]:
    return shipped().what_would(shipped().check(product, destination, on=day, **options), permitted)


@pytest.mark.parametrize(
    ("asked", "permitted", "fact", "verdict", "figure"),
    [
        (RTX_4090, "yes", "tpp", "no_licence_required", 4799),
        (("A800", "CN", "2023-01-01"), "no", "interconnect", "licence_denial", 600),
        (("micron/hbm3e", "CN", "2025-02-01"), "yes", "memory_bandwidth_density", "no_licence_required", 2),
        (("H200", "CN", "2026-08-01"), "no", "dram_bandwidth", "licence_denial", 6500),
    ],
)
def test_a_figure_changes_to_the_nearest_value_beyond_a_threshold(asked, permitted, fact, verdict, figure) -> None:
    (one,) = [one for one in found(*asked, permitted) if one.fact == fact]
    assert one.verdict == verdict
    assert one.question.spec is not None
    assert getattr(one.question.spec, fact) == figure
    assert one.change.startswith(f"{fact} {figure} ")


def test_no_nearer_value_gives_the_wanted_answer() -> None:
    (one,) = [one for one in found(*RTX_4090, "yes") if one.fact == "tpp"]
    assert one.question.spec is not None
    nearer = one.question.spec.model_copy(update={"tpp": 4800.0})
    assert shipped().check(nearer, "CN", on="2024-06-01").permitted != "yes"


def test_the_day_is_the_last_before_and_the_first_after() -> None:
    days = [one.on.isoformat() for one in found("H20", "CN", "2025-05-01", "yes") if one.fact == "on"]
    assert days == ["2025-04-08", "2025-07-14"]


def test_where_the_parties_are_is_never_changed() -> None:
    alternatives = found("H100", "SG", "2025-06-01", "yes", headquarters="CN")
    assert {one.question.headquarters for one in alternatives} <= {"CN"}
    assert "headquarters" not in {one.fact for one in alternatives}


@pytest.mark.parametrize(
    ("product", "day"), [("H20", "2025-05-01"), ("H100", "2025-06-01"), ("RTX 4090", "2024-06-01")]
)
def test_a_stated_headquarters_stays_when_the_destination_changes(product, day) -> None:
    asked = shipped().check(product, "CN", on=day, headquarters="CN")
    for wanted in ("yes", "conditional"):
        for one in shipped().what_would(asked, wanted):
            assert one.question.headquarters == "CN"
            assert one.question.defaults == asked.question.defaults == ("ships_from",)
            again = shipped().check(
                one.question.spec or product,
                one.question.destination,
                on=one.on,
                headquarters="CN",
                ships_from=one.question.ships_from,
            )
            assert (again.verdict, again.permitted) == (one.verdict, wanted)


def test_a_question_tells_what_was_stated_from_what_was_filled_in() -> None:
    engine = shipped()
    for stated in ({}, {"headquarters": "CN"}, {"ships_from": "US"}, {"headquarters": "CN", "ships_from": "US"}):
        question = engine.check("H20", "CN", on="2025-05-01", **stated).question
        assert set(question.defaults) == {"headquarters", "ships_from"} - set(stated)
        assert (question.headquarters, question.ships_from) == ("CN", "US")
        assert json.loads(question.model_dump_json())["defaults"] == list(question.defaults)
        assert engine.ask(question, engine.check("H20", "CN", on="2025-05-01").on).question == question


def test_another_place_is_said_to_be_another_shipment() -> None:
    arguments = ["check", "H20", "CN", "--on", "2025-05-01", "--what-if"]
    text = " ".join(CliRunner().invoke(main, arguments).output.split())
    assert "A shipment meant to reach the first destination stays what it is" in text
    assert "General Prohibition 10" in text


def test_headquarters_at_the_destination_change_with_it() -> None:
    alternatives = [one for one in found("H20", "CN", "2025-05-01", "yes") if one.fact == "destination"]
    assert alternatives
    assert all(one.question.headquarters == one.question.destination for one in alternatives)


def test_countries_reported_as_equivalent_have_equal_answers() -> None:
    engine = shipped()
    first = next(one for one in found("H20", "CN", "2025-05-01", "yes") if one.fact == "destination")
    fact_builder = engine._evaluator.inference.fact_builder
    zone = fact_builder.zone(first.question.destination)
    alike = [code for code in engine.rulebook.catalogue.countries.all() if fact_builder.zone(code) == zone]
    assert f"or any of {len(alike) - 1} others treated alike" in first.change
    assert {engine.check("H20", code, on=first.on).verdict for code in alike} == {first.verdict}


def test_no_change_is_an_answer_too() -> None:
    assert found("Nobody knows this", "CN", "2025-05-01", "yes") == ()
    result = CliRunner().invoke(main, ["check", "Nobody knows this", "CN", "--on", "2025-05-01", "--what-if"])
    assert result.exit_code == 30
    assert "no change of a single fact makes the answer permitted" in result.output


def test_what_if_at_the_terminal_and_in_json() -> None:
    arguments = ["check", "A800", "CN", "--on", "2023-01-01", "--what-if", "no"]
    text = CliRunner().invoke(main, arguments)
    assert text.exit_code == 0
    assert "changes of a single fact that make the answer blocked" in text.output
    assert "interconnect 600 GB/s instead of 464 (at least 600)" in text.output
    assert max(map(len, text.output.splitlines())) <= 80
    data = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).output)
    assert licet.Decision.model_validate(data["decision"]).permitted == "yes"
    offered = tuple(licet.Alternative.model_validate(one) for one in data["alternatives"])
    assert offered == found("A800", "CN", "2023-01-01", "no")


def test_what_if_takes_only_permissions() -> None:
    result = CliRunner().invoke(main, ["check", "A800", "CN", "--what-if", "perhaps"])
    assert result.exit_code == 2
    assert "perhaps" in result.output
