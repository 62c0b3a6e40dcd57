"""Checks of content: what loads, yet is probably not what its author meant. Warnings, never refusals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from licet.errors import Diagnostic, Location
from licet.language.schema import Relief
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import windows
from licet.values.days import NEVER, Days

STALE = timedelta(days=180)


def lint(rulebook: Rulebook, today: date) -> tuple[Diagnostic, ...]:
    """Every doubt about a rulebook as it stands today, in file order."""
    found = [
        *_stale(rulebook, today),
        *_file_names(rulebook),
        *_unused(rulebook),
        *_idle(rulebook),
        *_empty(rulebook),
    ]
    return tuple(sorted(set(found)))


def _stale(rulebook: Rulebook, today: date) -> Iterator[Diagnostic]:
    for one in rulebook.instruments:
        if today - one.checked > STALE:
            location = rulebook.locations[one.instrument]
            yield Diagnostic(
                location, f"last checked more than {STALE.days} days ago", one.checked.isoformat(), "check again"
            )


def _file_names(rulebook: Rulebook) -> Iterator[Diagnostic]:
    for one in rulebook.instruments:
        location = rulebook.locations[one.instrument]
        folder, _, name = location.file.rpartition("/")
        day = one.published.earliest.isoformat()
        if not name.startswith(day[:7]):
            yield Diagnostic(
                Location(location.file), "the name does not begin with the day of publication", name, f"`{day}-…`"
            )
        if folder.removesuffix("/notices").rpartition("/")[2] != one.instrument.partition(".")[0]:
            yield Diagnostic(Location(location.file), "lies in another folder than that of its jurisdiction", folder)


def _unused(rulebook: Rulebook) -> Iterator[Diagnostic]:
    clauses = [
        clause for version in rulebook.versions for clause in (*(version.rule.when or ()), *(version.rule.unless or ()))
    ]
    clauses += [clause for index in rulebook.jurisdictions.values() for clause in index.governs or ()]
    classes = {name for clause in clauses for name in clause.class_ or ()}
    for version in rulebook.versions:
        if version.role == "class" and version.id not in classes:
            yield Diagnostic(version.location, "no rule uses this class", version.id, "remove it, or use it")
    roles = ("destination", "headquarters", "ships_from", "vendor_home")
    places = {name for clause in clauses for role in roles for name in getattr(clause, role) or ()}
    places |= rulebook.regions.terms()
    for index in rulebook.jurisdictions.values():
        for name in index.regions:
            if name not in places:
                yield Diagnostic(rulebook.locations[name], "no rule uses this region", name, "remove it, or use it")


def _idle(rulebook: Rulebook) -> Iterator[Diagnostic]:
    """Sentences never in force, and reliefs never in force together with what they relieve."""
    view = windows(rulebook, "practice", None)
    controls: dict[str, Days] = {}
    for version in rulebook.versions:
        window = view[version.number]
        if not window.possible:
            yield Diagnostic(
                version.location, "is never in force", version.id, "a later version begins on the same day"
            )
        if version.role == "control":
            controls[version.id] = controls.get(version.id, NEVER) | window.possible
    for version in rulebook.versions:
        if isinstance(version.rule, Relief):
            for name in version.rule.of:
                if not controls[name] & view[version.number].possible:
                    yield Diagnostic(
                        version.location, f"relieves `{name}`, which is not in force on any of its days", version.id
                    )


def _empty(rulebook: Rulebook) -> Iterator[Diagnostic]:
    for one in rulebook.instruments:
        if not (one.classes or one.controls or one.reliefs or one.notices or one.withdraws):
            yield Diagnostic(rulebook.locations[one.instrument], "says nothing: it can reach no answer", one.instrument)
