"""What a page says of a copy: whose story it carries, and what was changed in it."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.model import Record, Span
from clipline.nouns import Noun
from clipline.site.archive import Archive
from clipline.site.lists.entries import Link, Quote
from clipline.site.looked_up.briefs import Brief
from clipline.site.marked.marks import clipping_address
from clipline.timeline.differences import find_difference, find_original


class Shared(Noun, frozen=True):
    """A story that several outlets printed: its first headline, and each outlet's clipping."""

    title: Link
    outlets: tuple[Link, ...]


class Changes(Noun, frozen=True):
    """A copy against the story it carries. `headline` is its own where it has another.

    `of` counts the story's sentences, `kept` those that stand word for word; the sentences
    themselves are quotes, without words where the build may not print them.
    """

    story: Link
    headline: str | None
    kept: int
    of: int
    left_out: tuple[Quote, ...]
    added: tuple[Quote, ...]
    reworded: tuple[tuple[Quote, Quote], ...]


def order_stories(archive: Archive, clippings: Sequence[str]) -> list[tuple[str, str | None]]:
    """The clippings, each copy behind its story: pairs of a clipping and the story it carries.

    Stories come in the order given, which their copies do not change.
    """
    out: list[tuple[str, str | None]] = []
    done: set[str] = set()
    for clipping in clippings:
        if clipping not in done:
            copies = set(archive.copies.get(clipping, ()))
            together = [clipping, *(c for c in clippings if c in copies)]
            story, *others = _same_story(archive, together)
            out += [(story, None), *((other, story) for other in others)]
            done |= {story, *others}
    return out


def _same_story(archive: Archive, clippings: Sequence[str]) -> Sequence[str]:
    """The clippings of one story, its original first, the others in their order."""
    if len(clippings) == 1:
        return clippings
    records = [archive.by_id[clipping] for clipping in clippings]
    story = find_original(records)
    rest = [record.clipping.id for record in records if record is not story]
    return [story.clipping.id, *rest]


def find_shared(archive: Archive, briefs: Sequence[Brief]) -> tuple[Shared, ...]:
    """The stories of these clippings that more than one outlet printed, the newest first."""
    order = [brief.id for brief in reversed(briefs)]
    wanted, found, done = set(order), [], set()
    for clipping in order:
        copies = [c for c in archive.copies.get(clipping, ()) if c in wanted]
        if clipping in done or not copies:
            continue
        done |= {clipping, *copies}
        story, *others = _same_story(archive, [clipping, *copies])
        title = Link(archive.title(story), clipping_address(story), archive.foreign(story))
        found.append(Shared(title, tuple(_outlet(archive, one) for one in (story, *others))))
    return tuple(found)


def _outlet(archive: Archive, clipping: str) -> Link:
    return Link(archive.outlet(clipping), clipping_address(clipping))


def find_changes(archive: Archive, clipping: str, story: str) -> Changes:
    """What the clipping changed in that story."""
    copy, original = archive.by_id[clipping], archive.by_id[story]
    found = find_difference(original, copy)
    title = archive.title(clipping)
    total = found.kept + len(found.left_out) + len(found.reworded)
    return Changes(
        story=Link(archive.outlet(story), clipping_address(story)),
        headline=title if _plain(title) != _plain(archive.title(story)) else None,
        kept=found.kept,
        of=total,
        left_out=tuple(_quote(archive, original, span) for span in found.left_out),
        added=tuple(_quote(archive, copy, span) for span in found.added),
        reworded=tuple(
            (_quote(archive, original, a), _quote(archive, copy, b)) for a, b in found.reworded
        ),
    )


def story_of(archive: Archive, clipping: str) -> str | None:
    """The story that a clipping carries: another clipping, or None where it is no copy or is the
    one that the others are held against.
    """
    copies = [c for c in archive.copies.get(clipping, ()) if c in archive.by_id]
    story = _same_story(archive, [clipping, *copies])[0] if copies else clipping
    return None if story == clipping else story


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


def _quote(archive: Archive, record: Record, span: Span) -> Quote:
    clipping = record.clipping.id
    text, lang = archive.quote(clipping, span), archive.lang(clipping)
    return Quote(text, lang, archive.outlet(clipping), clipping_address(clipping))
