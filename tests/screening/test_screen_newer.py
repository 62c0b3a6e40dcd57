"""Screening equals `check` for systems, stated ECCNs and parties in every role, in each library and in any order of rows."""

import random

import pandas as pd
import polars as pl
import pytest
from shipped import shipped

import licet
from licet import InputError

NAMES = ["Huawei", "SMIC", "Falcon Dates", "Huawei; Falcon Dates", "n/a", "", None, None, None]
CELLS = {
    "product": ["H100 SXM", "H20", "RTX A6000", "HGX H100", "Nonsense 9", "gallium", ""],
    "destination": ["CN", "AE", "SG", "US", "Nowhere"],
    "on": ["2023-11-20", "2025-10-15", "2026-10-09", "2026-11-27"],
    "ships_from": ["US", "TW", None],
    "eccn": ["3A090.a", "3A090", "EAR99", "garbage", None, None],
    "contains": ["8x H100 SXM; 2x Grace CPU", "4x L20", "8x Nonsense 9", "0x H20", "", None, None, None],
    "owner": ["Wingtech:60%", "Huawei:30%; SMIC:20%", "Huawei", "Huawei:130%", None, None],
    **dict.fromkeys(("end_user", "purchaser", "intermediate_consignee", "ultimate_consignee", "party"), NAMES),
}
ROLES = ("purchaser", "intermediate_consignee", "ultimate_consignee", "party", "owner")


@pytest.fixture(scope="module")
def orders():
    chance = random.Random(7)
    return [{name: chance.choice(cells) for name, cells in CELLS.items()} for _ in range(250)]


def answer(row):
    """The verdict and the receipt of ``check`` for a row."""
    given = {name: value for name, value in row.items() if value}
    spec = {"contains": given.pop("contains")} if "contains" in given else None
    name, parties = given.pop("product", ""), {role: given.pop(role) for role in ROLES if role in given}
    if not name and spec is None and "eccn" not in given:
        return "unknown"
    try:
        return (
            shipped()
            .check({"name": name, **spec} if spec else name, given.pop("destination"), parties=parties, **given)
            .verdict.value
        )
    except InputError:
        return "unknown"


def verdicts(engine, frame):
    found = engine.screen(frame, **{name: name for name in CELLS})
    found = found.collect() if isinstance(found, pl.LazyFrame) else found
    return [str(value) for value in found["verdict"].to_list()]


def test_screening_equals_check_for_systems_eccns_and_parties(orders):
    expected = [answer(row) for row in orders]
    assert {"unknown", "licence_denial"} < set(expected)
    frame = pl.DataFrame(orders)
    for library in (frame, frame.lazy(), pd.DataFrame(orders)):
        assert verdicts(shipped(), library) == expected
    turned = licet.Engine(shipped().rulebook)  # without the cases of the other order
    assert verdicts(turned, frame.reverse()) == expected[::-1]


def test_a_column_of_contents_is_enough():
    frame = pl.DataFrame({"holds": ["8x H100 SXM", None], "to": "CN", "from": "US"})
    found = shipped().screen(frame, contains="holds", destination="to", ships_from="from", on="2024-01-10")
    assert found["verdict"].to_list() == ["licence_denial", "unknown"]
    assert found["needs"][1] == "product: the cell is empty"
