"""Addresses on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Reader
from tests.web import BRIDGE, LATER, Web, page


@pytest.fixture
def bridge(web: Web) -> Web:
    """A host with two pages on one event, at /ledger and /wire."""
    web.answers |= {"/ledger": page(BRIDGE), "/wire": page(LATER)}
    return web


def test_a_page_is_compared_with_a_page_and_with_a_file(reader: Reader, bridge: Web, tmp_path: Path) -> None:
    ran = reader("diff", bridge.url("/ledger"), bridge.url("/wire"))
    assert ran.status == 1 and ran.err == ""
    assert f"Ledger ({bridge.host})" in ran.out and "‹9:30›" in ran.out
    (tmp_path / "saved.html").write_text(BRIDGE, "utf-8")
    assert reader("diff", bridge.url("/ledger"), "saved.html").status == 0


def test_what_cannot_be_fetched_is_one_sentence_and_trouble(
    reader: Reader, bridge: Web, tmp_path: Path
) -> None:
    (tmp_path / "saved.html").write_text(BRIDGE, "utf-8")
    bridge.answers["/empty"] = page(b"", "text/plain")
    for path, told in (("/gone", "answered 404 (Not Found)"), ("/empty", "is empty")):
        ran = reader("diff", bridge.url(path), "saved.html")
        assert (ran.status, ran.out) == (2, "")
        assert told in ran.err and ran.err.count("\n") == 1
    ran = reader("diff", "https://me:secret@news.example/", "saved.html")
    assert ran.status == 2 and "secret" not in ran.err


def test_without_a_terminal_two_addresses_are_printed(reader: Reader, bridge: Web) -> None:
    ran = reader(bridge.url("/ledger"), bridge.url("/wire"))
    assert ran.status == 1
    assert "‹9:30›" in ran.out and "This is no terminal" in ran.err


def test_a_list_reads_every_page_and_a_check_none(reader: Reader, bridge: Web, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(
        f"sources: [{{name: Ledger, path: {bridge.url('/ledger')}}}, {bridge.url('/gone')}]\n", "utf-8"
    )
    ran = reader("check")
    assert ran.out == "config.yaml: no problems; 1 story, 2 sources, 2 versions; 2 addresses not asked\n"
    assert bridge.asked == []
    ran = reader("list")
    assert ran.status == 1 and "  Ledger  2031-03-04  58 words  " in ran.out
    assert f"  {bridge.host}  {bridge.host} answered 404" in ran.out
    (story,) = json.loads(reader("list", "--json").out)["stories"]
    (version,) = story["sources"][0]["versions"]
    assert (version["address"], version["path"], version["words"]) == (bridge.url("/ledger"), "", 58)
