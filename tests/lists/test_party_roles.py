"""Parties in any role: how they are stated, what each reaches, and that a further party never makes an answer milder."""

import random
import re
from datetime import date

import csl_file
import generate
import numpy as np
import polars as pl
import pytest
import small_world
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import shipped

import licet
from licet import InputError, Party
from licet.bdd.inquiry import Inquiry
from licet.case.named import parse_parties
from licet.cli.main import main
from licet.cli.options import parties
from licet.lists.folder import import_list
from licet.lists.roles import party_roles
from licet.values.needs import Need
from licet.verdict import Permission

DAY = "2025-10-15"
SEVERITY = {Permission.YES: 0, Permission.CONDITIONAL: 1, Permission.UNKNOWN: 2, Permission.NO: 3}
ROLES = [*party_roles(), "party"]
ASKED = [
    ("L20", "DE", {}),
    ("H100", "AE", {"end_user": "Oracle", "headquarters": "US"}),
    ("gallium", "US", {"end_user": "Falcon Dates"}),
    ("H20", "CN", {"end_user": "SenseTime"}),
]


def test_parties_in_an_array_are_those_in_a_list():
    """An array compared with a tuple is no truth value."""
    found = [
        shipped().check("H20", "CN", on=DAY, parties=parties)
        for parties in (["SenseTime", "Falcon Dates"], np.array(["SenseTime", "Falcon Dates"]))
    ]
    assert found[0].parties
    assert found[0] == found[1]


def whole(engine):
    return licet.Engine(engine.rulebook.with_whole_lists(date(3000, 1, 1)))


@pytest.mark.parametrize(
    "given_as",
    [
        {"purchaser": "Falcon Dates", "owner": {"Wingtech": 60}},
        {"buyer": ["Falcon Dates"], "Owner": "Wingtech:60%"},
        [Party(role="purchaser", name="Falcon Dates"), Party(role="owner", name="Wingtech", share=60)],
        {"purchaser": "Falcon Dates; n/a", "owner": ["Wingtech (60 %)", "tbd"]},
    ],
)
def test_one_question_in_several_forms(given_as):
    asked = shipped().check("L20", "DE", on=DAY, parties=given_as).question
    assert asked.parties == (
        Party(role="purchaser", name="Falcon Dates"),
        Party(role="owner", name="Wingtech", share=60.0),
    )


def test_end_user_is_short_for_its_role():
    short = shipped().check("L20", "DE", on=DAY, end_user="Huawei")
    assert shipped().check("L20", "DE", on=DAY, parties={"end user": "Huawei"}) == short
    assert shipped().check("L20", "DE", on=DAY, end_user="Huawei", parties={"end_user": ["Huawei"]}) == short


@pytest.mark.parametrize("nobody", ["", " ", "NULL", ";"])
def test_an_empty_name_is_a_placeholder_wherever_it_stands(nobody):
    """In Python, in a column, in a Gherkin step and at the command line."""
    engine = shipped()
    silent = engine.check("L20", "DE", on=DAY)
    named = {"end_user": nobody, "vendor": nobody if nobody != ";" else None}
    assert engine.check("L20", "DE", on=DAY, **named, parties={"buyer": nobody, "owner": [nobody]}) == silent
    cells = pl.DataFrame({"one": ["L20"], "to": ["DE"], "name": [nobody]})
    columns = {"product": "one", "destination": "to", "end_user": "name", "purchaser": "name", "owner": "name"}
    assert engine.screen(cells, on=DAY, **columns)["verdict"].to_list() == [silent.verdict.value]
    inquiry = Inquiry(engine=engine)
    for role in ("purchaser", "owner", "party"):
        inquiry.name_party(role, nobody)
    assert inquiry.options["parties"] == ()
    stated = ["--end-user", nobody, "--party", nobody, "--party", f"buyer={nobody}", "--party", f"owner={nobody}"]
    said = CliRunner().invoke(main, ["check", "L20", "DE", "--on", DAY, "--json", *stated])
    assert licet.Decision.model_validate_json(said.output) == silent


def test_several_names_in_one_text_are_several_parties():
    """A second name beside a listed one leaves the answer as it is, in whatever order the rows of a frame come."""
    both = "Falcon Dates; SenseTime"
    engine = shipped()
    asked = engine.check("L20", "DE", on=DAY, end_user=both)
    assert asked == engine.check("L20", "DE", on=DAY, parties={"end user": both})
    assert (asked.question.end_user, [one.name for one in asked.question.parties]) == ("Falcon Dates", ["SenseTime"])
    assert asked.permitted is Permission.NO
    assert parties(f"buyer={both}") == parse_parties({"buyer": both})
    assert [one.name for one in parties("A&amp;B &#39;C&#39;; R&D; E")] == ["A&amp;B &#39;C&#39;", "R&D", "E"]
    for names in (["SenseTime", "SenseTime; n/a"], ["SenseTime; n/a", "SenseTime"]):
        cells = pl.DataFrame({"one": "L20", "to": "DE", "name": names})
        found = licet.Engine(engine.rulebook).screen(cells, product="one", destination="to", end_user="name", on=DAY)
        assert found["permitted"].to_list() == ["no", "no"]


@pytest.mark.parametrize(
    ("given_as", "text"),
    [
        ({"purchasr": "X"}, "no role `purchasr`; did you mean `purchaser`"),
        ({"owner": "60%"}, "`60%` is the share of an owner without its name"),
        ({"owner": [":60 %"]}, "without its name"),
        ({"purchaser": {"X": 50}}, "only an owner has a share"),
        ({"owner": {"X": 101}}, "above 0 and at most 100 %"),
        ({"owner": "X:0%"}, "above 0"),
        ({"owner": {"Falcon Dates": 60, "Tulip Audio": 50}}, "add up to 110 %"),
        (5, "are names, or a role"),
        ([5], "must be a name"),
        ({"purchaser": Party(role="owner", name="X")}, "two roles"),
    ],
)
def test_what_cannot_be_a_party_is_refused(given_as, text):
    with pytest.raises(InputError, match=re.escape(text)):
        shipped().check("L20", "DE", on=DAY, parties=given_as)


@pytest.mark.parametrize("role", [role for role in ROLES if role != "owner"])
def test_every_role_is_reached_and_told(role):
    found = shipped().check("L20", "DE", on="2025-05-01", parties={role: "Huawei"})
    assert found.permitted is Permission.NO
    assert {one.role for one in found.parties} == {role}
    assert Need("not_here", role, "us.sdn-list") in found.needs
    assert ("end_user" in found.assumes) is (role != "end_user")
    again = licet.Decision.model_validate_json(found.model_dump_json())
    assert again == found
    assert shipped().ask(again.question, again.on) == found


def test_two_owners_of_the_same_standing_are_two():
    engine = whole(licet.Engine(shipped().rulebook.with_party("Qorvexa", "us.sdn-list")))
    for shares, permitted in (({"Qorvexa": 25, "QORVEXA": 25}, Permission.NO), ({"Qorvexa": 25}, Permission.YES)):
        found = engine.check("L20", "DE", on="2025-05-01", end_user="Falcon Dates", parties={"owner": shares})
        assert found.permitted is permitted


def test_an_owner_who_may_be_listed_with_a_share_that_is_not_known():
    found = whole(shipped()).check("L20", "MY", on=DAY, end_user="Falcon Dates", parties={"owner": "Huawei"})
    assert found.permitted is Permission.UNKNOWN
    assert Need("owner_share", "owner", "us.entity-list") in found.needs
    known = whole(shipped()).check(
        "L20", "MY", on=DAY, end_user="Falcon Dates", parties={"owner": {"Huawei": None, "Falcon Dates": 60}}
    )
    assert known.permitted is Permission.YES  # no more than 40 % is left


def test_screening_equals_check():
    names = ["Huawei", "Falcon Dates", "Huawei:60%", "n/a", None, "Huawei:30%; Inspur:20%"]
    roles = [role for role in ROLES if role != "end_user"]
    rows = [(role, name) for role in roles for name in names]
    frame = pl.DataFrame(
        {"sku": ["L20"] * len(rows), "to": ["MY"] * len(rows)}
        | {role: [name if role == own else None for own, name in rows] for role in roles}
    )
    engine = whole(shipped())
    answers = engine.screen(frame, product="sku", destination="to", on=DAY, **{role: role for role in roles})
    verdicts = []
    for role, name in rows:
        checked = engine.check("L20", "MY", on=DAY, parties={role: name} if name else ())
        verdicts.append(checked.verdict.value)
    assert answers["verdict"].cast(pl.String).to_list() == verdicts
    assert len(set(verdicts)) > 1


def test_a_day_as_text_screens_as_it_checks():
    frame = pl.DataFrame({"sku": ["H20"], "to": ["CN"]})
    by_text = shipped().screen(frame, product="sku", destination="to", on="2025-05-01", known_on="2025-05-01")
    by_date = shipped().screen(frame, product="sku", destination="to", on=date(2025, 5, 1), known_on=date(2025, 5, 1))
    assert by_text.equals(by_date)


def test_the_terminal():
    run = CliRunner().invoke
    blocked = run(main, ["check", "L20", "MY", "--party", "buyer=Huawei", "--on", "2025-05-01"])
    assert blocked.exit_code == 20
    assert "purchaser Huawei" in " ".join(blocked.output.split())
    parted = run(main, ["diff", "L20", "MY", "--against", "party=purchaser=Huawei", "--on", "2025-05-01"])
    assert parted.exit_code == 0, parted.output
    assert "purchaser Huawei" in " ".join(parted.output.split())
    refused = run(main, ["check", "L20", "MY", "--party", "bayer=Huawei", "--on", "2025-05-01"])
    assert refused.exit_code == 2
    assert "no role `bayer`" in refused.output


def without_parties(clause, *names):
    """Take conditions on parties out of a clause; it then asks about something else."""
    if [name for name in names if clause.pop(name, None)] and "destination_or_headquarters" not in clause:
        clause.setdefault("destination", "CN")


@settings(deadline=None, max_examples=150)
@given(st.randoms(use_true_random=True))
def test_a_further_party_never_makes_an_answer_milder(chance):
    """Over generated rules in which no class names parties: what eases stands in reliefs and exceptions."""
    book = generate.book(chance)
    for one in book["documents"]:
        rules = [rule for shelf in generate.SHELVES for rule in one.get(shelf, {}).values()]
        for clause in (
            clause for rule in rules for key in ("when", "unless") for clause in generate.listed(rule.get(key, []))
        ):
            without_parties(clause, "party", "owner", "owner_share")
        for rule in one.get("classes", {}).values():
            clauses = [*generate.listed(rule["when"]), *generate.listed(rule.get("unless", []))]
            for clause in clauses:
                without_parties(clause, "end_user")
        for rule in one.get("controls", {}).values():
            for clause in generate.listed(rule.get("when", [])):
                if "end_user" in clause:
                    clause["party"] = clause.pop("end_user")
                    if chance.random() < 0.3:
                        clause["owner"], clause["owner_share"] = clause.pop("party"), {"at_least": 50}
        for clause in generate.listed(one.get("governs", [])):
            without_parties(clause, "end_user", "party", "owner", "owner_share")
    engine = small_world.engine(book)
    case = generate.case(chance)
    case.setdefault("end_user", "Oaxaca Umbrellas")
    case.pop("parties", None)
    words, options = small_world.question(case)
    names = [*generate.PARTIES, *generate.NEAR, "Lima Kettles"]
    parties = []
    before = engine.timeline(*words, **options).builder.outcomes
    for role in chance.sample([*ROLES, "owner"], 3):
        parties.append(Party(role=role, name=chance.choice(names), share=30.0 if role == "owner" else None))
        after = engine.timeline(*words, **options, parties=parties).builder.outcomes
        for day in small_world.boundaries(book)[::7]:
            one, other = before.at(day), after.at(day)
            told = (day, parties)
            assert other.lower >= one.lower, told
            if other.verdict.permission == "yes":
                assert one.verdict.permission == "yes", told
            if other.upper < one.upper:
                # Only a requirement for a party that is listed by this very name ends the silence of an incomplete rulebook,
                # and an answer that permits, also on conditions, then tells that it takes the rules for complete (decision 13).
                assert any(need.code == "silence" for need in one.needs), told
                assert other.lower > 0, told
                assert parties[-1].name in generate.PARTIES, told
                complete = any(text.startswith("complete_rules:") for text in other.assumes)
                assert complete or other.verdict.permission in {"no", "unknown"}, (told, other.verdict)
        before = after


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    path = tmp_path_factory.mktemp("published") / "consolidated-2026-07-31.csv"
    path.write_text(csl_file.csv_text(csl_file.rows(120)), encoding="utf-8")
    folder = tmp_path_factory.mktemp("mine")
    import_list(path, folder)
    return licet.load(folder)


def test_a_listed_name_in_any_role_never_makes_an_answer_milder(published):
    chance = random.Random(11)
    for row in csl_file.rows(120):
        product, destination, options = chance.choice(ASKED)
        role = chance.choice(ROLES)
        without = published.check(product, destination, on=DAY, **options)
        named = published.check(product, destination, on=DAY, **options, parties={role: [row["name"]]})
        assert SEVERITY[named.permitted] >= SEVERITY[without.permitted], (row["name"], role)


def test_names_are_parsed_once():
    assert parse_parties(["Falcon Dates", "Falcon Dates"]) == (Party(role="party", name="Falcon Dates"),)
