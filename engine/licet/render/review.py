"""Pages of ``licet sources`` and ``licet review``. Nothing is printed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from licet.values.hidden import plain

from .layout import INDENT, Page, Text
from .wording import counted

if TYPE_CHECKING:
    from licet.review.report import DocumentFound, ListFound, Report, SectionFound
    from licet.review.sources import JurisdictionSources

FEW = 8  # rules, and names, shown of many
LINES = 2  # paragraphs shown of those that are gone, and of those that are new
LETTERS = 160  # shown of a paragraph, and of a title


def sources(found: Sequence[JurisdictionSources]) -> Page:
    """What was read of each law."""
    lines: list[Text] = []
    for law in found:
        attested = law.attested
        more = (
            f"; attested through {attested.through} by {attested.by} ({'; '.join(attested.read)})" if attested else ""
        )
        lines.append(Text(f"{law.title}: read through {law.read_through}{more}", "bold"))
        for one in law.instruments:
            head = Text.assemble(f"checked {one.checked}  ", (one.instrument, "cyan"), indent=INDENT)
            lines.append(head.append(f"  {one.evidence}, {counted(one.rules, 'rule') or 'no rule'}", "dim"))
            lines.append(Text(f"{one.title}; {one.cite}", indent=2 * INDENT))
            lines += [Text(address, "dim", 2 * INDENT) for address in one.addresses]
        lines.append(Text())
    number = sum(len(law.instruments) for law in found)
    return Page(*lines, Text(counted(number, "instrument") or "no instruments"))


def review(report: Report) -> Page:
    """What touches the rules, and the lines for an attestation."""
    shown = [*_documents(report.documents), *_sections(report.sections), *_lists(report.lists)]
    if not shown:
        shown = [Text("Nothing in these files touches a rule."), Text()]
    if report.untouched:
        shown.append(Text(f"Other differences, which no rule cites: {_some(report.untouched)}", "dim"))
    doubts = [Text(f"{plain(one.file)}: {doubt}", "yellow") for one in report.files for doubt in one.doubts]
    if doubts:
        shown += [
            Text("Not known from these files", "bold"),
            *(Text.assemble(one, indent=INDENT) for one in doubts),
            Text(),
        ]
    attest = [Text(f'--read "{_quotable(one.attest)}"', indent=INDENT) for one in report.files]
    return Page(*shown, Text("For the attestation, once everything above has been read", "bold"), *attest)


def _documents(found: Sequence[DocumentFound]) -> Iterator[Text]:
    if not found:
        return
    yield Text(f"Documents that touch rules ({len(found)})", "bold")
    for one in found:
        known = (
            "; the rules cite it already" if one.on_file else "; published on a day that was read" if one.read else ""
        )
        effective = f", effective {one.effective}" if one.effective else ""
        name = " ".join(filter(None, (one.citation, one.number)))
        yield Text.assemble((name, "cyan"), f"  {one.kind} of {one.published}{effective}{known}", indent=INDENT)
        yield Text(_short(one.title), indent=2 * INDENT)
        places = _some(one.cites) or "nothing"
        yield Text(
            f"about {places}" if one.parts_stated else f"names {places}; its parts are not stated", indent=2 * INDENT
        )
        yield _rules(one.rules)
    yield Text()


def _sections(found: Sequence[SectionFound]) -> Iterator[Text]:
    if not found:
        return
    yield Text(f"Sections whose text differs ({len(found)})", "bold")
    for one in found:
        yield Text.assemble((one.place, "cyan"), f"  {one.what} between {one.earlier} and {one.later}", indent=INDENT)
        if one.entries:
            yield Text(f"entries {_some(one.entries)}", indent=2 * INDENT)
        for sign, texts in (("-", one.gone), ("+", one.new)):
            yield from (Text(f"{sign} {_short(text)}", "dim", 2 * INDENT) for text in texts[:LINES])
            if len(texts) > LINES:
                yield Text(f"{sign} {len(texts) - LINES} more paragraphs (--json)", "dim", 2 * INDENT)
        yield _rules(one.rules)
    yield Text()


def _lists(found: Sequence[ListFound]) -> Iterator[Text]:
    if not found:
        return
    yield Text(f"Lists of parties that differ ({len(found)})", "bold")
    for one in found:
        yield Text.assemble((one.list, "cyan"), f"  between {one.earlier} and {one.later}", indent=INDENT)
        for word, names in (("added", one.added), ("removed", one.removed), ("in other terms", one.reworded)):
            if names:
                yield Text(f"{word} ({len(names)}): {_some(names, '; ')}", indent=2 * INDENT)
        yield _rules(one.rules)
    yield Text()


def _rules(names: Sequence[str]) -> Text:
    return Text(f"rules: {_some(names) or 'none'}", indent=2 * INDENT)


def _some(names: Iterable[str], between: str = ", ") -> str:
    """The first few names, and how many more there are."""
    every = list(names)
    more = f" and {len(every) - FEW} more (--json)" if len(every) > FEW else ""
    return between.join(_short(name) for name in every[:FEW]) + more


def _short(text: str) -> str:
    text = plain(text)
    return text if len(text) <= LETTERS else f"{text[:LETTERS]}…"


def _quotable(text: str) -> str:
    """A text that can stand between double quotes in a shell."""
    return "".join("'" if sign in '"`$\\' else sign for sign in plain(text).replace("\n", " "))
