"""Where versions come from: files, folders of them, and pages on the web."""

from reader.address import Origin
from reader.sources.contents import EmptyTextError
from reader.sources.files import load, load_version
from reader.sources.model import Source, Story, Version, origin_of
from reader.sources.samples import demo_config_path
from reader.sources.stories import stories_from_config, stories_from_paths

__all__ = [
    "EmptyTextError",
    "Origin",
    "Source",
    "Story",
    "Version",
    "demo_config_path",
    "load",
    "load_version",
    "origin_of",
    "stories_from_config",
    "stories_from_paths",
]
