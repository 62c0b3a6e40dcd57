"""``licet new``: commented skeletons of the files that people write; and ``licet schema``: their JSON Schemas."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from licet.case.resolve import parse_day
from licet.engine import load
from licet.errors import InputError

from .options import Group, rules_option, today
from .output import say

if TYPE_CHECKING:
    from licet.authoring.skeletons import Kind, Product

_into = click.option(
    "--into", required=True, metavar="DIR", type=click.Path(path_type=Path, file_okay=False), help="The folder of rules that gets it."
)  # fmt: skip
_on = click.option("--on", "day", metavar="DAY", help="The day it was published.  [default: today]")


@click.group(cls=Group)
def new() -> None:
    """Write a commented skeleton of a file. It loads as it is.

    Nothing that exists is overwritten, and nothing is written if the folder does not load with it.
    """


@new.command()
@click.argument("name", metavar="ID")
@_into
@_on
def rule(name: str, into: Path, day: str | None) -> None:
    """Begin a legal instrument, such as us.some-rule."""
    _in_folder("rule", name, into, day)


@new.command()
@click.argument("name", metavar="ID")
@_into
@_on
def jurisdiction(name: str, into: Path, day: str | None) -> None:
    """Begin the index of a jurisdiction, such as zz."""
    _in_folder("jurisdiction", name, into, day)


@new.command("party-list")
@click.argument("name", metavar="ID")
@_into
@_on
def party_list(name: str, into: Path, day: str | None) -> None:
    """Begin a list of parties of a jurisdiction in DIR, such as zz.watch."""
    _in_folder("party-list", name, into, day)


@new.command()
@click.argument("name", metavar="ID")
@_into
@click.option("--same-as", default="", metavar="ID", help="The product that it is the same as.")
@click.option("--kind", default="", metavar="KIND", help="Its kind, for a product that is the same as none.")
def product(name: str, into: Path, same_as: str, kind: str) -> None:
    """Add a row for a product, such as acme/server-1."""
    from licet.authoring.skeletons import Product

    _in_folder("product", name, into, None, Product(same_as, kind))


@new.command()
@click.argument("name", metavar="NAME")
@click.option(
    "--into",
    default="features",
    show_default=True,
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of features.",
)
@rules_option
def feature(name: str, into: Path, folders: tuple[str, ...]) -> None:
    """Begin a feature; for the id of a rule, with the days on which it begins."""
    from licet.authoring.skeletons import feature as skeleton

    _write({into / f"{name}.feature": skeleton(name, load(*folders).rulebook, today())}, f"run it: pytest {into}")


@new.command()
@click.argument("name", metavar="NAME")
@click.option(
    "--into",
    default="articles",
    show_default=True,
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of articles.",
)
@click.option(
    "--text",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The text of the article, for its hash.",
)
def article(name: str, into: Path, text: Path | None) -> None:
    """Begin the claims of an article."""
    from licet.authoring.skeletons import article as skeleton

    try:
        content = None if text is None else text.read_bytes()
    except OSError as error:
        raise InputError(f"`{text}` cannot be read: {error.strerror}") from None
    _write({into / f"{name.replace('-', '_')}.yaml": skeleton(name, content)}, "")


@click.command()
@click.argument("name", required=False)
@click.option(
    "--into",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write those of rules into DIR/schema.",
)
def schema(name: str | None, into: Path | None) -> None:
    """Print a JSON Schema, or write those of the files of rules for an editor.

    Without NAME, list all. docs/editor.md says how an editor uses them.
    """
    from licet.authoring import skeletons

    if into is not None and name is None:
        _write(skeletons.schema_files(into), "", replace=True)
    elif into is not None:
        raise click.UsageError("give NAME to print one schema, or --into to write those of rules")
    else:
        say("\n".join(skeletons.schemas()) if name is None else skeletons.schema(name).rstrip("\n"))


def _in_folder(kind: Kind, name: str, into: Path, day: str | None, product: Product | None = None) -> None:
    from licet.authoring.skeletons import NO_PRODUCT, files

    on = today() if day is None else parse_day(day, "--on")
    made = files(kind, name, into, on, product or NO_PRODUCT)
    _write(made, f"use it with --rules {into}", replace=kind in {"product", "party-list"})


def _write(made: Mapping[Path, str], then: str, *, replace: bool = False) -> None:
    """Write files, each whole or not at all, those that exist only with ``replace``; raises InputError."""
    paths = list(made)
    if not replace and (there := [path for path in paths if os.path.lexists(path)]):
        raise InputError(f"`{there[0]}` exists; nothing was written")
    drafts: dict[Path, Path] = {}
    try:
        for path in paths:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(
                "w", dir=path.parent, prefix=".new-", suffix=".tmp", encoding="utf-8", newline="", delete=False
            ) as file:
                drafts[path] = Path(file.name)
                file.write(made[path])
            drafts[path].chmod(0o644)
        for path, draft in drafts.items():
            if replace:
                draft.replace(path)
            else:
                os.link(draft, path)  # fails where another process was quicker
    except FileExistsError:
        raise InputError(f"`{path}` exists; it was not overwritten") from None
    except OSError as error:
        raise InputError(f"`{path}` cannot be written: {error.strerror or error}") from None
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)
    say("\n".join(map(str, paths)))
    if then:
        say(then)
