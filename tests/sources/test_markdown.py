"""Markdown is read as the text it shows."""

from __future__ import annotations

from pathlib import Path

from reader.sources import load

PAGE = """\
---
title: "Bridge: shut"
author: Jane Doe
date: 2024-06-15
tags: [bridge, port]
---
# Bridge *shut*

The **port** said [so](https://example.org "title") and
more &amp; `code`.\\
Next line.

- one
  - two

> Nobody was hurt.

| side | detour |
|------|--------|
| east | 43 km  |

```
a  b
```

![The bridge](bridge.png)
"""


def read(folder: Path, text: str) -> list[str]:
    path = folder / "article.md"
    path.write_text(text, "utf-8")
    return [paragraph.text for paragraph in load(path).paragraphs]


def test_marks_and_addresses_go_and_the_words_stay(tmp_path: Path) -> None:
    assert read(tmp_path, PAGE) == [
        "Bridge shut",
        "The port said so and more & code.",
        "Next line.",
        "one",
        "two",
        "Nobody was hurt.",
        "side | detour",
        "east | 43 km",
        "a  b",
        "The bridge",
    ]


def test_front_matter_gives_title_author_and_date(tmp_path: Path) -> None:
    read(tmp_path, PAGE)
    article = load(tmp_path / "article.md")
    assert (article.title, article.byline, article.date) == ("Bridge: shut", "Jane Doe", "2024-06-15")


def test_without_front_matter_the_heading_and_the_lines_below_it_give_them(tmp_path: Path) -> None:
    read(tmp_path, "# Bridge *shut*\n\nBy Jane Doe\n\n15 June 2024\n\nIt was shut.\n")
    article = load(tmp_path / "article.md")
    assert (article.title, article.byline, article.date) == ("Bridge shut", "Jane Doe", "2024-06-15")


def test_a_rule_at_the_top_is_not_front_matter_without_an_end(tmp_path: Path) -> None:
    assert read(tmp_path, "---\nThe title: a mystery\n") == ["The title: a mystery"]
