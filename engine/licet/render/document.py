"""What an answer says, section by section, as plain data. The writers for terminals and for Markdown only format it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from licet.decision import (
    ANY,
    COMPLETE,
    WHOLE,
    Covered,
    Decision,
    LicenceException,
    OtherBasis,
    Overridden,
    PartyMatch,
    Reason,
    Receipt,
)
from licet.question import CODES
from licet.verdict import Permission, Verdict

from . import exceptions, house
from .missing import Missing, missing
from .wording import (
    ANSWER,
    alone,
    asked,
    assumption,
    by_vendor,
    classified,
    coming,
    eased,
    first_line,
    how_to_verify,
    misses,
    past,
    period,
    span,
    stated,
    when,
)

if TYPE_CHECKING:
    from licet.explanation import Alternative, Condition, Explanation, ReasonDetail, Scheduled

NEAR_MISSES = 8  # shown where space is short; JSON and Markdown have them all
OPTIONS = {
    "ships_from": "--from",
    "headquarters": "--hq",
    "owner": "--party owner=NAME:SHARE%",
}  # where an option is called otherwise
ROUTES = {"destination", "ships_from"}
NO_OTHER_ROUTE = (
    "An answer for another place is about another shipment. A shipment meant to reach the first destination stays what it "
    "is, by whatever route and in whoever's name it goes; to take part in evading a control is itself prohibited (General "
    "Prohibition 10, 15 CFR 736.2(b)(10); laws against circumvention)."
)
MISSING = "Missing information"
OPEN = "Open points that do not change the answer"
MARK = {"yes": "✓", "possibly": "?", "no": "✗"}


class Item(NamedTuple):
    """An entry of a section.

    ``id`` is the rule that the entry is about, ``label`` its kind or its dates, ``text`` the sentence, ``rules`` the ids of
    the rules behind it, ``hint`` what a person at a terminal can do about it, ``details`` the entries below it. ``permission``
    tells which answer the text states; ``quiet`` marks what is less important.
    """

    text: str = ""
    id: str = ""
    label: str = ""
    permission: Permission | None = None
    quiet: bool = False
    rules: tuple[str, ...] = ()
    hint: str = ""
    details: tuple[Item, ...] = ()


class Section(NamedTuple):
    """A title with entries. ``most`` is how many of them are shown where space is short, ``None`` for all."""

    title: str
    items: tuple[Item, ...]
    most: int | None = None


class Document(NamedTuple):
    """An answer: the verdict, the first line in two parts, the question, the period, the sections and the receipt."""

    verdict: Verdict
    first_line: tuple[str, str]
    question: str
    period: str
    sections: tuple[Section, ...]
    receipt: Receipt


def of_decision(decision: Decision) -> Document:
    """A decision without an explanation."""
    shown = basis_of(decision)
    return _document(decision, list(map(_reason, shown.because)), shown.overridden, [])


def of_explanation(explanation: Explanation) -> Document:
    """A decision with the conditions of its reasons, its near misses, its history and what is scheduled."""
    decision = explanation.decision
    shown = {reason.id for reason in decision.because}  # a relief among the reasons tells which of them it eases
    overridden = [entry for entry in decision.overridden if entry.how == "outranked" or entry.reason.id not in shown]
    because = list(_grounds(explanation))
    if decision.unverified:
        because, overridden = list(map(_reason, basis_of(decision).because)), list(basis_of(decision).overridden)
    return _document(decision, because, overridden, list(_explained(explanation)))


def basis_of(decision: Decision) -> Decision:
    """The decision whose reasons are shown: after the last day verified, the one for that day."""
    return decision.last_known if decision.unverified and decision.last_known else decision


def of_alternatives(alternatives: Sequence[Alternative], permitted: str, *, now: str = "") -> Section:
    """The changes that would give the wanted permission. ``now`` is the permission of the answer."""
    word = ANSWER[Permission(permitted)]
    if now == permitted:
        return Section("Alternatives", (Item(f"the answer is already {word}"),))
    if not alternatives:
        return Section("Alternatives", (Item(f"no change of a single fact makes the answer {word}"),))
    items = [
        Item(alternative.change, details=(Item(verdict.phrase, permission=verdict.permission),))
        for alternative in alternatives
        for verdict in [alternative.verdict]
    ]
    if ROUTES & {alternative.fact for alternative in alternatives}:
        items.append(Item(NO_OTHER_ROUTE, quiet=True))
    return Section(f"Alternatives: changes of a single fact that make the answer {word}", tuple(items))


def _document(
    decision: Decision, because: Sequence[Item], overridden: Iterable[Overridden], explained: Iterable[Section]
) -> Document:
    if not because and decision.verdict is Verdict.NO_LICENCE_REQUIRED:
        because = [Item("no rule that was checked requires a licence or prohibits this")]
    shown = basis_of(decision)
    then = f", on {shown.on}" if shown is not decision else ""
    other, last = shown.other_basis, None if decision.unverified else decision.last_known
    sections = (
        _section("Not verified", (*map(Item, unread(decision)), *unverified(decision), *_verified(decision))),
        _section("Classification", _classification(decision)),
        _section("Because" + then, because),
        _section("Decided by the products in it", map(Item, shown.decided_by)),
        _section("Overridden rules", map(_overridden, overridden)),
        _section("Licence exceptions", map(_exception, shown.exceptions)),
        _section("By the law alone", _law_alone(shown)),
        _section("By the law as written" if other and other.basis == "law" else "In practice", _other_basis(other)),
        _section(MISSING if shown.verdict is Verdict.UNKNOWN else OPEN, map(_missing, missing(shown))),
        _section("Parties", map(party, decision.parties)),
        _section("Did you mean", map(Item, meant(decision))),
        _section("Last known answer", _last_known(last)),
        *explained,
        _section("Attested", (item for covered in decision.coverage for item in attested(covered, decision))),
        _section("Notices (without legal force)", map(_notice, decision.notices)),
        _section("Assumptions", map(_assumption, shown.assumes)),
        _section("Not modelled", map(Item, shown.not_modelled)),
        _section(
            "Rules checked",
            (Item(f"{covered.title}: {covered.since} to {covered.through}") for covered in decision.coverage),
        ),
    )
    return Document(
        decision.verdict, first_line(decision), f"{asked(decision.question)}, on {decision.on}", period(decision),
        tuple(section for section in sections if section.items), decision.receipt,
    )  # fmt: skip


def _classification(decision: Decision) -> Iterator[Item]:
    """The classes that the product was found in, what came of the ECCNs that were stated, and what vendors state."""
    for one in decision.classification.classes:
        yield Item(classified(one))
    yield from map(Item, stated(decision.classification))
    tables = decision.classification.vendors
    yield from (Item(by_vendor(one), quiet=True) for one in tables)
    yield from (Item(source, quiet=True) for source in dict.fromkeys(f"{one.source}: {one.url}" for one in tables))


def _section(title: str, items: Iterable[Item], most: int | None = None) -> Section:
    return Section(title, tuple(items), most)


def _explained(explanation: Explanation) -> Iterator[Section]:
    """Near misses, history and scheduled changes."""
    near = (Item(text, rules=tuple(names)) for text, names in misses(explanation))
    yield _section("Near misses: rules that do not apply, and why", near, NEAR_MISSES)
    before = (
        Item(verdict.phrase, label=f"from {start or 'ever'}", permission=verdict.permission, rules=names)
        for start, verdict, names in past(explanation)
    )
    yield _section("History", before)
    yield _section("Scheduled changes", map(_scheduled, explanation.scheduled))


def _reason(reason: Reason, more: Iterable[Item] = ()) -> Item:
    """A rule with its source and its conditions, and more about it."""
    doubt = "" if reason.certain else " (possibly)"
    source = Item(f"{reason.cite}; {reason.issuer}; in force {span(reason)}", quiet=True)
    conditions = (Item(f"on condition: {condition}") for condition in reason.conditions)
    policy = "" if reason.policy_evidence in {None, reason.evidence} else f", policy: {reason.policy_evidence}"
    return Item(
        reason.says, id=reason.id, label=f"{reason.role}{doubt}, {house.force(reason)}, evidence: {reason.evidence}{policy}",
        details=(source, *conditions, *more),
    )  # fmt: skip


def _grounds(explanation: Explanation) -> Iterator[Item]:
    """Each rule once, with the conditions of every product that it applies to."""
    for _, same in groupby(explanation.grounds, key=lambda detail: detail.reason.id):
        first, *others = same
        more = [Item(line) for line in eased(first, explanation.decision)]
        more += [item for detail in (first, *others) for item in _conditions(detail)]
        if first.redundant:
            more.append(Item("the verdict would be the same without this rule", quiet=True))
        yield _reason(first.reason, more)
    if together := alone(explanation):
        yield Item(together, quiet=True)


def _conditions(detail: ReasonDetail) -> Iterable[Item]:
    conditions = tuple(map(_condition, detail.conditions))
    return [Item(f"for {', '.join(detail.parts)}", quiet=True, details=conditions)] if detail.parts else conditions


def _condition(condition: Condition) -> Item:
    return Item(f"{MARK[condition.holds]} {condition.text}", details=tuple(map(_condition, condition.because)))


def _exception(one: LicenceException) -> Item:
    if one.state == "not_for_item":
        return Item(f"{one.title} ({one.cite})", id=one.id, label=exceptions.STATES[one.state])
    details = (Item(exceptions.source(one), quiet=True), *map(Item, exceptions.details(one)))
    return Item(f"{one.title}: {one.says}", id=one.id, label=exceptions.STATES[one.state], details=details)


def _overridden(overridden: Overridden) -> Item:
    reason, verdict = overridden.reason, overridden.reason.verdict
    stated = (Item(verdict.phrase, permission=verdict.permission),) if verdict else ()
    marked = f"{house.RULE}, " if reason.force == "house" else ""
    return Item(
        reason.says, id=reason.id, label=f"{marked}{overridden.how} by {', '.join(overridden.by)}", details=stated
    )


def _other_basis(other: OtherBasis | None) -> Iterator[Item]:
    if other:
        yield Item(other.verdict.phrase, permission=other.permitted, rules=other.because)


def _law_alone(shown: Decision) -> Iterator[Item]:
    if alone := shown.by_law:
        yield Item(alone.verdict.phrase, permission=alone.permitted, rules=alone.because)


def _last_known(last: Decision | None) -> Iterator[Item]:
    if last:
        since = f"since {last.since} " if last.since else ""
        rules = tuple(reason.id for reason in last.because)
        yield Item(f"{last.verdict.phrase}, {since}through {last.on}", permission=last.permitted, rules=rules)


def unread(decision: Decision) -> Iterator[str]:
    """What was not read, by jurisdiction."""
    covered = {one.jurisdiction: one for one in decision.coverage}
    for name in decision.unverified.jurisdictions if decision.unverified else ():
        through, attested = covered[name].through, covered[name].attested
        if attested and attested.through > through:
            stated = f"{name.upper()} rules: attested through {attested.through} by {attested.by} in {attested.source}"
            yield f"{stated}, but a rule on file changes after {through}, and an attestation carries on no change"
        else:
            yield f"{name.upper()} rules published after {through} were not read"


def unverified(decision: Decision) -> Iterator[Item]:
    """What changes on file after the last day verified, and how to extend it."""
    gap = decision.unverified
    if gap is None:
        return
    for change in gap.changes:
        yield Item(id=change.id, label=f"{change.what} on {change.on}", details=(Item(change.cite, quiet=True),))
    if gap.changes:
        verdict = gap.on_file
        yield Item(
            f"by the rules on file, if no others were published: {verdict.phrase}", permission=verdict.permission
        )
    yield from (Item(line, quiet=True) for line in how_to_verify(decision, gap))


def _verified(decision: Decision) -> Iterator[Item]:
    if gap := decision.unverified:
        yield Item(f"last day verified: --on last, or --on {gap.since}", quiet=True)


def attested(covered: Covered, decision: Decision) -> Iterator[Item]:
    """Who looked, when, at what, where the answer depends on it."""
    attested = covered.attested
    if attested and attested.after < decision.on <= covered.through:
        text = f"{covered.jurisdiction.upper()} rules: nothing new through {attested.through}"
        details = [Item(f"read: {'; '.join(attested.read)}", quiet=True)]
        details += [Item(attested.note, quiet=True)] if attested.note else []
        yield Item(f"{text}, attested by {attested.by} on {attested.on} in {attested.source}", details=tuple(details))


def meant(decision: Decision) -> Iterator[str]:
    """The suggestions that are not shown as parties."""
    listed = {match.listed_name for match in decision.parties}
    return (name for name in decision.suggestions if name not in listed)


def party(match: PartyMatch) -> Item:
    """A listed party that a named one is, or may be."""
    word = "is" if match.same else "may be"
    listed = f" ({', '.join(match.countries)})" if match.countries else ""
    since = f"; listed from {when(match.since)}" if match.since else ""
    until = f" until {when(match.until)}" if match.until else ""
    details = [Item(f"{match.cite or 'no citation'}{since}{until}", quiet=True)]
    if match.policy:
        details.append(Item(f"policy: {match.policy}", quiet=True))
    return Item(
        f"{match.name} {word} {match.listed_name}{listed}: {match.reason}", id=match.list, details=tuple(details)
    )


def _notice(notice: Reason) -> Item:
    return Item(
        notice.says,
        id=notice.id,
        label=f"{house.RULE if notice.force == 'house' else notice.kind}, evidence: {notice.evidence}",
        details=(Item(notice.cite, quiet=True),),
    )


def _missing(one: Missing) -> Item:
    return Item(one.text, hint=one.hint)


def _assumption(name: str) -> Item:
    if name.startswith((ANY, COMPLETE, WHOLE)):
        return Item(assumption(name))
    hint = f"state it with {OPTIONS.get(name, '--' + name.replace('_', '-'))}"
    if name.startswith(("lists:", "empty:")):
        hint = ""
    elif name.startswith(CODES):
        hint = "write the name of the country that is meant"
    return Item(assumption(name), hint=hint)


def _scheduled(scheduled: Scheduled) -> Item:
    then = (Item(f"then {scheduled.then}"),) if scheduled.then else ()
    return Item(id=scheduled.id, label=coming(scheduled), details=(*then, Item(scheduled.cite, quiet=True)))
