"""What is an address, and what it is called."""

from __future__ import annotations

import pytest

from reader.address import is_address, parse_address
from reader.errors import ReaderError


@pytest.mark.parametrize(
    ("written", "url", "outlet", "leaf"),
    [
        ("https://www.News.Example/a/b.htm#top", "https://www.news.example/a/b.htm", "news.example", "b.htm"),
        ("HTTP://news.example:80", "http://news.example/", "news.example", ""),
        ("http://news.example:8080/a/", "http://news.example:8080/a/", "news.example:8080", "a"),
        (" https://news.example/Brücke?q=ü&r=%C3%BC ", "https://news.example/Br%C3%BCcke?q=%C3%BC&r=%C3%BC",
         "news.example", "Brücke"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/", "xn--mnchen-3ya.example", ""),
        ("https://ΣΑΣ.example/faß", "https://xn--mxa9ab.example/fa%C3%9F", "xn--mxa9ab.example", "faß"),
        ("https://xn--fa-hia.example/", "https://xn--fa-hia.example/", "xn--fa-hia.example", ""),
        ("https://[::1]:8000/a b", "https://[::1]:8000/a%20b", "[::1]:8000", "a b"),
        ("https://web.example/2024/https://news.example/a", "https://web.example/2024/https://news.example/a",
         "web.example", "a"),
        ("https://news.example/a\u200bb", "https://news.example/a%E2%80%8Bb", "news.example", "a\u200bb"),
    ],
)  # fmt: skip
def test_an_address_is_kept_in_one_visible_form(written: str, url: str, outlet: str, leaf: str) -> None:
    address = parse_address(written)
    assert (address.url, address.outlet, address.leaf) == (url, outlet, leaf)
    assert parse_address(url) == address and str(address).isascii()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("ftp://news.example/a", "not at ftp://"),
        ("javascript://news.example/%0aalert(1)", "http:// and https:// only"),
        ("file:///etc/hosts", "write the path alone"),
        ("https://me:secret@news.example/a", "user name or password"),
        ("https://news.example\\@evil.example/", "user name or password"),
        ("https://news.example/a\x1b[31m", "control characters"),
        ("https://news.example/a\nHost: evil.example", "control characters"),
        ("https://news.example/\u202etxt.exe", "control characters"),
        ("https://", "names no host"),
        ("https:///a", "names no host"),
        ("https://news..example/", "names no host"),
        ("https://ne ws.example/", "names no host"),
        ("https://faß.example/", "in its xn-- form"),
        ("https://FA\u1e9e.example/", "in its xn-- form"),
        ("https://σας.example/", "in its xn-- form"),
        ("https://ایران\u200cما.example/", "in its xn-- form"),
        ("https://a\u200db.example/", "in its xn-- form"),
        ("https://news.example:99999/", "no address of a page"),
        ("https://[::1/", "no address of a page"),
        ("https://news.example/" + "a" * 5000, "at most 4,000 characters"),
    ],
)
def test_what_cannot_be_fetched_is_refused_in_a_sentence_without_secrets(written: str, told: str) -> None:
    with pytest.raises(ReaderError, match=told.replace("(", r"\(")) as error:
        parse_address(written)
    assert "secret" not in str(error.value) and "\x1b" not in str(error.value)


def test_an_address_is_told_from_a_path() -> None:
    assert all(map(is_address, ("https://a", "HTTP://a", "ftp://a", " http://a")))
    assert not any(map(is_address, ("http:/a", "a.txt", "./https://a", "C:\\a", "://a", "-", "a b://c")))
