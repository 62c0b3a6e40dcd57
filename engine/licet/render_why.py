"""Explanations, alternatives, differences and logs for a person at a terminal. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from .answer import Alternative, Change, Condition, Decision, Explanation, Grounds, Scheduled
from .page import WIDTH, Page, Text, section
from .render import STYLE, decision, reason
from .verdict import Permission, Verdict
from .wording import ANSWER, alone, asked, coming, eased, misses, past, plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from .log import Difference, Record

MISSES = 8  # near misses shown; JSON and Markdown have them all
NAMES = 5  # ids shown of the rules that one condition kept out
MARK = {"yes": "✓", "possibly": "?", "no": "✗"}


def explanation(told: Explanation) -> Page:
    """A decision in full, each reason with the facts that met it, and what kept other rules out."""
    kept_out = [Text.assemble(plain(text), "\n", (_some(names), "cyan")) for text, names in misses(told)]
    more = [Text(f"and {len(kept_out) - MISSES} more (--json)", "dim")] if len(kept_out) > MISSES else []
    before = [
        Text.assemble(
            f"from {start or 'ever'}  ",
            (verdict.phrase, STYLE[verdict.permission]),
            (f"\n{', '.join(names)}" if names else "", "dim"),
        )
        for start, verdict, names in past(told)
    ]
    return decision(
        told.decision,
        list(_all_grounds(told)),
        [
            *section("What kept other rules out", [*kept_out[:MISSES], *more]),
            *section("What came before", before),
            *section("What comes next", map(_coming, told.scheduled)),
        ],
    )


def _some(names: Sequence[str]) -> str:
    """The first few ids of many."""
    shown = ", ".join(names[:NAMES])
    return f"{shown} and {len(names) - NAMES} more" if len(names) > NAMES else shown


def _coming(one: Scheduled) -> Text:
    moment, what = coming(one)
    text = Text.assemble(f"{moment}  ", (one.id, "cyan"), plain(what))
    if one.then:
        text.append(f"\nthen {one.then}")
    return text.append(f"\n{one.cite}", "dim")


def _all_grounds(told: Explanation) -> Iterator[Text]:
    """Each rule once, with the conditions of every part it reaches."""
    for _, same in groupby(told.grounds, key=lambda one: one.reason.id):
        first, *others = same
        text = reason(first.reason)
        for line in eased(first, told.decision):
            text.append(f"\n{line}")
        for one in (first, *others):
            _grounds(one, text)
        if first.redundant:
            text.append("\nthe verdict would be the same without this rule", "dim")
        yield text
    if together := alone(told):
        yield Text(together, "dim")


def _grounds(grounds: Grounds, text: Text) -> None:
    if grounds.parts:
        text.append(f"\nfor {', '.join(grounds.parts)}", "dim")
    for line in _lines(grounds.conditions, 0):
        text.append(f"\n{line}")


def _lines(conditions: Iterable[Condition], depth: int) -> Iterator[str]:
    for one in conditions:
        yield f"{'  ' * depth}{MARK[one.holds]} {plain(one.text)}"
        yield from _lines(one.because, depth + 1)


def alternatives(found: Sequence[Alternative], permitted: str, *, now: str = "") -> Page:
    """What would give the wanted permission. ``now`` is the permission that there is."""
    word = ANSWER[Permission(permitted)]
    if now == permitted:
        return Page(*section("What if", [Text(f"it is {word} already")]))
    if not found:
        return Page(*section("What if", [Text(f"no change of one fact was found that would make it {word}")]))
    shown = [Text.assemble(one.change, "\n", (one.verdict.phrase, STYLE[one.verdict.permission])) for one in found]
    return Page(*section(f"It would be {word} with one change", shown))


def changes(found: Sequence[Change], before: str, after: str) -> RenderableType:
    """Where two timelines part."""
    head = Text(f"before: {before}\nafter:  {after}\n")
    if not found:
        return Page(head, Text("the same on every day"))
    from rich import box  # loaded by pages with a table
    from rich.console import Group
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, width=WIDTH, pad_edge=False)
    for title in ("from", "until", "before", "after"):
        dated = title in {"from", "until"}
        table.add_column(title, width=10 if dated else None, ratio=None if dated else 1)
    for one in found:
        table.add_row(str(one.start or "ever"), str(one.end or "open"), _verdict(one.before), _verdict(one.after))
    return Group(head, table)


def _verdict(verdict: Verdict) -> Text:
    return Text(verdict.phrase, STYLE[verdict.permission])


def parted(before: Decision, after: Decision) -> RenderableType:
    """Where two answers part: the verdict, and the rules that came and went."""
    from rich.console import Group
    from rich.table import Table

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
    from rich import box
    from rich.table import Table

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


def differences(found: Sequence[Difference], asked_again: int) -> Page:
    """What the rules answer differently now."""
    shown = [Text(f"{asked_again} asked again, {len(found)} answered differently\n")]
    for one in found:
        text = Text.assemble((f"record {one.seq}  ", "bold"), _verdict(one.logged), "\nnow  ", _verdict(one.now))
        if one.refused:
            text.append(f"\nthe question is refused: {one.refused}")
        if one.gained:
            text.append(f"\nbecause of {', '.join(one.gained)}")
        if one.lost:
            text.append(f"\nno longer because of {', '.join(one.lost)}")
        shown += section("", [text])
    return Page(*shown)
