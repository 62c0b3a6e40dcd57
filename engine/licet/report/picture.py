"""The band of one history as a picture, SVG or PNG."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import altair as alt

from licet.history import History
from licet.render.look import HEIGHT, LIGHT, SYMBOL
from licet.render.wording import ANSWER
from licet.verdict import Permission
from licet.world.countries import iso_name

from .charts import FONT, HATCH

MARGIN = timedelta(days=120)  # shown before the first change and after the last one
LONGEST = timedelta(days=1100)  # shown before the second change
LABELS = 14  # days that have room beside each other
LINES = 3  # of days below a band
WIDTH, BAND = 900, 46
SCALE = 2  # pixels of a PNG for each of the chart
INK, DIM = LIGHT["ink"], LIGHT["dim"]
HATCHED = (
    f'<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    f'<rect width="6" height="6" fill="{LIGHT["page"]}"/><rect width="2.4" height="6" fill="{LIGHT["unknown"]}"/></pattern></defs>'
)


def svg(history: History) -> str:
    """The band as SVG.

    >>> import licet
    >>> svg(licet.load().timeline("H20", "CN"))[:4]
    '<svg'
    """
    import vl_convert  # imported when a picture is made: it takes a tenth of a second

    drawn: str = vl_convert.vegalite_to_svg(_chart(history))
    end_of_tag = drawn.index(">") + 1
    return drawn[:end_of_tag] + HATCHED + drawn[end_of_tag:]


def png(history: History) -> bytes:
    """The band as PNG."""
    import vl_convert

    drawn: bytes = vl_convert.svg_to_png(svg(history), scale=SCALE)
    return drawn


def _chart(history: History) -> dict[str, Any]:
    """The band, with the days of its changes below it and the deciding rules above."""
    rows = _rows(history)
    x = alt.X(
        "start:T",
        title=None,
        axis=alt.Axis(format="%Y", tickCount=alt.TimeIntervalStep(interval="year", step=1), grid=False),
    )
    permissions = list(Permission)
    words = [ANSWER[one] for one in permissions]
    scale = alt.Scale(domain=words, range=[LIGHT[one] if one != Permission.UNKNOWN else HATCH for one in permissions])
    height = alt.Size("height:Q", legend=None, scale=alt.Scale(domain=[0, 1], range=[0, BAND]))
    base = alt.Chart(alt.InlineData(values=rows))
    bars = base.mark_bar(stroke="white").encode(
        x=x,
        x2="end:T",
        size=height,
        color=alt.Color("word:N", scale=scale, legend=alt.Legend(title=None, orient="bottom")),
    )
    above: dict[str, Any] = {"align": "left", "dy": -BAND / 2 - 10, "color": INK}
    signs = base.mark_text(**above, fontSize=14, fontWeight="bold").encode(x="start:T", text="sign:N")
    told = base.transform_filter("datum.wide").mark_text(**above, dx=17, fontSize=11).encode(x="start:T", text="word:N")
    days = [
        base.transform_filter(f"datum.day && datum.line == {line}")
        .mark_text(align="left", dx=2, dy=BAND / 2 + 12 * (line + 1), fontSize=10, color=INK)
        .encode(x="start:T", text="day:N")
        for line in range(LINES)
    ]
    question = history.question
    product = question.product if isinstance(question.product, str) else question.product.name
    title = alt.Title(
        f"{product} to {iso_name(question.destination)}: may it go?", anchor="start", color=INK,
        subtitle=f"rules read through {history.last_verified or 'no day'}; hatched where unknown or not verified; licet {history.builder.version}",
        subtitleColor=DIM,
    )  # fmt: skip
    chart = (
        alt.layer(bars, signs, told, *days)
        .resolve_scale(color="independent")
        .properties(width=WIDTH, height=BAND + 24 * (LINES + 1), title=title)
    )
    drawn: dict[str, Any] = chart.configure(background="white", font=FONT).configure_view(stroke=None).to_dict()
    return drawn


def _rows(history: History) -> list[dict[str, Any]]:
    """The runs of days with one permission, cut where nothing changes any more."""
    runs: list[tuple[date | None, Permission]] = []
    for segment in history:
        if not runs or runs[-1][1] != segment.permitted:
            runs.append((segment.start, segment.permitted))
    starts = [start for start, _ in runs if start is not None] or [history.last_verified or date.max - MARGIN]
    first, last = starts[0] - MARGIN, starts[-1] + MARGIN
    first = max(first, starts[min(1, len(starts) - 1)] - LONGEST)
    apart = (last - first) / LABELS
    rows: list[dict[str, Any]] = []
    ends = [first - apart] * LINES  # where the last day of each line stands
    for (start, permission), following in zip(runs, [*[start for start, _ in runs[1:]], None], strict=True):
        begin, end = max(start or first, first), following or last
        if end <= first:
            continue
        line = next((line for line, at in enumerate(ends) if begin - at >= apart), None)
        told = "" if start is None or start < first or line is None else start.isoformat()
        if told and line is not None:
            ends[line] = begin
        rows.append({
            "start": begin.isoformat(), "end": end.isoformat(), "height": HEIGHT[permission], "sign": SYMBOL[permission],
            "word": ANSWER[permission], "wide": end - begin > apart, "day": told, "line": line,
        })  # fmt: skip
    return rows
