"""The JSON Schema of config.yaml, for editors that complete and check while one writes.

It is written from the same tables as the validation (``rules``, ``commands``); the descriptions of settings
are the docstrings under the fields of the model, read from its source, so that they are said once.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from dataclasses import fields
from itertools import pairwise
from typing import Any

from . import model
from .commands import COMMANDS, Command
from .model import CompareSettings, ViewSettings
from .rules import COMPARE, FILE, SOURCE, STORY, VERSION, VIEW, Colours, Rule

_WORD: dict[str, Any] = {"type": ["string", "number", "boolean"]}
"""A name: editors read 1984 as a number and true as a truth value, the reader does not."""

_ABOUT = {
    "title": "What the list calls the story; without it, the folder's name",
    "sources": "One outlet's article each: a file, pattern, folder, address, or a name with path or versions",
    "stories": "One event each: a folder whose files are the sources, or a title with its sources",
    "compare": "How texts are read and compared",
    "view": "How the screen looks when the reader starts",
    "keys": "Command: key, list of keys, or null to unbind",
    "name": "The outlet; without it, the file's name or the page's host",
    "path": "A file, pattern or folder, relative to this file, or an address; several files are versions",
    "versions": "The article's texts over time, oldest first",
    "label": "What the list calls the version; without it, its date",
    "date": "When it was published: 2026-03-02 or 2026-03-02T14:00",
}


def schema() -> dict[str, Any]:
    """The schema as plain data, fit for ``json.dumps``."""
    values: dict[str, dict[str, Any]] = {
        "title": _WORD,
        "name": _WORD,
        "label": _WORD,
        "path": {"type": "string", "minLength": 1},
        "date": {"type": "string"},
        "sources": _list_of("source"),
        "stories": _list_of("story"),
        "versions": _list_of("version"),
        "compare": _section(COMPARE, CompareSettings),
        "view": _section(VIEW, ViewSettings),
        "keys": _optional({command.name: _command(command) for command in COMMANDS}),
    }
    described = {name: {"description": _ABOUT[name], **value} for name, value in values.items()}

    def of(names: tuple[str, ...]) -> dict[str, Any]:
        return _mapping({name: described[name] for name in names})

    one_text = {"required": ["path"], "not": {"required": ["versions"]}}
    over_time = {"required": ["versions"], "not": {"anyOf": [{"required": ["path"]}, {"required": ["date"]}]}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of reader",
        **of(FILE),
        "anyOf": [{"required": ["sources"]}, {"required": ["stories"]}],
        "dependentRequired": {"title": ["sources"]},
        "$defs": {
            "story": {"anyOf": [described["path"], {**of(STORY), "required": ["sources"]}]},
            "source": {"anyOf": [described["path"], {**of(SOURCE), "anyOf": [one_text, over_time]}]},
            "version": {"anyOf": [described["path"], {**of(VERSION), "required": ["path"]}]},
        },
    }


def _mapping(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _optional(properties: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping whose lines may all be commented out."""
    return {**_mapping(properties), "type": ["object", "null"]}


def _list_of(name: str) -> dict[str, Any]:
    item = {"$ref": f"#/$defs/{name}"}
    return {"anyOf": [{"type": "array", "items": item, "minItems": 1}, {"type": "string", "minLength": 1}]}


def _section(
    rules: Mapping[str, Rule], settings: type[CompareSettings] | type[ViewSettings]
) -> dict[str, Any]:
    about = _docstrings(settings)
    defaults = {field.name: field.default for field in fields(settings)}
    properties = {}
    for name, rule in rules.items():
        field = name.replace("-", "_")
        default = {} if isinstance(rule, Colours) else defaults[field]
        properties[name] = {"description": about[field], "default": default, **rule.schema()}
    return _optional(properties)


def _command(command: Command) -> dict[str, Any]:
    key = {"type": ["string", "integer"], "minLength": 1, "minimum": 0, "maximum": 9}
    choices = [key, {"type": "array", "items": key}, {"type": "null"}]
    return {"description": command.title, "default": list(command.keys), "anyOf": choices}


def _docstrings(owner: type) -> dict[str, str]:
    """Field → the docstring under it."""
    tree = ast.parse(inspect.getsource(model))
    body = next(
        node.body for node in tree.body if isinstance(node, ast.ClassDef) and node.name == owner.__name__
    )
    about = {}
    for field, text in pairwise(body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(text, ast.Expr)
        ):
            about[field.target.id] = ast.literal_eval(text.value)
    return about
