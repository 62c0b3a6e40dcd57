"""licet: may this product, from this vendor, go to this destination, on this day?

The public names are those listed in ``__all__``; every other module is private.
"""

from typing import TYPE_CHECKING

from .answer import Alternative, Decision, Explanation, Product, Reason, Segment
from .diagnostic import Diagnostic, InferenceError, InputError, LicetError, RulesError
from .engine import Engine, load
from .history import History
from .verdict import Permission, Verdict

if TYPE_CHECKING:
    from .log import DecisionLog

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


def __getattr__(name: str) -> object:
    """The decision log loads on first use: most questions need no database."""
    if name == "DecisionLog":
        from .log import DecisionLog

        return DecisionLog
    raise AttributeError(f"module `licet` has no attribute `{name}`")
