"""What the README says is so."""

from __future__ import annotations

import re
from typing import get_args

from conftest import REPOSITORY

from clipline.model import Role
from clipline.reading.keeper.corrections_file import STATUSES
from clipline.settings.schema import KINDS

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
CODE = re.compile(
    r'"((?:clippings?|header|config|yaml|key|type|value|name|tag|alias|template|out|date|body|title'
    r'|outlet|wire|agency|agreement|correction|decision)-[a-z-]+)"'
)
# Names of rules and features that have the form of a problem's code.
RULES = {
    *("agency-acronym", "agency-bare", "agency-plural", "agency-taken-up"),
    *("agreement-more", "date-guess", "date-later", "date-parts", "date-report", "date-same-day"),
    *("name-only", "wire-tail"),
}


def test_every_problem_code_is_listed_and_no_other() -> None:
    rooms = [p.read_text(encoding="utf-8") for p in (REPOSITORY / "clipline").rglob("*.py")]
    used = {code for room in rooms for code in CODE.findall(room)} - RULES
    table = README.split("## Problem codes")[1].split("\n## ")[0]
    listed = {
        c
        for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
        for c in re.findall(r"`([a-z-]+)`", row)
    }
    assert used == listed


def test_all_that_corrections_may_name_is_listed() -> None:
    section = " ".join(README.split("\n## Correcting")[1].split("\n## ")[0].split())
    for words in (get_args(Role), STATUSES, KINDS):
        assert f"`{' '.join(words)}`" in section


def test_ci_runs_the_readmes_test_command() -> None:
    commands = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)
    (tests,) = [c for c in commands if c.endswith("pytest")]
    assert tests in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_picture_is_there() -> None:
    (picture,) = re.findall(r"!\[.*?\]\((.*?)\)", README)
    assert (REPOSITORY / picture).read_bytes().startswith(b"\x89PNG")


def test_every_dependency_has_its_line() -> None:
    project = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    block = project.split("dependencies = [")[1].split("]")[0]
    names = re.findall(r'"([a-z0-9-]+)>', block)
    table = README.split("## Dependencies")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| ([a-z0-9-]+) \|", table, re.MULTILINE)) - {"package"} == set(names)
