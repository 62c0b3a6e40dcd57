"""Checks of content: what loads, yet is probably not what its author meant. Warnings, never refusals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from licet.errors import Diagnostic, Place
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
            place = rulebook.places[one.instrument]
            yield Diagnostic(
                place, f"last checked more than {STALE.days} days ago", one.checked.isoformat(), "check again"
            )


def _file_names(rulebook: Rulebook) -> Iterator[Diagnostic]:
    for one in rulebook.instruments:
        place = rulebook.places[one.instrument]
        folder, _, name = place.file.rpartition("/")
        day = one.published.earliest.isoformat()
        if not name.startswith(day[:7]):
            yield Diagnostic(
                Place(place.file), "the name does not begin with the day of publication", name, f"`{day}-…`"
            )
        if folder.rpartition("/")[2] != one.instrument.partition(".")[0]:
            yield Diagnostic(Place(place.file), "lies in another folder than that of its jurisdiction", folder)


def _unused(rulebook: Rulebook) -> Iterator[Diagnostic]:
    clauses = [
        clause
        for statement in rulebook.statements
        for clause in (*(statement.sentence.when or ()), *(statement.sentence.unless or ()))
    ]
    clauses += [clause for index in rulebook.jurisdictions.values() for clause in index.governs or ()]
    classes = {name for clause in clauses for name in clause.class_ or ()}
    for statement in rulebook.statements:
        if statement.role == "class" and statement.id not in classes:
            yield Diagnostic(statement.place, "no rule uses this class", statement.id, "remove it, or use it")
    roles = ("destination", "headquarters", "origin", "vendor_home")
    places = {name for clause in clauses for role in roles for name in getattr(clause, role) or ()}
    places |= rulebook.regions.terms()
    for index in rulebook.jurisdictions.values():
        for name in index.regions:
            if name not in places:
                yield Diagnostic(rulebook.places[name], "no rule uses this region", name, "remove it, or use it")


def _idle(rulebook: Rulebook) -> Iterator[Diagnostic]:
    """Sentences never in force, and reliefs never in force together with what they relieve."""
    view = windows(rulebook, "practice", None)
    controls: dict[str, Days] = {}
    for statement in rulebook.statements:
        window = view[statement.number]
        if not window.possible:
            yield Diagnostic(
                statement.place, "is never in force", statement.id, "a later version begins on the same day"
            )
        if statement.role == "control":
            controls[statement.id] = controls.get(statement.id, NEVER) | window.possible
    for statement in rulebook.statements:
        if isinstance(statement.sentence, Relief):
            for name in statement.sentence.of:
                if not controls[name] & view[statement.number].possible:
                    yield Diagnostic(
                        statement.place, f"relieves `{name}`, which is not in force on any of its days", statement.id
                    )


def _empty(rulebook: Rulebook) -> Iterator[Diagnostic]:
    for one in rulebook.instruments:
        if not (one.classes or one.controls or one.reliefs or one.notices or one.withdraws):
            yield Diagnostic(rulebook.places[one.instrument], "says nothing: it can reach no answer", one.instrument)
