"""licet: files through the normal loader, questions as users write them, complete Decisions."""

from __future__ import annotations

import gc
from typing import Any

from clock import now
from workload import ALLOWED, BLOCKED, LICENCE, Key, Sheet, Workload

from contenders import Contender

PERMITTED = {"yes": ALLOWED, "conditional": LICENCE, "no": BLOCKED, "unknown": -1}


class Licet(Contender):
    """``Engine.check`` and ``Engine.screen``."""

    name = "licet"
    kind = "licet"
    batches = True

    def load(self, workload: Workload) -> None:
        """Read, check and compile the rules, and measure each step."""
        from licet.engine import Engine
        from licet.language.sources import Source
        from licet.rulebook.loader import assemble
        from licet.world.loader import world

        seeds = [Source(name, text) for name, text in workload.seeds().items()]
        sources = [Source(name, text) for name, text in workload.sources().items()]
        gc.disable()  # as in licet.load: these objects are permanent
        start = now()
        catalogue = world(seeds)
        read = now()
        rulebook = assemble(sources, catalogue)
        checked = now()
        self.engine = Engine(rulebook)
        compiled = now()
        gc.enable()
        self.steps = {
            "catalogue": read - start, "text to rulebook": checked - read, "rulebook to engine": compiled - checked,
        }  # fmt: skip

    def prepare(self, question: Key | Sheet) -> Any:
        """The arguments of ``check``."""
        if isinstance(question, Key):
            return question.product, question.destination, question.vendor, question.day
        product = {
            "name": question.name, "kind": question.family, "tpp": question.tpp,
            "performance_density": question.density,
        }  # fmt: skip
        return product, question.destination, question.vendor, question.day

    def ask(self, question: Any) -> Any:
        """A Decision."""
        product, destination, vendor, day = question
        return self.engine.check(product, destination, vendor=vendor, on=day)

    def read(self, answer: Any) -> int:
        """Its permission."""
        return PERMITTED[answer.permitted]

    def columns(self, frames: Any, form: str) -> Any:
        """A Polars frame."""
        return frames.polars(form) if hasattr(self.engine, "screen") else None

    def screened(self, columns: Any, workers: int = 1) -> Any:
        """The frame that ``screen`` returns."""
        return self.engine.screen(
            columns, product="product", destination="destination", on="day", vendor="vendor", workers=workers
        )

    def classes(self) -> int:
        """How many classes the cases that were screened have."""
        return self.engine._batch.cases.classes  # noqa: SLF001 - a figure for the report only

    def batch(self, columns: Any) -> Any:
        """The permissions of a screened frame."""
        return encode(self.screened(columns), "permitted")


def encode(frame: Any, column: str) -> Any:
    """A column of permissions as numbers."""
    import numpy as np

    values = frame[column]
    if hasattr(values, "to_pandas"):  # Polars
        values = values.to_pandas()
    codes, words = values.astype("category").factorize()
    return np.array([PERMITTED[str(word)] for word in words], dtype=np.int8)[codes]


CONTENDERS = (Licet,)
