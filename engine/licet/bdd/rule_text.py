"""Rules as scenarios state them, in doc strings with only the keys that matter there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from licet.engine import Engine
from licet.language.sources import Source
from licet.rulebook.folders import Gathered, gathered
from licet.rulebook.loader import assemble
from licet.world.catalogue import Catalogue
from licet.world.loader import world

# Values for the keys that an instrument in a doc string may omit.
HEADER = {
    "title": "A rule", "kind": "regulation", "force": "law", "issuer": "an authority", "cite": "a citation",
    "evidence": "verified", "checked": "2030-12-31",
}  # fmt: skip
INDEX = """\
jurisdiction: {name}
title: The jurisdiction of {name}
coverage: {{from: 2020-01-01, through: 2030-12-31}}
silence: no_licence_required
end_uses: {{military: military end use}}
"""


def rule_sources(text: str) -> list[Source]:
    """The documents of a doc string, with omitted keys appended, and an index for each jurisdiction without one.

    Each document keeps its line numbers, so that locations in error messages are those of the doc string.
    """
    documents = re.split(r"^---$", text, flags=re.MULTILINE)
    stated = [_stated(document) for document in documents]
    filled = []
    for document, keys in zip(documents, stated, strict=True):
        header = {**HEADER, "published": keys.get("in_force", "")} if "instrument" in keys else {}
        lines = "".join(f"{key}: {header[key]}\n" for key in header if key not in keys)
        filled.append(document.rstrip("\n") + "\n" + lines)
    indexed = {keys["jurisdiction"] for keys in stated if "jurisdiction" in keys}
    named = {keys["instrument"].partition(".")[0] for keys in stated if "instrument" in keys}
    lines_before = [sum(text.count("\n") for text in documents[:number]) for number in range(len(documents))]
    sources = [Source("rules", "\n" * count + text) for count, text in zip(lines_before, filled, strict=True)]
    return sources + [Source(f"{name}/index.yaml", INDEX.format(name=name)) for name in sorted(named - indexed)]


def _stated(document: str) -> dict[str, str]:
    return {key: value.strip() for key, value in re.findall(r"^(\w+):(.*)$", document, flags=re.MULTILINE)}


@lru_cache(4)
def _read(folders: tuple[Path, ...]) -> tuple[Gathered, Catalogue]:
    """The files of these folders and their catalogue, read once for all scenarios."""
    found = gathered(folders)
    return found, world(found.seeds, found.products, checked=False)


def built(sources: Iterable[Source]) -> Engine:
    """An engine on these rules and the shipped catalogue. Raises RulesError."""
    return Engine(assemble(list(sources), _read(())[1]))


def extended(engine: Engine, sources: Iterable[Source]) -> Engine:
    """An engine on the rules of another one and these, without the default index of a jurisdiction that is there already.

    Raises RulesError, and AssertionError for an engine whose rules were not read from folders.
    """
    folders, known = engine.rulebook.folders, engine.rulebook.jurisdictions
    assert folders is not None, (
        "`also these rules` needs an engine made by `licet.load`, whose folders can be read again"
    )
    found, catalogue = _read(folders)
    extra = [source for source in sources if not (source.is_index and source.name.partition("/")[0] in known)]
    return Engine(assemble([*found.rules, *extra], catalogue, found.lists, found.products))
