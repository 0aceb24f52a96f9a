"""A comparison as one web page that needs nothing else: no script, no picture, no network."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path

from reader.compare import Comparison, Kind
from reader.compare.cosmetic import ALIKE_BUT_FOR
from reader.layout import CARET, SIGNS, Mark, View
from reader.layout.signs import MOVED, counted, gap_note, moved_from, moved_to
from reader.report.passages import Passage, Run, passages
from reader.report.summary import WORDS, containment_in_words, counts_in_words, ignored_in_words
from reader.text import Article

_LEGEND = {
    SIGNS[Kind.COSMETIC]: f"alike but for {ALIKE_BUT_FOR}",
    SIGNS[Kind.EDITED]: "edited: the words that differ are underlined",
    CARET: "here the other side has more; rest the pointer on it to see what",
    SIGNS[Kind.REWORDED]: "reworded: names, figures and rare words that stand on both sides are set off",
    SIGNS[Kind.LEFT_ONLY]: "only left",
    SIGNS[Kind.RIGHT_ONLY]: "only right",
    f"{MOVED}1": "moved: stands elsewhere in the order of the other side; the number names the move",
}
_BETWEEN_PARAGRAPHS = re.compile(r"\s*\n\s*\n\s*")


def as_html(comparison: Comparison, names: tuple[str, str], view: View | None = None) -> str:
    """The comparison as an HTML document with a newline last."""
    style = Path(__file__).with_name("page.css").read_text("utf-8")
    return "\n".join([*_head(names, style), *_body(comparison, names, view or View())]) + "\n"


def _head(names: tuple[str, str], style: str) -> Iterator[str]:
    # The policy names the style's digest: whatever an article may hold, a browser neither loads nor runs it.
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!doctype html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(names[0])} ↔ {escape(names[1])}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"


def _body(comparison: Comparison, names: tuple[str, str], view: View) -> Iterator[str]:
    left, right = map(escape, names)
    yield "<body>"
    yield "<header>"
    yield f'<h1><bdi class="left">{left}</bdi> ↔ <bdi class="right">{right}</bdi></h1>'
    yield f"<p><strong>{counts_in_words(comparison)}</strong><br>"
    yield f"{containment_in_words(comparison, (left, right))}</p>"
    if told := ignored_in_words(comparison):
        yield f"<p>{told}</p>"
    yield "<details><summary>What the signs mean</summary><dl>"
    yield from (f"<dt>{sign}</dt><dd>{meaning}</dd>" for sign, meaning in _LEGEND.items())
    yield "</dl></details>"
    yield "</header>"
    if not view.changes_only:
        yield '<input type="checkbox" id="only"><label for="only">changes only</label>'
    yield "<main>"
    yield '<div class="row head"><div class="sign"></div>'
    yield _about(left, comparison.left, "left")
    yield _about(right, comparison.right, "right")
    yield "</div>"
    for passage in passages(comparison, view):
        yield from _passage(passage, comparison, (left, right), view)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _about(name: str, article: Article, side: str) -> str:
    parts = (article.byline, article.date, counted(article.word_count, "word"))
    about = " · ".join(escape(part) for part in parts if part)
    title = f'<p class="title" {_language(article)}>{escape(article.title)}</p>' if article.title else ""
    return f'<div class="side {side}"><h2 dir="auto">{name}</h2>{title}<p class="about">{about}</p></div>'


def _passage(passage: Passage, comparison: Comparison, names: tuple[str, str], view: View) -> Iterator[str]:
    if passage.gap:
        yield f"<details><summary>{gap_note(passage.gap)}</summary>"
        for hidden in passage.hidden:
            yield from _passage(hidden, comparison, names, view)
        yield "</details>"
        return
    changed = passage.is_change(view)
    classes = f"row {passage.kind} {'changed' if changed else 'quiet'}{' new' * passage.new_paragraph}"
    sign, label, anchor = SIGNS[passage.kind], WORDS[passage.kind], ""
    if passage.moved:
        sign, label = (
            f"{MOVED}{passage.moved}{sign}",
            "moved" if passage.kind is Kind.SAME else f"moved, {label}",
        )
        anchor = f' id="{_anchor(passage, here=True)}"'
    yield f'<div role="group" class="{classes}"{anchor} aria-label="{label}">'
    yield f'<div class="sign" aria-hidden="true">{sign}</div>'
    yield _side(passage, comparison.left, names[0], "left")
    yield _side(passage, comparison.right, names[1], "right")
    yield "</div>"


def _anchor(passage: Passage, *, here: bool) -> str:
    """The name of this end of a move, or of the other."""
    return f"move-{passage.moved}-{'left' if here == bool(passage.left) else 'right'}"


def _side(passage: Passage, article: Article, name: str, side: str) -> str:
    runs = passage.left if side == "left" else passage.right
    if runs:
        about = f'role="group" aria-label="{name}" {_language(article)}'
        return f'<div class="side {side}" {about}>{_marked(runs)}</div>'
    if not passage.moved:
        return f'<div class="side {side}"></div>'
    note = moved_from(passage.left_paragraph) if side == "left" else moved_to(passage.right_paragraph)
    return f'<div class="side {side} note"><a href="#{_anchor(passage, here=False)}">{note}</a></div>'


def _language(article: Article) -> str:
    return f'lang="{escape(article.language)}" dir="auto"'


def _marked(runs: Sequence[Run]) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    text, other = _BETWEEN_PARAGRAPHS.sub("<br>", escape(run.text)), escape(" ".join(run.other.split()))
    if run.mark is Mark.SHARED:
        return f"<b>{text}</b>"
    if run.mark not in (Mark.CHANGED, Mark.COSMETIC):
        return text
    if not run.text:
        return (
            f'<span class="here" role="img" title="{other}" aria-label="only the other side: {other}"></span>'
        )
    if run.mark is Mark.COSMETIC:
        return f'<span class="cosmetic" title="{other}">{text}</span>'
    return f"<mark>{text}</mark>"
