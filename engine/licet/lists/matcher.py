"""How alike two names are: words aligned one to one, weighed by how much each says, and the rules that make a question of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from .normalize import Name, Word, joined
from .weights import only_common, uncommon
from .words import Kind, Vocabulary


@dataclass(frozen=True, slots=True)
class Settings:
    """What counts as near. Lower cut-offs find more damaged names and raise more false questions."""

    cutoff: float = 0.84  # score from which a name is a question
    common_cutoff: float = 0.95  # the same for names of everyday words alone
    common_share: float = 0.93  # of the listed weight, for names of everyday words alone
    contained_share: float = 0.97  # of the listed weight, for a listed name within a longer one
    contained_core_share: float = 0.8  # the same where only generic words and places of the listed name are left out
    contained_letters: int = 8
    word_share: float = 0.45  # of the listed weight, for one uncommon word alone
    word_letters: int = 5
    person_share: float = 0.93  # of the query's weight, for persons with further names
    person_listed_share: float = 0.45
    least_share: float = 0.7  # of the query's weight that any near name has
    promising_share: float = 0.62  # of the weights, roughly counted, from which a name is compared in full
    postings: int = 4_000
    candidates: int = 80
    script_share: float = 0.5  # of a list's entries that must have a name in a script for it to be searched there


DEFAULTS = Settings()
EXACT, TYPO, LONG_SUBSTITUTION, SUBSTITUTION, JOINED = 1.0, 0.94, 0.92, 0.8, 0.95
NEAR = 0.9  # a word less alike than this does not count in a name of several words
LONG = 8
SHORTEST_TYPO = 5  # letters of a word that carries a name alone in which a wrong letter is allowed
ALMOST = 0.999
_ROUNDING = 1e-6
_LIGHT = frozenset((Kind.GENERIC, Kind.PLACE, Kind.LEGAL))
_INDIVIDUAL = "individual"
_LIGHT_KINDS = frozenset(str(int(kind)) for kind in _LIGHT)
_KINDS = {str(int(kind)): kind for kind in Kind}


class Candidate(NamedTuple):
    """A listed spelling as it is stored."""

    name: int
    entry: int
    text: str
    words: tuple[Word, ...]
    weights: Sequence[float]

    @classmethod
    def stored(
        cls, name: int, entry: int, text: str, words: Sequence[str], kinds: str, weights: Sequence[float]
    ) -> Candidate:
        """The candidate of one stored row."""
        parts = tuple(Word(word, _KINDS[kind]) for word, kind in zip(words, kinds, strict=True))
        return cls(name, entry, text, parts, weights)


@dataclass(frozen=True, slots=True)
class Query:
    """A name that is looked for: its words, their weights, and the listed words each may stand for."""

    name: Name
    words: tuple[Word, ...]
    weights: tuple[float, ...]
    similar: tuple[Mapping[str, float], ...]
    total: float = field(init=False)
    stands: dict[str, int] = field(init=False)  # by a listed word, the words that it may match: one bit each
    texts: dict[str, int] = field(init=False)  # the same by the words themselves, for listed words written apart

    def __post_init__(self) -> None:
        """Collect what the bound of a score needs."""
        stands: dict[str, int] = {}
        texts: dict[str, int] = {}
        for at, (word, similar) in enumerate(zip(self.words, self.similar, strict=True)):
            texts[word.text] = texts.get(word.text, 0) | 1 << at
            for text in similar:
                stands[text] = stands.get(text, 0) | 1 << at
        for text, bits in texts.items():
            stands[text] = stands.get(text, 0) | bits
        for at, (left, right) in enumerate(pairwise(self.words)):
            text = left.text + right.text
            stands[text] = stands.get(text, 0) | 3 << at
        object.__setattr__(self, "total", sum(self.weights))
        object.__setattr__(self, "stands", stands)
        object.__setattr__(self, "texts", texts)

    def reaches(self, words: Sequence[str], kinds: str, weights: Sequence[float], settings: Settings) -> bool:
        """Whether a listed name with these words may be near at all: bounds of its shares, without aligning the words."""
        stands, texts = self.stands, self.texts
        reached = [stands.get(text, 0) for text in words]
        if len(words) > 1:
            for at, (left, right) in enumerate(pairwise(words)):
                if bits := texts.get(left + right, 0):
                    reached[at] |= bits
                    reached[at + 1] |= bits
        gained, matched, light = 0.0, 0, True  # light: what is left out says little
        for bits, weight, kind in zip(reached, weights, kinds, strict=True):
            if bits:
                gained += weight
                matched |= bits
            elif kind not in _LIGHT_KINDS:
                light = False
        listed = gained / whole if (whole := sum(weights)) else 0.0
        missed = sum(weight for at, weight in enumerate(self.weights) if not matched >> at & 1)
        asked = gained / (gained + missed) if gained + missed else 0.0
        return (
            (light and listed >= settings.contained_core_share - _ROUNDING)
            or 2 * asked * listed >= (settings.cutoff - _ROUNDING) * (asked + listed)
            or (listed >= settings.word_share - _ROUNDING and len(self.words) == 1)
            or (listed >= settings.person_listed_share - _ROUNDING and asked >= settings.person_share - _ROUNDING)
        )


class Alignment(NamedTuple):
    """Which words of two names are matched, and what share of each name's weight that is."""

    query: tuple[float, ...]
    listed: tuple[float, ...]
    query_share: float
    listed_share: float

    @property
    def score(self) -> float:
        """The harmonic mean of both shares."""
        total = self.query_share + self.listed_share
        return 2 * self.query_share * self.listed_share / total if total else 0.0


def similarity(asked: str, listed: str) -> float:
    """How alike two words are that differ by one letter at most; 0 when by more."""
    if asked == listed:
        return EXACT
    from rapidfuzz.distance import OSA

    if OSA.distance(asked, listed, score_cutoff=1) > 1:
        return 0.0
    if len(asked) != len(listed) or sorted(asked) == sorted(listed):
        return TYPO
    return LONG_SUBSTITUTION if len(asked) >= LONG else SUBSTITUTION


def align(query: Query, listed: Candidate) -> Alignment:
    """The words of both names matched one to one: equal words first, then words written together or apart, then typos."""
    asked = [0.0] * len(query.words)
    found = [0.0] * len(listed.words)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(listed.words):
        places.setdefault(word.text, []).append(at)
    for at, word in enumerate(query.words):
        if free := places.get(word.text):
            asked[at] = found[free.pop(0)] = EXACT
    if not (all(asked) and all(found)):
        _join(query.words, listed.words, asked, found)
        _join(listed.words, query.words, found, asked)
        for at in (at for at, done in enumerate(asked) if not done):
            for text, alike in query.similar[at].items():
                if alike < EXACT and (free := [one for one in places.get(text, ()) if not found[one]]):
                    asked[at] = found[free[0]] = alike
                    break
    gained = sum(one * share for one, share in zip(listed.weights, found, strict=True))
    reached = sum(one for one, share in zip(listed.weights, found, strict=True) if share)
    missed = sum(one for one, share in zip(query.weights, asked, strict=True) if not share)
    return Alignment(
        tuple(asked),
        tuple(found),
        gained / (reached + missed) if reached + missed else 0.0,
        gained / total if (total := sum(listed.weights)) else 0.0,
    )


def _join(left: Sequence[Word], right: Sequence[Word], left_done: list[float], right_done: list[float]) -> None:
    """Two neighbours on the left that are one word on the right."""
    for at, (first, second) in enumerate(pairwise(left)):
        if left_done[at] or left_done[at + 1]:
            continue
        together = first.text + second.text
        for other, word in enumerate(right):
            if not right_done[other] and word.text == together:
                left_done[at] = left_done[at + 1] = right_done[other] = JOINED
                break


class Verdict(NamedTuple):
    """A question about a listed name: how alike the names are, and why it is asked."""

    score: float
    reason: str


def judge(query: Query, listed: Candidate, kind: str, vocabulary: Vocabulary, settings: Settings) -> Verdict | None:
    """Whether a listed name is near enough to ask about."""
    if kind == _INDIVIDUAL and len(listed.words) == 1:
        return None  # a nickname or a given name: only the whole of it counts
    found = align(query, listed)
    score = min(found.score, 0.969)
    if _contained(query, listed, found, vocabulary, settings):
        return Verdict(max(score, settings.cutoff), "the name contains a listed name")
    if score >= settings.cutoff and _near(query, listed, found, vocabulary, settings):
        return Verdict(score, _difference(query, listed, found))
    if _one_word(query, listed, found, vocabulary, settings):
        return Verdict(max(score, settings.cutoff), "the name is the distinctive word of a listed name")
    if kind in (_INDIVIDUAL, "") and _person(query, listed, found, vocabulary, settings):
        return Verdict(max(score, settings.cutoff), "all names of the person are among those of a listed person")
    return None


def _near(query: Query, listed: Candidate, found: Alignment, vocabulary: Vocabulary, settings: Settings) -> bool:
    """Whether a high score is borne by words that say something."""
    own = [(word, alike) for word, alike in zip(listed.words, found.listed, strict=True) if word.kind is Kind.CORE]
    typos = [(word, alike) for word, alike in own if 0 < alike < EXACT]
    if len(own) > 1:
        if any(alike < NEAR for _, alike in typos):
            return False
        bears = [word.text for word, alike in own if alike and (alike == EXACT or len(word.text) >= SHORTEST_TYPO)]
        if typos and max(map(len, bears), default=0) < 2:  # noqa: PLR2004 - a letter alone says nothing
            return False
    elif typos or not own:
        asked = [word.text for word, alike in zip(query.words, found.query, strict=True) if 0 < alike < EXACT]
        if any(text in vocabulary.common for text in asked):
            return False
        least = SHORTEST_TYPO if own else SHORTEST_TYPO - 1
        longest = [word.text for word, alike in zip(listed.words, found.listed, strict=True) if 0 < alike < EXACT]
        if max(map(len, (*asked, *longest)), default=least) < least:
            return False
    if only_common(listed.words, vocabulary) or only_common(query.words, vocabulary):
        return _nothing_missing(query, listed, found, vocabulary) or (
            found.score >= settings.common_cutoff and found.listed_share >= settings.common_share
        )
    return True


def _nothing_missing(query: Query, listed: Candidate, found: Alignment, vocabulary: Vocabulary) -> bool:
    """Whether every word has a counterpart, places aside, and no typing error makes another usual word or name."""
    pairs = (*zip(query.words, found.query, strict=True), *zip(listed.words, found.listed, strict=True))
    if not all(alike or word.kind is Kind.PLACE for word, alike in pairs):
        return False
    matched = [word for word, alike in zip(listed.words, found.listed, strict=True) if alike]
    if len(matched) == 1 and matched[0].kind is not Kind.CORE:
        return False
    typos = [word for word, alike in zip(query.words, found.query, strict=True) if 0 < alike < JOINED]
    return not any(word.text in vocabulary.common or word.text in vocabulary.person_names for word in typos)


def _contained(query: Query, listed: Candidate, found: Alignment, vocabulary: Vocabulary, settings: Settings) -> bool:
    """Whether the listed name stands whole and in one piece within the other: a branch or an affiliate."""
    left_out = [word for word, alike in zip(listed.words, found.listed, strict=True) if not alike]
    if left_out and any(word.kind not in _LIGHT for word in left_out):
        return False
    if found.listed_share < (settings.contained_core_share if left_out else settings.contained_share):
        return False
    at = [place for place, alike in enumerate(found.query) if alike]
    if not at or any(0 < alike < JOINED for alike in found.query):
        return False
    if at[-1] - at[0] + 1 != len(at):
        between = query.words[at[0] : at[-1] + 1]
        if any(not alike and word.kind not in (Kind.PLACE, Kind.GENERIC) for word, alike in
               zip(between, found.query[at[0] : at[-1] + 1], strict=True)):  # fmt: skip
            return False
    own = [word for word in listed.words if uncommon(word, vocabulary)]
    if not own:
        return False
    letters = len(joined(listed.words))
    return letters >= settings.contained_letters or len(joined(own)) >= settings.word_letters - 1


def _one_word(query: Query, listed: Candidate, found: Alignment, vocabulary: Vocabulary, settings: Settings) -> bool:
    """Whether one uncommon word was asked for that makes up much of a listed name."""
    if len(query.words) != 1 or found.query[0] < JOINED or found.listed_share < settings.word_share:
        return False
    others = [word for word, alike in zip(listed.words, found.listed, strict=True) if not alike]
    if any(uncommon(word, vocabulary) for word in others):
        return False
    word = query.words[0]
    return len(word.text) >= settings.word_letters and uncommon(word, vocabulary)


def _person(query: Query, listed: Candidate, found: Alignment, vocabulary: Vocabulary, settings: Settings) -> bool:
    """Whether all names that were asked for are among the names of one listed person."""
    if found.query_share < settings.person_share or found.listed_share < settings.person_listed_share:
        return False
    hits = [
        word
        for word, alike in zip(query.words, found.query, strict=True)
        if alike >= NEAR and word.kind is Kind.CORE and len(word.text) > 1
    ]
    if any(word.kind in (Kind.GENERIC, Kind.LEGAL) for word in (*query.words, *listed.words)):
        return False
    return len(hits) > 1 and not only_common(hits, vocabulary)


def _difference(query: Query, listed: Candidate, found: Alignment) -> str:
    """What sets the two names apart, in words."""
    typos = [word.text for word, alike in zip(query.words, found.query, strict=True) if 0 < alike < EXACT]
    more = [word.text for word, alike in zip(query.words, found.query, strict=True) if not alike]
    less = [word.text for word, alike in zip(listed.words, found.listed, strict=True) if not alike]
    parts = [f"spelled otherwise: {', '.join(typos)}"] if typos else []
    parts += [f"not in the listed name: {', '.join(more)}"] if more else []
    parts += [f"only in the listed name: {', '.join(less)}"] if less else []
    return "; ".join(parts) or "the same words in another order"
