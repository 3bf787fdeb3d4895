"""Why an event is one: which accounts were joined, with the figures, and what came nearest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from clipline.decisions import DecisionEntry
from clipline.model import Event
from clipline.timeline.events import join_tellings
from clipline.timeline.scoring import JOIN, score_pair
from clipline.timeline.tellings import Telling

_NEAREST = 3  # other accounts shown
Copies = Mapping[str, Sequence[str]]


def explain_event(
    tellings: Sequence[Telling], decisions: Iterable[DecisionEntry], copies: Copies, name: str
) -> dict[str, Any] | None:
    """The event of that id, its accounts, what joined each two, and the nearest that were not
    joined; None where no event has or had that id.
    """
    events = join_tellings(tellings, decisions, copies)
    event = next((e for e in events if name in {e.id, *e.former}), None)
    if event is None:
        return None
    told = {(account.clipping, account.agreement.id) for account in event.accounts}
    own = sorted((t for t in tellings if _named(t) in told), key=lambda t: (t.published, t.key))
    others = [t for t in tellings if _named(t) not in told]
    return {
        **_about(event),
        "accounts": [_account(t) for t in own],
        "joined": [_pair(a, b, copies) for a, b in combinations(own, 2)],
        "needed": JOIN,
        "nearest": _nearest(own, others, copies),
    }


def _named(telling: Telling) -> tuple[str, str]:
    return (telling.clipping, telling.agreement.id)


def _about(event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "former": list(event.former),
        "label": event.label,
        "status": event.status,
        "date": event.date.iso if event.date else None,
        "reasons": dict(event.reasons),
        "decided": [list(pair) for pair in event.decided],
    }


def _account(telling: Telling) -> dict[str, Any]:
    agreement = telling.agreement
    return {
        "account": f"{telling.clipping}#{agreement.id}",
        "published": None if telling.published == "9999" else telling.published,
        "status": agreement.status,
        "date": agreement.date.iso if agreement.date else None,
        "words": telling.sentence,
    }


def _pair(a: Telling, b: Telling, copies: Copies) -> dict[str, Any]:
    reasons = score_pair(a, b, copies) or ()
    return {
        "accounts": [_account(a)["account"], _account(b)["account"]],
        "score": round(sum(weight for _, weight in reasons), 2),
        "reasons": [list(reason) for reason in reasons],
    }


def _nearest(own: list[Telling], others: list[Telling], copies: Copies) -> list[dict[str, Any]]:
    """The accounts of other events that score most against one of this; all below the need, or
    kept apart by an account of this one or by the keeper.
    """
    pairs = [_pair(a, b, copies) for a in own for b in others if a.clipping != b.clipping]
    best: dict[str, dict[str, Any]] = {}
    for pair in sorted(pairs, key=lambda p: (-p["score"], p["accounts"])):
        best.setdefault(pair["accounts"][1], pair)
    return [pair for pair in best.values() if pair["score"] > 0][:_NEAREST]


def format_event(told: dict[str, Any]) -> str:
    """The account of an event as text."""
    date = told["date"] or "no date"
    lines = [f"{told['id']}: {told['label']}  ({told['status']}, {date})"]
    lines += [f"  also at {old}" for old in told["former"]]
    lines += [f"  {field}: {words}" for field, words in told["reasons"].items()]
    lines += [f"  {what} {why}".rstrip() for what, why in told["decided"]]
    lines += ["", "accounts"]
    for a in told["accounts"]:
        about = ", ".join(str(a[key]) for key in ("status", "date", "published") if a[key])
        lines += [f"  {a['account']}  ({about})", f"    “{a['words']}”"]
    lines += _pairs("joined", told["joined"])
    lines += _pairs(f"nearest of other events; {told['needed']:g} joins", told["nearest"])
    return "\n".join(lines)


def _pairs(title: str, pairs: list[dict[str, Any]]) -> list[str]:
    lines = ["", title] if pairs else []
    for pair in pairs:
        figures = ", ".join(f"{name} {points:+g}" for name, points in pair["reasons"])
        lines += [f"  {' and '.join(pair['accounts'])}", f"    {pair['score']:g}: {figures}"]
    return lines
