"""The one family of errors that a person can mend."""

from __future__ import annotations


class ReaderError(Exception):
    """Something a person can mend; its text is one sentence: what, where, what to do."""


class Cancelled(Exception):
    """Raised by slow functions when their ``cancelled`` callable returns True; never shown to a person."""
