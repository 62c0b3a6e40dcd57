"""Figures of a product as ranges, and the counting rules that derive one figure from others.

TPP (total processing performance) is the highest product of dense rate and bit length over the number formats that a
product supports (Technical Note to ECCN 3A090; 88 FR 73458). Performance density is TPP divided by the area in mm² of
the logic dies made on a non-planar process. The interconnect bandwidth in GB/s is the sum of the proprietary link and
the host link, both directions (87 FR 62186). When an input is unknown, the result is a range.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from licet.language.schema import Bounds


@dataclass(frozen=True, slots=True)
class Figure:
    """The known range of one figure. Its limits are included unless open; ``high`` is ``None`` without an upper limit.

    >>> print(Figure(1600.0, 4800.0, high_open=True))
    at least 1600 and below 4800
    >>> print(Figure(15832.0, 15840.0))
    15832 to 15840
    """

    low: float
    high: float | None
    low_open: bool = False
    high_open: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether the range is a single value."""
        return self.low == self.high

    def __str__(self) -> str:
        if self.is_exact:
            return f"{self.low:g}"
        if self.low and self.high is not None and not (self.low_open or self.high_open):
            return f"{self.low:g} to {self.high:g}"
        lower = f"{'above' if self.low_open else 'at least'} {self.low:g}" if self.low or self.low_open else ""
        upper = f"{'below' if self.high_open else 'at most'} {self.high:g}" if self.high is not None else ""
        return " and ".join(part for part in (lower, upper) if part) or "not known"


UNKNOWN = Figure(0.0, None)


def exactly(value: float) -> Figure:
    """The range of a single known value."""
    return Figure(value, value)


def within(bounds: Bounds) -> Figure:
    """The range between the given limits."""
    low = bounds.at_least if bounds.at_least is not None else bounds.above
    high = bounds.at_most if bounds.at_most is not None else bounds.below
    return Figure(low or 0.0, high, bounds.above is not None, bounds.below is not None)


# Bit length of each number format that counts towards TPP. TF32 is left out: the sources do not define its bit length,
# and at its nominal 19 bits it does not determine the TPP of any product in the catalogue.
BITS: dict[str, int] = {"fp64": 64, "fp32": 32, "fp16": 16, "fp8": 8, "int8": 8, "fp6": 6, "fp4": 4, "int4": 4}


def tpp(rates: Mapping[str, float | None]) -> float | None:
    """TPP from dense rates in TFLOPS or TOPS by number format; ``None`` when no rate is known.

    Technical Note to ECCN 3A090 (88 FR 73458).

    >>> tpp({"fp16": 148.0, "fp8": 296.0, "fp4": None})
    2368.0
    """
    known = [_decimal(rate) * BITS[name] for name, rate in rates.items() if rate is not None]
    return float(max(known)) if known else None


def _decimal(value: float) -> Decimal:
    """The number as written in decimal, so that 330.3 × 16 is 5284.8 without rounding errors."""
    return Decimal(repr(value))


def ratio(over: Figure, under: float | None) -> Figure:
    """A figure divided by a known number, such as an area in mm²; unknown when the number is missing or zero.

    >>> print(ratio(exactly(2368.0), 814.0))
    2.90909
    """
    if not under:
        return UNKNOWN
    low = float(_decimal(over.low) / _decimal(under))
    high = None if over.high is None else float(_decimal(over.high) / _decimal(under))
    return Figure(low, high, over.low_open, over.high_open)


def total(first: Figure, second: Figure) -> Figure:
    """The range of the sum of two figures.

    >>> print(total(exactly(600.0), UNKNOWN))
    at least 600
    """
    low = float(_decimal(first.low) + _decimal(second.low))
    high = None if first.high is None or second.high is None else float(_decimal(first.high) + _decimal(second.high))
    return Figure(low, high, first.low_open or second.low_open, first.high_open or second.high_open)


def shared(first: Figure, second: Figure) -> Figure | None:
    """The intersection of two ranges; ``None`` when it is empty.

    >>> print(shared(Figure(4000.0, None), Figure(0.0, 4800.0)))
    4000 to 4800
    """
    low, low_open = max((first.low, first.low_open), (second.low, second.low_open))
    high, high_open = first.high, first.high_open
    if second.high is not None and (high is None or (second.high, not second.high_open) < (high, not high_open)):
        high, high_open = second.high, second.high_open
    if high is not None and (low > high or (low == high and (low_open or high_open))):
        return None
    return Figure(low, high, low_open, high_open)


def completed(figures: Mapping[str, Figure]) -> dict[str, Figure] | None:
    """The figures with ``total_bandwidth`` narrowed by the sum of ``dram_bandwidth`` and ``interconnect`` (GB/s).

    ``None`` when the stated total bandwidth contradicts the sum.
    """
    result = dict(figures)
    if "dram_bandwidth" not in result and "interconnect" not in result:
        return result
    summed = total(result.get("dram_bandwidth", UNKNOWN), result.get("interconnect", UNKNOWN))
    narrowed = shared(result.get("total_bandwidth", UNKNOWN), summed)
    if narrowed is None:
        return None
    if narrowed != UNKNOWN:
        result["total_bandwidth"] = narrowed
    return result
