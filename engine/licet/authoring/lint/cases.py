"""A box of cases as the command that asks about one of them."""

from __future__ import annotations

import shlex
from collections.abc import Hashable, Iterator, Mapping
from datetime import date

from licet.language.attributes import CASE_FLAGS, ECCN, FIGURES, FLAGS
from licet.values.eccn import EAR99
from licet.world.parties import base_of, list_of

from .reach import NO_WORD, PLACES, UNSTATED, Party, Reach
from .space import Box

OPTIONS = {"headquarters": "--hq", "ships_from": "--from", "vendor_home": "--vendor-home"}
ROLES = {"end_user": "end user", "party": "purchaser", "owner": "owner"}
ANY_PRODUCT, OF_A_LIST = "any product", "one on {}"
Given = Mapping[Hashable, list[int]]  # the values of the fields that a box does not leave open


def command(reach: Reach, box: Box, day: int) -> str:
    """The command that asks about one case of a box. What the box leaves open is left out.

    A named party is one of the list that is asked for; where no name is known, the text says which list.
    """
    fields = reach.fields
    given = {name: fields.values(box, name) for name in fields.masks if not fields.leaves_open(box, name)}
    country = reach.countries["destination"][given.get("destination", [0])[0]]
    product = reach.words["product"][given.get("product", [0])[0]]
    parts = ["licet", "check", product or ANY_PRODUCT, country]
    parts += _product(reach, given) if product == NO_WORD else ()
    parts += _places(reach, given, named=product != NO_WORD)
    parts += _circumstances(reach, given, day)
    return shlex.join([*parts, "--on", date.fromordinal(day).isoformat()])


def _product(reach: Reach, given: Given) -> Iterator[str]:
    """What is said of a product that no rule names."""
    if vendor := _word(reach, given, "vendor"):
        yield from ("--vendor", vendor)
    elif "vendor_home" in given:
        yield from ("--vendor", "any vendor")
    if "kind" in given:
        yield from ("--spec", f"kind={_word(reach, given, 'kind')}")
    for name in FIGURES:
        if name in given:
            yield from ("--spec", f"{name}={_figure(reach, name, given[name])}")
    for name in FLAGS:
        if name in given:
            yield from ("--spec", f"{name}={_flag(given[name])}")


def _places(reach: Reach, given: Given, *, named: bool) -> Iterator[str]:
    """The places besides the destination. The home of a vendor that is known is not stated."""
    for role in PLACES[1:]:
        known = role == "vendor_home" and (named or _word(reach, given, "vendor"))
        if role in given and not known:
            yield from (OPTIONS[role], reach.countries[role][given[role][0]])


def _circumstances(reach: Reach, given: Given, day: int) -> Iterator[str]:
    """The end use, the plant, the ECCN and the parties."""
    if end_use := _word(reach, given, "end_use"):
        yield from ("--end-use", end_use)
    for name in CASE_FLAGS:
        if name in given:
            yield from (f"--{name.replace('_', '-')}", _flag(given[name]))
    if ECCN in given and given[ECCN][0] != UNSTATED:
        rank = given[ECCN][0] - 1
        yield from ("--eccn", next((one for one, (low, _) in reach.ranks.eccns.items() if low == rank), EAR99))
    for party in reach.parties:
        if given.get(party) == [1]:
            yield from ("--party", f"{ROLES[party[0]]}={_party(reach, party, day)}")


def _word(reach: Reach, given: Given, name: str) -> str:
    return reach.words[name][given[name][0]] if name in given else NO_WORD


def _flag(values: list[int]) -> str:
    return "yes" if 1 in values else "no"


def _figure(reach: Reach, name: str, ranks: list[int]) -> str:
    """A figure of one of these ranks: a cut point, or one between two of them."""
    cuts, rank = reach.ranks.cuts[name], ranks[0]
    if rank % 2:
        value = cuts[rank // 2]
    elif rank == 0:
        value = cuts[0] / 2
    else:
        value = (cuts[rank // 2 - 1] + cuts[rank // 2]) / 2 if rank // 2 < len(cuts) else cuts[-1] * 2
    return f"{value:g}" if value < 1e6 else f"{value:.0f}"  # noqa: PLR2004 - larger ones are not shown with an exponent


def _party(reach: Reach, party: Party, day: int) -> str:
    _, name, share = party
    wanted = base_of(list_of(name))
    entry = next(_names(reach, wanted, day), OF_A_LIST.format(name))
    held = "" if share is None else f":{share.at_least if share.at_least is not None else share.above:g}%"
    return entry + held


def _names(reach: Reach, wanted: str, day: int) -> Iterator[str]:
    """The names on a list on a day."""
    for entry in reach.rulebook.parties.on({wanted}):
        first, end = entry.first, entry.end
        if (first is None or first.earliest.toordinal() <= day) and (end is None or day < end.earliest.toordinal()):
            yield entry.name
