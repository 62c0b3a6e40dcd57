"""The home of a vendor that the catalogue lacks: in questions, JSON, the log, screening and the command line."""

from __future__ import annotations

import json
from datetime import date

import pandas as pd
import pytest
from click.testing import CliRunner
from shipped import shipped

import licet
from licet.cli.main import main
from licet.log import DecisionLog

DAY = "2025-06-01"
QUAST = {"name": "Quast stack", "vendor": "Weberei Quast", "kind": "hbm"}


def check(home, **more):
    return shipped().check(QUAST, "CN", on=DAY, vendor_home=home, **more)


def test_the_stated_home_is_where_it_ships_from_unless_that_is_stated():
    question = check("Japan").question
    assert (question.vendor, question.vendor_home, question.ships_from) == ("Weberei Quast", "JP", "JP")
    assert "ships_from" in question.defaults
    assert check("JP", ships_from="TW").question.ships_from == "TW"


def test_json_and_log_keep_it(tmp_path):
    decision = check("JP")
    assert licet.Decision.model_validate_json(decision.model_dump_json()) == decision
    assert shipped().ask(decision.question, date.fromisoformat(DAY)) == decision
    with DecisionLog(tmp_path / "log.db") as log:
        log.append(decision)
        assert list(log.replay(shipped())) == []
        assert log.show(1).decision.question.vendor_home == "JP"


@pytest.mark.parametrize("product", ["ethane", "power MOSFET", "no such thing", QUAST])
def test_a_question_can_be_asked_again(product):
    vendor = {} if isinstance(product, dict) else {"vendor": "Weberei Quast"}
    decision = shipped().check(product, "CN", on=DAY, vendor_home="JP", **vendor)
    assert decision.question.vendor_home == "JP"
    assert shipped().ask(decision.question, date.fromisoformat(DAY)) == decision


def test_a_home_that_only_repeats_the_known_one_leaves_no_trace():
    with_home = shipped().check("HBM3E", "CN", on=DAY, vendor="Dell", vendor_home="US")
    assert with_home == shipped().check("HBM3E", "CN", on=DAY, vendor="Dell")


def test_without_it_no_answer_is_milder_than_with_any_home():
    order = ["yes", "conditional", "no"]
    for day in ("2024-06-01", "2025-06-01", "2026-06-01"):
        open_, *stated = (
            shipped().check(QUAST, "CN", on=day, ships_from="TW", vendor_home=home).permitted
            for home in (None, "US", "JP", "CN", "KR", "TW", "FR")
        )
        assert open_ == "unknown" or max(map(order.index, stated)) <= order.index(open_), day


def test_screening_takes_a_column_of_homes():
    frame = pd.DataFrame({
        "product": ["H20", "H20", "Quast stack", "Quast stack", "Quast stack"],
        "kind": [None, None, "hbm", "hbm", "hbm"],
        "vendor": ["Nvidia", "Nvidia", "Weberei Quast", "Weberei Quast", "Weberei Quast"],
        "home": ["US", "Japan", "Japan", "JP", ""],
    }).assign(to="CN")  # fmt: skip
    answers = shipped().screen(
        frame, product="product", kind="kind", vendor="vendor", vendor_home="home", destination="to", on=DAY
    )
    verdicts = answers["verdict"].astype(str).tolist()
    assert verdicts[0] == shipped().check("H20", "CN", on=DAY).verdict.value
    assert "the home of `NVIDIA` is US" in answers["needs"][1]
    assert verdicts[2:] == [check("JP").verdict.value, check("JP").verdict.value, check(None).verdict.value]


def test_a_product_has_no_home_of_a_vendor():
    with pytest.raises(licet.InputError, match="it belongs to the question, beside the product"):
        shipped().check({**QUAST, "vendor_home": "JP"}, "CN", on=DAY)


@pytest.mark.usefixtures("one_engine")
def test_the_command_line_states_it():
    spec = ["check", "Quast stack", "CN", "--vendor", "Weberei Quast", "--spec", "kind=hbm", "--on", DAY]
    page = CliRunner().invoke(main, [*spec, "--vendor-home", "Japan"]).output
    assert "from Weberei Quast, whose home is JP (Japan), to CN (China)" in " ".join(page.split())
    printed = json.loads(CliRunner().invoke(main, [*spec, "--vendor-home", "Japan", "--json"]).output)
    assert printed["question"]["vendor_home"] == "JP"
    refused = CliRunner().invoke(main, [*spec[:4], "Nvidia", *spec[5:], "--vendor-home", "Japan"])
    assert (refused.exit_code, "the home of `NVIDIA` is US (United States), not JP" in refused.output) == (2, True)
