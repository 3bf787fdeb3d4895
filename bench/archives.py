"""Archives made up for benchmarks: raw pasted pages of known outlets, bodies and events.

    .venv/bin/python bench/archives.py COUNT FOLDER [--markdown]

Writes COUNT clippings to FOLDER/clippings and the repository's site.yaml beside them; the same
COUNT and seed give the same bytes. With --markdown it writes FOLDER/content instead: one Markdown
file with front matter for each, as other generators want them. Five layouts, every outlet and
agency of site.yaml, several clippings to an event, and true copies of wire stories.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clipline.config import Config, read_config

REPOSITORY = Path(__file__).resolve().parent.parent
FIRST, DAYS = dt.date(2010, 1, 4), 5500
DEEDS = (
    ("mou", "signed a memorandum of understanding on"),
    ("agreement", "signed an agreement on"),
    ("dialogue", "held a policy dialogue on"),
    ("exercise", "held a joint exercise on"),
)
SUBJECTS = (
    "malware analysis", "threat intelligence sharing", "cloud certification", "satellite links",
    "port security", "incident response", "critical infrastructure", "secure supply chains",
    "ransomware payments", "undersea cables", "cyber training", "encryption standards",
)  # fmt: skip
MENU = ("Home", "World", "Politics", "Business", "Opinion", "Sports", "Subscribe", "Sign in")
OPENINGS = ("Officials", "Analysts", "Diplomats", "Engineers", "Lawmakers", "Two ministers")
VERBS = ("reviewed", "questioned", "welcomed", "described", "postponed work on", "paid for")
LETTERS = "abdefgiklmnoprstuv"


@dataclass(frozen=True, slots=True)
class Story:
    """One article before it is laid out as somebody's page; `tags` are the bodies it names."""

    name: str
    outlet: str
    wire: str | None
    published: dt.date
    title: str
    byline: str
    paragraphs: tuple[str, ...]
    tags: tuple[str, ...]


def make_stories(count: int, config: Config, seed: int = 1) -> Iterator[Story]:
    """So many stories, each event's together; every fifth or so is a wire's, printed again."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark's
    made = 0
    while made < count:
        for story in _stories_of_event(chance, config)[: count - made]:
            made += 1
            yield replace(story, name=f"{story.published}-{made:06d}")


def _stories_of_event(chance: random.Random, config: Config) -> list[Story]:
    """What one to four outlets print on one happening; copies share their paragraphs."""
    outlets = [outlet.name for outlet in config.outlets if not outlet.wire]
    wires = [outlet.name for outlet in config.outlets if outlet.wire]
    one, other = chance.sample([a for a in config.agencies if a.country], 2)
    deed, subject = chance.choice(DEEDS)[1], chance.choice(SUBJECTS)
    day = FIRST + dt.timedelta(days=chance.randrange(DAYS))
    fact = (
        f"The {one.name} and the {other.name} {deed} {subject} on "
        f"{day.strftime('%B')} {day.day}, {day.year}, both sides said."
    )
    title = f"{one.name}, {other.name} turn to {subject}"
    wire = chance.choice(wires) if chance.random() < 0.3 else None  # noqa: PLR2004 - a third
    shared = _paragraphs(chance, fact)
    found = []
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
        story = Story(
            name="",
            outlet=chance.choice(outlets),
            wire=wire,
            published=day + dt.timedelta(days=chance.randrange(3)),
            title=title if wire else f"{title}: {_word(chance)} {_word(chance)}",
            byline=f"{_word(chance).capitalize()} {_word(chance).capitalize()}",
            paragraphs=shared if wire else _paragraphs(chance, fact),
            tags=(one.name, other.name),
        )
        found.append(story)
    return found


def _paragraphs(chance: random.Random, fact: str) -> tuple[str, ...]:
    """The fact, and a dozen paragraphs of no meaning whose words are as common as words are."""
    return (fact, *(_paragraph(chance) for _ in range(chance.randrange(6, 16))))


def _paragraph(chance: random.Random) -> str:
    said = " ".join(_common_word(chance) for _ in range(chance.randrange(14, 30)))
    return (
        f"{chance.choice(OPENINGS)} {chance.choice(VERBS)} the {chance.choice(SUBJECTS)} "
        f"plan, {said}, and {_word(chance)} will follow with {chance.randrange(2, 999)} others."
    )


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(LETTERS) for _ in range(chance.randrange(4, 9)))


def _common_word(chance: random.Random) -> str:
    """A made-up word; the rank of words falls as in any language."""
    rank = int(30_000 ** chance.random())
    return _word(random.Random(rank))  # noqa: S311 - the same rank is the same word


def lay_out(story: Story, chance: random.Random) -> str:
    """The story as a page pasted whole, in one of five layouts."""
    stamp = story.published.strftime("%b. %d, %Y")
    related = [f"{_word(chance).capitalize()} {_word(chance)} {_word(chance)}" for _ in range(6)]
    body = "\n\n".join(story.paragraphs)
    credit = f" ({story.wire})" if story.wire else ""
    dateline = f"WASHINGTON, {story.published:%b. %d}{credit} -- "
    menu, links = "\n".join(MENU), "\n- ".join(related)
    top = f"{story.outlet}\n{' | '.join(MENU)}\n{story.title}\n{stamp} 10:15 AM\n{story.byline}"
    signed = f"Reporting by {story.byline}{credit}"
    foot = f"Copyright {story.outlet}. All rights reserved."
    layouts = (
        [story.title, f"{dateline}{body}\n(END)", f"- {links}"],
        [menu, "", story.title, f"By {story.byline}", f"Published : {stamp}", "", body, "",
         "Most read", f"- {links}", "", foot],
        [top, "", "Share", "Facebook", "Twitter", "", body, "", "Comments (2)",
         f"reader1: {related[0]}"],
        [f"# {story.title}", "", f"*{story.byline}, {story.outlet}*", "", f"Updated: {stamp}", "",
         body, "", "## Related stories", "", f"- {links}"],
        ["Skip to content", story.outlet, story.title, f"{story.published:%d %B %Y}", signed, body,
         f"Read also: {related[0]}", "Sign up for our newsletter", foot],
    )  # fmt: skip
    return "\n".join(chance.choice(layouts)) + "\n"


def front_matter(story: Story, *, pelican: bool = False) -> str:
    """The story as Markdown with YAML front matter, for a generator that reads no raw text.

    Pelican wants `Key: value` lines instead, and has one category and tags.
    """
    if pelican:
        keys = {"Title": story.title, "Date": f"{story.published}", "Tags": ", ".join(story.tags)}
        keys |= {"Category": story.outlet, "Authors": story.byline, "Slug": story.name}
        lines = "\n".join(f"{key}: {value}" for key, value in keys.items())
        return f"{lines}\n\n" + "\n\n".join(story.paragraphs) + "\n"
    facts = {"title": story.title, "date": f"{story.published}", "tags": [*story.tags]}
    facts |= {"outlets": [story.outlet], "categories": [str(story.published.year)]}
    lines = "\n".join(f"{key}: {json.dumps(value)}" for key, value in facts.items())
    return f"---\n{lines}\n---\n\n" + "\n\n".join(story.paragraphs) + "\n"


def write_archive(count: int, folder: Path, seed: int = 1) -> None:
    """An archive of so many clippings in that folder, with the repository's settings."""
    config, _ = read_config(REPOSITORY / "site.yaml")
    (folder / "clippings").mkdir(parents=True, exist_ok=True)
    (folder / "site.yaml").write_bytes((REPOSITORY / "site.yaml").read_bytes())
    chance = random.Random(seed)  # noqa: S311 - a benchmark's
    for story in make_stories(count, config, seed):
        page = lay_out(story, chance)
        (folder / "clippings" / f"{story.name}.txt").write_text(page, encoding="utf-8")


def write_markdown(count: int, folder: Path, seed: int = 1, *, pelican: bool = False) -> None:
    """The same stories as Markdown with front matter in FOLDER/content."""
    config, _ = read_config(REPOSITORY / "site.yaml")
    (folder / "content").mkdir(parents=True, exist_ok=True)
    for story in make_stories(count, config, seed):
        file = folder / "content" / f"{story.name}.md"
        file.write_text(front_matter(story, pelican=pelican), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the archive that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args(arguments)
    write = write_markdown if options.markdown else write_archive
    write(options.count, options.folder)


if __name__ == "__main__":
    main()
