"""Countries and territories by code and name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from licet.errors import InputError
from licet.values.names import closest_names, normalize_name

CODE = 2  # letters of an ISO 3166 alpha-2 code
_PART = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}", re.ASCII)  # the shape of an ISO 3166-2 code


@dataclass(frozen=True, slots=True)
class Countries:
    """Countries and territories by code and by name.

    ``aliases`` map the normal form of everyday names to codes; ``extra`` names codes that ISO 3166 leaves to its users;
    ``ranks`` orders the countries that make the best examples, those that trade most first;
    ``parts`` are the subdivisions that are listed, so that the table of all of them need not be read for these.
    """

    aliases: Mapping[str, str] = field(default_factory=dict)
    extra: Mapping[str, str] = field(default_factory=dict)
    ranks: Mapping[str, int] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()

    def resolve(self, name: str) -> str:
        """The ISO 3166 code (alpha-2, or a 3166-2 subdivision) of a country by code or name.

        Raises InputError, with suggestions, when there is no such place.
        """
        if not isinstance(name, str) or not name.strip():
            raise InputError("a country is an ISO 3166 code or a name, and must not be empty")
        code = self.find(name)
        if code is None:
            meant = tuple(dict.fromkeys(self.name(found) for found in map(self.find, self.near(name)) if found))
            hint = f"; did you mean {' or '.join(f'`{country}`' for country in meant)}?" if meant else ""
            raise InputError(f"there is no country `{name}`{hint}")
        return code

    def find(self, name: str) -> str | None:
        """The code, or ``None``."""
        if code := self.aliases.get(normalize_name(name)):
            return code
        code = name.strip().upper()
        return code if code in self.extra or code in self.parts else _lookup(name.strip())

    def near(self, name: str) -> tuple[str, ...]:
        """Country names like this one."""
        return closest_names(name, [*_names().values(), *self.aliases])

    def all(self) -> tuple[str, ...]:
        """Every country code, subdivisions left out."""
        return tuple(sorted({*_names(), *self.extra}))

    def name(self, code: str) -> str:
        """The everyday name of a code."""
        return self.extra.get(code) or _names().get(code, code)


@lru_cache(maxsize=4096)
def _lookup(name: str) -> str | None:
    import pycountry

    if len(name) == CODE:  # by index; a look-up by name reads the whole table
        country: Any = pycountry.countries.get(alpha_2=name.upper())
        if country is not None:
            return str(country.alpha_2)
    if _PART.fullmatch(name.upper()):  # no other name has the table of some five thousand subdivisions read
        part: Any = pycountry.subdivisions.get(code=name.upper())  # type: ignore[no-untyped-call]
        if part is not None:
            return str(part.code)
    try:
        return str(pycountry.countries.lookup(name).alpha_2)
    except LookupError:
        return _by_normal_name().get(normalize_name(name))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    import pycountry

    return {country.alpha_2: getattr(country, "common_name", country.name) for country in pycountry.countries}


@lru_cache(maxsize=1)
def _by_normal_name() -> dict[str, str]:
    return {normalize_name(name): code for code, name in _names().items()}
