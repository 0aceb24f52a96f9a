"""British and American spelling meet; other words are left alone."""

from __future__ import annotations

import pytest

from reader.text.spelling import american


@pytest.mark.parametrize(
    ("british", "expected"),
    [
        ("colour", "color"), ("neighbourhood", "neighborhood"), ("honourable", "honorable"),
        ("dishonour", "dishonor"), ("organise", "organize"), ("organisations", "organizations"),
        ("emphasised", "emphasized"), ("analysed", "analyzed"), ("travelling", "traveling"),
        ("cancelled", "canceled"), ("kilometres", "kilometers"), ("centred", "centered"),
        ("defence", "defense"), ("programmes", "programs"), ("grey", "gray"), ("manoeuvre", "maneuver"),
    ],
)  # fmt: skip
def test_british_spelling_becomes_american(british: str, expected: str) -> None:
    assert american(british) == expected
    assert american(expected) == expected


@pytest.mark.parametrize(
    "word",
    ["four", "for", "hour", "our", "tour", "course", "filled", "rolled", "rise", "raise", "red", "is", "ce"],
)
def test_a_word_that_only_looks_british_stays(word: str) -> None:
    assert american(word) == word
