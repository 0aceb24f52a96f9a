"""A page from the web: http and https, bounded in time, bytes and redirects, without cookies or passwords.

The standard library's openers are put together by hand here, because its ready-made one follows redirects
to anything it knows; nothing else of a larger library is needed. The work is done in a thread of its own:
looking up a host's name cannot be bounded or interrupted in any other way.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING

from reader.address import Address, parse_address
from reader.errors import Cancelled, ReaderError
from reader.sources.contents import Contents

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from ssl import SSLContext
    from urllib.request import OpenerDirector

    from reader.sources.lines import Lines

SILENCE_S = 10.0
"""How long a host may take to connect, or say nothing."""
WHOLE_S = 30.0
"""How long all of it may take."""
MOST_REDIRECTS = 5
LOOK_S = 0.02
"""How often it is asked whether the page is still wanted."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPTED = "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.1"


def fetch(address: Address, cancelled: Callable[[], bool] | None = None) -> Contents:
    """The page at an address.

    Raises ReaderError where it cannot be had, and Cancelled soon after ``cancelled()`` is True.
    """
    from reader.sources.lines import Lines

    unwanted = Event()
    lines = Lines(unwanted)
    answers: list[Contents | BaseException] = []

    def work() -> None:
        try:
            answers.append(_fetched(address, lines, unwanted))
        except BaseException as error:  # handed to whoever asked
            answers.append(error)

    end = monotonic() + WHOLE_S
    thread = Thread(target=work, daemon=True, name="fetching")
    thread.start()
    try:
        while thread.is_alive():
            thread.join(LOOK_S)
            if cancelled is not None and cancelled():
                raise Cancelled
            if monotonic() > end and thread.is_alive():
                raise ReaderError(
                    f"{address.host} did not send the whole page within {WHOLE_S:.0f} seconds; "
                    "try again later."
                )
    finally:
        unwanted.set()
        lines.end()
    (answer,) = answers
    if isinstance(answer, BaseException):
        raise answer
    return answer


def _fetched(address: Address, lines: Lines, unwanted: Event) -> Contents:
    from http.client import HTTPException

    from reader.sources.answers import check_status, form_of_answer
    from reader.sources.body import read_body
    from reader.sources.failures import told

    opener = _opener(lines)
    asked = address
    for _ in range(MOST_REDIRECTS + 1):
        try:
            with _ask(opener, address) as answer:
                if answer.status not in _REDIRECTS:
                    check_status(address, answer.status)
                    form, charset = form_of_answer(address, answer)
                    data, notices = read_body(address, answer, unwanted)
                    return Contents(data, form, charset, notices)
                goal = answer.headers.get("Location", "")
        except (OSError, HTTPException, ValueError) as error:
            raise told(address, error, SILENCE_S) from None
        address = _redirected(address, goal)
    raise ReaderError(
        f"{asked.host} sends from page to page without end (over {MOST_REDIRECTS} redirects); "
        "open it in a browser and copy the address it ends at."
    )


def _redirected(address: Address, goal: str) -> Address:
    """The address that an answer sends to. Raises ReaderError where it may not be followed."""
    from urllib.parse import urljoin

    if not goal:
        raise ReaderError(f"{address.host} sends elsewhere and does not say where; open it in a browser.")
    try:
        # What servers send beyond ASCII is UTF-8, which http.client hands on as Latin-1.
        found = parse_address(urljoin(address.url, goal.encode("latin-1").decode("utf-8", "replace")))
    except (ReaderError, ValueError):
        raise ReaderError(
            f"{address.host} sends to something that is no page on the web; open it in a browser."
        ) from None
    if address.scheme == "https" and found.scheme != "https":
        raise ReaderError(
            f"{address.host} sends to {found.host} without encryption, where the text could be altered on "
            "its way; name that address yourself if you trust it."
        )
    return found


def _ask(opener: OpenerDirector, address: Address) -> HTTPResponse:
    from urllib.request import Request

    from reader import __version__

    headers = {
        "User-Agent": f"article-reader/{__version__}",
        "Accept": _ACCEPTED,
        "Accept-Encoding": "gzip, deflate",
    }
    answer: HTTPResponse = opener.open(Request(address.url, headers=headers), timeout=SILENCE_S)
    return answer


def _opener(lines: Lines) -> OpenerDirector:
    """Opens http and https, through the proxies that the environment names; gives every answer as it is."""
    from urllib.request import OpenerDirector, ProxyHandler

    from reader.sources.lines import Plain, Secure

    opener = OpenerDirector()
    for handler in (ProxyHandler(), Plain(lines), Secure(lines, _trust())):
        opener.add_handler(handler)
    opener.addheaders = []
    return opener


def _trust() -> SSLContext:
    """Whom to believe: those that this system believes; where it names none, those that Mozilla does."""
    import ssl

    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    folders = os.environ.get(paths.openssl_capath_env, paths.openssl_capath).split(os.pathsep)
    if not context.get_ca_certs() and not any(map(_names_some, folders)):
        import certifi

        context.load_verify_locations(certifi.where())
    return context


def _names_some(folder: str) -> bool:
    """Whether certificates lie in a folder under the names by which OpenSSL finds them, when it looks."""
    try:
        return any(re.fullmatch(r"[0-9a-f]{8}\.\d+", name) for name in os.listdir(folder))
    except OSError:
        return False
