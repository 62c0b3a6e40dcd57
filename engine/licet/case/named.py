"""The parties that a question names, as they may be given: one name, several, or a role with its names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from licet.errors import InputError, shown
from licet.lists.placeholders import is_placeholder
from licet.lists.roles import party_roles, role_names
from licet.question import ANY_ROLE, Party
from licet.values.names import did_you_mean, normalize_name

# A name or names; or by role. An owner may be given with its share in percent: as text, or as a mapping name -> share.
Names = str | Party | Iterable["str | Party"] | Mapping[str, float | None]
Parties = Names | Mapping[str, Names]

WHOLE = 100.0
SEVERAL = ";"  # separates names in one text
_ONE = r"(?:&(?:amp|lt|gt|quot|apos|#\w+);|[^;])+"  # a semicolon that ends a sign as HTML writes it separates nothing
_ONLY_A_SHARE = r":? ?-?[0-9]+(?:[.,][0-9]+)? ?%"
_SHARE = r"(?P<name>.*\S) ?(?:: ?| |\() ?(?P<share>-?[0-9]+(?:[.,][0-9]+)?) ?% ?\)?"


def parse_parties(given: object) -> tuple[Party, ...]:
    """The parties that are given as ``parties``, in order and without repetitions. Raises InputError.

    A placeholder such as ``n/a``, or an empty text, is no name. Names without a role may have any role, except that of an owner.

    >>> parse_parties({"buyer": "Falcon Dates", "owner": "Wingtech:60%"})
    (Party(role='purchaser', name='Falcon Dates', share=None), Party(role='owner', name='Wingtech', share=60.0))
    """
    if given is None or (isinstance(given, tuple) and not given):
        return ()
    if isinstance(given, Mapping):
        found = [one for role, names in given.items() for one in _of_role(role_of(role), names)]
    else:
        found = list(_of_role(ANY_ROLE, given))
    return checked(tuple(dict.fromkeys(found)))


def role_of(text: object) -> str:
    """The id of a role by any of its names; ``party`` for one that is not stated. Raises InputError."""
    if not isinstance(text, str):
        raise InputError(f"a role of a party is text, not `{shown(text)}`")
    name = normalize_name(text)
    if name == ANY_ROLE:
        return ANY_ROLE
    if name not in role_names():
        known = [*party_roles(), ANY_ROLE]
        hint = did_you_mean(text, [one.title for one in party_roles().values()]) or f"known: {', '.join(known)}"
        raise InputError(f"a party has no role `{text}`; {hint}")
    return role_names()[name]


def checked(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties, if they can be so. Raises InputError for unknown roles, and for owners of more than the whole."""
    for party in parties:
        role_of(party.role)
    total = sum(party.share or 0.0 for party in parties if is_owner(party.role))
    if total > WHOLE:
        raise InputError(f"the shares of the owners add up to {total:g} %")
    return parties


def is_owner(role: str) -> bool:
    """Whether a role is that of an owner, which takes no part itself."""
    return role in party_roles() and party_roles()[role].kind == "owner"


def is_recipient(role: str) -> bool:
    """Whether the goods are for a party of this role, or may be as its role is not stated."""
    return role not in party_roles() or party_roles()[role].kind == "recipient"


def _of_role(role: str, names: object) -> Iterator[Party]:
    if names is None:
        return
    if isinstance(names, Party):
        names = [names]
    elif isinstance(names, str):
        names = [text for text in re.findall(_ONE, names) if text.strip()] or [names]
    elif isinstance(names, Mapping):
        for name, share in names.items():
            yield from _party(role, name, share)
        return
    elif not isinstance(names, Iterable) or isinstance(names, bytes):
        raise InputError(f"`parties` are names, or a role with its names, not `{shown(names)}`")
    for name in names:
        if not isinstance(name, Party):
            yield from _party(role, name, None)
        elif role in {ANY_ROLE, role_of(name.role)}:
            yield from _party(role_of(name.role), name.name, name.share)
        else:
            raise InputError(f"two roles are given for `{name.name}`: `{role}` and `{name.role}`")


def _party(role: str, name: object, share: object) -> Iterator[Party]:
    """The party of a name, unless it is a placeholder."""
    if not isinstance(name, str):
        raise InputError(f"`{role}` must be a name, not `{shown(name)}`")
    if share is None and is_owner(role) and (parts := re.fullmatch(_SHARE, " ".join(name.split()))):
        name, share = parts["name"], float(parts["share"].replace(",", "."))
    if share is not None:
        if not is_owner(role):
            raise InputError(f"only an owner has a share, not `{name}` as `{role}`")
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 < share <= WHOLE:
            raise InputError(f"the share of `{name}` must be above 0 and at most 100 %, not `{shown(share)}`")
        share = float(share)
    if share is None and is_owner(role) and re.fullmatch(_ONLY_A_SHARE, " ".join(name.split())):
        raise InputError(f"`{shown(name)}` is the share of an owner without its name; write NAME:SHARE%")
    if not is_placeholder(name):
        yield Party(role=role, name=name.strip(), share=share)
