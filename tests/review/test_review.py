"""``licet review``: documents in the layouts of their publishers, with made-up content, and what they touch in the rules."""

import json
import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from shipped import shipped

from licet import RulesError
from licet.cli.main import main
from licet.review.citations import cited
from licet.review.report import Report, review

DATA = Path(__file__).parent / "data"


@cache
def reviewed(*names: str) -> Report:
    return review(shipped().rulebook, [DATA / name for name in names])


def run(*arguments: object) -> tuple[int, str]:
    found = CliRunner().invoke(main, [str(one) for one in arguments])
    assert found.exception is None or isinstance(found.exception, SystemExit), found.exception
    return found.exit_code, found.output


def refused(path: Path) -> str:
    code, output = run("review", path)
    assert code == 2
    assert "Traceback" not in output
    return output


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("15 CFR 742.6(a)(6)(iii), 742.6(b)(1)(i)(B) and 742.6(b)(10)(iii); 90 FR 4544", ["15 CFR 742.6(a)(6)(iii)", "15 CFR 742.6(b)(1)(i)(B)", "15 CFR 742.6(b)(10)(iii)"]),
        ("15 CFR 740.27 and Supplement 5(a) to part 740", ["15 CFR 740.27", "15 CFR part 740, supplement 5"]),
        ("Supplement 8 to 15 CFR part 740; 91 FR 43034", ["15 CFR part 740, supplement 8"]),
        ("15 CFR 774 Supp. 1; 15 CFR 738 Supp. 1", ["15 CFR part 774, supplement 1", "15 CFR part 738, supplement 1"]),
        ("Supp. 1 to part 774, 0A501; 742.8, 742.19", ["part 774, supplement 1", "0A501", "742.8", "742.19"]),
        ("Supplement No. 7 to part 748, as amended in October 2023", ["part 748, supplement 7"]),
        ("ECCN 3B090 as added by 87 FR 62186", ["3B090"]),
        ("15 CFR part 744", ["15 CFR part 744"]),
        ("31 CFR chapter V; Executive Order 13662", ["31 CFR chapter V"]),
        ("a policy in § 744.23(d)", ["744.23(d)"]),
        ("Proclamation 11002 of 2026-01-14; HTSUS 9903.79.01", []),
        ("Delegated Regulation (EU) 2025/2003, Annex I, series 500", []),
    ],
)  # fmt: skip
def test_citations_are_read_as_they_are_written(text: str, found: list[str]) -> None:
    assert [str(one) for one in cited(text)] == found


def test_most_american_rules_have_a_citation_that_is_read() -> None:
    rulebook = shipped().rulebook
    texts = {one.rule.cite or one.instrument.cite for one in rulebook.versions if one.jurisdiction == "us"}
    unread = {text for text in texts if re.search(r"CFR|ECCN", text) and not list(cited(text))}
    assert not unread


def test_documents_that_cite_what_a_rule_cites_are_reported() -> None:
    found = {one.number: one for one in reviewed("federal-register.json").documents}
    assert set(found) == {"2026-90001", "2026-90002", "2024-28270"}
    by_section, by_part, known = found["2026-90001"], found["2026-90002"], found["2024-28270"]
    assert "us.fab-tools-to-chinese" in by_section.rules  # 15 CFR 744.23
    assert set(by_section.rules) < set(shipped_rules("744"))
    assert by_part.rules == shipped_rules("740")
    assert (by_section.on_file, by_section.read, known.on_file, known.read) == (False, False, True, True)


def shipped_rules(part: str) -> tuple[str, ...]:
    """The rules that cite a part, by way of a document about it."""
    from datetime import date

    from licet.review.citations import Cited, CitingRules
    from licet.rulebook.by_eccn import RulesByEccn

    rulebook = RulesByEccn(shipped().rulebook).rulebook()
    first = min(index.coverage.through for index in rulebook.laws.values())
    assert first > date(2026, 1, 1)
    return CitingRules.of(rulebook, first).of_part(Cited(15, part))


def test_a_rule_that_cites_a_chapter_is_concerned_by_every_part_of_the_title(tmp_path: Path) -> None:
    path = tmp_path / "search.json"
    stated = {
        "document_number": "2026-90009",
        "publication_date": "2026-10-20",
        "cfr_references": [{"title": 31, "part": 599}],
    }
    path.write_text(json.dumps({"results": [stated]}))
    (found,) = review(shipped().rulebook, [path]).documents
    assert found.rules


def test_sections_whose_text_changed_are_reported_with_the_rules() -> None:
    found = reviewed("part-744-2026-09-24.xml", "part-744-2026-11-20.xml")
    (section,) = found.sections
    assert (section.place, section.what) == ("15 CFR 744.23", "changed")
    assert section.gone[0] == "(d) Review. There is a presumption of denial."
    assert section.new[0] == "(d) Review. Review is case by case."
    assert "us.fab-tools-to-chinese" in section.rules
    assert found.untouched == ("15 CFR 744.99",)


def test_of_a_control_list_the_entries_that_changed_are_told() -> None:
    (section,) = reviewed("part-774-2026-09-24.xml", "part-774-2026-11-20.xml").sections
    assert (section.place, section.entries) == ("15 CFR part 774, supplement 1", ("3B090",))
    assert not any(rule.startswith("ccl.0a501") for rule in section.rules)


def test_the_order_of_the_files_does_not_matter() -> None:
    names = ["part-744-2026-11-20.xml", "part-774-2026-09-24.xml", "part-744-2026-09-24.xml", "part-774-2026-11-20.xml"]
    assert reviewed(*names).sections == reviewed(*sorted(names)).sections


def test_names_added_and_removed_are_reported_by_list() -> None:
    found = {one.list: one for one in reviewed("consolidated-2026-07-31.csv", "consolidated-2026-11-20.csv").lists}
    entities = found["us.entity-list"]
    assert (entities.added, entities.removed) == (("Invented Foundry Holdings",), ())
    assert entities.reworded == ("Invented Lasers Institute",)
    assert "us.affiliates" in entities.rules
    assert found["us.sdn-list"].removed == ("INVENTED BANK",)


def test_the_layouts_of_a_list_can_be_compared() -> None:
    (found,) = reviewed("consolidated-2026-11-20.csv", "consolidated-2026-11-27.json").lists
    assert (found.added, found.reworded) == ((), ())
    assert found.removed == ("Invented Foundry Holdings", "Invented Lasers Institute")


def test_a_single_list_is_compared_with_the_one_that_the_rules_have(tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert run("lists", "import", DATA / "consolidated-2026-07-31.csv", "--into", own)[0] == 0
    code, text = run("review", DATA / "consolidated-2026-11-20.csv", "--rules", own, "--json")
    lists = {one["list"]: one for one in json.loads(text)["report"]["lists"]}
    assert code == 0
    assert lists["us.entity-list"]["added"] == ["Invented Foundry Holdings"]
    assert lists["us.entity-list"]["earlier"] == "2026-07-31"


@pytest.mark.parametrize("name", ["part-744-2026-09-24.xml", "consolidated-2026-07-31.csv"])
def test_what_cannot_be_compared_is_said(name: str) -> None:
    found = reviewed(name)
    assert found.touches
    assert "to compare it with" in found.files[0].doubts[0]
    assert found.files[0].doubts[0] in found.files[0].attest
    assert run("review", DATA / name, "--strict")[0] == 1


def test_a_search_that_is_not_in_the_file_as_a_whole_is_said(tmp_path: Path) -> None:
    document = json.loads((DATA / "federal-register.json").read_text())
    document["count"] = 134
    for one in document["results"]:
        del one["cfr_references"]
    path = tmp_path / "search.json"
    path.write_text(json.dumps(document))
    found = review(shipped().rulebook, [path])
    assert len(found.documents) == 4  # none is left out where the file does not say what it is about
    assert [one.parts_stated for one in found.documents] == [False] * 4
    assert found.files[0].doubts == (
        "130 more results of the search are not in the file",
        "4 documents without `cfr_references`: which parts they are about is not known",
    )


def test_files_without_anything_touch_nothing(tmp_path: Path) -> None:
    path = tmp_path / "search.json"
    path.write_text('{"count": 0, "results": []}')
    code, text = run("review", path, "--strict")
    assert (code, "Nothing in these files touches a rule." in text) == (0, True)


def test_the_line_for_an_attestation_can_be_used(tmp_path: Path) -> None:
    own = tmp_path / "own"
    run("init", own)
    line = reviewed("federal-register.json").files[0].attest
    code, _ = run("attest", "us", "--through", "2026-11-20", "--by", "A. Clerk", "--read", line, "--into", own, "--yes")
    assert code == 0
    assert run("check", "H20", "CN", "--on", "2026-11-19", "--full", "--rules", own)[1].count(line[:30]) == 1


def test_nothing_is_written(tmp_path: Path) -> None:
    for path in DATA.iterdir():
        shutil.copy(path, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*")}
    assert run("review", *sorted(tmp_path.iterdir()))[0] == 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*")} == before


LAUGHS = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><DIV5 N="744" TYPE="PART">&c;</DIV5>'
OUTSIDE = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><DIV5 N="744" TYPE="PART"/>'
DEEP = "<P>" * 100_000
HOSTILE = {
    "laughs-2026-01-01.xml": (LAUGHS, "a document type is not read: it could define entities"),
    "outside-2026-01-01.xml": (OUTSIDE, "a document type is not read"),
    "deep-2026-01-01.xml": (DEEP, "elements are more than 100 deep"),
    "entity-2026-01-01.xml": ('<DIV5 N="744" TYPE="PART">&b;</DIV5>', "not XML: undefined entity"),
    "open-2026-01-01.xml": ('<DIV5 N="744" TYPE="PART">', "not XML: no element found"),
    "encoding-2026-01-01.xml": ('<?xml version="1.0" encoding="no-such"?><a/>', "encoding"),
    "wide-2026-01-01.xml": ('<?xml version="1.0" encoding="shift_jis"?><a/>', "encoding"),
    "other-2026-01-01.xml": ("<html><body>Not found</body></html>", "the file holds no part of the code"),
    "undated.xml": ('<DIV5 N="744" TYPE="PART"><P>text</P></DIV5>', "its name does not say of which day it is"),
    "deep.json": ("[" * 200_000, "not JSON that can be read"),
    "long.json": ('{"results": [], "count": ' + "9" * 10_000 + "}", "not JSON that can be read"),
    "cut.json": ('{"results": [', "not JSON: Expecting value"),
    "other.json": ('{"message": "rate limit"}', "not a document of a known kind"),
    "numbers.json": ('{"results": [1, 2]}', "not a document of a known kind"),
    "title.json": ('{"results": [{"document_number": "1", "publication_date": "2026-01-01", "title": {}}]}', "`title` is not text"),
    "day.json": ('{"results": [{"document_number": "1", "publication_date": "soon"}]}', "`publication_date` is not a day"),
    "parts.json": ('{"results": [{"document_number": "1", "publication_date": "2026-01-01", "cfr_references": [{"title": "x", "part": "y"}]}]}', "is not a title and a part"),
    "list-2026-01-01.csv": ("a,b\n1,2\n", "not a list in a known layout"),
    "empty-2026-01-01.csv": ("", "not a list in a known layout"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_is_no_such_document_is_refused(name: str, tmp_path: Path) -> None:
    text, message = HOSTILE[name]
    path = tmp_path / name
    path.write_text(text)
    assert message in refused(path)


def test_files_that_cannot_be_read_are_refused_together(tmp_path: Path) -> None:
    (tmp_path / "binary.json").write_bytes(b'{"results": "\xff\xfe"}')
    code, text = run("review", tmp_path / "none.json", tmp_path, tmp_path / "binary.json")
    assert code == 2
    assert "none.json: there is no such file" in text
    assert f"{tmp_path}: not a file" in text
    assert "binary.json: not JSON that can be read" in text


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate((256 << 20) + 1)
    assert "larger than 256 MB" in refused(path)


def test_hidden_characters_are_replaced(tmp_path: Path) -> None:
    document = json.loads((DATA / "federal-register.json").read_text())
    document["results"][0]["title"] = "\x1b[2J\u202eelur"
    path = tmp_path / "search.json"
    path.write_text(json.dumps(document))
    for option in ((), ("--json",)):
        _, text = run("review", path, *option)
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_problems_of_all_files_are_errors_of_the_interface(tmp_path: Path) -> None:
    with pytest.raises(RulesError) as error:
        review(shipped().rulebook, [tmp_path / "a.json", tmp_path / "b.xml"])
    assert len(error.value.diagnostics) == 2
