"""Reads folders of one's own beside the shipped rules, and assembles all of them to one rulebook."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from licet.errors import Diagnostic, Location, RulesError
from licet.language.sources import CATALOGUE_FOLDER, LISTS_FOLDER, Source, gather, home

from .rulebook import Rulebook
from .stored import stored

if TYPE_CHECKING:
    from licet.lists import Index

T = TypeVar("T")
ALONE = "leave it out; a complete rulebook is loaded alone with `licet.load(DIR, shipped=False)`"


class Gathered(NamedTuple):
    """The files of folders of rules: rules, seeds, own products, and published lists."""

    rules: list[Source]
    seeds: list[Source]
    products: list[Source]
    lists: list[Index]


def read_folders(
    folders: Sequence[Path], prepare: Callable[[Rulebook], T], *, shipped: bool = True
) -> tuple[Rulebook, T]:
    """The rulebook of the shipped rules, unless they are left out, and of these folders, with what ``prepare`` makes of it.

    The files of a folder have names that begin with the name of the folder, or with its path where another folder has that
    name too. Raises RulesError with every problem found.
    """
    every = (*((home("rules"),) if shipped else ()), *folders)
    found = gathered(every)
    kept = shipped and not folders

    def make() -> tuple[Rulebook, T]:
        rulebook = _made(found)
        return rulebook, prepare(rulebook)

    rulebook, prepared = stored([*found.rules, *found.seeds], make) if kept else make()
    return replace(rulebook, folders=every), prepared


def gathered(folders: Sequence[Path]) -> Gathered:
    """The files of these folders, that of the shipped rules first where it is among them, and the seeds. Raises RulesError."""
    shipped = folders[:1] == (home("rules"),)
    rules = gather(home("rules")) if shipped else []
    found = Gathered(rules, gather(home("seeds")), [], [])
    loaded = {_inside(source): source.text for source in rules if source.is_index}
    labels = {home("rules").name} if shipped else set()
    seen: set[Path] = set()
    for folder in folders[shipped:]:
        place = Path(os.path.realpath(folder))  # a Path raises errors for links that lead to themselves
        if place in seen:
            raise RulesError([Diagnostic(Location(str(folder)), "the folder is given twice", "", "give it once")])
        seen.add(place)
        label = label_of(folder, labels)
        labels.add(label)
        own = gather(folder, label)
        if any(loaded.get(_inside(source, label)) == source.text for source in own if source.is_index):
            message = "the folder holds the shipped rules, which are loaded already"
            raise RulesError([Diagnostic(Location(str(folder)), message, "", ALONE)])
        for source in own:
            is_product = _inside(source, label).startswith(f"{CATALOGUE_FOLDER}/")
            (found.products if is_product else found.rules).append(source)
        if (folder / LISTS_FOLDER).is_dir():
            from licet.lists.folder import open_lists  # few processes read lists

            found.lists.extend(open_lists(folder))
    return found


def read_checkout(rules: Path, seeds: Path) -> Rulebook:
    """The rulebook of the rules and seeds of one version of licet, wherever they lie. Raises RulesError with every problem found."""
    return _made(Gathered(gather(rules, "rules"), gather(seeds, "seeds"), [], []))


def label_of(folder: Path, taken: Container[str]) -> str:
    """How messages name a folder: by its name, or by its path where the name is taken.

    >>> label_of(Path("/a/rules"), {"rules"})
    '/a/rules'
    """
    name = Path(os.path.realpath(folder)).name
    return folder.as_posix() if name in taken else name


def _made(found: Gathered) -> Rulebook:
    from licet.world.loader import world  # these read and check the files, which most processes do not need

    from .loader import assemble

    return assemble(found.rules, world(found.seeds, found.products, checked=False), found.lists, found.products)


def _inside(source: Source, label: str = "rules") -> str:
    """The path of a file in its folder."""
    return source.name.removeprefix(f"{label}/")
