"""Where versions come from: files, pages, and folders of them."""

from reader.sources.contents import EmptyTextError
from reader.sources.files import load, load_version
from reader.sources.model import Source, Story, Version
from reader.sources.samples import demo_config_path
from reader.sources.stories import stories_from_config, stories_from_paths

__all__ = [
    "EmptyTextError",
    "Source",
    "Story",
    "Version",
    "demo_config_path",
    "load",
    "load_version",
    "stories_from_config",
    "stories_from_paths",
]
