"""Puts together what the decisions about one set of products need."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from licet.case.facts import Facts
from licet.decision import PartyMatch, Reason
from licet.language.schema import Basis
from licet.rulebook.rulebook import RuleVersion

from .background import Background
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
    own = {
        facts: evaluator.evaluate(facts, basis, known_on)
        for facts in dict.fromkeys(facts for option in options for facts in option)
    }
    return DecisionBuilder(
        evaluator.rulebook, version, basis, any_product(options, lambda one: own[one].by_day), suggestions,
        governs=governed(own.values()), parties=matched, reason=reason,
        background=Background(evaluator, options, systems, otherwise, basis, known_on),
        contained=[(name, own[facts].by_day) for name, facts in contained],
        families=families, unknown=unknown, licence_exceptions=LicenceExceptions(evaluator, options, basis, known_on),
    )  # fmt: skip
