"""A history as a data frame: one row per segment, with types that do not depend on the values."""

import pickle
import subprocess
import sys
from datetime import date

import pytest
from shipped import shipped

import licet
from licet.case.phrases import need
from licet.determination.frame import BACKENDS, COLUMNS
from licet.verdict import Permission, Verdict

QUESTIONS = [("H20", "CN"), ("H100", "CN"), ("B999", "CN"), ("H20", "DE")]


def cells(frame, backend):
    """The rows of a frame with dates and texts as Python values."""
    if backend == "polars":
        return frame.rows()
    if backend == "pyarrow":
        return [tuple(row.values()) for row in frame.to_pylist()]
    frame = frame.astype(object).where(frame.notna(), None)
    return [
        tuple(cell.date() if hasattr(cell, "date") else cell for cell in row) for row in frame.itertuples(index=False)
    ]


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("question", QUESTIONS, ids=" to ".join)
def test_a_row_holds_a_segment(question, backend):
    history = shipped().timeline(*question)
    assert cells(history.to_frame(backend), backend) == [
        (
            segment.start, segment.end, segment.verdict.value, segment.permitted.value, "; ".join(segment.because),
            "; ".join(map(need, segment.needs)),
        )
        for segment in history
    ]  # fmt: skip


@pytest.mark.parametrize("backend", BACKENDS)
def test_types_do_not_depend_on_the_answers(backend):
    schemas = set()
    for question in QUESTIONS:
        frame = shipped().timeline(*question).to_frame(backend=backend)
        kinds = frame.schema.types if backend == "pyarrow" else list(frame.dtypes)
        names = frame.column_names if backend == "pyarrow" else frame.columns
        schemas.add(tuple(zip(names, map(str, kinds), strict=True)))
    (found,) = schemas
    assert [name for name, _ in found] == list(COLUMNS) == ["from", "until", "verdict", "permitted", "reasons", "needs"]
    assert "date" in found[0][1].lower()


def test_categories_are_in_the_order_of_strictness():
    history = shipped().timeline("H20", "CN")
    polars, pandas = history.to_frame(), history.to_frame("pandas")
    assert polars.schema["verdict"].categories.to_list() == list(Verdict)
    assert polars.schema["permitted"].categories.to_list() == list(Permission)
    assert list(pandas["permitted"].cat.categories) == list(Permission)
    assert pandas["verdict"].cat.ordered
    strict = polars.filter(polars["verdict"] >= "licence_denial", polars["verdict"] != "unknown")
    assert strict["from"].to_list() == [date(2025, 4, 9)]


def test_a_copy_has_the_same_frame():
    history = shipped().timeline("H20", "CN")
    assert pickle.loads(pickle.dumps(history)).to_frame().equals(history.to_frame())


def test_another_backend_is_refused():
    with pytest.raises(licet.InputError, match="there is no backend `panda`; did you mean `pandas`"):
        shipped().timeline("H20", "CN").to_frame("panda")


def test_a_missing_library_is_named():
    code = (
        "import sys, licet\nsys.modules['narwhals'] = None\n"
        "try:\n    licet.load().timeline('H20', 'CN').to_frame()\n"
        "except licet.LicetError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("a data frame needs the extra `licet[screen]` and `polars`: ")
