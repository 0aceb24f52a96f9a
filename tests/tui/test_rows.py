"""What a row of the list says, and what it leaves out first where there is no room."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.sources import Source, Story, Version
from tests.tui.conftest import opened, reading, until


@pytest.fixture
def dated(tmp_path: Path) -> list[Story]:
    """Versions of one day and of several; one says in its text alone when it is from."""

    def version(name: str, label: str, date: str) -> Version:
        path = tmp_path / f"{name}.txt"
        path.write_text("The bridge was shut on Monday.\n\nNobody was hurt.\n", "utf-8")
        return Version(path, label, date)

    day = ("2025-03-11T09:00", "2025-03-11T14:00")
    week = ("2025-03-11", "2025-03-15")
    (tmp_path / "page.md").write_text("---\ndate: 2025-03-14\n---\n\nThe bridge is open.\n", "utf-8")
    return [
        Story(
            "Bridge",
            (
                Source("Ledger", tuple(version(f"l{n}", f"print {n}", date) for n, date in enumerate(day))),
                Source("Wire", tuple(version(f"w{n}", date, date) for n, date in enumerate(week))),
                Source("Page", (Version(tmp_path / "page.md"),)),
                Source("Undated", (version("u", "", ""),)),
            ),
        )
    ]


async def _rows(stories: Any, *widths: int) -> list[list[str]]:
    """By width of the list, its rows once all is known of what they stand for."""
    async with opened(stories) as pilot:
        rows = reading(pilot).story_list
        await until(pilot, lambda: all(map(rows.known.get, rows.in_sight())))
        found = []
        for width in widths:
            pilot.app.screen.query_one("#side").styles.width = width
            await until(pilot, lambda width=width: rows.size.width == width)
            strips = [rows.render_line(y) for y in range(len(rows.listing.rows))]
            assert {strip.cell_length for strip in strips} == {width}
            found.append(["".join(segment.text for segment in strip).rstrip() for strip in strips])
        return found


async def test_versions_of_one_day_show_the_time_others_the_day_and_sources_their_latest(dated: Any) -> None:
    [[_, ledger, nine, two, wire, first, last, page, undated]] = await _rows(dated, 40)
    assert nine.split()[:4] == ["A", "print", "0", "09:00"] and two.split()[:3] == ["print", "1", "14:00"]
    assert first.split()[:2] == ["11", "Mar"] and last.split()[1:3] == ["15", "Mar"]
    assert undated.split() == ["Undated", "9w", "100%"]
    sources = ((ledger, "11 Mar"), (wire, "15 Mar"), (page, "14 Mar"))
    assert len({row.index(when) for row, when in sources}) == 1


async def test_the_year_stands_where_years_differ(dated: Any) -> None:
    ledger, *others = dated[0].sources
    years = [replace(version, date=f"202{n}-03-11") for n, version in enumerate(ledger.versions)]
    story = replace(dated[0], sources=(Source("Ledger", tuple(years)), *others))
    [[_, source, first, second, wire, *_]] = await _rows([story], 40)
    assert "11 Mar 2020" in first and "11 Mar 2021" in second
    assert "11 Mar 2021" in source and "15 Mar 2025" in wire


async def test_nothing_is_cut_for_a_date(dated: Any) -> None:
    """With a date a row says all that it says without."""
    bare = [
        replace(
            story,
            sources=tuple(
                replace(source, versions=tuple(replace(version, date="") for version in source.versions))
                for source in story.sources
            ),
        )
        for story in dated
    ]
    widths = range(16, 60, 3)
    for with_dates, without in zip(await _rows(dated, *widths), await _rows(bare, *widths), strict=True):
        for dated_row, row in zip(with_dates[1:4], without[1:4], strict=True):
            assert set(row.split()) <= set(dated_row.split())


async def test_the_list_zoomed_takes_the_whole_width(dated: Any) -> None:
    async with opened(dated) as pilot:
        await pilot.press("tab", "z")
        await until(pilot, lambda: reading(pilot).story_list.size.width == 140)
        await pilot.press("z")
        await until(pilot, lambda: reading(pilot).story_list.size.width == 32)
