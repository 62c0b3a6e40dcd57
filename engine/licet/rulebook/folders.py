"""Reads folders of one's own beside the shipped rules, and assembles all of them to one rulebook."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from licet.errors import Diagnostic, Location, RulesError
from licet.language.sources import CATALOGUE_FOLDER, LISTS_FOLDER, Source, gather, home

from .rulebook import Rulebook
from .stored import stored

if TYPE_CHECKING:
    from licet.lists import Index

ALONE = "leave it out; a complete rulebook is loaded alone with `licet.load(DIR, shipped=False)`"


def read_folders(folders: Sequence[Path], *, shipped: bool = True) -> Rulebook:
    """The rulebook of the shipped rules, unless they are left out, and of these folders.

    The files of a folder have names that begin with the name of the folder, or with its path where another folder has that
    name too. Raises RulesError with every problem found.
    """
    rules: list[Source] = gather(home("rules")) if shipped else []
    seeds = gather(home("seeds"))
    if shipped and not folders:
        return stored([*rules, *seeds], lambda: _made(rules, seeds))
    products: list[Source] = []
    lists: list[Index] = []
    loaded = {_inside(source): source.text for source in rules if source.is_index}
    labels = {home("rules").name} if shipped else set()
    seen: set[Path] = set()
    for folder in folders:
        place = folder.resolve()
        if place in seen:
            raise RulesError([Diagnostic(Location(str(folder)), "the folder is given twice", "", "give it once")])
        seen.add(place)
        label = place.name if place.name not in labels else folder.as_posix()
        labels.add(label)
        own = gather(folder, label)
        if any(loaded.get(_inside(source, label)) == source.text for source in own if source.is_index):
            message = "the folder holds the shipped rules, which are loaded already"
            raise RulesError([Diagnostic(Location(str(folder)), message, "", ALONE)])
        products += (source for source in own if _inside(source, label).startswith(f"{CATALOGUE_FOLDER}/"))
        rules += (source for source in own if not _inside(source, label).startswith(f"{CATALOGUE_FOLDER}/"))
        if (folder / LISTS_FOLDER).is_dir():
            from licet.lists.folder import open_lists  # few processes read lists

            lists += open_lists(folder)
    return _made(rules, seeds, products, lists)


def read_checkout(rules: Path, seeds: Path) -> Rulebook:
    """The rulebook of the rules and seeds of one version of licet, wherever they lie. Raises RulesError with every problem found."""
    return _made(gather(rules, "rules"), gather(seeds, "seeds"))


def _made(
    rules: Sequence[Source], seeds: Sequence[Source], products: Sequence[Source] = (), lists: Sequence[Index] = ()
) -> Rulebook:
    from licet.world.loader import world  # these read and check the files, which most processes do not need

    from .loader import assemble

    return assemble(rules, world(seeds, products, checked=False), lists, products)


def _inside(source: Source, label: str = "rules") -> str:
    """The path of a file in its folder."""
    return source.name.removeprefix(f"{label}/")
