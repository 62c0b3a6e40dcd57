"""Invalid rule files: ``bad/<name>.yaml`` is refused with exactly the text of ``bad/<name>.txt``.

``LICET_REGENERATE=1`` regenerates the texts; review the diff. A missing index and the tables that an index names are
added by the test; ``bad/<name>.csv`` replaces the table of groups.
"""

from pathlib import Path

import pytest
import small_world
from shipped import approved

from licet import RulesError
from licet.engine import Engine
from licet.language.sources import Source
from licet.rulebook.loader import assemble

BAD = Path(__file__).parent / "bad"
CASES = sorted(path.stem for path in BAD.glob("*.yaml"))
INDEX = """\
jurisdiction: xx
title: A jurisdiction
coverage: {from: 2023-01-01, through: 2025-12-31}
silence: no_licence_required
end_uses: {military: military end use}
groups: groups.csv
parties: parties.csv
regions:
  xx.north: {union: ["N:1", AE]}
"""
GROUPS = "country,group,from,to,cite,evidence\nCN,N:1,2024-01-01,,a citation,memory\n"
PARTIES = "list,name,aliases,country,from,to,cite,evidence\nxx.red,Zhongguancun Quartz,,CN,,,a citation,memory\n"


def sources(name):
    """The bad file with the other files that it needs."""
    text = (BAD / f"{name}.yaml").read_text(encoding="utf-8")
    table = BAD / f"{name}.csv"
    groups = table.read_text(encoding="utf-8") if table.exists() else GROUPS
    bad = Source(f"{name}.yaml", text)
    if "jurisdiction: xx" in text:  # tables belong to the index beside them
        tables = (Source("groups.csv", groups), Source("parties.csv", PARTIES))
        return [bad, *(table for table in tables if f": {table.name}" in text)]
    return [bad, Source("xx/index.yaml", INDEX), Source("xx/groups.csv", groups), Source("xx/parties.csv", PARTIES)]


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_is_refused_with_this_text(name):
    with pytest.raises(RulesError) as refusal:
        Engine(assemble(sources(name), small_world.catalogue()))
    expected, found = BAD / f"{name}.txt", f"{refusal.value}\n"
    assert found == approved(expected, found)


@pytest.mark.parametrize("name", CASES)
def test_every_problem_is_reported_once_with_its_location(name):
    with pytest.raises(RulesError) as refusal:
        Engine(assemble(sources(name), small_world.catalogue()))
    diagnostics = refusal.value.diagnostics
    places = [(one.location, one.message) for one in diagnostics]
    assert len(places) == len(set(places))
    files = {source.name: source.text.splitlines() for source in sources(name)}
    for one in diagnostics:
        lines = files[one.location.file]
        assert one.location.line <= max(len(lines), 1) + 1
        assert "Traceback" not in str(one)
        assert "pydantic" not in str(one)


def test_every_text_belongs_to_a_file():
    assert {path.stem for path in BAD.glob("*.txt")} == set(CASES)
