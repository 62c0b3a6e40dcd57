"""What rests on old, missing or weak evidence, as far as it decides."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from licet.errors import Location
from licet.language.attributes import FIGURES, FLAGS, PARTY_ATTRIBUTES
from licet.language.house import House
from licet.world.catalogue import CatalogueItem
from licet.world.parties import base_of, list_of

from .finding import Finding, check
from .subject import Subject, first_day

STALE = timedelta(days=180)
RECOLLECTION = "recollection"
# The columns of the table of products that each figure is worked out from, where they have other names.
RATES = tuple(f"{number}_rate" for number in ("fp64", "fp32", "fp16", "fp8", "int8", "fp6", "fp4", "int4"))
COLUMNS = {
    "tpp": RATES, "performance_density": (*RATES, "tpp", "die_area"), "interconnect": ("link_bandwidth", "host_bandwidth"),
    "total_bandwidth": ("dram_bandwidth", "link_bandwidth", "host_bandwidth"),
    "memory_bandwidth_density": ("memory_bandwidth", "footprint"),
}  # fmt: skip


@check("L401", "warning")
def checked_too_long_ago(subject: Subject) -> Iterator[Finding]:
    """An instrument that was last compared with its source more than 180 days ago.

    To do: compare it with its source, and change `checked`.
    """
    for instrument in subject.rulebook.instruments:
        if subject.today - instrument.checked > STALE:
            yield Finding(
                subject.rulebook.locations[instrument.instrument], f"last checked more than {STALE.days} days ago",
                instrument.checked.isoformat(), subject=instrument.instrument, day=subject.today,
            )  # fmt: skip


@check("L402", "error")
def checked_in_the_future(subject: Subject) -> Iterator[Finding]:
    """An instrument with a `checked` after today: that day is still to come.

    To do: write the day on which somebody last compared it with its source.
    """
    for instrument in subject.rulebook.instruments:
        if instrument.checked > subject.today:
            yield Finding(
                subject.rulebook.locations[instrument.instrument], "`checked` is in the future", instrument.checked.isoformat(),
                subject=instrument.instrument, day=subject.today,
            )  # fmt: skip


@check("L403", "error")
def covered_in_the_future(subject: Subject) -> Iterator[Finding]:
    """A coverage that ends after today: what will be published until then is not known.

    The rules of a house are left out: it knows what it will publish.

    To do: write as `through` the last day on which the sources were read.
    """
    for name, index in subject.rulebook.jurisdictions.items():
        if index.coverage.through > subject.today and not isinstance(index, House):
            yield Finding(
                subject.rulebook.locations[name], "`through` is in the future", index.coverage.through.isoformat(), subject=name,
                day=subject.today,
            )  # fmt: skip


@check("L404", "warning")
def covered_beyond_what_was_read(subject: Subject) -> Iterator[Finding]:
    """A coverage that ends after the last day on which any instrument of the jurisdiction was checked.

    Nothing is to be asserted beyond the last evidence.

    To do: write as `through` the last day on which the sources were read, or change `checked` where they were.
    """
    for name, index in subject.rulebook.jurisdictions.items():
        own = [one.checked for one in subject.rulebook.instruments if one.instrument.partition(".")[0] == name]
        if own and max(own) < index.coverage.through <= subject.today:
            yield Finding(
                subject.rulebook.locations[name], f"`through` is after {max(own)}, the last day on which an instrument was checked",
                index.coverage.through.isoformat(), subject=name, day=index.coverage.through,
            )  # fmt: skip


@check("L405", "note")
def decides_by_recollection(subject: Subject) -> Iterator[Finding]:
    """A control, a relief or a class that somebody uses, and that rests on recollection: no text of it was read.

    To do: find the text or a report about it, and change `evidence`; or accept the finding with what was looked for.
    """
    for version in subject.rulebook.versions:
        evidence = version.rule.evidence or version.instrument.evidence
        decides = version.role in {"control", "relief"} or version.id in subject.classes_used
        if evidence == RECOLLECTION and decides:
            yield Finding(
                version.location, f"the {version.role} decides, and rests on recollection", version.id, subject=version.id,
                day=first_day(subject.possible(version)),
            )  # fmt: skip


@check("L406", "note")
def policy_by_recollection(subject: Subject) -> Iterator[Finding]:
    """A control or relief whose review policy rests on recollection, although the rule itself does not.

    What it would permit counts as unknown.

    To do: find the policy, and change `policy_evidence`; or accept the finding with what was looked for.
    """
    for version in subject.deciding:
        policy = getattr(version.written, "policy_evidence", None)
        if policy == RECOLLECTION and (version.rule.evidence or version.instrument.evidence) != RECOLLECTION:
            yield Finding(
                version.location, "the review policy rests on recollection", version.id, subject=version.id,
                day=first_day(subject.possible(version)),
            )  # fmt: skip


@check("L407", "note")
def member_by_recollection(subject: Subject) -> Iterator[Finding]:
    """A member of a country group that rules ask for, with nothing but recollection for it.

    To do: find the source of the row, and change `cite` and `evidence`; or accept the finding.
    """
    used = subject.groups_used
    for row in subject.rulebook.regions.memberships:
        if row.evidence in {RECOLLECTION, "memory"} and row.group in used:
            yield Finding(
                row.location, f"`{row.country}` is in `{row.group}` by recollection only", row.cite,
                subject=f"{row.country}:{row.group}", day=row.start,
            )  # fmt: skip


@check("L408", "note")
def partial_list_decides(subject: Subject) -> Iterator[Finding]:
    """A list of parties that a rule asks for and that is not whole: a party that is not found on it is not cleared.

    To do: import the whole list (`licet lists import`), or state under `whole` through which day the table has every name; or accept
    the finding.
    """
    lists = subject.rulebook.parties.lists
    used: dict[str, list[str]] = {}
    for version in subject.rulebook.versions:
        if version.role != "notice":
            for clause in (*(version.rule.when or ()), *(version.rule.unless or ())):
                for name in (name for key in PARTY_ATTRIBUTES for name in getattr(clause, key) or ()):
                    used.setdefault(base_of(list_of(name)), []).append(version.id)
    for name, rules in sorted(used.items()):
        if not lists[name].whole:
            where = subject.rulebook.locations.get(name.partition(".")[0], Location(name))
            names = f"{lists[name].names:,} names are here" if lists[name].names else "no name is here"
            yield Finding(
                where, f"the list is partial ({names}), and `{rules[0]}` asks for it", name, subject=name, case=rules[0]
            )


@check("L409", "note")
def party_by_recollection(subject: Subject) -> Iterator[Finding]:
    """A list of parties that a rule asks for, with entries that rest on recollection.

    To do: find the source of these rows, and change `cite` and `evidence`; or accept the finding.
    """
    used = {base_of(list_of(name)) for name in subject.named(*PARTY_ATTRIBUTES)}
    found: dict[str, list[Location]] = {}
    for entry in subject.rulebook.parties.entries:
        if entry.evidence == RECOLLECTION and entry.list in used:
            found.setdefault(entry.list, []).append(entry.location)
    for name, places in found.items():
        message = f"{len(places)} of the entries rest on recollection; the first is here"
        yield Finding(places[0], message, name, subject=name)


@check("L410", "note")
def figure_by_recollection(subject: Subject) -> Iterator[Finding]:
    """A product with a figure that rules ask for and that rests on recollection.

    To do: find a source that states the figure, and move the column to `verified` or `derived`; or accept the finding.
    """
    for item, figures in _figures(subject):
        if weak := [name for name, evidence in figures if evidence == RECOLLECTION]:
            yield _product(item, f"by recollection only: {', '.join(weak)}")


@check("L411", "warning")
def figure_without_source(subject: Subject) -> Iterator[Finding]:
    """A product with a figure that rules ask for, that is not said to be recollected or estimated, and with no source at all.

    To do: name in `sources` where the figures are from, or state that they are recollected.
    """
    for item, figures in _figures(subject):
        stated = [name for name, evidence in figures if evidence in {"verified", ""}]
        if stated and not item.sources:
            yield _product(item, f"no source is named for: {', '.join(stated)}")


def _figures(subject: Subject) -> Iterator[tuple[CatalogueItem, list[tuple[str, str]]]]:
    """The products with the figures and flags that rules ask for, each with its evidence; empty if none is stated.

    A figure that is worked out from others has the weakest evidence of them.
    """
    asked = {name for name in (*FIGURES, *FLAGS) for clause in subject.stated if getattr(clause, name) is not None}
    for item in subject.rulebook.catalogue.parts.values():
        yield item, [(name, _evidence(item, name)) for name in (*item.figures, *item.flags) if name in asked]


def _evidence(item: CatalogueItem, figure: str) -> str:
    columns = (
        figure,
        f"{figure}_at_least",
        f"{figure}_below",
        f"{figure}_at_most",
        f"{figure}_above",
        *COLUMNS.get(figure, ()),
    )
    found = {item.provenance[column] for column in columns if column in item.provenance}
    if item.provenance.get(figure) == "verified":
        return "verified"
    return next((one for one in (RECOLLECTION, "estimate", "derived", "verified") if one in found), "")


def _product(item: CatalogueItem, message: str) -> Finding:
    name = item.id or item.name
    return Finding(
        item.location or Location("catalogue"), message, name, subject=name, case=f"licet check {name} DESTINATION"
    )
