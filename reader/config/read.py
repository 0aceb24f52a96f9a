"""config.yaml → Config: the file is decoded, cut into nodes, and each part read by its own room."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from .colours import AUTO
from .decode import read_text
from .expect import Expect, is_nothing
from .keys import read_keys
from .model import CompareSettings, Config, ViewSettings
from .names import quoted, readable_name
from .nodes import Mapping as MappingNode
from .nodes import Node, Scalar, read_nodes
from .rules import COMPARE, FILE, VIEW, Colours, Rule
from .stories import read_stories, read_story

_Settings = TypeVar("_Settings", CompareSettings, ViewSettings)


def load_config(path: Path) -> Config:
    """Reads a configuration file; what is wrong in it stands in ``problems``, and all the rest is served.

    Raises ReaderError when the file is missing, unreadable, too large, or not YAML at all.
    """
    root, problems = read_nodes(read_text(path), path)
    expect = Expect(path, problems)
    base = Path(os.path.abspath(path)).parent
    config = Config(path)
    if root is None or is_nothing(root):
        example = "'sources: [articles/*.txt]'"
        expect.tell(root or Scalar("", True, 1, 1), f"the file is empty; write at least {example}")
    else:
        config = _sections(root, base, config, expect)
    return replace(config, problems=expect.problems())


def _sections(root: Node, base: Path, config: Config, expect: Expect) -> Config:
    """The configuration with what each name of the outermost level says."""
    entries = expect.mapping(root, "a configuration", FILE)
    values = {name: value for name, (_, value) in entries.items()}
    title = expect.line(values["title"], "'title'") if "title" in values else None
    stories = config.stories
    if "sources" in values:
        stories += read_story(values["sources"], title, readable_name(base.name), base, expect)
    elif "title" in values:
        expect.tell(entries["title"][0], "'title' names the story of 'sources', and there are none beside it")
    if "stories" in values:
        stories += read_stories(values["stories"], base, expect)
    if isinstance(root, MappingNode) and not {"sources", "stories"} & values.keys():
        expect.tell(root, "nothing to open; add 'sources: [articles/*.txt]' or 'stories:'")
    return replace(
        config,
        stories=stories,
        compare=_settings(values.get("compare"), "'compare'", COMPARE, config.compare, expect),
        view=_settings(values.get("view"), "'view'", VIEW, config.view, expect),
        keys=config.keys if _left_out(values.get("keys")) else read_keys(values["keys"], expect),
    )


def _left_out(node: Node | None) -> bool:
    """A section that is not there, or whose lines are all commented out."""
    return node is None or is_nothing(node)


def _settings(
    node: Node | None, what: str, rules: Mapping[str, Rule], settings: _Settings, expect: Expect
) -> _Settings:
    """The settings with those of one section put in; what is not valid stays at its default."""
    if node is None or _left_out(node):
        return settings
    values: dict[str, str | int | bool | Mapping[str, str]] = {}
    for name, (_, value) in expect.mapping(node, what, rules).items():
        rule = rules[name]
        if isinstance(rule, Colours):
            values[name] = _colours(value, quoted(name), rule, expect)
            continue
        text = expect.line(value, quoted(name))
        if text is None:
            continue
        try:
            values[name.replace("-", "_")] = rule.read(text)
        except ValueError as error:
            expect.tell(value, f"{quoted(name)} {error}")
    return replace(settings, **values)  # type: ignore[arg-type]


def _colours(node: Node, what: str, rule: Colours, expect: Expect) -> Mapping[str, str]:
    """Name → colour, of those that are chosen."""
    chosen: dict[str, str] = {}
    if _left_out(node):
        return MappingProxyType(chosen)
    for name, (_, value) in expect.mapping(node, what, rule.names, "colour").items():
        if is_nothing(value):
            expect.tell(value, f"{quoted(name)} {rule.each.left_out()}")
            continue
        text = expect.line(value, quoted(name))
        try:
            colour = AUTO if text is None else rule.each.read(text)
        except ValueError as error:
            expect.tell(value, f"{quoted(name)} {error}")
        else:
            chosen |= {} if colour == AUTO else {name: colour}
    return MappingProxyType(chosen)
