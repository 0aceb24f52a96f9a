"""Where the samples lie that travel with the program."""

from __future__ import annotations

from pathlib import Path


def demo_config_path() -> Path:
    """The configuration that opens the samples: inside an installed package, or at the root of a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "config.yaml"
    return installed if installed.exists() else package.parent / "config.yaml"
