"""CLIPS through clipspy: one defrule for each rule, one fact for each question, assert, run, retract."""

from __future__ import annotations

from typing import Any

from workload import BLOCKED, Key, Rule, Sheet, Workload

from contenders import Contender, figures

SLOTS = "(slot p) (slot f) (slot v) (slot d) (slot day) (slot x) (slot y)"


class Clips(Contender):
    """Blocking rules are evaluated first and end the run."""

    name = "CLIPS (clipspy)"
    needs = "clips"
    slow = True

    def load(self, workload: Workload) -> None:
        """Build every rule."""
        import clips

        self.workload = workload
        self.environment = clips.Environment()
        self.answer = 0
        self.environment.define_function(self._licence, name="licence")
        self.environment.define_function(self._blocked, name="blocked")
        self.environment.build(f"(deftemplate q {SLOTS})")
        for number, rule in enumerate(workload.rules):
            self.environment.build(self._rule(number, rule))
        self.template = self.environment.find_template("q")
        self.symbol = clips.Symbol

    def _licence(self) -> None:
        self.answer = max(self.answer, 1)

    def _blocked(self) -> None:
        self.answer = 2

    def _rule(self, number: int, rule: Rule) -> str:
        tests = [f"(d {'|'.join(sorted(self.workload.inside(rule.place)))})"]
        for slot, word in (("p", rule.product), ("f", rule.family), ("v", rule.vendor)):
            if word is not None:
                tests.append(f"({slot} {word})")
        for slot, limit in (("x", rule.tpp), ("y", rule.density)):
            if limit is not None:
                tests.append(f"({slot} ?{slot}&:(>= ?{slot} {limit}))")
        tests.append(f"(day ?t&:(>= ?t {rule.start})&:(< ?t {rule.end}))")
        effect, salience = ("(blocked) (halt)", 10) if rule.status == BLOCKED else ("(licence)", 0)
        return f"(defrule r{number} (declare (salience {salience})) (q {' '.join(tests)}) => {effect})"

    def prepare(self, question: Key | Sheet) -> Any:
        """The slots of the fact."""
        product, family, tpp, density = figures(self.workload, question)
        return {
            "p": self.symbol(product or "none"), "f": self.symbol(family), "v": self.symbol(question.vendor),
            "d": self.symbol(question.destination), "day": question.day.toordinal(), "x": tpp, "y": density,
        }  # fmt: skip

    def ask(self, question: Any) -> int:
        """Assert, run, retract."""
        self.answer = 0
        fact = self.template.assert_fact(**question)
        self.environment.run()
        fact.retract()
        return self.answer


CONTENDERS = (Clips,)
