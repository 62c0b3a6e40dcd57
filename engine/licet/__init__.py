"""licet: may this product, from this vendor, go to this destination, on this day?

The public names are those listed in ``__all__``; every other module is private.
"""

from typing import TYPE_CHECKING

from ._version import __version__ as __version__
from .values.viewable import Viewable

if TYPE_CHECKING:  # for type checkers, which cannot follow `__getattr__`
    from .authoring.impact import Impact as Impact
    from .authoring.impact import impact as impact
    from .decision import Decision as Decision
    from .decision import Reason as Reason
    from .decision import Segment as Segment
    from .engine import Engine as Engine
    from .engine import load as load
    from .errors import Diagnostic as Diagnostic
    from .errors import InferenceError as InferenceError
    from .errors import InputError as InputError
    from .errors import LicetError as LicetError
    from .errors import RulesError as RulesError
    from .explanation import Alternative as Alternative
    from .explanation import Explanation as Explanation
    from .history import History as History
    from .log import DecisionLog as DecisionLog
    from .question import Party as Party
    from .question import Product as Product
    from .verdict import Permission as Permission
    from .verdict import Verdict as Verdict

# Each public name with the module that defines it.
_EXPORTS = {
    "Alternative": "explanation",
    "Decision": "decision",
    "DecisionLog": "log",
    "Diagnostic": "errors",
    "Engine": "engine",
    "Explanation": "explanation",
    "History": "history",
    "Impact": "authoring.impact",
    "InferenceError": "errors",
    "InputError": "errors",
    "LicetError": "errors",
    "Party": "question",
    "Permission": "verdict",
    "Product": "question",
    "Reason": "decision",
    "RulesError": "errors",
    "Segment": "decision",
    "Verdict": "verdict",
    "impact": "authoring.impact",
    "load": "engine",
}
if not TYPE_CHECKING:  # type checkers read the imports above
    __all__ = list(_EXPORTS)


def __getattr__(name: str) -> object:
    """A public name, imported on first use (PEP 562), so that `import licet` is quick."""
    if name in _EXPORTS:
        from importlib import import_module

        value: object = getattr(import_module(f"{__name__}.{_EXPORTS[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module `licet` has no attribute `{name}`")


def _html(answer: object) -> str:
    """An answer as HTML, for its ``_repr_html_``."""
    from .render.html import html  # a lazy import: few processes show HTML

    return html(answer)


Viewable._html = _html  # noqa: SLF001 - the renderer comes after the answers in the order of packages


def __dir__() -> list[str]:
    """The public names, imported or not."""
    return sorted({*globals(), *_EXPORTS})
