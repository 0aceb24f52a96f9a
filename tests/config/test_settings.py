"""The settings' rules, the model and the schema say the same; the project's own config.yaml follows them."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import FrozenInstanceError, fields
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator
from textual._color_constants import COLOR_NAME_TO_RGB
from textual.theme import BUILTIN_THEMES

from reader.config import COMMANDS, CompareSettings, Config, ViewSettings, load_config
from reader.config.colours import COLOURS, NAMED
from reader.config.model import Layout
from reader.config.rules import COMPARE, LANGUAGES, THEMES, VIEW
from reader.config.schema import schema

from .conftest import Read, told

GOLDEN = Path(__file__).parent / "golden"


class Yaml12(yaml.SafeLoader):
    """Reads as editors do, by YAML 1.2: no dates, no sexagesimals, no truth values but true and false."""


Yaml12.yaml_implicit_resolvers = {}
Yaml12.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(~|null|)$"), None)
Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), None)
Yaml12.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("^-?[0-9]+$"), None)


def editor_finds(text: str) -> list[str]:
    """What an editor that knows the schema would underline."""
    data = yaml.load(text, Loader=Yaml12)
    return [error.json_path for error in Draft202012Validator(schema()).iter_errors(data)]


@pytest.mark.parametrize(("rules", "settings"), [(COMPARE, CompareSettings), (VIEW, ViewSettings)])
def test_every_setting_has_a_rule_that_its_default_follows(rules: dict[str, Any], settings: type) -> None:
    assert [name.replace("-", "_") for name in rules] == [field.name for field in fields(settings)]
    for name, rule in rules.items():
        default = getattr(settings(), name.replace("-", "_"))
        assert default == {} if name == "colours" else rule.read(str(default).lower()) == default


def test_the_choices_are_those_of_the_model_and_of_textual_and_the_languages_are_183() -> None:
    assert VIEW["layout"].schema()["enum"] == list(get_args(Layout))
    assert list(THEMES) == list(BUILTIN_THEMES)
    assert len(set(LANGUAGES)) == 183
    assert all(len(code) == 2 and code.isascii() and code.islower() for code in LANGUAGES)


def test_the_named_colours_are_those_of_css_and_mean_the_same_to_textual() -> None:
    known = {name for name in COLOR_NAME_TO_RGB if not name.startswith("ansi_")} - {"transparent"}
    assert set(NAMED) == known
    assert len(NAMED) == 148


def test_colours_are_read_and_auto_is_none(read: Read) -> None:
    chosen = "{left: Teal, right: '#5AA9E6', moved: auto, found: '#abc', left-only:\n auto}"
    config = read(f"sources: a\nview: {{colours: {chosen}, context: 2}}", "a/a.txt")
    assert told(config) == []
    assert config.view.colours == {"left": "teal", "right": "#5aa9e6", "found": "#abc"}
    assert config.view.context == 2


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("left: #d9822b", "4:10: 'left' is empty; put what begins with # in quotes"),
        ("lft: teal", "4:5: unknown colour 'lft'; did you mean 'left'?"),
        ("left: tael", "4:11: 'left' must be auto, a colour of CSS such as teal, or '#5aa9e6', not 'tael'"),
        ("left: d9822b", "not 'd9822b'; did you mean '#d9822b'?"),
        ("left: 'rgb(1, 2, 3)'", "not 'rgb(1, 2, 3)'"),
        ("left: '#12345'", "not '#12345'"),
        ("left: transparent", "not 'transparent'"),
        ("left: [red]", "4:11: 'left' must be text, not a list"),
        ("- red", "4:5: 'colours' must hold lines of the form 'name: value', not a list"),
    ],
)
def test_a_wrong_colour_is_told_with_its_place_and_the_others_count(read: Read, line: str, end: str) -> None:
    other = "" if line.startswith("-") else "    right: navy\n"
    config = read(f"sources: a\nview:\n  colours:\n    {line}\n{other}", "a/a.txt")
    [problem] = told(config)
    assert end in problem
    assert config.view.colours == ({"right": "navy"} if other else {})


def test_settings_are_read(read: Read) -> None:
    config = read(
        "sources: a\ncompare: {language: pt}\n"
        "view: {layout: stacked, theme: nord, context: 0, list-width: 40, changes-only: true}",
        "a/a.txt",
    )
    assert told(config) == []
    assert config.compare == CompareSettings("pt")
    assert config.view == ViewSettings("stacked", "nord", 0, 40, True)


def test_a_wrong_setting_keeps_its_default_and_the_others_count(read: Read) -> None:
    config = read(
        "sources: a\nview: {layout: wide, context: 99999999999999999999, list-width: 40}", "a/a.txt"
    )
    assert config.view == ViewSettings(list_width=40)


def test_everything_wrong_at_once(read: Read) -> None:
    """The bytes are the contract: what a person sees for a file with every kind of mistake."""
    config = read(
        (GOLDEN / "everything-wrong.yaml").read_text("utf-8"), "articles/city-ledger.txt", "articles/b.txt"
    )
    assert "\n".join(told(config)) + "\n" == (GOLDEN / "everything-wrong.txt").read_text("utf-8")
    assert [source.name for source in config.stories[0].sources] == ["City Ledger", "no"]


def test_a_configuration_is_not_changed_by_accident(read: Read) -> None:
    config = read("sources: a\nkeys: {quit: null}", "a/a.txt")
    with pytest.raises(FrozenInstanceError):
        config.view.context = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        config.keys["quit"] = ()  # type: ignore[index]
    assert Config(Path("x")).keys == {}


def test_the_projects_configuration_opens_every_sample(project: Path) -> None:
    config = load_config(project / "config.yaml")
    assert told(config) == []
    opened = [version for story in config.stories for source in story.sources for version in source.versions]
    samples = {path for path in (project / "samples").glob("*/*") if path.suffix in (".txt", ".html")}
    assert {version.origin for version in opened} == samples
    assert all(version.date for version in opened)
    assert [version.label for version in config.stories[0].sources[0].versions] == ["09:00", "14:00", "21:00"]


def test_the_projects_configuration_shows_every_setting_with_its_default_and_a_comment(project: Path) -> None:
    text = (project / "config.yaml").read_text("utf-8")
    config = load_config(project / "config.yaml")
    assert (config.view, config.compare) == (ViewSettings(), CompareSettings())
    assert config.keys == {command.name: command.keys for command in COMMANDS}
    shown = [line.partition("  # ") for line in text.splitlines() if re.match("  [a-z0-9-]+: ", line)]
    assert [name.partition(":")[0].strip() for name, _, comment in shown if comment] == [
        *COMPARE,
        *VIEW,
        *(command.name for command in COMMANDS),
    ]
    for command in COMMANDS:
        assert f"# {command.title}" in text
    colours = dict(re.findall(r"^    ([a-z-]+): auto +# (.+)$", text, re.M))
    assert colours == dict(COLOURS)


def test_the_schema_is_one_and_describes_every_setting() -> None:
    Draft202012Validator.check_schema(schema())
    properties = schema()["properties"]
    assert list(properties["keys"]["properties"]) == [command.name for command in COMMANDS]
    described = [*properties["view"]["properties"].values(), *properties["keys"]["properties"].values()]
    assert all(setting["description"] and "default" in setting for setting in described)


def test_an_editor_finds_nothing_in_the_projects_configuration(project: Path) -> None:
    assert editor_finds((project / "config.yaml").read_text("utf-8")) == []


@pytest.mark.parametrize(
    "text",
    [
        "sources: [articles/*.txt]",
        "sources: one.txt",
        "sources: [{name: no, path: a.txt}, {name: 1984, versions: [a, {path: b, label: 9}]}]",
        "stories: [folder, {title: T, sources: [a]}]\nview:\nkeys:",
        "sources: [a]\nview: {colours: {left: teal, right: '#5AA9E6', moved: auto}}",
        "sources: [a]\nview: {colours: }",
        "sources: [a]\nkeys: {layout-auto: 0, quit: null, help: [h, 1]}",
    ],
)
def test_an_editor_accepts_what_the_reader_accepts(text: str) -> None:
    assert editor_finds(text) == []


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("view: {}", "$"),
        ("sources: []", "$.sources"),
        ("sources: [a]\nthme: nord", "$"),
        ("sources: [a]\nview: {thme: nord}", "$.view"),
        ("sources: [a]\nview: {theme: nrd}", "$.view.theme"),
        ("sources: [a]\nview: {context: -1}", "$.view.context"),
        ("sources: [a]\nview: {colours: {lft: red}}", "$.view.colours"),
        ("sources: [a]\nview: {colours: {left: tael}}", "$.view.colours.left"),
        ("sources: [a]\nview: {colours: {left: '#12345'}}", "$.view.colours.left"),
        ("sources: [a]\nkeys: {nxt: n}", "$.keys"),
        ("sources: [{path: a, versions: [a]}]", "$.sources"),
        ("sources: [{name: a}]", "$.sources"),
        ("title: x\nstories: [a]", "$"),
    ],
)
def test_an_editor_finds_what_the_reader_refuses(read: Read, text: str, where: str) -> None:
    assert editor_finds(text) == [where]
    assert told(read(text, "a/a.txt"))


def test_importing_the_room_reads_no_yaml_and_knows_no_screen() -> None:
    code = "import sys, reader.config; print([n for n in sys.modules if n.partition('.')[0] in {names}])"
    names = {"yaml", "textual", "rich", "difflib", "datetime", "glob", "asyncio", "msgspec", "cattrs"}
    done = subprocess.run(
        [sys.executable, "-c", code.format(names=names)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
