"""Algebraic laws of sets of days, timelines, and the functions that combine them."""

from datetime import date
from itertools import combinations_with_replacement, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from licet.cli.options import exit_code
from licet.determination.combining import eased_bounds, strictest
from licet.determination.outcomes import DayOutcome
from licet.determination.products import either_product
from licet.values.days import ALWAYS, NEVER, Days
from licet.values.timeline import Timeline
from licet.verdict import MILDEST, SCALE, STRICTEST, STRICTNESS, Permission, Verdict, between

FIRST = date(2024, 1, 1).toordinal()
LINE = range(FIRST - 1, FIRST + 14)
flips = st.lists(st.sampled_from(range(FIRST, FIRST + 12)), max_size=6, unique=True).map(
    lambda found: tuple(sorted(found))
)
days = st.builds(Days, st.booleans(), flips)
strictness = st.integers(0, STRICTEST)


@st.composite
def timelines(draw, values=strictness):
    """A timeline that changes on a few days of the range."""
    starts = draw(flips)
    return Timeline.of(draw(values), [(start, draw(values)) for start in starts])


def members(some):
    """The days of the range that belong to a set."""
    return {day for day in LINE if some.holds(day)}


@given(days, days)
def test_equal_sets_of_days_are_equal_values(a, b):
    assert (a == b) == (members(a) == members(b))
    assert a != b or hash(a) == hash(b)


@given(days, days)
def test_operations_on_days_are_those_on_sets(a, b):
    line = set(LINE)
    assert members(a & b) == members(a) & members(b)
    assert members(a | b) == members(a) | members(b)
    assert members(a - b) == members(a) - members(b)
    assert members(~a) == line - members(a)
    assert bool(a) == bool(members(a))


@given(days, days, days)
def test_days_are_a_boolean_algebra(a, b, c):
    assert ~(a & b) == ~a | ~b
    assert ~(a | b) == ~a & ~b
    assert ~~a == a
    assert a & b == b & a
    assert a | b == b | a
    assert a & (b & c) == (a & b) & c
    assert a | (b | c) == (a | b) | c
    assert a & (b | c) == (a & b) | (a & c)
    assert a | (b & c) == (a | b) & (a | c)
    assert a & (a | b) == a == a | (a & b)
    assert a - b == a & ~b
    assert a & ~a == NEVER
    assert a | ~a == ALWAYS
    assert a & ALWAYS == a == a | NEVER
    assert a & NEVER == NEVER
    assert a | ALWAYS == ALWAYS


@given(days)
def test_days_are_the_union_of_their_periods(a):
    periods = list(a.periods())
    assert Days.union(Days.between(start, end) for start, end in periods) == a
    edges = [edge for period in periods for edge in period if edge]
    assert edges == sorted(set(edges))  # sorted, separate, and not empty


@given(days)
def test_a_day_belongs_as_its_ordinal_does(a):
    assert {day for day in LINE if date.fromordinal(day) in a} == members(a)
    assert "2024-01-01" not in a


@given(st.sampled_from([*LINE, None]), st.sampled_from([*LINE, None]))
def test_a_period_is_half_open(start, end):
    period = Days.between(start and date.fromordinal(start), end and date.fromordinal(end))
    assert members(period) == {day for day in LINE if (start is None or start <= day) and (end is None or day < end)}


@given(timelines(), timelines())
def test_combined_timelines_combine_every_day(a, b):
    both = a.zip_with(b, lambda x, y: (x, y))
    assert all(
        both.at(date.fromordinal(day)) == (a.at(date.fromordinal(day)), b.at(date.fromordinal(day))) for day in LINE
    )


@given(timelines(), timelines())
def test_timelines_are_canonical(a, b):
    for line in (a, a.zip_with(b, max), a.map(lambda value: value // 2)):
        assert len(line.values) == len(line.starts) + 1
        assert list(line.starts) == sorted(set(line.starts))
        assert all(one != next_one for one, next_one in pairwise(line.values))
    assert (a == b) == all(a.at(date.fromordinal(day)) == b.at(date.fromordinal(day)) for day in LINE)


@given(timelines())
def test_steps_follow_one_another_without_gap(a):
    steps = list(a.steps())
    assert steps[0][0] is None
    assert steps[-1][1] is None
    assert all(one[1] == after[0] for one, after in pairwise(steps))
    assert all(a.at(start) == value for start, _, value in steps[1:])


@given(timelines())
def test_mapping_by_nothing_changes_nothing(a):
    assert a.map(lambda value: value) == a
    assert a.zip_with(a, lambda one, _: one) == a
    assert Timeline.constant(3).zip_with(a, lambda _, other: other) == a


@given(st.lists(timelines(), max_size=5))
def test_timelines_zipped_have_the_values_of_each(several):
    zipped = Timeline.zip_all(several)
    for day in LINE:
        assert zipped.at_ordinal(day) == tuple(timeline.at_ordinal(day) for timeline in several)
    assert all(before != after for before, after in pairwise(zipped.values))


@given(timelines(), flips)
def test_a_sampled_timeline_is_the_one_it_was_sampled_from(a, more):
    assert Timeline.sampled((*a.starts, *more), a.at_ordinal) == a


control_bounds = st.tuples(strictness, strictness).map(sorted).map(tuple)


@given(st.lists(control_bounds), st.lists(control_bounds), st.randoms())
def test_the_strictest_of_all_controls_depends_on_no_order_and_no_grouping(some, others, chance):
    every = [*some, *others]
    together = strictest(every)
    assert strictest([strictest(some), strictest(others)]) == together == strictest([*every, *every])
    chance.shuffle(every)
    assert strictest(every) == together
    assert strictest([]) == (MILDEST, MILDEST)
    assert all(low <= together[0] and high <= together[1] for low, high in every)


@st.composite
def reliefs(draw):
    """Certain reliefs, and possible ones, which include them."""
    certain = draw(st.lists(strictness, max_size=3))
    return certain, [*certain, *draw(st.lists(strictness, max_size=3))]


@given(control_bounds, reliefs(), st.booleans())
def test_a_relief_only_eases(bounds, found, certain):
    sure, possible = found
    lower, upper = eased_bounds(bounds, certain=certain, certain_reliefs=sure, possible_reliefs=possible)
    bare = eased_bounds(bounds, certain=certain, certain_reliefs=[], possible_reliefs=[])
    assert lower <= bare[0]
    assert upper <= bare[1]
    assert lower <= upper
    assert eased_bounds(bounds, certain=certain, certain_reliefs=sure * 2, possible_reliefs=possible[::-1]) == (
        lower,
        upper,
    )


@given(control_bounds, reliefs(), st.booleans(), st.data())
def test_the_bounds_include_the_answer_for_any_values_of_the_missing_facts(bounds, found, certain, data):
    sure, possible = found
    lower, upper = eased_bounds(bounds, certain=certain, certain_reliefs=sure, possible_reliefs=possible)
    binds = certain or data.draw(st.booleans())
    states = data.draw(st.integers(*bounds))
    doubtful = possible[len(sure) :]
    others = [one for one in doubtful if data.draw(st.booleans())] if doubtful else []
    settled = min([states, *sure, *others]) if binds else MILDEST
    assert lower <= settled <= upper


bounds = (
    st.tuples(strictness, strictness, strictness)
    .map(sorted)
    .map(lambda found: DayOutcome(found[0], found[2], found[1]))
)


@given(bounds, bounds, bounds)
def test_either_of_two_parts_is_commutative_associative_and_idempotent(a, b, c):
    def edges(state):
        return state.lower, state.upper, frozenset(state.needs)

    assert edges(either_product(a, b)) == edges(either_product(b, a))
    left, right = either_product(a, either_product(b, c)), either_product(either_product(a, b), c)
    assert (left.lower, left.upper, left.verdict) == (right.lower, right.upper, right.verdict)
    assert either_product(a, a) == a


@given(bounds, bounds)
def test_either_of_two_parts_answers_only_where_both_permit_alike(a, b):
    together = either_product(a, b).verdict
    if a.verdict.permission is b.verdict.permission is not Permission.UNKNOWN:
        assert together is max(a.verdict, b.verdict, key=STRICTNESS.__getitem__)
    else:
        assert together is Verdict.UNKNOWN


def test_the_scale_rises_in_strictness_and_permission():
    order = [Permission.YES, Permission.CONDITIONAL, Permission.NO]
    assert [order.index(verdict.permission) for verdict in SCALE] == sorted(
        order.index(verdict.permission) for verdict in SCALE
    )
    assert [STRICTNESS[verdict] for verdict in SCALE] == list(range(len(SCALE)))
    for low, stated, high in combinations_with_replacement(range(len(SCALE)), 3):
        alike = SCALE[low].permission is SCALE[high].permission
        assert between(low, high, stated) is (SCALE[stated] if alike else Verdict.UNKNOWN)


def test_every_answer_has_its_own_words():
    assert len({verdict.phrase for verdict in Verdict}) == len(Verdict)
    assert {verdict for verdict in Verdict if verdict.requires_licence} == {
        Verdict.LICENCE_APPROVAL, Verdict.LICENCE_CASE_BY_CASE, Verdict.LICENCE_DENIAL,
    }  # fmt: skip
    assert {verdict for verdict in Verdict if verdict.requires_licence is False} == {
        Verdict.NO_LICENCE_REQUIRED, Verdict.LICENCE_EXCEPTION,
    }  # fmt: skip


@pytest.mark.parametrize("verdict", Verdict)
def test_a_permission_is_compared_and_never_true_or_false(verdict):
    with pytest.raises(TypeError, match=r'compare it, e.g. `decision.permitted == "yes"`'):
        bool(verdict.permission)
    assert verdict.permission == verdict.permission.value


@pytest.mark.parametrize("verdict", Verdict)
def test_the_exit_code_is_0_only_where_no_licence_is_needed(verdict):
    assert (exit_code(verdict) == 0) is (verdict.requires_licence is False)
    assert (
        exit_code(verdict)
        == {"yes": exit_code(verdict), "conditional": 10, "no": 20, "unknown": 30}[verdict.permission]
    )
    assert exit_code(verdict) in {0, 5, 10, 20, 30}
