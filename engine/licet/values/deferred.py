"""A tuple that is worked out when it is first read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar, get_args, overload

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core import core_schema as core

T_co = TypeVar("T_co", covariant=True)


class Deferred(Sequence[T_co]):
    """Values that are given, or that a function works out when they are first read. Equal to another with equal values.

    A field of a model may have this type: it takes a list, and its JSON is one.

    >>> Deferred(work=lambda: ("NAC", "RPL"))[0], Deferred(("NAC",)) == Deferred(work=lambda: ("NAC",))
    ('NAC', True)
    """

    __slots__ = ("_values", "_work")

    def __init__(self, values: Iterable[T_co] = (), work: Callable[[], tuple[T_co, ...]] | None = None) -> None:
        self._values = tuple(values)
        self._work = work

    def _all(self) -> tuple[T_co, ...]:
        if self._work is not None:
            self._values, self._work = self._work(), None
        return self._values

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T_co, ...]: ...
    def __getitem__(self, index: int | slice) -> T_co | tuple[T_co, ...]:
        return self._all()[index]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[T_co]:
        return iter(self._all())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Deferred) and self._all() == other._all()

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())

    def __reduce__(self) -> tuple[type[Deferred[T_co]], tuple[tuple[T_co, ...]]]:
        return Deferred, (self._all(),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (member,) = get_args(source)
        values = core.tuple_variable_schema(handler.generate_schema(member))
        return core.no_info_after_validator_function(
            cls,
            core.no_info_before_validator_function(tuple, values, json_schema_input_schema=values),
            serialization=core.plain_serializer_function_ser_schema(tuple, return_schema=values),
        )
