"""The table of the README says what each jurisdiction covers, as ``licet status`` does."""

import json
import os
from pathlib import Path

from click.testing import CliRunner

from licet.cli.main import main

README = Path(__file__).parents[2] / "README.md"
HEAD = "| jurisdiction | from | through | covered | kinds of product | only |\n|---|---|---|---|---|---|\n"


def rows():
    """The rows by what the command prints; none of it depends on the day of the test."""
    shown = CliRunner().invoke(main, ["status", "--json"], env={"LICET_RULES": None})
    assert shown.exit_code == 0, shown.output
    for one in json.loads(shown.output)["jurisdictions"]:
        for covers in one["covers"]:
            how, kinds = "whole" if covers["whole"] else "in part", ", ".join(covers["kinds"]) or "every kind"
            row = (one["jurisdiction"], covers["since"], one["read_through"], how, kinds, covers["only"])
            yield f"| {' | '.join(row)} |\n"


def test_the_table_of_the_readme_is_what_the_indexes_state():
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(HEAD)
    assert rest, "the README has no table of what is covered"
    end = rest.index("\n\n") + 1
    table = "".join(rows())
    if os.environ.get("LICET_REGENERATE"):
        README.write_text(f"{before}{HEAD}{table}{rest[end:]}", encoding="utf-8")
        return
    assert rest[:end] == table
