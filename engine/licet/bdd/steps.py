"""The Gherkin steps for scenarios about rules: a fixed vocabulary, as a pytest plugin on pytest-bdd.

``plugin.py`` loads it where there are features, and has the fixture ``licet_engine``. ``docs/steps.md`` lists the steps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when

from licet.bdd.inquiry import Inquiry, table
from licet.bdd.rule_text import built, extended, rule_sources
from licet.bdd.vocabulary import DAY
from licet.case.phrases import need
from licet.decision import COMPLETE
from licet.engine import Engine, load
from licet.errors import InputError, RulesError
from licet.render.exceptions import STATES
from licet.verdict import Permission, Verdict

Table = Sequence[Sequence[str]]

WORDS = {"permitted": "yes", "conditional": "conditional", "blocked": "no", "unknown": "unknown"}


@pytest.fixture
def inquiry(licet_engine: Engine) -> Inquiry:
    """The question of the scenario."""
    return Inquiry(licet_engine)


def _phrase(text: str) -> Verdict:
    for verdict in Verdict:
        if text in {verdict.phrase, verdict.value}:
            return verdict
    raise AssertionError(f"`{text}` is not an answer; the answers are:\n" + "\n".join(v.phrase for v in Verdict))


def _build(inquiry: Inquiry, build: Callable[[], Engine]) -> None:
    try:
        inquiry.engine = build()
    except RulesError as error:
        inquiry.engine, inquiry.refused = None, str(error)


@given(parsers.re(r'the product "(?P<name>[^"]*)"(?: from "(?P<vendor>[^"]*)")?'))
def _product(inquiry: Inquiry, name: str, vendor: str | None) -> None:
    inquiry.product = name
    if vendor is not None:
        inquiry.options["vendor"] = vendor


@given("a product with:")
def _spec(inquiry: Inquiry, datatable: Table) -> None:
    inquiry.product = {
        "name": "the product",
        **{key: _cell(value) if key != "eccn" else value for key, value in datatable},
    }


def _cell(text: str) -> Any:
    if text in {"yes", "no"}:
        return text == "yes"
    try:
        return float(text)
    except ValueError:
        bound = re.fullmatch(r"(at least|above|at most|below) ([0-9.]+.*)", text)
        return {bound[1].replace(" ", "_"): _cell(bound[2])} if bound else text


@given(parsers.re(r'the destination "(?P<name>[^"]*)"'))
def _destination(inquiry: Inquiry, name: str) -> None:
    inquiry.destination = name


@given(parsers.re(r'it is shipped from "(?P<name>[^"]*)"'))
def _ships_from(inquiry: Inquiry, name: str) -> None:
    inquiry.options["ships_from"] = name


@given(parsers.re(r'the home of the vendor is "(?P<name>[^"]*)"'))
def _vendor_home(inquiry: Inquiry, name: str) -> None:
    inquiry.options["vendor_home"] = name


@given(parsers.re(r'a buyer headquartered in "(?P<name>[^"]*)"'))
def _headquarters(inquiry: Inquiry, name: str) -> None:
    inquiry.options["headquarters"] = name


@given("every list of parties is whole")
def _whole_lists(inquiry: Inquiry) -> None:
    inquiry.take_lists_as_whole()


@given(parsers.re(r'"(?P<party>[^"]*)" is on the list (?P<name>\S+)'))
def _on_list(inquiry: Inquiry, party: str, name: str) -> None:
    inquiry.put_on_list(party, name)


@given(parsers.re(r'the end user is "(?P<name>[^"]*)"'))
def _end_user(inquiry: Inquiry, name: str) -> None:
    inquiry.options["end_user"] = name


@given(parsers.re(r'the (?P<role>purchaser|intermediate consignee|ultimate consignee) is "(?P<name>[^"]*)"'))
def _party(inquiry: Inquiry, role: str, name: str) -> None:
    inquiry.name_party(role, name)


@given(parsers.re(r'an owner is "(?P<name>[^"]*)"(?: with (?P<share>[0-9.]+) percent)?'))
def _owner(inquiry: Inquiry, name: str, share: str | None) -> None:
    inquiry.name_party("owner", name, None if share is None else float(share))


@given(parsers.re(r'another party is "(?P<name>[^"]*)"'))
def _another_party(inquiry: Inquiry, name: str) -> None:
    inquiry.name_party("party", name)


@given(parsers.re(r'the end use is "(?P<name>[^"]*)"'))
def _end_use(inquiry: Inquiry, name: str) -> None:
    inquiry.options["end_use"] = name


@given(parsers.re(r"it is (?P<value>yes|no|unknown) that the plant makes circuits of an advanced node"))
def _advanced_node(inquiry: Inquiry, value: str) -> None:
    inquiry.options["advanced_node"] = value


@given(parsers.re(r'the stated ECCN is "(?P<name>[^"]*)"'))
def _eccn(inquiry: Inquiry, name: str) -> None:
    inquiry.options["eccn"] = name


@given(parsers.re(r"what was known on (?P<day>\S+)"))
def _known_on(inquiry: Inquiry, day: str) -> None:
    inquiry.options["known_on"] = day


@given(parsers.re(r"the law as (?P<basis>written|practised)"))
def _basis(inquiry: Inquiry, basis: str) -> None:
    inquiry.options["basis"] = "law" if basis == "written" else "practice"


@given("only these rules:")
def _only_rules(inquiry: Inquiry, docstring: str) -> None:
    _build(inquiry, lambda: built(rule_sources(docstring)))


@given("also these rules:")
def _also_rules(inquiry: Inquiry, docstring: str) -> None:
    _build(inquiry, lambda: extended(inquiry.engine or load(), rule_sources(docstring)))


@given(parsers.re(r"(?P<name>[a-z]+) is covered through (?P<day>\S+)"))
def _covered(inquiry: Inquiry, name: str, day: str) -> None:
    inquiry.cover(name, day)


@given(parsers.re(r'(?P<name>[a-z]+) is attested through (?P<day>\S+) by "(?P<by>[^"]*)"'))
def _attested(inquiry: Inquiry, name: str, day: str, by: str) -> None:
    inquiry.attest(name, day, by)


@when(parsers.re(rf"it is checked on (?P<day>{DAY})"))
def _check(inquiry: Inquiry, day: str) -> None:
    assert inquiry.engine is not None, f"the rules were refused:\n{inquiry.refused}"
    on = inquiry.dated(day)
    try:
        inquiry.decision = inquiry.engine.check(inquiry.product, inquiry.destination, on=on, **inquiry.options)
    except InputError as error:
        inquiry.refused = str(error)


@when("its timeline is drawn")
def _draw(inquiry: Inquiry) -> None:
    assert inquiry.engine is not None, f"the rules were refused:\n{inquiry.refused}"
    inquiry.history = inquiry.engine.timeline(inquiry.product, inquiry.destination, **inquiry.options)


@then(parsers.re(r"the answer is (?P<phrase>.+)"))
def _answer(inquiry: Inquiry, phrase: str) -> None:
    decision = inquiry.answer
    assert decision.verdict is _phrase(phrase), f"{decision.phrase}, because of {inquiry.reasons}"


@then(parsers.re(r"it is (?P<word>permitted|conditional|blocked|unknown)"))
def _permitted(inquiry: Inquiry, word: str) -> None:
    decision = inquiry.answer
    assert decision.permitted == WORDS[word], f"{decision.phrase}, because of {inquiry.reasons}"


@then(parsers.re(r"it may be shipped (?P<how>without a licence|once a licence is granted)"))
def _licence(inquiry: Inquiry, how: str) -> None:
    decision = inquiry.answer
    wanted = how == "once a licence is granted"
    found = decision.permitted is Permission.YES and decision.requires_licence is wanted
    assert found, f"{decision.phrase}, because of {inquiry.reasons}"


@then(parsers.re(r"the reason is (?P<name>[a-z0-9.-]+)"))
def _reason(inquiry: Inquiry, name: str) -> None:
    inquiry.expect_id(name, "control", "relief")
    assert name in inquiry.reasons, f"the reasons are {inquiry.reasons}"


@then("there is no reason")
def _no_reason(inquiry: Inquiry) -> None:
    assert not inquiry.reasons, f"the reasons are {inquiry.reasons}"


@then(parsers.re(r"it is decided by (?P<names>nothing|[a-z0-9./-]+(?: and [a-z0-9./-]+)*)"))
def _decided_by(inquiry: Inquiry, names: str) -> None:
    wanted = set() if names == "nothing" else set(names.split(" and "))
    found = set(inquiry.answer.decided_by)
    assert found == wanted, f"it is decided by {' and '.join(sorted(found)) or 'nothing'}"


@then(parsers.re(r"it does not depend on (?P<name>[a-z0-9.-]+)"))
def _not_reason(inquiry: Inquiry, name: str) -> None:
    inquiry.expect_id(name, "control", "relief")
    assert name not in inquiry.reasons, f"the reasons are {inquiry.reasons}"


@then(parsers.re(r"(?P<name>[a-z0-9.-]+) is overridden by (?P<other>[a-z0-9.-]+)"))
def _overridden(inquiry: Inquiry, name: str, other: str) -> None:
    inquiry.expect_id(name, "control", "relief")
    inquiry.expect_id(other, "control", "relief")
    pairs = {(overridden.reason.id, by) for overridden in inquiry.answer.overridden for by in overridden.by}
    assert (name, other) in pairs, f"the overridden rules are {sorted(pairs)}"


@then(parsers.re(r"it is (?P<how>classified|possibly classified|not classified) as (?P<eccn>[0-9][A-Za-z0-9.]+)"))
def _classified(inquiry: Inquiry, how: str, eccn: str) -> None:
    classes = inquiry.answer.classification.classes
    certain = {one.certain for one in classes if one.eccn == eccn}
    found = "classified" if True in certain else "possibly classified" if certain else "not classified"
    assert found == how, f"{found}; its classes are {[one.eccn for one in classes]}"


@then(parsers.re(r"the stated ECCN (?P<word>agrees|disagrees|cannot be compared) with the figures"))
def _stated_agrees(inquiry: Inquiry, word: str) -> None:
    found = {one.agrees for one in inquiry.answer.classification.stated}
    wanted = {"agrees": True, "disagrees": False, "cannot be compared": None}[word]
    assert found == {wanted}, f"{inquiry.answer.classification.stated}"


@then(parsers.re(rf"it has been so since (?P<day>{DAY})"))
def _since(inquiry: Inquiry, day: str) -> None:
    assert str(inquiry.answer.since) == inquiry.dated(day), f"since {inquiry.answer.since}"


@then(parsers.re(rf"it next changes on (?P<day>{DAY})"))
def _until(inquiry: Inquiry, day: str) -> None:
    assert str(inquiry.answer.until) == inquiry.dated(day), f"next change {inquiry.answer.until}"


@then(parsers.re(r"it needs (?P<text>.+)"))
def _needs(inquiry: Inquiry, text: str) -> None:
    needs = [need(each) for each in inquiry.answer.needs]
    needs += [each.subject for each in inquiry.answer.needs if each.code in {"party", "same_party"}]
    assert inquiry.dated(text) in needs, f"it needs {needs}"


@then(parsers.re(r"it assumes that no rule about the (?P<name>end use|end user|owner) applies"))
def _assumes(inquiry: Inquiry, name: str) -> None:
    assert name.replace(" ", "_") in inquiry.answer.assumes, f"it assumes {inquiry.answer.assumes}"


@then(parsers.re(r"it assumes the default (?P<name>headquarters|ships_from)"))
def _assumes_default(inquiry: Inquiry, name: str) -> None:
    assert name in inquiry.answer.assumes, f"it assumes {inquiry.answer.assumes}"


@then(parsers.re(r"it assumes that it is (?P<what>a|no) direct product of listed technology"))
def _assumes_direct_product(inquiry: Inquiry, what: str) -> None:
    wanted = "foreign_direct_product" if what == "a" else "foreign_direct_product:stated"
    assert wanted in inquiry.answer.assumes, f"it assumes {inquiry.answer.assumes}"


@then(parsers.re(r"it assumes that no stricter rule of (?P<name>[a-z]+) is missing"))
def _assumes_complete(inquiry: Inquiry, name: str) -> None:
    assert f"{COMPLETE}{name}" in inquiry.answer.assumes, f"it assumes {inquiry.answer.assumes}"


@then(parsers.re(r"a notice is (?P<name>[a-z0-9.-]+)"))
def _notice(inquiry: Inquiry, name: str) -> None:
    inquiry.expect_id(name, "notice")
    assert name in inquiry.notices, f"the notices are {inquiry.notices}"


@then(parsers.re(r"no notice is (?P<name>[a-z0-9.-]+)"))
def _no_notice(inquiry: Inquiry, name: str) -> None:
    inquiry.expect_id(name, "notice")
    assert name not in inquiry.notices, f"the notices are {inquiry.notices}"


@then(
    parsers.re(
        r"exception (?P<code>[A-Z0-9]+) is (?P<how>available on conditions|unknown|not available|shut|not for this item|not listed)"
        r"(?: (?:by|because of) (?P<by>[a-z0-9.-]+))?"
    )
)
def _exception(inquiry: Inquiry, code: str, how: str, by: str | None) -> None:
    assert how != "shut", f"`shut` is now called `not available`: exception {code} is not available because of RULE"
    if by is not None:
        inquiry.expect_id(by, "control", "relief", "class", "exception")
    found = inquiry.exceptions(code)
    states = [STATES[one.state] for one in found] or ["not listed"]
    assert states[0] == how, f"{states}; the exceptions are {inquiry.answer.exceptions}"
    because = [rule.id for one in found for rule in one.because]
    assert by is None or by in because, f"not available because of {because}"


@then(parsers.re(r'exception (?P<code>[A-Z0-9]+) asks for "(?P<text>[^"]+)"'))
def _exception_asks(inquiry: Inquiry, code: str, text: str) -> None:
    conditions = [condition for one in inquiry.exceptions(code) for condition in one.conditions]
    assert any(text in one for one in conditions), f"its conditions are {conditions}"


@then(parsers.re(r"the last known answer is (?P<phrase>.+)"))
def _last_known(inquiry: Inquiry, phrase: str) -> None:
    last = inquiry.answer.last_known
    assert last is not None, "no earlier answer is known"
    assert last.verdict is _phrase(phrase), f"the last known answer is {last}"


@then(parsers.re(rf"it was last verified on (?P<day>{DAY})"))
def _verified(inquiry: Inquiry, day: str) -> None:
    gap = inquiry.answer.unverified
    assert gap is not None, "the answer does not lie after the last day verified"
    assert str(gap.since) == inquiry.dated(day), f"it was last verified on {gap.since}"


@then(parsers.re(r"on file (?P<name>[a-z0-9.-]+) (?P<what>begins|ends|is restated) on (?P<day>\S+)"))
def _on_file(inquiry: Inquiry, name: str, what: str, day: str) -> None:
    inquiry.expect_id(name, "control", "relief")
    gap = inquiry.answer.unverified
    found = [(one.id, one.what, str(one.on)) for one in gap.changes] if gap else []
    assert (name, what, day) in found, f"on file changes {found}"


@then(parsers.re(r'it is attested by "(?P<by>[^"]*)"'))
def _attested_by(inquiry: Inquiry, by: str) -> None:
    found = [
        one.attested.by for one in inquiry.answer.coverage if one.attested and one.attested.after < inquiry.answer.on
    ]
    assert by in found, f"it is attested by {found}"


@then(parsers.re(r"law and practice (?P<word>agree|differ)"))
def _bases(inquiry: Inquiry, word: str) -> None:
    assert (inquiry.answer.other_basis is not None) == (word == "differ"), f"{inquiry.answer.other_basis}"


@then(parsers.re(r'the answer warns that it leaves out "(?P<text>[^"]+)"'))
def _not_modelled(inquiry: Inquiry, text: str) -> None:
    assert any(text in omission for omission in inquiry.answer.not_modelled), (
        f"it leaves out {inquiry.answer.not_modelled}"
    )


@then(parsers.re(r'it suggests "(?P<name>[^"]+)"'))
def _suggests(inquiry: Inquiry, name: str) -> None:
    assert name in inquiry.answer.suggestions, f"it suggests {inquiry.answer.suggestions}"


@then("the timeline reads:")
def _timeline(inquiry: Inquiry, datatable: Table) -> None:
    assert inquiry.history is not None, "there is no timeline yet: add the step `When its timeline is drawn`"
    drawn = [[str(start or "ever"), verdict.phrase] for start, _, verdict in inquiry.history.verdicts.steps()]
    wanted = [[inquiry.dated(start), _phrase(answer).phrase] for start, answer in datatable if start != "from"]
    assert drawn == wanted, "the table to paste, once each line of it is right:\n" + table([["from", "answer"], *drawn])


@then("the rules are refused with:")
def _rules_refused(inquiry: Inquiry, docstring: str) -> None:
    assert inquiry.refused.strip() == docstring.strip(), f"refused with:\n{inquiry.refused}"


@then(parsers.re(r"the question is refused: (?P<text>.+)"))
def _question_refused(inquiry: Inquiry, text: str) -> None:
    assert text in inquiry.refused, f"refused: {inquiry.refused}"
