"""licet: may this product, from this vendor, go to this destination, on this day?

The public names are those listed in ``__all__``; every other module is private.
"""

from .answer import Decision, Product, Reason, Segment
from .diagnostic import Diagnostic, InferenceError, InputError, LicetError, RulesError
from .engine import Engine, load
from .history import History
from .verdict import Permission, Verdict

__all__ = [
    "Decision",
    "Diagnostic",
    "Engine",
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
