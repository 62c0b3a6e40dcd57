"""What is defined and used by nothing, and what nobody can reach."""

from __future__ import annotations

from collections.abc import Iterator

from licet.errors import Location
from licet.language.attributes import PARTY_ATTRIBUTES
from licet.world.parties import base_of, list_of

from .finding import Finding, check
from .reach import PLACES
from .subject import Subject


@check("L501", "warning")
def unused_class(subject: Subject) -> Iterator[Finding]:
    """A class that no rule uses.

    To do: use it, or remove it.
    """
    for version in subject.rulebook.versions:
        if version.role == "class" and version.id not in subject.classes_used and not getattr(version.rule, "eccn", ()):
            yield Finding(version.location, "no rule uses this class", version.id, subject=version.id)


@check("L502", "warning")
def unused_region(subject: Subject) -> Iterator[Finding]:
    """A region that no rule, no index and no other region uses.

    To do: use it, or remove it.
    """
    used = subject.named(*PLACES) | subject.rulebook.regions.terms()
    for index in subject.rulebook.jurisdictions.values():
        for name in index.regions:
            if name not in used:
                yield Finding(subject.rulebook.locations[name], "no rule uses this region", name, subject=name)


@check("L503", "warning")
def unreachable_product(subject: Subject) -> Iterator[Finding]:
    """A product that no name of its own leads to: each of its names and aliases stands for other products.

    Only its id finds it, which users do not type.

    To do: give it a name or an alias of its own.
    """
    catalogue = subject.rulebook.catalogue
    for name, item in catalogue.parts.items():
        names = (item.name, *item.aliases)
        if not any(item.id in {part.id for part in catalogue.called(one)} for one in names):
            where = item.location or Location("catalogue")
            yield Finding(
                where,
                "none of its names leads to this product",
                name,
                subject=name,
                case=f"licet products {item.name!r}",
            )


@check("L504", "warning")
def unused_end_use(subject: Subject) -> Iterator[Finding]:
    """An end use in an index that no rule asks for.

    A question that states it gets the same answer as one that does not.

    To do: state the rule about it, or remove it.
    """
    used = subject.named("end_use")
    for name, index in subject.rulebook.jurisdictions.items():
        for end_use in index.end_uses:
            if end_use not in used and end_use != index.plant_use:
                yield Finding(
                    subject.rulebook.locations[name],
                    "no rule asks for this end use",
                    end_use,
                    subject=f"{name}:{end_use}",
                )


@check("L505", "warning")
def unused_list(subject: Subject) -> Iterator[Finding]:
    """A list of parties that an index or its table has, and that no rule asks for.

    To do: state the rule about it, or remove the list.
    """
    used = {base_of(list_of(name)) for name in subject.named(*PARTY_ATTRIBUTES)}
    for name in sorted(subject.rulebook.parties.in_tables - used):
        entry = next(subject.rulebook.parties.on({name}), None)
        where = entry.location if entry else Location(name)
        yield Finding(where, "no rule asks for this list", name, subject=name)


@check("L506", "warning")
def covered_kind_without_rule(subject: Subject) -> Iterator[Finding]:
    """A kind of product of which a jurisdiction says that every rule is here, although none reaches it on any day.

    Its silence then permits every shipment of this kind.

    To do: leave the kind out of `coverage`; if the law does leave it free, accept the finding with the citation.
    """
    reach = subject.reach
    for name, index in subject.rulebook.jurisdictions.items():
        coverage = index.coverage
        if index.silence != "no_licence_required":
            continue
        controls = [one for one in subject.deciding if one.jurisdiction == name and one.role == "control"]
        for kind in coverage.kinds or ():
            of_kind = reach.of_kind(kind)
            reached = (
                box & of_kind
                for control in controls
                for day in subject.days(control)
                for box in reach.bound(control, day)
                if not reach.fields.is_empty(box & of_kind)
            )
            if kind not in (coverage.partly or ()) and reach.example(reached) is None:
                yield Finding(
                    subject.rulebook.locations[name], "no control reaches this kind of product, and silence about it permits", kind,
                    subject=f"{name}:{kind}", case=f"licet check 'any product' DESTINATION --spec kind={kind}", day=coverage.through,
                )  # fmt: skip


@check("L507", "note")
def unused_group(subject: Subject) -> Iterator[Finding]:
    """A country group in a table that no rule and no region asks for.

    To do: remove its rows, or use it.
    """
    regions = subject.rulebook.regions
    first = {row.group: row for row in reversed(regions.memberships)}
    for name in sorted(regions.groups - subject.groups_used):
        yield Finding(first[name].location, "no rule asks for this group", name, subject=name)


@check("L508", "warning")
def product_of_uncovered_kind(subject: Subject) -> Iterator[Finding]:
    """A product of a kind that no jurisdiction covers: every answer about it is unknown.

    To do: add the kind to `coverage` once its rules are here, with `partly` if only some are; or remove the product.
    """
    covered: set[str] = set()
    for index in subject.rulebook.jurisdictions.values():
        coverage = index.coverage
        every = coverage.kinds is None or any(clause.kind is None for cases in coverage.also for clause in cases.when)
        covered |= (
            set(subject.rulebook.catalogue.kinds) if every else {*(coverage.kinds or ()), *(coverage.partly or ())}
        )
        covered |= {kind for cases in coverage.also for clause in cases.when for kind in clause.kind or ()}
    for name, item in subject.rulebook.catalogue.parts.items():
        if item.kind not in covered and not item.contains:
            where = item.location or Location("catalogue")
            yield Finding(
                where,
                f"no jurisdiction covers the kind `{item.kind}`",
                name,
                subject=name,
                case=f"licet check {name} DESTINATION",
            )
