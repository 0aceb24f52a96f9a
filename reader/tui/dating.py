"""When versions are from, in the shortest form that tells them apart. Dates are ISO 8601; '' is none."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Form(NamedTuple):
    """Which parts of a date are written."""

    day: bool = True
    year: bool = False
    time: int = 0
    """Characters of the time of day, where the date has one: 5 are hours and minutes, 8 seconds too."""
    zone: bool = False
    """With the time: how far it is ahead of UTC, where the date says so."""

    def written(self, date: str) -> str:
        """'11 Mar', '11 Mar 2025 09:00' or '09:00'; '' for what is no date."""
        moment = _moment(date)
        if moment is None:
            return ""
        parts = [f"{moment.day} {MONTHS[moment.month - 1]}"] if self.day else []
        if self.year:
            parts.append(f"{moment.year:04}")
        if self.time and _has_time(date):
            ahead = moment.isoformat()[-6:] if self.zone and moment.tzinfo else ""
            parts.append(f"{moment:%H:%M:%S}"[: self.time] + ahead)
        return " ".join(parts)


def form_of(dates: Collection[str]) -> Form:
    """In which form dates of one list are written: hours and minutes where all are times of one day, else day
    and month, with the year where they are of several."""
    days = {_day(date) for date in dates} - {""}
    if len(days) == 1 and len(set(dates)) > 1 and all(map(_has_time, filter(None, dates))):
        return Form(day=False, time=5)
    years = {moment.year for moment in map(_moment, days) if moment is not None}
    return Form(year=len(years) > 1)


def form_apart(dates: Collection[str]) -> Form:
    """The same with as much of the time as it takes to tell the dates of one day apart."""
    form = form_of(dates)
    moments = {(moment.replace(tzinfo=None), moment.tzinfo) for moment in map(_moment, dates) if moment}
    for time, zone in ((form.time, False), (5, False), (8, False), (5, True), (8, True)):
        form = form._replace(time=time, zone=zone)
        if len({form.written(date) for date in dates} - {""}) == len(moments):
            break
    return form


def is_date(label: str, date: str) -> bool:
    """Whether a label says nothing but the date."""
    return bool(date) and label.replace(" ", "T") == date.replace(" ", "T")


def _day(date: str) -> str:
    return date.partition("T")[0].partition(" ")[0]


def _has_time(date: str) -> bool:
    return len(_day(date)) < len(date)


def _moment(date: str) -> datetime | None:
    try:
        return datetime.fromisoformat(date)
    except ValueError:
        return None
