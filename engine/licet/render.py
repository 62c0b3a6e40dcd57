"""Answers for a person at a terminal: words, a table and a band of colour, within 80 columns. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from .answer import Decision, Reason, Segment
from .history import History
from .page import WIDTH, Page, Text, section
from .rulebook import Rulebook, Statement
from .schema import Instrument
from .verdict import Permission, Verdict
from .wording import ANSWER, asked, assumption, headline, needs, period, plain, span

if TYPE_CHECKING:
    from rich.console import RenderableType

BAND = 76

STYLE = {
    Permission.YES: "green",
    Permission.CONDITIONAL: "yellow",
    Permission.NO: "red",
    Permission.UNKNOWN: "magenta",
}
HEADLINE = {one: word.upper() for one, word in ANSWER.items()}
GLYPH = {Permission.YES: "─", Permission.CONDITIONAL: "▒", Permission.NO: "█", Permission.UNKNOWN: "?"}


def decision(answer: Decision, grounds: Sequence[Text] | None = None, defence: Iterable[Text] = ()) -> Page:
    """One answer in full. ``grounds`` are fuller renderings of its reasons, ``defence`` what else speaks for it."""
    style = STYLE[answer.permitted]
    word, rest = headline(answer.verdict)
    parts: list[Text] = [
        Text.assemble((word, f"bold {style}"), "  ", (rest, style)),
        Text(f"{asked(answer.question)}, on {answer.on}"),
        Text(period(answer)),
        Text(),
    ]
    parts += section("Because", grounds if grounds is not None else [reason(one) for one in answer.because])
    if not answer.because and answer.verdict is Verdict.NO_LICENCE_REQUIRED:
        parts += section("Because", [Text("no rule that was checked requires anything")])
    shown = {one.id for one in answer.because} if grounds is not None else set()  # whose relief says what it eases
    beaten = [one for one in answer.overridden if one.how == "outranked" or one.reason.id not in shown]
    parts += section("Overridden", (_overridden(one.reason, one.how, one.by) for one in beaten))
    if answer.other_basis:
        other = answer.other_basis
        name = "The law as written" if other.basis == "law" else "In practice"
        parts += section(name, [Text(f"{other.verdict.phrase}\n{', '.join(other.because)}".rstrip())])
    title, open_ = needs(answer)
    parts += section(title, map(Text, map(plain, open_)))
    if answer.suggestions:
        parts += section("Perhaps you meant", map(Text, map(plain, answer.suggestions)))
    if answer.last_known:
        last = answer.last_known
        since = f"since {last.since} " if last.since else ""
        names = ", ".join(last.because)
        parts += section(
            "Last known", [Text(f"{last.verdict.phrase}\n{since}through {last.through}\n{names}".rstrip())]
        )
    parts += defence
    parts += section("Notices, without legal force", (_notice(one) for one in answer.notices))
    parts += section("Taken for granted", map(Text, map(assumption, answer.assumes)))
    parts += section("Not modelled", map(Text, answer.not_modelled))
    covered = (f"{one.title}: checked {one.since} to {one.through}" for one in answer.coverage)
    parts += section("Rules consulted", map(Text, covered))
    receipt = answer.receipt
    parts.append(Text(f"receipt {receipt.digest[:16]}  rules {receipt.rulebook[:16]}  licet {receipt.version}", "dim"))
    return Page(*parts)


def reason(reason: Reason) -> Text:
    """One rule with its source and its conditions."""
    doubt = "" if reason.certain else " (possibly)"
    lines = Text.assemble(
        (reason.id, "cyan"), f"  {reason.role}{doubt}, {reason.force}, {reason.evidence}\n", reason.says
    )
    lines.append(f"\n{reason.cite}; {reason.issuer}; in force {span(reason)}", "dim")
    for condition in reason.conditions:
        lines.append(f"\n– {condition}")
    return lines


def _overridden(reason: Reason, how: str, by: Sequence[str]) -> Text:
    phrase = f", {reason.verdict.phrase}" if reason.verdict else ""
    return Text.assemble((reason.id, "cyan"), f"{phrase}\n{how} by {', '.join(by)}")


def _notice(reason: Reason) -> Text:
    text = Text.assemble((reason.id, "cyan"), f"  {reason.kind}, {reason.evidence}\n", reason.says)
    return text.append(f"\n{reason.cite}", "dim")


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
        why = ", ".join(segment.because) or "; ".join(segment.needs)
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


def rule(one: Instrument, statements: Sequence[Statement]) -> RenderableType:
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
    for statement in statements:
        parts += section(f"{statement.role} {statement.id}", [_statement(statement)])
    parts += section("Not modelled", map(Text, one.not_modelled))
    return Group(*parts)


def _statement(statement: Statement) -> Text:
    sentence = statement.sentence
    text = Text(sentence.says)
    if sentence.cite:
        text.append(f"\n{sentence.cite}", "dim")
    said = sentence.model_dump(
        mode="json", exclude_defaults=True, exclude={"says", "cite", "when", "unless"}, by_alias=True
    )
    for name in ("in_force", "until", "through"):
        moment = getattr(sentence, name)
        if moment is not None:
            said[name] = str(moment)
    for name, value in said.items():
        text.append(f"\n{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    for word, clauses in (("when", sentence.when), ("unless", sentence.unless)):
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
