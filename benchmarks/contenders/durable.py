"""durable-rules used plainly: one rule with constants for each rule, events, and priorities so that the first match decides.

In a process of its own, because the library can crash; the child measures itself. 4,096 rules is the most one ruleset
takes, so many rules are spread over rulesets of 2,000 that are asked one after another.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from typing import Any

from workload import Key, Rule, Sheet, Workload

from contenders import Contender, figures, memberships

SHARD = 2_000
CATCH_ALL = 60_000


class Durable(Contender):
    """Group membership is a flag of the event, because the library has no *in list* condition."""

    name = "durable-rules, plainly"
    needs = "durable_rules_engine"

    def load(self, workload: Workload) -> None:
        """Compile the rulesets."""
        flags = sys.getdlopenflags()
        sys.setdlopenflags(os.RTLD_LAZY)
        import durable_rules_engine

        sys.setdlopenflags(flags)
        self.engine = durable_rules_engine
        self.numbers: dict[str, int] = {}
        self.workload = workload
        self.groups = memberships(workload)
        self.flags = {name: f"g{number}" for number, name in enumerate(workload.groups)}
        self.shards = []
        for first in range(0, len(workload.rules), SHARD):
            name = f"law{first // SHARD}"
            rules = {
                f"r{number}s{rule.status}": {"all": [{"m": {"$and": self._tests(rule)}}], "pri": 3 - rule.status}
                for number, rule in enumerate(workload.rules[first : first + SHARD])
            }
            rules["none"] = {"all": [{"m": {"t": 1}}], "pri": CATCH_ALL}
            self.shards.append((name, self.engine.create_ruleset(name, json.dumps(rules))))
        self.asked = 0

    def _number(self, word: str) -> int:
        return self.numbers.setdefault(word, len(self.numbers) + 1)

    def _tests(self, rule: Rule) -> list[dict[str, Any]]:
        """Destination first: most rules differ in it, and its number of values is below the limit of 511 for one level."""
        place = {self.flags[rule.place]: 1} if rule.place in self.flags else {"d": self._number(rule.place)}
        tests: list[dict[str, Any]] = [place]
        if rule.product is not None:
            tests.append({"p": self._number(rule.product)})
        if rule.family is not None:
            tests.append({"f": self._number(rule.family)})
        if rule.vendor is not None:
            tests.append({"v": self._number(rule.vendor)})
        if rule.tpp is not None:
            tests.append({"$gte": {"x": round(rule.tpp * 100)}})
        if rule.density is not None:
            tests.append({"$gte": {"y": round(rule.density * 100)}})
        return [*tests, {"$gte": {"day": rule.start}}, {"$lt": {"day": rule.end}}]

    def prepare(self, question: Key | Sheet) -> Any:
        """The event as JSON for each ruleset, without its id."""
        product, family, tpp, density = figures(self.workload, question)
        event = {
            "t": 1, "p": self._number(product), "f": self._number(family), "v": self._number(question.vendor),
            "d": self._number(question.destination), "x": round(tpp * 100), "y": round(density * 100),
            "day": question.day.toordinal(), **{self.flags[name]: 1 for name in self.groups[question.destination]},
        }  # fmt: skip
        return json.dumps(event)[1:]

    def ask(self, question: Any) -> int:
        """One event to each ruleset; the first rule that fires consumes it."""
        answer = 0
        for name, handle in self.shards:
            self.asked += 1
            code, place = self.engine.assert_event(handle, f'{{"id": "q{self.asked}", "sid": "{name}", {question}')
            if code != 0:
                raise RuntimeError(f"durable-rules failed with {code}")
            started = self.engine.start_action_for_state(handle, place)
            activation = started[1] if started else None
            while activation:
                rule = activation[2 : activation.index('"', 2)]
                if rule != "none":
                    answer = max(answer, int(rule[-1]))
                activation = self.engine.complete_and_start_action(handle, place)
        return answer


class Apart(Contender):
    """durable-rules in a child process that measures its own time."""

    name = Durable.name
    needs = Durable.needs
    slow = True
    remote = True

    def load(self, workload: Workload) -> None:
        """Start the child process and load the rules there."""
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.child = context.Process(target=_serve, args=(theirs,), daemon=True)
        self.child.start()
        self.load_seconds = self._tell("load", workload)

    def _tell(self, verb: str, value: Any) -> Any:
        try:
            self.pipe.send((verb, value))
            fine, result = self.pipe.recv()
        except (EOFError, BrokenPipeError) as error:
            raise RuntimeError("durable-rules crashed its process") from error
        if not fine:
            raise RuntimeError(result)
        return result

    def prepare(self, question: Key | Sheet) -> Any:
        """Done by the child process."""
        return question

    def ask(self, question: Any) -> int:
        """One question through the pipe; used for checking, not for timing."""
        return self.timed([question])[1][0]

    def timed(self, questions: list[Any]) -> tuple[float, list[int]]:
        """The seconds in the child process, and the answers."""
        found: tuple[float, list[int]] = self._tell("ask", questions)
        return found

    def close(self) -> None:
        """End the child."""
        self.pipe.close()
        self.child.join(5)
        if self.child.is_alive():
            self.child.kill()


def _serve(pipe: Any) -> None:
    from time import perf_counter

    engine = Durable()
    while True:
        try:
            verb, value = pipe.recv()
        except EOFError:
            return
        try:
            if verb == "load":
                start = perf_counter()
                engine.load(value)
                pipe.send((True, perf_counter() - start))
            else:
                prepared = [engine.prepare(question) for question in value]
                start = perf_counter()
                answers = [engine.ask(question) for question in prepared]
                pipe.send((True, (perf_counter() - start, answers)))
        except Exception as error:  # noqa: BLE001 - the parent process needs every error
            pipe.send((False, f"{type(error).__name__}: {error}"))


CONTENDERS = (Apart,)
