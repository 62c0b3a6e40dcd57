"""The JSON that ``licet sources`` and ``licet review`` print, as models; their schemas are published in ``docs/schema``."""

from __future__ import annotations

from datetime import date

from licet.question import Value
from licet.review.report import Report
from licet.review.sources import JurisdictionSources


class SourcesOutput(Value):
    """``licet sources --json``: what was read of each instrument, as of a day."""

    on: date
    jurisdictions: tuple[JurisdictionSources, ...]


class ReviewOutput(Value):
    """``licet review --json``: what in downloaded documents touches the rules; ``on`` is the day of the report."""

    on: date
    report: Report


def as_text(output: Value) -> str:
    """The output as JSON."""
    return output.model_dump_json(indent=2)
