"""The answers by ECCN against an independent evaluation of the tables, and the tables against their generator.

python -m pytest tests/law/test_ccl.py            a slice of the cells
LICET_ALL_CELLS=2026-08-07 python -m pytest -s tests/law/test_ccl.py -k alone    every entry and paragraph, every country
"""

import os
import random
import re
import sys
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from ccl_oracle import BLOCKED, FREE, POSSIBLE, REQUIRED, evaluated, group, table
from shipped import shipped

from licet.case.resolve import resolve_question
from licet.determination.evaluator import Evaluator
from licet.question import Query
from licet.rulebook.by_eccn import RulesByEccn
from licet.verdict import Permission, Verdict

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import ccl  # noqa: E402 - the generator, which is no package

LICENCE = {Verdict.LICENCE_APPROVAL, Verdict.LICENCE_CASE_BY_CASE, Verdict.LICENCE_DENIAL, Verdict.PROHIBITED}
VERDICTS = {FREE: {Verdict.NO_LICENCE_REQUIRED}, POSSIBLE: {Verdict.UNKNOWN}, REQUIRED: LICENCE}
DAYS = ("2025-11-12", "2025-12-15", "2026-01-10", "2026-03-01", "2026-07-30", "2026-08-07", "2026-08-20", "2026-09-24")
COUNTRIES = sorted(
    {row["country"] for row in table("tools/ccl/chart.csv")} | {"HK", "LI", "KY", "CU", "IR", "KP", "SY", "JE"}
)


def eccns():
    """Every entry, and every paragraph that a requirement names."""
    found = {row["eccn"]: None for row in table("tools/ccl/entries.csv")}
    for row in table("tools/ccl/requirements.csv"):
        for paragraph in filter(None, (row["paragraphs"] + "|" + row["except"]).split("|")):
            found[f"{row['eccn']}.{paragraph}"] = None
    return list(found)


def answers():
    """A function that gives the rules that bear on a case, those of the list and others, in halves, and the whole answer."""
    evaluator, known = shipped()._evaluators.by_eccn, {}

    def answer(eccn, country, day):
        case = resolve_question(shipped().rulebook, Query("", country, eccn=eccn))
        ((facts,),) = evaluator.facts(case)
        if (facts, day) not in known:
            at, bearing = date.fromisoformat(day), {"ccl": FREE}
            for reading in facts.readings:
                for one in evaluator._evaluation(reading, "practice", None).findings():
                    law = one.version.jurisdiction
                    bearing[law] = max(bearing.get(law, FREE), one.bearing(at.toordinal()))
            verdict = evaluator.outcomes(case).at(at).verdict
            known[facts, day] = bearing.pop("ccl"), max(bearing.values(), default=FREE), verdict
        return known[facts, day]

    return answer


def wrong(cells):
    """The cells in which the answer differs from the independent evaluation."""
    answer = answers()
    for eccn, country, day in cells:
        expected = evaluated(eccn, country, day)
        found, others, verdict = answer(eccn, country, day)
        by_list = VERDICTS[expected]
        stricter = (
            LICENCE | {Verdict.UNKNOWN} if others else set()
        )  # embargoes, and the rules for chips beside the list
        if found != expected or verdict not in by_list | stricter:
            yield eccn, country, day, expected, found, verdict.value
        elif country in BLOCKED and verdict.permission is not Permission.NO:
            yield eccn, country, day, "embargo", found, verdict.value


def test_every_cell_is_that_of_an_independent_evaluation():
    cells = [(eccn, country) for eccn in eccns() for country in COUNTRIES]
    chance = random.Random(738)
    chosen = [(*cell, chance.choice(DAYS)) for cell in chance.sample(cells, 600)]
    found = list(islice(wrong(chosen), 20))
    assert not found, "\n".join(map(str, found))


@cache
def rules_by_eccn():
    return RulesByEccn(shipped().rulebook)


def by_the_list_alone(entry):
    """An evaluator with the rules of the list about one entry, and no others: few places differ by them."""
    rulebook = rules_by_eccn().rulebook([entry])
    versions = [version for version in rulebook.versions if version.jurisdiction == "ccl"]
    return Evaluator(
        replace(
            rulebook, jurisdictions={"ccl": rulebook.jurisdictions["ccl"]},
            versions=tuple(replace(version, number=number) for number, version in enumerate(versions)),
        )
    )  # fmt: skip


def asked(eccn, country):
    return resolve_question(shipped().rulebook, Query("", country, eccn=eccn))


@pytest.mark.parametrize("category", range(10))
def test_every_cell_of_the_list_alone(category):
    """Both bounds of each answer by the list and nothing else; a slice of the entries unless all are wanted.

    Countries that the rules of an entry treat alike are evaluated once.
    """
    day = os.environ.get("LICET_ALL_CELLS", "2026-08-07")
    entries = {}
    for eccn in eccns():
        if eccn.startswith(str(category)):
            entries.setdefault(eccn.partition(".")[0], []).append(eccn)
    chosen = list(entries) if "LICET_ALL_CELLS" in os.environ else random.Random(category).sample(list(entries), 2)
    found, cells = [], 0
    for entry in chosen:
        evaluator, alike = by_the_list_alone(entry), {}
        for country in COUNTRIES:
            ((facts,),) = evaluator.facts(asked(entry, country))
            alike.setdefault(facts, []).append(country)
        for eccn in entries[entry]:
            for countries in alike.values():
                outcome = evaluator.outcomes(asked(eccn, countries[0])).at(date.fromisoformat(day))
                answer = REQUIRED if outcome.lower else POSSIBLE if outcome.upper else FREE
                differ = [country for country in countries if evaluated(eccn, country, day) != answer]
                found += [(eccn, country, day, answer, outcome.verdict.value) for country in differ]
                cells += len(countries)
    print(f"category {category}: {len(chosen)} entries, {cells} cells on {day}, {len(found)} differ")
    assert not found, "\n".join(map(str, found[:20]))


def test_an_exception_is_available_only_where_the_entry_names_it_and_only_for_its_places():
    """By the texts of the entries and the groups alone: never without conditions, and never by silence."""
    day, chance = "2026-08-04", random.Random(740)
    entries = {row["eccn"]: row for row in table("tools/ccl/entries.csv")}
    places = {"LVS": ("B",), "GBS": ("B",), "TSR": ("B",), "STA": ("A:5", "A:6")}
    groups = {"RPL": "ABC", "TMP": "ABC", "TSU": "DE", "GOV": "ABCDE"}  # open for every entry, by product group
    named = [
        name
        for name, row in entries.items()
        if re.search("[A-Z]+:(yes|[0-9])", row["exceptions"]) or "barred" in row["sta_limits"]
    ]
    seen = Counter()
    for eccn, country in chance.sample([(eccn, country) for eccn in named for country in COUNTRIES], 250):
        for one in shipped().check("", country, eccn=eccn, on=day).exceptions:
            if one.state != "conditions" or not one.rule.startswith("ccl."):
                continue
            seen[one.id] += 1
            assert one.conditions, (eccn, country, one)
            if one.id in groups:
                assert eccn[1] in groups[one.id] and not group(country, "E:1", day), (eccn, country, one)
                arms = entries[eccn]["series"] in {"600", "9x515"}
                assert one.id == "GOV" or not arms or not group(country, "D:5", day), (eccn, country, one)
                continue
            assert one.id in {"ACE", "ENC"} or any(group(country, name, day) for name in places[one.id]), (
                eccn,
                country,
                one,
            )
            if one.id == "STA":
                assert (
                    entries[eccn]["sta_limits"] not in {"", "barred", "A:5 and A:6 barred"} or "drones" in one.rule
                ), eccn
            else:
                assert re.search(rf"\b{one.id}:(yes|[0-9]+)( *;.*)?( ;|$)", entries[eccn]["exceptions"]), (eccn, one)
    assert {"LVS", "STA"} <= set(seen), seen


def test_the_rules_are_what_the_generator_writes(tmp_path):
    folder = ROOT / "rules" / "us" / "by-eccn"
    before = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    ccl.RULES, kept = tmp_path, ccl.RULES
    try:
        ccl.main()
    finally:
        ccl.RULES = kept
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"scope": "D:1+MARS"}, "`D:1+MARS` is no set of places"),
        ({"scope": "", "column": "NS9"}, "the chart has no column `NS9`"),
        ({"scope": "", "column": "MT1"}, "the column `MT1` is for another reason than NS"),
        ({"paragraphs": "a.1-3"}, "`a.1-3` is no paragraph"),
        ({"eccn": "9Z999"}, "`9Z999` is no entry of entries.csv"),
        ({"eccn": "0A002"}, "`0A002` is itar_pointer, which has no requirements"),
        ({"reason": "XX"}, "`XX` is no reason for control"),
        ({"scope": "UNDECIDED"}, "places that are undecided need a condition in words"),
    ],
)
def test_what_the_generator_cannot_read_is_refused(change, message):
    entries = {row["eccn"]: row for row in ccl.read("entries.csv")}
    cells = {**ccl.read("requirements.csv")[0].cells, "column": "", "scope": "CN", "condition": "", **change}
    problems = ccl.Problems()
    ccl.checked([ccl.Row("here:2", cells)], entries, {"NS1", "MT1"}, problems)
    assert f"here:2: {message}" in problems.found
