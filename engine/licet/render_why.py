"""Explanations, alternatives, differences and logs for a person at a terminal. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from .answer import Alternative, Change, Condition, Decision, Explanation, Grounds
from .log import Difference, Record
from .render import STYLE, WIDTH, decision, reason, section
from .verdict import Verdict
from .wording import asked, plain

MISSES = 8  # near misses shown; JSON and Markdown have them all
MARK = {"yes": "✓", "possibly": "?", "no": "✗"}


def explanation(told: Explanation) -> RenderableType:
    """A decision in full, each reason with the facts that met it, and what kept other rules out."""
    misses = [Text.assemble((one.id, "cyan"), f"\n{one.kept_out_by}") for one in told.near_misses]
    more = [Text(f"and {len(misses) - MISSES} more (--json)", "dim")] if len(misses) > MISSES else []
    before = [
        Text.assemble(f"from {one.start or 'ever'}  ", (one.verdict.phrase, STYLE[one.permitted])) for one in told.past
    ]
    coming = [
        Text.assemble(f"{one.moment}  ", (one.id, "cyan"), f" {one.what}, {one.certainty}\n{one.cite}")
        for one in told.scheduled
    ]
    return Group(
        decision(told.decision, list(_all_grounds(told.grounds))),
        Text(),
        *section("What kept other rules out", [*misses[:MISSES], *more]),
        *section("What came before", before),
        *section("What comes next, unless renewed or changed", coming),
    )


def _all_grounds(every: Sequence[Grounds]) -> Iterator[RenderableType]:
    """Each rule once, with the conditions of every part it reaches."""
    for number, one in enumerate(every):
        known = number > 0 and every[number - 1].reason == one.reason
        yield _grounds(one, Text() if known else reason(one.reason))


def _grounds(grounds: Grounds, text: Text) -> RenderableType:
    if grounds.parts:
        text.append(f"\nfor {', '.join(grounds.parts)}", "dim")
    for line in _lines(grounds.conditions, 0):
        text.append(f"\n{line}")
    if grounds.redundant:
        text.append("\nthe verdict would be the same without this rule", "dim")
    return text


def _lines(conditions: Iterable[Condition], depth: int) -> Iterator[str]:
    for one in conditions:
        yield f"{'  ' * depth}{MARK[one.holds]} {one.text}"
        yield from _lines(one.because, depth + 1)


def alternatives(found: Sequence[Alternative], permitted: str) -> RenderableType:
    """What would give the wanted permission."""
    word = {"yes": "permitted", "conditional": "conditional", "no": "blocked"}[permitted]
    if not found:
        return Group(*section("What if", [Text(f"no change of one fact was found that would make it {word}")]))
    shown = [Text.assemble(one.change, "\n", (one.verdict.phrase, STYLE[one.verdict.permission])) for one in found]
    return Group(*section(f"It would be {word} with one change", shown))


def changes(found: Sequence[Change], before: str, after: str) -> RenderableType:
    """Where two timelines part."""
    head = Text(f"before: {before}\nafter:  {after}\n")
    if not found:
        return Group(head, Text("the same on every day"))
    table = Table(box=box.SIMPLE_HEAD, width=WIDTH, pad_edge=False)
    for title in ("from", "before", "after"):
        table.add_column(title, width=10 if title == "from" else None, ratio=None if title == "from" else 1)
    for one in found:
        table.add_row(str(one.start or "ever"), _verdict(one.before), _verdict(one.after))
    return Group(head, table)


def _verdict(verdict: Verdict) -> Text:
    return Text(verdict.phrase, STYLE[verdict.permission])


def parted(before: Decision, after: Decision) -> RenderableType:
    """Where two answers part: the verdict, and the rules that came and went."""
    ids = [{one.id for one in answer.because} for answer in (before, after)]
    table = Table.grid(padding=(0, 2))
    for name, answer in (("before", before), ("after", after)):
        table.add_row(name, Text(f"{asked(answer.question)}, on {answer.on}"))
        table.add_row("", _verdict(answer.verdict))
    lost, gained = sorted(ids[0] - ids[1]), sorted(ids[1] - ids[0])
    parts = [*section("No longer because of", map(Text, lost)), *section("Now because of", map(Text, gained))]
    return Group(table, Text(), *parts)


def records(found: Iterable[Record]) -> RenderableType:
    """A log as a table, oldest first."""
    table = Table(box=box.SIMPLE_HEAD, width=WIDTH, pad_edge=False)
    table.add_column("no.", justify="right")
    table.add_column("logged", width=16)
    table.add_column("question", ratio=3)
    table.add_column("answer", ratio=2)
    for one in found:
        answer = one.decision
        question = Text(plain(f"{asked(answer.question)}, on {answer.on}"))
        table.add_row(str(one.seq), one.at[:16].replace("T", " "), question, _verdict(answer.verdict))
    return table


def differences(found: Sequence[Difference], asked_again: int) -> RenderableType:
    """What the rules answer differently now."""
    shown: list[RenderableType] = [Text(f"{asked_again} asked again, {len(found)} answered differently\n")]
    for one in found:
        text = Text.assemble((f"record {one.seq}  ", "bold"), _verdict(one.logged), "\nnow  ", _verdict(one.now))
        if one.refused:
            text.append(f"\nthe question is refused: {one.refused}")
        if one.gained:
            text.append(f"\nbecause of {', '.join(one.gained)}")
        if one.lost:
            text.append(f"\nno longer because of {', '.join(one.lost)}")
        shown += section("", [text])
    return Group(*shown)
