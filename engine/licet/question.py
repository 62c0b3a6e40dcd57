"""Questions: a product described by its figures, a query as given, and a question with every default filled in."""

import math
import re
from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, StrictBool, StrictInt

from licet.language.schema import Basis, Bounds
from licet.values.eccn import parse_eccn
from licet.values.late_fields import Protected, made_of

END_USER = "end_user"
ANY_ROLE = "party"  # the role of a party whose role is not stated
CODES = (
    "codes:"  # begins the assumption that country codes are those of ISO 3166; the other system and its readings follow
)


class Value(Protected):
    """Base of all public values: frozen, also by their ``__dict__``; equal if all fields are equal."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def _figure(value: Any, unit: str) -> Any:
    if value is None or isinstance(value, Bounds):
        return value
    if isinstance(value, dict):
        return Bounds.model_validate({key: _read(text, unit) for key, text in value.items()})
    value = _read(value, unit)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(
            f"must be a number in {unit}, text such as `4.8 {unit}`, or limits such as {{'at_least': 4800}}"
        )
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number) or number < 0:
        raise ValueError("must be a finite number of zero or more")
    return number


def _read(value: Any, unit: str) -> Any:
    """The number that a text with a unit gives; any other value unchanged."""
    if not isinstance(value, str):
        return value
    from licet.values.units import in_unit  # few questions have figures as text

    try:
        number = in_unit(value, unit)
    except ValueError as error:
        raise ValueError(f"must be a figure in {unit}" + (f": {error}" if str(error) else "")) from None
    if value.strip()[-1:].isdigit() and "/" not in value:
        raise ValueError(f"must be a number, or text that ends in its unit, such as `{value.strip()} {unit}`")
    return number


def _eccn(value: Any) -> Any:
    return parse_eccn(value) if isinstance(value, str) else value


def _in(unit: str) -> BeforeValidator:
    return BeforeValidator(lambda value: _figure(value, unit), json_schema_input_type=float | str | Bounds | None)


Performance = Annotated[float | Bounds | None, _in("TPP")]
PerformanceDensity = Annotated[float | Bounds | None, _in("TPP/mm²")]
Bandwidth = Annotated[float | Bounds | None, _in("GB/s")]
Share = Annotated[float | Bounds | None, _in("%")]
StatedEccn = Annotated[str | None, BeforeValidator(_eccn)]
Length = Annotated[float | Bounds | None, _in("nm")]
Qubits = Annotated[float | Bounds | None, _in("qubits")]
GateError = Annotated[float | Bounds | None, _in("per gate")]
BandwidthDensity = Annotated[float | Bounds | None, _in("GB/s/mm²")]


_COUNTED = r"(\d+)\s*[x×]\s*(\S.*)"


class Contained(Value):
    """A product in a system, by its name or id; ``count`` is ``None`` where it is not stated how many there are."""

    product: Annotated[str, Field(min_length=1)]
    count: Annotated[StrictInt, Field(ge=1)] | None = None


def _contained(value: Any) -> Any:
    """The products in a system from text such as ``8x H100 SXM; 2x Grace CPU``, or from a list of such texts."""
    if isinstance(value, str):
        value = [piece for piece in value.split(";") if piece.strip()]
    if not isinstance(value, list | tuple):
        return value
    return [_one_contained(entry.strip()) if isinstance(entry, str) else entry for entry in value]


def _one_contained(text: str) -> dict[str, Any]:
    counted = re.fullmatch(_COUNTED, text, re.IGNORECASE)
    return {"product": counted[2], "count": int(counted[1])} if counted else {"product": text}


class Product(Value):
    """A product described by its data sheet, or a system by the products in it. A missing attribute is unknown.

    A figure is a number, text with a unit (``"4.8 TB/s"``), or limits (``{"at_least": 4800}``) where only those are known.
    A number without a unit is in TPP; TPP/mm²; GB/s for the bandwidth of memory, of all input and output together, and of
    both; GB/s/mm² for a memory stack; nm for the wavelength, the resolution and the overlay of a tool that exposes wafers; ``qubits`` is a number, and
    ``gate_error`` the error of the controlled-NOT gate, such as 0.0001. ``eccn`` is the classification that somebody states, such as
    ``3A090.a`` or ``EAR99``.
    ``contains`` has the products in a system, also as text (``"8x H100 SXM"``, several with ``;`` between); a system has no
    figures of its own.

    >>> Product(name="Ours", contains="8x H100 SXM; 2x Grace CPU").contains[0].count
    8
    """

    name: str
    vendor: str | None = None
    kind: str | None = None
    contains: Annotated[
        Annotated[tuple[Contained, ...], Field(min_length=1)] | None,
        BeforeValidator(_contained, json_schema_input_type=list[Contained | str] | str | None),
    ] = None
    tpp: Performance = None
    performance_density: PerformanceDensity = None
    dram_bandwidth: Bandwidth = None
    interconnect: Bandwidth = None
    total_bandwidth: Bandwidth = None
    memory_bandwidth_density: BandwidthDensity = None
    wavelength: Length = None
    resolution: Length = None
    overlay: Length = None
    qubits: Qubits = None
    gate_error: GateError = None
    us_content: Share = None
    datacenter: StrictBool | None = None
    us_available: StrictBool | None = None
    foreign_direct_product: StrictBool | None = None
    eccn: StatedEccn = None


class Party(Value):
    """A party that a question names. ``role`` is a role of ``seeds/lists/roles.csv``, or ``party`` for one that is not stated.

    ``share`` is what an owner holds, in percent; ``None`` where it is not known, and for other roles.
    """

    role: str
    name: str
    share: float | None = None


class Question(Value):
    """A question with every name resolved and every default filled in.

    ``parts`` are the catalogue ids of the products that it may mean. Countries are ISO 3166-1 alpha-2 codes. ``spec`` is the
    description of a product given by its figures. ``None`` means not stated, or not known for ``vendor`` and ``ships_from``.
    ``parties`` are the named parties besides ``end_user``; a further end user is one of them.
    ``defaults`` names what was not stated: of ``ships_from`` (then the vendor's home) and ``headquarters`` (then the
    destination). ``eccn`` is the classification that the question states. ``vendor_home`` is the stated home of a vendor that
    the catalogue lacks. ``advanced_node`` tells whether the plant that the product is for makes circuits of an advanced node,
    ``None`` where that is not known. ``codes`` are the country codes, as they were written, that another system of codes uses
    for another country: ``CH`` is Switzerland in ISO 3166, and China in FIPS 10-4.
    """

    product: str
    parts: tuple[str, ...]
    spec: Product | None
    vendor: str | None
    destination: str
    ships_from: str | None
    headquarters: str
    end_user: str | None
    end_use: str | None
    known_on: date | None
    basis: Basis
    defaults: tuple[Literal["ships_from", "headquarters"], ...] = ()
    eccn: str | None = None
    vendor_home: str | None = None
    advanced_node: bool | None = None
    parties: tuple[Party, ...] = ()
    codes: tuple[str, ...] = ()

    @classmethod
    def resolved(cls, **fields: Any) -> "Question":
        """A question with all of its fields, which were checked one by one when they were resolved.

        Texts that pydantic could refuse, and values that it would convert, are left to it. To prepare it takes longer than the rest.
        """
        values = (*fields.values(), *fields["parts"], *fields["defaults"], *fields["codes"], *fields["parties"])
        if {type(value) for value in values} <= _CHECKED and fields.keys() == cls.model_fields.keys():
            try:
                "".join(value for value in values if isinstance(value, str)).encode()
            except UnicodeEncodeError:
                return cls(**fields)
            return made_of(cls, fields, None)
        return cls(**fields)

    @property
    def named(self) -> tuple[Party, ...]:
        """Every named party, the end user first."""
        end_user = () if self.end_user is None else (Party(role=END_USER, name=self.end_user),)
        return (*end_user, *self.parties)


_CHECKED = frozenset({str, tuple, bool, date, Product, Party, type(None)})  # of the fields of a question


@dataclass(frozen=True, slots=True)
class Query:
    """The arguments of a question as given: no name is resolved and no default is filled in.

    >>> Query("H20", "China", vendor="Nvidia").basis
    'practice'
    """

    product: str | Product
    destination: str
    vendor: str | None = None
    ships_from: str | None = None
    headquarters: str | None = None
    end_user: str | None = None
    end_use: str | None = None
    known_on: date | str | None = None
    basis: str = "practice"
    eccn: str | None = None
    vendor_home: str | None = None
    advanced_node: bool | str | None = None
    parties: tuple[Party, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """A key for caches: all fields in order, or the first three where the others have their defaults."""
        key = (
            self.product, self.destination, self.vendor, self.ships_from, self.headquarters, self.end_user, self.end_use,
            self.known_on, self.basis, self.eccn, self.vendor_home, self.advanced_node, self.parties,
        )  # fmt: skip
        return key[:3] if key[3:] == USUAL else key

    @property
    def longest(self) -> int:
        """The length of the longest text that names a product, a place or a party."""
        product = self.product if isinstance(self.product, str) else self.product.name
        stated = filter(None, (self.vendor, self.end_user, *[party.name for party in self.parties]))
        return max(len(product), len(self.destination), *map(len, stated))


USUAL = tuple(field.default for field in fields(Query))[3:]  # what most questions state of all but the first three
