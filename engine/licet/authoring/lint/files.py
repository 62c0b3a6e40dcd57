"""Files that lie in the wrong place or say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from licet.errors import Location

from .finding import Finding, check
from .subject import Subject


@check("L701", "note")
def file_without_day(subject: Subject) -> Iterator[Finding]:
    """A file of an instrument whose name does not begin with the day or the month of publication.

    To do: rename it, so that the files of a folder are in order of publication.
    """
    for instrument in subject.rulebook.instruments:
        location = subject.rulebook.locations[instrument.instrument]
        name, day = location.file.rpartition("/")[2], instrument.published.earliest.isoformat()
        if not name.startswith(day[:7]):
            yield Finding(
                Location(location.file), "the file name does not begin with the day of publication", name, f"begin it with `{day}-`",
                subject=instrument.instrument,
            )  # fmt: skip


@check("L702", "note")
def file_in_wrong_folder(subject: Subject) -> Iterator[Finding]:
    """A file of an instrument that is not in the folder of its jurisdiction.

    To do: move the file, or correct the id.
    """
    for instrument in subject.rulebook.instruments:
        folder = subject.rulebook.locations[instrument.instrument].file.rpartition("/")[0]
        if folder.removesuffix("/notices").rpartition("/")[2] != instrument.instrument.partition(".")[0]:
            yield Finding(
                Location(subject.rulebook.locations[instrument.instrument].file), "the file is not in the folder of its jurisdiction",
                folder, subject=instrument.instrument,
            )  # fmt: skip


@check("L703", "warning")
def instrument_without_rules(subject: Subject) -> Iterator[Finding]:
    """An instrument that states no rule and withdraws none.

    To do: add a rule, or remove the file.
    """
    for instrument in subject.rulebook.instruments:
        parts = (instrument.classes, instrument.controls, instrument.reliefs, instrument.notices)
        if not any((*parts, instrument.exceptions, instrument.withdraws)):
            where = subject.rulebook.locations[instrument.instrument]
            yield Finding(where, "the instrument has no rules", instrument.instrument, subject=instrument.instrument)


@check("L704", "warning")
def covered_anyway(subject: Subject) -> Iterator[Finding]:
    """Cases that are said to be covered from a day on which the rulebook covers their kind already.

    To do: name an earlier day, or a kind of product that is not covered.
    """
    for index in subject.rulebook.jurisdictions.values():
        first, kinds, partly = index.coverage.from_, index.coverage.kinds, index.coverage.partly or ()
        for cases in index.coverage.also:
            named = {kind for clause in cases.when for kind in clause.kind or ()}
            every = kinds is None or (all(clause.kind for clause in cases.when) and named <= {*kinds, *partly})
            if cases.from_ >= first and every and not cases.whole:
                yield Finding(
                    subject.rulebook.locations[index.jurisdiction],
                    f"`coverage` says `also` of what it covers from {first} on", str(cases.from_), subject=index.jurisdiction,
                    day=cases.from_,
                )  # fmt: skip
