"""A small catalogue for tests that must not depend on the shipped seeds, and engines on generated rulebooks."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from functools import cache
from random import Random

from plain import moment

from licet.bdd.rule_text import rule_sources as filled
from licet.engine import Engine
from licet.language.sources import Source
from licet.question import Party
from licet.rulebook.loader import assemble
from licet.world.loader import world

KINDS = {
    "chip": [
        "tpp", "performance_density", "dram_bandwidth", "interconnect", "total_bandwidth", "us_content",
        "datacenter", "us_available", "foreign_direct_product",
    ],
    "stack": ["memory_bandwidth_density"],
    "scanner": ["wavelength", "resolution", "overlay", "us_content", "foreign_direct_product"],
    "computer": ["qubits", "gate_error"],
    "metal": [],
}  # fmt: skip
FLAGS = ["datacenter", "us_available", "foreign_direct_product"]
FIGURES = list(dict.fromkeys(name for names in KINDS.values() for name in names if name not in FLAGS))
VENDORS = {"acme": "US", "bolt": "CN", "corona": "TW"}
PRODUCTS = """\
id,vendor,kind,name,aliases,fp16_rate,dram_bandwidth,link_bandwidth,datacenter
acme/one,acme,chip,One,,100,1000,500,yes
acme/two,acme,chip,Two,Twins,250,1400,600,yes
acme/two-s,acme,chip,Two S,Twins,150,1400,400,no
bolt/three,bolt,chip,Three,,300,,,
corona/rod,corona,metal,Rod,,,,,
"""
WORLD = {
    "catalogue/countries.csv": "code,aliases\nCN,China\n",
    "catalogue/kinds.csv": "id,says,figures,flags\n"
    + "".join(
        f"{kind},a {kind},{'|'.join(one for one in names if one not in FLAGS)},{'|'.join(one for one in names if one in FLAGS)}\n"
        for kind, names in KINDS.items()
    ),
    "catalogue/vendors.csv": "id,name,aliases,home\nacme,Acme,,US\nbolt,Bolt,,CN\ncorona,Corona,,TW\n",
    "catalogue/products.csv": PRODUCTS,
}


@cache
def catalogue():
    """The catalogue of the small world."""
    return world([Source(name, text) for name, text in WORLD.items()])


def question(case):
    """The arguments of the engine for a case: product, destination, and the rest by keyword."""
    sheet = {key: case[key] for key in ("vendor", "kind", *FLAGS, *FIGURES) if key in case}
    options = {
        key: case[key]
        for key in ("ships_from", "headquarters", "end_use", "end_user", "eccn", "advanced_node")
        if key in case
    }
    if "parties" in case:
        options["parties"] = [Party(role=role, name=name, share=share) for role, name, share in case["parties"]]
    return ({"name": case.get("product", ""), **sheet}, case["destination"]), options


def boundaries(book):
    """Every day that any date of the rulebook may mean, with the day before and the day after."""
    text = json.dumps([book["documents"], book["groups"], book["parties"]])
    found = {date(1990, 1, 1), date(2040, 1, 1)}
    for one in re.findall(r'"(\d{4}-\d\d[-\d/.]*)"', text):
        for day in moment(one):
            if day < date.max:
                found |= {day + timedelta(days=step) for step in (-1, 0, 1)}
    return sorted(found)


def sources(book, shuffle: Random | None = None):
    """The rulebook as files; if shuffled, the same rules are in another order and in other files."""
    documents = book["documents"]
    if shuffle:
        documents = [_shuffled(one, shuffle) for one in shuffle.sample(documents, len(documents))]
    files = {}
    for position, one in enumerate(documents):
        name = f"{shuffle.choice('abc')}.yaml" if shuffle else f"{position:02}.yaml"
        if "jurisdiction" in one:  # tables belong to the index beside them
            name = f"{one['jurisdiction']}/{name}"
        files.setdefault(name, []).append(json.dumps(one))
    found = [Source(name, "\n---\n".join(texts)) for name, texts in files.items()]
    indexes = [one for one in documents if "jurisdiction" in one]
    families = [one["jurisdiction"] for one in indexes]
    for index, family in zip(indexes, families, strict=True):
        for table in (name for name in ("groups", "parties") if name in index):
            own = book[table] if table == "parties" or family == families[0] else []
            lines = [list(book[table][0]), *([str(cell) for cell in row.values()] for row in own)]
            found.append(Source(f"{family}/{table}.csv", "\n".join(map(",".join, lines)) + "\n"))
    return shuffle.sample(found, len(found)) if shuffle else found


def _shuffled(document, shuffle):
    """A document with its keys and rules in another order."""
    keys = shuffle.sample(list(document), len(document))
    inner = {key: document[key] for key in keys}
    for shelf in ("classes", "controls", "reliefs", "notices"):
        if shelf in inner:
            inner[shelf] = {name: inner[shelf][name] for name in shuffle.sample(list(inner[shelf]), len(inner[shelf]))}
    return inner


def engine(book, shuffle: Random | None = None):
    """An engine on the rulebook."""
    return Engine(assemble(sources(book, shuffle), catalogue()))


def engine_of(text, tables=()):
    """An engine on rules as features state them, with what they leave out filled in; ``tables`` are further files."""
    return Engine(assemble([*filled(text), *tables], catalogue()))
