"""How much a word says about who a party is."""

from __future__ import annotations

from collections.abc import Collection
from math import log

from .normalize import Word
from .words import Kind, Vocabulary

# A short list cannot tell rare words from usual ones by itself: it is weighed as a part of a list of this size.
LEAST = 20_000

_FACTORS = {
    Kind.CORE: 1.0,
    Kind.GENERIC: 0.35,
    Kind.PLACE: 0.12,
    Kind.LEGAL: 0.05,
    Kind.DIGITS: 0.6,
    Kind.STOP: 0.02,
    Kind.TITLE: 0.05,
}
_COMMON = 0.75  # a word of everyday English says less than one found in names only
_SHORT = {1: 0.3, 2: 0.6}
_USUAL = 0.004  # share of names that a generic word or a place is taken to stand in, however short the list
_FLOOR = 0.05


def weight(word: Word, frequency: int, size: int, vocabulary: Vocabulary) -> float:
    """The weight of a word: rarer is heavier; generic words, places and legal forms are light."""
    size = max(size, LEAST)
    if word.kind is not Kind.CORE:
        frequency = max(frequency, int(_USUAL * size))
    rarity = max(log((size + 1) / (frequency + 1)) / log(size), _FLOOR)
    factor = _FACTORS[word.kind]
    if word.kind is Kind.CORE:
        if word.text in vocabulary.common:
            factor *= _COMMON
        factor *= _SHORT.get(len(word.text), 1.0)
    return rarity * factor


def uncommon(word: Word, vocabulary: Vocabulary) -> bool:
    """Whether a word belongs to a name alone: no everyday word, no place, no usual name of persons."""
    return word.kind is Kind.CORE and word.text not in vocabulary.common and word.text not in vocabulary.person_names


def only_common(words: Collection[Word], vocabulary: Vocabulary) -> bool:
    """Whether a name is made of everyday words, usual names of persons, generic words and places alone."""
    return not any(uncommon(word, vocabulary) for word in words)
