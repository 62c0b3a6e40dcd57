"""Builds the data of an atlas from an engine."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from licet.authoring.status import status
from licet.decision import Covered
from licet.determination.shown import reason
from licet.engine import Engine
from licet.errors import InputError
from licet.language.schema import Instrument
from licet.render.wording import ANSWER
from licet.rulebook.rulebook import Rulebook
from licet.values.names import did_you_mean
from licet.verdict import Verdict
from licet.world.catalogue import CatalogueItem
from licet.world.countries import iso_name

from .answers import Answers, Asked, Run, Told, View, condensed
from .areas import limited
from .data import Ahead, Atlas, Cells, Law, Moved, Named, Place, Rule, Scale
from .deal import lanes, talks
from .plane import AXES, plane

MOVES = 12  # of an instrument that are named
VERDICTS = tuple(Verdict)


def atlas(
    engine: Engine, version: str, today: date, *,
    products: Sequence[str] = (), destinations: Sequence[str] = (), jurisdictions: Sequence[str] = (),
    known_on: Sequence[date] = (), told: Told | None = None,
) -> Atlas:  # fmt: skip
    """The data of an atlas. Without names, all products of the catalogue and all destinations.

    ``products`` are names or ids, ``jurisdictions`` those whose instruments are shown. ``known_on`` are further days of
    publication to read the law on. ``told`` is called with a title, what is done and all. Raises InputError.
    """
    rulebook = engine.rulebook
    items = _items(rulebook, products)
    countries = rulebook.catalogue.countries
    codes = list(dict.fromkeys(map(countries.resolve, destinations))) or sorted(countries.all())
    shown = _jurisdictions(rulebook, jurisdictions)
    answers = Answers(rulebook)
    views = [View(basis, day) for day in (None, *known_on) for basis in ("practice", "law")]
    asked: list[Asked] = [((("product", item.id or item.name),), ()) for item in items]
    full = [answers.table(asked, codes, view, told) for view in views]
    figured = plane(engine, answers, codes, views, told)
    tables, rows, columns = condensed([[*table, *more] for table, more in zip(full, figured.tables, strict=True)])
    used = sorted({number for table in tables for row in table for number in row})
    place = {number: at for at, number in enumerate(used)}
    told_lanes, lane_runs = lanes(engine, len(used))
    runs = [*map(answers.runs, used), *lane_runs]
    ids, needs = _Numbered(), _Numbered()
    days = sorted({run.start for timeline in runs for run in timeline if run.start is not None})
    day: dict[date | None, int] = {None: -1, **{one: number for number, one in enumerate(days)}}
    covered = tuple(
        Covered(jurisdiction=name, title=index.title, since=index.coverage.from_, through=index.coverage.through)
        for name, index in rulebook.jurisdictions.items()
        if name in shown
    )
    verified = max(one.through for one in covered)
    first = dict.fromkeys(one for lane in told_lanes for one in lane.products)
    shown_places = tuple(destinations and codes) or tuple(
        dict.fromkeys(lane.destination for lane in told_lanes if lane.destination in codes)
    )
    limits, ahead = limited(rulebook), tuple(_ahead(rulebook, today, shown))
    moves = _moves(answers, items, codes, full[0], verified)
    return Atlas(
        version=version,
        rulebook=rulebook.fingerprint,
        today=today,
        verified=verified,
        first=min(one.since for one in covered),
        start=shown_places[0] if shown_places else codes[0],
        first_shown=tuple(one for one in first if any(item.id == one for item in items)),
        places_shown=shown_places,
        verdicts=tuple(
            Scale(id=one.value, phrase=one.phrase, permission=one.permission, word=ANSWER[one.permission])
            for one in VERDICTS
        ),
        coverage=covered,
        timelines=tuple(
            tuple(
                (
                    day[run.start],
                    VERDICTS.index(run.verdict),
                    tuple(ids[one] for one in run.because),
                    tuple(needs[one] for one in run.needs),
                )
                for run in timeline
            )
            for timeline in runs
        ),
        days=tuple(days),
        ids=tuple(ids),
        needs=tuple(needs),
        views=tuple(
            Cells(
                basis=view.basis,
                known_on=view.known_on,
                rows=tuple(tuple(place[number] for number in row) for row in table),
            )
            for view, table in zip(views, tables, strict=True)
        ),
        products=tuple(_named(engine, item, row, codes[0], verified) for item, row in zip(items, rows, strict=False)),
        destinations=tuple(
            Place(code=code, name=iso_name(code), column=column) for code, column in zip(codes, columns, strict=True)
        ),
        rules=_rules(rulebook, {*ids, *(one.rule for one in limits), *(one.id for one in ahead)}),
        limited=limits,
        plane=figured.with_rows(rows[len(items) :]),
        lanes=told_lanes,
        talks=talks(rulebook.versions),
        laws=tuple(
            _law(one, moves.get(one.instrument, ())) for one in rulebook.instruments if _jurisdiction(one) in shown
        ),
        ahead=ahead,
    )


class _Numbered(dict[str, int]):
    """Texts with the order in which they were first asked for."""

    def __missing__(self, text: str) -> int:
        self[text] = len(self)
        return self[text]


def _items(rulebook: Rulebook, names: Sequence[str]) -> list[CatalogueItem]:
    """The products of these names or ids, or all. Raises InputError with all names that are not known."""
    catalogue = rulebook.catalogue
    if not names:
        return sorted(catalogue.parts.values(), key=lambda one: (one.kind or "", catalogue.title(one)))
    found: dict[str | None, CatalogueItem] = {}
    problems = []
    for name in names:
        items = catalogue.named(name) or catalogue.called(name)
        found |= {one.id: one for one in items}
        if not items:
            hint = did_you_mean(name, catalogue.near(name))
            problems.append(f"product `{name}` is not in the catalogue" + (f"; {hint}" if hint else ""))
    if problems:
        raise InputError(*problems)
    return list(found.values())


def _jurisdictions(rulebook: Rulebook, names: Sequence[str]) -> set[str]:
    known = set(rulebook.jurisdictions)
    unknown = [name for name in names if name not in known]
    if unknown:
        raise InputError(*(f"there is no jurisdiction `{one}`; known: {', '.join(sorted(known))}" for one in unknown))
    return set(names) or known


def _jurisdiction(instrument: Instrument) -> str:
    return instrument.instrument.partition(".")[0]


def _named(engine: Engine, item: CatalogueItem, row: int, code: str, day: date) -> Named:
    rulebook = engine.rulebook
    classes = engine.timeline(item.id or item.name, code).classifications.at(day)[0].classes
    figures = [item.figures.get(axis) for axis in AXES]
    at = tuple((one.low, one.high) for one in figures if one is not None)
    vendor = rulebook.catalogue.vendors.get(item.vendor or "")
    return Named(
        id=item.id or item.name,
        name=rulebook.catalogue.title(item),
        vendor=vendor.name if vendor else item.vendor or "",
        kind=item.kind or "",
        eccn=max((one.eccn for one in classes if one.certain), key=len, default=""),
        rank=len(item.aliases),
        row=row,
        at=at if len(at) == len(AXES) else None,
        estimated=any(item.provenance.get(axis) == "estimate" for axis in AXES),
    )


def _rules(rulebook: Rulebook, ids: set[str]) -> Mapping[str, Rule]:
    found: dict[str, Rule] = {}
    for version in rulebook.versions:
        if version.id in ids:
            before = found.get(version.id, Rule(versions=(), sources=()))
            found[version.id] = Rule(
                versions=(*before.versions, reason(version, certain=True)),
                sources=tuple(dict.fromkeys((*before.sources, *version.instrument.source))),
            )
    return found


def _ahead(rulebook: Rulebook, today: date, shown: set[str]) -> Iterator[Ahead]:
    says = {version.id: version.rule.says for version in rulebook.versions}
    for one in status(rulebook, today).jurisdictions:
        for change in one.changes if one.jurisdiction in shown else ():
            yield Ahead(
                on=change.on, id=change.id, what=change.what, sure=change.sure, says=says[change.id], cite=change.cite
            )


def _moves(
    answers: Answers, items: Sequence[CatalogueItem], codes: Sequence[str], table: Sequence[Sequence[int]], last: date
) -> Mapping[str, list[Moved]]:
    """The changes of answers that each instrument makes, those of the most pairs of product and destination first.

    A change belongs to the instruments of the rules that decide before it or after it, but not both. ``last`` is the last day
    that is verified.
    """
    counted = Counter(number for row in table for number in row)
    example: dict[int, tuple[str, str]] = {}
    for item, row in sorted(
        zip(items, table, strict=True), key=lambda pair: (bool(pair[0].contains), -len(pair[0].aliases))
    ):
        for code, number in zip(codes, row, strict=True):
            example.setdefault(number, (item.name, code))
    stated: dict[str, set[str]] = {}
    for version in answers.rulebook.versions:
        stated.setdefault(version.id, set()).add(version.instrument.instrument)
    found: dict[str, Counter[tuple[date, Verdict, Verdict]]] = {}
    shown: dict[tuple[str, date, Verdict, Verdict], tuple[str, str]] = {}
    for number, cells in counted.items():
        for before, after in _steps(answers.runs(number)):
            assert after.start is not None
            if after.start > last:
                continue  # no law ends there, only what is known of it
            for instrument in {one for rule in {*before.because} ^ {*after.because} for one in stated.get(rule, ())}:
                change = after.start, before.verdict, after.verdict
                found.setdefault(instrument, Counter())[change] += cells
                shown.setdefault((instrument, *change), example[number])
    return {
        instrument: [
            Moved(on=on, before=VERDICTS.index(before), after=VERDICTS.index(after), cells=cells,
                  product=shown[instrument, on, before, after][0], destination=shown[instrument, on, before, after][1])
            for (on, before, after), cells in changes.most_common()
        ]
        for instrument, changes in found.items()
    }  # fmt: skip


def _steps(runs: Sequence[Run]) -> Iterator[tuple[Run, Run]]:
    for before, after in pairwise(runs):
        if before.verdict is not after.verdict:
            yield before, after


def _law(instrument: Instrument, moves: Iterable[Moved]) -> Law:
    every = list(moves)
    return Law(
        id=instrument.instrument,
        jurisdiction=_jurisdiction(instrument),
        title=instrument.title,
        kind=instrument.kind,
        force=instrument.force,
        cite=instrument.cite,
        published=str(instrument.published),
        in_force=str(instrument.in_force),
        first=instrument.in_force.earliest,
        checked=instrument.checked,
        evidence=instrument.evidence,
        sources=instrument.source,
        cells=sum(one.cells for one in every),
        moves=tuple(every[:MOVES]),
    )
