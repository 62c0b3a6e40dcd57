"""Where exceptions NAC and ACA are said to be available, against a plain reading of 15 CFR 740.8 that shares no rule with the engine.

740.8(a): both are for chips of 3A090.b, and for those of 3A090.a that are not made for data centres. NAC goes to Macau, D:5 and firms
based there; ACA to D:1 and D:4 from 4 April 2024, to every place outside Macau and D:5 from 13 January 2025, not for firms based there.
Before 4 April 2024 NAC stood for both. 740.8(b): neither is open where part 744 or 746 asks for a licence.
"""

from itertools import product

import pytest
from ccl_oracle import group
from shipped import shipped

COVERED = {"H100 SXM": False, "RTX 4090": True, "L40S": False, "L40": True, "MI300X": False, "B200": False}
PLACES = [
    ("CN", "CN"), ("HK", "HK"), ("MO", "MO"), ("VN", "VN"), ("VN", "CN"), ("AE", "AE"), ("AE", "MO"), ("SA", "SA"), ("DE", "DE"), ("DE", "CN"),
    ("SG", "HK"), ("IR", "IR"), ("BR", "BR"),
]  # fmt: skip
DAYS = (
    "2023-11-16",
    "2023-11-17",
    "2024-04-03",
    "2024-04-04",
    "2025-01-12",
    "2025-01-13",
    "2026-03-01",
    "2026-07-10",
    "2026-10-09",
)
USES = ("civil", "military", "supercomputer")


def in_macau_or_d5(country, day):
    return country in {"MO", "HK"} or group(country, "D:5", day) == 1


def by_text(covered, destination, headquarters, day, use):
    """The exceptions that the text leaves open."""
    if not covered or use != "civil" or day < "2023-11-17" or destination == "IR":
        return set()
    if in_macau_or_d5(destination, day) or in_macau_or_d5(headquarters, day):
        return {"NAC"}
    groups = {name for name in ("D:1", "D:4", "A:5", "A:6") if group(destination, name, day)}
    listed = groups & {"D:1", "D:4"} and not groups & {"A:5", "A:6"}
    if day < "2024-04-04":
        return {"NAC"} if listed else set()
    return {"ACA"} if listed or day >= "2025-01-13" else set()


@pytest.mark.parametrize("chip", COVERED)
def test_nac_and_aca_are_available_where_the_text_says_so(chip):
    wrong, open_ = [], 0
    for (destination, headquarters), day, use in product(PLACES, DAYS, USES):
        decision = shipped().check(
            chip, destination, on=day, ships_from="US", headquarters=headquarters, end_use=use, basis="law"
        )
        found = {one.id for one in decision.exceptions if one.state == "conditions"} & {"NAC", "ACA"}
        asked = any(one.id in {"NAC", "ACA"} for one in decision.exceptions)
        expected = by_text(COVERED[chip], destination, headquarters, day, use) if asked else set()
        open_ += len(found)
        if found != expected:
            wrong.append((destination, headquarters, day, use, sorted(found), sorted(expected)))
    assert not wrong, "\n".join(map(str, wrong))
    assert bool(open_) == COVERED[chip]
