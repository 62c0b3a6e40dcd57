"""The index of a house: rules that a company gives itself beside the law."""

from datetime import date, timedelta
from typing import Literal

from pydantic import StrictBool, field_validator

from .schema import Coverage, Jurisdiction

# Made without checks: to prepare those of all rules takes a tenth of the time of importing licet.
EVER = Coverage.model_construct(from_=date.min, through=date.max - timedelta(days=1))


class House(Jurisdiction):
    """The index of the rules of a company or another house, with ``house: true``.

    They bind on their own days and say nothing of the law: they have no coverage, their silence permits nothing, and they never
    count as a law that governs. The defaults here stand for that; :mod:`licet.rulebook.house` refuses other values.

    >>> House.model_validate({"jurisdiction": "acme", "title": "Rules of Acme", "house": True}).silence
    'no_licence_required'
    """

    house: StrictBool
    coverage: Coverage = EVER
    silence: Literal["no_licence_required", "unknown"] = "no_licence_required"

    @field_validator("house")
    @classmethod
    def _check_house(cls, value: bool) -> bool:
        if not value:
            raise ValueError("must be `true`; the index of a law leaves the key out")
        return value
