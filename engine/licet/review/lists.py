"""Two files of the Consolidated Screening List: who was added, removed, or listed anew in other words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from licet.language.attributes import PARTY_ATTRIBUTES
from licet.lists import Entry, vocabulary
from licet.lists.readers import read_entries
from licet.rulebook.rulebook import Rulebook
from licet.world.parties import PART, list_of

from .files import Document

FIELDS = ("requirement", "policy", "aliases")  # what a rule or a match with a name may depend on


class ListChanges(NamedTuple):
    """What differs in one list: names added and removed, and names of which the terms or the other names differ."""

    list: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    reworded: tuple[str, ...]


def read(document: Document) -> list[Entry]:
    """The entries of a file. Raises RulesError with every problem of every row."""
    return read_entries(document.path, vocabulary(), None)


def compare(earlier: Iterable[Entry], later: Iterable[Entry]) -> list[ListChanges]:
    """What differs, by list."""
    before, after = _by_list(earlier), _by_list(later)
    found = []
    for name in sorted({*before, *after}):
        old, new = before.get(name, {}), after.get(name, {})
        reworded = [one for one in new if one in old and new[one] != old[one]]
        changes = ListChanges(
            name,
            tuple(sorted(new.keys() - old.keys())),
            tuple(sorted(old.keys() - new.keys())),
            tuple(sorted(reworded)),
        )
        if changes.added or changes.removed or changes.reworded:
            found.append(changes)
    return found


def _by_list(entries: Iterable[Entry]) -> dict[str, dict[str, Sequence[tuple[object, ...]]]]:
    """The terms of every name, by list; a name may stand more than once."""
    found: dict[str, dict[str, list[tuple[object, ...]]]] = {}
    for one in entries:
        terms = tuple(getattr(one, field) for field in FIELDS)
        found.setdefault(one.list, {}).setdefault(one.name, []).append(terms)
    return {name: {one: sorted(terms, key=repr) for one, terms in listed.items()} for name, listed in found.items()}


def rules_naming(rulebook: Rulebook, name: str) -> tuple[str, ...]:
    """The rules that ask about a list."""
    asking = dict.fromkeys(
        version.id
        for version in rulebook.versions
        for clause in (*(version.rule.when or ()), *(version.rule.unless or ()))
        for key in PARTY_ATTRIBUTES
        if name in {list_of(one).partition(PART)[0] for one in getattr(clause, key) or ()}
    )
    return tuple(asking)
