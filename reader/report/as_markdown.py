"""A comparison as Markdown, to be pasted into an issue, a wiki or a mail.

What stands on one side only is bold there: neither side is the older one, and every Markdown knows bold.
Nothing that an article says can act as Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.compare import Comparison, Kind
from reader.layout import CARET, Mark, View
from reader.layout.signs import counted, gap_note
from reader.report.markdown_text import emphasise, escape, escape_line, one_line
from reader.report.passages import Passage, Run, passages
from reader.report.summary import WORDS, containment_in_words, counts_in_words, ignored_in_words
from reader.text import Article

_SPACES = re.compile(r"\s+")


def as_markdown(comparison: Comparison, names: tuple[str, str], view: View | None = None) -> str:
    """The comparison as a Markdown document with a newline last."""
    return "\n\n".join(_parts(comparison, names, view or View())) + "\n"


def _parts(comparison: Comparison, names: tuple[str, str], view: View) -> Iterator[str]:
    """The document's paragraphs."""
    left, right = (escape(one_line(name)) for name in names)
    yield "# " + f"{left} ↔ {right}".replace("#", "\\#")
    yield f"- {_about(left, comparison.left)}\n- {_about(right, comparison.right)}"
    told = f"**{counts_in_words(comparison)}**  \n{containment_in_words(comparison, (left, right))}"
    yield "  \n".join(filter(None, (told, ignored_in_words(comparison))))
    number = 0
    for passage in passages(comparison, view):
        if passage.gap:
            yield f"*{gap_note(passage.gap)}*"
        elif not passage.is_change(view):
            yield escape_line(one_line("".join(run.text for run in passage.left)))
        else:
            number += 1
            yield f"**{number}** · {_told(passage)}"
            sides = ((left, passage.left), (right, passage.right))
            yield "\n>\n".join(f"> *{name}:* {_marked(runs)}" for name, runs in sides if runs)


def _about(name: str, article: Article) -> str:
    parts = (article.title, article.byline, article.date, counted(article.word_count, "word"))
    return f"*{name}:* " + " · ".join(escape(one_line(part)) for part in parts if part)


def _told(passage: Passage) -> str:
    """'edited · ¶1 ↔ ¶2'."""
    kind = WORDS[passage.kind]
    if passage.moved:
        kind = f"moved ({passage.moved})" + ("" if passage.kind is Kind.SAME else f", {kind}")
    places = [f"¶{number}" for number in (passage.left_paragraph, passage.right_paragraph) if number]
    return f"{kind} · {' ↔ '.join(places)}"


def _marked(runs: Sequence[Run]) -> str:
    """The runs on one line: differences bold, what a reworded pair shares italic.

    A caret stands where only the other side has something.
    """
    text, spans = "", []
    for run in runs:
        shown = _SPACES.sub(" ", run.text)
        if text[-1:] in ("", " "):
            shown = shown.removeprefix(" ")
        differs = run.mark in (Mark.CHANGED, Mark.COSMETIC)
        if differs and not shown:
            text += "" if text.endswith(CARET) else CARET
        elif differs or run.mark is Mark.SHARED:
            spans.append((len(text), len(text) + len(shown)))
        text += shown
    return emphasise(text, spans, "*" if any(run.mark is Mark.SHARED for run in runs) else "**")
