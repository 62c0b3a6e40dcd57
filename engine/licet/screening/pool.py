"""Evaluates cases in several processes, each with its own engine over the same rulebook."""

from __future__ import annotations

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from types import TracebackType
from typing import NamedTuple, Self

from licet.determination.evaluator import Evaluator, Options, any_product
from licet.determination.evaluators import Evaluators
from licet.determination.outcomes import DayOutcome, undetermined
from licet.errors import InferenceError
from licet.language.schema import Basis
from licet.rulebook.rulebook import Rulebook
from licet.values.needs import Need
from licet.values.timeline import Timeline


class Task(NamedTuple):
    """A case whose timeline is wanted. ``by_eccn`` is whether it is judged with the rules by ECCN."""

    by_eccn: bool
    options: Options
    basis: Basis
    known_on: date | None

    def outcomes(self, evaluators: Evaluators) -> Timeline[DayOutcome]:
        """The timeline of the case, without what columns do not tell; unknown after an error of the inference engine."""
        evaluator: Evaluator = evaluators.by_eccn if self.by_eccn else evaluators.usual
        try:
            return any_product(
                self.options, lambda facts: evaluator.evaluate(facts, self.basis, self.known_on).by_day
            ).answers()
        except InferenceError as error:
            return undetermined(Need("inference", str(error)))


class Pool:
    """Processes that evaluate tasks. They are started with the first tasks and ended with the ``with`` block.

    A process that ends early, such as one without memory, costs no answer: its tasks are evaluated in this process.
    """

    def __init__(self, evaluators: Evaluators, workers: int) -> None:
        self._evaluators = evaluators
        self._workers = workers
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._executor is not None:
            self._executor.shutdown(cancel_futures=True)

    def submit(self, tasks: Sequence[Task]) -> Future[list[Timeline[DayOutcome]]]:
        """Begin to evaluate tasks; :meth:`result` gives their timelines."""
        if self._executor is None:
            spawning = multiprocessing.get_context("spawn")  # a fork would copy locks that threads of this process hold
            self._executor = ProcessPoolExecutor(self._workers, spawning, _start, (self._evaluators.rulebook,))
        try:
            return self._executor.submit(_evaluate, tasks)
        except BrokenProcessPool as error:
            failed: Future[list[Timeline[DayOutcome]]] = Future()
            failed.set_exception(error)
            return failed

    def result(self, tasks: Sequence[Task], future: Future[list[Timeline[DayOutcome]]]) -> list[Timeline[DayOutcome]]:
        """The timelines of tasks that were submitted."""
        try:
            return future.result()
        except BrokenProcessPool:
            return [task.outcomes(self._evaluators) for task in tasks]


_OWN: list[Evaluators] = []  # in a process of the pool: its evaluators


def _start(rulebook: Rulebook) -> None:
    _OWN[:] = [Evaluators(rulebook)]


def _evaluate(tasks: Sequence[Task]) -> list[Timeline[DayOutcome]]:
    return [task.outcomes(_OWN[0]) for task in tasks]
