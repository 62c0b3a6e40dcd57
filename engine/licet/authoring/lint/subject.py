"""What checks look at: a rulebook on a day, with what several checks need worked out once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property

from licet.language.schema import Clause, Exemption, Relief
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.rulebook.versions import windows
from licet.values.days import NEVER, Days

from .reach import PLACES, Reach
from .space import Box


class Subject:
    """A rulebook, and the day of the checks."""

    def __init__(self, rulebook: Rulebook, today: date) -> None:
        self.rulebook = rulebook
        self.today = today
        self.windows = windows(rulebook, "practice", None)

    @cached_property
    def reach(self) -> Reach:
        """What the rules reach."""
        return Reach(self.rulebook, self.windows)

    @cached_property
    def chains(self) -> dict[str, list[RuleVersion]]:
        """The versions of every rule, the first to begin first."""
        found: dict[str, list[RuleVersion]] = {}
        for version in self.rulebook.versions:
            found.setdefault(version.id, []).append(version)
        return {
            name: sorted(chain, key=lambda one: (one.rule.in_force or one.instrument.in_force).earliest)
            for name, chain in found.items()
        }

    @cached_property
    def in_force(self) -> dict[str, Days]:
        """The days on which some version of a rule is possibly in force."""
        return {name: Days.union(self.possible(one) for one in chain) for name, chain in self.chains.items()}

    @cached_property
    def deciding(self) -> tuple[RuleVersion, ...]:
        """The controls and reliefs."""
        return tuple(version for version in self.rulebook.versions if version.role in {"control", "relief"})

    def possible(self, version: RuleVersion) -> Days:
        """The days on which a version is possibly in force."""
        return self.windows[version.number].possible

    def days(self, version: RuleVersion) -> Iterator[int]:
        """The days on which anything changes, as far as a version is possibly in force."""
        return (day for day in self.reach.days if self.reach.in_force(version, day))

    def first_met(self, version: RuleVersion, clause: Clause) -> tuple[Box, int] | None:
        """A case that meets a clause of a version, with its day; ``None`` if there is none."""
        for day in self.days(version):
            if (found := self.reach.example(self.reach.clause(clause, day))) is not None:
                return found, day
        return None

    @cached_property
    def stated(self) -> tuple[Clause, ...]:
        """Every clause of rules and indexes, as it is evaluated."""
        from licet.inference.compiled import clauses_of

        return tuple(clauses_of(self.rulebook))

    @cached_property
    def classes_used(self) -> frozenset[str]:
        """The classes that some clause or licence exception asks for."""
        used = {name for clause in self.stated for name in clause.class_ or ()}
        exemptions = (one.rule for one in self.rulebook.versions if isinstance(one.rule, Exemption))
        return frozenset(used.union(*(one.not_available_for for one in exemptions)))

    def named(self, *keys: str) -> frozenset[str]:
        """Every word that some clause has under one of these keys."""
        return frozenset(word for clause in self.stated for key in keys for word in getattr(clause, key) or ())

    @cached_property
    def groups_used(self) -> frozenset[str]:
        """The places that some clause asks for, and those that such regions are composed of."""
        regions, found = self.rulebook.regions, set(self.named(*PLACES))
        queue = list(found)
        while queue:
            if region := regions.regions.get(queue.pop()):
                new = {term.of for term in (*region.union, *region.minus)} - found
                found |= new
                queue += new
        return frozenset(found)

    def eases(self, control: str) -> Iterable[RuleVersion]:
        """The reliefs that name a control."""
        return (one for one in self.rulebook.versions if isinstance(one.rule, Relief) and control in one.rule.of)


def first_day(days: Days) -> date | None:
    """The first day of a set; ``None`` if it has no first one."""
    return next((start for start, _ in days.periods()), None)


def clauses_of_rule(version: RuleVersion) -> tuple[Clause, ...]:
    """The clauses of a rule as it is evaluated."""
    return (*(version.rule.when or ()), *(version.rule.unless or ()))


def ended(days: Days) -> Days:
    """The days after the last one of a set; none where it has no last day.

    >>> ended(Days.between(date(2024, 1, 1), date(2025, 1, 1))), ended(Days.between(date(2024, 1, 1), None))
    (Days(2025-01-01 – …), Days())
    """
    last = [end for _, end in days.periods()]
    return Days.between(last[-1], None) if last and last[-1] is not None else NEVER
