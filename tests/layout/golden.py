"""Golden files: what people see, kept as text. With ``READER_GOLDEN=write`` they are written anew."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def assert_golden(file: Path, lines: Iterable[str]) -> None:
    """The lines are those of the file, byte for byte."""
    got = "".join(f"{line}\n" for line in lines)
    if os.environ.get("READER_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(got, "utf-8", newline="\n")
    assert file.exists(), f"{file} is missing; READER_GOLDEN=write writes it"
    assert got.splitlines() == file.read_bytes().decode("utf-8").splitlines()
