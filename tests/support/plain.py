"""Conditions for the oracle: whether one condition of a rule is met by a case on one day.

It uses plain data and shares no code with the engine. Every result is a pair: certainly true, and possibly true.
"""

import operator
from calendar import monthrange
from datetime import date
from functools import cache
from math import inf

# Conditions that are met if any of several others is.
EITHER = {"destination_or_headquarters": ["destination", "headquarters"]}
# What being on a list of parties does in the `when` and in the `unless` of a rule.
EFFECTS = {"classes": ("either", "either"), "controls": ("restricts", "permits"), "reliefs": ("eases", "restricts")}
EASES, PERMITTING = {"eases", "permits"}, {"permits", "any"}  # of these the second wants a source of an entry
SHELVES = (*EFFECTS, "notices")
PARTIES = ("end_user", "party", "owner")  # conditions on parties
ASSUMED_FLAGS = ("foreign_direct_product",)  # what nobody can check; without a statement no condition on it is met
CASE_FLAGS = ("advanced_node",)  # yes-or-no conditions on the case; without a statement nothing is eased by a no
# The mildest and the strictest verdict of a requirement, as indexes of the scale.
MEANINGS = {
    "notification": (3, 3), "prohibition": (6, 6), "presumption_of_approval": (2, 2), "approval": (2, 2),
    "case_by_case": (4, 4), "unpublished": (2, 5), "presumption_of_denial": (5, 5), "denial": (5, 5),
}  # fmt: skip
# Reviews and answers that permit.
PERMITS = {"approval", "presumption_of_approval", "no_licence_required", "licence_exception", "licence_approval"}
YES, NO, MAYBE = (True, True), (False, False), (False, True)


@cache
def moment(text):
    """The earliest and the latest day of a date."""
    first, _, last = text.partition("/")
    days = [(*map(int, part.split("-")), 0)[:3] for part in (first, last) if part not in {"", ".."}]
    low, high = date(*days[0][:2], days[0][2] or 1), date(*days[-1][:2], days[-1][2] or monthrange(*days[-1][:2])[1])
    return low, date.max if last == ".." else high


def listed(value):
    """A list; a single value becomes a list of one."""
    return value if isinstance(value, list) else [value]


def recollected(instruments, rule):
    """Whether the policy of a control or a relief would permit and is only recollected; it has the grade of its rule by default."""
    shelves = [(one["evidence"], one.get(shelf, {}).values()) for one in instruments for shelf in EFFECTS]
    grades = [grade for grade, rules in shelves if any(rule is stated for stated in rules)]
    grade = rule.get("policy_evidence", rule.get("evidence", grades[0]))
    return rule.get("review", rule.get("to")) in PERMITS and grade == "recollection"


def both(*pairs):
    """All of these."""
    return all(sure for sure, _ in pairs), all(maybe for _, maybe in pairs)


def some(pairs):
    """Any of these."""
    pairs = list(pairs)
    return any(sure for sure, _ in pairs), any(maybe for _, maybe in pairs)


def less(a, b):
    """The first and not the second."""
    return a[0] and not b[1], a[1] and not b[0]


def limits(figure):
    """A figure, or its limits, as two comparable points; the second member marks the side of an open end."""
    if not isinstance(figure, dict):
        return (figure, 0), (figure, 0)
    low = (figure["above"], 1) if "above" in figure else (figure.get("at_least", 0), 0)
    return low, (figure["below"], -1) if "below" in figure else (figure.get("at_most", inf), 0)


def completed(case, book):
    """A case with its defaults filled in: kind, ships_from, headquarters, combined bandwidth."""
    figures = {name for names in book["kinds"].values() for name in names if name in case}
    numbers = {name for name in figures if not isinstance(case[name], bool)}
    fitting = [kind for kind, knows in book["kinds"].items() if numbers and figures <= set(knows)]
    home = book["vendors"].get(case.get("vendor"))
    default = {
        "kind": fitting[0] if len(fitting) == 1 else None,
        "ships_from": home,
        "headquarters": case["destination"],
    }
    full = {**default, **case, "vendor_home": home, **{name: limits(case[name]) for name in numbers}}
    if case.get("advanced_node") and "end_use" not in case:  # the plant is the use
        full["end_use"] = next((one["plant_use"] for one in book["documents"] if "plant_use" in one), None)
    full["named"] = [("end_user", case["end_user"], None)] if "end_user" in case else []
    full["named"] += case.get("parties", [])
    if "total_bandwidth" not in figures and figures & {"dram_bandwidth", "interconnect"}:
        parts = [full.get(name, limits({})) for name in ("dram_bandwidth", "interconnect")]
        sums = [(a[0] + b[0], side if a[1] or b[1] else 0) for a, b, side in zip(*parts, (1, -1), strict=True)]
        full["total_bandwidth"] = tuple(sums)
    return full


class Day:
    """One book, one case, one day. ``book`` holds documents, groups, parties, vendors and kinds as plain data."""

    def __init__(self, book, case, day, known_on=None):
        self.book, self.case, self.day, self.known_on = book, completed(case, book), day, known_on
        self.indexes = [one for one in book["documents"] if "jurisdiction" in one]
        self.acts = [one for one in book["documents"] if "instrument" in one]
        self.eccn = None  # what the product is taken for
        rules = [rule for one in self.acts for shelf in SHELVES for rule in one.get(shelf, {}).values()]
        clauses = [one for rule in rules for key in ("when", "unless") for one in listed(rule.get(key, []))]
        self.permitting = set()  # classes that a permission hangs on
        for _ in rules:
            every = [(one, shelf, name) for one in self.acts for shelf in EFFECTS for name in one.get(shelf, {})]
            sides = [
                (effect, one[shelf][name].get(key, []))
                for one, shelf, name in every
                for effect, key in zip(self.effects(one, shelf, name), ("when", "unless"), strict=True)
            ]
            hanging = [one for effect, clauses in sides if effect in PERMITTING for one in listed(clauses)]
            before, self.permitting = (
                self.permitting,
                {name for one in hanging for name in listed(one.get("class", []))},
            )
            if before == self.permitting:
                break
        self.owner_lists = {name for one in clauses for name in listed(one.get("owner", []))}

    def covered(self, edges, of_its_kinds):
        """Whether the coverage of a rulebook holds on the day, as far as it was known."""
        starts = [edges["from"]] if of_its_kinds else []
        starts += [one["from"] for one in listed(edges.get("also", [])) if self.clauses(one["when"], "eases")[0]]
        seen = (self.day if self.known_on is None else min(self.day, self.known_on)).isoformat()
        return any(start <= seen for start in starts) and self.day.isoformat() <= edges["through"]

    def known_whole(self, edges, otherwise):
        """Whether the case is one that a rulebook, as far as it was known, covers as a whole, by itself or as the rest is."""
        seen = (self.day if self.known_on is None else min(self.day, self.known_on)).isoformat()
        whole = [one for one in listed(edges.get("also", [])) if one.get("whole") and one["from"] <= seen]
        return otherwise or any(self.clauses(one["when"], "eases")[0] for one in whole)

    def public(self, published):
        """Whether something published on that date was known."""
        low, high = moment(published)
        return YES if self.known_on is None else (high <= self.known_on, low <= self.known_on)

    def effects(self, act, shelf, name):
        """What being on a list of parties does in the `when` and in the `unless` of a rule."""
        permits = shelf == "reliefs" and act[shelf][name]["to"] in PERMITS
        return ("any", "any") if name in self.permitting else ("permits", "restricts") if permits else EFFECTS[shelf]

    def period(self, start, end):
        """From the first and last possible start to the end of a rule or of a term of a region."""
        pair = start[1] <= self.day, start[0] <= self.day
        for key, on in (("until", operator.lt), ("through", operator.le)):
            if key in end:
                pair = both(pair, tuple(on(self.day, edge) for edge in moment(end[key])))
        return pair

    def condition(self, name, wanted, effect):
        """Whether the case meets the condition of a clause on one attribute. ``effect`` is what a list of parties does there."""
        if name in PARTIES:
            return self.parties(name, *wanted, effect)
        fact, book = self.eccn or "" if name == "eccn" else self.case.get(name), self.book
        has = [name] if name in CASE_FLAGS else book["kinds"].get(self.case["kind"], [name])
        if isinstance(wanted, dict | bool) and name not in has:
            return NO
        if fact is None:
            eased = name in CASE_FLAGS and not wanted and effect in EASES
            return NO if eased or name in ASSUMED_FLAGS else MAYBE
        if isinstance(wanted, dict):
            (low, high), (least, most) = fact, limits(wanted)
            return least <= low and high <= most, max(low, least) <= min(high, most)
        places = ("destination", "headquarters", "ships_from", "vendor_home")
        ways = dict.fromkeys(places, lambda one: self.place(one, fact))
        ways |= {"eccn": self.paragraph}
        if name in ways:
            return some(map(ways[name], listed(wanted)))
        return (fact in listed(wanted),) * 2

    def paragraph(self, name):
        """Whether the product is taken for a paragraph, or for something above it."""
        sure = bool(self.eccn) and f"{self.eccn}.".startswith(f"{name}.")
        return sure, sure or (bool(self.eccn) and name.startswith(f"{self.eccn}."))

    def read(self, rule):
        """A rule; the class of an ECCN is the condition of that ECCN for a product that is taken for one."""
        return (
            {**rule, "when": {"eccn": rule["eccn"]}, "unless": [], "binds": "certainly"}
            if self.eccn and "eccn" in rule
            else rule
        )

    def with_shares(self, clause):
        """A clause in which each condition on parties is its lists and the share that owners must hold."""
        return {
            **clause,
            **{name: (listed(clause[name]), clause.get("owner_share")) for name in PARTIES if name in clause},
        }

    def left_open(self, clause):
        """Whether the case does not state an end use or the parties that a clause asks for."""
        parties = any(name in clause and not self.reached(name) for name in PARTIES)
        return parties or ("end_use" in clause and self.case.get("end_use") is None)

    def reached(self, name):
        """The named parties that a condition is about, with roles and shares; none if all of them are left open."""
        named = self.case["named"]
        if name == "owner":
            return [one for one in named if one[0] == "owner"]
        asked = [one for one in named if name == "party" or one[0] in {"end_user", "ultimate_consignee", "party"}]
        enough = {"end_user", "party"} if name == "end_user" else {role for role, *_ in named} - {"owner"}
        return asked if any(role in enough for role, *_ in asked) else []

    def parties(self, name, lists, share, effect):
        """Whether the parties that a condition is about are on a list, or owners on it hold a share."""
        found = [
            (role, held, some(self.on_list(party, one, effect) for one in lists))
            for role, party, held in self.reached(name)
        ]
        if name == "owner":
            return some(pair for *_, pair in found) if share is None else self.owned(share, found)
        if name == "party":
            unsaid = [one for one in lists if one not in self.owner_lists]  # no rule says what owning means
            owners = [self.on_list(party, one, effect) for _, party, _ in self.reached("owner") for one in unsaid]
            doubt = [(False, maybe) for _, maybe in owners if effect not in EASES]
            return some([*doubt, *(pair for role, _, pair in found if role != "owner")])
        users = some(pair for role, _, pair in found if role != "ultimate_consignee")
        stated = any(role == "end_user" for role, *_ in found)
        everybody = both(*(pair for *_, pair in found)) if stated else NO
        return {"restricts": users, "eases": everybody, "permits": everybody}.get(
            effect, (everybody[0] and users[1], users[1])
        )

    def owned(self, share, found):
        """Whether listed owners hold a share. A share that is not known may be all that is left."""
        shares = [[held for _, held, pair in found if pair[side]] for side in (0, 1)]
        low, high = (sum(held or 0 for held in side) for side in shares)
        if None in shares[1]:
            high += 100 - sum(held or 0 for _, held, _ in found)
        return tuple(one >= share["at_least"] if "at_least" in share else one > share["above"] for one in (low, high))

    def on_list(self, party, name, effect):
        """Whether a party is on a list: by its own row, perhaps by a row with a near name, or by silence that says nothing."""
        rows = [row for row in self.book["parties"] if row["list"] == name]
        own = [row for row in rows if row["name"] == party]
        here = {self.case[place].partition("-")[0] for place in ("destination", "headquarters")}
        found = [
            (
                sure and (effect == "restricts" or row["country"] in here) and (effect not in PERMITTING or sourced),
                maybe,
            )
            for row, (sure, maybe), sourced in ((row, self.row(row), row["evidence"] != "recollection") for row in own)
        ]
        if effect not in EASES:  # a removal that is only recollected
            found += [(False, self.row({**row, "to": ""})[1]) for row in own if row["evidence"] == "recollection"]
        found += [(False, self.row(row)[1]) for row in rows if self.book["near"].get(party) == name]
        whole = any(name in index.get("whole", {}) for index in self.indexes)
        silent = not own and not whole and effect not in EASES
        return some([*found, MAYBE if silent else NO])

    def place(self, name, country):
        """Whether a country belongs to a region, a group or a country."""
        for index in self.indexes:
            if name in index.get("regions", {}):
                region = index["regions"][name]
                sides = [
                    [self.term(one, country) for one in listed(region.get(side, []))] for side in ("union", "minus")
                ]
                return less(some(sides[0]), some(sides[1]))
        rows, parent = self.book["groups"], country.partition("-")[0]
        own = [row for row in rows if row["country"] == country] or [row for row in rows if row["country"] == parent]
        if name in {row["group"] for row in rows}:
            return some(self.row(row) for row in own if row["group"] == name)
        return (name in {country, parent},) * 2

    def term(self, term, country):
        """Whether a country belongs to one term of a region."""
        term = {"of": term} if isinstance(term, str) else term
        start = moment(term["in_force"]) if "in_force" in term else (date.min, date.min)
        public = self.public(term["published"]) if "published" in term else YES
        return both(public, self.place(term["of"], country), self.period(start, term))

    def row(self, row):
        """A row of a table: first day, first day after, each with the date it became public."""
        start, end = row["from"], row["to"]
        known = [not day or self.public(day)[1] for day in (row["from_published"] or start, row["to_published"] or end)]
        over = end and known[1] and self.day >= date.fromisoformat(end)
        return (known[0] and not over and (not start or self.day >= date.fromisoformat(start)),) * 2
