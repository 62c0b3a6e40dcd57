"""Builds the documentation as a site of static pages: ``python docs/site/build.py FOLDER [--whole-atlas]``.

The pages are the Markdown files of the repository, as they are. They are copied to a temporary folder with what they link to, so that every
link is also one of the site, and given to Sphinx, for which a warning is an error. The site needs no network: a page that would load
something from elsewhere is an error too. The atlas is one of the pages: of some products and destinations, or of all with
``--whole-atlas``, which takes a minute longer. Needs the extras ``docs`` and ``report``.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
HOME = "README"
# The navigation. Pages that are not named here are under the last title.
NAVIGATION = {
    "Use": ("tour", "today", "atlas", "screening", "parties", "names", "systems", "by-eccn", "places", "own-folder", "house-rules", "defence"),
    "Write rules": ("write-a-rule", "write-a-feature", "rules", "language", "steps", "features-in-ci", "lint", "impact", "editor", "review"),
    "Reference": ("python", "json", "schema/README", "versioning", "platforms", "performance", "reliability"),
    "Design": ("architecture", "decisions/README", "decisions/*"),
    "More": (),
}  # fmt: skip
# The page of the atlas, what it has without --whole-atlas, and the link to it, which stands below the title of the page that describes it.
ATLAS = "live-atlas.html"
SOME = ("--product", "H20", "--product", "MI308X", "--product", "H100", "--product", "B200", "--product", "NdFeB magnet with dysprosium",
        "--destination", "CN", "--destination", "US", "--destination", "AE")  # fmt: skip
TO_ATLAS = '\n<p><a href="../{page}">The atlas as a page</a>, {extent}.</p>\n'
LINK = re.compile(r"(\]\()([^)\s#:]+)((?:#[^)\s]*)?\))")
CODE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
LOADED = re.compile(
    r"<(?:script|img|iframe)\b[^>]*\bsrc=\"((?:https?:)?//[^\"]+)\"|<link\b[^>]*\bhref=\"((?:https?:)?//[^\"]+)\""
)
LOADED_BY_STYLE = re.compile(r"(?:url\(|@import)\s*['\"]?((?:https?:)?//[^'\")]+)")
CONFIGURATION = """\
from pygments.lexers import TextLexer

project = "licet"
html_title = "licet"
root_doc = "{home}"
extensions = ["myst_parser"]
exclude_patterns = []
html_theme = "furo"
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
myst_heading_anchors = 6


def setup(app):
    app.add_lexer("csv", TextLexer)
"""


def main(target: Path, *, whole: bool = False) -> int:
    """Build the site in a folder, which is replaced. ``whole`` is whether the atlas has all products. Returns an exit code."""
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary, "pages")
        copy_pages(source)
        (source / "conf.py").write_text(CONFIGURATION.format(home=HOME), encoding="utf-8")
        home = source / f"{HOME}.md"
        home.write_text(home.read_text(encoding="utf-8") + navigation(source), encoding="utf-8")
        described = source / "docs" / "atlas.md"
        title, text = described.read_text(encoding="utf-8").split("\n", 1)
        extent = "of the whole catalogue" if whole else "of some products and destinations"
        described.write_text(title + "\n" + TO_ATLAS.format(page=ATLAS, extent=extent) + text, encoding="utf-8")
        shutil.rmtree(target, ignore_errors=True)
        options = ["-b", "html", "-q", "-W", "--keep-going", "-j", "auto", "-d", str(Path(temporary, "state"))]
        done = subprocess.run([sys.executable, "-m", "sphinx", *options, str(source), str(target)], check=False)
    if done.returncode:
        return done.returncode
    report = [sys.executable, "-m", "licet", "report", "-o", str(target / ATLAS), *(() if whole else SOME)]
    if (made := subprocess.run(report, check=False)).returncode:
        return made.returncode
    (target / "index.html").write_text(f'<!doctype html><meta http-equiv="refresh" content="0; url={HOME}.html">\n')
    problems = list(from_elsewhere(target))
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"{len(list(target.rglob('*.html')))} pages in {target}")
    return 1 if problems else 0


def copy_pages(source: Path) -> None:
    """Copy the Markdown files and what they link to. A link to a folder becomes one to its README."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").rglob("*.md")]
    for page in pages:
        text = page.read_text(encoding="utf-8")
        linked = [page.parent / name for _, name, _ in LINK.findall(CODE.sub("", text))]
        for file in filter(Path.is_file, linked):
            copy = source / file.resolve().relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if file.suffix != ".md":
                shutil.copyfile(file, copy)
        copy = source / page.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(LINK.sub(lambda found, page=page: to_page(found, page), text), encoding="utf-8")


def to_page(found: re.Match[str], page: Path) -> str:
    """A link, to the README of a folder instead of the folder."""
    name = found[2]
    if (page.parent / name).is_dir():
        name = f"{name.rstrip('/')}/README.md"
    return f"{found[1]}{name}{found[3]}"


def navigation(source: Path) -> str:
    """The tables of contents of all pages, as Sphinx reads them."""
    pages = sorted(path.relative_to(source).with_suffix("").as_posix() for path in source.rglob("*.md"))
    left = dict.fromkeys(page for page in pages if page != HOME)
    parts = []
    for title, names in NAVIGATION.items():
        chosen = [page for name in names for page in left if Path(page).match(f"docs/{name}")] if names else list(left)
        chosen = list(dict.fromkeys(chosen))
        for page in chosen:
            del left[page]
        parts += ["", "```{toctree}", ":hidden:", ":maxdepth: 1", f":caption: {title}", "", *chosen, "```"]
    return "\n".join([*parts, ""])


def from_elsewhere(site: Path) -> Iterator[str]:
    """What pages and styles would load over the network."""
    patterns = {".html": LOADED, ".css": LOADED_BY_STYLE}
    for path in sorted(site.rglob("*")):
        if path.suffix in patterns:
            addresses: Iterable[re.Match[str]] = patterns[path.suffix].finditer(path.read_text(encoding="utf-8"))
            for found in addresses:
                yield f"{path.relative_to(site)} loads {next(filter(None, found.groups()))}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the site is written; what is there is replaced")
    parser.add_argument("--whole-atlas", action="store_true", help="the atlas of all products and destinations")
    chosen = parser.parse_args()
    sys.exit(main(chosen.folder, whole=chosen.whole_atlas))
