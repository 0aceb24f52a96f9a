"""An address on the web as a value: what may stand in one, and what it is called. Nothing here fetches it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple, TypeAlias

from reader.errors import ReaderError

LONGEST_ADDRESS = 4_000
"""Characters; servers refuse longer ones."""

# Patterns are compiled where they are used, because most runs meet no address.
_SCHEME = r"[A-Za-z][A-Za-z0-9+.-]*(?=://)"
_HARMFUL = "[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_HOST = r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\]"
_TWO_NAMES = "[ß\u1e9eς\u200c\u200d]"
"""What RFC 3490, which Python's codec follows, replaces or drops, and RFC 5891, which browsers follow, keeps
(RFC 5894, 7.2): the two ask different hosts."""
_KEPT = "!#$%&'()*+,/:;=?@[]~"
"""What stands in an address as it is written (RFC 3986, 2.2); everything else but letters, digits and -._ is
percent-encoded, so that no address holds a character that cannot be seen."""
_PORTS = {"http": 80, "https": 443}


class Address(NamedTuple):
    """A page on the web; made by ``parse_address``."""

    url: str
    """ASCII, with http or https, without user name, password and fragment."""
    host: str
    """Whom it is asked of, in ASCII, with the port where that is not the usual one."""

    def __str__(self) -> str:
        return self.url

    @property
    def scheme(self) -> str:
        return self.url.partition(":")[0]

    @property
    def outlet(self) -> str:
        """What to call whose page it is: the host without 'www.'."""
        return self.host.removeprefix("www.")

    @property
    def leaf(self) -> str:
        """The last part of its path, decoded, its ending with it; '' where the path is empty. Not cleaned."""
        from urllib.parse import unquote, urlsplit

        return unquote(urlsplit(self.url).path.rstrip("/").rpartition("/")[2])


Origin: TypeAlias = Path | Address
"""Where a version's text is had from: a file, or a page on the web."""


def is_address(written: str) -> bool:
    """Whether a text names something by a scheme ('https://'), not a file."""
    return "://" in written and re.match(_SCHEME, written.lstrip()) is not None


def parse_address(written: str) -> Address:
    """The address that a person or a page wrote.

    Raises ReaderError where it is none that can be fetched; the sentence repeats no password.
    """
    from urllib.parse import quote, urlsplit

    written = written.strip()
    match = re.match(_SCHEME, written)
    scheme = match.group().lower() if match else ""
    if scheme == "file":
        raise ReaderError("A file opens by its path, without file://; write the path alone.")
    if scheme not in _PORTS:
        raise ReaderError(f"Pages open at http:// and https:// only, not at {scheme[:20]}://; save the text.")
    if len(written) > LONGEST_ADDRESS:
        raise ReaderError(f"An address has at most {LONGEST_ADDRESS:,} characters; this one is longer.")
    if re.search(_HARMFUL, written):
        raise ReaderError("The address holds control characters; copy it anew from the browser.")
    try:
        parts = urlsplit(written)
        port = parts.port
        named = parts.hostname or ""
    except ValueError:
        raise ReaderError("That is no address of a page; copy it anew from the browser.") from None
    if "@" in parts.netloc:
        raise ReaderError(
            "The address holds a user name or password, which would be shown and kept; "
            "leave out what stands before the @."
        )
    if re.search(_TWO_NAMES, parts.netloc):  # as written, since lower case has letters of its own
        raise ReaderError(
            "The host's name has a letter (ß, ς or a joiner) that is encoded in two ways; "
            "copy the address from the browser with the name in its xn-- form."
        )
    host = _ascii(named)
    if port not in (None, _PORTS[scheme]):
        host = f"{host}:{port}"
    path = quote(parts.path or "/", safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return Address(f"{scheme}://{host}{path}{query}", host)


def _ascii(named: str) -> str:
    """A host's name as it is asked for: letters beyond ASCII encoded (RFC 3490), so that none pretends to be
    another; it has none that is encoded otherwise by RFC 5891."""
    host = f"[{named}]" if ":" in named else named
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii").lower()
        except UnicodeError:
            host = ""
    if not re.fullmatch(_HOST, host):
        raise ReaderError("The address names no host that can exist; copy it anew from the browser.")
    return host
