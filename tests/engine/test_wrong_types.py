"""Every argument of the public functions and methods, given values of other types: an error that names what is wrong, never another one."""

import inspect
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import dask.dataframe as dd
import duckdb
import pandas as pd
import polars as pl
import pytest
from shipped import shipped

import licet

DAY = date(2025, 5, 1)
ASKED: dict[str, Any] = {"product": "H20", "destination": "CN", "on": DAY}
TIMELINE = {key: value for key, value in ASKED.items() if key != "on"}
COLUMNS: dict[str, Any] = {"product": "sku", "destination": "to", "on": DAY}
ORDERS = pl.DataFrame({"sku": ["H20"], "to": ["CN"]})


class Unwritable:
    """A value without a text."""

    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = __str__


# `date` is wrong for a text and right for a day; what is right for an argument is in RIGHT.
WRONG: dict[str, Any] = {
    "None": None, "int": 5, "negative": -1, "float": 1.5, "nan": float("nan"), "huge": 10**400, "no text": 10**5000, "yes": True, "empty": "",
    "surrogate": "\ud800", "nul": "\0", "bytes": b"x", "date": date(2025, 5, 2), "list": [], "names": ["x"], "tuple": (), "set": {1}, "dict": {},
    "record": {"a": 1}, "nested": [[[]]], "class": int, "object": object(), "unwritable": Unwritable(),
}  # fmt: skip
NOTHING, DAYS, TRUTH = {"None"}, {"date"}, {"yes"}


def varied(function: Callable[..., Any], name: str, usual: dict[str, Any]) -> Callable[[Any], Any]:
    """The function with one keyword argument free."""
    return lambda value: function(**{**usual, name: value})


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Iterator[licet.DecisionLog]:
    with licet.DecisionLog(tmp_path_factory.mktemp("log") / "decisions.db") as opened:
        opened.append(shipped().check(**ASKED))
        yield opened


def opened(path: Any, **options: Any) -> None:
    with licet.DecisionLog(path, **options):
        pass


def calls(log: licet.DecisionLog, folder: Path) -> Iterator[tuple[str, Callable[[Any], Any], set[str]]]:
    """Each argument: the name, a call with it alone free, and which of the values above are right for it."""
    engine = shipped()
    decision, history = engine.check(**ASKED), engine.timeline(**TIMELINE)
    optional = dict.fromkeys(
        ("vendor", "ships_from", "headquarters", "end_user", "end_use", "eccn", "vendor_home"), NOTHING
    )
    rights = {
        **optional, "vendor": NOTHING | {"nul", "empty"}, "end_user": NOTHING | {"nul", "empty"}, "known_on": NOTHING | DAYS, "on": DAYS, "origin": NOTHING,
        "product": {"nul", "dict"}, "advanced_node": NOTHING | TRUTH,
        "parties": NOTHING | {"empty", "surrogate", "nul", "list", "names", "tuple", "dict"},
    }  # fmt: skip
    for method, usual in (("check", ASKED), ("timeline", TIMELINE)):
        for name, parameter in inspect.signature(getattr(engine, method)).parameters.items():
            if parameter.kind is not parameter.VAR_KEYWORD:
                yield f"{method}.{name}", varied(getattr(engine, method), name, usual), rights.get(name, set())
    for name in ("prefix", "product", "destination", "on", "vendor", "kind", "owner", "advanced_node", "known_on", "basis", "eccn", "contains", "tpp", "datacenter"):  # fmt: skip
        right = {"product": set(), "destination": set(), "on": DAYS, "known_on": DAYS | NOTHING, "prefix": {"empty"}}
        yield (
            f"screen.{name}",
            varied(lambda **more: engine.screen(ORDERS, **more), name, COLUMNS),
            right.get(name, NOTHING),
        )
    yield "screen.frame", lambda value: engine.screen(value, **COLUMNS), set()
    yield "impact.frame", lambda value: engine.impact(value, engine, **COLUMNS), set()
    yield "impact.old", lambda value: engine.impact(ORDERS, value, **COLUMNS), set()
    yield "ask.question", lambda value: engine.ask(value, DAY), set()
    yield "ask.on", lambda value: engine.ask(decision.question, value), DAYS
    yield "diff.before", lambda value: engine.diff(value, history), set()
    yield "diff.after", lambda value: engine.diff(history, value), set()
    yield "explain.decision", engine.explain, set()
    yield "what_would.decision", engine.what_would, set()
    yield "what_would.permitted", lambda value: engine.what_would(decision, value), set()
    yield "status.today", engine.status, DAYS
    yield "lint.today", engine.lint, DAYS
    yield "rules.name", engine.rules, NOTHING
    yield "Engine.rulebook", licet.Engine, set()
    yield "load.folders", licet.load, set()
    yield "History.at.day", history.at, DAYS
    yield "History.next_change.day", history.next_change, DAYS
    yield "History.nearest.day", lambda value: list(history.nearest(value, "yes")), DAYS
    yield "History.nearest.permitted", lambda value: list(history.nearest(DAY, value)), set()
    yield "History.diff.other", history.diff, set()
    yield "History.to_frame.backend", history.to_frame, set()
    yield "History.model_dump_json.indent", history.model_dump_json, NOTHING | {"int"}
    yield "DecisionLog.path", opened, set()
    yield "DecisionLog.key", lambda value: opened(folder / "keyed.db", key=value), NOTHING
    yield "append.decision", log.append, set()
    yield "append.at", lambda value: log.append(decision, value), NOTHING
    yield "show.seq", log.show, set()
    yield "last.count", log.last, {"int", "negative", "huge", "no text"}
    yield "verify.expect", log.verify, NOTHING
    yield "replay.engine", lambda value: list(log.replay(value)), set()


def test_a_value_of_another_type_is_refused_in_words(log: licet.DecisionLog, tmp_path: Path) -> None:
    wrong = []
    for name, call, right in calls(log, tmp_path):
        for label, value in WRONG.items():
            try:
                call(value)
                found = "accepted"
            except licet.LicetError as error:
                found = "refused" if str(error) and str(error).isprintable() else f"said {str(error)!r}"
            except Exception as error:  # noqa: BLE001 - any other one is what this test is about
                found = f"{type(error).__name__}: {error}"
            if found != ("accepted" if label in right else "refused"):
                wrong.append(f"{name}, {label}: {found}")
    assert not wrong, "\n".join(wrong)


def test_every_public_argument_is_tried(log: licet.DecisionLog, tmp_path: Path) -> None:
    tried = {name.rpartition(".")[0].rpartition(".")[2] for name, _, _ in calls(log, tmp_path)}
    methods = {
        name
        for kind in (licet.Engine, licet.History, licet.DecisionLog)
        for name, member in vars(kind).items()
        if inspect.isfunction(member) and not name.startswith("_") and len(inspect.signature(member).parameters) > 1
    }
    functions = {name for name in licet.__all__ if inspect.isfunction(getattr(licet, name))}
    assert tried == methods | functions | {"Engine", "DecisionLog"}


FRAMES = {
    "Polars": lambda frame: frame,
    "Polars, lazy": pl.DataFrame.lazy,
    "pandas": pl.DataFrame.to_pandas,
    "PyArrow": pl.DataFrame.to_arrow,
    "DuckDB": lambda frame: duckdb.from_arrow(frame.to_arrow()),
    "Dask": lambda frame: dd.from_pandas(frame.to_pandas(), npartitions=1),
}


def cells(frame: Any, column: str) -> list[Any]:
    """A column of an answered frame of any kind."""
    if isinstance(frame, duckdb.DuckDBPyRelation):
        frame = frame.pl()
    elif hasattr(frame, "collect"):
        frame = frame.collect()
    elif hasattr(frame, "compute"):
        frame = frame.compute()
    return [
        str(cell) for cell in (frame[column].to_pylist() if hasattr(frame, "to_pylist") else frame[column].to_list())
    ]


@pytest.mark.filterwarnings("ignore:Dask support is moving")
@pytest.mark.parametrize("kind", FRAMES)
def test_products_that_are_numbers_are_read_alike_in_all_frames(kind: str) -> None:
    numbers = [910.0, 4090.5, None, float("nan"), 4090.0, 2.0**53]
    frame = pl.DataFrame({"sku": numbers, "to": ["CN"] * len(numbers)})
    found = cells(shipped().screen(FRAMES[kind](frame), **COLUMNS), "needs")
    assert "`910`" in found[0]
    assert found == cells(shipped().screen(frame, **COLUMNS), "needs")


@pytest.mark.filterwarnings("ignore:Dask support is moving")
@pytest.mark.parametrize("kind", FRAMES)
def test_a_prefix_with_quotation_marks_is_a_name_like_others(kind: str) -> None:
    prefix = 'it\'s "ours": '
    found = shipped().screen(FRAMES[kind](ORDERS), prefix=prefix, **COLUMNS)
    assert cells(found, f"{prefix}verdict") == ["licence_denial"]


@pytest.mark.filterwarnings("ignore:Dask support is moving")
@pytest.mark.parametrize("kind", FRAMES)
def test_a_column_with_a_name_of_screening_itself_is_refused(kind: str) -> None:
    with pytest.raises(licet.InputError, match=r"`__licet_case`.* rename it"):
        shipped().screen(FRAMES[kind](ORDERS.with_columns(__licet_case=1)), **COLUMNS)


def test_columns_without_names_are_refused() -> None:
    frame = pd.DataFrame([["H20", "CN"]])
    with pytest.raises(licet.InputError, match="must be text"):
        shipped().screen(frame, product=0, destination=1, on=DAY)
