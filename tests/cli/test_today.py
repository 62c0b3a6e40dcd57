"""Days after the last one verified: the first line, attestations that extend it, and the status of rules and lists."""

import json
import os
import pickle
import re
import shutil
from datetime import date, timedelta

import pytest
from click.testing import CliRunner
from shipped import read_rules_by

import licet
from licet.authoring.attest import with_entry
from licet.cli import attest, options, status
from licet.cli.main import main
from licet.errors import InputError
from licet.render.markdown import note
from licet.rulebook import folders

TODAY = date(2026, 11, 28)
GALLIUM = ("gallium metal", "US")
CLERK = ("--by", "A. Clerk", "--read", "the gazette")


@pytest.fixture(autouse=True, scope="module")
def _covered_through_october(tmp_path_factory):
    """The shipped rules, as if their coverage ended in autumn 2026: these tests do not depend on the last day checked."""
    rules = tmp_path_factory.mktemp("shipped") / "rules"
    shutil.copytree(folders.home("rules"), rules)
    for index in rules.rglob("index.yaml"):
        day = "2026-09-29" if index.parent.name in {"jp", "kr", "tw"} else "2026-10-09"
        text, count = re.subn(
            r"^  through: .*$", f"  through: {day}", index.read_text(encoding="utf-8"), flags=re.MULTILINE
        )
        assert count == 1
        index.write_text(text, encoding="utf-8")
    real = folders.home
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folders, "home", lambda name: rules if name == "rules" else real(name))
        yield


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    for module in (attest, status, options):
        monkeypatch.setattr(module, "today", lambda: TODAY)


@pytest.fixture(scope="module")
def engine():
    return licet.load()


@pytest.fixture(autouse=True)
def _one_engine(engine, monkeypatch):
    read_rules_by(lambda *folders: licet.load(*folders) if folders else engine, monkeypatch)


def run(*arguments, **more):
    return CliRunner().invoke(main, [str(one) for one in arguments], **more)


def attested(folder, *entries):
    folder.mkdir(exist_ok=True)
    (folder / "attestations.yaml").write_text(
        "# who looked\n" + "".join(f"- {one}\n" for one in entries), encoding="utf-8"
    )
    return folder


def entry(jurisdiction="us", through="2026-11-27", by="A. Clerk", on="2026-11-28", read="[the gazette]", more=""):
    return f"{{jurisdiction: {jurisdiction}, through: {through}, by: {by}, on: {on}, read: {read}{more}}}"


def test_the_last_answer_is_whole_and_the_same_as_on_its_day(engine):
    decision = engine.check(*GALLIUM, ships_from="CN", on=TODAY)
    assert (decision.permitted, decision.verdict) == ("unknown", "unknown")
    assert decision.last_known == engine.check(*GALLIUM, ships_from="CN", on="last")
    assert decision.last_known == engine.check(*GALLIUM, ships_from="CN", on=decision.unverified.since)
    assert licet.Decision.model_validate_json(decision.model_dump_json()) == decision
    assert pickle.loads(pickle.dumps(decision)) == decision
    history = engine.timeline(*GALLIUM, ships_from="CN")
    again = pickle.loads(pickle.dumps(history))
    assert again.last_verified == history.last_verified == decision.unverified.since
    for day in (TODAY, TODAY - timedelta(days=1), date(2027, 1, 10), date(2030, 1, 1)):
        assert again.at(day) == history.at(day)


def test_changes_on_file_after_the_last_day_verified_are_told(engine):
    yesterday, today = (
        engine.check(*GALLIUM, ships_from="CN", on=day).unverified for day in (TODAY - timedelta(days=1), TODAY)
    )
    assert (yesterday.changes, yesterday.on_file) == ((), "licence_case_by_case")
    assert [(one.id, one.what, one.on) for one in today.changes] == [("cn.us-denial-pause", "ends", TODAY)]
    assert today.on_file == "licence_denial"


def test_the_first_line_says_what_is_known(engine):
    result = run("check", *GALLIUM, "--from", "CN", "--on", "2026-11-27")
    line = "NOT VERIFIED SINCE 2026-10-09 (49 days) · then: CONDITIONAL, licence required, reviewed case by case"
    assert " ".join(result.output.splitlines()[:2]) == line
    assert result.exit_code == 30
    assert "licet attest cn --through 2026-11-27" in " ".join(result.output.split())
    decision = engine.check(*GALLIUM, ships_from="CN", on="2026-11-27")
    assert note(decision).splitlines()[0] == f"# {line}"
    later = run("check", *GALLIUM, "--from", "CN")
    assert "the rules on file have changed since" in " ".join(later.output.split())
    assert run("check", *GALLIUM, "--from", "CN", "--on", "last").exit_code == 10


def test_an_attestation_extends_the_answer_and_is_carried_by_it(tmp_path):
    folder = attested(tmp_path / "my-rules", entry("cn", through="2026-11-28", more=", note: in Chinese"))
    engine = licet.load(folder)
    yesterday = engine.check(*GALLIUM, ships_from="CN", on="2026-11-27")
    assert yesterday.verdict == "licence_case_by_case"
    (covered,) = yesterday.coverage
    assert covered.through == date(2026, 11, 27)  # the pause ends then, and no attestation carries it on
    assert (covered.attested.by, covered.attested.source, covered.attested.through) == ("A. Clerk", "my-rules", TODAY)
    assert "attested by A. Clerk on 2026-11-28 in my-rules" in note(yesterday).replace("\\", "")
    today = engine.check(*GALLIUM, ships_from="CN", on=TODAY)
    assert (today.verdict, today.unverified.since) == ("unknown", date(2026, 11, 27))
    assert engine.check("antimony", "DE", ships_from="CN", on=TODAY).verdict == "licence_case_by_case"
    shown = run("check", *GALLIUM, "--from", "CN", "--rules", folder).output
    assert "an attestation carries on no change" in " ".join(shown.split())
    log = tmp_path / "log.db"
    run("check", *GALLIUM, "--from", "CN", "--on", "2026-11-27", "--rules", folder, "--log", log)
    assert "attested by A. Clerk" in " ".join(run("log", "show", log, "1").output.split())


def test_an_attestation_that_the_rules_have_caught_up_with_has_no_effect(tmp_path, engine):
    later = licet.load(attested(tmp_path, entry(through="2026-01-01")))
    assert later.check("H20", "CN", on="2026-01-01").coverage[0].attested is None
    assert later.timeline("H20", "CN") == engine.timeline("H20", "CN")


def test_wrong_attestations_are_refused_with_their_places(tmp_path):
    folder = attested(
        tmp_path / "my-rules",
        entry("usa"),
        entry(through="2026-12-01"),
        entry(by='""', read="[]", more=", nota: x"),
        entry(through="2020-01-01"),
        entry(on="2026-11"),
        "a word",
    )
    with pytest.raises(licet.RulesError) as refused:
        licet.load(folder)
    text = str(refused.value)
    for line in (
        "my-rules/attestations.yaml:2:18: unknown jurisdiction\n  found: usa\n  help: did you mean `us`?",
        "my-rules/attestations.yaml:3:3: has a `through` after its `on`",
        "my-rules/attestations.yaml:4:47: `by` must not be empty",
        "my-rules/attestations.yaml:4:73: `read` must not be empty",
        "unknown key\n  found: nota\n  help: did you mean `note`?",
        "my-rules/attestations.yaml:5:31: lies before the first day covered",
        "`on` must be a day such as",
        "my-rules/attestations.yaml:7:3: must be a mapping",
    ):
        assert line in text, text
    (folder / "attestations.yaml").write_text("jurisdiction: us\n", encoding="utf-8")
    with pytest.raises(licet.RulesError, match="must be a list of attestations"):
        licet.load(folder)
    (folder / "attestations.yaml").write_text("# nothing yet\n", encoding="utf-8")
    assert licet.load(folder).check("H20", "CN", on="2025-05-01").permitted == "no"


def test_attest_shows_the_gap_asks_and_adds_an_entry(tmp_path):
    folder = tmp_path / "my-rules"
    command = ("attest", "us", "--through", "2026-11-27", *CLERK, "--into", folder)
    missing = run(*command, "--yes")
    assert (missing.exit_code, folder.exists()) == (2, False)
    assert f"there is no folder `{folder}`; `licet init {folder}` creates one" in missing.output
    folder.mkdir()
    refused = run(*command, input="n\n")
    assert (refused.exit_code, list(folder.iterdir())) == (1, [])
    assert "2026-11-10  ends  us.affiliates-stay" in refused.output
    assert run(*command, input="y\n").exit_code == 0
    path = folder / "attestations.yaml"
    path.write_text("# ours\n" + path.read_text(encoding="utf-8") + "# more to come", encoding="utf-8")
    assert run("attest", "cn", "--through", TODAY, *CLERK, "--note", "no: x", "--into", folder, "--yes").exit_code == 0
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ours\n- jurisdiction: us\n")
    assert "# more to come\n- jurisdiction: cn\n" in text
    assert [one.name for one in folder.iterdir()] == ["attestations.yaml"]
    assert licet.load(folder).check("H20", "CN", on="2026-11-27").verdict == "licence_case_by_case"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("us", "--through", "2026-11-29", *CLERK), "still to come"),
        (("us", "--through", "2026-10-09", *CLERK), "verified through 2026-10-09 already"),
        (("uss", "--through", "2026-11-27", *CLERK), "did you mean `us`"),
        (("us", "--through", "soon", *CLERK), "must be a day"),
        (("us", "--through", "2026-11-27", "--by", " ", "--read", "x"), "`--by` must not be empty"),
    ],
)
def test_attest_refuses(tmp_path, arguments, message):
    result = run("attest", *arguments, "--into", tmp_path / "own", "--yes")
    assert (result.exit_code, message in result.output) == (2, True), result.output
    assert not (tmp_path / "own").exists()


def test_the_folder_of_the_environment_gets_the_attestation_where_it_is_the_only_one(tmp_path):
    folders = [attested(tmp_path / name, entry("jp", through="2026-11-27")) for name in ("one", "two")]
    command = ("attest", "us", "--through", "2026-11-27", *CLERK, "--yes")
    assert run(*command, env={"LICET_RULES": str(folders[0])}).exit_code == 0
    assert "jurisdiction: us" in (folders[0] / "attestations.yaml").read_text(encoding="utf-8")
    both = run(*command, env={"LICET_RULES": os.pathsep.join(map(str, folders))})
    assert (both.exit_code, "--into" in both.output) == (2, True)
    assert run(*command, env={"LICET_RULES": ""}).exit_code == 2


@pytest.mark.parametrize("text", ["[{jurisdiction: us}]\n", "jurisdiction: us\n", "- a\n...\n"])
def test_a_file_that_takes_no_entry_is_left_alone(text):
    with pytest.raises(InputError, match="nothing was written"):
        with_entry(text, {"jurisdiction": "us", "through": TODAY, "read": ["x"]})


def test_an_entry_follows_the_indent_of_the_list():
    text = with_entry("  - jurisdiction: cn\n", {"jurisdiction": "us"})
    assert text == "  - jurisdiction: cn\n  - jurisdiction: us\n"


def test_status_tells_ages_changes_and_recollection(tmp_path, engine):
    shown = run("status")
    assert shown.exit_code == 0
    words = " ".join(shown.output.split())
    assert "checked from 2022-08-01 through 2026-10-09, 50 days ago" in words
    assert "2026-11-28 ends cn.us-denial-pause" in words
    assert "from 2019-01-01, whole: accelerator, only destination CN" in words
    assert run("status", "--max-age", 30).exit_code == 1
    assert run("status", "--max-age", 60).exit_code == 0
    found = json.loads(run("status", "--json", "--max-age", 55).output)
    assert found["older"] == ["jp", "kr", "tw"]
    us = next(one for one in found["jurisdictions"] if one["jurisdiction"] == "us")
    assert (us["through"], us["age"], us["attested"]) == ("2026-10-09", 50, None)
    assert {key: us["changes"][0][key] for key in ("on", "id", "what", "sure")} == {
        "on": "2026-11-10",
        "id": "us.affiliates-stay",
        "what": "ends",
        "sure": True,
    }
    recalled = {version.id for version in engine.rulebook.versions if version.instrument.evidence == "recollection"}
    recalled |= {version.id for version in engine.rulebook.versions if version.rule.evidence == "recollection"}
    assert us["recollection"]
    assert set(us["recollection"]) <= recalled
    mine = attested(tmp_path / "mine", entry(), entry("jp"))
    found = json.loads(run("status", "--json", "--rules", mine, "--max-age", 55).output)
    assert found["older"] == ["kr", "tw"]
    assert "nothing new through 2026-11-27, attested by A. Clerk" in " ".join(
        run("status", "--rules", mine).output.split()
    )
