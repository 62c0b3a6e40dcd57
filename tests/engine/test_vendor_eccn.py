"""An ECCN in the name of a product restricts; what a vendor states in its own table is shown and decides nothing."""

from __future__ import annotations

import pytest
from shipped import shipped

from licet.render import document
from licet.verdict import Verdict

DAY = "2024-06-01"


def check(product, destination="CN"):
    return shipped().check(product, destination, on=DAY, ships_from="US")


def test_an_eccn_in_the_name_is_the_one_that_is_stated():
    plain, named = check("NVIDIA T4"), check("NVIDIA T4 (ECCN 3A090.a)")
    assert (plain.permitted.value, named.permitted.value) == ("yes", "no")
    assert [(one.eccn, one.by, one.agrees) for one in named.classification.stated] == [("3A090.a", "name", False)]
    assert named.verdict == shipped().check("NVIDIA T4", "CN", on=DAY, ships_from="US", eccn="3A090.a").verdict


@pytest.mark.parametrize("eccn", ["EAR99", "4A994.l", "5A992.c"])
def test_an_eccn_in_the_name_eases_nothing(eccn):
    assert check(f"H100 SXM5 (ECCN {eccn})").verdict is check("H100 SXM5").verdict is Verdict.LICENCE_DENIAL


def test_the_eccn_of_the_vendor_is_shown_with_number_day_and_source():
    decision = check("900-2G133-0000-100")
    (table,) = decision.classification.vendors
    assert (table.vendor, table.numbers, table.as_of) == ("nvidia", ("900-2G133-0000-100",), "2026-07-31")
    assert table.url.startswith("https://")
    (section,) = (one for one in document.of_decision(decision).sections if one.title == "Classification")
    *_, shown, source = (item.text for item in section.items)
    assert table.eccn in shown
    assert "900-2G133-0000-100, as of 2026-07-31; it decides nothing" in shown
    assert source == f"{table.source}: {table.url}"
    assert type(decision).model_validate_json(decision.model_dump_json()) == decision


def test_a_product_has_all_order_numbers_and_a_number_without_a_product_its_own():
    catalogue = shipped().rulebook.catalogue
    every = {number.number for number in catalogue.part_numbers.values() if "nvidia/a40" in number.products}
    assert {number for table in check("A40").classification.vendors for number in table.numbers} == every
    lone = next(one for one in catalogue.part_numbers.values() if not one.products and one.eccn)
    decision = check(lone.number)
    assert decision.verdict is Verdict.UNKNOWN
    assert [(table.eccn, table.numbers) for table in decision.classification.vendors] == [(lone.eccn, (lone.number,))]


def test_the_eccn_of_the_vendor_decides_nothing():
    assert check("900-2G133-0000-100").verdict is check("A40").verdict
    assert check("A40").classification.stated == ()
