"""Runs of days with their answers as a data frame."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, get_args

from licet.case.phrases import need
from licet.decision import Segment
from licet.errors import InputError, LicetError, of_type
from licet.values.names import did_you_mean
from licet.verdict import Permission, Verdict

Backend = Literal["polars", "pandas", "pyarrow"]
BACKENDS: tuple[Backend, ...] = get_args(Backend)
COLUMNS = ("from", "until", "verdict", "permitted", "reasons", "needs")
LISTED = "; "  # separates several rules, or several needs, in one cell


def frame(segments: Iterable[Segment], backend: Backend) -> Any:
    """A row for each segment; :meth:`licet.History.to_frame` describes columns, types and errors."""
    if backend not in BACKENDS:
        name = of_type("backend", backend, str, f"one of {', '.join(BACKENDS)}")
        hint = did_you_mean(name, BACKENDS) or f"known: {', '.join(BACKENDS)}"
        raise InputError(f"there is no backend `{backend}`; {hint}")
    try:
        import narwhals as nw  # of the extra

        day = nw.Datetime("s") if backend == "pandas" else nw.Date()
        verdict, permitted = (
            nw.Categorical() if backend == "pyarrow" else nw.Enum([str(one) for one in scale])
            for scale in (Verdict, Permission)
        )
        types = (day, day, verdict, permitted, nw.String(), nw.String())
        columns = dict(zip(COLUMNS, map(list, zip(*map(_cells, segments), strict=True)), strict=True))
        made = nw.from_dict(columns, dict(zip(COLUMNS, types, strict=True)), backend=backend)
    except ImportError as error:
        raise LicetError(f"a data frame needs the extra `licet[screen]` and `{backend}`: {error}") from error
    return made.to_native()


def _cells(segment: Segment) -> tuple[date | None, date | None, str, str, str, str]:
    """The row of a segment in a data frame."""
    reasons, needs = LISTED.join(segment.because), LISTED.join(map(need, segment.needs))
    return segment.start, segment.end, str(segment.verdict), str(segment.permitted), reasons, needs
