"""The README tells the truth: its commands print what it shows, its keys are those of the program.

``python -m tests.test_readme`` writes both anew.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader.config import COMMANDS
from reader.layout import signs

PROJECT = Path(__file__).parents[1]
README = PROJECT / "README.md"
CONSOLE = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```\n", re.S)
KEYS = re.compile(r"(?P<before><!-- keys[^\n]*-->\n).*?(?P<after><!-- /keys -->)", re.S)
WRITTEN = {
    "up": "↑",
    "down": "↓",
    "pageup": "page up",
    "pagedown": "page down",
    "full_stop": ".",
    "comma": ",",
    "colon": ":",
    "question_mark": "?",
    "exclamation_mark": "!",
    "slash": "/",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
}
PLACES = {"anywhere": "", "list": " (in the list)", "comparison": " (in the comparison)"}


def printed(command: str) -> str:
    """What a shell shows for a command in the project's folder, with the ``reader`` installed here."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": os.environ.get("HOME", ""),
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=PROJECT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.stderr == b"", done.stderr.decode()
    lines = done.stdout.decode().replace(f"{PROJECT}{os.sep}", "").splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def key_table() -> str:
    """The keys as the README shows them, from the table of commands."""
    lines = ["| keys | what they do |", "|---|---|"]
    groups: dict[str, list[str]] = {}
    for command in COMMANDS:
        keys = " ".join(f"`{WRITTEN.get(key, key)}`" for key in command.keys)
        groups.setdefault(command.group, []).append(f"| {keys} | {command.title}{PLACES[command.where]} |")
    for group, rows in groups.items():
        lines += [f"| **{group}** | |", *rows]
    return "\n".join(lines) + "\n"


def shown() -> list[tuple[str, str]]:
    """Commands of the README with the output shown for each."""
    return [(found["command"], found["output"]) for found in CONSOLE.finditer(README.read_text("utf-8"))]


@pytest.mark.parametrize(("command", "output"), shown(), ids=[command for command, _ in shown()])
def test_a_command_prints_what_the_readme_shows(command: str, output: str) -> None:
    assert output == printed(command)


def test_the_readme_shows_a_comparison_a_list_and_a_check() -> None:
    commands = [command.split()[1] for command, _ in shown()]
    assert {"diff", "list", "check"} <= set(commands)


def test_the_readme_names_every_key_of_every_command() -> None:
    found = KEYS.search(README.read_text("utf-8"))
    assert found is not None
    assert found[0] == found["before"] + key_table() + found["after"]


def test_the_readme_explains_every_sign_beside_its_kind() -> None:
    explained = dict(re.findall(r"^\| (?:`(.+?)`)? ?\| ([a-z-]*) \|", README.read_text("utf-8"), re.M))
    for kind, sign in signs.SIGNS.items():
        assert explained.get(sign) == kind
    assert {signs.GAP, f"{signs.MOVED}1"} <= set(explained)


def test_every_file_the_readme_points_to_is_there() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text("utf-8"))
    assert targets
    assert [target for target in targets if not (PROJECT / target).exists()] == []


def write_anew() -> None:
    """Run every command of the README and set its output and the keys into it."""
    text = README.read_text("utf-8")
    text = CONSOLE.sub(lambda old: f"```console\n$ {old['command']}\n{printed(old['command'])}```\n", text)
    text = KEYS.sub(lambda old: old["before"] + key_table() + old["after"], text)
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_anew()
