"""The verbs that search what is known."""

import json

import pytest
from click.testing import CliRunner, Result

from licet.cli.main import main

pytestmark = pytest.mark.usefixtures("one_engine")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def found(*arguments: str) -> list[dict[str, object]]:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return list(json.loads(result.output))


def test_a_product_is_found_by_name_alias_id_and_part_number() -> None:
    for text in ("A40", "nvidia/a40", "900-2G133-0000-100"):
        assert "nvidia/a40" in [one["id"] for one in found("products", text)]
    (one,) = found("products", "900-2G133-0000-100")
    assert one["figures"]["tpp"] == {"value": "2392 to 2395.2", "unit": "TPP", "evidence": "verified"}  # type: ignore[index]
    assert one["sources"]


def test_a_system_is_shown_with_its_contents() -> None:
    output = run("products", "nvidia/gb200-nvl72").output
    assert "72 x nvidia/gb200; 36 x nvidia/grace" in output


def test_products_of_one_vendor() -> None:
    assert {one["vendor"] for one in found("products", "9", "--vendor", "AMD")} == {"amd"}
    assert found("products", "H100", "--vendor", "AMD") == []


def test_a_product_is_found_as_an_order_writes_it() -> None:
    assert [one["id"] for one in found("products", "8x NVIDIA H100 SXM5 80GB, refurbished")] == ["nvidia/h100-sxm"]


def test_what_is_not_found_is_told_with_different_things_that_are_near() -> None:
    assert "did you mean `NVIDIA`?" in run("vendors", "Nvidea").output
    assert "`H100`" in run("products", "H1000").output
    assert found("products", "H1000") == []


def test_a_flag_is_shown_with_its_evidence() -> None:
    one = found("products", "nvidia/rtx-a5500")[0]
    assert one["flags"]["datacenter"] == {"value": False, "evidence": "verified"}  # type: ignore[index]


def test_a_vendor_is_found_by_an_alias_with_its_parent() -> None:
    (one,) = found("vendors", "Mentor Graphics")
    assert (one["id"], one["home"], one["parent_home"]) == ("siemens-eda", "US", "DE")


def test_a_party_is_found_with_its_list() -> None:
    names = found("parties", "Huawei Technologies")
    assert "us.entity-list" in [one["list"] for one in names]
    assert found("parties", "Perfectly Unremarkable Bakery") == []


def test_no_party_is_taken_for_clean_where_lists_are_not_whole() -> None:
    assert "lists are not whole here, and may have more" in run("parties", "Perfectly Unremarkable Bakery").stderr


def test_the_end_uses_are_told_with_their_jurisdictions() -> None:
    assert {"military", "supercomputer"} <= {str(one["name"]) for one in found("uses")}
    assert [one["name"] for one in found("uses", "supercomputer")] == ["supercomputer"]


@pytest.mark.parametrize(
    "arguments", [("products",), ("products", "H200"), ("vendors", "dell"), ("parties", "SMIC"), ("uses",)]
)
def test_output_fits_80_columns(arguments: tuple[str, ...]) -> None:
    lines = run(*arguments).output.splitlines()
    assert lines
    assert all(len(line) <= 80 or "://" in line for line in lines)
