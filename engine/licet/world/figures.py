"""Figures of a product: what is known of each, and the counting rules that derive one from another.

TPP (total processing performance) is the highest of rate × bit length over the number formats a part supports, from
dense rates (Technical Note to ECCN 3A090; 88 FR 73458). Performance density is TPP over the area in mm² of the logic
dies made on a non-planar process. The input and output rate counts the proprietary link and the host link, both
directions (87 FR 62186). Where an ingredient is unknown, what remains is a range.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from licet.language.schema import Bounds


class Figure(NamedTuple):
    """What is known of one figure: a range, whose ends are included unless open. ``high`` ``None`` means no upper limit."""

    low: float
    high: float | None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether the figure itself is known."""
        return self.low == self.high

    def __str__(self) -> str:
        if self.is_exact:
            return f"{self.low:g}"
        lower = f"{'above' if self.low_open else 'at least'} {self.low:g}" if self.low or self.low_open else ""
        upper = f"{'below' if self.high_open else 'at most'} {self.high:g}" if self.high is not None else ""
        return " and ".join(part for part in (lower, upper) if part) or "not known"


UNKNOWN = Figure(0.0, None)


def exactly(value: float) -> Figure:
    """A figure that is known."""
    return Figure(value, value)


def within(bounds: Bounds) -> Figure:
    """A figure of which only limits are known."""
    low = bounds.at_least if bounds.at_least is not None else bounds.above
    high = bounds.at_most if bounds.at_most is not None else bounds.below
    return Figure(low or 0.0, high, bounds.above is not None, bounds.below is not None)


# Bit length of each dense rate that counts towards TPP. TF32 stays out: the texts found do not settle its bit length,
# and it sets the TPP of no part in the catalogue at its nominal 19 bits.
BITS: dict[str, int] = {"fp64": 64, "fp32": 32, "fp16": 16, "fp8": 8, "int8": 8, "fp6": 6, "fp4": 4, "int4": 4}


def tpp(rates: Mapping[str, float | None]) -> float | None:
    """TPP from dense rates (TFLOPS or TOPS by format); ``None`` when no rate is known."""
    known = [exact(rate) * BITS[name] for name, rate in rates.items() if rate is not None]
    return float(max(known)) if known else None


def exact(value: float) -> Decimal:
    """The decimal a person wrote, so that 330.3 × 16 is 5284.8 and not a hair less."""
    return Decimal(repr(value))


def ratio(over: Figure, under: float | None) -> Figure:
    """A figure divided by a known area; unknown when the area is."""
    if not under:
        return UNKNOWN
    low = float(exact(over.low) / exact(under))
    high = None if over.high is None else float(exact(over.high) / exact(under))
    return Figure(low, high, over.low_open, over.high_open)


def total(first: Figure, second: Figure) -> Figure:
    """The sum of two figures as far as each is known."""
    low = float(exact(first.low) + exact(second.low))
    high = None if first.high is None or second.high is None else float(exact(first.high) + exact(second.high))
    return Figure(low, high, first.low_open or second.low_open, first.high_open or second.high_open)


def shared(first: Figure, second: Figure) -> Figure | None:
    """What two ranges have in common, ``None`` when that is nothing."""
    low, low_open = max((first.low, first.low_open), (second.low, second.low_open))
    high, high_open = first.high, first.high_open
    if second.high is not None and (high is None or (second.high, not second.high_open) < (high, not high_open)):
        high, high_open = second.high, second.high_open
    if high is not None and (low > high or (low == high and (low_open or high_open))):
        return None
    return Figure(low, high, low_open, high_open)


def completed(figures: Mapping[str, Figure]) -> dict[str, Figure] | None:
    """Figures with the combined bandwidth narrowed to what memory and input/output come to together.

    ``None`` when a combined bandwidth is given that they cannot come to.
    """
    result = dict(figures)
    summed = total(result.get("dram_bandwidth", UNKNOWN), result.get("interconnect", UNKNOWN))
    narrowed = shared(result.get("total_bandwidth", UNKNOWN), summed)
    if narrowed is None:
        return None
    if narrowed != UNKNOWN:
        result["total_bandwidth"] = narrowed
    return result
