"""The checked rulebook."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from licet.errors import InputError, Location
from licet.language.house import House
from licet.language.schema import Class, Control, Instrument, Jurisdiction, Relief, RuleText
from licet.language.sources import Source
from licet.values.names import did_you_mean
from licet.verdict import STRICTNESS
from licet.world.catalogue import Catalogue
from licet.world.parties import Parties
from licet.world.regions import Regions

from .attestations import Attestation, latest

Role = Literal["class", "control", "relief", "notice", "exception"]


@dataclass(frozen=True, slots=True, eq=False)
class RuleVersion:
    """One version of a rule: what one instrument states under one id.

    ``rule`` is the rule that is evaluated, with ``destination_or_headquarters`` expanded into two alternatives;
    ``written`` is the rule as in the file. ``number`` is the index of the version in the rulebook. ``scale`` is the mildest and
    the strictest that a control can mean, as strictness; for a relief, twice what it eases to; for others 0.
    """

    number: int
    id: str
    role: Role
    rule: RuleText
    written: RuleText
    instrument: Instrument
    location: Location
    scale: tuple[int, int] = field(init=False)

    def __post_init__(self) -> None:
        rule = self.rule
        bounds = rule.bounds if isinstance(rule, Control) else (rule.to, rule.to) if isinstance(rule, Relief) else ()
        mild, strict = (STRICTNESS[verdict] for verdict in bounds) if bounds else (0, 0)
        object.__setattr__(self, "scale", (mild, strict))

    @property
    def jurisdiction(self) -> str:
        """The jurisdiction of the rule: the first part of its id."""
        return self.id.partition(".")[0]


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """Checked rules with the regions, parties and products they refer to.

    ``fingerprint`` is the SHA-256 of the source files. ``locations`` maps jurisdictions, instruments and regions to the
    place where they are defined. ``attestations`` are those that reach beyond the coverage of a jurisdiction, the latest of
    each. ``by_eccn`` are the sources of rules that are read only where a question states an ECCN. ``paragraphs`` are ECCNs of which
    it is known that there are such, besides those that rules name; ``None`` where the rules do not go by ECCN. ``classifying``
    are the jurisdictions with a class that stands for an ECCN. ``accepted`` are the files of accepted findings of lint. ``folders``
    are those that the rulebook was read from, that of the shipped rules too; ``None`` for one that was put together otherwise.
    """

    jurisdictions: Mapping[str, Jurisdiction]
    instruments: tuple[Instrument, ...]
    versions: tuple[RuleVersion, ...]
    regions: Regions
    parties: Parties
    catalogue: Catalogue
    fingerprint: str
    locations: Mapping[str, Location] = field(default_factory=dict)
    attestations: Mapping[str, Attestation] = field(default_factory=dict)
    by_eccn: tuple[Source, ...] = ()
    paragraphs: frozenset[str] | None = None
    accepted: tuple[Source, ...] = ()
    folders: tuple[Path, ...] | None = None
    classifying: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        classes = (one for one in self.versions if isinstance(one.rule, Class) and one.rule.eccn)
        object.__setattr__(self, "classifying", tuple({one.jurisdiction: None for one in classes}))

    @property
    def last_covered(self) -> date:
        """The latest day that any rulebook of a law covers; without rulebooks the first day there is."""
        return max((index.coverage.through for index in self.laws.values()), default=date.min)

    @property
    def laws(self) -> dict[str, Jurisdiction]:
        """The jurisdictions without the houses."""
        return {name: index for name, index in self.jurisdictions.items() if not isinstance(index, House)}

    @property
    def houses(self) -> frozenset[str]:
        """The houses: whoever has rules that are not law."""
        return frozenset(self.jurisdictions) - frozenset(self.laws)

    def stating(self, name: str) -> tuple[Instrument, ...]:
        """The instrument of this id, or those that state the rule of this id. Raises InputError, with suggestions."""
        ids = {name} | {version.instrument.instrument for version in self.versions if version.id == name}
        instruments = tuple(each for each in self.instruments if each.instrument in ids)
        if not instruments:
            known = {each.instrument for each in self.instruments} | {version.id for version in self.versions}
            hint = did_you_mean(name, sorted(known))
            raise InputError(f"there is no rule or instrument `{name}`" + (f"; {hint}" if hint else ""))
        return instruments

    def with_whole_lists(self, through: date) -> Rulebook:
        """The same rules, as if their lists of parties were whole through a day. The fingerprint differs."""
        fingerprint = hashlib.sha256(f"{self.fingerprint}\0lists whole through {through}".encode()).hexdigest()
        return replace(self, parties=self.parties.as_whole(through), fingerprint=fingerprint)

    def with_party(self, name: str, list_id: str) -> Rulebook:
        """The same rules, as if a party of this name were on a list on all days. The fingerprint differs."""
        fingerprint = hashlib.sha256(f"{self.fingerprint}\0{name} on {list_id}".encode()).hexdigest()
        from licet.lists import Entry  # few processes name a party

        entry = Entry(list_id, name, cite="an assumption")
        return replace(self, parties=self.parties.with_entry(entry), fingerprint=fingerprint)

    def attested(self, attestation: Attestation) -> Rulebook:
        """The same rules with one more attestation. The fingerprint differs. Raises KeyError for an unknown jurisdiction."""
        covered = {attestation.jurisdiction: self.jurisdictions[attestation.jurisdiction].coverage.through}
        fingerprint = hashlib.sha256(f"{self.fingerprint}\0{attestation!r}".encode()).hexdigest()
        every = latest((*self.attestations.values(), attestation), covered)
        return replace(self, attestations={**self.attestations, **every}, fingerprint=fingerprint)

    def covered_through(self, days: Mapping[str, date]) -> Rulebook:
        """A copy whose coverage ends on these days, by jurisdiction. The fingerprint changes.

        Raises KeyError for a jurisdiction that the rulebook does not have.

        >>> from licet.engine import load
        >>> rulebook = load().rulebook
        >>> longer = rulebook.covered_through(dict.fromkeys(rulebook.jurisdictions, date(2099, 12, 31)))
        >>> longer.fingerprint == rulebook.fingerprint
        False
        """
        jurisdictions = dict(self.jurisdictions)
        for name, day in days.items():
            coverage = jurisdictions[name].coverage.model_copy(update={"through": day})
            jurisdictions[name] = jurisdictions[name].model_copy(update={"coverage": coverage})
        stated = "".join(f"\0{name} through {day}" for name, day in sorted(days.items()))
        fingerprint = hashlib.sha256(f"{self.fingerprint}{stated}".encode()).hexdigest()
        return replace(self, jurisdictions=jurisdictions, fingerprint=fingerprint)
