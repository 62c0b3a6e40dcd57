"""Makes a failing scenario smaller: removes whatever is not needed for the failure, within a time."""

from __future__ import annotations

import copy
import time
from collections.abc import Callable, Iterator
from typing import Any

Path = tuple[Any, ...]
WORLD = {"vendors", "kinds", "near"}  # what a book says of the small world, which is the same for the engine


def smaller(scenario: Any, fails: Callable[[Any], bool], seconds: float = 60) -> Any:
    """The scenario without as many of its parts as can be removed while it still fails.

    >>> smaller({"a": [1, 2, 3, 4], "b": 5}, lambda one: 3 in one.get("a", ()))
    {'a': [3]}
    """
    ends, before = time.monotonic() + seconds, None
    while before != scenario:
        before = scenario
        for path in [path for path, _ in _nodes(scenario, ())]:
            while (node := _at(scenario, path)) and time.monotonic() < ends:
                candidates = (_changed(scenario, path, less) for less in _cuts(node))
                if (found := next(filter(fails, candidates), None)) is None:
                    break
                scenario = found
    return scenario


def _cuts(node: Any) -> Iterator[Any]:
    """A list without a half, a quarter and so on, or a mapping without one key."""
    if isinstance(node, list):
        size = max(2, len(node))
        while size := size // 2:
            yield from (node[:start] + node[start + size :] for start in range(0, len(node), size))
    else:
        for key in (key for key in node if key not in WORLD):
            yield {name: value for name, value in node.items() if name != key}


def _nodes(node: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every list and mapping with something in it, with its path, from the top downwards."""
    if isinstance(node, dict | list) and node:
        yield path, node
        inside = node.items() if isinstance(node, dict) else enumerate(node)
        for key, inner in ((key, inner) for key, inner in inside if key not in WORLD):
            yield from _nodes(inner, (*path, key))


def _at(scenario: Any, path: Path) -> Any:
    """The list or mapping at a path; ``None`` if it has been removed."""
    for key in path:
        try:
            scenario = scenario[key]
        except (KeyError, IndexError, TypeError):
            return None
    return scenario if isinstance(scenario, dict | list) else None


def _changed(scenario: Any, path: Path, value: Any) -> Any:
    """A copy with another value at a path."""
    if not path:
        return value
    made = copy.deepcopy(scenario)
    node = made
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return made
