"""Builds of one site, one after the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from clipline.building.lock import hold

HOLDER = """
import sys, time
from pathlib import Path
from clipline.building.lock import hold
with hold(Path(sys.argv[1]), lambda: print("waiting", flush=True)):
    print("holding", flush=True)
    if sys.argv[2] == "long":
        time.sleep(60)
"""


def holder(out: Path, how: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", HOLDER, str(out), how]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def test_a_second_build_waits_until_the_first_has_ended(tmp_path: Path) -> None:
    out = tmp_path / "new" / "_site"
    with hold(out, lambda: None):
        second = holder(out, "short")
        assert said(second) == "waiting\n"
        assert second.poll() is None
    assert second.communicate()[0] == "holding\n"
    assert list(out.parent.iterdir()) == []


def test_a_build_that_was_killed_keeps_nobody_waiting(tmp_path: Path) -> None:
    out, waited = tmp_path / "_site", []
    with holder(out, "long") as first:
        assert said(first) == "holding\n"
        first.kill()
    assert (tmp_path / "._site.clipline.lock").exists()
    with hold(out, lambda: waited.append(1)):
        pass
    assert waited == []
    assert list(tmp_path.iterdir()) == []


def test_builds_of_two_sites_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with hold(tmp_path / "_site", lambda: None), holder(tmp_path / "public", "short") as other:
        assert said(other) == "holding\n"


def test_where_no_file_can_be_made_nobody_waits(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with hold(tmp_path / "file" / "_site", lambda: None):
        assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"
