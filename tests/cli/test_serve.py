"""The application in a browser."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, Reader

EVERY_ADDRESS = ("0.0.0.0", "0", "0.0", "::", "::0", "::ffff:0.0.0.0")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    environment: dict[str, str], folder: Path, host: str = "127.0.0.1", called: str = "127.0.0.1"
) -> Iterator[str]:
    """The address at which the two articles are served, with the host as it is called in a browser; the
    command must end well when it is interrupted."""
    pytest.importorskip("textual_serve")
    port = free_port()
    address = f"{called}:{port}"
    command = [*COMMAND, "serve", "--host", host, "--port", str(port), "left.txt", "right.txt"]
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            assert process.stderr.readline() == (
                f"reader: Open http://{address} in a browser; ctrl+c ends this.\n"
            )
            while answer(address) is None:
                assert process.poll() is None
            yield address
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait() == 0
        assert process.stderr.read() == ""


def answer(address: str, path: str = "/", **headers: str) -> tuple[int, str] | None:
    """Status and text of an answer; None while nobody answers."""
    connection = HTTPConnection(address)
    try:
        connection.request("GET", path, headers=headers)
        got = connection.getresponse()
        return got.status, got.read().decode("utf-8", "replace") if got.status != 101 else ""
    except ConnectionRefusedError:
        return None
    finally:
        connection.close()


@pytest.mark.usefixtures("articles")
def test_a_browser_on_this_machine_gets_the_application(environment: dict[str, str], tmp_path: Path) -> None:
    with serving(environment, tmp_path) as address:
        status, page = answer(address) or (0, "")
        assert status == 200 and f"ws://{address}/" in page
        local = address.replace("127.0.0.1", "localhost")
        assert answer(address, Host=local, Origin=f"http://{local}") == (200, page)


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("host", "called"),
    [("::1", "[::1]"), ("0:0:0:0:0:0:0:1", "[::1]"), ("LocalHost", "localhost"), ("127.1", "127.0.0.1")],
)
def test_a_host_is_called_as_browsers_call_it(
    environment: dict[str, str], tmp_path: Path, host: str, called: str
) -> None:
    try:
        socket.create_server((host, 0), family=socket.AF_INET6 if ":" in host else socket.AF_INET).close()
    except OSError:
        pytest.skip("this machine has no such address")
    with serving(environment, tmp_path, host, called) as address:
        status, page = answer(address, Origin=f"http://{address}") or (0, "")
        assert status == 200 and f"ws://{address}/" in page


@pytest.mark.usefixtures("articles")
def test_no_other_page_may_reach_it(environment: dict[str, str], tmp_path: Path) -> None:
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    upgrade["Sec-WebSocket-Key"] = "AAAAAAAAAAAAAAAAAAAAAA=="
    with serving(environment, tmp_path) as address:
        refused = (403, f"The reader answers at http://{address} alone.\n")
        assert answer(address, "/ws", Origin="http://evil.example", **upgrade) == refused
        assert answer(address, "/ws", Origin="null", **upgrade) == refused
        assert answer(address, "/", Host="evil.example") == refused
        assert answer(address, "/ws", Origin=f"http://{address}", **upgrade) == (101, "")


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--port", "0"], "--port is a number from 1 to 65535"),
        (["--port", "70000"], "--port is a number from 1 to 65535"),
        *((["--host", every], "A page needs one address") for every in EVERY_ADDRESS),
        (["--host", "192.0.2.1"], "192.0.2.1 is no address of this machine"),
        (["--host", "a..b"], "No address is found for --host a..b"),
    ],
)
def test_an_address_that_cannot_be_had_is_told(reader: Reader, arguments: list[str], told: str) -> None:
    pytest.importorskip("textual_serve")
    ran = reader("serve", *arguments, "left.txt")
    assert ran.status == 2 and told in ran.err and ran.err.count("\n") == 1


@pytest.mark.usefixtures("articles")
def test_a_port_that_is_taken_is_told(reader: Reader) -> None:
    pytest.importorskip("textual_serve")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = reader("serve", "--port", str(port), "left.txt")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"reader: Port {port} is taken by another program; name another with --port.\n"


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
