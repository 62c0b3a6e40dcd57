"""Properties of explanations: removing a reason changes the answer, removing a near miss does not, and alternatives give the wanted answer."""

import copy
import json
import os
from functools import cache
from random import Random

import generate
import pytest
import small_world
from hypothesis import example, given, note, settings
from hypothesis import strategies as st
from shipped import shipped

import licet
from licet.language import yaml_text
from licet.language.sources import Source, gather, home
from licet.rulebook.loader import assemble
from licet.world.loader import world

chances = st.randoms(use_true_random="LICET_SHRINK" not in os.environ)
TRIES = settings.default.max_examples
SHELVES = ("classes", "controls", "reliefs", "notices")
WANTED = ("yes", "conditional", "no")
IDLE = "nothing-goes-by-this"  # replaces a removed rule where a relief must name one


def without(documents, name):
    """The same rules without all definitions and withdrawals of this id."""
    less = copy.deepcopy(documents)
    family = name.partition(".")[0]
    bare = {"says": "nothing", "when": [{"destination": "AQ", "ships_from": "AQ", "headquarters": "BV"}]}
    idle = {
        "instrument": f"{family}.idle", "title": "Idle", "kind": "letter", "force": "law", "issuer": "nobody", "cite": "none",
        "published": "2023-01-01", "in_force": "2023-01-01", "evidence": "verified", "checked": "2026-01-01",
        "controls": {f"{family}.{IDLE}": {**bare, "requires": "notification"}},
    }  # fmt: skip
    for one in less:
        for shelf in SHELVES:
            if name in one.get(shelf, {}):
                del one[shelf][name]
            if not one.get(shelf, True):
                del one[shelf]
        if name in listed(one.get("withdraws", [])):
            one["withdraws"] = [other for other in listed(one["withdraws"]) if other != name]
        if not one.get("withdraws", True):
            del one["withdraws"]
        for eased in (*one.get("reliefs", {}).values(), *one.get("exceptions", {}).values()):
            if "of" in eased:
                eased["of"] = [other for other in listed(eased["of"]) if other != name] or [f"{family}.{IDLE}"]
    return [*less, idle]


def listed(value):
    return value if isinstance(value, list) else [value]


def asked(chance):
    """A generated rulebook, its engine, and a few decisions on days when something may change."""
    book = generate.book(chance)
    engine = small_world.engine(book)
    days = small_world.boundaries(book)
    decisions = []
    for _ in range(2):
        words, options = small_world.question(generate.case(chance))
        options["basis"] = chance.choice(["practice", "practice", "law"])
        decisions += [engine.check(*words, **options, on=day) for day in chance.sample(days, min(3, len(days)))]
    return book, engine, decisions


def rebuilt(book, name):
    """An engine on the rulebook without one rule."""
    return small_world.engine({**book, "documents": without(book["documents"], name)})


@settings(max_examples=TRIES)
@given(chances)
def test_removing_a_reason_changes_the_answer_or_it_is_marked_redundant(chance):
    book, engine, decisions = asked(chance)
    for decision in decisions:
        redundant = {one.reason.id: one.redundant for one in engine.explain(decision).grounds}
        assert set(redundant) == {one.id for one in decision.because}
        for name, spare in redundant.items():
            other = rebuilt(book, name).ask(decision.question, decision.on)
            same = other.verdict is decision.verdict
            if same is not spare:
                note(f"{name} of {decision.question} on {decision.on}: {decision.verdict}, without it {other.verdict}")
                note("\n---\n".join(source.text for source in small_world.sources(book)))
            assert same is spare, name


@settings(max_examples=TRIES // 2)
@example(Random(1230))  # a relief to no licence required
@example(Random(1492))
@given(chances)
def test_removing_a_near_miss_does_not_change_the_answer(chance):
    book, engine, decisions = asked(chance)
    for decision in decisions:
        missed = {one.id for one in engine.explain(decision).near_misses}
        bearing = {one.id for one in decision.because} | {one.reason.id for one in decision.overridden}
        bearing |= {name for one in decision.overridden for name in one.by}
        assert not missed & bearing
        for name in sorted(missed)[:2]:
            assert rebuilt(book, name).ask(decision.question, decision.on).verdict is decision.verdict, name


@settings(max_examples=TRIES)
@given(chances)
def test_conditions_are_as_certain_as_their_reason(chance):
    _, engine, decisions = asked(chance)
    for decision in decisions:
        explanation = engine.explain(decision)
        for grounds in explanation.grounds:
            assert "no" not in {one.holds for one in grounds.conditions}, grounds
        for reason in decision.because:
            held = [{one.holds for one in found.conditions} for found in explanation.grounds if found.reason == reason]
            assert not reason.certain or any(one <= {"yes"} for one in held), reason
        assert all(one.end is not None and one.end <= decision.on for one in explanation.past)
        assert licet.Explanation.model_validate_json(explanation.model_dump_json()) == explanation


def promised(engine, decision):
    """Check every alternative that is returned."""
    for wanted in WANTED:
        for one in engine.what_would(decision, wanted):
            answer = engine.ask(one.question, one.on)
            assert answer.verdict is one.verdict, one
            assert answer.permitted == wanted, one
            assert (one.question, one.on) != (decision.question, decision.on), one
            assert one.on == decision.on or one.fact == "on", one
            yield one


def changed(decision, one):
    """The parts of the question that an alternative changes."""
    before, after = decision.question.model_dump(), one.question.model_dump()
    return {name for name in before if before[name] != after[name]} | ({"on"} if one.on != decision.on else set())


# Headquarters at the destination change with it; a place that is stated is no default any more; a catalogue product becomes a product given by figures, with its kind.
ALONG = {
    "destination": {"destination", "headquarters"}, "ships_from": {"ships_from", "defaults"}, "headquarters": {"headquarters", "defaults"},
    "end_use": {"end_use"}, "advanced_node": {"advanced_node"}, "on": {"on"},
}  # fmt: skip


@settings(max_examples=TRIES // 2)
@given(chances)
def test_every_alternative_gives_the_wanted_answer_and_changes_one_fact(chance):
    _, engine, decisions = asked(chance)
    for decision in decisions[::3]:
        for one in promised(engine, decision):
            assert changed(decision, one) <= ALONG.get(one.fact, {"spec", "parts", "product"}), one


# ── the shipped rules ──

SHIPPED = {
    "h20-may": (("H20", "CN"), {"vendor": "Nvidia"}, "2025-05-01"),
    "h20-july": (("H20", "CN"), {"vendor": "Nvidia"}, "2025-07-20"),
    "h200": (("H200", "CN"), {}, "2026-08-01"),
    "h200-taiwan": (("H200", "CN"), {"ships_from": "TW"}, "2026-08-01"),
    "poland": (("H100", "PL"), {}, "2025-06-01"),
    "gallium": (("gallium metal", "US"), {"ships_from": "CN"}, "2026-10-09"),
    "ascend": (("Ascend 910B", "MY"), {}, "2025-06-01"),
    "missing": (({"name": "Mine", "vendor": "nvidia", "tpp": 4000, "datacenter": True}, "CN"), {}, "2025-06-01"),
}


@cache
def shipped_parts():
    """The shipped rules as documents and tables, and the catalogue."""
    documents, tables = {}, []
    for source in gather(home("rules")):
        if source.name.endswith(".csv"):
            tables.append(source)
        else:
            found, problems = yaml_text.read(source.text, source.name)
            assert not problems
            documents[source.name] = [one.data for one in found]
    return documents, tables, world(gather(home("seeds")))


@cache
def shipped_without(name):
    """An engine on the shipped rules without one rule."""
    documents, tables, catalogue = shipped_parts()
    sources = list(tables)
    flat = without([one for found in documents.values() for one in found], name)
    for file in documents:
        texts = [json.dumps(flat.pop(0)) for _ in documents[file]]
        sources.append(Source(file, "\n---\n".join(texts)))
    sources.append(Source(f"rules/{name.partition('.')[0]}/idle.yaml", json.dumps(flat.pop())))
    return licet.Engine(assemble(sources, catalogue))


def shipped_decision(slug):
    words, options, day = SHIPPED[slug]
    return shipped().check(*words, **options, on=day)


@pytest.mark.parametrize("slug", SHIPPED)
def test_removing_a_shipped_reason_changes_the_answer_or_it_is_marked_redundant(slug):
    decision = shipped_decision(slug)
    explanation = shipped().explain(decision)
    assert explanation.grounds
    for name in dict.fromkeys(one.reason.id for one in explanation.grounds):
        (spare,) = {one.redundant for one in explanation.grounds if one.reason.id == name}
        other = shipped_without(name).ask(decision.question, decision.on)
        assert (other.verdict is decision.verdict) is spare, name


@pytest.mark.parametrize("slug", SHIPPED)
def test_alternatives_with_shipped_rules_give_the_wanted_answer(slug):
    decision = shipped_decision(slug)
    found = list(promised(shipped(), decision))
    assert found or slug == "ascend", "some change of one fact changes the permission of these cases"
    assert len({(one.fact, one.change, one.on) for one in found}) == len(found)


@pytest.mark.parametrize("permitted", ["unknown", "maybe", "", "YES", None, 1])
def test_an_unknown_permission_is_refused(permitted):
    with pytest.raises(licet.InputError):
        shipped().what_would(shipped_decision("h20-may"), permitted)


def test_what_ifs_of_other_rules_are_refused():
    decision = shipped_without("us.h20-letter").check("H20", "CN", on="2025-05-01")
    with pytest.raises(licet.InputError):
        shipped().what_would(decision)
