"""The oracle: the verdict of one day, computed naively from the rules as written.

It uses plain data and shares only the names of the verdicts with the engine. Every result is a pair: certainly true, possibly true.
"""

from datetime import date

from plain import EFFECTS, EITHER, MAYBE, MEANINGS, NO, YES, Day, both, less, listed, moment, recollected, some

from licet.verdict import Permission, Verdict

SCALE = [verdict for verdict in Verdict if verdict is not Verdict.UNKNOWN]
DENIED = SCALE.index(Verdict.LICENCE_DENIAL)


class Oracle(Day):
    """The rules on one day, for one case, one `known_on` and one basis."""

    def __init__(self, book, case, day, known_on=None, basis="practice"):
        super().__init__(book, case, day, known_on)
        public = (one for one in self.acts if self.public(one["published"])[1])
        self.instruments = [one for one in public if basis in {"practice", one["force"]}]

    def versions(self, name):
        """Every version and every withdrawal of an id that counts, by start date; a withdrawal has no rule."""
        found = []
        for one in self.instruments:
            stated = [
                (one[shelf][name], self.effects(one, shelf, name)) for shelf in EFFECTS if name in one.get(shelf, {})
            ]
            stated += [({}, ()) for withdrawn in one.get("withdraws", []) if withdrawn == name]
            for rule, effects in stated:
                low, high = moment(rule.get("in_force", one["in_force"]))
                found.append((low, high if self.public(one["published"])[0] else date.max, self.read(rule), effects))
        return sorted(found, key=lambda version: version[0])

    def applies(self, name):
        """Every version of an id, with whether it applies to the case."""
        versions = self.versions(name)
        for number, (low, high, rule, effects) in enumerate(versions):
            pair = self.period((low, high), rule) if rule else NO
            for later in versions[number + 1 :]:
                pair = less(pair, (later[1] <= self.day, later[0] <= self.day))
            if pair[1]:
                pair = both(pair, self.clauses(rule["when"], effects[0]) if "when" in rule else YES)
                pair = less(pair, self.clauses(rule.get("unless", []), effects[1]))
                doubtful = rule.get("binds") == "possibly" or ("to" in rule and recollected(self.instruments, rule))
                yield both(pair, MAYBE) if doubtful else pair, rule

    def clauses(self, clauses, effect):
        """Whether any alternative is met."""
        return some(self.clause(clause, effect) for clause in listed(clauses))

    def clause(self, clause, effect):
        """Whether all conditions are met. An unstated end use or party is assumed to be none that a rule names."""
        if self.left_open(clause):
            return NO
        clause = self.with_shares(clause)
        classes = [pair for name in listed(clause.get("class", [])) for pair, _ in self.applies(name)]
        others = [
            some(self.condition(one, wanted, effect) for one in EITHER.get(name, [name]))
            for name, wanted in clause.items()
            if name not in {"class", "owner_share"}
        ]
        return both(some(classes) if "class" in clause else YES, *others)

    def rules(self, shelf, family, here):
        """Every version of every rule of a section and a jurisdiction that possibly applies."""
        ids = {name for one in self.instruments for name in one.get(shelf, {}) if name.startswith(family + ".")}
        return [(name, met, rule) for name in ids for pair, rule in self.applies(name) if (met := both(pair, here))[1]]

    def bounds(self, eccn):
        """The mildest and the strictest answer of rules, as indexes of the scale, and whether there may be more of them."""
        low, high, governed, home, gap, self.eccn = 0, 0, False, False, False, eccn
        for index in self.indexes:
            edges, kind, partly = index["coverage"], self.case["kind"], listed(index["coverage"].get("partly", []))
            covered = self.covered(edges, kind in [*listed(edges.get("kinds", kind)), *partly])
            governs = self.clauses(index["governs"], "either") if "governs" in index else YES
            own = [clause for clause in listed(index.get("governs", [])) if "class" not in clause]
            home = home or "governs" not in index or bool(own and self.clauses(own, "either")[0])
            here, stated = both(governs, (covered, covered)), 0
            controls, reliefs = (self.rules(shelf, index["jurisdiction"], here) for shelf in ("controls", "reliefs"))
            for name, (sure, _), rule in controls:
                meaning = "unpublished" if recollected(self.instruments, rule) else rule.get("review", rule["requires"])
                mild, strict = MEANINGS[meaning]
                over = [(pair[0], SCALE.index(one["to"])) for _, pair, one in reliefs if name in listed(one["of"])]
                stated = max(stated, min([mild, *(to for _, to in over)]) if sure else 0)
                high = max(high, min([strict, *(to for surely, to in over if surely)]))
            whole = self.known_whole(edges, index["silence"] != "unknown" and not (partly and kind in [*partly, None]))
            low, silent = max(low, stated), here[1] and stated == 0
            governed, gap = governed or governs[0], gap or (governs[1] and not covered) or (silent and not whole)
        reached = not home and SCALE[high].permission is not Permission.NO  # a law that only reaches out frees nothing
        return low, high, gap or not governed or reached

    def verdict(self):
        """If both bounds have the same permission, the stricter; otherwise unknown. A stated ECCN makes them stricter only."""
        low, high, gap = map(max, zip(*map(self.bounds, {None, self.case.get("eccn")}), strict=True))
        strict = Verdict.PROHIBITED if gap and low < DENIED else SCALE[high]
        return strict if SCALE[low].permission is strict.permission else Verdict.UNKNOWN
