"""The bytes of a page: packed or not, in any pieces, up to the bound."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

import pytest

from reader.address import parse_address
from reader.sources import body, load
from tests.web import BRIDGE, PAGE, Web, page, refusal

PACKS = [gzip.compress, zlib.compress, lambda data: zlib.compress(data)[2:-4]]
TEXT = b"The bridge was shut at 9 a.m. on Monday after a barge struck one of its piers."


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("name", ["gzip", "deflate"])
def test_a_packed_page_is_unpacked(web: Web, pack: Callable[[bytes], bytes], name: str) -> None:
    web.answers["/a"] = page(pack(BRIDGE.encode()), PAGE, Content_Encoding=name)
    assert "Nobody was hurt" in load(web.url("/a")).text


def test_a_page_that_unpacks_to_much_more_is_whole(web: Web) -> None:
    text = "The bridge was shut. " * 50_000
    web.answers["/a"] = page(gzip.compress(text.encode()), "text/plain", Content_Encoding="gzip")
    assert load(web.url("/a")).text == text


def test_a_page_packed_in_parts_is_whole_and_what_stands_behind_it_is_left(web: Web) -> None:
    half = len(BRIDGE) // 2
    packed = gzip.compress(BRIDGE[:half].encode()) + gzip.compress(BRIDGE[half:].encode()) + b"\0\0\0"
    web.answers["/a"] = page(packed, PAGE, Content_Encoding="gzip")
    assert "until the bridge opens again" in load(web.url("/a")).text


@pytest.mark.parametrize(
    "packed",
    [*(pack(TEXT) for pack in PACKS), b"".join(map(gzip.compress, (TEXT[:40], TEXT[40:])))],
    ids=["gzip", "zlib", "bare", "two members"],
)
def test_a_packed_page_is_whole_wherever_its_pieces_end(web: Web, packed: bytes) -> None:
    def in_single_bytes(handler: BaseHTTPRequestHandler) -> None:
        handler.protocol_version = "HTTP/1.1"
        handler.send_response(200)
        handler.send_header("Content-Type", "text/plain")
        handler.send_header("Content-Encoding", "gzip")
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        handler.wfile.write(b"".join(b"1\r\n%c\r\n" % byte for byte in packed) + b"0\r\n\r\n")
        handler.close_connection = True

    web.answers["/a"] = in_single_bytes
    assert load(web.url("/a")).text == TEXT.decode()


@pytest.mark.parametrize("packed", [b"\x1f", gzip.compress(TEXT) + b"\x1f"], ids=["first", "second"])
def test_a_packed_page_that_ends_within_a_header_broke_off(web: Web, packed: bytes) -> None:
    web.answers["/a"] = page(packed, "text/plain", Content_Encoding="gzip")
    assert "broke off" in refusal(web.url("/a"))


def test_a_damaged_or_unknown_packing_is_told(web: Web) -> None:
    packed = gzip.compress(BRIDGE.encode())
    web.answers["/a"] = page(packed[:40] + b"\xff\xff" + packed[42:], PAGE, Content_Encoding="gzip")
    web.answers["/b"] = page(packed[:-20], PAGE, Content_Encoding="gzip")
    web.answers["/c"] = page(packed, PAGE, Content_Encoding="br")
    assert "damaged page" in refusal(web.url("/a"))
    assert "broke off" in refusal(web.url("/b"))
    assert "not asked for" in refusal(web.url("/c"))


def test_a_page_that_unpacks_without_end_is_read_up_to_the_bound(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "MOST_BYTES", 100_000)
    bomb = gzip.compress(b"The bridge was shut. " * 5_000_000, 1)
    web.answers["/a"] = page(bomb, "text/plain", Content_Encoding="gzip")
    article = load(web.url("/a"))
    assert len(article.text) == 100_000
    pieces = body._unpacked(parse_address(web.url("/a")), iter([bomb]))
    assert max(map(len, pieces)) <= body._PIECE
    assert "Only the first 100,000 bytes were read" in article.notices[0]


def test_a_page_without_end_is_read_up_to_the_bound(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/plain")
        handler.end_headers()
        while not web.ended.is_set():
            handler.wfile.write(b"The bridge was shut. " * 1000)

    monkeypatch.setattr(body, "MOST_BYTES", 100_000)
    web.answers["/a"] = endless
    assert "the page goes on" in load(web.url("/a")).notices[0]
