"""The page of an atlas: one file with its data, its charts and the library that draws them."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from licet.verdict import Permission

from .charts import HEIGHT, SYMBOL, page_charts
from .data import Atlas

SECTIONS = (
    ("answer", "answer"), ("bands", "over time"), ("matrix", "matrix"), ("plane", "thresholds"), ("deal", "chips for rare earths"),
    ("laws", "instruments"), ("rules", "rules"),
)  # fmt: skip
VEGA = "window.vegaEmbed = vegaEmbed;"  # the export of Vega itself is empty in a bundle


def page(atlas: Atlas, title: str, start: str, talks: str) -> str:
    """The page as HTML. ``start`` is the first day of the time axis, ``talks`` the last day whose talks are left out."""
    import vl_convert  # imported when a page is made: it takes a tenth of a second

    charts = {name: vl_convert.vegalite_to_vega(chart) for name, chart in page_charts().items()}
    specs = {"charts": charts, "height": HEIGHT, "symbol": SYMBOL, "start": start, "talks": talks}
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    permissions = [{"id": one, "symbol": SYMBOL[one], "word": _word(atlas, one)} for one in Permission]
    return environment.from_string(_text("atlas.html")).render(
        atlas=atlas, title=title, sections=SECTIONS, permissions=permissions,
        places=sorted(atlas.destinations, key=lambda one: one.name),
        vendors=sorted({one.vendor for one in atlas.products if one.vendor}),
        kinds=sorted({one.kind for one in atlas.products if one.kind}),
        classes=sorted({one.eccn for one in atlas.products if one.eccn}),
        known=list(dict.fromkeys(one.known_on for one in atlas.views if one.known_on)),
        style=Markup(_text("atlas.css")), script=Markup(_text("atlas.js")), vega=Markup(_vega()),
        data=_json(atlas.model_dump(mode="json")), specs=_json(specs),
    )  # fmt: skip


def _word(atlas: Atlas, permission: Permission) -> str:
    return next(one.word for one in atlas.verdicts if one.permission == permission)


def _json(value: Any) -> Markup:
    """A value as JSON that can stand in a script element: no character of it can end the element."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704  # a script element is no place for entities


def _text(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


@cache
def _vega() -> str:
    """The library that draws the charts, with all that it needs."""
    import vl_convert

    bundle: str = vl_convert.javascript_bundle(snippet=VEGA)
    assert "</script" not in bundle
    return bundle
