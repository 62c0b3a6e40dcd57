"""The data of an atlas: what the page needs, as values with a JSON form."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from licet.decision import Covered, Reason
from licet.question import Value
from licet.verdict import Permission

from .areas import Limited
from .deal import Lane, Talk
from .plane import Plane


class Named(Value):
    """A product of the catalogue. ``row`` is its place in the tables; ``at`` are TPP and density, the lowest and the highest, ``None`` where there is no limit.

    ``eccn`` is its class on the last day verified. ``rank`` is how many names it has.
    """

    id: str
    name: str
    vendor: str
    kind: str
    eccn: str
    rank: int
    row: int
    at: tuple[tuple[float, float | None], ...] | None
    estimated: bool


class Place(Value):
    """A destination. ``column`` is its place in the tables."""

    code: str
    name: str
    column: int


class Cells(Value):
    """The number of the timeline of each row and column, for one way to read the law."""

    basis: str
    known_on: date | None
    rows: tuple[tuple[int, ...], ...]


class Rule(Value):
    """A rule that decides some answer, has a limit in the plane or is about to change: one entry for each of its versions, with the sources of their instruments."""

    versions: tuple[Reason, ...]
    sources: tuple[str, ...]


class Moved(Value):
    """An answer that an instrument changed: for the products and destinations that one timeline answers."""

    on: date
    before: int
    after: int
    product: str
    destination: str
    cells: int


class Law(Value):
    """An instrument: what it is, when it binds, and what it changed. ``cells`` counts pairs of product and destination."""

    id: str
    jurisdiction: str
    title: str
    kind: str
    force: str
    cite: str
    published: str
    in_force: str
    first: date | None
    checked: date
    evidence: str
    sources: tuple[str, ...]
    cells: int
    moves: tuple[Moved, ...]


class Ahead(Value):
    """A rule on file that begins, ends or is restated after the last day checked, and what it says."""

    on: date
    id: str
    what: str
    sure: bool
    says: str
    cite: str


class Scale(Value):
    """A verdict: its phrase, its permission and the word for it."""

    id: str
    phrase: str
    permission: Permission
    word: str


class Atlas(Value):
    """All that the page shows. A run of a timeline is its first day, verdict, deciding rules and what is missing, by their places; -1 for the unlimited past.

    ``first_shown`` are the products that come first, and ``places_shown`` the destinations; ``start`` is the destination shown at first.
    """

    version: str
    rulebook: str
    today: date
    verified: date
    first: date
    verdicts: tuple[Scale, ...]
    start: str
    first_shown: tuple[str, ...]
    places_shown: tuple[str, ...]
    coverage: tuple[Covered, ...]
    days: tuple[date, ...]
    ids: tuple[str, ...]
    needs: tuple[str, ...]
    timelines: tuple[tuple[tuple[int, int, tuple[int, ...], tuple[int, ...]], ...], ...]
    views: tuple[Cells, ...]
    products: tuple[Named, ...]
    destinations: tuple[Place, ...]
    rules: Mapping[str, Rule]
    plane: Plane
    limited: tuple[Limited, ...]
    lanes: tuple[Lane, ...]
    talks: tuple[Talk, ...]
    laws: tuple[Law, ...]
    ahead: tuple[Ahead, ...]
