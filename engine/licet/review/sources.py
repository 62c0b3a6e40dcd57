"""What was read of each instrument, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from licet.decision import Attestation
from licet.determination.decision_builder import attestation
from licet.language.schema import Evidence
from licet.rulebook.by_eccn import RulesByEccn
from licet.rulebook.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class InstrumentSource:
    """An instrument, where it can be read, how well it was read (``evidence``), and the last day on which somebody did (``checked``).

    ``published`` and ``in_force`` are as written. ``addresses`` are those in the file; ``rules`` is how many rules it states.
    """

    instrument: str
    title: str
    cite: str
    addresses: tuple[str, ...]
    published: str
    in_force: str
    evidence: Evidence
    checked: date
    age: int
    rules: int

    @property
    def jurisdiction(self) -> str:
        """The jurisdiction of the instrument."""
        return self.instrument.partition(".")[0]


@dataclass(frozen=True, slots=True)
class JurisdictionSources:
    """A jurisdiction: the last day on which its law was read as a whole, and the attestation that goes beyond it."""

    jurisdiction: str
    title: str
    read_through: date
    attested: Attestation | None
    instruments: tuple[InstrumentSource, ...]


def sources(rulebook: Rulebook, today: date) -> tuple[JurisdictionSources, ...]:
    """What was read of every law, by jurisdiction; instruments by the day on which they were checked, the oldest first.

    Instruments that are read by ECCN are with the jurisdiction whose law they are a part of.

    >>> from licet.engine import load
    >>> found = sources(load().rulebook, date(2026, 11, 28))
    >>> next(one.read_through.isoformat() for one in found if one.jurisdiction == "jp")
    '2026-09-29'
    """
    whole = RulesByEccn(rulebook).rulebook() if rulebook.by_eccn else rulebook
    stated: dict[str, int] = {}
    for version in whole.versions:
        stated[version.instrument.instrument] = stated.get(version.instrument.instrument, 0) + 1
    found: dict[str, list[InstrumentSource]] = {name: [] for name in rulebook.laws}
    for one in whole.instruments:
        name = one.instrument.partition(".")[0]
        law = whole.jurisdictions[name].part_of or name
        if law in found:
            found[law].append(
                InstrumentSource(
                    one.instrument, one.title, one.cite, one.source, str(one.published), str(one.in_force), one.evidence,
                    one.checked, max((today - one.checked).days, 0), stated.get(one.instrument, 0),
                )
            )  # fmt: skip
    return tuple(
        JurisdictionSources(
            name, index.title, index.coverage.through, attestation(rulebook, name),
            tuple(sorted(found[name], key=lambda one: (one.checked, one.instrument))),
        )
        for name, index in rulebook.laws.items()
    )  # fmt: skip
