"""Names as orders, customs papers, price lists and drivers write them: what they mean, and what means nothing.

``names.csv`` holds two sets. ``one`` was at hand while the resolver was built; ``two`` was written down, with its meaning,
before the resolver existed; where it says less or more than the catalogue's own family names, these count. ``fresh_names.csv``
holds twenty-four sets that were collected one after another, each measured before anything was mended for it; ``docs/names.md`` has
the figures of these first runs. ``NONE`` stands for a name that must not be resolved, ``kind:`` for one that only tells a kind.
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


@pytest.mark.parametrize(
    "other", ["parts", "backplate", "riser", "empty", "tray", "profile", "gaming PC", "waterblock"]
)
@pytest.mark.parametrize(
    "name", ["MSI GeForce RTX 4090 Suprim X 24GB", "NVIDIA H100 80GB PCIe", "RTX 3090 Founders Edition"]
)
def test_a_word_that_names_other_goods_leaves_the_name_unresolved(name, other):
    assert catalogue().find(name).parts
    assert catalogue().find(f"{name} {other}").parts == ()
    assert catalogue().find(f"{other} for {name}").parts == ()


@pytest.mark.parametrize(
    ("name", "product"),
    [
        ("NVIDIA A10G, 23028 MiB", "nvidia/a10g"),
        ("NVIDIA RTX 4500 Ada Generation (25.8 GB VRAM)", "nvidia/rtx-4500-ada"),
        ("GeForce RTX 3080 12288 MB", "nvidia/rtx-3080-12gb"),
    ],
)
def test_a_size_that_a_driver_tells_fits_the_memory(name, product):
    assert [part.id for part in catalogue().find(name).parts] == [product]


@pytest.mark.parametrize("name", ["NVIDIA A10G, 15360 MiB", "GeForce RTX 4090 20.5 GB", "H100 PCIe 40960 MiB"])
def test_a_size_that_a_driver_does_not_tell_of_the_memory_is_not_ignored(name):
    assert catalogue().find(name).parts == ()


def test_a_product_line_needs_its_seller_unless_no_other_goods_have_it():
    known = catalogue()
    assert known.find("Gainward RTX 4090 Phoenix GS").parts == known.find("RTX 4090 Gaming X Trio").parts
    assert known.find("MSI RTX 4090 Phoenix GS").parts == ()


def test_a_plural_after_a_count_is_one_of_several_and_no_other_product():
    assert [part.id for part in catalogue().find("1x NVIDIA L40S 48GB").parts] == ["nvidia/l40s"]
    assert catalogue().find("two Tesla P40s").parts == catalogue().find("Tesla P40").parts
    assert catalogue().find("2x RTX 4070S").parts == catalogue().find("RTX 4070 Super").parts


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


@pytest.mark.parametrize("name", ["Apple chip", "SAPEON GPU", "NVIDIA DRIVE", "NVIDIA Tegra 2 GPU", "NVIDIA GPU"])
def test_the_name_of_a_vendor_alone_means_no_product(name):
    assert {part.id for part in catalogue().find(name).parts} <= {None}


@pytest.mark.parametrize("name", ["SAPEON X330", "Apple M2", "NVIDIA DRIVE PG199", "Tegra X1"])
def test_a_name_of_a_vendor_and_a_short_number_means_one_product(name):
    assert [bool(part.id) for part in catalogue().find(name).parts] == [True]


SAYS_NOTHING = ["a single", "two", "my old", "I have a", "the $1,499", "dual", "eine", "一张", "multiple", "used"]
NOT_THE_PRODUCT = [
    "bracket for a",
    "not an",
    "no",
    "no longer the",
    "either a",
    "better than my",
    "cooler for the",
    "instead of an",
]


@pytest.mark.parametrize("said", SAYS_NOTHING)
def test_what_people_say_before_a_name_says_nothing(said):
    assert [part.id for part in catalogue().find(f"{said} RTX 3090").parts] == ["nvidia/rtx-3090"]


@pytest.mark.parametrize("said", NOT_THE_PRODUCT)
def test_what_takes_a_name_back_leaves_it_unknown(said):
    assert catalogue().find(f"{said} RTX 3090").parts == ()


@pytest.mark.parametrize(
    ("name", "same_as"),
    [
        ("8 v100s", ["V100", "V100S"]), ("V100s", ["V100S"]), ("H100s", ["H100"]), ("2x 2070s", ["RTX 2070", "RTX 2070 Super"]),
        ("2070s", ["RTX 2070 Super"]), ("two 4090s", ["RTX 4090"]), ("A100 (40/80G)", ["A100 40GB", "A100 80GB"]),
        ("A100 40/99GB", []), ("A 100", ["A100"]), ("RTX A 6000", ["RTX A6000"]), ("8  3090", ["RTX 3090"]),
    ],
)  # fmt: skip
def test_a_name_with_several_readings_means_all_of_them(name, same_as):
    known = catalogue()
    wanted = {part.id for one in same_as for part in known.find(one).parts}
    assert {part.id for part in known.find(name).parts} == wanted


def means(name):
    return {part.id for part in catalogue().find(name).parts}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("do we ship 2 of those h100 nvl cards?", "H100 NVL"),
        ("2 of those h100", "H100"),
        ("300,000 H20", "H20"),
        ("50 separate H200", "H200"),
        ("ma vieille RTX 3090", "RTX 3090"),
        ("v5e-8", "TPU v5e"),
        ("second-gen Gaudi", "Gaudi 2"),
    ],
)
def test_what_people_say_around_a_name_says_nothing(said, name):
    assert means(said) == means(name) != set()


@pytest.mark.parametrize(
    "name",
    [
        "RTX 3080 und RTX 3080 Ti",
        "de RTX 2080 en RTX 2080 Ti",
        "AMD CPUs and MI250X GPUs",
        "DGX Spark's GB10 chip",
        "as fast as an H100",
        "not an H100",
        "H100 memory",
        "16GB GDDR6",
    ],
)
def test_several_goods_comparisons_and_parts_are_no_product(name):
    assert means(name) == set()


def test_a_bare_number_and_a_bare_line_mean_the_whole_family():
    assert means("my 3080") == {"nvidia/rtx-3080-10gb", "nvidia/rtx-3080-12gb"}
    assert {"intel/gaudi", "intel/gaudi2", "intel/gaudi3"} < means("Habana Gaudi")


def test_every_rule_that_changes_a_name_is_found_by_its_pairs():
    tables = catalogue().resolver.tables
    with FRESH.open(encoding="utf-8", newline="") as file:
        names = [row["name"].lower() for row in csv.DictReader(file)]
    for name in names:
        changing = {number for number, rule in enumerate(tables.rewrites) if rule(name) != name}
        assert changing <= set(tables.rewrites_of(name)), name
