"""The words that answers are put in, the same at the terminal, in a file note and in an explanation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from licet.decision import Decision, Reason
from licet.explain.phrases import need
from licet.explanation import Explanation, ReasonDetail, Scheduled
from licet.question import Question
from licet.values.needs import Need
from licet.verdict import Permission, Verdict
from licet.world.countries import iso_name

ONE_DAY = timedelta(days=1)
ANSWER = {
    Permission.YES: "permitted",
    Permission.CONDITIONAL: "conditional",
    Permission.NO: "blocked",
    Permission.UNKNOWN: "unknown",
}


def headline(verdict: Verdict) -> tuple[str, str]:
    """The answer as a word in capitals and the rest of its phrase."""
    word = ANSWER[verdict.permission]
    return word.upper(), verdict.phrase.removeprefix(word).lstrip(":, ")


def plain(text: str) -> str:
    """Text without what a terminal would act on."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)


def place(code: str) -> str:
    """A country code with its name, so that a code that means another country than the reader thinks is seen."""
    name = iso_name(code)
    return f"{code} ({name})" if name else code


def asked(question: Question) -> str:
    """The question in one line."""
    vendor = f" from {question.vendor}" if question.vendor else ""
    text = f"{question.product}{vendor} to {place(question.destination)}"
    if question.ships_from:
        text += f", shipped from {place(question.ships_from)}"
    if question.headquarters != question.destination:
        text += f", buyer headquartered in {place(question.headquarters)}"
    if question.end_user:
        text += f", for {question.end_user}"
    if question.end_use:
        text += f", {question.end_use} end use"
    if question.known_on:
        text += f", as known on {question.known_on}"
    return plain(text + (", law as written" if question.basis == "law" else ""))


def period(answer: Decision) -> str:
    """Since when, and until when; an edge of what was checked is no change of law and is called what it is."""
    since, until = answer.since, answer.until
    first = {one.since for one in answer.coverage}
    lapsed = {one.through + ONE_DAY: one for one in answer.coverage}
    if answer.verdict is Verdict.UNKNOWN and (since in lapsed or (since is None and until in first)):
        if since is None:
            return f"until {until}, the first day checked"
        ended = lapsed[since]
        text = f"since {since}; rules of {ended.jurisdiction} were checked only through {ended.through}"
        return f"{text}; until {until}" if until else text
    if since is None and until is None:
        return "on any day"
    parts = [] if since is None else [f"since {since}" + (", the first day checked" if since in first else "")]
    if until is None:
        parts.append("with no change in sight")
    else:
        parts.append(f"through {until - ONE_DAY}, the last day checked" if until in lapsed else f"until {until}")
    return ", ".join(parts)


def when(moment: str) -> str:
    """A moment in words: a day, or that it lies between two."""
    first, interval, last = moment.partition("/")
    if not interval:
        return moment
    return f"a day from {first} on" if last == ".." else f"a day between {first} and {last}"


def span(reason: Reason) -> str:
    """When a rule is in force, and when it was published if on another day."""
    word, _, end = (reason.until or "").partition(" ")
    until = f" {word} {when(end)}" if end else ""
    known = "" if reason.published == reason.in_force else f", published {reason.published}"
    return f"from {when(reason.in_force)}{until}{known}"


def assumption(name: str) -> str:
    """What was taken for granted because the question left it open."""
    if name.startswith("unsearched:"):
        return f"{name.partition(':')[2]} was not searched: no name of it is here"
    if name.startswith("lists:"):
        return _lists_assumption(*name.split(":")[1:])
    said = {
        "end_use": "the end use is of no concern to these rules",
        "end_user": "the end user is on no list",
    }
    return said.get(name, name)


def _lists_assumption(jurisdiction: str, days: str) -> str:
    """What is assumed where lists of other days clear a name."""
    through = [day.removeprefix("..") for day in days.split(",") if day.startswith("..")]
    snapshots = [day for day in days.split(",") if not day.startswith("..")]
    if not snapshots:
        return f"lists of {jurisdiction} through {through[0]}: names added since are not in them"
    between = "" if len(snapshots) == 1 else ", or added and removed between,"
    return (
        f"list{'' if len(snapshots) == 1 else 's'} of {jurisdiction} of {' and '.join(snapshots)}: names removed before"
        f" or added since{between} are not in {'it' if len(snapshots) == 1 else 'them'}"
    )


def needs(answer: Decision) -> tuple[str, list[str]]:
    """A heading for what is open, and what is: nothing of it changes an answer that is known."""
    title = "To know it takes" if answer.verdict is Verdict.UNKNOWN else "Open, without changing the answer"
    user, near = answer.question.end_user, " or ".join(answer.suggestions)
    settled = f"end_user: whether {user} is {near}, or who else" if user and near else "end_user"
    return title, [settled if one == Need("fact", "end_user") else need(one) for one in answer.needs]


def eased(grounds: ReasonDetail, answer: Decision) -> Iterator[str]:
    """What a relief eases, and from which answer."""
    known = {one.reason.id: one.reason for one in answer.overridden} | {one.id: one for one in answer.because}
    for name in grounds.eases:
        verdict = known[name].verdict
        yield f"eases {name}" + (f" from “{verdict.phrase}”" if verdict else "")


def alone(explanation: Explanation) -> str:
    """Where several controls each suffice for the answer, that any of them does; else nothing."""
    controls = {one.reason.id for one in explanation.grounds if one.reason.certain}
    spare = all(one.redundant and one.reason.role == "control" for one in explanation.grounds)
    laws = {name.partition(".")[0] for name in controls}
    if not spare or len(controls) <= 1 or len(laws) > 1 or explanation.decision.verdict is Verdict.UNKNOWN:
        return ""
    return f"each of {', '.join(sorted(controls))} would suffice alone"


def misses(explanation: Explanation) -> list[tuple[str, list[str]]]:
    """What kept rules out, and the rules it kept out, the most telling first."""
    found: dict[str, list[str]] = {}
    for one in explanation.near_misses:
        found.setdefault(one.kept_out_by, []).append(one.id)
    return list(found.items())


def past(explanation: Explanation) -> list[tuple[date | None, Verdict, tuple[str, ...]]]:
    """The answers before this day, neighbours with one verdict joined, each with the rules behind it."""
    joined = []
    for verdict, run in groupby(explanation.past, key=lambda one: one.verdict):
        segments = list(run)
        names = dict.fromkeys(name for one in segments for name in one.because)
        joined.append((segments[0].start, verdict, tuple(names)))
    if joined and joined[0][0] is None and joined[0][1] is Verdict.UNKNOWN:
        joined = joined[1:]  # nothing was checked yet
    return joined


def coming(scheduled: Scheduled) -> str:
    """What is scheduled and when: the last day on which a rule applies, or the first day of the new state."""
    first, interval, _ = scheduled.moment.partition("/")
    if scheduled.what != "ends" or interval or len(first) < len("2025-01-01"):
        moment = f"{'on' if interval else 'from'} {when(scheduled.moment)}"
    else:
        moment = f"after {date.fromisoformat(first) - ONE_DAY}"
    renewal = ", unless renewed" if scheduled.what == "ends" and not scheduled.why else ""
    why = f" ({scheduled.why})" if scheduled.why else ""
    return f"{scheduled.what} {moment}{renewal}{why}, {scheduled.certainty}"
