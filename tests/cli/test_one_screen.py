"""The default page of ``licet check`` over real questions: it fits a screen, and says or counts everything that decides."""

import json
import re
import shlex

import pytest
from click.testing import CliRunner

from licet.cli import output
from licet.cli.main import main
from licet.decision import Decision
from licet.language.attributes import CASE_FLAGS, ECCN, FIGURES, FLAGS, SYMBOLS
from licet.render import summary
from licet.render.document import basis_of, unverified
from licet.render.missing import FACTS, OPTIONS, missing
from licet.render.wording import assumed
from licet.values.hidden import plain
from licet.verdict import Verdict

pytestmark = pytest.mark.usefixtures("one_engine")
SCREEN, WORST, WIDTH = 24, 24, 80
BRIEF, LONGEST_BRIEF = 220, 190

# Products, destinations and days; questions about one party, a system, an own product, Chinese material, no date, a doubtful name.
ORDINARY = [
    f"{product} {destination} --on {day}"
    for product in ("H100", "H20", "B200", "'RTX 4090'", "L4", "MI308X")
    for destination in ("China", "Germany", "AE", "Singapore")
    for day in ("2023-12-01", "2025-05-01", "2026-09-01", "2026-11-28")
] + [
    "H100 China",
    "H20 China",
    "H200 China",
    "gallium US --from CN",
    "germanium US --from CN",
    "antimony DE --from CN",
    "'NdFeB magnet with dysprosium' US --from CN",
    "'RTX 5090' Japan",
    "'RTX 5090' China --on 2026-11-28",
    "L4 China --on 2026-11-28",
    "'DGX H100' China --on 2026-11-28",
    "B300 SA",
    "H100 IN",
    "H200 China --from TW --on 2026-08-01",
    "H200 China --from US --on 2026-08-01",
    "A100 China --on 2022-09-15",
    "A800 China --on 2023-09-01",
    "A800 China --on 2024-01-01",
    "HBM3E China --vendor Micron --on 2025-02-01",
    "HBM3E China --on 2025-02-01",
    "HBM2E KR --vendor 'SK hynix' --on 2025-02-01",
    "'DGX H100' China --on 2024-01-10",
    "'Our server' China --from US --on 2024-01-10 --contains '8x H100 SXM' --contains '2x Grace CPU'",
    "'DGX B200' Malaysia --on 2026-09-01",
    "'My chip' CN --vendor Nvidia --spec tpp=2368 --spec dram_bandwidth=4000 --spec interconnect=900 --on 2025-05-01",
    "'My chip' CN --vendor Nvidia --spec tpp=4000 --spec dram_bandwidth=1000 --spec interconnect=300 --spec datacenter=yes --on 2025-06-01",
    "'My chip' CN --vendor Nvidia --eccn 3A090.a --on 2026-09-01",
    "gallium US --from CN --on 2025-06-01",
    "gallium US --from CN --on 2026-09-01",
    "graphite JP --from CN --on 2024-06-01",
    "'NdFeB magnet with dysprosium' US --from CN --on 2025-07-28",
    "L4 MY --end-user 'Inspur Group' --on 2025-06-01",
    "'RTX 4090' CN --end-use military --on 2024-06-01",
    "H100 Singapore --hq China --on 2025-06-01",
    "H20 CN --on 2025-04-12 --known-on 2025-04-14",
    "H100 PL --on 2025-06-01 --basis law",
    "ethane China --from US --on 2025-06-15",
    "'TWINSCAN NXT:2000i' China --on 2024-10-01",
    "'ball bearings EAR99' Germany --on 2026-09-01",
    "B999 CN --on 2026-09-01",
    "'Ascend 910B' MY --vendor Huawei --on 2025-06-01",
]  # fmt: skip
LONG = [
    "L4 MY --end-user 'Inspur Grup' --on 2025-06-01",
    "T4 CN --end-user 'Falcon Dates' --on 2025-05-01",
    "L20 MY --end-user 'Tulip Audio' --party 'owner=Wingtech:60%' --on 2026-09-01",
    "H200 AE",
    "H100 AE --on 2026-07-10",
    "H200 HK --end-user 'China Telecom' --eccn 3A090.a --on 2026-10-09",
    "L40S DE --end-user 'Tsinghua University' --party 'purchaser=Yantai Jereh' --on 2025-08-20",
    "'RTX 5090' MO --end-user Huawei --end-use military --eccn 3B001 --on 2024-06-01",
    "dysprosium AE --end-user YMTC",
    "'plasma etch tool (ECCN 3B001.c)' SG --hq KZ --end-user 'Tsinghua University' --on 2026-02-01",
]


def shown(arguments, *more):
    result = CliRunner().invoke(main, ["check", *shlex.split(arguments), *more], prog_name="licet")
    assert result.exit_code in {0, 5, 10, 20, 30}, result.output
    return result


def told(text):
    """The words of a page without line breaks."""
    return " ".join(text.split())


def answered(arguments) -> Decision:
    return Decision.model_validate_json(shown(arguments, "--json").output)


def number(folded, noun):
    """How many of a noun the last line counts."""
    found = re.search(rf"(\d+) {noun}", folded)
    return int(found[1]) if found else 0


@pytest.mark.parametrize(("questions", "lines"), [(ORDINARY, SCREEN), (LONG, WORST)], ids=["ordinary", "long"])
def test_the_page_fits(questions, lines):
    pages = {arguments: shown(arguments).output.splitlines() for arguments in questions}
    assert {arguments: len(page) for arguments, page in pages.items() if len(page) > lines} == {}
    assert [line for page in pages.values() for line in page if len(line) > WIDTH] == []


def test_there_are_enough_questions_of_every_kind():
    assert len(ORDINARY) + len(LONG) >= 60
    verdicts = {answered(arguments).verdict for arguments in [*ORDINARY, *LONG]}
    assert verdicts == set(Verdict)


@pytest.mark.parametrize("arguments", [*ORDINARY, *LONG])
def test_what_decides_is_shown_or_counted(arguments):
    page = told(shown(arguments).output)
    decision = answered(arguments)
    basis = basis_of(decision)
    body, folded = page, page.rpartition(": --full")[0][-400:]
    known = basis.verdict is not Verdict.UNKNOWN
    eased = {entry.reason.id for entry in basis.overridden if entry.how == "relieved" and known}
    left_out = 0
    for reason in basis.because:
        assert reason.id in body or number(folded, "further deciding rule"), reason.id
        whole = reason.id in eased or told(f"{reason.says} ({reason.cite}") in body
        left_out += not whole
        if whole and reason.id not in eased:
            assert [text for text in reason.conditions if told(text) not in body] == []
        elif reason.certain:
            assert not reason.conditions or f"{reason.id} ({len(reason.conditions)} condition" in body, reason.id
    assert left_out == number(folded, "further deciding rule")
    unseen = sum(told(plain(one.line)) not in body for one in missing(basis))
    assert unseen == number(folded, "missing fact") + number(folded, "open point")
    assert [text for text in assumed(basis.assumes) if told(text) not in body] == []
    assert sum(told(one.says) not in body for one in decision.notices) == number(folded, "notice")
    assert len(basis.not_modelled) == number(folded, "limits? of the model")
    assert sum(told(plain(match.reason)) not in body for match in decision.parties) <= number(
        folded, "further listed part"
    )
    for item in unverified(decision):
        assert told(item.text) in body
        assert item.id in body


def test_the_page_shows_the_own_eccn_of_the_vendor():
    page = told(shown("A40 CN --on 2024-06-01").output)
    assert "classified as 3A090.b: " in page
    assert "; nvidia's own table: 4A090.b" in page


def test_the_question_names_the_products_in_a_described_system():
    arguments = "'Our server' China --from US --on 2024-01-10 --contains '8x H100 SXM' --contains 'Grace CPU'"
    assert "Our server (8x H100 SXM, Grace CPU) to CN (China)" in told(shown(arguments).output)
    assert "Our server (8x H100 SXM, Grace CPU) US to CN" in shown(arguments, "--brief").output


def test_every_fact_that_may_be_missing_has_words_and_an_option():
    facts = {*FIGURES, *FLAGS, *CASE_FLAGS, *SYMBOLS, "ships_from", "headquarters", "vendor_home", ECCN, "end_user"}
    assert facts - FACTS.keys() == set()
    assert facts - OPTIONS.keys() == {"product"}


def test_full_shows_what_the_page_counts():
    arguments = "H100 China --on 2026-09-01"
    page, full, decision = told(shown(arguments).output), told(shown(arguments, "--full").output), answered(arguments)
    counts = f"{len(decision.notices)} notices, {len(decision.not_modelled)} limits of the model: --full"
    assert counts in page
    everything = [one.says for one in decision.notices] + list(decision.not_modelled)
    assert [text for text in everything if told(text) not in full] == []
    assert shown(arguments, "--full").exit_code == shown(arguments).exit_code == 10


def test_politics_and_duties_are_shown_only_when_asked():
    kinds = {}
    for arguments in ORDINARY:
        page = told(shown(arguments).output)
        for notice in answered(arguments).notices:
            kinds.setdefault(notice.topic, set()).add(notice.id)
            if notice.topic != "control":
                assert f"{notice.id} " not in page, arguments
    assert {"us.notice-tariff-pause", "us.notice-port-fees"} <= kinds["trade"]
    assert {"us.bills", "us.notice-beijing"} <= kinds["politics"]
    assert "us.veu" in kinds["control"]


@pytest.mark.parametrize(
    ("arguments", "parts"),
    [
        (
            "H100 China --on 2026-09-01",
            ("CONDITIONAL  licence required", "H100 to CN on 2026-09-01", "us.review-2026", "6 conditions"),
        ),
        ("H100 China", ("NOT VERIFIED SINCE", "then: CONDITIONAL", "us.review-2026", "6 conditions")),
        ("L4 MY --end-user 'Inspur Grup' --on 2025-06-01", ("UNKNOWN", "us.denied-or-blocked +3", "missing: 3 facts")),
        ("B999 CN --on 2026-09-01", ("UNKNOWN", "no product `B999` is known")),
    ],
)
def test_brief_is_one_line(arguments, parts):
    result = shown(arguments, "--brief")
    (line,) = result.output.splitlines()
    assert [part for part in parts if part not in line] == []
    assert result.exit_code == shown(arguments).exit_code


@pytest.mark.parametrize(("questions", "letters"), [(ORDINARY, BRIEF), (LONG, LONGEST_BRIEF)], ids=["ordinary", "long"])
def test_brief_is_short(questions, letters):
    lines = {arguments: shown(arguments, "--brief").output.rstrip("\n") for arguments in questions}
    assert {arguments: len(line) for arguments, line in lines.items() if len(line) > letters} == {}


def test_an_ordinary_question_is_told_in_few_letters():
    (line,) = shown("H20 CN --from TW --end-user 'Example Ltd' --on 2025-05-01", "--brief").output.splitlines()
    assert line == (
        "BLOCKED  licence required, presumption of denial · H20 TW to CN on 2025-05-01, for Example Ltd"
        " · until 2025-07-14 · us.h20-letter"
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("ethane CN --vendor 'Weberei Quast' --on 2026-10-09", "Missing: the country it ships from (--from)"),
        (
            "'My chip' CN --vendor Nvidia --spec tpp=2000 --spec performance_density=4 --on 2024-06-01",
            "whether it is designed or marketed for data centres (--spec datacenter=yes|no)",
        ),
        (
            "'My card' CN --eccn 3A090.a --on 2026-09-01",
            "with `kind=accelerator` the stated ECCN 3A090.a would count (--spec kind=KIND)",
        ),
        ("'My card' CN --eccn 0A501 --on 2026-09-01", "with `kind=KIND` the stated ECCN 0A501 would count"),
        (
            "T4 DE --end-user 'Tsinghua University' --party 'purchaser=Yantai Jereh' --on 2025-08-20",
            "whether Tsinghua University or Yantai Jereh is on us.",
        ),
    ],
)
def test_what_is_missing_is_said_in_plain_words(arguments, words):
    assert words in told(shown(arguments).output)
    assert words.partition(" (--")[0].removeprefix("Missing: ") in told(shown(arguments, "--full").output)


@pytest.mark.parametrize("other", ["--full", "--why", "--what-if", "--markdown", "--json"])
def test_brief_goes_with_no_longer_form(other):
    result = CliRunner().invoke(main, ["check", "H100", "China", "--brief", other])
    assert result.exit_code == 2
    assert "--brief prints one line" in result.output


def test_a_wider_page_has_no_more_lines_and_shows_more():
    decision = answered("L4 MY --end-user 'Inspur Grup' --on 2025-06-01")
    narrow, wide = ([*summary.page(decision, width).lines(width)] for width in (80, 160))
    assert len(wide) <= len(narrow)
    assert any(len("".join(piece for piece, _ in line)) > 80 for line in wide)


def test_the_width_of_the_terminal_is_used(monkeypatch):
    monkeypatch.setattr(output.sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "132")
    assert output.width() == 132
    monkeypatch.setattr(output.sys.stdout, "isatty", lambda: False, raising=False)
    assert output.width() == 80


def rules(*arguments):
    return CliRunner().invoke(main, ["rules", *arguments], prog_name="licet")


def test_rules_are_filtered():
    found = json.loads(
        rules("--jurisdiction", "us", "--since", "2025-04-09", "--kind", "letter", "--grep", "h20", "--json").output
    )
    assert [one["instrument"] for one in found] == ["us.letter-nvidia-2025-04", "us.first-licences-2025-08"]
    every = json.loads(rules("--json").output)
    for names, key in ((("cn",), "instrument"), (("letter",), "kind")):
        option = "--jurisdiction" if key == "instrument" else "--kind"
        some = json.loads(rules(option, *names, "--json").output)
        assert some == [one for one in every if one[key].partition(".")[0] in names]
    assert "0 of" in rules("--grep", "no such words").output


def test_a_list_of_rules_cuts_no_id_and_no_day():
    text = rules().output
    for one in json.loads(rules("--json").output):
        assert f"{one['in_force']['text']}  {one['instrument']}\n" in text
        assert f"checked {one['checked']}" in text


def test_a_time_line_cuts_no_id():
    arguments = ["timeline", "H20", "CN", "--hq", "CN", "--end-user", "Inspur Group"]
    text = CliRunner().invoke(main, arguments).output
    assert not re.search(r"^\s*,", text, flags=re.MULTILINE)
    segments = json.loads(CliRunner().invoke(main, [*arguments, "--json"]).output)["segments"]
    assert [name for one in segments for name in one["because"] if name not in text] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--jurisdiction", "uk"), "there is no jurisdiction `uk`"),
        (("--since", "spring"), "spring"),
        (("--kind", "law"), "'law' is not one of"),
        (("--grep", "x", "show", "us.h20-letter"), "`show` takes an id"),
    ],
)
def test_wrong_filters_are_refused(arguments, message):
    result = rules(*arguments)
    assert (result.exit_code, message in result.output) == (2, True), result.output
