"""Spellings of product and country names, and how they are resolved."""

import pytest
import small_world

from licet.language.sources import gather, home
from licet.values.names import closest_names, did_you_mean, normalize_name
from licet.world.loader import world


@pytest.mark.parametrize(
    ("one", "other"),
    [("RTX 4090 D", "rtx-4090d"), ("H20", "h 20"), ("Côte d'Ivoire", "cote divoire"), ("STRASSE", "straße"), ("A100-SXM4", "a100 sxm4"), ("ﬁve", "five")],
)  # fmt: skip
def test_spellings_of_one_name_are_one_name(one, other):
    assert normalize_name(one) == normalize_name(other)


@pytest.mark.parametrize(("one", "other"), [("H20", "H200"), ("A100", "A10"), ("MI308", "MI308X"), ("4090", "4090D")])
def test_different_names_stay_different(one, other):
    assert normalize_name(one) != normalize_name(other)


def test_suggestions_are_near_and_few():
    known = ["H100", "H20", "H200", "A100", "MI308X"]
    assert "MI308X" in closest_names("MI308", known)
    assert closest_names("a magnet of no kind", known) == ()
    assert len(closest_names("H1000", known)) <= 3
    assert did_you_mean("teh mi308x", known) == "did you mean `MI308X`?"
    assert did_you_mean("zzz", known) == ""


def test_a_product_is_found_by_id_name_alias_and_with_its_vendor():
    catalogue = small_world.catalogue()
    one = catalogue.parts["acme/one"]
    for name, vendor in (
        ("acme/one", None),
        ("One", None),
        ("ACME one", None),
        ("one", "acme"),
        ("Acme/One", "ACME"),
        ("o-n-e", "Acme"),
    ):
        assert catalogue.find(name, vendor).parts == (one,)


def test_a_family_name_finds_all_of_its_members():
    assert [part.id for part in small_world.catalogue().find("twins").parts] == ["acme/two", "acme/two-s"]


@pytest.mark.parametrize(
    ("name", "vendor", "reason"),
    [("Onee", None, "no product `Onee` is known"), ("One", "Bolt", "`One` is not known as a product of `Bolt`"),
     ("One", "Nobody Ltd", "`One` is not known as a product of `Nobody Ltd`"), ("", None, "no product `` is known")],
)  # fmt: skip
def test_what_is_not_known_is_never_guessed(name, vendor, reason):
    found = small_world.catalogue().find(name, vendor)
    assert found.parts == ()
    assert found.why_not == reason


def test_every_shipped_part_is_found_under_its_own_names():
    catalogue = world(gather(home("seeds")))
    for part in catalogue.parts.values():
        assert part in catalogue.find(part.id).parts
        assert part in catalogue.find(part.name, part.vendor).parts
        assert part.kind in catalogue.kinds
        assert part.vendor is None or part.vendor in catalogue.vendors


def test_a_kind_is_derived_only_from_figures_that_no_other_kind_has():
    catalogue = small_world.catalogue()
    assert catalogue.kind_of(["tpp"], []) == "chip"
    assert catalogue.kind_of(["memory_bandwidth_density"], []) == "stack"
    assert catalogue.kind_of(["tpp", "memory_bandwidth_density"], []) is None
    assert catalogue.kind_of([], ["datacenter"]) is None
    assert catalogue.kind_of([], []) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [("CN", "CN"), ("cn", "CN"), ("China", "CN"), ("CHN", "CN"), ("156", "CN"), ("Türkiye", "TR"), ("Viet Nam", "VN"), ("Taiwan", "TW"),
     ("UA-43", "UA"), ("United States", "US"), ("Bolivia", "BO"), ("South Korea", "KR"), ("Russia", "RU"), ("Hong Kong", "HK"), ("Macau", "MO"),
     ("Macao", "MO"), ("UAE", "AE"), ("UK", "GB"), ("Iran", "IR"), ("Czech Republic", "CZ"), ("Vietnam", "VN"), ("North Korea", "KP")],
)  # fmt: skip
def test_countries_are_known_by_code_and_everyday_name(name, code):
    assert world(gather(home("seeds"))).countries.resolve(name).partition("-")[0] == code
