"""Questions as newcomers ask them about a day after the last one verified: chips, systems and materials.

``todays_questions.csv`` holds the answers of the autumn of 2026 as the texts of the law give them, and the rule on file that changes
after the coverage, with its day. The coverage of all rulebooks is taken to end on one day, so the table stays right.
"""

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from shipped import shipped

from licet.engine import Engine
from licet.render.wording import first_line
from licet.rulebook.attestations import Attestation
from licet.verdict import Verdict

LAST = date(2026, 10, 9)
DAYS = (date(2026, 11, 9), date(2026, 11, 27), date(2026, 11, 28))
ANSWERS = {
    "no licence": (Verdict.NO_LICENCE_REQUIRED, "PERMITTED, no licence required"),
    "exception": (Verdict.LICENCE_EXCEPTION, "PERMITTED, under a licence exception"),
    "notification": (Verdict.PRIOR_NOTIFICATION, "CONDITIONAL, prior notification, which may be refused"),
    "case by case": (Verdict.LICENCE_CASE_BY_CASE, "CONDITIONAL, licence required, reviewed case by case"),
    "denial": (Verdict.LICENCE_DENIAL, "BLOCKED, licence required, presumption of denial"),
}
TABLE = Path(__file__).parent / "todays_questions.csv"
QUESTIONS = [
    (row["product"], row["from"], destination, row["answer"], row["change"], row["on"])
    for row in csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())
    for destination in row["destinations"].split()
]


@cache
def engine():
    return Engine(shipped().rulebook.covered_through(dict.fromkeys(shipped().rulebook.jurisdictions, LAST)))


@cache
def attested():
    rulebook, through = engine().rulebook, DAYS[-1]
    for name in rulebook.jurisdictions:
        rulebook = rulebook.attested(Attestation(name, through, "A. Clerk", through, ("the gazette",), None, "mine"))
    return Engine(rulebook)


def test_there_are_as_many_questions_as_were_tried():
    assert len(set(QUESTIONS)) == len(QUESTIONS) >= 126


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_a_question_about_today(question):
    product, ships_from, destination, answer, change, changes_on = question
    verdict, words = ANSWERS[answer]
    for day in DAYS:
        changed = bool(change) and day >= date.fromisoformat(changes_on)
        decision = engine().check(product, destination, ships_from=ships_from, on=day)
        assert (decision.verdict, decision.permitted) == ("unknown", "unknown")
        assert decision.last_known.verdict is verdict
        assert decision.last_known == engine().check(product, destination, ships_from=ships_from, on="last")
        more = "; the rules on file have changed since" if changed else ""
        first = f"NOT VERIFIED SINCE {LAST} ({(day - LAST).days} days) · then: {words}{more}"
        assert " ".join(first_line(decision)) == first
        assert [one.id for one in decision.unverified.changes] == ([change] if changed else [])
        assert changed or decision.unverified.on_file is verdict
        later = attested().check(product, destination, ships_from=ships_from, on=day)
        assert later.verdict is (Verdict.UNKNOWN if changed else verdict)
        assert changed == (later.unverified is not None)
        if changed:
            assert (later.unverified.since - date.fromisoformat(changes_on)).days == -1
