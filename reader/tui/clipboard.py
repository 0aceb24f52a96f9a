"""Where a copied text goes: to the system's clipboard, through the terminal, or into a file."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from shutil import which

PROGRAMS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("DISPLAY", ("xsel", "--clipboard", "--input")),
    ("", ("pbcopy",)),
)
"""What hands a text to the clipboard, and the variable that says there is one."""
MOST_BYTES = 50_000
"""A longer text is cut or refused by some terminals (74,994 bytes in base64 is xterm's limit)."""
DUMB = ("dumb", "linux", "vt100", "vt220")
"""Terminals that offer no clipboard; Apple's Terminal has none either."""
PATIENCE_S = 2.0


def copy(text: str, through_terminal: Callable[[str], None], file: Path, where: Mapping[str, str]) -> str:
    """Put a text where it can be pasted from; gives in words which way it went.

    ``through_terminal`` writes it as OSC 52, ``file`` takes it where nothing else does, ``where`` is the
    environment. Raises OSError where the file cannot be written.
    """
    if not where.get("SSH_CONNECTION"):
        for variable, program in PROGRAMS:
            there = (not variable or where.get(variable)) and which(program[0], path=where.get("PATH"))
            if there and _hand(program, text, where):
                return f"with {program[0]}"
    deaf = where.get("TERM", "dumb") in DUMB or where.get("TERM_PROGRAM") == "Apple_Terminal"
    if not deaf and len(text.encode()) <= MOST_BYTES:
        through_terminal(text)
        return "through the terminal"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return f"to {file}, as the terminal takes {'no' if deaf else 'no such long'} text"


def _hand(program: tuple[str, ...], text: str, where: Mapping[str, str]) -> bool:
    try:
        done = subprocess.run(
            program,
            input=text.encode(),
            env=dict(where),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
