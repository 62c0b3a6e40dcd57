"""The timelines of every product for selected destinations, so that a change of rules shows which answers change.

One line per period: question, first day, verdict, and the rules (or the missing information) behind it. The snapshot assumes
unlimited coverage, so that extending the coverage changes no line. A second test checks that the shipped answers are the
same through the last covered day, and unknown after it.

A product that is in the snapshot has its own lines, so that they show what changes. A new one has them only if no earlier
product has the same answers; otherwise one line names that product.

Regenerate with ``LICET_REGENERATE=1 python -m pytest tests/law/test_snapshot.py`` and review the diff.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from shipped import approved, shipped

import licet
from licet.case.phrases import need
from licet.case.resolve import resolve_question
from licet.question import Query
from licet.world.catalogue import CatalogueItem

SNAPSHOT = Path(__file__).parent / "snapshots" / "timelines.txt"
CHIPS = ("CN", "HK", "MO", "AE", "SA", "VN", "IN", "SG", "IL", "PL", "DE", "RU")
MATERIALS = ("US", "JP", "DE", "TW", "KR")


FOR_EVER = date(2999, 12, 31)
QUESTIONS = [
    ("H20", "CN"),
    ("H100", "SG"),
    ("MI308X", "CN"),
    ("gallium", "US"),
    ("dysprosium oxide", "JP"),
    ("H200", "AE"),
]


@cache
def checked_for_ever() -> licet.Engine:
    """The shipped rules with unlimited coverage."""
    rulebook = shipped().rulebook
    return licet.Engine(rulebook.covered_through(dict.fromkeys(rulebook.jurisdictions, FOR_EVER)))


def lines(engine: licet.Engine) -> Iterator[str]:
    kept = SNAPSHOT.read_text(encoding="utf-8").splitlines()
    drawn_before = {line.partition(" ")[0] for line in kept if " as " not in line}
    by_facts: dict[object, str] = {}  # the product drawn for these facts
    by_answers: dict[str, str] = {}
    for part in engine.rulebook.catalogue.parts.values():
        key = facts(engine, part.id)
        if key not in by_facts or part.id in drawn_before:
            own = list(answers(engine, part))
            text = "\n".join(own).replace(part.id, "")
            by_facts.setdefault(key, by_answers.setdefault(text, part.id))
            if part.id in drawn_before or by_facts[key] == part.id:
                yield from own
                continue
        yield f"{part.id} as {by_facts[key]}"


def answers(engine: licet.Engine, part: CatalogueItem) -> Iterator[str]:
    if part.kind in {"accelerator", "hbm", "system"}:
        for destination in CHIPS:
            yield from drawn(engine, part.id, destination)
        yield from drawn(engine, part.id, "SG", headquarters="CN")
    else:
        for destination in MATERIALS:
            yield from drawn(engine, part.id, destination, ships_from="CN")


def facts(engine: licet.Engine, product: str) -> object:
    """What a product is to the rules. Products with the same facts have the same answers to every question."""
    case = resolve_question(engine.rulebook, Query(product, "CN", ships_from="US"))
    return engine._evaluator.facts(case)


def drawn(engine: licet.Engine, product: str, destination: str, **options: str) -> Iterator[str]:
    practice, law = (engine.timeline(product, destination, basis=basis, **options) for basis in ("practice", "law"))
    asked = " ".join([product, destination, *(f"{key}={value}" for key, value in options.items())])
    yield from steps(asked, practice)
    if law != practice:
        yield from steps(f"{asked} law", law)


def steps(asked: str, history: licet.History) -> Iterator[str]:
    for one in history:
        if one.start == FOR_EVER + timedelta(days=1):
            break
        yield f"{asked} | {one.start or 'ever'} | {one.verdict}{because(one)}"


def because(segment: licet.Segment) -> str:
    if segment.because:
        return f" ({', '.join(segment.because)})"
    return f" ({'; '.join(map(need, segment.needs))})" if segment.needs and segment.start and segment.end else ""


def test_the_timelines_are_those_approved() -> None:
    text = "\n".join(lines(checked_for_ever())) + "\n"
    kept = approved(SNAPSHOT, text)
    known = set(kept.splitlines())
    moved = [line for line in text.splitlines() if line not in known]
    assert text == kept, "answers moved; review and regenerate (see the top of this file):\n" + "\n".join(moved[:20])


def test_the_shipped_answers_are_these_through_the_last_covered_day() -> None:
    engine, for_ever = shipped(), checked_for_ever()
    for product, destination in QUESTIONS:
        history, drawn = engine.timeline(product, destination), for_ever.timeline(product, destination)
        last = min(one.through for one in history.coverage)
        for change in history.diff(drawn):
            assert change.start is not None
            assert change.start > last
            assert change.before is licet.Verdict.UNKNOWN
        assert history.at(last + timedelta(days=1)).verdict is licet.Verdict.UNKNOWN
