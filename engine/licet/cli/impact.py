"""``licet impact``: what moves in the answers when rules take the place of others."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from licet.engine import Engine, load
from licet.errors import InputError
from licet.rulebook.folders import read_checkout

from .options import FAILED
from .output import progress_console, say, show_document

SHIPPED = "shipped"
WAYS = "a folder of rules, a checkout with `rules` and `seeds`, a virtual environment, `shipped`, or a revision such as HEAD~1"


@click.command()
@click.argument("old")
@click.argument("new", required=False, default=SHIPPED)
@click.option("--beside", is_flag=True, help="The rules are used beside the shipped ones, not alone.")
@click.option(
    "--path", "inside", metavar="DIR", default="", help="Where the rules are in a revision.  [default: its top]"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)
@click.option(
    "--fail-on", type=click.Choice(["milder", "any"]), help="Exit code 1 if an answer becomes milder, or if any moves."
)
@click.option("--unknown", is_flag=True, help="Compare cases with figures, flags and places that are not known, too.")
@click.option(
    "--parties",
    is_flag=True,
    help="Compare cases that name a party although no rule that differs asks for one, too: many.",
)
def impact(
    old: str, new: str, beside: bool, inside: str, form: str, fail_on: str | None, unknown: bool, parties: bool
) -> None:
    """Compare the answers of two rulebooks: every kind of case, on all days.

    OLD and NEW are folders of rules, checkouts, virtual environments with an installed version of licet, `shipped` (the rules
    of this installation), or revisions of the git repository of the current folder. Exit code 0, or that of --fail-on.
    """
    from licet.authoring.impact import impact as compared
    from licet.render.impact import document, markdown, text

    with ExitStack() as stack:
        engines = [_engine(stack, one, inside, beside=beside) for one in (old, new)]
    with _progress() as tick:
        found = compared(*engines, unknown=unknown, parties=parties, progress=tick)
    if form == "json":
        show_document(document(found, old, new))
    else:
        for line in text(found) if form == "text" else markdown(found, old, new):
            say(line)
    if (fail_on == "milder" and found.milder) or (fail_on == "any" and found.lines):
        sys.exit(FAILED)


def _engine(stack: ExitStack, given: str, inside: str, *, beside: bool) -> Engine:
    """The engine of the rules that an argument names. Raises InputError and RulesError."""
    if given == SHIPPED:
        return load()
    folder = Path(given)
    if not folder.exists():
        folder = stack.enter_context(_revision(given, inside))
    elif not folder.is_dir():
        raise InputError(f"`{given}` is a file; give {WAYS}")
    for place in (folder, *folder.glob("lib/python*/site-packages/licet"), *folder.glob("Lib/site-packages/licet")):
        if (place / "rules").is_dir() and (place / "seeds").is_dir():
            return Engine(read_checkout(place / "rules", place / "seeds"))
    return load(folder, shipped=beside)


@contextmanager
def _revision(name: str, inside: str) -> Iterator[Path]:
    """A folder with the files of a revision, or those in a folder of it. Raises InputError."""
    if name.startswith("-") or _git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}") is None:
        raise InputError(f"`{name}` is no folder, and no revision of a git repository here; give {WAYS}")
    top = _git("rev-parse", "--show-toplevel") or b""
    with tempfile.TemporaryDirectory(prefix="licet-impact-") as made:
        archive = Path(made) / "archive.tar"
        tree = f"{name}:{inside}" if inside else name
        at = ("-C", top.decode().strip())
        only = [
            one
            for one in ("rules", "seeds")
            if _git(*at, "rev-parse", "--verify", "--quiet", f"{tree}{'/' if inside else ':'}{one}")
        ]
        if _git(*at, "archive", "--format=tar", f"--output={archive}", tree, *(only if len(only) > 1 else [])) is None:
            raise InputError(f"there is no folder `{inside}` in the revision `{name}`")
        folder = Path(made) / name.replace("/", "-")
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data")
        yield folder


def _git(*arguments: str) -> bytes | None:
    """What git prints; ``None`` if it fails. Raises InputError where there is no git."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607 - the user's own git
    except FileNotFoundError:
        raise InputError("a revision is read with git, which is not installed") from None
    return done.stdout if done.returncode == 0 else None


@contextmanager
def _progress() -> Iterator[Callable[[int], None]]:
    """Shows the size of the comparison so far, where somebody looks on."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed:,} sets of cases compared"), TimeElapsedColumn())
    with Progress(*columns, console=progress_console(), transient=True) as shown:
        task = shown.add_task("", total=None)
        yield lambda count: shown.update(task, completed=count)
