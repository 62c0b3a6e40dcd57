"""Lists of parties as rules see them: what a name comes to on each list, and what the silence of a list is worth.

Rows of the tables that an index names are one source; indexes of published lists are the other. A list is *whole* when
one of its sources holds every name of it. Only then does silence about a name say anything. See ``docs/parties.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from licet.errors import Diagnostic, Location, RulesError
from licet.language import csv_table
from licet.language.csv_table import TableRow
from licet.lists import LISTED, index_of, vocabulary
from licet.values.cache import cached_by_text
from licet.values.dates import UncertainDate
from licet.values.days import ALWAYS, NEVER, Days, span

if TYPE_CHECKING:
    from licet.lists import Entry, Hit, Index, Lists, Result

MOST_SHOWN = 5  # near names of one list that an answer shows
MOST_NAMES = 1 << 16  # names whose matches are kept
RECOLLECTION = "recollection"  # the evidence of an entry that no source states
NO_REVIEW = "unknown"  # the review of an entry that states no policy
PART = "/footnote-"  # between a list and the footnote that its entries have
_NEXT = timedelta(days=1)
_NO_DAY = UncertainDate.exact(date.min)  # the end of what was never on a list


def read_entries(rows: Iterable[TableRow], of: str | None = None) -> list[Entry]:
    """The entries of the rows of a table; what is wrong with a row is reported through it. ``of`` is the list of all rows."""
    from licet.lists.own_table import entry_of  # few processes read parties
    from licet.lists.rows import Record

    same = {} if of is None else {"list": of}
    found = (entry_of(Record({**row.cells, **same}, row.location, row.problems), vocabulary) for row in rows)
    return [entry for entry in found if entry is not None]


def read_list(name: str, text: str, file: str) -> list[Entry]:
    """The entries of a table of one list, whose rows do not repeat its id. Raises RulesError with every problem."""
    from licet.lists.own_table import COLUMNS, OPTIONAL  # as above

    rows, problems = csv_table.read(text, file, COLUMNS[1:], OPTIONAL)
    if not rows and not problems:
        problems.append(Diagnostic(Location(file, 1, 1), "the table has no party", name))
    entries = read_entries(rows, name)
    if problems:
        raise RulesError(problems)
    return entries


def all_rows(tables: Iterable[Callable[[], Sequence[Entry]]]) -> Iterator[Entry]:
    """The entries of all tables. Raises RulesError with the problems of every one."""
    found: list[Entry] = []
    problems: list[Diagnostic] = []
    for table in tables:
        try:
            found += table()
        except RulesError as error:
            problems += error.diagnostics
    if problems:
        raise RulesError(problems)
    return iter(found)


class Bearing(NamedTuple):
    """One entry as it bears on a name: certainly the same party (``exact``), or perhaps.

    ``since`` is the day from which an entry without a first day is certainly on the list, ``None`` where it always was.
    ``recollected`` is whether the entry is only recollected.
    """

    list: str
    exact: bool
    listed_name: str
    countries: tuple[str, ...]
    review: str
    first: UncertainDate | None
    end: UncertainDate | None
    first_published: date | None
    end_published: date | None
    since: date | None
    recollected: bool = False

    def days(self, known_on: date | None) -> tuple[Days, Days]:
        """The days surely and possibly on the list, as far as they had been published by ``known_on``."""
        certain, possible = span(self.first, self.end)
        if self.first is None and self.since is not None:
            certain = certain & Days.between(self.since, None)
        if known_on is None:
            return certain, possible
        begins = _published(self.first_published, self.first)
        if begins is not None and begins.earliest > known_on:
            return NEVER, NEVER
        ends = _published(self.end_published, self.end)
        open_certain, open_possible = span(self.first, None)
        if ends is not None and ends.earliest > known_on:  # the end was not known yet
            certain, possible = open_certain, open_possible
        elif ends is not None and not _known(ends, known_on):
            possible = open_possible
        return (certain if begins is None or _known(begins, known_on) else NEVER), possible


def _published(stated: date | None, moment: UncertainDate | None) -> UncertainDate | None:
    """When a beginning or an end was published: the day stated, else the day itself."""
    return UncertainDate.exact(stated) if stated is not None else moment


def _known(moment: UncertainDate, known_on: date) -> bool:
    return moment.latest is not None and moment.latest <= known_on


@dataclass(frozen=True, slots=True)
class Matches:
    """What all lists say about a name. ``unsearched`` are the whole lists in which it could not be looked for."""

    bearings: tuple[Bearing, ...] = ()
    unsearched: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ListState:
    """What is known of a list: how many names there are here, and on which days it is whole.

    A table is whole through a day: it holds every name that was on the list on any day until then. A published list is
    whole on its own day. ``assumption`` names what is assumed on the days ``assumed`` when nothing keeps a name from being
    cleared: that the list of another day is still right, or that a list of which a published file holds no name has none.
    """

    id: str
    names: int
    through: date | None = None
    snapshots: tuple[date, ...] = ()
    assumption: str = field(init=False)
    assumed: Days = field(init=False)

    def __post_init__(self) -> None:
        days = [*([f"..{self.through}"] if self.through else []), *map(str, self.snapshots)]
        covered = Days.between(None, self.through + _NEXT) if self.through else NEVER
        for day in self.snapshots:
            covered = covered | Days.between(day, day + _NEXT)
        lists = f"lists:{self.id.partition('.')[0]}:{','.join(days)}"
        object.__setattr__(self, "assumption", lists if self.names else f"empty:{self.id}")
        object.__setattr__(self, "assumed", ALWAYS if self.snapshots and not self.names else ALWAYS - covered)

    @property
    def whole(self) -> bool:
        """Whether silence about a name says that it is not on the list."""
        return self.through is not None or bool(self.snapshots)


class Parties:
    """All lists of parties of a rulebook. Nothing is indexed before the first name is looked up.

    ``whole`` are the lists whose rows are whole, each with its last day; ``indexes`` are published lists; ``known`` are
    further lists that rules may name although no name of theirs is here, among them parts of lists: the entries with one
    footnote, named ``us.entity-list/footnote-4``. ``tables`` read the entries of one list each,
    by its id, when a name is first looked up: most processes name nobody. Whatever needs them raises RulesError if a
    table is refused. ``contents`` are the texts that ``entries`` and ``tables`` are read from, if they are from texts alone:
    with them the index of the names is kept for later processes.
    """

    def __init__(
        self,
        entries: Sequence[Entry] = (),
        whole: Mapping[str, date] | None = None,
        indexes: Sequence[Index] = (),
        known: Iterable[str] = (),
        tables: Mapping[str, Callable[[], Sequence[Entry]]] | None = None,
        contents: Sequence[str] = (),
    ) -> None:
        self._rows = tuple(entries)
        self._tables = dict(tables or {})
        self._whole = dict(whole or {})
        self._known = tuple(known)
        self._contents = tuple(contents)
        self._indexes = tuple(indexes)
        self.in_tables = frozenset((*(entry.list for entry in self._rows), *self._tables))
        published = self.published.lists if indexes else ()
        whole_lists = {*self.in_tables, *published, *(one for one in self._known if PART not in one)}
        self.parts = frozenset(one for one in self._known if PART in one and base_of(one) in whole_lists)
        self.ids = frozenset((*whole_lists, *self.parts))
        self.look_up = cached_by_text(MOST_NAMES)(self._look_up)
        self._results = cached_by_text(MOST_NAMES)(self._match)

    def __reduce__(self) -> tuple[object, ...]:
        """Without the matches that are cached. Published lists cannot be pickled."""
        return Parties, (self._rows, self._whole, self._indexes, self._known, self._tables, self._contents)

    @cached_property
    def published(self) -> Lists:
        """The published lists."""
        from licet.lists import Lists

        return Lists(self._indexes)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All entries of the tables."""
        return (*self._rows, *all_rows(self._tables.values()))

    @cached_property
    def lists(self) -> dict[str, ListState]:
        """Every list by its id."""
        return dict(self._states())

    def as_whole(self, through: date) -> Parties:
        """The same lists, as if the names here were all of them on every day through this one."""
        whole = dict.fromkeys(self.ids, through)
        return Parties(self._rows, whole, self._indexes, self._known, self._tables, self._contents)

    def with_entry(self, entry: Entry) -> Parties:
        """The same lists with one more entry."""
        return Parties((*self._rows, entry), self._whole, self._indexes, self._known, self._tables)

    def without(self, entry: Entry) -> Parties:
        """The same lists without an entry of a table."""
        rows = tuple(one for one in self.entries if one != entry)
        return Parties(rows, self._whole, self._indexes, (*self._known, entry.list))

    def state(self, name: str) -> ListState:
        """The state of a list, which may be named with a review policy (``us.entity-list:case-by-case``)."""
        return self.lists[base_of(list_of(name))]

    def on(self, lists: Container[str]) -> Iterator[Entry]:
        """All entries of some lists."""
        yield from (entry for entry in self.entries if entry.list in lists)
        for index in self.published.indexes:
            for name in index.lists:
                if name in lists:
                    yield from index.entries(name)

    def hits(self, name: str) -> tuple[Hit, ...]:
        """What to show of the entries that a name is or may be, exact ones first.

        Of a list with an exact match no other is shown; of other lists the nearest ones, at most :data:`MOST_SHOWN`.
        """
        table, published = self._results(name)
        found = [*(table.hits if table else ()), *(published.hits if published else ())]
        found.sort(key=lambda hit: (hit.kind != LISTED, -hit.score, hit.list))
        shown = [hit for hit in found if hit.kind == LISTED]
        settled = {hit.list for hit in shown}
        count: dict[str, int] = {}
        for hit in found[len(shown) :]:
            count[hit.list] = count.get(hit.list, 0) + 1
            if hit.list not in settled and count[hit.list] <= MOST_SHOWN:
                shown.append(hit)
        return tuple(shown)

    def near(self, name: str) -> tuple[str, ...]:
        """The listed names that this one may mean."""
        found = self.hits(name)
        return tuple(dict.fromkeys(hit.listed_name for hit in found if hit.kind != LISTED))

    def _states(self) -> Iterable[tuple[str, ListState]]:
        counts = {one.id: one.names for one in self._table.lists.values()} if self._table else {}
        snapshots: dict[str, list[date]] = {}
        for one, found in self.published.lists.items():
            counts[one] = max(counts.get(one, 0), *(each.names for each in found))
            snapshots[one] = [each.as_of for each in found if each.whole]
        for one in sorted(self.ids - self.parts):
            days = tuple(dict.fromkeys(snapshots.get(one, ())))
            yield one, ListState(one, counts.get(one, 0), self._whole.get(one), days)

    @cached_property
    def _table(self) -> Index | None:
        return index_of(lambda: self.entries, date.min, contents=self._contents) if self.in_tables else None

    def _match(self, name: str) -> tuple[Result | None, Result | None]:
        """What the tables and what the published lists say about a name."""
        table = self._table.match(name) if self._table else None
        return table, self.published.match(name) if self._indexes else None

    def _look_up(self, name: str) -> Matches:
        table, published = self._results(name)
        bearings: dict[Bearing, None] = {}
        searched: set[str] = set()
        for result, own in ((table, True), (published, False)):
            if result is None:
                continue
            bearings |= dict.fromkeys(
                one for hit in result.hits for one in self._bearings(hit, None if own else hit.as_of)
            )
            states = (one for one in self.lists.values() if (one.through if own else one.snapshots))
            searched |= {one.id for one in states if one.id not in result.unsearched}
        unsearched = {one.id for one in self.lists.values() if one.whole and one.id not in searched}
        unsearched |= {one for one in self.parts if base_of(one) in unsearched}
        return Matches(tuple(sorted(bearings, key=_order)), frozenset(unsearched))

    def _bearings(self, hit: Hit, since: date | None) -> Iterator[Bearing]:
        """A hit on its list, and on every part of the list, on which it is on no day if it lacks the footnote."""
        found = _bearing(hit, since)
        yield found
        for part in self.parts:
            if base_of(part) == found.list:
                within = part.partition(PART)[2] == hit.entry.footnote
                yield (
                    found._replace(list=part)
                    if within
                    else found._replace(list=part, first=None, end=_NO_DAY, since=None)
                )


def _bearing(hit: Hit, since: date | None) -> Bearing:
    entry = hit.entry
    return Bearing(
        entry.list, hit.kind == LISTED, hit.listed_name, entry.countries, entry.review or NO_REVIEW, entry.first,
        entry.end, entry.first_published, entry.end_published, since, entry.evidence == RECOLLECTION,
    )  # fmt: skip


def list_of(name: str) -> str:
    """The list that a rule names, without a review policy.

    >>> list_of("us.entity-list:case-by-case")
    'us.entity-list'
    """
    return name.partition(":")[0]


def base_of(name: str) -> str:
    """The list that a part belongs to; a list itself.

    >>> base_of("us.entity-list/footnote-4")
    'us.entity-list'
    """
    return name.partition(PART)[0]


def review_of(name: str) -> str:
    """The review policy that a rule names with a list, if any.

    >>> review_of("us.entity-list:case-by-case")
    'case_by_case'
    """
    return name.partition(":")[2].replace("-", "_")


def _order(bearing: Bearing) -> tuple[str, ...]:
    return tuple(map(str, bearing))
