"""Sentences that bind nobody: alternatives, exceptions and rules that no case meets on any day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from licet.language.schema import Clause
from licet.rulebook.rulebook import RuleVersion

from .cases import command
from .finding import Finding, check
from .space import Box
from .subject import Subject, clauses_of_rule, first_day


def _about(version: RuleVersion, message: str, **more: object) -> Finding:
    return Finding(version.location, message, subject=version.id, **more)  # type: ignore[arg-type]


def _written(clause: Clause) -> str:
    """A clause in the words of the file."""
    stated = clause.model_dump(exclude_none=True, by_alias=True)
    return str(stated).replace("'", "").replace("(", "[").replace(",)", "]").replace(")", "]")


def _numbered(clauses: Iterable[Clause] | None) -> Iterator[tuple[int, Clause]]:
    return enumerate(clauses or (), 1)


@check("L101", "error")
def alternative_never_met(subject: Subject) -> Iterator[Finding]:
    """An alternative of a rule that no case meets on any day.

    Its conditions contradict each other, or the classes that it asks for, on every day on which the rule is in force: a range of a
    figure with no value in common, a figure that the kind of product does not have, a place that has no member. All values of
    all figures are tried, not only those of products that exist.

    To do: correct the alternative, or remove it.
    """
    for version in subject.rulebook.versions:
        for number, clause in _numbered(version.written.when):
            if subject.possible(version) and subject.first_met(version, clause) is None:
                message = f"no case meets alternative {number} of `when`"
                yield _about(version, message, found=_written(clause), day=first_day(subject.possible(version)))


@check("L102", "error")
def exception_takes_everything(subject: Subject) -> Iterator[Finding]:
    """A rule whose `unless` takes away every case that its `when` reaches.

    To do: narrow `unless`, or remove the rule.
    """
    for version in subject.rulebook.versions:
        met = [found for clause in version.written.when or () if (found := subject.first_met(version, clause))]
        if version.rule.unless is None or not (met or version.rule.when is None):
            continue
        boxes = (subject.reach.met(version, day, may=True) for day in subject.days(version))
        if not any(subject.reach.example(some) is not None for some in boxes):
            box, day = met[0] if met else (subject.reach.fields.every, next(subject.days(version)))
            yield _about(version, "`unless` takes away every case of the rule", **_shown(subject, box, day))


def _shown(subject: Subject, box: Box, day: int) -> dict[str, object]:
    from datetime import date

    return {"case": command(subject.reach, box, day), "day": date.fromordinal(day)}


@check("L103", "error")
def law_does_not_govern(subject: Subject) -> Iterator[Finding]:
    """A control or relief for cases that its jurisdiction does not govern.

    The `governs` of the index and the conditions of the rule have no case in common, so the rule never decides anything.

    To do: widen `governs` in the index, or correct the conditions of the rule.
    """
    for version, box, day in _met(subject):
        days = subject.days(version)
        if not any(_example(subject, version, one, covered=False) is not None for one in days):
            yield _about(version, f"`{version.jurisdiction}` governs no case of the rule", **_shown(subject, box, day))


@check("L104", "error")
def rule_outside_coverage(subject: Subject) -> Iterator[Finding]:
    """A control or relief that is in force only where its jurisdiction covers nothing yet.

    Before the first day of `coverage`, and for kinds of product that it does not name, every answer is unknown, whatever the
    rules say.

    To do: state in `coverage` since when, and for which kinds, every rule is here; or remove the rule.
    """
    for version, box, day in _met(subject):
        days = list(subject.days(version))
        governed = any(_example(subject, version, one, covered=False) is not None for one in days)
        if governed and not any(_example(subject, version, one, covered=True) is not None for one in days):
            yield _about(
                version, f"`{version.jurisdiction}` covers no case of the rule on a day on which it is in force",
                **_shown(subject, box, day),
            )  # fmt: skip


def _met(subject: Subject) -> Iterator[tuple[RuleVersion, Box, int]]:
    """The controls and reliefs whose conditions some case meets, with that case."""
    for version in subject.deciding:
        for day in subject.days(version):
            if (box := subject.reach.example(subject.reach.met(version, day, may=True))) is not None:
                yield version, box, day
                break


def _example(subject: Subject, version: RuleVersion, day: int, *, covered: bool) -> Box | None:
    reach = subject.reach
    if covered:
        return reach.example(reach.bound(version, day))
    return reach.example(
        reach.fields.common(reach.met(version, day, may=True), reach.governed(version.jurisdiction, day, may=True))
    )


@check("L105", "warning")
def exception_of_nothing(subject: Subject) -> Iterator[Finding]:
    """An alternative of `unless` that takes no case away.

    No case meets both it and the `when` of the rule. The reader expects an exception that is none.

    To do: correct the alternative of `unless`, or remove it.
    """
    reach = subject.reach
    for version in subject.rulebook.versions:
        for number, clause in _numbered(version.written.unless):
            for day in subject.days(version):
                when = version.rule.when
                boxes = [reach.fields.every] if when is None else reach.clauses(when, day)
                if reach.example(reach.fields.common(reach.clause(clause, day), boxes)) is not None:
                    break
            else:
                message = f"alternative {number} of `unless` takes no case away"
                yield _about(version, message, found=_written(clause), day=first_day(subject.possible(version)))


@check("L106", "note")
def alternative_adds_nothing(subject: Subject) -> Iterator[Finding]:
    """An alternative of a rule whose every case another alternative of the rule reaches.

    To do: remove it, or correct what should set it apart.
    """
    reach = subject.reach
    for version in subject.rulebook.versions:
        clauses = version.written.when or ()
        for number, clause in _numbered(clauses if len(clauses) > 1 else ()):
            others = [one for one in clauses if one is not clause]
            if subject.first_met(version, clause) is None:
                continue
            for day in subject.days(version):
                rest = reach.clauses(others, day)
                alone = (piece for box in reach.clause(clause, day) for piece in reach.fields.outside(box, rest))
                if reach.example(alone) is not None:
                    break
            else:
                found = subject.first_met(version, clause)
                assert found is not None
                message = f"alternative {number} of `when` adds no case to the others"
                yield _about(version, message, found=_written(clause), **_shown(subject, *found))


@check("L107", "error")
def rule_goes_silent(subject: Subject) -> Iterator[Finding]:
    """A rule that goes silent because all classes that an alternative of it asks for have ended by their own dates.

    The rule is still in force, but its conditions can no longer be met. A class that a later instrument withdraws is left out:
    that ends or suspends the rule on purpose.

    To do: state the class for the later days, or end the rule with it.
    """
    from licet.values.days import NEVER, Days

    after: dict[str, Days] = {}
    for version in subject.rulebook.versions:
        if version.role == "class" and version.rule.end is not None:
            days = Days.between(version.rule.end.earliest, None)
            after[version.id] = after.get(version.id, NEVER) | days
    for version in subject.rulebook.versions:
        for names in dict.fromkeys(clause.class_ for clause in clauses_of_rule(version) if clause.class_):
            silent = subject.possible(version) - Days.union(subject.in_force.get(name, NEVER) for name in names)
            silent &= Days.union(after.get(name, NEVER) for name in names)
            for start, _ in silent.periods():
                message = f"the rule is silent from {start} on: the classes it asks for have ended"
                yield _about(version, message, found=", ".join(names), day=start)
