"""What all tests share: how far hypothesis searches, and where the project lies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.web import Web

# Where every change is checked, the same examples are drawn each time; at a desk, new ones.
settings.register_profile("reader", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("reader")


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def samples(project: Path) -> Path:
    """The stories that travel with the reader."""
    return project / "samples"


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A host on this machine, asked without the tester's own proxy."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with Web() as host:
        yield host


@pytest.fixture(autouse=True)
def a_broken_pipe_raises() -> Iterator[None]:
    """The command line lets a broken pipe end its process; run inside the tests' it must not end theirs."""
    yield
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
