"""``licet screen``: files of orders."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner
from house_rule import HOUSE_RULE
from shipped import shipped

from licet.cli import order_files
from licet.cli.main import main
from licet.cli.order_headers import guessed
from licet.question import Product
from licet.screening.answer_table import COLUMNS

pytestmark = pytest.mark.usefixtures("one_engine")
BOOK = """\
Order,SKU,Manufacturer,Ship To,Ship Date,Customer
1,H20,Nvidia,CN,2025-05-01,A bakery
2,H20,Nvidia,China,2025-07-20,
3,H20,Nvidia,SG,2025-05-01,
4,B999,Nvidia,CN,2025-05-01,
5,H20,AMD,CN,2025-05-01,
6,H20,Nvidia,Chnia,2025-05-01,
7,H20,Nvidia,CN,soon,
8,,Nvidia,CN,2025-05-01,
9,L2,Nvidia,US,2025-05-01,
"""


@pytest.fixture(scope="session")
def usual():
    """The answers of ``check`` for the first rows, so that the table above contains no law."""
    engine = shipped()
    asked = [("H20", "CN", "2025-05-01"), ("H20", "CN", "2025-07-20"), ("H20", "SG", "2025-05-01")]
    first = [engine.check(sku, to, vendor="Nvidia", on=day).permitted.value for sku, to, day in asked]
    return [*first, *["unknown"] * 5, engine.check("L2", "US", vendor="Nvidia", on="2025-05-01").permitted.value]


def run(*arguments):
    return CliRunner().invoke(main, ["screen", *map(str, arguments)], prog_name="licet")


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "book.csv"
    path.write_text(BOOK)
    return path


def read(path):
    whole = path.read_bytes()  # the name of a file is no pattern here either
    return {".csv": lambda: pl.read_csv(whole, infer_schema=False), ".parquet": lambda: pl.read_parquet(whole),
            ".xlsx": lambda: pl.read_excel(whole)}[path.suffix]()  # fmt: skip


def refused(result, *messages):
    """Assert that a command ended with code 2 and this text, without a traceback."""
    assert result.exit_code == 2, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    for message in messages:
        assert message in result.output, result.output


@pytest.mark.parametrize(
    "way", [(".csv", ".parquet"), (".parquet", ".csv"), (".csv", ".xlsx"), (".xlsx", ".parquet"), (".xlsx", ".csv")]
)
def test_files_of_every_kind_go_in_and_out(book, way, usual):
    source = book.with_suffix(way[0])
    frame = pl.read_csv(book, infer_schema=False)
    if way[0] == ".parquet":
        frame.write_parquet(source)
    elif way[0] == ".xlsx":
        frame.write_excel(source)
    output = book.with_name("screened" + way[1])
    result = run(source, "-o", output)
    assert result.exit_code == 0, result.output
    found = read(output)
    assert found.columns == [*frame.columns, *COLUMNS]
    assert found["permitted"].to_list() == usual
    assert found.select(pl.col("Order").cast(pl.String)).to_series().to_list() == frame["Order"].to_list()
    assert str(found["since"][0])[:10] == "2025-04-09"
    assert [found["needs"][row] for row in (3, 6, 7)] == [
        "product: no product `B999` is known",
        "on: `soon` is not a day such as 2025-05-01",
        "product: the cell is empty",
    ]
    assert sorted(path.name for path in book.parent.iterdir()) == sorted({"book.csv", source.name, output.name})


def test_columns_are_guessed_and_shown(book):
    result = run(book)
    lines = result.stderr.splitlines()
    form = ["encoding: utf-8", "delimiter: comma", "header row: 1", "column `Ship Date`: year-month-day"]
    assert lines[:4] == form
    assert lines[-1] == "not used: Order"
    shown = [line.split(maxsplit=2) for line in lines[4:-1]]
    assert [[key, column] for key, _, column in shown] == [
        ["product", "SKU"], ["destination", "Ship To"], ["on", "Ship Date"], ["vendor", "Manufacturer"], ["end_user", "Customer"],
    ]  # fmt: skip
    assert [option for _, option, _ in shown][:2] == ["--product", "--destination"]
    assert "9 orders" in result.stdout
    assert "product: no product `B999` is known" in " ".join(result.stdout.split())
    assert max(map(len, result.stdout.splitlines())) <= 80
    assert "\x1b" not in result.output


def test_a_column_that_is_called_like_a_figure_is_read_as_one(tmp_path):
    book = tmp_path / "book.csv"
    book.write_text(
        "product,vendor,destination,on,Interconnect\nL20,Nvidia,CN,2025-05-01,835\nL20,Nvidia,CN,2025-05-01,837\n"
    )
    output = tmp_path / "out.csv"
    result = run(book, "-o", str(output))
    assert "interconnect --figure       Interconnect" in result.stderr
    answers = pl.read_csv(output)["verdict"].to_list()
    assert answers == ["no_licence_required", "licence_denial"]
    assert answers == [
        shipped().check(Product(name="L20", vendor="Nvidia", interconnect=figure), "CN", on="2025-05-01").verdict
        for figure in (835, 837)
    ]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (["part_number", "Country", "order date"], {"product": "part_number", "destination": "Country", "on": "order date"}),
        (["SKU", "Description", "ship-to", "shipFrom", "HQ"],
         {"product": "SKU", "destination": "ship-to", "ships_from": "shipFrom", "headquarters": "HQ"}),
        (["a", "b"], {}),
    ],
)  # fmt: skip
def test_usual_headers_are_known(header, found):
    assert guessed(header) == (found, [])


def test_columns_may_be_named(tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("a,b,c,d,e,f,g,h,Product\nH20,SG,2025-04-12,Nvidia,US,CN,civil,Acme,nonsense\n")
    flags = [
        "--product",
        "a",
        "--destination",
        "b",
        "--on",
        "c",
        "--vendor",
        "d",
        "--from",
        "e",
        "--hq",
        "f",
        "--end-use",
        "g",
        "--end-user",
        "h",
    ]
    output = tmp_path / "out.parquet"
    for more in ([], ["--known-on", "2025-04-14"], ["--basis", "law"]):
        assert run(path, *flags, *more, "-o", output).exit_code == 0
        options = {more[0][2:].replace("-", "_"): more[1]} if more else {}
        expected = shipped().check(
            "H20",
            "SG",
            vendor="Nvidia",
            ships_from="US",
            headquarters="CN",
            end_use="civil",
            end_user="Acme",
            on="2025-04-12",
            **options,
        )
        assert read(output)["verdict"].to_list() == [expected.verdict.value]


def test_one_day_for_all_orders(book, monkeypatch):
    counted = [json.loads(run(book, "--on", day, "--json").stdout)["permitted"] for day in ("2025-05-01", "2025-07-20")]
    assert counted[0] != counted[1]
    book.write_text("sku,country\nH20,CN\n")
    monkeypatch.setattr("licet.cli.screen.today", lambda: date(2025, 5, 1))
    assert json.loads(run(book, "--json").stdout)["permitted"] == {"no": 1}
    assert "2025-05-01" in run(book).stderr


def test_no_guess_turns_recognition_of_columns_off(book):
    refused(run(book, "--no-guess"), "which column holds `destination`? State --destination")
    both = ("is `Ship Date` the day of the orders?", "--on COLUMN", "which column holds `product`?")
    refused(run(book, "--no-guess", "--destination", "Ship To"), *both)
    day = ["--on", "2025-05-01"]
    question = "which column holds `product`? State --product"
    refused(run(book, "--no-guess", "--destination", "Ship To", *day), question)
    columns = ["--product", "SKU", "--destination", "Ship To", "--on", "Ship Date"]
    assert json.loads(run(book, "--no-guess", *columns, "--json").stdout)["rows"] == 9


def test_figures_of_parts_in_no_catalogue(tmp_path):
    path = tmp_path / "chips.csv"
    path.write_text(
        "chip,country,day,maker,TPP,dc\nX1,CN,2025-05-01,Nvidia,100,no\nX2,CN,2025-05-01,Nvidia,9000,yes\nX3,CN,2025-05-01,Nvidia,much,yes\n"
    )
    output = tmp_path / "out.parquet"
    figures = ["--figure", "tpp=TPP", "--figure", "datacenter=dc"]
    result = run(path, "--product", "chip", "--vendor", "maker", "--on", "day", *figures, "-o", output)
    assert result.exit_code == 0, result.output
    found = read(output)
    engine = shipped()
    expected = [
        engine.check({"name": name, "tpp": tpp, "datacenter": dc}, "CN", vendor="Nvidia", on="2025-05-01").verdict.value
        for name, tpp, dc in (("X1", 100, False), ("X2", 9000, True))
    ]
    assert found["verdict"].to_list() == [*expected, "unknown"]
    assert "much" in found["needs"][2]
    refused(run(path, "--figure", "tp=TPP"), "a product has no property `tp`; did you mean `tpp`")
    refused(run(path, "--figure", "tpp"), "`tpp` is not KEY=COLUMN")
    refused(run(path, "--figure", "tpp=TTP"), "no column `TTP` for `tpp`; its columns are chip, country")


def test_the_summary_is_json(book, usual):
    result = run(book, "--json")
    assert result.stderr == ""
    counted = json.loads(result.stdout)
    assert set(counted) == {
        "read", "columns", "rows", "permitted", "verdicts", "reasons", "needs", "problems"
    }  # fmt: skip
    form = {"encoding": "utf-8", "delimiter": "comma", "header row": "1", "column `Ship Date`": "year-month-day"}
    assert counted["read"] == form
    assert counted["columns"]["on"] == "Ship Date"
    assert counted["rows"] == 9
    assert counted["permitted"] == {word: usual.count(word) for word in counted["permitted"]}
    assert counted["reasons"]["us.h20-letter"] >= 1
    assert counted["needs"]["on: `soon` is not a day such as 2025-05-01"] == 1
    written = run(book, "--json", "-o", book.with_name("out.csv"))
    assert json.loads(written.stdout) == counted


@pytest.mark.parametrize(
    ("lines", "flags", "code"),
    [
        ([2], ["blocked"], 0),
        ([1, 2], ["blocked"], 20),
        ([1, 2], ["unknown"], 0),
        ([1, 2, 4], ["blocked", "unknown"], 30),
        ([1, 2, 4], ["blocked"], 20),
        ([1, 2, 4], [], 0),
        ([2, 9], ["blocked", "unknown", "conditional"], 0),
    ],
)
def test_orders_may_fail_the_command(book, lines, flags, code):
    text = BOOK.splitlines()
    book.write_text("\n".join([text[0], *(text[line] for line in lines)]) + "\n")
    output = book.with_name("out.csv")
    result = run(book, *(f"--fail-on={flag}" for flag in flags), "-o", output)
    assert result.exit_code == code, result.output
    assert len(read(output)) == len(lines)  # the output is written nevertheless


def test_a_conditional_order_fails_with_10(tmp_path):
    rules = tmp_path / "rules"
    rules.mkdir()
    (rules / "own.yaml").write_text(HOUSE_RULE.replace("prohibition", "licence\n    review: case_by_case"))
    path = tmp_path / "book.csv"
    path.write_text("sku,vendor,country,date\nL2,Nvidia,NO,2025-05-01\n")
    assert run(path, "--rules", rules, "--fail-on", "conditional").exit_code == 10
    assert run(path, "--rules", rules, "--fail-on", "blocked").exit_code == 0


def test_an_order_that_needs_a_licence_fails_with_5(tmp_path):
    path = tmp_path / "book.csv"
    path.write_text("sku,vendor,country,date\nH20,Nvidia,CN,2025-07-20\n")
    assert run(path, "--fail-on", "licence").exit_code == 5
    assert json.loads(run(path, "--json").stdout)["verdicts"] == {"licence_approval": 1}
    path.write_text("sku,vendor,country,date\nH20,Nvidia,CN,2025-03-01\n")
    assert run(path, "--fail-on", "licence").exit_code == 0


def test_rows_keep_their_order_across_batches(tmp_path, monkeypatch):
    monkeypatch.setattr(order_files, "BATCH", 7)
    path = tmp_path / "book.csv"
    products = ["H20", "A800", "B999", "L2", ""]
    frame = pl.DataFrame(
        {
            "number": range(1000),
            "sku": [products[row % 5] for row in range(1000)],
            "country": "CN",
            "date": "2025-05-01",
        }
    )
    frame.write_csv(path)
    for name in ("out.csv", "out.parquet"):
        result = run(path, "-o", tmp_path / name, "--json")
        assert json.loads(result.stdout)["rows"] == 1000
        found = read(tmp_path / name)
        assert found["number"].cast(pl.Int64).to_list() == list(range(1000))
        assert len(set(zip(found["sku"], found["verdict"], strict=True))) == len(products)


def test_a_file_may_be_screened_into_itself(book, usual):
    assert run(book, "-o", book).exit_code == 0
    assert read(book)["permitted"].to_list() == usual
    again = run(book, "-o", book)
    assert "replaced: the answers of an earlier screening" in again.stderr
    assert read(book)["permitted"].to_list() == usual
    assert read(book).columns == [*BOOK.splitlines()[0].split(","), *COLUMNS]
    assert run(book, "-o", book, "--prefix", "new_").exit_code == 0
    assert read(book)["new_permitted"].to_list() == usual
    book.write_text("sku,country,date,verdict\nH20,CN,2025-05-01,mine\n")
    refused(run(book, "-o", book), "already has a column `verdict`; choose another `prefix`")


LARGE = """
import re, sys
from licet.cli.main import main
with open("large.csv", "w") as file:
    file.write("number,sku,country,date\\n")
    for row in range(300_000):
        file.write(f"{row},{('H20', 'A800', 'L2', 'B999')[row % 4]},{('CN', 'SG', 'US')[row % 3]},2025-{row % 12 + 1:02}-{row % 31 + 1:02}\\n")
try:
    main(["screen", "large.csv", "-o", "out.parquet", "--json"])
finally:
    print(int(re.search(r"VmHWM:\\s*(\\d+) kB", open("/proc/self/status").read())[1]) // 1024, file=sys.stderr)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read where Linux tells it")
def test_a_large_file_streams(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", LARGE], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["rows"] == 300_000
    found = pl.scan_parquet(tmp_path / "out.parquet")
    assert found.select(pl.len()).collect().item() == 300_000
    assert found.filter(pl.col("number").cast(pl.Int64) != pl.int_range(pl.len())).collect().is_empty()
    assert int(done.stderr.split()[-1]) < 1000  # MB


@pytest.mark.parametrize("suffix", ["csv", "parquet", "xlsx"])
@pytest.mark.parametrize("name", ["orders[1]", "orders*", "orders?", "**", "{a,b}", "~orders"])
def test_no_name_of_a_file_is_a_pattern(tmp_path, monkeypatch, name, suffix):
    if suffix == "xlsx":
        pytest.importorskip("fastexcel")
        pytest.importorskip("xlsxwriter")
    monkeypatch.chdir(tmp_path)

    def orders(path, product):
        frame = pl.DataFrame({"sku": [product], "vendor": "Nvidia", "country": "CN", "date": "2025-05-01"})
        getattr(frame, {"csv": "write_csv", "parquet": "write_parquet", "xlsx": "write_excel"}[suffix])(path)

    for other in ("orders1", "ordersx", "a", "b"):
        orders(f"{other}.{suffix}", "L2")
    with Path(f"{name}.{suffix}").open("wb") as file:
        orders(file, "H20")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    result = run(f"{name}.{suffix}", "-o", f"out-{name}.{suffix}")
    assert result.exit_code == 0, result.output
    written = read(tmp_path / f"out-{name}.{suffix}")
    assert written["sku"].to_list() == ["H20"]
    assert {path.name for path in tmp_path.iterdir()} == {*before, f"out-{name}.{suffix}"}
    assert all((tmp_path / one).read_bytes() == content for one, content in before.items())
