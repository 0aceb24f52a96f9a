"""What keeps a page from coming, told to a person: no host, no answer, no trust, no end."""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPException, IncompleteRead, RemoteDisconnected
from urllib.error import URLError
from urllib.request import getproxies, proxy_bypass

from reader.address import Address
from reader.errors import ReaderError
from reader.text import clean

BROKE_OFF = "broke off before the whole page was sent; open it again."


def told(address: Address, error: BaseException, silence_s: float) -> ReaderError:
    """The sentence for what was raised while a page was fetched; ``silence_s`` is how long was waited."""
    while isinstance(error, URLError) and isinstance(error.reason, BaseException):
        error = error.reason
    host = f"{address.host}{_proxy(address)}"
    match error:
        case TimeoutError():
            sentence = f"{host} did not answer within {silence_s:.0f} seconds; try again later."
        case socket.gaierror():
            sentence = f"No host is found for {host}; check the address and the connection."
        case ssl.SSLCertVerificationError():
            why = clean(error.verify_message)
            sentence = f"{host} cannot prove that it is itself ({why}); check the address in a browser."
        case ssl.SSLEOFError() | ssl.SSLZeroReturnError():
            sentence = f"{host} {BROKE_OFF}"
        case ssl.SSLError():
            sentence = f"No secure connection to {host} can be made; check whether it is an https address."
        case ConnectionRefusedError():
            sentence = f"Nothing answers at {host}; check the address, or try again later."
        case IncompleteRead() | RemoteDisconnected() | ConnectionError():
            sentence = f"{host} {BROKE_OFF}"
        case HTTPException():
            sentence = f"{host} sent something that is no answer to a request for a page; check the address."
        case OSError(strerror=str(why)) if why:
            sentence = f"{host} cannot be reached ({why}); check the connection."
        case OSError() if "Tunnel connection failed" in str(error):
            sentence = f"{host} refuses to pass the request on; see https_proxy."
        case _:
            sentence = f"The page cannot be had from {host}; check the address and the proxy."
    return ReaderError(sentence)


def _proxy(address: Address) -> str:
    """' (through the proxy proxy.example:3128)' where one is asked, without what is secret in its address."""
    proxy = getproxies().get(address.scheme, "")
    if not proxy or proxy_bypass(address.host):
        return ""
    host = proxy.rpartition("@")[2].rpartition("//")[2].partition("/")[0]
    return f" (through the proxy {clean(host)})"
