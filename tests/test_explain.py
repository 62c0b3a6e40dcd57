"""Explanations as a person reads them: the most instructive cases word for word, and what every explanation owes.

Regenerate the texts with ``LICET_REGENERATE=1 python -m pytest tests/test_explain.py`` and review the diff.
"""

import os
import shlex
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

import licet
from licet.cli import main

GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "h20-in-may-2025": "H20 CN --vendor Nvidia --on 2025-05-01",
    "h20-in-july-2025": "H20 CN --vendor Nvidia --on 2025-07-20",
    "rtx-4090d": "'RTX 4090 D' CN --on 2024-06-01",
    "l40-on-2023-11-01": "L40 CN --on 2023-11-01",
    "a100-in-september-2022": "A100 CN --on 2022-09-15",
    "h100-to-singapore-for-a-chinese-parent": "H100 Singapore --hq China --on 2025-06-01",
    "h100-to-the-emirates-before-2026-07-10": "H100 AE --on 2026-07-09",
    "h100-to-the-emirates-from-2026-07-10": "H100 AE --on 2026-07-10",
    "h200-from-the-united-states": "H200 CN --from US --on 2026-08-01",
    "h200-from-taiwan": "H200 CN --from TW --on 2026-08-01",
    "chip-with-one-figure-missing": "'My chip' CN --vendor Nvidia --spec tpp=4000 --spec dram_bandwidth=1000"
    " --spec interconnect=300 --spec datacenter=yes --on 2025-06-01",
    "h100-to-poland-in-practice": "H100 PL --on 2025-06-01",
    "h100-to-poland-by-law": "H100 PL --on 2025-06-01 --basis law",
    "gallium-on-2026-11-20": "gallium US --from CN --on 2026-11-20",
    "gallium-on-2026-11-28": "gallium US --from CN --on 2026-11-28",
    "b30a": "B30A CN --on 2025-12-01",
    "hbm": "HBM3E CN --vendor Micron --on 2025-02-01",
    "entity-list": "L4 MY --end-user 'Inspur Group' --on 2025-06-01",
    "name-near-the-entity-list": "L4 MY --end-user 'Inspur Grup' --on 2025-06-01",
    "ascend-910b": "'Ascend 910B' MY --vendor Huawei --on 2025-06-01",
    "military-end-use": "'RTX 4090 D' CN --end-use military --on 2024-06-01",
    "h20-in-2027": "H20 CN --vendor Nvidia --on 2027-01-15",
    "dysprosium-magnet-in-july-2025": "'NdFeB magnet with dysprosium' US --from CN --on 2025-07-28",
    "mi308-in-may-2025": "MI308X CN --vendor AMD --on 2025-05-01",
}


@cache
def shipped() -> licet.Engine:
    return licet.load()


@pytest.fixture(autouse=True)
def one_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command line as it is, but for the shipped rules being read once."""
    monkeypatch.setattr("licet.engine.load", shipped)


def told(arguments: str, *more: str) -> str:
    """What the terminal shows, without the line that changes with every rule: the receipt."""
    result = CliRunner().invoke(main, ["check", *shlex.split(arguments), *more], prog_name="licet")
    assert result.exit_code in {0, 10, 20, 30}, result.output
    return "\n".join(line for line in result.output.splitlines() if not line.startswith("receipt ")) + "\n"


@pytest.mark.parametrize("slug", CASES)
def test_the_telling_cases_read_as_they_were_approved(slug: str) -> None:
    path = GOLDEN / f"{slug}.txt"
    text = f"$ licet check {CASES[slug]} --why\n\n{told(CASES[slug], '--why')}"
    if os.environ.get("LICET_REGENERATE"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), "the words moved; review and regenerate (see the top of this file)"
