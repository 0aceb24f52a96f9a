"""Text from outside cannot drive a terminal once it is cleaned."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text import clean

HOSTILE = "\x00\x07\x08\x1b\x7f\x9b\x9d\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\U000e0041\ud800"


@pytest.mark.parametrize("character", HOSTILE)
def test_a_hostile_character_becomes_one_visible_character(character: str) -> None:
    cleaned = clean(f"a{character}b")
    assert len(cleaned) == 3
    assert cleaned[1] not in HOSTILE
    assert cleaned[1].isprintable()


@pytest.mark.parametrize("character", "\x0b\x0c\x85\u2028\u2029")
def test_an_unusual_end_of_line_becomes_a_line_feed(character: str) -> None:
    assert clean(f"a{character}b") == "a\nb"


@given(st.text(st.characters(codec=None), max_size=100))
def test_cleaning_keeps_every_offset_and_leaves_no_control_character(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n\r" for c in cleaned)
    assert clean(cleaned) == cleaned


@given(st.text("abc é“”\u200f\U0001f600\n\t", max_size=100))
def test_harmless_text_is_returned_as_it_is(text: str) -> None:
    assert clean(text) is text
