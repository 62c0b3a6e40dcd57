"""Figures and limits in words: the fact beside the limit it meets or misses."""

from __future__ import annotations

from .figures import UNKNOWN, Figure
from .schema import FIGURES, Bounds


def figure(name: str, known: Figure | None, bounds: Bounds, holds: str) -> str:
    """``dram_bandwidth 4000 GB/s ≥ 1400``: the fact beside the limit it meets or misses."""
    unit = FIGURES[name]
    if known is None or known == UNKNOWN:
        return f"{name} not known, where {limits(bounds)} {unit} is asked"
    if holds == "possibly":
        return f"{name} {known} {unit}, where {limits(bounds)} is asked"
    if holds == "yes":
        return f"{name} {known} {unit} {limits(bounds)}"
    missed = [
        f"{sign} {limit:g}"
        for sign, limit, fails in (
            ("<", bounds.at_least, bounds.at_least is not None and _under(known, bounds.at_least)),
            ("≤", bounds.above, bounds.above is not None and not _over(known, bounds.above)),
            (">", bounds.at_most, bounds.at_most is not None and _over(known, bounds.at_most)),
            ("≥", bounds.below, bounds.below is not None and not _under(known, bounds.below)),
        )
        if fails
    ]
    return (
        f"{name} {known} {unit} {' and '.join(missed)}" if missed else f"{name} does not apply to this kind of product"
    )


def _under(figure: Figure, limit: float) -> bool:
    return figure.high is not None and (figure.high < limit or (figure.high == limit and figure.high_open))


def _over(figure: Figure, limit: float) -> bool:
    return figure.low > limit or (figure.low == limit and figure.low_open)


def limits(bounds: Bounds) -> str:
    """``≥ 4800`` and the like."""
    signs = (("≥", bounds.at_least), (">", bounds.above), ("≤", bounds.at_most), ("<", bounds.below))
    return " and ".join(f"{sign} {limit:g}" for sign, limit in signs if limit is not None)
