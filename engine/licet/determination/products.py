"""How the outcomes of several products, or of several readings of one product, combine to one outcome."""

from __future__ import annotations

from licet.decision import COMPLETE
from licet.values.needs import Need
from licet.verdict import MILDEST, Verdict

from .outcomes import DayOutcome, RuleRef


def either_product(first: DayOutcome, second: DayOutcome) -> DayOutcome:
    """The outcome if the product may be either of two: the milder lower bound, the stricter upper bound.

    >>> either_product(DayOutcome(0, 0, 0), DayOutcome(5, 5, 5)).verdict.value
    'unknown'
    """
    needs = dict.fromkeys((*first.needs, *second.needs))
    if first.verdict.permission is not second.verdict.permission:
        needs[Need("fact", "product")] = None
    a, b = dict(first.because), dict(second.because)
    because = (RuleRef(number, a.get(number, False) and b.get(number, False)) for number in dict.fromkeys((*a, *b)))
    return DayOutcome(
        min(first.lower, second.lower), max(first.upper, second.upper), max(first.stated, second.stated),
        tuple(because), tuple(dict.fromkeys((*first.overridden, *second.overridden))), tuple(needs),
        tuple(dict.fromkeys((*first.assumes, *second.assumes))),
    )  # fmt: skip


def stricter_reading(first: DayOutcome, second: DayOutcome) -> DayOutcome:
    """The outcome if a product is judged in two ways and the stricter counts: the stricter of each bound.

    >>> stricter_reading(DayOutcome(0, 5, 5), DayOutcome(3, 3, 3)).lower
    3
    """
    for one, other in ((first, second), (second, first)):
        if one.lower >= other.lower and one.upper >= other.upper and one.stated >= other.stated:
            further = (name for name in other.assumes if not name.startswith(COMPLETE))
            return one._replace(assumes=tuple(dict.fromkeys((*one.assumes, *further))))
    lower, upper, stated = (max(pair) for pair in zip(first[:3], second[:3], strict=True))
    both = either_product(first, second)
    needs = tuple(need for need in both.needs if need != Need("fact", "product"))
    return both._replace(lower=lower, upper=upper, stated=stated, needs=needs)


def every_product(first: DayOutcome, second: DayOutcome) -> DayOutcome:
    """The outcome for two products together: the stricter of each bound, for the reasons of the one that decides.

    One product is enough for a licence; nothing is added up over products.

    >>> every_product(DayOutcome(0, 0, 0), DayOutcome(5, 5, 5)).verdict.value
    'licence_denial'
    >>> every_product(DayOutcome(5, 5, 5), DayOutcome(0, 6, 0)).verdict.value
    'licence_denial'
    """
    bounds = DayOutcome(
        max(first.lower, second.lower), max(first.upper, second.upper), max(first.stated, second.stated)
    )
    deciding = [one for one in (first, second) if decides(one, bounds)]
    because: dict[int, bool] = {}
    for one in deciding:
        for ref in one.because:
            because[ref.number] = because.get(ref.number, False) or ref.certain
    return bounds._replace(
        because=tuple(RuleRef(number, certain) for number, certain in because.items()),
        overridden=tuple(dict.fromkeys(control for one in deciding for control in one.overridden)),
        needs=tuple(dict.fromkeys(need for one in deciding for need in one.needs)),
        assumes=tuple(dict.fromkeys((*first.assumes, *second.assumes))),
    )


def decides(one: DayOutcome, whole: DayOutcome) -> bool:
    """Whether a product decides the outcome of a system: its verdict is that of the system, or it sets a bound of an unknown one."""
    if whole.verdict is Verdict.UNKNOWN:
        return one.upper == whole.upper or one.lower == whole.lower > MILDEST
    return one.verdict is whole.verdict or (one.verdict is Verdict.UNKNOWN and one.lower == whole.lower > MILDEST)
