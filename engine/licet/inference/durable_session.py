"""The session of durable-rules. No other module uses that library.

The library is not memory-safe and no longer maintained. It is used through its C extension, under one lock, only in the
way that was tested to be safe:

* facts contain integers only and are asserted one at a time;
* in every rule the query is the first pattern and the join on the sentinel the last;
* a canary rule, which every query meets, shows that a run came to its end;
* every result must equal that of :class:`~licet.inference.crosscheck.BitmapIndex` for the same integers.

After a different result or an error the session is deleted and rebuilt, and the query is repeated once. A second failure
raises InferenceError, so that the answer is unknown.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from threading import Lock
from types import ModuleType

from licet.case.ranks import ATTRIBUTES, NOT_APPLICABLE, Range
from licet.errors import InferenceError
from licet.language.attributes import ROLES
from licet.values.forks import FORKS

from .crosscheck import BitmapIndex
from .network import Network, QueryFields, Row, member_fact

RULESET = "licet"
MOST_ACTIVATIONS = 250_000  # then the session is rebuilt: it keeps about 40 bytes for each activation, in all 10 MB
QUERY_IDS = 1_000
LARGEST = 1 << 53  # of the integers that a fact may contain
# A query that meets only the canary. It is the first one: deleting a session in which no rule has fired crashes.
BLANK = (-1, (0,) * len(ROLES), (NOT_APPLICABLE,) * len(ATTRIBUTES))

_JSON = json.JSONEncoder(allow_nan=False)
_RULE = re.compile(r'\{"(s[0-9]+|canary)":\{"q":')
_NUMBER = re.compile(r'"n": ([0-9]+)[,}]')
# durable-rules calls PyEval_CallObject, which Python 3.13 removed; PyObject_CallObject does the same on every version.
_REBUILD = (
    "CPPFLAGS=-DPyEval_CallObject=PyObject_CallObject python -m pip install"
    " --no-cache-dir --force-reinstall --no-deps durable-rules==2.0.28"
)


def _extension() -> ModuleType:
    """The C extension of durable-rules. Raises InferenceError, with the remedy, when it cannot be imported.

    An extension built on Python 3.13 or newer without the macro of ``_REBUILD`` refers to a function that no longer
    exists. This module never calls it. With lazy binding of symbols the extension still loads where the C library allows it.
    """
    flags = sys.getdlopenflags() if hasattr(sys, "getdlopenflags") else None
    try:
        if flags is not None:
            sys.setdlopenflags(os.RTLD_LAZY)
        import durable_rules_engine
    except ImportError as error:
        raise InferenceError(
            f"durable-rules cannot be imported ({error}): install a C compiler and the headers of this Python, then run"
            f" `{_REBUILD}` in this environment"
        ) from error
    finally:
        if flags is not None:
            sys.setdlopenflags(flags)
    return durable_rules_engine  # type: ignore[no-any-return]


@lru_cache(1 << 12)
def fnv1a(text: str) -> int:
    """The 32-bit FNV-1a hash of a text. durable-rules compares names and ids by this hash alone.

    Source: Fowler, Noll, Vo and Eastlake, *The FNV Non-Cryptographic Hash Algorithm* (draft-eastlake-fnv).

    >>> hex(fnv1a("a"))
    '0xe40c292c'
    """
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


class Definition:
    """What a session makes of its network before its first query: a ruleset as text, its names, the form of queries, and the cross-check."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.text = json.dumps(network.definition())
        self.words = tuple(dict.fromkeys(_words(self.text)))
        self.bitmap = BitmapIndex(network)
        self.fields = QueryFields(network)
        # The JSON of a query, as that of other facts; its values are integers.
        query = {"id": "q%d", "sid": RULESET, **dict.fromkeys(self.fields.names, "%d")}
        self.query = _JSON.encode(query).replace('"%d"', "%d")
        self.asked = _places(network)


class DurableSession:
    """A session of durable-rules over one network. It finds the rows that a query possibly meets. Safe to share between threads.

    The memory of durable-rules is freed when the session is closed or is no longer used.
    """

    _handle: int | None = None

    def __init__(self, network: Network, definition: Definition | None = None) -> None:
        self.network = network
        self.memberships: dict[tuple[int, int], frozenset[int]] = {}
        self._engine = _extension()
        self._lock = Lock()
        FORKS.keep(self)
        self._alive = self._deletable = False
        self._facts = self._queries = self._activations = 0
        self.rows: dict[int, list[Row]] = {}  # by class
        for row in network.rows:
            self.rows.setdefault(row.cls, []).append(row)
        self._waiting = dict(self.rows)  # rows of classes that no query has asked for; they are in no session yet
        self._checked = 0  # how many facts the session was seen to have
        definition = Definition(network) if definition is None else definition
        self._bitmap, self._definition = definition.bitmap, definition.text
        self._fields, self._query, self._asked = definition.fields, definition.query, definition.asked
        self._names: dict[int, str] = {}
        self._admit(*definition.words, *self._fields.names, f"sid-{RULESET}", RULESET, "$pulse")

    def _admit(self, *names: str) -> None:
        """Refuse a name whose hash equals that of another name in use."""
        for name in names:
            if (other := self._names.setdefault(fnv1a(name), name)) != name:
                raise InferenceError(
                    f"the names `{name}` and `{other}` have the same hash in the inference engine: rename one"
                )

    def ask(self, cls: int, zones: tuple[int, ...], ranges: tuple[Range, ...]) -> tuple[int, ...]:
        """The numbers of the rows that a query possibly meets, in increasing order.

        ``cls`` is the number of a class (0 for rows without a class), ``zones`` are zone numbers in the order of ROLES,
        ``ranges`` are ranges of ranks in the order of ATTRIBUTES. Raises InferenceError if the inference engine fails twice.
        """
        if len(zones) != len(ROLES) or len(ranges) != len(ATTRIBUTES):
            raise InferenceError("a query to the inference engine has a field too few or too many")
        every = (cls, *zones, *chain.from_iterable(ranges))
        if set(map(type, every)) != {int} or max(every) > LARGEST or min(every) < -LARGEST:
            raise InferenceError(
                "a query to the inference engine contains a value that is not an integer of at most 53 bits"
            )
        values = self._fields.values(cls, zones, ranges)
        expected = self._crosscheck(cls, zones, ranges)
        with self._lock:
            for last in (False, True):
                try:
                    self._compare(self._ask(cls, values), expected)
                except Exception as error:
                    self._close()
                    if last:
                        raise InferenceError(f"the inference engine failed twice: {error}") from error
                else:
                    break
        return expected

    def _compare(self, rows: tuple[int, ...], expected: tuple[int, ...]) -> None:
        if rows != expected:
            raise InferenceError(f"the inference engine found rows {rows}, the cross-check {expected}")

    def register_zone(self, role: int, zone: int, places: frozenset[int]) -> None:
        """Register the places that a zone possibly belongs to. Do so once for each zone and role, before the first query."""
        places &= self._asked[role]  # no row asks for the others
        with self._lock:
            self.memberships[role, zone] = places
            self._bitmap.register_zone(role, zone, places)
            if self._alive:
                try:
                    self._register_zone(role, zone)
                except Exception:  # noqa: BLE001 - any failure means that the session is rebuilt
                    self._close()  # the next query rebuilds the session, with this zone

    def open_matches(self, cls: int, zones: tuple[int, ...], ranges: tuple[Range, ...]) -> tuple[int, ...]:
        """The rows that a query would meet if its open facts could be anything. For assumptions only, so without durable-rules."""
        return self._crosscheck(cls, zones, ranges)

    def close(self) -> None:
        """Delete the session and free its memory. The next query builds a new one."""
        with self._lock:
            self._close()

    def __del__(self) -> None:
        if not sys.is_finalizing():  # the memory of a process that ends needs no freeing
            self._close()

    def _crosscheck(self, cls: int, zones: tuple[int, ...], ranges: tuple[Range, ...]) -> tuple[int, ...]:
        """The rows that a query possibly meets, found without durable-rules."""
        return self._bitmap.rows(cls, zones, ranges)

    def _ask(self, cls: int, values: Iterable[int]) -> tuple[int, ...]:
        if not self._alive or self._activations > MOST_ACTIVATIONS:
            self._build()
        self._store_rows(cls)
        self._queries = (self._queries + 1) % QUERY_IDS
        name = f"q{self._queries}"
        self._admit(name)
        fact = self._query % (self._queries, *values)
        code, fired = self._assert_fact(fact)
        self._engine.retract_fact(self._handle, fact)
        self._activations += len(fired)
        rows = [_row(activation, name) for activation in fired]
        if code != 0 or rows.count(None) != 1:
            raise InferenceError(f"the inference engine did not finish a query (code {code})")
        return tuple(sorted(row for row in rows if row is not None))

    def _build(self) -> None:
        self._close()
        self._handle = self._engine.create_ruleset(RULESET, self._definition)
        self._facts = self._activations = 0
        self._admit("q0")
        fact = self._query % (0, *self._fields.values(*BLANK))
        code, fired = self._assert_fact(fact)
        if code != 0 or len(fired) != 1 or _row(fired[0], "q0") is not None:
            raise InferenceError("the first query to the inference engine met something other than the canary")
        self._deletable = True
        self._engine.retract_fact(self._handle, fact)
        self._waiting = dict(self.rows)
        for role, zone in self.memberships:
            self._register_zone(role, zone)
        self._check_facts()
        self._alive = True

    def _store_rows(self, cls: int) -> None:
        """Assert the rows of a class, once. A query meets no others, and few classes are asked for in most processes."""
        for row in self._waiting.pop(cls, ()):
            self._store(self.network.row_fact(row))
        if self._facts > 2 * self._checked:
            self._check_facts()

    def _check_facts(self) -> None:
        stored = [fact for fact in json.loads(self._engine.get_facts(self._handle, RULESET)) if "$s" not in fact]
        if {fact["id"] for fact in stored} != {f"f{number}" for number in range(self._facts)}:
            raise InferenceError("the facts in the inference engine are not those that were asserted")
        self._checked = self._facts

    def _register_zone(self, role: int, zone: int) -> None:
        for place in sorted(self.memberships[role, zone]):
            self._store(member_fact(role, zone, place))

    def _store(self, fact: dict[str, int]) -> None:
        name = f"f{self._facts}"
        self._admit(name)
        code, fired = self._assert_fact(_JSON.encode({"id": name, "sid": RULESET, **fact}))
        if code != 0 or fired:
            raise InferenceError(f"the inference engine refused a fact (code {code})")
        self._facts += 1

    def _assert_fact(self, fact: str) -> tuple[int, list[str]]:
        """Assert one fact and complete every activation. Returns the status code and the activations."""
        code, place = self._engine.assert_fact(self._handle, fact)
        fired: list[str] = []
        if code != 0:
            return code, fired
        started = self._engine.start_action_for_state(self._handle, place)
        if started:
            activation = started[1]
            while activation:
                fired.append(activation)
                activation = self._engine.complete_and_start_action(self._handle, place)
        return code, fired

    def _close(self) -> None:
        handle, self._handle = self._handle, None
        self._alive = False
        if handle is None:
            return
        if self._deletable:  # deleting a session in which no rule has fired crashes the process
            self._engine.delete_state(handle, RULESET)
        self._deletable = False
        self._engine.delete_ruleset(handle)


def _places(network: Network) -> tuple[frozenset[int], ...]:
    """The places that rows ask for in each role."""
    found: list[set[int]] = [set() for _ in ROLES]
    for row in network.rows:
        for role, place in zip(network.shapes[row.shape].roles, row.places, strict=True):
            found[role].add(place)
    return tuple(map(frozenset, found))


def _words(definition: str) -> list[str]:
    """Every name in a ruleset definition: fields, aliases, rules."""
    words: list[str] = []

    def collect(pairs: list[tuple[str, object]]) -> None:
        for key, value in pairs:
            words.append(key)
            if isinstance(value, str):
                words.append(value)

    json.loads(definition, object_pairs_hook=collect)
    return words


def _row(activation: str, query: str) -> int | None:
    """The number of the row in an activation, ``None`` for the canary. Raises InferenceError if it is of another query.

    Three values are looked for in the text, and each must occur once. Parsing the whole JSON takes five times as long, and
    the rows are compared with the expected ones anyway.
    """
    rule, number = _RULE.match(activation), _NUMBER.findall(activation)
    if rule is None or activation.count(f'"id": "{query}"') != 1 or activation.count('"id": "q') != 1:
        raise InferenceError("the inference engine returned the result of another query")
    if rule[1] == "canary" and not number:
        return None
    if len(number) != 1:
        raise InferenceError("the inference engine returned a row without a number")
    return int(number[0])
