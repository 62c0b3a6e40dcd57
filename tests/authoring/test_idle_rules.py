"""What lint calls idle changes no answer: generated rulebooks, each class of cases with and without the rule."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from random import Random

import generate
import small_world
from test_lint_defects import DEFECTS, code_of, rulebook

from licet.authoring.lint import CHECKS
from licet.authoring.lint.subject import Subject
from licet.authoring.space import Space
from licet.determination.by_day import combined
from licet.determination.evaluator import Evaluator
from licet.rulebook.rulebook import Rulebook

IDLE = ("L201", "L202", "L203", "L204", "L206")  # checks that say that a rule, or what it eases, makes no difference
BOOKS, CLASSES = 120, 60


def changes(one, other):
    """The days on which the verdicts of two timelines of outcomes differ."""
    both = one.zip_with(other, lambda first, second: first.verdict is not second.verdict)
    return [start for start, _, differs in both.steps() if differs]


def idle(evaluator: Evaluator) -> set[tuple[str, str]]:
    """The codes and rules of findings about all that a control does, or a relief for its only control."""
    subject = Subject(evaluator.rulebook, date(2026, 1, 1))
    one_control = {one.id for one in evaluator.rulebook.versions if len(getattr(one.rule, "of", ("one",))) == 1}
    single = {name for name, chain in subject.chains.items() if len(chain) == 1}
    found = [finding for code in IDLE for finding in CHECKS[code].findings(subject)]
    return {(one.code, one.subject) for one in found if one.subject in one_control & single}


def rulebooks() -> Iterator[tuple[str, Rulebook]]:
    """Generated rulebooks, and those of the seeded defects."""
    for seed in range(BOOKS):
        yield str(seed), small_world.engine(generate.book(Random(seed))).rulebook
    for path in DEFECTS:
        if code_of(path) in IDLE:
            yield path.stem, rulebook(path.read_text(encoding="utf-8"))


def test_a_rule_that_is_called_idle_changes_no_answer() -> None:
    tried = dict.fromkeys(IDLE, 0)
    for title, book in rulebooks():
        evaluator = Evaluator(book)
        rules = idle(evaluator)
        for one in islice(Space([evaluator]).classes(), CLASSES) if rules else ():
            _, findings = evaluator.judged(one.facts(evaluator), "practice", None)
            for code, name in rules:
                without = combined([each.without(name) for each in findings])
                assert not changes(combined(findings), without), (code, name, title, one.values)
                tried[code] += 1
    assert all(tried.values()), tried
