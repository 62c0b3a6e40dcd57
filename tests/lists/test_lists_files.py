"""Reading of published lists, errors in lists, and building of indexes."""

import gc
import json
import os
import sqlite3
from datetime import date

import csl_file
import pytest

from licet.errors import RulesError
from licet.lists import Lists, build, open_index, vocabulary
from licet.lists.entries import first_day, volume_years
from licet.lists.readers import layout_of, read_entries, snapshot_day
from licet.values.dates import UncertainDate

DAY = date(2026, 7, 31)


def entries(path, as_of=DAY):
    return read_entries(path, vocabulary(), as_of)


def written(path, text):
    path.write_text(text, encoding="utf-8")
    return path


def test_the_csv_file_is_read_as_published(list_file):
    found = {entry.name: entry for entry in entries(list_file)}
    assert len(found) == len(list(csl_file.rows()))
    one = found["Beijing Qorvexa Technology Development Co., Ltd."]
    assert one.list == "us.entity-list"
    assert one.aliases == ("Qorvexa", "Qorvexa Technology", "Beijing Keweisa")
    assert one.countries == ("CN",)
    assert one.addresses == ("12 Lane Road, Beijing, CN",)
    assert (one.review, one.scope, one.footnote) == ("presumption_of_denial", "all", "")
    assert (one.first.earliest, one.first.latest) == (date(2021, 1, 1), date(2021, 12, 31))
    assert one.location.file.endswith("consolidated-2026-07-31.csv")
    assert one.location.line == 2
    assert found["Trelvoni Group Co., Ltd."].review == "denial"
    assert found["Trelvoni Group Co., Ltd."].footnote == "4"
    assert found["Gosvarneft Optika OAO"].first == UncertainDate(date(2023, 2, 24), date(2023, 2, 24), "2023-02-24")
    assert found["OCEAN PEARL"].exact_only


def test_a_policy_missing_from_the_table_is_unknown_and_its_text_is_kept(list_file):
    one = next(entry for entry in entries(list_file) if "ZMMC" in entry.name)
    assert one.review == "unknown"
    assert one.policy == "A policy that nobody has written before"


def test_the_json_file_says_the_same_as_the_csv_file(list_file, tmp_path):
    path = written(tmp_path / "consolidated.json", csl_file.json_text(csl_file.rows()))
    plain = [(e.list, e.name, e.aliases, e.countries, e.first, e.review, e.cite) for e in entries(list_file)]
    assert [(e.list, e.name, e.aliases, e.countries, e.first, e.review, e.cite) for e in entries(path)] == plain
    bare = written(tmp_path / "bare.json", json.dumps(json.loads(path.read_text(encoding="utf-8"))["results"]))
    assert len(entries(bare)) == len(plain)


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter(list_file, tmp_path):
    path = tmp_path / "list.csv"
    path.write_bytes(b"\xef\xbb\xbf" + list_file.read_bytes().replace(b"\n", b"\r\n"))
    assert [entry.name for entry in entries(path)] == [entry.name for entry in entries(list_file)]


def test_a_list_without_a_row_in_the_table_of_sources_keeps_its_names(tmp_path):
    rows = [*csl_file.rows(3)]
    rows[0]["source"] = "Quantum Watch List (QWL) - Somebody"
    found = entries(written(tmp_path / "a.csv", csl_file.csv_text(rows)))
    assert found[0].list == "unmapped.quantum-watch-list-qwl-somebody"


@pytest.mark.parametrize(
    ("citation", "years"),
    [
        ("86 FR 18437", (2021,)),
        ("84 FR 22961, 85 FR 29852 (no. 96); 87 FR  6026", (2019, 2020, 2022)),
        ("72 F.R. 9503 3/2/07 73 F.R. 63163 11/8/07", (2007, 2008)),
        ("81.F.R. 40654 6/22/2016", (2016,)),
        ("Vol. 59, No. 44, 03/07/1994", (1994,)),
        ("by order", ()),
        ("15 CFR 744.11", ()),
    ],
)
def test_a_federal_register_citation_gives_its_year(citation, years):
    assert volume_years(citation) == years


def test_the_first_day_is_never_after_the_day_of_the_list():
    assert first_day(None, "91 FR 1", DAY) == UncertainDate(date(2026, 1, 1), DAY, "2026-01-01/2026-07-31")
    assert first_day(None, "no citation", DAY) is None


def test_every_broken_row_is_reported_and_nothing_is_written(tmp_path):
    rows = [*csl_file.rows(8)]
    rows[1]["name"] = ""
    rows[3]["start_date"] = "2019-13-45"
    rows[4] |= {"start_date": "2020-05-01", "end_date": "2020-05-01"}
    text = csl_file.csv_text(rows) + "too,few,cells\n"
    path = written(tmp_path / "consolidated-2026-07-31.csv", text)
    with pytest.raises(RulesError) as refused:
        build(path, tmp_path / "indexes")
    found = [(one.location.line, one.message, one.found) for one in refused.value.diagnostics]
    assert [line for line, _, _ in found] == [3, 5, 6, len(rows) + 2]
    assert "`name`" in found[0][1]
    assert "`start_date`" in found[1][1]
    assert found[1][2] == "2019-13-45"
    assert "ends on or before" in found[2][1]
    assert "3 cells where the header has 29" in found[3][1]
    assert not (tmp_path / "indexes").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("list;name\n", "not a list in a known layout"),
        ("", "not a list in a known layout"),
        ('{"results": [{"source": "x", "name": "y"', "not JSON"),
        ('{"results": [{"source": "x", "name": "y"} {}', "not closed"),
        ('{"outcome": 1}', "no array of results"),
        ('{"results": []}', "no party"),
        ('[1, {"source": "Entity List (EL)", "name": "A"}]', "not an object"),
        ("source,federal_register_notice,name\na,b,c\n", "column `alt_names` is missing"),
        ("list,name,aliases,country,from,to,cite,evidence,colour\n", "unknown column"),
        ("list,name,aliases,country,from,to,cite,evidence\nx.y,A,,CN,,,,recollection\n", "in column `cite`"),
        ("list,name,aliases,country,from,to,cite,evidence\nx.y,A,,CN,,,c,hearsay\n", "no such grade"),
        ("list,name,aliases,country,from,to,cite,evidence\nx.y,A,,CN,2025-W20,,c,recollection\n", "not a date"),
        ("list,name,aliases,country,from,to,cite,evidence\nx.y,A,,CN,2025-05-02,2025-05-01,c,recollection\n", "ends on or before"),
        ('list,name,aliases,country,from,to,cite,evidence\nx.y,"A,,CN,,,c,recollection\n', "not CSV"),
    ],
)  # fmt: skip
def test_a_broken_file_is_refused_with_its_place(tmp_path, text, message):
    path = written(tmp_path / "some.csv", text)
    with pytest.raises(RulesError, match=message) as refused:
        build(path, tmp_path / "indexes", DAY)
    assert all(one.location.file == str(path) for one in refused.value.diagnostics)
    assert not (tmp_path / "indexes").exists()


def test_a_file_that_is_not_text_is_refused(tmp_path):
    path = tmp_path / "some.csv"
    path.write_bytes(b"list,name,aliases,country,from,to,cite,evidence\nx.y,\xff\xfe,,CN,,,c,recollection\n")
    with pytest.raises(RulesError, match="not UTF-8"):
        build(path, tmp_path / "indexes", DAY)
    with pytest.raises(RulesError, match="no such file"):
        build(tmp_path / "nothing.csv", tmp_path)
    with pytest.raises(RulesError, match="a folder, not a file"):
        build(tmp_path, tmp_path)


OWN = """list,name,aliases,country,from,to,cite,scope,review,footnote,evidence,note
us.entity-list,Halvorex Semiconductor,哈沃芯科技|Halvorex,CN,2023-10-17,,88 FR 71991,all,presumption_of_denial,4,verified,core
us.entity-list,Old Tervani Works,,RU,2020-01/2020-02,2024-05-01,85 FR 100,all,policy_of_denial,,recollection,
jp.foreign-end-user-list,Mirodel Institute,米罗德研究所,CN,,,METI list,see note,other,,secondary,M
"""


def test_a_table_of_ones_own_is_read_and_is_partial(tmp_path):
    path = written(tmp_path / "parties.csv", OWN)
    found = entries(path, None)
    assert [entry.review for entry in found] == ["presumption_of_denial", "denial", "unknown"]
    assert found[1].first == UncertainDate(date(2020, 1, 1), date(2020, 2, 29), "2020-01/2020-02")
    assert found[1].end == UncertainDate(date(2024, 5, 1), date(2024, 5, 1), "2024-05-01")
    assert found[0].note == "core"
    index = open_index(build(path, tmp_path / "indexes", DAY))
    assert not index.whole
    assert index.lists["us.entity-list"].entries == 2
    assert not Lists([index]).coverage("us.entity-list", DAY).whole


def test_chinese_names_traditional_or_simplified_are_found(tmp_path):
    index = open_index(build(written(tmp_path / "parties.csv", OWN), tmp_path / "indexes", DAY))
    exact = index.match("哈沃芯科技")
    assert (exact.kind, exact.hits[0].entry.name) == ("listed", "Halvorex Semiconductor")
    assert index.match("哈沃芯科技有限公司").kind == "listed"
    assert index.match("米羅德研究所").kind == "listed"
    assert index.match("上海哈沃芯智能科技有限公司").kind == "question"
    same_sound = index.match("哈沃新科技")
    assert same_sound.kind == "question"
    assert "same sound" in same_sound.hits[0].reason
    assert index.match("光明贸易公司").kind_on("jp.foreign-end-user-list") == "clean"


def test_opensanctions_targets_are_read(tmp_path):
    text = (
        "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,"
        "first_seen,last_seen,last_change\n"
        'NK-1,Company,Vostrigal Zavod,Vostrigal;ООО Востригаль,,ru,"1 Lane, Omsk",INN 1,'
        '"Entity List (EL) - Bureau of Industry and Security",,,US-BIS,US Trade Consolidated Screening List (CSL),'
        "2023-01-01T00:00:00,2026-07-31T00:00:00,2024-01-01T00:00:00\n"
        "NK-2,Vessel,SEA LARK,,,pa,,IMO 1,,,,,EU Financial Sanctions Files,2023-01-01,2026-07-31,2024-01-01\n"
    )
    path = written(tmp_path / "targets.simple.csv", text)
    found = entries(path)
    assert [(one.list, one.countries, one.kind) for one in found] == [
        ("us.entity-list", ("RU",), "entity"),
        ("opensanctions.eu-financial-sanctions-files", ("PA",), "vessel"),
    ]
    assert found[0].first is None
    index = open_index(build(path, tmp_path / "indexes", DAY))
    assert index.match("ООО Востригаль").kind == "listed"
    assert index.match("Vostrigall Zavod").kind == "question"


def test_the_day_of_a_snapshot_is_stated_or_in_the_name_or_when_it_was_written(tmp_path):
    named = written(tmp_path / "consolidated-2026-07-31.csv", "x")
    other = written(tmp_path / "consolidated.csv", "x")
    os.utime(other, (1_780_000_000, 1_780_000_000))
    assert snapshot_day(named, date(2026, 1, 2)) == (date(2026, 1, 2), "stated")
    assert snapshot_day(named) == (DAY, "from the file's name")
    assert snapshot_day(other) == (date(2026, 5, 28), "the day the file was written")
    assert snapshot_day(written(tmp_path / "list_20260731.csv", "x"))[0] == DAY
    assert snapshot_day(written(tmp_path / "list-2026-99-31.csv", "x"))[1] == "the day the file was written"


def test_an_index_is_built_once_and_again_when_anything_changes(list_file, tmp_path):
    first = build(list_file, tmp_path, DAY)
    stamp = first.stat().st_mtime_ns
    assert build(list_file, tmp_path, DAY) == first
    assert first.stat().st_mtime_ns == stamp
    assert build(list_file, tmp_path, date(2026, 8, 1)) != first
    assert build(list_file, tmp_path, DAY, whole=False) != first
    other = written(tmp_path / list_file.name, csl_file.csv_text(csl_file.rows(5)))
    assert build(other, tmp_path, DAY) != first
    assert {one.suffix for one in tmp_path.iterdir()} == {".csv", ".licet-index"}


def test_a_failed_build_leaves_no_file(list_file, tmp_path, monkeypatch):
    def fails(*_):
        raise OSError("no space left")

    monkeypatch.setattr("licet.lists.store._spellings", fails)
    with pytest.raises(OSError, match="no space"):
        build(list_file, tmp_path / "indexes", DAY)
    assert list((tmp_path / "indexes").iterdir()) == []


def test_an_index_of_another_version_or_a_broken_one_is_refused(list_file, tmp_path):
    path = build(list_file, tmp_path, DAY)
    copy = tmp_path / "copy.licet-index"
    copy.write_bytes(path.read_bytes())
    with sqlite3.connect(copy) as database:
        database.execute("UPDATE meta SET value = '0' WHERE key = 'method'")
    database.close()
    with pytest.raises(RulesError, match="another version"):
        open_index(copy)
    (tmp_path / "noise.licet-index").write_bytes(b"noise" * 100)
    with pytest.raises(RulesError, match="not an index"):
        open_index(tmp_path / "noise.licet-index")


def test_an_index_that_nobody_closed_closes_its_file(list_file, tmp_path):
    opened = open_index(build(list_file, tmp_path, DAY))
    database = opened._database
    del opened
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        database.execute("SELECT 1")


def test_a_closed_index_opens_its_file_again(list_file, tmp_path):
    opened = open_index(build(list_file, tmp_path, DAY))
    first = opened._database
    opened.close()
    assert sum(1 for _ in opened.entries()) == opened.size
    assert opened._database is not first
    opened.close()


def test_an_index_says_what_it_holds(index):
    assert index.as_of == DAY
    assert index.whole
    assert index.meta["as_of_known"] == "stated"
    one = index.lists["us.entity-list"]
    assert one.entries == sum(row["source"] == csl_file.ENTITY for row in csl_file.rows())
    assert one.names > one.entries
    assert sum(1 for _ in index.entries("us.entity-list")) == one.entries


def test_an_index_is_never_written_to(index):
    with pytest.raises(sqlite3.OperationalError):
        index._rows("DELETE FROM entry")


def test_several_snapshots_narrow_when_a_party_was_listed(tmp_path):
    rows = list(csl_file.rows(20))
    undated = {**rows[0], "name": "Kestrivaal Works", "alt_names": "", "federal_register_notice": ""}
    cited, removed = rows[2], rows[1]
    files = {
        "2024-01-31": [row for row in rows if row is not cited],
        "2025-06-30": [*rows, undated],
        "2026-07-31": [undated, *(row for row in rows if row is not removed)],
    }
    indexes = []
    for day, held in files.items():
        path = written(tmp_path / f"consolidated-{day}.csv", csl_file.csv_text(held))
        indexes.append(open_index(build(path, tmp_path / "indexes")))
    lists = Lists(indexes)
    new = lists.match("Kestrivaal Works").hits[0].entry
    assert (new.first.earliest, new.first.latest) == (date(2024, 2, 1), date(2025, 6, 30))
    kept = lists.match("Zhongyuan Mardekh Microelectronics Corp").hits[0].entry
    assert (kept.first.earliest, kept.first.latest) == (
        date(2022, 1, 1),
        date(2022, 12, 31),
    )  # the earlier date is stricter
    gone = lists.match("Trelvoni Group")
    assert gone.kind == "listed"
    assert (gone.hits[0].entry.end.earliest, gone.hits[0].entry.end.latest) == (date(2025, 7, 1), date(2026, 7, 31))
    unlisted = lists.match("Acme Widgets of Ohio")
    assert unlisted.kind == "clean"
    assert lists.coverage("us.entity-list", date(2025, 6, 30)).assumption == ""
    assert "2025-06-30 and 2026-07-31" in lists.coverage("us.entity-list", date(2026, 1, 1)).assumption
    assert "added since" in lists.coverage("us.entity-list", date(2026, 9, 1)).assumption
    assert "removed before" in lists.coverage("us.entity-list", date(2023, 9, 1)).assumption
    assert [one.as_of.isoformat() for one in lists.lists["us.entity-list"]] == list(files)


def test_without_a_list_no_party_is_cleared():
    assert Lists([]).match("Acme").kind == "could_not_search"


def test_the_layouts_are_distinguished(list_file, tmp_path):
    assert layout_of(list_file).name == "csl"
    assert layout_of(written(tmp_path / "a.csv", OWN)).name == "own"
    assert layout_of(written(tmp_path / "a.json", ' \n{"results": []}')).name == "csl-json"
