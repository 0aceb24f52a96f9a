"""The application in a browser."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Reader


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.usefixtures("articles")
def test_a_browser_on_this_machine_gets_the_application(environment: dict[str, str], tmp_path: Path) -> None:
    pytest.importorskip("textual_serve")
    port = free_port()
    serving = subprocess.Popen(
        [*COMMAND, "serve", "--port", str(port), "left.txt", "right.txt"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        page = ""
        deadline = time.monotonic() + 30
        while not page and time.monotonic() < deadline and serving.poll() is None:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                    page = answer.read().decode()
            except OSError:
                time.sleep(0.05)
        assert f"ws://127.0.0.1:{port}/" in page
    finally:
        serving.send_signal(signal.SIGINT)
        serving.wait(30)


@pytest.mark.usefixtures("articles")
def test_a_missing_extra_is_told_in_a_sentence(environment: dict[str, str], tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['textual_serve'] = None\n"
        "from reader.__main__ import run\n"
        "sys.argv = ['reader', 'serve', 'left.txt']\n"
        "sys.exit(run())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"reader: To serve, textual-serve must be installed")


def test_what_cannot_be_opened_is_told_before_serving(reader: Reader) -> None:
    ran = reader("serve", "missing.txt")
    assert ran.status == 2 and "missing.txt" in ran.err
