"""Answers as HTML for notebooks: a card for a decision or an explanation, a band with a table for a history.

The HTML is self-contained: one style sheet, no scripts, nothing loaded from elsewhere. It follows the light or dark scheme
of the reader. Every text is escaped. A symbol and a word say what a colour says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from html import escape

from licet.decision import Decision, Segment
from licet.explanation import Explanation
from licet.history import History
from licet.question import Question
from licet.values.hidden import plain

from .document import Document, Item, Section, of_decision, of_explanation
from .look import HEIGHT, SYMBOL, colours, tones
from .missing import missing_of
from .wording import asked

FOLDED = {
    "Overridden rules",
    "Near misses: rules that do not apply, and why",
    "History",
    "Notices (without legal force)",
    "Not modelled",
    "Rules checked",
}  # sections that are closed at first
LABEL = 12.0  # room for a date below a band, in percent of its width
MARGIN = timedelta(days=30)  # shown at least before the first change and after the last one
STYLE = (
    f"""<style>
{colours(".licet")}
{tones(".licet ")}
{tones(".licet")}
"""
    """.licet.band{--tone:var(--line)}.licet .tone{color:var(--tone)}
.licet{color:var(--ink);background:var(--page);border:1px solid var(--line);border-left:5px solid var(--tone);
border-radius:4px;padding:.7em 1em;max-width:52em;font:14px/1.45 system-ui,sans-serif;text-align:left}
.licet .head{font-size:1.15em;font-weight:600}.licet .d{color:var(--dim)}.licet code{color:inherit;background:none}
.licet p,.licet ul{margin:.2em 0}.licet ul{padding-left:1.3em}.licet h4,.licet summary{font-size:1em;font-weight:600;margin:.7em 0 .2em}
</style>"""
)
SHARES = "".join(f".licet .bar .{one}{{--share:{share}}}" for one, share in HEIGHT.items())
BAND_STYLE = (
    f"""<style>
{SHARES}
"""
    """.licet .bar{display:flex;margin-top:.6em}
.licet .bar span{overflow:hidden;min-width:0;height:3em;line-height:1.3;box-shadow:inset 1px 0 var(--line);padding-left:2px;--ground:linear-gradient(var(--tone) 0 0);
background:var(--ground) 0 calc(1.4em + .8em*(1 - var(--share)))/100% calc(1.6em*var(--share)) no-repeat}
.licet .bar .unknown{--ground:repeating-linear-gradient(45deg,var(--tone) 0 2px,var(--page) 2px 5px)}
.licet .days{position:relative;height:1.5em;font-size:.85em}.licet .days span{position:absolute;white-space:nowrap;border:0 solid var(--dim);border-left-width:1px;padding:0 .2em}
.licet .days .end{border-width:0 1px 0 0}
.licet table{border-collapse:collapse;margin:.5em 0;color:inherit;background:none}
.licet td:nth-child(-n+2){white-space:nowrap}
.licet th,.licet td{text-align:left;vertical-align:top;padding:.15em .8em .15em 0;border:0;border-bottom:1px solid var(--line)}
</style>"""
)


def html(answer: object) -> str:
    """A decision, an explanation or a history as HTML. Raises TypeError for anything else.

    >>> import licet
    >>> shown = html(licet.load().timeline("H20", "CN", vendor="Nvidia"))
    >>> "2025-04-09" in shown, "<script" in shown
    (True, False)
    """
    if isinstance(answer, History):
        return _history(answer)
    if isinstance(answer, Explanation):
        return _card(of_explanation(answer))
    if isinstance(answer, Decision):
        return _card(of_decision(answer))
    raise TypeError(f"a {type(answer).__name__} is not an answer")


def safe(text: object) -> str:
    """Text as HTML shows it as written: escaped, without control characters.

    >>> safe("<b>&" + chr(27))
    '&lt;b&gt;&amp;\N{REPLACEMENT CHARACTER}'
    """
    return escape(plain(str(text)))


def _card(document: Document) -> str:
    permission, receipt = document.verdict.permission, document.receipt
    lines = (
        STYLE,
        f'<div class="licet {permission}">',
        f'<p class="head tone">{SYMBOL[permission]} {safe(" · ".join(document.first_line).replace("· · ", "· "))}</p>',
        f"<p>{safe(document.question)}</p>",
        f'<p class="d">{safe(document.period)}</p>',
        *(line for section in document.sections for line in _section(section)),
        f'<p class="d">receipt {safe(receipt.digest[:16])} · rules {safe(receipt.rulebook[:16])} · licet {safe(receipt.version)}</p>',
        "</div>",
    )
    return "\n".join(lines)


def _section(section: Section) -> Iterator[str]:
    items = _list(section.items)
    if section.title in FOLDED:
        yield f"<details><summary>{safe(section.title)} ({len(section.items)})</summary>{items}</details>"
    else:
        yield f"<h4>{safe(section.title)}</h4>{items}"


def _list(items: Iterable[Item]) -> str:
    return f"<ul>{''.join(map(_item, items))}</ul>"


def _item(item: Item) -> str:
    """An entry of a list, with its details as a list below it."""
    text = safe(item.text)
    if item.quiet and text:
        text = f'<span class="d">{text}</span>'
    if item.permission is not None:
        text = f'<span class="tone {item.permission}">{SYMBOL[item.permission]} {text}</span>'
    head = (
        f"<code>{safe(item.id)}</code>" if item.id else "",
        f'<span class="d">{safe(item.label)}</span>' if item.label else "",
    )
    rules = f" <code>{safe(', '.join(item.rules))}</code>" if item.rules else ""
    details = _list(item.details) if item.details else ""
    return f"<li>{' '.join(filter(None, (*head, text)))}{rules}{details}</li>"


def _history(history: History) -> str:
    segments = tuple(history)
    checked = "; ".join(f"{one.title}: checked {one.since} to {one.through}" for one in history.coverage)
    lines = (
        STYLE,
        BAND_STYLE,
        '<div class="licet band">',
        f'<p class="head">{safe(asked(history.question))}</p>',
        *_band(segments),
        "<table><thead><tr><th>from</th><th>until</th><th>answer</th><th>because</th></tr></thead><tbody>",
        *(_row(segment, history.question) for segment in segments),
        "</tbody></table>",
        *(_section(Section("Did you mean", tuple(map(Item, history.suggestions)))) if history.suggestions else ()),
        f'<p class="d">{safe(checked)}</p>',
        "</div>",
    )
    return "\n".join(lines)


def _row(segment: Segment, question: Question) -> str:
    cells = (
        safe(segment.start or "ever"),
        safe(segment.end or "no end"),
        f'<span class="tone {segment.permitted}">{SYMBOL[segment.permitted]} {safe(segment.verdict.phrase)}</span>',
        f"<code>{safe(', '.join(segment.because))}</code>"
        if segment.because
        else safe("; ".join(one.text for one in missing_of(question, segment.needs))),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _band(segments: Sequence[Segment]) -> Iterator[str]:
    """A bar whose parts are as wide as their segments are long, and the dates below it. Nothing if the answer never changes."""
    edges = [segment.start for segment in segments if segment.start]
    if not edges:
        return
    margin = max((edges[-1] - edges[0]) // 12, MARGIN)
    ends = [edges[0] - margin, *edges, edges[-1] + margin]
    yield f'<div class="bar">{"".join(map(_part, segments, ends, ends[1:]))}</div>'
    yield f'<div class="days d">{"".join(_dates(ends))}</div>'


def _part(segment: Segment, start: date, end: date) -> str:
    word = f"{segment.start or 'ever'} to {segment.end or 'no end'}: {segment.verdict.phrase}"
    return f'<span class="{segment.permitted}" style="flex:{(end - start).days} 0 0" title="{safe(word)}">{SYMBOL[segment.permitted]}</span>'


def _dates(ends: Sequence[date]) -> Iterator[str]:
    """The first days of the segments at their places, near the right end to the left of it.

    The last of them is always there; others without room are left out.
    """
    places = [(day, 100 * ((day - ends[0]) / (ends[-1] - ends[0]))) for day in ends[1:-1]]
    starts = [place if place + LABEL <= 100 else place - LABEL for _, place in places]  # noqa: PLR2004 - percent
    taken = 0.0
    for number, ((day, place), start) in enumerate(zip(places, starts, strict=True), 1):
        if number == len(places) or taken <= start <= starts[-1] - LABEL:
            taken = start + LABEL
            yield (
                f'<span style="left:{place:.1f}%">{day}</span>'
                if start == place
                else f'<span class="end" style="right:{100 - place:.1f}%">{day}</span>'
            )
