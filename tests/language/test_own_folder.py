"""Folders of one's own: products and vendors beside the shipped ones, rules, and nothing that is passed over in silence."""

import shutil

import pytest
from click.testing import CliRunner
from house_rule import HOUSE_RULE

import licet
from licet.cli.main import main
from licet.language.sources import home

DAY = "2024-06-01"


def run(*words, env=None):
    return CliRunner().invoke(main, [*map(str, words)], env=env)


@pytest.fixture
def own(tmp_path):
    folder = tmp_path / "own"
    (folder / "catalogue").mkdir(parents=True)
    return folder


def write(own, table, *lines):
    (own / "catalogue" / table).write_text("\n".join(lines) + "\n", encoding="utf-8")


def refusal(*folders):
    with pytest.raises(licet.RulesError) as refused:
        licet.load(*folders)
    return str(refused.value)


def test_an_own_sku_is_judged_as_the_product_that_it_is_the_same_as(own):
    write(own, "products.csv", "id,same_as,aliases", "acme/srv-1,nvidia/h100-sxm,SRV-1|Server One")
    engine = licet.load(own)
    for name in ("SRV-1", "server one", "acme/srv-1"):
        mine, other = (engine.check(product, "CN", on=DAY) for product in (name, "nvidia/h100-sxm"))
        assert (mine.verdict, mine.question.vendor) == (other.verdict, "nvidia")
        assert mine.classification == other.classification


def test_an_own_cell_replaces_that_of_the_other_product(own):
    write(
        own,
        "products.csv",
        "id,same_as,datacenter,eccn",
        "acme/a,nvidia/rtx-4090,yes,",
        "acme/b,nvidia/h20-96gb,,3A090.a",
    )
    engine = licet.load(own)
    assert engine.check("acme/a", "CN", on=DAY).permitted is licet.Permission.NO
    decision = engine.check("acme/b", "CN", on=DAY)
    assert decision.permitted is licet.Permission.NO
    assert [(one.by, one.agrees) for one in decision.classification.stated] == [("catalogue", False)]


def test_an_own_vendor_may_be_named(own):
    write(own, "vendors.csv", "id,name,aliases,home", "acme,Acme,Acme Ltd,DE")
    write(
        own,
        "products.csv",
        "id,vendor,kind,name,fp16_rate,die_area,datacenter",
        "acme/x,acme,accelerator,X 1,400,600,yes",
    )
    decision = licet.load(own).check("X 1", "CN", on=DAY, vendor="Acme Ltd")
    assert (decision.question.vendor, decision.question.ships_from) == ("acme", "DE")


def test_an_own_system_is_judged_by_the_products_in_it(own):
    write(own, "products.csv", "id,same_as", "acme/card,nvidia/t4")
    write(
        own,
        "systems.csv",
        "id,same_as,name,aliases,contains",
        "acme/strong,,Box 1,BOX-1,acme/card=2|nvidia/h100-sxm=8",
        "acme/weak,,Box 2,,acme/card",
        "acme/like,nvidia/dgx-h100,Box 3,,",
        "acme/weaker,nvidia/dgx-h100,Box 4,,acme/card=1",
    )
    engine = licet.load(own)
    asked = {name: engine.check(name, "CN", on=DAY, ships_from="US") for name in ("box-1", "Box 2", "Box 3", "Box 4")}
    assert [one.permitted.value for one in asked.values()] == ["no", "yes", "no", "yes"]
    assert asked["box-1"].decided_by == ("nvidia/h100-sxm",)
    assert asked["Box 3"].decided_by == engine.check("nvidia/dgx-h100", "CN", on=DAY).decided_by
    assert asked["Box 3"].question.vendor == "nvidia"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a/b,,", "column `contains`: a system must contain a product"),
        ("a/b,,nvidia/h100-sxn", "column `contains`: unknown product `nvidia/h100-sxn`"),
        ("a/b,,nvidia/dgx-h100", "`nvidia/dgx-h100` is a system itself"),
        ("a/b,,nvidia/h100-sxm=many", "the count `many` is not a whole number"),
        ("a/b,nvidia/h100-sxm,", "column `same_as`: unknown id in this table"),
        ("a/b,a/b,", "column `same_as`: unknown id in this table"),
    ],
)
def test_a_system_that_is_not_understood_is_refused(own, row, message):
    write(own, "systems.csv", "id,same_as,contains", row)
    assert message in refusal(own)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a/b,nvidia/h100-sxn,", "own/catalogue/products.csv:2:1: column `same_as`: unknown id in this table"),
        ("a/b,,", "column `kind`: unknown kind of product"),
        ("nvidia/h100-sxm,nvidia/h100-sxm,", "column `id`: duplicate product id"),
        ("a/b,nvidia/h100-sxm,3A090a", "column `eccn`: is not an ECCN; did you mean `3A090.a`?"),
    ],
)
def test_a_row_that_is_not_understood_is_refused(own, row, message):
    write(own, "products.csv", "id,same_as,eccn", row)
    assert message in refusal(own)


def test_a_row_that_is_the_same_as_nothing_known_has_this_problem_only(own):
    write(own, "products.csv", "id,same_as", "a/b,nvidia/h100-sxn")
    write(own, "systems.csv", "id,same_as", "a/c,nvidia/dgx-h1000")
    told = refusal(own)
    assert told.count("column `same_as`: unknown id in this table") == 2
    assert "kind" not in told
    assert "contains" not in told


@pytest.mark.parametrize(
    "name", ["catalogue/product.csv", "catalogue/products.yaml", "orders.xlsx", "rules.json", "products.csv"]
)
def test_a_file_that_is_not_understood_is_refused(own, name):
    write(own, "products.csv", "id,same_as", "a/b,nvidia/h100-sxm")
    (own / name).write_text("id\n")
    assert name in refusal(own)


def test_the_shipped_rules_beside_themselves_give_one_sentence(tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(home("rules"), copy)
    for folder in (home("rules"), copy):
        text = refusal(folder)
        assert "holds the shipped rules, which are loaded already" in text
        assert len(text.splitlines()) == 2
    assert licet.load(copy, shipped=False).check("H100", "CN", on=DAY).permitted is licet.Permission.NO


def test_a_folder_may_be_the_current_one_and_its_tables_are_found(tmp_path, monkeypatch):
    shutil.copytree(home("rules") / "us", tmp_path / "here" / "us")
    monkeypatch.chdir(tmp_path / "here" / "us")
    assert licet.load(".", shipped=False).check("H100", "CN", on=DAY, vendor="Nvidia").permitted is licet.Permission.NO


def test_two_folders_of_one_name_keep_their_tables(tmp_path):
    for place in ("one", "two"):
        (tmp_path / place / "rules" / "catalogue").mkdir(parents=True)
        write(tmp_path / place / "rules", "products.csv", "id,same_as", f"{place}/srv,nvidia/h100-sxm")
    engine = licet.load(tmp_path / "one" / "rules", tmp_path / "two" / "rules")
    assert all(engine.check(name, "CN", on=DAY).permitted is licet.Permission.NO for name in ("one/srv", "two/srv"))


def test_init_writes_a_folder_that_loads_and_touches_none_that_exists(tmp_path):
    folder = tmp_path / "mine"
    assert run("init", folder).exit_code == 0
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == [
        "README.md",
        "attestations.yaml",
        "products.csv",
        "systems.csv",
        "vendors.csv",
    ]
    assert licet.load(folder).check("H100", "CN", on=DAY).permitted is licet.Permission.NO
    (folder / "README.md").write_text("changed")
    again = run("init", folder)
    assert (again.exit_code, (folder / "README.md").read_text()) == (2, "changed")
    assert f"`{folder}` exists" in again.output
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_the_examples_of_init_load(tmp_path):
    folder = tmp_path / "mine"
    run("init", folder)
    blocks = [block for block in (folder / "README.md").read_text().split("\n\n") if block.startswith("      ")]
    products, vendors, systems, rule = ("\n".join(line[6:] for line in block.splitlines()) + "\n" for block in blocks)
    (folder / "catalogue" / "products.csv").write_text(products)
    (folder / "catalogue" / "vendors.csv").write_text(vendors)
    (folder / "catalogue" / "systems.csv").write_text(systems)
    (folder / "2026-01-15-house.yaml").write_text(rule)
    attestations = (folder / "attestations.yaml").read_text()
    (folder / "attestations.yaml").write_text("\n".join(line[2:] for line in attestations.splitlines()[3:]))
    engine = licet.load(folder)
    assert engine.check("SRV1", "CN", on=DAY).permitted is licet.Permission.NO
    assert engine.check("BOX-1", "CN", on=DAY, ships_from="US").decided_by == ("nvidia/h100-sxm",)
    assert engine.rulebook.attestations["us"].by == "A. Clerk"
    assert engine.check("T4", "BY", on="2026-02-01").verdict is licet.Verdict.PROHIBITED


def test_the_environment_names_folders(own):
    write(own, "products.csv", "id,same_as", "acme/srv-1,nvidia/h100-sxm")
    found = run("check", "acme/srv-1", "CN", "--on", DAY, env={"LICET_RULES": str(own)})
    assert found.exit_code == 20
    (own / "h.yaml").write_text(HOUSE_RULE)
    assert run("check", "T4", "NO", "--on", "2025-05-01", env={"LICET_RULES": str(own)}).exit_code == 20
