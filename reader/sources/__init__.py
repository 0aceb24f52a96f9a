"""Where versions come from: files, pages, and folders of them."""

from reader.sources.files import load
from reader.sources.model import Source, Story, Version
from reader.sources.stories import stories_from_config, stories_from_paths

__all__ = ["Source", "Story", "Version", "load", "stories_from_config", "stories_from_paths"]
