"""Output without rich has the same line breaks as output with rich."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from shipped import shipped

from licet.cli.output import show_page
from licet.render import terminal
from licet.render.layout import _NARROW, WIDTH, Page, Text, section

NARROW = [chr(code) for code in range(sys.maxunicode + 1) if chr(code) != "\n" and _NARROW.fullmatch(chr(code))]

words = st.text(st.sampled_from("  \nab–é≥."), max_size=200) | st.text(st.sampled_from(NARROW), max_size=200)
texts = st.builds(
    lambda pieces, indent: Text.assemble(*pieces, indent=indent),
    st.lists(st.tuples(words, st.sampled_from(["", "dim", "cyan", "bold red"])), max_size=4),
    st.sampled_from([0, 2]),
).filter(lambda text: text.plain.strip() or not text.indent)  # no indentation for empty text


def by_rich(page, width):
    console = Console(width=width, file=io.StringIO(), color_system=None, highlight=False, emoji=False, markup=False)
    with console.capture() as captured:
        console.print(page)
    return [line.rstrip() for line in captured.get().splitlines()]


def by_us(page, width):
    """The printed output; a page that is not simple is printed by rich."""
    if not page.is_simple(width):
        return by_rich(page, width)
    return ["".join(piece for piece, _ in line).rstrip() for line in page.lines(width)]


@given(st.lists(texts, min_size=1, max_size=4), st.sampled_from([9, 40, 80]))
def test_lines_are_broken_as_by_rich(parts, width):
    page = Page(*parts)
    assert by_us(page, width) == by_rich(page, width)


@given(st.lists(st.text(st.sampled_from("ab–é≥."), min_size=1, max_size=7), min_size=1), st.sampled_from([9, 40, 80]))
def test_short_lines_do_not_import_rich(words, width):
    page = Page(Text("  ".join(words)), Text(" ".join(words), indent=2))
    assert page.is_simple(width)
    assert by_us(page, width) == by_rich(page, width)


@given(texts)
def test_no_piece_loses_its_style(text):
    styled = [(letter, style) for piece, style in text.pieces for letter in piece if not letter.isspace()]
    shown = [
        (letter, style) for line in text.lines(40) for piece, style in line for letter in piece if not letter.isspace()
    ]
    assert shown == styled


def test_narrow_letters_are_one_cell_wide():
    assert [letter for letter in NARROW if cell_len(letter) != 1] == []


@pytest.mark.parametrize("letter", ["\t", "\r", "\x1b", "\xa0", "\xad", "中", "́", "\u200b", "\u2028", "😀"])
def test_pages_with_wide_characters_are_printed_by_rich(letter):
    assert not Page(Text("plain"), Text(f"a{letter}")).is_simple(WIDTH)


def test_shipped_answers_are_shown_as_rich_would_show_them(capsys):
    engine = shipped()
    decision = engine.check("H20", "CN", vendor="Nvidia", on="2025-05-01")
    pages = [terminal.decision(decision), terminal.explanation(engine.explain(decision))]
    pages.append(terminal.alternatives(engine.what_would(decision), "yes"))
    for page in pages:
        assert page.is_simple(WIDTH)
        show_page(page)
        assert capsys.readouterr().out.splitlines() == by_rich(page, WIDTH)


def test_a_terminal_gets_colours_unless_no_color_is_set(capsys, monkeypatch):
    page = Page(Text.assemble(("blocked", "bold red"), "  why"), *section("Because", [Text("us.rule", "cyan")]))
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("click.utils.should_strip_ansi", lambda *_: False)
    show_page(page)
    coloured = capsys.readouterr().out
    assert "\x1b[31m\x1b[1mblocked\x1b[0m  why" in coloured
    assert "\x1b[36mus.rule\x1b[0m" in coloured
    for name, value in (("TERM", "dumb"), ("NO_COLOR", "1")):
        with monkeypatch.context() as declined:
            declined.setenv(name, value)
            show_page(page)
            assert capsys.readouterr().out == "blocked  why\nBecause\n  us.rule\n\n"
