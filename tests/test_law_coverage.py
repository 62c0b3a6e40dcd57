"""Every control and every relief of the shipped rules decides at least one scenario."""

import re
from datetime import date
from pathlib import Path

import pycountry

import licet

FEATURES = Path(__file__).parents[1] / "features"
DESTINATIONS = ("CN", "HK", "MO", "AE", "SA", "VN", "IN", "SG", "IL", "PL", "DE", "RU")
UNENFORCED = "us.ai-diffusion-2025"  # in force, and left unenforced
DECIDES = re.compile(r"(?:the reason is|is overridden by) ([a-z0-9.-]+)")


def test_every_control_and_relief_decides_a_scenario() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in FEATURES.rglob("*.feature"))
    columns = set(re.findall(r"(?<=\| )[a-z]+\.[a-z0-9.-]+(?= +\|)", text))  # reasons given in the tables of outlines
    named = set(DECIDES.findall(text)) | columns
    rules = {one.id for one in licet.load().rulebook.versions if one.role in {"control", "relief"}}
    assert not rules - named, f"{len(rules - named)} of {len(rules)} rules decide no scenario: {sorted(rules - named)}"


def test_every_instrument_is_shown_with_its_source() -> None:
    for one in licet.load().rules():
        assert one.cite.strip()
        assert one.evidence in {"verified", "secondary", "recollection"}


def test_listed_subdivisions_are_those_of_iso_3166_2() -> None:
    listed = licet.load().rulebook.catalogue.countries.parts
    assert listed
    for code in listed:
        assert pycountry.subdivisions.get(code=code) is not None, code


def test_american_law_and_practice_part_only_where_a_text_in_force_is_left_unenforced() -> None:
    engine = licet.load()
    chips = [name for name, part in engine.rulebook.catalogue.parts.items() if part.kind in {"accelerator", "hbm"}]
    deciding = set()
    for product in chips:
        for destination in DESTINATIONS:
            written = engine.timeline(product, destination, ships_from="US", basis="law")
            practised = engine.timeline(product, destination, ships_from="US", basis="practice")
            if written == practised:
                continue
            for day in {date.min, *(run.start for history in (written, practised) for run in history if run.start)}:
                law, practice = written.at(day), practised.at(day)
                if (law.verdict, law.because, law.needs) == (practice.verdict, practice.because, practice.needs):
                    continue
                instruments = {reason.instrument for reason in law.because}
                assert UNENFORCED in instruments, f"{product} to {destination} on {day}: {sorted(instruments)}"
                if law.verdict is not practice.verdict:
                    deciding |= instruments
    assert deciding == {UNENFORCED}  # where the answers themselves part, nothing else decides
