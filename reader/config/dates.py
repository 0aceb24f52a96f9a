"""Dates of versions: kept as written, and used to put the oldest first."""

from __future__ import annotations

from collections.abc import Sequence

from .model import VersionEntry


def is_date(text: str) -> bool:
    """Whether it is ISO 8601: a date, or a date and a time of day."""
    return _seconds(text) is not None


def oldest_first(versions: Sequence[VersionEntry]) -> tuple[VersionEntry, ...]:
    """By date where all have one, else in the order given."""
    dated = {version.date: _seconds(version.date) for version in versions}
    return tuple(versions if None in dated.values() else sorted(versions, key=lambda v: dated[v.date] or 0))


def _seconds(date: str) -> float | None:
    """Since 1970, a date without a zone read as UTC; None when it is no date."""
    from datetime import UTC, datetime

    try:
        moment = datetime.fromisoformat(date if date.isascii() else "")
    except ValueError:
        return None
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return (zoned - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
