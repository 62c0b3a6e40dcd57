"""The evaluators of an engine: one for most questions, and others with the rules by ECCN for those that state one."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from licet.case.facts import stated_eccns
from licet.case.resolve import Case
from licet.inference.prepared import Prepared
from licet.rulebook.rulebook import Rulebook

from .evaluator import Evaluator

if TYPE_CHECKING:
    from licet.rulebook.by_eccn import RulesByEccn

MOST_ENTRIES = 1 << 4  # evaluators kept that have the rules of a few entries


class Evaluators:
    """Chooses the evaluator for a case. Safe to share between threads.

    Raises RulesError as :class:`licet.determination.evaluator.Evaluator` does, for rules by ECCN with the first question that
    needs them.
    """

    def __init__(self, rulebook: Rulebook, prepared: Prepared | None = None) -> None:
        self.rulebook = rulebook
        self.usual = Evaluator(rulebook, prepared)
        self._of_entries = lru_cache(MOST_ENTRIES)(self._make)

    @cached_property
    def by_eccn(self) -> Evaluator:
        """The evaluator with all rules by ECCN, for many questions; the usual one where there are none."""
        return self._make(None) if self.rulebook.by_eccn else self.usual

    def of(self, case: Case) -> Evaluator:
        """The evaluator for a case: the usual one, or one with the rules of the entries that it states."""
        entries = self._entries(case)
        if not entries:
            return self.usual
        return self._of_entries(entries)

    def for_many(self, case: Case) -> Evaluator:
        """The evaluator for one of many cases: the usual one, or the one with all rules by ECCN."""
        return self.by_eccn if self._entries(case) else self.usual

    def _entries(self, case: Case) -> frozenset[str]:
        """The entries that a case states, of products that the usual rules do not settle."""
        if not self.rulebook.by_eccn:
            return frozenset()
        stated = (eccn for part in case.parts if part.kind not in self.settled for eccn in stated_eccns(case, part))
        return frozenset(eccn.partition(".")[0] for eccn in stated)

    @cached_property
    def settled(self) -> frozenset[str]:
        """The kinds for which a jurisdiction with classes that stand for ECCNs is complete."""
        kinds = self.rulebook.catalogue.kinds
        covered = (self.rulebook.jurisdictions[name].coverage.kinds or () for name in self.rulebook.classifying)
        return frozenset(name for names in covered for name in names if not kinds[name].by_eccn)

    def _make(self, entries: frozenset[str] | None) -> Evaluator:
        return Evaluator(self._rules.rulebook(entries))

    @cached_property
    def _rules(self) -> RulesByEccn:
        from licet.rulebook.by_eccn import RulesByEccn  # few processes need it

        return RulesByEccn(self.rulebook)
