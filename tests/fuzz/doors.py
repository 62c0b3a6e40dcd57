"""The doors through which texts of others come in: each reads any bytes, and ends or raises an error of licet."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import generate
import small_world
from pydantic import ValidationError
from pytest import MonkeyPatch
from shipped import read_rules_by, shipped

import licet
from licet.authoring.attest import with_entry
from licet.bdd.rule_text import rule_sources
from licet.case.named import parse_parties
from licet.cli.options import parties, product_argument
from licet.language.sources import Source
from licet.lists import build, open_index
from licet.log.records import Expected, RawRecord, objections
from licet.rulebook.loader import assemble
from licet.values.day_text import day_of, why_no_day
from licet.values.eccn import meant_eccn, parse_eccn
from licet.values.units import in_unit
from licet.world.loader import world

CORPUS = Path(__file__).parent / "corpus"
ACT = small_world.sources(generate.book(Random(3)))
TABLES = ("groups", "parties")
INDEXES = sorted(one.name for one in ACT if one.name.endswith("00.yaml"))
RULES = sorted(one.name for one in ACT if one.name.endswith(".yaml") and "jurisdiction" not in one.text)


class Door(NamedTuple):
    """What reads bytes, and examples of what it reads."""

    read: Callable[[bytes], object]
    seeds: tuple[str, ...]


def text_of(data: bytes) -> str:
    """The bytes as text, however they are encoded."""
    return data.decode("utf-8", errors="surrogateescape" if data[:1] == b"\xff" else "replace")


def instead_of(name: str, data: bytes) -> object:
    """The rulebook with another text in one of its files."""
    sources = [Source(name, text_of(data)) if one.name == name else one for one in ACT]
    return licet.Engine(assemble(sources, small_world.catalogue()))


def rules(data: bytes) -> object:
    """A rule file beside an index and its tables."""
    return instead_of(RULES[0], data)


def index(data: bytes) -> object:
    """An index of a jurisdiction, with its rules and tables."""
    return instead_of(INDEXES[0], data)


def tables(data: bytes) -> object:
    """The tables of a jurisdiction: the first byte says which."""
    return instead_of(f"aa/{TABLES[data[0] % 2] if data else TABLES[0]}.csv", data[1:])


def catalogue(data: bytes) -> object:
    """The tables of a catalogue: the first byte says which."""
    files = dict(small_world.WORLD)
    files[[*files][data[0] % len(files) if data else 0]] = text_of(data[1:])
    return world([Source(name, text) for name, text in files.items()])


def attestations(data: bytes) -> object:
    """A file of attestations, read, and with one more entry."""
    text = text_of(data)
    entry = {"jurisdiction": "aa", "through": date(2026, 1, 1), "by": "A", "on": date(2026, 1, 1), "read": ["B"]}
    with contextlib.suppress(licet.LicetError):
        assert text in with_entry(text, entry)
    return assemble([*ACT, Source("aa/attestations.yaml", text)], small_world.catalogue())


def lists(data: bytes) -> object:
    """A published list: the first byte tells CSV from JSON. What was imported is searched."""
    suffix = (".csv", ".json")[data[0] % 2 if data else 0]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"list-2026-05-01{suffix}")
        path.write_bytes(data[1:])
        found = open_index(build(path, Path(folder, "into")))
        return [found.match(name) for name in ("Quartz", "石英", text_of(data[-20:]))]


def orders(data: bytes) -> object:
    """A text file of orders, as far as its days and figures."""
    from licet.cli import order_files
    from licet.cli.order_cells import CellForm
    from licet.cli.order_text import Stated

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "orders.csv")
        path.write_bytes(data)
        book, rows = order_files.without_blanks(order_files.scan(path, Stated(None, None, None, None, frozenset())))
        columns = {"on": book.frame.collect_schema().names()[-1]}
        order_files.read_cells(book, columns, (), CellForm(None, None, None))
        return rows


def names(data: bytes) -> object:
    """Names and everything else of a question, one on each line."""
    keys = ("product", "destination", "vendor", "headquarters", "end_user", "ships_from", "end_use", "eccn", "known_on")
    lines = text_of(data).split("\n")
    stated = {key: line for key, line in zip(keys, lines, strict=False) if line}
    usual = {"product": "H20", "destination": "CN", "on": "2025-05-01"}
    decision = shipped().check(**(usual | stated))
    assert licet.Decision.model_validate_json(decision.model_dump_json()) == decision
    return repr(decision), decision.needs


def values(data: bytes) -> object:
    """Days, figures, ECCNs, parties, systems: the same text read as each of them."""
    text = text_of(data)
    readers: list[Callable[[], object]] = [
        lambda: day_of(text), lambda: why_no_day(text), lambda: parse_eccn(text), lambda: meant_eccn(text),
        lambda: in_unit(text, "GB/s"), lambda: parse_parties({"owner": text}), lambda: parse_parties({text: "A"}),
        lambda: parties(text), lambda: product_argument("x", (text,)), lambda: Expected.parse(text),
        lambda: licet.Product(name="x", tpp=text, contains=text), lambda: licet.Product(name=text, interconnect={text: 3}),
    ]  # fmt: skip
    for read in readers:
        with contextlib.suppress(licet.LicetError, ValidationError, ValueError):
            read()
    return shipped().check({"name": "x", "dram_bandwidth": text}, "CN", on=text)


QUERIES = ("check", "timeline", "diff", "products", "vendors", "parties", "uses", "rules", "--help", "--version")


def command(data: bytes) -> object:
    """A command line, one argument on each line. Commands that write files are left out."""
    from licet.cli.main import main

    words = [word.replace("\x00", "") for word in text_of(data).split("\n")]
    if words[0] not in QUERIES or any(word.startswith(("--log", "--rules", "--key")) for word in words):
        return None
    out, errors = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="replace"), io.StringIO()
    with MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
        read_rules_by(lambda *_, **__: shipped(), patch)
        with contextlib.suppress(SystemExit):
            main(words, standalone_mode=False)
    return None


def steps(data: bytes) -> object:
    """The rules of a scenario, as features write them."""
    return assemble(rule_sources(text_of(data)), small_world.catalogue())


@cache
def decision_json() -> str:
    """A decision as JSON."""
    return shipped().check("H20", "CN", vendor="Nvidia", on="2025-05-01").model_dump_json()


def json_texts(data: bytes) -> object:
    """A decision from JSON: asked again, explained, and as a record of a log."""
    text = text_of(data)
    list(objections(text))
    with contextlib.suppress(licet.LicetError):
        RawRecord(1, "2026-01-01T00:00:00.000+00:00", "", "", text).read()
    decision = licet.Decision.model_validate_json(text)
    assert licet.Decision.model_validate_json(decision.model_dump_json()) == decision
    return shipped().ask(decision.question, decision.on), repr(decision)


LIST = "list,name,aliases,country,from,to,cite,evidence\nxx.list,Quartz Ltd,Q|石英,CN,2024-01-01,,c,verified\n"
ORDERS = ("sku,country,date\nH20,CN,2025-05-01\n", "sku;date;Menge\nH20;01.05.2025;1,5\n\n;;\n", "a\tb\n1\t45778\n")
DOORS = {
    "rules": Door(rules, tuple(one.text for name in RULES for one in ACT if one.name == name)),
    "index": Door(index, tuple(one.text for name in INDEXES for one in ACT if one.name == name)),
    "tables": Door(tables, tuple(f"{number}{one.text}" for number, name in enumerate(TABLES) for one in ACT if one.name == f"aa/{name}.csv")),
    "catalogue": Door(catalogue, tuple(f"{number}{text}" for number, text in enumerate(small_world.WORLD.values()))),
    "attestations": Door(attestations, ("- {jurisdiction: aa, through: 2026-11-27, by: A, on: 2026-11-27, read: [B]}\n", "# none\n")),
    "lists": Door(lists, (f"0{LIST}", '1{"results": [{"source": "S", "name": "N", "alt_names": ["A"], "addresses": []}]}')),
    "orders": Door(orders, ORDERS),
    "names": Door(names, ("H20\nChina\nNvidia\nSG\nHuawei\nTaiwan\nmilitary\n3A090.a\n2025-01-01", "8x H100 SXM\n中国\n\n\n石英")),
    "values": Door(values, ("2025-05-01", "4.8 TB/s", ">= 3", "3A090.a.1", "Wingtech:60%", "8x H100; 2x Grace", "sha256:00", "tpp=3")),
    "command": Door(command, ("check\nH20\nCN\n--on\n2025-05-01\n--json", "timeline\nH100\nSG\n--json", "rules\n--json",
                              "diff\n--help", "products\nH1", "parties\nHuawei", "check\nH20\nCN\n--spec\ntpp>=3")),
    "steps": Door(steps, ("instrument: xx.act\nin_force: 2021-01-01\ncontrols:\n  xx.ban: {says: no, when: {kind: chip}, requires: prohibition}\n",)),
    "json": Door(json_texts, ("{}",)),
}  # fmt: skip
ALLOWED: tuple[type[Exception], ...] = (licet.LicetError, ValidationError)


def enter(door: str, data: bytes) -> None:
    """Give bytes to a door. Whatever is not an error of licet is raised."""
    import click

    with contextlib.suppress(*ALLOWED, click.ClickException, click.Abort):
        DOORS[door].read(data)


def examples(door: str) -> list[bytes]:
    """The seeds of a door, and what was found before."""
    found: list[Any] = [text.encode() for text in DOORS[door].seeds]
    if door == "json":
        found.append(json.dumps(json.loads(decision_json())).encode())
    return [*found, *(path.read_bytes() for path in sorted((CORPUS / door).glob("*")))]
