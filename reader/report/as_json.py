"""A comparison as JSON, the form that other programs build on; the README describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256

from reader.compare import Change, Comparison, Kind, Link
from reader.text import Article, count_words

SCHEMA_VERSION = 1
"""Counts up when a key changes its meaning or goes; new keys may come without."""
_DECIMALS = 4


def as_json(comparison: Comparison, names: tuple[str, str]) -> str:
    """The comparison as a JSON document, one line for each sentence and link, a newline last.

    Offsets count characters (code points) in the text that stands in the document.
    """
    counts = {key: comparison.counts[key] for key in [*map(str, Kind), "moved"]}
    shares = {"left": comparison.containment.left, "right": comparison.containment.right}
    breaks = dict(zip(("left", "right"), map(list, comparison.breaks), strict=True))
    return (
        f'{{"version": {SCHEMA_VERSION},\n'
        f' "left": {_side(comparison.left, names[0])},\n'
        f' "right": {_side(comparison.right, names[1])},\n'
        f' "links": {_lines(map(_link, comparison.links))},\n'
        f' "counts": {_value(counts)},\n'
        f' "containment": {_value(_rounded(shares))},\n'
        f' "ignored": {_value(dict(comparison.ignored))},\n'
        f' "breaks": {_value(breaks)}}}\n'
    )


def _side(article: Article, name: str) -> str:
    head = {
        "name": name,
        "title": article.title,
        "byline": article.byline,
        "date": article.date,
        "language": article.language,
        "words": article.word_count,
        "sha256": sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "notices": list(article.notices),
        "text": article.text,
    }
    sentences = (
        {
            "paragraph": sentence.paragraph,
            "start": sentence.start,
            "end": sentence.end,
            "words": count_words(article.text, sentence.start, sentence.end),
        }
        for sentence in article.sentences
    )
    return f'{_value(head)[:-1]},\n  "sentences": {_lines(sentences)}}}'


def _link(link: Link) -> Mapping[str, object]:
    out: dict[str, object] = {
        "left": link.left,
        "right": link.right,
        "kind": str(link.kind),
        "moved": link.moved,
        "score": round(link.score, _DECIMALS),
        "changes": [_change(change) for change in link.changes],
    }
    if link.shared:
        out["shared"] = [{"left": span.left, "right": span.right} for span in link.shared]
    if link.reasons:
        out["reasons"] = _rounded(link.reasons)
    return out


def _change(change: Change) -> Mapping[str, object]:
    spans: dict[str, object] = {"left": change.left, "right": change.right}
    return spans | {"cosmetic": True} if change.cosmetic else spans


def _rounded(shares: Mapping[str, float]) -> Mapping[str, float]:
    return {name: round(shares[name], _DECIMALS) for name in sorted(shares)}


def _lines(values: Iterable[object]) -> str:
    inside = ",\n   ".join(map(_value, values))
    return f"[\n   {inside}]" if inside else "[]"


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
