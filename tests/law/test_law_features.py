"""Every instrument of the shipped rules has a feature that checks the day before, the day and the day after of every change."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from feature_steps import NAMES, ids, scenarios
from shipped import shipped

from licet.language.schema import Exemption
from licet.rulebook.rulebook import Rulebook
from licet.values.dates import UncertainDate

ROOT = Path(__file__).parents[2]
RULEBOOK = shipped().rulebook
ASKED = re.compile(r"it is checked on (\d{4}-\d{2}-\d{2})")
RULE_FILES = sorted(
    path.relative_to(ROOT / "rules") for path in ROOT.glob("rules/**/*.yaml") if path.name != "index.yaml"
)

TABLES = sorted(path.relative_to(ROOT / "rules") for path in ROOT.glob("rules/*/*.csv"))
RULES_BY_ECCN = sorted(
    path.relative_to(ROOT / "rules")
    for name in ("rules", "exceptions")
    for path in ROOT.glob(f"rules/*/by-eccn/{name}.csv")
)


def feature_of(rule_file: Path) -> Path:
    """The path of the feature of an instrument."""
    return ROOT / "features" / "law" / rule_file.with_suffix(".feature")


def edges(at: UncertainDate | None) -> Iterator[date]:
    """The days on which something begins or ends: two, if only an interval is known."""
    if at is not None:
        yield at.earliest
        if at.latest is not None:
            yield at.latest


def changes(rulebook: Rulebook, file: str) -> tuple[set[date], set[str]]:
    """The days on which an instrument changes something, and the ids of its rules.

    Days after the last day covered are included: a scenario can use ``Given … is covered through …``.
    """
    days: set[date] = set()
    stated: set[str] = set()
    for one in rulebook.versions:
        if one.location.file != file or one.role == "class":
            continue
        coverage = rulebook.jurisdictions[one.jurisdiction].coverage
        stated.add(one.rule.code if isinstance(one.rule, Exemption) else one.id)
        for at in (one.rule.in_force or one.instrument.in_force, one.rule.end):
            days |= {day for day in edges(at) if coverage.from_ < day}
    return days, stated


@pytest.mark.parametrize("rule_file", RULE_FILES, ids=str)
def test_an_instrument_has_its_feature(rule_file: Path) -> None:
    feature = feature_of(rule_file)
    assert feature.is_file(), f"{rule_file} has no feature"
    days, stated = changes(RULEBOOK, f"rules/{rule_file.as_posix()}")
    steps = [step for scenario in scenarios(feature) for step in scenario]
    asked = {date.fromisoformat(day) for step in steps for day in ASKED.findall(step)}
    one = timedelta(days=1)
    missing = sorted({near for day in days for near in (day - one, day, day + one)} - asked)
    assert not missing, f"never asked on {', '.join(map(str, missing))}"
    unnamed = stated - ids(steps, NAMES)
    assert not unnamed, f"no step fails when these do nothing: {', '.join(sorted(unnamed))}"


@pytest.mark.parametrize("table", [*TABLES, *RULES_BY_ECCN], ids=str)
def test_a_table_has_its_feature(table: Path) -> None:
    assert feature_of(table).is_file(), f"{table} has no feature"


def test_no_feature_is_without_its_instrument() -> None:
    features = {path.relative_to(ROOT / "features" / "law") for path in ROOT.glob("features/law/**/*.feature")}
    assert not features - {path.with_suffix(".feature") for path in [*RULE_FILES, *TABLES, *RULES_BY_ECCN]}
