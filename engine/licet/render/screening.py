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

MOST = 8  # rules, and pieces of missing information, that are shown


def summary(
    rows: int, permitted: Counter[str], reasons: Counter[str], problems: Sequence[tuple[str, int]], *, moved: bool
) -> RenderableType:
    """How many orders got which answer, the most frequent rules behind them, and the missing information."""
    head = f"{rows} orders with another answer" if moved else f"{rows} orders"
    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column(head, ratio=1, overflow="fold")
    table.add_column("orders", justify="right")
    for permission in Permission:
        if permitted[permission]:
            table.add_row(Text(HEADLINE[permission].lower(), STYLE[permission]), str(permitted[permission]))
    parts: list[RenderableType] = [table]
    for title, counted in (("because of", reasons.most_common()), ("missing information", problems)):
        if counted:
            shown = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
            shown.add_column(title, ratio=1, overflow="fold")
            shown.add_column("orders", justify="right")
            for text, number in counted[:MOST]:
                shown.add_row(Text(plain(text)), str(number))
            if len(counted) > MOST:
                shown.add_row(Text(f"and {len(counted) - MOST} more", "dim"), "")
            parts.append(shown)
    return Group(*parts)
