"""Strict YAML 1.2 with positions.

libyaml (through PyYAML) splits the text; scalars are resolved here by the YAML 1.2 core schema, so ``NO`` is Norway,
``on`` is a word and ``2025-04-09`` is text. Anchors, aliases, tags, merge keys and duplicate keys are refused: they have
no place in a legal text that is read by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .diagnostic import Diagnostic, Place

Path = tuple[str | int, ...]
Value = None | bool | int | float | str | list["Value"] | dict[str, "Value"]

LONGEST_NUMBER = 300  # digits; longer ones are no figures, and slow to read
_NULL = re.compile(r"(?:null|Null|NULL|~|)\Z")
_TRUE = re.compile(r"(?:true|True|TRUE)\Z")
_FALSE = re.compile(r"(?:false|False|FALSE)\Z")
_INT = re.compile(r"[-+]?[0-9]+\Z", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?\Z", re.ASCII)


@dataclass(slots=True)
class Document:
    """One YAML document: plain data, and where each value and each key of it stands."""

    name: str
    data: Value
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    texts: dict[Path, str] = field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """Where the value at this path stands; the nearest enclosing value when the path leads nowhere."""
        real = self._real(path)
        for length in range(len(real), -1, -1):
            if real[:length] in self.values:
                return self.values[real[:length]]
        return Place(self.name)

    def key_place(self, path: Path) -> Place:
        """Where the key at this path stands."""
        return self.keys.get(self._real(path)) or self.place(path)

    def text(self, path: Path) -> str:
        """The scalar as written, quotes and all, or nothing for a mapping or a list."""
        return self.texts.get(self._real(path), "")

    def _real(self, path: Path) -> Path:
        """A path without the indexes of lists of one that were written without brackets."""
        real: list[str | int] = []
        value: Value = self.data
        for part in path:
            if isinstance(part, int) and not isinstance(value, list):
                continue
            real.append(part)
            if isinstance(value, dict) and isinstance(part, str):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                value = None
        return tuple(real)


def read(text: str, name: str, first_line: int = 1) -> tuple[list[Document], list[Diagnostic]]:
    """All documents of a text and every problem met. Nothing is raised."""
    problems: list[Diagnostic] = []
    documents: list[Document] = []
    try:
        for root in _roots(text):
            document = Document(name, None)
            reader = _Reader(document, problems, first_line)
            document.data = reader.value(root, ())
            documents.append(document)
    except RecursionError:
        problems.append(Diagnostic(Place(name), "not YAML that a person can read: nested too deeply"))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(name, mark.line + first_line, mark.column + 1) if mark else Place(name)
        message = " ".join(part for part in (error.context, error.problem) if part)
        help_text = "indent with spaces, not with tabs" if "\t" in _line(text, mark) else ""
        problems.append(Diagnostic(place, f"not YAML: {message}", _line(text, mark).strip(), help_text))
    except yaml.YAMLError as error:
        problems.append(Diagnostic(Place(name), f"not YAML: {' '.join(str(error).split())}"))
    if not documents and not problems:
        problems.append(Diagnostic(Place(name), "holds no document", help="write a rule into it, or remove it"))
    return documents, problems


class _Composer(CParser):
    """libyaml's parser with no resolver: every plain scalar keeps an empty tag."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)

    def descend_resolver(self, *_: object) -> None: ...

    def ascend_resolver(self) -> None: ...

    def resolve(self, kind: object, _value: object, implicit: object) -> str:
        if kind is ScalarNode and isinstance(implicit, tuple) and implicit[0]:
            return "plain"
        return "text" if kind is ScalarNode else "collection"


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
    def __init__(self, document: Document, problems: list[Diagnostic], first_line: int) -> None:
        self.document = document
        self.problems = problems
        self.first_line = first_line
        self.seen: set[int] = set()

    def place(self, node: Node) -> Place:
        return Place(self.document.name, node.start_mark.line + self.first_line, node.start_mark.column + 1)

    def refuse(self, node: Node, message: str, found: str = "", help_text: str = "") -> None:
        self.problems.append(Diagnostic(self.place(node), message, found, help_text))

    def value(self, node: Node, path: Path) -> Value:
        self.document.values[path] = self.place(node)
        if id(node) in self.seen:
            self.refuse(node, "an alias elsewhere repeats this part of the file", help_text="write it out there")
            return None
        self.seen.add(id(node))
        if node.tag not in {"plain", "text", "collection"}:
            self.refuse(node, "a YAML tag has no meaning here", str(node.tag), "remove the tag")
        if isinstance(node, MappingNode):
            return self.mapping(node, path)
        if isinstance(node, SequenceNode):
            return [self.value(child, (*path, index)) for index, child in enumerate(node.value)]
        quote = node.style if isinstance(node, ScalarNode) and node.style in {"'", '"'} else ""
        self.document.texts[path] = f"{quote}{node.value}{quote}"
        return scalar(node.value) if node.tag == "plain" else str(node.value)

    def mapping(self, node: MappingNode, path: Path) -> dict[str, Value]:
        result: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self.refuse(key_node, "a key must be a word")
                continue
            key = key_node.value
            here = (*path, key)
            if key in result:
                self.problems.append(
                    Diagnostic(
                        self.place(key_node),
                        f"`{key}` stands twice in one mapping",
                        key,
                        "keep one of them",
                        ((self.document.keys[here], "first"),),
                    )
                )
                continue
            self.document.keys[here] = self.place(key_node)
            result[key] = self.value(value_node, here)
        return result


def scalar(text: str) -> Value:
    """Resolve a plain scalar by the core schema of YAML 1.2 (without its octal, hexadecimal and non-finite forms)."""
    if _INT.match(text) and len(text) <= LONGEST_NUMBER:
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    if _NULL.match(text):
        return None
    if _TRUE.match(text):
        return True
    if _FALSE.match(text):
        return False
    return text
