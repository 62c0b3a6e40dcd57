"""Tables for a terminal: timelines, instruments, differences and logs. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from licet.decision import Change, Decision, Segment
from licet.explain.phrases import need
from licet.history import History
from licet.language.schema import Instrument
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.verdict import Permission, Verdict
from licet.world.parties import ListState

from .layout import WIDTH, Page, Text, section
from .terminal import STYLE
from .wording import ANSWER, asked, plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from licet.log import Difference, Record

BAND = 76

HEADLINE = {one: word.upper() for one, word in ANSWER.items()}
GLYPH = {Permission.YES: "─", Permission.CONDITIONAL: "▒", Permission.NO: "█", Permission.UNKNOWN: "?"}


def timeline(history: History) -> RenderableType:
    """All answers to one question: a band, and a table of every run of days."""
    from rich import box  # loaded by pages with a table
    from rich.console import Group
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, width=WIDTH, pad_edge=False)
    table.add_column("from", width=10)
    table.add_column("answer", ratio=3)
    table.add_column("because", ratio=3, overflow="fold")
    for segment in history:
        why = ", ".join(segment.because) or "; ".join(map(need, segment.needs))
        table.add_row(
            str(segment.start or "ever"), Text(segment.verdict.phrase, STYLE[segment.permitted]), Text(plain(why))
        )
    parts: list[RenderableType] = [Text(asked(history.question), "bold"), Text()]
    parts += [*band(tuple(history)), Text(), table]
    if history.suggestions:
        parts += section("Perhaps you meant", map(Text, map(plain, history.suggestions)))
    return Group(*parts)


def band(segments: Sequence[Segment]) -> Iterator[Text]:
    """A line of time: one sign for each permission, years below. Empty when the answer never changes."""
    edges = [segment.start for segment in segments if segment.start]
    if not edges:
        return
    margin = max((edges[-1] - edges[0]) // 12, timedelta(days=30))
    first, last = edges[0] - margin, edges[-1] + margin
    step = (last - first) / BAND
    days = [
        first + timedelta(days=(column + 0.5) * step.days + column * step.seconds / 86_400) for column in range(BAND)
    ]
    line = Text()
    for day in days:
        permitted = _at(segments, day)
        line.append(GLYPH[permitted], STYLE[permitted])
    yield line
    yield Text(_years(days), "dim")
    shown = dict.fromkeys(segment.permitted for segment in segments)
    legend = Text()
    for one in shown:
        legend.append("  " if legend.pieces else "").append(f"{GLYPH[one]} {ANSWER[one]}", STYLE[one])
    yield legend


def _at(segments: Sequence[Segment], day: date) -> Permission:
    return next(one.permitted for one in reversed(segments) if one.start is None or one.start <= day)


def _years(days: Sequence[date]) -> str:
    marks = [" "] * len(days)
    for column in range(1, len(days)):
        year = str(days[column].year)
        if days[column].year != days[column - 1].year and column + len(year) < len(days):
            marks[column : column + len(year)] = f"|{year}"[: len(year) + 1]
    return "".join(marks)[: len(days)]


def lists(shown: Iterable[tuple[ListState, int | None]]) -> RenderableType:
    """The lists of parties, each with its age in days."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, width=WIDTH, pad_edge=False)
    table.add_column("list", ratio=3, overflow="fold")
    table.add_column("names", justify="right", width=7)
    table.add_column("whole", ratio=3)
    table.add_column("age", justify="right", width=9)
    for state, age in shown:
        days = [*([f"through {state.through}"] if state.through else []), *(f"on {day}" for day in state.snapshots)]
        table.add_row(
            Text(state.id), str(state.names), Text(", ".join(days) or "partial"), "" if age is None else f"{age} days"
        )
    return table


def instruments(book: Rulebook, shown: Sequence[Instrument]) -> RenderableType:
    """A table of instruments, oldest first."""
    from rich import box
    from rich.console import Group
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, width=WIDTH, pad_edge=False)
    table.add_column("in force", width=10)
    table.add_column("instrument", ratio=4, overflow="fold")
    table.add_column("title and citation", ratio=6)
    table.add_column("evidence", width=10)
    for one in shown:
        text = Text(one.title).append(f"\n{one.cite}", "dim")
        name = Text(one.instrument, "cyan").append(f"\n{one.kind}, {one.force}", "dim")
        table.add_row(str(one.in_force), name, text, f"{one.evidence}\n{one.checked}")
    covered = (f"{one.title}: {one.coverage.from_} to {one.coverage.through}" for one in book.jurisdictions.values())
    return Group(table, *map(Text, covered))


def rule(one: Instrument, versions: Sequence[RuleVersion]) -> RenderableType:
    """One instrument with all it says."""
    from rich.console import Group
    from rich.table import Table

    facts = (
        ("title", one.title), ("kind", f"{one.kind}, {one.force}"), ("issuer", one.issuer), ("citation", one.cite),
        ("published", str(one.published)), ("in force", str(one.in_force)), ("evidence", one.evidence),
        ("checked", str(one.checked)), ("withdraws", ", ".join(one.withdraws)), ("sources", "\n".join(one.source)),
    )  # fmt: skip
    table = Table.grid(padding=(0, 2))
    table.add_column(width=10)
    table.add_column(ratio=1, overflow="fold")
    for name, text in facts:
        if text:
            table.add_row(name, Text(text))
    parts: list[RenderableType] = [Text(one.instrument, "bold cyan"), table, Text()]
    for version in versions:
        parts += section(f"{version.role} {version.id}", [_statement(version)])
    parts += section("Not modelled", map(Text, one.not_modelled))
    return Group(*parts)


def _statement(version: RuleVersion) -> Text:
    rule = version.written
    text = Text(rule.says)
    if rule.cite:
        text.append(f"\n{rule.cite}", "dim")
    said = rule.model_dump(
        mode="json", exclude_defaults=True, exclude={"says", "cite", "when", "unless"}, by_alias=True
    )
    for name in ("in_force", "until", "through"):
        moment = getattr(rule, name)
        if moment is not None:
            said[name] = str(moment)
    for name, value in said.items():
        text.append(f"\n{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    for word, clauses in (("when", rule.when), ("unless", rule.unless)):
        for clause in clauses or ():
            text.append(f"\n{word} {_clause(clause.model_dump(mode='json', exclude_none=True, by_alias=True))}")
    return text


def _clause(conditions: dict[str, object]) -> str:
    return ", ".join(f"{name} {_condition(value)}" for name, value in conditions.items())


def _condition(value: object) -> str:
    if isinstance(value, dict):
        return " and ".join(f"{name.replace('_', ' ')} {limit:g}" for name, limit in value.items())
    if isinstance(value, list):
        return " or ".join(map(str, value))
    return "yes" if value is True else "no" if value is False else str(value)


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
        if one.gained or one.needs:
            text.append(f"\nbecause of {', '.join(one.gained or map(need, one.needs))}")
        if one.lost:
            text.append(f"\nno longer because of {', '.join(one.lost)}")
        shown += section("", [text])
    return Page(*shown)
