"""The tools that look at pages and are no Python: where they are, or what brings them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
TOOLS = FOLDER / "node_modules"
CHROMIUM, NODE, JAVA = Path("/usr/bin/chromium"), Path("/usr/bin/node"), Path("/usr/bin/java")
NPM = "npm ci --prefix tests/browser --ignore-scripts"


def find_tool(path: Path, bring: str = NPM) -> Path:
    """That file; without it the test is skipped, and where CI is set it fails."""
    if not path.exists():
        told = f"there is no {path} ({bring})"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    return path
