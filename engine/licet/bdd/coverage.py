"""Which rules, lists and periods decide an answer that a scenario asks for, and which never do.

Only scenarios that pass count. A control or a relief is decisive where it is a reason of an answer, a notice where it is shown, an
exception where it is listed and for the item, a class where a decisive control or relief names it, a list where somebody on it was
named and a decisive rule asks about it. A period of a timeline is asked where a scenario checks a day in it or draws the timeline. Rules of doc strings are not counted,
nor are periods of rulebooks that a step changed, nor rules that are read by ECCN.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import pytest
from pytest_bdd.parser import Step

from licet.decision import Decision
from licet.engine import Engine
from licet.history import History
from licet.language.attributes import PARTY_ATTRIBUTES
from licet.question import Question
from licet.rulebook.rulebook import Rulebook, RuleVersion

from .inquiry import Inquiry

SENT = "licet_coverage"  # the name under which a process of xdist sends what it found
PACKAGE = __name__.rpartition(".")[0]


class Asked(NamedTuple):
    """What one step asked: the engine, the answers on all days, and the one for its day unless it asked for all."""

    engine: Engine
    history: History
    decision: Decision | None


asked = pytest.StashKey[list[Asked]]()
ours = pytest.StashKey[Engine]()


class Coverage:
    """A plugin that collects what decides. ``decisive`` maps what was found to the scenarios, ``known`` is all that there is.

    Both have the sections ``rules``, ``lists`` and ``periods``; a rule is known by its id and instrument, a period by its question and
    first day.
    """

    def __init__(self, show: Callable[[Coverage, pytest.TerminalReporter], None]) -> None:
        self.decisive: dict[str, dict[str, list[str]]] = {"rules": {}, "lists": {}, "periods": {}}
        self.known: dict[str, dict[str, dict[str, str]]] = {"rules": {}, "lists": {}, "periods": {}}
        self._show = show

    def pytest_bdd_after_step(self, request: pytest.FixtureRequest, step: Step, step_func: Callable[..., Any]) -> None:
        """Keep each answer that a scenario asks for."""
        if step.type != "when" or not step_func.__module__.startswith(PACKAGE):
            return
        inquiry: Inquiry = request.getfixturevalue("inquiry")
        base: Engine | None = request.getfixturevalue("licet_engine")
        engine, decision = inquiry.engine, inquiry.decision if "checked" in step.name else None
        if engine is None or base is None or inquiry.refused:
            return
        history = engine.timeline(inquiry.product, inquiry.destination, **inquiry.options)
        request.node.stash.setdefault(asked, []).append(Asked(engine, history, decision))
        request.node.stash[ours] = base

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Count what decided the answers of a scenario that passes."""
        report = yield
        base = item.stash.get(ours, None)
        if call.when == "call" and report.passed and base is not None:
            self._learn(base.rulebook)
            for one in item.stash[asked]:
                self._count(item.nodeid, base, one)
        return report

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Send what a process of xdist found."""
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput[SENT] = (self.decisive, self.known)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Take what a process of xdist found."""
        decisive, known = getattr(node, "workeroutput", {}).get(SENT, ({}, {}))
        for section, found in decisive.items():
            for key, scenarios in found.items():
                self._add(section, key, *scenarios)
        for section, there in known.items():
            self.known[section] |= there

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show the summary, and write the reports."""
        self._show(self, terminalreporter)

    def never(self, section: str) -> list[dict[str, str]]:
        """What is known of a section and decided no scenario."""
        return [about for key, about in self.known[section].items() if key not in self.decisive[section]]

    def _learn(self, book: Rulebook) -> None:
        """Note the rules and lists of a rulebook."""
        if self.known["rules"]:
            return
        self.known["rules"] = {
            _key(one.id, one.instrument.instrument): {
                "id": one.id, "role": one.role, "instrument": one.instrument.instrument, "place": str(one.location),
            }
            for one in book.versions
        }  # fmt: skip
        self.known["lists"] = {name: {"id": name} for version in book.versions for name in lists_of(version)}

    def _count(self, scenario: str, base: Engine, found: Asked) -> None:
        engine, history, decision = found
        if decision is not None:
            for key, version in decisive(engine.rulebook, decision).items():
                self._add("rules", key, scenario)
                for name in lists_of(version) & {match.list for match in decision.parties}:
                    self._add("lists", name, scenario)
        if engine.rulebook.fingerprint != base.rulebook.fingerprint:
            return
        question = described(history.question)
        for segment in history:
            first = str(segment.start or "ever")
            key = f"{question}, from {first}"
            self.known["periods"][key] = {"question": question, "from": first, "answer": segment.verdict.phrase}
            if decision is None or _within(decision.on, segment.start, segment.end):
                self._add("periods", key, scenario)

    def _add(self, section: str, key: str, *scenarios: str) -> None:
        known = self.decisive[section].setdefault(key, [])
        known += (one for one in scenarios if one not in known)


def _key(rule: str, instrument: str) -> str:
    return f"{rule} ({instrument})"


def _within(day: date, start: date | None, end: date | None) -> bool:
    return (start is None or start <= day) and (end is None or day < end)


def decisive(book: Rulebook, answer: Decision) -> dict[str, RuleVersion]:
    """The versions of rules that decide an answer, or are shown or listed with it, and the classes that these name."""
    by_key = {_key(one.id, one.instrument.instrument): one for one in book.versions}
    latest: dict[str, RuleVersion] = {}
    for one in sorted(book.versions, key=lambda version: version.instrument.in_force.earliest):
        if one.instrument.in_force.earliest <= answer.on:
            latest[one.id] = one
    found = {key: by_key[key] for one in answer.because if (key := _key(one.id, one.instrument)) in by_key}
    waiting = list(found.values())
    found |= {key: by_key[key] for one in answer.notices if (key := _key(one.id, one.instrument)) in by_key}
    for exception in answer.exceptions:
        if exception.state != "not_for_item" and exception.rule in latest:
            version = latest[exception.rule]
            found[_key(version.id, version.instrument.instrument)] = version
    while waiting:
        for name in _classes(waiting.pop()):
            named = latest.get(name)
            if named is not None and (key := _key(name, named.instrument.instrument)) not in found:
                found[key] = named
                waiting.append(named)
    return found


def _clauses(version: RuleVersion) -> Iterator[Any]:
    yield from version.rule.when or ()
    yield from version.rule.unless or ()


def _classes(version: RuleVersion) -> Iterable[str]:
    return (name for clause in _clauses(version) for name in clause.class_ or ())


def lists_of(version: RuleVersion) -> set[str]:
    """The lists of parties that a rule names, without a review policy or a footnote."""
    return {
        name.partition(":")[0].partition("/")[0]
        for clause in _clauses(version)
        for attribute in PARTY_ATTRIBUTES
        for name in getattr(clause, attribute) or ()
    }


def described(question: Question) -> str:
    """A question in a line: product and destination, and what else was stated."""
    spec = question.spec.model_dump(exclude_none=True, exclude_defaults=True) if question.spec else {}
    stated: Mapping[str, object] = {
        "vendor": question.vendor, "from": question.ships_from, "hq": question.headquarters,
        "end use": question.end_use, "known on": question.known_on, "eccn": question.eccn,
        "basis": None if question.basis == "practice" else question.basis, "advanced node": question.advanced_node,
        "vendor home": question.vendor_home,
        **{party.role.replace("_", " "): party.name if party.share is None else f"{party.name}: {party.share:g} %" for party in question.named},
        **{name: value for name, value in spec.items() if name not in {"name", "vendor"}},
    }  # fmt: skip
    known = [f"{name} {value}" for name, value in stated.items() if value is not None]
    return ", ".join([f"{question.product} to {question.destination}", *known])
