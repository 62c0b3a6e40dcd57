"""What kind of document a file is, and the day that it is of. Nothing in a file is trusted."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple

from licet.errors import Diagnostic, Location, RulesError
from licet.lists.readers import snapshot_day

MOST_BYTES = 256 << 20  # of one file
Kind = Literal["federal-register", "ecfr", "list"]
KNOWN = (
    "known are search results of the Federal Register (JSON), parts of the eCFR (XML), and the Consolidated Screening List "
    "(CSV or JSON)"
)


class Document(NamedTuple):
    """A file, its kind, and its text where it is read as a whole: JSON as values, XML as bytes."""

    path: Path
    kind: Kind
    content: Any = None


def opened(path: Path) -> Document:
    """A file with its kind. Raises RulesError where it cannot be read, is too large, or is of no known kind."""
    try:
        if not path.is_file():
            raise refused(path, "there is no such file" if not path.exists() else "not a file")
        if path.stat().st_size > MOST_BYTES:
            raise refused(
                path, f"the file is larger than {MOST_BYTES >> 20} MB", help_text="download one part, or one page"
            )
        with path.open("rb") as file:
            start = file.read(4096).removeprefix(b"\xef\xbb\xbf").lstrip()
        if start.startswith(b"<"):
            return Document(path, "ecfr", path.read_bytes())
        if not start.startswith((b"{", b"[")):
            return Document(path, "list")
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise refused(path, f"the file cannot be read: {error.strerror}") from error
    except json.JSONDecodeError as error:
        location = Location(str(path), error.lineno, error.colno)
        raise RulesError([Diagnostic(location, f"not JSON: {error.msg}")]) from error
    except (ValueError, RecursionError) as error:
        raise refused(path, "not JSON that can be read: not UTF-8, a number too long, or too deep") from error
    results = content.get("results") if isinstance(content, dict) else content
    if isinstance(content, dict) and isinstance(results, list) and all(map(_is_document, results)):
        return Document(path, "federal-register", content)
    if isinstance(results, list) and any(isinstance(one, dict) and "source" in one for one in results):
        return Document(path, "list")
    raise refused(path, "not a document of a known kind", ", ".join(map(str, content))[:80], KNOWN)


def _is_document(result: object) -> bool:
    return isinstance(result, dict) and "document_number" in result


def day_of(path: Path) -> date:
    """The day in the name of a file. Raises RulesError where there is none."""
    day, known = snapshot_day(path)
    if "name" not in known:
        help_text = f"call it by the day for which it was downloaded, such as {path.stem}-2026-11-27{path.suffix}"
        raise refused(path, "its name does not say of which day it is", path.name, help_text)
    return day


def refused(path: Path, message: str, found: str = "", help_text: str = "") -> RulesError:
    """The error about a whole file."""
    return RulesError([Diagnostic(Location(str(path)), message, found, help_text)])
