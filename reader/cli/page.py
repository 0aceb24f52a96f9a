"""What serves the application's page: textual-serve, closed to pages that are not its own.

A browser lets any page that it shows connect to this machine. Whoever connects can open and write files, so a
request must call the server by the address that it serves, and come from no page but its own.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from aiohttp import web
from textual_serve.server import Server

from reader.cli.output import tell

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
USUAL_PORT = 80
"""Stands in no address."""


class PageServer(Server):
    """Serves one command's page at one address; ``host`` as a browser calls it, without brackets."""

    def __init__(self, command: str, host: str, port: int) -> None:
        called = f"[{host}]" if ":" in host else host
        usual = port == USUAL_PORT
        names = LOOPBACK if called in LOOPBACK else (called,)
        self.own = {f"{name}:{port}" for name in names} | (set(names) if usual else set())
        url = f"http://{called}" if usual else f"http://{called}:{port}"
        super().__init__(command, host=host, port=port, title="reader", public_url=url)

    def initialize_logging(self) -> None:
        logging.basicConfig(level=logging.ERROR)

    async def on_startup(self, app: web.Application) -> None:
        tell(f"Open {self.public_url} in a browser; ctrl+c ends this.")

    async def _make_app(self) -> web.Application:
        app: web.Application = await super()._make_app()

        @web.middleware
        async def guard(
            request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
        ) -> web.StreamResponse:
            page = request.headers.get("Origin", "")
            if request.host.casefold() not in self.own or (page and page.partition("://")[2] not in self.own):
                raise web.HTTPForbidden(text=f"The reader answers at {self.public_url} alone.\n")
            return await handler(request)

        app.middlewares.append(guard)
        return app
