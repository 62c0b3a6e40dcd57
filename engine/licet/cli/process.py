"""The command line as a process: its exit code when it is interrupted or its output cannot be written."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from pathlib import Path

import click

from .output import say

NOT_WRITTEN = 3
INTERRUPTED = 130  # 128 + SIGINT, as shells count it
READER_GONE = 141  # 128 + SIGPIPE


def run(command: click.Command) -> int:
    """Run a command with the arguments of the process, and return its exit code.

    An output that could not be written gives its own exit code, whatever the answer was: who did not receive the answer must
    not read it from the exit code.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the shell: nobody expects output
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open until the process ends
    try:
        try:
            code = _code(command)
        finally:
            sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        _say("interrupted")
        code = INTERRUPTED
    except OSError as error:
        if error.filename is not None:  # of another file: a defect, not the output
            raise
        code = READER_GONE if error.errno == errno.EPIPE else NOT_WRITTEN
        if code == NOT_WRITTEN:
            _say(f"the output could not be written: {error.strerror}")
    if code in {INTERRUPTED, READER_GONE, NOT_WRITTEN}:
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
