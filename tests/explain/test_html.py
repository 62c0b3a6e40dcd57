"""Answers as HTML for notebooks: well-formed, escaped, self-contained, small, readable without colours."""

import pickle
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import accumulate, pairwise

import pytest
from house_rule import HOUSE_RULE
from shipped import shipped

import licet
from licet.render.html import SYMBOL, html
from licet.verdict import Permission

VOID = {"br", "hr", "img", "meta", "link", "input"}
ASKED = [
    ("H20", "CN", {"on": "2025-05-01", "vendor": "Nvidia"}),
    ("H20", "CN", {"on": "2025-07-20", "vendor": "Nvidia"}),
    ("H100", "CN", {"on": "2026-09-01", "vendor": "Nvidia"}),
    ("H100", "CN", {"on": "2099-01-01", "vendor": "Nvidia"}),
    ("H20", "DE", {"on": "2025-05-01", "vendor": "Nvidia"}),
    ("B999", "CN", {"on": "2025-05-01"}),
]
HOSTILE = '<script>alert(\'x\')</script> " onload="x" & <b>\u202e'


class Page(HTMLParser):
    """The tags with their attributes, and the text of HTML in which every tag that is opened is closed in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.text = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert tag not in VOID
        self.open.append(tag)
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)

    @property
    def words(self):
        return " ".join("".join(self.text).split())


def answers(product, destination, rest):
    engine = shipped()
    decision = engine.check(product, destination, **rest)
    return {
        "decision": decision,
        "explanation": engine.explain(decision),
        "history": engine.timeline(product, destination, vendor=rest.get("vendor")),
    }


@pytest.mark.parametrize("kind", ["decision", "explanation", "history"])
@pytest.mark.parametrize("asked", ASKED, ids=lambda asked: f"{asked[0]} {asked[2]['on']}")
def test_an_answer_is_small_self_contained_well_formed_html(asked, kind):
    text = answers(*asked)[kind]._repr_html_()
    page = Page(text)
    assert len(text.encode()) < 20_000
    assert {tag for tag, _ in page.tags} <= {
        "style", "div", "p", "span", "h4", "ul", "li", "code", "details", "summary", "table", "thead", "tbody", "tr", "th", "td",
    }  # fmt: skip
    assert {name for _, attributes in page.tags for name in attributes} <= {"class", "style", "title"}
    assert not re.search(r"url\(|@import|https?:", text.partition("</style>")[0])
    assert "prefers-color-scheme:dark" in text


def test_a_decision_says_what_the_note_says():
    decision = shipped().check("H20", "CN", vendor="Nvidia", on="2025-05-01")
    words = Page(decision._repr_html_()).words
    assert words.startswith("✗ BLOCKED · licence required, presumption of denial")
    for part in (
        "since 2025-04-09, until 2025-07-14",
        "us.h20-letter",
        decision.because[0].says,
        decision.receipt.digest[:16],
    ):
        assert part in words
    late = Page(shipped().check("H100", "CN", vendor="Nvidia", on="2099-01-01")._repr_html_()).words
    assert late.startswith("? NOT VERIFIED SINCE ")
    assert "· then: CONDITIONAL" in late


def test_an_explanation_shows_conditions_and_near_misses():
    explanation = shipped().explain(shipped().check("H20", "CN", vendor="Nvidia", on="2025-05-01"))
    words = Page(explanation._repr_html_()).words
    for condition in explanation.grounds[0].conditions:
        assert f"✓ {condition.text}" in words
    assert explanation.near_misses[0].kept_out_by in words


def test_a_permission_is_told_by_a_symbol_and_a_word_of_its_own():
    assert len(set(SYMBOL.values())) == len(Permission)
    history = shipped().timeline("H20", "CN", vendor="Nvidia")
    words = Page(history._repr_html_()).words
    assert {segment.permitted for segment in history} == set(Permission)
    for segment in history:
        assert f"{SYMBOL[segment.permitted]} {segment.verdict.phrase}" in words


def test_the_band_is_in_proportion_and_dated():
    history = shipped().timeline("H20", "CN", vendor="Nvidia")
    text = history._repr_html_()
    parts = re.findall(r'style="flex:(\d+) 0 0" title="(\S+) to (\S+|no end): ', text)
    segments = list(history)
    assert len(parts) == len(segments)
    for (days, start, end), segment in zip(parts[1:-1], segments[1:-1], strict=True):
        assert (start, end) == (str(segment.start), str(segment.end))
        assert int(days) == (segment.end - segment.start).days
    assert int(parts[0][0]) >= 30
    whole = sum(int(days) for days, _, _ in parts)
    labels = re.findall(r'(left|right):([\d.]+)%">([\d-]+)<', text)
    places = list(accumulate(100 * int(days) / whole for days, _, _ in parts))
    at = {str(segment.start): place for segment, place in zip(segments[1:], places, strict=False)}
    shown = {day for _, _, day in labels}
    assert labels[0][2] == str(segments[1].start)
    for side, place, day in labels:
        assert place == f"{at[day] if side == 'left' else 100 - at[day]:.1f}"
    for day in at.keys() - shown:  # left out for want of room
        assert any(abs(at[day] - at[other]) < 24 for other in shown)
    starts = [float(place) if side == "left" else 100 - float(place) - 12 for side, place, _ in labels]
    assert all(later - start >= 11.9 for start, later in pairwise(starts))
    assert starts[-1] + 12 <= 100
    for segment in segments[1:]:
        assert f"<td>{segment.start}</td>" in text
    assert 'class="bar"' not in shipped().timeline("B999", "CN")._repr_html_()


def test_hostile_text_is_shown_as_written(tmp_path):
    quoted = "'" + HOSTILE.replace("'", "''").replace("\u202e", "") + "'"
    rule = HOUSE_RULE.replace("nothing goes to Norway", quoted).replace("cite: Handbook", f"cite: {quoted}")
    (tmp_path / "rule.yaml").write_text(rule, encoding="utf-8")
    engine = licet.load(tmp_path)
    decision = engine.check("H20", "NO", vendor="Nvidia", on="2025-05-01", end_user=HOSTILE)
    assert HOSTILE.rstrip("\u202e") in decision.because[0].says
    asked = engine.timeline(HOSTILE, "NO")
    for answer in (decision, engine.explain(decision), asked):
        text = answer._repr_html_()
        assert "<script" not in text
        assert "<b>" not in text
        assert "\u202e" not in text
        assert '<script>alert(\'x\')</script> " onload="x" & <b>' in Page(text).words


def test_only_answers_have_this_form():
    with pytest.raises(TypeError, match="a str is not an answer"):
        html("H20")


def test_a_copy_in_a_process_that_imports_nothing_else_is_shown_too(tmp_path):
    decision = shipped().check("H20", "CN", vendor="Nvidia", on="2025-05-01")
    history = shipped().timeline("H20", "CN", vendor="Nvidia")
    (tmp_path / "answers").write_bytes(pickle.dumps((decision, history)))
    code = "import pickle, sys; print(*(one._repr_html_() for one in pickle.load(open(sys.argv[1], 'rb'))))"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code, str(tmp_path / "answers")],
        capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    assert done.stdout == f"{decision._repr_html_()} {history._repr_html_()}\n"
