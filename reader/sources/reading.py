"""What a form of file gives before its text is cleaned and cut."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """The text of a file and what its form says about it."""

    text: str
    headline: str = ""
    """Where it stands by itself and not in the text."""
    title: str = ""
    byline: str = ""
    date: str = ""
    language: str | None = None
    """ISO 639-1 code that the file gives itself."""
    notices: tuple[str, ...] = ()
    complete: bool = False
    """True where the form has places for title, byline and date, so that none is looked for in the text."""
