"""How the house is built: who loads whom, how large a room may grow, what the repository must not name."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CORE = ["reader", "reader.text", "reader.compare", "reader.layout", "reader.report", "reader.sources"]
CORE += ["reader.config", "reader.cli", "reader.errors"]
HEAVY = ["textual", "rich", "trafilatura", "yaml", "markdown_it", "asyncio", "ssl", "urllib.request"]
LONGEST_MODULE = 350

ELSEWHERE = re.compile(r"(?<![\w.~}])/(?:home|root|Users|work|opt|mnt)/[\w.]|\b[A-Z]:\\Users\b")
PACKAGE_HOST = re.compile("py" + r"pi\.(?:org|python)|python" + "hosted|ana" + r"conda\.(?:org|com)")


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def files(project: Path) -> Iterator[Path]:
    """The files of the repository, or of an unpacked source distribution."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=project,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        found = (project / name for name in listed.stdout.decode().split("\0") if name)
    else:
        found = (path for path in project.rglob("*") if ".venv" not in path.parts)
    return (path for path in found if path.is_file())


@pytest.mark.parametrize("room", CORE)
def test_importing_a_core_room_loads_no_screen_no_network_and_no_parser(room: str) -> None:
    loaded = run(f"import sys, {room}; print(*(name for name in {HEAVY} if name in sys.modules))")
    assert loaded == ""


def test_the_package_alone_loads_none_of_its_rooms() -> None:
    assert run("import sys, reader; print(*(n for n in sys.modules if n.startswith('reader.')))") == ""


def test_compare_is_the_function_even_after_the_room_of_that_name_is_imported() -> None:
    assert run("import reader.compare.model; from reader import compare; print(callable(compare))") == "True"


def test_every_public_name_can_be_had() -> None:
    assert run("import reader; print(all(hasattr(reader, name) for name in reader.__all__))") == "True"


def test_rooms_import_only_what_the_contracts_allow(project: Path) -> None:
    found = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr


def test_no_module_grows_past_one_idea(project: Path) -> None:
    modules = [path for path in files(project) if path.suffix == ".py"]
    assert modules
    lengths = {str(path): len(path.read_text("utf-8").splitlines()) for path in modules}
    assert {path: length for path, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_the_repository_names_no_folder_of_a_machine_and_no_package_host(project: Path) -> None:
    named = [
        f"{path.relative_to(project)}:{number}: {line.strip()}"
        for path in files(project)
        if path.suffix not in {".html", ".svg", ".png"}
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        if ELSEWHERE.search(line) or PACKAGE_HOST.search(line)
    ]
    assert named == []
