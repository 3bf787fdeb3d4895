"""How much each feature of a line speaks for each role, and what may follow what.

One table, so that a reader of `explain` and a mender of rules look at the same numbers. Weights
are in points and were set by hand on 37 clippings and 58 invented pages of other layouts. Taking
one feature away at a time breaks a line or two on one of the 37 for 20 of them (`lead-in`,
`doubled-prose`, `author`, `deck`, `list`, `sides` among them): each stands for a way of laying
out pages that many outlets share.
"""

from __future__ import annotations

from typing import Final, get_args

from clipline.model import Role

ROLES: Final[tuple[Role, ...]] = get_args(Role)

# Before the article, in it, after it: a related headline within an article is followed by more of
# it, one after the article is not. A state of the sequence is a phase and a role.
Phase = str
STATES: Final[tuple[tuple[Phase, Role], ...]] = (
    *(("head", r) for r in ("nav", "headline", "meta", "caption", "related", "bio", "notice")),
    *(("text", role) for role in ("body", "caption", "related", "meta", "nav", "notice")),
    *(("tail", role) for role in ROLES if role not in {"headline", "body"}),
)  # fmt: skip

# Points by feature, and in it by role or phase.
WEIGHTS: Final[dict[str, dict[str, float]]] = {
    # length and form
    "tiny": {"nav": 1.5, "headline": -3.5, "body": -2.5, "caption": -1.5, "bio": -2, "comment": -1},
    "short": {"nav": 1, "headline": -0.5, "body": -1.5, "caption": -0.5, "bio": -1},
    "middling": {"headline": 1, "related": 0.5, "body": -0.5, "nav": -0.5},
    "prose": {"body": 0.5, "headline": 0.5, "nav": -2, "meta": -1.5, "caption": 0.5},
    "long": {"body": 1.5, "headline": -1.5, "nav": -4, "meta": -3, "related": -1.5},
    "very-long": {
        "comment": 1,
        "body": 3,
        "headline": -6,
        "nav": -6,
        "meta": -5,
        "related": -3,
        "caption": -1,
    },
    "sentence": {
        "body": 2,
        "headline": -2,
        "nav": -2.5,
        "meta": -2,
        "related": -1.5,
        "comment": 0.5,
        "bio": 0.5,
        "caption": 0.5,
        "notice": -1,
    },
    "short-sentence": {
        "body": 1.5,
        "comment": 0.5,
        "nav": -2,
        "meta": -1,
        "headline": -0.5,
        "notice": -1,
        "related": -0.5,
    },
    "sentences": {
        "body": 2,
        "headline": -3,
        "nav": -3,
        "meta": -2,
        "related": -1.5,
        "comment": 1,
        "bio": 1,
    },
    "headlike": {"headline": 2, "related": 1.5, "body": -1.5, "nav": 0, "caption": 0.3},
    "unstopped": {"caption": 2.5, "body": -3, "headline": 0.5},
    "signing-name": {"meta": 3, "headline": -2, "nav": -0.5},
    "lower-start": {"headline": -1.5, "body": -0.5, "comment": 1, "nav": 0.3},
    "slug": {"notice": 4, "body": -3, "headline": -3},
    "after-caption-label": {"caption": 3.5, "body": -1},
    "mark-only": {"nav": 2, "related": 1.5, "body": -3, "headline": -5, "caption": -3, "bio": -3},
    "number-only": {
        "nav": 1.5,
        "meta": 1,
        "body": -2,
        "headline": -4,
        "caption": -2,
        "comment": 0.5,
    },
    "colon": {"headline": -1.5, "related": 0.3},
    "name-only": {"meta": 1, "headline": -1, "body": -1, "nav": 0.3},
    "numbered": {"body": 1.5, "headline": -1},
    "list": {"body": 3.5, "nav": -1, "headline": -1, "related": -2},
    "bullet": {"headline": 0.3, "body": 1, "related": 0.5, "nav": 0.5},
    "clock": {"meta": 1.5, "body": 1.5, "text": 1, "headline": -4, "nav": 0.5},
    "crumb": {"nav": 3.5, "meta": 0.5, "headline": -4, "body": -1},
    "pipes": {"nav": 1, "meta": 1, "headline": -1},
    "hashtags": {"text": -1.5, "nav": 2, "notice": 1, "body": -2, "headline": -2},
    "handle": {"notice": 1, "nav": 0.5, "bio": 1, "meta": 0.5, "headline": -1, "body": -0.5},
    "link-only": {"nav": 3, "notice": 2, "meta": 1.5, "body": -4, "headline": -4},
    "mail-only": {"text": -1.5, "notice": 4, "meta": 1.5, "body": -4, "headline": -4, "bio": 1},
    "mail": {"notice": 1, "bio": 1, "meta": 0.5, "headline": -2, "caption": 0.5},
    "rights": {
        "text": -0.5,
        "notice": 2.5,
        "caption": 1,
        "body": -1,
        "headline": -2,
        "related": -1.5,
    },
    "photo-tail": {"caption": 3, "body": -1, "notice": 0.5},
    "sides": {"caption": 4, "body": -1, "headline": -2},
    "dated-tail": {"caption": 3, "body": -1.5, "headline": -1},
    "credit-tail": {"caption": 0.7, "head": 0.3},
    "dateline-again": {"caption": 4, "body": -3},
    "personal": {"comment": 1, "body": -0.3},
    # what it says of itself
    "dateline": {
        "body": 4,
        "headline": -4,
        "nav": -3,
        "caption": -0.5,
        "meta": -1,
        "related": -2,
        "tail": -1,
    },
    "byline": {
        "meta": 3.5,
        "headline": -3,
        "body": -2,
        "nav": -0.5,
        "related": -1.5,
        "caption": -1,
    },
    "byline-in": {"meta": 0.5, "headline": -0.5},
    "stamp": {
        "text": -2,
        "meta": 4.5,
        "headline": -4,
        "body": -3,
        "nav": 0.3,
        "comment": 2.5,
        "caption": -2,
        "bio": -2,
        "related": 0.3,
    },
    "stamp-in": {"meta": 0.5, "caption": 0.5, "headline": -0.3},
    "stamp-label": {"meta": 1.5, "comment": -1.5, "related": -0.5},
    "stamp:whole": {"meta": 2, "headline": -2, "body": -2},
    "stamp:start": {"meta": 1, "headline": -0.5},
    "nav:whole": {"nav": 4, "headline": -3, "body": -4, "related": -1, "caption": -2},
    "nav:start": {"nav": 0.3},
    "section:whole": {"nav": 2.5, "headline": -2.5, "body": -2, "related": -0.5, "meta": 0.5},
    "release:whole": {"meta": 2, "nav": 2, "headline": -3, "body": -2},
    "share:whole": {"nav": 3, "headline": -2.5, "body": -3, "caption": -1.5},
    "counter:whole": {"nav": 1.5, "meta": 2, "headline": -2, "body": -2},
    "counter:start": {"meta": 0.5, "nav": 0.5},
    "reading:whole": {"meta": 3, "headline": -2, "body": -2},
    "reading:in": {"meta": 1},
    "reading:start": {"meta": 1},
    "any:whole": {"nav": 1.5, "notice": 0.5, "related": 0.3, "headline": -2.5, "body": -2.5},
    "caption:whole": {"caption": 2.5, "nav": 0.5, "headline": -2, "body": -2},
    "caption:start": {"caption": 1.5, "body": -0.5, "headline": -0.5},
    "credit:whole": {"caption": 3.5, "headline": -3, "body": -2},
    "credit:start": {"caption": 3, "headline": -3, "body": -1},
    "credit:in": {"caption": 3, "headline": -2, "body": -1},
    "pose:start": {"caption": 3, "headline": -2, "body": -1},
    "pose:in": {"caption": 1.5, "headline": -1},
    "related:whole": {"related": 5, "headline": -3, "body": -3, "nav": 0, "comment": 0.3},
    "related:start": {"related": 2.5, "headline": -1.5, "body": -1.5},
    "comment:whole": {"comment": 7, "headline": -3, "body": -4, "nav": 0.5, "text": -3},
    "comment:start": {"comment": 1.5},
    "bio:whole": {"bio": 4, "headline": -3, "body": -3, "nav": -1},
    "bio:start": {"bio": 3, "headline": -1, "body": -1.5},
    "bio:in": {"bio": 1},
    "notice:whole": {"notice": 4, "headline": -3, "body": -4, "nav": 0.5},
    "notice:start": {"notice": 2.5, "headline": -1.5, "body": -1},
    "notice:in": {"notice": 1.5, "headline": -1, "body": -0.3},
    "end:whole": {"notice": 5, "body": -5, "headline": -5, "text": -4},
    "subscribe:whole": {"notice": 3.5, "nav": 1.5, "headline": -2.5, "body": -4},
    "subscribe:start": {"notice": 3, "nav": 1, "headline": -2, "body": -2},
    "subscribe:in": {"notice": 2, "headline": -0.5, "body": -1.5},
    "tags:start": {"text": -1, "nav": 3, "notice": 0.5, "headline": -2, "body": -2.5},
    "tags:whole": {"text": -1, "nav": 3, "headline": -3, "body": -3},
    "contact:start": {"notice": 2, "body": -1.5, "headline": -2},
    "contact:whole": {"notice": 3, "body": -3, "headline": -3},
    "contact:in": {"notice": 1, "headline": -0.5},
    "leadin:in": {"meta": 1, "headline": -1},
    "leadin:start": {"meta": 1, "headline": -1},
    "source:start": {"notice": 2.5, "caption": 1, "body": -1.5, "headline": -2},
    "name:whole": {"nav": 1.5, "meta": 1.5, "notice": 1, "headline": -4, "body": -3},
    "name:start": {"meta": 0.3},
    "source:in": {"body": 2, "caption": -1},
    "lead-in": {"meta": 5, "body": -2, "headline": -3},
    "crawled": {"meta": 2},
    # what stands around it
    "first": {"nav": 0.5, "headline": 0.5},
    "cut": {"body": 4, "caption": -2},
    "alone": {"headline": 0.5, "body": 0.3},
    "repeated": {"headline": 2, "caption": 0.3},
    "repeats": {"headline": 2, "body": -2, "caption": 1},
    "between-prose": {"body": 2, "headline": -2, "related": -1, "nav": -1},
    "doubled-prose": {"caption": 4, "body": -2},
    "run": {"nav": 1, "related": 0.5, "body": -1, "headline": -0.5},
    "before-prose": {"headline": 1, "meta": 0.5, "body": 0.3, "nav": -0.5},
    "before-stamp": {"headline": 1.5, "meta": 0.5, "nav": -0.5, "body": -0.5},
    "after-stamp": {"meta": 0.3, "body": 0.3, "comment": 0.5},
    "after-prose": {"body": 0.3, "headline": -0.5},
    "before-handle": {"meta": 3, "headline": -3},
    "after-mark": {"related": 1.5, "nav": 0.5, "body": -0.5},
    "after-short-head": {"comment": 1},
    "deck": {"headline": 3, "body": -1.5},
    "wrapped": {"body": 5, "nav": -2, "meta": -1, "related": -1, "headline": -2},
    "overlap-much": {"headline": 2.5, "related": 0.3, "nav": -1},
    "overlap": {"headline": 0.7, "nav": -0.3},
    "overlap-none": {"headline": -1, "nav": 0.5, "related": 0.3},
    "author": {"bio": 4, "body": -1.5, "headline": -0.5},
    "subscribe:twice": {"notice": 3, "body": -3, "headline": -1},
    "notice:twice": {"notice": 2, "body": -2, "headline": -1},
    "bio:twice": {"bio": 2.5, "body": -1},
    "related:twice": {"related": 1, "body": -1},
}

START: Final[dict[str, float]] = {
    "body": -1, "caption": -1, "related": -2, "comment": -8, "bio": -2, "notice": -1,
}  # fmt: skip

# From one role to another within a phase; what is not named costs what `_OTHER` says.
SAME: Final = 0.4
OTHER: Final = -1.0
FOLLOW: Final[dict[tuple[str, str], float]] = {
    ("nav", "headline"): 0, ("nav", "meta"): -0.3, ("nav", "nav"): 0.4,
    ("headline", "headline"): 0, ("headline", "meta"): 0.3, ("headline", "caption"): 0,
    ("headline", "nav"): -1, ("headline", "related"): -2, ("headline", "notice"): -1.5,
    ("meta", "headline"): -0.3, ("meta", "caption"): 0, ("meta", "nav"): -0.7,
    ("meta", "meta"): 0.2, ("caption", "headline"): -2.5, ("caption", "caption"): 0,
    ("body", "body"): 0.5, ("body", "meta"): -1.5, ("body", "nav"): -1.5, ("body", "related"): -1,
    ("body", "caption"): -1, ("body", "notice"): -1, ("related", "body"): -0.5,
    ("caption", "body"): 0, ("meta", "body"): -0.3, ("nav", "body"): -0.7, ("notice", "body"): -0.5,
    ("related", "related"): 1.0,
    ("nav", "related"): -0.4,
    ("related", "headline"): -3, ("comment", "comment"): 0.7, ("comment", "bio"): -2,
    ("notice", "comment"): -3, ("related", "comment"): -3, ("nav", "comment"): -3,
    ("meta", "comment"): -1, ("comment", "meta"): -0.5, ("bio", "comment"): -3,
    ("body", "comment"): -3, ("caption", "comment"): -3,
    ("notice", "related"): -0.3, ("notice", "nav"): -0.3, ("related", "nav"): -0.5,
    ("bio", "headline"): -1.5, ("notice", "headline"): -0.5,
}  # fmt: skip

# From one phase to another. Back into the article from what follows it is nearly barred: prose
# after an end mark or a comment opener is a comment, a teaser or a bio.
PHASES: Final[dict[tuple[str, str], float]] = {
    ("head", "head"): 0, ("head", "text"): 0, ("head", "tail"): -5,
    ("text", "text"): 0, ("text", "tail"): -0.3, ("text", "head"): -10,
    ("tail", "tail"): 0, ("tail", "text"): -9, ("tail", "head"): -14,
}  # fmt: skip
