"""Dates of versions, as short as tells them apart."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.dating import form_apart, form_of

DATES = st.lists(
    st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)).map(
        lambda moment: moment.replace(microsecond=0).isoformat()
    ),
    max_size=6,
)


def _apart(*dates: str) -> list[str]:
    return [form_apart(dates).written(date) for date in dates]


def _beside(*dates: str) -> list[str]:
    return [form_of(dates).written(date) for date in dates]


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        (("2025-03-11T09:00", "2025-03-11T14:00"), ["09:00", "14:00"]),
        (("2025-03-11T09:00+01:00", "2025-03-11T14:00Z"), ["09:00", "14:00"]),
        (("2025-03-11T09:00+01:00", "2025-03-11T09:00Z"), ["09:00+01:00", "09:00+00:00"]),
        (("2025-03-11 09:00:05", "2025-03-11 09:00:50"), ["09:00:05", "09:00:50"]),
        (("2025-03-11", "2025-03-12"), ["11 Mar", "12 Mar"]),
        (("2025-03-11T09:00", "2025-03-12T09:00"), ["11 Mar", "12 Mar"]),
        (("2024-03-11", "2025-03-11"), ["11 Mar 2024", "11 Mar 2025"]),
        (("2025-03-11T09:00", "2025-03-11T14:00", "2025-04-01"), ["11 Mar 09:00", "11 Mar 14:00", "1 Apr"]),
        (("20240311", "20250311T0900"), ["11 Mar 2024", "11 Mar 2025"]),
        (("2025-03-11T09:00",), ["11 Mar"]),
        (("2025-03-11", "", "soon"), ["11 Mar", "", ""]),
        ((), []),
    ],
)
def test_versions_show_the_shortest_form_that_tells_them_apart(
    dates: tuple[str, ...], shown: list[str]
) -> None:
    assert _apart(*dates) == shown


def test_sources_show_the_day_and_their_hours_only_where_all_are_of_one_day() -> None:
    assert _beside("2025-03-11T09:00", "2025-03-11T14:00") == ["09:00", "14:00"]
    assert _beside("2025-03-11T09:00", "2025-03-11") == ["11 Mar", "11 Mar"]
    assert _beside("2025-03-11T09:00", "2025-03-11T14:00", "2025-03-12") == ["11 Mar", "11 Mar", "12 Mar"]


@given(DATES)
def test_different_moments_are_never_written_alike_and_a_longer_form_was_needed(dates: list[str]) -> None:
    form = form_apart(dates)
    assert len({form.written(date) for date in dates}) == len(set(dates))
    assert form.year == (len({date[:4] for date in dates}) > 1)
    if form.time == 8:
        shorter = form._replace(time=5)
        assert len({shorter.written(date) for date in dates}) < len(set(dates))
