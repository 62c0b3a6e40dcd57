"""The models of the rule language: instrument files and the index of a jurisdiction.

The published JSON Schemas in ``docs/schema`` are generated from them.
"""

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, ConfigDict, Field, StrictBool, model_validator

from licet.values.dates import UncertainDate
from licet.verdict import SCALE, Permission, Verdict

from .attributes import CLAIMS, ECCN, EITHER, FIGURES, FLAGS
from .fields import (
    Day,
    Eccns,
    Id,
    Ids,
    Name,
    Number,
    Places,
    RuleModel,
    Several,
    Text,
    Texts,
    When,
    Word,
    Words,
    listed,
)

Evidence = Literal["verified", "secondary", "recollection"]
Topic = Literal["control", "trade", "politics"]
Basis = Literal["practice", "law"]


class Bounds(RuleModel):
    """Limits of a figure, in the unit of the figure: one lower limit, one upper limit, or both.

    >>> Bounds(at_least=1600, below=4800).below
    4800.0
    """

    at_least: Number | None = None
    above: Number | None = None
    at_most: Number | None = None
    below: Number | None = None

    @model_validator(mode="after")
    def _check_limits(self) -> "Bounds":
        lower = [bound for bound in (self.at_least, self.above) if bound is not None]
        upper = [bound for bound in (self.at_most, self.below) if bound is not None]
        if not lower and not upper:
            raise ValueError("must have at least one of `at_least`, `above`, `at_most`, `below`")
        if len(lower) > 1 or len(upper) > 1:
            raise ValueError("has two lower limits or two upper limits; keep one of them")
        closed = self.at_least is not None and self.at_most is not None
        if lower and upper and (lower[0] > upper[0] or (lower[0] == upper[0] and not closed)):
            raise ValueError("matches no value: the lower limit is not below the upper limit")
        if self.below == 0:
            raise ValueError("matches no value: no figure is below 0")
        return self


class Clause(RuleModel):
    """One alternative of ``when`` or ``unless``. It matches when all of its conditions match.

    A condition with a list matches any member of the list. Places are ISO 3166 codes, country groups or regions.
    ``owner_share`` is in percent, and adds up over all owners on the lists of ``owner``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    class_: Ids | None = Field(default=None, alias="class")
    vendor: Words | None = None
    product: Words | None = None
    kind: Words | None = None
    end_use: Words | None = None
    eccn: Eccns | None = None
    destination: Places | None = None
    headquarters: Places | None = None
    destination_or_headquarters: Places | None = None
    ships_from: Places | None = None
    vendor_home: Places | None = None
    end_user: Words | None = None
    party: Words | None = None
    owner: Words | None = None
    owner_share: Bounds | None = None
    tpp: Bounds | None = None
    performance_density: Bounds | None = None
    dram_bandwidth: Bounds | None = None
    interconnect: Bounds | None = None
    total_bandwidth: Bounds | None = None
    memory_bandwidth_density: Bounds | None = None
    wavelength: Bounds | None = None
    resolution: Bounds | None = None
    overlay: Bounds | None = None
    qubits: Bounds | None = None
    gate_error: Bounds | None = None
    us_content: Bounds | None = None
    datacenter: StrictBool | None = None
    us_available: StrictBool | None = None
    foreign_direct_product: StrictBool | None = None
    advanced_node: StrictBool | None = None

    @model_validator(mode="after")
    def _check_conditions(self) -> "Clause":
        if not self.model_fields_set:
            raise ValueError("must have at least one condition: an empty alternative would match every case")
        if self.owner_share is not None:
            if self.owner is None:
                raise ValueError("has `owner_share` without `owner`; name the lists that the owners are on")
            if self.owner_share.at_most is not None or self.owner_share.below is not None:
                raise ValueError("has an upper limit in `owner_share`; a share that is not known could not be tested")
        if self.destination_or_headquarters is not None:
            for key in EITHER:
                if getattr(self, key) is not None:
                    raise ValueError(
                        f"has both `destination_or_headquarters` and `{key}`; write one alternative for each"
                    )
        return self

    def expanded(self) -> tuple["Clause", ...]:
        """The alternatives without ``destination_or_headquarters``: one for the destination, one for the headquarters.

        >>> [sorted(clause.model_fields_set) for clause in Clause(destination_or_headquarters=["CN"]).expanded()]
        [['destination', 'destination_or_headquarters'], ['destination_or_headquarters', 'headquarters']]
        """
        places = self.destination_or_headquarters
        if places is None:
            return (self,)
        return tuple(self.model_copy(update={"destination_or_headquarters": None, key: places}) for key in EITHER)


Clauses = Annotated[tuple[Clause, ...], Several(Clause)]


class Dated(RuleModel):
    """A model with an optional first day (``in_force``) and end (``until`` or ``through``) of its own."""

    in_force: When | None = None
    until: When | None = None
    through: When | None = None

    @model_validator(mode="after")
    def _check_days(self) -> "Dated":
        if self.until is not None and self.through is not None:
            raise ValueError(
                "has both `until` (first day no longer in force) and `through` (last day in force); keep one"
            )
        end = self.end
        if self.in_force and end and end.latest is not None and end.latest <= self.in_force.earliest:
            raise ValueError("ends on or before the day it begins")
        return self

    @property
    def end(self) -> UncertainDate | None:
        """The first day no longer in force; ``None`` without an end of its own."""
        return self.through.next_day() if self.through is not None else self.until


class RuleText(Dated):
    """Fields that classes, controls, reliefs and notices share.

    ``asks`` says what decides whether a rule applies that binds possibly, such as ``whether it is a part of a shotgun``.
    """

    says: Text
    cite: Text | None = None
    evidence: Evidence | None = None
    when: Clauses | None = None
    unless: Clauses | None = None
    binds: Literal["certainly", "possibly"] = "certainly"
    asks: Text | None = None
    not_modelled: Texts = ()

    @model_validator(mode="after")
    def _check_question(self) -> "RuleText":
        if self.asks is not None and self.binds == "certainly":
            raise ValueError("has `asks` without `binds: possibly`: nothing is open that the question could decide")
        return self


class Class(RuleText):
    """Defines a class of products or transactions that other rules refer to.

    ``eccn`` are the entries or paragraphs of a control list that the class stands for, the one to show first. A product that is stated
    to be one of them is judged as a member, too.
    """

    when: Clauses
    eccn: Eccns | tuple[()] = ()


class Control(RuleText):
    """A requirement: a licence, a notification, or a prohibition."""

    when: Clauses
    requires: Literal["licence", "notification", "prohibition"]
    review: (
        Literal["approval", "presumption_of_approval", "case_by_case", "presumption_of_denial", "denial", "unpublished"]
        | None
    ) = None
    policy_evidence: Evidence | None = None
    conditions: Texts = ()

    @model_validator(mode="after")
    def _check_review(self) -> "Control":
        if (self.requires == "licence") != (self.review is not None):
            raise ValueError("must have `review` exactly when it has `requires: licence`")
        if self.policy_evidence is not None and self.review is None:
            raise ValueError("has `policy_evidence` without `review`: there is no policy that it is about")
        return self

    @property
    def recollected(self) -> bool:
        """Whether a review policy that would permit is only recollected, so that it does not."""
        return self.review in {"approval", "presumption_of_approval"} and self.policy_evidence == "recollection"

    @property
    def bounds(self) -> tuple[Verdict, Verdict]:
        """The mildest and the strictest verdict this requirement can mean.

        They differ where the review policy is not published, and where one that would permit is only recollected.
        """
        if self.requires == "notification":
            return (Verdict.PRIOR_NOTIFICATION,) * 2
        if self.requires == "prohibition":
            return (Verdict.PROHIBITED,) * 2
        if self.review == "unpublished" or self.recollected:
            return Verdict.LICENCE_APPROVAL, Verdict.LICENCE_DENIAL
        if self.review == "case_by_case":
            return (Verdict.LICENCE_CASE_BY_CASE,) * 2
        if self.review in {"approval", "presumption_of_approval"}:
            return (Verdict.LICENCE_APPROVAL,) * 2
        return (Verdict.LICENCE_DENIAL,) * 2


class Relief(RuleText):
    """Eases the controls in ``of`` to the verdict ``to``. It never makes an answer stricter."""

    of: Ids
    to: Literal[tuple(SCALE)]  # type: ignore[valid-type]
    policy_evidence: Evidence | None = None
    conditions: Texts = ()

    @property
    def recollected(self) -> bool:
        """Whether an easing that would permit is only recollected, so that it possibly applies at most."""
        return Verdict(self.to).permission is Permission.YES and self.policy_evidence == "recollection"


class Notice(RuleText):
    """An advisory that is shown with the answer and does not change it.

    ``topic``: ``control`` for what bears on the export itself, ``trade`` for duties, tariffs and deals about them, ``politics``
    for meetings, bills and plans. A page that has to be short leaves out the last two.
    """

    when: Clauses
    topic: Topic = "control"


class Exemption(RuleText):
    """A licence exception: with it the licences of the controls in ``of`` are not needed, on ``conditions``. It changes no answer.

    ``when`` says which items it is for. ``unless``, and the classes in ``not_available_for``, say where it is not available.
    """

    code: Word
    title: Text
    of: Ids
    not_available_for: Ids | tuple[()] = ()
    conditions: Annotated[Texts, Field(min_length=1)]


class Instrument(RuleModel):
    """One legal instrument, report or statement: one file of the rulebook."""

    instrument: Id
    title: Text
    kind: Literal["statute", "regulation", "letter", "guidance", "statement", "report", "policy"]
    force: Literal["law", "practice", "house"]
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
    exceptions: dict[Id, Exemption] = Field(default_factory=dict)


class Term(Dated):
    """A dated member of a region: a country code, a country group or another region."""

    of: Text
    published: When | None = None


def _to_term(value: Any) -> Any:
    return {"of": value} if isinstance(value, str) else value


_Terms = tuple[Annotated[Term, BeforeValidator(_to_term, json_schema_input_type=Term | Text)], ...]
Terms = Annotated[_Terms, BeforeValidator(listed, json_schema_input_type=Term | Text | _Terms)]


class Region(RuleModel):
    """A set of places over time: the union of ``union`` without the union of ``minus``."""

    says: Text | None = None
    union: Annotated[Terms, Field(min_length=1)]
    minus: Terms = ()


COVERABLE = frozenset({"class_", "product", "vendor", "kind", ECCN, "destination", *FIGURES, *FLAGS}) - CLAIMS


class CoveredCases(RuleModel):
    """Cases that a rulebook covers from a day of their own; with ``whole``, its silence about them permits."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    from_: Day = Field(alias="from")
    whole: StrictBool = False
    when: Clauses

    @model_validator(mode="after")
    def _check_conditions(self) -> "CoveredCases":
        for clause in self.when:
            if other := sorted(clause.model_fields_set - COVERABLE):
                raise ValueError(f"may ask about the product and the destination only, not about `{other[0]}`")
        return self

    @property
    def alternatives(self) -> tuple[Clause, ...]:
        """The clauses without ``destination_or_headquarters``."""
        return tuple(alternative for clause in self.when for alternative in clause.expanded())


class Coverage(RuleModel):
    """The days and the kinds of product for which a rulebook is complete. Without ``kinds``, every kind.

    Of kinds in ``partly`` the absence of a rule says nothing. ``also`` are cases that are covered from a day of their own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    from_: Day = Field(alias="from")
    through: Day
    kinds: Words | None = None
    partly: Words | None = None
    also: Annotated[tuple[CoveredCases, ...], Several(CoveredCases)] = ()

    @model_validator(mode="after")
    def _check_days(self) -> "Coverage":
        if any(self.through < first for first in (self.from_, *(cases.from_ for cases in self.also))):
            raise ValueError("has a `through` before its `from`")
        return self


class Jurisdiction(RuleModel):
    """The index of a folder of rules: what its law governs, its coverage, and the meaning of the absence of a rule.

    ``part_of`` is the jurisdiction whose law this is a part of: licence exceptions of either have to serve the controls of both.
    """

    jurisdiction: Name
    part_of: Name | None = None
    title: Text
    governs: Clauses | None = None
    coverage: Coverage
    silence: Literal["no_licence_required", "unknown"]
    end_uses: dict[Word, Text] = Field(default_factory=dict)
    plant_use: Word | None = None  # the end use of whoever states only that a plant makes advanced nodes
    regions: dict[Id, Region] = Field(default_factory=dict)
    groups: Text | None = None
    parties: Text | None = None
    lists: dict[Word, Text] = Field(default_factory=dict)
    whole: dict[Word, Day] = Field(default_factory=dict)


_Model = TypeVar("_Model", bound=RuleModel)


def expanded(model: _Model, *keys: str) -> _Model:
    """A copy of the model in which the clauses under these keys are expanded; the model itself when nothing changes."""
    changes = {}
    for key in keys:
        clauses = getattr(model, key) or ()
        if any(clause.destination_or_headquarters is not None for clause in clauses):
            changes[key] = tuple(alternative for clause in clauses for alternative in clause.expanded())
    return model.model_copy(update=changes) if changes else model
