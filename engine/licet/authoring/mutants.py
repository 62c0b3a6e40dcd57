"""Mutants: copies of a rulebook that differ in one detail, to find the details that no test notices.

Each detail is one that a slip of the pen could change: a date, a limit, a place, a verdict, an ``unless``, an entry of a list. A date
is not moved where no answer can depend on it: before the coverage begins, and of a class while no rule that names it is in force.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Any, NamedTuple

from licet.language.attributes import FIGURES
from licet.language.schema import Bounds, Class, Clause, Control, Exemption, Region, Relief
from licet.lists import Entry
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.values.dates import UncertainDate
from licet.verdict import SCALE, STRICTNESS, Verdict
from licet.world.regions import Regions

DAY = timedelta(days=1)
FLIPPED = {"at_least": "above", "above": "at_least", "at_most": "below", "below": "at_most"}
# What a control asks for, from the strictest on: a requirement and its review.
REQUIREMENTS = (
    ("prohibition", None), ("licence", "presumption_of_denial"), ("licence", "case_by_case"), ("notification", None),
    ("licence", "presumption_of_approval"),
)  # fmt: skip
PLACES = ("destination", "headquarters", "ships_from", "vendor_home")
SHARE = "owner_share"


class Mutant(NamedTuple):
    """One changed detail.

    ``key`` names it, the same in every process; ``kind`` is ``date``, ``limit``, ``place``, ``verdict``, ``unless`` or ``entry``.
    ``rules`` are the numbers of the versions that it bears on, ``widens`` whether these may then apply to cases that they did not
    match before. ``book`` makes the changed rulebook.
    """

    key: str
    kind: str
    place: str
    rules: tuple[int, ...]
    widens: bool
    book: Callable[[], Rulebook]


def mutants(book: Rulebook) -> Iterator[Mutant]:
    """Every mutant of a rulebook, in the order of its rules, without those of lists of parties (:func:`without_entry`).

    >>> from licet.engine import load
    >>> next(one.key for one in mutants(load().rulebook) if one.kind == "verdict")[:12]
    'ca.chip-tool'
    """
    seen = _Seen(book)
    for version in book.versions:
        name = f"{version.id} ({version.instrument.instrument})"
        for kind, what, changes, widens in (*_dates(version, seen), *_changes(version)):
            key = f"{name}: {what}"
            made = partial(_with_rule, book, version.number, changes, key)
            yield Mutant(key, kind, str(version.location), (version.number,), widens, made)
    yield from _of_regions(book)


def without_entry(book: Rulebook, entry: Entry) -> Mutant:
    """The mutant in which an entry of a table of parties is left out."""
    key = f"{entry.list}: without {entry.name} ({entry.location})"

    def made() -> Rulebook:
        return replace(book, parties=book.parties.without(entry), fingerprint=_mark(book, key))

    return Mutant(key, "entry", str(entry.location), (), widens=False, book=made)


def _changes(version: RuleVersion) -> Iterator[tuple[str, str, Mapping[str, Any], bool]]:
    """The changes of one version: kind, words, fields of the rule, and whether the rule is widened."""
    rule = version.rule
    if isinstance(rule, Control):
        milder = _milder(rule)
        if milder is not None:
            requires, review = milder
            words = f"requires {requires}" + (f", {review}" if review else "")
            yield "verdict", words, {"requires": requires, "review": review, "policy_evidence": None}, False
    if isinstance(rule, Relief) and rule.to != SCALE[0].value:
        to = SCALE[STRICTNESS[Verdict(rule.to)] - 1].value
        yield "verdict", f"to {to}", {"to": to}, False
    if rule.unless:
        yield "unless", "without its unless", {"unless": None}, False
    for section in ("when", "unless"):
        yield from _of_clauses(section, getattr(rule, section) or ())


def _dates(version: RuleVersion, seen: _Seen) -> Iterator[tuple[str, str, Mapping[str, Any], bool]]:
    """The dates of one version moved by a day, as :func:`_changes`."""
    rule = version.rule
    dates = {"in_force": rule.in_force or version.instrument.in_force, "until": rule.until, "through": rule.through}
    for field, day in dates.items():
        if day is None:
            continue
        ends = (day.earliest, day.latest or day.earliest)
        last = DAY if field == "through" else 0 * DAY  # the day after a last day is the first that changes
        for how, step, touched in (
            ("a day earlier", -DAY, [end + last - DAY for end in ends]),
            ("a day later", DAY, [end + last for end in ends]),
        ):
            if any(seen.on(version, one) for one in touched):
                yield "date", f"{field} {how}", {field: _moved(day, step)}, False


class _Seen:
    """On which days a rule that is in force could change an answer."""

    def __init__(self, book: Rulebook) -> None:
        self._first = {
            name: min((index.coverage.from_, *(one.from_ for one in index.coverage.also)))
            for name, index in book.jurisdictions.items()
        }
        self._naming: dict[str, list[RuleVersion]] = {}
        for version in book.versions:
            for name in _classes(version):
                self._naming.setdefault(name, []).append(version)
        conditions = [
            clause
            for index in book.jurisdictions.values()
            for clauses in (index.governs or (), *(one.when for one in index.coverage.also))
            for clause in clauses
        ]
        self._always = {name for clause in conditions for name in clause.class_ or ()}

    def on(self, version: RuleVersion, day: date, below: frozenset[str] = frozenset()) -> bool:
        """Whether an answer may depend on whether a version is in force on a day; ``below`` are the classes above it already."""
        if version.role == "notice":
            return True
        if isinstance(version.rule, Class):
            if version.rule.eccn or version.id in self._always:
                return True
            inside = below | {version.id}
            naming = (one for one in self._naming.get(version.id, ()) if one.id not in inside)
            return any(_in_force(one, day) and self.on(one, day, inside) for one in naming)
        return day >= self._first[version.jurisdiction]


def _in_force(version: RuleVersion, day: date) -> bool:
    """Whether a version is possibly in force on a day, by its own dates."""
    start, end = version.rule.in_force or version.instrument.in_force, version.rule.end
    return start.earliest <= day and (end is None or end.latest is None or day < end.latest)


def _classes(version: RuleVersion) -> set[str]:
    rule = version.rule
    named = {name for clause in (*(rule.when or ()), *(rule.unless or ())) for name in clause.class_ or ()}
    return named | set(rule.not_available_for if isinstance(rule, Exemption) else ())


def _moved(day: UncertainDate, step: timedelta) -> UncertainDate:
    return UncertainDate(day.earliest + step, None if day.latest is None else day.latest + step)


def _milder(control: Control) -> tuple[str, str | None] | None:
    """What a control asks for, one step milder than its mildest meaning; ``None`` if there is nothing milder."""
    mildest = STRICTNESS[control.bounds[0]]
    for requires, review in REQUIREMENTS:
        asked = control.model_copy(update={"requires": requires, "review": review, "policy_evidence": None})
        if STRICTNESS[asked.bounds[1]] < mildest:
            return requires, review
    return None


def _of_clauses(section: str, clauses: tuple[Clause, ...]) -> Iterator[tuple[str, str, Mapping[str, Any], bool]]:
    for number, clause in enumerate(clauses):
        where = section if len(clauses) == 1 else f"{section} {number + 1}"

        for field in (*FIGURES, SHARE):
            bounds = getattr(clause, field, None)
            if bounds is not None:
                for words, other in _other_bounds(bounds):
                    yield (
                        "limit",
                        f"{where}: {field} {words}",
                        _with_clause(section, clauses, number, {field: other}),
                        True,
                    )
        for field in PLACES:
            places = getattr(clause, field) or ()
            for place in places if len(places) > 1 else ():
                rest = tuple(one for one in places if one != place)
                yield (
                    "place",
                    f"{where}: {field} without {place}",
                    _with_clause(section, clauses, number, {field: rest}),
                    False,
                )


def _with_clause(
    section: str, clauses: tuple[Clause, ...], number: int, changes: Mapping[str, Any]
) -> Mapping[str, Any]:
    new = clauses[number].model_copy(update=dict(changes))
    return {section: (*clauses[:number], new, *clauses[number + 1 :])}


def _other_bounds(bounds: Bounds) -> Iterator[tuple[str, Bounds]]:
    """The bounds with one limit that includes its value in place of one that does not, or the other way round."""
    for name, value in bounds.model_dump(exclude_none=True).items():
        other = bounds.model_copy(update={name: None, FLIPPED[name]: value})
        yield f"{FLIPPED[name].replace('_', ' ')} {value:g} in place of {name.replace('_', ' ')}", other


def _of_regions(book: Rulebook) -> Iterator[Mutant]:
    """Regions with one member less; they bear on the rules that name them, also through other regions."""
    own = {name for index in book.jurisdictions.values() for name in index.regions}
    for name in sorted(own):
        region = book.regions.regions[name]
        named = _regions_with(book, name)
        rules = tuple(version.number for version in book.versions if named & _places_of(version))
        for number, term in enumerate(region.union if len(region.union) > 1 else ()):
            key = f"{name}: without {term.of}" + (f" ({number + 1})" if _repeated(region, term.of) else "")
            rest = region.model_copy(update={"union": (*region.union[:number], *region.union[number + 1 :])})
            made = partial(_with_region, book, name, rest, key)
            yield Mutant(key, "place", str(book.locations[name]), rules, widens=True, book=made)


def _repeated(region: Region, place: str) -> bool:
    return sum(term.of == place for term in region.union) > 1


def _regions_with(book: Rulebook, name: str) -> set[str]:
    """A region and all regions that name it."""
    found, waiting = {name}, [name]
    while waiting:
        inner = waiting.pop()
        for outer, region in book.regions.regions.items():
            if outer not in found and any(term.of == inner for term in (*region.union, *region.minus)):
                found.add(outer)
                waiting.append(outer)
    return found


def _places_of(version: RuleVersion) -> set[str]:
    clauses = (*(version.rule.when or ()), *(version.rule.unless or ()))
    return {place for clause in clauses for field in PLACES for place in getattr(clause, field) or ()}


def _with_rule(book: Rulebook, number: int, changes: Mapping[str, Any], key: str) -> Rulebook:
    old = book.versions[number]
    new = replace(old, rule=old.rule.model_copy(update=dict(changes)))
    return replace(
        book, versions=(*book.versions[:number], new, *book.versions[number + 1 :]), fingerprint=_mark(book, key)
    )


def _with_region(book: Rulebook, name: str, region: Region, key: str) -> Rulebook:
    regions: Regions = book.regions.extended({name: region}, ())
    return replace(book, regions=regions, fingerprint=_mark(book, key))


def _mark(book: Rulebook, key: str) -> str:
    return hashlib.sha256(f"{book.fingerprint}\0{key}".encode()).hexdigest()
