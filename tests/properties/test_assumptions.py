"""Laws of what an answer assumes: a default that is not told makes no difference, and nothing that is asked is lost."""

import os

import generate
import pytest
import small_world
from hypothesis import given, note, settings
from hypothesis import strategies as st
from shipped import shipped

from licet.language.sources import Source

chances = st.randoms(use_true_random="LICET_SHRINK" not in os.environ)
BOOKS = max(300, settings.default.max_examples)


@settings(max_examples=BOOKS)
@given(chances)
def test_a_default_that_is_not_told_makes_no_difference(chance):
    book, case = generate.book(chance), generate.case(chance)
    engine = small_world.engine(book)
    for role in ("headquarters", "ships_from"):
        case.pop(role, None)
    words, options = small_world.question(case)
    usual = engine.timeline(*words, **options)
    stated = {
        role: {place: engine.timeline(*words, **options, **{role: place}) for place in generate.COUNTRIES}
        for role in usual.question.defaults
        if getattr(usual.question, role) is not None
    }
    days = small_world.boundaries(book)
    for day in chance.sample(days, min(12, len(days))):
        decision = usual.at(day)
        for role, histories in stated.items():
            changed = {place for place, one in histories.items() if one.verdicts.at(day) is not decision.verdict}
            if changed and role not in decision.assumes:
                note(f"{role} {changed} on {day}: {words} {options}: {decision!r} assumes {decision.assumes}")
                note("\n---\n".join(source.text for source in small_world.sources(book)))
            assert not changed or role in decision.assumes


@settings(max_examples=BOOKS)
@given(chances)
def test_what_was_stated_is_not_assumed(chance):
    book, case = generate.book(chance), generate.case(chance)
    words, options = small_world.question(case)
    history = small_world.engine(book).timeline(*words, **options)
    for day in small_world.boundaries(book)[::5]:
        assert not set(history.at(day).assumes) & {name for name in options if options[name] is not None}


@pytest.mark.parametrize(
    ("product", "destination", "day", "stated", "told"),
    [
        ("H100", "SG", "2025-06-01", {}, {"headquarters", "ships_from"}),
        ("H100", "SG", "2025-06-01", {"headquarters": "SG"}, {"ships_from"}),
        ("H100", "SG", "2025-06-01", {"headquarters": "CN"}, set()),  # blocked, from wherever it ships
        ("H100", "CN", "2025-06-01", {}, set()),
        ("H20", "CN", "2025-03-01", {}, {"ships_from"}),
    ],
)
def test_defaults_are_told_where_another_value_would_change_the_answer(product, destination, day, stated, told):
    assumes = shipped().check(product, destination, on=day, **stated).assumes
    assert set(assumes) & {"headquarters", "ships_from"} == told


PARTIES = Source("parties.csv", "list,name,aliases,country,from,to,cite,evidence\nxx.list,Bad,,CN,,,c,verified\n")
DOUBLE = {
    "control": "class: xx.military, end_use: military",
    "end user": "class: xx.military, end_user: xx.list",
    "once": "class: xx.military",
}


@pytest.mark.parametrize("when", DOUBLE.values(), ids=DOUBLE)
def test_an_assumption_that_a_class_asks_for_is_not_lost(when):
    rules = f"""
jurisdiction: xx
title: T
coverage: {{from: 2020-01-01, through: 2030-12-31}}
silence: no_licence_required
parties: parties.csv
end_uses: {{military: m}}
---
instrument: xx.act
in_force: 2021-01-01
classes:
  xx.military: {{says: military, when: {{end_use: military}}}}
controls:
  xx.ban: {{says: no, when: {{{when}}}, requires: prohibition}}
"""
    decision = small_world.engine_of(rules, [PARTIES]).check("One", "JP", on="2025-01-01")
    assert "end_use" in decision.assumes
    assert ("end_user" in decision.assumes) is ("end_user" in when)


EASING = """
jurisdiction: xx
title: T
coverage: {{from: 2020-01-01, through: 2030-12-31}}
silence: no_licence_required
parties: parties.csv
---
instrument: xx.act
in_force: 2021-01-01
classes:
  xx.trusted: {{says: trusted, when: {{{party}: xx.list}}}}
controls:
  xx.ban: {{says: no, when: {{kind: chip}}, requires: prohibition{unless}}}
{reliefs}
"""
WAYS = {
    "relief": {"unless": "", "reliefs": "reliefs:\n  xx.ease: {{of: xx.ban, to: no_licence_required, says: e, when: {{{party}: xx.list}}}}"},
    "class": {"unless": "", "reliefs": "reliefs:\n  xx.ease: {{of: xx.ban, to: no_licence_required, says: e, when: {{class: xx.trusted}}}}"},
    "unless": {"unless": ", unless: {{{party}: xx.list}}", "reliefs": ""},
}  # fmt: skip


@pytest.mark.parametrize("party", ["end_user", "party"])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_listed_party_that_eases_only_where_its_country_fits_assumes_the_headquarters(way, party):
    """No rule here asks for the headquarters; it counts, because the entry of the party is one of its country."""
    parts = {name: text.format(party=party) for name, text in way.items()}
    engine = small_world.engine_of(EASING.format(party=party, **parts), [PARTIES])
    for destination, others in (("JP", ["CN"]), ("CN", [])):
        decision = engine.check("One", destination, on="2025-01-01", end_user="Bad")
        changed = [
            place
            for place in ("CN", "JP")
            if engine.check("One", destination, on="2025-01-01", end_user="Bad", headquarters=place).verdict
            is not decision.verdict
        ]
        assert changed == others
        assert ("headquarters" in decision.assumes) is bool(others)


def test_an_assumption_that_governs_asks_for_is_not_lost():
    rules = """
jurisdiction: xx
title: T
coverage: {from: 2020-01-01, through: 2030-12-31}
silence: no_licence_required
---
jurisdiction: yy
title: T
governs: {end_use: military}
coverage: {from: 2020-01-01, through: 2030-12-31}
silence: no_licence_required
end_uses: {military: m}
---
instrument: yy.act
in_force: 2021-01-01
controls:
  yy.ban: {says: no, when: {destination: JP}, requires: prohibition}
"""
    engine = small_world.engine_of(rules)
    assert engine.check("One", "JP", on="2025-01-01").assumes == ("end_use",)
    assert engine.check("One", "JP", on="2025-01-01", end_use="military").permitted == "no"
    assert engine.check("One", "JP", on="2025-01-01", end_use="civil").assumes == ()
