"""The session of durable-rules: distinct names, checked results, and errors instead of wrong answers.

Tests that might crash the process run in another one: see ``session_checks.py``.
"""

import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
import session_checks
import small_world

import licet
from licet import InferenceError, Verdict
from licet.case.ranks import ATTRIBUTES, NOT_APPLICABLE
from licet.inference import network
from licet.inference.durable_session import DurableSession, fnv1a
from licet.inference.network import Network, Shape
from licet.language.attributes import ROLES
from licet.language.sources import Source
from licet.rulebook.loader import assemble

CHECKS = Path(session_checks.__file__)
RULES = """\
jurisdiction: xx
title: A jurisdiction
coverage: {from: 2020-01-01, through: 2030-12-31}
silence: no_licence_required
---
instrument: xx.act
title: An act
kind: regulation
force: law
issuer: an authority
cite: a citation
published: 2024-01-01
in_force: 2024-01-01
evidence: verified
checked: 2025-01-01
classes:
  xx.big: {says: big chips, when: {tpp: {at_least: 4800}}}
controls:
  xx.chips: {says: big chips need a licence, when: {class: xx.big, destination: CN}, requires: licence, review: denial}
  xx.more: {says: chips need a licence, when: {kind: chip, destination: CN}, requires: licence, review: case_by_case}
reliefs:
  xx.civil: {says: eased for some, of: xx.more, when: {vendor: acme}, to: licence_exception}
"""
CHIP = {"kind": "chip", "tpp": 5000}


@pytest.mark.parametrize("check", [one.__name__ for one in session_checks.CHECKS])
def test_check_in_a_process_of_its_own(check):
    done = subprocess.run(
        [sys.executable, "-W", "error", str(CHECKS), check], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, f"{check} ended with {done.returncode}:\n{done.stdout}{done.stderr}"


def test_the_hash_is_the_engines():
    assert fnv1a("") == 0x811C9DC5
    assert fnv1a("a") == 0xE40C292C
    assert fnv1a("foobar") == 0xBF9CF968
    assert fnv1a("costarring") == fnv1a("liquid")  # the engine treats these two as equal


def test_every_name_given_to_the_engine_has_its_own_hash():
    words = {
        *"tczsnkp",  # fields, besides those with a number
        *(f"{letter}{number}" for letter in "plhkms" for number in range(40)),
        "q",
        "r",
        "canary",
        "sid-licet",
    }
    names = words | {f"f{number}" for number in range(100_000)} | {f"q{number}" for number in range(1_000)}
    assert len({fnv1a(name) for name in names}) == len(names)


def test_names_that_the_engine_would_confuse_are_refused():
    session = session_checks.random_session(Random(1))
    session._admit("costarring")
    with pytest.raises(InferenceError, match="the names `liquid` and `costarring` have the same hash"):
        session._admit("liquid")


@pytest.mark.parametrize(
    "hazard",
    [
        True,
        False,
        1.0,
        1e16,
        float("nan"),
        float("inf"),
        None,
        "1",
        "x" * 70_000,
        (1 << 53) + 1,
        1 << 63,
        -(1 << 64),
        [],
        {},
    ],
    ids=lambda value: f"{type(value).__name__}-{str(value)[:12]}",
)
def test_hazards_never_reach_the_engine(hazard):
    session = session_checks.random_session(Random(1))
    cls, zones, ranges = session_checks.random_question(Random(1))
    session._engine = Untouchable()
    for question in (
        (hazard, zones, ranges),
        (cls, (hazard, *zones[1:]), ranges),
        (cls, zones, ((hazard, 1), *ranges[1:])),
        (cls, zones, (*ranges[:-1], (0, hazard))),
    ):
        with pytest.raises(InferenceError):
            session.ask(*question)


@pytest.mark.parametrize(("zones", "ranges"), [(1, 0), (0, 1), (0, -1), (-1, 0)])
def test_a_question_with_a_field_too_few_or_too_many_never_reaches_the_engine(zones, ranges):
    session = session_checks.random_session(Random(1))
    session._engine = Untouchable()
    question = 0, (0,) * (len(ROLES) + zones), ((0, 1),) * (len(ATTRIBUTES) + ranges)
    with pytest.raises(InferenceError):
        session.ask(*question)


class Untouchable:
    """An engine whose use is an error."""

    def __getattr__(self, name):
        raise AssertionError(f"the engine was called: {name}")


class Faulty:
    """An engine whose results are altered."""

    def __init__(self, session, spoil, *, times):
        self.tell, self.spoil, self.left, self.held = session._assert_fact, spoil, times, []

    def __call__(self, fact):
        code, fired = self.tell(fact)
        if (
            '"id": "f' in fact or '"id": "q0"' in fact or not self.left
        ):  # the fact of a rule, or the first query of a session
            return code, fired
        self.left -= 1
        return self.spoil(self, code, fired)


def _rows(fired):
    return [one for one in fired if '"canary"' not in one]


def without_canary(_, code, fired):
    return code, _rows(fired)


def two_canaries(_, code, fired):
    return code, [*fired, *(one for one in fired if '"canary"' in one)]


def dropping(_, code, fired):
    return code, [one for one in fired if one not in _rows(fired)[:1]]


def doubling(_, code, fired):
    return code, [*fired, *_rows(fired)[:1]]


def delaying(self, code, fired):
    self.held, late = _rows(fired)[:1], self.held
    return code, [one for one in fired if one not in self.held] + late


def inventing(_, code, fired):
    return code, [*fired, *(one.replace('"n":', '"n":9') for one in _rows(fired)[:1])]


def garbling(_, code, fired):
    return code, [*fired[:-1], "{}"]


def erring(_, __, fired):
    return 303, fired


def raising(*_):
    raise MemoryError


def swapping(self, code, fired):
    """The whole result of the query before, the canary included."""
    self.held, late = fired, self.held
    return code, late


def of_another_query(_, code, fired):
    return code, [one.replace('"id": "q', '"id": "q9') for one in fired]


def renumbering(_, code, fired):
    return code, [re.sub(r'"n": ?(\d+)', lambda found: f'"n": {int(found[1]) ^ 1}', one) for one in fired]


def without_number(_, code, fired):
    return code, [re.sub(r'"n": ?\d+', '"m": 1', one) for one in fired]


def nothing(_, code, __):
    return code, []


def no_text(_, code, fired):
    return code, [*fired, None]


def no_result(*_):
    return None


def cutting(_, code, fired):
    return code, [one[: len(one) // 2] for one in fired]


def denying(_, __, ___):
    return -1, []


def running_out(*_):
    raise RecursionError("a library of C ran out of something")


FAULTS = [
    without_canary, two_canaries, dropping, doubling, delaying, inventing, garbling, erring, raising, swapping,
    of_another_query, renumbering, without_number, nothing, no_text, no_result, cutting, denying, running_out,
]  # fmt: skip


def reversing(_, code, fired):
    return code, fired[::-1]


def shuffling(_, code, fired):
    return code, Random(len(fired)).sample(fired, len(fired))


@pytest.mark.parametrize("spoil", [reversing, shuffling])
def test_the_order_of_results_does_not_matter(spoil):
    session = session_checks.random_session(Random(4))
    question = met_by_some(session, Random(5))
    expected = session.ask(*question)
    builds = session_checks.counted(session)
    session._assert_fact = Faulty(session, spoil, times=1_000)
    assert session.ask(*question) == expected
    assert builds == [0]


class Broken:
    """The extension module, one function of which fails after or instead of its work, for some calls."""

    def __init__(self, engine, name, *, after, times):
        self.engine, self.name, self.after, self.left = engine, name, after, times

    def __getattr__(self, name):
        function = getattr(self.engine, name)
        return self.spoilt(function) if name == self.name and self.left else function

    def spoilt(self, function):
        def call(*arguments):
            self.left -= 1
            if self.after:
                function(*arguments)
            raise RuntimeError(f"{self.name} failed")

        return call


FUNCTIONS = [
    "assert_fact", "retract_fact", "start_action_for_state", "complete_and_start_action", "create_ruleset", "get_facts",
    "delete_state", "delete_ruleset",
]  # fmt: skip


@pytest.mark.parametrize("after", [False, True], ids=["instead", "after"])
@pytest.mark.parametrize("times", [1, 2, 5, 1_000])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_whatever_function_fails_no_answer_is_wrong_and_the_session_recovers(name, times, after):
    session = session_checks.random_session(Random(4))
    questions = [met_by_some(session, Random(seed)) for seed in range(5, 9)]
    expected = [session.open_matches(*question) for question in questions]
    session.ask(*questions[0])
    healthy = session._engine
    session._engine = Broken(healthy, name, after=after, times=times)
    for question, rows in zip(questions, expected, strict=True):
        try:
            assert session.ask(*question) == rows
        except InferenceError as error:
            assert "failed twice" in str(error)
        session._alive = session._alive and name not in {"create_ruleset", "get_facts"}  # so that it is built again
    session._engine = healthy
    assert [session.ask(*question) for question in questions] == expected


def met_by_some(session, chance):
    """A query that matches at least two rows."""
    while True:
        question = session_checks.random_question(chance)
        if len(session.open_matches(*question)) > 1:
            return question


@pytest.mark.parametrize("spoil", FAULTS)
def test_after_one_fault_the_session_is_rebuilt_and_answers(spoil):
    session = session_checks.random_session(Random(4))
    question = met_by_some(session, Random(5))
    expected = session.ask(*question)
    builds = session_checks.counted(session)
    session._assert_fact = Faulty(session, spoil, times=1)
    assert session.ask(*question) == expected
    assert builds == [1]


@pytest.mark.parametrize("spoil", FAULTS)
def test_a_lasting_fault_is_an_error_and_never_an_answer(spoil):
    session = session_checks.random_session(Random(4))
    question = met_by_some(session, Random(5))
    session.ask(*question)
    healthy = session._assert_fact
    session._assert_fact = Faulty(session, spoil, times=1_000)
    with pytest.raises(InferenceError, match="failed twice"):
        session.ask(*question)
    session._assert_fact = healthy
    assert session.ask(*question) == session.open_matches(*question)


@pytest.mark.parametrize("spoil", FAULTS)
def test_an_engine_on_a_faulty_session_answers_unknown_and_recovers(spoil):
    engine = small_world.Engine(assemble([Source("rules.yaml", RULES)], small_world.catalogue()))
    question = {"product": CHIP, "destination": "CN", "ships_from": "CN", "on": "2024-06-01"}
    sessions = engine._evaluator.inference.sessions
    healthy = [session._assert_fact for session in sessions]
    for session in sessions:
        session._assert_fact = Faulty(session, spoil, times=1_000)
    decision = engine.check(**question)
    assert decision.verdict is Verdict.UNKNOWN
    assert any(need.code == "inference" for need in decision.needs)
    assert decision.last_known is None
    for session, function in zip(sessions, healthy, strict=True):
        session._assert_fact = function
    assert engine.check(**question).verdict is Verdict.LICENCE_DENIAL


def test_a_refused_zone_is_registered_again_after_a_rebuild():
    session = session_checks.random_session(Random(4))
    question = met_by_some(session, Random(5))
    session.ask(*question)
    healthy = session._assert_fact
    session._assert_fact = raising
    role = next(role for shape in session.network.shapes for role in shape.roles)
    session.register_zone(role, 77, frozenset({1, 2}))
    session._assert_fact = healthy
    cls, zones, ranges = question
    zones = tuple(77 if position == role else zone for position, zone in enumerate(zones))
    assert session.ask(cls, zones, ranges) == session.open_matches(cls, zones, ranges)


def test_a_network_without_rows_answers_nothing():
    session = DurableSession(Network((Shape((), (0,)),), (), (), {}, {}, {}))
    assert session.ask(*session_checks.random_question(Random(1))) == ()


@pytest.mark.parametrize(
    "name", ["x" * 70_000, "\x00", "a\u0000b", "'; drop", '{"$s": 1}', "🜁" * 300, "1e999", "true", "sid-licet", "q1"]
)  # fmt: skip
def test_no_text_of_a_user_reaches_the_engine(name):
    engine = small_world.Engine(assemble([Source("rules.yaml", RULES)], small_world.catalogue()))
    said = []
    for session in engine._evaluator.inference.sessions:
        tell = session._assert_fact
        session._assert_fact = lambda fact, tell=tell: said.append(fact) or tell(fact)
    assert engine.check(name, "CN", on="2024-06-01").verdict is Verdict.UNKNOWN
    sheet = {"name": name, "vendor": name, **CHIP}
    assert engine.check(sheet, "CN", ships_from="US", end_user=name, on="2024-06-01").verdict is Verdict.LICENCE_DENIAL
    assert said
    assert not any(name in fact for fact in said if len(name) > 5)


def test_rows_are_asserted_when_a_query_asks_for_their_class():
    session, asserted = licet.load()._evaluator.inference.sessions[0], []
    store, session._store = session._store, lambda fact: (asserted.append(fact), store(fact))
    nothing = (NOT_APPLICABLE,) * len(ATTRIBUTES)
    cls = session.network.rows[0].cls
    for _ in range(2):
        session.ask(cls, (0,) * len(ROLES), nothing)
        rows = [fact["n"] for fact in asserted if fact["t"] == network.ROW]
        assert rows == [row.number for row in session.network.rows if row.cls == cls]
        assert len(rows) < len(session.network.rows)
