"""The rule language as types: what an instrument file and a jurisdiction's index may say, and nothing more.

The same models are the source of the published JSON Schema.
"""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field, StrictBool, model_validator

from licet.values.dates import UncertainDate
from licet.verdict import SCALE, Verdict

from .attributes import EITHER
from .fields import Day, Id, Ids, Name, Number, Places, RuleModel, Several, Text, Texts, When, Word, Words, listed

Evidence = Literal["verified", "secondary", "recollection"]
Basis = Literal["practice", "law"]


class Bounds(RuleModel):
    """Limits of a figure, in the unit of the figure. At least one; a lower and an upper one make a band."""

    at_least: Number | None = None
    above: Number | None = None
    at_most: Number | None = None
    below: Number | None = None

    @model_validator(mode="after")
    def _sensible(self) -> "Bounds":
        lower = [bound for bound in (self.at_least, self.above) if bound is not None]
        upper = [bound for bound in (self.at_most, self.below) if bound is not None]
        if not lower and not upper:
            raise ValueError("needs at least one of at_least, above, at_most, below")
        if len(lower) > 1 or len(upper) > 1:
            raise ValueError("has two limits on one side: keep one")
        closed = self.at_least is not None and self.at_most is not None
        if lower and upper and (lower[0] > upper[0] or (lower[0] == upper[0] and not closed)):
            raise ValueError("can never be met: the lower limit is not under the upper one")
        if self.below == 0:
            raise ValueError("can never be met: no figure is below 0")
        return self


class Clause(RuleModel):
    """One alternative of ``when`` or ``unless``: every condition in it must hold. A list means any of its members."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    class_: Ids | None = Field(default=None, alias="class")
    vendor: Words | None = None
    product: Words | None = None
    kind: Words | None = None
    end_use: Words | None = None
    destination: Places | None = None
    headquarters: Places | None = None
    destination_or_headquarters: Places | None = None
    ships_from: Places | None = None
    vendor_home: Places | None = None
    end_user: Words | None = None
    tpp: Bounds | None = None
    performance_density: Bounds | None = None
    dram_bandwidth: Bounds | None = None
    interconnect: Bounds | None = None
    total_bandwidth: Bounds | None = None
    memory_bandwidth_density: Bounds | None = None
    datacenter: StrictBool | None = None
    us_available: StrictBool | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Clause":
        if not self.model_fields_set:
            raise ValueError("an empty alternative would hold for everything: state a condition")
        if self.destination_or_headquarters is not None:
            for key in EITHER:
                if getattr(self, key) is not None:
                    raise ValueError(
                        f"has both `destination_or_headquarters` and `{key}`: write one alternative for each"
                    )
        return self

    def expanded(self) -> tuple["Clause", ...]:
        """The alternatives this clause stands for: one for the destination and one for the headquarters, or itself."""
        places = self.destination_or_headquarters
        if places is None:
            return (self,)
        return tuple(self.model_copy(update={"destination_or_headquarters": None, key: places}) for key in EITHER)


Clauses = Annotated[tuple[Clause, ...], Several(Clause)]


class Dated(RuleModel):
    """What may have a beginning and an end of its own."""

    in_force: When | None = None
    until: When | None = None
    through: When | None = None

    @model_validator(mode="after")
    def _one_end(self) -> "Dated":
        if self.until is not None and self.through is not None:
            raise ValueError("has both `until` (first day off) and `through` (last day on): keep the law's own word")
        end = self.end
        if self.in_force and end and end.latest is not None and end.latest <= self.in_force.earliest:
            raise ValueError("can never hold: it ends before it begins")
        return self

    @property
    def end(self) -> UncertainDate | None:
        """The first day off, if it ends by itself."""
        return self.through.next_day() if self.through is not None else self.until


class RuleText(Dated):
    """What all four kinds of sentence share."""

    says: Text
    cite: Text | None = None
    evidence: Evidence | None = None
    when: Clauses | None = None
    unless: Clauses | None = None
    binds: Literal["certainly", "possibly"] = "certainly"
    not_modelled: Texts = ()


class Class(RuleText):
    """What a thing is."""

    when: Clauses


class Control(RuleText):
    """What is required."""

    when: Clauses
    requires: Literal["licence", "notification", "prohibition"]
    review: (
        Literal["approval", "presumption_of_approval", "case_by_case", "presumption_of_denial", "denial", "unpublished"]
        | None
    ) = None
    conditions: Texts = ()

    @model_validator(mode="after")
    def _reviewed(self) -> "Control":
        if (self.requires == "licence") != (self.review is not None):
            raise ValueError("`review` goes with `requires: licence`, and only with it")
        return self

    @property
    def bounds(self) -> tuple[Verdict, Verdict]:
        """The mildest and the strictest answer this requirement can mean; they differ where no policy is published."""
        if self.requires == "notification":
            return (Verdict.PRIOR_NOTIFICATION,) * 2
        if self.requires == "prohibition":
            return (Verdict.PROHIBITED,) * 2
        if self.review == "unpublished":
            return Verdict.LICENCE_APPROVAL, Verdict.LICENCE_DENIAL
        if self.review == "case_by_case":
            return (Verdict.LICENCE_CASE_BY_CASE,) * 2
        if self.review in {"approval", "presumption_of_approval"}:
            return (Verdict.LICENCE_APPROVAL,) * 2
        return (Verdict.LICENCE_DENIAL,) * 2


class Relief(RuleText):
    """What eases which controls, and to which answer. It can only ease."""

    of: Ids
    to: Literal[tuple(SCALE)]  # type: ignore[valid-type]
    conditions: Texts = ()


class Notice(RuleText):
    """An advisory carried into the answer; it has no legal force."""

    when: Clauses


class Instrument(RuleModel):
    """One legal instrument, report or statement: a file of the rulebook."""

    instrument: Id
    title: Text
    kind: Literal["statute", "regulation", "letter", "guidance", "statement", "report"]
    force: Literal["law", "practice"]
    issuer: Text
    cite: Text
    source: Texts = ()
    published: When
    in_force: When
    evidence: Evidence
    checked: Day
    withdraws: Ids | tuple[()] = ()
    not_modelled: Texts = ()
    classes: dict[Id, Class] = Field(default_factory=dict)
    controls: dict[Id, Control] = Field(default_factory=dict)
    reliefs: dict[Id, Relief] = Field(default_factory=dict)
    notices: dict[Id, Notice] = Field(default_factory=dict)


class Term(Dated):
    """A dated member of a region: a country code, a country group or another region."""

    of: Text
    published: When | None = None


def _to_term(value: Any) -> Any:
    return {"of": value} if isinstance(value, str) else value


_Terms = tuple[Annotated[Term, BeforeValidator(_to_term, json_schema_input_type=Term | Text)], ...]
Terms = Annotated[_Terms, BeforeValidator(listed, json_schema_input_type=Term | Text | _Terms)]


class Region(RuleModel):
    """A set of places over time: the union of its members less the union of those taken out."""

    says: Text | None = None
    union: Annotated[Terms, Field(min_length=1)]
    minus: Terms = ()


class Coverage(RuleModel):
    """The days and the kinds of product for which this rulebook claims to be whole. No ``kinds`` means every kind.

    Of the kinds in ``partly`` it knows some rules, yet its silence about them means nothing.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    from_: Day = Field(alias="from")
    through: Day
    kinds: Words | None = None
    partly: Words | None = None

    @model_validator(mode="after")
    def _forwards(self) -> "Coverage":
        if self.through < self.from_:
            raise ValueError("`through` lies before `from`")
        return self


class Jurisdiction(RuleModel):
    """The index of a folder of rules: what its law governs, where it has been checked, and what its silence means."""

    jurisdiction: Name
    title: Text
    governs: Clauses | None = None
    coverage: Coverage
    silence: Literal["no_licence_required", "unknown"]
    end_uses: dict[Word, Text] = Field(default_factory=dict)
    regions: dict[Id, Region] = Field(default_factory=dict)
    groups: Text | None = None
    parties: Text | None = None


_Model = TypeVar("_Model", bound=RuleModel)


def expanded(model: _Model, *keys: str) -> _Model:
    """The model with each clause under these keys replaced by the alternatives it stands for; itself if nothing changes."""
    changes = {}
    for key in keys:
        clauses = getattr(model, key) or ()
        if any(clause.destination_or_headquarters is not None for clause in clauses):
            changes[key] = tuple(one for clause in clauses for one in clause.expanded())
    return model.model_copy(update=changes) if changes else model
