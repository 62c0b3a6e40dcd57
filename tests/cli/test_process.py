"""The command line as a process: full disks, closed outputs, readers that leave, and Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and devices")
LICET = [sys.executable, "-m", "licet"]
CHECK = ["check", "H20", "CN", "--on", "2025-05-01"]
COMMANDS = [CHECK, [*CHECK, "--json"], ["rules"], ["timeline", "H20", "CN"], ["products", "H100"], ["--help"], ["lint"]]


def run(arguments: list[str], shell: str = "") -> "subprocess.CompletedProcess[str]":
    """A process with its output redirected as a shell writes it."""
    return subprocess.run(
        ["bash", "-c", f'"$@" {shell}', "bash", *LICET, *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_an_output_that_cannot_be_written_is_said_in_one_line(arguments: list[str]) -> None:
    result = run(arguments, ">/dev/full")
    assert (result.returncode, result.stderr) == (
        3,
        "licet: the output could not be written: No space left on device\n",
    )


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_closed_outputs_leave_the_exit_code(arguments: list[str]) -> None:
    expected = 20 if "check" in arguments else 0
    for shell in (">&-", "2>&-", ">&- 2>&-"):
        result = run(arguments, shell)
        assert (result.returncode, result.stderr) == (expected, ""), shell


def test_bad_input_is_bad_input_wherever_the_output_goes() -> None:
    for shell in (">/dev/full", ">&-", "2>&-"):
        assert run(["check", "H20", "XX9"], shell).returncode == 2, shell
    assert run(["check", "H20", "XX9"], "2>/dev/full").returncode == 3


def test_a_reader_that_leaves_is_no_error_message() -> None:
    result = run(["rules"], "| head -c 1 >/dev/null; exit ${PIPESTATUS[0]}")
    assert (result.returncode, result.stderr) == (141, "")


@pytest.mark.parametrize("delay", [0.0, 0.05, 0.15, 0.3])
def test_an_interrupt_ends_with_130_and_one_line(delay: float) -> None:
    """At any time after the command was entered. It may end by the signal itself, which shells count as 130 too."""
    entered = (
        "import licet.__main__ as main, sys; main.prepare = lambda: print(flush=True); sys.argv = ['licet', 'lint']"
    )
    with subprocess.Popen(
        [sys.executable, "-c", f"{entered}; main.run()"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    if process.returncode == 0:
        pytest.skip("it had ended")
    assert process.returncode in {130, -signal.SIGINT}
    assert errors.split() == ["licet:", "interrupted"]
