"""``reader serve``: the application in a browser, for as long as the command runs."""

from __future__ import annotations

import errno
import shlex
import socket
import sys
from argparse import Namespace
from ipaddress import ip_address

from reader.cli.opening import opening, require_config
from reader.cli.output import one_line
from reader.errors import ReaderError

HIGHEST_PORT = 65_535


def serve(options: Namespace) -> int:
    """Serve until interrupted; every browser window gets an application of its own.

    Raises ReaderError where what it needs is not installed, nothing could be opened, or the address cannot be
    had.
    """
    host, port = one_line(options.host), options.port
    if not 0 < port <= HIGHEST_PORT:
        raise ReaderError(f"--port is a number from 1 to {HIGHEST_PORT}, not {port}; name another.")
    opening(options.paths, options.config if options.paths else str(require_config(options.config)))
    try:
        from reader.cli.page import PageServer
    except ImportError:
        raise ReaderError(
            "To serve, textual-serve must be installed; 'pipx inject article-reader textual-serve' does it."
        ) from None
    command = [sys.executable, "-m", "reader", "--fresh"]
    command += [f"--config={options.config}"] if options.config else []
    command += ["--", *options.paths] if options.paths else []
    try:
        called = _called(host)
        _try(called, port)
    except (OSError, UnicodeError) as error:
        raise _refusal(host, port, error) from None
    PageServer(shlex.join(command), called, port).serve()
    return 0


def _called(host: str) -> str:
    """The host as a browser calls it: an address in its usual form, a name in small letters."""
    try:
        return str(socket.getaddrinfo(host, None, flags=socket.AI_NUMERICHOST)[0][4][0])
    except socket.gaierror:
        return host.casefold()


def _try(host: str, port: int) -> None:
    """Raise OSError or UnicodeError where nobody can listen on an address, before anyone is told of it, and
    ReaderError where it stands for every address of this machine."""
    for family, kind, protocol, _, where in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        address = ip_address(where[0])
        if (getattr(address, "ipv4_mapped", None) or address).is_unspecified:
            raise ReaderError("A page needs one address to call; name that of this machine for --host.")
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(where)


def _refusal(host: str, port: int, error: OSError | UnicodeError) -> ReaderError:
    """The sentence for an address that cannot be listened on."""
    if isinstance(error, socket.gaierror | UnicodeError):
        return ReaderError(f"No address is found for --host {host}; name one of this machine.")
    if error.errno == errno.EADDRINUSE:
        return ReaderError(f"Port {port} is taken by another program; name another with --port.")
    if error.errno == errno.EADDRNOTAVAIL:
        return ReaderError(f"{host} is no address of this machine; name one that is for --host.")
    if error.errno in (errno.EACCES, errno.EPERM):
        return ReaderError(f"Port {port} is not for everyone; name one above 1023 with --port.")
    return ReaderError(f"{host}:{port} cannot be listened on ({error.strerror}); name another.")
