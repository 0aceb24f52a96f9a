"""A folder to write configurations and articles in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.config import Config, load_config

Read = Callable[..., Config]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Writes config.yaml with this text beside articles of these names, and reads it in its folder."""
    monkeypatch.chdir(tmp_path)

    def read(text: str | bytes, *articles: str) -> Config:
        for name in articles:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(f"{name}\n", encoding="utf-8")
        Path("config.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
        return load_config(Path("config.yaml"))

    return read


def told(config: Config) -> list[str]:
    """Its problems as a person sees them."""
    return [str(problem) for problem in config.problems]


def outline(config: Config) -> list[str]:
    """What it opens, one line a version: story / source / label / date / file."""
    return [
        " / ".join((story.title, source.name, version.label, version.date, Path(str(version.origin)).name))
        for story in config.stories
        for source in story.sources
        for version in source.versions
    ]
