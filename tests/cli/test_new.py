"""``licet new``, ``licet schema`` and ``licet steps``: what they write loads, and nothing is overwritten."""

import hashlib
import json
import re

import pytest
from click.testing import CliRunner
from shipped import shipped

import licet
from licet.authoring import skeletons
from licet.bdd.vocabulary import forms
from licet.cli.main import main
from licet.report.articles import read_articles

DAY = "2026-01-15"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch, one_engine):  # noqa: ARG001 - takes its place
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LICET_RULES", raising=False)
    read = skeletons.read_folders  # the shipped rules are read once for all tests
    monkeypatch.setattr(
        skeletons, "read_folders", lambda own, *prepare: read(own, *prepare) if own else (shipped().rulebook,)
    )
    return tmp_path


def run(*words):
    return CliRunner().invoke(main, [*map(str, words)])


def written(*words):
    """The files that a command says it wrote."""
    result = run("new", *words)
    assert result.exit_code == 0, result.output + repr(result.exception)
    return [line for line in result.output.splitlines() if not line.startswith(("use it", "run it"))]


def refusal(*words):
    result = run(*words)
    assert result.exit_code == 2, result.output
    return result.output


def everything(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_skeleton_of_a_folder_loads(folder):
    assert "our/zz/index.yaml" in written("jurisdiction", "zz", "--into", "our", "--on", DAY)
    assert written("rule", "zz.first", "--into", "our", "--on", DAY) == ["our/zz/2026-01-15-first.yaml"]
    assert written("party-list", "zz.watch", "--into", "our") == ["our/zz/lists/watch.csv", "our/zz/index.yaml"]
    written("party-list", "zz.other", "--into", "our")
    written("product", "acme/server-1", "--into", "our", "--same-as", "nvidia/h100-sxm")
    written("product", "acme/server-2", "--into", "our", "--kind", "accelerator")
    engine = licet.load("our")
    assert [version.id for version in engine.rulebook.versions if version.jurisdiction == "zz"] == ["zz.first-control"]
    assert {"zz.watch", "zz.other"} <= {one.id for one in engine.lists()}
    assert engine.rulebook.parties.hits("EXAMPLE PARTY")
    own, other = (engine.check(name, "CN", on="2024-06-01") for name in ("server-1", "H100 SXM"))
    assert own.verdict is other.verdict
    assert run("lint", "--rules", "our").exit_code == 0
    assert not list(folder.rglob("*.tmp"))


def test_a_rule_of_a_shipped_jurisdiction_needs_no_index():
    assert written("rule", "us.house", "--into", "our", "--on", DAY)[0] == "our/us/2026-01-15-house.yaml"
    assert licet.load("our").rules("us.house")


def test_a_skeleton_names_its_schema_by_a_path_that_exists(folder):
    written("jurisdiction", "zz", "--into", "our", "--on", DAY)
    written("rule", "zz.first", "--into", "our", "--on", DAY)
    for path in (folder / "our" / "zz").glob("*.yaml"):
        address = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text(encoding="utf-8"))[1]
        assert json.loads((path.parent / address).read_text(encoding="utf-8"))["title"] in {
            "Jurisdiction",
            "Instrument",
        }


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("rule", "us.h20-letter", "--into", "our"), "there is a rule or an instrument `us.h20-letter` already"),
        (("rule", "uz.some-rule", "--into", "our"), "there is no jurisdiction `uz`; "),
        (("rule", "No Id", "--into", "our"), "`No Id` is not an id such as `us.some-rule`"),
        (("rule", "us.x", "--into", "our", "--on", "yesterday"), "--on"),
        (("jurisdiction", "us", "--into", "our"), "there is a jurisdiction `us` already, in rules/us/index.yaml"),
        (("jurisdiction", "U.S.", "--into", "our"), "is not a name of lower-case letters"),
        (("party-list", "us.watch", "--into", "our"), "a list belongs to a jurisdiction whose index is in our"),
        (("product", "acme/x", "--into", "our"), "state what the product is: --same-as"),
        (("product", "acme/x", "--into", "our", "--kind", "acelerator"), "did you mean `accelerator`?"),
        (("product", "acme/x", "--into", "our", "--same-as", "nvidia/h100-sx"), "did you mean `nvidia/h100-sxm`"),
        (("product", "nvidia/h100-sxm", "--into", "our", "--kind", "accelerator"), "there is a product"),
        (("feature", "../x"), "is not a name of letters"),
        (("article", "A B"), "is not a name of lower-case letters"),
        (("article", "a", "--text", "none.txt"), "`none.txt` cannot be read"),
    ],
)
def test_what_cannot_be_begun_is_refused_and_nothing_is_written(folder, words, complaint):
    assert complaint in refusal("new", *words)
    assert everything(folder) == {}


@pytest.mark.parametrize(
    "words",
    [
        ("rule", "zz.first", "--into", "our", "--on", DAY),
        ("jurisdiction", "zz", "--into", "our"),
        ("party-list", "zz.watch", "--into", "our"),
        ("product", "acme/x", "--into", "our", "--kind", "accelerator"),
        ("feature", "some"),
        ("article", "some"),
    ],
)
def test_nothing_is_overwritten(folder, words):
    if words[0] != "jurisdiction":
        written("jurisdiction", "zz", "--into", "our", "--on", DAY)
    written(*words)
    before = everything(folder)
    assert re.search("exists|already", refusal("new", *words))
    assert everything(folder) == before


def test_a_file_of_the_name_that_is_not_a_rule_stays(folder):
    written("jurisdiction", "zz", "--into", "our", "--on", DAY)
    written("rule", "zz.first", "--into", "our", "--on", DAY)
    path = folder / "our/zz/2026-01-15-first.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("zz.first", "zz.other"), encoding="utf-8")
    assert "exists; nothing was written" in refusal("new", "rule", "zz.first", "--into", "our", "--on", DAY)


def test_a_folder_that_does_not_load_gets_nothing(folder):
    written("rule", "us.house", "--into", "our", "--on", DAY)
    broken = folder / "our/us/2026-01-15-house.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("requires:", "requiers:"), encoding="utf-8")
    before = everything(folder)
    assert "did you mean `requires`?" in refusal("new", "rule", "us.other", "--into", "our", "--on", DAY)
    assert everything(folder) == before


@pytest.mark.parametrize(
    "text",
    ["lists: {zz.old: lists/old.csv}", "lists:\n  zz.old: lists/old.csv", "lists:  # ours\n  zz.old: lists/old.csv"],
)
def test_a_list_is_added_to_those_of_the_index(folder, text):
    written("jurisdiction", "zz", "--into", "rules", "--on", DAY)  # as the shipped folder is called
    written("party-list", "zz.old", "--into", "rules")
    index = folder / "rules/zz/index.yaml"
    index.write_text(
        index.read_text(encoding="utf-8").replace("lists:\n  zz.old: lists/old.csv", text), encoding="utf-8"
    )
    written("party-list", "zz.new", "--into", "rules")
    assert {"zz.old", "zz.new"} <= {one.id for one in licet.load("rules").lists()}


def test_the_feature_of_a_rule_has_its_days(folder):
    assert written("feature", "us.letter-nvidia-2025-04") == ["features/us.letter-nvidia-2025-04.feature"]
    text = (folder / "features/us.letter-nvidia-2025-04.feature").read_text(encoding="utf-8")
    days = re.findall(r"it is checked on (\S+)", text)
    first = shipped().rules("us.letter-nvidia-2025-04")[0].in_force.earliest
    assert days[:3] == [str(first.replace(day=first.day + more)) for more in (-1, 0, 1)]
    assert "Then the reason is us.h20-letter" in text


def test_an_article_loads(folder):
    (folder / "text.txt").write_bytes(b"some text")
    written("article", "005-some", "--text", "text.txt")
    written("article", "006-other")
    articles = read_articles(folder / "articles")
    assert [one.article for one in articles] == ["005-some", "006-other"]
    assert articles[0].sha256 == hashlib.sha256(b"some text").hexdigest()


def test_schemas_are_listed_printed_and_written(folder):
    names = run("schema").output.split()
    assert {"instrument", "index", "attestations", "decision"} <= set(names)
    for name in names:
        assert json.loads(run("schema", name).output)["$schema"]
    assert "did you mean `instrument`?" in refusal("schema", "instrumet")
    assert run("schema", "index", "--into", "our").exit_code == 2
    for _ in range(2):  # again after an upgrade
        assert run("schema", "--into", "our").exit_code == 0
    assert len(list((folder / "our/schema").glob("*.schema.json"))) == 3
    written("rule", "us.house", "--into", "our", "--on", DAY)
    licet.load("our")


def test_another_json_file_in_a_folder_of_rules_is_still_an_error(folder):
    written("rule", "us.house", "--into", "our", "--on", DAY)
    (folder / "our" / "orders.json").write_text("{}", encoding="utf-8")
    with pytest.raises(licet.RulesError, match="a file of this form is not read"):
        licet.load("our")


def test_steps_are_printed_for_people_programs_and_editors():
    printed = json.loads(run("steps", "--format", "json").output)
    assert [one["expression"] for one in printed["steps"]] == [form.expression for form in forms()]
    assert '- the product "H20" from "Nvidia"' in run("steps").output
    settings = json.loads(run("steps", "--format", "vscode").output)
    types = {one["name"] for one in settings["cucumber.parameterTypes"]} | {"string"}
    glue = run("steps", "--format", "typescript").output
    assert glue.count("() => {});") == len(forms())
    assert set(re.findall(r"\{(\w+)\}", glue.partition("cucumber';")[2])) <= types
