"""Why, why not, and what next: the conditions behind an answer, in words, with the facts that met or missed them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from .answer import Condition, Decision, Explanation, Grounds, Miss, Scheduled, Segment
from .catalogue import Part
from .history import reason
from .inference import Compiled, Evaluation
from .rulebook import Rulebook, Statement
from .schema import FIGURES, FLAGS, ROLES, SYMBOLS, Clause, Instrument, Relief
from .wording import figure

# How many conditions may be missed for a rule to count as close.
CLOSE = 1


@dataclass(frozen=True, slots=True)
class Hearing:
    """One part of a case with everything needed to say why: its evaluation, and the verdict without a given rule."""

    part: Part
    evaluation: Evaluation
    title: str


class Explainer:
    """Puts the conditions of rules into words for one case on one day."""

    def __init__(self, rulebook: Rulebook, hearings: Sequence[Hearing], decision: Decision) -> None:
        self.rulebook = rulebook
        self.hearings = hearings
        self.decision = decision
        self.day = decision.on
        self.ordinal = decision.on.toordinal()

    def explanation(self, past: Iterable[Segment], redundant: frozenset[str]) -> Explanation:
        """The whole defence. ``redundant`` names the rules without which the verdict is the same."""
        return Explanation(
            decision=self.decision,
            grounds=tuple(self._grounds(redundant)),
            near_misses=tuple(sorted(self._misses(), key=_telling)),
            past=tuple(past),
            scheduled=tuple(sorted(self._scheduled(), key=lambda one: (one.moment, one.id))),
        )

    def _grounds(self, redundant: frozenset[str]) -> Iterator[Grounds]:
        for shown in self.decision.because:
            found: dict[tuple[Condition, ...], list[str]] = {}
            for statement in self._versions(shown.id):
                for hearing in self.hearings:
                    conditions = self._met(hearing, statement)
                    if conditions is not None:
                        found.setdefault(conditions, []).append(hearing.title)
            for conditions, titles in found.items() or [((), [])]:
                yield Grounds(
                    reason=shown, parts=tuple(titles), conditions=tuple(conditions), redundant=shown.id in redundant
                )

    def _versions(self, name: str) -> Iterator[Statement]:
        """The versions of a rule that may be in force on the day."""
        windows = self.hearings[0].evaluation.windows
        for statement in self.rulebook.statements:
            if statement.id == name and windows[statement.number].possible.holds(self.ordinal):
                yield statement

    def _met(self, hearing: Hearing, statement: Statement) -> tuple[Condition, ...] | None:
        """The conditions of the fullest alternative that holds, surely if any does; ``None`` where none does."""
        if statement.sentence.when is None:
            return ()
        tried = sorted(
            (self._conditions(hearing, clause) for clause in statement.sentence.when), key=_size, reverse=True
        )
        for wanted in ({"yes"}, {"yes", "possibly"}):
            for conditions in tried:
                if {one.holds for one in conditions} <= wanted:
                    return conditions
        return None

    def _conditions(self, hearing: Hearing, clause: Clause) -> tuple[Condition, ...]:
        compiled = hearing.evaluation.inference.compiled[id(clause)]
        found = []
        if clause.class_:
            found.append(self._class(hearing, clause.class_))
        found += [self._attribute(hearing, compiled, position, name) for position, name, _ in compiled.ranges]
        found += [self._place(hearing, role, names) for _, role, names in compiled.places]
        return tuple(found)

    def _class(self, hearing: Hearing, names: Sequence[str]) -> Condition:
        """Membership of the class that fits best, with what makes or unmakes it."""
        return min((self._one_class(hearing, name) for name in names), key=_distance)

    def _one_class(self, hearing: Hearing, name: str) -> Condition:
        chains = [
            self._conditions(hearing, clause)
            for statement in self._versions(name)
            for clause in statement.sentence.when or ()
        ]
        if not chains:
            return Condition(text=f"{name} is not in force {self._dates(name)}", holds="no")
        inner = min(chains, key=lambda conditions: sum(map(_distance, conditions)))
        match = hearing.evaluation.belongs(name)
        holds = match.certain.holds(self.ordinal), match.possible.holds(self.ordinal)
        state = _state(*holds)
        text = {"yes": name, "possibly": f"perhaps {name}", "no": f"not {name}"}[state]
        return Condition(text=text, holds=state, because=inner)

    def _attribute(self, hearing: Hearing, compiled: Compiled, position: int, name: str) -> Condition:
        low, high = hearing.evaluation.facts.ranges[position]
        ranges = next(ranges for where, _, ranges in compiled.ranges if where == position)
        surely = any(least <= low and high <= most for least, most in ranges)
        maybe = any(least <= high and low <= most for least, most in ranges)
        holds = "no" if name in hearing.evaluation.facts.assumed else _state(surely, maybe)
        condition = getattr(compiled.clause, name)
        if name in FIGURES:
            return Condition(text=figure(name, hearing.part.figures.get(name), condition, holds), holds=holds)
        return Condition(text=self._word(hearing, name, condition, holds), holds=holds)

    def _word(self, hearing: Hearing, name: str, condition: object, holds: str) -> str:
        if name in FLAGS:
            value = hearing.part.flags.get(name)
            said = "not known" if value is None else "yes" if value else "no"
            return f"{name} {said}" + ("" if holds == "yes" else f", where {'yes' if condition else 'no'} is asked")
        assert name in SYMBOLS
        own = (
            self.decision.question.end_use
            if name == "end_use"
            else getattr(hearing.part, "id" if name == "product" else name)
        )
        wanted = " or ".join(condition) if isinstance(condition, tuple) else str(condition)
        label = name.replace("_", " ")
        if holds == "yes":
            return f"{label} {own}"
        return f"{label} {own or ('not stated' if name == 'end_use' else 'not known')}, where {wanted} is asked"

    def _place(self, hearing: Hearing, role: str, names: Sequence[str]) -> Condition:
        label, where = role.replace("_", " "), " or ".join(names)
        position = ROLES.index(role)
        facts = hearing.evaluation.facts
        if role in facts.assumed:
            return Condition(text=f"{label} not stated, where one on {where} is asked", holds="no")
        match = hearing.evaluation.places(role, facts.zones[position], names)
        surely, maybe = match.certain.holds(self.ordinal), match.possible.holds(self.ordinal)
        own = self._own(hearing, role)
        if surely:
            return Condition(text=f"{label} {own}" if where == own else f"{label} {own} is in {where}", holds="yes")
        if maybe:
            return Condition(text=f"{label} {own} may be in {where}", holds="possibly")
        return Condition(text=f"{label} {own} is not in {where}", holds="no")

    def _own(self, hearing: Hearing, role: str) -> str:
        question = self.decision.question
        if role == "end_user":
            return question.end_user or "not stated"
        if role == "vendor_home":
            maker = self.rulebook.catalogue.vendors.get(hearing.part.vendor or "")
            return maker.home if maker else "not known"
        value = getattr(question, role)
        return value if isinstance(value, str) else "not known"

    def _misses(self) -> Iterator[Miss]:
        bearing = {one.id for one in self.decision.because} | {one.reason.id for one in self.decision.overridden}
        governing = {one.jurisdiction for one in self.decision.coverage}
        seen = set(bearing)
        for statement in self._nearest_first():
            if statement.id in seen or statement.jurisdiction not in governing:
                continue
            sentence = statement.sentence
            if isinstance(sentence, Relief) and not bearing & set(sentence.of):
                continue
            kept_out = self._kept_out(statement)
            if kept_out:
                seen.add(statement.id)
                role: Literal["relief", "control"] = "relief" if isinstance(sentence, Relief) else "control"
                shown = reason(statement, certain=False)
                yield Miss(id=statement.id, role=role, says=shown.says, cite=shown.cite, kept_out_by=kept_out)

    def _nearest_first(self) -> list[Statement]:
        """Controls and reliefs, those in force on the day before those of other days."""
        windows = self.hearings[0].evaluation.windows
        candidates = [one for one in self.rulebook.statements if one.role in {"control", "relief"}]
        candidates = [one for one in candidates if windows[one.number].possible]
        return sorted(candidates, key=lambda one: not windows[one.number].possible.holds(self.ordinal))

    def _kept_out(self, statement: Statement) -> str:
        """What alone keeps a rule out; nothing when it is not close, or is not kept out."""
        in_force = self.hearings[0].evaluation.windows[statement.number].possible.holds(self.ordinal)
        best: tuple[int, str] | None = None
        for hearing in self.hearings:
            for clause in statement.sentence.when or ():
                failing = list(_failing(self._conditions(hearing, clause)))
                if best is None or len(failing) < best[0]:
                    best = (len(failing), failing[0] if failing else "")
        distance, text = best or (0, "")
        if not in_force:
            return f"not in force {self._dates(statement.id)}" if distance == 0 else ""
        if distance == 0:
            return "taken out by its own exception" if statement.sentence.unless else ""
        return text if distance <= CLOSE else ""

    def _dates(self, name: str) -> str:
        """When a rule that is not in force on the day will be, or was."""
        windows = self.hearings[0].evaluation.windows
        spans = [
            span
            for one in self.rulebook.statements
            if one.id == name
            for span in windows[one.number].possible.periods()
        ]
        coming = sorted(start for start, _ in spans if start is not None and start > self.day)
        if coming:
            return f"before {coming[0]}"
        gone = sorted(end for _, end in spans if end is not None and end <= self.day)
        return f"from {gone[-1]} on" if gone else "on any day"

    def _scheduled(self) -> Iterator[Scheduled]:
        """What bears on this case and will begin or end later, by its own words."""
        shown = {one.id for one in (*self.decision.because, *self.decision.notices)}
        shown |= {one.reason.id for one in self.decision.overridden}
        for statement in self.rulebook.statements:
            if statement.role == "class":
                continue
            window = self.hearings[0].evaluation.windows[statement.number]
            sentence, instrument = statement.sentence, statement.instrument
            certainty = _certainty(instrument)
            cite = sentence.cite or instrument.cite
            start = sentence.in_force or instrument.in_force
            if start.earliest > self.day and self._bears(statement, shown):
                yield Scheduled(id=statement.id, what="begins", moment=str(start), certainty=certainty, cite=cite)
            end = sentence.end
            ends_later = end is not None and (end.latest is None or end.latest > self.day)
            if statement.id in shown and ends_later and window.possible.holds(self.ordinal):
                yield Scheduled(id=statement.id, what="ends", moment=str(end), certainty=certainty, cite=cite)

    def _bears(self, statement: Statement, shown: set[str]) -> bool:
        """Whether a later rule will bear on this case: a control that matches it, or a relief of one that bears now."""
        sentence = statement.sentence
        if isinstance(sentence, Relief) and not shown & set(sentence.of):
            return False
        if statement.role == "notice" or statement.jurisdiction not in {
            one.jurisdiction for one in self.decision.coverage
        }:
            return False
        return any(hearing.evaluation.sentence(statement).possible for hearing in self.hearings)


def _telling(miss: Miss) -> tuple[int, str]:
    """Figures tell more than dates, dates more than places, places more than names."""
    text = miss.kept_out_by
    kinds = (text.split(" ")[0] in FIGURES, text.startswith("not in force"), " is not in " in text, True)
    return kinds.index(True), miss.id


def _state(surely: bool, maybe: bool) -> Literal["yes", "possibly", "no"]:
    return "yes" if surely else "possibly" if maybe else "no"


def _certainty(instrument: Instrument) -> Literal["in a published instrument", "only announced"]:
    return "only announced" if instrument.kind in {"statement", "report"} else "in a published instrument"


def _failing(conditions: Iterable[Condition]) -> Iterator[str]:
    """The innermost conditions that fail: through a class to what keeps the thing out of it."""
    for condition in conditions:
        if condition.holds == "no":
            inner = list(_failing(condition.because))
            yield from inner or [condition.text]


def _size(conditions: Iterable[Condition]) -> int:
    return sum(1 + _size(one.because) for one in conditions)


def _distance(condition: Condition) -> int:
    return sum(1 for _ in _failing([condition]))
