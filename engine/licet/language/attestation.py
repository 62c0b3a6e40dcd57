"""The model of an entry of ``attestations.yaml``."""

from typing import Annotated

from pydantic import Field, model_validator

from .fields import Day, Name, RuleModel, Text, Texts


class AttestationText(RuleModel):
    """An entry of ``attestations.yaml``: nothing new in the law of a jurisdiction through a day, who says so, and what they read."""

    jurisdiction: Name
    through: Day
    by: Text
    on: Day
    read: Annotated[Texts, Field(min_length=1, json_schema_extra={"minItems": 1})]
    note: Text | None = None

    @model_validator(mode="after")
    def _check_days(self) -> "AttestationText":
        if self.through > self.on:
            raise ValueError("has a `through` after its `on`; nobody can attest a day that is still to come")
        return self
