"""Title, byline and date of a plain text."""

from __future__ import annotations

import pytest

from reader.sources.head import Head, read_byline, read_date, read_head


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2024-06-15", "2024-06-15"),
        ("2024-06-15T09:00:00Z", "2024-06-15"),
        ("Saturday, June 15, 2024", "2024-06-15"),
        ("15 June 2024", "2024-06-15"),
        ("Published 9:00 a.m., Tuesday, March 11, 2025", "2025-03-11"),
        ("Updated: Tue., Nov. 19, 2019", "2019-11-19"),
        ("Stand: 4. September 2025, 14:30 Uhr", "2025-09-04"),
        ("3 de marzo de 2024", "2024-03-03"),
        ("2024-02-31", ""),
        ("2025-03-11 For the people who cross the bridge", ""),
        ("May 2, 2024 was a Thursday", ""),
        ("March of the penguins", ""),
        ("06/07/2024", ""),
    ],
)
def test_a_date_is_read_only_where_the_line_holds_nothing_else(line: str, date: str) -> None:
    assert read_date(line) == date


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("By Nora Quillan and Pieter Amsling, City Ledger", "Nora Quillan and Pieter Amsling, City Ledger"),
        ("Written by J. R. Smith", "J. R. Smith"),
        ("Von Hauke Brinkama, Kanalbote", "Hauke Brinkama, Kanalbote"),
        ("By Monday, the bridge will be open.", ""),
        ("By the sea", ""),
        ("Written by Published", ""),
        ("Byron Smith", ""),
    ],
)
def test_a_byline_is_read_only_where_the_line_is_one(line: str, name: str) -> None:
    assert read_byline(line) == name


def test_a_headline_that_stands_twice_is_the_title() -> None:
    top = ["Bridge shut", "Bridge shut", "By Jane Doe", "Monday, March 10, 2025", "It was shut."]
    assert read_head(top) == Head("Bridge shut", "Jane Doe", "2025-03-10")


def test_a_date_above_the_headline_is_not_the_title() -> None:
    assert read_head(["Wednesday, March 12, 2025", "Bridge shut"]) == Head("Bridge shut", "", "2025-03-12")


def test_a_headline_behind_the_menu_of_the_site_gives_way_to_the_headline() -> None:
    top = [
        "Home World Bridge's piers give way after storm, say...",
        "Bridge’s piers give way after storm, say divers",
    ]
    assert read_head(top).title == top[1]


def test_a_long_first_paragraph_is_no_title() -> None:
    assert read_head(["word " * 100]).title == ""


def test_a_byline_or_date_far_down_is_part_of_the_text() -> None:
    assert read_head(["Bridge shut", *["Text."] * 10, "By Jane Doe", "2024-06-15"]) == Head("Bridge shut")
