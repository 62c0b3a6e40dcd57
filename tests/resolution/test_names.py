"""Names as orders, customs papers, price lists and drivers write them: what they mean, and what means nothing.

``names.csv`` holds two sets. ``one`` was at hand while the resolver was built; ``two`` was written down, with its meaning,
before the resolver existed; where it says less or more than the catalogue's own family names, these count. ``fresh_names.csv``
holds names that were collected afterwards and measured before anything was mended for them; ``docs/names.md`` has the
figures of these first runs. ``NONE`` stands for a name that must not be resolved, ``kind:`` for one that only tells a kind.
"""

import csv
from pathlib import Path

import pytest
from shipped import shipped

TABLE = Path(__file__).parent / "names.csv"
FRESH = Path(__file__).parent / "fresh_names.csv"
RIGHT, PARTS, WRONG = 0.95, 0.5, 0.002


def catalogue():
    return shipped().rulebook.catalogue


def outcomes(style, table=TABLE):
    """Whether each name of a style is ``right``, ``missed`` or ``wrong``."""
    with table.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["style"] == style]
    known, found = catalogue(), {}
    for row in rows:
        parts = known.find(row["name"]).parts
        ids = {part.id for part in parts if part.id}
        means = row["means"]
        kind = next((part.kind for part in parts if part.id is None), None)
        wanted = set() if means == "NONE" or means.startswith("kind:") else set(means.split("|"))
        right = ids == wanted and (not means.startswith("kind:") or kind == means[5:])
        found[row["name"]] = "right" if right else "wrong" if ids else "missed"
    return found


def those(found, outcome):
    return [name for name, one in found.items() if one == outcome]


@pytest.mark.parametrize("table", [TABLE, FRESH])
def test_written_names_mean_what_they_say(table):
    found = outcomes("name", table)
    assert len(those(found, "right")) >= RIGHT * len(found), those(found, "missed")
    assert len(those(found, "wrong")) <= WRONG * len(found), those(found, "wrong")


@pytest.mark.parametrize("table", [TABLE, FRESH])
def test_part_numbers_are_known_or_mean_nothing(table):
    found = outcomes("part", table)
    assert len(those(found, "right")) >= PARTS * len(found), those(found, "missed")
    assert those(found, "wrong") == []


@pytest.mark.parametrize("table", [TABLE, FRESH])
def test_accessories_families_and_other_things_mean_no_product(table):
    assert those(outcomes("other", table), "wrong") == []


@pytest.mark.parametrize("rest", ["bracket", "or H200", "driver", "without GPU", "equivalent", "zzz", "series"])
def test_a_word_that_nothing_explains_leaves_the_name_unresolved(rest):
    assert catalogue().find("H100 SXM").parts
    assert catalogue().find(f"H100 SXM {rest}").parts == ()


def test_a_seller_does_not_contradict_and_another_maker_does():
    known = catalogue()
    assert known.find("H100 PCIe", "Dell").parts == known.find("H100 PCIe").parts
    assert known.find("NVIDIA H100 PCIe from Dell").parts == known.find("H100 PCIe").parts
    assert known.find("H100 PCIe", "AMD").parts == ()
    assert known.find("AMD H100 PCIe").parts == ()


def test_a_product_without_a_maker_is_sold_by_anybody():
    assert [part.id for part in catalogue().find("ethane", "Nobody Ltd").parts] == ["hydrocarbon/ethane"]


def test_makers_of_one_name_are_judged_together():
    assert {part.vendor for part in catalogue().find("HBM3E").parts} >= {"micron", "samsung", "skhynix"}


def test_a_vendor_that_is_not_known_is_told_with_near_vendors():
    found = catalogue().find("H100 PCIe", "Nvidea")
    assert found.parts == ()
    assert "NVIDIA" in found.suggestions


def test_a_name_that_only_tells_its_kind_keeps_the_kind():
    [part] = catalogue().find("plasma etch tool Centura (ECCN 3B001)").parts
    assert (part.id, part.kind) == (None, "chip-tool")
    [part] = catalogue().find("ball bearings EAR99").parts
    assert (part.id, part.kind) == (None, "ordinary")


def test_a_classification_in_a_name_is_a_fact_of_its_own():
    assert catalogue().find("NVIDIA L40S (ECCN 4A090.a)").eccns == ("4A090.a",)


def test_a_size_that_no_product_has_is_not_ignored():
    assert catalogue().find("A800 96GB").parts == ()
    assert [part.id for part in catalogue().find("RTX 4090 48GB").parts] == ["nvidia/rtx-4090"]


def test_suggestions_are_different_products():
    known = catalogue()
    near = known.near("H1000")
    assert len({known.called(name)[0].id for name in near}) == len(near) > 1
