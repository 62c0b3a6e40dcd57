"""Which details of the rules no scenario notices: each mutant of the rulebook is asked by the scenarios that depend on it."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from queue import Empty
from typing import Any, NamedTuple

from licet.authoring.mutants import Mutant, mutants, without_entry
from licet.engine import Engine
from licet.errors import LicetError
from licet.language.schema import Exemption
from licet.lists import Entry
from licet.rulebook.rulebook import Rulebook

from .inquiry import Inquiry, forget
from .replay import Replayed, depends_on, holds, name_of

REFUSED = "the rules are refused"
AT_ONCE = 100  # scenarios after which the engines that were made for them are dropped
WAIT = 5.0  # seconds after which it is looked whether the processes live


class Result(NamedTuple):
    """What became of a mutant: the scenario that noticed it, or empty; and how many scenarios were asked."""

    key: str
    kind: str
    place: str
    noticed_by: str
    asked: int


class Campaign:
    """The scenarios that hold on a rulebook, and what each depends on. ``failing`` are those that do not hold; they are left out."""

    def __init__(self, book: Rulebook, scenarios: Iterable[Replayed], only: Sequence[str] = ()) -> None:
        self.book = book
        self.scenarios: list[Replayed] = []
        self.failing: list[str] = []
        self._depends: list[frozenset[str]] = []
        engine = Engine(book, remember=AT_ONCE)
        entries: dict[Entry, list[int]] = {}
        for number, scenario in enumerate(scenarios):
            if number % AT_ONCE == 0:
                forget()
            inquiry = Inquiry(engine)
            if holds(scenario, inquiry):
                self.scenarios.append(scenario)
                self._depends.append(depends_on(inquiry))
                for entry in _entries(inquiry):
                    entries.setdefault(entry, []).append(len(self.scenarios) - 1)
            else:
                self.failing.append(scenario.name)
        forget()
        dropped = {without_entry(book, entry): numbers for entry, numbers in entries.items()}
        self._by_entry = {mutant.key: numbers for mutant, numbers in dropped.items()}
        every = (*mutants(book), *dropped)
        self.mutants = [one for one in every if not only or any(text in one.key for text in only)]

    @property
    def digest(self) -> str:
        """Of the rules and the scenarios: results of another digest do not count."""
        texts = sorted(f"{one.name}\0{one.text}\0{[arguments for _, arguments in one.calls]}" for one in self.scenarios)
        return sha256("\0".join((self.book.fingerprint, *texts)).encode()).hexdigest()[:16]

    def selected(self, mutant: Mutant) -> list[int]:
        """The scenarios that may notice a mutant, those first that name its rule."""
        if mutant.kind == "entry":
            return self._by_entry[mutant.key]
        versions = [self.book.versions[number] for number in mutant.rules]
        names = {name_of(version) for version in versions}
        ids = {version.id for version in versions}
        codes = {f"exception {version.rule.code} " for version in versions if isinstance(version.rule, Exemption)}
        named = [
            number
            for number, scenario in enumerate(self.scenarios)
            if any(word in ids for word in scenario.text.split()) or any(code in scenario.text for code in codes)
        ]
        return list(dict.fromkeys((*named, *(number for number, one in enumerate(self._depends) if one & names))))

    def judge(self, mutant: Mutant) -> Result:
        """Ask the scenarios that may notice a mutant; of one that widens a rule, in the end all others too."""

        def result(noticed_by: str, asked: int) -> Result:
            return Result(mutant.key, mutant.kind, mutant.place, noticed_by, asked)

        try:
            engine = Engine(mutant.book())
        except LicetError:
            return result(REFUSED, 0)
        order = self.selected(mutant)
        if mutant.widens:
            order = list(dict.fromkeys((*order, *range(len(self.scenarios)))))
        try:
            for asked, number in enumerate(order, 1):
                scenario = self.scenarios[number]
                if not holds(scenario, Inquiry(engine)):
                    return result(scenario.name, asked)
            return result("", len(order))
        finally:
            forget()

    def run(self, todo: Sequence[Mutant], workers: int) -> Iterator[Result]:
        """The results of mutants as they are found, in any order. Processes are forked, where that is possible."""
        if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004
            yield from map(self.judge, todo)
            return
        context = multiprocessing.get_context("fork")
        tasks, results = context.Queue(), context.Queue()
        for number in (*range(len(todo)), *[None] * workers):
            tasks.put(number)
        processes = [
            context.Process(target=self._work, args=(todo, tasks, results), daemon=True) for _ in range(workers)
        ]
        for process in processes:
            process.start()
        try:
            for _ in todo:
                yield _received(results, processes)
        finally:
            for process in processes:
                process.terminate()
                process.join()

    def _work(self, todo: Sequence[Mutant], tasks: Any, results: Any) -> None:
        while (number := tasks.get()) is not None:
            results.put(self.judge(todo[number]))


def _received(results: Any, processes: Sequence[Any]) -> Result:
    while True:
        with suppress(Empty):
            found: Result = results.get(timeout=WAIT)
            return found
        if not any(process.is_alive() for process in processes):
            raise LicetError("the processes that ask mutants have ended; run the command again to go on")


def _entries(inquiry: Inquiry) -> Iterator[Entry]:
    """The entries of lists that the parties of a question are or may be."""
    if inquiry.engine is None or inquiry.refused:
        return
    stated = [party.name for party in inquiry.options.get("parties", ())]
    end_user = inquiry.options.get("end_user")
    listed = inquiry.engine.rulebook.parties
    known = set(listed.entries)
    for name in (*stated, *([end_user] if end_user else ())):
        yield from (hit.entry for hit in listed.hits(name) if hit.entry in known)


class State:
    """The results so far, one on a line of a file, so that a campaign that was interrupted goes on."""

    def __init__(self, path: Path, digest: str) -> None:
        self._path, self._digest = path, digest

    def read(self) -> dict[str, Result]:
        """The results of the same rules and scenarios by key; a line that was cut off is left out."""
        found = {}
        with suppress(OSError):
            for line in self._path.read_text(encoding="utf-8").splitlines():
                with suppress(ValueError, TypeError):
                    entry: Mapping[str, Any] = json.loads(line)
                    if entry.pop("digest", "") == self._digest:  # type: ignore[attr-defined]
                        result = Result(**entry)
                        found[result.key] = result
        return found

    def add(self, result: Result) -> None:
        """Append a result."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({"digest": self._digest, **result._asdict()}) + "\n")


def campaign_results(campaign: Campaign, state: State, workers: int, tick: Callable[[int, int], None]) -> list[Result]:
    """The results of all mutants of a campaign, those of an earlier run among them, in the order of the rules."""
    found = state.read()
    todo = [one for one in campaign.mutants if one.key not in found]
    for number, result in enumerate(campaign.run(todo, workers), 1):
        state.add(result)
        found[result.key] = result
        tick(number, len(todo))
    return [found[one.key] for one in campaign.mutants]
