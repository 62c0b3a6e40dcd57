"""Sentences for the parts of an answer, the same in every form of output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from licet.case.phrases import limits, number, party_text
from licet.decision import (
    ANY,
    COMPLETE,
    WHOLE,
    Classification,
    Classified,
    Decision,
    FigureMet,
    Reason,
    StatedClass,
    Unverified,
    VendorClass,
)
from licet.language.attributes import FIGURES
from licet.question import CODES, END_USER, Question
from licet.values.eccn import covers
from licet.verdict import Permission, Verdict
from licet.world.countries import by_code, iso_name

from .house import beside_law

if TYPE_CHECKING:
    from licet.explanation import Explanation, ReasonDetail, Scheduled

ONE_DAY = timedelta(days=1)
ANSWER = {
    Permission.YES: "permitted",
    Permission.CONDITIONAL: "conditional",
    Permission.NO: "blocked",
    Permission.UNKNOWN: "unknown",
}


def headline(verdict: Verdict) -> tuple[str, str]:
    """The permission in capitals, and the rest of the phrase of a verdict.

    >>> headline(Verdict.PROHIBITED)
    ('BLOCKED', 'prohibited, no licence is offered')
    """
    word = ANSWER[verdict.permission]
    return word.upper(), verdict.phrase.removeprefix(word).lstrip(":, ")


def first_line(answer: Decision) -> tuple[str, str]:
    """The first line of an answer in two parts. After the last day verified it says what was known on that day."""
    gap, last = answer.unverified, answer.last_known
    if gap is None or last is None:
        word, rest = headline(answer.verdict)
        return word, beside_law(answer, rest)
    age = (answer.on - gap.since).days
    then, rest = headline(last.verdict)
    rest = beside_law(last, rest)
    changed = "; the rules on file have changed since" if gap.changes else ""
    return f"NOT VERIFIED SINCE {gap.since} ({age} day{'' if age == 1 else 's'})", f"· then: {then}, {rest}{changed}"


def place(code: str) -> str:
    """A country code with its name, so that a code that means another country than the reader thinks is seen."""
    name = iso_name(code)
    return f"{code} ({name})" if name else code


def containing(question: Question) -> str:
    """The products in a described system, in brackets; empty for another product."""
    inner = question.spec.contains if question.spec else None
    products = (f"{one.count}x {one.product}" if one.count else one.product for one in inner or ())
    return f" ({', '.join(products)})" if inner else ""


def asked(question: Question) -> str:
    """The question in one line."""
    vendor = f" from {question.vendor}" if question.vendor else ""
    if question.vendor_home:
        vendor += f", whose home is {place(question.vendor_home)},"
    text = f"{question.product}{containing(question)}{vendor} to {place(question.destination)}"
    if question.ships_from:
        text += f", shipped from {place(question.ships_from)}"
    if question.headquarters != question.destination:
        text += f", buyer headquartered in {place(question.headquarters)}"
    if question.end_user:
        text += f", for {question.end_user}"
    text += "".join(f", {party_text(party)}" for party in question.parties)
    if question.end_use:
        text += f", {question.end_use} end use"
    if question.advanced_node is not None:
        text += f", for a plant {'with' if question.advanced_node else 'without'} an advanced node"
    if question.eccn:
        text += f", stated to be {question.eccn}"
    if question.known_on:
        text += f", as known on {question.known_on}"
    return text + (", law as written" if question.basis == "law" else "")


def asked_in_short(question: Question, on: date) -> str:
    """What of the question tells it from another, without names of countries and vendors."""
    start = f"{question.ships_from} to " if question.ships_from and "ships_from" not in question.defaults else "to "
    text = f"{question.product}{containing(question)} {start}{question.destination} on {on}"
    if question.headquarters != question.destination:
        text += f", buyer of {question.headquarters}"
    if question.named:
        first, *others = question.named
        text += f", for {first.name}" if first.role == END_USER else f", {party_text(first)}"
        text += f" and {len(others)} more" if others else ""
    if question.end_use:
        text += f", {question.end_use} end use"
    if question.advanced_node is not None:
        text += f", plant {'with' if question.advanced_node else 'without'} an advanced node"
    if question.eccn:
        text += f", stated {question.eccn}"
    if question.known_on:
        text += f", known on {question.known_on}"
    return text + (", law as written" if question.basis == "law" else "")


def period(answer: Decision) -> str:
    """The days on which the answer holds. The first and last day checked are marked: the law need not change there."""
    since, until = answer.since, answer.until
    first = {covered.since for covered in answer.coverage}
    lapsed = {covered.through + ONE_DAY: covered for covered in answer.coverage}
    if answer.verdict is Verdict.UNKNOWN and (since in lapsed or (since is None and until in first)):
        if since is None:
            return f"until {until} (first day checked)"
        ended = lapsed[since]
        text = f"since {since}" + (f", until {until}" if until else "")
        return f"{text} ({ended.jurisdiction.upper()} rules were checked only through {ended.through})"
    if since is None and until is None:
        return "on every day"
    parts = [] if since is None else [f"since {since}" + (" (first day checked)" if since in first else "")]
    if until is None:
        parts.append("no later change known")
    else:
        parts.append(f"through {until - ONE_DAY} (last day checked)" if until in lapsed else f"until {until}")
    return ", ".join(parts)


def period_in_short(answer: Decision, side: str = "both") -> str:
    """The same in few words; nothing on the sides on which the answer never changes.

    ``side`` is ``until`` for no first day, and empty for the day of a change only.
    """
    first = {covered.since for covered in answer.coverage}
    lapsed = {covered.through + ONE_DAY for covered in answer.coverage}
    since, until = answer.since, answer.until
    start = f"{'checked from' if since in first else 'since'} {since}" if since and side == "both" else ""
    end = f"checked through {until - ONE_DAY}" if until in lapsed else f"until {until}" if until else ""
    return ", ".join(filter(None, (start, "" if until in lapsed and not side else end)))


def when(moment: str) -> str:
    """A date of a rule: a day, or the days between which it lies.

    >>> when("2025-07-14/..")
    '2025-07-14 or a later day'
    """
    first, interval, last = moment.partition("/")
    if not interval:
        return moment
    return f"{first} or a later day" if last == ".." else f"a day between {first} and {last}"


def classified(one: Classified) -> str:
    """A class that the product was found in: the ECCN, and the figures or the statement that put it there."""
    found = "as stated" if one.by == "statement" else " and ".join(map(_met, one.met))
    doubt = "" if one.certain else "possibly "
    of = f" ({', '.join(one.products)})" if one.products else ""
    return f"{doubt}classified as {one.eccn}" + (f": {found}" if found else "") + of


def _met(met: FigureMet) -> str:
    """A figure beside the limits that it meets.

    >>> from licet.language.schema import Bounds
    >>> _met(FigureMet(figure="tpp", value=15840.0, limits=Bounds(at_least=4800)))
    'TPP 15,840 ≥ 4,800'
    >>> _met(FigureMet(figure="gate_error", value=0.0001, limits=Bounds(at_most=0.0001)))
    'gate error 0.0001 per gate ≤ 0.0001'
    """
    written = FIGURES.get(met.figure, met.figure)  # a decision that is not our own may name others
    unit = "" if written.lower() == met.figure.lower() else f" {written}"
    name = met.figure.replace("_", " ") if unit else written
    wanted = limits(met.limits, ",")
    if isinstance(met.value, float):
        return f"{name} {number(met.value, thousands=',')}{unit} {wanted}"
    if met.value is not None and met.value.at_least is not None and met.value.at_most is not None:
        lowest, highest = (number(value, thousands=",") for value in (met.value.at_least, met.value.at_most))
        return f"{name} {lowest} to {highest}{unit} {wanted}"
    return f"{name} {'not known' if met.value is None else limits(met.value, ',') + unit} (condition: {wanted})"


def stated(classification: Classification) -> Iterator[str]:
    """What the stated ECCNs came to beside the figures."""
    unknown = [one.eccn for one in classification.stated if one.by == "paragraph"]
    for one in classification.stated:
        if one.by != "paragraph":
            above = [eccn for eccn in unknown if eccn != one.eccn and covers(eccn, one.eccn)]
            yield _stated(one, above[-1] if above else "")


def _stated(one: StatedClass, above: str) -> str:
    """What a stated ECCN came to; ``above`` is the one that counts as well where it is not known to exist."""
    whose = f" for {', '.join(one.products)}" if one.products else ""
    by = {"question": "in the question", "name": "in the name of the product", "catalogue": "in the catalogue"}[one.by]
    if above:
        near = f" (did you mean {' or '.join(one.near)}?)" if one.near else ""
        return f"{one.eccn} stated {by}{whose}: no such paragraph is known{near}, so any of {above} may be meant"
    if one.alone:
        return f"{one.eccn} stated {by}{whose}: the answer takes it for right"
    found = {
        True: "it agrees with the figures",
        False: "its class is not that of the figures, so the stricter answer counts",
        None: "the figures do not tell whether it is right, so it eases nothing",
    }[one.agrees]
    return f"{one.eccn} stated {by}{whose}: {found}"


def by_vendor(one: VendorClass) -> str:
    """What the own table of a vendor says."""
    first, *others = one.numbers
    numbers = first + (f" and {len(others)} more" if others else "")
    return f"{one.eccn} in {one.vendor}'s own table for {numbers}, as of {one.as_of}; it decides nothing here"


def span(reason: Reason) -> str:
    """When a rule is in force, and when it was published if not on its first day."""
    word, _, end = (reason.until or "").partition(" ")
    until = f" {word} {when(end)}" if end else ""
    known = "" if reason.published == reason.in_force else f", published {reason.published}"
    return f"from {when(reason.in_force)}{until}{known}"


def assumption(name: str) -> str:
    """What is assumed because the question does not state it.

    >>> assumption("end_use")
    'end use not stated: assumed not to be one that these rules restrict'
    """
    if name.startswith("empty:"):
        return f"{name.partition(':')[2]}: the published file holds no name of it; assumed that it has none"
    if name.startswith("lists:"):
        return _lists_assumption(*name.split(":")[1:])
    if name.startswith(CODES):
        return "; ".join(_codes(name))
    sentences = {
        "end_use": "end use not stated: assumed not to be one that these rules restrict",
        "end_user": "end user not stated: assumed not to be on a list of these rules",
        "owner": "owners not stated in full: assumed that no listed party holds a share that these rules count",
        "ships_from": "country it ships from not stated: assumed to be the vendor's home",
        "foreign_direct_product": "made with listed technology, as every plant for advanced chips is taken to be; whoever has a line without it must show so",
        "foreign_direct_product:stated": "no direct product of listed technology: taken as stated, checked by nobody",
        "us_content:stated": "share of controlled content: taken as stated, checked by nobody",
        "headquarters": "headquarters not stated: assumed to be at the destination, for the buyer and its ultimate parent",
    }
    if name.startswith(COMPLETE):
        return (
            f"{name.removeprefix(COMPLETE).upper()} rules are not known in full: assumed that no stricter one applies"
        )
    prefix, _, product = name.partition(":")
    of_names = {
        ANY: "is not known: judged as if it could be any product",
        WHOLE: "is not known to be a complete family: assumed that no other product is called so",
    }
    says = of_names.get(f"{prefix}:")
    return f"`{product}` {says}" if says else sentences.get(name, name)


def assumed(names: Iterable[str]) -> Iterator[str]:
    """The same assumptions in short, each with the option that states the fact.

    >>> list(assumed(["end_use", "empty:us.sdn-list", "empty:us.dpl"]))
    ['no restricted end use (--end-use)', 'no names on us.sdn-list, us.dpl, as in the published file']
    """
    short = {
        "end_use": "no restricted end use (--end-use)",
        "end_user": "unlisted end user (--end-user)",
        "owner": "unlisted owners (--party owner=NAME:SHARE%)",
        "ships_from": "from vendor's home (--from)",
        "headquarters": "buyer and parent there (--hq)",
        "foreign_direct_product": "made with listed technology (--spec foreign_direct_product=no)",
        "foreign_direct_product:stated": "no direct product of listed technology, as stated",
        "us_content:stated": "share of US content, as stated",
    }
    empty = []
    for name in names:
        if name.startswith("empty:"):
            empty.append(name.partition(":")[2])
        elif name.startswith(COMPLETE):
            yield f"no stricter {name.removeprefix(COMPLETE).upper()} rule, though these are not known in full"
        elif name.startswith(ANY):
            yield f"`{name.removeprefix(ANY)}` may be any product"
        elif name.startswith(WHOLE):
            yield f"all `{name.removeprefix(WHOLE)}` are known"
        else:
            yield short.get(name) or assumption(name)
    if empty:
        yield f"no names on {', '.join(empty)}, as in the published file"


def _codes(name: str) -> Iterator[str]:
    """How each of some country codes was read, and how another system would read it."""
    system, _, listed = name.removeprefix(CODES).partition(":")
    for code, _, other in (one.partition("=") for one in listed.split(",")):
        yield f"`{code}` is {iso_name(by_code(code) or code)} (ISO 3166), not {iso_name(other)} ({system})"


def counted(number: int, noun: str) -> str:
    """A number with its noun; empty for none.

    >>> counted(2, "limit of the model"), counted(1, "listed party"), counted(0, "notice")
    ('2 limits of the model', '1 listed party', '')
    """
    if number <= 1:
        return f"1 {noun}" if number else ""
    first, space, rest = noun.partition(" of ")
    plural = f"{first[:-1]}ies" if first.endswith("y") else f"{first}es" if first.endswith("s") else f"{first}s"
    return f"{number} {plural}{space}{rest}"


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


def eased(grounds: ReasonDetail, answer: Decision) -> Iterator[str]:
    """The controls that a relief eases, each with its verdict without the relief."""
    reasons = {entry.reason.id: entry.reason for entry in answer.overridden}
    reasons |= {reason.id: reason for reason in answer.because}
    for name in grounds.eases:
        verdict = reasons[name].verdict
        yield f"eases {name}" + (f", otherwise “{verdict.phrase}”" if verdict else "")


def how_to_verify(answer: Decision, gap: Unverified) -> Iterator[str]:
    """What to do about an answer after the last day verified."""
    through = gap.changes[0].on - ONE_DAY if gap.changes else answer.on
    if through > gap.since:
        first, *others = gap.jurisdictions
        then = f", then the same for {' and '.join(others)}" if others else ""
        yield f"to extend: licet attest {first} --through {through} --by NAME --read TEXT --into DIR{then}"
    if gap.changes:
        yield f"from {gap.changes[0].on} on: a rule of your own that says what became of the rules above"


def alone(explanation: Explanation) -> str:
    """A sentence where each of several controls alone gives the verdict; else empty."""
    controls = {detail.reason.id for detail in explanation.grounds if detail.reason.certain}
    redundant = all(detail.redundant and detail.reason.role == "control" for detail in explanation.grounds)
    jurisdictions = {name.partition(".")[0] for name in controls}
    if not redundant or len(controls) <= 1 or len(jurisdictions) > 1 or explanation.decision.verdict is Verdict.UNKNOWN:
        return ""
    return f"each of {', '.join(sorted(controls))} alone gives this verdict"


def misses(explanation: Explanation) -> list[tuple[str, list[str]]]:
    """The reasons why rules do not apply, each with these rules, the most informative first."""
    rules: dict[str, list[str]] = {}
    for miss in explanation.near_misses:
        rules.setdefault(miss.kept_out_by, []).append(miss.id)
    return list(rules.items())


def past(explanation: Explanation) -> list[tuple[date | None, Verdict, tuple[str, ...]]]:
    """The earlier answers, segment for each run of days with the same verdict, with the rules behind it."""
    joined = []
    for verdict, run in groupby(explanation.past, key=lambda segment: segment.verdict):
        segments = list(run)
        names = dict.fromkeys(name for segment in segments for name in segment.because)
        joined.append((segments[0].start, verdict, tuple(names)))
    if joined and joined[0][0] is None and joined[0][1] is Verdict.UNKNOWN:
        joined = joined[1:]  # before the first day checked
    return joined


def coming(scheduled: Scheduled) -> str:
    """What is scheduled and when: the last day on which a rule applies, or the first day of the new state."""
    first, interval, _ = scheduled.moment.partition("/")
    if scheduled.what != "ends" or interval or len(first) < len("2025-01-01"):
        moment = f"on {when(scheduled.moment)}" if interval or len(first) == len("2025-01-01") else f"in {first}"
    else:
        moment = f"after {date.fromisoformat(first) - ONE_DAY}"
    renewal = " unless renewed" if scheduled.what == "ends" and not scheduled.why else ""
    why = f" ({scheduled.why})" if scheduled.why else ""
    return f"{scheduled.what} {moment}{renewal}{why}, {scheduled.certainty}"
