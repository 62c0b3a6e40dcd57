"""Cedar through cedarpy: forbid is blocked, permit is licence, neither is allowed; policies and entities parsed once."""

from __future__ import annotations

import json
from typing import Any

from workload import BLOCKED, Key, Rule, Sheet, Workload

from contenders import Contender, figures, memberships


class Cedar(Contender):
    """Products belong to families and countries to groups; figures are integers."""

    name = "cedarpy"
    needs = "cedarpy"
    slow = True

    def load(self, workload: Workload) -> None:
        """One policy for each rule."""
        import cedarpy

        self.workload = workload
        self.cedar = cedarpy
        self.policies = cedarpy.PolicySet.from_str("\n".join(map(_policy, workload.rules)))
        groups = memberships(workload)
        entities = [_entity("Family", name) for name in workload.families]
        entities += [_entity("Group", name) for name in workload.groups]
        entities += [_entity("Product", one.name, ("Family", one.family)) for one in workload.products]
        entities += [_entity("Product", f"other {name}", ("Family", name)) for name in workload.families]
        entities += [_entity("Place", code, *(("Group", name) for name in groups[code])) for code in workload.countries]
        self.entities = cedarpy.Entities.from_json_str(json.dumps(entities))

    def prepare(self, question: Key | Sheet) -> Any:
        """A request."""
        product, family, tpp, density = figures(self.workload, question)
        context = {
            "vendor": question.vendor,
            "day": question.day.toordinal(),
            "tpp": _whole(tpp),
            "density": _whole(density),
        }
        return {
            "principal": f'Product::"{product or f"other {family}"}"', "action": 'Action::"ship"',
            "resource": f'Place::"{question.destination}"', "context": json.dumps(context),
        }  # fmt: skip

    def ask(self, question: Any) -> Any:
        """One decision."""
        return self.cedar.is_authorized(question, self.policies, self.entities)

    def read(self, answer: Any) -> int:
        """A denial with a policy is blocked, one without a policy is allowed."""
        if answer.allowed:
            return 1
        return 2 if answer.diagnostics.reasons else 0


def _whole(figure: float) -> int:
    return round(figure * 100)


def _entity(kind: str, name: str, *parents: tuple[str, str]) -> dict[str, Any]:
    above = [{"type": over, "id": one} for over, one in parents]
    return {"uid": {"type": kind, "id": name}, "attrs": {}, "parents": above}


def _policy(rule: Rule) -> str:
    principal, where = (
        "principal",
        f'== Place::"{rule.place}"' if ":" not in rule.place else f'in Group::"{rule.place}"',
    )
    if rule.product is not None:
        principal = f'principal == Product::"{rule.product}"'
    if rule.family is not None:
        principal = f'principal in Family::"{rule.family}"'
    tests = [f"context.day >= {rule.start}", f"context.day < {rule.end}"]
    if rule.vendor is not None:
        tests.append(f'context.vendor == "{rule.vendor}"')
    if rule.tpp is not None:
        tests.append(f"context.tpp >= {_whole(rule.tpp)}")
    if rule.density is not None:
        tests.append(f"context.density >= {_whole(rule.density)}")
    effect = "forbid" if rule.status == BLOCKED else "permit"
    return f"{effect} ({principal}, action, resource {where}) when {{ {' && '.join(tests)} }};"


CONTENDERS = (Cedar,)
