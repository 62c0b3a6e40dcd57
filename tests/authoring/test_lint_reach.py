"""The boxes of a rule hold exactly the cases that an evaluation of it meets: generated rulebooks and cases, on every day."""

from random import Random

import generate
import small_world
from shipped import shipped

from licet.authoring.lint.reach import PLACES, Reach
from licet.case.resolve import as_query, resolve_question
from licet.language.attributes import CASE_FLAGS, FIGURES, FLAGS
from licet.rulebook.versions import windows

BOOKS, CASES = 60, 4
STATED = ("kind", "vendor", "end_use", *CASE_FLAGS)


def stated_case(chance: Random, engine):
    """A resolved case of which every fact is known: an unnamed product with all figures and flags of its kind."""
    kinds = engine.rulebook.catalogue.kinds
    uses = [name for index in engine.rulebook.jurisdictions.values() for name in index.end_uses]
    kind = kinds[chance.choice(list(small_world.KINDS))]
    spec = {"name": "Unheard of", "kind": kind.id, "vendor": chance.choice(list(small_world.VENDORS))}
    spec |= {name: float(chance.choice([500, *generate.NUMBERS, 5000, 1200, 2000])) for name in sorted(kind.figures)}
    if "total_bandwidth" in spec:
        spec["total_bandwidth"] = spec["dram_bandwidth"] + spec["interconnect"]
    spec |= {name: chance.choice([True, False]) for name in sorted(kind.flags)}
    question, _ = small_world.question(
        {**spec, "product": spec["name"], "destination": chance.choice(generate.COUNTRIES)}
    )
    options = {"headquarters": chance.choice(generate.COUNTRIES), "ships_from": chance.choice(generate.COUNTRIES)}
    history = engine.timeline(
        *question, **options, end_use=chance.choice([*uses, None]), advanced_node=chance.choice(["yes", "no"])
    )
    return resolve_question(engine.rulebook, as_query(history.question))


def point(reach: Reach, case, facts):
    """The box of one case: its end use is none if it is not stated, and no party is on any list."""
    fields = reach.fields
    part = case.parts[0]
    words = {"kind": part.kind, "vendor": part.vendor, "end_use": case.end_use, "product": None}
    box = fields.every
    for name, word in words.items():
        box &= fields.where(name, 1 << (reach.words[name].index(word) if word in reach.words[name] else 0))
    for name in (*FIGURES, *FLAGS):
        low, high = facts.range(name)
        if low == high >= 0:
            box &= fields.where(name, 1 << low)
    for name in CASE_FLAGS:
        box &= fields.where(name, 1 << getattr(case.question, name))
    for role in PLACES:
        country = {"ships_from": case.ships_from, "vendor_home": "", "destination": "", "headquarters": ""}[role]
        zone = facts.zones[PLACES.index(role)]
        box &= reach.zone(role, country or zone.example)
    box &= fields.where("eccn", 1)
    for party in reach.parties:
        box &= fields.where(party, 1)
    return box


def reached(reach: Reach, version, day: int, box: int, *, may: bool) -> bool:
    return any(not reach.fields.is_empty(box & one) for one in reach.met(version, day, may=may))


def compare(engine, cases) -> int:
    """Compare boxes with evaluations; the number of comparisons in which a rule is met."""
    book = engine.rulebook
    reach = Reach(book, windows(book, "practice", None))
    evaluator = engine._evaluators.usual
    met = 0
    for case in cases:
        facts = evaluator.inference.fact_builder.facts(case, case.parts[0])
        found = {one.version.number: one.match for one in evaluator.judged(facts, "practice", None)[0].findings()}
        box = point(reach, case, facts)
        for version in book.versions:
            if version.role not in {"control", "relief"}:
                continue
            match = found.get(version.number)
            for day in reach.days:
                expected = (False, False) if match is None else (match.certain.holds(day), match.possible.holds(day))
                boxes = reached(reach, version, day, box, may=False), reached(reach, version, day, box, may=True)
                assert boxes == expected, (version.id, version.rule, day, case.question)
                met += expected[1]
    return met


def test_boxes_hold_the_cases_that_rules_reach() -> None:
    met = 0
    for seed in range(BOOKS):
        chance = Random(seed)
        engine = small_world.engine(generate.book(chance))
        met += compare(engine, [stated_case(chance, engine) for _ in range(CASES)])
    assert met > 500


CHIP = {
    "tpp": 4800.0, "performance_density": 6.0, "dram_bandwidth": 900.0, "interconnect": 600.0, "total_bandwidth": 1500.0,
    "us_content": 30.0, "datacenter": True, "us_available": True, "foreign_direct_product": False,
}  # fmt: skip


def test_the_same_for_the_shipped_rules() -> None:
    engine, asked = shipped(), []
    for kind, figures, ships_from in (("accelerator", CHIP, "US"), ("rare-earth", {}, "CN")):
        product = {"name": "Unheard of", "vendor": "nvidia", "kind": kind, **figures}
        for destination in ("CN", "AE", "DE", "RU", "UA-43"):
            places = {"ships_from": ships_from, "headquarters": "CN"}
            history = engine.timeline(product, destination, **places, advanced_node="yes")
            asked.append(resolve_question(engine.rulebook, as_query(history.question)))
    assert compare(engine, asked) > 500
