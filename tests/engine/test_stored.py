"""The rulebook that is stored for later processes is the one that the files give, and is used only if it is."""

import os
import sys
from dataclasses import fields
from datetime import date

import pytest

import licet
from licet.inference.prepared import prepare
from licet.language.sources import gather, home
from licet.rulebook import stored
from licet.rulebook.folders import Gathered, _made

RULES, SEEDS = gather(home("rules")), gather(home("seeds"))
SOURCES = [*RULES, *SEEDS]


class Maker:
    """Makes the rulebook of the shipped files, and counts how often."""

    def __init__(self, rulebook):
        self.rulebook = rulebook
        self.times = 0

    def __call__(self):
        self.times += 1
        return self.rulebook


@pytest.fixture(scope="module")
def fresh():
    return _made(Gathered(RULES, SEEDS, [], []))


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "__pycache__" / "shipped.rulebook"
    monkeypatch.setattr(stored, "_place", lambda: path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return path


@pytest.fixture
def make(file, fresh):
    """A maker that has been asked once, so that its rulebook is stored."""
    maker = Maker(fresh)
    assert stored.stored(SOURCES, maker) is fresh
    assert file.exists()
    assert maker.times == 1
    return maker


def read(rulebook):
    """A rulebook as plain values."""
    catalogue, regions, parties = rulebook.catalogue, rulebook.regions, rulebook.parties
    return {
        "versions": [
            (one.number, one.id, one.role, *(each.model_dump_json(exclude_unset=True) for each in (one.rule, one.written, one.instrument)), one.location)
            for one in rulebook.versions
        ],
        "instruments": rulebook.instruments,
        "jurisdictions": {name: index.model_dump_json(exclude_unset=True) for name, index in rulebook.jurisdictions.items()},
        "same": (rulebook.fingerprint, rulebook.locations, rulebook.attestations, rulebook.by_eccn),
        "regions": (regions.regions, regions.groups, regions.__reduce__()[1][2]),
        "parties": (parties.entries, parties.ids, parties.parts, parties.lists),
        "catalogue": {
            one.name: getattr(catalogue, one.name)
            for one in fields(catalogue)
            if one.name not in {"numbers", "origins", "whole", "entries", "name_tables", "plausible", "parts"}
        },
        "products": dict(catalogue.parts),
        "late": (catalogue.part_numbers, catalogue.sources, catalogue.whole_families, catalogue.entries(), catalogue.plausible.limits),
    }  # fmt: skip


def test_what_is_stored_is_what_the_files_give(make):
    again = stored.stored(SOURCES, make)
    assert make.times == 1
    assert again is not make.rulebook
    expected, found = read(make.rulebook), read(again)
    for part, value in expected.items():
        assert found[part] == value, part


def test_its_answers_are_the_same(make):
    engines = licet.Engine(make.rulebook), licet.Engine(stored.stored(SOURCES, make))
    for product, destination, more in (
        ("H20", "CN", {}),
        ("8x NVIDIA H100 SXM5 80GB, refurbished", "Vietnam", {"headquarters": "CN"}),
        ("900-2G133-0000-100", "AE", {"end_use": "military"}),
        ("", "GB", {"eccn": "5A002"}),
        ("NXT:1980Di", "CN", {"end_user": "Semiconductor Manufacturing International Corporation"}),
    ):
        first, second = (engine.timeline(product, destination, **more) for engine in engines)
        assert first.model_dump_json() == second.model_dump_json()
        first, second = (engine.check(product, destination, on=date(2025, 5, 1), **more) for engine in engines)
        assert first == second


def test_another_text_makes_another_rulebook(make):
    changed = [*SOURCES[:-1], SOURCES[-1]._replace(text=SOURCES[-1].text + "\n")]
    stored.stored(changed, make)
    renamed = [*SOURCES[:-1], SOURCES[-1]._replace(name="seeds/other.csv")]
    stored.stored(renamed, make)
    assert make.times == 3


def test_other_code_makes_another_rulebook(make, monkeypatch):
    monkeypatch.setattr(stored, "VERSION", "0")
    stored.stored(SOURCES, make)
    assert make.times == 2
    monkeypatch.setattr(stored, "CODE", (*stored.CODE, "render"))
    stored.stored(SOURCES, make)
    assert make.times == 3


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2] + b"x" + data[len(data) // 2 + 1 :],
        lambda data: b"x" + data[1:],
        lambda data: data[:10],
        lambda data: data[:0],
    ],
)
def test_a_damaged_file_is_made_anew(make, file, damage):
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    stored.stored(SOURCES, make)
    assert make.times == 2
    assert file.read_bytes() == whole
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.skipif(os.name == "nt", reason="the permissions of POSIX")
def test_a_file_that_others_may_write_is_not_read(make, file):
    file.chmod(0o666)
    stored.stored(SOURCES, make)
    assert make.times == 2
    stored.stored(SOURCES, make)
    assert make.times == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give a file away")
def test_a_file_of_another_user_is_not_read(make, file):
    os.chown(file, 4711, -1)
    stored.stored(SOURCES, make)
    assert make.times == 2


def test_nothing_is_stored_where_python_stores_nothing(file, fresh, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert stored.stored(SOURCES, lambda: fresh) is fresh
    monkeypatch.setattr(stored, "_place", lambda: None)
    assert stored.stored(SOURCES, lambda: fresh) is fresh
    assert not file.exists()


def test_a_folder_that_cannot_be_written_is_no_error(file, fresh):
    file.parent.write_text("no folder", encoding="utf-8")
    assert stored.stored(SOURCES, lambda: fresh) is fresh


def test_it_lies_with_the_compiled_modules(monkeypatch):
    monkeypatch.setattr(sys, "pycache_prefix", None)
    place = stored._place()
    assert (place.parent.name, place.parent.parent.name, place.suffix) == ("__pycache__", "rulebook", ".rulebook")
    assert sys.implementation.cache_tag in place.name
    monkeypatch.setattr(sys.implementation, "cache_tag", None)
    assert stored._place() is None


def test_nothing_is_stored_without_the_source_of_the_code(monkeypatch):
    assert stored._place() is not None
    monkeypatch.setattr(stored, "__file__", stored.__file__ + "c")
    assert stored._place() is None


def test_folders_of_ones_own_are_not_stored(file, tmp_path):
    own = tmp_path / "own"
    own.mkdir()
    (own / "attestations.yaml").write_text("# nothing yet\n", encoding="utf-8")
    licet.load(own)
    assert not file.exists()
    licet.load()
    assert file.exists()


def test_what_is_prepared_of_it_is_stored_too_and_gives_the_same_answers(file, fresh):
    times = []

    def make():
        times.append(1)
        return fresh, prepare(fresh)

    stored.stored(SOURCES, make)
    assert file.exists()
    rulebook, prepared = stored.stored(SOURCES, make)
    assert len(times) == 1
    assert all(rule.version is version for rule, version in zip(prepared.rules, rulebook.versions, strict=True))
    plain, ready = licet.Engine(fresh), licet.Engine(rulebook, _prepared=prepared)
    for product, destination, more in (
        ("H20", "CN", {}),
        ("RTX 4090", "HK", {"end_use": "military", "eccn": "4A090.a"}),
    ):
        first, second = (engine.check(product, destination, on=date(2025, 5, 1), **more) for engine in (plain, ready))
        assert first.model_dump_json() == second.model_dump_json()


def test_a_text_of_the_same_length_makes_another_rulebook(make):
    text = SOURCES[0].text
    changed = [SOURCES[0]._replace(text=("x" if text[0] != "x" else "y") + text[1:]), *SOURCES[1:]]
    stored.stored(changed, make)
    assert make.times == 2
