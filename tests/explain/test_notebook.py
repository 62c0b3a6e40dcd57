"""Answers in a notebook: the extension registers a Markdown form for each kind of answer."""

from types import SimpleNamespace

from shipped import shipped

import licet
from licet.render.markdown import note


def forms():
    """What the extension registers with the Markdown formatter of a shell, by class."""
    registered = {}
    formatter = SimpleNamespace(for_type=registered.__setitem__)
    licet.load_ipython_extension(
        SimpleNamespace(display_formatter=SimpleNamespace(formatters={"text/markdown": formatter}))
    )
    return registered


def test_every_kind_of_answer_is_shown_as_markdown():
    registered = forms()
    decision = shipped().check("H20", "CN", vendor="Nvidia", on="2025-05-01")
    explanation = shipped().explain(decision)
    history = shipped().timeline("H20", "CN", vendor="Nvidia")
    assert set(registered) == {licet.Decision, licet.Explanation, licet.History}
    assert registered[licet.Decision](decision) == note(decision)
    assert registered[licet.Explanation](explanation) == note(decision, explanation)
    lines = registered[licet.History](history).splitlines()
    assert lines[:2] == ["| from | answer | because |", "|---|---|---|"]
    assert len(lines) == 2 + len(tuple(history))
    assert "| 2025-04-09 | blocked: licence required, presumption of denial | us.h20-letter |" in lines
