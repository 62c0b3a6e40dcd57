"""A name of several products stands for all of them, and the answer says when there may be others."""

import csv
from pathlib import Path

import pytest
from shipped import shipped

import licet
from licet.engine import load

SEEDS = Path(__file__).parents[2] / "seeds" / "catalogue"
FLAGS = ("datacenter", "us_available")
TAGS = ("verified", "derived", "recollection", "estimate")


def told(answer):
    return [name for name in answer.assumes if name.startswith("whole_family:")]


def check(product, destination="Poland", on="2025-12-01", **others):
    return shipped().check(product, destination, ships_from="US", on=on, **others)


def test_a_family_that_is_not_known_to_be_complete_is_told():
    assert told(check("Jetson Orin")) == ["whole_family:Jetson Orin"]


@pytest.mark.parametrize(
    "name", ["RTX 4060 Ti", "Jetson AGX Orin", "H100 PCIe 80GB", "nvidia/h100-sxm", "900-2G193-0000-000"]
)
def test_a_whole_family_one_product_and_a_part_number_are_not_told(name):
    assert told(check(name)) == []


def test_families_in_a_system_are_told():
    box = {"name": "Box", "contains": [{"product": "H20", "count": 8}, {"product": "H100 PCIe 80GB", "count": 1}]}
    assert told(check(box)) == ["whole_family:H20"]


def test_names_in_a_system_are_read_word_by_word():
    box = {"name": "Box", "contains": [{"product": "NVIDIA H100 SXM5 80GB, refurbished", "count": 8}]}
    assert check(box, "China").decided_by == ("nvidia/h100-sxm",)


def test_a_product_in_a_system_that_is_not_known_is_told_to_be_any_product():
    box = {"name": "Box", "contains": [{"product": "Frobnicator 9000", "count": 1}]}
    answer = check(box, "Russia")
    assert "any_product:Frobnicator 9000" in answer.assumes
    assert answer.permitted is licet.Permission.UNKNOWN
    box["contains"].append({"product": "H100 SXM", "count": 1})
    assert check(box, "China").permitted is licet.Permission.NO


def test_a_classification_beside_a_name_in_a_system_is_not_lost():
    box = {"name": "Box", "contains": [{"product": "RTX 4060 (ECCN 3A090.a)", "count": 1}]}
    assert check(box, "China").permitted is not licet.Permission.YES


def test_an_unlisted_product_could_not_make_a_blocked_answer_stricter():
    answer = check("H20", "China", on="2025-05-01")
    assert answer.permitted is licet.Permission.NO
    assert told(answer) == []


def test_a_family_is_as_strict_as_its_strictest_product_that_is_known():
    """An answer for the family permits nothing that it does not permit for each product."""
    known = shipped().rulebook.catalogue
    for name in ("H100", "H20", "A800", "Ascend 910B", "HGX H100"):
        family = check(name, "China", on="2026-09-30")
        for part in known.called(name):
            single = check(part.id, "China", on="2026-09-30")
            assert family.permitted in {single.permitted, licet.Permission.UNKNOWN}, (name, part.id)


def test_own_products_make_a_whole_family_open_again(tmp_path):
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "catalogue" / "products.csv").write_text(
        "id,same_as,aliases\nours/ti,nvidia/rtx-4060-ti-8gb,RTX 4060 Ti\n", encoding="utf-8"
    )
    answer = load(str(tmp_path)).check("RTX 4060 Ti", "Poland", ships_from="US", on="2025-12-01")
    assert told(answer) == ["whole_family:RTX 4060 Ti"]


def test_a_family_is_said_on_the_page():
    from licet.render.wording import assumed, assumption

    assert list(assumed(["whole_family:H20"])) == ["all `H20` are known"]
    assert "not known to be a complete family" in assumption("whole_family:H20")


@pytest.mark.parametrize("flag", FLAGS)
def test_every_flag_has_a_tag(flag):
    with (SEEDS / "products.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row[flag]]
    untagged = [row["id"] for row in rows if flag not in "|".join(row[tag] for tag in TAGS).split("|")]
    assert untagged == []


def test_hgx_h100_alone_means_the_boards_that_are_not_named_with_another_size():
    known = shipped().rulebook.catalogue
    inside = {one.product for part in known.find("HGX H100").parts for one in part.contains}
    assert inside == {"nvidia/h100-sxm", "nvidia/h100-sxm-94gb"}
    assert [part.id for part in known.find("HGX H100 96GB").parts] == ["nvidia/hgx-h100-8-96gb"]
