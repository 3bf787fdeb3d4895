"""What may follow what on a page: the states of its lines, and the points from one to the next."""

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
