"""From a query to the parts of its history: the question, what makes its decisions, and the classes of its products."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from licet.case.resolve import Case, resolve_question
from licet.question import Product, Query, Question
from licet.values.cache import LONGEST, BoundedCache
from licet.values.late_fields import altered
from licet.values.needs import Need

from .assembly import decision_builder
from .by_day import Fixed
from .classification import UNCLASSIFIED, Classifications, StoredClassifications
from .decision_builder import DecisionBuilder
from .evaluators import Evaluators
from .outcomes import undetermined
from .shown import party_match, reason

if TYPE_CHECKING:
    from licet.case.sheets import SheetKeys


class Answer(NamedTuple):
    """The parts of a history."""

    question: Question
    builder: DecisionBuilder
    classifications: Classifications | StoredClassifications = UNCLASSIFIED


class Answers:
    """Answers queries and cases on all days. ``version`` is that of licet, ``remember`` how many results of each kind are kept."""

    def __init__(self, evaluators: Evaluators, version: str, remember: int) -> None:
        self.evaluators = evaluators
        self.rulebook = evaluators.rulebook
        self.version = version
        self.reason = cache(reason)
        self.builders = lru_cache(remember)(partial(decision_builder, version, self.reason))
        self._of_sheets: BoundedCache[tuple[object, ...], Answer] = BoundedCache(remember)

    def of(self, query: Query) -> Answer:
        """The answer to a query. Raises InputError and InferenceError."""
        product = query.product
        key = None if isinstance(product, str) else self._sheet_keys.of(query)
        if isinstance(product, str) or key is None:
            return self.of_case(resolve_question(self.rulebook, query))
        try:
            known = self._of_sheets.get(key)
        except TypeError:  # an argument of a wrong type, which raises InputError below
            known = None
        if known is None:
            answer = self.of_case(resolve_question(self.rulebook, query))
            return self._of_sheets.keep(key, answer) if query.longest <= LONGEST else answer
        return self._like(known, product, query)

    def of_case(self, case: Case) -> Answer:
        """The answer to a resolved question. Raises InferenceError."""
        question, evaluator = case.question, self.evaluators.of(case)
        classes = evaluator.classifications(lambda: case)
        if not case.parts:
            need = Need("product", case.lookup.why_not)
            return self.undetermined(question, need, case.lookup.suggestions)._replace(classifications=classes)
        lists = self.rulebook.parties
        near = tuple(dict.fromkeys(name for party in case.parties for name in lists.near(party.name)))
        hits = ((party, hit) for party in case.parties for hit in lists.hits(party.name))
        matched = tuple(party_match(party.role, party.name, hit) for party, hit in hits)
        builder = self.builders(
            evaluator,
            *evaluator.products(case),
            question.basis,
            question.known_on,
            near,
            matched,
            case.families,
            case.unknown,
        )
        return Answer(question, builder, classes)

    def failed(self, query: Query, error: Exception) -> Answer:
        """The answer after an error of the inference engine: unknown on every day."""
        question = resolve_question(self.rulebook, query).question
        return self.undetermined(question, Need("inference", str(error)))

    def undetermined(self, question: Question, need: Need, suggestions: tuple[str, ...] = ()) -> Answer:
        """An answer that is unknown on every day."""
        found = Fixed(undetermined(need))
        builder = DecisionBuilder(self.rulebook, self.version, question.basis, found, suggestions, (), (), self.reason)
        return Answer(question, builder)

    @cached_property
    def _sheet_keys(self) -> SheetKeys:
        from licet.case.sheets import SheetKeys  # few processes ask about a described product

        return SheetKeys(self.rulebook.catalogue, self.evaluators.usual.inference.fact_builder.ranks)

    def _like(self, known: Answer, product: Product, query: Query) -> Answer:
        """The answer to a query about a described product, from the one about another that rules cannot distinguish."""
        stated = known.question.spec
        assert stated is not None, "only answers about described products are kept"
        spec = altered(product, vendor=stated.vendor, kind=stated.kind)
        question = altered(known.question, product=spec.name or known.question.product, spec=spec)
        classes = self.evaluators.usual.classifications(partial(resolve_question, self.rulebook, query))
        return Answer(question, known.builder, classes)
