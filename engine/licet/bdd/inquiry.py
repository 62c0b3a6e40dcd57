"""The state that the steps of one scenario share: the question, its answer, and the days and ids that steps may name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from licet.case.named import parse_parties, role_of
from licet.decision import Decision, LicenceException
from licet.engine import Engine
from licet.history import History
from licet.language.schema import Coverage, Exemption
from licet.question import Party
from licet.rulebook.attestations import Attestation
from licet.rulebook.by_eccn import RulesByEccn
from licet.rulebook.rulebook import Role, Rulebook, RuleVersion
from licet.values.names import did_you_mean

from .vocabulary import LAST_DAY

FOR_EVER = date(3000, 1, 1)


@dataclass
class Inquiry:
    """The question of one scenario and its result."""

    engine: Engine | None
    product: Any = ""
    destination: str = ""
    options: dict[str, Any] = field(default_factory=dict)
    decision: Decision | None = None
    history: History | None = None
    refused: str = ""

    @property
    def answer(self) -> Decision:
        """The decision. Raises AssertionError when the question was refused, or before `When it is checked on …`."""
        assert not self.refused, f"the question was refused: {self.refused}"
        assert self.decision is not None, "there is no answer yet: add the step `When it is checked on …`"
        return self.decision

    @property
    def reasons(self) -> list[str]:
        """The ids of the rules that determine the answer."""
        return [reason.id for reason in self.answer.because]

    @property
    def notices(self) -> list[str]:
        """The ids of the notices of the answer."""
        return [notice.id for notice in self.answer.notices]

    def exceptions(self, code: str) -> list[LicenceException]:
        """The licence exceptions of this code that are listed. Raises AssertionError for an unknown code."""
        known: set[str] = set()
        for versions in self._versions():
            known |= {version.rule.code for version in versions if isinstance(version.rule, Exemption)}
            if code in known:
                return [one for one in self.answer.exceptions if one.id == code]
        raise AssertionError(f"no rulebook has an exception {code}; {did_you_mean(code, known)}")

    def expect_id(self, name: str, *roles: Role) -> None:
        """Check that the rulebook has a rule with this id in one of these roles.

        Raises AssertionError otherwise, so that a step with a misspelt id fails even when it states an absence.
        """
        known: dict[str, Role] = {}
        wanted = " or ".join(roles)
        for versions in self._versions():
            known |= {version.id: version.role for version in versions}
            if name in known:
                assert known[name] in roles, f"`{name}` is a {known[name]}; this step names a {wanted}"
                return
        help_text = did_you_mean(name, [known_id for known_id, role in known.items() if role in roles])
        raise AssertionError("\n".join(filter(None, (f"no rulebook has a {wanted} with the id `{name}`", help_text))))

    def _versions(self) -> Iterator[Sequence[RuleVersion]]:
        """Every version of a rule, and then also those that are read by ECCN, which takes long."""
        assert self.engine is not None, f"the rules were refused:\n{self.refused}"
        rulebook = self.engine.rulebook
        yield rulebook.versions
        if rulebook.by_eccn:
            yield with_rules_by_eccn(rulebook).versions

    def dated(self, text: str) -> str:
        """The text with each day that is relative to a coverage, such as ``the last day covered by us``, replaced by its date."""
        return re.sub(LAST_DAY, lambda match: str(self._last_day(match[0])), text)

    def cover(self, jurisdiction: str, through: str) -> None:
        """Set the last day covered by a rulebook. Raises AssertionError for a day before its coverage begins."""
        first = self._coverage(jurisdiction).from_
        assert first <= date.fromisoformat(through), f"the coverage of {jurisdiction} begins on {first}"
        assert self.engine is not None
        self.engine = covered(self.engine, jurisdiction, through)

    def attest(self, jurisdiction: str, through: str, by: str) -> None:
        """Attest, on that day, that nothing new was published through a day."""
        self._coverage(jurisdiction)
        assert self.engine is not None
        self.engine = attested(self.engine, jurisdiction, through, by)

    def take_lists_as_whole(self) -> None:
        """Take every list of parties as whole on all days: a name that is not among those here is on no list."""
        assert self.engine is not None, f"the rules were refused:\n{self.refused}"
        self.engine = with_whole_lists(self.engine)

    def put_on_list(self, party: str, name: str) -> None:
        """Take a party as listed on all days. Raises AssertionError where the rules know no such list."""
        assert self.engine is not None, f"the rules were refused:\n{self.refused}"
        known = self.engine.rulebook.parties.lists
        assert name in known, f"there is no list `{name}`\n{did_you_mean(name, known)}"
        self.engine = with_party(self.engine, party, name)

    def name_party(self, role: str, name: str, share: float | None = None) -> None:
        """Name a further party in a role, with the share in percent that an owner holds."""
        named = (
            (Party(role=role_of(role), name=name, share=share),) if share is not None else parse_parties({role: name})
        )
        self.options["parties"] = (*self.options.get("parties", ()), *named)

    def _coverage(self, jurisdiction: str) -> Coverage:
        assert self.engine is not None, f"the rules were refused:\n{self.refused}"
        known = self.engine.rulebook.jurisdictions
        if jurisdiction not in known:
            help_text = did_you_mean(jurisdiction, known) or f"the rulebooks are {', '.join(known)}"
            raise AssertionError(f"no rulebook is called `{jurisdiction}`\n{help_text}")
        return known[jurisdiction].coverage

    def _last_day(self, text: str) -> date:
        last = self._coverage(text.rpartition(" ")[2]).through
        return last + timedelta(days=1) if "day after" in text else last


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table of a feature, in columns.

    >>> print(table([["from", "answer"], ["ever", "unknown"]]))
    | from | answer  |
    | ever | unknown |
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(f"| {line} |" for line in lines)


@lru_cache(16)
def with_rules_by_eccn(rulebook: Rulebook) -> Rulebook:
    """The rulebook with the rules that are read by ECCN."""
    return RulesByEccn(rulebook).rulebook()


@lru_cache(16)
def with_party(engine: Engine, party: str, name: str) -> Engine:
    """An engine on the same rules, with one more party on a list."""
    return Engine(engine.rulebook.with_party(party, name))


@lru_cache(16)
def with_whole_lists(engine: Engine) -> Engine:
    """An engine on the same rules, the lists of parties of which are whole."""
    return Engine(engine.rulebook.with_whole_lists(FOR_EVER))


@lru_cache(16)
def attested(engine: Engine, jurisdiction: str, through: str, by: str) -> Engine:
    """An engine on the same rules, with one more attestation."""
    day = date.fromisoformat(through)
    stated = Attestation(jurisdiction, day, by, day, ("a step of a scenario",), None, "a scenario")
    return Engine(engine.rulebook.attested(stated))


@lru_cache(16)
def covered(engine: Engine, jurisdiction: str, through: str) -> Engine:
    """An engine with the same rules, in which the coverage of one rulebook ends on another day."""
    return Engine(engine.rulebook.covered_through({jurisdiction: date.fromisoformat(through)}))


def forget() -> None:
    """Drop the engines that were made for scenarios, each of which holds a rulebook."""
    for made in (with_rules_by_eccn, with_party, with_whole_lists, attested, covered):
        made.cache_clear()
