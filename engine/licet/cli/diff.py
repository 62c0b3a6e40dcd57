"""``licet diff``: the differences between the answers to two questions."""

from __future__ import annotations

from typing import Any

import click

from licet.engine import load
from licet.errors import InputError
from licet.render.wording import asked
from licet.values.names import did_you_mean

from .options import parties, product_and_destination, product_argument, question, today
from .output import show_document, show_page

# What may be different in the other question: the key of --against and the parameter in Python.
SIDES = {
    "product": "product", "destination": "destination", "vendor": "vendor", "vendor-home": "vendor_home", "from": "ships_from", "hq": "headquarters",
    "end-user": "end_user", "end-use": "end_use", "known-on": "known_on", "basis": "basis", "on": "on",
    "advanced-node": "advanced_node", "party": "parties", "eccn": "eccn",
}  # fmt: skip


@click.command()
@question
@click.option("--on", metavar="DAY", help="Compare the answers for this day only.  [default: all days]")
@click.option(
    "--against",
    multiple=True,
    required=True,
    metavar="KEY=VALUE",
    help=f"What is different in the other question. Keys: {', '.join(SIDES)}. Repeatable.",
)
def diff(
    product: str, destination: str, spec: tuple[str, ...], contains: tuple[str, ...], folders: tuple[str, ...], as_json: bool, on: str | None,
    against: tuple[str, ...], **options: Any,
) -> None:  # fmt: skip
    """Compare the answers to two questions.

    The other question may differ in product, destination, day, known-on day, basis and so on.
    """
    product, destination = product_and_destination(product, destination, options["eccn"])
    engine = load(*folders)
    first: dict[str, Any] = {
        "product": product_argument(product, spec, contains),
        "destination": destination,
        **options,
    }
    second = {**first, **_other(against)}
    other_day = second.pop("on", None)
    if on is None and other_day is None:
        ours, theirs = engine.timeline(**first), engine.timeline(**second)
        changes = engine.diff(ours, theirs)
        if as_json:
            show_document([change.model_dump(mode="json") for change in changes])
            return

        from licet.render import tables

        show_page(tables.changes(changes, asked(ours.question), asked(theirs.question)))
        return
    before = engine.check(on=on or today(), **first)
    after = engine.check(on=other_day or on or today(), **second)
    if as_json:
        both = {"before": before.model_dump(mode="json"), "after": after.model_dump(mode="json")}
        show_document(both)
        return

    from licet.render import tables

    show_page(tables.parted(before, after))


def _other(against: tuple[str, ...]) -> dict[str, Any]:
    changed: dict[str, Any] = {}
    for entry in against:
        key, equals, value = entry.partition("=")
        if not equals or not value:
            raise InputError(f"`{entry}` is not KEY=VALUE, such as destination=SG or basis=law")
        if key not in SIDES:
            raise InputError(f"`{key}` cannot be compared; {did_you_mean(key, SIDES) or 'known: ' + ', '.join(SIDES)}")
        changed[SIDES[key]] = (*changed.get("parties", ()), *parties(value)) if key == "party" else value
    if "product" in changed:
        changed.setdefault("vendor", None)
    return changed
