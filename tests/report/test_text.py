from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from reader.compare import compare
from reader.layout import View
from reader.report.text import text
from reader.text import Article
from tests.layout.comparisons import compared, left_only, pair, same
from tests.layout.golden import assert_golden
from tests.layout.hard_rows import hard_rows

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("City Ledger", "Morning Wire")
ESCAPE = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize("width", [120, 72, 30])
def test_the_printed_form_looks_as_it_did(width):
    assert_golden(GOLDEN / f"plain-{width}.txt", text(hard_rows(), NAMES, width, colour=False))


def test_changes_only_tells_what_it_leaves_out():
    view = View(changes_only=True, context=0, show_cosmetic=True)
    assert_golden(GOLDEN / "changes-only.txt", text(hard_rows(), NAMES, 110, colour=False, view=view))


@pytest.mark.parametrize("width", [120, 72])
def test_colour_looks_as_it_did(width):
    lines = text(hard_rows(), NAMES, width, colour=True)
    assert_golden(GOLDEN / f"colour-{width}.txt", (line.replace("\x1b", "␛") for line in lines))


@settings(max_examples=60)
@given(st.integers(1, 260), st.booleans(), st.booleans(), st.booleans())
def test_no_line_is_wider_than_asked(width, colour, changes_only, show_cosmetic):
    view = View(changes_only=changes_only, show_cosmetic=show_cosmetic)
    for line in text(hard_rows(), NAMES, width, colour=colour, view=view):
        assert wcswidth(ESCAPE.sub("", line)) <= width, line


def test_without_colour_there_is_no_escape():
    assert not any("\x1b" in line for line in text(hard_rows(), NAMES, 120, colour=False))


def test_colour_changes_nothing_but_the_brackets():
    comparison = compared(same("The bridge is shut."), left_only("¶ Nobody was hurt."))
    plain = list(text(comparison, NAMES, 120, colour=False))
    coloured = [ESCAPE.sub("", line).rstrip() for line in text(comparison, NAMES, 120, colour=True)]
    assert coloured == plain


def test_names_and_titles_cannot_drive_the_terminal():
    article = Article.from_text("A bridge.", title="A\x1b]0;owned\x07 \u202eb")
    page = "\n".join(text(compare(article, article), ("a\x1b[2J\nb", "c"), 120, colour=False))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", page)


def test_what_differs_by_a_word_left_out_shows_on_both_sides():
    comparison = compared(pair("The bridge is reportedly shut.", "The bridge is shut."))
    page = "\n".join(text(comparison, NAMES, 120, colour=False))
    assert "is ‹reportedly› shut." in page
    assert "is ▏shut." in page


def test_a_comparison_of_nothing_says_so():
    empty = Article.from_text("", title="")
    assert "no text on either side" in "\n".join(text(compare(empty, empty), NAMES, 80, colour=False))
