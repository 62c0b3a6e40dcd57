"""Tables for a terminal: timelines, instruments, differences and logs. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from licet.case.phrases import clause_text, need
from licet.decision import Change, Decision, Segment
from licet.history import History
from licet.language.schema import Instrument
from licet.rulebook.rulebook import Rulebook, RuleVersion
from licet.verdict import Permission, Verdict
from licet.world.parties import ListState

from .layout import INDENT, Page, Text, section
from .missing import missing_of
from .terminal import STYLE
from .wording import ANSWER, asked, counted

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from licet.log import Difference, Record

LEFT = 4  # columns to the right of a band

HEADLINE = {permission: word.upper() for permission, word in ANSWER.items()}
GLYPH = {Permission.YES: "─", Permission.CONDITIONAL: "▒", Permission.NO: "█", Permission.UNKNOWN: "?"}


def timeline(history: History) -> RenderableType:
    """The answers to a question on all days: a time line, and a table with a row for each run of days."""
    from rich import box  # loaded by pages with a table
    from rich.console import Group
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("from", width=10)
    table.add_column("answer", ratio=3)
    table.add_column(
        "because", ratio=3, overflow="fold", width=_longest(name for one in history for name in one.because)
    )
    for segment in history:
        why = ", ".join(segment.because) or "; ".join(one.text for one in missing_of(history.question, segment.needs))
        table.add_row(str(segment.start or "ever"), Text(segment.verdict.phrase, STYLE[segment.permitted]), Text(why))
    parts: list[RenderableType] = [Text(asked(history.question), "bold"), Text()]
    parts += [_Band(tuple(history)), Text(), table]
    if history.suggestions:
        parts += section("Did you mean", map(Text, history.suggestions))
    return Group(*parts)


class _Band:
    """A time line as wide as the terminal."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = segments

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from band(self.segments, max(options.max_width - LEFT, 1))


def band(segments: Sequence[Segment], columns: int) -> Iterator[Text]:
    """A time line with a sign for each permission, and the years below it. Nothing if the answer never changes."""
    edges = [segment.start for segment in segments if segment.start]
    if not edges:
        return
    margin = max((edges[-1] - edges[0]) // 12, timedelta(days=30))
    first, last = edges[0] - margin, edges[-1] + margin
    step = (last - first) / columns
    days = [
        first + timedelta(days=(column + 0.5) * step.days + column * step.seconds / 86_400) for column in range(columns)
    ]
    line = Text()
    for permitted, run in groupby(days, lambda day: _at(segments, day)):
        line.append(GLYPH[permitted] * len(tuple(run)), STYLE[permitted])
    yield line
    yield Text(_years(days), "dim")
    shown = dict.fromkeys(segment.permitted for segment in segments)
    legend = Text()
    for permission in shown:
        word = f"{GLYPH[permission]} {ANSWER[permission]}"
        legend.append("  " if legend.pieces else "").append(word, STYLE[permission])
    yield legend


def _at(segments: Sequence[Segment], day: date) -> Permission:
    starts = (segment for segment in reversed(segments) if segment.start is None or segment.start <= day)
    return next(segment.permitted for segment in starts)


def _years(days: Sequence[date]) -> str:
    marks = [" "] * len(days)
    for column in range(1, len(days)):
        year = str(days[column].year)
        if days[column].year != days[column - 1].year and column + len(year) < len(days):
            marks[column : column + len(year)] = f"|{year}"[: len(year) + 1]
    return "".join(marks)[: len(days)]


def _longest(ids: Iterable[str]) -> int:
    """The width of a column in which no id is cut: that of the longest, with a comma."""
    return max(map(len, ids), default=0) + 1


def lists(shown: Iterable[tuple[ListState, int | None]]) -> RenderableType:
    """The lists of parties, each with its age in days."""
    shown = list(shown)
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("list", ratio=3, overflow="fold", width=_longest(state.id for state, _ in shown))
    table.add_column("names", justify="right", width=7)
    table.add_column("whole", ratio=3)
    table.add_column("age", justify="right", width=9)
    for state, age in shown:
        days = [*([f"through {state.through}"] if state.through else []), *(f"on {day}" for day in state.snapshots)]
        whole = ", ".join(days) or ("in part" if state.names else "not here")
        table.add_row(Text(state.id), str(state.names), Text(whole), "" if age is None else f"{age} days")
    return table


def instruments(book: Rulebook, shown: Sequence[Instrument]) -> Page:
    """Instruments, and the days that the rulebooks cover."""
    lines = []
    for one in shown:
        lines.append(Text.assemble(f"{one.in_force}  ", (one.instrument, "cyan")))
        lines.append(Text(f"{one.title}; {one.cite}", indent=INDENT))
        lines.append(Text(f"{one.kind}, {one.force}; {one.evidence}, checked {one.checked}", "dim", INDENT))
    covered = (f"{index.title}: {index.coverage.from_} to {index.coverage.through}" for index in book.laws.values())
    total = len(book.instruments)
    number = f"{total} instruments" if len(shown) == total else f"{len(shown)} of {total} instruments"
    return Page(*lines, Text(), Text(number), *map(Text, covered))


def rule(instrument: Instrument, versions: Sequence[RuleVersion]) -> RenderableType:
    """An instrument with all its rules."""
    from rich.console import Group
    from rich.table import Table

    facts = (
        ("title", instrument.title),
        ("kind", f"{instrument.kind}, {instrument.force}"),
        ("issuer", instrument.issuer),
        ("citation", instrument.cite),
        ("published", str(instrument.published)),
        ("in force", str(instrument.in_force)),
        ("evidence", instrument.evidence),
        ("checked", str(instrument.checked)),
        ("withdraws", ", ".join(instrument.withdraws)),
        ("sources", "\n".join(instrument.source)),
    )
    table = Table.grid(padding=(0, 2))
    table.add_column(width=10)
    table.add_column(ratio=1, overflow="fold")
    for name, text in facts:
        if text:
            table.add_row(name, Text(text))
    parts: list[RenderableType] = [Text(instrument.instrument, "bold cyan"), table, Text()]
    for version in versions:
        parts += section(f"{version.role} {version.id}", [_version(version)])
    parts += section("Not modelled", map(Text, instrument.not_modelled))
    return Group(*parts)


def _version(version: RuleVersion) -> Text:
    rule = version.written
    text = Text(rule.says)
    if rule.cite:
        text.append(f"\n{rule.cite}", "dim")
    fields = rule.model_dump(
        mode="json", exclude_defaults=True, exclude={"says", "cite", "when", "unless"}, by_alias=True
    )
    for name in ("in_force", "until", "through"):
        moment = getattr(rule, name)
        if moment is not None:
            fields[name] = str(moment)
    for name, value in fields.items():
        text.append(f"\n{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    for word, clauses in (("when", rule.when), ("unless", rule.unless)):
        for clause in clauses or ():
            text.append(f"\n{word} {clause_text(clause)}")
    return text


def changes(differing: Sequence[Change], before: str, after: str) -> RenderableType:
    """The runs of days on which two timelines differ."""
    head = Text(f"before: {before}\nafter:  {after}\n")
    if not differing:
        return Page(head, Text("no differences"))
    from rich import box  # loaded by pages with a table
    from rich.console import Group
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    for title in ("from", "until", "before", "after"):
        dated = title in {"from", "until"}
        table.add_column(title, width=10 if dated else None, ratio=None if dated else 1)
    for change in differing:
        table.add_row(
            str(change.start or "ever"), str(change.end or "no end"), _verdict(change.before), _verdict(change.after)
        )
    return Group(head, table)


def _verdict(verdict: Verdict) -> Text:
    return Text(verdict.phrase, STYLE[verdict.permission])


def parted(before: Decision, after: Decision) -> RenderableType:
    """The differences of two answers: the verdicts, and the rules that decide only one of them."""
    from rich.console import Group
    from rich.table import Table

    ids = [{reason.id for reason in answer.because} for answer in (before, after)]
    table = Table.grid(padding=(0, 2))
    for name, answer in (("before", before), ("after", after)):
        table.add_row(name, Text(f"{asked(answer.question)}, on {answer.on}"))
        table.add_row("", _verdict(answer.verdict))
    lost, gained = sorted(ids[0] - ids[1]), sorted(ids[1] - ids[0])
    parts = [*section("No longer because of", map(Text, lost)), *section("Now because of", map(Text, gained))]
    return Group(table, Text(), *parts)


def records(logged: Iterable[Record]) -> RenderableType:
    """The records of a log as a table, oldest first."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, expand=True, pad_edge=False)
    table.add_column("no.", justify="right")
    table.add_column("logged", width=16)
    table.add_column("question", ratio=3)
    table.add_column("answer", ratio=2)
    for record in logged:
        answer = record.decision
        question = Text(f"{asked(answer.question)}, on {answer.on}")
        table.add_row(str(record.seq), record.at[:16].replace("T", " "), question, _verdict(answer.verdict))
    return table


def differences(differing: Sequence[Difference], checked: int) -> Page:
    """The logged answers that differ from those of the rules of today."""
    differ = f"{len(differing)} answer{' differs' if len(differing) == 1 else 's differ'}"
    shown = [Text(f"{counted(checked, 'logged question') or 'no logged questions'} checked again, {differ}\n")]
    for difference in differing:
        text = Text.assemble(
            (f"record {difference.seq}  ", "bold"), _verdict(difference.logged), "\nnow  ", _verdict(difference.now)
        )
        if difference.refused:
            text.append(f"\nthe question is refused: {difference.refused}")
        if difference.gained or difference.needs:
            text.append(f"\nbecause of {', '.join(difference.gained or map(need, difference.needs))}")
        if difference.lost:
            text.append(f"\nno longer because of {', '.join(difference.lost)}")
        shown += section("", [text])
    return Page(*shown)
