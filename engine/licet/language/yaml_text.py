"""Reads a strict subset of YAML 1.2, with the location of every key and value.

libyaml (through PyYAML) parses the text. Plain scalars are resolved here by the core schema of YAML 1.2 (section 10.3 of
its specification), so ``NO`` and ``on`` are texts and ``2025-04-09`` is a text, not a date. Aliases, tags, merge keys and
duplicate keys are refused, because the text of a rule must be readable line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from licet.errors import Diagnostic, Location
from licet.values.hidden import code_point, hidden, plain

Path = tuple[str | int, ...]
Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]

LONGEST_NUMBER = 300  # digits; a longer integer is slow to convert and is read as a float
_CONSTANTS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_FIRST = frozenset("+-.0123456789")  # first characters of a number
_INT = re.compile(r"[-+]?[0-9]+\Z", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z", re.ASCII)


class _Text:
    """The text of a file, which is parsed once more when nodes that were dropped are needed."""

    __slots__ = ("_roots", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._roots: list[Node] = []

    def root(self, number: int) -> Node:
        """The root of the document with this number."""
        if not self._roots:
            self._roots = list(_roots(self._text))
        return self._roots[number]


class Document:
    r"""One YAML document: ``data``, and the location of each of its keys and values.

    Locations are looked up in the parsed nodes on request, because few of them are ever needed. The nodes take much more memory
    than the text: :meth:`forget` drops them, and they are parsed again if a location is asked for after that.

    >>> (document,), problems = read("a: 1\nb: [x, NO]\n", "file.yaml")
    >>> document.data
    {'a': 1, 'b': ['x', 'NO']}
    >>> print(document.location(("b", 1)))
    file.yaml:2:8
    """

    __slots__ = ("_first_line", "_keys", "_number", "_root", "_text", "data", "name")

    def __init__(self, name: str, root: Node, first_line: int, text: _Text, number: int) -> None:
        self.name = name
        self.data: Value = None
        self._root: Node | None = root
        self._first_line = first_line
        self._text = text  # of the whole file, in which this is the document with this number
        self._number = number
        self._keys: dict[int, dict[str, tuple[Node, Node]]] = {}

    def forget(self) -> None:
        """Drop the nodes and ``data``, when a document was read without a problem."""
        self.data = self._root = None
        self._keys = {}

    def location(self, path: Path) -> Location:
        """Location of the value at a path, or of the innermost enclosing value when the path does not exist."""
        return self.where(self._find(path)[0])

    def key_location(self, path: Path) -> Location:
        """Location of the key at a path."""
        value, key, _ = self._find(path)
        return self.where(key or value)

    def text(self, path: Path) -> str:
        """The scalar at a path as written, with its quotes; empty for a mapping, a list or a path that does not exist."""
        node, _, exists = self._find(path)
        if not exists or not isinstance(node, ScalarNode):
            return ""
        quote = node.style if node.style in {"'", '"'} else ""
        return f"{quote}{node.value}{quote}"

    def where(self, node: Node) -> Location:
        """Location of a node."""
        return Location(self.name, node.start_mark.line + self._first_line, node.start_mark.column + 1)

    def _find(self, path: Path) -> tuple[Node, Node | None, bool]:
        """The value at a path, its key if it has one, and whether the path exists.

        When it does not exist, the value is the innermost one that does. The index of the only member of a list is
        skipped when that member is written without brackets.
        """
        if self._root is None:
            self._root = self._text.root(self._number)
        node, key = self._root, None
        for part in path:
            if isinstance(part, int):
                if not isinstance(node, SequenceNode):
                    continue
                if part >= len(node.value):
                    return node, None, False
                node, key = node.value[part], None
            else:
                entry = self._entries(node).get(part)
                if entry is None:
                    return node, None, False
                key, node = entry
        return node, key, True

    def _entries(self, node: Node) -> dict[str, tuple[Node, Node]]:
        """The key and value nodes of a mapping by key; the first ones of a duplicate key."""
        if not isinstance(node, MappingNode):
            return {}
        if id(node) not in self._keys:
            pairs = (pair for pair in reversed(node.value) if isinstance(pair[0], ScalarNode))
            self._keys[id(node)] = {pair[0].value: pair for pair in pairs}
        return self._keys[id(node)]


def read(text: str, name: str, first_line: int = 1) -> tuple[list[Document], list[Diagnostic]]:
    """All documents of a text, and every problem in it. Nothing is raised.

    ``name`` is the file name, and ``first_line`` the number of the first line, that locations show.
    """
    problems: list[Diagnostic] = []
    documents: list[Document] = []
    try:
        whole = _Text(text)
        for number, root in enumerate(_roots(text)):
            document = Document(name, root, first_line, whole, number)
            document.data = _Reader(document, problems).value(root)
            documents.append(document)
    except RecursionError:
        problems.append(Diagnostic(Location(name), "invalid YAML: nested too deeply"))
    except UnicodeEncodeError:
        problems.append(
            Diagnostic(Location(name), "invalid YAML: contains an unpaired surrogate, which is no character")
        )
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        location = Location(name, mark.line + first_line, mark.column + 1) if mark else Location(name)
        message = " ".join(part for part in (error.context, error.problem) if part)
        help_text = "indent with spaces, not with tabs" if "\t" in _line(text, mark) else ""
        problems.append(Diagnostic(location, f"invalid YAML: {message}", _line(text, mark).strip(), help_text))
    except yaml.YAMLError as error:
        problems.append(Diagnostic(Location(name), f"invalid YAML: {' '.join(str(error).split())}"))
    if not documents and not problems:
        problems.append(
            Diagnostic(Location(name), "the file contains no YAML document", help="add a document, or remove the file")
        )
    return documents, problems


_PLAIN = (True, False)  # the `implicit` flags of libyaml for a scalar without tag and quotes


class _Composer(CParser):
    """Parser of libyaml without the resolver of PyYAML: the tag says only whether a scalar is plain."""

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
    """Whether a document has no content, such as comments only."""
    return isinstance(root, ScalarNode) and root.tag == "plain" and not root.value


def _line(text: str, mark: yaml.Mark | None) -> str:
    lines = text.splitlines()
    return lines[mark.line] if mark and mark.line < len(lines) else ""


class _Reader:
    """Converts nodes to plain data, and reports the features of YAML that are refused."""

    def __init__(self, document: Document, problems: list[Diagnostic]) -> None:
        self.document = document
        self.problems = problems
        self.seen: set[int] = set()

    def refuse(self, node: Node, message: str, found: str = "", help_text: str = "") -> None:
        self.problems.append(Diagnostic(self.document.where(node), message, found, help_text))

    def value(self, node: Node) -> Value:
        if id(node) in self.seen:
            help_text = "write the value out in each place"
            self.refuse(node, "YAML aliases are not supported: an alias repeats this value", help_text=help_text)
            return None
        self.seen.add(id(node))
        tag = node.tag
        if tag not in {"plain", "other"}:
            self.refuse(node, "YAML tags are not supported", str(tag), "remove the tag")
        if isinstance(node, MappingNode):
            return self.mapping(node)
        if isinstance(node, SequenceNode):
            return [self.value(child) for child in node.value]
        self.refuse_hidden(node)
        return scalar(node.value) if tag == "plain" else str(node.value)

    def refuse_hidden(self, node: Node) -> None:
        for _, character in hidden(node.value):
            self.refuse(
                node,
                f"holds the hidden character {code_point(character)}",
                plain(node.value),
                "write the text without it",
            )
            return

    def mapping(self, node: Node) -> dict[str, Value]:
        result: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.refuse(key_node, "a key must be text, not a list or a mapping")
                continue
            key = key_node.value
            if key in result:
                first = next(other for other, _ in node.value if isinstance(other, ScalarNode) and other.value == key)
                self.problems.append(
                    Diagnostic(
                        self.document.where(key_node),
                        f"duplicate key `{key}`",
                        key,
                        "keep one of them",
                        ((self.document.where(first), "first used here"),),
                    )
                )
                continue
            self.refuse_hidden(key_node)
            result[key] = self.value(value_node)
        return result


def scalar(text: str) -> Value:
    """The value of a plain scalar by the core schema of YAML 1.2, without octal, hexadecimal and non-finite numbers.

    >>> scalar("yes"), scalar("true"), scalar("4800"), scalar("2025-04-09")
    ('yes', True, 4800, '2025-04-09')
    """
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in _FIRST:
        return text
    if _INT.match(text) and len(text) <= LONGEST_NUMBER:
        return int(text)
    return float(text) if _FLOAT.match(text) else text
