"""What loads, answers: deep, wide and long rulebooks are answered, or refused when they load with place and limit."""

from datetime import date, timedelta
from pathlib import Path

import pytest

import licet
from licet.rulebook.validation import DEEPEST

INDEX = """\
jurisdiction: zz
title: House
governs: {ships_from: AQ}
coverage: {from: 2000-01-01, through: 2030-01-01}
silence: no_licence_required
"""
INSTRUMENT = """\
instrument: zz.i%s
title: House rule
kind: guidance
force: law
issuer: Compliance
cite: Handbook
published: %s
in_force: %s
evidence: verified
checked: 2026-10-08
"""
HEAD = INSTRUMENT % ("", "2023-01-01", "2023-01-01")
SPEC = {"name": "x", "kind": "accelerator", "tpp": 5000.0}


def answer(folder: Path, index: str, rules: str, on: str = "2025-01-01") -> licet.Decision:
    (folder / "zz").mkdir()
    (folder / "zz" / "index.yaml").write_text(INDEX + index, encoding="utf-8")
    (folder / "zz" / "rules.yaml").write_text(rules, encoding="utf-8")
    return licet.load(folder).check(SPEC, "CN", ships_from="AQ", on=on)


def control(when: str) -> str:
    return f"controls:\n  zz.control: {{says: no, when: {{{when}}}, requires: prohibition}}\n"


def classes(depth: int) -> str:
    lines = [f"  zz.c{number}: {{says: s, when: {{class: zz.c{number - 1}}}}}\n" for number in range(1, depth)]
    return (
        HEAD
        + "classes:\n  zz.c0: {says: s, when: {tpp: {at_least: 1}}}\n"
        + "".join(lines)
        + control(f"class: zz.c{depth - 1}")
    )


def regions(depth: int) -> str:
    lines = [f"  zz.r{number}: {{union: zz.r{number - 1}}}\n" for number in range(1, depth)]
    return "regions:\n  zz.r0: {union: CN}\n" + "".join(lines)


def test_definitions_may_be_built_on_one_another_up_to_a_limit(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert answer(tmp_path / "a", "", classes(DEEPEST)).verdict == "prohibited"
    last = f"destination: zz.r{DEEPEST - 1}"
    assert answer(tmp_path / "b", regions(DEEPEST), HEAD + control(last)).verdict == "prohibited"


@pytest.mark.parametrize("depth", [DEEPEST + 1, 1000])
def test_deeper_definitions_are_refused_once_with_their_place(tmp_path: Path, depth: int) -> None:
    with pytest.raises(licet.RulesError) as refused:
        answer(tmp_path, regions(depth), classes(depth))
    first, second = refused.value.diagnostics
    assert (first.location.file.endswith("index.yaml"), first.found) == (True, f"zz.r{DEEPEST}")
    assert (second.location.line, second.found) == (HEAD.count("\n") + 2 + DEEPEST, f"zz.c{DEEPEST}")
    assert str(DEEPEST) in second.message


def test_a_long_circle_is_refused(tmp_path: Path) -> None:
    circle = classes(2000).replace(
        "zz.c0: {says: s, when: {tpp: {at_least: 1}}}", "zz.c0: {says: s, when: {class: zz.c1999}}"
    )
    with pytest.raises(licet.RulesError, match="circular"):
        answer(tmp_path, "", circle)


def test_definitions_that_share_parts_are_read_once(tmp_path: Path) -> None:
    """Two classes, and two regions, that each name two of the level below: 40 levels are 2^40 paths."""
    levels, pair = range(1, 40), "ab"
    both_classes = "".join(
        f"  zz.{one}{level}: {{says: s, when: [{{class: zz.a{level - 1}}}, {{class: zz.b{level - 1}}}]}}\n"
        for level in levels
        for one in pair
    )
    both_regions = "".join(
        f"  zz.{one}{level}: {{union: [zz.a{level - 1}, zz.b{level - 1}]}}\n" for level in levels for one in pair
    )
    rules = (
        HEAD
        + "classes:\n  zz.a0: {says: s, when: {tpp: {at_least: 1}}}\n  zz.b0: {says: s, when: {tpp: {at_least: 2}}}\n"
        + both_classes
        + control("class: zz.a39, destination: zz.a39")
    )
    decision = answer(tmp_path, "regions:\n  zz.a0: {union: [CN]}\n  zz.b0: {union: [KP]}\n" + both_regions, rules)
    assert decision.verdict == "prohibited"


def test_many_versions_of_one_rule_each_end_when_the_next_begins(tmp_path: Path) -> None:
    first = date(2001, 1, 1)
    days = [first + timedelta(days=number) for number in range(2000)]
    rules = "---\n".join(
        INSTRUMENT % (number, day, day) + control(f"destination: {'CN' if number % 2 else 'KP'}")
        for number, day in enumerate(days)
    )
    for number in (1000, 1001, 1999):
        folder = tmp_path / str(number)
        folder.mkdir()
        because = answer(folder, "", rules, on=days[number].isoformat()).because
        assert [reason.instrument for reason in because] == ([f"zz.i{number}"] if number % 2 else [])


def test_many_alternatives_that_hold_at_once_are_answered(tmp_path: Path) -> None:
    when = "".join(f"      - {{tpp: {{at_least: {number}}}}}\n" for number in range(1, 5000))
    rules = f"{HEAD}controls:\n  zz.control:\n    says: no\n    requires: prohibition\n    when:\n{when}"
    assert answer(tmp_path, "", rules).verdict == "prohibited"
