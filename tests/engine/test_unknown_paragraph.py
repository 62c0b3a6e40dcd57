"""A stated paragraph that is not known to exist is told with those nearest to it."""

from __future__ import annotations

import pytest
from shipped import shipped

from licet.render import wording


@pytest.mark.parametrize(
    ("eccn", "near"),
    [
        ("5A002.q", ("5A002.e", "5A002.z")),
        ("3B001.c.9", ("3B001.c.4",)),
        ("3A090.z.9", ("3A090.c",)),
        ("5A992.c", ()),
        ("5A992.b", ()),
        ("3A777.a", ()),
    ],
)
def test_the_nearest_paragraphs_are_named(eccn, near):
    decision = shipped().check("", "DE", eccn=eccn, on="2026-05-04")
    first, *above = decision.classification.stated
    assert (first.eccn, first.near) == (eccn, near)
    assert [one.near for one in above] == [()] * len(above)
    (text, *_) = wording.stated(decision.classification)
    assert ("did you mean" in text) == bool(near)
    assert all(one in text for one in near)
