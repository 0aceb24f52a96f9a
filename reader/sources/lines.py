"""Connections that another thread can end, however long a host takes over the line that it is sending."""

from __future__ import annotations

import socket
from contextlib import suppress
from functools import partial
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from ssl import SSLContext
from threading import Event
from typing import Any
from urllib.request import HTTPHandler, HTTPSHandler, Request

from reader.errors import Cancelled


class Lines:
    """The connections of one fetch; none is made once ``unwanted`` is set."""

    def __init__(self, unwanted: Event) -> None:
        self._unwanted = unwanted
        self._sockets: list[socket.socket] = []

    def keep(self, connected: socket.socket) -> None:
        """Take part in a connection. Raises Cancelled where nobody wants it any more."""
        # A socket of its own for the same connection, since encryption takes the other one over.
        self._sockets.append(connected.dup())
        if self._unwanted.is_set():
            raise Cancelled

    def end(self) -> None:
        """End all connections: who waits for one gets an end or an error."""
        while self._sockets:
            with suppress(OSError), self._sockets.pop() as connected:
                connected.shutdown(socket.SHUT_RDWR)


class _Kept(HTTPConnection):
    lines: Lines

    def connect(self) -> None:
        super().connect()
        self.lines.keep(self.sock)


class _KeptSecure(HTTPSConnection, _Kept):
    """Kept before the encryption is agreed upon, as that waits for the host too."""


def _connection(kind: type[_Kept], lines: Lines, host: str, **options: Any) -> HTTPConnection:
    made = kind(host, **options)
    made.lines = lines
    return made


class Plain(HTTPHandler):
    """Opens http on lines that are kept."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._lines = lines

    def http_open(self, req: Request) -> HTTPResponse:
        return self.do_open(partial(_connection, _Kept, self._lines), req)


class Secure(HTTPSHandler):
    """Opens https on lines that are kept."""

    def __init__(self, lines: Lines, context: SSLContext) -> None:
        super().__init__(context=context)
        self._lines, self._trust = lines, context

    def https_open(self, req: Request) -> HTTPResponse:
        made = partial(_connection, _KeptSecure, self._lines)
        return self.do_open(made, req, context=self._trust)
