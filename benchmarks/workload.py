"""The rules and questions for all libraries: generated from a seed, as plain data and as files of licet, with an oracle.

200 products in 20 families, each sold by 10 vendors; 200 countries, 40 groups of 5 to 60 of them; rules that name a
product (60 %), a family (25 %) or a threshold (15 %), two in five also a vendor, and a country or (40 %) a group. The
strictest rule in force on the day decides; where none is, the answer is *allowed*.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

import pycountry

ALLOWED, LICENCE, BLOCKED = 0, 1, 2
STATUSES = ("allowed", "licence", "blocked")
FIRST, LAST = date(2020, 1, 1), date(2029, 12, 31)  # the dates that the rules cover
SHORTEST, LONGEST = 60, 1_500  # duration of a rule in days
OPEN = 0.15  # share of rules without an end
BLOCKING = 0.45  # share of rules that block; the others require a licence
ONE_PRODUCT, ONE_FAMILY = 0.60, 0.25  # the rest: a threshold
NAMES_VENDOR = NAMES_GROUP = 0.40
NO_END = LAST.toordinal() + 3_650
TPP_STEP, DENSITY_STEP = 50, 0.1
TO_A_FILE = 10  # rules in one instrument


class Product(NamedTuple):
    """A product, for all libraries."""

    name: str
    family: str
    tpp: float
    density: float


class Key(NamedTuple):
    """One question."""

    product: str
    vendor: str
    destination: str
    day: date


class Sheet(NamedTuple):
    """A question about a product that is not in the catalogue, by its figures."""

    name: str
    vendor: str
    family: str
    tpp: float
    density: float
    destination: str
    day: date


class Rule(NamedTuple):
    """One rule. Exactly one of product, family and tpp is given; density may come with tpp. ``end`` is the first day on which it no longer applies."""

    product: str | None
    family: str | None
    tpp: float | None
    density: float | None
    vendor: str | None
    place: str
    start: int
    end: int
    status: int

    def meets(self, product: Product) -> bool:
        """Whether the rule applies to this product, without regard to vendors."""
        if self.product is not None:
            return self.product == product.name
        if self.family is not None:
            return self.family == product.family
        return product.tpp >= (self.tpp or 0) and product.density >= (self.density or 0)


@dataclass(frozen=True)
class Workload:
    """A world, its rules, and the questions about it."""

    products: tuple[Product, ...]
    families: tuple[str, ...]
    vendors: tuple[str, ...]
    countries: tuple[str, ...]
    groups: dict[str, tuple[str, ...]]
    rules: tuple[Rule, ...]
    seed: int = 0
    by_name: dict[str, Product] = field(default_factory=dict)

    @cached_property
    def _inside(self) -> dict[str, frozenset[str]]:
        places = {code: frozenset({code}) for code in self.countries}
        return places | {name: frozenset(members) for name, members in self.groups.items()}

    @property
    def size(self) -> int:
        """The number of rules."""
        return len(self.rules)

    def inside(self, place: str) -> frozenset[str]:
        """The countries of a place."""
        return self._inside[place]

    def oracle(self, question: Key | Sheet) -> int:
        """The correct answer, computed from every rule."""
        if isinstance(question, Key):
            product = self.by_name[question.product]
        else:
            product = Product(question.name, question.family, question.tpp, question.density)
        day = question.day.toordinal()
        answer = ALLOWED
        for rule in self.rules:
            if (
                rule.status > answer
                and rule.start <= day < rule.end
                and rule.vendor in {None, question.vendor}
                and question.destination in self._inside[rule.place]
                and rule.meets(product)
            ):
                answer = rule.status
        return answer

    def keys(self, count: int, seed: str) -> list[Key]:
        """Questions, half of them on any day, half on a day on which a rule begins or ends."""
        rng = random.Random(f"{self.seed} {seed}")  # noqa: S311 - a repeatable choice, not a secret
        edges = [edge for rule in self.rules for edge in (rule.start, rule.end) if edge <= LAST.toordinal()]
        found = []
        for number in range(count):
            day = rng.choice(edges) if number % 2 else rng.randint(FIRST.toordinal(), LAST.toordinal())
            found.append(
                Key(
                    rng.choice(self.products).name, rng.choice(self.vendors), rng.choice(self.countries),
                    date.fromordinal(day),
                )
            )  # fmt: skip
        return found

    def sheets(self, count: int, seed: str) -> list[Sheet]:
        """Products outside the catalogue, given by figures, on any day."""
        rng = random.Random(f"{self.seed} {seed}")  # noqa: S311 - as above
        found = []
        for number in range(count):
            tpp, density = _figures(rng)
            found.append(
                Sheet(
                    f"Unlisted {seed} {number}", rng.choice(self.vendors), rng.choice(self.families), tpp, density,
                    rng.choice(self.countries), FIRST + timedelta(rng.randrange((LAST - FIRST).days + 1)),
                )
            )  # fmt: skip
        return found

    def like(self, sheet: Sheet, number: int) -> Sheet:
        """Another product under another name, with figures between the same thresholds of the rules."""
        tpp, density = (TPP_STEP * (sheet.tpp // TPP_STEP), DENSITY_STEP * (sheet.density // DENSITY_STEP))
        shift = (number % 89 + 1) / 100
        return sheet._replace(
            name=f"{sheet.name} {number}", tpp=tpp + TPP_STEP * shift, density=density + DENSITY_STEP * shift
        )

    def seeds(self) -> dict[str, str]:
        """The catalogue as files of a seeds folder: every product under every vendor's name, each family a kind."""
        products = ["id,vendor,kind,name,aliases,fp16_rate,die_area,sources"]
        products += [
            f"{part_id(one.name, vendor)},{vendor},{one.family},{one.name},,{one.tpp / 16!r},{one.tpp / one.density!r},generated"
            for one in self.products
            for vendor in self.vendors
        ]
        vendors = ["id,name,aliases,home", *(f"{vendor},{vendor.title()},,US" for vendor in self.vendors)]
        kinds = ["id,says,figures,flags"]
        kinds += [f"{family},family {family},tpp|performance_density," for family in self.families]
        tables = {"products": products, "vendors": vendors, "kinds": kinds}
        return {f"seeds/catalogue/{name}.csv": "\n".join(lines) + "\n" for name, lines in tables.items()}

    def sources(self) -> dict[str, str]:
        """The rules as files of one jurisdiction's folder: an index, a table of groups, instruments of ten controls."""
        groups = ["country,group,from,to,cite,evidence"]
        groups += [f"{code},{name},,,generated,memory" for name, codes in self.groups.items() for code in codes]
        files = {
            "rules/xx/index.yaml": (
                "jurisdiction: xx\ntitle: The Republic of Benchmarks\n"
                f"coverage: {{from: {FIRST}, through: {LAST}}}\nsilence: no_licence_required\ngroups: groups.csv\n"
            ),
            "rules/xx/groups.csv": "\n".join(groups) + "\n",
            "rules/xx/2020-01-01-products.yaml": self._classes(),
        }
        for first in range(0, len(self.rules), TO_A_FILE):
            number = first // TO_A_FILE
            text = _header(f"xx.act-{number}", f"Act {number}") + "controls:\n"
            for offset, rule in enumerate(self.rules[first : first + TO_A_FILE]):
                text += self._control(first + offset, rule)
            files[f"rules/xx/2020-01-01-act-{number:05}.yaml"] = text
        return files

    def _classes(self) -> str:
        """One class for each product that a rule names, for all vendors."""
        named = sorted({rule.product for rule in self.rules if rule.product})
        text = _header("xx.products", "What the products are")
        if named:
            text += "classes:\n"
        for name in named:
            ids = ", ".join(part_id(name, vendor) for vendor in self.vendors)
            text += (
                f"  xx.{name.lower()}:\n    says: product {name}, whoever sells it\n    when: {{product: [{ids}]}}\n"
            )
        return text

    def _control(self, number: int, rule: Rule) -> str:
        conditions = []
        if rule.product is not None:
            conditions.append(f"class: xx.{rule.product.lower()}")
        if rule.family is not None:
            conditions.append(f"kind: {rule.family}")
        if rule.tpp is not None:
            conditions.append(f"tpp: {{at_least: {rule.tpp:g}}}")
        if rule.density is not None:
            conditions.append(f"performance_density: {{at_least: {rule.density:g}}}")
        if rule.vendor is not None:
            conditions.append(f"vendor: {rule.vendor}")
        conditions.append(f'destination: "{rule.place}"')
        end = "" if rule.end == NO_END else f"    until: {date.fromordinal(rule.end)}\n"
        review = "denial" if rule.status == BLOCKED else "case_by_case"
        return (
            f"  xx.rule-{number}:\n    says: rule {number}\n    in_force: {date.fromordinal(rule.start)}\n{end}"
            f"    when: {{{', '.join(conditions)}}}\n    requires: licence\n    review: {review}\n"
        )


def part_id(product: str, vendor: str) -> str:
    """The catalogue's id of a product under a vendor's name."""
    return f"{vendor}/{product.lower()}"


def generate(rules: int, seed: int = 0) -> Workload:
    """The workload with this number of rules. Products and countries are the same for every number."""
    rng = random.Random(seed)  # noqa: S311 - a repeatable choice, not a secret
    families = tuple(f"family-{number:02}" for number in range(20))
    vendors = tuple(f"vendor{number}" for number in range(10))
    products = tuple(Product(f"P{number:03}", families[number % 20], *_figures(rng)) for number in range(200))
    countries = tuple(sorted(rng.sample(sorted(country.alpha_2 for country in pycountry.countries), 200)))
    groups = {f"G:{number:02}": tuple(sorted(rng.sample(countries, rng.randint(5, 60)))) for number in range(40)}
    found = tuple(_rule(rng, products, families, vendors, countries, tuple(groups)) for _ in range(rules))
    return Workload(
        products, families, vendors, countries, groups, found, seed, {product.name: product for product in products}
    )


def _figures(rng: random.Random) -> tuple[float, float]:
    """TPP and performance density, never equal to a threshold of the rules."""
    tpp = TPP_STEP * int(10 ** rng.uniform(0.6, 2.6)) + 7.5
    return tpp, round(DENSITY_STEP * int(10 ** rng.uniform(0.5, 2.3)) + 0.03, 2)


def _rule(
    rng: random.Random, products: Sequence[Product], families: Sequence[str], vendors: Sequence[str],
    countries: Sequence[str], groups: Sequence[str],
) -> Rule:  # fmt: skip
    product = family = tpp = density = None
    drawn = rng.random()
    if drawn < ONE_PRODUCT:
        product = rng.choice(products).name
    elif drawn < ONE_PRODUCT + ONE_FAMILY:
        family = rng.choice(families)
    else:  # a threshold that a few to several dozen products meet
        tpp = float(TPP_STEP * int(10 ** rng.uniform(2.1, 2.6)))
        density = round(DENSITY_STEP * int(10 ** rng.uniform(0.5, 2.0)), 1) if rng.random() < 1 / 2 else None
    vendor = rng.choice(vendors) if rng.random() < NAMES_VENDOR else None
    place = rng.choice(groups if rng.random() < NAMES_GROUP else countries)
    start = rng.randint(FIRST.toordinal(), LAST.toordinal() - SHORTEST)
    end = NO_END if rng.random() < OPEN else start + rng.randint(SHORTEST, LONGEST)
    status = BLOCKED if rng.random() < BLOCKING else LICENCE
    return Rule(product, family, tpp, density, vendor, place, start, end, status)


def _header(name: str, title: str) -> str:
    return (
        f"instrument: {name}\ntitle: {title}\nkind: regulation\nforce: law\nissuer: Ministry of Benchmarks\n"
        f"cite: generated\npublished: {FIRST}\nin_force: {FIRST}\nevidence: recollection\nchecked: {LAST}\n"
    )
