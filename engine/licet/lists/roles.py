"""The roles that a party may have, from ``seeds/lists/roles.csv``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from licet.errors import RulesError
from licet.language.csv_table import read
from licet.language.sources import home
from licet.values.names import normalize_name

KINDS = ("party", "recipient", "owner")
_COLUMNS = ("role", "kind", "title", "aliases", "says")


@dataclass(frozen=True, slots=True)
class PartyRole:
    """One role. ``kind`` is ``party`` (takes part), ``recipient`` (takes part, and the goods are for it) or ``owner``."""

    id: str
    kind: str
    title: str
    aliases: tuple[str, ...]


@cache
def party_roles() -> Mapping[str, PartyRole]:
    """All roles by id. Raises RulesError where the table is wrong.

    >>> party_roles()["end_user"].kind
    'recipient'
    """
    path = home("seeds") / "lists" / "roles.csv"
    rows, problems = read(path.read_text(encoding="utf-8"), "lists/roles.csv", _COLUMNS)
    for row in rows:
        if row["kind"] not in KINDS:
            row.refuse("kind", "no such kind of role", f"one of {', '.join(KINDS)}")
    if problems:
        raise RulesError(problems)
    return {row["role"]: PartyRole(row["role"], row["kind"], row["title"], row.many("aliases")) for row in rows}


@cache
def role_names() -> Mapping[str, str]:
    """The ids of the roles by every name of theirs, normalised.

    >>> role_names()[normalize_name("Ultimate Consignee")], role_names()["buyer"]
    ('ultimate_consignee', 'purchaser')
    """
    names: dict[str, str] = {}
    for role in party_roles().values():
        names |= {normalize_name(name): role.id for name in (role.id, role.title, *role.aliases)}
    return names
