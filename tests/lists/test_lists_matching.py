"""Name matching: other spellings are found, similar names are questions, other names are clean."""

import random
import threading
from datetime import date

import csl_file
import pytest

from licet.lists import Index, vocabulary
from licet.lists.entries import Entry
from licet.lists.matcher import Query
from licet.lists.normalize import firms, segments
from licet.lists.store import in_memory

EL, MEU, UVL, DPL, SDN = (
    "us.entity-list", "us.military-end-user-list", "us.unverified-list", "us.denied-persons-list", "us.sdn-list",
)  # fmt: skip

LISTED = {
    "as listed": "Beijing Qorvexa Technology Development Co., Ltd.",
    "upper case": "BEIJING QORVEXA TECHNOLOGY DEVELOPMENT CO., LTD.",
    "without its legal form": "Beijing Qorvexa Technology Development",
    "leading The": "The Beijing Qorvexa Technology Development Co. Ltd",
    "alias": "Qorvexa",
    "alias, written apart": "Qor Vexa",
    "full-width": "Ｑｏｒｖｅｘａ　Ｔｅｃｈｎｏｌｏｇｙ",
    "accents": "Qórvéxa Technólogy",
    "Attn": "Qorvexa Technology, Attn: Purchasing Department",
    "c/o": "Global Freight Services c/o Qorvexa Technology",
    "dba": "Bright Star Supplies d/b/a Qorvexa Technology",
    "care of": "Some Forwarder, care of: Qorvexa Technology",
}
QUESTION = {
    "another legal form": "Gosvarneft Optika GmbH",
    "a city in brackets": "Qorvexa Technology (Shanghai)",
    "one letter missing": "Beijing Qorvxa Technology Development Co., Ltd.",
    "one letter missing in a legal form": "Beijing Qorvexa Technology Development Compny Limted",
    "two letters changed places": "Beijing Qrovexa Technology Development Co., Ltd.",
    "a branch": "Qorvexa Cloud Guiyang",
    "a branch in an unknown place": "Trelvoni Zubarashi",
    "a branch with its city": "Beijing Qorvexa Technology Development Co., Ltd., Dubai Branch",
    "an office in a city": "Sondrakhan Aviation Institute Hong Kong Representative Office",
    "the distinctive word": "Trelvoni",
    "an acronym within": "ZMMC Northern",
    "other words after it": "Trelvoni Holding Europe BV",
    "words in another order": "Vexmarin Orlando",
    "a further name of a person": "Yusuf AL-QASWANI",
    "after a comma": "Acme Imports, Sondrakhan Aviation Institute, Room 5",
}
CLEAN = [
    "Micron Technology", "Oracle", "Acme Widgets of Ohio", "Beijing Technology Development Co., Ltd.", "Shanghai Trading",
    "Mary Higgins", "Zhongyuan Electronics", "Ocean Pearl Shipping", "Martin Smith", "Aviation Institute",
]  # fmt: skip


@pytest.mark.parametrize("name", LISTED.values(), ids=LISTED)
def test_a_listed_name_is_found_however_it_is_written(index, name):
    found = index.match(name)
    assert found.kind == "listed"
    assert found.hits[0].list == EL
    assert found.hits[0].entry.name == "Beijing Qorvexa Technology Development Co., Ltd."
    assert found.hits[0].entry.cite == "86 FR 18437"
    assert found.hits[0].score >= 0.97


@pytest.mark.parametrize("name", QUESTION.values(), ids=QUESTION)
def test_a_near_name_is_a_question_with_its_reason(index, name):
    found = index.match(name)
    assert found.kind == "question", found
    assert found.hits[0].reason
    assert 0.84 <= found.hits[0].score < 0.97


@pytest.mark.parametrize("name", CLEAN)
def test_other_names_are_clean(index, name):
    found = index.match(name)
    assert (found.kind, found.hits) == ("clean", ())


def test_cyrillic_is_read_in_latin_letters(index):
    assert index.match("ОАО Госварнефт Оптика").hits[0].entry.name == "Gosvarneft Optika OAO"


@pytest.mark.parametrize("name", ["北京壁仞科技", "Яблоко Север", "삼성전자", "شركة النور"])
def test_a_script_without_names_on_the_list_could_not_be_searched(index, name):
    found = index.match(name)
    assert found.kind == "could_not_search"
    assert set(found.unsearched) == {one.id for one in index.lists.values() if one.entries}
    assert "script" in found.reason


@pytest.mark.parametrize(
    "name", ["none", "N/A", "NULL", "tbd", "T.B.C.", "unknown", "-", "?", "…", "", "  ", "(none)", "未定", "'-'"]
)
def test_a_placeholder_is_not_a_name(index, name):
    assert index.match(name).kind == "not_stated"


@pytest.mark.parametrize("name", ["Co., Ltd.", "Mr", "LLC", "The"])
def test_a_name_with_nothing_to_look_for_is_never_clean(index, name):
    assert index.match(name).kind == "could_not_search"


def test_parts_of_a_published_name_are_names(index):
    assert index.match("Martin Ulverquist").kind == "listed"
    assert index.match("Brondeko").kind == "listed"
    assert index.match("Zhongyuan Mardekh Microelectronics Corp").kind == "listed"


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("General Supplies Limited, Shanghai Branch", "General Supplies Limited"),
        ("General Supplies & Co., (HK) Ltd., Moscow Branch", "General Supplies & Co., (HK) Ltd"),
        ("Qorvexa Hong Kong Branch", "Qorvexa"),
        ("Qorvexa (Shenzhen Representative Office)", "Qorvexa"),
        ("甲乙技术有限公司上海分公司", "甲乙技术有限公司"),
        ("甲乙技术有限公司分公司", "甲乙技术有限公司"),
    ],
)
def test_the_firm_of_a_branch_is_looked_up(text, firm):
    assert firm in {part for part, _ in segments(text, vocabulary())}


@pytest.mark.parametrize("text", ["Branch", "Longbranch", "Branch Metrics"])
def test_a_word_that_only_looks_like_one_is_no_branch(text):
    assert list(firms(text, vocabulary())) == []


def test_vessels_count_by_their_exact_name_only(index):
    assert index.match("Ocean Pearl").on(SDN)
    assert index.match("Ocean Perl").kind == "clean"


def test_each_list_has_its_own_result(index):
    found = index.match("Qorvexa Technology c/o Pelmorio Trading LLC")
    assert found.kind_on(EL) == "listed"
    assert found.kind_on(UVL) == "listed"
    assert found.kind_on(DPL) == "clean"


def test_a_different_country_does_not_clear_a_name(index):
    here, elsewhere, unstated = (index.match("Qorvexa", country).hits[0] for country in ("CN", "US", None))
    assert (here.country_fits, elsewhere.country_fits, unstated.country_fits) == (True, False, None)
    assert {hit.kind for hit in (here, elsewhere, unstated)} == {"listed"}


def test_generated_names_are_found_in_ten_spellings(index):
    chance = random.Random(11)
    missed = []
    parties = chance.sample(list(csl_file.made_up(400)), 120)
    for party in parties:
        name = party["name"]
        at = chance.randrange(1, len(name.split()[0]))
        spellings = {
            "as listed": name, "upper case": name.upper(), "other form": f"{name} Corp. Limited", "city": f"{name} (Dubai)",
            "letter": name[:at] + name[at + 1 :], "Attn": f"{name} Attn: Imports", "c/o": f"Fast Freight c/o {name}",
            "dba": f"Bright Star dba {name}", "the": f"The {name}", "alias": party["alt_names"],
        }  # fmt: skip
        for kind, text in spellings.items():
            if name not in {hit.entry.name for hit in index.match(text).hits}:
                missed.append((kind, text))
    assert len(missed) <= 0.01 * 10 * len(parties), missed


def test_a_name_left_out_before_the_comparison_would_not_be_near(index, monkeypatch):
    names = [*LISTED.values(), *QUESTION.values(), *CLEAN]
    found = [index.match(name) for name in names]
    monkeypatch.setattr(Query, "reaches", lambda *_: True)
    assert [index.match(name) for name in names] == found


@pytest.mark.parametrize("name", ["CXMT", "CXMT Corporation"])
def test_a_wrong_letter_in_a_short_word_is_not_borne_by_a_single_letter(tmp_path, name):
    listed = Entry("us.entity-list", "OOO 'CMT-K'", kind="entity")
    index = Index(tmp_path / "rows", vocabulary(), data=in_memory([listed], vocabulary(), date(2026, 7, 31)))
    assert index.match("CMT-K").kind == "listed"
    assert not index.match(name).hits


def test_of_a_long_text_only_the_beginning_is_searched(index):
    assert index.match("Qorvexa Technology, " + "x y z " * 20_000).kind in ("listed", "question")


def test_threads_share_an_index(index):
    names = [*LISTED.values(), *QUESTION.values(), *CLEAN]
    alone = [index.match(name) for name in names]
    together = [None] * 6

    def work(number):
        together[number] = [index.match(name) for name in names]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(found == alone for found in together)
