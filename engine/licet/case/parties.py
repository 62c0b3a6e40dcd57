"""Named parties as facts, and on which days they are on the lists that a condition names.

What an exact match, a near one and silence come to depends on what being on the list does (:data:`Effect`):

* ``restricts``: an exact match is certain. A near match, and silence of a list that is not whole, leave it possible.
* ``eases``: certain only for a party that matches exactly and whose country fits. A near match leaves it possible.
  Silence is no evidence for an easing: the party counts as not listed.
* ``permits`` (an easing to an answer that permits): as ``eases``, and an entry that is only recollected leaves it possible.
* ``either`` (governing clauses, and classes that no permission hangs on): the demands of ``restricts`` and ``eases``.
* ``any`` (other classes): the demands of ``restricts`` and ``permits``.
* ``informs`` (notices): as ``restricts``, but silence brings no notice.

Whose listing counts depends on the condition (:data:`licet.language.attributes.PARTY_ATTRIBUTES`):

* ``party``: any party that takes part. An owner takes no part, but leaves the condition possible for lists of which no
  rule says what owning means.
* ``end_user``: any end user. Where that eases something, every end user and every other recipient that is named.
* ``owner``: owners that together hold the share that the condition states.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Literal

from licet.language.schema import Bounds
from licet.question import ANY_ROLE, END_USER, Party
from licet.values.days import ALWAYS, NEVER, Days
from licet.values.needs import Need
from licet.values.truth import FALSE, Truth, all_of, any_of
from licet.world.parties import Bearing, Matches, Parties, list_of, review_of

from .named import WHOLE, is_owner, is_recipient

Effect = Literal["restricts", "eases", "permits", "either", "any", "informs"]
RESTRICTING = frozenset[Effect]({"restricts", "either", "any"})
EASING = frozenset[Effect]({"eases", "permits", "either", "any"})
PERMITTING = frozenset[Effect]({"permits", "any"})
SHOWN = 3  # near names to show in one need
_DIGITS = 9  # decimals of a sum of shares


@dataclass(frozen=True, slots=True)
class PartyKey:
    """One named party by what lists say about it.

    ``unfit`` are exact matches on lists that ease, whose country does not fit; ``exact`` are all other exact matches.
    ``share`` is what an owner holds, in percent, ``None`` where it is not known.
    """

    role: str
    exact: tuple[Bearing, ...]
    unfit: tuple[Bearing, ...]
    near: tuple[Bearing, ...]
    unsearched: frozenset[str]
    share: float | None = None

    @classmethod
    def of(cls, party: Party, matches: Matches, countries: Iterable[str | None], easing: Container[str]) -> PartyKey:
        """The key of a party. ``countries`` are those that fit; ``easing`` are the lists that ease.

        The names of exact matches that fit are left out, so that parties with equal entries are equal facts.
        """
        here = {country.partition("-")[0] for country in countries if country}
        exact = [one for one in matches.bearings if one.exact]
        unfit = tuple(one for one in exact if one.list in easing and not here & set(one.countries))
        fitting = dict.fromkeys(one._replace(listed_name="", countries=()) for one in exact if one not in unfit)
        near = tuple(one for one in matches.bearings if not one.exact)
        return cls(party.role, tuple(fitting), unfit, near, matches.unsearched, party.share)


def reached(attribute: str, keys: Iterable[PartyKey]) -> tuple[PartyKey, ...]:
    """The parties that a condition on an attribute may be about; none if all it asks about is left open."""
    keys = tuple(keys)
    if attribute == "owner":
        return tuple(key for key in keys if is_owner(key.role))  # equal owners are different parties
    if attribute == END_USER:
        asked = tuple(key for key in keys if is_recipient(key.role))
        return tuple(dict.fromkeys(asked)) if any(key.role in {END_USER, ANY_ROLE} for key in asked) else ()
    return tuple(dict.fromkeys(keys)) if any(not is_owner(key.role) for key in keys) else ()


def unstated_share(keys: Iterable[PartyKey | Party]) -> float:
    """What owners that are not named, or whose share is not known, may hold together, in percent."""
    return round(WHOLE - sum(key.share or 0.0 for key in keys), _DIGITS)


class ListedParties:
    """Looks up named parties for conditions. ``owner_lists`` are the lists of which a rule says what owning means."""

    def __init__(self, parties: Parties, owner_lists: Container[str]) -> None:
        self.parties = parties
        self.owner_lists = owner_lists

    def on(
        self, attribute: str, keys: Sequence[PartyKey], names: Sequence[str], share: Bounds | None,
        known_on: date | None, effect: Effect,
    ) -> Truth:  # fmt: skip
        """The days on which parties of a condition are on one of several lists, each of which may have a review policy."""

        def one(key: PartyKey) -> Truth:
            return any_of([self._one(key, name, known_on, effect) for name in names])

        if attribute == "owner":
            return owned(keys, [one(key) for key in keys], share, names)
        if attribute == END_USER:
            users = [key for key in keys if key.role in {END_USER, ANY_ROLE}]
            somebody = any_of([one(key) for key in users])
            if effect not in EASING:
                return somebody
            stated = any(key.role == END_USER for key in keys)
            everybody = reduce(all_of, map(one, keys)) if stated else FALSE
            return everybody if effect not in RESTRICTING else _within(everybody, somebody)
        takes_part = [one(key) for key in keys if not is_owner(key.role)]
        return any_of([*takes_part, *self._owners(keys, names, known_on, effect)])

    def _owners(
        self, keys: Iterable[PartyKey], names: Iterable[str], known_on: date | None, effect: Effect
    ) -> Iterator[Truth]:
        """What owners mean for lists of which no rule says what owning means: not known."""
        if effect not in RESTRICTING:
            return
        for key in keys:
            for name in names:
                if is_owner(key.role) and list_of(name) not in self.owner_lists:
                    found = self._one(key, name, known_on, effect)
                    asked = found.missing or {Need("ownership", key.role, list_of(name))}
                    yield Truth(
                        NEVER, found.possible, frozenset(asked) if found.possible else frozenset(), found.assumed
                    )

    def _one(self, key: PartyKey, name: str, known_on: date | None, effect: Effect) -> Truth:
        list_id, review = list_of(name), review_of(name)
        exact = (*key.exact, *key.unfit)
        certain, possible, missing = _listed(
            _on(key.exact if effect in EASING else exact, list_id, review),
            known_on,
            key.role,
            sourced=effect in PERMITTING,
        )
        settled = Days.union(one.days(known_on)[0] for one in _on(exact, list_id, ""))
        if effect in RESTRICTING:
            removed = _removed(_on(exact, list_id, review), known_on) - settled
            if removed - possible:
                missing.add(Need("listing_evidence", key.role, list_id))
            possible = possible | removed
        doubtful = (*key.near, *key.unfit) if effect in EASING else key.near
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
        if effect not in RESTRICTING or any(one.list == list_id for one in exact):
            return Truth(certain, possible, frozenset(missing) if certain != possible else frozenset())
        open_point, assumed = self._silence(key, name)
        if open_point is not None:
            return Truth(certain, ALWAYS, frozenset({*missing, open_point}))
        return Truth(certain, possible, frozenset(missing) if certain != possible else frozenset(), assumed)

    def _silence(self, key: PartyKey, name: str) -> tuple[Need | None, tuple[tuple[str, Days], ...]]:
        """What is missing before the silence of a list clears a party, and what is assumed when it does."""
        list_id, state = list_of(name), self.parties.state(name)
        if not state.whole:
            return _not_cleared(key.role, list_id, state.names), ()
        if list_id in key.unsearched:
            return Need("party", key.role, f"{list_id}: too few names there in the script of this one"), ()
        return None, ((state.assumption, state.assumed),)


def _listed(
    entries: Iterable[Bearing], known_on: date | None, role: str, *, sourced: bool
) -> tuple[Days, Days, set[Need]]:
    """The days on which entries are surely, and possibly, in force. ``sourced``: only those with a source are sure."""
    certain = possible = NEVER
    missing: set[Need] = set()
    for entry in entries:
        surely, maybe = entry.days(known_on)
        if surely != maybe:
            missing.add(Need("dates_of_places", entry.list))
        if sourced and entry.recollected and maybe:
            surely = NEVER
            missing.add(Need("listing_evidence", role, entry.list))
        certain, possible = certain | surely, possible | maybe
    return certain, possible, missing


def _removed(entries: Iterable[Bearing], known_on: date | None) -> Days:
    """The days on which entries may be in force because their removal is only recollected."""
    return Days.union(
        entry._replace(end=None).days(known_on)[1] for entry in entries if entry.recollected and entry.end is not None
    )


def owned(keys: Sequence[PartyKey], listed: Sequence[Truth], share: Bounds | None, names: Sequence[str]) -> Truth:
    """The days on which owners that are listed hold a share; without one, those on which any owner is listed.

    ``listed`` are the days on which each owner is listed. The shares of listed owners add up. A share that is not known may
    be all that is left by the known ones.
    """
    if share is None:
        return any_of(listed)
    rest = unstated_share(keys)

    def certain(day: int) -> bool:
        return _reaches(
            share, sum(key.share or 0.0 for key, one in zip(keys, listed, strict=True) if one.certain.holds(day))
        )

    def possible(day: int) -> bool:
        here = [key for key, one in zip(keys, listed, strict=True) if one.possible.holds(day)]
        known = sum(key.share or 0.0 for key in here)
        return _reaches(share, known + (rest if any(key.share is None for key in here) else 0.0))

    edges = sorted(set(Days.edges(days for one in listed for days in (one.certain, one.possible))))
    surely, maybe = _sampled(edges, certain), _sampled(edges, possible)
    missing: set[Need] = set()
    if surely != maybe:
        missing = {need for one in listed if one.possible for need in one.missing}
        if any(key.share is None and one.possible for key, one in zip(keys, listed, strict=True)):
            missing.add(Need("owner_share", keys[0].role, " and ".join(names)))
    assumed = any_of(listed).assumed if not maybe else ()
    return Truth(surely, maybe, frozenset(missing), assumed)


def _reaches(share: Bounds, total: float) -> bool:
    total = round(total, _DIGITS)
    return total >= share.at_least if share.at_least is not None else share.above is None or total > share.above


def _sampled(edges: Sequence[int], holds: Callable[[int], bool]) -> Days:
    """The days on which something holds that changes only on these days."""
    inside = ancient = holds(edges[0] - 1 if edges else 1)
    flips = []
    for edge in edges:
        if holds(edge) != inside:
            inside = not inside
            flips.append(edge)
    return Days(ancient, tuple(flips))


def _within(certain: Truth, possible: Truth) -> Truth:
    """Certain where the first is, possible where the second is."""
    days = certain.certain & possible.possible
    missing = certain.missing | possible.missing if days != possible.possible else frozenset()
    return Truth(days, possible.possible, missing, possible.assumed)


def _on(bearings: Iterable[Bearing], list_id: str, review: str) -> Iterator[Bearing]:
    return (one for one in bearings if one.list == list_id and review in {"", one.review})


def _not_cleared(role: str, list_id: str, names: int) -> Need:
    """That a list is not whole here. One with no names is not here at all."""
    if not names:
        return Need("not_here", role, list_id)
    return Need("party", role, f"{list_id}: {names} name{'' if names == 1 else 's'} here, not the whole list")


def _few(names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - SHOWN} more" if len(every) > SHOWN else ""
    return " or ".join(every[:SHOWN]) + more
