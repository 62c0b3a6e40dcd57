"""Strict YAML 1.2 with positions.

libyaml (through PyYAML) splits the text; scalars are resolved here by the YAML 1.2 core schema, so ``NO`` is Norway,
``on`` is a word and ``2025-04-09`` is text. Anchors, aliases, tags, merge keys and duplicate keys are refused: they have
no place in a legal text that is read by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from licet.errors import Diagnostic, Location

Path = tuple[str | int, ...]
Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]

LONGEST_NUMBER = 300  # digits; longer ones are no figures, and slow to read
_MEANT: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_FIRST = frozenset("+-.0123456789")  # of a number
_INT = re.compile(r"[-+]?[0-9]+\Z", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z", re.ASCII)


class Document:
    """One YAML document: plain data, and where each value and each key of it stands.

    Places are looked up among the nodes when somebody asks: most are never asked for.
    """

    __slots__ = ("_first_line", "_keys", "_root", "data", "name")

    def __init__(self, name: str, root: Node, first_line: int) -> None:
        self.name = name
        self.data: Value = None
        self._root = root
        self._first_line = first_line
        self._keys: dict[int, dict[str, tuple[Node, Node]]] = {}

    def location(self, path: Path) -> Location:
        """Where the value at this path stands; the nearest enclosing value when the path leads nowhere."""
        return self.where(self._find(path)[0])

    def key_location(self, path: Path) -> Location:
        """Where the key at this path stands."""
        value, key, _ = self._find(path)
        return self.where(key or value)

    def text(self, path: Path) -> str:
        """The scalar as written, quotes and all, or nothing for a mapping or a list."""
        node, _, found = self._find(path)
        if not found or not isinstance(node, ScalarNode):
            return ""
        quote = node.style if node.style in {"'", '"'} else ""
        return f"{quote}{node.value}{quote}"

    def where(self, node: Node) -> Location:
        """Where a node stands."""
        return Location(self.name, node.start_mark.line + self._first_line, node.start_mark.column + 1)

    def _find(self, path: Path) -> tuple[Node, Node | None, bool]:
        """The value at a path with its key if it has one, and whether the path leads there or only near it.

        The index in a list of one that was written without brackets leads nowhere further.
        """
        node, key = self._root, None
        for part in path:
            if isinstance(part, int):
                if not isinstance(node, SequenceNode):
                    continue
                if part >= len(node.value):
                    return node, None, False
                node, key = node.value[part], None
            else:
                found = self._entries(node).get(part)
                if found is None:
                    return node, None, False
                key, node = found
        return node, key, True

    def _entries(self, node: Node) -> dict[str, tuple[Node, Node]]:
        """Keys and values of a mapping by key; of two with one name the first."""
        if not isinstance(node, MappingNode):
            return {}
        if id(node) not in self._keys:
            pairs = (pair for pair in reversed(node.value) if isinstance(pair[0], ScalarNode))
            self._keys[id(node)] = {pair[0].value: pair for pair in pairs}
        return self._keys[id(node)]


def read(text: str, name: str, first_line: int = 1) -> tuple[list[Document], list[Diagnostic]]:
    """All documents of a text and every problem met. Nothing is raised."""
    problems: list[Diagnostic] = []
    documents: list[Document] = []
    try:
        for root in _roots(text):
            document = Document(name, root, first_line)
            document.data = _Reader(document, problems).value(root)
            documents.append(document)
    except RecursionError:
        problems.append(Diagnostic(Location(name), "not YAML that a person can read: nested too deeply"))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(name, mark.line + first_line, mark.column + 1) if mark else Location(name)
        message = " ".join(part for part in (error.context, error.problem) if part)
        help_text = "indent with spaces, not with tabs" if "\t" in _line(text, mark) else ""
        problems.append(Diagnostic(place, f"not YAML: {message}", _line(text, mark).strip(), help_text))
    except yaml.YAMLError as error:
        problems.append(Diagnostic(Location(name), f"not YAML: {' '.join(str(error).split())}"))
    if not documents and not problems:
        problems.append(Diagnostic(Location(name), "holds no document", help="write a rule into it, or remove it"))
    return documents, problems


_PLAIN = (True, False)  # how libyaml marks a scalar without tag or quotes


class _Composer(CParser):
    """libyaml's parser with no resolver: every plain scalar keeps an empty tag."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)

    def descend_resolver(self, *_: object) -> None: ...

    def ascend_resolver(self) -> None: ...

    def resolve(self, _kind: object, _value: object, implicit: object) -> str:
        return "plain" if implicit == _PLAIN else "other"


def _roots(text: str) -> Iterator[Node]:
    parser = _Composer(text)
    while parser.check_node():
        root = parser.get_node()
        if root is not None and not _empty(root):
            yield root


def _empty(root: Node) -> bool:
    """Nothing but comments between two document marks."""
    return isinstance(root, ScalarNode) and root.tag == "plain" and not root.value


def _line(text: str, mark: yaml.Mark | None) -> str:
    lines = text.splitlines()
    return lines[mark.line] if mark and mark.line < len(lines) else ""


class _Reader:
    """Nodes to plain data; what has no place in them is put among the problems."""

    def __init__(self, document: Document, problems: list[Diagnostic]) -> None:
        self.document = document
        self.problems = problems
        self.seen: set[int] = set()

    def refuse(self, node: Node, message: str, found: str = "", help_text: str = "") -> None:
        self.problems.append(Diagnostic(self.document.where(node), message, found, help_text))

    def value(self, node: Node) -> Value:
        if id(node) in self.seen:
            self.refuse(node, "an alias elsewhere repeats this part of the file", help_text="write it out there")
            return None
        self.seen.add(id(node))
        tag = node.tag
        if tag not in {"plain", "other"}:
            self.refuse(node, "a YAML tag has no meaning here", str(tag), "remove the tag")
        if isinstance(node, MappingNode):
            return self.mapping(node)
        if isinstance(node, SequenceNode):
            return [self.value(child) for child in node.value]
        return scalar(node.value) if tag == "plain" else str(node.value)

    def mapping(self, node: Node) -> dict[str, Value]:
        result: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.refuse(key_node, "a key must be a word")
                continue
            key = key_node.value
            if key in result:
                first = next(one for one, _ in node.value if isinstance(one, ScalarNode) and one.value == key)
                self.problems.append(
                    Diagnostic(
                        self.document.where(key_node),
                        f"`{key}` stands twice in one mapping",
                        key,
                        "keep one of them",
                        ((self.document.where(first), "first"),),
                    )
                )
                continue
            result[key] = self.value(value_node)
        return result


def scalar(text: str) -> Value:
    """Resolve a plain scalar by the core schema of YAML 1.2 (without its octal, hexadecimal and non-finite forms)."""
    if text in _MEANT:
        return _MEANT[text]
    if text[0] not in _FIRST:
        return text
    if _INT.match(text) and len(text) <= LONGEST_NUMBER:
        return int(text)
    return float(text) if _FLOAT.match(text) else text
