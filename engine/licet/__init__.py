"""licet: may this product, from this vendor, go to this destination, on this day?

The public names are those listed in ``__all__``; every other module is private.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .decision import Decision, Reason, Segment
    from .engine import Engine, load
    from .errors import Diagnostic, InferenceError, InputError, LicetError, RulesError
    from .explanation import Alternative, Explanation
    from .history import History
    from .log import DecisionLog
    from .question import Product
    from .verdict import Permission, Verdict

    __version__: str

__all__ = [
    "Alternative",
    "Decision",
    "DecisionLog",
    "Diagnostic",
    "Engine",
    "Explanation",
    "History",
    "InferenceError",
    "InputError",
    "LicetError",
    "Permission",
    "Product",
    "Reason",
    "RulesError",
    "Segment",
    "Verdict",
    "load",
]

_EXPORTS = {
    "decision": ("Decision", "Reason", "Segment"),
    "errors": ("Diagnostic", "InferenceError", "InputError", "LicetError", "RulesError"),
    "engine": ("Engine", "load"),
    "explanation": ("Alternative", "Explanation"),
    "history": ("History",),
    "log": ("DecisionLog",),
    "question": ("Product",),
    "verdict": ("Permission", "Verdict"),
}


def __getattr__(name: str) -> object:
    """A public name, imported on first use (PEP 562), so that `import licet` is quick."""
    if name == "__version__":
        from importlib.metadata import version

        return version("licet")
    for module, names in _EXPORTS.items():
        if name in names:
            from importlib import import_module

            value: object = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module `licet` has no attribute `{name}`")


def __dir__() -> list[str]:
    """The public names, imported or not."""
    return sorted({*globals(), *__all__})
