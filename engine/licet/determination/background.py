"""What decisions about one set of products show beside their own outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from licet.case.facts import Facts
from licet.inference.evaluation import Finding
from licet.language.schema import Basis

from .by_day import Outcomes
from .evaluator import Evaluator, OnFile, Options, any_product


@dataclass(frozen=True, eq=False)
class Background:
    """The other basis, the law alone, notices and rules on file for one set of products. Each is worked out when it is first read.

    ``options`` are the facts of the products that a question may mean, and ``systems`` those of the systems among them.
    ``readings`` are the facts under other readings of country codes, each with the name of the assumption that it is not
    meant. Reading raises InferenceError where the facts have to be put to the inference engine again and it fails.
    """

    evaluator: Evaluator
    options: Options
    systems: tuple[Facts, ...]
    readings: tuple[tuple[str, Options], ...]
    basis: Basis
    known_on: date | None

    @cached_property
    def other(self) -> Outcomes:
        """The outcomes on the other basis."""
        basis: Basis = "law" if self.basis == "practice" else "practice"
        return any_product(self.options, lambda one: self.evaluator.evaluate(one, basis, self.known_on).by_day)

    @cached_property
    def by_law(self) -> Outcomes | None:
        """The outcomes without the rules of houses; ``None`` where no house has any."""
        if not self.evaluator.rulebook.houses:
            return None
        return any_product(self.options, lambda one: self.evaluator.by_law(one, self.basis, self.known_on))

    @cached_property
    def notices(self) -> Sequence[Sequence[Finding]]:
        """The findings of notices for each reading of each product that the question may be about, with the products in it."""
        return [
            [one for reading in together for one in self.evaluator.notices(reading, self.basis, self.known_on)]
            for option in self.options
            for together in _readings((*option, *self.systems))
        ]

    @cached_property
    def relevant(self) -> Sequence[int]:
        """The numbers of the rule versions that the outcomes depend on, in order."""
        every = {facts for option in self.options for facts in option}
        return sorted({number for facts in every for number in self.evaluator.relevant(facts)})

    @cached_property
    def otherwise(self) -> Sequence[tuple[str, Outcomes]]:
        """The outcomes under the other readings of country codes, each with the name of the assumption."""
        return [
            (
                name,
                any_product(options, lambda one: self.evaluator.evaluate(one, self.basis, self.known_on).by_day),
            )
            for name, options in self.readings
        ]

    @cached_property
    def on_file(self) -> OnFile:
        """What the rules on file say of days that are not covered."""
        return self.evaluator.on_file(self.options, self.basis, self.known_on)


def _readings(products: tuple[Facts, ...]) -> list[list[Facts]]:
    """The products of a system by reading: first all by their figures, then all by what is stated of them."""
    most = max(len(facts.readings) for facts in products)
    return [[facts.readings[min(number, len(facts.readings) - 1)] for facts in products] for number in range(most)]
