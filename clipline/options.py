"""What may be written on the command line, command by command."""

from __future__ import annotations

import argparse
from pathlib import Path

# Where an archive's parts lie: (option, what stands for its value, help).
_ARCHIVE = (
    ("--root", "DIR", "the archive's folder (default: this one)"),
    ("--clippings", "DIR", "the clippings (default: ROOT/clippings)"),
    ("--config", "FILE", "the settings (default: ROOT/site.yaml)"),
)


def explain_parser() -> argparse.ArgumentParser:
    """The options of `explain`."""
    from clipline.explain import FIELDS, TABLES  # noqa: PLC0415 - no other command waits for it

    parser = argparse.ArgumentParser(
        prog="build.py explain",
        description="Say how a clipping was read, or why accounts are one event.",
    )
    add = parser.add_argument
    fields = ("lines", *FIELDS, *TABLES)
    add("clipping", type=Path, help="the clipping's file or id, or an event's id")
    add("field", nargs="?", choices=fields, metavar="FIELD", help=f"one of {', '.join(fields)}")
    _add_archive(parser)
    add("--json", action="store_true", help="print it as JSON")
    return parser


def export_parser() -> argparse.ArgumentParser:
    """The options of `export`."""
    parser = argparse.ArgumentParser(
        prog="build.py export",
        description="Write the archive into one SQLite file with full-text search.",
    )
    add = parser.add_argument
    add("form", choices=["sqlite"], help="sqlite: for Datasette and other programs")
    _add_archive(parser)
    add("--out", type=Path, metavar="FILE", help="the file (default: ROOT/archive.sqlite)")
    add("--public", action="store_true", help="hold no more of a clipping than its rights allow")
    add("--strict", action="store_true", help="count warnings as errors")
    return parser


def check_parser() -> argparse.ArgumentParser:
    """The options of `check`."""
    parser = argparse.ArgumentParser(
        prog="build.py check",
        description="Read the archive without building it: what is wrong, what site.yaml lacks.",
    )
    add = parser.add_argument
    _add_archive(parser)
    add("--strict", action="store_true", help="count warnings as errors")
    add("--json", action="store_true", help="print it as JSON")
    add("-v", "--verbose", action="store_true", help="print how to settle the notes too")
    return parser


def build_parser() -> argparse.ArgumentParser:
    """The options of a build, which is the default command."""
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Turn a folder of saved news clippings into a static site.",
        epilog="`build` is the default; `explain CLIPPING [FIELD]` says how a clipping was read, "
        "`explain EVENT` why accounts are one; `check` reads the archive without building it; "
        "`export sqlite` writes it into one file.",
    )
    add = parser.add_argument
    _add_archive(parser)
    add("--out", type=Path, metavar="DIR", help="where the site goes (default: ROOT/_site)")
    add("--public", action="store_true", help="publish no more of a clipping than its rights allow")
    add("--base-url", metavar="URL", help="the site's address, for links that must be absolute")
    add("--since", type=Path, metavar="DIR", help="an earlier build, to tell what changed since")
    add("--clean", action="store_true", help="make every file anew")
    add("--strict", action="store_true", help="count warnings as errors")
    add(
        "--workers",
        type=_workers,
        metavar="N",
        help="read in so many processes, or on dask://HOST:PORT (default: all cores where it pays)",
    )
    add("--json", action="store_true", help="print the report as JSON")
    add("--profile", action="store_true", help="print how long each stage took")
    add("-v", "--verbose", action="store_true", help="print the notes too, and every file written")
    return parser


def _add_archive(parser: argparse.ArgumentParser) -> None:
    """The options that say where an archive's parts lie."""
    for option, value, help_text in _ARCHIVE:
        parser.add_argument(option, type=Path, metavar=value, help=help_text)


def _workers(words: str) -> str:
    if words.startswith("dask://") or (words.isdecimal() and int(words) > 0):
        return words
    message = f"{words} is neither a number of processes nor dask://HOST:PORT"
    raise argparse.ArgumentTypeError(message)
