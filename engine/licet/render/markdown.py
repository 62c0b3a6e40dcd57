"""Answers as Markdown: the same sections and words as at the terminal, none of them shortened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from licet.decision import Decision
from licet.values.hidden import plain

from .document import Item, of_decision, of_explanation

if TYPE_CHECKING:
    from licet.explanation import Explanation


def note(decision: Decision, explanation: Explanation | None = None) -> str:
    """A decision as a file note; with an explanation, the conditions, near misses and dates as well."""
    document = of_explanation(explanation) if explanation else of_decision(decision)
    phrase, receipt = document.verdict.phrase, document.receipt
    if decision.unverified:
        phrase = " ".join(document.first_line)
    elif decision.by_law:
        phrase = ": ".join(document.first_line).lower()
    lines = [f"# {phrase[0].upper()}{phrase[1:]}", "", f"Asked: {safe(document.question)}; {document.period}.", ""]
    for section in document.sections:
        lines += [f"## {section.title}", ""]
        lines += [line for item in section.items for line in _item(item, 0)]
        lines.append("")
    lines.append(f"Receipt `{receipt.digest}`, rules `{receipt.rulebook}`, licet {receipt.version}.")
    return plain("\n".join(lines)) + "\n"


def _item(item: Item, depth: int) -> Iterator[str]:
    """An entry of a list, with its details as a list below it."""
    head = ", ".join(filter(None, (f"`{item.id}`" if item.id else "", safe(item.label))))
    text = ": ".join(filter(None, (head, safe(item.text))))
    rules = f" ({', '.join(item.rules)})" if item.rules else ""
    yield f"{'  ' * depth}- {text}{rules}"
    for detail in item.details:
        yield from _item(detail, depth + 1)


def safe(text: str) -> str:
    """Text that Markdown shows as it is written."""
    return "".join(
        f"\\{sign}" if sign in r"\`*_[]<>#|&~" else sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for sign in text
    )
