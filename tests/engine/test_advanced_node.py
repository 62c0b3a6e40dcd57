"""Whether the plant makes circuits of an advanced node, through every way in which a question is asked."""

import json

import polars as pl
import pytest
from click.testing import CliRunner
from shipped import shipped

from licet import InputError
from licet.cli.main import main
from licet.log import DecisionLog

TOOL, DAY = "NXT:2000i", "2024-06-01"


def asked(stated):
    return shipped().check(TOOL, "CN", on=DAY, ships_from="US", advanced_node=stated)


@pytest.mark.parametrize("stated", [True, 1, "yes", " Yes ", "true", None, "unknown"])
def test_only_a_stated_no_eases(stated):
    assert asked(stated).permitted == "no"


@pytest.mark.parametrize("stated", [False, 0, "no", "FALSE"])
def test_a_stated_no_eases(stated):
    assert asked(stated).permitted == "conditional"


@pytest.mark.parametrize("wrong", ["maybe", "", 2.5])
def test_another_word_is_refused(wrong):
    with pytest.raises(InputError, match="`advanced_node` must be yes, no or unknown"):
        asked(wrong)


def test_a_decision_keeps_it_and_can_be_asked_again(tmp_path):
    decision = asked("no")
    assert decision.question.advanced_node is False
    assert shipped().ask(decision.question, decision.on) == decision
    with DecisionLog(tmp_path / "log.db") as log:
        log.append(decision)
        assert log.show(1).decision.question.advanced_node is False


def test_a_column_of_a_frame():
    frame = pl.DataFrame(
        {"sku": [TOOL] * 5, "to": ["CN"] * 5, "from": ["US"] * 5, "node": ["yes", "no", "unknown", None, "soon"]}
    )
    answers = shipped().screen(frame, product="sku", destination="to", ships_from="from", advanced_node="node", on=DAY)
    assert answers["permitted"].to_list() == ["no", "conditional", "no", "no", "unknown"]
    assert "advanced_node" in answers["needs"][4]


def test_the_option_of_the_command():
    run = CliRunner().invoke(
        main, ["check", TOOL, "CN", "--from", "US", "--on", DAY, "--advanced-node", "no", "--json"]
    )
    assert run.exit_code == 10
    assert json.loads(run.output)["question"]["advanced_node"] is False


def test_what_would_be_permitted_names_it():
    found = shipped().what_would(asked("unknown"), "conditional")
    assert [one.change for one in found if one.fact == "advanced_node"] == ["advanced_node no instead of not known"]


def test_a_length_has_a_unit():
    sheet = {"kind": "chip-tool", "wavelength": "0.193 µm", "resolution": "36 nm", "overlay": 1.4}
    assert shipped().check(sheet, "TW", on=DAY, ships_from="NL").because[0].id == "nl.advanced-tools"
    with pytest.raises(InputError, match="is not a unit of it; write nm"):
        shipped().check({**sheet, "wavelength": "193 mm"}, "TW", on=DAY, ships_from="NL")
    with pytest.raises(InputError, match="no source that exposes wafers"):
        shipped().check({**sheet, "wavelength": 0.193}, "TW", on=DAY, ships_from="NL")
