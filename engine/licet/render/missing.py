"""Missing information in words, with the option of the command line that states it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from licet.case.phrases import need
from licet.decision import Decision
from licet.language.attributes import ECCN, FIGURES, FLAGS
from licet.question import END_USER, Question
from licet.values.needs import Need

from .wording import place

SCREENING = {"party", "not_here"}  # codes of lists that do not clear a party

# Facts of a question in words, each with the option that states it.
FACTS = {
    "tpp": "its total processing performance (TPP)",
    "performance_density": "its performance density",
    "dram_bandwidth": "the bandwidth of its memory",
    "interconnect": "the bandwidth of all its input and output",
    "total_bandwidth": "the bandwidth of its memory, input and output together",
    "memory_bandwidth_density": "its memory bandwidth for each mm²",
    "wavelength": "the wavelength of its source",
    "resolution": "its resolution",
    "overlay": "its overlay of one machine on itself",
    "qubits": "the number of its qubits",
    "gate_error": "the error of its controlled-NOT gate",
    "us_content": "its share of controlled US content in percent",
    "foreign_direct_product": "whether it is made with listed US technology",
    "datacenter": "whether it is designed or marketed for data centres",
    "us_available": "whether it is for sale on the US market",
    "advanced_node": "whether the plant that it is for makes circuits of an advanced node",
    "product": "which of the products of this name it is",
    "kind": "the kind of product",
    "vendor": "the vendor",
    "vendor_home": "the home of the vendor",
    "ships_from": "the country it ships from",
    "headquarters": "the headquarters of the buyer or its parent",
    "end_use": "the end use",
    "end_user": "the end user",
    ECCN: "the paragraph of the stated ECCN",
}
OPTIONS = {
    **{name: f"--spec {name}=NUMBER" for name in FIGURES},
    **{name: f"--spec {name}=yes|no" for name in FLAGS},
    "advanced_node": "--advanced-node", "kind": "--spec kind=KIND", "vendor": "--vendor", "vendor_home": "--vendor-home", "ships_from": "--from",
    "headquarters": "--hq", "end_use": "--end-use", "end_user": "--end-user", ECCN: "--eccn",
}  # fmt: skip


class Missing(NamedTuple):
    """What is missing, and what a person at a terminal can do about it; empty where there is nothing."""

    text: str
    hint: str = ""

    @property
    def line(self) -> str:
        """Both in one line."""
        return f"{self.text} ({self.hint})" if self.hint else self.text


def missing(answer: Decision) -> list[Missing]:
    """Everything that is missing of an answer. What is missing of an answer that is known does not change it."""
    return missing_of(answer.question, answer.needs, answer.suggestions)


def missing_of(question: Question, needs: Sequence[Need], suggestions: Sequence[str] = ()) -> list[Missing]:
    """The same for the needs of a question. ``suggestions`` are the names that its end user may mean."""
    together = {*SCREENING, "applicability", "silence"}
    found = [_one(question, one, suggestions) for one in needs if one.code not in together]
    unsettled = [one for one in needs if one.code == "applicability"]
    found += map(Missing, dict.fromkeys(one.detail for one in unsettled if one.detail))
    if rules := [one.subject for one in unsettled if not one.detail]:
        found.append(Missing(f"whether {' or '.join(rules)} applies"))
    if laws := [one.subject.upper() for one in needs if one.code == "silence"]:
        incomplete = "the rulebook is" if len(laws) == 1 else "the rulebooks are"
        found.append(Missing(f"whether {' or '.join(laws)} rules require a licence ({incomplete} incomplete)"))
    return [*found, *_screening(question, needs)]


def _one(question: Question, one: Need, suggestions: Sequence[str]) -> Missing:
    if one == Need("fact", END_USER) and question.end_user and suggestions:
        return Missing(f"whether {question.end_user} is {' or '.join(suggestions)}")
    if one.code == "fact" and one.subject in FACTS:
        return Missing(FACTS[one.subject], OPTIONS.get(one.subject, ""))
    if one.code == "same_party":
        return Missing(f"whether {_named(question, one.subject)} is {one.detail}")
    if one.code == "product":
        return Missing(one.subject, "--spec kind=KIND" if question.eccn else "")
    if one.code == "jurisdiction" and question.ships_from:
        return Missing(f"a rulebook of {place(question.ships_from)}, the country it ships from")
    return Missing(need(one))


def _screening(question: Question, needs: Sequence[Need]) -> Iterator[Missing]:
    """One entry for all parties that the same lists do not clear."""
    lists: dict[str, dict[str, list[str]]] = {}
    for one in needs:
        if one.code in SCREENING:
            name, colon, why = one.detail.partition(": ")
            state = why if colon and not why[:1].isdigit() else "not whole here"
            lists.setdefault(one.subject, {}).setdefault(state, []).append(name)
    roles: dict[str, list[str]] = {}
    for role, by_state in lists.items():
        named = ", or ".join(f"{', '.join(names)} ({state})" for state, names in by_state.items())
        roles.setdefault(named, []).append(role)
    for named, several in roles.items():
        parties = " or ".join(_named(question, role) for role in several)
        yield Missing(f"whether {parties} is on {named}", "licet lists import")


def _named(question: Question, role: str) -> str:
    """The parties of a role."""
    names = [party.name for party in question.named if party.role == role]
    return " or ".join(names) or f"the {role.replace('_', ' ')}"
