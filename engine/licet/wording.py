"""The words that answers are put in, the same at the terminal, in a file note and in an explanation."""

from __future__ import annotations

from .answer import Decision, Question, Reason
from .figures import UNKNOWN, Figure
from .schema import FIGURES, Bounds


def figure(name: str, known: Figure | None, bounds: Bounds, holds: str) -> str:
    """``dram_bandwidth 4000 GB/s ≥ 1400``: the fact beside the limit it meets or misses."""
    unit = "" if FIGURES[name].lower() == name else f" {FIGURES[name]}"
    if known is None or known == UNKNOWN:
        return f"{name} not known, where {limits(bounds)}{unit} is asked"
    if holds == "possibly":
        return f"{name} {known}{unit}, where {limits(bounds)} is asked"
    if holds == "yes":
        return f"{name} {known}{unit} {limits(bounds)}"
    missed = [
        f"{sign} {limit:g}"
        for sign, limit, fails in (
            ("<", bounds.at_least, bounds.at_least is not None and _under(known, bounds.at_least)),
            ("≤", bounds.above, bounds.above is not None and not _over(known, bounds.above)),
            (">", bounds.at_most, bounds.at_most is not None and _over(known, bounds.at_most)),
            ("≥", bounds.below, bounds.below is not None and not _under(known, bounds.below)),
        )
        if fails
    ]
    return (
        f"{name} {known}{unit} {' and '.join(missed)}" if missed else f"{name} does not apply to this kind of product"
    )


def _under(figure: Figure, limit: float) -> bool:
    return figure.high is not None and (figure.high < limit or (figure.high == limit and figure.high_open))


def _over(figure: Figure, limit: float) -> bool:
    return figure.low > limit or (figure.low == limit and figure.low_open)


def limits(bounds: Bounds) -> str:
    """``≥ 4800`` and the like."""
    signs = (("≥", bounds.at_least), (">", bounds.above), ("≤", bounds.at_most), ("<", bounds.below))
    return " and ".join(f"{sign} {limit:g}" for sign, limit in signs if limit is not None)


def plain(text: str) -> str:
    """Text without what a terminal would act on."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def asked(question: Question) -> str:
    """The question in one line."""
    vendor = f" from {question.vendor}" if question.vendor else ""
    text = f"{question.product}{vendor} to {question.destination}"
    if question.origin:
        text += f", shipped from {question.origin}"
    if question.headquarters != question.destination:
        text += f", buyer headquartered in {question.headquarters}"
    if question.end_user:
        text += f", for {question.end_user}"
    if question.end_use:
        text += f", {question.end_use} end use"
    if question.known_on:
        text += f", as known on {question.known_on}"
    return plain(text + (", law as written" if question.basis == "law" else ""))


def period(answer: Decision) -> str:
    """Since when, and until when."""
    since = f"since {answer.since}" if answer.since else "since ever"
    return f"{since}, " + (f"until {answer.until}" if answer.until else "with no change in sight")


def span(reason: Reason) -> str:
    """When a rule is in force, and when it was published if on another day."""
    end = f" {reason.until}" if reason.until else ""
    known = "" if reason.published == reason.in_force else f", published {reason.published}"
    return f"from {reason.in_force}{end}{known}"


def assumption(name: str) -> str:
    """What was taken for granted, and how to say otherwise."""
    return {
        "end_use": "the end use is of no concern to these rules (state it with --end-use)",
        "end_user": "the end user is on no list (state it with --end-user)",
    }.get(name, name)
