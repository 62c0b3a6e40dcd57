"""How current rules and lists are, as pages for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from licet.authoring.status import CoveredKinds, DatedChange, JurisdictionStatus, ListStatus, Status
from licet.decision import Attestation

from .layout import INDENT, Page, Text
from .wording import counted


def status(found: Status) -> Page:
    """Every jurisdiction with its changes and rules from recollection, and every list."""
    lines = [line for one in found.jurisdictions for line in (*_jurisdiction(one, found.on), Text())]
    return Page(*lines, Text("Lists of parties", "bold"), *_lists(found.lists))


def gap(one: JurisdictionStatus, changes: Sequence[DatedChange], first: date, through: date) -> Page:
    """What an attestation would state, and what changes on file in these days."""
    name = one.jurisdiction.upper()
    carried = (
        "an attestation carries no rule past its change; answers that depend on one of these stay unknown from then on"
    )
    return Page(
        Text(f"{name} rules are verified through {one.through}, {_ago(one.age)}", "bold"),
        Text(f"to be attested: nothing was published in these rules from {first} through {through}"),
        Text("on file, changes in these days:" if changes else "on file, nothing changes in these days"),
        *_changes(changes),
        *([Text(carried, "dim")] if changes else ()),
    )


def stated(attested: Attestation) -> str:
    """Who attested what."""
    return f"nothing new through {attested.through}, attested by {attested.by} on {attested.on} in {attested.source}"


def covered(kinds: CoveredKinds) -> str:
    """What is covered from a day."""
    how = "whole" if kinds.whole else "in part"
    only = f", only {kinds.only}" if kinds.only else ""
    return f"from {kinds.since}, {how}: {', '.join(kinds.kinds) or 'every kind'}{only}"


def _jurisdiction(one: JurisdictionStatus, today: date) -> Iterator[Text]:
    yield Text.assemble((one.jurisdiction, "cyan"), "  ", (one.title, "bold"))
    yield Text(
        f"checked from {one.since} through {one.read_through}, {_ago((today - one.read_through).days)}", indent=INDENT
    )
    if one.attested:
        yield Text(f"{stated(one.attested)}; read: {'; '.join(one.attested.read)}", indent=INDENT)
    yield from (Text(covered(kinds), indent=INDENT) for kinds in one.covers)
    yield from _changes(one.changes)
    if one.recollection:
        names = sorted(set(one.recollection))
        yield Text(f"from recollection only, {len(names)}: {', '.join(names)}", "dim", indent=INDENT)


def _changes(changes: Iterable[DatedChange]) -> Iterator[Text]:
    for change in changes:
        doubt = "" if change.sure else " (possibly)"
        yield Text.assemble(f"{change.on}  {change.what}{doubt}  ", (change.id, "cyan"), indent=INDENT)


def _lists(lists: Iterable[ListStatus]) -> Iterator[Text]:
    """The lists by the last day on which they were whole, the oldest first."""
    by_day: dict[date, list[ListStatus]] = {}
    for one in lists:
        if one.through:
            by_day.setdefault(one.through, []).append(one)
    for day, same in sorted(by_day.items()):
        yield _row(f"whole through {day}, {_ago(same[0].age or 0)}", same)
    partial = [one for one in lists if not one.through]
    if some := [one for one in partial if one.names]:
        yield _row("here in part, so that they clear nobody", some)
    if absent := [one for one in partial if not one.names]:
        yield _row("not here; licet lists import loads them", absent)


def _row(state: str, lists: Iterable[ListStatus]) -> Text:
    names = ", ".join(f"{one.list} ({counted(one.names, 'name')})" if one.names else one.list for one in lists)
    return Text.assemble(f"{state}: ", (names, "cyan"), indent=INDENT)


def _ago(days: int) -> str:
    return "today" if days == 0 else f"{days} day{'' if days == 1 else 's'} ago" if days > 0 else "a later day"
