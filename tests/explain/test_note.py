"""File notes in Markdown: three complete texts, escaping of names, and the wording of the steps.

Regenerate the notes with ``LICET_REGENERATE=1 python -m pytest tests/explain/test_note.py`` and review the diff.
"""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner
from shipped import approved, shipped

import licet
from licet.cli.main import main
from licet.render.markdown import note
from licet.render.missing import missing

pytestmark = pytest.mark.usefixtures("one_engine")
GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "h20-in-july-2025": "H20 CN --vendor Nvidia --on 2025-07-20 --why",
    "gallium-on-2026-11-20": "'gallium metal' US --from CN --on 2026-11-20 --why",
    "name-near-the-entity-list": "L4 MY --end-user 'Inspur Grup' --on 2025-06-01",
}
SIGNS = [
    "<script>alert(1)</script>", "*bold* _and_ `code`", "[a link](https://example.org)", "![a picture](x.png)", "# a title",
    "a | b", "1. one", "- item", "> quoted", "a &lt; b &amp; c", "~~gone~~", "back\\slash", "a\n\n## Because\n\n- nothing", "\x1b[31mred",
]  # fmt: skip


@pytest.mark.parametrize("slug", CASES)
@pytest.mark.usefixtures("approved_coverage")
def test_notes_are_those_approved(slug: str) -> None:
    result = CliRunner().invoke(main, ["check", *shlex.split(CASES[slug]), "--markdown"], prog_name="licet")
    text = "".join(line for line in result.output.splitlines(keepends=True) if not line.startswith("Receipt "))
    path = GOLDEN / f"note-{slug}.md"
    assert text == approved(path, text), "the words moved; review and regenerate (see the top of this file)"


def bare(line: str) -> str:
    """A line of Markdown without escaped characters and code spans."""
    return re.sub(r"`[^`]*`", "", re.sub(r"\\[!-/:-@\[-`{-~]", "", line))


@pytest.mark.parametrize("name", SIGNS)
@pytest.mark.parametrize("where", ["product", "end_user"])
def test_a_name_is_shown_as_it_is_written(name: str, where: str) -> None:
    product = licet.Product(name=name if where == "product" else "Mine", vendor="nvidia", tpp=5000)
    options = {"end_user": name} if where == "end_user" else {}
    decision = shipped().check(product, "CN", on="2025-05-01", **options)
    for text in (note(decision), note(decision, shipped().explain(decision))):
        plain = note(shipped().check(product.model_copy(update={"name": "Mine"}), "CN", on="2025-05-01", end_user="X"))
        assert next(line for line in text.splitlines() if line.startswith("#")) == plain.splitlines()[0]
        assert "## Because\n\n- nothing" not in text
        assert not re.match(r"[-+#>=]|\d+[.)]", text.splitlines()[2]), "the question would be a list or a heading"
        for line in text.splitlines():
            assert not re.search(r"[<>*_\[\]|~\x00-\x1f&]", bare(line)), line
        shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
        assert "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name) in shown


@pytest.mark.parametrize("verdict", licet.Verdict)
def test_an_answer_has_the_wording_of_the_steps(verdict: licet.Verdict) -> None:
    """The heading of a note is the parameter of the step ``the answer is …``."""
    from licet.bdd.steps import _phrase

    decision = shipped().check("H20", "CN", on="2025-05-01").model_copy(update={"verdict": verdict})
    heading = note(decision).splitlines()[0].removeprefix("# ")
    assert _phrase(heading[0].lower() + heading[1:]) is verdict


def test_a_note_has_the_wording_of_the_steps() -> None:
    """Reasons, overriding rules, needs, the last known answer and `not_modelled` have the same wording in a note."""
    july = shipped().check("H20", "CN", on="2025-07-20")
    text = note(july)
    assert "`us.h20-letter`, relieved by us.h20-assurance" in text  # us.h20-letter is overridden by us.h20-assurance
    assert all(f"`{one.id}`" in text for one in (*july.because, *july.notices))
    poland = shipped().check("H100", "PL", on="2025-06-01")
    assert poland.other_basis is not None
    assert "law as written" in note(poland).lower()
    mine = shipped().check({"name": "Mine", "vendor": "nvidia", "tpp": 4000}, "CN", on="2025-05-01")
    assert all(one.text in note(mine) for one in missing(mine))
    late = shipped().check("H20", "CN", on="2099-01-01")
    assert late.last_known is not None
    assert late.last_known.verdict.phrase.partition(": ")[2] in note(late)
    assert all(one in note(july) for one in july.not_modelled)
    assert july.receipt.digest in text
    assert july.receipt.rulebook in text


def test_a_note_without_reasons_says_so() -> None:
    text = note(shipped().check("L40", "CN", on="2023-11-01"))
    assert "- no rule that was checked requires a licence or prohibits this" in text
