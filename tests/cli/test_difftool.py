"""The command as git's difftool."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, LEFT, RIGHT

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
READER = shlex.join(COMMAND)


@pytest.fixture
def git(tmp_path: Path, environment: dict[str, str]):
    """Runs git in a repository whose last commit added, changed and deleted a story."""
    folder = tmp_path / "repository"
    folder.mkdir()
    variables = environment | {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": str(tmp_path / "none")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=folder,
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def write(name: str, text: str) -> None:
        (folder / name).write_text(text, "utf-8")

    run("init", "-q")
    write("changed.md", LEFT)
    write("deleted.md", "The old ferry was sold.\n")
    run("add", ".")
    run("commit", "-qm", "first")
    write("changed.md", RIGHT)
    write("added.md", "A new ferry was bought.\n")
    (folder / "deleted.md").unlink()
    run("add", "-A")
    run("commit", "-qm", "second")
    return run


def test_every_changed_file_is_printed(git) -> None:
    done = git("difftool", "-y", "--extcmd", f"{READER} diff", "HEAD~1", "HEAD")
    assert done.returncode == 0, done.stderr
    assert "‹9›" in done.stdout and "‹10›" in done.stdout
    assert "Changed (before)" in done.stdout and "Changed (after)" in done.stdout
    assert "Git Blob" not in done.stdout


def test_a_file_added_or_deleted_stands_on_one_side(git) -> None:
    done = git("difftool", "-y", "--extcmd", f"{READER} diff", "HEAD~1", "HEAD")
    assert "A new ferry was bought." in done.stdout and "1 only right" in done.stdout
    assert "The old ferry was sold." in done.stdout and "1 only left" in done.stdout
    assert done.stdout.count("(no file)") >= 2
    assert done.stderr.count("There is no text in it") == 2


def test_it_can_be_configured_as_a_tool(git) -> None:
    git("config", "diff.tool", "reader")
    git("config", "difftool.prompt", "false")
    git("config", "difftool.reader.cmd", f'{READER} diff --label before --label "$MERGED" "$LOCAL" "$REMOTE"')
    done = git("difftool", "HEAD~1", "HEAD", "--", "changed.md")
    assert done.returncode == 0, done.stderr
    assert "before" in done.stdout and "changed.md" in done.stdout


def test_it_can_stand_in_for_gits_own_diff(git, tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text(LEFT, "utf-8")
    external = f'diff.external=f() {{ {READER} diff "$2" "$5" || test $? = 1; }}; f'
    done = git("-c", external, "diff", "--no-index", "../other.md", "changed.md")
    assert done.stderr == "" and "‹9›" in done.stdout and "‹10›" in done.stdout


def test_its_status_can_be_trusted(git) -> None:
    # git ends in 128 itself where a tool it trusts ends in anything but 0
    trusting = ("difftool", "-y", "--trust-exit-code", "--extcmd", f"{READER} diff")
    assert git(*trusting, "HEAD~1", "HEAD").returncode != 0
    assert git(*trusting, "HEAD", "HEAD").returncode == 0
