"""The command line: the only room that prints or exits."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from clipline.building.lock import hold
from clipline.building.up_to_date import find_unchanged, observe_inputs, remember_build
from clipline.cache import Cache
from clipline.options import build_parser, check_parser, explain_parser, export_parser
from clipline.problems import Problem, format_problem, printable, suggest
from clipline.report import (
    format_report,
    format_stages,
    problem_blocks,
    problem_data,
    report_data,
)
from clipline.result import Job, Result
from clipline.settings.schema import WEB_ADDRESS

_STOPPED = 130  # as a shell tells it of what an interrupt has ended


def main(arguments: Sequence[str], home: Path) -> int:
    """Run a command; 0 done, 1 at least one error, 2 the command line is wrong.

    `home` is Clipline's own folder: its archive and templates are the default ones.
    """
    try:
        return _run(arguments, home)
    except KeyboardInterrupt:
        sys.stderr.write("\nstopped; what was begun, the next build finishes\n")
        return _STOPPED
    except OSError as error:
        sys.exit(f"{printable(str(error.filename))} cannot be used: {error.strerror or error}")


def _run(arguments: Sequence[str], home: Path) -> int:
    command, *rest = arguments or ["build"]
    if command in COMMANDS:
        return COMMANDS[command](rest, home)
    near = suggest(command, COMMANDS)
    if not command.startswith("-"):
        build_parser().error(f'there is no command "{printable(command)}"{near}')
    return _build(arguments, home)


def _build(arguments: Sequence[str], home: Path) -> int:
    started = time.perf_counter()
    parser = build_parser()
    options = parser.parse_args(arguments)
    try:
        job = _job(options, home)
        wrong = _wrong_address(options.base_url) or _wrong_folders(job, options.config)
    except OSError as error:
        parser.error(f"{error.filename} cannot be read: {error.strerror}")
    if wrong:
        parser.error(wrong)
    result = _built(job, parser)
    seconds = time.perf_counter() - started
    if options.json:
        _print(json.dumps(report_data(result, job, seconds), ensure_ascii=False, indent=1))
    else:
        _print(format_report(result, job, seconds, verbose=options.verbose))
        if options.profile:
            _print(format_stages(result, seconds))
    return _exit_code(result.problems, strict=options.strict)


def _built(job: Job, parser: argparse.ArgumentParser) -> Result:
    """The result of a build, or of the last one where nothing has changed since."""
    with hold(job.out, _say_waiting), Cache(job.cache, blind=job.clean) as cache:
        look = observe_inputs(job)
        unchanged = find_unchanged(job, look, cache) if job.since is None else None
        if unchanged is not None:
            return unchanged
        from clipline.building.history import NoHistoryError
        from clipline.building.workers import NoEngineError
        from clipline.pipeline import build

        try:
            result = build(job, cache)
        except (NoEngineError, NoHistoryError) as error:
            parser.error(str(error))
        if job.since is None:
            remember_build(job, look, result, cache)
        cache.sweep()
        return result


def _say_waiting() -> None:
    sys.stderr.write("another build of this site is under way; waiting for it to end\n")


def _explain(arguments: Sequence[str], home: Path) -> int:
    from clipline.explain import elsewhere, explain_record, find_archive, format_explanation
    from clipline.pipeline import read_one

    parser = explain_parser()
    options = parser.parse_args(arguments)
    named = options.root or options.clippings or options.config
    options.root = options.root if named else find_archive(options.clipping)
    job = _job(options, home)
    wrong = _wrong_config(options.config)
    if wrong:
        parser.error(wrong)
    path = _clipping_path(options.clipping, job)
    if path is None:
        return _explain_event(options, job, parser)
    record, problems = read_one(path, job)
    problems = (*(() if named else elsewhere(path, job)), *problems)
    if record is None:
        _print("\n".join(format_problem(problem) for problem in problems))
        return 1
    told, field = explain_record(record), options.field
    kept = told if field is None else {field: told[field]}
    words = "" if options.json else format_explanation(told, field)
    return _explained(kept, words, problems, as_json=options.json)


def _explained(
    told: dict[str, Any], words: str, problems: Sequence[Problem], *, as_json: bool
) -> int:
    """Print what was asked for, below what is wrong with the archive's settings; the exit code."""
    if as_json:
        told = {**told, "problems": [problem_data(problem) for problem in problems]}
        _print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        _print("\n\n".join([*problem_blocks(problems), words]))
    return _exit_code(problems, strict=False)


def _explain_event(options: argparse.Namespace, job: Job, parser: argparse.ArgumentParser) -> int:
    from clipline.explain import printable_block
    from clipline.pipeline import read_event
    from clipline.timeline.explaining import format_event

    name = str(options.clipping)
    told, problems = read_event(job, name) if job.clippings.is_dir() else (None, ())
    if told is not None and options.field is not None:
        parser.error("an event is explained whole; leave the field out")
    if told is None:
        parser.error(f"there is no clipping or event {printable(name)}; give its file or its id")
    words = "" if options.json else printable_block(format_event(told).split("\n"))
    return _explained(told, words, problems, as_json=options.json)


def _clipping_path(given: Path, job: Job) -> Path | None:
    """The clipping's file, given as such or as the id that its page's address shows."""
    from clipline.reading.source import find_source

    if os.path.isfile(given):  # noqa: PTH113 - no error where a name is too long
        return given
    return find_source(job.clippings, job.clippings.parent, str(given))


def _check(arguments: Sequence[str], home: Path) -> int:
    from clipline.checkup import check_archive, checkup_data, format_checkup

    parser = check_parser()
    options = parser.parse_args(arguments)
    job = _job(options, home)
    wrong = _wrong_inputs(job, options.config)
    if wrong:
        parser.error(wrong)
    checkup = check_archive(job)
    if options.json:
        _print(json.dumps(checkup_data(checkup), ensure_ascii=False, indent=1))
    else:
        _print(format_checkup(checkup, verbose=options.verbose))
    return _exit_code(checkup.problems, strict=options.strict)


def _export(arguments: Sequence[str], home: Path) -> int:
    from clipline.database import export_archive

    parser = export_parser()
    options = parser.parse_args(arguments)
    job = _job(options, home)
    file: Path = options.out or (options.root or home) / "archive.sqlite"
    wrong = _wrong_inputs(job, options.config) or _wrong_file(file, job.clippings)
    if wrong:
        parser.error(wrong)
    try:
        exported = export_archive(job, file)
    except OSError as error:
        parser.error(f"{file} could not be written: {error.strerror or error}")
    grave = [format_problem(p) for p in exported.problems if p.severity == "error"]
    counts = f"{exported.clippings} clippings, {exported.events} events"
    _print("\n".join([*grave, f"{counts}: {file}" if exported.written else "nothing is written"]))
    return _exit_code(exported.problems, strict=options.strict)


COMMANDS = {"build": _build, "explain": _explain, "check": _check, "export": _export}


def _exit_code(problems: Iterable[Problem], *, strict: bool) -> int:
    failing = {"error", "warning"} if strict else {"error"}
    return int(any(p.severity in failing for p in problems))


def _print(words: str) -> None:
    """To standard output, whatever its encoding can show; whoever reads may stop before the end."""
    if sys.stdout is None:  # closed by whoever started us
        return
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(words.encode(encoding, "replace").decode(encoding) + "\n")
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Python flushes once more
        if not isinstance(error, BrokenPipeError):
            sys.exit(f"the report could not be written: {error.strerror or error}")


def _job(options: argparse.Namespace, home: Path) -> Job:
    """The archive that the options name; a command that lacks one of them has its default."""
    root: Path = options.root or home
    own = root / "templates"
    given = vars(options)
    return Job(
        clippings=given.get("clippings") or root / "clippings",
        config=options.config or root / "site.yaml",
        templates=(own, home / "templates") if own.is_dir() else (home / "templates",),
        out=given.get("out") or root / "_site",
        public=given.get("public", False),
        base_url=given.get("base_url"),
        clean=given.get("clean", False),
        cache=root / ".cache",
        workers=given.get("workers"),
        since=given.get("since"),
    )


def _wrong_address(base_url: str | None) -> str | None:
    if base_url is None or WEB_ADDRESS.fullmatch(base_url):
        return None
    return f"--base-url {base_url} is no web address; write https://…"


def _wrong_folders(job: Job, named_config: Path | None) -> str | None:
    """What makes these folders unfit for a build: a missing input, an output among the inputs."""
    missing = _wrong_inputs(job, named_config)
    if missing:
        return missing
    out = job.out.resolve()
    for kept in (job.clippings, job.config, *job.templates):
        held = kept.resolve()
        if out == held or out in held.parents or held in out.parents:
            return f"--out {job.out} would write over {kept}; choose a folder of its own"
    return None


def _wrong_inputs(job: Job, named_config: Path | None) -> str | None:
    wrong = _wrong_config(named_config)
    if wrong is None and not job.clippings.is_dir():
        return f"there is no folder {job.clippings}; make it, or name another with --clippings"
    return wrong


def _wrong_config(named: Path | None) -> str | None:
    if named is not None and not named.is_file():
        return f"there is no file {named}; --config names the archive's settings"
    return None


def _wrong_file(file: Path, clippings: Path) -> str | None:
    """What keeps an export from that place: no folder, the clippings' own, or a file that no export
    made.
    """
    if file.resolve().is_relative_to(clippings.resolve()):
        return f"{file} lies among the clippings, which are only read; choose another with --out"
    if not file.parent.is_dir():
        return f"there is no folder {file.parent}; make it, or name another file with --out"
    from clipline.database import is_replaceable

    if not is_replaceable(file):
        return f"{file} was not made by an export; name another file with --out"
    return None
