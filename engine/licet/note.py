"""Answers as Markdown, for the file: the same words as at the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from .answer import Condition, Decision, Explanation, Grounds, Reason
from .wording import asked, assumption, period, span


def note(decision: Decision, explanation: Explanation | None = None) -> str:
    """A decision as a file note; with an explanation, the conditions, near misses and dates as well."""
    lines = [
        f"# {decision.phrase[0].upper()}{decision.phrase[1:]}",
        "",
        f"{_safe(asked(decision.question))}, on {decision.on}; {period(decision)}.",
        "",
    ]
    if explanation:
        lines += _section("Because", _all_grounds(explanation.grounds))
    else:
        lines += _section("Because", (_reason(one) for one in decision.because))
    if not decision.because:
        lines += _section(
            "Because", ["no rule that was checked requires anything"] if decision.requires_licence is False else []
        )
    lines += _section(
        "Overridden",
        (
            f"`{one.reason.id}`, {one.how} by {', '.join(one.by)}: {_safe(one.reason.says)}"
            for one in decision.overridden
        ),
    )
    lines += _section("To know it takes", map(_safe, decision.needs))
    if decision.last_known:
        last = decision.last_known
        lines += _section("Last known", [f"{last.verdict.phrase}, through {last.through}"])
    if decision.other_basis:
        name = "The law as written" if decision.other_basis.basis == "law" else "In practice"
        lines += _section(
            name, [f"{decision.other_basis.verdict.phrase} {', '.join(decision.other_basis.because)}".strip()]
        )
    if explanation:
        lines += _section(
            "What kept other rules out", (f"`{one.id}`: {_safe(one.kept_out_by)}" for one in explanation.near_misses)
        )
        lines += _section(
            "What comes next",
            (
                f"{one.moment}: `{one.id}` {one.what}, {one.certainty} ({_safe(one.cite)})"
                for one in explanation.scheduled
            ),
        )
    lines += _section(
        "Notices, without legal force",
        (f"`{one.id}`: {_safe(one.says)} ({_safe(one.cite)})" for one in decision.notices),
    )
    lines += _section("Taken for granted", map(assumption, decision.assumes))
    lines += _section("Not modelled", map(_safe, decision.not_modelled))
    lines += _section(
        "Rules consulted", (f"{one.title}: checked {one.since} to {one.through}" for one in decision.coverage)
    )
    receipt = decision.receipt
    lines += [f"Receipt `{receipt.digest}`, rules `{receipt.rulebook}`, licet {receipt.version}."]
    return "\n".join(lines) + "\n"


def _section(title: str, items: Iterable[str]) -> list[str]:
    shown = [f"- {item}" for item in items]
    return [f"## {title}", "", *shown, ""] if shown else []


def _reason(reason: Reason) -> str:
    doubt = "" if reason.certain else ", possibly"
    head = f"`{reason.id}` ({reason.role}{doubt}, {reason.force}, {reason.evidence}): {_safe(reason.says)}"
    conditions = "".join(f"\n  - on condition: {_safe(one)}" for one in reason.conditions)
    return f"{head}\n  {_safe(reason.cite)}; {_safe(reason.issuer)}; in force {span(reason)}{conditions}"


def _all_grounds(every: Sequence[Grounds]) -> Iterator[str]:
    """Each rule once, with the conditions of every part it reaches."""
    for _, same in groupby(every, key=lambda one: one.reason.id):
        first, *others = same
        yield _reason(first.reason) + "".join(map(_grounds, (first, *others)))


def _grounds(grounds: Grounds) -> str:
    parts = f"\n  - for {_safe(', '.join(grounds.parts))}" if grounds.parts else ""
    redundant = "\n  - the verdict would be the same without it" if grounds.redundant else ""
    return parts + "".join(_conditions(grounds.conditions, 2)) + redundant


def _conditions(conditions: Iterable[Condition], depth: int) -> Iterator[str]:
    for one in conditions:
        yield f"\n{'  ' * depth}- {_safe(one.text)}"
        yield from _conditions(one.because, depth + 1)


def _safe(text: str) -> str:
    """Text that Markdown shows as it is written."""
    return "".join(
        f"\\{sign}" if sign in r"\`*_[]<>#|" else sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for sign in text
    )
