"""Names as people type them: one normal form for look-ups, and suggestions for what was not found."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def normalize_name(name: str) -> str:
    """Letters and digits only, without case, accents or punctuation: ``RTX 4090 D`` and ``rtx-4090d`` are one name."""
    folded = name.lower() if name.isascii() else unicodedata.normalize("NFKD", name.casefold())
    return "".join(filter(str.isalnum, folded))


def closest_names(wanted: str, known: Iterable[str], most: int = 3, *, whole: bool = False) -> tuple[str, ...]:
    """The known names closest to the wanted one, closest first; empty when nothing is near.

    ``whole`` compares whole names only, so that a short name inside a long one is not near.
    """
    from rapidfuzz import fuzz, process

    scorer, least = (fuzz.ratio, 80) if whole else (fuzz.WRatio, 72)
    found = process.extract(
        wanted, list(known), scorer=scorer, processor=normalize_name, limit=most, score_cutoff=least
    )
    return tuple(dict.fromkeys(name for name, _, _ in found))


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """A help sentence naming the closest known names, or nothing.

    >>> did_you_mean("us.h20-lettre", ["us.h20-letter", "us.entity-list"])
    'did you mean `us.h20-letter`?'
    >>> did_you_mean("zzz", ["us.h20-letter"])
    ''
    """
    near = closest_names(wanted, known)
    return f"did you mean {' or '.join(f'`{name}`' for name in near)}?" if near else ""
