"""The bill of materials in the wheel is that of ``pyproject.toml``, and requirements have upper bounds or a reason for none."""

import importlib.util
import json
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
UNBOUNDED = {"pycountry"}  # its versions are dates


def test_the_bill_of_materials_is_current() -> None:
    spec = importlib.util.spec_from_file_location("sbom", ROOT / "tools" / "sbom.py")
    assert spec is not None
    assert spec.loader is not None
    sbom = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sbom)
    assert sbom.FILE.read_text(encoding="utf-8") == sbom.text(), "run python tools/sbom.py"
    (wheel,) = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["sbom-files"]
    assert ROOT / wheel == sbom.FILE


def test_every_requirement_is_a_component_and_bounded() -> None:
    document = json.loads((ROOT / "sbom.cdx.json").read_text(encoding="utf-8"))
    needed = PROJECT["project"]["dependencies"]
    accepted = {one["name"] + one["properties"][0]["value"] for one in document["components"]}
    assert accepted == set(needed)
    assert {one for one in needed if "<" not in one and "==" not in one} == {
        one for one in needed if one.partition(">")[0] in UNBOUNDED
    }
    assert len(needed) <= 10
