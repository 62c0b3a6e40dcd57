"""``pytest --licet-mutate``: asks mutants in place of running tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from licet.engine import load
from licet.errors import LicetError, RulesError

from .mutation import Campaign, Result, State, campaign_results
from .mutation_accepted import Entry, read_accepted, reasons
from .mutation_report import as_html, as_json, summary
from .replay import replayable

STEP = 25  # mutants between two lines about the progress
STATE = "licet-mutants.jsonl"


class MutationRun:
    """A plugin that takes the scenarios that pytest collected, and asks all mutants of the rules by them."""

    def __init__(self, config: pytest.Config) -> None:
        if config.getoption("numprocesses", default=None):
            raise pytest.UsageError("--licet-mutate has processes of its own (--licet-mutate-workers); leave out -n")
        self._config = config
        self._entries = _accepted_entries(config)
        self._results: list[Result] = []
        self._failing: list[str] = []

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool | None:
        """Ask the mutants, unless collection failed or is all that is wanted."""
        config = self._config
        if session.testsfailed or config.getoption("collectonly"):
            return None
        terminal = config.pluginmanager.get_plugin("terminalreporter")
        book = load(*config.getoption("licet_rules")).rulebook
        campaign = Campaign(book, replayable(session.items), config.getoption("licet_mutate_only"))
        self._failing = campaign.failing

        def tick(done: int, todo: int) -> None:
            if terminal is not None and (done % STEP == 0 or done == todo):
                terminal.write_line(f"{done} of {todo} mutants asked")

        if terminal is not None:
            terminal.write_line(f"{len(campaign.mutants)} mutants, {len(campaign.scenarios)} scenarios")
        state = State(self._state_file(), campaign.digest)
        self._results = campaign_results(
            campaign, state, config.getoption("licet_mutate_workers") or os.cpu_count() or 1, tick
        )
        return True

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Show the summary, and write the reports."""
        terminalreporter.section("details of rules that scenarios notice")
        accepted: dict[str, str] = {}
        try:
            accepted = reasons(
                self._results, self._entries, str(self._config.getoption("licet_mutate_accepted")),
                every=not self._config.getoption("licet_mutate_only"),
            )  # fmt: skip
        except RulesError as error:
            terminalreporter.write_line(str(error), red=True)
        for line in summary(self._results, accepted):
            terminalreporter.write_line(line)
        if self._failing:
            terminalreporter.write_line(f"left out, because they fail: {', '.join(self._failing)}")
        for option, text in (
            ("licet_mutate_json", as_json(self._results, accepted, self._failing)),
            ("licet_mutate_html", as_html(self._results, accepted)),
        ):
            file = self._config.getoption(option)
            if file:
                path = self._config.invocation_params.dir / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
                terminalreporter.write_line(f"written: {file}")

    def _state_file(self) -> Path:
        stated = self._config.getoption("licet_mutate_state")
        if stated:
            return Path(self._config.invocation_params.dir, stated)
        cache: pytest.Cache | None = getattr(self._config, "cache", None)
        if cache is None:
            return self._config.rootpath / f".{STATE}"
        folder: Path = cache.mkdir("licet")
        return folder / STATE


def _accepted_entries(config: pytest.Config) -> tuple[Entry, ...]:
    """The entries of `--licet-mutate-accepted`, which is read before anything is asked."""
    stated = config.getoption("licet_mutate_accepted")
    try:
        return read_accepted(Path(config.invocation_params.dir, stated)) if stated else ()
    except LicetError as error:
        raise pytest.UsageError(str(error)) from None
