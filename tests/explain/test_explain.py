"""Explanations: the complete text of selected cases, and properties of every explanation.

Regenerate the texts with ``LICET_REGENERATE=1 python -m pytest tests/explain/test_explain.py`` and review the diff.
"""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from house_rule import HOUSE_RULE
from shipped import approved, shipped

import licet
from licet.cli.main import main

pytestmark = pytest.mark.usefixtures("one_engine")
GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "h20-in-may-2025": "H20 CN --vendor Nvidia --on 2025-05-01",
    "h20-in-july-2025": "H20 CN --vendor Nvidia --on 2025-07-20",
    "rtx-4090d": "'RTX 4090 D' CN --on 2024-06-01",
    "l40-on-2023-11-01": "L40 CN --on 2023-11-01",
    "a100-in-september-2022": "A100 CN --on 2022-09-15",
    "h100-to-singapore-for-a-chinese-parent": "H100 Singapore --hq China --on 2025-06-01",
    "h100-to-the-emirates-before-2026-07-10": "H100 AE --on 2026-07-09",
    "h100-to-the-emirates-from-2026-07-10": "H100 AE --on 2026-07-10",
    "h200-from-the-united-states": "H200 CN --from US --on 2026-08-01",
    "h200-from-taiwan": "H200 CN --from TW --on 2026-08-01",
    "chip-with-one-figure-missing": "'My chip' CN --vendor Nvidia --spec tpp=4000 --spec dram_bandwidth=1000"
    " --spec interconnect=300 --spec datacenter=yes --on 2025-06-01",
    "h100-to-poland-in-practice": "H100 PL --on 2025-06-01",
    "h100-to-poland-by-law": "H100 PL --on 2025-06-01 --basis law",
    "gallium-on-2026-11-20": "gallium US --from CN --on 2026-11-20",
    "gallium-on-2026-11-28": "gallium US --from CN --on 2026-11-28",
    "b30a": "B30A CN --on 2025-12-01",
    "hbm": "HBM3E CN --vendor Micron --on 2025-02-01",
    "entity-list": "L4 MY --end-user 'Inspur Group' --on 2025-06-01",
    "name-near-the-entity-list": "L4 MY --end-user 'Inspur Grup' --on 2025-06-01",
    "ascend-910b": "'Ascend 910B' MY --vendor Huawei --on 2025-06-01",
    "military-end-use": "'RTX 4090 D' CN --end-use military --on 2024-06-01",
    "h20-in-2027": "H20 CN --vendor Nvidia --on 2027-01-15",
    "dysprosium-magnet-in-july-2025": "'NdFeB magnet with dysprosium' US --from CN --on 2025-07-28",
    "mi308-in-may-2025": "MI308X CN --vendor AMD --on 2025-05-01",
}


def told(arguments: str, *more: str) -> str:
    """The terminal output without the receipt, which changes with every rule."""
    result = CliRunner().invoke(main, ["check", *shlex.split(arguments), *more], prog_name="licet")
    assert result.exit_code in {0, 5, 10, 20, 30}, result.output
    return "\n".join(line for line in result.output.splitlines() if not line.startswith("receipt ")) + "\n"


@pytest.mark.parametrize("slug", CASES)
@pytest.mark.usefixtures("approved_coverage")
def test_the_explanations_of_selected_cases_are_those_approved(slug: str) -> None:
    path = GOLDEN / f"{slug}.txt"
    text = f"$ licet check {CASES[slug]} --why\n\n{told(CASES[slug], '--why')}"
    assert text == approved(path, text), "the words moved; review and regenerate (see the top of this file)"


# ── properties of every explanation ──


def explained(arguments: str, **options: str) -> licet.Explanation:
    product, destination, day = arguments.split(",")
    return shipped().explain(shipped().check(product, destination, on=day, **options))


def grounds(explanation: licet.Explanation, name: str) -> list:
    found = [one for one in explanation.grounds if one.reason.id == name]
    assert found, [one.reason.id for one in explanation.grounds]
    return found


def texts(conditions) -> list:
    """Conditions as nested lists of texts."""
    return [(one.text, texts(one.because)) if one.because else one.text for one in conditions]


def kept_out(explanation: licet.Explanation) -> dict[str, str]:
    return {one.id: one.kept_out_by for one in explanation.near_misses}


def test_a_reason_shows_its_source_its_days_and_the_figures_that_met_it() -> None:
    explanation = explained("nvidia/h20-96gb,CN,2025-05-01")
    (one,) = grounds(explanation, "us.h20-letter")
    assert one.reason.says
    assert (one.reason.cite, one.reason.evidence) == ("Nvidia Form 8-K of 2025-04-15", "secondary")
    assert (one.reason.in_force, one.reason.published) == ("2025-04-09", "2025-04-15")
    assert not one.redundant
    chain, *others = texts(one.conditions)
    assert chain == ("us.h20-class", ["dram_bandwidth 4000 GB/s ≥ 1400"])
    assert others == ["vendor nvidia", "destination CN is in us.macau-or-d5"]
    assert {condition.holds for condition in one.conditions} == {"yes"}


def test_classes_of_classes_are_nested() -> None:
    explanation = explained("gallium metal,US,2026-10-09", ships_from="CN")
    (one,) = grounds(explanation, "cn.us-denial")
    outer = one.conditions[0]
    assert outer.text == "cn.no-46-items"
    assert [inner.text for inner in outer.because] == ["cn.no-23-items"]
    assert outer.because[0].because, "what makes it one"


def test_the_parts_of_a_family_are_distinguished() -> None:
    explanation = explained("H20,CN,2025-05-01")
    found = grounds(explanation, "us.h20-letter")
    figures = {part: texts(one.conditions)[0][1] for one in found for part in one.parts}
    assert figures == {
        "NVIDIA H20 96GB": ["dram_bandwidth 4000 GB/s ≥ 1400"],
        "NVIDIA H20 141GB": ["dram_bandwidth 4800 GB/s ≥ 1400"],
    }


def test_a_missing_figure_is_a_condition_that_is_possibly_met() -> None:
    product = licet.Product(name="Mine", vendor="nvidia", tpp=4000, dram_bandwidth=1000, datacenter=True)
    explanation = shipped().explain(shipped().check(product, "CN", on="2024-06-01"))
    assert explanation.decision.verdict == "unknown"
    (one,) = grounds(explanation, "us.chips-to-d5")
    assert not one.reason.certain
    assert one.conditions[0].holds == "possibly"
    text = str(texts(one.conditions))
    assert "tpp 4000 ≥ 1600" in text
    assert "performance_density not known" in text
    assert "5.92" in text


@pytest.mark.parametrize(
    ("arguments", "options", "name", "kept_out_by"),
    [
        ("A800,CN,2022-11-15", {}, "us.chips-to-china", "interconnect 464 GB/s < 600"),
        ("L40,CN,2023-11-01", {}, "us.chips-to-d5", "not in force before 2023-11-17"),
        ("H20,CN,2025-05-01", {}, "us.chips-to-d5", "tpp 2368 < 4800"),
        ("H20,CN,2025-05-01", {}, "us.h20-assurance", "not in force before 2025-07-14"),
        ("H20,MY,2025-05-01", {}, "us.h20-letter", "destination MY is not in us.macau-or-d5"),
        ("H100,VN,2025-06-01", {}, "us.chips-to-d1-d4", ""),
        ("H100,PL,2025-06-01", {}, "us.chips-to-d5", "destination PL is not in us.chips-d5"),
    ],
)
def test_a_near_miss_names_the_condition_or_the_dates(arguments, options, name, kept_out_by) -> None:
    assert kept_out(explained(arguments, **options)).get(name, "") == kept_out_by


def test_vietnam_is_named_where_it_is_not() -> None:
    found = kept_out(explained("H20,VN,2025-05-01"))
    assert "VN is not in us.macau-or-d5" in found["us.h20-letter"]


@pytest.mark.parametrize(
    ("arguments", "options", "name", "words"),
    [
        ("RTX 4090 D,CN,2024-06-01", {}, "us.chips-to-d5", ["tpp 4707.2", "4800", "datacenter no"]),
        ("H200,CN,2026-08-01", {"ships_from": "TW"}, "us.review-2026", ["ships from TW", "US"]),
        ("H100,SG,2025-06-01", {"headquarters": "CN"}, "us.ai-diffusion", ["exception", "headquarters CN"]),
    ],
)
def test_a_near_miss_names_the_exception_that_was_met(arguments, options, name, words) -> None:
    text = kept_out(explained(arguments, **options))[name]
    assert [word for word in words if word not in text] == [], text


def test_rules_about_other_products_are_no_near_misses() -> None:
    missed = kept_out(explained("gallium metal,US,2026-11-20", ships_from="CN"))
    assert not {"cn.five-metals", "cn.graphite", "cn.batteries"} & set(missed)
    assert "us.chips-to-d5" not in kept_out(explained("micron/hbm3e,CN,2025-02-01"))


def test_overridden_rules_name_the_rule_that_overrides_them() -> None:
    decision = explained("H20,CN,2025-07-20").decision
    ((reason, how, by),) = [(one.reason, one.how, one.by) for one in decision.overridden]
    assert (reason.id, how, by) == ("us.h20-letter", "relieved", ("us.h20-assurance",))
    assert reason.verdict == "licence_denial"


def test_law_where_practice_differs() -> None:
    practice = explained("H100,PL,2025-06-01").decision
    assert practice.other_basis is not None
    assert (practice.other_basis.basis, practice.other_basis.verdict) == ("law", "licence_approval")
    assert practice.other_basis.because == ("us.ai-diffusion",)
    law = explained("H100,PL,2025-06-01", basis="law").decision
    assert law.other_basis is not None
    assert (law.verdict, law.other_basis.verdict) == ("licence_approval", "no_licence_required")


def test_scheduled_changes_state_their_certainty() -> None:
    coming = {(one.id, one.what): one for one in explained("H20,CN,2025-05-01").scheduled}
    assurance, licences = coming["us.h20-assurance", "begins"], coming["us.h20-licences", "begins"]
    assert (assurance.certainty, licences.certainty) == ("only announced", "in a published instrument")
    assert "2025-07-14" in assurance.moment
    pause = {(one.id, one.what): one for one in explained("gallium metal,US,2026-11-20", ships_from="CN").scheduled}
    ends = pause["cn.us-denial-pause", "ends"]
    assert "2026-11-2" in ends.moment
    assert ends.certainty == "in a published instrument"


def test_the_past_is_the_timeline_up_to_the_day() -> None:
    explanation = explained("H20,CN,2025-05-01")
    history = tuple(shipped().timeline("H20", "CN"))
    assert explanation.past == history[: len(explanation.past)]
    assert explanation.past[-1].end == explanation.decision.since


def test_a_decision_from_json_can_be_explained() -> None:
    decision = shipped().check("H200", "CN", on="2026-08-01")
    again = licet.Decision.model_validate_json(decision.model_dump_json())
    assert again == decision
    assert shipped().explain(again) == shipped().explain(decision)


def test_the_decision_of_other_rules_is_not_explained(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(HOUSE_RULE, encoding="utf-8")
    decision = licet.load(tmp_path).check("H20", "CN", on="2025-05-01")
    with pytest.raises(licet.InputError, match="another rulebook"):
        shipped().explain(decision)


def test_for_an_unknown_product_only_the_past_is_explained() -> None:
    explanation = explained("Nobody knows this,CN,2025-05-01")
    assert explanation.decision.verdict == "unknown"
    assert (explanation.grounds, explanation.near_misses, explanation.scheduled) == ((), (), ())


@pytest.mark.parametrize("slug", CASES)
def test_explanations_fit_80_columns_and_survive_json(slug: str) -> None:
    output = told(CASES[slug], "--why")
    assert max(map(len, output.splitlines())) <= 80
    explanation = licet.Explanation.model_validate_json(told(CASES[slug], "--why", "--json"))
    assert shipped().explain(explanation.decision) == explanation


def test_control_characters_in_names_are_escaped() -> None:
    output = told("'\x1b[31mChip\x07' CN --spec tpp=5000 --vendor 'A\x1b[0mB' --on 2025-05-01", "--why", "--what-if")
    assert "\x1b" not in output
    assert "\x07" not in output


GUIDE = Path(__file__).parents[2] / "docs" / "defence.md"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_the_commands_of_the_guide_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    assert len(lines) > 10
    for line in lines:
        program, *arguments = shlex.split(line)
        assert program == "licet"
        result = CliRunner().invoke(main, arguments, prog_name="licet")
        assert result.exit_code in {0, 5, 10, 20, 30}, f"{line}: {result.output}"


def test_the_python_code_of_the_guide_runs() -> None:
    for code in blocks("python"):
        exec(compile(code, str(GUIDE), "exec"), {})


def test_quotes_in_the_guide_are_in_the_output() -> None:
    shown = told("nvidia/h20-96gb China --on 2025-05-01", "--why")
    quoted, *_ = blocks("text")
    assert quoted in shown
