"""Answers as Markdown, for the file: the same words as at the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from licet.decision import Decision, Reason
from licet.explanation import Condition, Explanation, ReasonDetail, Scheduled

from .wording import alone, asked, assumption, coming, eased, misses, needs, past, period, span


def note(decision: Decision, explanation: Explanation | None = None) -> str:
    """A decision as a file note; with an explanation, the conditions, near misses and dates as well."""
    lines = [
        f"# {decision.phrase[0].upper()}{decision.phrase[1:]}",
        "",
        f"Asked: {_safe(asked(decision.question))}, on {decision.on}; {period(decision)}.",
        "",
    ]
    because = _all_grounds(explanation) if explanation else map(_reason, decision.because)
    if not decision.because and decision.requires_licence is False:
        because = iter(["no rule that was checked requires anything"])
    lines += _section("Because", because)
    overridden = (
        f"`{one.reason.id}`, {one.how} by {', '.join(one.by)}: {_safe(one.reason.says)}" for one in decision.overridden
    )
    lines += _section("Overridden", overridden)
    if other := decision.other_basis:
        name = "The law as written" if other.basis == "law" else "In practice"
        lines += _section(name, [other.verdict.phrase + _behind(other.because)])
    title, open_ = needs(decision)
    lines += _section(title, map(_safe, open_))
    if last := decision.last_known:
        lines += _section("Last known", [f"{last.verdict.phrase}, through {last.through}{_behind(last.because)}"])
    if explanation:
        lines += _defence(explanation)
    notices = (f"`{one.id}`: {_safe(one.says)} ({_safe(one.cite)})" for one in decision.notices)
    lines += _section("Notices, without legal force", notices)
    lines += _section("Taken for granted", (assumption(one, typed=False) for one in decision.assumes))
    lines += _section("Not modelled", map(_safe, decision.not_modelled))
    covered = (f"{_safe(one.title)}: checked {one.since} to {one.through}" for one in decision.coverage)
    lines += _section("Rules consulted", covered)
    receipt = decision.receipt
    lines += [f"Receipt `{receipt.digest}`, rules `{receipt.rulebook}`, licet {receipt.version}."]
    return "\n".join(lines) + "\n"


def _defence(explanation: Explanation) -> list[str]:
    """Why not otherwise, what came before and what comes next."""
    kept_out = (f"{_safe(text)}: {', '.join(names)}" for text, names in misses(explanation))
    before = (
        f"from {start or 'ever'}: {verdict.phrase}{_behind(names)}" for start, verdict, names in past(explanation)
    )
    return [
        *_section("What kept other rules out", kept_out),
        *_section("What came before", before),
        *_section("What comes next", map(_coming, explanation.scheduled)),
    ]


def _coming(one: Scheduled) -> str:
    moment, what = coming(one)
    then = f"; then {one.then}" if one.then else ""
    return f"{moment}: `{one.id}`{_safe(what)}{then} ({_safe(one.cite)})"


def _behind(names: Sequence[str]) -> str:
    """The rules behind an answer, if any."""
    return f" ({', '.join(names)})" if names else ""


def _section(title: str, items: Iterable[str]) -> list[str]:
    shown = [f"- {item}" for item in items]
    return [f"## {title}", "", *shown, ""] if shown else []


def _reason(reason: Reason) -> str:
    doubt = "" if reason.certain else ", possibly"
    head = f"`{reason.id}` ({reason.role}{doubt}, {reason.force}, {reason.evidence}): {_safe(reason.says)}"
    conditions = "".join(f"\n  - on condition: {_safe(one)}" for one in reason.conditions)
    return f"{head.rstrip('.')}.\n  {_safe(reason.cite)}; {_safe(reason.issuer)}; in force {span(reason)}{conditions}"


def _all_grounds(explanation: Explanation) -> Iterator[str]:
    """Each rule once, with the conditions of every part it reaches."""
    for _, same in groupby(explanation.grounds, key=lambda one: one.reason.id):
        first, *others = same
        text = _reason(first.reason)
        text += "".join(f"\n  - {_safe(line)}" for line in eased(first, explanation.decision))
        text += "".join(map(_grounds, (first, *others)))
        yield text + ("\n  - the verdict would be the same without this rule" if first.redundant else "")
    if together := alone(explanation):
        yield together


def _grounds(grounds: ReasonDetail) -> str:
    parts = f"\n  - for {_safe(', '.join(grounds.parts))}" if grounds.parts else ""
    return parts + "".join(_conditions(grounds.conditions, 2))


def _conditions(conditions: Iterable[Condition], depth: int) -> Iterator[str]:
    for one in conditions:
        yield f"\n{'  ' * depth}- {_safe(one.text)}"
        yield from _conditions(one.because, depth + 1)


def _safe(text: str) -> str:
    """Text that Markdown shows as it is written."""
    return "".join(
        f"\\{sign}" if sign in r"\`*_[]<>#|&~" else sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for sign in text
    )
