"""What pytest loads by itself: the options, and the features that it finds. It imports nothing else unless there are some.

A ``.feature`` file is a test where ``licet_features`` names it or its folder, where it is an argument of pytest, or, without
``licet_features``, where it lies in a folder ``features`` and at least one of its lines is a step of licet. A project that
loads ``licet.bdd`` itself binds its features in its own modules; there only ``licet_features`` and arguments count.

The fixture of the engine is here, because pytest lets a ``conftest.py`` replace only the fixtures that are known before it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from licet.engine import Engine

    from .coverage import Coverage
    from .feature_files import FeatureFile

SUFFIX = ".feature"
DEFAULT = "features"
STEPS = ("licet.bdd.steps", "licet.bdd.collection", "licet.bdd.failures")
COVERAGE = ("licet_coverage", "licet_coverage_json", "licet_coverage_html")
passed_over = pytest.StashKey[list[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of licet."""
    parser.addini("licet_features", "files and folders of features (by default folders `features`)", "paths", None)
    group = parser.getgroup("licet", "scenarios about export-control rules")
    group.addoption(
        "--licet-rules", metavar="DIR", action="append", default=[],
        help="a folder of rules that scenarios use in addition to the shipped ones; repeatable",
    )  # fmt: skip
    group.addoption("--licet-coverage", action="store_true", help="show which rules decide no scenario")
    group.addoption("--licet-coverage-json", metavar="FILE", help="the same as JSON, with the scenarios of each rule")
    group.addoption("--licet-coverage-html", metavar="FILE", help="the same as one page of HTML")


def pytest_configure(config: pytest.Config) -> None:
    """Look for features outside `testpaths` too, and register their tags for `pytest --markers`."""
    config.stash[passed_over] = []
    if config.args_source is pytest.Config.ArgsSource.TESTPATHS and not _binds_itself(config):
        named = _named(config)
        folders = [config.rootpath / DEFAULT] if named is None else named
        looked = [(config.invocation_params.dir / one).resolve() for one in config.args]
        config.args += [
            str(path) for path in folders if path.exists() and not any(path.is_relative_to(one) for one in looked)
        ]
    if config.getoption("markers", default=False):
        _register_tags(config)
    if any(config.getoption(name) for name in COVERAGE):
        if find_spec("pytest_bdd") is None:
            raise pytest.UsageError("the coverage of rules needs pytest-bdd: pip install 'licet[bdd]'")
        from .coverage import Coverage

        config.pluginmanager.register(Coverage(_report_coverage), "licet.bdd.coverage.Coverage")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> FeatureFile | None:
    """The tests of a feature file, if it is one of licet."""
    config = parent.config
    if file_path.suffix != SUFFIX or not (how := _wanted(file_path, parent)):
        return None
    shown = file_path.relative_to(config.rootpath) if file_path.is_relative_to(config.rootpath) else file_path
    if find_spec("pytest_bdd") is None:
        if how == "named":
            raise pytest.UsageError(f"{shown}: scenarios need pytest-bdd: pip install 'licet[bdd]'")
        config.stash[passed_over].append(f"{shown}: not run; if it is for licet: pip install 'licet[bdd]'")
        return None
    from .feature_files import FeatureFile, has_step

    if how == "found" and not has_step(file_path):
        config.stash[passed_over].append(f"{shown}: not run, because no line is a step of licet (see `licet steps`)")
        return None
    for name in STEPS:
        config.pluginmanager.import_plugin(name)
    return FeatureFile.from_parent(parent, path=file_path)


@pytest.fixture(scope="session")
def licet_engine(pytestconfig: pytest.Config) -> Engine:
    """The engine that scenarios use: the shipped rules and those of `--licet-rules`. A `conftest.py` may define another one."""
    from licet.engine import load

    engine: Engine = load(*pytestconfig.getoption("licet_rules"))
    return engine


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name the features that were passed over."""
    for line in config.stash.get(passed_over, []):
        terminalreporter.write_line(f"licet: {line}", yellow=True)


def _report_coverage(coverage: Coverage, terminal: pytest.TerminalReporter) -> None:
    from .coverage_report import as_html, as_json, summary

    shown, json_file, html_file = (terminal.config.getoption(name) for name in COVERAGE)
    if shown:
        terminal.section("coverage of rules by scenarios")
        for line in summary(coverage):
            terminal.write_line(line)
    for file, written in ((json_file, as_json), (html_file, as_html)):
        if file:
            path = terminal.config.invocation_params.dir / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written(coverage), encoding="utf-8")
            terminal.write_line(f"written: {file}")


def _wanted(path: Path, parent: pytest.Collector) -> str:
    """Whether a feature file was ``named`` in the settings or as an argument, or was ``found``; empty if it is not wanted."""
    named = _named(parent.config)
    if parent.session.isinitpath(path) or any(path.is_relative_to(one) for one in named or ()):
        return "named"
    inside = path.relative_to(parent.config.rootpath).parts[:-1] if path.is_relative_to(parent.config.rootpath) else ()
    return "found" if named is None and DEFAULT in inside and not _binds_itself(parent.config) else ""


def _named(config: pytest.Config) -> list[Path] | None:
    """What `licet_features` names; ``None`` where it is not set."""
    found = config.getini("licet_features")
    return None if found is None else [Path(one) for one in found]


def _binds_itself(config: pytest.Config) -> bool:
    return config.pluginmanager.has_plugin("licet.bdd")


def _register_tags(config: pytest.Config) -> None:
    """Register the tags of all features, which otherwise happens when a feature is collected."""
    if find_spec("gherkin") is None:
        return
    from .feature_files import register_tags

    named = _named(config)
    for folder in config.rootpath.rglob(DEFAULT) if named is None else named:
        for path in _features(folder):
            register_tags(config, path)


def _features(place: Path) -> Iterator[Path]:
    return iter([place]) if place.is_file() else place.rglob(f"*{SUFFIX}")
