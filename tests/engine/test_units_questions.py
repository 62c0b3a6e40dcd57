"""Invalid questions raise subclasses of one error that name the fault; unknown names are answers, not errors."""

import itertools
from datetime import date

import pytest
import small_world

from licet import Engine, InputError, LicetError, Product, Verdict
from licet.language.sources import Source
from licet.rulebook.loader import assemble

RULES = """\
jurisdiction: xx
title: A jurisdiction
coverage: {from: 2020-01-01, through: 2030-12-31}
silence: no_licence_required
end_uses: {military: military end use}
---
instrument: xx.act
title: An act
kind: regulation
force: law
issuer: an authority
cite: a citation
published: 2024-01-01
in_force: 2024-01-01
evidence: verified
checked: 2025-01-01
controls:
  xx.chips: {says: chips need a licence, when: {tpp: {at_least: 1600}, destination: CN}, requires: licence, review: denial}
"""
DAY = date(2024, 6, 1)


@pytest.fixture(scope="module")
def engine():
    return Engine(assemble([Source("rules.yaml", RULES)], small_world.catalogue()))


def refused(engine, product="One", destination="CN", **options):
    """The error text for a question, in Python and at the command line."""
    with pytest.raises(InputError) as by_check:
        engine.check(product, destination, **{"on": DAY, **options})
    options.pop("on", None)
    if not options or "on" not in str(by_check.value).partition(" ")[0]:
        assert isinstance(by_check.value, LicetError)
        assert isinstance(by_check.value, ValueError)
    return str(by_check.value)


@pytest.mark.parametrize(
    "day",
    ["2024-02-30", "1 June 2024", "", "2024", "2024-06", "tomorrow", 20240601, None, 1.5, True, [], {}, b"2024-06-01"],
    ids=repr,
)  # fmt: skip
def test_a_day_is_a_day(engine, day):
    assert "`on` must be a day such as 2025-05-01" in refused(engine, on=day)
    if day is not None:
        assert "`known_on` must be a day such as 2025-05-01" in refused(engine, known_on=day)


@pytest.mark.parametrize("day", [DAY, "2024-06-01", date.min, date.max, "0001-01-01", "9999-12-31"], ids=str)
def test_days_are_dates_or_their_text(engine, day):
    assert engine.check("One", "CN", on=day).on == (day if isinstance(day, date) else date.fromisoformat(day))


@pytest.mark.parametrize("role", ["destination", "ships_from", "headquarters"])
@pytest.mark.parametrize(
    ("name", "words"),
    [("Chnia", "there is no country `Chnia`; did you mean `China`"), ("ZZ", "there is no country `ZZ`"), ("Untied States", "did you mean `United States`"),
     ("", "must not be empty"), ("  ", "must not be empty"), (7, "must not be empty"), (["CN"], "must not be empty"), ("D:5", "there is no country `D:5`")],
)  # fmt: skip
def test_a_country_that_does_not_exist_is_refused_with_a_suggestion(engine, role, name, words):
    options = {} if role == "destination" else {role: name}
    assert words in refused(engine, destination=name if role == "destination" else "CN", **options)


@pytest.mark.parametrize(
    "value", [-1, -0.5, float("nan"), float("inf"), float("-inf"), "4800", True, None.__class__, [], 10**400], ids=repr
)
def test_a_figure_is_a_finite_number_of_zero_or_more(engine, value):
    assert "`tpp" in refused(engine, {"tpp": value})


@pytest.mark.parametrize(
    ("limits", "words"),
    [({}, "at least one of"), ({"at_least": 5, "above": 5}, "two lower limits or two upper limits"), ({"at_least": 5, "below": 4}, "matches no value"),
     ({"at_least": -1}, "greater than or equal to 0"), ({"atleast": 5}, "did you mean `at_least`"), ({"at_least": "5"}, "must be a number"),
     ({"at_least": float("nan")}, "(found `nan`)")],
)  # fmt: skip
def test_limits_of_a_figure_make_sense(engine, limits, words):
    assert words in refused(engine, {"tpp": limits})


@pytest.mark.parametrize(
    ("product", "words"),
    [
        ("", "the product must have a name"), ("   ", "the product must have a name"), (7, "a product is a name, a mapping or a licet.Product"),
        (None, "a product is a name"), (["One"], "a product is a name"), ({"tppp": 5}, "a product has no `tppp`; did you mean `tpp`"),
        ({"kind": "chop"}, "there is no kind of product `chop`; did you mean `chip`"), ({"name": 7}, "`name`"), ({"vendor": 7}, "`vendor`"),
        ({"datacenter": "perhaps"}, "`datacenter`"), ({1: 2}, "1"),
        ({"kind": "metal", "tpp": 5}, "a product of kind `metal` has no `tpp`"),
        ({"tpp": 5, "memory_bandwidth_density": 5}, "no kind of product has all of"),
        ({"dram_bandwidth": 1000, "interconnect": 500, "total_bandwidth": 900}, "`total_bandwidth`"),
        ({"tppp": 5, "tpp": -1}, "a product has no `tppp`"), ({"tppp": 5, "tpp": -1}, "`tpp`"),
    ],
)  # fmt: skip
def test_a_product_is_described_in_known_terms(engine, product, words):
    assert words in refused(engine, product)


def test_an_old_name_of_an_argument_is_refused_with_the_new_one(engine):
    assert "`origin`; the country it ships from is now called `ships_from`" in refused(engine, origin="US")


def test_two_vendors_are_one_too_many(engine):
    assert "two vendors are given: `bolt`, and `acme` in the product" in refused(
        engine, {"vendor": "acme", "tpp": 5}, vendor="bolt"
    )
    assert engine.check({"vendor": "ACME", "tpp": 5}, "CN", vendor="acme", on=DAY).question.vendor == "acme"
    assert engine.check({"vendor": "Acme", "tpp": 5}, "CN", on=DAY).question.vendor == "acme"


@pytest.mark.parametrize(
    ("name", "value"),
    [*itertools.product(["vendor", "end_user", "end_use"], [7, ["x"], {"a": 1}]), ("end_use", ""), ("end_use", " ")],
    ids=repr,
)
def test_a_name_is_a_name(engine, name, value):
    assert f"`{name}` must be a name" in refused(engine, **{name: value})


def test_an_end_use_is_one_that_rules_know(engine):
    assert "no rulebook defines an end use `militry`; did you mean `military`" in refused(engine, end_use="militry")
    assert engine.check("One", "CN", end_use="Military", on=DAY).question.end_use == "military"
    assert engine.check("One", "CN", end_use="civil", on=DAY).question.end_use == "civil"


@pytest.mark.parametrize("basis", ["Law", "", "both", None, 1], ids=repr)
def test_a_basis_is_law_or_practice(engine, basis):
    assert "`basis` is `law` or `practice`" in refused(engine, basis=basis)


@pytest.mark.parametrize("text", ["\ud800", "One\udfff"])
def test_an_unpaired_surrogate_is_refused(engine, text):
    for options in (
        {"product": text},
        {"vendor": text},
        {"end_user": text},
        {"destination": text},
        {"product": {"name": text}},
    ):
        assert "is not text" in refused(engine, **options)


@pytest.mark.parametrize(
    ("product", "options", "suggestion"),
    [
        ("Onne", {}, "One"),
        ("One", {"vendor": "Bolt"}, "Acme One"),
        ("One", {"vendor": "Nobody Ltd"}, "Acme One"),
        ("B999", {}, None),
    ],
)
def test_an_unknown_name_is_an_answer_and_never_a_guess(engine, product, options, suggestion):
    decision = engine.check(product, "CN", on=DAY, **options)
    assert decision.verdict is Verdict.UNKNOWN
    assert any(need.code == "product" for need in decision.needs)
    assert (suggestion in decision.suggestions) == (suggestion is not None)


def test_defaults_are_filled_in(engine):
    asked = engine.check("One", "China", on=DAY).question
    assert (asked.product, asked.parts, asked.vendor) == ("One", ("acme/one",), "acme")
    assert (asked.destination, asked.headquarters, asked.ships_from) == ("CN", "CN", "US")
    assert (asked.end_use, asked.end_user, asked.known_on, asked.basis) == (None, None, None, "practice")
    asked = engine.check({"tpp": 5}, "CN", on=DAY).question
    assert (asked.ships_from, asked.vendor, asked.spec.kind) == (None, None, "chip")


def test_a_product_is_a_name_a_mapping_or_a_value(engine):
    sheet = {
        "vendor": "acme",
        "kind": "chip",
        "tpp": 1600,
        "dram_bandwidth": 1000,
        "interconnect": 500,
        "datacenter": True,
    }
    answers = [
        engine.check(product, "CN", on=DAY)
        for product in ("One", sheet, Product(name="", **sheet), {**sheet, "tpp": {"at_least": 1600}})
    ]
    assert {answer.verdict for answer in answers} == {Verdict.LICENCE_DENIAL}
    assert engine.check({"name": "One", "tpp": 1599.9}, "CN", on=DAY).verdict is Verdict.NO_LICENCE_REQUIRED
    assert engine.check({"name": "One"}, "CN", on=DAY).verdict is Verdict.LICENCE_DENIAL
