"""Entries of lists that are only recollected: they restrict like others, and permit nothing."""

import json
from datetime import date

import pytest
from shipped import shipped

from licet import Verdict, load
from licet.values.needs import Need

LISTS = """\
list,name,aliases,country,from,to,cite,evidence,review
xx.friends,Sourced Friend,,DE,,,a citation,secondary,
xx.friends,Remembered Friend,,DE,,,a citation,recollection,
xx.foes,Sourced Foe,,DE,,,a citation,secondary,
xx.foes,Remembered Foe,,DE,,,a citation,recollection,
xx.foes,Sourced Leaver,,DE,2020-01-01,2024-01-01,a citation,verified,
xx.foes,Remembered Leaver,,DE,2020-01-01,2024-01-01,a citation,recollection,
xx.foes,Renewed,,DE,2020-01-01,2024-01-01,a citation,recollection,
xx.foes,Renewed,,DE,2024-01-01,,a citation,secondary,
"""
INDEX = """\
jurisdiction: xx
title: A rulebook
silence: no_licence_required
parties: parties.csv
whole: {xx.friends: 2030-12-31, xx.foes: 2030-12-31}
coverage: {from: 2015-01-01, through: 2030-12-31}
"""
ACT = {
    "instrument": "xx.act", "title": "An act", "kind": "regulation", "force": "law", "issuer": "Somebody", "cite": "a citation",
    "published": "2016-01-01", "in_force": "2016-01-01", "evidence": "verified", "checked": "2030-12-31",
}  # fmt: skip
REVIEWED = {"says": "it needs a licence", "requires": "licence", "review": "denial"}
EVERYTHING = {"xx.all": {**REVIEWED, "when": {"ships_from": "US"}}}


def verdict_of(tmp_path, name, **sections):
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "index.yaml").write_text(INDEX, encoding="utf-8")
    (tmp_path / "xx" / "parties.csv").write_text(LISTS, encoding="utf-8")
    (tmp_path / "xx" / "act.yaml").write_text(json.dumps({**ACT, **sections}), encoding="utf-8")
    decision = load(tmp_path, shipped=False).check("H100", "DE", on=date(2025, 5, 1), ships_from="US", end_user=name)
    asked = [need for need in decision.needs if need.code == "listing_evidence"]
    assert bool(asked) is (decision.verdict is Verdict.UNKNOWN)
    assert set(asked) <= {Need("listing_evidence", "end_user", one) for one in ("xx.friends", "xx.foes")}
    return decision.verdict.value


def relief(to, **when):
    return {"xx.relief": {"says": "it is eased", "of": "xx.all", "to": to, "when": when}}


@pytest.mark.parametrize(
    ("who", "verdict"), [("Sourced Friend", "licence_exception"), ("Remembered Friend", "unknown")]
)
@pytest.mark.parametrize("attribute", ["party", "end_user"])
def test_a_relief_that_permits_wants_an_entry_with_a_source(tmp_path, who, verdict, attribute):
    eased = relief("licence_exception", **{attribute: "xx.friends"})
    assert verdict_of(tmp_path, who, controls=EVERYTHING, reliefs=eased) == verdict


@pytest.mark.parametrize("who", ["Sourced Friend", "Remembered Friend"])
def test_a_relief_that_does_not_permit_takes_any_entry(tmp_path, who):
    eased = relief("licence_case_by_case", end_user="xx.friends")
    assert verdict_of(tmp_path, who, controls=EVERYTHING, reliefs=eased) == "licence_case_by_case"


@pytest.mark.parametrize(
    ("who", "verdict"), [("Sourced Friend", "no_licence_required"), ("Remembered Friend", "unknown")]
)
def test_an_exception_from_a_control_wants_an_entry_with_a_source(tmp_path, who, verdict):
    controls = {"xx.all": {**EVERYTHING["xx.all"], "unless": {"party": "xx.friends"}}}
    assert verdict_of(tmp_path, who, controls=controls) == verdict


@pytest.mark.parametrize(
    ("who", "verdict"), [("Sourced Friend", "licence_exception"), ("Remembered Friend", "unknown")]
)
def test_so_does_a_class_that_a_permission_hangs_on(tmp_path, who, verdict):
    classes = {
        "xx.inner": {"says": "a friend", "when": {"party": "xx.friends"}},
        "xx.outer": {"says": "a friend of somebody", "when": {"class": "xx.inner"}},
    }
    eased = relief("licence_exception", **{"class": "xx.outer"})
    assert verdict_of(tmp_path, who, classes=classes, controls=EVERYTHING, reliefs=eased) == verdict


@pytest.mark.parametrize("who", ["Sourced Foe", "Remembered Foe"])
@pytest.mark.parametrize("through_class", [False, True])
def test_a_control_takes_any_entry(tmp_path, who, through_class):
    classes = {"xx.foe": {"says": "a foe", "when": {"party": "xx.foes"}}}
    when = {"class": "xx.foe"} if through_class else {"party": "xx.foes"}
    assert verdict_of(tmp_path, who, classes=classes, controls={"xx.c": {**REVIEWED, "when": when}}) == "licence_denial"


@pytest.mark.parametrize(
    ("who", "verdict"),
    [
        ("Sourced Leaver", "no_licence_required"),
        ("Remembered Leaver", "unknown"),
        ("Renewed", "licence_denial"),
        ("Somebody Else", "no_licence_required"),
    ],
)
def test_a_removal_wants_a_source_unless_another_entry_settles_the_day(tmp_path, who, verdict):
    assert verdict_of(tmp_path, who, controls={"xx.c": {**REVIEWED, "when": {"party": "xx.foes"}}}) == verdict


def test_every_entry_that_permits_in_the_shipped_rules_has_a_source():
    engine = shipped()
    permitting = {
        name.partition(":")[0]
        for rule in engine._evaluator.inference.rules
        for clause in (*(rule.when or ()), *rule.unless)
        if clause.effect == "permits"
        for key in ("party", "end_user")
        for name in getattr(clause.clause, key) or ()
        if rule.version.rule.binds != "possibly"
    }
    assert permitting
    assert [entry.name for entry in engine.rulebook.parties.on(permitting) if entry.evidence == "recollection"] == []
