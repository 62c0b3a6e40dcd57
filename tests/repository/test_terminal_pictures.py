"""The pictures of terminal output are what the commands print now (some two seconds: a process for each)."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from shipped import approved

pytest.importorskip("pty", reason="needs pseudo-terminals")
SCRIPT = Path(__file__).parents[2] / "docs" / "site" / "terminal.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("terminal_pictures", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def without_receipt(text: str) -> str:
    """The text without the digest, which any change of a rule changes."""
    return re.sub(r"receipt.[0-9a-f]+", "receipt", text)


@pytest.mark.parametrize("number", range(3))
def test_a_picture_is_what_is_printed(script: ModuleType, number: int) -> None:
    picture = script.PICTURES[number]
    text = script.drawn(picture)
    assert without_receipt(text) == without_receipt(approved(picture.file, text))
    assert not re.search(r"(?:url\(|href=)", text)


def test_all_pictures_are_compared(script: ModuleType) -> None:
    assert len(script.PICTURES) == 3
    assert {one.file for one in script.PICTURES} == {*script.IMAGES.glob("terminal-*.svg")}
