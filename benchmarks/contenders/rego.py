"""Rego through a binding of regorus, with expanded rules and a manual index by product and destination."""

from __future__ import annotations

import json
from typing import Any

from workload import Key, Sheet, Workload

from contenders import Contender, expanded

POLICY = """
package law
import rego.v1
statuses contains r.s if {
    some r in data.rules[input.p][input.d]
    r.a <= input.day
    input.day < r.z
    vendor_fits(r)
}
vendor_fits(r) if r.v == ""
vendor_fits(r) if r.v == input.v
status := max(statuses)
"""


class Rego(Contender):
    """Much faster than a scan over the rules."""

    name = "regorus (hobofan-regorus)"
    needs = "hobofan_regorus"
    slow = True
    sheets = False

    def load(self, workload: Workload) -> None:
        """Policy and data."""
        from hobofan_regorus import Engine

        data: dict[str, dict[str, list[dict[str, Any]]]] = {}
        for product, country, vendor, first, last, status in expanded(workload):
            row = {"v": vendor or "", "a": first, "z": last, "s": status}
            data.setdefault(product, {}).setdefault(country, []).append(row)
        self.engine = Engine()
        self.engine.add_policy("law.rego", POLICY)
        self.engine.add_data_json(json.dumps({"rules": data}))

    def prepare(self, question: Key | Sheet) -> Any:
        """The input as JSON."""
        assert isinstance(question, Key)
        return json.dumps(
            {"p": question.product, "d": question.destination, "v": question.vendor, "day": question.day.toordinal()}
        )

    def ask(self, question: Any) -> Any:
        """One rule evaluated."""
        self.engine.set_input_json(question)
        return self.engine.eval_rule("data.law.status")

    def read(self, answer: Any) -> int:
        """A number, or another value if the rule is undefined."""
        return int(answer) if isinstance(answer, int | float) else 0


CONTENDERS = (Rego,)
