"""Real files, damaged: reading them gives an article or a sentence, and nothing hostile comes through."""

from __future__ import annotations

import gzip
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.sources import load

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "samples").rglob("*.*") if path.is_file())
SHARED_PAGES = sorted(
    (ROOT.parent / "shared" / "bench" / "data" / "pages").glob("*/*.html.gz"), key=lambda p: p.name
)[::30]
HOSTILE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

EDITS = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.sampled_from(["flip", "insert", "delete", "cut"]),
        st.one_of(
            st.binary(min_size=1, max_size=8),
            st.sampled_from(
                [
                    b"\x1b[2J",
                    "\u202e".encode(),
                    b"\xff\xfe",
                    b"\x00",
                    b"<",
                    b"&#27;",
                    b"&#x9b;",
                    b"-->",
                    b"\r",
                ]
            ),
        ),
    ),
    max_size=12,
)


def damaged(data: bytes, edits: list[tuple[float, str, bytes]]) -> bytes:
    for where, what, piece in edits:
        at = int(where * len(data))
        if what == "flip":
            data = data[:at] + piece + data[at + len(piece) :]
        elif what == "insert":
            data = data[:at] + piece + data[at:]
        elif what == "delete":
            data = data[:at] + data[at + 40 * len(piece) :]
        elif len(piece) == 1:
            data = data[:at]
    return data


def check(data: bytes, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"article{ending}")
        path.write_bytes(data)
        try:
            article = load(path)
        except ReaderError as error:
            assert not HOSTILE.search(str(error))
            assert "\n" not in str(error)
            return
    for text in (article.text, article.title, article.byline, article.date, *article.notices):
        assert not HOSTILE.search(text)
    assert article.sentences


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SAMPLES), EDITS, st.sampled_from([".txt", ".md", ".html", ""]))
def test_a_damaged_sample_gives_an_article_or_a_sentence(
    path: Path, edits: list[tuple[float, str, bytes]], ending: str
) -> None:
    check(damaged(path.read_bytes(), edits), ending)


@pytest.mark.skipif(not SHARED_PAGES, reason="the shared pages are not here")
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), EDITS)
def test_a_damaged_page_gives_an_article_or_a_sentence(
    data: st.DataObject, edits: list[tuple[float, str, bytes]]
) -> None:
    path = data.draw(st.sampled_from(SHARED_PAGES))
    check(damaged(gzip.decompress(path.read_bytes()), edits), ".html")
