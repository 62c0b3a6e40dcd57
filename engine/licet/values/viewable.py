"""Answers that a notebook can show."""

from collections.abc import Callable
from typing import Any, ClassVar


class Viewable:
    """Base of the answers that a notebook shows as HTML.

    The package sets the renderer when it is imported (``licet/__init__.py``), because rendering comes after the answers in
    the order of packages. Rendering is imported when the first answer is shown.

    >>> import licet
    >>> licet.load().check("H20", "CN", on="2025-05-01")._repr_html_().startswith("<style>")
    True
    """

    __slots__ = ()

    _html: ClassVar[Callable[[Any], str]]

    def _repr_html_(self) -> str:
        """The answer as self-contained HTML: no scripts, nothing loaded from elsewhere, every text escaped."""
        return Viewable._html(self)
