"""Which language a text is written in: by its script, else by the little words that its sentences need."""

from __future__ import annotations

import re
from collections import Counter
from unicodedata import name

PROBE_CHARACTERS = 4_000
"""How much of a text is looked at."""
LEAST_LITTLE_WORDS = 3
"""With fewer different little words of a language than this, a text is not taken to be in it."""
LEAST_LETTERS = 10
"""A script other than the Latin one counts from this many letters, if they are a fifth of all letters."""

_SCRIPTS = {
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CYRILLIC": "ru",
    "DEVANAGARI": "hi",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "HEBREW": "he",
    "KANNADA": "kn",
    "KHMER": "km",
    "LAO": "lo",
    "MALAYALAM": "ml",
    "MYANMAR": "my",
    "TAMIL": "ta",
    "TELUGU": "te",
    "THAI": "th",
}
_SHARED_SCRIPTS = {
    "uk": "іїєґ",
    "be": "ўі",
    "bg": "ъщ",
    "fa": "پچژگکی",
    "ur": "ٹڈڑںےہ",
}
"""Letters by which a language is told from the chief one of its script."""

_LITTLE_WORDS = {
    "en": "the and of to in that is was for with on he it as by his from at which are has were said not",
    "de": "der die das und ist nicht ein eine zu den dem des mit von im auf für sich wurde auch nach wird",
    "fr": "le la les et des est une dans que qui pour pas sur du au avec par ce il elle sont été aux ont",
    "es": "el la los las que y en es por una con para del se su no al como pero más fue está han",
    "pt": "o os a as que e em uma não para com do da dos das no na se por foi mais ao pelo são",
    "it": "il la che di e gli una non per con del della sono è nel alla dei si anche stato ha più le",
    "nl": "de het een en van is dat niet op te zijn met voor aan door naar ook werd bij uit heeft wordt",
    "sv": "och att det som är en på för med av inte till den har ett om från var men kan ska hade",
    "da": "og at det er en på for med af ikke til den har et som fra var men kan blev der skal efter",
    "nb": "og at det er en på for med av ikke til den har et som fra var men kan ble etter seg hadde",
    "fi": "ja on ei että se oli myös mutta kun ovat hän joka sen mukaan tai kuin jo ole vuoden sekä",
    "pl": "i w na z się nie do to że jest o po od przez jak dla był oraz za ale ma są jego tym",
    "cs": "a v na se je že do to ve pro jsou byl podle jako ale po který za od také jeho která není",
    "ro": "și în de la a cu pe din nu este că un o care pentru mai au fost al lui sunt prin să",
    "hu": "a az és hogy nem is egy volt van meg csak ez de már mint el még szerint ki lesz után",
    "tr": "ve bir bu da de için ile olarak çok daha olan sonra gibi ne kadar en var ise değil dedi",
    "id": "dan yang di ke dari ini itu untuk dengan tidak pada dalam adalah akan oleh juga telah ada bahwa",
    "vi": "và của là có được trong cho không với các một những này đã người khi đến từ để tại",
    "ca": "el la els les de i que en és per amb una del dels al no va ha més aquest són com",
}
_LISTS = {language: frozenset(words.split()) for language, words in _LITTLE_WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")


def guess_language(text: str, otherwise: str = "en") -> str:
    """ISO 639-1 code of the language of a text's beginning; ``otherwise`` where that does not tell."""
    probe = text[:PROBE_CHARACTERS]
    if not probe.isascii():
        by_script = _by_script(probe)
        if by_script:
            return by_script
    words = Counter(_WORD.findall(probe.casefold()))
    found = {
        language: sum(words[word] for word in little)
        for language, little in _LISTS.items()
        if sum(word in words for word in little) >= LEAST_LITTLE_WORDS
    }
    if not found:
        return otherwise
    most = max(found.values())
    best = [language for language, count in found.items() if count == most]
    return otherwise if otherwise in best else best[0]


def _by_script(probe: str) -> str | None:
    letters = [character for character in probe if character.isalpha()]
    scripts = Counter(name(character, "?").split(" ", 1)[0] for character in letters if character > "\u036f")
    for script in ("HIRAGANA", "KATAKANA", "HANGUL"):
        if scripts[script] >= LEAST_LETTERS:
            return "ko" if script == "HANGUL" else "ja"
    for script, count in scripts.most_common():
        if count < LEAST_LETTERS or 5 * count < len(letters):
            return None
        if script == "CJK":
            return "zh"
        if script in _SCRIPTS:
            return _by_letters(probe, _SCRIPTS[script], count)
    return None


def _by_letters(probe: str, chief: str, letters: int) -> str:
    candidates = {"ru": ("uk", "be", "bg"), "ar": ("ur", "fa")}.get(chief, ())
    for language in candidates:
        own = _SHARED_SCRIPTS[language]
        found = [probe.count(letter) for letter in own]
        if 50 * sum(found) >= letters and all(found[:1] if language != "be" else found):
            return language
    return chief
