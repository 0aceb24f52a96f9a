"""A host on this machine that answers as a test says, and remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import NamedTuple, Self

import pytest

from reader.errors import ReaderError
from reader.sources import load

PAGE = "text/html; charset=utf-8"
BRIDGE = """<!doctype html><html lang="en"><head><title>Harbour bridge shut</title>
<meta name="author" content="Ann Quay"><meta property="article:published_time" content="2031-03-04T09:00:00Z">
</head><body><nav>Home Sport Weather</nav><article><h1>Harbour bridge shut</h1>
<p>The bridge was shut at 9 a.m. on Monday after a barge struck one of its piers, the port said.</p>
<p>Nobody was hurt, said the harbour master, who had stood on the quay since dawn and saw it happen.</p>
<p>Repairs take six weeks, and the ferry runs every twenty minutes until the bridge opens again.</p>
</article><footer>All rights reserved</footer></body></html>"""
LATER = BRIDGE.replace("at 9 a.m. on Monday", "at 9:30 a.m. on Tuesday").replace("six weeks", "nine weeks")


class Asked(NamedTuple):
    """A request that came."""

    path: str
    """As it was asked for; a whole address where the host is asked as a proxy."""
    headers: Mapping[str, str]


Answer = Callable[[BaseHTTPRequestHandler], None]


def page(body: bytes | str, kind: str | None = PAGE, status: int = 200, **headers: str) -> Answer:
    """An answer with a body; ``headers`` have _ for -."""
    data = body.encode() if isinstance(body, str) else body

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if kind is not None:
            handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def redirect(goal: str, status: int = 302) -> Answer:
    return page(b"", None, status, Location=goal)


def trickle(web: Web) -> Answer:
    """A letter now and then, and never a whole answer."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        while not web.ended.wait(0.02):
            handler.wfile.write(b"H")

    return answer


class Web:
    """For a ``with`` block; ``answers`` by path, 404 for all others."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[Asked] = []
        self.ended = threading.Event()
        """Set with the block; an answer that waits waits for this."""
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web.asked.append(Asked(self.path, dict(self.headers.items())))
                with suppress(OSError):  # whoever asked went away
                    web.answers.get(self.path, page(b"nothing here", status=404))(self)

            do_CONNECT = do_GET

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.host = f"127.0.0.1:{self._server.server_address[1]}"

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [asked.path for asked in self.asked]

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.ended.set()
        self._server.shutdown()
        self._server.server_close()


def refusal(address: str) -> str:
    """The sentence with which an address is refused."""
    with pytest.raises(ReaderError) as error:
        load(address)
    sentence = str(error.value)
    assert "\n" not in sentence and sentence.endswith(".")
    return sentence
