"""The scale of verdicts, from the mildest to the strictest, with their permissions and phrases."""

from __future__ import annotations

from enum import StrEnum
from typing import NoReturn


class Permission(StrEnum):
    """The short form of a verdict. It has no truth value: every member is text, so `if` would always pass.

    >>> Permission.YES == "yes"
    True
    >>> bool(Permission.NO)
    Traceback (most recent call last):
        ...
    TypeError: a Permission is neither true nor false; compare it, ...
    """

    YES = "yes"
    CONDITIONAL = "conditional"
    NO = "no"
    UNKNOWN = "unknown"

    def __bool__(self) -> NoReturn:
        raise TypeError(
            'a Permission is neither true nor false; compare it, e.g. `decision.permitted == "yes"`, and ask '
            "`decision.requires_licence is False` whether it may be shipped without a licence"
        )


class Verdict(StrEnum):
    """The full form of an answer, in increasing strictness. ``UNKNOWN`` is not on the scale: its two bounds differ.

    >>> Verdict.LICENCE_DENIAL.phrase
    'blocked: licence required, presumption of denial'
    >>> Verdict.LICENCE_DENIAL.permission
    <Permission.NO: 'no'>
    >>> Verdict("prohibited")
    <Verdict.PROHIBITED: 'prohibited'>
    """

    NO_LICENCE_REQUIRED = "no_licence_required"
    LICENCE_EXCEPTION = "licence_exception"
    LICENCE_APPROVAL = "licence_approval"
    PRIOR_NOTIFICATION = "prior_notification"
    LICENCE_CASE_BY_CASE = "licence_case_by_case"
    LICENCE_DENIAL = "licence_denial"
    PROHIBITED = "prohibited"
    UNKNOWN = "unknown"

    @property
    def permission(self) -> Permission:
        """Whether the export is permitted."""
        return _PERMISSION[self]

    @property
    def phrase(self) -> str:
        """The verdict in words, the same in features, at the terminal and in a file note."""
        return _PHRASE[self]

    @property
    def requires_licence(self) -> bool | None:
        """Whether a licence must be applied for. ``False`` means that it may be shipped without one.

        ``None`` where a licence does not settle it: nothing may be shipped, a notification is required instead, or the
        answer is unknown.
        """
        return _LICENCE[self]


# The scale: the index of a verdict is its strictness.
SCALE: tuple[Verdict, ...] = tuple(verdict for verdict in Verdict if verdict is not Verdict.UNKNOWN)
STRICTNESS: dict[Verdict, int] = {verdict: rank for rank, verdict in enumerate(SCALE)}
MILDEST = 0
STRICTEST = len(SCALE) - 1

_PERMISSION = {
    Verdict.NO_LICENCE_REQUIRED: Permission.YES,
    Verdict.LICENCE_EXCEPTION: Permission.YES,
    Verdict.LICENCE_APPROVAL: Permission.YES,
    Verdict.PRIOR_NOTIFICATION: Permission.CONDITIONAL,
    Verdict.LICENCE_CASE_BY_CASE: Permission.CONDITIONAL,
    Verdict.LICENCE_DENIAL: Permission.NO,
    Verdict.PROHIBITED: Permission.NO,
    Verdict.UNKNOWN: Permission.UNKNOWN,
}

_PERMITTED = tuple(_PERMISSION[verdict] for verdict in SCALE)  # by strictness

_LICENCE = {
    Verdict.NO_LICENCE_REQUIRED: False,
    Verdict.LICENCE_EXCEPTION: False,
    Verdict.LICENCE_APPROVAL: True,
    Verdict.PRIOR_NOTIFICATION: None,
    Verdict.LICENCE_CASE_BY_CASE: True,
    Verdict.LICENCE_DENIAL: True,
    Verdict.PROHIBITED: None,
    Verdict.UNKNOWN: None,
}

_PHRASE = {
    Verdict.NO_LICENCE_REQUIRED: "permitted, no licence required",
    Verdict.LICENCE_EXCEPTION: "permitted under a licence exception",
    Verdict.LICENCE_APPROVAL: "permitted with a licence, approval presumed",
    Verdict.PRIOR_NOTIFICATION: "conditional: prior notification, which may be refused",
    Verdict.LICENCE_CASE_BY_CASE: "conditional: licence required, reviewed case by case",
    Verdict.LICENCE_DENIAL: "blocked: licence required, presumption of denial",
    Verdict.PROHIBITED: "blocked: prohibited, no licence is offered",
    Verdict.UNKNOWN: "unknown: information is missing",
}


def between(lower: int, upper: int, stated: int) -> Verdict:
    """The verdict for a strictness between two bounds: ``stated`` if both bounds have the same permission, else unknown.

    All three are indexes into :data:`SCALE`; ``stated`` is the strictest verdict that a rule states.

    >>> between(4, 5, 5), between(5, 6, 5)
    (<Verdict.UNKNOWN: 'unknown'>, <Verdict.LICENCE_DENIAL: 'licence_denial'>)
    """
    return SCALE[stated] if _PERMITTED[lower] is _PERMITTED[upper] else Verdict.UNKNOWN
