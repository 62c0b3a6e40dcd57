"""Attestations: statements that nothing changed in the law of a jurisdiction through a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Attestation:
    """A statement ``by`` somebody, made ``on`` a day, that nothing changed in the law of a jurisdiction ``through`` a day.

    ``read`` are the sources that were read; ``source`` is the folder of rules that holds the statement.
    """

    jurisdiction: str
    through: date
    by: str
    on: date
    read: tuple[str, ...]
    note: str | None
    source: str


def latest(attestations: Iterable[Attestation], covered: Mapping[str, date]) -> dict[str, Attestation]:
    """For each of these jurisdictions the attestation that reaches furthest, if it reaches beyond the last day covered."""
    found: dict[str, Attestation] = {}
    for one in sorted(attestations, key=lambda one: (one.through, one.on)):
        if one.jurisdiction in covered and one.through > covered[one.jurisdiction]:
            found[one.jurisdiction] = one
    return found
