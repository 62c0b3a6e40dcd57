"""Files that cannot be read or written give an error and leave no partial output; formulas are escaped."""

import csv
import re
import zipfile

import polars as pl
import pytest
from test_orders import BOOK, book, read, refused, run

from licet.cli import order_files

__all__ = ["book"]  # the fixture

BROKEN = {
    "bytes that are no text": b"sku,country,date\nH20,CN,2025-05-01\n" + b"H20,C\xff\xfe\xfaN,2025-05-01\n" * 3,
    "a row too long": b"sku,country,date\n" + b"H20,CN,2025-05-01\n" * 40 + b"H20,CN,2025-05-01,more,and more\n" * 2,
    "nothing at all": b"",
}


def files(folder):
    """The files in a folder, including hidden ones."""
    return {path.name: path.read_bytes() if path.is_file() else None for path in folder.iterdir()}


@pytest.mark.parametrize("output", [None, "out.csv", "out.parquet", "out.xlsx"])
@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_a_message(tmp_path, monkeypatch, broken, output):
    monkeypatch.setattr(order_files, "BATCH", 10)
    path = tmp_path / "book.csv"
    path.write_bytes(BROKEN[broken])
    if output:
        (tmp_path / output).write_bytes(b"what was there before")
    before = files(tmp_path)
    refused(run(path, *(["-o", tmp_path / output] if output else [])), "cannot be read")
    assert files(tmp_path) == before


@pytest.mark.parametrize("name", ["book.parquet", "book.xlsx", "book.xls", "book.ods"])
@pytest.mark.parametrize("content", [b"", b"this is no such file", b"PAR1" + b"\0" * 40])
def test_a_file_with_a_wrong_extension_is_a_clear_error(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    refused(run(path, "-o", tmp_path / "out.csv"), "cannot be read", name)
    assert list(files(tmp_path)) == [name]


def test_a_parquet_file_broken_in_the_middle_is_a_message(tmp_path):
    path = tmp_path / "book.parquet"
    frame = pl.DataFrame({"sku": "H20", "country": "CN", "date": [f"2025-05-{row % 30 + 1:02}" for row in range(5000)]})
    frame.write_parquet(path, compression="uncompressed", row_group_size=1000)
    text = bytearray(path.read_bytes())
    text[4 : len(text) // 2] = b"\xff" * (len(text) // 2 - 4)
    path.write_bytes(text)
    refused(run(path, "-o", tmp_path / "out.csv"), "cannot be read")
    assert list(files(tmp_path)) == ["book.parquet"]


@pytest.mark.parametrize(
    ("source", "output", "message"),
    [
        ("missing.csv", "out.csv", "there is no file"),
        (".", "out.csv", "is a folder, not a file"),
        ("book.json", "out.csv", "files that can be read are .csv, .parquet and .xlsx"),
        ("book", "out.csv", "files that can be read are .csv, .parquet and .xlsx"),
        ("book.csv", "out.json", "files that can be written are .csv, .parquet and .xlsx"),
        ("book.csv", "out", "files that can be written are .csv, .parquet and .xlsx"),
        ("book.csv", "no/such/out.csv", "there is no folder"),
        ("book.csv", "taken.csv", "cannot be written"),
    ],
)
def test_a_file_that_cannot_be_is_a_message(book, source, output, message):
    folder = book.parent
    for name in ("book.json", "book"):
        (folder / name).write_text(BOOK)
    (folder / "taken.csv").mkdir()
    before = files(folder)
    refused(run(folder / source, "-o", folder / output), message)
    assert files(folder) == before


def test_more_rows_than_a_worksheet_allows_are_a_clear_error(book, monkeypatch):
    monkeypatch.setattr(order_files, "EXCEL_ROWS", 8)
    refused(run(book, "-o", book.with_name("out.xlsx")), "an Excel sheet holds at most 8 rows, not 9")
    assert list(files(book.parent)) == ["book.csv"]


def test_an_interrupted_screening_does_not_change_an_existing_file(book, monkeypatch):
    output = book.with_name("out.parquet")
    output.write_text("what was there before")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(order_files.Summary, "add", interrupted)
    result = run(book, "-o", output)
    assert result.exit_code != 0
    assert output.read_text() == "what was there before"
    assert sorted(files(book.parent)) == ["book.csv", "out.parquet"]


@pytest.mark.parametrize("suffix", [".csv", ".parquet", ".xlsx"])
def test_a_file_without_orders_is_valid(tmp_path, suffix):
    path, output = tmp_path / "book.csv", tmp_path / f"out{suffix}"
    path.write_text("sku,country,date\n")
    result = run(path, "-o", output, "--fail-on", "unknown")
    assert result.exit_code == 0, result.output
    assert "0 orders" in result.output
    assert read(output).columns[:4] == ["sku", "country", "date", "verdict"]


FORMULAS = [
    "=cmd()",
    "+1+cmd",
    "-1+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=cmd()",
    "\r=cmd()",
    "-5\n=cmd()",
    "\n=1",
    " =1",
    "＝1",
    "＋1",
    "\ufeff@x",
    "=1",
    "-",
    "+",
]
HARMLESS = ["-5", "+1.5", "-1,250.00", "+12%", "1=1", "a=b", "H20", "", "'quoted", "a@b", "–5"]


def formula_book(tmp_path, suffix):
    path = tmp_path / "book.csv"
    frame = pl.DataFrame({"sku": [*FORMULAS, *HARMLESS]}).with_columns(
        pl.lit("CN").alias("country"),
        pl.lit("2025-05-01").alias("date"),
        pl.lit("x").alias("=HYPERLINK(1)"),
        pl.lit("y").alias("@b"),
    )
    frame.write_csv(path)
    output = tmp_path / f"out{suffix}"
    result = run(path, "-o", output)
    assert result.exit_code == 0, result.output
    return output


def test_formulas_are_escaped_in_csv(tmp_path):
    with formula_book(tmp_path, ".csv").open(newline="") as file:
        header, *lines = csv.reader(file)
    after = {
        text: re.sub(r"(?<=[\t\r\n])(?==)", "'", text) for text in FORMULAS
    }  # where a line feed or a tab ends a cell
    assert [line[0] for line in lines] == [*(f"'{after[text]}" for text in FORMULAS), *HARMLESS]
    assert header[:5] == ["sku", "country", "date", "'=HYPERLINK(1)", "'@b"]
    cells = [cell for line in (header, *lines) for cell in line]
    assert not [cell for cell in cells if cell[:1] in {"=", "@", "\t", "\r"}]


def test_formulas_are_escaped_in_worksheets(tmp_path):
    output = formula_book(tmp_path, ".xlsx")
    assert pl.read_excel(output).columns[3:5] == ["'=HYPERLINK(1)", "'@b"]
    found = pl.read_excel(output)["sku"].fill_null("").to_list()
    assert [text.replace("_x000D_", "\r") for text in found] == [*(f"'{text}" for text in FORMULAS), *HARMLESS]
    with zipfile.ZipFile(output) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet


INSIDE = [
    "a;=cmd()",
    "a\t@SUM(A1)",
    "a|+cmd",
    "a;-",
    "a\n=1",
    "a; ＝1",
    "x;=1;=2",
    "7; -5",
    "1;+2",
    "a,=1",
    "8x H100; 2x Grace CPU",
]
WRITTEN = [
    "a;'=cmd()",
    "a\t'@SUM(A1)",
    "a|'+cmd",
    "a;'-",
    "a\n'=1",
    "a; '＝1",
    "x;'=1;'=2",
    "7; -5",
    "1;+2",
    "a,=1",
    "8x H100; 2x Grace CPU",
]


def with_skus(tmp_path, skus, suffix):
    """A screened file whose cells are these, as it is written."""
    path = tmp_path / "book.parquet"
    pl.DataFrame({"sku": skus, "country": "CN", "date": "2025-05-01"}).write_parquet(path)
    output = tmp_path / f"out{suffix}"
    return run(path, "-o", output), output


def test_formulas_after_a_delimiter_are_escaped_in_csv(tmp_path):
    result, output = with_skus(tmp_path, INSIDE, ".csv")
    assert result.exit_code == 0, result.output
    assert pl.read_csv(output, infer_schema=False)["sku"].to_list() == WRITTEN
    for sign in ";|\t":
        with output.open(newline="") as file:
            cells = [cell for line in csv.reader(file, delimiter=sign) for cell in line]
        assert not [cell for cell in cells if cell[:1] in {"=", "@", "＝"}]


def test_cells_of_a_worksheet_are_text_and_whole(tmp_path):
    skus = [
        "http://example.org/",
        "mailto:a@b.org",
        "internal:Sheet1!A1",
        "file://server/x",
        "1e5",
        "007",
        "{=1+1}",
        "x" * 32_767,
        *INSIDE,
    ]
    result, output = with_skus(tmp_path, skus, ".xlsx")
    assert result.exit_code == 0, result.output
    assert pl.read_excel(output)["sku"].to_list() == skus
    with zipfile.ZipFile(output) as parts:
        assert not [name for name in parts.namelist() if "_rels/sheet" in name and b"hyperlink" in parts.read(name)]
        assert b"hyperlink" not in parts.read("xl/worksheets/sheet1.xml")


def test_what_a_worksheet_cannot_hold_is_refused_and_not_cut(tmp_path):
    result, output = with_skus(tmp_path, ["x" * 32_768], ".xlsx")
    assert result.exit_code == 2
    assert "at most 32767 characters; one of `sku` is longer; write .csv" in result.output
    frame = pl.DataFrame({"sku": ["H20"], "country": ["CN"], "date": ["2025-05-01"], "note": ["a"]})
    for name, message in (("Sku", "several columns `sku`"), ("n" * 256, "at most 255 characters")):
        frame.rename({"note": name}).write_parquet(tmp_path / "book.parquet")
        result = run(
            tmp_path / "book.parquet", "--product", "sku", "--destination", "country", "--on", "date", "-o", output
        )
        assert result.exit_code == 2
        assert message in result.output
    assert not output.exists()


def test_nothing_is_changed_in_parquet(tmp_path):
    output = formula_book(tmp_path, ".parquet")
    found = read(output)
    assert found["sku"].fill_null("").to_list() == [*FORMULAS, *HARMLESS]
    assert found.columns[3:5] == ["=HYPERLINK(1)", "@b"]


def test_formulas_in_needs_are_escaped_too():
    frame = pl.DataFrame({"needs": ["=x", "on"], "kind": pl.Series(["@x", "y"], dtype=pl.Categorical), "n": [-1, 1]})
    assert order_files.disarmed(frame).rows() == [("'=x", "'@x", -1), ("on", "y", 1)]
    names = pl.DataFrame({"kind": pl.Series(["=x", "-5"], dtype=pl.Enum(["=x", "-5"])), "+n": [-1, 1]})
    assert order_files.disarmed(names).rows() == [("'=x", -1), ("-5", 1)]
    assert order_files.disarmed(names).columns == ["kind", "'+n"]
