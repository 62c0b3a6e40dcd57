"""What a house may not do by its folder and its tables. ``bad/house-*.yaml`` has what it may not do by its rules."""

import pytest
import small_world

from licet import RulesError
from licet.engine import Engine
from licet.language.sources import Source
from licet.rulebook.loader import assemble

LAW = """\
jurisdiction: xx
title: A law
coverage: {from: 2024-01-01, through: 2025-12-31}
silence: no_licence_required
"""
HOUSE = "jurisdiction: acme\ntitle: Rules of Acme\nhouse: true\n"
POLICY = """\
instrument: acme.policy
title: A policy
kind: policy
force: house
issuer: Acme
cite: a citation
published: 2024-02-01
in_force: 2024-02-01
evidence: verified
checked: 2024-02-01
controls:
  acme.sign-off:
    says: somebody agrees
    when: {kind: chip}
    requires: notification
"""


def loaded(**files: str) -> Engine:
    """An engine on the files of a house beside the law."""
    own = [Source(f"own/acme/{name.replace('__', '/').replace('_', '.')}", text) for name, text in files.items()]
    return Engine(assemble([Source("law/xx/index.yaml", LAW), *own], small_world.catalogue()))


def refusal(**files: str) -> str:
    with pytest.raises(RulesError) as refused:
        loaded(**files)
    return str(refused.value)


def test_a_house_loads_and_is_no_law() -> None:
    rulebook = loaded(index_yaml=HOUSE, policy_yaml=POLICY).rulebook
    assert (list(rulebook.laws), rulebook.houses) == (["xx"], {"acme"})
    assert str(rulebook.last_covered) == "2025-12-31"


@pytest.mark.parametrize("name", ["index", "policy"])
def test_the_folder_of_a_house_holds_no_law(name: str) -> None:
    law = {"index": LAW.replace("xx", "yy"), "policy": POLICY.replace("acme", "xx").replace("house", "law")}[name]
    message = refusal(index_yaml=HOUSE, policy_yaml=POLICY, **{f"deeper__{name}_yaml": law})
    assert message.startswith(f"own/acme/deeper/{name}.yaml:1:")
    assert "the folder of the house `acme` holds rules that are not of the house" in message


def test_the_folder_of_a_house_holds_no_rules_by_eccn() -> None:
    message = refusal(index_yaml=HOUSE, **{"by-eccn__index_yaml": LAW})
    assert "own/acme/by-eccn/index.yaml" in message


def test_a_house_puts_nobody_on_a_list_of_the_law() -> None:
    table = "list,name,aliases,country,from,to,cite,evidence\nxx.trusted,Falcon Dates,,AE,,,a citation,verified\n"
    message = refusal(index_yaml=f"{HOUSE}parties: parties.csv\n", parties_csv=table)
    assert message.startswith("own/acme/parties.csv:2:1: a house may add names only to lists of its own")


def test_a_house_adds_no_country_to_a_group_of_the_law() -> None:
    table = "country,group,from,to,cite,evidence\nCN,N:1,2024-01-01,,a citation,memory\n"
    message = refusal(index_yaml=f"{HOUSE}groups: groups.csv\n", groups_csv=table)
    assert "a house has no `groups`: a house may not add countries to the groups that the law asks about" in message


def test_a_house_is_not_attested() -> None:
    text = "- {jurisdiction: acme, through: 2026-01-01, by: A. Clerk, on: 2026-01-02, read: [everything]}\n"
    assert "the rules of a house need no attestation" in refusal(index_yaml=HOUSE, attestations_yaml=text)


def test_a_house_may_ease_its_own_controls() -> None:
    relief = "reliefs:\n  acme.known: {says: known buyers, when: {destination: DE}, of: acme.sign-off, to: no_licence_required}\n"
    assert "acme.known" in {
        version.id for version in loaded(index_yaml=HOUSE, policy_yaml=POLICY + relief).rulebook.versions
    }


def test_a_house_names_no_unknown_eccn_in_what_it_governs() -> None:
    assert "index.yaml:4:17: a house may ask only for an ECCN that the law names" in refusal(
        index_yaml=f"{HOUSE}governs: {{eccn: 9Z999}}\n".replace("9Z999", "9A999")
    )
