"""A page from the web as an article, or one sentence that says why not."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from shutil import which
from subprocess import run
from threading import Thread

import pytest

from reader import __version__
from reader.address import parse_address
from reader.errors import Cancelled, ReaderError
from reader.sources import EmptyTextError, Version, fetch, load, load_version
from reader.sources.contents import MOST_BYTES
from tests.web import BRIDGE, PAGE, Answer, Web, page, redirect, refusal, trickle


def test_a_page_is_read_as_its_saved_file_is(web: Web, tmp_path: Path) -> None:
    web.answers["/bridge"] = page(BRIDGE)
    (tmp_path / "bridge.html").write_text(BRIDGE, "utf-8")
    article, saved = load(web.url("/bridge")), load(tmp_path / "bridge.html")
    assert (article.text, article.sentences) == (saved.text, saved.sentences)
    assert (article.title, article.byline, article.date) == ("Harbour bridge shut", "Ann Quay", "2031-03-04")
    dated = load_version(Version(parse_address(web.url("/bridge")), date="2031-03-05"))
    assert dated.date == "2031-03-05"


def test_the_reader_says_who_it_is_and_sends_nothing_of_the_person(web: Web) -> None:
    web.answers["/bridge"] = page(BRIDGE, Set_Cookie="who=you")
    load(web.url("/bridge"))
    load(web.url("/bridge"))
    for asked in web.asked:
        assert asked.headers["User-Agent"] == f"article-reader/{__version__}"
        assert not {"Cookie", "Authorization", "Referer", "From"} & asked.headers.keys()


@pytest.mark.parametrize(
    ("kind", "path", "text", "found"),
    [
        ("text/markdown", "/a", "# Bridge *shut*\n\nIt was shut.\n", "Bridge shut\n\nIt was shut."),
        ("text/plain", "/a.md", "# Bridge\n\nIt was *shut*.\n", "Bridge\n\nIt was shut."),
        ("text/plain", "/a", "# Bridge\n", "# Bridge\n"),
        ("TEXT/PLAIN; format=flowed", "/a.html", "It was <shut>.\n", "It was <shut>.\n"),
        (None, "/a.md", "It was *shut*.\n", "It was shut."),
        (None, "/a", "It was *shut*.\n", "It was *shut*.\n"),
    ],
)
def test_what_the_host_says_of_a_text_decides_how_it_is_read(
    web: Web, kind: str | None, path: str, text: str, found: str
) -> None:
    web.answers[path] = page(text, kind)
    assert load(web.url(path)).text == found


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("application/pdf", "holds no article but application/pdf"),
        ("image/png", "image/png"),
        ("application/rss+xml; charset=utf-8", "application/rss+xml"),
        ("nonsense", "nothing known"),
        ("a\x1b[31m/b", "nothing known"),
    ],
)
def test_what_is_no_text_is_refused_by_what_the_host_says_it_is(web: Web, kind: str, told: str) -> None:
    web.answers["/a"] = page("A text all the same.", kind)
    assert told in refusal(web.url("/a"))


@pytest.mark.parametrize(
    ("charset", "encoding", "within"),
    [
        ("; charset=windows-1252", "cp1252", ""),
        ("; charset=ISO-8859-1", "cp1252", ""),
        ("", "cp1251", '<meta charset="windows-1251">'),
        ("; charset=windows-1251", "cp1251", '<meta charset="windows-1252">'),
        ("; charset=iso-8859-1", "utf-8", ""),
        ("; charset=nonsense", "cp1251", '<meta charset="windows-1251">'),
    ],
)
def test_the_encoding_is_the_hosts_then_the_pages_but_utf_8_is_known_by_itself(
    web: Web, charset: str, encoding: str, within: str
) -> None:
    word = "мост закрыт" if encoding == "cp1251" else "déjà fermé"
    html = BRIDGE.replace("<title>", f"{within}<title>").replace("Nobody was hurt", word)
    web.answers["/a"] = page(html.encode(encoding), f"text/html{charset}")
    article = load(web.url("/a"))
    assert word in article.text and article.notices == ()


def test_redirects_are_followed_to_the_page(web: Web) -> None:
    web.answers |= {
        "/a": redirect("/b", 301),
        "/b": redirect("c?x=1", 307),
        "/c?x=1": redirect(web.url("/br%C3%BCcke#top"), 308),
        "/br%C3%BCcke": page(BRIDGE),
    }
    assert "Nobody was hurt" in load(web.url("/a")).text
    assert web.paths == ["/a", "/b", "/c?x=1", "/br%C3%BCcke"]


def test_redirects_without_end_are_given_up_after_five(web: Web) -> None:
    web.answers["/a"] = redirect("/a")
    assert "from page to page without end" in refusal(web.url("/a"))
    assert len(web.asked) == 6


def test_a_redirect_that_does_not_say_where_is_told_at_once(web: Web) -> None:
    web.answers["/a"] = page(b"", None, 302)
    assert "does not say where" in refusal(web.url("/a"))
    assert web.paths == ["/a"]


def test_mozilla_vouches_only_where_this_system_names_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty, own = tmp_path / "empty", tmp_path / "own"
    empty.mkdir()
    own.mkdir()
    (own / "0a1b2c3d.0").write_text("a certificate, which OpenSSL reads when it is asked for", "utf-8")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    for folders, mozilla in ((f"{empty}", True), (f"{empty}:{own}", False), (f"{tmp_path}/none", True)):
        monkeypatch.setenv("SSL_CERT_DIR", folders)
        assert bool(fetch._trust().get_ca_certs()) == mozilla


@pytest.mark.parametrize("goal", ["file:///etc/hosts", "ftp://example.org/a", "javascript:alert(1)"])
def test_a_redirect_to_anything_but_a_page_is_not_followed(web: Web, goal: str) -> None:
    web.answers["/a"] = redirect(goal)
    assert "no page on the web" in refusal(web.url("/a"))
    assert web.paths == ["/a"]


def test_a_redirect_may_not_leave_encryption_behind() -> None:
    secure, plain = parse_address("https://example.org/a"), "http://example.org/a"
    with pytest.raises(ReaderError, match="without encryption"):
        fetch._redirected(secure, plain)
    assert fetch._redirected(parse_address(plain), secure.url) == secure


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (404, "answered 404 (Not Found): there is no such page; check the address."),
        (403, "answered 403 (Forbidden): it does not give the page to programs"),
        (401, "answered 401 (Unauthorized): it wants a password"),
        (407, "answered 407 (Proxy Authentication Required): the proxy wants a password"),
        (410, "answered 410 (Gone): the page was taken away"),
        (429, "try again later"),
        (499, "answered 499: it does not send the page"),
        (500, "answered 500 (Internal Server Error): the trouble is on its side"),
        (503, "answered 503 (Service Unavailable): the trouble is on its side"),
        (799, "answered 799: the trouble is on its side"),
        (418, "does not send the page"),
        (304, "it sends no page"),
    ],
)
def test_a_refusal_is_told_with_its_status(web: Web, status: int, told: str) -> None:
    web.answers["/a"] = page(b"", status=status)
    assert told in refusal(web.url("/a"))


def test_a_page_of_nothing_is_told(web: Web) -> None:
    web.answers["/a"] = page(b"", "text/plain")
    with pytest.raises(EmptyTextError, match="is empty"):
        load(web.url("/a"))
    web.answers["/b"] = page("<html><body></body></html>")
    assert "No article was found on the page" in refusal(web.url("/b"))


def cut(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", PAGE)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(BRIDGE.encode())


def cut_in_pieces(handler: BaseHTTPRequestHandler) -> None:
    handler.protocol_version = "HTTP/1.1"
    handler.send_response(200)
    handler.send_header("Content-Type", PAGE)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    handler.wfile.write(b"ff\r\nThe bridge was shut")
    handler.close_connection = True


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)


@pytest.mark.parametrize("answer", [cut, cut_in_pieces, hang_up])
def test_a_page_that_breaks_off_is_not_taken_for_the_whole(
    web: Web, answer: Callable[[BaseHTTPRequestHandler], None]
) -> None:
    web.answers["/a"] = answer
    assert "broke off" in refusal(web.url("/a"))


def nonsense(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\x1b[2J nonsense\r\n\r\n")


def silence(web: Web) -> Answer:
    """Takes the request and never answers."""

    def answer(_: BaseHTTPRequestHandler) -> None:
        web.ended.wait()

    return answer


def test_what_is_no_answer_is_told(web: Web) -> None:
    web.answers["/a"] = nonsense
    assert "no answer to a request for a page" in refusal(web.url("/a"))


def test_a_host_that_says_nothing_is_given_up(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "SILENCE_S", 0.2)
    web.answers["/a"] = silence(web)
    assert "did not answer within" in refusal(web.url("/a"))


def test_a_host_that_sends_a_little_at_a_time_is_given_up_in_the_end(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "WHOLE_S", 0.3)
    web.answers["/a"] = trickle(web)
    assert "did not send the whole page within" in refusal(web.url("/a"))
    assert_nothing_is_fetched()


def test_a_host_that_never_comes_to_encryption_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "WHOLE_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        told = refusal(f"https://127.0.0.1:{silent.getsockname()[1]}/a")
        assert "did not send the whole page within" in told
        assert_nothing_is_fetched()


def assert_nothing_is_fetched() -> None:
    """No thread goes on fetching for longer than its end takes."""
    for thread in threading.enumerate():
        if thread.name == "fetching":
            thread.join(fetch.SILENCE_S / 2)
            assert not thread.is_alive()


def test_a_page_nobody_wants_any_more_is_given_up(web: Web) -> None:
    web.answers["/a"] = silence(web)
    with pytest.raises(Cancelled):
        load(web.url("/a"), cancelled=lambda: bool(web.asked))


def test_nothing_there_is_told(monkeypatch: pytest.MonkeyPatch, web: Web) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert refusal(f"http://127.0.0.1:{port}/a").startswith(f"Nothing answers at 127.0.0.1:{port}")

    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert refusal("http://nowhere.example/a").startswith("No host is found for nowhere.example")


def test_a_host_without_encryption_is_told(web: Web) -> None:
    address = web.url("/a").replace("http:", "https:")
    assert refusal(address).startswith(f"No secure connection to {web.host}")


@pytest.mark.skipif(which("openssl") is None, reason="no openssl to make a certificate with")
def test_a_host_that_nobody_vouches_for_is_told(tmp_path: Path, web: Web) -> None:
    import ssl

    files = ["-keyout", "key.pem", "-out", "own.pem"]
    new = ["-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
    run(["openssl", "req", "-x509", *new, *files], cwd=tmp_path, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "own.pem", tmp_path / "key.pem")
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            with suppress(OSError):  # the reader goes away, as it should
                context.wrap_socket(server.accept()[0], server_side=True).close()

        Thread(target=serve, daemon=True).start()
        told = refusal(f"https://127.0.0.1:{server.getsockname()[1]}/a")
    assert "cannot prove that it is itself (self" in told


def test_a_proxy_is_asked_where_the_environment_names_one(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    web.answers["http://news.example/bridge"] = page(BRIDGE)
    monkeypatch.setenv("http_proxy", f"http://me:secret@{web.host}")
    assert "Nobody was hurt" in load("http://news.example/bridge").text
    assert "Proxy-Authorization" in {name.title() for name in web.asked[0].headers}
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    web.answers["/bridge"] = page(BRIDGE)
    load(web.url("/bridge"))
    assert web.paths == ["http://news.example/bridge", "/bridge"]


def test_a_proxy_that_does_not_answer_is_named_without_its_password(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("http_proxy", f"http://me:secret@127.0.0.1:{port}")
    told = refusal("http://news.example/bridge")
    assert f"(through the proxy 127.0.0.1:{port})" in told and "secret" not in told


def test_a_proxy_that_refuses_is_told(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(handler: BaseHTTPRequestHandler) -> None:
        handler.send_error(403)

    web.answers["news.example:443"] = refuse
    monkeypatch.setenv("https_proxy", f"http://{web.host}")
    told = refusal("https://news.example/bridge")
    assert told.startswith(f"news.example (through the proxy {web.host}) refuses to pass the request on")
    assert web.paths == ["news.example:443"]


def test_the_bounds_are_those_that_people_are_told() -> None:
    told = " ".join(Path(__file__).parents[2].joinpath("README.md").read_text("utf-8").split())
    assert f"at most {fetch.MOST_REDIRECTS} redirects" in told
    assert f"{fetch.SILENCE_S:.0f} seconds for a host to answer, {fetch.WHOLE_S:.0f} for all of it" in told
    assert f"the first {MOST_BYTES // 2**20} MB" in told
