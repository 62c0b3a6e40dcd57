"""What a name of a product means. Nothing is guessed: every word of a name must be explained.

A name is read into words, sizes, counts, classifications and part numbers (:mod:`.reading`). A product explains the words of
its names and of its attributes; words that say nothing, and names of sellers with their product lines, are explained for
every product. The answer is every product that explains all words (:mod:`.resolver`). All knowledge of words is in
``seeds/names/*.csv`` (:mod:`.tables`).
"""

from .entries import Entry, Resolution, Seller
from .reading import eccns_in, veiled_eccns, without_eccns
from .resolver import Resolver
from .tables import COLUMNS, Tables

__all__ = [
    "COLUMNS",
    "Entry",
    "Resolution",
    "Resolver",
    "Seller",
    "Tables",
    "eccns_in",
    "veiled_eccns",
    "without_eccns",
]
