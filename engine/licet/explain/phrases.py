"""Figures, limits and missing information in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from licet.language.attributes import FIGURES
from licet.language.schema import Bounds
from licet.values.needs import Code, Need
from licet.world.figures import UNKNOWN, Figure

NEEDS: dict[Code, str] = {
    "fact": "{0.subject}",
    "product": "product: {0.subject}",
    "party": "{0.subject}: screen the party against {0.detail}; `licet lists import` loads the whole list",
    "same_party": "{0.subject}: whether the party is {0.detail}",
    "dates_of_rule": "the exact dates of {0.subject}",
    "dates_of_places": "the dates of {0.subject}",
    "applicability": "whether {0.subject} binds here",
    "review_policy": "the review policy of {0.subject}",
    "coverage_of_kind": "rules of {0.subject} for this kind of product",
    "coverage_before": "rules of {0.subject} checked before {0.detail}",
    "coverage_after": "rules of {0.subject} checked after {0.detail}",
    "silence": "whether {0.subject} requires anything: its rulebook is not whole",
    "jurisdiction": "a rulebook of the country it ships from",
    "inference": "inference: {0.subject}",
}


def figure(name: str, known: Figure | None, bounds: Bounds, holds: str) -> str:
    """``dram_bandwidth 4000 GB/s ≥ 1400``: the fact beside the limit it meets or misses."""
    unit = "" if FIGURES[name].lower() == name else f" {FIGURES[name]}"
    if known is None or known == UNKNOWN:
        return f"{name} not known, where {limits(bounds)}{unit} is asked"
    if not known.is_exact:
        return f"{name} {value(known)}{unit}, where {limits(bounds)} is asked"
    said = number(known.low, *(limit for _, limit in _signed(bounds)))
    if holds == "yes":
        return f"{name} {said}{unit} {limits(bounds)}"
    missed = (
        ("<", bounds.at_least, bounds.at_least is not None and known.low < bounds.at_least),
        ("≤", bounds.above, bounds.above is not None and known.low <= bounds.above),
        (">", bounds.at_most, bounds.at_most is not None and known.low > bounds.at_most),
        ("≥", bounds.below, bounds.below is not None and known.low >= bounds.below),
    )
    return f"{name} {said}{unit} {' and '.join(f'{sign} {limit:g}' for sign, limit, fails in missed if fails)}"


def number(value: float, *limits: float) -> str:
    """A figure to three decimals, or in full where rounding would put it on a limit that it does not reach."""
    near = round(value, 3)
    return f"{value:.15g}" if near in limits and near != value else f"{near:.12g}"


def value(known: Figure) -> str:
    """What is known of a figure, to three decimals."""
    high = None if known.high is None else round(known.high, 3)
    return str(replace(known, low=round(known.low, 3), high=high))


def limits(bounds: Bounds) -> str:
    """``≥ 4800`` and the like."""
    return " and ".join(f"{sign} {limit:g}" for sign, limit in _signed(bounds))


def _signed(bounds: Bounds) -> Iterator[tuple[str, float]]:
    signs = (("≥", bounds.at_least), (">", bounds.above), ("≤", bounds.at_most), ("<", bounds.below))
    return ((sign, limit) for sign, limit in signs if limit is not None)


def need(one: Need) -> str:
    """Missing information in words.

    >>> need(Need("coverage_after", "us", "2026-10-08"))
    'rules of us checked after 2026-10-08'
    """
    return NEEDS[one.code].format(one)
