"""Warnings about a rulebook that loads but probably does not say what its author meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from licet.errors import Diagnostic, Location
from licet.language.schema import Exemption, Relief
from licet.rulebook.rulebook import Rulebook
from licet.rulebook.versions import windows
from licet.values.days import NEVER, Days

STALE = timedelta(days=180)


def lint(rulebook: Rulebook, today: date) -> tuple[Diagnostic, ...]:
    """Every warning about a rulebook, in file order.

    An instrument that was last checked more than 180 days before ``today`` is one of them. Reads every table of parties;
    raises RulesError if one is refused.

    >>> from licet.engine import load
    >>> {warning.message for warning in lint(load().rulebook, date(2099, 1, 1))}
    {'last checked more than 180 days ago'}
    """
    _ = rulebook.parties.entries
    warnings = [
        *_stale(rulebook, today),
        *_file_names(rulebook),
        *_unused(rulebook),
        *_ineffective(rulebook),
        *_expired_classes(rulebook),
        *_empty(rulebook),
        *_covered_anyway(rulebook),
    ]
    return tuple(sorted(set(warnings)))


def _stale(rulebook: Rulebook, today: date) -> Iterator[Diagnostic]:
    for instrument in rulebook.instruments:
        if today - instrument.checked > STALE:
            message = f"last checked more than {STALE.days} days ago"
            help_text = "compare it with its source, and change `checked`"
            location = rulebook.locations[instrument.instrument]
            yield Diagnostic(location, message, instrument.checked.isoformat(), help_text)


def _file_names(rulebook: Rulebook) -> Iterator[Diagnostic]:
    for instrument in rulebook.instruments:
        location = rulebook.locations[instrument.instrument]
        folder, _, name = location.file.rpartition("/")
        day = instrument.published.earliest.isoformat()
        if not name.startswith(day[:7]):
            message = "the file name does not begin with the day of publication"
            yield Diagnostic(Location(location.file), message, name, f"begin it with `{day}-`")
        if folder.removesuffix("/notices").rpartition("/")[2] != instrument.instrument.partition(".")[0]:
            yield Diagnostic(Location(location.file), "the file is not in the folder of its jurisdiction", folder)


def _unused(rulebook: Rulebook) -> Iterator[Diagnostic]:
    clauses = [
        clause for version in rulebook.versions for clause in (*(version.rule.when or ()), *(version.rule.unless or ()))
    ]
    for index in rulebook.jurisdictions.values():
        clauses += [*(index.governs or ()), *(clause for cases in index.coverage.also for clause in cases.when)]
    classes = {name for clause in clauses for name in clause.class_ or ()}
    classes |= {
        name for each in rulebook.versions if isinstance(each.rule, Exemption) for name in each.rule.not_available_for
    }
    for version in rulebook.versions:
        if version.role == "class" and version.id not in classes:
            yield Diagnostic(version.location, "no rule uses this class", version.id, "use it, or remove it")
    roles = ("destination", "headquarters", "ships_from", "vendor_home")
    places = {name for clause in clauses for role in roles for name in getattr(clause, role) or ()}
    places |= rulebook.regions.terms()
    for index in rulebook.jurisdictions.values():
        for name in index.regions:
            if name not in places:
                yield Diagnostic(rulebook.locations[name], "no rule uses this region", name, "use it, or remove it")


def _ineffective(rulebook: Rulebook) -> Iterator[Diagnostic]:
    """Rules that are never in force, and reliefs that are never in force together with a control they ease."""
    view = windows(rulebook, "practice", None)
    controls: dict[str, Days] = {}
    for version in rulebook.versions:
        window = view[version.number]
        if not window.possible:
            yield Diagnostic(
                version.location, "the rule is never in force", version.id, "a later version begins on the same day"
            )
        if version.role == "control":
            controls[version.id] = controls.get(version.id, NEVER) | window.possible
    for version in rulebook.versions:
        if isinstance(version.rule, Relief | Exemption):
            for name in version.rule.of:
                if not controls[name] & view[version.number].possible:
                    yield Diagnostic(
                        version.location,
                        f"the {version.role} eases `{name}`, which is not in force on any day of the {version.role}",
                        version.id,
                    )


def _expired_classes(rulebook: Rulebook) -> Iterator[Diagnostic]:
    """Alternatives of a rule that cannot be met once the classes they name have ended by their own dates.

    A class that a later instrument withdraws is left out: that ends or suspends the rule on purpose.
    """
    view = windows(rulebook, "practice", None)
    in_force: dict[str, Days] = {}
    ended: dict[str, Days] = {}
    for version in rulebook.versions:
        if version.role == "class":
            in_force[version.id] = in_force.get(version.id, NEVER) | view[version.number].possible
            if version.rule.end is not None:
                after = Days.between(version.rule.end.earliest, None)
                ended[version.id] = ended.get(version.id, NEVER) | after
    for version in rulebook.versions:
        for names in {clause.class_ for clause in version.rule.when or () if clause.class_}:
            silent = view[version.number].possible - Days.union(in_force[name] for name in names)
            silent &= Days.union(ended.get(name, NEVER) for name in names)
            for start, _ in silent.periods():
                message = f"the rule is silent from {start} on: the classes it asks for have ended"
                help_text = "state the class for the later days, or end the rule with it"
                yield Diagnostic(version.location, message, ", ".join(names), help_text)


def _covered_anyway(rulebook: Rulebook) -> Iterator[Diagnostic]:
    """Cases that are said to be covered from a day on which the rulebook covers their kind already."""
    for index in rulebook.jurisdictions.values():
        first, kinds, partly = index.coverage.from_, index.coverage.kinds, index.coverage.partly or ()
        for cases in index.coverage.also:
            named = {kind for clause in cases.when for kind in clause.kind or ()}
            every = kinds is None or (all(clause.kind for clause in cases.when) and named <= {*kinds, *partly})
            if cases.from_ >= first and every and not cases.whole:
                message = f"`coverage` says `also` of what it covers from {first} on"
                help_text = "name an earlier day, or a kind of product that is not covered"
                yield Diagnostic(rulebook.locations[index.jurisdiction], message, str(cases.from_), help_text)


def _empty(rulebook: Rulebook) -> Iterator[Diagnostic]:
    for instrument in rulebook.instruments:
        parts = (instrument.classes, instrument.controls, instrument.reliefs, instrument.notices)
        if not any((*parts, instrument.exceptions, instrument.withdraws)):
            location = rulebook.locations[instrument.instrument]
            help_text = "add a rule, or remove the file"
            yield Diagnostic(location, "the instrument has no rules", instrument.instrument, help_text)
