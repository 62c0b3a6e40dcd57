"""The field types of the rule language: texts, ids, numbers and dates, with their checks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema
from pydantic_core import core_schema as core

from licet.values.dates import UncertainDate, parse_uncertain_date
from licet.values.eccn import OTHER, parse_eccn
from licet.values.late_fields import Protected


def _as_number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("must be a number")
    try:
        float(value)
    except OverflowError:
        raise ValueError("must be a finite number") from None
    return value


def listed(value: Any) -> Any:
    """The value, in a list unless it is a list or a tuple already.

    >>> listed("CN"), listed(["CN", "RU"])
    (['CN'], ['CN', 'RU'])
    """
    return value if isinstance(value, list | tuple) else [value]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text")
    return value


def _to_eccn(value: str) -> str:
    if value == OTHER:
        return value
    eccn = parse_eccn(value)
    if eccn != value:
        raise ValueError(f"is not in the form of the list; write `{eccn}`")
    return eccn


def _not_blank(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be empty")
    return value


def _not_empty(values: tuple[str, ...]) -> tuple[str, ...]:
    if not values:
        raise ValueError("must not be empty")
    return values


def _to_uncertain_date(value: Any) -> UncertainDate:
    return value if isinstance(value, UncertainDate) else parse_uncertain_date(_text(value))


def _to_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    day = parse_uncertain_date(_text(value))
    if not day.is_exact:
        raise ValueError("must be a day such as 2025-06-10, not a month or an interval")
    return day.earliest


class _Checked:
    """Annotation with a prepared core schema, so that pydantic does not build the same checks for each field."""

    def __init__(self, schema: CoreSchema) -> None:
        self.schema = schema

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> CoreSchema:
        return dict(self.schema)


def _matching(pattern: str) -> CoreSchema:
    return core.str_schema(strict=True, pattern=pattern, max_length=120)


def _several(member: CoreSchema) -> CoreSchema:
    """A list of at least one member, which may be written without brackets when it has one. The JSON Schema says so too."""
    written = core.union_schema([member, core.tuple_variable_schema(member, min_length=1)])
    several = core.no_info_before_validator_function(
        listed, core.tuple_variable_schema(member), json_schema_input_schema=written
    )
    return core.no_info_after_validator_function(_not_empty, several)


_ID_PATTERN = r"^[a-z][a-z0-9]*(\.[a-z0-9]+(-[a-z0-9]+)*)+$"
_WORD_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9:./-]*$"
_NAME_PATTERN = r"^[a-z][a-z0-9]*$"
# What each pattern stands for, for error messages.
PATTERNS = {
    _ID_PATTERN: "an id such as `us.some-rule`",
    _WORD_PATTERN: "one word of letters, digits and `:` `.` `/` `-`",
    _NAME_PATTERN: "a name of lower-case letters and digits such as `us`",
}


_TEXT = core.no_info_after_validator_function(_not_blank, core.str_schema(strict=True, min_length=1))
_TEXTS = core.tuple_variable_schema(_TEXT)
_ID = _matching(_ID_PATTERN)
_WORD = _matching(_WORD_PATTERN)
_ECCN = core.no_info_after_validator_function(_to_eccn, core.str_schema(strict=True, max_length=120))
_NUMBER = core.no_info_before_validator_function(_as_number, core.float_schema(ge=0, allow_inf_nan=False))

Text = Annotated[str, _Checked(_TEXT)]
Id = Annotated[str, _Checked(_ID)]
Word = Annotated[str, _Checked(_WORD)]
Name = Annotated[str, _Checked(_matching(_NAME_PATTERN))]
Number = Annotated[float, _Checked(_NUMBER)]
_DATED = WithJsonSchema({"type": "string", "description": "a day, a month or an interval (EDTF)"})
When = Annotated[UncertainDate, _Checked(core.no_info_plain_validator_function(_to_uncertain_date)), _DATED]
Day = Annotated[date, _Checked(core.no_info_before_validator_function(_to_day, core.date_schema()))]
Words = Annotated[tuple[Word, ...], _Checked(_several(_WORD))]
Ids = Annotated[tuple[Id, ...], _Checked(_several(_ID))]
Eccns = Annotated[tuple[str, ...], _Checked(_several(_ECCN))]
Places = Annotated[tuple[Text, ...], _Checked(_several(_TEXT))]
Texts = Annotated[
    tuple[Text, ...],
    _Checked(
        core.no_info_before_validator_function(
            listed, _TEXTS, json_schema_input_schema=core.union_schema([_TEXT, _TEXTS])
        )
    ),
]


class Several:
    """Annotation for a list of at least one instance of a model; a single one may be written without brackets."""

    def __init__(self, model: type[BaseModel]) -> None:
        self.model = model

    def __get_pydantic_core_schema__(self, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return _several(handler.generate_schema(self.model))


@cache
def _one_set(names: frozenset[str]) -> set[str]:
    return set(names)


def _share_names(value: BaseModel) -> None:
    object.__setattr__(value, "__pydantic_fields_set__", _one_set(frozenset(value.model_fields_set)))


class RuleModel(Protected):
    """Base class of the models of the rule language: frozen, unknown keys are errors, schemas are built on first use."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)

    def model_post_init(self, context: Any) -> None:
        """Values that state the same fields share the set of their names, which takes more memory than the fields."""
        super().model_post_init(context)
        _share_names(self)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """As :meth:`licet.values.late_fields.Protected.model_copy`."""
        made = super().model_copy(update=update, deep=deep)
        _share_names(made)
        return made
