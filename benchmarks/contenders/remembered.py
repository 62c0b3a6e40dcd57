"""Peers with the memory that licet has: a dictionary in front, with whole questions as keys."""

from __future__ import annotations

from typing import Any

from workload import Key, Sheet

from contenders import Contender


class Remembered(Contender):
    """Another library behind a dictionary. It is measured with questions that are repeated only."""

    sheets = False

    def __init__(self, inner: Contender) -> None:
        self.inner = inner
        self.name = f"{inner.name}, with a dict"
        self.known: dict[Key | Sheet, Any] = {}

    def prepare(self, question: Key | Sheet) -> Any:
        """The question in words, which is the key."""
        return question

    def ask(self, question: Any) -> Any:
        """The answer that is kept, or one of the library."""
        try:
            return self.known[question]
        except KeyError:
            answer = self.known[question] = self.inner.ask(self.inner.prepare(question))
            return answer


CONTENDERS = ()
