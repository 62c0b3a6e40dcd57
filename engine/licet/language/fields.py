"""The kinds of value that rules hold: texts, ids, numbers and dates, each with its own checks."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema
from pydantic_core import core_schema as core

from licet.values.dates import UncertainDate, parse_uncertain_date


def _as_number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("must be a number")
    try:
        float(value)
    except OverflowError:
        raise ValueError("must be a finite number") from None
    return value


def listed(value: Any) -> Any:
    """A list; anything else becomes a list of itself."""
    return value if isinstance(value, list | tuple) else [value]


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("must be text")
    return value


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
    found = parse_uncertain_date(_text(value))
    if not found.is_exact:
        raise ValueError("must be a day (2025-06-10)")
    return found.earliest


class _Checked:
    """Checks put together once, in pydantic's own terms: from annotations every field would put them together anew."""

    def __init__(self, schema: CoreSchema) -> None:
        self.schema = schema

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> CoreSchema:
        return dict(self.schema)


def _word(pattern: str) -> CoreSchema:
    return core.str_schema(strict=True, pattern=pattern, max_length=120)


def _several(one: CoreSchema) -> CoreSchema:
    """At least one. It may stand without the brackets of a list; the published schemas say so."""
    written = core.union_schema([one, core.tuple_variable_schema(one, min_length=1)])
    several = core.no_info_before_validator_function(
        listed, core.tuple_variable_schema(one), json_schema_input_schema=written
    )
    return core.no_info_after_validator_function(_not_empty, several)


_TEXT = core.no_info_after_validator_function(_not_blank, core.str_schema(strict=True, min_length=1))
_TEXTS = core.tuple_variable_schema(_TEXT)
_ID = _word(r"^[a-z][a-z0-9]*(\.[a-z0-9]+(-[a-z0-9]+)*)+$")
_WORD = _word(r"^[A-Za-z0-9][A-Za-z0-9:./-]*$")
_NUMBER = core.no_info_before_validator_function(_as_number, core.float_schema(ge=0, allow_inf_nan=False))

Text = Annotated[str, _Checked(_TEXT)]
Id = Annotated[str, _Checked(_ID)]
Word = Annotated[str, _Checked(_WORD)]
Name = Annotated[str, _Checked(_word(r"^[a-z][a-z0-9]*$"))]
Number = Annotated[float, _Checked(_NUMBER)]
_DATED = WithJsonSchema({"type": "string", "description": "a day, a month or an interval (EDTF)"})
When = Annotated[UncertainDate, _Checked(core.no_info_plain_validator_function(_to_uncertain_date)), _DATED]
Day = Annotated[date, _Checked(core.no_info_before_validator_function(_to_day, core.date_schema()))]
Words = Annotated[tuple[Word, ...], _Checked(_several(_WORD))]
Ids = Annotated[tuple[Id, ...], _Checked(_several(_ID))]
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
    """At least one of a model, where one may stand without brackets."""

    def __init__(self, model: type[BaseModel]) -> None:
        self.model = model

    def __get_pydantic_core_schema__(self, _source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return _several(handler.generate_schema(self.model))


class RuleModel(BaseModel):
    """Base of all models: frozen, and unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True)
