"""Answers in a notebook: decisions, explanations and histories shown as Markdown, after ``%load_ext licet``."""

from __future__ import annotations

from typing import Any

from licet.decision import Decision
from licet.explanation import Explanation
from licet.history import History

from .markdown import note, safe


def register(ipython: Any) -> None:
    """Register the Markdown form of answers with the display formatter of an IPython shell."""
    markdown = ipython.display_formatter.formatters["text/markdown"]
    markdown.for_type(Decision, note)
    markdown.for_type(Explanation, lambda explanation: note(explanation.decision, explanation))
    markdown.for_type(History, history_table)


def history_table(history: History) -> str:
    """The runs of days of a history as a Markdown table.

    >>> import licet
    >>> print(history_table(licet.load().timeline("H20", "CN", vendor="Nvidia")).splitlines()[4])
    | 2025-04-09 | blocked: licence required, presumption of denial | us.h20-letter |
    """
    rows = [
        f"| {segment.start or 'ever'} | {safe(segment.verdict.phrase)} | {safe(', '.join(segment.because))} |"
        for segment in history
    ]
    return "\n".join(["| from | answer | because |", "|---|---|---|", *rows])
