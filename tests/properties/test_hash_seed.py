"""Answers are the same texts in every process: no order of a set, which differs with the seed of hashes, reaches one."""

import os
import subprocess
import sys
from pathlib import Path

SUPPORT = Path(__file__).parents[1] / "support"
PRINTS = """
import hashlib, sys
from random import Random
sys.path.insert(0, sys.argv[1])
import generate, small_world
chance, texts = Random(11), hashlib.sha256()
for _ in range(40):
    book = generate.book(chance)
    engine, days = small_world.engine(book), small_world.boundaries(book)
    for _ in range(3):
        words, options = small_world.question(generate.case(chance))
        history = engine.timeline(*words, **options)
        texts.update(history.model_dump_json().encode())
        for day in chance.sample(days, min(4, len(days))):
            decision = history.at(day)
            texts.update(decision.model_dump_json().encode() + repr(engine.explain(decision)).encode())
print(texts.hexdigest())
"""


def test_no_answer_depends_on_the_seed_of_hashes():
    running = [
        subprocess.Popen(
            [sys.executable, "-c", PRINTS, str(SUPPORT)], env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.PIPE, text=True
        )
        for seed in ("1", "2", "77")
    ]  # fmt: skip
    digests = [process.communicate(timeout=600)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert len(set(digests)) == 1
