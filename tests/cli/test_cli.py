"""Tests of the command line: answers, exit codes, invalid input, plain output."""

import json
import subprocess
import sys
from collections.abc import Sequence

import pytest
from click.testing import CliRunner, Result
from house_rule import HOUSE_RULE
from shipped import shipped

import licet
from licet.cli.main import main

pytestmark = pytest.mark.usefixtures("one_engine")
H20 = ["H20", "CN", "--vendor", "Nvidia"]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, prog_name="licet")


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        ([*H20, "--on", "2025-05-01"], 20, "BLOCKED"),
        ([*H20, "--on", "2025-07-20"], 5, "with a licence, approval presumed"),
        ([*H20, "--on", "2025-03-01"], 0, "no licence required"),
        ([*H20, "--on", "2025-04-12"], 20, "BLOCKED"),
        ([*H20, "--on", "2025-04-12", "--known-on", "2025-04-14"], 0, "PERMITTED"),
        ([*H20, "--on", "2099-01-01"], 30, "NOT VERIFIED SINCE"),
        ([*H20, "--on", "last"], 10, "CONDITIONAL"),
        (["B999", "CN", "--on", "2025-05-01"], 30, "no product `B999` is known"),
        (["H20", "CN", "--vendor", "AMD", "--on", "2025-05-01"], 30, "NVIDIA H20"),
    ],
)
def test_answers_and_exit_codes(arguments: Sequence[str], code: int, word: str) -> None:
    result = run("check", *arguments)
    assert result.exit_code == code, result.output
    assert word in result.output


def test_a_blocked_answer_shows_reasons_and_dates() -> None:
    output = run("check", *H20, "--on", "2025-05-01").output
    for text in ("us.h20-letter", "since 2025-04-09, until 2025-07-14", "8-K"):
        assert text in output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", "H20", "Chnia"], "did you mean `China`"),
        (["check", *H20, "--on", "2025-02-30"], "2025-02-30"),
        (["check", *H20, "--known-on", "soon"], "soon"),
        (["check", *H20, "--end-use", "militry"], "did you mean `military`"),
        (["check", "X", "CN", "--spec", "tp=3"], "did you mean `tpp`"),
        (["check", "X", "CN", "--spec", "tpp"], "KEY=VALUE"),
        (["check", "X", "CN", "--spec", "tpp=nan"], "finite"),
        (["check", "X", "CN", "--spec", "tpp=-1"], "zero or more"),
        (["check", "X", "CN", "--spec", "tpp=1", "--spec", "tpp=2"], "given twice"),
        (["check", "X", "CN", "--spec", "tpp>=5", "--spec", "tpp<3"], "matches no value"),
        (["check", "X", "CN", "--spec", "datacenter=maybe"], "yes or no"),
        (["check", "X", "CN", "--spec", "kind=lorry"], "no kind of product"),
        (["check", *H20, "--rules", "no/such/folder"], "the folder does not exist"),
        (["check", *H20, "--rules", __file__], "this is a file, not a folder"),
        (["check", "X", "CN", "--contains", "0x H100"], "greater than or equal to 1 (found `0`)\n"),
        (["check", *H20, "--markdown", "--json"], "leave out --json and --what-if"),
        (["check", *H20, "--markdown", "--what-if"], "leave out --json and --what-if"),
        (["timeline", *H20, "--svg", "no.svg", "--json"], "leave out --json"),
        (["check", "H20", "N/A"], "there is no country `N/A`\n"),
        (["check", "H20", "EU"], "there is no country `EU`\n"),
        (["rules", "show", "us.h20-leter"], "did you mean `us.h20-letter`"),
        (["check", "", "CN"], "must have a name"),
    ],
)
def test_bad_input_is_a_message_and_code_2(arguments: Sequence[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert message in result.output
    assert "Traceback" not in result.output


def test_problems_of_rules_are_listed_with_their_locations(tmp_path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "bad.yaml").write_text("instrument: us.x\ntitel: x\n")
    result = run("check", *H20, "--rules", str(folder))
    assert result.exit_code == 2
    assert "mine/bad.yaml:2:1: unknown key" in result.output
    assert "did you mean `title`" in result.output


def test_own_rules_are_added_to_the_shipped_ones(tmp_path) -> None:
    (tmp_path / "own.yaml").write_text(HOUSE_RULE)
    result = run("check", "L2", "Norway", "--on", "2025-05-01", "--rules", str(tmp_path))
    assert result.exit_code == 20, result.output
    assert "us.house-rule-norway" in result.output


def test_a_product_given_by_figures_is_answered_like_the_named_one() -> None:
    spec = [
        "tpp=2368",
        "performance_density=2.909",
        "dram_bandwidth=4000",
        "interconnect=1028",
        "datacenter=yes",
        "us_available=no",
    ]
    for day in ("2023-01-01", "2025-03-01", "2025-04-09", "2025-05-01", "2099-01-01"):
        figures = [text for entry in spec for text in ("--spec", entry)]
        described = run("check", "A chip", "CN", "--vendor", "Nvidia", "--on", day, *figures)
        assert described.exit_code == run("check", *H20, "--on", day).exit_code, described.output


def test_json_is_the_decision() -> None:
    result = run("check", *H20, "--on", "2025-05-01", "--json")
    assert result.exit_code == 20
    assert licet.Decision.model_validate_json(result.output) == shipped().check(
        "H20", "CN", vendor="Nvidia", on="2025-05-01"
    )


def test_timeline_prints_a_chart_and_a_table() -> None:
    output = run("timeline", *H20).output
    assert "█" in output
    assert "2025-04-09" in output
    drawn = json.loads(run("timeline", *H20, "--json").output)
    assert [one["verdict"] for one in drawn["segments"]][:3] == ["unknown", "no_licence_required", "licence_denial"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", *H20, "--on", "2025-05-01"),
        ("timeline", *H20),
        ("rules",),
        ("rules", "show", "us.h20-letter"),
        ("check", "B999", "CN"),
    ],
)
def test_output_fits_80_columns_and_is_plain(arguments: Sequence[str]) -> None:
    output = run(*arguments).output
    assert "\x1b" not in output
    assert max(map(len, output.splitlines())) <= 80


def test_rules_are_listed_and_shown() -> None:
    assert run("rules").exit_code == 0
    shown = run("rules", "show", "us.h20-letter").output
    either = "vendor nvidia, destination_or_headquarters us.macau-or-d5"
    for text in ("evidence", "secondary", "in force", "2025-04-09", "dram_bandwidth at least 1400", either):
        assert text in " ".join(shown.split())
    assert " headquarters us.macau" not in shown
    assert isinstance(json.loads(run("rules", "--json").output), list)


def test_control_characters_in_names_are_escaped() -> None:
    output = run("check", "\x1b[31mB200\x07", "CN", "--on", "2025-05-01").output
    assert "\x1b" not in output
    assert "\x07" not in output


def test_the_process_itself_exits_with_the_code() -> None:
    command = [sys.executable, "-m", "licet", "check", *H20, "--on", "2025-05-01"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 20, done.stderr
    assert done.stderr == ""


@pytest.mark.parametrize(
    "arguments", [["check", *H20, "--on", "2025-05-01"], ["timeline", *H20], ["rules", "list"], ["lint"]]
)
def test_the_tests_of_commands_share_one_engine(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise each of them would load all rules again, and tests could not replace the rules."""
    shipped()
    monkeypatch.setattr("licet.engine.load", None)
    monkeypatch.setattr("licet.engine.read_folders", None)
    assert CliRunner().invoke(main, arguments).exception.__class__ in {type(None), SystemExit}
