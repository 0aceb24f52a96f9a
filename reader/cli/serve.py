"""``reader serve``: the application in a browser, for as long as the command runs."""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace

from reader.cli.opening import opening, require_config
from reader.errors import ReaderError


def serve(options: Namespace) -> int:
    """Serve until interrupted; every browser window gets an application of its own.

    Raises ReaderError where what it needs is not installed, or nothing could be opened.
    """
    opening(options.paths, options.config if options.paths else str(require_config(options.config)))
    try:
        from textual_serve.server import Server
    except ImportError:
        raise ReaderError(
            "To serve, textual-serve must be installed; 'pipx inject article-reader textual-serve' does it."
        ) from None
    command = [sys.executable, "-m", "reader", "--fresh"]
    command += [f"--config={options.config}"] if options.config else []
    command += ["--", *options.paths] if options.paths else []
    Server(shlex.join(command), host=options.host, port=options.port, title="reader").serve()
    return 0
