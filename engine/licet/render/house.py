"""How an answer tells the rules of a house from the law."""

from __future__ import annotations

from licet.decision import Decision, Reason
from licet.verdict import Verdict

RULE = "house rule"
_OWN = {
    Verdict.PROHIBITED: "by a house rule",
    Verdict.PRIOR_NOTIFICATION: "a house rule asks for approval first",
}


def beside_law(answer: Decision, rest: str) -> str:
    """The rest of the first line of an answer; where a house makes it stricter, with what the law alone says."""
    if answer.by_law is None:
        return rest
    return f"{_OWN.get(answer.verdict, f'{rest}, with a house rule')}; by law alone: {answer.by_law.verdict.phrase}"


def force(reason: Reason) -> str:
    """The force of a rule in words."""
    return RULE if reason.force == "house" else reason.force


def outranked(answer: Decision) -> list[Reason]:
    """The rules of houses that bind beside a stricter rule, which have to be kept all the same."""
    return [one.reason for one in answer.overridden if one.how == "outranked" and one.reason.force == "house"]
