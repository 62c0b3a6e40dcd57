"""The command line as a process: its exit code when it is interrupted or its output cannot be written."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from .output import say

NOT_WRITTEN = 3
SIGNALS = 128  # an end by a signal, as shells count it: this and its number
INTERRUPTED = SIGNALS + 2
READER_GONE = SIGNALS + 13


@contextlib.contextmanager
def _signals() -> Iterator[list[int]]:
    """Let the signals that end a process do so as Ctrl-C does, so that drafts are removed; the list gets their numbers."""
    received: list[int] = []

    def interrupt(number: int, _: object) -> None:
        received.append(number)
        raise KeyboardInterrupt

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    usual = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in usual:
        signal.signal(number, interrupt)
    try:
        yield received
    finally:
        for number in usual:
            signal.signal(number, signal.SIG_DFL)


def run(command: click.Command) -> int:
    """Run a command with the arguments of the process, and return its exit code.

    An output that could not be written gives its own exit code, whatever the answer was: who did not receive the answer must
    not read it from the exit code.
    """
    with _signals() as received:
        return _run(command, received)


def _run(command: click.Command, received: list[int]) -> int:
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: nobody expects output
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open until the process ends
    try:
        try:
            code = _code(command)
        finally:
            sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        code = SIGNALS + received[0] if received else INTERRUPTED
        if code == INTERRUPTED:
            _say("interrupted")
    except OSError as error:
        if error.filename is not None:  # of another file: a defect, not the output
            raise
        code = READER_GONE if error.errno == errno.EPIPE else NOT_WRITTEN
        if code == NOT_WRITTEN:
            _say(f"the output could not be written: {error.strerror}")
    if code in {NOT_WRITTEN, INTERRUPTED, READER_GONE}:
        _drop_output()
    return code


def _code(command: click.Command) -> int:
    stdout = sys.stdout
    try:
        result = command.main(prog_name="licet", standalone_mode=False)
    except click.ClickException as error:
        with io.StringIO() as text:
            error.show(text)
            say(text.getvalue(), err=True, nl=False)
        return error.exit_code
    except SystemExit as end:
        if sys.stdout is not stdout:  # click replaces it, and ends the process, when the reader has gone
            return READER_GONE
        return end.code if isinstance(end.code, int) else 0
    return result if isinstance(result, int) else 0


def _say(message: str) -> None:
    with contextlib.suppress(OSError):
        say(f"licet: {message}", err=True)


def _drop_output() -> None:
    """Discard what is still buffered, which Python would try to write again when it ends."""
    with contextlib.suppress(OSError):
        null = os.open(os.devnull, os.O_WRONLY)
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):
                os.dup2(null, stream.fileno())
        os.close(null)
