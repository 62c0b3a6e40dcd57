"""No text moves the cursor, turns a line around or hides in one: nothing prints but one module, which replaces such characters."""

import ast
import json
import re
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from pydantic import ValidationError
from shipped import shipped

import licet
from licet.cli.main import main
from licet.cli.process import run
from licet.render.markdown import note
from licet.values.hidden import hidden

ENGINE = Path(licet.__file__).parent
EVIL = "\x1b[2J\x1b]0;t\x07\u202edettimrep\u2066\b\r\x9b31m\u2028\u200b\x00\U000e0041<script>&"
IN_ARGUMENT = EVIL.replace("\0", "")
STYLES = re.compile(r"\x1b\[[0-9;]*m")
PRINTS = re.compile(
    r"click\.(echo|secho|echo_via_pager|confirm|prompt)|print|(rich\.)?Console|sys\.std(out|err)\.write"
)


def test_one_module_prints() -> None:
    """``__main__`` has a sentence of its own, for an interrupt before that module is imported; a failure of pytest is returned as text."""
    found = {
        (path.relative_to(ENGINE).as_posix(), ast.unparse(node.func))
        for path in ENGINE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and PRINTS.fullmatch(ast.unparse(node.func))
    }
    printing = {("cli/output.py", name) for name in ("click.echo", "click.confirm", "Console")}
    assert found == {*printing, ("__main__.py", "sys.stderr.write"), ("bdd/failures.py", "Console")}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all texts of a JSON document."""
    if isinstance(value, str):
        yield path
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, key))


def put(document: Any, path: tuple[Any, ...], text: str) -> str:
    """The text at a place, which is replaced."""
    for key in path[:-1]:
        document = document[key]
    before, document[path[-1]] = document[path[-1]], text
    return str(before)


@pytest.fixture(scope="module")
def foreign() -> licet.Decision:
    """A decision as somebody else may write it: with hidden characters in every text that may have any."""
    decision = shipped().check(
        "H100", "CN", on="2026-09-01", end_user="Huawei", eccn="4A090", parties={"owner": "Wingtech"}
    )
    document = json.loads(decision.model_dump_json())
    kept = 0
    for path in leaves(document):
        before = put(document, path, f"{EVIL}{path[-1]}")
        try:
            licet.Decision.model_validate(document)
            kept += 1
        except ValidationError:
            put(document, path, before)
    assert kept > 50
    return licet.Decision.model_validate(document)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, foreign: licet.Decision) -> Path:
    """A folder with a log and an order book that somebody else wrote."""
    with licet.DecisionLog(tmp_path / "log.db") as log:
        log.append(shipped().check("H100", "CN", on="2025-05-01"))
    with sqlite3.connect(tmp_path / "log.db") as database:
        database.execute("UPDATE record SET at = ?, hash = ?, body = ?", (EVIL, EVIL, foreign.model_dump_json()))
    database.close()
    pl.DataFrame(
        {"SKU": [EVIL, "H20"], "Country": ["CN", EVIL], "Date": ["2025-05-01", EVIL], EVIL: ["a", EVIL]}
    ).write_csv(tmp_path / "book.csv")
    monkeypatch.chdir(tmp_path)
    return tmp_path


QUESTION = ["check", "H100", "CN", "--on", "2026-09-01"]
ODD = ["check", f"H100 {IN_ARGUMENT}", "CN", "--on", "2026-09-01"]
COMMANDS = [
    *([*ODD, *more] for more in ([], ["--full"], ["--why"], ["--json"], ["--markdown"], ["--brief"], ["--what-if", "no"])),
    [*QUESTION, "--end-user", IN_ARGUMENT, "--full"], [*QUESTION, "--party", f"owner={IN_ARGUMENT}", "--why"], [*QUESTION, "--vendor", IN_ARGUMENT],
    [*QUESTION, "--end-use", IN_ARGUMENT], [*QUESTION, "--spec", f"tpp={IN_ARGUMENT}"], [*QUESTION, "--contains", IN_ARGUMENT], [*QUESTION, "--on", IN_ARGUMENT],
    [*QUESTION, "--eccn", IN_ARGUMENT], [*QUESTION, "--basis", IN_ARGUMENT], [*QUESTION, "--rules", IN_ARGUMENT], [*QUESTION, f"--{IN_ARGUMENT}"],
    [*QUESTION, IN_ARGUMENT], ["check", "H100", IN_ARGUMENT], [IN_ARGUMENT], ["timeline", IN_ARGUMENT, "CN"], ["timeline", IN_ARGUMENT, "CN", "--json"],
    ["diff", IN_ARGUMENT, "CN", "--against", "destination=SG"], ["diff", "H20", "CN", "--against", IN_ARGUMENT],
    ["rules", "show", IN_ARGUMENT], ["rules", "list", "--grep", IN_ARGUMENT], ["products", IN_ARGUMENT], ["vendors", IN_ARGUMENT], ["parties", IN_ARGUMENT],
    ["uses", IN_ARGUMENT], ["status", "--on", IN_ARGUMENT], ["lists", "import", IN_ARGUMENT, "--into", "new"], ["lists", IN_ARGUMENT], ["init", f"{IN_ARGUMENT}"],
    ["attest", IN_ARGUMENT, "--through", "2026-01-01", "--by", IN_ARGUMENT, "--read", IN_ARGUMENT, "--into", "new"],
    ["log", "list", "log.db"], ["log", "list", "log.db", "--json"], ["log", "show", "log.db", "1"], ["log", "show", "log.db", "1", "--json"],
    ["log", "verify", "log.db"], ["log", "anchor", "log.db"], ["log", "replay", "log.db"], ["log", "replay", "log.db", "--json"], ["log", "list", IN_ARGUMENT],
    ["screen", "book.csv"], ["screen", "book.csv", "--json"], ["screen", IN_ARGUMENT], ["screen", "book.csv", "--product", IN_ARGUMENT],
    ["report", "--product", IN_ARGUMENT, "--destination", "CN"], ["report", "--destination", IN_ARGUMENT], ["report", "--jurisdiction", IN_ARGUMENT], ["report", "--on", IN_ARGUMENT],
    ["impact", IN_ARGUMENT], ["impact", "shipped", IN_ARGUMENT], ["lint", "--explain", IN_ARGUMENT], ["lint", "--rules", IN_ARGUMENT], ["review", IN_ARGUMENT],
    ["review", "log.db"], ["sources", "--jurisdiction", IN_ARGUMENT], ["sources", "--checked-before", IN_ARGUMENT], ["schema", IN_ARGUMENT], ["steps", "--format", IN_ARGUMENT],
    ["timeline", "H20", "CN", "--svg", f"{IN_ARGUMENT}/a.svg"], ["new", "rule", IN_ARGUMENT, "--into", "new"], ["new", "rule", "us.a-b", "--into", IN_ARGUMENT, "--on", "x"],
    ["new", "jurisdiction", IN_ARGUMENT, "--into", "new"], ["new", "party-list", IN_ARGUMENT, "--into", "new"], ["new", "product", IN_ARGUMENT, "--into", "new"],
    ["new", "product", "acme/b", "--same-as", IN_ARGUMENT, "--into", "new"], ["new", "feature", IN_ARGUMENT], ["new", "article", IN_ARGUMENT],
    ["screen", "book.csv", "-o", f"{IN_ARGUMENT}.csv"], ["screen", "book.csv", "-o", "out.csv"], ["screen", "book.csv", "--encoding", IN_ARGUMENT],
]  # fmt: skip


@pytest.mark.usefixtures("one_engine", "folder")
@pytest.mark.parametrize("terminal", [False, True], ids=["file", "terminal"])
@pytest.mark.parametrize("command", COMMANDS, ids=lambda words: " ".join(map(ascii, words))[:60])
def test_nothing_hidden_is_printed(
    command: list[str], terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["licet", *command])
    if terminal:
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
    run(main)
    printed = "".join(capsys.readouterr())
    assert printed
    shown = STYLES.sub("", printed) if terminal else printed
    assert [found for found in hidden(shown) if found[1] != "\n"] == []


NO_TEXT = "H20\udcff"  # a byte that is no text, as Python gives it to a program


@pytest.mark.usefixtures("one_engine", "folder")
@pytest.mark.parametrize(
    "command",
    [one for one in COMMANDS if IN_ARGUMENT in "".join(one)],
    ids=lambda words: " ".join(map(ascii, words))[:60],
)
def test_bytes_that_are_no_text_are_taken_in_every_argument(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["licet", *(word.replace(IN_ARGUMENT, NO_TEXT) for word in command)])
    assert run(main) in {0, 2, 5, 10, 20, 30}
    assert not re.search("[\ud800-\udfff]", "".join(capsys.readouterr()))


@pytest.mark.usefixtures("one_engine", "folder")
@pytest.mark.parametrize(
    "command",
    [one for one in COMMANDS if "--json" in one and one[0] != "screen" and "replay" not in one],
    ids=lambda words: " ".join(words[:2]),
)
def test_json_says_the_same_with_escapes(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["licet", *command])
    run(main)
    printed = capsys.readouterr().out
    texts = json.dumps(
        [json.loads(line) for line in printed.splitlines()] if command[:2] == ["log", "list"] else json.loads(printed)
    )
    assert "\\u202e" in texts


def test_nothing_hidden_is_shown_elsewhere(foreign: licet.Decision) -> None:
    """Cards, notes and the texts that Python prints, of a decision that somebody else wrote and of a question with such names."""
    asked = shipped().check(f"H100 {EVIL}", "CN", on="2026-09-01", end_user=EVIL)
    history, explanation = shipped().timeline(EVIL, "CN"), shipped().explain(asked)
    values = [foreign, asked, history, explanation, *foreign.because, *foreign.exceptions]
    shown = [text for value in values for text in (repr(value), str(value))]
    cards = [value._repr_html_() for value in (foreign, asked, history, explanation)]
    for text in (*shown, *cards, note(foreign), note(asked, explanation)):
        assert list(hidden(text)) == []
    for card in cards:
        assert "<script" not in card


@pytest.mark.parametrize("lazy", [False, True])
def test_no_answer_of_a_frame_has_hidden_characters(lazy: bool) -> None:
    frame = pl.DataFrame(
        {
            "p": [EVIL, "H20", "H20", "H20"],
            "to": ["CN", EVIL, "CN", "CN"],
            "on": ["2025-05-01", "2025-05-01", EVIL, "2025-05-01"],
            "t": ["1", "1", "1", EVIL],
        }
    )
    found = shipped().screen(frame.lazy() if lazy else frame, product="p", destination="to", on="on", tpp="t")
    for needs in found.lazy().collect()["needs"].to_list():
        assert needs
        assert list(hidden(needs)) == []
