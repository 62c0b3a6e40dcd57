"""Decisions and histories as values: immutable, hashable, comparable, complete in JSON."""

import copy
import json
import pickle
from datetime import date
from random import Random

import generate
import pytest
import small_world
from pydantic import ValidationError
from shipped import shipped
from test_units_questions import RULES

from licet import Decision, Engine, Permission, Segment, Verdict
from licet.determination.evaluator import Evaluator
from licet.language.sources import Source
from licet.rulebook.loader import assemble

QUESTION = ("One", "CN")
BAN, FREE = date(2024, 6, 1), date(2023, 6, 1)
PAUSE = """
---
instrument: xx.pause
title: A pause
kind: statement
force: practice
issuer: an authority
cite: a citation
published: 2024-08-01
in_force: 2024-08-01
evidence: verified
checked: 2025-01-01
reliefs:
  xx.pause: {says: paused, of: xx.chips, to: licence_exception, through: 2024-08-31, conditions: [a report], not_modelled: [the report]}
"""


@pytest.fixture(scope="module")
def engine():
    return Engine(assemble([Source("rules.yaml", RULES)], small_world.catalogue()))


@pytest.fixture(scope="module")
def paused():
    return Engine(assemble([Source("rules.yaml", RULES + PAUSE)], small_world.catalogue()))


def test_a_decision_cannot_be_changed(engine):
    decision = engine.check(*QUESTION, on=BAN)
    with pytest.raises(ValidationError):
        decision.verdict = Verdict.NO_LICENCE_REQUIRED
    with pytest.raises(ValidationError):
        decision.because[0].says = "nothing"
    with pytest.raises(AttributeError):
        decision.because.append(None)


@pytest.mark.parametrize("deep", [False, True])
def test_changing_a_copy_does_not_change_the_decision_or_the_engine(engine, deep):
    decision = engine.check(*QUESTION, on=BAN)
    kept = decision.model_dump_json()
    altered = decision.model_copy(update={"verdict": Verdict.NO_LICENCE_REQUIRED, "permitted": "yes"}, deep=deep)
    assert altered.verdict is Verdict.NO_LICENCE_REQUIRED
    assert decision.model_dump_json() == kept == engine.check(*QUESTION, on=BAN).model_dump_json()
    assert decision.verdict is not altered.verdict


def test_equal_questions_get_equal_decisions(engine):
    one, other = engine.check(*QUESTION, on=BAN), engine.check("acme/one", "China", vendor="ACME", on="2024-06-01")
    assert one == engine.check(*QUESTION, on=BAN)
    assert hash(one) == hash(copy.deepcopy(one))
    assert one == copy.deepcopy(one)
    assert one.verdict is other.verdict
    assert one != engine.check(*QUESTION, on=FREE)
    assert len({one, engine.check(*QUESTION, on=BAN), engine.check(*QUESTION, on=FREE)}) == 2
    assert pickle.loads(pickle.dumps(one)) == one


@pytest.mark.parametrize("seed", range(12))
def test_a_decision_goes_through_json_and_back(seed):
    chance = Random(seed)
    book = generate.book(chance)
    engine = small_world.engine(book)
    words, options = small_world.question(generate.case(chance))
    for day in small_world.boundaries(book)[::4]:
        decision = engine.check(*words, **options, on=day)
        text = decision.model_dump_json()
        assert Decision.model_validate_json(text) == decision
        assert Decision.model_validate_json(text).model_dump_json() == text
        assert json.loads(text)["verdict"] == decision.verdict.value
        hash(decision)


def test_a_decision_contains_the_required_fields(engine):
    decision = engine.check(*QUESTION, on=BAN)
    assert (decision.verdict, decision.permitted, decision.requires_licence) == (
        Verdict.LICENCE_DENIAL,
        Permission.NO,
        True,
    )
    assert (decision.since, decision.until) == (date(2024, 1, 1), date(2031, 1, 1))
    assert [one.id for one in decision.because] == ["xx.chips"]
    assert decision.because[0].cite == "a citation"
    assert decision.phrase == "blocked: licence required, presumption of denial"
    assert decision.coverage[0].jurisdiction == "xx"
    assert len(decision.receipt.digest) == len(decision.receipt.rulebook) == 64


def test_receipts_differ_for_different_answers_or_rulebooks(engine, paused):
    one, again = engine.check(*QUESTION, on=BAN).receipt, engine.check(*QUESTION, on=BAN).receipt
    assert one == again
    assert one.digest != engine.check(*QUESTION, on=FREE).receipt.digest
    assert one.rulebook != paused.check(*QUESTION, on=BAN).receipt.rulebook


def test_an_unknown_answer_says_what_was_last_known(engine):
    decision = engine.check(*QUESTION, on=date(2031, 6, 1))
    assert (decision.verdict, decision.since, decision.until) == (Verdict.UNKNOWN, date(2031, 1, 1), None)
    last = decision.last_known
    assert last == engine.check(*QUESTION, on=date(2030, 12, 31)) == engine.check(*QUESTION, on="last")
    assert (last.verdict, last.since, [one.id for one in last.because]) == (
        Verdict.LICENCE_DENIAL, date(2024, 1, 1), ["xx.chips"],
    )  # fmt: skip
    assert engine.check(*QUESTION, on=date(2019, 1, 1)).last_known is None
    assert engine.check(*QUESTION, on=BAN).last_known is None


def test_a_history_is_its_segments(paused):
    history = paused.timeline(*QUESTION)
    segments = list(history)
    assert all(isinstance(one, Segment) for one in segments)
    assert [(str(one.start), one.verdict.value) for one in segments] == [
        ("None", "unknown"), ("2020-01-01", "no_licence_required"), ("2024-01-01", "licence_denial"),
        ("2024-08-01", "licence_exception"), ("2024-09-01", "licence_denial"), ("2031-01-01", "unknown"),
    ]  # fmt: skip
    assert [one.end for one in segments[:-1]] == [one.start for one in segments[1:]]
    assert history == paused.timeline("acme/one", "CHN", headquarters="CN", ships_from="US")
    assert hash(history) == hash(paused.timeline(*QUESTION))


def test_the_next_change_is_the_next_other_verdict(paused):
    history = paused.timeline(*QUESTION)
    edges = [date(2020, 1, 1), date(2024, 1, 1), date(2024, 8, 1), date(2024, 9, 1), date(2031, 1, 1)]
    for day in (
        date.min,
        FREE,
        BAN,
        date(2024, 8, 1),
        date(2024, 8, 31),
        date(2024, 9, 1),
        date(2030, 12, 31),
        date.max,
    ):
        later = [edge for edge in edges if edge > day]
        assert history.next_change(day) == (later[0] if later else None)


def test_a_difference_names_the_days_and_both_answers(engine, paused):
    before, after = engine.timeline(*QUESTION), paused.timeline(*QUESTION)
    (change,) = before.diff(after)
    assert (change.start, change.end) == (date(2024, 8, 1), date(2024, 9, 1))
    assert (change.before, change.after) == (Verdict.LICENCE_DENIAL, Verdict.LICENCE_EXCEPTION)
    assert before.diff(before) == ()
    (back,) = after.diff(before)
    assert (back.before, back.after) == (change.after, change.before)


def test_a_relief_is_shown_with_its_conditions(paused):
    decision = paused.check(*QUESTION, on=date(2024, 8, 15))
    assert {one.id for one in decision.because} == {"xx.chips", "xx.pause"}
    assert ("a report",) in {one.conditions for one in decision.because}
    assert decision.not_modelled == ("the report",)
    assert [(one.reason.id, one.how, one.by) for one in decision.overridden] == [
        ("xx.chips", "relieved", ("xx.pause",))
    ]
    assert (decision.other_basis.basis, decision.other_basis.verdict) == ("law", Verdict.LICENCE_DENIAL)


def test_what_was_not_yet_known_does_not_count(paused):
    day = date(2024, 8, 15)
    assert paused.check(*QUESTION, on=day, known_on="2024-07-31").verdict is Verdict.LICENCE_DENIAL
    assert paused.check(*QUESTION, on=day, known_on="2024-08-01").verdict is Verdict.LICENCE_EXCEPTION
    assert paused.check(*QUESTION, on=day, known_on="2023-12-31").verdict is Verdict.NO_LICENCE_REQUIRED


def test_countries_of_different_roles_are_never_taken_for_each_other():
    """China as destination, among {China, Taiwan}, looks as Taiwan does as origin of a shipment, among {Taiwan, US}."""
    rules = (
        RULES.replace("destination: CN", "destination: [CN, TW]")
        + """
  xx.from-taiwan: {says: none from there, when: {ships_from: [TW, US]}, requires: prohibition}
"""
    )
    engine = Engine(assemble([Source("rules.yaml", rules)], small_world.catalogue()))
    asked = engine.check("One", "CN", ships_from="TW", on=BAN)
    assert asked.verdict is Verdict.PROHIBITED
    assert [one.id for one in asked.because] == ["xx.from-taiwan"]


def test_controls_apply_only_where_the_law_is_covered(monkeypatch):
    found, usual = [], Evaluator._findings

    def noted(evaluator, evaluation):
        found.extend(usual(evaluator, evaluation))
        return usual(evaluator, evaluation)

    monkeypatch.setattr(Evaluator, "_findings", noted)
    shipped().timeline({"name": "Box", "kind": "accelerator", "tpp": 4801.5}, "CN", vendor="Nvidia")
    on_file = [(one, finding.match.certain) for one in found for finding in one.findings]
    assert any(certain - one.scope.covered for one, certain in on_file)
    for one in found:
        controls, reliefs = one.controls_and_reliefs()
        for finding in (*controls, *(relief for eased in reliefs.values() for relief in eased)):
            assert not finding.match.certain - one.scope.covered
            assert not finding.match.certain - finding.match.possible
