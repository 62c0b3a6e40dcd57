"""Folders of rules: every file is read, or the rules are refused with what was not."""

import os
import shutil
import stat

import pytest
from house_rule import HOUSE_RULE

import licet
from licet.errors import RulesError
from licet.language.sources import gather, home

NORWAY = ("H20", "NO")


@pytest.fixture
def house(tmp_path):
    folder = tmp_path / "house"
    folder.mkdir()
    return folder


def blocked(folder):
    return licet.load(folder).check(*NORWAY, on="2025-05-01").permitted == "no"


def refused(folder):
    with pytest.raises(RulesError) as refusal:
        gather(folder)
    return str(refusal.value)


@pytest.mark.parametrize("name", ["h.yaml", "h.yml", "h.YAML", "h.Yml", "sub/h.YAML", ".yaml", "Sub/.hidden/h.yaml"])
def test_every_spelling_of_a_suffix_is_read(house, name):
    (house / name).parent.mkdir(parents=True, exist_ok=True)
    (house / name).write_text(HOUSE_RULE)
    assert blocked(house)


def test_an_empty_folder_is_refused(house):
    assert "house: the folder is empty" in refused(house).replace(str(house), "house")
    (house / "sub").mkdir()
    assert "the folder is empty" in refused(house)


@pytest.mark.parametrize("name", ["h.yaml", "sub"])
def test_a_link_out_of_the_folder_is_refused(house, tmp_path, name):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "h.yaml").write_text(HOUSE_RULE)
    (house / name).symlink_to(outside / "h.yaml" if name == "h.yaml" else outside)
    text = refused(house)
    assert f"house/{name}: the link leads out of the folder" in text
    assert "give that folder as a further folder" in text


def test_a_link_that_leads_nowhere_is_refused(house):
    (house / "h.yaml").symlink_to("no-such-file")
    assert "house/h.yaml: the link leads nowhere\n  found: no-such-file" in refused(house)


@pytest.mark.parametrize("target", ["h.yaml", "data.txt", "sub/h.yaml"])
def test_a_link_inside_the_folder_is_followed_and_read_once(house, target):
    (house / target).parent.mkdir(exist_ok=True)
    (house / target).write_text(HOUSE_RULE)
    (house / "link.yaml").symlink_to(target)
    assert len(gather(house)) == 1
    assert blocked(house)


def test_a_link_to_a_folder_inside_reads_it_once_and_a_loop_ends(house):
    (house / "sub").mkdir()
    (house / "sub" / "h.yaml").write_text(HOUSE_RULE)
    (house / "again").symlink_to("sub")
    (house / "sub" / "loop").symlink_to("..")
    assert [source.name for source in gather(house)] == ["house/sub/h.yaml"]


def test_the_folder_itself_may_be_a_link(house, tmp_path):
    (house / "h.yaml").write_text(HOUSE_RULE)
    (tmp_path / "link").symlink_to(house)
    assert blocked(tmp_path / "link")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever may read everything is not kept out"
)
@pytest.mark.parametrize("name", ["sub", "h.yaml"])
def test_what_may_not_be_read_is_refused(house, name):
    (house / "sub").mkdir()
    (house / "h.yaml").write_text(HOUSE_RULE)
    (house / name).chmod(0)
    try:
        assert f"house/{name}: the {'folder' if name == 'sub' else 'file'} cannot be read" in refused(house)
    finally:
        (house / name).chmod(stat.S_IRWXU)


def test_a_folder_that_cannot_be_listed_is_refused(house, monkeypatch):
    """The same for whoever may read everything."""
    (house / "sub").mkdir()
    (house / "h.yaml").write_text(HOUSE_RULE)
    scandir = os.scandir

    def forbidding(path):
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("os.scandir", forbidding)
    assert "house/sub: the folder cannot be read: Permission denied" in refused(house)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(house):
    os.mkfifo(house / "h.yaml")
    assert "house/h.yaml: this is no regular file" in refused(house)


def test_a_table_belongs_to_the_index_beside_it(tmp_path):
    """A table in a folder whose name only ends like that of a jurisdiction is none of it, and is not passed over."""
    mine = tmp_path / "house"
    (mine / "xus").mkdir(parents=True)
    shutil.copy(home("rules") / "us" / "country_groups.csv", mine / "xus")
    with pytest.raises(RulesError) as refusal:
        licet.load(mine)
    assert str(refusal.value).startswith("house/xus/country_groups.csv: no index beside this table names it")


def test_a_table_that_an_index_names_must_lie_beside_it(tmp_path):
    copy = tmp_path / "rules"
    shutil.copytree(home("rules"), copy)
    (copy / "us" / "country_groups.csv").rename(copy / "country_groups.csv")
    with pytest.raises(RulesError) as refusal:
        licet.load(copy, shipped=False)
    assert "rules/us/index.yaml" in str(refusal.value)
    assert "the table does not exist\n  found: rules/us/country_groups.csv" in str(refusal.value)


def test_a_link_to_a_table_stands_beside_its_index(tmp_path):
    copy = tmp_path / "rules"
    shutil.copytree(home("rules"), copy)
    (copy / "us" / "country_groups.csv").rename(copy / "us" / "groups.txt")
    (copy / "us" / "country_groups.csv").symlink_to("groups.txt")
    assert licet.load(copy, shipped=False).check("H20", "CN", on="2025-05-01").permitted == "no"
