"""Writes ``sbom.cdx.json``, the bill of materials in the wheel (CycloneDX 1.6, PEP 770), from ``pyproject.toml``.

    python tools/sbom.py

The wheel contains no code of others. Its components are the packages that it requires, with the versions that it accepts. The
file has no time and no random number, so that equal sources give equal wheels.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
FILE = ROOT / "sbom.cdx.json"
LICENCES = {
    "durable-rules": "MIT", "pydantic": "MIT", "pyyaml": "MIT", "click": "BSD-3-Clause", "rich": "MIT", "pycountry": "LGPL-2.1-only",
    "rapidfuzz": "MIT", "anyascii": "ISC", "platformdirs": "MIT",
}  # fmt: skip


def text() -> str:
    """The bill of materials as JSON. Raises KeyError for a requirement without a licence above."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (version,) = re.findall(
        r'^__version__ = "(.+)"$', (ROOT / "engine/licet/_version.py").read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    own = _component(project["name"], version, project["license"])
    needed = [_required(requirement) for requirement in project["dependencies"]]
    document = {
        "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": own}, "components": needed,
        "dependencies": [{"ref": own["bom-ref"], "dependsOn": [one["bom-ref"] for one in needed]}],
    }  # fmt: skip
    return json.dumps(document, indent=2) + "\n"


def _required(requirement: str) -> dict[str, Any]:
    found = re.fullmatch(r"([\w.-]+)(.+)", requirement)
    assert found, requirement
    name, accepted = found.groups()
    one = _component(name, accepted.removeprefix("==") if accepted.startswith("==") else None, LICENCES[name])
    return {**one, "scope": "required", "properties": [{"name": "licet:accepted-versions", "value": accepted}]}


def _component(name: str, version: str | None, licence: str) -> dict[str, Any]:
    purl = f"pkg:pypi/{name}" + (f"@{version}" if version else "")
    known = {"version": version} if version else {}
    return {
        "type": "library", "bom-ref": purl, "name": name, **known, "licenses": [{"license": {"id": licence}}], "purl": purl,
    }  # fmt: skip


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
