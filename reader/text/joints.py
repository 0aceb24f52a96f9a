"""Where a sentence cutter cuts too often: joints that are to be closed again.

sentencex knows some three hundred languages by their lists of abbreviations. What its lists do not tell
stands here: numbers in a list, ordinals, titles in two parts, initials, quotation marks left alone.
"""

from __future__ import annotations

import re

LONGEST_SIGN = 16
"""Characters before a joint that are looked at."""
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[^\W\d_])[.)]")
_ORDINAL = re.compile(r"(?:^|\s)\d{1,2}\.$")
_WITH_ORDINALS = frozenset(("cs", "da", "de", "et", "fi", "hr", "hu", "lb", "nb", "nn", "no", "sk", "sl"))
_OPENS = "“„«‹‚‘"
_CLOSES = ")]”’»›"
"""Right behind a stop, with no space between."""
_HYPHENS = "-‐‑"


def _ending(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\w.])(?:{'|'.join(re.escape(word) for word in words.split())})\.$")


_SHORT = {
    "de": _ending("Dr.-Ing Dipl.-Ing Dipl Nr Jh Hr Fr Abs Art ca evtl ggf inkl Mio Mrd"),
    "en": _ending("approx para paras Wash i.e e.g cf ca vs Mt Ft"),
    "fr": _ending("M MM Mme Mmes Mlle Mlles Mgr Cie Ste av apr env"),
    "it": _ending("on dott prof sig sigg avv ing"),
    "nl": _ending("mevr Mevr dhr Dhr d.w.z m.b.t o.a bijv"),
    "pt": _ending("Av Sr Sra Dr Dra nº n.º pág"),
    "ru": _ending("т т.е т.д т.п г гг ул им см стр тыс млн млрд руб"),
}


def closed(text: str, first: tuple[int, int], second: tuple[int, int], language: str) -> bool:
    """Whether two neighbouring pieces of a paragraph are one sentence.

    Both are spans, not empty, without the white space around them.
    """
    piece, following = text[max(first[0], first[1] - LONGEST_SIGN) : first[1]], text[second[0]]
    if first[1] == second[0] and following in _CLOSES:
        return True
    if piece[-1] != ".":
        return False
    if following in _HYPHENS or following.islower() or _LIST_NUMBER.fullmatch(text, *first):
        return True
    if language in _WITH_ORDINALS and _ORDINAL.search(piece):
        return True
    short = _SHORT.get(language)
    return short is not None and short.search(piece) is not None


def stranded(text: str, start: int, end: int) -> int:
    """How many characters at a piece's end belong to the next: a quotation mark that only opens there."""
    return int(end - start > 2 and text[end - 1] in _OPENS and text[end - 2].isspace())
