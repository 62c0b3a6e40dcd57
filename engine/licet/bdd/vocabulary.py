"""The steps as values: what a line may say, with an example of each, and the lines nearest to one that says nothing.

Nothing here needs pytest. ``steps.py`` says what each step does; ``tests/bdd/test_vocabulary.py`` compares both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from licet.verdict import Verdict

Kind = Literal["given", "when", "then"]
KINDS: tuple[Kind, ...] = ("given", "when", "then")

# A step names a day by its date, or relative to the coverage of a rulebook; the latter stays valid when coverage grows.
LAST_DAY = r"the (?:day after the )?last day covered by [a-z]+"
DAY = rf"\S+|{LAST_DAY}"  # whether it is a date is for the question to say

# What a step asks for besides its line.
TABLE, TEXT = "a table below it", 'a text between lines of """ below it'
ARGUMENTS = {
    "a product with:": TABLE, "only these rules:": TEXT, "also these rules:": TEXT, "the timeline reads:": TABLE,
    "the rules are refused with:": TEXT,
}  # fmt: skip

# The parameters of lines by name: a regular expression that JavaScript reads as Python does.
PARAMETERS: Mapping[str, str] = {
    "string": r'"[^"]*"',
    "date": r"\S+",
    "day": DAY,
    "rulebook": r"[a-z]+",
    "id": r"[a-z0-9.-]+",
    "ids": r"[a-z0-9./-]+(?: and [a-z0-9./-]+)*",
    "eccn": r"[0-9][A-Za-z0-9.]+",
    "code": r"[A-Z0-9]+",
    "share": r"[0-9.]+",
    "truth": "yes|no|unknown",
    "permission": "permitted|conditional|blocked|unknown",
    "answer": "|".join(word for verdict in Verdict for word in (verdict.phrase, verdict.value)),
    "availability": "available on conditions|unknown|not available|not for this item|not listed",
    "text": ".+",
}

# Every form of a step, with its parameters as `{name example}`; a text in quotes is the parameter `string`.
_FORMS: Mapping[Kind, str] = {
    "given": """
the product "H20" from "Nvidia"
the product "H20"
a product with:
the destination "China"
it is shipped from "Taiwan"
the home of the vendor is "Japan"
a buyer headquartered in "China"
the end user is "Example Ltd"
the purchaser is "Example Ltd"
the intermediate consignee is "Example Ltd"
the ultimate consignee is "Example Ltd"
an owner is "Example Ltd"
an owner is "Example Ltd" with {share 60} percent
another party is "Example Ltd"
the end use is "military"
it is {truth yes} that the plant makes circuits of an advanced node
the stated ECCN is "3A090.a"
what was known on {date 2025-04-14}
the law as written
the law as practised
only these rules:
also these rules:
{rulebook us} is covered through {date 2026-12-31}
{rulebook us} is attested through {date 2026-12-31} by "A. Clerk"
every list of parties is whole
"Falcon Dates" is on the list {id us.denied-persons-list}
""",
    "when": """
it is checked on {day 2025-04-20}
it is checked on {day the last day covered by us}
it is checked on {day the day after the last day covered by us}
its timeline is drawn
""",
    "then": """
the answer is {answer blocked: licence required, presumption of denial}
it is {permission permitted}
it is {permission conditional}
it is {permission blocked}
it is {permission unknown}
it may be shipped without a licence
it may be shipped once a licence is granted
the reason is {id us.h20-letter}
there is no reason
it is classified as {eccn 3A090.a}
it is possibly classified as {eccn 3A090.a}
it is not classified as {eccn 3A090.a}
the stated ECCN agrees with the figures
the stated ECCN disagrees with the figures
the stated ECCN cannot be compared with the figures
it is decided by {ids nvidia/h100-sxm}
it does not depend on {id us.h20-letter}
{id us.h20-letter} is overridden by {id us.h20-assurance}
it has been so since {day 2025-04-09}
it next changes on {day 2025-07-14}
it needs {text performance_density}
it needs {text US rules after the last day covered by us (last day checked)}
it assumes that no rule about the end use applies
it assumes that no rule about the end user applies
it assumes that no rule about the owner applies
it assumes the default headquarters
it assumes the default ships_from
it assumes that it is a direct product of listed technology
it assumes that it is no direct product of listed technology
it assumes that no stricter rule of {rulebook jp} is missing
a notice is {id us.notice-geneva}
no notice is {id us.notice-geneva}
exception {code NAC} is {availability available on conditions}
exception {code NAC} is {availability unknown}
exception {code NAC} is {availability not available}
exception {code NAC} is {availability not available} because of {id us.outside-exceptions}
exception {code NAC} is {availability not for this item}
exception {code NAC} is {availability not listed}
exception {code NAC} asks for "written purchase order"
the last known answer is {answer conditional: licence required, reviewed case by case}
it was last verified on {day 2026-10-09}
on file {id us.affiliates-stay} begins on {date 2026-11-10}
on file {id us.affiliates-stay} ends on {date 2026-11-10}
on file {id us.affiliates-stay} is restated on {date 2026-11-10}
it is attested by "A. Clerk"
law and practice differ
law and practice agree
the answer warns that it leaves out "the volume cap"
it suggests "MI308X"
the timeline reads:
the rules are refused with:
the question is refused: {text there is no country}
""",
}
_PARAMETER = re.compile(r"\{(\w+) ([^}]+)\}")


class Form(NamedTuple):
    """One form of a step.

    ``expression`` is a Cucumber expression, ``regex`` the same as a regular expression for the whole line. ``examples`` are lines
    of this form; ``argument`` is what else the step takes, or empty.
    """

    kind: Kind
    expression: str
    regex: str
    examples: tuple[str, ...]
    argument: str


@cache
def forms() -> tuple[Form, ...]:
    """All forms, in the order of the documentation.

    >>> forms()[0].expression
    'the product {string} from {string}'
    """
    examples: dict[tuple[Kind, str], list[str]] = {}
    for kind in KINDS:
        for line in _FORMS[kind].strip().splitlines():
            expression = re.sub(PARAMETERS["string"], "{string}", _PARAMETER.sub(r"{\1}", line))
            examples.setdefault((kind, expression), []).append(_PARAMETER.sub(r"\2", line))
    return tuple(
        Form(kind, _escaped(expression), _regex(expression), tuple(lines), ARGUMENTS.get(expression, ""))
        for (kind, expression), lines in examples.items()
    )


def _regex(expression: str) -> str:
    parts = re.split(r"\{(\w+)\}", expression)
    return "".join(f"(?:{PARAMETERS[part]})" if number % 2 else re.escape(part) for number, part in enumerate(parts))


def _escaped(expression: str) -> str:
    """A Cucumber expression: a bracket or a slash outside parameters would mean an option or a choice there."""
    return re.sub(r"[(/]", r"\\\g<0>", expression)


@cache
def _patterns() -> tuple[tuple[Form, re.Pattern[str]], ...]:
    return tuple((form, re.compile(form.regex)) for form in forms())


def form_of(kind: str, text: str) -> Form | None:
    """The form of a line; ``None`` for a line that is no step.

    >>> form_of("when", "it is checked on 2025-05-01").expression
    'it is checked on {day}'
    """
    return next((form for form, pattern in _patterns() if form.kind == kind and pattern.fullmatch(text)), None)


def nearest(kind: str, text: str, most: int = 3) -> tuple[str, ...]:
    """The lines that are most like one that is no step, most like first, each with its keyword; texts in quotes do not count.

    A line of another keyword is among them only where it fits.

    >>> nearest("given", 'the destinaton "Peru"')[0]
    'Given the destination "China"'
    >>> nearest("then", "it is checked on 2025-05-01")
    ('When it is checked on 2025-04-20',)
    """
    elsewhere = [form for other in KINDS if other != kind and (form := form_of(other, text))]
    if elsewhere:
        return tuple(f"{form.kind.capitalize()} {form.examples[0]}" for form in elsewhere)
    from rapidfuzz import fuzz, process

    lines = {
        f"{form.kind.capitalize()} {line}": _bare(line)
        for form in forms()
        if form.kind == kind
        for line in form.examples
    }
    found = process.extract(_bare(text), lines, scorer=fuzz.ratio, limit=most, score_cutoff=60)
    return tuple(name for _, _, name in found)


def _bare(line: str) -> str:
    return re.sub(r"\d{4}-\d{2}-\d{2}", "DAY", re.sub(PARAMETERS["string"], '""', line))


def examples(kind: Kind) -> Iterable[str]:
    """The example lines of a kind.

    >>> list(examples("when"))[-1]
    'its timeline is drawn'
    """
    return (line for form in forms() if form.kind == kind for line in form.examples)
