"""The verbs that search what is known: ``licet products``, ``vendors``, ``parties`` and ``uses``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from licet.engine import Engine, load
from licet.language.attributes import FIGURES
from licet.lists import LISTED
from licet.question import Value
from licet.render.layout import Page, Text
from licet.values.names import closest_names
from licet.world import search

from .json_output import (
    ComponentOutput,
    FigureOutput,
    FlagOutput,
    PartyOutput,
    ProductOutput,
    UseOutput,
    VendorOutput,
    show_json,
)
from .options import rules_option, text_of
from .output import say, show_page

if TYPE_CHECKING:
    from licet.world.catalogue import CatalogueItem

F = TypeVar("F", bound=Callable[..., Any])
Shape = TypeVar("Shape", bound=Value)
MOST = 25  # entries shown in full; of more only the first lines


def _searching(command: F) -> F:
    return rules_option(click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command))


@click.command()
@click.argument("text", default="")
@click.option("--vendor", help="Only products of this maker.")
@_searching
def products(text: str, vendor: str | None, folders: tuple[str, ...], as_json: bool) -> None:
    """Search products and systems by a part of a name, an id or a part number."""
    catalogue = load(*folders).rulebook.catalogue
    found = [_product(one, catalogue.title(one)) for one in search.products(catalogue, text, vendor)]
    _show(ProductOutput, found, as_json, () if found else catalogue.near(text))


@click.command()
@click.argument("text", default="")
@_searching
def vendors(text: str, folders: tuple[str, ...], as_json: bool) -> None:
    """Search vendors by a part of a name, an alias or a parent."""
    catalogue = load(*folders).rulebook.catalogue
    found = search.vendors(catalogue, text)
    near = () if found else closest_names(text, (one.name for one in catalogue.vendors.values()), whole=True)
    _show(VendorOutput, [VendorOutput(**one._asdict()) for one in found], as_json, near)


@click.command()
@click.argument("name")
@_searching
def parties(name: str, folders: tuple[str, ...], as_json: bool) -> None:
    """Search the lists of restricted parties for a name, or one like it."""
    found = []
    engine = load(*folders)
    for hit in engine.rulebook.parties.hits(text_of(name)):
        entry = hit.entry
        since, until = (str(day) if day else None for day in (entry.first, entry.end))
        party = PartyOutput(
            name=hit.listed_name, list=hit.list, same=hit.kind == LISTED, score=hit.score, aliases=entry.names,
            countries=entry.countries, since=since, until=until, review=entry.review, policy=entry.policy, cite=entry.cite,
        )  # fmt: skip
        found.append(party)
    _show(PartyOutput, found, as_json)
    in_part = sum(not one.whole for one in engine.lists())
    if in_part and not as_json:
        say(f"{in_part} lists are not whole here, and may have more: licet lists, licet lists import", err=True)


@click.command()
@click.argument("text", default="")
@_searching
def uses(text: str, folders: tuple[str, ...], as_json: bool) -> None:
    """Search the end uses that rules ask about."""
    found = [one for one in _uses(load(*folders)) if text.lower() in f"{one.name} {one.says}".lower()]
    _show(UseOutput, found, as_json)


def _uses(engine: Engine) -> Iterable[UseOutput]:
    says: dict[str, dict[str, str]] = {}
    for name, index in engine.rulebook.jurisdictions.items():
        for use, meaning in index.end_uses.items():
            says.setdefault(use, {})[name] = meaning
    for use, meanings in sorted(says.items()):
        yield UseOutput(name=use, says="; ".join(dict.fromkeys(meanings.values())), jurisdictions=tuple(meanings))


def _product(item: CatalogueItem, title: str) -> ProductOutput:
    figures = {
        name: FigureOutput(value=value, unit=FIGURES[name], evidence=evidence)
        for name, value, evidence in search.figures(item)
    }
    flags = {
        name: FlagOutput(value=value, evidence=item.provenance.get(name, "")) for name, value in item.flags.items()
    }
    contains = tuple(ComponentOutput(**one._asdict()) for one in item.contains)
    return ProductOutput(
        name=title, id=item.id, kind=item.kind, vendor=item.vendor, eccn=item.eccn, aliases=item.aliases, line=item.line,
        form=item.form, memory_gb=item.memory, figures=figures, flags=flags, announced=item.announced,
        contains=contains, confidence=item.confidence, note=item.note, sources=item.sources,
    )  # fmt: skip


def _show(shape: type[Shape], found: list[Shape], as_json: bool, near: Iterable[str] = ()) -> None:
    if as_json:
        show_json(list[shape], found)  # type: ignore[valid-type]
        return
    lines = []
    for one in found:
        sheet = one.model_dump()
        rest = f"  {sheet['id']}" if "id" in sheet else ""
        lines.append(Text(sheet["name"], "bold").append(rest, "dim"))
        if len(found) <= MOST:
            shown = {key: _words(value) for key, value in sheet.items() if key not in {"id", "name"}}
            lines += [Text(f"{key.replace('_', ' ')}: {text}", indent=2) for key, text in shown.items() if text]
    lines.append(Text(f"{len(found)} found" + (f"; with {MOST} or fewer, all is shown" if len(found) > MOST else "")))
    lines += [Text(f"did you mean {' or '.join(f'`{name}`' for name in near)}?")] if near else []
    show_page(Page(*lines))


def _words(value: Any) -> str:
    """A value of a sheet in one line."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return "; ".join(map(_words, value))
    if isinstance(value, Mapping):
        return _members(value)
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _members(value: Mapping[str, Any]) -> str:
    if "evidence" in value:
        words = " ".join(filter(None, [_words(value["value"]), value.get("unit")]))
        return words + (f" ({value['evidence']})" if value["evidence"] else "")
    if set(value) == {"product", "number"}:
        return f"{value['number'] or 'some'} x {value['product']}"
    return "; ".join(f"{key} {_words(one)}" for key, one in value.items())
