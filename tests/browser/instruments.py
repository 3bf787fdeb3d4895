"""The tools that look at pages and are no Python: where they are, or what brings them."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent
TOOLS = FOLDER / "node_modules"
CHROMIUM, NODE, JAVA = Path("/usr/bin/chromium"), Path("/usr/bin/node"), Path("/usr/bin/java")
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
NPM = "npm ci --prefix tests/browser --ignore-scripts"


def find_tool(path: Path, bring: str = NPM) -> Path:
    """That file; without it the test is skipped, and where CI is set it fails."""
    if not path.exists():
        told = f"there is no {path} ({bring})"
        if os.environ.get("CI"):
            pytest.fail(told)
        pytest.skip(told)
    return path


def run_lighthouse(addresses: Iterable[str]) -> list[dict[str, Any]]:
    """What Lighthouse finds on each of these pages, as lighthouse.mjs prints it."""
    find_tool(TOOLS / "lighthouse")
    node = find_tool(NODE, "apt-get install nodejs npm")
    chromium = find_tool(CHROMIUM, "apt-get install chromium")
    command = [str(node), str(FOLDER / "lighthouse.mjs"), str(chromium), *addresses]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def check_markup(*pages: Path) -> str:
    """What the Nu HTML checker says against these pages, or all below a folder; nothing is best."""
    jar = find_tool(TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar")
    java = find_tool(JAVA, "apt-get install default-jre-headless")
    command = [str(java), "-jar", str(jar), "--skip-non-html", "--errors-only", "--stdout"]
    done = subprocess.run([*command, *map(str, pages)], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr
