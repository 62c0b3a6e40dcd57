"""What a decision shows of a rule version and of a match with a listed party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licet.decision import PartyMatch, Reason
from licet.language.schema import Control, Notice, Relief
from licet.lists import LISTED
from licet.rulebook.rulebook import RuleVersion

if TYPE_CHECKING:
    from licet.lists import Hit


def reason(version: RuleVersion, certain: bool) -> Reason:
    """What a decision shows of a rule version."""
    rule, instrument = version.rule, version.instrument
    verdict = None
    if isinstance(rule, Control):
        verdict = rule.bounds[1]
    elif isinstance(rule, Relief):
        verdict = rule.to
    conditions = () if isinstance(rule, Notice) else getattr(rule, "conditions", ())
    end = rule.through or rule.until
    return Reason(
        id=version.id,
        role="control" if version.role == "control" else "relief" if version.role == "relief" else "notice",
        says=rule.says,
        cite=rule.cite or instrument.cite,
        evidence=rule.evidence or instrument.evidence,
        policy_evidence=rule.policy_evidence if isinstance(rule, Control | Relief) else None,
        instrument=instrument.instrument,
        title=instrument.title,
        issuer=instrument.issuer,
        kind=instrument.kind,
        force=instrument.force,
        published=str(instrument.published),
        in_force=str(rule.in_force or instrument.in_force),
        until=None if end is None else f"{'through' if rule.through else 'until'} {end}",
        checked=instrument.checked,
        verdict=verdict,
        conditions=conditions,
        certain=certain,
        topic=rule.topic if isinstance(rule, Notice) else None,
    )


def party_match(role: str, name: str, hit: Hit) -> PartyMatch:
    """A hit on a list as a decision shows it."""
    entry = hit.entry
    return PartyMatch(
        role=role,
        name=name,
        list=hit.list,
        listed_name=hit.listed_name,
        same=hit.kind == LISTED,
        score=hit.score,
        reason=hit.reason,
        countries=entry.countries,
        since=str(entry.first) if entry.first else None,
        until=str(entry.end) if entry.end else None,
        review=entry.review or None,
        policy=entry.policy or None,
        cite=entry.cite,
    )
