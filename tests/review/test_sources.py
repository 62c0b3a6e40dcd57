"""``licet sources``: what was read of each instrument, and when."""

import json

from click.testing import CliRunner
from shipped import shipped

from licet.cli.main import main


def run(*arguments: str) -> tuple[int, str]:
    found = CliRunner().invoke(main, ["sources", *arguments])
    return found.exit_code, found.output


def instruments(*arguments: str) -> dict[str, dict[str, object]]:
    code, text = run(*arguments, "--json")
    assert code == 0
    return {one["instrument"]: one for law in json.loads(text)["jurisdictions"] for one in law["instruments"]}


def test_every_instrument_is_listed_once() -> None:
    found = instruments()
    assert {one.instrument for one in shipped().rules()} <= set(found)
    assert "ccl.commerce-control-list" in found  # read where an ECCN is stated
    letter = found["us.letter-nvidia-2025-04"]
    (stated,) = shipped().rules("us.letter-nvidia-2025-04")
    assert (letter["cite"], letter["checked"], letter["evidence"]) == (
        stated.cite,
        str(stated.checked),
        stated.evidence,
    )


def test_filters_narrow_the_list() -> None:
    assert {name.partition(".")[0] for name in instruments("--jurisdiction", "jp")} == {"jp"}
    assert {one["evidence"] for one in instruments("--evidence", "recollection").values()} <= {"recollection"}
    first = min(str(one["checked"]) for one in instruments().values())
    assert instruments("--checked-before", first) == {}
    assert set(instruments("--grep", "nvidia-2025-04")) == {"us.letter-nvidia-2025-04"}


def test_the_page_says_through_which_day_a_law_was_read() -> None:
    code, text = run("--jurisdiction", "jp")
    assert code == 0
    assert f": read through {shipped().rulebook.jurisdictions['jp'].coverage.through}" in text


def test_unknown_names_and_days_are_refused() -> None:
    assert run("--jurisdiction", "jq")[0] == 2
    assert "known: ca, cn" in run("--jurisdiction", "jq")[1]
    assert run("--checked-before", "soon")[0] == 2
