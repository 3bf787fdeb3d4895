"""What an archive's settings lack, found in its clippings: entries for site.yaml, to be pasted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, get_args
from urllib.parse import urlsplit

from clipline.building.stages import Stages
from clipline.cache import Cache
from clipline.config import Config
from clipline.model import Agency, Record
from clipline.nouns import Noun
from clipline.pipeline import are_broken, order_problems, read_archive, read_settings
from clipline.problems import Problem, Severity, printable
from clipline.report import count_words, problem_blocks, problem_data
from clipline.result import Job

_CLIPPINGS = 2  # a body named in as many clippings recurs
_MENTIONS = 3  # so does one named as often in a single clipping
_ACRONYM = "agency-acronym"
_SHOWN = 5  # clippings named in a comment


class Proposal(Noun, frozen=True):
    """An entry that site.yaml lacks: `table` is its key there, `clippings` are files."""

    table: str
    name: str
    country: str | None
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    mentions: int
    clippings: tuple[str, ...]


class Checkup(Noun, frozen=True):
    """What was read, what is wrong, and what site.yaml might have besides."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    proposals: tuple[Proposal, ...]


def check_archive(job: Job) -> Checkup:
    """The archive, read and not built."""
    with Cache(job.cache) as cache:
        config, problems = read_settings(job, cache)
        told = read_archive(job, config, cache, Stages())
        records = tuple(told.records.values())
    proposals = () if are_broken(problems) else find_proposals(records, config)
    return Checkup(records, order_problems(problems, told.problems), proposals)


def find_proposals(records: Iterable[Record], config: Config) -> tuple[Proposal, ...]:
    """Unlisted bodies that recur, the commonest first; then unlisted outlets the keeper names."""
    bodies: dict[str, list[tuple[str, Agency, str]]] = {}
    outlets: dict[str, list[Record]] = {}
    listed = {n.casefold() for o in config.outlets for n in (o.name, *o.aliases)}
    for record in records:
        clipping = record.clipping
        for agency in record.agencies:
            if not agency.known:
                entry = (clipping.file, agency, clipping.text)
                bodies.setdefault(agency.id, []).append(entry)
        outlet = record.outlet.value
        if outlet is not None and outlet.casefold() not in listed:
            outlets.setdefault(outlet, []).append(record)
    found = [_body(named) for named in bodies.values()]
    recurring = [p for p in found if len(p.clippings) >= _CLIPPINGS or p.mentions >= _MENTIONS]
    return tuple(
        sorted([*recurring, *(_outlet(name, rs) for name, rs in outlets.items())], key=_commonest)
    )


def _commonest(proposal: Proposal) -> tuple[str, int, int, str]:
    return (proposal.table, -len(proposal.clippings), -proposal.mentions, proposal.name)


def _body(named: Sequence[tuple[str, Agency, str]]) -> Proposal:
    agency = named[0][1]
    acronyms = {
        mention.span.of(text): None
        for _, one, text in named
        for mention in one.mentions
        if mention.rule == _ACRONYM
    }
    mentions = sum(len(one.mentions) for _, one, _ in named)
    files = tuple(file for file, _, _ in named)
    return Proposal("agencies", agency.name, agency.country, tuple(acronyms), (), mentions, files)


def _outlet(name: str, records: Sequence[Record]) -> Proposal:
    hosts = {_host(record.url): None for record in records if record.url}
    domains = tuple(host for host in hosts if "." in host)
    files = tuple(record.clipping.file for record in records)
    return Proposal("outlets", name, None, (), domains, len(files), files)


def _host(url: str) -> str:
    """The site of an address, without its `www.`."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def format_checkup(checkup: Checkup, *, verbose: bool) -> str:
    """The problems, then the entries as YAML. A note is one line; when verbose, it has its fix."""
    told = problem_blocks(checkup.problems, verbose=verbose)
    blocks = ["\n".join(told), _yaml(checkup.proposals), _counts(checkup)]
    return "\n\n".join(block for block in blocks if block)


def _counts(checkup: Checkup) -> str:
    counted = Counter(problem.severity for problem in checkup.problems)
    kinds = [s for s in get_args(Severity) if counted[s]]
    clippings = count_words(len(checkup.records), "clipping", "clippings")
    return ", ".join([f"{clippings} read", *(count_words(counted[s], s, s + "s") for s in kinds)])


def _yaml(proposals: Sequence[Proposal]) -> str:
    if not proposals:
        return ""
    lines = ["# site.yaml might have these too; paste what is right under its key:"]
    names = Counter(p.name.casefold() for p in proposals if p.table == "agencies")
    for table in dict.fromkeys(p.table for p in proposals):
        lines.append(f"{table}:")
        for proposal in proposals:
            if proposal.table == table:
                lines += _entry(proposal, shared=names[proposal.name.casefold()] > 1)
    return "\n".join(lines)


def _entry(proposal: Proposal, *, shared: bool) -> list[str]:
    """An entry with where it was seen; a country that no text tells is left for the keeper.

    A name that bodies of several countries have is theirs together: a generic one.
    """
    shown = ", ".join(map(printable, proposal.clippings[:_SHOWN]))
    shown += ", …" if len(proposal.clippings) > _SHOWN else ""
    times = count_words(proposal.mentions, "time", "times")
    lines = [f"  # {times}, in {shown}", f"  - name: {_scalar(proposal.name)}"]
    if proposal.table == "agencies":
        told = f" {proposal.country}" if proposal.country else "  # its code, or INT"
        lines.append(f"    country:{told}")
    generic = (proposal.name,) if shared else ()
    listed = {"aliases": proposal.aliases, "generic": generic, "domains": proposal.domains}
    for key, words in listed.items():
        if words:
            lines.append(f"    {key}: [{', '.join(map(_scalar, words))}]")
    return lines


def _scalar(words: str) -> str:
    """The words in double quotes, as JSON and YAML both read them."""
    return json.dumps(words, ensure_ascii=not words.isprintable())


def checkup_data(checkup: Checkup) -> dict[str, Any]:
    """The same for programs."""
    return {
        "clippings": len(checkup.records),
        "problems": [problem_data(problem) for problem in checkup.problems],
        "proposals": [
            {
                "table": p.table,
                "name": p.name,
                "country": p.country,
                "aliases": list(p.aliases),
                "domains": list(p.domains),
                "mentions": p.mentions,
                "clippings": list(p.clippings),
            }
            for p in checkup.proposals
        ],
    }
