"""What an answer looks like wherever it is drawn: symbols, colours of the light and the dark scheme, heights of bands.

One source for the cards of notebooks, the page of ``licet report`` and the pictures of ``licet timeline``.
"""

from __future__ import annotations

from licet.verdict import Permission

SYMBOL = {Permission.YES: "✓", Permission.CONDITIONAL: "◐", Permission.NO: "✗", Permission.UNKNOWN: "?"}
# A share of the height of a full band. It says the same as the colour; what is unknown is hatched as well.
HEIGHT = {Permission.YES: 0.25, Permission.CONDITIONAL: 0.55, Permission.NO: 1.0, Permission.UNKNOWN: 1.0}
# Each has a contrast of at least 4.5 to 1 on the page of its scheme.
LIGHT = {
    "ink": "#1c2330", "dim": "#5b6472", "page": "#fff", "line": "#d5dae1",
    "yes": "#14713d", "conditional": "#8a5a00", "no": "#b3261e", "unknown": "#6b3fa0",
    "link": "#1f5fbf", "soft": "#f3f5f8",
}  # fmt: skip
DARK = {
    "ink": "#e4e8ee", "dim": "#9aa4b2", "page": "#171b22", "line": "#39414d",
    "yes": "#5fce8f", "conditional": "#e5b454", "no": "#ff8a80", "unknown": "#c3a3f0",
    "link": "#8ab8ff", "soft": "#1f252e",
}  # fmt: skip


def colours(element: str) -> str:
    """A style sheet with the colours as variables of the elements that a CSS selector names, by the scheme of the reader.

    >>> colours("p")[:17], "prefers-color-scheme:dark" in colours("p")
    ('p{--ink:#1c2330;-', True)
    """
    light, dark = (
        f"{element}{{{';'.join(f'--{name}:{value}' for name, value in scheme.items())}}}" for scheme in (LIGHT, DARK)
    )
    return f"{light}\n@media (prefers-color-scheme:dark){{{dark}}}"


def tones(element: str = "") -> str:
    """A style sheet that gives elements with the class of a permission its colour, as the variable ``tone``.

    >>> tones("p ").splitlines()[0]
    'p .yes{--tone:var(--yes)}'
    """
    return "\n".join(f"{element}.{one}{{--tone:var(--{one})}}" for one in Permission)
