"""What a host answered before it sends the page: whether there is one, and what kind of text it is."""

from __future__ import annotations

import re
from http import HTTPStatus
from http.client import HTTPResponse

from reader.address import Address
from reader.errors import ReaderError
from reader.sources.contents import Form, form_of_name, shown

_FORMS = {
    "text/html": Form.PAGE,
    "application/xhtml+xml": Form.PAGE,
    "text/markdown": Form.MARKDOWN,
    "text/x-markdown": Form.MARKDOWN,
    "text/plain": Form.TEXT,
}
_WITHOUT_A_PAGE = frozenset({204, 205, 304})
_ADVICE = {
    401: "it wants a password; save the page from a browser and open that file.",
    402: "it wants to be paid; save the page from a browser where you have access and open that file.",
    403: "it does not give the page to programs; save it from a browser and open that file.",
    404: "there is no such page; check the address.",
    407: "the proxy wants a password; see http_proxy and https_proxy.",
    410: "the page was taken away; look for it in a web archive.",
    429: "it was asked too often; try again later.",
    451: "the page is withheld for legal reasons; look for it in a web archive.",
}
_NAME = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)


def check_status(address: Address, status: int) -> None:
    """Raise ReaderError where the status of an answer (RFC 9110, 15) says that there is no page in it."""
    if 200 <= status < 300 and status not in _WITHOUT_A_PAGE and status != 206:
        return
    try:
        phrase = f" ({HTTPStatus(status).phrase})"
    except ValueError:
        phrase = ""
    if status in _ADVICE:
        advice = _ADVICE[status]
    elif status >= 500:
        advice = "the trouble is on its side; try again later."
    elif status in _WITHOUT_A_PAGE:
        advice = "it sends no page; check the address."
    else:
        advice = "it does not send the page; check the address in a browser."
    raise ReaderError(f"{address.host} answered {status}{phrase}: {advice}")


def form_of_answer(address: Address, answer: HTTPResponse) -> tuple[Form | None, str]:
    """The form of the text and its encoding, as the answer says; '' where it names no encoding.

    A plain text whose address ends like Markdown is Markdown, as hosts of source files send it. Raises
    ReaderError for anything that is no text.
    """
    by_name = form_of_name(address.leaf)
    if "Content-Type" not in answer.headers:
        return by_name, ""
    kind = answer.headers.get_content_type()
    if kind not in _FORMS or "/" not in answer.headers["Content-Type"]:
        what = kind if _NAME.fullmatch(kind) and "/" in answer.headers["Content-Type"] else "nothing known"
        raise ReaderError(
            f"{shown(address)} holds no article but {what}; save its text as .txt or .html and open that."
        )
    form = _FORMS[kind]
    if form is Form.TEXT and by_name is Form.MARKDOWN:
        form = Form.MARKDOWN
    return form, answer.headers.get_content_charset("")
