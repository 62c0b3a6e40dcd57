"""Export Control Classification Numbers (ECCNs): an entry of the Commerce Control List, and perhaps one of its paragraphs.

``3A090.a.1`` is a paragraph of ``3A090.a``, which is a paragraph of ``3A090``. Who states only ``3A090`` means one of its
paragraphs and does not say which. ``EAR99`` stands for what is on no entry.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

EAR99 = "EAR99"
OTHER = "other"  # in a condition: a stated ECCN of an entry that no rule names
_ENTRY = re.compile(r"(?i:([0-9])([A-E])([0-9]{3}))")
_LETTERS, _NUMBER = r"\.[a-zA-Z]{1,2}", r"\.[0-9]{1,3}"  # the steps of a paragraph take turns
_ECCN = re.compile(rf"{_ENTRY.pattern}(?:{_LETTERS}(?:{_NUMBER}{_LETTERS})*(?:{_NUMBER})?)?", re.ASCII)
_LOOSE = rf"(?i:ECCN|NO|NUMBER)?[\s:.#-]*(?P<entry>{_ENTRY.pattern})(?P<rest>[\s.()\-/a-zA-Z0-9]*)"
_STEP = r"[a-zA-Z]+|[0-9]+"
TURNS = "after the entry come one or two letters and a number in turn, as in `3A090.a.1`"
EXAMPLES = "an ECCN is written like `3A090`, `3A090.a` or `EAR99`"


def parse_eccn(text: str) -> str:
    """An ECCN in its normal form: the entry in capitals, the paragraphs in small letters, with a dot before each.

    Raises ValueError, with what was probably meant, for anything else.

    >>> parse_eccn(" 3a090.A "), parse_eccn("ear99")
    ('3A090.a', 'EAR99')
    >>> parse_eccn("ECCN 3A090a1")
    Traceback (most recent call last):
    ValueError: is not an ECCN; did you mean `3A090.a.1`?
    >>> parse_eccn("5A002.zzz")
    Traceback (most recent call last):
    ValueError: is not an ECCN; after the entry come one or two letters and a number in turn, as in `3A090.a.1`
    """
    stripped = text.strip()
    if stripped.upper() == EAR99:
        return EAR99
    if _ECCN.fullmatch(stripped) is None:
        meant = meant_eccn(stripped)
        if meant and meant != EAR99 and _ECCN.fullmatch(meant) is None:
            raise ValueError(f"is not an ECCN; {TURNS}")
        raise ValueError(f"is not an ECCN; did you mean `{meant}`?" if meant else f"is not an ECCN; {EXAMPLES}")
    entry, *paragraphs = stripped.split(".")
    return ".".join((entry.upper(), *(step.lower() for step in paragraphs)))


def meant_eccn(text: str) -> str:
    r"""The ECCN that a text probably means, in its normal form; empty if that cannot be told.

    Spaces that do not break lines, and letters of full width, count as plain ones.

    >>> meant_eccn("3a090.a1"), meant_eccn("ear 99"), meant_eccn("3A001.\xa0a.14")
    ('3A090.a.1', 'EAR99', '3A001.a.14')
    """
    text = unicodedata.normalize("NFKC", text)
    if re.fullmatch(r"(?i:EAR)[\s-]*99", text):
        return EAR99
    match = re.fullmatch(
        _LOOSE, text.replace("O", "0").replace("o", "0") if text[1:2].upper() in "ABCDE" else text, re.ASCII
    )
    if match is None:
        return ""
    return ".".join((match["entry"].upper(), *(step.lower() for step in re.findall(_STEP, match["rest"]))))


def above(eccn: str) -> Iterator[str]:
    """The paragraphs and the entry that an ECCN is part of, nearest first.

    >>> list(above("3A090.a.1"))
    ['3A090.a', '3A090']
    """
    while "." in eccn:
        eccn = eccn.rpartition(".")[0]
        yield eccn


def covers(wide: str, narrow: str) -> bool:
    """Whether an ECCN is another one, or a paragraph above it.

    >>> covers("3A090", "3A090.a"), covers("3A090.a", "3A090"), covers("3A090.a", "3A090.aa")
    (True, False, False)
    """
    return wide == narrow or narrow.startswith(f"{wide}.")


def intervals(named: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Each ECCN, and each above one, as an interval of ranks from 1 on that holds the intervals of all below it.

    The lowest rank of an interval stands for all paragraphs of the ECCN that are not named.

    >>> intervals(["3A090.a", "3A090.b"])
    {'3A090': (1, 3), '3A090.a': (2, 2), '3A090.b': (3, 3)}
    """
    every = sorted({one for eccn in named for one in (eccn, *above(eccn))}, key=lambda eccn: eccn.split("."))
    ranks = {eccn: rank for rank, eccn in enumerate(every, 1)}
    last = dict(ranks)
    for eccn in every:
        for wide in above(eccn):
            last[wide] = max(last[wide], ranks[eccn])
    return {eccn: (ranks[eccn], last[eccn]) for eccn in every}


def nearest_known(eccn: str, known: Collection[str]) -> str | None:
    """The nearest ECCN above one that is not among those known, nor borne out by one that comes later beside it.

    ``None`` where it is known or borne out, or where none below the nearest one is known, so that nothing hangs on it. Letters
    and numbers run on within an entry, but for x, y and z.

    >>> known = intervals(["5A992.c", "5A992.z.1"])
    >>> nearest_known("5A992.q", known), nearest_known("5A992.b", known), nearest_known("1A005.q", known)
    ('5A992', None, None)
    """
    wide = None if eccn in known else next((one for one in above(eccn) if one in known), None)
    if wide is None:
        return None
    step, *beside = (one[len(wide) + 1 :].partition(".")[0] for one in (eccn, *known) if one.startswith(f"{wide}."))
    return None if not beside or any(_comes_later(other, step) for other in beside) else wide


def beside(eccn: str, known: Collection[str]) -> tuple[str, ...]:
    """The known paragraphs between which one would stand that is not known to exist: at most the one before it and the one after.

    Empty where :func:`nearest_known` finds nothing amiss.

    >>> known = intervals(["5A002.a", "5A002.d.2", "5A002.z.1", "3B001.c.1.a", "3B001.c.4"])
    >>> beside("5A002.q", known), beside("3B001.c.9", known), beside("5A002.b", known)
    (('5A002.d', '5A002.z'), ('3B001.c.4',), ())
    """
    wide = nearest_known(eccn, known)
    if wide is None:
        return ()
    start = len(wide) + 1
    wanted, *steps = (one[start:].partition(".")[0] for one in (eccn, *known) if one.startswith(f"{wide}."))
    before = max((step for step in steps if _place(step) < _place(wanted)), key=_place, default=None)
    after = min((step for step in steps if _place(step) > _place(wanted)), key=_place, default=None)
    return tuple(f"{wide}.{step}" for step in (before, after) if step is not None)


def _place(step: str) -> tuple[int, str]:
    """The place of a letter or a number among those beside it."""
    return (int(step), "") if step.isdigit() else (len(step), step)


def _comes_later(other: str, step: str) -> bool:
    if other.isdigit() and step.isdigit():
        return int(other) > int(step)
    return len(other) == len(step) == 1 and step < other < "x"


def interval(eccn: str, known: dict[str, tuple[int, int]]) -> tuple[int, int]:
    """The ranks that a stated ECCN may have, by :func:`intervals`; 0 where no ECCN of these covers it.

    >>> interval("3A090.a.1", intervals(["3A090.a", "3A090.b"])), interval("EAR99", {})
    ((2, 2), (0, 0))
    """
    if eccn in known:
        return known[eccn]
    low = next((known[wide][0] for wide in above(eccn) if wide in known), 0)
    return low, low
