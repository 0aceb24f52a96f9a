"""A real pseudo-terminal with a program in it: keys go in, the screen is read, nothing waits by the clock."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
}
"""What a terminal sends for the keys that are not a character; ``ctrl+`` and a letter is worked out."""

PATIENCE_S = 15.0
"""How long a condition may take to come true. Only a program that fails ever waits this long."""


ALTERNATE = 1049


class _Screen(pyte.Screen):
    """With an alternate screen that is empty whenever it is entered or left, as a window's is."""

    def set_mode(self, *modes: int, **options: Any) -> None:
        self._emptied(modes)
        super().set_mode(*modes, **options)

    def reset_mode(self, *modes: int, **options: Any) -> None:
        self._emptied(modes)
        super().reset_mode(*modes, **options)

    def _emptied(self, modes: tuple[int, ...]) -> None:
        if ALTERNATE in modes:
            self.erase_in_display(2)
            self.cursor_position()


class Terminal:
    """A program on a pseudo-terminal of ``size`` (columns, rows), for a ``with`` block, which ends it."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int],
        env: Mapping[str, str],
        cwd: Path,
    ) -> None:
        columns, rows = size
        self.raw = bytearray()
        """Every byte the program wrote."""
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        # The far end stays open here too, so that its settings can be read before and after.
        self._near, self._far = os.openpty()
        self._set_size(columns, rows)
        self.settings_before = termios.tcgetattr(self._far)
        self._process = subprocess.Popen(
            command,
            stdin=self._far,
            stdout=self._far,
            stderr=self._far,
            cwd=cwd,
            env={**env, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            start_new_session=True,
            preexec_fn=_take_terminal,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        self.hang_up()
        os.close(self._far)

    @property
    def lines(self) -> list[str]:
        """The screen as it stands, one string a row, without the spaces at the end."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def settings(self) -> list[object]:
        """The terminal's settings now, as termios gives them."""
        return termios.tcgetattr(self._far)

    def press(self, *keys: str) -> None:
        """Send keys: names from ``KEYS``, ``ctrl+a`` and the like, or any text."""
        for key in keys:
            control = chr(ord(key[-1].upper()) - 64) if key.startswith("ctrl+") else ""
            os.write(self._near, (control or KEYS.get(key, key)).encode())

    def send(self, data: bytes) -> None:
        """Send bytes as they are, in one packet."""
        os.write(self._near, data)

    def paste(self, text: str) -> None:
        """Send a text as a terminal sends what is pasted, between brackets."""
        self.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def click(self, column: int, row: int) -> None:
        """Press and release the mouse's left button on a cell, counted from 0."""
        at = f"{column + 1};{row + 1}"
        self.send(f"\x1b[<0;{at}M\x1b[<0;{at}m".encode())

    def wheel(self, column: int, row: int, steps: int) -> None:
        """Turn the mouse's wheel over a cell, so many steps down; negative is up."""
        report = f"\x1b[<{65 if steps > 0 else 64};{column + 1};{row + 1}M".encode()
        self.send(report * abs(steps))

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size and an empty screen; the system tells the program to paint anew."""
        self._screen.resize(rows, columns)
        self._screen.erase_in_display(2)
        self._set_size(columns, rows)

    def wait_for(self, wanted: str | Callable[[], bool], patience_s: float = PATIENCE_S) -> str:
        """Wait until a text is on the screen, or a condition holds; gives the screen, also when it fails."""
        holds = (lambda: wanted in self.text) if isinstance(wanted, str) else wanted
        deadline = time.monotonic() + patience_s
        while not holds():
            if time.monotonic() > deadline:
                raise AssertionError(f"waited in vain for {wanted!r}; the screen shows\n{self.text}")
            if self._process.poll() is not None and not self._take_in() and not holds():
                raise AssertionError(f"the program ended before {wanted!r}; the screen shows\n{self.text}")
            self._take_in()
        return self.text

    def wait_without(self, unwanted: str) -> str:
        """Wait until a text is no longer on the screen; gives the screen."""
        return self.wait_for(lambda: unwanted not in self.text)

    def wait_for_end(self, patience_s: float = PATIENCE_S) -> int:
        """Wait until the program has ended and all it wrote is taken in; gives its exit status."""
        deadline = time.monotonic() + patience_s
        while self._process.poll() is None:
            if time.monotonic() > deadline:
                raise AssertionError(f"the program did not end; the screen shows\n{self.text}")
            self._take_in()
        while self._take_in():
            pass
        return self._process.returncode

    def send_signal(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    @property
    def stopped(self) -> bool:
        """Whether the program has stopped, as ctrl+z stops one in a shell."""
        flags = os.WSTOPPED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self._process.pid, flags) is not None

    def hang_up(self) -> None:
        """Close the window: the near end goes away, and the system hangs up on the program."""
        if self._near >= 0:
            os.close(self._near)
            self._near = -1

    @property
    def left_behind(self) -> bool:
        """Whether any process that the program started in this terminal is still there."""
        try:
            os.killpg(self._process.pid, 0)
        except ProcessLookupError:
            return False
        return True

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._near, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _take_in(self) -> bool:
        """Read what there is, waiting a moment for it; whether there was anything."""
        if self._near < 0:
            time.sleep(0.01)
            return False
        ready, _, _ = select.select([self._near], [], [], 0.02)
        if not ready:
            return False
        data = os.read(self._near, 65536)
        self.raw += data
        self._stream.feed(data)
        return bool(data)


def _take_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
