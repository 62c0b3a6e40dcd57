"""Order files in every form: what is certain is read, what is not is a question that names the option."""

import csv
import io
import itertools
import json
import zipfile
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from random import Random

import fastexcel
import polars as pl
import pytest
import xlsxwriter
from shipped import shipped
from test_orders import read, refused, run

from licet.cli.order_cells import CellForm, days, figures
from licet.cli.order_headers import guessed, is_line_number
from licet.cli.order_problems import problems

pytestmark = pytest.mark.usefixtures("one_engine")

HEADER = ["Pos", "SKU", "Country of origin", "Ship to country", "Ship date", "Kunde"]
ROWS = [
    ["1", "H20", "TW", "China", "2025-05-01", "Müller, Söhne & Co"],
    ["2", "H20", "TW", "Singapore", "2025-07-20", 'the "big" one; Zürich'],
    ["3", "L2", "TW", "Germany", "2025-05-01", ""],
    ["4", "B999", "TW", "China", "2025-05-01", "two\nlines"],
]
TITLE = [["Open orders"], [], ["as of", "yesterday"], []]


def as_text(rows, delimiter=",", quoting=csv.QUOTE_MINIMAL, end="\n"):
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)
    return file.getvalue()


def workbook(path, sheets, **options):
    """A workbook; days are cells of days, texts are texts."""
    with xlsxwriter.Workbook(path, options) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for place, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, date):
                        sheet.write_datetime(place, column, cell, day)
                    elif cell is not None:
                        sheet.write(place, column, cell)
    return path


def counted(path, *options):
    result = run(path, "--json", *options)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


ENCODINGS = {
    "utf-8": [], "utf-8-sig": [], "utf-16": [], "utf-16-le": [], "utf-16-be": [], "utf-32": [],
    "cp1252": ["--encoding", "cp1252"], "latin-1": ["--encoding", "latin-1"],
}  # fmt: skip
FORMS = list(
    itertools.product(
        [",", ";", "\t", "|"], ENCODINGS, [csv.QUOTE_MINIMAL, csv.QUOTE_ALL], ["", "title", "sep", "repeated"],
        ["\n", "\r\n", "\r"], ["%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%Y-%m-%dT10:30:00", "%d %B %Y", "%Y年%m月%d日"],
    )
)  # fmt: skip


def expected():
    return [(row[1], row[3]) for row in ROWS], ["no", "yes", "yes", "unknown"]


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """The answers to the plainest form of the file."""
    path = tmp_path_factory.mktemp("plain") / "plain.csv"
    path.write_text(as_text([HEADER, *ROWS]), encoding="utf-8")
    output = path.with_name("out.parquet")
    result = run(path, "-o", output)
    assert result.exit_code == 0, result.output
    return read(output).select("verdict", "reasons", "needs", "receipt").rows()


@pytest.mark.parametrize("form", Random("forms").sample(FORMS, 60), ids=repr)
def test_one_order_book_in_many_forms_has_the_same_answers(tmp_path, plain, form):
    delimiter, encoding, quoting, top, end, day = form
    if "年" in day and encoding in {"cp1252", "latin-1"}:
        day = "%d.%m.%Y"
    rows = [[*row[:4], date.fromisoformat(row[4]).strftime(day), row[5]] for row in ROWS]
    whole = [HEADER, *rows]
    if top == "title":
        whole = [*TITLE, *whole, [], ["", "", "", "", "", ""]]
    elif top == "repeated":
        whole = [HEADER, *rows[:2], HEADER, *rows[2:], HEADER]
    text = as_text(whole, delimiter, csv.QUOTE_ALL if end == "\r" else quoting, end)  # else it leaves "\n" bare
    if top == "sep":
        text = f"sep={delimiter}{end}{text}"
    path, output = tmp_path / "book.csv", tmp_path / "out.parquet"
    path.write_bytes(text.encode(encoding))
    flags = [*ENCODINGS[encoding], *(["--dayfirst"] if day == "%d.%m.%Y" else [])]
    result = run(path, "-o", output, *flags)
    assert result.exit_code == 0, result.output
    found = read(output)
    assert found.select("verdict", "reasons", "needs", "receipt").rows() == plain
    assert found["Kunde"].fill_null("").to_list()[:3] == [row[5] for row in ROWS[:3]]
    assert found.columns[:6] == HEADER


@pytest.mark.parametrize("from_1904", [False, True])
@pytest.mark.parametrize("top", [[], TITLE])
@pytest.mark.parametrize("kind", ["day", "text", "serial"])
def test_the_same_book_in_a_workbook_has_the_same_answers(tmp_path, plain, kind, top, from_1904):
    def cell(day):
        begin = date(1904, 1, 1) if from_1904 else date(1899, 12, 30)
        return {"day": day, "text": day.isoformat(), "serial": (day - begin).days}[kind]

    rows = [[int(row[0]), *row[1:4], cell(date.fromisoformat(row[4])), row[5] or None] for row in ROWS]
    sheets = {"Notes": [["Prices"], ["are old"]], "Orders": [*top, HEADER, *rows, [], [None, None]]}
    path = workbook(tmp_path / "book.xlsx", sheets, date_1904=from_1904)
    output = tmp_path / "out.parquet"
    result = run(path, "-o", output)
    assert result.exit_code == 0, result.output
    assert "sheet: Orders" in result.stderr
    assert read(output).select("verdict", "reasons", "needs", "receipt").rows() == plain


CERTAIN = {
    "the more exact header": ("SKU,Country,Ship to country,Ship date\nH20,US,CN,2025-05-01\n", {"destination": "Ship to country"}),
    "the ultimate destination": ("SKU,Country of origin,Ultimate destination,Date\nH20,US,CN,2025-05-01\n", {"destination": "Ultimate destination"}),
    "line numbers": ("Item,Description,Country,Date\n10,H20,CN,2025-05-01\n20,H20,CN,2025-05-01\n", {"product": "Description"}),
    "German": ("Artikelnr;Hersteller;Empfängerland;Versanddatum;Kunde\nH20;Nvidia;CN;2025-05-01;x\n", {"product": "Artikelnr", "vendor": "Hersteller", "destination": "Empfängerland", "on": "Versanddatum", "end_user": "Kunde"}),
    "French": ("Référence;Fabricant;Pays de destination;Date d'expédition\nH20;Nvidia;CN;2025-05-01\n", {"product": "Référence", "destination": "Pays de destination", "on": "Date d'expédition"}),
    "Spanish": ("Producto;Fabricante;País de destino;Fecha de envío\nH20;Nvidia;CN;2025-05-01\n", {"product": "Producto", "destination": "País de destino", "on": "Fecha de envío"}),
    "Chinese": ("产品型号,制造商,目的国,发货日期,最终用户\nH20,Nvidia,CN,2025年5月1日,x\n", {"product": "产品型号", "destination": "目的国", "on": "发货日期", "end_user": "最终用户"}),
    "Japanese": ("型番,メーカー,仕向国,出荷日,需要者\nH20,Nvidia,CN,2025年5月1日,x\n", {"product": "型番", "destination": "仕向国", "on": "出荷日", "end_user": "需要者"}),
    "a second header": ("SKU,Ship to country,Ship date\nArtikelnr,Lieferland,Versanddatum\nH20,CN,2025-05-01\n", {"on": "Ship date"}),
    "ISO code in brackets": ("Part number,Ship-to country (ISO code),Ship date\nH20,CN,2025-05-01\n", {"destination": "Ship-to country (ISO code)"}),
}  # fmt: skip


def test_a_header_that_is_repeated_at_once_is_told(tmp_path):
    path = tmp_path / "book.csv"
    path.write_text(as_text([HEADER, HEADER, *ROWS]), encoding="utf-8")
    assert counted(path)["read"]["header row"] == "1 and 2"
    book = workbook(tmp_path / "book.xlsx", {"Orders": [*TITLE, HEADER, HEADER, *ROWS]})
    assert counted(book)["read"]["header row"] == "5 and 6"


@pytest.mark.parametrize("form", CERTAIN)
def test_what_is_certain_is_read(tmp_path, form):
    text, columns = CERTAIN[form]
    path = tmp_path / "book.csv"
    path.write_text(text, encoding="utf-8")
    found = counted(path)
    assert {key: found["columns"].get(key) for key in columns} == columns
    assert set(found["permitted"]) == {"no"}


DAY = "SKU,Country,Ship date\n"
ASKED = {
    "a day order": (f"{DAY}H20,CN,03/04/2025\n", "`03/04/2025` is a day in April or in March", ["--dayfirst"]),
    "a day order with points": (f"{DAY}H20,CN,03.04.2025\n", "--dayfirst or --monthfirst", ["--monthfirst"]),
    "both orders": (f"{DAY}H20,CN,13/04/2025\nH20,CN,04/13/2025\n", "begins with the day and", ["--dayfirst"]),
    "days beside others": (f"{DAY}H20,CN,13/04/2025\nH20,CN,2025-03-04\n", "beside days in another notation", ["--dayfirst"]),
    "two digits": (f"{DAY}H20,CN,25/04/13\n", "a year of two digits", ["--dayfirst"]),
    "day numbers": (f"{DAY}H20,CN,45778\n", "from 1900 (2025-05-01) or from 1904 (2029-05-02)", ["--serials", "1900"]),
    "no day column": ("SKU,Country,Posting date\nH20,CN,2025-05-01\n", "is `Posting date` the day of the orders? State --on", ["--on", "Posting date"]),
    "two destinations": ("SKU,Ship to country,Destination country,Date\nH20,CN,US,2025-05-01\n", "`Ship to country` or `Destination country`? State --destination", ["--destination", "Ship to country"]),
    "two of one name": ("SKU,Country,Country,Date\nH20,CN,US,2025-05-01\n", "`Country` or `Country (2)`? State --destination", ["--destination", "Country (2)"]),
    "a header": ("a,b\nx,y,z\nH20,CN,2025-05-01\n", "State --header-row", ["--header-row", "2", "--product", "x", "--destination", "y", "--on", "z"]),
    "a delimiter": ("a;x,b;y,c\nH20;CN,1;2,3\n", "state --delimiter", ["--delimiter", ";", "--product", "a", "--destination", "x,b", "--on", "2025-05-01"]),
}  # fmt: skip


@pytest.mark.parametrize("form", ASKED)
def test_what_is_not_certain_is_asked(tmp_path, form):
    text, question, flags = ASKED[form]
    path = tmp_path / "book.csv"
    path.write_text(text, encoding="utf-8")
    plain = ["--destination", "no such"] if form in {"a header", "a delimiter"} else []
    refused(run(path, *plain), question)
    assert counted(path, *flags)["rows"] == text.count("\n") - (2 if form == "a header" else 1)


def test_all_questions_are_asked_at_once(tmp_path):
    path = tmp_path / "book.csv"
    path.write_text("SKU,Country,Country,Posting date\nH20,CN,US,2025-05-01\n")
    refused(run(path), "State --destination", "State --on COLUMN")


@pytest.mark.parametrize("encoding", ["cp1252", "gb18030", "shift_jis"])
def test_an_encoding_that_is_not_unicode_is_asked(tmp_path, encoding):
    name = "Müller" if encoding == "cp1252" else "東京大学"
    path, output = tmp_path / "book.csv", tmp_path / "out.parquet"
    path.write_bytes(f"SKU,Country,Date,Customer\nH20,CN,2025-05-01,{name}\n".encode(encoding))
    refused(run(path), "cannot be read as UTF-8", "--encoding")
    assert run(path, "--encoding", encoding, "-o", output).exit_code == 0
    assert read(output)["Customer"].to_list() == [name]
    refused(run(path, "--encoding", "utf-9"), "there is no encoding `utf-9`")
    refused(run(path, "--encoding", "ascii"), "cannot be read as ascii")


def test_sheets_are_named_or_asked(tmp_path):
    rows = [["SKU", "Country", "Date"], ["H20", "CN", "2025-05-01"]]
    path = workbook(tmp_path / "book.xlsx", {"May": rows, "June": [*rows, rows[1]], "Empty": []})
    refused(run(path), "which sheet holds the orders: `May`, `June`? State --sheet")
    assert counted(path, "--sheet", "June")["rows"] == 2
    refused(run(path, "--sheet", "Jun"), "has no sheet `Jun`; did you mean `June`?")
    text = tmp_path / "book.csv"
    text.write_text("SKU,Country,Date\n")
    refused(run(text, "--sheet", "May"), "--sheet")


def test_a_column_of_days_beside_text_is_asked(tmp_path):
    """A spreadsheet that reads 04/03/2025 in the wrong order leaves 13/03/2025 as text beside it."""
    rows = [["SKU", "Country", "Date"], ["H20", "CN", datetime(2025, 4, 3)], ["H20", "CN", "13/03/2025"]]  # noqa: DTZ001
    refused(run(workbook(tmp_path / "book.xlsx", {"A": rows})), "beside days in another notation")


def test_cells_with_errors_are_not_empty(tmp_path):
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("A")
        sheet.write_row(0, 0, ["SKU", "Country", "Date", "HQ"])
        sheet.write_row(1, 0, ["H20", "SG", "2025-05-01"])
        sheet.write_formula(1, 3, "=NA()", None, "#N/A")
    refused(run(path), "would read as empty: D2")


ODS = """<?xml version="1.0"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
<office:body><office:spreadsheet><table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body>
</office:document-content>"""
MANIFEST = """<?xml version="1.0"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
</manifest:manifest>"""
NA = (
    '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value=""{kind}>'
    "<text:p>#N/A</text:p></table:table-cell>"
)


def open_document(path, *rows):
    """An .ods file; a cell that begins with `<` is written as it is."""

    def cell(text):
        plain = f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        return text if text.startswith("<") else plain

    lines = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        parts.writestr("META-INF/manifest.xml", MANIFEST)
        parts.writestr("content.xml", ODS.format(rows=lines))
    return path


@pytest.mark.parametrize("kind", ["", ' calcext:value-type="error"'])
def test_cells_of_open_documents_with_errors_are_not_empty(tmp_path, kind):
    header, row = ["SKU", "Country", "Date", "HQ"], ["H20", "SG", "2025-05-01"]
    wrong = open_document(tmp_path / "wrong.ods", header, [*row, "CN"], [*row, NA.format(kind=kind)])
    refused(run(wrong), "would read as empty: D3; mend them")
    words = open_document(tmp_path / "words.ods", header, [*row, "CN"], [*row[:2], "2025-05-02", "DE"])
    assert counted(words)["rows"] == 2


def test_cells_of_old_workbooks_with_errors_are_not_empty(monkeypatch):
    """The file has #N/A in D2 and #REF! in B3. It was written once with xlwt, which is not installed here."""
    book = Path(__file__).parent / "data" / "errors.xls"
    refused(run(book), "would read as empty: D2, B3; mend them")
    monkeypatch.setattr(fastexcel, "_PYARROW_AVAILABLE", False)
    refused(run(book), "only with pyarrow; install it (pip install pyarrow), or save the file as .xlsx")


def test_types_of_late_rows_are_kept(tmp_path):
    rows = [["SKU", "Country", "Date"], *[[4090, "CN", "2025-05-01"]] * 1500, ["H20", "CN", "2025-05-01"]]
    assert counted(workbook(tmp_path / "book.xlsx", {"A": rows}))["reasons"]["us.h20-letter"] == 1


def test_figures_are_read_with_a_decimal_comma(tmp_path):
    path = tmp_path / "book.csv"
    path.write_text("chip;country;date;bandwidth\nX;CN;2025-05-01;1.400,5\nY;CN;2025-05-01;4,8 TB/s\n")
    flags = ["--product", "chip", "--figure", "dram_bandwidth=bandwidth"]
    assert counted(path, *flags)["read"]["column `bandwidth`"] == "decimal comma"
    path.write_text("chip;country;date;bandwidth\nX;CN;2025-05-01;4,800\n")
    refused(run(path, *flags), "`4,800` is 4.8 or 4800: state --decimal-comma or --decimal-point")
    assert counted(path, *flags, "--decimal-point")["rows"] == 1


@pytest.mark.parametrize(
    ("texts", "comma", "found"),
    [
        (["4,8"], None, {"4,8": "4.8"}),
        (["1,234,567"], None, {"1,234,567": "1234567"}),
        (["1.234.567 GB/s"], None, {"1.234.567 GB/s": "1234567 GB/s"}),
        (["4.8", "4,800"], None, {"4,800": "4800"}),
        (["0.592"], None, {}),
        (["4.800"], True, {"4.800": "4800"}),
        (["4.8"], True, {"4.8": "4.8 (with a decimal comma)"}),
        (["1.23,4"], None, {"1.23,4": "1.23,4 (with a decimal comma)"}),
        (["much", ""], None, {}),
    ],
)
def test_figures(texts, comma, found):
    assert figures(texts, comma)[::2] == (found, [])


@pytest.mark.parametrize("texts", [["4,800"], ["4.800"], ["4,8", "4.8"]])
def test_figures_that_are_asked(texts):
    assert figures(texts, None)[0] == {}
    assert "--decimal-comma" in figures(texts, None)[2][0]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20250501", date(2025, 5, 1)), ("2025/05/01", date(2025, 5, 1)), ("2025.5.1", date(2025, 5, 1)),
        ("2025-05-01 23:59:59", date(2025, 5, 1)), ("2025-05-01T23:59:59.123+08:00", date(2025, 5, 1)),
        ("May 1, 2025", date(2025, 5, 1)), ("1st May 2025", date(2025, 5, 1)), ("01-Mai-2025", date(2025, 5, 1)),
        ("1 de mayo de 2025", date(2025, 5, 1)), ("3. März 2025", date(2025, 3, 3)), ("1 août 2025", date(2025, 8, 1)),
        ("2025-05-01 10:00 to 2025-06-01", None), ("2025年5月1日まで", None), ("2025-05-01 9:05 PM", date(2025, 5, 1)),
        ("2025-02-30", None), ("soon", None), ("1 Foo 2025", None), ("2025-W20", None), ("05/05/2025", date(2025, 5, 5)),
        ("31/31/2025", None), ("2025", None), ("", None),
    ],
)  # fmt: skip
def test_days(text, day):
    assert days([text], CellForm())[::2] == ({text: day} if day else {}, [])


def test_broken_files_are_messages(tmp_path):
    path = tmp_path / "book.csv"
    for content in (
        b"",
        b"\n\n",
        b"sep=;\n",
        b'SKU,Country,Date\n"H20,CN,2025-05-01\n',
        b"SKU,Country,Date\nH20,CN,\xff\n",
    ):
        path.write_bytes(content)
        refused(run(path), "cannot be read")


def test_line_numbers_and_headers():
    assert is_line_number(["1", "2", "1", "2", "3"])
    assert not is_line_number(["H20", "H100"])
    assert not is_line_number(["5090", "4090", "5090"])
    assert guessed(["Item", "Description"], {}, ["Item"])[0] == {"product": "Description"}


def test_problems_are_grouped_with_examples(tmp_path):
    path = tmp_path / "book.csv"
    names = ["Nvidia H2O0", "B999", "B999", "Q1", "Q2", "Q3"]
    path.write_text("SKU,Country,Date\n" + "".join(f"{name},CN,2025-05-01\n" for name in names))
    (problem,) = [one for one in counted(path)["problems"] if "no product" in one["kind"]]
    assert (problem["orders"], problem["distinct"], len(problem["examples"])) == (6, 5, 3)
    assert problem["examples"][0].startswith("product: no product `B999` is known")
    assert any("did you mean" in example for example in problem["examples"])
    shown = " ".join(run(path).stdout.split())
    assert "product: no product `…` is known: `B999`" in shown
    assert "and 2 more" in shown


def test_lists_that_are_not_whole_are_one_problem_with_their_hint(tmp_path):
    path = tmp_path / "book.csv"
    path.write_text(
        "SKU,Country,Date,End user\nH20,Singapore,2025-05-01,SenseTime\nH20,Germany,2025-05-01,SAP\nH20,Germany,2025-05-01,\n"
    )
    (one,) = [one for one in counted(path)["problems"] if "licet lists import" in one["kind"]]
    assert one["orders"] == 2
    assert one["distinct"] == len(one["examples"]) == len(set(one["examples"])) > 3
    assert "us.sdn-list" in one["examples"]


def test_missing_facts_are_in_plain_words_with_their_flag():
    needs = Counter(
        {"datacenter": 2, "vendor_home": 1, "whether JP rules require a licence (the rulebook is incomplete)": 1}
    )
    needs["whether KR rules require a licence (the rulebook is incomplete)"] = 3
    laws, datacenter, home = (problem.text for problem in problems(needs, shipped()))
    assert laws == "laws that may require a licence, as their rulebooks are incomplete: KR, JP"
    assert datacenter == "whether it is designed or marketed for data centres (--figure datacenter=COLUMN)"
    assert home == "the home of the vendor (--vendor-home)"


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_an_output_can_be_screened_again(tmp_path, suffix):
    path, output = tmp_path / "book.csv", tmp_path / f"out{suffix}"
    path.write_text(as_text([HEADER, *ROWS]), encoding="utf-8")
    assert run(path, "-o", output).exit_code == 0
    first = read(output)
    assert run(output, "-o", output).exit_code == 0
    assert read(output).select(pl.col("receipt", "needs")).equals(first.select("receipt", "needs"))
    assert read(output).columns == first.columns
    refused(run(path, "--prefix", "x_", "--compare", tmp_path), "--prefix cannot be used with --compare")
