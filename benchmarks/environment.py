"""The virtual environment of the benchmarks; packages that cannot be installed are skipped and named.

``.venv-bench`` at the top of the checkout, made on the first run; delete it to make it anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
HOME = TOP / ".venv-bench"
PACKAGES = (
    "numpy", "polars", "pyarrow", "pandas", "duckdb", "narwhals", "zen-engine", "cedarpy", "hobofan-regorus", "clipspy",
)  # fmt: skip


def ensure() -> None:
    """Continue in the environment of the benchmarks, created if it is missing. Returns only if this process already runs in it."""
    if Path(sys.prefix).resolve() == HOME.resolve():
        return
    python = HOME / "bin" / "python"
    if not (HOME / "ready").exists():
        print(f"making {HOME}", flush=True)
        venv.create(HOME, with_pip=True)
        (HOME / ".gitignore").write_text("*\n")
        _install("--editable", str(TOP), needed=True)
        for package in PACKAGES:  # one by one: packages that cannot be installed are skipped
            if not _install(package, needed=package in {"numpy", "polars"}):
                print(f"not installable here: {package}", flush=True)
        (HOME / "ready").touch()
    os.execv(python, [str(python), *sys.argv])  # noqa: S606 - the same command, in its own environment


def _install(*what: str, needed: bool) -> bool:
    command = [HOME / "bin" / "python", "-m", "pip", "install", "--quiet", *what]
    return subprocess.run(command, check=needed).returncode == 0


def has(module: str) -> bool:
    """Whether a module can be imported."""
    from importlib.util import find_spec

    return find_spec(module) is not None
