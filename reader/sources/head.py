"""The head of a plain text: which of its first paragraphs are the title, the byline and the date line.

Only a line that holds nothing else is taken for a byline or a date; what is in doubt stays plain text.
Nothing is removed from the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader.text.article import LONGEST_TITLE
from reader.text.fold import fold

HEAD_PARAGRAPHS = 8
"""Title, byline and date stand in this many first paragraphs or nowhere."""
LONGEST_BYLINE = 100
BREADCRUMB_PROBE = 40
"""A first line that holds this much of the second, after something else, is a headline with the site's menu
run into it."""

_BYLINE = re.compile(
    r"(?:(?:(?:written|words|text|reporting|story) )?by|von|par|por)[: ]\s*"
    r"(?!(?:published|updated|posted)\b)(?P<name>[^\W\d_][^.!?:;|]*(?:\.\s?[^.!?:;|]+)*)",
    re.IGNORECASE,
)

_MONTHS = (
    "january|januar|janvier|enero|janeiro|gennaio|januari|jan|jänner",
    "february|februar|février|febrero|fevereiro|febbraio|februari|feb",
    "march|märz|mars|marzo|março|maart|mar",
    "april|avril|abril|aprile|apr",
    "may|mai|mayo|maio|maggio|mei|maj",
    "june|juni|juin|junio|junho|giugno|jun",
    "july|juli|juillet|julio|julho|luglio|jul",
    "august|août|agosto|augustus|augusti|aug",
    "september|septembre|septiembre|setembro|settembre|sept|sep",
    "october|oktober|octobre|octubre|outubro|ottobre|oct|okt",
    "november|novembre|noviembre|novembro|nov",
    "december|dezember|décembre|diciembre|dezembro|dicembre|dec|dez",
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_DATES = tuple(
    re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}-(?P<month>[01]\d)-{_DAY}(?:T\d\d:\d\d[\d:.+Z-]*)?",
        rf"{_MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_DAY}(?:\.|st|nd|rd|th|er)? (?:de )?{_MONTH},? (?:de )?{_YEAR}",
    )
)
_BESIDE_A_DATE = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified)|date|stand|veröffentlicht|aktualisiert|publié"
    r"|mis à jour|publicado|actualizado|pubblicato|aggiornato"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:segunda|terça|quarta|quinta|sexta)-feira|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
    r"|at|on|um|am|uhr|le|el|à|\d{1,2}[:.h]\d\d(?::\d\d)?|\d{1,2}(?= ?[ap]\.?m\b)|[ap]\.?m\b\.?"
    r"|gmt|utc|bst|[ce]e?[sd]?t|[mp][sd]t|[\s,.:;|·•–—()-]+)",
    re.IGNORECASE,
)


class Head(NamedTuple):
    """What the first paragraphs of a text say about it; empty where they do not."""

    title: str = ""
    byline: str = ""
    """Without the word 'By'."""
    date: str = ""
    """ISO 8601."""


def read_head(paragraphs: Sequence[str]) -> Head:
    """Title, byline and date from a text's first paragraphs."""
    top = [" ".join(text.split()) for text in paragraphs[:HEAD_PARAGRAPHS]]
    dates = [read_date(text) for text in top]
    headlines = [text for text, day in zip(top, dates, strict=True) if not day]
    title = headlines[0] if headlines and len(headlines[0]) <= LONGEST_TITLE else ""
    for text in headlines[1:3]:
        if title and len(text) <= LONGEST_TITLE and fold(title).find(fold(text)[:BREADCRUMB_PROBE]) > 0:
            title = text
    after_title = top[top.index(title) + 1 :] if title else top
    bylines = filter(None, map(read_byline, after_title))
    return Head(title, next(bylines, ""), next(filter(None, dates), ""))


def read_date(line: str) -> str:
    """The date in a line that holds it alone or with a weekday, a time, 'Updated'; ISO 8601, or empty."""
    if len(line) > LONGEST_BYLINE:
        return ""
    for pattern in _DATES:
        match = pattern.search(line)
        if match is None:
            continue
        if _all_beside(line[: match.start()]) and _all_beside(line[match.end() :]):
            month = match["month"].lower()
            try:
                number = int(month) if month.isdecimal() else _MONTH_NUMBERS[month]
                return date(int(match["year"]), number, int(match["day"])).isoformat()
            except ValueError:
                return ""
    return ""


def read_byline(line: str) -> str:
    """The name in a line that is a byline ('By Jane Doe'), without the 'By'; else empty."""
    match = _BYLINE.fullmatch(line) if len(line) <= LONGEST_BYLINE else None
    if match is None or not match["name"][0].isupper() or line.endswith((".", "…")):
        return ""
    return match["name"].strip()


def _all_beside(text: str) -> bool:
    at = 0
    while at < len(text):
        match = _BESIDE_A_DATE.match(text, at)
        if match is None or match.end() == at:
            return False
        at = match.end()
    return True
