"""The bytes of a page as they come, unpacked: all of them, or those within a bound and a notice of it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from http.client import HTTPResponse
from threading import Event

from reader.address import Address
from reader.errors import Cancelled, ReaderError
from reader.sources.contents import MOST_BYTES, EmptyTextError, shown, whole_characters
from reader.sources.failures import BROKE_OFF

_PIECE = 65_536
_GZIP = b"\x1f\x8b"
_EITHER_HEADER = 32 + zlib.MAX_WBITS
"""Tells zlib to take gzip's or its own format, whichever it meets."""


def read_body(address: Address, answer: HTTPResponse, unwanted: Event) -> tuple[bytes, tuple[str, ...]]:
    """The page's first MOST_BYTES bytes, and notices.

    Raises ReaderError where it is packed in an unknown way or breaks off, EmptyTextError where it has no
    bytes, Cancelled soon after ``unwanted`` is set.
    """
    packing = answer.headers.get("Content-Encoding", "").strip().lower()
    pieces = _pieces(address, answer, unwanted)
    if packing in ("gzip", "x-gzip", "deflate"):
        pieces = _unpacked(address, pieces)
    elif packing not in ("", "identity"):
        raise ReaderError(
            f"{address.host} packs its page in a way that was not asked for; save it from a browser and open "
            "that file."
        )
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > MOST_BYTES:
            cut = whole_characters(bytes(data[:MOST_BYTES]))
            return cut, (f"Only the first {len(cut):,} bytes were read; the page goes on.",)
    if not data:
        raise EmptyTextError(f"{shown(address)} is empty; check the address in a browser.")
    return bytes(data), ()


def _pieces(address: Address, answer: HTTPResponse, unwanted: Event) -> Iterator[bytes]:
    """What arrives, as it arrives."""
    announced = int(length) if (length := answer.headers.get("Content-Length", "")).isdecimal() else None
    came = 0
    while came != announced and (piece := answer.read1(_PIECE)):
        if unwanted.is_set():
            raise Cancelled
        came += len(piece)
        yield piece
    if announced is not None and came < announced:
        raise ReaderError(f"{address.host} {BROKE_OFF}")


def _unpacked(address: Address, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """The pieces unpacked (RFC 9110, 8.4), never more than ``_PIECE`` at a time."""
    unpacker = None
    rest = b""
    try:
        for came in pieces:
            piece, rest = rest + came, b""
            while piece:
                if unpacker is None or unpacker.eof:
                    if len(piece) < len(_GZIP):
                        rest = piece
                        break
                    if unpacker is not None and not piece.startswith(_GZIP):
                        return  # what some servers leave behind the end
                    bare = not _has_header(piece)  # 'deflate' as some servers take it
                    unpacker = zlib.decompressobj(-zlib.MAX_WBITS if bare else _EITHER_HEADER)
                yield unpacker.decompress(piece, _PIECE)
                piece = unpacker.unconsumed_tail or unpacker.unused_data
        if unpacker is not None:
            yield unpacker.flush()
    except zlib.error:
        raise ReaderError(f"{address.host} sent a damaged page; open it again.") from None
    if (rest and unpacker is None) or rest == _GZIP[:1] or (unpacker is not None and not unpacker.eof):
        raise ReaderError(f"{address.host} {BROKE_OFF}")


def _has_header(piece: bytes) -> bool:
    """Whether two bytes or more begin as gzip or zlib does (RFC 1952, 2.3.1; RFC 1950, 2.2)."""
    return piece.startswith(_GZIP) or (piece[0] & 0x0F == 8 and int.from_bytes(piece[:2], "big") % 31 == 0)
