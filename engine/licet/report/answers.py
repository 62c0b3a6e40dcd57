"""The answers for products and destinations on all days, each distinct timeline once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from licet.determination.evaluators import Evaluators
from licet.rulebook.rulebook import Rulebook
from licet.screening.answer_table import DAY_BITS, LISTED, AnswerTable
from licet.screening.cases import Cases, Cells
from licet.verdict import Verdict

Asked = tuple[Cells, Cells]  # texts and figures that describe a product
Told = Callable[[str, int, int], None]


class Run(NamedTuple):
    """A run of days with one answer. ``start`` is its first day, ``None`` for the unlimited past."""

    start: date | None
    verdict: Verdict
    because: tuple[str, ...]
    needs: tuple[str, ...]

    @property
    def answer(self) -> tuple[Verdict, tuple[str, ...], tuple[str, ...]]:
        """All but the day."""
        return self.verdict, self.because, self.needs


class View(NamedTuple):
    """A way to read the law: its basis, and the last day of publication that counts (``None``: all that is published)."""

    basis: str = "practice"
    known_on: date | None = None

    @property
    def cells(self) -> Cells:
        """The arguments that ask for it."""
        known = () if self.known_on is None else (("known_on", self.known_on.isoformat()),)
        return (("basis", self.basis), *known)


@dataclass(slots=True)
class Answers:
    """Distinct timelines, by number. ``cuts`` are the limits of each figure that rules have.

    >>> import licet
    >>> answers = Answers(licet.load().rulebook)
    >>> ((h20,),) = answers.table([((("product", "nvidia/h20"),), ())], ["CN"], View())
    >>> [run.verdict.value for run in answers.runs(h20) if run.start == date(2025, 7, 14)]
    ['licence_approval']
    """

    rulebook: Rulebook
    cuts: Mapping[str, Sequence[float]] = field(init=False)
    _table: AnswerTable = field(init=False)
    _cases: Cases = field(init=False)
    _runs: dict[int, tuple[Run, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._table = AnswerTable(self.rulebook)
        evaluators = Evaluators(self.rulebook)
        self._cases = Cases(evaluators, self._table)
        self.cuts = evaluators.usual.inference.ranks.cuts

    def table(
        self, products: Sequence[Asked], destinations: Sequence[str], view: View, told: Told | None = None
    ) -> list[tuple[int, ...]]:
        """The number of the timeline of each product (a row) to each destination (a column).

        ``products`` are the arguments that describe each of them, texts and figures. ``told`` is called with a title, what is done and all.
        """
        places: list[Cells] = [(("destination", code),) for code in destinations]
        columns = range(len(places))
        rows = []
        for number, (texts, figures) in enumerate(products):
            asked = [((*texts, *view.cells), figures)]
            rows.append(tuple(self._cases.timeline_ids(asked, places, ((0, column) for column in columns))))
            if told is not None:
                told(f"answers, {view.basis}", number + 1, len(products))
        return rows

    def runs(self, timeline: int) -> tuple[Run, ...]:
        """The runs of a timeline."""
        if len(self._runs) < self._table.timelines:
            self._runs = _by_timeline(self._table)
        return self._runs[timeline]


def _by_timeline(table: AnswerTable) -> dict[int, tuple[Run, ...]]:
    """The runs of every timeline of a table; neighbours that differ only in what a table of answers adds are joined."""
    found: dict[int, list[Run]] = {}
    for key, row in zip(table.keys, table.rows, strict=True):
        ordinal = key & ((1 << DAY_BITS) - 1)
        start = date.fromordinal(ordinal) if ordinal else None
        run = Run(start, row.verdict, _listed(row.reasons), _listed(row.needs))
        runs = found.setdefault(key >> DAY_BITS, [])
        if not runs or runs[-1].answer != run.answer:
            runs.append(run)
    return {number: tuple(runs) for number, runs in found.items()}


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(LISTED)) if cell else ()


def alike(rows: Iterable[tuple[int, ...]]) -> tuple[list[tuple[int, ...]], list[int]]:
    """The distinct rows, and the index of each row among them.

    >>> alike([(1, 2), (3, 4), (1, 2)])
    ([(1, 2), (3, 4)], [0, 1, 0])
    """
    numbers: dict[tuple[int, ...], int] = {}
    places = [numbers.setdefault(row, len(numbers)) for row in rows]
    return list(numbers), places


def condensed(tables: Sequence[Sequence[tuple[int, ...]]]) -> tuple[list[list[tuple[int, ...]]], list[int], list[int]]:
    """Tables of equal shape without rows and columns that are the same in all: the tables, and the place of each row and column.

    >>> condensed([[(1, 1, 2), (1, 1, 2)], [(5, 5, 5), (5, 5, 5)]])
    ([[(1, 2)], [(5, 5)]], [0, 0], [0, 0, 1])
    """
    long, rows = alike(sum(group, ()) for group in zip(*tables, strict=True))
    width = len(tables[0][0])
    short = [[row[at : at + width] for row in long] for at in range(0, width * len(tables), width)]
    tall, columns = alike(sum(group, ()) for group in zip(*(zip(*table, strict=True) for table in short), strict=True))
    height = len(long)
    kept = [
        [tuple(column[at + row] for column in tall) for row in range(height)]
        for at in range(0, height * len(tables), height)
    ]
    return kept, rows, columns
