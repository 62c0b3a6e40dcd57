"""Paths of the shipped rule files: `rules/<jurisdiction>/[notices/]<publication date>-<name of the instrument>.yaml`."""

from pathlib import Path

import pytest
import yaml
from plain import listed
from shipped import shipped

ROOT = Path(__file__).parents[2]
RULEBOOK = shipped().rulebook
FILES = sorted(path.relative_to(ROOT) for path in ROOT.glob("rules/*/**/*.yaml") if path.name != "index.yaml")
ROLES = {one.id: one.role for one in RULEBOOK.versions}
SHELVES = ("classes", "controls", "reliefs", "notices", "exceptions")


def documents(path):
    """The documents of a file, with dates as written."""
    return list(yaml.load_all((ROOT / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def only_notices(document):
    """Whether an instrument defines and withdraws only notices."""
    ids = [*listed(document.get("withdraws", [])), *(name for shelf in SHELVES for name in document.get(shelf, {}))]
    return {ROLES[name] for name in ids} == {"notice"}


def place_of(document):
    """The path of an instrument. Of an imprecise date, the first day or month is used as written."""
    jurisdiction, _, name = document["instrument"].partition(".")
    folder = Path("rules", jurisdiction, "notices") if only_notices(document) else Path("rules", jurisdiction)
    published = document["published"].partition("/")[0]
    return folder / f"{published}-{name.replace('.', '-')}.yaml"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_contains_one_instrument_and_is_named_after_it(path):
    (document,) = documents(path)
    assert path == place_of(document)


def test_every_instrument_has_a_file_of_its_own():
    assert len(FILES) == len(RULEBOOK.instruments)
    assert {RULEBOOK.locations[one.instrument].file for one in RULEBOOK.instruments} == set(map(Path.as_posix, FILES))


@pytest.mark.parametrize(
    ("document", "place"),
    [
        (
            {"instrument": "us.some-rule", "published": "2025-06-10", "controls": {"us.h20-letter": {}}},
            "rules/us/2025-06-10-some-rule.yaml",
        ),
        (
            {
                "instrument": "us.talks.second",
                "published": "2025-06-10/2025-06-30",
                "notices": {"us.notice-geneva": {}},
            },
            "rules/us/notices/2025-06-10-talks-second.yaml",
        ),
        (
            {
                "instrument": "us.both",
                "published": "2025-06",
                "notices": {"us.notice-geneva": {}},
                "withdraws": "us.h20-letter",
            },
            "rules/us/2025-06-both.yaml",
        ),
    ],
)
def test_the_place_follows_from_the_instrument(document, place):
    assert place_of(document).as_posix() == place


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("rules/*/**/*.yaml")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_one_alternative_is_written_without_a_list(path):
    for document in documents(path.relative_to(ROOT)):
        sentences = [one for shelf in SHELVES for one in document.get(shelf, {}).values()]
        for key in ("when", "unless", "governs"):
            for one in (document, *sentences):
                clauses = one.get(key)
                assert not isinstance(clauses, list) or len(clauses) > 1, f"a list of one under `{key}`"


@pytest.mark.parametrize("path", FILES, ids=str)
def test_destination_and_headquarters_are_one_condition_where_they_are_alike(path):
    (document,) = documents(path)
    for sentence in (one for shelf in SHELVES for one in document.get(shelf, {}).values()):
        for key in ("when", "unless"):
            clauses = listed(sentence.get(key, []))
            for one in clauses:
                if "destination" in one and "headquarters" not in one:
                    rest = {name: value for name, value in one.items() if name != "destination"}
                    assert {**rest, "headquarters": one["destination"]} not in clauses, (
                        "use destination_or_headquarters"
                    )
