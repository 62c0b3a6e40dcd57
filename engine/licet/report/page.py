"""The page of an atlas: one file with its data, its charts and the library that draws them."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined

from licet.render.look import HEIGHT, SYMBOL, colours, tones
from licet.verdict import Permission

from .charts import page_charts
from .data import Atlas

SECTIONS = (
    ("answer", "answer"), ("next", "next 90 days"), ("bands", "over time"), ("matrix", "matrix"), ("plane", "thresholds"),
    ("near-line", "within 10 % of a line"), ("deal", "chips for rare earths"), ("laws", "instruments"), ("rules", "rules"),
)  # fmt: skip
HALF_A_YEAR = timedelta(days=183)
VEGA = "window.vegaEmbed = vegaEmbed;"  # the export of Vega itself is empty in a bundle


def page(atlas: Atlas) -> str:
    """The page as HTML."""
    import vl_convert  # imported when a page is made: it takes a tenth of a second

    charts = {name: vl_convert.vegalite_to_vega(chart) for name, chart in page_charts().items()}
    specs = {"charts": charts, "height": HEIGHT, "symbol": SYMBOL, **_axis(atlas)}
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    permissions = [{"id": one, "symbol": SYMBOL[one], "word": _word(atlas, one)} for one in Permission]
    return environment.from_string(_text("atlas.html")).render(
        atlas=atlas, sections=SECTIONS, permissions=permissions,
        places=sorted(atlas.destinations, key=lambda one: one.name),
        vendors=sorted({one.vendor for one in atlas.products if one.vendor}),
        kinds=sorted({one.kind for one in atlas.products if one.kind}),
        classes=sorted({one.eccn for one in atlas.products if one.eccn}),
        known=list(dict.fromkeys(one.known_on for one in atlas.views if one.known_on)),
        style="\n".join((colours(":root"), tones(), _text("atlas.css"))), script=_text("atlas.js"), vega=_vega(),
        data=_json(atlas.model_dump(mode="json")), specs=_json(specs),
    )  # fmt: skip


def _axis(atlas: Atlas) -> dict[str, str]:
    """The first day of the time axis, half a year before the first coverage of most products, and that of the talks."""
    starts = Counter(run[0] for timeline in atlas.timelines for run in timeline[1:2])
    first = atlas.days[starts.most_common(1)[0][0]] if starts else atlas.first
    told = [claim.start for lane in atlas.lanes for claim in lane.claims]
    return {"start": (first - HALF_A_YEAR).isoformat(), "talks": (min(told, default=first)).isoformat()}


def _word(atlas: Atlas, permission: Permission) -> str:
    return next(one.word for one in atlas.verdicts if one.permission == permission)


def _json(value: Any) -> str:
    """A value as JSON that can stand in a script element: no character of it can end the element."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _text(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


@cache
def _vega() -> str:
    """The library that draws the charts, with all that it needs."""
    import vl_convert

    bundle: str = vl_convert.javascript_bundle(snippet=VEGA)
    assert "</script" not in bundle
    return bundle
