"""Named parties as facts, and on which days they are on the list that a condition names.

What an exact match, a near one and silence come to depends on what being on the list does (:data:`Effect`):

* ``restricts``: an exact match is certain. A near match, and silence of a list that is not whole, leave it possible.
* ``eases``: certain only for an end user that matches exactly and whose country fits. A near match leaves it possible.
  Silence is no evidence for an easing: the party counts as not listed.
* ``either`` (classes and governing clauses): the demands of both. Silence of a list that is not whole leaves it possible.
* ``informs`` (notices): as ``restricts``, but silence brings no notice.

A list that rules name and that has no name here was not searched: that is told as an assumption.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from licet.values.days import ALWAYS, NEVER, Days
from licet.values.needs import Need
from licet.values.truth import Truth, any_of
from licet.world.parties import Bearing, Matches, Parties, list_of, review_of

Effect = Literal["restricts", "eases", "either", "informs"]
END_USER = "end_user"
SHOWN = 3  # near names to show in one need


@dataclass(frozen=True, slots=True)
class PartyKey:
    """One named party by what lists say about it.

    ``unfit`` are exact matches on lists that ease, whose country does not fit; ``exact`` are all other exact matches.
    """

    role: str
    exact: tuple[Bearing, ...]
    unfit: tuple[Bearing, ...]
    near: tuple[Bearing, ...]
    unsearched: frozenset[str]

    @classmethod
    def of(cls, role: str, matches: Matches, countries: Iterable[str | None], easing: Container[str]) -> PartyKey:
        """The party of a role. ``countries`` are those that fit; ``easing`` are the lists that ease.

        The names of exact matches that fit are left out, so that parties with equal entries are equal facts.
        """
        here = {country.partition("-")[0] for country in countries if country}
        exact = [one for one in matches.bearings if one.exact]
        unfit = tuple(one for one in exact if one.list in easing and not here & set(one.countries))
        fitting = dict.fromkeys(one._replace(listed_name="", countries=()) for one in exact if one not in unfit)
        near = tuple(one for one in matches.bearings if not one.exact)
        return cls(role, tuple(fitting), unfit, near, matches.unsearched)


def on_list(parties: Parties, keys: tuple[PartyKey, ...], name: str, known_on: date | None, effect: Effect) -> Truth:
    """The days on which any of these parties is on a list, which may be named with a review policy."""
    asked = (key for key in keys if effect != "eases" or key.role == END_USER)
    return any_of([_one(parties, key, name, known_on, effect) for key in asked])


def _one(parties: Parties, key: PartyKey, name: str, known_on: date | None, effect: Effect) -> Truth:
    list_id, review = list_of(name), review_of(name)
    certain = possible = NEVER
    missing: set[Need] = set()
    suffices = key.exact if effect in {"eases", "either"} else (*key.exact, *key.unfit)
    for bearing in _on(suffices, list_id, review):
        surely, maybe = bearing.days(known_on)
        certain, possible = certain | surely, possible | maybe
        if surely != maybe:
            missing.add(Need("dates_of_places", list_id))
    settled = Days.union(one.days(known_on)[0] for one in _on((*key.exact, *key.unfit), list_id, ""))
    doubtful = (*key.near, *key.unfit) if effect in {"eases", "either"} else key.near
    asked: dict[str, None] = {}
    for bearing in _on(doubtful, list_id, review):
        _, maybe = bearing.days(known_on)
        if not bearing.exact:
            maybe = maybe - settled  # an exact match on the list settles who it is
        if maybe - certain:
            possible = possible | maybe
            countries = f" ({', '.join(bearing.countries)})" if bearing.exact and bearing.countries else ""
            asked[f"{bearing.listed_name}{countries}"] = None
    if asked:
        missing.add(Need("same_party", key.role, f"{_few(asked)} on {list_id}"))
    assumed: tuple[tuple[str, Days], ...] = ()
    if effect in {"restricts", "either"} and not any(one.list == list_id for one in (*key.exact, *key.unfit)):
        state = parties.state(name)
        if state.names and not state.whole:
            possible = ALWAYS
            missing.add(Need("party", key.role, f"{list_id}: {_counted(state.names)}, not the whole list"))
        elif list_id in key.unsearched:
            possible = ALWAYS
            missing.add(Need("party", key.role, f"{list_id}: too few names there in the script of this one"))
        else:
            assumed = ((state.assumption, state.assumed),)
    return Truth(certain, possible, frozenset(missing) if certain != possible else frozenset(), assumed)


def _on(bearings: Iterable[Bearing], list_id: str, review: str) -> Iterator[Bearing]:
    return (one for one in bearings if one.list == list_id and review in {"", one.review})


def _counted(names: int) -> str:
    return f"{names} name{'' if names == 1 else 's'} here"


def _few(names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - SHOWN} more" if len(every) > SHOWN else ""
    return " or ".join(every[:SHOWN]) + more
