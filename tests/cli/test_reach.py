"""What a command reaches for: no network, no other program, and no file but its own, those of Python, and those that it was told."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from shipped import shipped

import licet

WATCHED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
    "winreg.",
)
WATCH = f"""\
import json, os, sys
seen = []
def watch(event, arguments):
    if event.startswith({WATCHED!r}):
        seen.append([event, repr(arguments)[:200], False])
    elif event == "open" and isinstance(arguments[0], (str, bytes)):
        writes = bool(arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)) or any(sign in (arguments[1] or "r") for sign in "wax+")
        seen.append([event, os.path.abspath(os.fsdecode(arguments[0])), writes])
    elif event in ("sqlite3.connect", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "shutil.rmtree"):
        seen.append([event, os.path.abspath(os.fsdecode(arguments[0])), True])
sys.addaudithook(watch)
from licet.__main__ import run
try:
    run()
finally:
    sys.stdout.flush()
    sys.stderr.write("\\nSEEN" + json.dumps(seen))
"""
LIST = "list,name,aliases,country,from,to,cite,evidence\nxx.foes,Falcon Dates,,AE,,,a gazette,verified\n"
CACHES = ("__pycache__", "licet")  # compiled modules and the stored rulebook; the cache folder of the user
QUESTION = ["check", "H100", "CN", "--on", "2025-05-01"]
COMMANDS = [
    [*QUESTION, "--end-user", "Huawei", "--why", "--what-if"], [*QUESTION, "--eccn", "4A090", "--json"], [*QUESTION, "--log", "log.db"], ["timeline", "H20", "CN"],
    ["rules"], ["sources"], ["review", "documents.json"], ["lint"], ["status"], ["products", "H100"], ["parties", "Huawei"], ["screen", "book.csv", "-o", "out.xlsx"], ["screen", "book.csv", "-o", "out.parquet"],
    ["lists", "import", "list.csv", "--as-of", "2026-07-31", "--into", "new"], ["log", "verify", "log.db"], ["init", "own"], [*QUESTION, "--rules", "house"],
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("work")
    (made / "book.csv").write_text("sku,country,date\nH20,CN,2025-05-01\n", encoding="utf-8")
    (made / "documents.json").write_text('{"count": 0, "results": []}', encoding="utf-8")
    (made / "list.csv").write_text(LIST, encoding="utf-8")
    (made / "house" / "catalogue").mkdir(parents=True)
    (made / "house" / "catalogue" / "products.csv").write_text("id,same_as,aliases\nacme/a,nvidia/h100-sxm,SRV-1\n")
    with licet.DecisionLog(made / "log.db") as log:
        log.append(shipped().check("H100", "CN", on="2025-05-01"))
    return made


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_reaches_for_nothing_else(folder: Path, command: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *command], cwd=folder, capture_output=True, text=True, check=False
    )
    text, _, seen = done.stderr.rpartition("SEEN")
    assert done.returncode in {0, 5, 10, 20, 30}, text
    events = json.loads(seen)
    assert len(events) > 50
    assert [event for event in events if event[0].startswith(WATCHED)] == []
    package = Path(licet.__file__).parents[2]
    installed = {Path(path).resolve() for path in (sys.prefix, sys.base_prefix, *sys.path[1:]) if path} | {package}
    reads, writes = set(), set()
    for _, name, changes in events:
        path = Path(name).resolve()
        if not path.is_relative_to(folder) and path != Path("/dev/null"):
            (writes if changes else reads).add(path)
    assert [path for path in writes if not set(CACHES) & {*path.parts[1:-1], path.name}] == []
    elsewhere = [path for path in reads if not any(path.is_relative_to(root) for root in installed)]
    assert [
        path
        for path in elsewhere
        if "licet" not in path.parts and not path.is_relative_to("/proc") and not path.is_relative_to("/sys")
    ] == []
