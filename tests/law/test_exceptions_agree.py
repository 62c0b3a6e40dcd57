"""Licence exceptions are written twice: as a relief where facts settle them, and in the list of exceptions. Both agree."""

import re
from itertools import product

import pytest
from shipped import shipped

import licet
from licet.language.schema import Exemption, Relief
from licet.verdict import SCALE, Verdict

# Exceptions whose conditions on goods, places and parties a question settles, so that the answer itself has them too.
SETTLED = ("NAC", "ACA", "AIA")
NAMED = re.compile(r"\b(NAC|ACA|AIA|HBM)\b")
MILD = SCALE[: SCALE.index(Verdict.PRIOR_NOTIFICATION) + 1]
CHIPS = ("H100 SXM", "RTX 4090", "L40S", "L40", "L20", "MI300X", "B200")
PLACES = [
    ("CN", None), ("MO", None), ("VN", None), ("AE", None), ("DE", None), ("DE", "CN"), ("SG", None), ("SG", "US"), ("SA", "CN"),
    ("IR", None), ("KH", None), ("JP", "JP"),
]  # fmt: skip
DAYS = (
    "2023-11-16", "2023-11-17", "2024-04-03", "2024-04-04", "2025-01-13", "2025-06-01", "2026-01-15", "2026-07-10", "2026-08-01",
)  # fmt: skip
USES = (None, "military", "supercomputer", "chip-plant")
GRID = [
    (chip, *place, day, use, basis)
    for chip, place, day, use in product(CHIPS, PLACES, DAYS, USES)
    for basis in ("practice", "law")
]
RELIEFS = {
    version.id: code[1]
    for version in shipped().rulebook.versions
    if isinstance(version.rule, Relief)
    and version.rule.to in {Verdict.LICENCE_EXCEPTION, Verdict.PRIOR_NOTIFICATION}
    and (code := NAMED.search(version.rule.says))
}


def ask(chip: str, destination: str, headquarters: str | None, day: str, use: str | None, basis: str) -> licet.Decision:
    return shipped().check(chip, destination, headquarters=headquarters, on=day, end_use=use, basis=basis)


def test_every_exception_that_a_question_settles_is_a_relief_too() -> None:
    listed = {one.rule.code for one in shipped().rulebook.versions if isinstance(one.rule, Exemption)}
    assert set(SETTLED) <= listed
    assert set(RELIEFS.values()) >= set(SETTLED)


@pytest.mark.parametrize("chip", CHIPS)
def test_what_the_answer_rests_on_is_available_in_the_list_and_the_other_way_round(chip: str) -> None:
    seen = set()
    for question in (one for one in GRID if one[0] == chip):
        decision = ask(*question)
        states = {one.id: one.state for one in decision.exceptions}
        if decision.verdict in {Verdict.LICENCE_EXCEPTION, Verdict.PRIOR_NOTIFICATION}:
            resting = {NAMED.search(rule.says)[1] for rule in decision.because if rule.id in RELIEFS}
            available = {code for code in resting if states.get(code) == "conditions"}
            assert available, f"{question}: rests on {resting}, listed {states}"
            seen |= available
        for code in SETTLED:
            if states.get(code) == "conditions":
                assert decision.verdict in MILD, f"{question}: {code} is available, and the answer is {decision.phrase}"
    assert seen or chip in {"H100 SXM", "L40S", "L20", "MI300X", "B200"}


def test_memory_under_its_exception() -> None:
    stack = {"name": "stack", "vendor": "micron", "kind": "hbm", "memory_bandwidth_density": 2.5}
    for day in ("2024-12-31", "2025-06-01", "2026-08-01"):
        decision = shipped().check(stack, "CN", on=day, end_use="memory-packaging")
        assert decision.verdict is Verdict.LICENCE_EXCEPTION
        assert {one.id: one.state for one in decision.exceptions}["HBM"] == "conditions"
