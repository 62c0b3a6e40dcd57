"""Small random rulebooks and cases for the property tests.

The source of randomness is a :class:`random.Random`: a seeded one, or that of Hypothesis, which can shrink examples.
A *book* is a rulebook as plain data: parsed documents, rows of tables, and the kinds and vendors of the small world.
"""

from __future__ import annotations

from random import Random

from plain import limits, listed, moment
from small_world import FIGURES, FLAGS, KINDS, VENDORS

COUNTRIES = ["CN", "MO", "AE", "TW", "US", "UA-43"]
GROUPS = ["G:1", "G:2"]
PARTIES = {"Zhongguancun Quartz": "red", "Baltic Typewriters": "grey"}
NEAR = {"Zhongguancun Qartz": "red", "Oaxaca Umbrellas": ""}  # the list with a name so similar that it may be meant

NUMBERS = [1000, 1400, 2400, 4000, 4800]
PARTS = {"us_content": 100, "gate_error": 1_000_000}  # figures that are so many parts of these numbers
DAYS = ["2024-01-01", "2024-01-31", "2024-02-01", "2024-03-15", "2024-04-01", "2024-06-10", "2024-07-01", "2024-12-31"]
LOOSE = ["2024-02", "2024-06", "2024-03-10/2024-04-20", "2024-07-01/.."]
GRADES = ["verified", "secondary", "recollection"]
SHELVES = {"classes": "class", "controls": "control", "reliefs": "relief", "notices": "notice"}
CONDITIONS = {
    "destination": [], "headquarters": [], "destination_or_headquarters": [], "ships_from": [], "vendor_home": [],
    "tpp": [], "dram_bandwidth": [],
    "total_bandwidth": [], "memory_bandwidth_density": [], "datacenter": [], "advanced_node": [True, False], "vendor": list(VENDORS),
    "kind": list(KINDS), "product": ["acme/one", "acme/two", "bolt/three"], "end_use": [], "end_user": ["red", "grey"],
    "party": ["red", "grey"], "owner": ["red", "grey"],
    "eccn": ["1A001", "1A001.a", "1A001.b", "1A001.b.1", "2A002.c"],
}  # fmt: skip
RARE = [name for name in (*FIGURES, *FLAGS) if name not in CONDITIONS]  # conditions that take turns in one place
ACTS = ["statute", "regulation", "letter", "guidance", "statement", "report", "policy"]
REVIEWS = ["approval", "case_by_case", "presumption_of_denial", "denial", "unpublished"]
TO = ["no_licence_required", "licence_exception", "licence_approval", "licence_case_by_case"]


class Dice:
    """Random choices for the generator, over any source of random numbers."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def pick(self, values):
        """One of these."""
        return self.chance.choice(values)

    def one_in(self, number):
        """True once in this many cases, on average."""
        return self.chance.randrange(number) == number - 1

    def few(self, values, least=1, most=2):
        """A random subset."""
        return list(dict.fromkeys(self.pick(values) for _ in range(self.chance.randint(least, most))))

    def moment(self):
        """A date, sometimes imprecise."""
        return self.pick(LOOSE) if self.one_in(6) else self.pick(DAYS)

    def limits(self, figure="tpp"):
        """A limit of a figure, or a range."""
        numbers = [scaled(number, figure) for number in NUMBERS]
        if not self.one_in(3):
            return {self.pick(["at_least", "at_least", "above", "at_most", "below"]): self.pick(numbers)}
        low = self.chance.randrange(len(numbers) - 1)
        return {
            self.pick(["at_least", "above"]): numbers[low],
            self.pick(["at_most", "below"]): self.pick(numbers[low + 1 :]),
        }


def scaled(number, figure):
    """A number in the range of a figure."""
    return number / PARTS[figure] if figure in PARTS else number


def clause(dice, family, classes=()):
    """An alternative of one to three conditions; ``classes`` are those it may refer to."""
    found = {}
    often = ["destination", "tpp", "party", "owner", "owner", *["rare"] * 3, *["class"] * (5 if classes else 0)]
    for drawn in dice.few([*often, *CONDITIONS], 1, dice.pick([1, 2, 3])):
        key = dice.pick(RARE) if drawn == "rare" else drawn
        if key == "class":
            found[key] = dice.few(classes)
        elif key in FIGURES:
            found[key] = dice.limits(key)
        elif key in FLAGS:
            found[key] = dice.one_in(2)
        elif key in {"destination", "headquarters", "destination_or_headquarters", "ships_from", "vendor_home"}:
            found[key] = dice.few(
                ["CN", "US", *COUNTRIES, *GROUPS, f"{family}.near", f"{family}.near", f"{family}.far"]
            )
        else:
            found[key] = f"{family}-military" if key == "end_use" else dice.pick(CONDITIONS[key])
    if "owner" in found and dice.one_in(2):
        found["owner_share"] = dice.pick([{"at_least": 50}, {"above": 25}, {"at_least": 10}])
    if "destination_or_headquarters" in found:
        for key in ("destination", "headquarters"):
            found.pop(key, None)  # refused in combination with it
    return found


def sentence(dice, family, shelf, name):
    """One rule. A class refers only to classes with a lower number, so that there are no cycles."""
    classes = [f"{family}.class-{number}" for number in range(3)]
    classes = classes[: int(name[-1])] if shelf == "classes" else classes
    rule = {"says": "a rule"}
    if shelf != "reliefs" or dice.one_in(2):
        rule["when"] = [clause(dice, family, classes) for _ in range(dice.pick([1, 1, 2]))]
    if dice.one_in(4):
        rule["unless"] = clause(dice, family, classes)
    if dice.one_in(5):
        rule["in_force"] = dice.moment()
    if dice.one_in(4):
        rule[dice.pick(["until", "through"])] = dice.moment()
    if dice.one_in(12):
        rule["binds"] = "possibly"
        rule |= {"asks": "whether it is so"} if dice.one_in(2) else {}
    elif dice.one_in(12):
        rule["binds"] = "certainly"  # as it is without a word
    if dice.one_in(5):
        rule[dice.pick(["cite", "not_modelled"])] = "a text"
    if shelf == "classes" and dice.one_in(2):
        rule["eccn"] = dice.few(CONDITIONS["eccn"])
    if dice.one_in(8):
        rule["evidence"] = dice.pick(GRADES)
    if shelf == "controls":
        rule["requires"] = dice.pick(["licence", "licence", "licence", "notification", "prohibition"])
        if rule["requires"] == "licence":
            rule["review"] = dice.pick(REVIEWS if not dice.one_in(8) else ["presumption_of_approval"])
            rule |= {"policy_evidence": dice.pick(GRADES)} if dice.one_in(4) else {}
    if shelf == "reliefs":
        rule |= {"policy_evidence": dice.pick(GRADES)} if dice.one_in(4) else {}
        rule["of"] = dice.few([f"{family}.control-{number}" for number in (0, 0, 1, 2)])
        rule["to"] = dice.pick(TO if not dice.one_in(8) else ["prior_notification", "licence_denial", "prohibited"])
    if shelf in {"controls", "reliefs"} and dice.one_in(8):
        rule["conditions"] = ["a condition"]
    if shelf == "notices" and dice.one_in(2):
        rule["topic"] = dice.pick(["control", "trade", "politics"])
    return rule


def instrument(dice, family, number):
    """One instrument with up to four rules; the first has at least one control."""
    in_force = dice.moment()
    one = {
        "instrument": f"{family}.act-{number}", "title": "An act", "kind": dice.pick(ACTS),
        "force": dice.pick(["law", "law", "practice"]), "issuer": "an authority", "cite": "a citation",
        "published": dice.pick([in_force, dice.moment()]), "in_force": in_force, "evidence": dice.pick(["verified", *GRADES]),
        "checked": "2025-06-01",
    } | ({dice.pick(["source", "not_modelled"]): "a text"} if dice.one_in(8) else {})  # fmt: skip
    shelves = [dice.pick(["controls", "controls", "reliefs", "classes", "notices"]) for _ in range(dice.pick(range(5)))]
    for shelf in ["controls"] * (number == 0) + shelves:
        name = f"{family}.{SHELVES[shelf]}-{dice.pick([0, 0, 1, 2]) if number else 0}"
        one.setdefault(shelf, {})[name] = sentence(dice, family, shelf, name)
    if number and dice.one_in(4):
        one["withdraws"] = [
            f"{family}.{dice.pick(['class', 'control', 'control', 'relief'])}-{dice.pick([0, 0, 1, 2])}"
        ]
    return one


def term(dice, names):
    """A member of a region, dated or not."""
    found = {"of": dice.pick(names)}
    if dice.one_in(2):
        return found["of"]
    for key in dice.few(["in_force", dice.pick(["until", "through"]), "published"], 1, 3):
        found[key] = dice.pick([*DAYS[2:6], *LOOSE])
    for key in ("until", "through"):
        if "in_force" in found and key in found and moment(found[key])[1] <= moment(found["in_force"])[0]:
            del found[key]  # it would end before it begins, which is refused
    return found


def coverable(dice, family):
    """A condition on the product and the destination."""
    asked = {"vendor", "kind", "product", "datacenter", "us_available", "destination", *FIGURES} - {"us_content"}
    found = {key: value for key, value in clause(dice, family).items() if key in asked}
    return found or {"destination": dice.pick(COUNTRIES)}


def index(dice, family):
    """The index of a jurisdiction; the second region may contain the first."""
    edges = [dice.pick([*["2023-12-01"] * 9, *DAYS[:3]]), dice.pick([*["2025-01-31"] * 9, *DAYS[5:]])]
    regions = {}
    for name, names in (("near", ["CN", *COUNTRIES, *GROUPS]), ("far", ["CN", *COUNTRIES, *GROUPS, f"{family}.near"])):
        regions[f"{family}.{name}"] = {"union": [term(dice, names) for _ in range(dice.pick([1, 2, 3]))]}
        if dice.one_in(2):
            regions[f"{family}.{name}"]["minus"] = [term(dice, [names[0], *names]) for _ in range(dice.pick([1, 2]))]
        if dice.one_in(8):
            regions[f"{family}.{name}"]["says"] = "places"
    found = {
        "jurisdiction": family, "title": "A jurisdiction", "coverage": {"from": edges[0], "through": edges[1]},
        "silence": "unknown" if dice.one_in(12) else "no_licence_required", "regions": regions,
        "end_uses": {f"{family}-military": "military end use"}, "groups": "groups.csv",
    }  # fmt: skip
    if dice.one_in(3):
        found["governs"] = [{"ships_from": ["US", "TW"]}, {"vendor_home": ["US", "CN"]}, clause(dice, family)][
            dice.pick([0, 0, 1]) :
        ]
    if family == "aa" and dice.one_in(4):
        found["plant_use"] = "aa-military"
    if dice.one_in(8):
        found["coverage"]["kinds"] = dice.few(list(KINDS))
    if dice.one_in(12):
        found["coverage"]["partly"] = dice.few(list(KINDS))
    if dice.one_in(4):
        found["coverage"]["also"] = [
            {"from": dice.pick(["2023-06-01", *DAYS[:3]]), "when": coverable(dice, family), "whole": dice.one_in(3)}
            for _ in range(dice.pick([1, 2]))
        ]
    return found


def row(dice, fixed):
    """A row of a dated table."""
    dates = {"from": dice.pick(["", *DAYS[:4]]), "to": dice.pick(["", *DAYS[4:]])}
    dates |= {f"{edge}_published": dice.pick(DAYS) if dice.one_in(4) else "" for edge in ("from", "to")}
    return {**fixed, **dates, "cite": "a citation", "evidence": dice.pick(GRADES)}


def book(chance: Random):
    """A valid rulebook: one or two jurisdictions, a few instruments."""
    dice, documents = Dice(chance), []
    for family in ["aa", "bb"][: dice.pick([1, 1, 2])]:
        documents.append(index(dice, family))
        documents += [instrument(dice, family, number) for number in range(dice.pick([1, 2, 3, 4]))]
    places = [(group, place) for group in GROUPS for place in COUNTRIES]
    members = [*places[:: len(COUNTRIES)], *dice.few(places, 0, 4)]
    groups = [row(dice, {"country": place, "name": "", "group": group}) for group, place in members]
    parties = [
        row(dice, {"list": name, "name": party, "aliases": "", "country": dice.pick(["CN", "AE", "UA", ""])})
        for party, name in PARTIES.items()
    ]
    documents[0]["parties"] = "parties.csv"
    documents[0]["whole"] = {name: "2040-12-31" for name in PARTIES.values() if dice.one_in(2)}
    return tidied(
        {"documents": documents, "groups": groups, "parties": parties, "vendors": VENDORS, "kinds": KINDS, "near": NEAR}
    )


def tidied(book):
    """The same rulebook without errors: conflicting versions and undefined names are removed."""
    acts = [one for one in book["documents"] if "instrument" in one]
    for one in acts:
        low, _ = moment(one["published"])
        one["checked"] = max(one["checked"], low.isoformat())
    chains = {}
    for one in acts:
        for shelf in SHELVES:
            for name, rule in one.get(shelf, {}).items():
                chains.setdefault(name, []).append((moment(rule.get("in_force", one["in_force"])), one, shelf, rule))
        for name in one.get("withdraws", []):
            chains.setdefault(name, []).append((moment(one["in_force"]), one, "withdraws", {}))
    for name, chain in chains.items():
        last = None
        for start, one, shelf, rule in sorted(chain, key=lambda version: version[0][0]):
            if (last and start[0] <= last[1]) or (last is None and shelf == "withdraws"):
                one[shelf].pop(name) if shelf != "withdraws" else one[shelf].remove(name)
                continue
            last = start
            for key in ("until", "through"):
                if key in rule and moment(rule[key])[1] <= start[1]:
                    del rule[key]
    present = {name for one in acts for shelf in SHELVES for name in one.get(shelf, {})}
    for rule in (rule for one in acts for shelf in SHELVES for rule in one.get(shelf, {}).values()):
        if "of" in rule:
            rule["of"] = [name for name in listed(rule["of"]) if name in present] or [
                f"{listed(rule['of'])[0][:2]}.control-0"
            ]
        for clause in [*listed(rule.get("when", [])), *listed(rule.get("unless", []))]:
            if "class" in clause:
                clause["class"] = [name for name in listed(clause["class"]) if name in present]
                if not clause["class"]:
                    del clause["class"]
                    if "destination_or_headquarters" not in clause:
                        clause.setdefault("destination", "CN")
    for one in acts:
        if not one.get("withdraws", True):
            del one["withdraws"]
    return book


def case(chance: Random):
    """A case: a product with figures, some of them missing or only bounded, and its places."""
    dice = Dice(chance)
    found = {"destination": dice.pick(["CN", "CN", *COUNTRIES])}
    for key, odds, values in (
        ("kind", 4, [*["chip"] * 6, "stack", "metal", "scanner", "computer"]),
        ("vendor", 4, ["acme", "acme", *VENDORS, "Unheard Of Ltd"]), ("product", 2, ["Box"]),
        ("ships_from", 2, COUNTRIES), ("headquarters", 2, COUNTRIES), ("end_use", 2, ["civil", "aa-military", "aa-military"]),
        ("eccn", 2, [*CONDITIONS["eccn"], "1A001.b.1.z", "EAR99"]), ("end_user", 2, [*PARTIES, *NEAR]), ("datacenter", 2, [True, False]),
        ("us_available", 3, [True, False]), ("foreign_direct_product", 3, [True, False]),
        ("advanced_node", 2, [True, False]),
    ):  # fmt: skip
        if not dice.one_in(odds):
            found[key] = dice.pick(values)
    kind = found.get("kind", dice.pick(["chip", "chip", "chip", "chip", "stack", "scanner", "computer"]))
    for name in FIGURES:
        if name in KINDS[kind] and not dice.one_in(2 if name == "total_bandwidth" else 4):
            near = dice.pick(NUMBERS) + dice.pick([-1, 0, 0, 1])
            found[name] = dice.limits(name) if dice.one_in(4) else scaled(near, name)
    for flag in FLAGS:
        if flag not in KINDS[kind]:
            found.pop(flag, None)
    total, part = (limits(found.get(name, {})) for name in ("total_bandwidth", "dram_bandwidth"))
    if "interconnect" in found or total[0] != total[1] or part[0] > total[0]:
        found.pop("total_bandwidth", None)  # it might contradict its parts, and would be refused
    if dice.one_in(2):
        found["parties"] = [party(dice) for _ in range(dice.pick([1, 1, 2, 3]))]
    return found


def party(dice):
    """A party of a case: role, name and share. Three owners hold no more than the whole."""
    role = dice.pick(
        ["purchaser", "intermediate_consignee", "ultimate_consignee", "end_user", "party", "owner", "owner"]
    )
    return role, dice.pick([*PARTIES, *NEAR]), dice.pick([None, 10, 25, 30]) if role == "owner" else None
