"""Answers for a person at a terminal: words, a table and a band of colour, within 80 columns. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from licet.decision import Decision, Reason
from licet.explanation import Alternative, Condition, Explanation, ReasonDetail, Scheduled
from licet.verdict import Permission, Verdict

from .layout import Page, Text, section
from .wording import ANSWER, alone, asked, assumption, coming, eased, headline, misses, needs, past, period, plain, span

STYLE = {
    Permission.YES: "green",
    Permission.CONDITIONAL: "yellow",
    Permission.NO: "red",
    Permission.UNKNOWN: "magenta",
}


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


MISSES = 8  # near misses shown; JSON and Markdown have them all
NAMES = 5  # ids shown of the rules that one condition kept out
MARK = {"yes": "✓", "possibly": "?", "no": "✗"}


def explanation(explanation: Explanation) -> Page:
    """A decision in full, each reason with the facts that met it, and what kept other rules out."""
    kept_out = [Text.assemble(plain(text), "\n", (_some(names), "cyan")) for text, names in misses(explanation)]
    more = [Text(f"and {len(kept_out) - MISSES} more (--json)", "dim")] if len(kept_out) > MISSES else []
    before = [
        Text.assemble(
            f"from {start or 'ever'}  ",
            (verdict.phrase, STYLE[verdict.permission]),
            (f"\n{', '.join(names)}" if names else "", "dim"),
        )
        for start, verdict, names in past(explanation)
    ]
    return decision(
        explanation.decision,
        list(_all_grounds(explanation)),
        [
            *section("What kept other rules out", [*kept_out[:MISSES], *more]),
            *section("What came before", before),
            *section("What comes next", map(_coming, explanation.scheduled)),
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


def _all_grounds(explanation: Explanation) -> Iterator[Text]:
    """Each rule once, with the conditions of every part it reaches."""
    for _, same in groupby(explanation.grounds, key=lambda one: one.reason.id):
        first, *others = same
        text = reason(first.reason)
        for line in eased(first, explanation.decision):
            text.append(f"\n{line}")
        for one in (first, *others):
            _grounds(one, text)
        if first.redundant:
            text.append("\nthe verdict would be the same without this rule", "dim")
        yield text
    if together := alone(explanation):
        yield Text(together, "dim")


def _grounds(grounds: ReasonDetail, text: Text) -> None:
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
