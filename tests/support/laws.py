"""Laws of answers: how the answers to two related questions, or by two related rulebooks, must relate.

Each law takes a :class:`Bench`, a case and a source of chance. It raises AssertionError where it does not hold, and
:class:`Skip` where it has nothing to say. ``tests/properties/test_laws.py`` and the campaign check them.
"""

from __future__ import annotations

import copy
from datetime import date, timedelta

import generate
import plain
import small_world
from oracle import Oracle

from licet import RulesError
from licet.verdict import STRICTNESS, Permission, Verdict

LATER = date(2024, 9, 1)  # after every date of a generated rulebook except the ends of its coverage
OPTIONAL = ("end_use", "headquarters", "ships_from", "vendor", *small_world.FLAGS, *small_world.FIGURES)
LAWS = {}


class Skip(Exception):  # noqa: N818 - not an error
    """A law has nothing to say about this rulebook or this case."""


class Bench:
    """A rulebook with its engine, and how many periods of two histories were compared on it."""

    def __init__(self, book):
        self.book, self.engine, self.compared = book, small_world.engine(book), 0

    def pairs(self, before, after):
        """Both outcomes for every period in which neither changes, with its first day."""
        for start, _, (one, other) in before.zip_with(after, lambda one, other: (one, other)).steps():
            self.compared += 1
            yield start, one, other


def law(function):
    """Make a function one of the laws."""
    LAWS[function.__name__] = function
    return function


def states(engine, case, **options):
    """The outcomes of a case on all days."""
    words, more = small_world.question(case)
    return engine.timeline(*words, **more, **options).builder.outcomes


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


@law
def a_further_control_never_eases(bench, case, chance):
    control = generate.sentence(generate.Dice(chance), "aa", "controls", "aa.control-9")
    more = small_world.engine(generate.tidied(with_act(bench.book, controls={"aa.control-9": control})))
    for day, before, after in bench.pairs(states(bench.engine, case), states(more, case)):
        assert after.lower >= before.lower, day
        assert not milder(after, before), day


@law
def a_further_relief_never_tightens(bench, case, chance):
    relief = generate.sentence(generate.Dice(chance), "aa", "reliefs", "aa.relief-9")
    more = small_world.engine(generate.tidied(with_act(bench.book, reliefs={"aa.relief-9": relief})))
    for day, before, after in bench.pairs(states(bench.engine, case), states(more, case)):
        assert after.lower <= before.lower, day
        assert not milder(before, after), day
        if silent(after) and not silent(before):  # it leaves the silence of an incomplete rulebook (decision 13)
            assert after.verdict is Verdict.UNKNOWN, day
            assert before.lower > after.lower == 0, f"{day}: what certainly applies still requires something"
        else:
            assert after.upper <= before.upper, day


@law
def a_relief_changes_only_its_days(bench, case, chance):
    start, end = sorted(chance.sample(generate.DAYS, 2))
    relief = {"says": "a pause", "of": ["aa.control-0"], "to": "no_licence_required", "until": end}
    more = small_world.engine(with_act(bench.book, in_force=start, reliefs={"aa.pause": relief}))
    for day, before, after in bench.pairs(states(bench.engine, case), states(more, case)):
        if day is None or not start <= day.isoformat() < end:
            assert (before.lower, before.upper) == (after.lower, after.upper), day


@law
def removing_a_fact_never_makes_an_answer_milder(bench, case, _):
    # A claim about how a product was made may ease or restrict, as the rules have it, and is told with the answer.
    facts = {"kind", "vendor", "product", "datacenter", "us_available", *small_world.FIGURES}
    for fact in sorted(facts & set(case)):
        less = {key: case[key] for key in case if key != fact}
        if fact == "vendor" and "ships_from" not in case and case["vendor"] in small_world.VENDORS:
            less["ships_from"] = small_world.VENDORS[case["vendor"]]  # `ships_from` is not changed
        for day, with_it, without in bench.pairs(states(bench.engine, case), states(bench.engine, less)):
            assert not milder(without, with_it), (day, fact)
            assert without.lower <= with_it.lower, (day, fact)


@law
def knowing_only_limits_of_a_figure_never_makes_an_answer_milder(bench, case, _):
    for figure in sorted({"tpp", "dram_bandwidth", "interconnect"} & set(case)):
        if isinstance(case[figure], dict):
            continue
        vague = {**case, figure: {"at_least": case[figure] - 300, "below": case[figure] + 500}}
        for day, exact, limited in bench.pairs(states(bench.engine, case), states(bench.engine, vague)):
            assert not milder(limited, exact), (day, figure)


@law
def a_future_rule_does_not_change_the_past(bench, case, chance):
    dice = generate.Dice(chance)
    sentences = {
        "controls": {"aa.control-0": generate.sentence(dice, "aa", "controls", "aa.control-0")},
        "classes": {"aa.class-2": generate.sentence(dice, "aa", "classes", "aa.class-2")},
    }
    for rule in (rule for shelf in sentences.values() for rule in shelf.values()):
        for key in ("in_force", "until", "through"):
            rule.pop(key, None)
    more = with_act(bench.book, in_force=LATER.isoformat(), published=LATER.isoformat(), **sentences)
    more["documents"][-1]["withdraws"] = ["aa.relief-0"] if chance.random() < 0.5 else []
    try:
        later = small_world.engine(more)
    except RulesError as error:  # an open interval extends past it, or there is nothing to withdraw
        if any(text in str(error) for text in ("two versions", "withdrawn", "unknown class")):
            raise Skip from error
        raise
    for day, before, after in bench.pairs(states(bench.engine, case), states(later, case)):
        if day is None or day < LATER:
            assert (before.lower, before.upper) == (after.lower, after.upper), day


def every(node, keys):
    """The texts that any of these keys has anywhere in a document."""
    if isinstance(node, dict):
        yield from (str(value) for name, value in node.items() if name in keys)
        node = list(node.values())
    if isinstance(node, list):
        for inner in node:
            yield from every(inner, keys)


def learnt(book):
    """Every day on which something of a rulebook may become public or its coverage begins, sorted."""
    kept = [book["documents"], book["groups"], book["parties"]]
    texts = [*every(kept, {"published", "from_published", "to_published"}), *every(book["documents"], {"from"})]
    texts += [row[edge] for row in (*book["groups"], *book["parties"]) for edge in ("from", "to")]
    return sorted({day for text in filter(None, texts) for day in plain.moment(text)} | {date(1990, 1, 1)})


@law
def knowledge_after_the_last_publication_changes_nothing(bench, case, _):
    if any(text.endswith("..") for text in every(bench.book["documents"], {"published"})):
        raise Skip
    words, options = small_world.question(case)
    always, late = (bench.engine.timeline(*words, **options, known_on=day) for day in (None, date(2030, 1, 1)))
    bench.compared += len(tuple(always))
    assert tuple(late) == tuple(always)


@law
def knowledge_changes_only_on_a_day_on_which_something_is_published(bench, case, chance):
    days = learnt(bench.book)
    known = chance.choice([day for day in days if day < date(2041, 1, 1)])
    following = next((day for day in days if day > known), date(2041, 1, 1))
    last = min(following, date(2041, 1, 1)) - timedelta(days=1)
    found = (states(bench.engine, case, known_on=day) for day in (known, last))
    for day, before, after in bench.pairs(*found):
        if day is None or day <= known:  # later days were not seen on the first of the two
            assert (before.lower, before.upper) == (after.lower, after.upper), (known, last, day)


@law
def the_day_before_the_day_and_the_day_after_every_change_agree_with_the_oracle(bench, case, _):
    found = states(bench.engine, case)
    changes = [date.fromordinal(start + step) for start in found.starts for step in (-1, 0, 1)]
    for day in {*small_world.boundaries(bench.book), *changes}:
        bench.compared += 1
        assert found.at(day).verdict is Oracle(bench.book, case, day).verdict(), day


@law
def a_timeline_changes_only_on_dates_that_are_written_down(bench, case, _):
    written, changes = set(small_world.boundaries(bench.book)), states(bench.engine, case).starts
    bench.compared += len(changes)
    assert {date.fromordinal(start) for start in changes} <= written


@law
def the_order_of_files_documents_and_sentences_changes_nothing(bench, case, chance):
    words, options = small_world.question(case)
    one, other = (
        engine.timeline(*words, **options) for engine in (bench.engine, small_world.engine(bench.book, chance))
    )
    bench.compared += len(tuple(one))
    assert tuple(one) == tuple(other)


@law
def a_product_with_the_figures_of_a_named_part_has_the_same_answer(bench, case, _):
    if "acme/" in str(bench.book) or "bolt/" in str(bench.book):
        raise Skip
    _, options = small_world.question(case)
    for part in small_world.catalogue().parts.values():
        named, described = (
            bench.engine.timeline(product, case["destination"], **options) for product in (part.id, sheet_of(part))
        )
        bench.compared += len(tuple(named))
        assert tuple(named) == tuple(described)


def sheet_of(part):
    """The description of a catalogue part by its own figures, without its name."""
    figures = {}
    for name, figure in part.figures.items():
        low, high = ("above" if figure.low_open else "at_least"), ("below" if figure.high_open else "at_most")
        limits = {low: figure.low} if figure.high is None else {low: figure.low, high: figure.high}
        figures[name] = figure.low if figure.is_exact else limits
    return {"vendor": part.vendor, "kind": part.kind, **part.flags, **figures}


@law
def a_family_has_the_answer_of_its_members_where_they_agree(bench, case, _):
    _, options = small_world.question(case)
    family, two, two_s = (
        bench.engine.timeline(name, case["destination"], **options).verdicts for name in ("Twins", "Two", "Two S")
    )
    for _, (one, other), together in bench.pairs(two.zip_with(two_s, lambda a, b: (a, b)), family):
        if one.permission is other.permission is not Permission.UNKNOWN:
            assert together is max(one, other, key=STRICTNESS.__getitem__)
        else:
            assert together is Verdict.UNKNOWN


@law
def the_answer_of_a_day_is_the_timeline_on_that_day(bench, case, chance):
    words, options = small_world.question(case)
    history = bench.engine.timeline(*words, **options)
    day = chance.choice(small_world.boundaries(bench.book))
    decision = bench.engine.check(*words, **options, on=day)
    bench.compared += 1
    assert decision == history.at(day)
    other = bench.engine.check(*words, **options, on=day, basis="law").verdict
    assert (decision.other_basis.verdict if decision.other_basis else decision.verdict) is other
    assert decision.since is None or history.at(decision.since - timedelta(days=1)).verdict is not decision.verdict
    assert decision.until == history.next_change(day)
    assert decision.until is None or history.at(decision.until).verdict is not decision.verdict


@law
def not_knowing_a_fact_of_the_case_never_makes_an_answer_milder_and_never_lowers_its_upper_bound(bench, case, _):
    unknown = {key: case[key] for key in case if key not in plain.CASE_FLAGS}
    for name in plain.CASE_FLAGS:
        for stated in (True, False):
            found = bench.pairs(states(bench.engine, {**unknown, name: stated}), states(bench.engine, unknown))
            use = (
                stated and "end_use" not in unknown
            )  # a plant with such a node is the end use, which is assumed otherwise
            for day, known, open_ in found:
                if use and "end_use" in open_.assumes:
                    continue
                assert not milder(open_, known), (day, name, stated)
                assert open_.upper >= known.upper, (day, name, stated)


@law
def naming_a_party_that_is_not_exactly_a_listed_one_never_eases_whatever_else_is_stated(bench, case, chance):
    for stated in (set(OPTIONAL), set(chance.sample(OPTIONAL, 4)), set(chance.sample(OPTIONAL, 7))):
        some = {key: case[key] for key in case if key not in {*OPTIONAL, "end_user"} - stated}
        unnamed = states(bench.engine, some)
        for name in generate.NEAR:
            for start, before, after in bench.pairs(unnamed, states(bench.engine, {**some, "end_user": name})):
                said = f"{name} on {start}: {after.verdict} is milder than {before.verdict}, stated: {sorted(some)}"
                assert not milder(after, before), said
                assert after.upper >= before.upper, said


@law
def stating_an_eccn_never_eases(bench, case, _):
    unstated = states(bench.engine, {key: value for key, value in case.items() if key != "eccn"})
    for eccn in [*generate.CONDITIONS["eccn"], "EAR99"]:
        for start, before, after in bench.pairs(unstated, states(bench.engine, {**case, "eccn": eccn})):
            assert not milder(after, before), f"{eccn} on {start}: {after.verdict} is milder than {before.verdict}"
            assert after.lower >= before.lower, f"{eccn} on {start}: the lower bound fell"
            assert after.upper >= before.upper, f"{eccn} on {start}: the upper bound fell"


@law
def a_vendor_that_may_be_a_known_one_counts_as_not_stated(bench, case, _):
    without = {key: case[key] for key in case if key not in {"vendor", "product"}}
    unstated = states(bench.engine, without)
    for name in ("Acmee", "Bolt Far East", "n/a", "新公司"):
        for start, before, after in bench.pairs(unstated, states(bench.engine, {**without, "vendor": name})):
            assert (after.lower, after.upper) == (before.lower, before.upper), f"{name} on {start}"


@law
def a_system_has_the_strictest_bounds_of_its_products_in_any_order(bench, case, chance):
    _, options = small_world.question(case)
    options["ships_from"] = case.get("ships_from", "US")
    chips = chance.sample(["One", "Two", "Two S", "Three"], 3)

    def bounds(product):
        return bench.engine.timeline(product, case["destination"], **options).builder.outcomes

    whole, turned = (bounds({"name": "Box", "contains": parts}) for parts in (chips, chips[::-1]))
    for start, one, other in bench.pairs(whole, turned):
        assert one[:3] == other[:3], start
    for chip in chips:
        for start, alone, together in bench.pairs(bounds(chip), whole):
            assert together.lower >= alone.lower, (chip, start)
            assert together.upper >= alone.upper, (chip, start)
    fewer = bounds({"name": "Box", "contains": chips[:2]})
    parts = fewer.zip_with(bounds(chips[2]), lambda a, b: (a, b))
    for start, (before, last), after in bench.pairs(parts, whole):
        assert after[:2] == tuple(map(max, before[:2], last[:2])), start
