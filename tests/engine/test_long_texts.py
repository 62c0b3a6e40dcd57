"""Long and strange texts at every door: an answer or an error within a moment, and a short message without hidden characters."""

import time
from collections.abc import Callable

import pytest
from shipped import shipped

import licet
from licet.cli.options import product_argument
from licet.language import csv_table, yaml_text

BLANKS = " " * 30_000
TEXTS = {
    "blanks": BLANKS, "blanks inside": f"H20{BLANKS}x", "a condition": f"tpp{BLANKS}={BLANKS}3{BLANKS}y", "digits": "1" * 30_000,
    "brackets": "(" * 30_000, "hyphens": "a-" * 15_000, "commas": ", " * 15_000, "counts": "8x " * 10_000,
    "a product": "H100 " * 6_000, "Han": "中" * 30_000, "ECCNs": "3A090." * 5_000, "escapes": "a\x1b[2J\u202e" * 3_000,
    "a share": f"Some Firm{BLANKS}:{BLANKS}60{BLANKS}",
}  # fmt: skip
MOMENT = 20.0  # seconds of this process: a hang; some of these took minutes


def ask(**stated: object) -> licet.Decision:
    question: dict[str, object] = {"product": "H20", "destination": "CN", "on": "2025-05-01", **stated}
    return shipped().check(**question)  # type: ignore[arg-type]


DOORS: dict[str, Callable[[str], object]] = {
    **{
        name: lambda text, name=name: ask(**{name: text})  # type: ignore[misc]
        for name in ("product", "destination", "vendor", "ships_from", "headquarters", "end_user", "end_use", "on", "known_on", "basis", "eccn")
    },
    "owner": lambda text: ask(parties=[("owner", text)]),
    "figure": lambda text: ask(product={"name": "x", "tpp": text}),
    "name": lambda text: ask(product={"name": text, "tpp": 3.0}),
    "contains": lambda text: ask(product={"name": "x", "contains": text}),
    "specification": lambda text: product_argument("x", (text,)),
    "YAML": lambda text: yaml_text.read(f"a: {text}", "file.yaml"),
    "CSV": lambda text: csv_table.read(f"a,b\n{text},c", "file.csv", ("a", "b")),
}  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("door", DOORS)
def test_every_text_is_read_in_a_moment(door: str, text: str) -> None:
    start = time.process_time()
    try:
        DOORS[door](TEXTS[text])
    except licet.LicetError as error:
        message = str(error)
        assert len(message) < 1500, len(message)
        assert message.replace("\n", "").isprintable()
    assert time.process_time() - start < MOMENT
