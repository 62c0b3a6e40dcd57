"""zen-engine: one decision table, compiled once; blocked rows first, the first match decides."""

from __future__ import annotations

import json
from typing import Any

from workload import Key, Rule, Sheet, Workload

from contenders import Contender, figures

COLUMNS = ("destination", "product", "family", "vendor", "day", "tpp", "density")


class Zen(Contender):
    """A decision table cannot select the strictest row, so its rows are sorted."""

    name = "zen-engine"
    needs = "zen"

    def load(self, workload: Workload) -> None:
        """Build and compile the table."""
        import zen

        self.workload = workload
        rows = sorted(workload.rules, key=lambda rule: -rule.status)
        content = {
            "rules": [{"_id": str(number), "o": str(rule.status), **self._cells(rule)} for number, rule in enumerate(rows)],
            "inputs": [{"id": name, "name": name, "field": name, "type": "expression"} for name in COLUMNS],
            "outputs": [{"id": "o", "name": "status", "field": "status", "type": "expression"}],
            "hitPolicy": "first",
        }  # fmt: skip
        graph = {
            "contentType": "application/vnd.gorules.decision",
            "nodes": [
                {"id": "in", "name": "in", "type": "inputNode", "position": {"x": 0, "y": 0}},
                {"id": "table", "name": "table", "type": "decisionTableNode", "position": {"x": 1, "y": 0}, "content": content},
                {"id": "out", "name": "out", "type": "outputNode", "position": {"x": 2, "y": 0}},
            ],
            "edges": [
                {"id": "a", "type": "edge", "sourceId": "in", "targetId": "table"},
                {"id": "b", "type": "edge", "sourceId": "table", "targetId": "out"},
            ],
        }  # fmt: skip
        self.engine = zen.ZenEngine({"loader": {"type": "static", "content": {"law": graph}}})
        self.evaluate = self.engine.evaluate

    def _cells(self, rule: Rule) -> dict[str, str]:
        def quoted(word: str | None) -> str:
            return "" if word is None else json.dumps(word)

        return {
            "destination": ", ".join(json.dumps(code) for code in sorted(self.workload.inside(rule.place))),
            "product": quoted(rule.product),
            "family": quoted(rule.family),
            "vendor": quoted(rule.vendor),
            "day": f"[{rule.start}..{rule.end})",
            "tpp": "" if rule.tpp is None else f">= {rule.tpp}",
            "density": "" if rule.density is None else f">= {rule.density}",
        }

    def prepare(self, question: Key | Sheet) -> Any:
        """A mapping of the columns."""
        product, family, tpp, density = figures(self.workload, question)
        return {
            "destination": question.destination, "product": product, "family": family, "vendor": question.vendor,
            "day": question.day.toordinal(), "tpp": tpp, "density": density,
        }  # fmt: skip

    def ask(self, question: Any) -> Any:
        """One evaluation."""
        return self.evaluate("law", question)

    def read(self, answer: Any) -> int:
        """The status of the matching row, if any."""
        result = answer["result"]
        return int(result["status"]) if result else 0


CONTENDERS = (Zen,)
