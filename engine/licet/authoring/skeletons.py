"""Skeletons of the files that people write: commented, and such that they load as they are.

The texts are in ``templates``. Nothing is written here; :func:`files` says what is to be written, once it was loaded with
everything else in the folder.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from os.path import relpath
from pathlib import Path
from string import Template
from typing import Literal, NamedTuple

from licet.errors import InputError
from licet.inference.prepared import prepare
from licet.language.sources import CATALOGUE_FOLDER, Source, home
from licet.rulebook.folders import Gathered, gathered, label_of, read_folders
from licet.rulebook.loader import assemble
from licet.rulebook.rulebook import Rulebook
from licet.values.names import did_you_mean
from licet.world.loader import world

TEMPLATES = Path(__file__).parent / "templates"
SCHEMAS = "docs/schema"  # beside rules and seeds, in the package and in a checkout
SCHEMA_FOLDER = "schema"  # in a folder of one's own
WRITTEN = ("instrument", "index", "attestations")  # the schemas of files that people write
Kind = Literal["rule", "jurisdiction", "party-list", "product"]
PATTERNS: Mapping[Kind, tuple[str, str]] = {
    "rule": (r"[a-z][a-z0-9]*\.[a-z0-9]+(-[a-z0-9]+)*", "an id such as `us.some-rule`"),
    "party-list": (r"[a-z][a-z0-9]*\.[a-z0-9]+(-[a-z0-9]+)*", "an id such as `us.some-list`"),
    "jurisdiction": (r"[a-z][a-z0-9]*", "a name of lower-case letters and digits such as `us`"),
    "product": (r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*", "an id such as `acme/server-1`"),
}


class Product(NamedTuple):
    """What the row of a product states: another product that it is the same as, or its kind."""

    same_as: str = ""
    kind: str = ""


NO_PRODUCT = Product()


def template(name: str, **words: str) -> str:
    """A text of ``templates`` with these words filled in."""
    return Template((TEMPLATES / name).read_text(encoding="utf-8")).substitute(words)


def schema(name: str) -> str:
    """A JSON Schema as text. Raises InputError, with suggestions.

    >>> '"Instrument"' in schema("instrument")
    True
    """
    path = home(SCHEMAS) / f"{name}.schema.json"
    if not path.is_file():
        known = schemas()
        raise InputError(f"there is no schema `{name}`; {did_you_mean(name, known) or 'known: ' + ', '.join(known)}")
    return path.read_text(encoding="utf-8")


def schemas() -> tuple[str, ...]:
    """The names of all JSON Schemas."""
    return tuple(sorted(path.name.removesuffix(".schema.json") for path in home(SCHEMAS).glob("*.schema.json")))


def schema_files(folder: Path) -> dict[Path, str]:
    """The schemas of files that people write, in a folder of one's own."""
    return {folder / SCHEMA_FOLDER / f"{name}.schema.json": schema(name) for name in WRITTEN}


def files(kind: Kind, name: str, folder: Path, day: date, product: Product = NO_PRODUCT) -> dict[Path, str]:
    """What to write into a folder of rules for something new: paths with their texts, that of the new thing first.

    Raises InputError for a name that cannot be one, is taken, or belongs to a jurisdiction that is not there, and RulesError
    when the folder does not load with it.
    """
    pattern, wanted = PATTERNS[kind]
    if not re.fullmatch(pattern, name):
        raise InputError(f"`{name}` is not {wanted}")
    own = (folder,) if folder.is_dir() and any(folder.iterdir()) else ()
    made = _new(kind, name, folder, day, product, read_folders(own, prepare)[0])
    found = gathered((home("rules"), *own))
    label = label_of(folder, {home("rules").name})
    for path, text in made.items():
        _put(found, Source(f"{label}/{path.relative_to(folder).as_posix()}", text))
    book = assemble(found.rules, world(found.seeds, found.products, checked=False), found.lists, found.products)
    _ = book.parties.entries  # reads the tables of the lists
    if kind in {"rule", "jurisdiction"}:
        made |= {path: text for path, text in schema_files(folder).items() if not path.exists()}
    return made


def _new(kind: Kind, name: str, folder: Path, day: date, product: Product, book: Rulebook) -> dict[Path, str]:
    jurisdiction, _, rest = name.partition(".")
    if kind == "product":
        return _product(name, folder, product, book)
    if kind == "jurisdiction":
        if name in book.jurisdictions:
            raise InputError(f"there is a jurisdiction `{name}` already, in {book.locations[name].file}")
        path = folder / name / "index.yaml"
        return {path: template("jurisdiction.yaml", id=name, day=f"{day}", schema=_schema_of("index", path, folder))}
    if jurisdiction not in book.jurisdictions:
        hint = did_you_mean(jurisdiction, book.jurisdictions) or f"known: {', '.join(book.jurisdictions)}"
        raise InputError(
            f"there is no jurisdiction `{jurisdiction}`; {hint}. `licet new jurisdiction {jurisdiction}` begins one"
        )
    if kind == "rule":
        taken = {version.id for version in book.versions} | {one.instrument for one in book.instruments}
        if name in taken:
            raise InputError(f"there is a rule or an instrument `{name}` already; `licet rules show {name}` shows it")
        path = folder / jurisdiction / f"{day}-{rest}.yaml"
        text = template(
            "rule.yaml", id=name, jurisdiction=jurisdiction, day=f"{day}", schema=_schema_of("instrument", path, folder)
        )
        return {path: text}
    return _party_list(name, folder, day, book)


def _schema_of(name: str, path: Path, folder: Path) -> str:
    """The address of a schema relative to a file, as editors read it."""
    return Path(relpath(folder / SCHEMA_FOLDER / f"{name}.schema.json", path.parent)).as_posix()


def _party_list(name: str, folder: Path, day: date, book: Rulebook) -> dict[Path, str]:
    """The table of a list, and the index that names it."""
    jurisdiction, _, rest = name.partition(".")
    index = next(
        (path for path in (folder / jurisdiction / "index.yaml", folder / "index.yaml") if path.is_file()), None
    )
    if index is None:
        raise InputError(
            f"a list belongs to a jurisdiction whose index is in {folder}, and there is none of `{jurisdiction}`; take a "
            "jurisdiction of your own, or `licet lists import` a table with a column `list`"
        )
    if name in book.parties.lists:
        raise InputError(f"there is a list `{name}` already; `licet lists` shows all")
    table = index.parent / "lists" / f"{rest}.csv"
    if table.exists():
        raise InputError(f"`{table}` exists; it was not overwritten")
    entry, text = f"{name}: lists/{rest}.csv", index.read_text(encoding="utf-8")
    if re.search(r"^lists:\s*(#.*)?$", text, flags=re.MULTILINE):
        text = re.sub(r"^(lists:\s*?(?:#.*)?\n)", rf"\g<1>  {entry}\n", text, count=1, flags=re.MULTILINE)
    elif inline := re.search(r"^lists:\s*\{", text, flags=re.MULTILINE):
        text = f"{text[: inline.end()]}{entry}, {text[inline.end() :]}"
    else:
        text = f"{text.rstrip()}\nlists:\n  {entry}\n"
    return {table: template("party-list.csv", day=f"{day}"), index: text}


def _product(name: str, folder: Path, product: Product, book: Rulebook) -> dict[Path, str]:
    """The table of products with one more row."""
    catalogue = book.catalogue
    known = catalogue.parts
    if name in known:
        raise InputError(f"there is a product `{name}` already; `licet products {name}` shows it")
    if product.same_as and product.same_as not in known:
        raise InputError(
            f"there is no product `{product.same_as}`; {did_you_mean(product.same_as, known)}".rstrip("; ")
        )
    if product.kind and product.kind not in catalogue.kinds:
        hint = did_you_mean(product.kind, catalogue.kinds) or f"known: {', '.join(catalogue.kinds)}"
        raise InputError(f"there is no kind `{product.kind}`; {hint}")
    if bool(product.same_as) == bool(product.kind):
        raise InputError("state what the product is: --same-as ID of another product, or --kind KIND")
    path = folder / CATALOGUE_FOLDER / "products.csv"
    text = path.read_text(encoding="utf-8") if path.is_file() else template("product.csv")
    columns = text.splitlines()[0].split(",")
    vendor = name.partition("/")[0]
    cells = {
        "id": name, "same_as": product.same_as, "kind": product.kind,
        "vendor": vendor if vendor in catalogue.vendors else "", "name": name.partition("/")[2],
    }  # fmt: skip
    lacking = [column for column, cell in cells.items() if cell and column not in columns]
    if lacking:
        raise InputError(f"`{path}` has no column {', '.join(lacking)}; add it, and the row can be written")
    row = ",".join(cells.get(column, "") for column in columns)
    return {path: text.rstrip("\n") + f"\n{row}\n"}


def _put(found: Gathered, source: Source) -> None:
    """Add a file, in place of the one of the same name."""
    into = found.products if f"/{CATALOGUE_FOLDER}/" in source.name else found.rules
    into[:] = [*(one for one in into if one.name != source.name), source]


def article(name: str, text: bytes | None) -> str:
    """The skeleton of an article, with the hash of its text if that is given. Raises InputError for a name that is none."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise InputError(f"`{name}` is not a name of lower-case letters, digits and `-`")
    digest = "0" * 64 if text is None else hashlib.sha256(text).hexdigest()
    return template("article.yaml", id=name, sha256=digest)


def feature(name: str, book: Rulebook, day: date) -> str:
    """The skeleton of a feature; for the id of an instrument, with the day before, the day and the day after it begins.

    Raises InputError for a name that cannot be that of a file.
    """
    if not re.fullmatch(r"[A-Za-z0-9][\w.-]*", name):
        raise InputError(f"`{name}` is not a name of letters, digits and `.` `-` `_`")
    versions = [version for version in book.versions if name in {version.instrument.instrument, version.id}]
    ids = list(dict.fromkeys(version.id for version in versions if version.role in {"control", "relief"}))
    first = versions[0].instrument.in_force.earliest if versions else day
    return template(
        "feature.feature", tag=name.partition(".")[0].lower(), title=name,
        scenarios="\n".join(_scenarios(ids, first) if ids else _plain(first)).rstrip("\n"),
    )  # fmt: skip


def _scenarios(ids: Sequence[str], first: date) -> Iterable[str]:
    days = (
        ("the day before", first - timedelta(days=1)),
        ("the first day", first),
        ("the day after", first + timedelta(days=1)),
    )
    for one in ids:
        for title, day in days:
            outcome = f"it does not depend on {one}" if day < first else f"the reason is {one}"
            yield template("scenario.feature", title=f"{one}, {title}", day=f"{day}", outcome=outcome)


def _plain(day: date) -> Iterable[str]:
    yield template("scenario.feature", title="WHAT IS ASKED", day=f"{day}", outcome="it is unknown")
