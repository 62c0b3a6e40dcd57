"""Puts together what the decisions about one set of products need."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from licet.case.facts import Facts
from licet.decision import PartyMatch, Reason
from licet.language.schema import Basis
from licet.rulebook.rulebook import RuleVersion

from .decision_builder import DecisionBuilder
from .evaluator import Evaluator, Options, any_product, governed
from .exceptions import LicenceExceptions


def decision_builder(
    version: str,
    reason: Callable[[RuleVersion, bool], Reason],
    evaluator: Evaluator,
    options: Options,
    contained: tuple[tuple[str, Facts], ...],
    systems: tuple[Facts, ...],
    otherwise: tuple[tuple[str, Options], ...],
    basis: Basis,
    known_on: date | None,
    suggestions: tuple[str, ...],
    matched: tuple[PartyMatch, ...],
    families: tuple[str, ...] = (),
    unknown: tuple[str, ...] = (),
) -> DecisionBuilder:
    """The decisions about the products that a question may mean, as :meth:`Evaluator.products` gives them.

    ``version`` is the version of licet and ``matched`` are the matches of the named parties. ``families`` are the
    names that may stand for more products than those known, ``unknown`` the products in a system that may be any. Raises InferenceError.
    """
    every = list(dict.fromkeys(facts for option in options for facts in option))
    own = {facts: evaluator.evaluate(facts, basis, known_on) for facts in every}
    other = {
        facts: evaluator.evaluate(facts, "law" if basis == "practice" else "practice", known_on) for facts in every
    }
    return DecisionBuilder(
        evaluator.rulebook, version, basis, any_product(options, lambda one: own[one].days),
        any_product(options, lambda one: other[one].days), suggestions, governs=governed(own.values()),
        contained=[(name, own[facts].days) for name, facts in contained],
        notices=[
            [one for reading in together for one in evaluator.notices(reading, basis, known_on)]
            for option in options
            for together in _readings((*option, *systems))
        ],
        relevant=sorted({number for facts in every for number in evaluator.relevant(facts)}), parties=matched,
        reason=reason, families=families, unknown=unknown, find_on_file=lambda: evaluator.on_file(options, basis, known_on),
        find_otherwise=lambda: [
            (name, any_product(other, lambda one: evaluator.evaluate(one, basis, known_on).days)) for name, other in otherwise
        ],
        licence_exceptions=LicenceExceptions(evaluator, options, basis, known_on),
    )  # fmt: skip


def _readings(products: tuple[Facts, ...]) -> list[list[Facts]]:
    """The products of a system by reading: first all by their figures, then all by what is stated of them."""
    most = max(len(facts.readings) for facts in products)
    return [[facts.readings[min(number, len(facts.readings) - 1)] for facts in products] for number in range(most)]
