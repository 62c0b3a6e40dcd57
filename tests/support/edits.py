"""Random edits of a generated rulebook, as an author might make them: one detail of one document or table."""

from __future__ import annotations

import copy

import generate
from generate import CONDITIONS, DAYS, NUMBERS, SHELVES, Dice, tidied


def edited(book, chance):
    """A copy of the book with one to three edits. It may be equal to it."""
    dice, found = Dice(chance), copy.deepcopy(book)
    for _ in range(dice.pick([1, 1, 2, 3])):
        dice.pick(EDITS)(dice, found)
    return tidied(found)


def _acts(book):
    return [one for one in book["documents"] if "instrument" in one]


def _rules(book, *shelves):
    return [
        (one, shelf, name, rule)
        for one in _acts(book)
        for shelf in (shelves or SHELVES)
        for name, rule in one.get(shelf, {}).items()
    ]


def _drop_rule(dice, book):
    one, shelf, name, _ = dice.pick(_rules(book))
    if len(_rules(book, "controls")) > 1 or shelf != "controls":
        del one[shelf][name]


def _add_rule(dice, book):
    one = dice.pick(_acts(book))
    shelf = dice.pick(["controls", "reliefs", "classes"])
    family = one["instrument"][:2]
    name = f"{family}.{SHELVES[shelf]}-{dice.pick([0, 1, 2])}"
    one.setdefault(shelf, {}).setdefault(name, generate.sentence(dice, family, shelf, name))


def _clause(dice, book):
    *_, rule = dice.pick(_rules(book))
    clauses = [*rule.get("when", []), *([rule["unless"]] if isinstance(rule.get("unless"), dict) else [])]
    return dice.pick(clauses) if clauses else {}


def _limit(dice, book):
    clause = _clause(dice, book)
    for key in generate.FIGURES:
        if key in clause and set(clause[key]) <= {"at_least", "above"}:
            clause[key] = {dice.pick(["at_least", "above"]): dice.pick(NUMBERS)}


def _place(dice, book):
    clause = _clause(dice, book)
    for key in ("destination", "headquarters", "ships_from", "vendor_home", "destination_or_headquarters"):
        if key in clause:
            clause[key] = dice.few([*generate.COUNTRIES, *generate.GROUPS])


def _condition(dice, book):
    clause = _clause(dice, book)
    if clause and dice.one_in(2) and len(clause) > 1 and "owner_share" not in clause:
        clause.pop(dice.pick([*clause]))
    elif clause:
        clause.setdefault("vendor", dice.pick(CONDITIONS["vendor"]))


def _verdict(dice, book):
    if rules := _rules(book, "controls"):
        *_, rule = dice.pick(rules)
        rule["requires"] = dice.pick(["notification", "prohibition", "licence"])
        rule.pop("review", None)
        rule.pop("policy_evidence", None)
        if rule["requires"] == "licence":
            rule["review"] = dice.pick(["approval", "case_by_case", "denial", "unpublished"])


def _exception(dice, book):
    *_, rule = dice.pick(_rules(book))
    if rule.pop("unless", None) is None:
        rule["unless"] = {"destination": dice.pick(generate.COUNTRIES)}


def _day(dice, book):
    one = dice.pick(_acts(book))
    one["in_force"] = dice.pick(DAYS)


def _region(dice, book):
    index = dice.pick([one for one in book["documents"] if "jurisdiction" in one])
    region = dice.pick([*index["regions"].values()])
    region["union"] = [*region["union"], dice.pick(generate.COUNTRIES)]


def _group(dice, book):
    row = dice.pick(book["groups"])
    row["from"], row["to"] = dice.pick([("", ""), (DAYS[2], ""), ("", DAYS[5])])
    row["from_published"] = row["to_published"] = ""


def _coverage(dice, book):
    index = dice.pick([one for one in book["documents"] if "jurisdiction" in one])
    change = dice.pick(["through", "kinds", "silence", "governs"])
    if change == "through":
        index["coverage"]["through"] = dice.pick(["2025-03-31", "2025-06-30"])
    elif change == "kinds":
        index["coverage"]["kinds"] = dice.few([*generate.KINDS])
    elif change == "silence":
        index["silence"] = "unknown"
    else:
        index["governs"] = [{"ships_from": dice.few(generate.COUNTRIES)}]


def _party(dice, book):
    row = dice.pick(book["parties"])
    row["from"], row["to"] = dice.pick([("", ""), (DAYS[2], ""), ("", DAYS[5])])
    row["from_published"] = row["to_published"] = ""


EDITS = [
    _drop_rule, _add_rule, _limit, _limit, _place, _condition, _verdict, _verdict, _exception, _day, _region, _group, _coverage, _party,
]  # fmt: skip
