"""The tasks of this repository. List them with ``nox --list``; run one with ``nox -s NAME``.

Tasks run in the environment in which nox is installed (``pip install -e '.[dev]'``) and install nothing. Arguments after ``--`` are passed on: ``nox -s test -- -k h20``.
"""

import os
import re
import shutil
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import nox

ROOT = Path(__file__).parent
PYTHON_CODE = ("engine", "tests", "benchmarks", "docs/site", "noxfile.py")
PARALLEL = ("-n", "auto", "--dist", "worksteal")  # neighbours share loaded rules, and no core waits for the last tests
GENERATED = ("docs/schema", "docs/tour.md", "docs/language.md", "docs/images", "tests")  # where `approve` writes files
PACKAGED = ("rules", "seeds", "docs/schema")  # all files of these folders must be in the wheel

EPOCH = (
    "1580601600"  # 2 February 2020: the time of all files in wheel and sdist, so that equal sources give equal files
)

nox.options.sessions = ["lint", "fast"]


def python(session: nox.Session, *arguments: str, **environment: str) -> None:
    """Run this environment's Python with its scripts on the path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    session.run(sys.executable, *arguments, env={"PATH": path, **environment})


def show_changes(session: nox.Session, *paths: str) -> None:
    """Print which of these files differ from the last commit. Does nothing outside a git checkout."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        session.run("git", "--no-pager", "diff", "--stat", "--", *paths, external=True)


@nox.session(python=False)
def lint(session: nox.Session) -> None:
    """Check code style, types and the shipped rules. Changes nothing."""
    python(session, "-m", "ruff", "check", *PYTHON_CODE)
    python(session, "-m", "ruff", "format", "--check", *PYTHON_CODE)
    python(session, "-m", "mypy", "--strict")
    python(session, "-m", "licet", "lint")


@nox.session(python=False)
def test(session: nox.Session) -> None:
    """Run all tests on all cores."""
    python(session, "-m", "pytest", *PARALLEL, *session.posargs)


@nox.session(python=False)
def fast(session: nox.Session) -> None:
    """Run all tests that are not marked `slow` (about a minute)."""
    python(session, "-m", "pytest", *PARALLEL, "-q", "-m", "not slow", *session.posargs)


@nox.session(python=False)
def approve(session: nox.Session) -> None:
    """Regenerate every snapshot, golden file and JSON Schema. Review the diff."""
    python(session, "-m", "pytest", "-q", "-m", "snapshot", *session.posargs, LICET_REGENERATE="1")
    show_changes(session, *GENERATED)


@nox.session(python=False)
def bench(session: nox.Session) -> None:
    """Compare speed and memory with other libraries. Without arguments, a short run (`--help` lists the arguments)."""
    python(session, "benchmarks/run.py", *(session.posargs or ["--quick"]))


@nox.session(python=False)
def campaign(session: nox.Session) -> None:
    """Compare engine, oracle, laws and screening on generated rulebooks. Without arguments, for three minutes."""
    python(session, "-m", "tests.campaign", *(session.posargs or ["--minutes", "3"]))


@nox.session(python=False)
def docs(session: nox.Session) -> None:
    """Regenerate documentation, run every documented example, and check links and decision records."""
    python(session, "-m", "pytest", "-q", "-m", "docs", *session.posargs, LICET_REGENERATE="1")
    show_changes(session, "docs")


@nox.session(python=False)
def site(session: nox.Session) -> None:
    """Build the documentation as a site, in a folder if one is named; a warning, and whatever needs a network, is an error."""
    with tempfile.TemporaryDirectory() as temporary:
        named = any(not one.startswith("-") for one in session.posargs)
        python(session, "docs/site/build.py", *session.posargs, *(() if named else [str(Path(temporary, "site"))]))


@nox.session(python=False)
def build(session: nox.Session) -> None:
    """Build wheel and sdist, compare a second build, check their contents, and run two projects with the wheel: that of the guide, and one of tests/."""
    with tempfile.TemporaryDirectory() as temporary:
        dist, project = Path(temporary, "dist"), Path(temporary, "project")
        python(session, "-m", "build", "--outdir", str(dist), str(ROOT), SOURCE_DATE_EPOCH=EPOCH)
        (wheel,), (sdist,) = dist.glob("*.whl"), dist.glob("*.tar.gz")
        for missing in (missing_from_wheel(wheel), missing_from_sdist(sdist)):
            if missing:
                session.error("\n".join(missing))
        again = Path(temporary, "again")
        python(session, "-m", "build", "--wheel", "--outdir", str(again), str(ROOT), SOURCE_DATE_EPOCH=EPOCH)
        if (again / wheel.name).read_bytes() != wheel.read_bytes():
            session.error(f"{wheel.name}: two builds of the same sources differ")
        follow_the_guide(session, wheel, project)
        run_the_standalone_project(session, project)


def shipped_files() -> list[str]:
    """The files of rules, seeds and schemas."""
    return [
        path.relative_to(ROOT).as_posix() for name in PACKAGED for path in (ROOT / name).rglob("*") if path.is_file()
    ]


def missing_from_wheel(wheel: Path) -> list[str]:
    """Files that are missing from the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        licences = [name for name in names if name.endswith(".dist-info/licenses/LICENSE")]
        licence_is_right = any(archive.read(name) == (ROOT / "LICENSE").read_bytes() for name in licences)
    missing = [f"{wheel.name} lacks licet/{name}" for name in shipped_files() if f"licet/{name}" not in names]
    missing += [f"{wheel.name} lacks {name}" for name in ("licet/py.typed",) if name not in names]
    if not any(name.endswith(".dist-info/sboms/sbom.cdx.json") for name in names):
        missing.append(f"{wheel.name} lacks its bill of materials")
    return missing if licence_is_right else [*missing, f"{wheel.name} lacks the text of LICENSE"]


def missing_from_sdist(sdist: Path) -> list[str]:
    """Files that are missing from the source distribution."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    expected = [
        *shipped_files(),
        "LICENSE",
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "noxfile.py",
        "examples/house/README.md",
        "examples/house/acme/index.yaml",
    ]
    return [f"{sdist.name} lacks {name}" for name in expected if name not in names]


def follow_the_guide(session: nox.Session, wheel: Path, project: Path) -> None:
    """Write the files in docs/features-in-ci.md to an empty folder and run its commands there, as printed."""
    guide = (ROOT / "docs" / "features-in-ci.md").read_text(encoding="utf-8")
    for name, text in re.findall(r"^`([\w./-]+)`:\n\n```\w+\n(.*?)^```$", guide, flags=re.MULTILINE | re.DOTALL):
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (commands,) = re.findall(r"<!-- ci -->\n```sh\n(.*?)^```$", guide, flags=re.MULTILINE | re.DOTALL)
    links = f"{os.environ.get('PIP_FIND_LINKS', '')} {wheel.parent.as_uri()}".strip()
    with session.chdir(project):
        session.run("sh", "-e", "-c", commands, external=True, env={"PIP_FIND_LINKS": links})
    (record,) = project.glob(".venv/lib/*/site-packages/licet-*.dist-info/RECORD")
    with zipfile.ZipFile(wheel) as archive:
        built = archive.read(f"{record.parent.name}/RECORD").decode().splitlines()
    if not {line for line in built if "sha256=" in line} <= set(record.read_text(encoding="utf-8").splitlines()):
        session.error("the guide installed another licet than this build")


def run_the_standalone_project(session: nox.Session, project: Path) -> None:
    """Run the features of tests/bdd/standalone, which has no Python, in the environment that the guide has installed."""
    copy = project.parent / "standalone"
    shutil.copytree(ROOT / "tests" / "bdd" / "standalone", copy)
    expected = sum(path.read_text(encoding="utf-8").count("Scenario") for path in copy.rglob("*.feature"))
    with session.chdir(copy):
        pytest = str(project / ".venv" / "bin" / "pytest")
        printed = session.run(pytest, "-p", "no:cacheprovider", external=True, silent=True)
    if not re.search(rf"\b{expected} passed\b", str(printed)):
        session.error(f"{expected} scenarios did not run:\n{printed}")
