"""What `nox -s site` gives to Sphinx: every page once, every linked file, and nothing that would be loaded over the network."""

import re
import runpy
from pathlib import Path

import pytest

pytestmark = pytest.mark.docs
ROOT = Path(__file__).parents[2]
BUILD = runpy.run_path(str(ROOT / "docs" / "site" / "build.py"))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    BUILD["copy_pages"](folder)
    return folder


def test_every_page_is_in_the_navigation_once(source: Path) -> None:
    lines = re.findall(r"^(?:docs|examples|[A-Z]+)\S*$", BUILD["navigation"](source), flags=re.MULTILINE)
    pages = {path.relative_to(source).with_suffix("").as_posix() for path in source.rglob("*.md")} - {"README"}
    assert sorted(lines) == sorted(pages)
    assert len(pages) > 40


def test_what_pages_link_to_is_copied(source: Path) -> None:
    assert (source / "docs" / "schema" / "decision.schema.json").is_file()
    assert (source / "LICENSE").is_file()
    assert "](decisions/README.md)" in (source / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_pages_are_otherwise_as_they_are_in_the_repository(source: Path) -> None:
    for name in ("docs/tour.md", "docs/rules.md", "examples/house/README.md"):
        assert (source / name).read_text(encoding="utf-8") == (ROOT / name).read_text(encoding="utf-8")


def test_what_would_be_loaded_over_the_network_is_found(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        '<script src="https://a.example/x.js"></script><a href="https://b.example">b</a><img src="x.png">'
    )
    (tmp_path / "page.css").write_text("@import '//c.example/font.css'; a { background: url(data:image/png;base64,x) }")
    found = list(BUILD["from_elsewhere"](tmp_path))
    assert found == ["page.css loads //c.example/font.css", "page.html loads https://a.example/x.js"]
