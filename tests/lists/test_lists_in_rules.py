"""Lists of parties in answers: partial and whole lists, published lists in a folder, and what naming a party may change."""

import random
from datetime import date

import csl_file
import pytest
from click.testing import CliRunner
from shipped import shipped

import licet
from licet import RulesError, Verdict
from licet.cli.main import main
from licet.lists import folder as list_folder
from licet.lists import kept
from licet.lists.folder import import_list, open_lists
from licet.values.needs import Need
from licet.verdict import Permission

DAY = "2025-05-01"
SNAPSHOT = date(2026, 7, 31)
SEVERITY = {Permission.YES: 0, Permission.CONDITIONAL: 1, Permission.UNKNOWN: 2, Permission.NO: 3}
ASKED = [
    ("T4", "CN", {}),
    ("L20", "DE", {}),
    ("H100", "AE", {}),
    ("GB300", "AE", {"headquarters": "US"}),
    ("etching equipment", "CN", {"ships_from": "US", "headquarters": "KR"}),
    ("gallium", "US", {}),
    ("wafer metrology tool", "CN", {"ships_from": "TW"}),
]


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    path = tmp_path_factory.mktemp("published") / f"consolidated-{SNAPSHOT}.csv"
    path.write_text(csl_file.csv_text(csl_file.rows(200)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def imported(published, tmp_path_factory):
    """A folder of rules with the whole list, and an engine on it."""
    folder = tmp_path_factory.mktemp("my-lists")
    import_list(published, folder)
    return folder, licet.load(folder)


def answer(engine, name, product="T4", destination="CN", on=DAY, **options):
    return engine.check(product, destination, on=on, end_user=name, **options)


def test_a_partial_list_clears_nobody():
    found = answer(shipped(), "Lenovo")
    assert found.verdict is Verdict.UNKNOWN
    needs = [need for need in found.needs if (need.code, need.subject) == ("party", "end_user")]
    (detail,) = (need.detail for need in needs if need.detail.startswith("us.entity-list: "))
    assert detail.endswith(" names here, not the whole list")
    assert Need("not_here", "end_user", "us.sdn-list") in found.needs


@pytest.mark.parametrize("name", ["NULL", "none", "n/a", "tbc", "-", "?", "Unknown", "to be advised", "N.A."])
def test_a_placeholder_is_no_party(name):
    named, unnamed = answer(shipped(), name), answer(shipped(), None)
    assert named.question.end_user is None
    assert (named.verdict, named.assumes) == (unnamed.verdict, unnamed.assumes)
    assert "end_user" in named.assumes


def test_another_firm_of_a_generic_word_is_not_near():
    assert answer(shipped(), "Micron Technology").parties == ()


@pytest.mark.parametrize(
    "name", ["Huawei Technologies GmbH", "華為", "ＨＵＡＷＥＩ", "Attn: Huawei", "Acme c/o Huawei", "The Huawei"]
)
def test_a_listed_name_in_another_spelling_is_blocked(name):
    found = answer(shipped(), name)
    assert found.permitted is Permission.NO
    assert any(one.same and one.list == "us.entity-list" and one.cite for one in found.parties)


@pytest.mark.parametrize("name", ["SMIC Shaoxing", "Huawei Technologies (Shenzhen) Sales", "Inspur Group Shandong"])
def test_a_branch_is_a_question_that_names_both(name):
    found = answer(shipped(), name)
    assert found.verdict is Verdict.UNKNOWN
    assert any(one.code == "same_party" and one.detail.endswith(" on us.entity-list") for one in found.needs)
    assert any(not one.same and one.name == name for one in found.parties)


def test_a_relief_by_bare_name_needs_a_country_that_fits():
    engine = licet.Engine(shipped().rulebook.with_whole_lists(date(3000, 1, 1)))
    verdicts = {
        home: answer(engine, "Oracle", "B300", "AE", "2026-09-01", headquarters=home).verdict
        for home in ("US", "AE", "PK")
    }
    assert verdicts["US"] is Verdict.NO_LICENCE_REQUIRED
    assert verdicts["AE"] is Verdict.UNKNOWN
    assert verdicts["PK"] is Verdict.LICENCE_CASE_BY_CASE
    assert (
        Need("same_party", "end_user", "Oracle (US) on us.supplement-8")
        in answer(shipped(), "Oracle", "B300", "AE", "2026-09-01").needs
    )


def test_names_on_one_list_do_not_hide_a_near_name_on_another():
    book = shipped().rulebook
    for name in ("Qorvexa Optik", "Qorvexa Optika", "Qorvexa Optikal", "Qorvexa Optiks"):
        book = book.with_party(name, "cn.unreliable-2025-01")
    book = book.with_party("Qorvexa Optics Holding", "us.entity-list")
    found = answer(licet.Engine(book.with_whole_lists(date(3000, 1, 1))), "Qorvexa Optics")
    assert found.verdict is Verdict.UNKNOWN
    assert any(one.list == "us.entity-list" for one in found.parties)


def test_an_exact_name_elsewhere_does_not_hide_a_near_one():
    book = shipped().rulebook.with_party("Qorvexa Optics", "cn.unreliable-2025-01")
    book = book.with_party("Qorvexa Optics Shenzhen", "us.entity-list").with_whole_lists(date(3000, 1, 1))
    assert answer(licet.Engine(book), "Qorvexa Optics").verdict is Verdict.UNKNOWN


def test_the_whole_list_blocks_with_its_citation_and_clears_what_is_not_on_it(imported):
    _, engine = imported
    blocked = answer(engine, "Qorvexa")
    assert blocked.verdict is Verdict.LICENCE_DENIAL
    match = next(one for one in blocked.parties if one.same)
    assert (match.list, match.cite, match.review) == ("us.entity-list", "86 FR 18437", "presumption_of_denial")
    clean = answer(engine, "Falcon Dates Bakery")
    assert clean.verdict is Verdict.NO_LICENCE_REQUIRED
    assert f"lists:us:{SNAPSHOT}" in clean.assumes
    on_its_day = answer(engine, "Falcon Dates Bakery", on=str(SNAPSHOT))
    assert on_its_day.verdict is Verdict.NO_LICENCE_REQUIRED
    assert f"lists:us:{SNAPSHOT}" not in on_its_day.assumes
    assert "empty:us.foreign-sanctions-evaders" in on_its_day.assumes  # the file has no name of it


def test_a_policy_text_that_nobody_knows_leaves_the_answer_open(imported):
    found = answer(imported[1], "ZMMC Shanghai")
    assert found.verdict is Verdict.UNKNOWN
    assert "A policy that nobody has written before" in {one.policy for one in found.parties}


@pytest.mark.parametrize(
    ("name", "on", "permitted"),
    [
        ("Orlando Vexmarin", DAY, Permission.NO),
        ("Yusuf Karimdad Al-Qaswani", DAY, Permission.UNKNOWN),  # the list does not say since when
        ("Yusuf Karimdad Al-Qaswani", "2026-09-01", Permission.NO),
        ("Sondrakhan Aviation Institute", DAY, Permission.UNKNOWN),
        ("Gosvarneft Optika", "2023-02-23", Permission.YES),
        ("Gosvarneft Optika", "2023-02-24", Permission.NO),
        ("Beijing Qorvexa Technology Development Co., Ltd.", "2021-06-01", Permission.UNKNOWN),  # before the coverage
    ],
)
def test_each_published_list_does_what_its_entry_says(imported, name, on, permitted):
    assert answer(imported[1], name, "L20", "DE", on).permitted is permitted


def test_a_published_file_in_the_folder_is_indexed_once_in_the_cache(published, tmp_path, monkeypatch):
    (tmp_path / "rules" / "parties").mkdir(parents=True)
    (tmp_path / "rules" / "parties" / published.name).write_bytes(published.read_bytes())
    cache = tmp_path / "cache"
    monkeypatch.setattr(list_folder, "_caches", lambda: iter([tmp_path / "file" / "no", cache]))
    (tmp_path / "file").write_text("in the way")
    (first,) = open_lists(tmp_path / "rules")
    assert first.path.parent == cache
    written = first.path.stat().st_mtime_ns
    (second,) = open_lists(tmp_path / "rules")
    assert (second.path, second.path.stat().st_mtime_ns) == (first.path, written)
    import_list(published, tmp_path / "rules")
    assert len(open_lists(tmp_path / "rules")) == 1  # the file and its index are one list


def test_a_broken_file_in_the_folder_is_refused(tmp_path):
    (tmp_path / "parties").mkdir()
    (tmp_path / "parties" / "list.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(RulesError, match="not a list in a known layout"):
        licet.load(tmp_path)


def test_lists_are_part_of_the_fingerprint(imported):
    assert imported[1].rulebook.fingerprint != shipped().rulebook.fingerprint


def test_the_command_imports_and_shows(published, tmp_path):
    runner = CliRunner()
    done = runner.invoke(main, ["lists", "import", str(published), "--into", str(tmp_path / "mine")])
    assert done.exit_code == 0, done.output
    assert f"list of {SNAPSHOT} (from the file's name)" in done.output
    shown = runner.invoke(main, ["lists", "--rules", str(tmp_path / "mine")])
    assert f"on {SNAPSHOT}" in shown.output
    checked = runner.invoke(
        main, ["check", "T4", "CN", "--end-user", "Qorvexa", "--rules", str(tmp_path / "mine"), "--on", DAY]
    )
    assert checked.exit_code == 20
    assert "86 FR 18437" in checked.output
    broken = tmp_path / "broken.csv"
    broken.write_text("source,federal_register_notice\n,\n", encoding="utf-8")
    refused = runner.invoke(main, ["lists", "import", str(broken), "--into", str(tmp_path / "other")])
    assert refused.exit_code == 2
    assert not (tmp_path / "other").exists()


def test_an_unnamed_end_user_loads_no_matcher(monkeypatch):
    engine = licet.load()
    monkeypatch.setattr(type(engine.rulebook.parties), "_match", lambda *_: pytest.fail("the matcher was loaded"))
    answer(engine, None)


def test_names_that_lists_see_alike_are_equal_facts(imported):
    parties = imported[1].rulebook.parties
    assert parties.look_up("Falcon Dates Bakery") == parties.look_up("Oaxaca Umbrella Repairs")
    assert parties.look_up("Qorvexa") != parties.look_up("Falcon Dates Bakery")


EASING = ("us.supplement-8", "us.veu-", "us.emirates-government")
DAYS = ("2023-11-01", "2025-01-20", DAY, "2025-10-15", "2026-08-01")


def assert_not_milder(engine, name, chance):
    """A question that names the party is answered no milder than without it, and its caveat stays."""
    product, destination, options = chance.choice(ASKED)
    day = chance.choice(DAYS)
    named = engine.check(product, destination, on=day, end_user=name, **options)
    unnamed = engine.check(product, destination, on=day, **options)
    milder = (
        (unnamed.permitted is not Permission.NO or named.permitted is not Permission.UNKNOWN)
        and SEVERITY[named.permitted] < SEVERITY[unnamed.permitted]
    ) or (
        unnamed.verdict is not Verdict.UNKNOWN and named.verdict is not Verdict.UNKNOWN
        and licet.verdict.STRICTNESS[named.verdict] < licet.verdict.STRICTNESS[unnamed.verdict]
    )  # fmt: skip
    caveat_gone = (
        named.permitted is Permission.YES and "end_user" in unnamed.assumes and not (named.assumes or named.needs)
    )
    # Which lists the party is on takes longer to tell than the answer, and matters only here.
    if milder or caveat_gone:
        on_a_list_that_eases = any(one.same for one in named.parties if one.list.startswith(EASING))
        assert on_a_list_that_eases, (name, product, destination, day, "milder" if milder else "the caveat is gone")


@pytest.mark.parametrize("whole", [False, True])
def test_naming_a_party_never_makes_an_answer_milder(imported, whole):
    """Over parties of the generated list, damaged names, branches and made-up firms, in several questions."""
    chance = random.Random(11)
    names = [row["name"] for row in csl_file.rows(60)]
    names += [f"{name} Trading" for name in names[::3]] + [name.replace("a", "", 1) for name in names[1::3]]
    names += ["Falcon Dates", "Samsungg Xian", "Oracel", "Group 43", "Amazon Logistics Brazil", "华北", "Мир", "n/a"]
    for name in names:
        assert_not_milder(imported[1] if whole else shipped(), name, chance)


@pytest.mark.parametrize("part", range(4))
def test_naming_one_of_2000_listed_parties_never_makes_an_answer_milder(part):
    """Over the names of the shipped tables, each as it is listed or with a letter missing, a branch or a forwarder."""
    listed = {name for entry in shipped().rulebook.parties.entries for name in (entry.name, *entry.aliases)}
    chance = random.Random(part)
    names = random.Random(11).sample(sorted(listed), 2_000)[part::4]
    assert len(names) == 500
    for name in names:
        written = chance.choice(["{}", "{}", "{} Trading", "Forwarder c/o {}", "{} (Shanghai)"]).format(name)
        assert_not_milder(shipped(), written if chance.random() < 0.8 else written.replace("a", "", 1), chance)


@pytest.fixture
def cached(tmp_path, monkeypatch):
    """A cache folder of one's own."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda _: tmp_path)
    return tmp_path / kept.FOLDER


def test_the_index_of_the_shipped_tables_is_kept(cached):
    asked = ("H20", "CN")
    options = {"vendor": "Nvidia", "on": "2025-05-01", "end_user": "SenseTime"}
    first = licet.load()
    answer = first.check(*asked, **options)
    (file,) = cached.iterdir()
    second = licet.load()
    assert second.check(*asked, **options) == answer
    assert second.lists() == first.lists()
    assert "entries" not in vars(second.rulebook.parties)  # nothing was read
    stored = file.read_bytes()
    file.write_bytes(stored[:-1] + b"?")  # damaged
    assert licet.load().check(*asked, **options) == answer
    assert file.read_bytes() == stored


def test_a_folder_that_cannot_be_written_keeps_nothing(cached):
    cached.write_text("a file", encoding="utf-8")
    assert kept.kept("key", lambda: bytes(kept.LEAST)) == bytes(kept.LEAST)


def test_only_the_newest_and_large_indexes_are_kept(cached):
    kept.kept("small", lambda: b"few")
    for number in range(kept.MOST + 3):
        kept.kept(f"key {number}", lambda: bytes(kept.LEAST))
    assert len(list(cached.iterdir())) == kept.MOST
    assert kept.key_of(["ab", "c"]) != kept.key_of(["a", "bc"])
