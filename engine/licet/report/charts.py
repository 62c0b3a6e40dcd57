"""The charts of the atlas and of a history, in Vega-Lite by way of Altair."""

from __future__ import annotations

from typing import Any

import altair as alt

from licet.verdict import Permission

SHAPE = {
    Permission.YES: "circle",
    Permission.CONDITIONAL: "triangle-up",
    Permission.NO: "square",
    Permission.UNKNOWN: "diamond",
}
HATCH = "url(#hatch)"  # a pattern that the page defines
STEP = 19  # pixels of a band
FONT = "system-ui, sans-serif"


def page_charts() -> dict[str, Any]:
    """The charts of the page as Vega-Lite, by name. The page fills their data sets, and sets colours by its theme."""
    return {name: _themed(chart).to_dict() for name, chart in
            (("bands", _bands()), ("plane", _plane()), ("deal", _deal()), ("laws", _laws()))}  # fmt: skip


def _colour(**field: Any) -> alt.Color:
    permissions = list(Permission)
    scale = alt.Scale(
        domain=permissions, range=[f"var(--{one})" if one != Permission.UNKNOWN else HATCH for one in permissions]
    )
    return alt.Color("permission:N", scale=scale, legend=None, **field)


def _bar(data: str, step: int, **more: Any) -> Any:
    """Runs of days as bars of a row each; the height of a bar is the field ``height``, a share of the row."""
    return (
        alt.Chart(alt.NamedData(data))
        .mark_bar(stroke="var(--page)", strokeWidth=1, cursor="pointer")
        .encode(
            x=alt.X("start:T", title=None, axis=alt.Axis(orient="top", format="%Y-%m", labelOverlap=True, grid=False)),
            x2="end:T",
            y=alt.Y("row:N", sort=None, title=None, axis=alt.Axis(labelLimit=270, domain=False, ticks=False)),
            color=_colour(),
            size=alt.Size("height:Q", scale=alt.Scale(domain=[0, 1], range=[0, step - 4]), legend=None),
            **more,
        )
    )


def _days(data: str) -> Any:
    """Vertical lines with their names below: the day that is asked about, today, the last day that is verified, scheduled changes."""
    kinds = ["day", "today", "last verified", "scheduled"]
    base = alt.Chart(alt.NamedData(data)).encode(x="on:T")
    rules = base.mark_rule(strokeWidth=1.5).encode(
        strokeDash=alt.StrokeDash("line:N", legend=None, scale=alt.Scale(domain=kinds, range=[[1, 0], [2, 2], [6, 3], [1, 3]])),
        stroke=alt.Stroke("line:N", legend=None, scale=alt.Scale(domain=kinds, range=["var(--ink)"] * 3 + ["var(--link)"])),
    )  # fmt: skip
    beside: dict[str, dict[str, Any]] = {"left": {"align": "right", "dx": 2}, "right": {"align": "left", "dx": -2}}
    names = [
        base.transform_filter(f"datum.side == '{side}'")
        .mark_text(**where, dy=9, fontSize=10, color="var(--ink)")
        .encode(y=alt.value("height"), text="text:N")
        for side, where in beside.items()
    ]
    return alt.layer(rules, *names).resolve_scale(stroke="independent", strokeDash="independent")


def _bands() -> Any:
    chart = _bar("bands", STEP)
    signs = alt.Chart(alt.NamedData("bands")).mark_text(align="left", dx=3, fontSize=10, fontWeight="bold")
    signs = signs.encode(x="start:T", y=alt.Y("row:N", sort=None), text="sign:N")
    ground = signs.mark_text(align="left", dx=3, fontSize=10, fontWeight="bold", strokeWidth=4, strokeJoin="round").encode(
        stroke=alt.Stroke("halo:N", scale=None)
    )  # fmt: skip
    above = signs.encode(color=alt.Color("tone:N", scale=None))
    layers = alt.layer(chart, ground, above, _days("lines")).resolve_scale(color="independent", stroke="independent")
    return layers.properties(width="container", height={"step": STEP})


def _plane() -> Any:
    x = alt.X(
        "tpp:Q", scale=alt.Scale(type="log", domain=[50, 60000], clamp=True), title="TPP (total processing performance)"
    )
    y = alt.Y(
        "density:Q", scale=alt.Scale(type="log", domain=[0.1, 60], clamp=True), title="performance density (TPP/mm²)"
    )
    zones = (
        alt.Chart(alt.NamedData("zones"))
        .mark_rect(opacity=0.35, cursor="pointer")
        .encode(x=x, x2="tpp2:Q", y=y, y2="density2:Q",
                color=alt.Color("zone:N", legend=alt.Legend(title="class on this day", orient="top"),
                                scale=alt.Scale(scheme="set2")))
    )  # fmt: skip
    cuts = (
        alt.Chart(alt.NamedData("cuts"))
        .mark_rule(strokeDash=[4, 3], strokeWidth=1.5, color="var(--dim)", cursor="pointer")
        .encode(x=x, x2="tpp2:Q", y=y, y2="density2:Q")
    )
    answers = (
        alt.Chart(alt.NamedData("answers")).mark_rect(opacity=0.4, aria=False).encode(x=x, x2="tpp2:Q", y=y, y2="density2:Q", color=_colour())
    )  # fmt: skip
    permissions = list(Permission)
    dots = (
        alt.Chart(alt.NamedData("dots"))
        .mark_point(filled=True, stroke="var(--page)", strokeWidth=0.5, cursor="pointer", opacity=1)
        .encode(
            x=x, y=y, size=alt.Size("size:Q", scale=None),
            fill=alt.Fill("permission:N", legend=None,
                          scale=alt.Scale(domain=permissions, range=[f"var(--{one})" for one in permissions])),
            shape=alt.Shape("permission:N", legend=None,
                            scale=alt.Scale(domain=permissions, range=[SHAPE[one] for one in permissions])),
        )
    )  # fmt: skip
    names = (
        alt.Chart(alt.NamedData("dots"))
        .mark_text(align="left", dx=6, dy=-4, fontSize=10, color="var(--ink)", limit=130)
        .encode(x=x, y=y, text="label:N")
    )
    return (
        alt.layer(zones, answers, cuts, dots, names)
        .resolve_scale(fill="independent", color="independent")
        .properties(width="container", height=460)
    )


def _deal() -> Any:
    lanes = _bar("lanes", 34)
    claims = (
        alt.Chart(alt.NamedData("claims"))
        .mark_point(filled=False, size=70, strokeWidth=2, cursor="pointer", color="var(--ink)", fill="var(--page)")
        .encode(x="on:T", y=alt.Y("row:N", sort=None), shape=alt.value("diamond"))
    )
    talks = (
        alt.Chart(alt.NamedData("talks"))
        .mark_point(filled=True, size=80, shape="triangle-down", color="var(--link)", cursor="pointer")
        .encode(x="on:T", y=alt.Y("row:N", sort=None))
    )
    through = alt.Chart(alt.NamedData("talks")).mark_rule(strokeOpacity=0.25, color="var(--link)").encode(x="on:T")
    return alt.layer(through, lanes, claims, talks, _days("lines")).properties(width="container", height={"step": 34})


def _laws() -> Any:
    y = alt.Y("jurisdiction:N", title=None, sort=None)
    covered = (
        alt.Chart(alt.NamedData("covered"))
        .mark_bar(color="var(--line)", height=14)
        .encode(
            x=alt.X(
                "start:T",
                title=None,
                axis=alt.Axis(orient="top", format="%Y", tickCount=alt.TimeIntervalStep(interval="year", step=1)),
            ),
            x2="end:T",
            y=y,
        )
    )
    dots = (
        alt.Chart(alt.NamedData("laws"))
        .mark_point(filled=True, opacity=0.75, cursor="pointer", stroke="var(--page)")
        .encode(x="on:T", y=y, size=alt.Size("cells:Q", scale=alt.Scale(type="sqrt", range=[25, 900]), legend=None),
                color=alt.Color("force:N", scale=alt.Scale(domain=["law", "practice"], range=["var(--link)", "var(--conditional)"]),
                                legend=alt.Legend(title=None, orient="bottom")))
    )  # fmt: skip
    return alt.layer(covered, dots, _days("lines")).properties(width="container", height={"step": 44})


def _themed(chart: Any) -> Any:
    return chart.configure(background="transparent", font=FONT).configure_view(stroke=None).configure_axis(
        labelColor="var(--ink)", titleColor="var(--ink)", gridColor="var(--line)", domainColor="var(--dim)", tickColor="var(--dim)",
        labelFontSize=11,
    ).configure_legend(labelColor="var(--ink)", titleColor="var(--ink)")  # fmt: skip
