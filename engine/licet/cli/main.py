"""The command ``licet`` with all its subcommands.

Exit codes: 0 permitted (or success), 5 permitted with a licence, 10 conditional, 20 blocked, 30 unknown, 1 a check found
something (impact --fail-on, lint --strict, log verify, log replay, review --strict, status --max-age), 2 invalid input or invalid rules, 3 the output could not
be written, 130 interrupted, 141 the reader of the output is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

import click

from .options import Group

# Each command with the module that defines it.
_MODULES = {
    "attest": "attest", "check": "check", "diff": "diff", "impact": "impact", "init": "init", "lint": "lint", "lists": "lists", "log": "log", "new": "new",
    "parties": "known", "products": "known", "report": "report", "review": "sources", "rules": "rules", "schema": "new", "screen": "screen",
    "sources": "sources", "status": "status", "steps": "steps", "timeline": "check",
    "uses": "known", "vendors": "known",
}  # fmt: skip


class _Commands(Mapping[str, click.Command]):
    """The commands by name. The module of a command is imported when it is asked for, as a process runs one of them."""

    def __getitem__(self, name: str) -> click.Command:
        command: click.Command = getattr(import_module(f".{_MODULES[name]}", __package__), name)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(_MODULES)

    def __len__(self) -> int:
        return len(_MODULES)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(package_name="licet")
def main() -> None:
    """May this product, from this vendor, go to this destination, on this day?

    Exit codes: 0 permitted or success, 5 permitted with a licence, 10 conditional,
    20 blocked, 30 unknown, 1 a check found something (impact --fail-on,
    lint --strict, log verify, log replay, review --strict, status --max-age),
    2 invalid input or invalid rules, 3 the output could not be written,
    130 interrupted, 141 the reader of the output is gone.
    """


main.commands = _Commands()  # type: ignore[assignment]  # nothing is added to them
