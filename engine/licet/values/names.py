"""Names as users type them: a normal form for look-ups, and the closest known names for a name that is unknown."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping


def normalize_name(name: str) -> str:
    """A name reduced to its letters and digits, without case, accents and punctuation.

    >>> normalize_name("RTX 4090 D") == normalize_name("rtx-4090d")
    True
    """
    folded = name.lower() if name.isascii() else unicodedata.normalize("NFKD", name.casefold())
    return "".join(filter(str.isalnum, folded))


def closest_names(
    wanted: str, known: Iterable[str] | Mapping[str, str], most: int = 3, *, whole: bool = False
) -> tuple[str, ...]:
    """At most ``most`` known names that are similar to the wanted one, most similar first.

    Similarity is a RapidFuzz score from 0 to 100: ``WRatio`` of at least 72, which also compares parts of names. With
    ``whole`` it is ``ratio`` of at least 80, which compares whole names only. A mapping gives each name with its normalized form.

    >>> closest_names("nvidea", ["Nvidia", "AMD"])
    ('Nvidia',)
    """
    from rapidfuzz import fuzz, process

    scorer, least = (fuzz.ratio, 80) if whole else (fuzz.WRatio, 72)
    plain = known if isinstance(known, Mapping) else {name: normalize_name(name) for name in known}
    matches = process.extract(normalize_name(wanted), plain, scorer=scorer, limit=most, score_cutoff=least)
    return tuple(name for _, _, name in matches)


def did_you_mean(wanted: str, known: Iterable[str]) -> str:
    """A hint with the closest known names; empty if there are none.

    >>> did_you_mean("us.h20-lettre", ["us.h20-letter", "us.entity-list"])
    'did you mean `us.h20-letter`?'
    >>> did_you_mean("zzz", ["us.h20-letter"])
    ''
    """
    near = closest_names(wanted, list(known))
    return f"did you mean {' or '.join(f'`{name}`' for name in near)}?" if near else ""
