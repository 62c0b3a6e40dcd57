"""Answers for a person at a terminal: plain words with colours, within 80 columns. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from licet.decision import Decision, Receipt
from licet.verdict import Permission, Verdict

from .document import Document, Item, Section, of_alternatives, of_decision, of_explanation
from .layout import INDENT, Page, Text

if TYPE_CHECKING:
    from licet.explanation import Alternative, Explanation

STYLE = {
    Permission.YES: "green",
    Permission.CONDITIONAL: "yellow",
    Permission.NO: "red",
    Permission.UNKNOWN: "magenta",
}
NAMES = 5  # ids shown of the rules behind one entry


def decision(answer: Decision) -> Page:
    """A decision in full."""
    return _page(of_decision(answer))


def explanation(explanation: Explanation) -> Page:
    """A decision with its explanation in full."""
    return _page(of_explanation(explanation))


def alternatives(alternatives: Sequence[Alternative], permitted: str, *, now: str = "") -> Page:
    """The changes that would give the wanted permission. ``now`` is the permission of the answer."""
    return Page(*_section(of_alternatives(alternatives, permitted, now=now)))


def _page(document: Document) -> Page:
    return Page(
        first_line_text(document.verdict, document.first_line),
        Text(document.question),
        Text(document.period),
        Text(),
        *(text for section in document.sections for text in _section(section)),
        receipt_text(document.receipt),
    )


def first_line_text(verdict: Verdict, parts: tuple[str, str]) -> Text:
    """The first line of an answer, in the colour of its verdict."""
    style, (word, rest) = STYLE[verdict.permission], parts
    between = "  " if verdict.phrase.lower().startswith(word.lower()) else " "
    return Text.assemble((word, f"bold {style}"), between, (rest, style))


def receipt_text(receipt: Receipt) -> Text:
    """The last line of an answer."""
    return Text(f"receipt {receipt.digest[:16]}  rules {receipt.rulebook[:16]}  licet {receipt.version}", "dim")


def _section(section: Section) -> Iterator[Text]:
    yield Text(section.title, "bold")
    for item in section.items[: section.most]:
        yield from _item(item, INDENT, INDENT)
    if section.most is not None and len(section.items) > section.most:
        yield Text(f"and {len(section.items) - section.most} more (--json)", "dim", indent=INDENT)
    yield Text()


def _item(item: Item, indent: int, below: int) -> Iterator[Text]:
    """The lines of an entry, indented, with its details indented by ``below``."""
    style = "dim" if item.quiet else STYLE[item.permission] if item.permission is not None else ""
    if item.id:
        yield Text.assemble((item.id, "cyan"), "  ", item.label, indent=indent)
        if item.text:
            yield Text(item.text, style, indent=indent)
    else:
        label = f"{item.label}  " if item.label else ""
        hint = f" ({item.hint})" if item.hint else ""
        yield Text.assemble(label, (item.text, style), hint, indent=indent)
    if item.rules:
        yield Text(_some(item.rules), "cyan", indent=indent)
    for detail in item.details:
        yield from _item(detail, below, below + INDENT)


def _some(names: Sequence[str]) -> str:
    """The first few ids of many."""
    shown = ", ".join(names[:NAMES])
    return f"{shown} and {len(names) - NAMES} more" if len(names) > NAMES else shown
