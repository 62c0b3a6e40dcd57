"""The JSON that ``licet status`` prints, as a model; its schema is published in ``docs/schema``."""

from __future__ import annotations

from datetime import date

from licet.authoring.status import JurisdictionStatus, ListStatus
from licet.question import Value


class StatusOutput(Value):
    """``licet status --json``: how current the rules and lists are on a day.

    ``older`` are the jurisdictions and lists that were last checked longer ago than ``--max-age`` allows.
    """

    on: date
    jurisdictions: tuple[JurisdictionStatus, ...]
    lists: tuple[ListStatus, ...]
    older: tuple[str, ...]
