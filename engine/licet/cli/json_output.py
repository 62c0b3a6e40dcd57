"""The JSON that commands print about what is known, as models; their schemas are published in ``docs/schema``."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from pydantic import TypeAdapter

from licet.question import Value

from .output import say_json

T = TypeVar("T")


class ListOutput(Value):
    """An entry of ``licet lists --json``: how many names of a list are here, and on which days it is whole.

    ``through`` is the last day of those from the start of the rules on which it is whole, ``snapshots`` are single days.
    ``age_in_days`` counts from the newest of them; ``null`` for a partial list.
    """

    list: str
    names: int
    whole: bool
    through: date | None
    snapshots: tuple[date, ...]
    age_in_days: int | None


class FigureOutput(Value):
    """A figure of a product: its value or range in words, its unit, and how well it is supported, empty where that is not known."""

    value: str
    unit: str
    evidence: str


class ComponentOutput(Value):
    """A product in a system; ``number`` is ``null`` where it is not known how many."""

    product: str
    number: int | None


class FlagOutput(Value):
    """A property that a product has or has not, and where that is from."""

    value: bool
    evidence: str


class ProductOutput(Value):
    """An entry of ``licet products --json``. What is empty is not known."""

    name: str
    id: str | None
    kind: str | None
    vendor: str | None
    eccn: str | None
    aliases: tuple[str, ...]
    line: str
    form: tuple[str, ...]
    memory_gb: tuple[float, ...]
    figures: dict[str, FigureOutput]
    flags: dict[str, FlagOutput]
    announced: str
    contains: tuple[ComponentOutput, ...]
    confidence: str
    note: str
    sources: tuple[str, ...]


class VendorOutput(Value):
    """An entry of ``licet vendors --json``; ``home`` and ``parent_home`` are countries, ``makes`` what it makes or sells."""

    name: str
    id: str
    home: str
    parent: str
    parent_home: str
    makes: tuple[str, ...]
    aliases: tuple[str, ...]


class PartyOutput(Value):
    """An entry of ``licet parties --json``: a listed party that a name is (``same``) or may be.

    ``since`` and ``until`` are days or intervals such as ``2025-07-14/..``; ``review`` and ``policy`` are empty where the
    list states none.
    """

    name: str
    list: str
    same: bool
    score: float
    aliases: tuple[str, ...]
    countries: tuple[str, ...]
    since: str | None
    until: str | None
    review: str
    policy: str
    cite: str


class UseOutput(Value):
    """An entry of ``licet uses --json``: an end use, what it means, and the jurisdictions whose rules ask about it."""

    name: str
    says: str
    jurisdictions: tuple[str, ...]


def show_json(shape: type[T], value: T) -> None:
    """Print a value as JSON in the shape of a type."""
    say_json(TypeAdapter(shape).dump_json(value, indent=2).decode())
