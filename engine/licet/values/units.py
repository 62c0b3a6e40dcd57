"""Reads figures with units, as in data sheets: ``4.8 TB/s``, ``600 GB/s``, ``19.4 TPP/mm²``.

A number without a unit is in the documented unit. Ambiguous text is refused: bits (``Gb/s``), rates of
operations (``TFLOPS``) and numbers with a comma. The error says what to write instead.
"""

from __future__ import annotations

import math
import re

_KILO, _KIBI = 1000, 1024
# Multiples of the byte, in gigabytes.
_BYTES = {
    "kB": _KILO**-2, "KB": _KILO**-2, "MB": 1 / _KILO, "GB": 1.0, "TB": float(_KILO), "PB": float(_KILO**2),
    "KiB": _KIBI / _KILO**3, "MiB": _KIBI**2 / _KILO**3, "GiB": _KIBI**3 / _KILO**3, "TiB": _KIBI**4 / _KILO**3,
}  # fmt: skip
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?(?:inf(?:inity)?|nan)", re.ASCII | re.IGNORECASE)
_TEXT = re.compile(rf"\s*(?P<number>{_NUMBER.pattern})\s*(?P<unit>.*?)\s*", re.ASCII | re.IGNORECASE)
_PER_SECOND = re.compile(r"\s*(?:/\s*(?:sec|s)|ps)", re.ASCII)
_LENGTHS = {"nm": 1.0, "um": 1000.0, "µm": 1000.0, "μm": 1000.0}  # in nanometres
_COUNTS = {"%": {"%", "percent"}, "qubits": {"qubits", "qubit"}, "per gate": {"per gate"}}
_PER_AREA = re.compile(r"\s*(?:/|per)\s*mm(?:²|2|\^2)", re.ASCII)
_BITS = re.compile(r"[kKMGTP]i?(?:b(?:it)?s?\b|bps|b/)", re.ASCII)
_RATE = re.compile(r"[kKMGTPE]?(?:FL)?OP/?S?|FLOP.*", re.IGNORECASE)


def in_unit(text: str, unit: str) -> float:
    """The figure that a text gives, in ``unit`` (``GB/s``, ``GB/s/mm²``, ``TPP``, ``TPP/mm²``, ``nm``, ``qubits``, ``per gate`` or ``%``).

    Raises ValueError with the reason.

    >>> in_unit("4.8 TB/s", "GB/s")
    4800.0
    >>> in_unit("19.4", "TPP/mm²")
    19.4
    """
    match = _TEXT.fullmatch(text)
    if re.match(r"\s*[+-]?\d*,\d", text):
        raise ValueError("a comma may part thousands or decimals: write 4800 or 4.8")
    if match is None:
        raise ValueError
    value, written = float(match["number"]), match["unit"]
    if not written:
        return value
    factor = _factor(written, unit)
    if factor is None:
        raise ValueError(_why(written, unit))
    product = value * factor
    return float(f"{product:.15g}") if math.isfinite(product) else product


def _factor(written: str, unit: str) -> float | None:
    """The written unit as a multiple of ``unit``; ``None`` if it is no unit of the same quantity."""
    rest = written
    factor = 1.0
    if unit == "nm":
        return _LENGTHS.get(written)
    if unit in _COUNTS:
        return 1.0 if written in _COUNTS[unit] else None
    if unit.startswith("GB/s"):
        name = next((name for name in sorted(_BYTES, key=len, reverse=True) if rest.startswith(name)), None)
        second = _PER_SECOND.match(rest, len(name)) if name else None
        if name is None or second is None:
            return None
        factor, rest = _BYTES[name], rest[second.end() :]
    elif rest.upper().startswith("TPP"):
        rest = rest[3:]
    if unit.endswith("/mm²"):
        area = _PER_AREA.match(rest)
        rest = rest[area.end() :] if area else "?"
    return factor if not rest.strip() else None


def _why(written: str, unit: str) -> str:
    if unit.startswith("GB/s") and _BITS.match(written):
        return f"`{written}` counts bits; divide by 8 and write {unit} (GB = gigabyte)"
    if unit.startswith("TPP") and _RATE.fullmatch(written.partition("/")[0]):
        return "TPP is operations in TOPS times the bit length of the operands; write that product"
    if unit.startswith("GB/s"):
        return f"`{written}` is not a unit of it; write {unit}, or the same in MB, TB, GiB or TiB"
    return f"`{written}` is not a unit of it; write {unit}"
