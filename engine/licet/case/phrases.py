"""Sentences for figures, limits and missing information."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from licet.language.attributes import ECCN, FIGURES
from licet.language.schema import Bounds, Clause
from licet.lists.roles import party_roles
from licet.question import Party
from licet.values.needs import Code, Need
from licet.world.figures import UNKNOWN, Figure

SMALL = 0.1  # below it, three decimals would lose digits that limits have

NEEDS: dict[Code, str] = {
    "fact": "{0.subject}",
    "product": "product: {0.subject}",
    "party": "{0.subject}: screen the party against {0.detail}; `licet lists import` loads the whole list",
    "listing_evidence": "{0.subject}: a source for its entry on {0.detail}, which is only recollected",
    "same_party": "{0.subject}: whether the party is {0.detail}",
    "not_here": "{0.subject}: screen the party against {0.detail}, of which no name is here; `licet lists import` loads the whole list",
    "ownership": "{0.subject}: whether {0.detail} reaches a party that a listed one owns",
    "owner_share": "{0.subject}: the share that parties on {0.detail} hold",
    "dates_of_rule": "the exact dates of {0.subject}",
    "dates_of_places": "the exact membership dates of {0.subject}",
    "applicability": "whether {0.subject} applies",
    "serves": "whether {0.subject} serves {0.detail}",
    "review_policy": "the licence review policy of {0.subject}",
    "policy_evidence": "a source for the policy of {0.subject}, which is only recollected",
    "coverage_of_kind": "{law} rules for this kind of product (not covered by the rulebook)",
    "coverage_before": "{law} rules before {0.detail} (first day checked)",
    "coverage_after": "{law} rules after {0.detail} (last day checked)",
    "known_before": "what was known of {law} rules before {0.detail} (first day checked)",
    "silence": "whether {law} rules require a licence (the rulebook is incomplete)",
    "jurisdiction": "a rulebook of the country it ships from",
    "inference": "a result of the inference engine ({0.subject})",
}


def figure(name: str, known: Figure | None, bounds: Bounds, holds: str) -> str:
    """A figure of a product beside the limit that it meets or misses. ``holds`` is yes, possibly or no.

    >>> figure("tpp", Figure(2368.0, 2368.0), Bounds(at_least=4800), "no")
    'tpp 2368 < 4800'
    >>> figure("tpp", None, Bounds(at_least=4800), "possibly")
    'tpp not known (condition: ≥ 4800)'
    """
    unit = "" if FIGURES[name].lower() == name else f" {FIGURES[name]}"
    if known is None or known == UNKNOWN:
        return f"{name} not known (condition: {limits(bounds)}{unit})"
    if not known.is_exact:
        return f"{name} {value(known)}{unit} (condition: {limits(bounds)})"
    shown = number(known.low, *(limit for _, limit in _signed(bounds)))
    if holds == "yes":
        return f"{name} {shown}{unit} {limits(bounds)}"
    missed = (
        ("<", bounds.at_least, bounds.at_least is not None and known.low < bounds.at_least),
        ("≤", bounds.above, bounds.above is not None and known.low <= bounds.above),
        (">", bounds.at_most, bounds.at_most is not None and known.low > bounds.at_most),
        ("≥", bounds.below, bounds.below is not None and known.low >= bounds.below),
    )
    return f"{name} {shown}{unit} {' and '.join(f'{sign} {limit:g}' for sign, limit, fails in missed if fails)}"


def rounded(value: float) -> float:
    """A number to three decimals, and a small one to three digits, so that it does not become zero.

    >>> rounded(5.92345), rounded(0.000123456)
    (5.923, 0.000123)
    """
    return round(value, 3) if abs(value) >= SMALL else float(f"{value:.3g}")


def number(value: float, *limits: float, thousands: str = "") -> str:
    """A rounded number, or all of it where rounding would move it onto one of the limits.

    >>> number(4799.9999, 4800), number(0.0002, 0.0001)
    ('4799.9999', '0.0002')
    """
    near = rounded(value)
    return f"{value:{thousands}.15g}" if near in limits and near != value else f"{near:{thousands}.12g}"


def value(known: Figure) -> str:
    """A figure or its range, rounded."""
    high = None if known.high is None else rounded(known.high)
    return str(replace(known, low=rounded(known.low), high=high))


def limits(bounds: Bounds, thousands: str = "") -> str:
    """Limits as a comparison. ``thousands`` separates the thousands.

    >>> limits(Bounds(at_least=1400, below=4800)), limits(Bounds(at_least=4800), ",")
    ('≥ 1400 and < 4800', '≥ 4,800')
    """
    return " and ".join(f"{sign} {limit:{thousands}.12g}" for sign, limit in _signed(bounds))


def _signed(bounds: Bounds) -> Iterator[tuple[str, float]]:
    signs = (("≥", bounds.at_least), (">", bounds.above), ("≤", bounds.at_most), ("<", bounds.below))
    return ((sign, limit) for sign, limit in signs if limit is not None)


def party_text(party: Party) -> str:
    """A named party with its role, and its share if it is an owner.

    >>> party_text(Party(role="owner", name="Falcon Dates", share=60))
    'owner Falcon Dates (60 %)'
    """
    title = party_roles()[party.role].title if party.role in party_roles() else party.role
    return f"{title} {party.name}" + ("" if party.share is None else f" ({party.share:g} %)")


def need(missing: Need) -> str:
    """The sentence for missing information.

    >>> need(Need("coverage_after", "us", "2026-10-08"))
    'US rules after 2026-10-08 (last day checked)'
    >>> need(Need("applicability", "us.h20-letter"))
    'whether us.h20-letter applies'
    """
    if missing == Need("fact", ECCN):
        return "the paragraph of the stated ECCN"
    if missing.code == "applicability" and missing.detail:
        return f"{missing.detail} ({missing.subject})"
    return NEEDS[missing.code].format(missing, law=missing.subject.upper())


def clause_text(clause: Clause, leave_out: frozenset[str] = frozenset()) -> str:
    """The conditions of a clause in the words of the rule language; without those to leave out, empty if there are no others.

    >>> clause_text(Clause(destination=["CN", "HK"], tpp={"at_least": 4800}))
    'destination CN or HK, tpp at least 4800'
    """
    conditions = clause.model_dump(mode="json", exclude_none=True, by_alias=True, exclude=set(leave_out))
    return ", ".join(f"{name} {_condition(value)}" for name, value in conditions.items())


def _condition(value: object) -> str:
    if isinstance(value, dict):
        return " and ".join(f"{name.replace('_', ' ')} {limit:g}" for name, limit in value.items())
    if isinstance(value, list):
        return " or ".join(map(str, value))
    return "yes" if value is True else "no" if value is False else str(value)
