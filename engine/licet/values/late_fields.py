"""Models of which some fields are computed when they are first read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_serializer
from pydantic_core import CoreSchema

Find = Callable[[str], Mapping[str, object]]
_set = object.__setattr__  # the models are frozen


@cache
def _names(model: type[BaseModel]) -> set[str]:
    """The names of the fields of a model, one set for all its values, which are frozen."""
    return set(model.model_fields)


T = TypeVar("T", bound="Protected")


class _Fields(dict[str, Any]):
    """The ``__dict__`` of a value, which nobody changes: values are kept by caches and given to several callers.

    Its copies are ordinary dictionaries.
    """

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> Any:
        raise TypeError("the fields of an answer cannot be changed; make another with `model_copy(update=…)`")

    __setitem__ = __delitem__ = __ior__ = update = pop = popitem = clear = setdefault = _refuse

    def __copy__(self) -> dict[str, Any]:
        return dict(self)

    def __reduce__(self) -> tuple[type[dict[str, Any]], tuple[dict[str, Any]]]:
        return dict, (dict(self),)


class Protected(BaseModel):
    """Base of frozen models whose fields nobody changes through their ``__dict__``, since caches give them to several callers.

    >>> class Sum(Protected, frozen=True):
    ...     total: int
    >>> vars(Sum(total=5))["total"] = 6
    Traceback (most recent call last):
    TypeError: the fields of an answer cannot be changed; make another with `model_copy(update=…)`
    """

    def model_post_init(self, _: Any) -> None:
        """Protect a new value."""
        _set(self, "__dict__", _Fields(self.__dict__))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy, with other fields where ``update`` has them, which are not checked."""
        made = super().model_copy(update=update, deep=deep)
        _set(made, "__dict__", _Fields(made.__dict__))
        return made

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__(state)
        _set(self, "__dict__", _Fields(self.__dict__))


def altered(value: T, **changes: Any) -> T:
    """A copy of a protected value with other values of some fields, which are not checked. Faster than ``model_copy``.

    >>> class Sum(Protected, frozen=True):
    ...     total: int
    >>> altered(Sum(total=5), total=6).total
    6
    """
    made = object.__new__(type(value))
    _set(made, "__dict__", _Fields({**value.__dict__, **changes}))
    _set(made, "__pydantic_fields_set__", value.model_fields_set | changes.keys())
    _set(made, "__pydantic_extra__", None)
    _set(made, "__pydantic_private__", None)
    return made


@cache
def _usual(model: type[BaseModel]) -> dict[str, Any]:
    """The fields of a model in order, with the values that they have where none is stated; ``None`` where one has to be."""
    return {name: None if one.is_required() else one.default for name, one in model.model_fields.items()}


def parts_of(value: Protected) -> tuple[type[Protected], dict[str, Any], tuple[str, ...] | None]:
    """A protected value for :func:`made_of`: its model, its unusual fields, and the names of those that were set where they are others."""
    model, known = type(value), value.__dict__
    usual = _usual(model)
    if list(known) != list(usual) or value.__pydantic_private__ or value.__pydantic_extra__:
        raise TypeError(f"a {model.__name__} with other fields than those of its model")
    fields = model.model_fields
    parts = {name: one for name, one in known.items() if fields[name].is_required() or one is not usual[name]}
    named = value.model_fields_set
    return model, parts, None if named == parts.keys() else tuple(sorted(named))


def made_of(model: type[T], parts: dict[str, Any], named: tuple[str, ...] | None) -> T:
    """The value that :func:`parts_of` took apart. Nothing is checked.

    >>> class Sum(Protected, frozen=True):
    ...     total: int
    ...     unit: str = "GB/s"
    >>> parts_of(Sum(total=5))[1:], made_of(*parts_of(Sum(total=5))) == Sum(total=5)
    (({'total': 5}, None), True)
    """
    made = object.__new__(model)
    _set(made, "__dict__", _Fields({**_usual(model), **parts}))
    _set(made, "__pydantic_fields_set__", set(parts if named is None else named))
    _set(made, "__pydantic_extra__", None)
    _set(made, "__pydantic_private__", None)
    return made


class LateFields(BaseModel):
    """Base of frozen models that may be made with a part of their fields.

    The others are computed when they are first read: one of them, or all at once for comparison, hash, copies, pickle and
    JSON, where nothing shows that they were missing. Threads may share a value; a field that two of them read at once may be
    computed twice, with equal results.

    >>> class Sum(LateFields, frozen=True):
    ...     text: str
    ...     total: int
    >>> one = Sum.opened({"text": "2 + 3"}, lambda name: {"total": 5})
    >>> one.total, one == Sum(text="2 + 3", total=5)
    (5, True)
    """

    model_config = ConfigDict(defer_build=True)

    @classmethod
    def opened(cls, known: dict[str, object], find: Find) -> Self:
        """A value with some fields. ``find`` gives the field of a name, and may give others with it. Nothing is checked."""
        made = object.__new__(cls)
        _set(made, "__dict__", _Fields(known))
        _set(made, "__pydantic_fields_set__", _names(cls))
        _set(made, "__pydantic_extra__", None)
        _set(made, "__pydantic_private__", {"find": find})
        return made

    def __getattr__(self, name: str) -> Any:
        """A field that was not computed yet; pydantic keeps no attribute of the class for a field."""
        if name not in type(self).model_fields:
            return super().__getattr__(name)  # type: ignore[misc]
        private = self.__pydantic_private__
        if private is not None:  # otherwise another thread has just completed it
            dict.update(self.__dict__, private["find"](name))
        return self.__dict__[name]

    def completed(self) -> Self:
        """This value, with every field computed."""
        if self.__pydantic_private__ is not None:
            _set(self, "__dict__", _Fields((name, getattr(self, name)) for name in type(self).model_fields))
            _set(self, "__pydantic_private__", None)
        return self

    def __eq__(self, other: object) -> bool:
        if isinstance(other, LateFields):
            other.completed()
        return BaseModel.__eq__(self.completed(), other)

    def __hash__(self) -> int:
        return hash(tuple(self.completed().__dict__.values()))

    def __iter__(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]
        return BaseModel.__iter__(self.completed())

    def __getstate__(self) -> dict[Any, Any]:
        return BaseModel.__getstate__(self.completed())

    def __copy__(self) -> Self:
        return BaseModel.__copy__(self.completed())

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return BaseModel.__deepcopy__(self.completed(), memo)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The JSON Schema of the fields, which the serializer below would hide."""
        shape: Any = {key: value for key, value in schema.items() if key != "serialization"}
        return handler.resolve_ref_schema(handler(shape))

    @model_serializer(mode="wrap")
    def _serialized(self, serialize: Callable[[Any], Any]) -> Any:
        return serialize(self.completed())
