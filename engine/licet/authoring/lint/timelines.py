"""What goes wrong over time: gaps and overlaps of versions, empty regions, edits of groups that free a country."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from licet.errors import Location
from licet.language.attributes import PARTY_ATTRIBUTES
from licet.language.schema import Relief
from licet.lists import Entry
from licet.rulebook.rulebook import RuleVersion
from licet.values.dates import UncertainDate
from licet.values.days import ALWAYS, NEVER, Days, span, until
from licet.world.parties import base_of, list_of

from .cases import command
from .finding import Finding, check
from .reach import PLACES, every_country
from .space import Box
from .subject import Subject, clauses_of_rule, ended
from .uneased import Uneased


def _start(version: RuleVersion) -> UncertainDate:
    return version.rule.in_force or version.instrument.in_force


@check("L301", "warning")
def gap_between_versions(subject: Subject) -> Iterator[Finding]:
    """A gap between two versions of a rule: the earlier one ends by its own date before the later one begins.

    On the days between, the rule says nothing, and silence may permit.

    To do: correct one of the dates; if the law had the gap, accept the finding with the citation.
    """
    for chain in subject.chains.values():
        for earlier, later in pairwise(chain):
            end = earlier.rule.end
            if end is not None and end.latest is not None and end.latest < _start(later).earliest:
                days = f"{end.latest} – {_start(later).earliest}"
                also = ((later.location, "the later version"),)
                yield Finding(
                    earlier.location, f"no version of `{earlier.id}` is in force on the days {days}", str(end), "", also,
                    subject=earlier.id, day=end.latest,
                )  # fmt: skip


@check("L302", "note")
def overlap_of_versions(subject: Subject) -> Iterator[Finding]:
    """A version of a rule whose stated end is after the day on which the next version begins.

    A later version ends the earlier one on its own first day, whatever end that one states. If both were to bind on the days in
    common, one of them is lost.

    To do: give the later one another id if both are to bind; if it replaces the earlier one before its end, accept the finding.
    """
    for name, chain in subject.chains.items():
        for earlier, later in pairwise(chain):
            end, start = earlier.rule.end, _start(later)
            if end is not None and start.latest is not None and end.earliest > start.latest:
                yield Finding(
                    earlier.location, f"this version of `{name}` ends before its own date, on {start}", str(end), "",
                    ((later.location, "the later version"),), subject=name, day=start.latest,
                )  # fmt: skip


@check("L303", "warning")
def suspension_past_its_end(subject: Subject) -> Iterator[Finding]:
    """A relief with an end of its own that has passed since anybody last compared the instrument with its source.

    Suspensions are often extended shortly before they end. Nobody has looked whether this one was.

    To do: look for an extension, and change `checked`; if there is one, add it as an instrument.
    """
    for version in subject.rulebook.versions:
        end = version.rule.end
        if isinstance(version.rule, Relief) and end is not None and end.latest is not None:
            later = [one for one in subject.chains[version.id] if _start(one).earliest > _start(version).earliest]
            if not later and version.instrument.checked < end.latest <= subject.today:
                message = (
                    f"ended on {end.latest}, after the instrument was last checked on {version.instrument.checked}"
                )
                yield Finding(version.location, message, version.id, subject=version.id, day=end.latest)


@check("L304", "error")
def region_empty_on_a_day(subject: Subject) -> Iterator[Finding]:
    """A region or country group that no country belongs to on a day on which a rule asks for it.

    On these days the condition cannot be met, so a control does not bind and an `unless` makes no exception.

    To do: correct the dates of the region or the group, or those of the rule.
    """
    regions, countries = subject.rulebook.regions, every_country(subject.rulebook)
    asked: dict[str, list[RuleVersion]] = {}
    for version in subject.rulebook.versions:
        for name in {name for one in clauses_of_rule(version) for role in PLACES for name in getattr(one, role) or ()}:
            if not subject.rulebook.catalogue.countries.is_code(name):
                asked.setdefault(name, []).append(version)
    for name, versions in sorted(asked.items()):
        members = NEVER
        for country in countries:
            if (members := members | regions.days(name, country)[1]) == ALWAYS:
                break
        for version in versions:
            if empty := subject.possible(version) - members:
                start, end = next(empty.periods())
                where = subject.rulebook.locations.get(name, version.location)
                yield Finding(
                    where, f"`{name}` has no member {_period(start, end)}, when `{version.id}` asks for it", name, "",
                    ((version.location, "the rule"),), subject=name, case=version.id, day=start or (end and end - timedelta(days=1)),
                )  # fmt: skip
                break


def _period(start: date | None, end: date | None) -> str:
    if start is None:
        return f"before {end}" if end else "on any day"
    return f"from {start} until {end}" if end else f"from {start} on"


@check("L305", "error")
def group_edit_frees_country(subject: Subject) -> Iterator[Finding]:
    """A country that a row of a group or a term of a region frees from a control, on a day on which no instrument takes effect.

    It leaves a group that a control asks for, or joins one that a relief or an `unless` asks for. That moves answers without any
    instrument that says so. The case is one that a control reached on the day before, and that none reaches any more, or only
    eased.

    To do: check the row against its source; correct it, or accept the finding with the citation.
    """
    begun = {_start(one).earliest for one in subject.rulebook.versions}
    begun |= {one.in_force.earliest for one in subject.rulebook.instruments}
    for country, place, verb, day, where, cite in _edits(subject):
        if day not in begun and (found := _freed(subject, country, day.toordinal())):
            control, box = found
            yield Finding(
                where, f"`{country}` {verb} `{place}`, and no control reaches a case that `{control.id}` reached before", cite, "",
                ((control.location, "the control"),), subject=f"{country}:{place}",
                case=command(subject.reach, box, day.toordinal()), day=day,
            )  # fmt: skip


def _edits(subject: Subject) -> Iterator[tuple[str, str, str, date, Location, str]]:
    """The days on which a country joins or leaves a group, or a region as a country of its own."""
    book = subject.rulebook
    for row in book.regions.memberships:
        for day, verb in ((row.start, "joins"), (row.end, "leaves")):
            if day is not None:
                yield row.country, row.group, verb, day, row.location, row.cite
    for name, region in book.regions.regions.items():
        for term in (*region.union, *region.minus):
            if book.catalogue.countries.is_code(term.of):
                for moment, verb in ((term.in_force, "joins"), (term.end, "leaves")):
                    if moment is not None:
                        where = book.locations.get(name, Location(""))
                        yield term.of, name, verb, moment.earliest, where, ""


def _freed(subject: Subject, country: str, day: int) -> tuple[RuleVersion, Box] | None:
    """A control that certainly reached a case of a destination on the day before, with a case that none reaches on the day."""
    reach = subject.reach
    if not reach.changes("destination", country, day):
        return None
    fields, here = reach.fields, reach.zone("destination", country)
    controls = [one for one in subject.deciding if one.role == "control"]
    for control in controls:
        before = [box & here for box in reach.met(control, day - 1, may=False) if not fields.is_empty(box & here)]
        if not before or not reach.in_force(control, day):
            continue
        reliefs = list(subject.eases(control.id))
        eased_before = [box for relief in reliefs for box in reach.met(relief, day - 1, may=True)]
        eased = [box for relief in reliefs for box in reach.met(relief, day, may=False)]
        moved = [piece for box in before for piece in fields.outside(box, reach.met(control, day, may=True))]
        moved = fields.minus([*moved, *fields.common(before, eased)], eased_before)
        if not moved:
            continue
        name = control.jurisdiction
        bound = fields.common(
            fields.common(moved, reach.governed(name, day - 1, may=False)), reach.covered(name, day - 1, may=False)
        )
        after = Uneased(subject, controls, day, name, may=True)
        if (found := after.escape(bound)) is not None and not after.gave_up:
            return control, found
    return None


@check("L306", "error")
def cover_lost(subject: Subject) -> Iterator[Finding]:
    """A control that ends by its own date although nothing is said of what follows, while its instrument is still relied on.

    A control with `until` or `through` and no later version ends silently: from that day on nothing is required. Ends that have
    passed since the instrument was last checked may have been extended.

    To do: look whether the control was extended, and change `checked`; if it was, state it again in a new instrument.
    """
    for version in subject.deciding:
        end = version.rule.end
        if version.role == "control" and end is not None and end.latest is not None:
            last = max(subject.chains[version.id], key=lambda one: _start(one).earliest) is version
            if last and version.instrument.checked < end.latest <= subject.today:
                message = (
                    f"ended on {end.latest}, after the instrument was last checked on {version.instrument.checked}"
                )
                yield Finding(version.location, message, version.id, subject=version.id, day=end.latest)


@check("L307", "warning")
def list_without_parties(subject: Subject) -> Iterator[Finding]:
    """A whole list of parties that a rule still asks for after the last party on it has left.

    A control then never binds, a relief eases nothing, and an `unless` makes no exception.

    To do: end the rule with the list, or add the parties that came later.
    """
    parties = subject.rulebook.parties
    listed: dict[str, list[Entry]] = {}
    for entry in parties.entries:
        listed.setdefault(entry.list, []).append(entry)
    for version in subject.rulebook.versions:
        asked = (
            name for one in clauses_of_rule(version) for key in PARTY_ATTRIBUTES for name in getattr(one, key) or ()
        )
        for name in sorted({base_of(list_of(one)) for one in asked}):
            through = parties.lists[name].through
            members = Days.union(span(one.first, one.end)[1] for one in listed.get(name, ()))
            if through is not None and (empty := subject.possible(version) & until(through) & ended(members)):
                day = next(empty.periods())[0]
                yield Finding(
                    version.location, f"nobody is on `{name}` from {day} on, and the {version.role} still asks for it", version.id,
                    subject=version.id, day=day,
                )  # fmt: skip
