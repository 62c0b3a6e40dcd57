"""Strict YAML 1.2: plain scalars, positions, and refused constructs."""

import pytest

from licet.language.yaml_text import read, scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"), ("no", "no"), ("on", "on"), ("off", "off"), ("yes", "yes"), ("Y", "Y"), ("n", "n"),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("tRUE", "tRUE"),
        ("null", None), ("~", None), ("", None), ("Null", None), ("nil", "nil"), ("None", "None"),
        ("4800", 4800), ("+5", 5), ("-0", 0), ("017", 17), ("0o17", "0o17"), ("0x1F", "0x1F"), ("0b1", "0b1"), ("1_000", "1_000"),
        ("1.5", 1.5), (".5", 0.5), ("5.", 5.0), ("1e3", 1000.0), ("1.5E-2", 0.015), (".inf", ".inf"), (".nan", ".nan"), ("1,5", "1,5"),
        ("12:30", "12:30"), ("1:20:30", "1:20:30"), ("2025-04-09", "2025-04-09"), ("2025-04", "2025-04"), ("٣", "٣"), ("1.2.3", "1.2.3"),
        ("<<", "<<"), ("=", "="), ("inf", "inf"), ("nan", "nan"), ("-", "-"), (".", "."), ("e5", "e5"),
    ],
)  # fmt: skip
def test_plain_scalars_are_read_as_in_yaml_1_2(text, value):
    found = scalar(text)
    assert found == value
    assert type(found) is type(value)


def test_quoted_words_are_text():
    (document,), problems = read('a: "4800"\nb: \'true\'\nc: ""\nd: |\n  1\ne: >-\n  2\n', "f.yaml")
    assert document.data == {"a": "4800", "b": "true", "c": "", "d": "1\n", "e": "2"}
    assert problems == []


def test_country_codes_and_yes_or_no_stay_text():
    (document,), _ = read("destination: [NO, ON, Y, N]\non: off\n", "f.yaml")
    assert document.data == {"destination": ["NO", "ON", "Y", "N"], "on": "off"}


def test_every_value_and_key_has_its_place():
    (document,), _ = read("a: 1\nb:\n  - c: 2\n    d: [x, y]\n", "f.yaml")
    assert str(document.location(("a",))) == "f.yaml:1:4"
    assert str(document.key_location(("b",))) == "f.yaml:2:1"
    assert str(document.location(("b", 0, "d", 1))) == "f.yaml:4:12"
    assert str(document.key_location(("b", 0, "d"))) == "f.yaml:4:5"
    assert document.text(("b", 0, "d", 1)) == "y"
    assert (
        str(document.location(("b", 0, "e", "f"))) == "f.yaml:3:5"
    )  # no position of its own: that of the enclosing value


def test_a_single_value_is_read_as_a_list_of_one():
    (document,), _ = read("when: {tpp: {at_least: 1}}\n", "f.yaml")
    assert str(document.location(("when", 0, "tpp", "at_least"))) == "f.yaml:1:24"
    assert str(document.key_location(("when", 0, "tpp"))) == "f.yaml:1:8"
    assert document.text(("when", 0, "tpp", "at_least")) == "1"


@pytest.mark.parametrize(
    ("text", "documents"),
    [("", 0), ("# only a remark\n", 0), ("a: 1\n", 1), ("---\na: 1\n", 1), ("a: 1\n---\nb: 2\n", 2), ("a: 1\n...\n---\nb: 2\n", 2),
     ("a: 1\n---\n", 1), ("\ufeffa: 1\n", 1), ("a: 1\r\nb: 2\r\n", 1)],
)  # fmt: skip
def test_a_text_holds_documents(text, documents):
    found, problems = read(text, "f.yaml")
    assert len([one for one in found if one.data is not None]) == documents
    assert [one.message for one in problems] == ([] if documents else ["the file contains no YAML document"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [1\n", "invalid YAML"), ("a: b: c\n", "invalid YAML"), ("\ta: 1\n", "invalid YAML"), ("a: \x00\n", "invalid YAML"), ("a: \x07\n", "invalid YAML"),
        ("a: *b\n", "invalid YAML"), ("%TAG x\n", "invalid YAML"), ("a: 'x\n", "invalid YAML"), ("- a\nb: 1\n", "invalid YAML"),
        ("a: &x 1\nb: *x\n", "alias"), ("a: !!str 1\n", "tag"), ("a: !python/object:os.system 1\n", "tag"), ("!x {a: 1}\n", "tag"),
        ("a: 1\na: 2\n", "duplicate key `a`"), ("{a: 1}: 2\n", "a key must be text"), ("[a]: 2\n", "a key must be text"),
    ],
)  # fmt: skip
def test_yaml_features_that_rule_files_do_not_use_are_refused(text, message):
    _, problems = read(text, "f.yaml")
    assert problems
    assert message in str(problems[0])


def test_all_problems_of_a_text_are_reported_together():
    _, problems = read("a: 1\na: 2\nb: &x {c: 1, c: 2}\nd: *x\ne: !t 1\n", "f.yaml")
    assert [one.location.line for one in problems] == [2, 3, 3, 5]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "9" * 5_000,
        "[" * 3_000 + "]" * 3_000,
        "a: " + "x" * 1_000_000,
        "\n".join(f"{' ' * n}a:" for n in range(1_200)),
    ],
    ids=["huge number", "deep lists", "long word", "deep mappings"],
)
def test_any_text_is_read_or_refused_without_another_exception(text):
    found, problems = read(text, "f.yaml")
    assert found or problems
