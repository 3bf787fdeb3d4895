"""What the words of the pages mean, in a line each: the glossary, and what it is held to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from clipline.site.wording import KINDS, PRECISIONS, ROLES, STATUSES

STATUS_MEANINGS = {
    "signed": "a document was signed",
    "announced": "it was made public, with no signing reported",
    "held": "a meeting or exercise took place",
    "planned": "it was to come when the report was written",
    "considered": "somebody was thinking about it",
    "ongoing": "it was going on when the report was written",
    "postponed": "it was put off",
    "cancelled": "it was called off",
}
KIND_MEANINGS = {
    "mou": "a paper in which two or more sides say what they mean to do together; rarely binding",
    "agreement": "what sides bound themselves to, where no narrower word is used",
    "joint_statement": "words that several sides publish as theirs",
    "statement_of_intent": "a paper on what is to be agreed later",
    "arrangement": "a paper below a treaty on how something is done together",
    "guidance": "rules or advice that sides worked out together",
    "framework": "the frame within which further agreements are made",
    "declaration": "a solemn statement, of one side or of many",
    "committee": "a meeting of a standing body",
    "working_group": "a meeting of specialists, or the group itself",
    "dialogue": "talks that are held again and again",
    "exercise": "something practised together",
    "treaty": "an agreement binding under the law of nations",
    "communique": "what a meeting says of itself at its end",
    "plan": "what is to be done, written down",
    "other": "what none of these words fits; its kind is not shown",
}
ROLE_MEANINGS = {
    "header": "what the keeper wrote above the saved page",
    "nav": "links to other parts of the outlet's site",
    "headline": "the article's title and the lines below it",
    "meta": "when, where and by whom it was published",
    "caption": "the words below a picture",
    "body": "the article proper: what events are read from",
    "related": "titles of other articles",
    "comment": "what readers wrote; never published",
    "bio": "who the author is",
    "notice": "copyright, subscription, cookies and the like",
}
PRECISION_MEANINGS = {
    "minute": "day and hour are told",
    "day": "the day is told, the hour is not",
    "week": "only the week is told",
    "month": "only the month is told; such a date stands before the days of its month",
    "year": "only the year is told",
}
SURE = {
    "(no word)": "certain: the words leave little else to read",
    "likely": "another reading was close",
    "a guess": "another reading was very close, or the signs are weak",
}
RIGHTS_MEANINGS = {
    "facts": "titles, names, dates and places; none of the text",
    "quote": "the headline and the sentences events were read from, up to a third of the article",
    "excerpt": "these, and the article's first words",
    "full": "the article; never other people's comments or related headlines",
}
TERMS = {
    "Clipping": "a news page as somebody saved it, furniture and all",
    "Event": "one happening, however many clippings tell of it",
    "Account": "what one clipping tells of one event",
    "Source": "an account; copies of one wire story count once",
    "Outlet": "who published the page",
    "Wire": "the news agency that the words are credited to; often not the outlet",
    "Dateline": "the place and day an article begins with",
    "Byline": "the reporters' names",
    "Agency": "a public body that acts or takes part",
    "Evidence": "the very words that a fact was read from",
    "Corrected": "the keeper of this archive set it by hand; the page says what was read before",
}


@dataclass(frozen=True, slots=True)
class Chapter:
    """Words of one sort; each with the status whose form it is shown in, or None."""

    id: str
    title: str
    lead: str
    words: tuple[tuple[str, str, str | None], ...]


def glossary() -> tuple[Chapter, ...]:
    """Every word that the pages use of an event, a date or a line, with its meaning."""
    statuses = tuple((STATUSES[key], words, key) for key, words in STATUS_MEANINGS.items())
    return (
        _chapter("terms", "What this archive is made of", "", TERMS),
        Chapter("statuses", "How far it got", "", statuses),
        _named("kinds", "Kinds of events", "As the clippings call them.", KINDS, KIND_MEANINGS),
        _named(
            "precision",
            "How precise a date is",
            "As its words are.",
            PRECISIONS,
            PRECISION_MEANINGS,
        ),
        _chapter("sure", "How sure a fact is", "The word beside it.", SURE),
        _named("lines", "What a line of a saved page is", "", ROLES, ROLE_MEANINGS),
        _chapter("rights", "What may be published of a clipping", "", RIGHTS_MEANINGS),
    )


def _chapter(key: str, title: str, lead: str, words: Mapping[str, str]) -> Chapter:
    return Chapter(key, title, lead, tuple((word, said, None) for word, said in words.items()))


def _named(
    key: str, title: str, lead: str, names: Mapping[str, str], meanings: Mapping[str, str]
) -> Chapter:
    words = {names[word] or "Other": said for word, said in meanings.items()}
    plain = {word[:1].upper() + word[1:]: said for word, said in words.items()}
    return _chapter(key, title, lead, plain)
