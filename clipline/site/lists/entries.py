"""The rows that many pages share: an event on a timeline, a clipping in a list, a quotation."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from urllib.parse import quote, urlsplit

from clipline.model import Account, Event
from clipline.nouns import Noun
from clipline.site.archive import Archive
from clipline.site.looked_up.briefs import Brief
from clipline.site.marked.marks import clipping_address, event_address
from clipline.site.words.wording import (
    When,
    is_said,
    say_date,
    say_day,
    say_fields,
    say_kind,
    say_status,
)
from clipline.timeline.chosen.certainty import may_mean, of_event
from clipline.timeline.copies import count_stories

_OPENING = frozenset('"\u201c\u201e\u00ab\u300c\u300e')
# Words of a sentence that is shown whole, and of a longer one; then more than a few are left out.
WHOLE_WORDS, CUT_WORDS = 45, 36
# The same in characters, for what is written without spaces and for chains of names.
WHOLE_LENGTH, CUT_LENGTH = 360, 280

END_WORDS = 5  # enough of a sentence's end to find it by on its page


class Link(Noun, frozen=True):
    """Words that may lead to a page of the site; `lang` is theirs where it may be another.

    `derived`: they stand for a headline that was not saved.
    """

    words: str
    address: str | None = None
    lang: str | None = None
    derived: bool = False


class Quote(Noun, frozen=True):
    """A clipping's own words; `text` is None where the build may not print them.

    `address` leads to them on the clipping's page; `cut` says that the sentence goes on;
    `published` is the clipping's day in words, empty where it is not known.
    """

    text: str | None
    lang: str
    outlet: str
    address: str
    cut: bool = False
    published: str = ""

    @property
    def quoted(self) -> bool:
        """Whether the words are in quotation marks already."""
        return self.text is not None and self.text[:1] in _OPENING


class Entry(Noun, frozen=True):
    """An event as a timeline shows it; `day` is its date below a heading that names the year,
    `disagrees` what its sources differ on, in words; they `may_differ` where one's words also allow
    what stands. `sure` is whether there was one, `day_sure` whether it was on that day.

    `untold_kind` is its kind where the label does not name it, else empty.

    A `brief` one is a line among hundreds, without quotation.
    """

    id: str
    address: str
    label: str
    lang: str | None
    kind: str
    untold_kind: str
    status: str
    status_words: str
    when: When
    day: str
    parties: tuple[Link, ...]
    quote: Quote | None
    brief: bool
    sources: int
    disagrees: str
    may_differ: bool
    sure: str
    day_sure: str
    passed: bool


class Row(Noun, frozen=True):
    """A clipping as a list shows it."""

    address: str
    title: str
    lang: str
    derived: bool
    outlet: Link
    published: When
    events: int


def make_entry(
    archive: Archive, event: Event, *, brief: bool = False, own: Collection[str] = ()
) -> Entry:
    """The event's row; a brief one does without its quotation, `own` clippings are quoted first."""
    texts, sure = archive.texts, of_event(event)
    kind = say_kind(texts, event.kind)
    return Entry(
        id=event.id,
        address=event_address(event.id),
        label=event.label,
        lang=archive.label_lang(event),
        kind=kind,
        untold_kind="" if is_said(kind, event.label) else kind,
        status=event.status,
        status_words=say_status(texts, event.status),
        when=say_date(texts, event.date, event.date_end),
        day=say_day(texts, event.date, event.date_end),
        parties=link_parties(archive, event.parties),
        quote=None if brief else best_quote(archive, event, own),
        brief=brief,
        sources=count_stories((a.clipping for a in event.accounts), archive.copies),
        disagrees=say_fields(texts, event.disagrees),
        may_differ=may_differ(event),
        sure=sure.happened,
        day_sure=sure.date,
        passed=archive.passed(event),
    )


def may_differ(event: Event) -> bool:
    """Whether all that they differ on is a day, and each one's words also allow what stands."""
    told = [account.agreement for account in event.accounts]
    others = [t for t in told if t.date and t.date != event.date]
    return event.disagrees == ("date",) and all(may_mean(event, t) for t in others)


def make_row(archive: Archive, brief: Brief, *, plain: bool = False) -> Row:
    """The clipping's row; a plain one leads to the clipping alone."""
    clipping = brief.id
    told = {
        archive.told[clipping, said.agreement].id
        for said in (*brief.said, *brief.mentioned)
        if (clipping, said.agreement) in archive.told
    }
    return Row(
        address=clipping_address(clipping),
        title=archive.title(clipping),
        lang=archive.lang(clipping),
        derived=brief.title_derived,
        outlet=Link(archive.outlet(clipping)) if plain else link_outlet(archive, clipping),
        published=say_date(archive.texts, brief.published),
        events=len(told),
    )


def make_rows(
    archive: Archive, briefs: Sequence[Brief], most: int | None = None
) -> tuple[Row, ...]:
    """The rows of a list of clippings, the last published first, those without a date at the end.

    `briefs` are in the archive's order; `most` is how many are wanted. All of them are plain rows
    in a large archive.
    """
    plain = archive.large and most is None
    dated = [brief for brief in briefs if brief.published]
    rest = [brief for brief in briefs if not brief.published]
    return tuple(make_row(archive, one, plain=plain) for one in [*reversed(dated), *rest][:most])


def link_event(archive: Archive, event: Event) -> Link:
    """An event by its label, linked to its page."""
    return Link(event.label, event_address(event.id), archive.label_lang(event))


def link_clipping(archive: Archive, clipping: str, anchor: str | None = None) -> Link:
    """The clipping by its headline, linked to its page or to a place there."""
    address = clipping_address(clipping) + (f"#{anchor}" if anchor else "")
    derived = archive.brief_by_id[clipping].title_derived
    return Link(archive.title(clipping), address, archive.foreign(clipping), derived)


def link_outlet(archive: Archive, clipping: str) -> Link:
    """Who published the clipping, linked to their page."""
    body = archive.outlets.get(archive.publisher(clipping))
    return Link(archive.outlet(clipping), body.address if body else None)


def link_parties(archive: Archive, parties: Iterable[str]) -> tuple[Link, ...]:
    """Parties by name, those that are agencies of the archive linked to their pages."""
    return tuple(Link(archive.call(name), archive.party_addresses.get(name)) for name in parties)


def make_quote(archive: Archive, account: Account, *, whole: bool = False) -> Quote:
    """An account's own sentence, shortened at a word unless the whole is wanted."""
    evidence = account.agreement.evidence
    text = archive.quote(account.clipping, evidence.span)
    cut = not whole and text is not None and _is_long(text)
    published = archive.brief_by_id[account.clipping].published
    return Quote(
        text=_shorten(text) if cut and text else text,
        lang=archive.lang(account.clipping),
        outlet=archive.outlet(account.clipping),
        address=archive.words_address(account.clipping, evidence),
        cut=cut,
        published=say_date(archive.texts, published.date_only).words if published else "",
    )


def best_quote(archive: Archive, event: Event, own: Collection[str] = ()) -> Quote | None:
    """The sentence of the first account that gives what stands, of the `own` clippings before any
    other; None where none may be printed.
    """

    def strays(account: Account) -> tuple[bool, bool, bool]:
        told = account.agreement
        foreign = account.clipping not in own
        return (foreign, told.status != event.status, told.date != event.date)

    quotes = (make_quote(archive, account) for account in sorted(event.accounts, key=strays))
    return next((found for found in quotes if found.text), None)


def year_address(year: int) -> str:
    """Where a year's page lies below the site."""
    return f"years/{year:04d}/index.html"


def web_address(url: str | None) -> str | None:
    """The url where it is a plain web address that may be linked, else None."""
    if url is None or any(c.isspace() or not c.isprintable() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in {"http", "https"} and parts.netloc else None


def words_on_the_web(url: str | None, words: str | None) -> str | None:
    """The link to those words on the page they were saved from, as a text fragment.

    Many words are given by their two ends (https://wicg.github.io/scroll-to-text-fragment/).
    """
    address, said = web_address(url), (words or "").split()
    if address is None or not said:
        return None
    ends = [said] if len(said) <= 2 * END_WORDS else [said[:END_WORDS], said[-END_WORDS:]]
    text = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{address}{'' if '#' in address else '#'}:~:text={text}"


def _is_long(text: str) -> bool:
    return len(text) > WHOLE_LENGTH or len(text.split()) > WHOLE_WORDS


def _shorten(text: str) -> str:
    cut = " ".join(text.split()[:CUT_WORDS])
    if len(cut) > CUT_LENGTH:
        cut = cut[:CUT_LENGTH].rpartition(" ")[0] or cut[:CUT_LENGTH]
    return cut.rstrip(" ,;:-(")
