"""Every control and every relief of the shipped rules decides at least one scenario."""

import re
from pathlib import Path

import pycountry

import licet

FEATURES = Path(__file__).parents[1] / "features"
DECIDES = re.compile(r"(?:the reason is|is overridden by) ([a-z0-9.-]+)")


def test_every_control_and_relief_decides_a_scenario() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in FEATURES.rglob("*.feature"))
    columns = set(re.findall(r"(?<=\| )[a-z]+\.[a-z0-9.-]+(?= +\|)", text))  # reasons given in the tables of outlines
    named = set(DECIDES.findall(text)) | columns
    rules = {one.id for one in licet.load().rulebook.statements if one.role in {"control", "relief"}}
    assert not rules - named, f"{len(rules - named)} of {len(rules)} rules decide no scenario: {sorted(rules - named)}"


def test_every_instrument_is_shown_with_its_source() -> None:
    for one in licet.load().rules():
        assert one.cite.strip()
        assert one.evidence in {"verified", "secondary", "memory"}


def test_listed_subdivisions_are_those_of_iso_3166_2() -> None:
    listed = licet.load().rulebook.catalogue.countries.parts
    assert listed
    for code in listed:
        assert pycountry.subdivisions.get(code=code) is not None, code
