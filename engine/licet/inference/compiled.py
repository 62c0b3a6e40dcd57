"""Rules compiled for inference: figures, words and flags as ranges of ranks, places by role."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from licet.case.parties import EASING, PERMITTING, RESTRICTING, Effect
from licet.case.ranks import CutPoints, Range, stated
from licet.language.attributes import PARTY_ATTRIBUTES, ROLES
from licet.language.schema import Class, Clause, Jurisdiction, Relief
from licet.rulebook.rulebook import Role, Rulebook, RuleVersion
from licet.verdict import Permission, Verdict
from licet.world.parties import list_of

# What being on a list does in the `when` and in the `unless` of each kind of rule.
EFFECTS: dict[Role, tuple[Effect, Effect]] = {
    "class": ("either", "either"),
    "control": ("restricts", "permits"),
    "relief": ("eases", "restricts"),
    "notice": ("informs", "either"),
    "exception": ("permits", "restricts"),
}


@dataclass(frozen=True, slots=True, eq=False)
class CompiledClause:
    """One alternative of a ``when``, an ``unless`` or a ``governs``. Every condition in it must hold.

    ``classes`` are ids of which one must hold. ``ranges`` are conditions on attributes: the position in
    :data:`licet.case.ranks.ATTRIBUTES`, the name, and the ranges of which one must hold. ``places`` are conditions on
    roles: the position in :data:`licet.language.attributes.ROLES`, the name, and the places or lists of which one must hold.
    ``effect`` is what being on a list of parties does where the clause stands.
    """

    clause: Clause
    classes: tuple[str, ...]
    ranges: tuple[tuple[int, str, tuple[Range, ...]], ...]
    places: tuple[tuple[int, str, tuple[str, ...]], ...]
    effect: Effect

    @classmethod
    def of(cls, clause: Clause, ranks: CutPoints, effect: Effect) -> CompiledClause:
        """A clause compiled with the cut points of its rulebook."""
        asked = stated(clause)
        places = tuple((position, role, asked[role]) for position, role in enumerate(ROLES) if asked.get(role))
        return cls(
            clause, clause.class_ or (), ranks.conditions(clause, eases=effect in EASING - RESTRICTING), places, effect
        )


@dataclass(frozen=True, slots=True, eq=False)
class CompiledRule:
    """One version of a rule with its clauses compiled. ``when`` is ``None`` where the rule has no conditions.

    ``classified`` is the condition on the ECCN that takes the place of both for a product classified by its ECCN, ``None``
    for rules other than classes that stand for an ECCN. ``classes`` are those that its clauses ask for.
    """

    version: RuleVersion
    when: tuple[CompiledClause, ...] | None
    unless: tuple[CompiledClause, ...]
    classified: CompiledClause | None = None
    classes: tuple[str, ...] = field(init=False)
    role: Role = field(init=False)
    jurisdiction: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", self.version.role)
        object.__setattr__(self, "jurisdiction", self.version.jurisdiction)
        clauses = (*self.alternatives, *self.unless)
        object.__setattr__(self, "classes", _classes(clauses))

    @property
    def alternatives(self) -> tuple[CompiledClause, ...]:
        """Every clause that may establish the rule."""
        return (*(self.when or ()), *((self.classified,) if self.classified else ()))


@dataclass(frozen=True, slots=True, eq=False)
class CompiledJurisdiction:
    """What decides whether a jurisdiction governs a case and covers its kind of product.

    ``governs`` is ``None`` where it governs every case. ``kinds`` are the ranges of ranks of the kinds covered, ``None``
    for all kinds. ``partly`` are those of the kinds covered in part, for which silence permits nothing. ``also`` are the cases
    covered from a day of their own, with that day and whether silence about them permits. ``classes`` are those that its clauses ask for.
    """

    governs: tuple[CompiledClause, ...] | None
    kinds: tuple[Range, ...] | None
    partly: tuple[Range, ...]
    also: tuple[tuple[date, bool, tuple[CompiledClause, ...]], ...]
    classes: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        clauses = (*(self.governs or ()), *(clause for _, _, cases in self.also for clause in cases))
        object.__setattr__(self, "classes", _classes(clauses))


def _classes(clauses: Iterable[CompiledClause]) -> tuple[str, ...]:
    """The classes that clauses ask for, each once."""
    return tuple({name: None for clause in clauses for name in clause.classes})


def clauses_of(rulebook: Rulebook) -> list[Clause]:
    """Every clause of a rulebook."""
    rules = (version.rule for version in rulebook.versions)
    clauses = [clause for rule in rules for clause in (*(rule.when or ()), *(rule.unless or ()))]
    for index in rulebook.jurisdictions.values():
        clauses += index.governs or ()
        clauses += [clause for cases in index.coverage.also for clause in cases.alternatives]
    return clauses


def coverage_kinds(rulebook: Rulebook) -> list[tuple[str, ...]]:
    """Every set of kinds of product that the coverage of a jurisdiction names."""
    coverages = [index.coverage for index in rulebook.jurisdictions.values()]
    covered = [(*coverage.kinds, *(coverage.partly or ())) for coverage in coverages if coverage.kinds is not None]
    return covered + [coverage.partly for coverage in coverages if coverage.partly is not None]


def eccns_of(version: RuleVersion) -> tuple[str, ...]:
    """The ECCNs that a class stands for; none for other rules."""
    return version.rule.eccn if isinstance(version.rule, Class) else ()


def permitting_classes(versions: Iterable[RuleVersion]) -> frozenset[str]:
    """The classes that a permission hangs on: in the `when` of a relief that permits, in the `unless` of a control or a class."""
    versions = list(versions)
    found: set[str] = set()
    grown = True
    while grown:
        clauses = [
            clause
            for version in versions
            for clause in (
                *(version.rule.when or () if _effects(version, found)[0] in PERMITTING else ()),
                *(version.rule.unless or () if _effects(version, found)[1] in PERMITTING else ()),
            )
        ]
        named = {name for clause in clauses for name in clause.class_ or ()}
        grown = not named <= found
        found |= named
    return frozenset(found)


def _effects(version: RuleVersion, permitting: Container[str]) -> tuple[Effect, Effect]:
    """What being on a list of parties does in the `when` and in the `unless` of a rule."""
    if version.id in permitting:
        return "any", "any"
    if isinstance(version.rule, Relief) and Verdict(version.rule.to).permission is Permission.YES:
        return "permits", "restricts"
    return EFFECTS[version.role]


def compile_rule(version: RuleVersion, ranks: CutPoints, permitting: Container[str]) -> CompiledRule:
    """One version of a rule, compiled. ``permitting`` are the classes that a permission hangs on."""
    when, unless = version.rule.when, version.rule.unless
    own, exception = _effects(version, permitting)
    eccns = eccns_of(version)
    return CompiledRule(
        version,
        None if when is None else _compiled(when, ranks, own),
        _compiled(unless or (), ranks, exception),
        CompiledClause.of(Clause.model_construct(eccn=eccns), ranks, own) if eccns else None,
    )


def compile_jurisdiction(index: Jurisdiction, ranks: CutPoints) -> CompiledJurisdiction:
    """The index of a jurisdiction, compiled."""
    kinds, partly = index.coverage.kinds, index.coverage.partly or ()
    return CompiledJurisdiction(
        None if index.governs is None else _compiled(index.governs, ranks, "either"),
        None if kinds is None else ranks.of_words("kind", (*kinds, *partly)),
        ranks.of_words("kind", partly),
        tuple((one.from_, one.whole, _compiled(one.alternatives, ranks, "eases")) for one in index.coverage.also),
    )


def easing_lists(rules: Iterable[CompiledRule], jurisdictions: Iterable[CompiledJurisdiction]) -> frozenset[str]:
    """The lists of parties on which being listed may ease something."""
    clauses = [clause for rule in rules for clause in (*(rule.when or ()), *rule.unless)]
    for one in jurisdictions:
        clauses += one.governs or ()
        clauses += [clause for _, _, also in one.also for clause in also]
    easing = (clause for clause in clauses if clause.effect in EASING)
    return frozenset(list_of(name) for clause in easing for name in _lists(clause.clause))


def owner_lists(rules: Iterable[CompiledRule]) -> frozenset[str]:
    """The lists of parties of which some rule says what owning a share of a party means."""
    clauses = (clause.clause for rule in rules for clause in (*(rule.when or ()), *rule.unless))
    return frozenset(list_of(name) for clause in clauses for name in clause.owner or ())


def _lists(clause: Clause) -> Iterator[str]:
    return (name for key in PARTY_ATTRIBUTES for name in getattr(clause, key) or ())


def _compiled(clauses: Iterable[Clause], ranks: CutPoints, effect: Effect) -> tuple[CompiledClause, ...]:
    return tuple(CompiledClause.of(clause, ranks, effect) for clause in clauses)
