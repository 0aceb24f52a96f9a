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


class PageServer(Server):
    """Serves one command's page at one address."""

    def initialize_logging(self) -> None:
        logging.basicConfig(level=logging.ERROR)

    async def on_startup(self, app: web.Application) -> None:
        tell(f"Open {self.public_url} in a browser; ctrl+c ends this.")

    async def _make_app(self) -> web.Application:
        app: web.Application = await super()._make_app()
        called = f"[{self.host}]" if ":" in self.host else self.host
        names = LOOPBACK if called in LOOPBACK else (called,)
        own = {f"{name}:{self.port}" for name in names} | (set(names) if self.port == 80 else set())

        @web.middleware
        async def guard(
            request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
        ) -> web.StreamResponse:
            page = request.headers.get("Origin", "")
            if request.host not in own or (page and page.partition("://")[2] not in own):
                raise web.HTTPForbidden(text=f"The reader answers at {self.public_url} alone.\n")
            return await handler(request)

        app.middlewares.append(guard)
        return app
