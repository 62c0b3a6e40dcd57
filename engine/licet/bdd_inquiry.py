"""What the steps of one scenario share: the question, its answer, and the names that a step may use."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .answer import Decision
from .engine import Engine
from .history import History
from .names import did_you_mean
from .rulebook import Role


@dataclass
class Inquiry:
    """One scenario's question in the making, and what came of it."""

    engine: Engine | None
    product: Any = ""
    destination: str = ""
    options: dict[str, Any] = field(default_factory=dict)
    decision: Decision | None = None
    history: History | None = None
    refused: str = ""

    @property
    def answer(self) -> Decision:
        """The decision, which there must be by now."""
        assert not self.refused, f"refused: {self.refused}"
        assert self.decision is not None, "nothing was checked yet: say `When it is checked on …`"
        return self.decision

    @property
    def reasons(self) -> list[str]:
        """The ids of the rules that decide the answer."""
        return [reason.id for reason in self.answer.because]

    @property
    def notices(self) -> list[str]:
        """The ids of the notices of the answer."""
        return [notice.id for notice in self.answer.notices]

    def expect_id(self, name: str, *roles: Role) -> None:
        """Check that the rules of this scenario have an id in one of these roles.

        Raises AssertionError, so that a step with a misspelt id fails, also where it says that something is not so.
        """
        assert self.engine is not None, f"the rules were refused:\n{self.refused}"
        known: dict[str, Role] = {statement.id: statement.role for statement in self.engine.rulebook.statements}
        wanted = " or ".join(roles)
        if name in known:
            assert known[name] in roles, f"`{name}` is a {known[name]}; this step names a {wanted}"
            return
        help_text = did_you_mean(name, [one for one, role in known.items() if role in roles])
        raise AssertionError("\n".join(filter(None, (f"no rulebook has a {wanted} with the id `{name}`", help_text))))
