"""The campaign: a slice of it, what earlier ones found, and that it would find a fault.

``LICET_CAMPAIGN_MINUTES`` sets how long the slice takes; a longer one is ``python -m tests.campaign``.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT))

from tests.campaign import run, trials  # noqa: E402 - found by the path above
from tests.campaign.shrink import smaller  # noqa: E402

MINUTES = os.environ.get("LICET_CAMPAIGN_MINUTES", "0.2")


def test_a_slice_finds_no_difference(tmp_path):
    command = [sys.executable, "-m", "tests.campaign", "--minutes", MINUTES, "--seed", "17", "--state", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (state,) = (json.loads(path.read_text()) for path in tmp_path.glob("seed-17-*.json"))
    assert state["counted"]["days"] > 100, done.stdout
    assert set(state["following"]) == set(trials.TRIALS)


@pytest.mark.parametrize("path", sorted(run.KEPT.glob("*.json")), ids=lambda path: path.stem)
def test_what_was_found_stays_mended(path):
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert trials.check(kept["kind"], kept["scenario"])


def test_a_trial_is_the_same_whenever_it_is_made():
    for kind in trials.TRIALS:
        assert trials.scenario_of(kind, 3, 4) == trials.scenario_of(kind, 3, 4) != trials.scenario_of(kind, 4, 4)


class Wrong(trials.Oracle):
    """An oracle that takes every relief for none."""

    def rules(self, shelf, family, here):
        return [] if shelf == "reliefs" else super().rules(shelf, family, here)


def test_a_fault_is_found_made_small_and_kept(monkeypatch, tmp_path):
    monkeypatch.setattr(trials, "Oracle", Wrong)
    failures = [one for number in range(40) for one in run.trials("days", 1, number, 1).failures]
    assert len(failures) > 3
    largest = max(failures, key=lambda failure: len(json.dumps(failure.scenario)))
    kept = json.loads(run.keep(1, largest, tmp_path).read_text())
    assert len(kept["scenario"]["asked"]) == 1
    assert "reliefs" in json.dumps(kept["scenario"])
    assert len(json.dumps(kept)) < len(json.dumps(largest.scenario)) / 4
    with pytest.raises(AssertionError, match="the engine says"):
        trials.check("days", kept["scenario"])
    monkeypatch.undo()
    assert trials.check("days", kept["scenario"])["days"]


def test_a_campaign_goes_on_where_it_ended(tmp_path):
    state = run.State.read(tmp_path, 5)
    for _ in range(6):
        kind, _, count = state.next_batch()
        state.add(run.Batch(kind, run.Counter(days=count), 2.0 * count, []))
    state.write(tmp_path)
    again = run.State.read(tmp_path, 5)
    assert again == state
    assert again.next_batch()[1] > 0
    assert run.State.read(tmp_path, 6).counted == {}


def test_what_a_failure_does_not_need_is_removed():
    found = smaller(
        {"a": [*range(9)], "b": {"c": 1, "d": 2}}, lambda one: 3 in one.get("a", []) and one.get("b", {}).get("d")
    )
    assert found == {"a": [3], "b": {"d": 2}}
