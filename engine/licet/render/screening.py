"""The summary of a screened order book for a terminal. Nothing is printed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from licet.values.hidden import plain
from licet.verdict import Permission

from .tables import HEADLINE
from .terminal import STYLE
from .wording import counted

MOST = 8  # rules, and pieces of missing information, that are shown


def summary(
    rows: int, permitted: Counter[str], reasons: Counter[str], problems: Sequence[tuple[str, int]], *, moved: bool
) -> RenderableType:
    """How many orders got which answer, the most frequent rules behind them, and the missing information."""
    orders = counted(rows, "order") or "0 orders"
    head = f"{orders} with another answer" if moved else orders
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column(head, ratio=1, overflow="fold")
    table.add_column("orders", justify="right")
    for permission in Permission:
        if permitted[permission]:
            table.add_row(Text(HEADLINE[permission].lower(), STYLE[permission]), str(permitted[permission]))
    parts: list[RenderableType] = [table]
    for title, found in (("because of", reasons.most_common()), ("missing information", problems)):
        if found:
            shown = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
            shown.add_column(title, ratio=1, overflow="fold")
            shown.add_column("orders", justify="right")
            for text, number in found[:MOST]:
                shown.add_row(Text(plain(text)), str(number))
            if len(found) > MOST:
                shown.add_row(Text(f"and {len(found) - MOST} more", "dim"), "")
            parts.append(shown)
    return Group(*parts)
