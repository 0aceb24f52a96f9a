"""(First version; the sources room follows.)"""

from __future__ import annotations

from pathlib import Path

from reader.text import Article, clean


def load(path: Path | str) -> Article:
    """Read a file as an article."""
    return Article.from_text(clean(Path(path).read_text("utf-8")))
