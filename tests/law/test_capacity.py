"""The shipped rules stay well below what the inference engine takes, so that a house can add its own."""

import gc

import pytest
from shipped import shipped

from licet.inference.network import MOST_JOINS, MOST_ROWS, MOST_SHAPES, MOST_SHAPES_A_ROLE, Network
from licet.language.attributes import ROLES

HEADROOM = 0.75  # the part of a limit that the shipped rules may use


@pytest.fixture(scope="module")
def networks() -> list[Network]:
    """The networks of the shipped rules, that of the control list too."""
    shipped().check("H100", "CN", on="2025-01-01")
    shipped().check("", "CN", on="2026-03-01", eccn="3B001.c")
    found = [one for one in gc.get_objects() if isinstance(one, Network)]
    assert found
    return found


def test_shapes_joins_and_rows_leave_room(networks: list[Network]) -> None:
    for one in networks:
        assert len(one.shapes) <= HEADROOM * MOST_SHAPES
        assert len(one.rows) <= HEADROOM * MOST_ROWS
        assert all(
            sum(role in shape.roles for shape in one.shapes) <= HEADROOM * MOST_SHAPES_A_ROLE
            for role in range(len(ROLES))
        )
        assert all(2 + len(shape.roles) + 2 * len(shape.attributes) <= HEADROOM * MOST_JOINS for shape in one.shapes)
