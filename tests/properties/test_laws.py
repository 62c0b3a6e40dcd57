"""Properties of answers, one test each, checked on generated rulebooks."""

import copy
import os
from datetime import date, timedelta

import generate
import plain
import small_world
from hypothesis import assume, given, note, settings
from hypothesis import strategies as st
from oracle import Oracle

from licet import RulesError
from licet.verdict import STRICTNESS, Permission, Verdict

chances = st.randoms(use_true_random="LICET_SHRINK" not in os.environ)
TRIES = settings.default.max_examples
LATER = date(2024, 9, 1)  # after every date of a generated rulebook except the ends of its coverage


def drawn(chance, cases=3):
    """A book, and cases."""
    return generate.book(chance), [generate.case(chance) for _ in range(cases)]


def states(engine, case, **options):
    """The states of a case on all days."""
    words, more = small_world.question(case)
    return engine.timeline(*words, **more, **options).builder.outcomes


def compared(before, after):
    """Both answers for every period in which neither changes."""
    pairs = before.zip_with(after, lambda one, other: (one, other))
    yield from ((start, one, other) for start, _, (one, other) in pairs.steps())


def silent(state):
    """Whether an answer waits on the silence of an incomplete rulebook."""
    return any(need.code == "silence" for need in state.needs)


def milder(one, other):
    """Whether the first answer is milder than the second, both being known."""
    known = Verdict.UNKNOWN not in {one.verdict, other.verdict}
    return known and STRICTNESS[one.verdict] < STRICTNESS[other.verdict]


def with_act(book, **sentences):
    """The rulebook with one more instrument."""
    more = copy.deepcopy(book)
    act = {
        "instrument": "aa.further", "title": "A further act", "kind": "letter", "force": "law", "issuer": "an authority",
        "cite": "a citation", "published": "2023-06-01", "in_force": "2023-06-01", "evidence": "verified",
        "checked": "2025-06-01",
    }  # fmt: skip
    more["documents"].append({**act, **sentences})
    return more


@settings(max_examples=TRIES)
@given(chances)
def test_a_further_control_never_eases(chance):
    book, cases = drawn(chance)
    control = generate.sentence(generate.Dice(chance), "aa", "controls", "aa.control-9")
    more = generate.tidied(with_act(book, controls={"aa.control-9": control}))
    engines = small_world.engine(book), small_world.engine(more)
    for case in cases:
        for day, before, after in compared(*(states(engine, case) for engine in engines)):
            assert after.lower >= before.lower, day
            assert not milder(after, before), day


@settings(max_examples=TRIES)
@given(chances)
def test_a_further_relief_never_tightens(chance):
    book, cases = drawn(chance)
    relief = generate.sentence(generate.Dice(chance), "aa", "reliefs", "aa.relief-9")
    more = generate.tidied(with_act(book, reliefs={"aa.relief-9": relief}))
    engines = small_world.engine(book), small_world.engine(more)
    for case in cases:
        for day, before, after in compared(*(states(engine, case) for engine in engines)):
            assert after.lower <= before.lower, day
            assert not milder(before, after), day
            if silent(after) and not silent(
                before
            ):  # the relief leaves the silence of an incomplete rulebook (decision 13)
                assert after.verdict is Verdict.UNKNOWN, day
                assert before.lower > after.lower == 0, f"{day}: what certainly applies still requires something"
            else:
                assert after.upper <= before.upper, day


@settings(max_examples=TRIES)
@given(chances)
def test_a_relief_changes_only_its_days(chance):
    book, cases = drawn(chance)
    start, end = sorted(chance.sample(generate.DAYS, 2))
    relief = {"says": "a pause", "of": ["aa.control-0"], "to": "no_licence_required", "until": end}
    engines = small_world.engine(book), small_world.engine(with_act(book, in_force=start, reliefs={"aa.pause": relief}))
    for case in cases:
        for day, before, after in compared(*(states(engine, case) for engine in engines)):
            if day is None or not start <= day.isoformat() < end:
                assert (before.lower, before.upper) == (after.lower, after.upper), day


@settings(max_examples=TRIES)
@given(chances)
def test_removing_a_fact_never_makes_an_answer_milder(chance):
    book, cases = drawn(chance)
    engine = small_world.engine(book)
    for case in cases:
        facts = {"kind", "vendor", "product", "datacenter", *small_world.FIGURES} & set(case)
        for fact in sorted(facts):
            less = {key: case[key] for key in case if key != fact}
            if fact == "vendor" and "ships_from" not in case and case["vendor"] in small_world.VENDORS:
                less["ships_from"] = small_world.VENDORS[case["vendor"]]  # `ships_from` is not changed
            for day, with_it, without in compared(states(engine, case), states(engine, less)):
                if milder(without, with_it):
                    note(f"{fact} of {case}")
                assert not milder(without, with_it), (day, fact)
                assert without.lower <= with_it.lower, (day, fact)


@settings(max_examples=TRIES)
@given(chances)
def test_knowing_only_limits_of_a_figure_never_makes_an_answer_milder(chance):
    book, cases = drawn(chance)
    engine = small_world.engine(book)
    for case in cases:
        for figure in sorted({"tpp", "dram_bandwidth", "interconnect"} & set(case)):
            if isinstance(case[figure], dict):
                continue
            vague = {**case, figure: {"at_least": case[figure] - 300, "below": case[figure] + 500}}
            for day, exact, limited in compared(states(engine, case), states(engine, vague)):
                assert not milder(limited, exact), (day, figure)


@settings(max_examples=TRIES)
@given(chances)
def test_a_future_rule_does_not_change_the_past(chance):
    book, cases = drawn(chance)
    dice = generate.Dice(chance)
    sentences = {
        "controls": {"aa.control-0": generate.sentence(dice, "aa", "controls", "aa.control-0")},
        "classes": {"aa.class-2": generate.sentence(dice, "aa", "classes", "aa.class-2")},
    }
    for rule in (rule for shelf in sentences.values() for rule in shelf.values()):
        for key in ("in_force", "until", "through"):
            rule.pop(key, None)
    more = with_act(book, in_force=LATER.isoformat(), published=LATER.isoformat(), **sentences)
    more["documents"][-1]["withdraws"] = ["aa.relief-0"] if chance.random() < 0.5 else []
    engine = small_world.engine(book)
    try:
        later = small_world.engine(more)
    except RulesError as error:  # an open interval extends past it, or there is nothing to withdraw
        assume("two versions" not in str(error) and "withdrawn" not in str(error) and "unknown class" not in str(error))
        raise
    for case in cases:
        for day, before, after in compared(states(engine, case), states(later, case)):
            if day is None or day < LATER:
                assert (before.lower, before.upper) == (after.lower, after.upper), day


def every(node, key):
    """The values of a key anywhere in a document, such as the publication of an instrument and of a member of a region."""
    if isinstance(node, dict):
        yield from (str(value) for name, value in node.items() if name == key)
        node = list(node.values())
    if isinstance(node, list):
        for inner in node:
            yield from every(inner, key)


@settings(max_examples=TRIES)
@given(chances)
def test_knowledge_after_the_last_publication_changes_nothing(chance):
    book, cases = drawn(chance)
    assume(not any(published.endswith("..") for published in every(book["documents"], "published")))
    engine = small_world.engine(book)
    for case in cases:
        words, options = small_world.question(case)
        always = engine.timeline(*words, **options)
        assert tuple(engine.timeline(*words, **options, known_on=date(2030, 1, 1))) == tuple(always)


@settings(max_examples=TRIES // 3)
@given(chances)
def test_the_day_before_the_day_and_the_day_after_every_boundary_agree_with_the_oracle(chance):
    book, cases = drawn(chance, cases=2)
    engine = small_world.engine(book)
    for case in cases:
        found = states(engine, case)
        changes = [date.fromordinal(start + step) for start in found.starts for step in (-1, 0, 1)]
        for day in {*small_world.boundaries(book), *changes}:
            assert found.at(day).verdict is Oracle(book, case, day).verdict(), day


@settings(max_examples=TRIES)
@given(chances)
def test_a_timeline_changes_only_on_dates_that_are_written_down(chance):
    book, cases = drawn(chance)
    engine = small_world.engine(book)
    written = set(small_world.boundaries(book))
    for case in cases:
        assert {date.fromordinal(start) for start in states(engine, case).starts} <= written


def sheet_of(part):
    """The description of a catalogue part by its own figures, without its name."""
    figures = {}
    for name, figure in part.figures.items():
        low, high = ("above" if figure.low_open else "at_least"), ("below" if figure.high_open else "at_most")
        limits = {low: figure.low} if figure.high is None else {low: figure.low, high: figure.high}
        figures[name] = figure.low if figure.is_exact else limits
    return {"vendor": part.vendor, "kind": part.kind, **part.flags, **figures}


@settings(max_examples=TRIES)
@given(chances)
def test_a_product_with_the_figures_of_a_named_part_has_the_same_answer(chance):
    book, cases = drawn(chance, cases=1)
    assume("acme/" not in str(book) and "bolt/" not in str(book))
    engine = small_world.engine(book)
    for part in small_world.catalogue().parts.values():
        _, options = small_world.question(cases[0])
        named, described = (
            engine.timeline(product, cases[0]["destination"], **options) for product in (part.id, sheet_of(part))
        )
        assert tuple(named) == tuple(described)


@settings(max_examples=TRIES)
@given(chances)
def test_a_family_has_the_answer_of_its_members_where_they_agree(chance):
    book, cases = drawn(chance, cases=2)
    engine = small_world.engine(book)
    for case in cases:
        _, options = small_world.question(case)
        family, two, two_s = (
            engine.timeline(name, case["destination"], **options).verdicts for name in ("Twins", "Two", "Two S")
        )
        for _, _, (one, other, together) in (
            two.zip_with(two_s, lambda a, b: (a, b)).zip_with(family, lambda pair, c: (*pair, c)).steps()
        ):
            if one.permission is other.permission is not Permission.UNKNOWN:
                assert together is max(one, other, key=STRICTNESS.__getitem__)
            else:
                assert together is Verdict.UNKNOWN


@settings(max_examples=TRIES)
@given(chances)
def test_the_answer_of_a_day_is_the_timeline_on_that_day(chance):
    book, cases = drawn(chance, cases=2)
    engine = small_world.engine(book)
    for case in cases:
        words, options = small_world.question(case)
        history = engine.timeline(*words, **options)
        day = chance.choice(small_world.boundaries(book))
        decision = engine.check(*words, **options, on=day)
        assert decision == history.at(day)
        other = engine.check(*words, **options, on=day, basis="law").verdict
        assert (decision.other_basis.verdict if decision.other_basis else decision.verdict) is other
        assert decision.since is None or history.at(decision.since - timedelta(days=1)).verdict is not decision.verdict
        assert decision.until == history.next_change(day)
        assert decision.until is None or history.at(decision.until).verdict is not decision.verdict


@settings(max_examples=TRIES)
@given(chances)
def test_not_knowing_a_fact_of_the_case_never_makes_an_answer_milder_and_never_lowers_its_upper_bound(chance):
    book, cases = drawn(chance)
    engine = small_world.engine(book)
    for case in cases:
        unknown = {key: case[key] for key in case if key not in plain.CASE_FLAGS}
        for name in plain.CASE_FLAGS:
            for stated in (True, False):
                found = compared(states(engine, {**unknown, name: stated}), states(engine, unknown))
                for day, known, open_ in found:
                    assert not milder(open_, known), (day, name, stated)
                    assert open_.upper >= known.upper, (day, name, stated)


OPTIONAL = ("end_use", "headquarters", "ships_from", "vendor", "datacenter", *small_world.FIGURES)


@settings(max_examples=TRIES)
@given(chances)
def test_naming_a_party_that_is_not_exactly_a_listed_one_never_eases_whatever_else_is_stated(chance):
    book, cases = drawn(chance)
    engine = small_world.engine(book)
    for case in cases:
        for stated in (set(OPTIONAL), set(chance.sample(OPTIONAL, 4)), set(chance.sample(OPTIONAL, 7))):
            some = {key: case[key] for key in case if key not in {*OPTIONAL, "end_user"} - stated}
            unnamed = states(engine, some)
            for name in generate.NEAR:
                for start, before, after in compared(unnamed, states(engine, {**some, "end_user": name})):
                    said = f"{name} on {start}: {after.verdict} is milder than {before.verdict}, stated: {sorted(some)}"
                    assert not milder(after, before), said
                    assert after.upper >= before.upper, said


@settings(max_examples=TRIES)
@given(chances)
def test_stating_an_eccn_never_eases(chance):
    book, cases = drawn(chance)
    engine = small_world.engine(book)
    for case in cases:
        silent = {key: value for key, value in case.items() if key != "eccn"}
        for eccn in [*generate.CONDITIONS["eccn"], "EAR99"]:
            for start, before, after in compared(states(engine, silent), states(engine, {**silent, "eccn": eccn})):
                assert not milder(after, before), f"{eccn} on {start}: {after.verdict} is milder than {before.verdict}"
                assert after.lower >= before.lower, f"{eccn} on {start}: the lower bound fell"
                assert after.upper >= before.upper, f"{eccn} on {start}: the upper bound fell"


@settings(max_examples=TRIES)
@given(chances)
def test_a_vendor_that_may_be_a_known_one_counts_as_not_stated(chance):
    book, cases = drawn(chance)
    engine = small_world.engine(book)
    for case in cases:
        without = {key: case[key] for key in case if key not in {"vendor", "product"}}
        unstated = states(engine, without)
        for name in ("Acmee", "Bolt Far East", "n/a", "新公司"):
            for start, before, after in compared(unstated, states(engine, {**without, "vendor": name})):
                assert (after.lower, after.upper) == (before.lower, before.upper), f"{name} on {start}"


@settings(max_examples=TRIES)
@given(chances)
def test_a_system_has_the_strictest_bounds_of_its_products_in_any_order(chance):
    book, cases = drawn(chance, cases=2)
    engine = small_world.engine(book)
    for case in cases:
        _, options = small_world.question(case)
        options["ships_from"] = case.get("ships_from", "US")
        chips = chance.sample(["One", "Two", "Two S", "Three"], 3)

        def bounds(product, case=case, options=options):
            return engine.timeline(product, case["destination"], **options).builder.outcomes

        whole, turned = (bounds({"name": "Box", "contains": parts}) for parts in (chips, chips[::-1]))
        for start, one, other in compared(whole, turned):
            assert one[:3] == other[:3], start
        for chip in chips:
            for start, alone, together in compared(bounds(chip), whole):
                assert together.lower >= alone.lower, (chip, start)
                assert together.upper >= alone.upper, (chip, start)
        fewer = bounds({"name": "Box", "contains": chips[:2]})
        alone = bounds(chips[2])
        for start, _, (before, last, after) in (
            fewer.zip_with(alone, lambda a, b: (a, b)).zip_with(whole, lambda pair, c: (*pair, c)).steps()
        ):
            assert after[:2] == tuple(map(max, before[:2], last[:2])), start
