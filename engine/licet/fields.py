"""The kinds of value that rules hold: texts, ids, numbers and dates, each with its own checks."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from .period import Moment, moment


def as_text(value: Any) -> Any:
    """Text, or a complaint."""
    if not isinstance(value, str):
        raise ValueError("must be text")
    return value


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


def _not_blank(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be empty")
    return value


def _to_moment(value: Any) -> Moment:
    return value if isinstance(value, Moment) else moment(as_text(value))


def _to_day(value: Any) -> date:
    if isinstance(value, date):
        return value
    found = moment(as_text(value))
    if not found.exact:
        raise ValueError("must be a day (2025-06-10)")
    return found.earliest


Text = Annotated[str, BeforeValidator(as_text), AfterValidator(_not_blank)]
Id = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9]*(\.[a-z0-9]+(-[a-z0-9]+)*)+$", max_length=120), BeforeValidator(as_text)
]
Word = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9:./-]*$", max_length=120), BeforeValidator(as_text)]
Number = Annotated[float, Field(ge=0, allow_inf_nan=False), BeforeValidator(_as_number)]
_DATED = WithJsonSchema({"type": "string", "description": "a day, a month or an interval (EDTF)"})
When = Annotated[Moment, BeforeValidator(_to_moment), _DATED]
Day = Annotated[date, BeforeValidator(_to_day), WithJsonSchema({"type": "string", "format": "date"})]

# One may stand without the brackets of a list; the published schemas say so.
_Some = Field(min_length=1)
Words = Annotated[
    tuple[Word, ...], BeforeValidator(listed, json_schema_input_type=Word | Annotated[tuple[Word, ...], _Some]), _Some
]
Ids = Annotated[
    tuple[Id, ...], BeforeValidator(listed, json_schema_input_type=Id | Annotated[tuple[Id, ...], _Some]), _Some
]
Places = Annotated[
    tuple[Text, ...], BeforeValidator(listed, json_schema_input_type=Text | Annotated[tuple[Text, ...], _Some]), _Some
]
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed, json_schema_input_type=Text | tuple[Text, ...])]


class Sheet(BaseModel):
    """Base of all models: frozen, and unknown keys are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)
