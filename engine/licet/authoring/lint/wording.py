"""Sentences of rules that do not say what the rule does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from licet.language.schema import Control, Relief
from licet.rulebook.rulebook import RuleVersion
from licet.verdict import Verdict

from .finding import Finding, check
from .subject import Subject

# Words of which a sentence about each effect has one.
LICENCE = r"licen[cs]|permi[ts]|authori[sz]|approv|apply for|application|review|require"
NOTICE = r"notif|report|inform|declar|told|tell|announce"
BAN = r"prohibit|forb[ia]d|\bban|\bbar(red)?\b|embargo|sanction|blocked|denied|nothing|nobody|\bno\b|\bnot\b|\bnever\b|cannot|closed"
EASING = r"allow|grant|eas|lift|suspend|pause|stay|waive|exempt|except|free|resum|promis|assur|may\b|can\b|case by case|presum|polic|list"


@check("L601", "note")
def sentence_without_effect(subject: Subject) -> Iterator[Finding]:
    """A `says` that does not tell what the rule does: that a licence is needed, what is prohibited, or what is eased.

    The sentence is what a reader of an answer sees.

    To do: write into the sentence who needs what for which shipment.
    """
    for version in subject.deciding:
        if not re.search(_words(version), version.rule.says, flags=re.IGNORECASE):
            yield _about(version, f"`says` does not tell what the {version.role} does")


@check("L602", "note")
def sentence_says_another(subject: Subject) -> Iterator[Finding]:
    """A `says` that is the same as that of another rule with another effect: the reader cannot tell which applies.

    To do: write into each sentence what sets the rules apart.
    """
    first: dict[str, RuleVersion] = {}
    for version in subject.deciding:
        other = first.setdefault(" ".join(version.rule.says.split()).casefold(), version)
        if other.id != version.id and _effect(other) != _effect(version):
            yield _about(version, f"`says` is the same as that of `{other.id}`", other)


@check("L603", "note")
def sentence_repeats_title(subject: Subject) -> Iterator[Finding]:
    """A `says` that only repeats the title of the instrument or the words of the id.

    To do: write what the rule requires or eases.
    """
    for version in subject.deciding:
        says = _plain(version.rule.says)
        if says in {_plain(version.instrument.title), _plain(version.id), _plain(version.id.partition(".")[2])}:
            yield _about(version, "`says` repeats the title or the id")


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _words(version: RuleVersion) -> str:
    """What the sentence of a rule has to contain, as a regular expression."""
    rule = version.rule
    if isinstance(rule, Relief):
        permission = Verdict(rule.to).permission
        return f"{EASING}|{LICENCE}|{NOTICE}" if permission.value != "no" else f"{EASING}|{LICENCE}|{BAN}"
    assert isinstance(rule, Control)
    return {"licence": f"{LICENCE}|{BAN}", "notification": NOTICE, "prohibition": BAN}[rule.requires]


def _effect(version: RuleVersion) -> tuple[str, tuple[int, int], tuple[str, ...]]:
    return version.role, version.scale, version.rule.of if isinstance(version.rule, Relief) else ()


def _about(version: RuleVersion, message: str, other: RuleVersion | None = None) -> Finding:
    also = ((other.location, "the other one"),) if other else ()
    return Finding(version.location, message, version.rule.says, "", also, subject=version.id)
