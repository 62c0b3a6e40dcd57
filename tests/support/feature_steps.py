"""The steps of feature files, with outlines expanded, and the ids that they name as reasons or notices."""

import re
from collections.abc import Iterable
from pathlib import Path

from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

FEATURES = Path(__file__).parents[2] / "features"

# Steps that fail unless a rule applies. `it does not depend on` and `no notice is` are not among them.
DECIDES = [re.compile(words) for words in (r"the reason is (\S+)", r"\S+ is overridden by (\S+)")]
NAMES = [
    *DECIDES,
    *map(
        re.compile,
        (
            r"(\S+) is overridden by \S+",
            r"a notice is (\S+)",
            r"exception (\S+) is (?!not listed).*",
            r"it needs whether (\S+) applies",
            r"it needs the (?:exact dates|exact membership dates|licence review policy) of (\S+)",
        ),
    ),
]


def scenarios(feature: Path) -> list[list[str]]:
    """The steps of every scenario of a file."""
    document = Parser().parse(feature.read_text(encoding="utf-8"))
    document["uri"] = str(feature)
    return [[step["text"] for step in pickle["steps"]] for pickle in Compiler().compile(document)]


def ids(steps: Iterable[str], patterns: list[re.Pattern[str]]) -> set[str]:
    """The ids in steps that match one of these patterns."""
    return {found[1] for step in steps for pattern in patterns if (found := pattern.fullmatch(step))}
