"""Every control and every relief of the shipped rules decides at least one scenario."""

from datetime import date
from pathlib import Path

import pycountry
import pytest
from click.testing import CliRunner
from feature_steps import DECIDES, FEATURES, NAMES, ids, scenarios
from shipped import shipped

from licet.cli.main import main
from licet.language.schema import Instrument

DESTINATIONS = ("CN", "HK", "MO", "AE", "SA", "VN", "IN", "SG", "IL", "PL", "DE", "RU")
UNENFORCED = "us.ai-diffusion-2025"  # in force, not enforced
OUTLINE = """\
Feature: Rules
  Scenario Outline: one of each
    Given the product "<product>"
    Then the reason is <reason>
    And <eased> is overridden by xx.relief
    And it does not depend on <other>
    And a notice is xx.told
    And no notice is xx.silent
    And it needs the exact dates of xx.imprecise
    And it needs whether xx.unsure applies

    Examples:
      | product    | reason      | eased    | other    | remark    |
      | xx.product | xx.deciding | xx.eased | xx.other | xx.remark |
"""


def test_every_control_and_relief_decides_a_scenario() -> None:
    steps = [step for path in FEATURES.rglob("*.feature") for scenario in scenarios(path) for step in scenario]
    named = ids(steps, DECIDES)
    rules = {one.id for one in shipped().rulebook.versions if one.role in {"control", "relief"}}
    assert rules
    assert not rules - named, f"{len(rules - named)} of {len(rules)} rules decide no scenario: {sorted(rules - named)}"


def test_only_ids_in_steps_count(tmp_path: Path) -> None:
    """An id that only occurs in a table does not count."""
    feature = tmp_path / "outline.feature"
    feature.write_text(OUTLINE)
    (steps,) = scenarios(feature)
    assert ids(steps, DECIDES) == {"xx.deciding", "xx.relief"}
    assert ids(steps, NAMES) == {"xx.deciding", "xx.relief", "xx.eased", "xx.told", "xx.imprecise", "xx.unsure"}


@pytest.mark.usefixtures("one_engine")
@pytest.mark.parametrize("instrument", shipped().rules(), ids=lambda one: one.instrument)
def test_an_instrument_is_shown_with_its_source(instrument: Instrument) -> None:
    shown = unspaced(CliRunner().invoke(main, ["rules", "show", instrument.instrument]).output)
    for text in (instrument.issuer, instrument.cite, instrument.evidence, str(instrument.checked), *instrument.source):
        assert unspaced(text) in shown
    for one in shipped().rulebook.versions:
        if one.instrument is instrument:
            assert one.id in shown
            assert unspaced(one.rule.cite or "") in shown


def unspaced(text: str) -> str:
    """The text without spaces and line breaks, because long words are wrapped."""
    return "".join(text.split())


def test_listed_subdivisions_are_those_of_iso_3166_2() -> None:
    listed = shipped().rulebook.catalogue.countries.parts
    assert listed
    for code in listed:
        assert pycountry.subdivisions.get(code=code) is not None, code


def test_united_states_law_and_practice_differ_only_where_a_text_in_force_is_not_enforced() -> None:
    engine = shipped()
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
    assert deciding == {UNENFORCED}  # where the answers differ, no other rule decides
