"""Checks across files: every name resolves, no two versions of an id begin on one day, no definition is circular."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple, TypeVar

from licet.errors import Diagnostic, Location
from licet.language.attributes import PARTY_ATTRIBUTES
from licet.language.schema import Clause, Exemption, Instrument, Jurisdiction, Relief, RuleText
from licet.language.yaml_text import Document, Path
from licet.lists.words import REVIEWS
from licet.values.dates import UncertainDate
from licet.values.names import did_you_mean
from licet.world.catalogue import Catalogue
from licet.world.parties import Parties, list_of, review_of
from licet.world.regions import Regions

T = TypeVar("T")

SECTIONS = {
    "classes": "class",
    "controls": "control",
    "reliefs": "relief",
    "notices": "notice",
    "exceptions": "exception",
}
FEW = 12  # known names that are listed when none is similar
DEEPEST = 50  # definitions of classes or regions, each built on the next
PLACES = ("destination", "headquarters", "destination_or_headquarters", "ships_from", "vendor_home")


class _StatedRule(NamedTuple):
    """One version of an id, or its withdrawal (without a rule), with its place in the file."""

    id: str
    role: str
    start: UncertainDate
    instrument: Instrument
    document: Document
    path: Path
    rule: RuleText | None
    location: Location  # found at once, as the document drops its nodes


class RulebookValidator:
    """Collects indexes and instruments with their documents, and checks them together."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.indexes: list[tuple[Jurisdiction, Document]] = []
        self.instruments: list[tuple[Instrument, Document]] = []
        self.stated: list[_StatedRule] = []
        self.broken_ids: set[str] = set()
        self.broken_index = False

    def add_broken(self, document: Document) -> None:
        """Register the ids of a document that is refused, so that references to them are not reported as unknown."""
        data = document.data if isinstance(document.data, dict) else {}
        self.broken_index = self.broken_index or "jurisdiction" in data or document.name.endswith("index.yaml")
        for section in SECTIONS:
            rules = data.get(section)
            self.broken_ids.update(rules if isinstance(rules, dict) else ())

    def add_jurisdiction(self, index: Jurisdiction, document: Document) -> None:
        """Register the index of a jurisdiction."""
        self.indexes.append((index, document))

    def add_instrument(self, instrument: Instrument, document: Document) -> None:
        """Register an instrument with its rules and withdrawals."""
        self.instruments.append((instrument, document))
        for section, role in SECTIONS.items():
            rules: Mapping[str, RuleText] = getattr(instrument, section)
            for name, rule in rules.items():
                start = rule.in_force or instrument.in_force
                where: Path = (section, name)
                location = document.key_location(where)
                self.stated.append(_StatedRule(name, role, start, instrument, document, where, rule, location))
        for index, name in enumerate(instrument.withdraws):
            path: Path = ("withdraws", index)
            start, location = instrument.in_force, document.location(path)
            self.stated.append(_StatedRule(name, "", start, instrument, document, path, None, location))

    def problems(self, regions: Regions, parties: Parties) -> Iterator[Diagnostic]:
        """Every problem of the registered documents."""
        yield from self._duplicates(
            "jurisdiction", ((index.jurisdiction, document) for index, document in self.indexes)
        )
        yield from self._duplicates("instrument", ((each.instrument, document) for each, document in self.instruments))
        if self.broken_index:
            return  # the names that the broken index defines are not known
        yield from self._ids()
        yield from self._dates()
        yield from self._versions()
        roles = {entry.id: entry.role for entry in self.stated if entry.rule}
        controls = [name for name, role in roles.items() if role == "control"]
        names = _Names(self, regions, parties, roles)
        for index, document in self.indexes:
            yield from names.clauses(index.governs or (), document, ("governs",))
            yield from names.kinds(index, document)
            yield from names.whole(index, document, parties)
            for name, region in index.regions.items():
                for key, terms in (("union", region.union), ("minus", region.minus)):
                    for number, term in enumerate(terms):
                        if not names.places(term.of):
                            yield regions.problem(term.of, document.location(("regions", name, key, number)))
        for entry in self.stated:
            rule = entry.rule
            if rule is None:
                continue
            yield from names.clauses(rule.when or (), entry.document, (*entry.path, "when"))
            yield from names.clauses(rule.unless or (), entry.document, (*entry.path, "unless"))
            if isinstance(rule, Relief | Exemption):
                yield from self._eases(entry, rule, roles, controls)
        yield from self._exceptions(names)
        yield from self._cycles(regions)

    def _duplicates(self, word: str, named: Iterable[tuple[str, Document]]) -> Iterator[Diagnostic]:
        first: dict[str, Document] = {}
        for name, document in named:
            if name in first:
                also = ((first[name].location((word,)), "first defined here"),)
                message = f"the {word} `{name}` is defined twice"
                yield Diagnostic(document.location((word,)), message, name, "rename or remove one of them", also)
            first.setdefault(name, document)

    def _ids(self) -> Iterator[Diagnostic]:
        """Each id begins with the name of a jurisdiction that has an index, and has one role in all its versions."""
        known = [index.jurisdiction for index, _ in self.indexes]
        named: list[tuple[str, Callable[[Path], Location], Path]] = []
        named += [(each.instrument, document.location, ("instrument",)) for each, document in self.instruments]
        named += [(entry.id, entry.document.key_location, entry.path) for entry in self.stated if entry.rule]
        for name, where, path in named:
            prefix = name.partition(".")[0]
            if prefix not in known:
                listed = f"jurisdictions with an index: {', '.join(sorted(known)) or 'none'}"
                help_text = did_you_mean(prefix, known) or listed
                yield Diagnostic(where(path), f"the jurisdiction `{prefix}` has no index.yaml", name, help_text)
        for index, document in self.indexes:
            for name in index.regions:
                if not name.startswith(f"{index.jurisdiction}."):
                    location = document.key_location(("regions", name))
                    yield Diagnostic(
                        location, f"the id of a region of this index must begin with `{index.jurisdiction}.`", name
                    )
        roles: dict[str, _StatedRule] = {}
        for entry in self.stated:
            if entry.rule is None:
                continue
            first = roles.setdefault(entry.id, entry)
            if first.role != entry.role:
                also = ((first.location, f"defined as a {first.role} here"),)
                yield Diagnostic(
                    entry.location,
                    f"`{entry.id}` is both a {first.role} and a {entry.role}",
                    entry.id,
                    "rename one of them",
                    also,
                )

    def _dates(self) -> Iterator[Diagnostic]:
        for instrument, document in self.instruments:
            if instrument.checked < instrument.published.earliest:
                location = document.location(("checked",))
                yield Diagnostic(location, "`checked` is before `published`", instrument.checked.isoformat())
        for entry in self.stated:
            end = entry.rule.end if entry.rule else None
            if end is not None and end.latest is not None and end.latest <= entry.start.earliest:
                key = "until" if entry.rule and entry.rule.until else "through"
                text = f"in force from {entry.start}, ends {end}"
                yield Diagnostic(
                    entry.document.location((*entry.path, key)),
                    f"`{key}` ends the rule on or before the day it begins",
                    text,
                )

    def _versions(self) -> Iterator[Diagnostic]:
        chains: dict[str, list[_StatedRule]] = {}
        for entry in self.stated:
            chains.setdefault(entry.id, []).append(entry)
        stated = [name for name, chain in chains.items() if any(entry.rule for entry in chain)]
        stated += self.broken_ids
        for name, chain in chains.items():
            if len(chain) > 1:
                chain.sort(key=lambda entry: (entry.start.earliest, entry.location))
            if chain[0].rule is None and name not in self.broken_ids:
                known = name in stated
                help_text = "" if known else did_you_mean(name, stated)
                message = (
                    "is withdrawn before any version of it begins"
                    if known
                    else "cannot be withdrawn: no rule has this id"
                )
                yield Diagnostic(chain[0].location, f"`{name}` {message}", name, help_text)
            for earlier, later in pairwise(chain):
                if earlier.start.latest is None or later.start.earliest <= earlier.start.latest:
                    yield _clash(earlier, later)

    def _exceptions(self, names: _Names) -> Iterator[Diagnostic]:
        """What an exception is not available for is a class. Exceptions of a jurisdiction have different codes, all versions of one the same."""
        ids: dict[tuple[str, str], _StatedRule] = {}
        codes: dict[str, _StatedRule] = {}
        for entry in self.stated:
            if not isinstance(entry.rule, Exemption):
                continue
            yield from names.classes(entry.rule.not_available_for, entry.document, (*entry.path, "not_available_for"))
            code, help_text = entry.rule.code, "an exception has one code and one id"
            first = ids.setdefault((entry.id.partition(".")[0], code), entry)
            other = codes.setdefault(entry.id, entry)
            assert isinstance(other.rule, Exemption)
            clash = first if first.id != entry.id else other if other.rule.code != code else None
            if clash is not None:
                also = ((clash.location, "the other one"),)
                where = entry.document.location((*entry.path, "code"))
                yield Diagnostic(where, "the code and the id of two exceptions do not agree", code, help_text, also)

    def _eases(
        self, entry: _StatedRule, relief: Relief | Exemption, roles: Mapping[str, str], controls: list[str]
    ) -> Iterator[Diagnostic]:
        for number, name in enumerate(relief.of):
            where = (*entry.path, "of", number)
            if name in self.broken_ids:
                continue
            if roles.get(name) != "control":
                message = f"`{name}` is {f'a {roles[name]}, not' if name in roles else 'not'} a control"
                yield Diagnostic(entry.document.location(where), message, name, did_you_mean(name, controls))
            elif name.partition(".")[0] != entry.id.partition(".")[0]:
                message = f"{'an' if entry.role == 'exception' else 'a'} {entry.role} may ease only controls of its own jurisdiction"
                yield Diagnostic(entry.document.location(where), message, name)

    def _cycles(self, regions: Regions) -> Iterator[Diagnostic]:
        uses: dict[str, set[str]] = {}
        where: dict[str, Location] = {}
        for entry in self.stated:
            if entry.rule is None or entry.role != "class":
                continue
            where.setdefault(entry.id, entry.location)
            for clause in (*(entry.rule.when or ()), *(entry.rule.unless or ())):
                uses.setdefault(entry.id, set()).update(clause.class_ or ())
        yield from _tangles("class", uses, where)
        for index, document in self.indexes:
            for name in index.regions:
                where[name] = document.key_location(("regions", name))
        members = {name: {term.of for term in (*each.union, *each.minus)} for name, each in regions.regions.items()}
        yield from _tangles("region", {name: used & set(members) for name, used in members.items()}, where)


def _tangles(word: str, uses: Mapping[str, set[str]], where: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Definitions that are circular, or that are built on one another more than :data:`DEEPEST` deep."""
    depths = _depths(uses)
    for name, depth in sorted(depths.items()):
        if depth == DEEPEST + 1:  # those built on it are deeper still
            message = f"the definition of a {word} is built on {DEEPEST} others, one on the other; no more are read"
            yield Diagnostic(where[name], message, name, "name the innermost ones directly")
    circular = {name: used - set(depths) for name, used in uses.items() if name not in depths}
    for loop in _loops(circular):
        yield Diagnostic(where[loop[0]], f"the definition of a {word} is circular", " → ".join((*loop, loop[0])))


def _depths(uses: Mapping[str, set[str]]) -> dict[str, int]:
    """How deep each definition is built on others; those in or above a circle are left out.

    >>> _depths({"a": set(), "b": {"a"}, "c": {"a", "b"}, "d": {"d"}})
    {'a': 1, 'b': 2, 'c': 3}
    """
    users: dict[str, list[str]] = {}
    for name, used in uses.items():
        for one in used:
            users.setdefault(one, []).append(name)
    open_parts = {name: len(used) for name, used in uses.items()}
    depths = {name: 1 for name in (*uses, *users) if not open_parts.get(name)}
    queue = list(depths)
    for name in queue:
        for user in users.get(name, ()):
            open_parts[user] -= 1
            if not open_parts[user]:
                depths[user] = 1 + max(depths[one] for one in uses[user])
                queue.append(user)
    return depths


def _loops(uses: Mapping[str, set[str]]) -> Iterator[tuple[str, ...]]:
    """Every cycle of at most :data:`DEEPEST` names that a walk meets, once, starting at its alphabetically first name.

    A longer one is shown by the names with which it begins.
    """
    done: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if name in trail:
            loop = trail[trail.index(name) :]
            least = loop.index(min(loop))
            yield loop[least:] + loop[:least]
            return
        if name in done:
            return
        if len(trail) > DEEPEST:
            yield (*trail, "…")
            return
        for used in sorted(uses.get(name, ())):
            yield from walk(used, (*trail, name))
        done.add(name)

    seen = set()
    for name in sorted(uses):
        for loop in walk(name, ()):
            if loop not in seen:
                seen.add(loop)
                yield loop


def _clash(earlier: _StatedRule, later: _StatedRule) -> Diagnostic:
    """The diagnostic for two versions of one id whose dates do not determine their order."""
    days = f"{earlier.start} and {later.start}"
    if earlier.rule is None or later.rule is None:
        stated, withdrawn = (later, earlier) if earlier.rule is None else (earlier, later)
        message = f"`{stated.id}` may be restated and withdrawn on the same day"
        help_text = "remove the withdrawal: a new version of an id ends the earlier one"
        return Diagnostic(withdrawn.location, message, days, help_text, ((stated.location, "restated here"),))
    message = f"two versions of `{later.id}` may begin on the same day"
    help_text = "give one of them another day or another id"
    return Diagnostic(later.location, message, days, help_text, ((earlier.location, "the other version"),))


def _is_list(parties: Parties, name: str) -> bool:
    """Whether a rule may name this list: one that is known, perhaps with a review policy."""
    return list_of(name) in parties.ids and (":" not in name or review_of(name) in REVIEWS)


class _Names:
    """Checks that the names in clauses are known."""

    def __init__(
        self, validator: RulebookValidator, regions: Regions, parties: Parties, roles: Mapping[str, str]
    ) -> None:
        catalogue = validator.catalogue
        end_uses = [name for index, _ in validator.indexes for name in index.end_uses]
        classes = {*(name for name, role in roles.items() if role == "class"), *validator.broken_ids}
        self.regions = regions
        self.roles = roles
        self.places = cache(regions.knows)  # many rules use the same few names
        self.knows = cache(lambda key, name: self.known[key][0](name))
        self.known: dict[str, tuple[Callable[[str], bool], Iterable[str], str]] = {
            "class_": (classes.__contains__, classes, "class"),
            "vendor": (catalogue.vendors.__contains__, catalogue.vendors, "vendor"),
            "product": (lambda name: bool(catalogue.ids(name)), catalogue.parts, "product"),
            "kind": (catalogue.kinds.__contains__, catalogue.kinds, "kind of product"),
            "end_use": (end_uses.__contains__, end_uses, "end use"),
            **dict.fromkeys(PARTY_ATTRIBUTES, (partial(_is_list, parties), parties.ids, "list of parties")),
        }

    def kinds(self, index: Jurisdiction, document: Document) -> Iterator[Diagnostic]:
        """Unknown kinds of product in the coverage of an index."""
        for key in ("kinds", "partly"):
            for number, name in enumerate(getattr(index.coverage, key) or ()):
                if not self.knows("kind", name):
                    yield self._problem("kind", name, document.location(("coverage", key, number)))
        for number, cases in enumerate(index.coverage.also):
            yield from self.clauses(cases.when, document, ("coverage", "also", number, "when"))

    def whole(self, index: Jurisdiction, document: Document, parties: Parties) -> Iterator[Diagnostic]:
        """Lists that an index declares whole, although its table has no party on them."""
        known = sorted(parties.in_tables)
        for name in index.whole:
            if name not in known:
                help_text = did_you_mean(name, known) or "a list that is whole has at least one party in the table"
                yield Diagnostic(
                    document.key_location(("whole", name)), "the table has no party on this list", name, help_text
                )

    def clauses(self, clauses: Iterable[Clause], document: Document, path: Path) -> Iterator[Diagnostic]:
        """Unknown names in clauses."""
        for number, clause in enumerate(clauses):
            for key in self.known:
                for index, name in enumerate(getattr(clause, key) or ()):
                    if not self.knows(key, name):
                        yield self._problem(key, name, document.location((*path, number, key.rstrip("_"), index)))
            for key in PLACES:
                for index, name in enumerate(getattr(clause, key) or ()):
                    if not self.places(name):
                        yield self.regions.problem(name, document.location((*path, number, key, index)))

    def classes(self, names: Iterable[str], document: Document, path: Path) -> Iterator[Diagnostic]:
        """Unknown names in a list of classes."""
        for index, name in enumerate(names):
            if not self.knows("class_", name):
                yield self._problem("class_", name, document.location((*path, index)))

    def _problem(self, key: str, name: str, location: Location) -> Diagnostic:
        _, names, word = self.known[key]
        if key == "class_" and name in self.roles:
            return Diagnostic(location, f"`{name}` is a {self.roles[name]}, not a class", name)
        known = sorted(names)
        if key in PARTY_ATTRIBUTES and list_of(name) in known:
            policies = ", ".join(review.replace("_", "-") for review in REVIEWS)
            return Diagnostic(location, f"`{review_of(name)}` is not a review policy", name, f"policies: {policies}")
        few = f"known names: {', '.join(known)}" if known and len(known) <= FEW else ""
        return Diagnostic(location, f"unknown {word}", name, did_you_mean(name, known) or few)
