"""An answer on one screen: what decides it and what it depends on. What does not fit is counted. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from licet.decision import Decision, PartyMatch, Reason
from licet.values.hidden import plain
from licet.verdict import STRICTNESS, Verdict

from .document import attested, basis_of, meant, party, unread, unverified
from .exceptions import that_may_serve
from .house import RULE, outranked
from .layout import INDENT, WIDTH, Page, Text
from .missing import Missing, missing
from .terminal import STYLE, first_line_text
from .wording import (
    ONE_DAY,
    asked,
    asked_in_short,
    assumed,
    classified,
    counted,
    first_line,
    period,
    period_in_short,
    stated,
)

LINES = 24  # of an ordinary answer
NEEDS = 4  # missing facts shown of an unknown answer
CLASSES = 2
NAMES = 4  # ids shown of a long row
FEW = 2  # of one where space is short
BRIEF = 120  # letters of an answer in one line, where that can be
SHORT = 60  # letters of a missing fact that is named on one line
RECEIPT = 26  # columns that the digest takes with its title and the space before it


class _Entry(NamedTuple):
    """An entry in paragraphs. If it is not ``needed`` and there is no room, it is counted under the noun, with its id."""

    texts: Sequence[Text]
    noun: str
    id: str = ""
    needed: bool = False


class _Room:
    """The lines that are left, and what is left out because there are too few: how many of each noun, and the ids of what decides.

    ``needs`` is how many missing facts are shown of an unknown answer, and no more classes than that.
    """

    def __init__(self, width: int, lines: int, needs: int) -> None:
        self.width = width
        self.lines = lines
        self.needs = needs
        self.numbers: dict[str, int] = {}
        self.ids: dict[str, list[str]] = {}

    def take(self, texts: Iterable[Text]) -> list[Text]:
        """Paragraphs that are shown in any case."""
        taken = list(texts)
        self.lines -= sum(text.height(self.width) for text in taken)
        return taken

    def fit(self, entries: Iterable[_Entry]) -> list[Text]:
        """The paragraphs of the entries for which there is room."""
        shown: list[Text] = []
        for one in entries:
            if one.needed:
                shown += one.texts
            elif sum(text.height(self.width) for text in one.texts) <= self.lines:
                shown += self.take(one.texts)
            else:
                self.leave_out(one.noun, 1, one.id)
        return shown

    def leave_out(self, noun: str, number: int, name: str = "") -> None:
        """Count what is not shown."""
        self.numbers[noun] = self.numbers.get(noun, 0) + number
        self.ids.setdefault(noun, []).extend(filter(None, [name]))

    def left_out(self) -> str:
        """Everything that is not shown, on at most two lines, with fewer ids where they do not fit; empty for nothing."""
        text = ""
        for most in (NAMES, FEW, 0):
            counts = [self._counted(noun, number, most) for noun, number in self.numbers.items() if number]
            text = f"{', '.join(counts)}: --full" if counts else ""
            if len(text) <= self.width * 2 - RECEIPT:
                break
        return text

    def _counted(self, noun: str, number: int, most: int) -> str:
        names = [one for place, one in enumerate(self.ids[noun]) if place < most or " (" in one]
        return counted(number, noun) + (f" ({_some(names, len(names), len(self.ids[noun]))})" if names else "")


def page(decision: Decision, width: int = WIDTH) -> Page:
    """The answer on about :data:`LINES` lines of this width.

    Shown in any case: the verdict, the question, the period, the first class, the strictest deciding rule, every rule with
    conditions that certainly applies where the answer is known, the first listed party, the first missing fact, all
    assumptions, and when the answer changes. The rest is shown where there is room, and else counted at the end.
    """
    lines, needs = LINES, NEEDS
    while True:
        found = _laid_out(decision, _Room(width, lines, needs))
        height = sum(text.height(width) for text in found.parts)
        if height <= LINES:
            return found
        if lines > 0:
            lines -= height - LINES
            continue
        bare = Page(*(text for text in found.parts if text.plain))  # without blank lines
        needs -= 1
        if sum(text.height(width) for text in bare.parts) <= LINES or not needs:
            return bare


def _laid_out(decision: Decision, room: _Room) -> Page:
    """The page, with what there is no room for counted on its last lines."""
    shown = basis_of(decision)
    rules, parties = _rules(shown, room), _parties(decision)
    head = room.take([
        first_line_text(decision.verdict, first_line(decision)),
        Text(f"{asked(decision.question)}, on {decision.on}"),
        Text(_period(decision)),
        *_classes(shown, room),
        *_unverified(decision),
        Text(),
        Text("Because" + (f", on {shown.on}" if shown is not decision else ""), "bold"),
    ])  # fmt: skip
    tail = room.take(
        [
            *_exceptions(shown, room),
            *_other(shown, decision),
            *_missing(shown, room),
            *_assumed(shown),
            *_next(decision, shown),
        ]
    )
    notices = [_Entry([_headed("Notice", _rule(one))], "notice") for one in decision.notices if one.topic == "control"]
    room.leave_out("notice", len(decision.notices) - len(notices))
    room.leave_out("limit of the model", len(shown.not_modelled))
    room.lines -= 1  # the last one
    for entry in (*rules, *parties):
        room.take(entry.texts if entry.needed else ())
    ruled, listed = room.fit(rules), room.fit(parties)
    tail += [*room.take(_checked(decision)), *room.fit(_open(shown))]
    blank = room.take([Text()] if room.lines > 0 else [])
    tail += room.fit(notices)
    end, receipt = room.left_out(), f"receipt {decision.receipt.digest[:16]}"
    last = [f"{end}  {receipt}" if end else receipt] if len(end) + RECEIPT <= room.width else [end, receipt]
    return Page(*head, *ruled, *blank, *listed, *tail, *(Text(one, "dim") for one in last))


def line(decision: Decision) -> str:
    """The answer in one line: verdict, question, days, deciding rules, and how many conditions and facts it depends on.

    A line that is longer than :data:`BRIEF` names fewer rules, then only the number of missing facts, then no first day, and
    then no day on which the answer does not change but was last checked.
    """
    shown = basis_of(decision)
    lacking = missing(shown) if shown.verdict is Verdict.UNKNOWN else []
    eased = set(_eased(shown))
    deciding = [reason.id for reason in _by_weight(shown) if reason.certain and reason.id not in eased]
    ids = deciding or [reason.id for reason in _by_weight(shown)]
    word, rest = first_line(decision)
    question = asked_in_short(decision.question, decision.on)
    conditions = counted(sum(len(reason.conditions) for reason in shown.because), "condition")
    text = ""
    for rules, side, letters in ((FEW, "both", SHORT), (1, "both", SHORT), (1, "both", 0), (1, "until", 0), (1, "", 0)):
        short = bool(lacking) and not letters  # the number of missing facts says the rest of the headline
        days = "" if decision.unverified else period_in_short(decision, side)
        head = word if short else first_line_text(decision.verdict, (word, rest)).plain
        named = _some(ids, FEW) if rules == FEW else " ".join([*ids[:1], *([f"+{len(ids) - 1}"] if ids[1:] else [])])
        parts = [head, question, days, named, conditions, _lacking(lacking, letters) if lacking else ""]
        text = " · ".join(filter(None, parts))
        if len(text) <= BRIEF:
            break
    return text


def _lacking(lacking: Sequence[Missing], letters: int) -> str:
    """The first of what is missing, and how much more; only the number where the first is longer than some letters."""
    first, *others = (one.text for one in lacking)
    if len(first) > letters:
        return f"missing: {counted(len(lacking), 'fact')}"
    return f"missing: {plain(first)}" + (f" and {len(others)} more" if others else "")


def _period(decision: Decision) -> str:
    """The days on which the answer holds; after the last day verified, what was not read instead."""
    if decision.unverified is None:
        return period(decision)
    until = f", until {decision.until}" if decision.until else ""
    since = f"since {decision.since}{until}: " if decision.since else ""
    return f"{since}{'; '.join(unread(decision))} (--on last)"


def _classes(shown: Decision, room: _Room) -> Iterator[Text]:
    """The classes found, what came of stated ECCNs, and the products that decide."""
    found = [classified(one) for one in shown.classification.classes]
    tables = [f"{one.vendor}'s own table: {one.eccn}" for one in shown.classification.vendors]
    own = "; ".join(tables[:CLASSES])
    if found and own:
        found[0] += f"; {own}"
    classes = min(CLASSES, room.needs)
    yield from map(Text, found[:classes] or filter(None, [own]))
    room.leave_out("class", len(found[classes:]))
    room.leave_out("ECCN of a vendor", len(tables[CLASSES:]))
    yield from map(Text, stated(shown.classification))
    if names := shown.decided_by:
        yield Text(f"decided by {', '.join(names[:NAMES])}")
        room.leave_out("further deciding product", len(names[NAMES:]))


def _unverified(decision: Decision) -> Iterator[Text]:
    """What changes on file, how to go on, and who attested what."""
    for item in unverified(decision):
        text = " ".join(filter(None, (item.label, item.text, *(f"({one.text})" for one in item.details))))
        yield Text.assemble((item.id, "cyan"), "  " if item.id else "", (plain(text), "dim" if item.quiet else ""))
    for covered in decision.coverage:
        yield from (Text(plain(item.text)) for item in attested(covered, decision))


def _rules(shown: Decision, room: _Room) -> list[_Entry]:
    """The deciding rules, the strictest first, those that only possibly apply last."""
    eased = set(_eased(shown))
    own = outranked(shown)
    seen = eased | {reason.id for reason in (*shown.because, *own)}
    room.leave_out("overridden rule", sum(entry.reason.id not in seen for entry in shown.overridden))
    if not shown.because:
        silent = shown.verdict is Verdict.NO_LICENCE_REQUIRED
        text = "no rule that was checked requires a licence or prohibits this" if silent else "no rule decides"
        return [_Entry([Text(text, indent=INDENT)], "", needed=True)]
    entries = []
    for place, reason in enumerate(reason for reason in _by_weight(shown) if reason.id not in eased):
        conditions = counted(len(reason.conditions), "condition") if reason.certain else ""
        needed = place == 0 or (shown.verdict is not Verdict.UNKNOWN and bool(conditions))
        texts = [_rule(reason, _in_place(reason, shown, eased)), *_conditions(reason)]
        name = f"{reason.id} ({conditions})" if conditions else reason.id
        entries.append(_Entry(texts, "further deciding rule", name, needed))
    return entries + [_Entry([_headed("Also", _rule(one)), *_conditions(one)], "", needed=True) for one in own]


def _by_weight(shown: Decision) -> list[Reason]:
    """The reasons, the strictest first, those that only possibly apply last."""
    return sorted(
        shown.because,
        key=lambda reason: (not reason.certain, -STRICTNESS.get(reason.verdict or Verdict.UNKNOWN, -1)),
    )


def _eased(shown: Decision) -> Iterator[str]:
    """The controls among the reasons that a relief eases to a milder answer, so that they decide only through it."""
    reasons = {reason.id for reason in shown.because}
    for entry in shown.overridden if shown.verdict is not Verdict.UNKNOWN else ():
        verdict, both = entry.reason.verdict, entry.reason.id in reasons and not reasons.isdisjoint(entry.by)
        if entry.how == "relieved" and both and verdict and STRICTNESS[verdict] > STRICTNESS[shown.verdict]:
            yield entry.reason.id


def _in_place(relief: Reason, shown: Decision, eased: set[str]) -> str:
    """The controls that a relief eases, with the answers that they would give without it."""
    by_phrase: dict[str, list[str]] = {}
    for entry in shown.overridden:
        if relief.id in entry.by and entry.reason.id in eased and entry.reason.verdict:
            conditions = counted(len(entry.reason.conditions), "condition")
            name = f"{entry.reason.id} ({conditions})" if conditions else entry.reason.id
            by_phrase.setdefault(entry.reason.verdict.phrase, []).append(name)
    return "".join(f"; eases {', '.join(names)}, otherwise “{phrase}”" for phrase, names in by_phrase.items())


def _rule(reason: Reason, more: str = "") -> Text:
    """A rule in one paragraph: its id, what it says, its citation, and what weakens it."""
    doubt = "" if reason.certain else " (possibly)"
    marks = [
        reason.cite,
        *([RULE] if reason.force == "house" else []),
        *(["practice"] if reason.force == "practice" and reason.role != "notice" else []),
        *([f"evidence: {reason.evidence}"] if reason.evidence != "verified" else []),
        *([f"policy: {reason.policy_evidence}"] if reason.policy_evidence not in {None, reason.evidence} else []),
    ]
    says, source = plain(reason.says), f"({plain('; '.join(marks))})"
    return Text.assemble((reason.id, "cyan"), f"{doubt}  {says} ", (source, "dim"), more, indent=INDENT)


def _conditions(reason: Reason) -> Iterator[Text]:
    """All conditions of a rule."""
    if len(reason.conditions) > 1:
        numbered = "; ".join(f"({number}) {text}" for number, text in enumerate(reason.conditions, 1))
        yield Text(plain(f"on {len(reason.conditions)} conditions: {numbered}"), indent=INDENT)
    elif reason.conditions:
        yield Text(plain(f"on condition: {reason.conditions[0]}"), indent=INDENT)


def _exceptions(shown: Decision, room: _Room) -> Iterator[Text]:
    """The licence exceptions that may serve, in one line."""
    text, others = that_may_serve(shown.exceptions, NAMES)
    if text:
        yield _titled("Licence exceptions", text)
    room.leave_out("unavailable licence exception", others)


def _other(shown: Decision, decision: Decision) -> Iterator[Text]:
    """The answer on the other basis, and the last known one."""
    if (alone := shown.by_law) and alone.because:
        yield _titled("By law alone", f"{alone.verdict.phrase} ({_some(alone.because)})", STYLE[alone.permitted])
    if other := shown.other_basis:
        title = "By the law as written" if other.basis == "law" else "In practice"
        yield _titled(title, f"{other.verdict.phrase} ({_some(other.because)})", STYLE[other.permitted])
    last = None if decision.unverified else decision.last_known
    if last:
        since = f"since {last.since} " if last.since else ""
        rules = f" ({_some([reason.id for reason in last.because], FEW)})" if last.because else ""
        text = f"{last.verdict.phrase}, {since}through {last.on}{rules}"
        yield _titled("Last known answer", text, STYLE[last.permitted])


def _parties(decision: Decision) -> list[_Entry]:
    """The listed parties that are meant, and then those that may be meant; first those that are listed on the day."""
    day = str(decision.on)

    def order(match: PartyMatch) -> tuple[bool, bool]:
        return not match.same, (match.until is not None and match.until <= day) or (match.since or day) > day

    matches = sorted(decision.parties, key=order)
    entries = []
    for place, match in enumerate(matches):
        first, *others = match.cite.split("; ") if match.cite else [None]
        item = party(
            match.model_copy(update={"cite": f"{first} and {len(others)} more" if len(others) > 1 else match.cite})
        )
        details = f"({plain('; '.join(one.text for one in item.details))})"
        text = _headed("Party", Text.assemble((item.id, "cyan"), f"  {plain(item.text)} ", (details, "dim")))
        entries.append(_Entry([text], "further listed party", needed=place == 0))
    return entries


def _missing(shown: Decision, room: _Room) -> Iterator[Text]:
    """Names that may be meant, and what is missing."""
    if names := list(meant(shown)):
        yield _titled("Did you mean", "; ".join(names))
    if shown.verdict is Verdict.UNKNOWN and (lacking := [one.line for one in missing(shown)]):
        yield _titled("Missing", "; ".join(lacking[: room.needs]))
        room.leave_out("missing fact", len(lacking[room.needs :]))


def _open(shown: Decision) -> Iterator[_Entry]:
    """What is not known and does not change the answer."""
    for one in missing(shown) if shown.verdict is not Verdict.UNKNOWN else ():
        yield _Entry([_titled("Open, without effect", one.line)], "open point")


def _assumed(shown: Decision) -> Iterator[Text]:
    if shown.assumes:
        yield _titled("Assumed", "; ".join(assumed(shown.assumes)))


def _next(decision: Decision, shown: Decision) -> Iterator[Text]:
    """When the answer changes, and when the rules behind it end."""
    lapsed = {covered.through + ONE_DAY for covered in decision.coverage}
    changes = [] if decision.until is None or decision.until in lapsed else [f"another answer from {decision.until}"]
    changes += [f"{reason.id} in force {reason.until}" for reason in shown.because if reason.until]
    if changes:
        yield _titled("Next", "; ".join(changes))


def _checked(decision: Decision) -> Iterator[Text]:
    """The rulebooks, where their silence is the answer."""
    if not decision.because and not decision.unverified and decision.coverage:
        days = (f"{one.jurisdiction.upper()} {one.since} to {one.through}" for one in decision.coverage)
        yield _titled("Rules checked", ", ".join(days), "dim")


def _titled(title: str, text: str, style: str = "") -> Text:
    return _headed(title, Text(plain(text), style))


def _headed(title: str, text: Text) -> Text:
    return Text.assemble((f"{title}: ", "bold"), text)


def _some(names: Sequence[str], most: int = NAMES, number: int = 0) -> str:
    """The first few ids of many, and how many more there are."""
    more = max(number, len(names)) - min(most, len(names))
    return ", ".join(names[:most]) + (f" and {more} more" if more else "")
