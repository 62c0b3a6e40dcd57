"""The timelines of every product to every telling destination, so that a change of rules shows which answers moved.

One line per step: question, first day, verdict, and the rules (or the missing information) behind it. The day after the
last day checked is written as ``(coverage ends)``, so that extending the coverage moves no line.

Regenerate with ``LICET_REGENERATE=1 python -m pytest tests/law/test_snapshot.py`` and review the diff.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from shipped import approved

import licet
from licet.explain.phrases import need

SNAPSHOT = Path(__file__).parent / "snapshots" / "timelines.txt"
CHIPS = ("CN", "HK", "MO", "AE", "SA", "VN", "IN", "SG", "IL", "PL", "DE", "RU")
MATERIALS = ("US", "JP", "DE", "TW", "KR")


def lines(engine: licet.Engine) -> Iterator[str]:
    for part in engine.rulebook.catalogue.parts.values():
        if part.kind in {"accelerator", "hbm"}:
            for destination in CHIPS:
                yield from drawn(engine, part.id, destination)
            yield from drawn(engine, part.id, "SG", headquarters="CN")
        else:
            for destination in MATERIALS:
                yield from drawn(engine, part.id, destination, ships_from="CN")


def drawn(engine: licet.Engine, product: str, destination: str, **options: str) -> Iterator[str]:
    practice, law = (engine.timeline(product, destination, basis=basis, **options) for basis in ("practice", "law"))
    asked = " ".join([product, destination, *(f"{key}={value}" for key, value in options.items())])
    yield from steps(asked, practice)
    if law != practice:
        yield from steps(f"{asked} law", law)


def steps(asked: str, history: licet.History) -> Iterator[str]:
    ends = {one.through + timedelta(days=1) for one in history.coverage}
    for one in history:
        start = "(coverage ends)" if one.start in ends else one.start or "ever"
        yield f"{asked} | {start} | {one.verdict}{because(one)}"


def because(segment: licet.Segment) -> str:
    if segment.because:
        return f" ({', '.join(segment.because)})"
    return f" ({'; '.join(map(need, segment.needs))})" if segment.needs and segment.start and segment.end else ""


def test_no_answer_moved_unseen() -> None:
    text = "\n".join(lines(licet.load())) + "\n"
    kept = approved(SNAPSHOT, text)
    known = set(kept.splitlines())
    moved = [line for line in text.splitlines() if line not in known]
    assert text == kept, "answers moved; review and regenerate (see the top of this file):\n" + "\n".join(moved[:20])
