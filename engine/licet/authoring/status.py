"""How current a rulebook is: through which day it was checked, what is about to change, and what rests on recollection."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from licet.case.phrases import clause_text
from licet.decision import Attestation
from licet.determination.decision_builder import attestation
from licet.language.schema import Jurisdiction
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import windows
from licet.world.parties import ListState

AHEAD = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class DatedChange:
    """A rule that begins, ends or is restated; ``on`` is the first day of the new state. ``sure`` is false if it may not be so."""

    on: date
    id: str
    what: Literal["begins", "ends", "is restated"]
    sure: bool
    cite: str


@dataclass(frozen=True, slots=True)
class CoveredKinds:
    """Kinds of product that a jurisdiction covers, and the first day; none stands for every kind.

    ``whole`` tells whether no licence is required where no rule applies. ``only`` are the other conditions of the cases that are
    covered, in the words of the rule language; it is empty for all cases.
    """

    kinds: tuple[str, ...]
    since: date
    whole: bool
    only: str


@dataclass(frozen=True, slots=True)
class JurisdictionStatus:
    """How current the rules of a jurisdiction are, and what they cover.

    ``read_through`` is the last day that the rules cover by themselves, ``through`` the last one with the attestation.
    ``age`` is the number of days since then, 0 for a later day. ``changes`` are those on file after
    ``read_through``, or after the day of the status if that is earlier, to 90 days after it. ``recollection`` are the rules in force on ``read_through``, or on that
    day, that rest on recollection only.
    """

    jurisdiction: str
    title: str
    since: date
    read_through: date
    through: date
    age: int
    attested: Attestation | None
    covers: tuple[CoveredKinds, ...]
    changes: tuple[DatedChange, ...]
    recollection: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListStatus:
    """How current a list of parties is. ``through`` is the newest day on which it was whole, ``None`` for a partial list."""

    list: str
    names: int
    whole: bool
    through: date | None
    age: int | None


@dataclass(frozen=True, slots=True)
class Status:
    """How current jurisdictions and lists are, on a day."""

    on: date
    jurisdictions: tuple[JurisdictionStatus, ...]
    lists: tuple[ListStatus, ...]

    def older_than(self, days: int) -> list[str]:
        """The jurisdictions and lists that were last checked more than this number of days ago."""
        ages = [(one.jurisdiction, one.age) for one in self.jurisdictions]
        ages += [(one.list, one.age) for one in self.lists if one.age is not None]
        return [name for name, age in ages if age > days]


def status(rulebook: Rulebook, today: date) -> Status:
    """How current a rulebook is on a day.

    >>> from licet.engine import load
    >>> status(load().rulebook, date(2026, 1, 1)).older_than(0)
    []
    """
    return Status(
        today,
        tuple(_jurisdiction(rulebook, name, today) for name in rulebook.laws),
        tuple(_list(state, today) for state in rulebook.parties.lists.values()),
    )


def changes(rulebook: Rulebook, jurisdiction: str, after: date, through: date) -> tuple[DatedChange, ...]:
    """The changes on file of a jurisdiction after a day, through another day, earliest first."""
    found: dict[tuple[int, str], set[str]] = {}
    sure: dict[tuple[int, str], bool] = {}
    cites: dict[str, str] = {}
    view = windows(rulebook, "practice", None)
    for version in rulebook.versions:
        if version.jurisdiction != jurisdiction or version.role in {"notice", "exception"}:
            continue
        certain, possible = view[version.number]
        for edge in {*certain.flips, *possible.flips}:
            if not after.toordinal() < edge <= through.toordinal():
                continue
            now = certain.holds(edge) + possible.holds(edge)
            before = certain.holds(edge - 1) + possible.holds(edge - 1)
            found.setdefault((edge, version.id), set()).add("begins" if now > before else "ends")
            sure[edge, version.id] = sure.get((edge, version.id), True) and {now, before} == {0, 2}
            cites[version.id] = version.rule.cite or version.instrument.cite
    return tuple(
        DatedChange(
            date.fromordinal(edge), name,
            "is restated" if len(what) > 1 else "begins" if "begins" in what else "ends", sure[edge, name], cites[name],
        )
        for (edge, name), what in sorted(found.items())
    )  # fmt: skip


def _jurisdiction(rulebook: Rulebook, name: str, today: date) -> JurisdictionStatus:
    index, stated = rulebook.jurisdictions[name], rulebook.attestations.get(name)
    read_through = index.coverage.through
    through = stated.through if stated else read_through
    return JurisdictionStatus(
        name, index.title, index.coverage.from_, read_through, through, max((today - through).days, 0),
        attestation(rulebook, name), tuple(_covers(index)),
        changes(rulebook, name, min(read_through, today), today + AHEAD), tuple(_recollection(rulebook, name, min(read_through, today))),
    )  # fmt: skip


def _covers(index: Jurisdiction) -> Iterator[CoveredKinds]:
    coverage, whole = index.coverage, index.silence == "no_licence_required"
    partly = coverage.partly or ()
    kinds = tuple(kind for kind in coverage.kinds or () if kind not in partly)
    if kinds or coverage.kinds is None:
        yield CoveredKinds(kinds, coverage.from_, whole, "")
    if partly:
        yield CoveredKinds(partly, coverage.from_, whole=False, only="")
    for cases in coverage.also:
        for clause in cases.when:
            only = clause_text(clause, frozenset({"kind"}))
            if clause.kind is None:
                yield CoveredKinds((), cases.from_, cases.whole or (whole and not partly), only)
                continue
            for in_part in (False, True):
                if chosen := tuple(kind for kind in clause.kind if (kind in partly) == in_part):
                    yield CoveredKinds(chosen, cases.from_, cases.whole or (whole and not in_part), only)


def _recollection(rulebook: Rulebook, jurisdiction: str, day: date) -> Iterator[str]:
    view = windows(rulebook, "practice", None)
    for version in rulebook.versions:
        evidence = version.rule.evidence or version.instrument.evidence
        decides = version.jurisdiction == jurisdiction and version.role not in {"notice", "exception"}
        if decides and evidence == "recollection" and day in view[version.number].possible:
            yield version.id


def _list(state: ListState, today: date) -> ListStatus:
    days = [*state.snapshots, *([state.through] if state.through else [])]
    through = max(days, default=None)
    return ListStatus(
        state.id, state.names, state.whole, through, None if through is None else max((today - through).days, 0)
    )
