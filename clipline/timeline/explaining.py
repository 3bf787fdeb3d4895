"""Why an event is one: which accounts were joined, with the figures, and what came nearest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from clipline.model import Event
from clipline.settings.decisions import DecisionEntry
from clipline.texts import read_texts, say_reasons
from clipline.timeline.events import join_decided
from clipline.timeline.joined.decisions import Decided, Tellings, resolve_decisions
from clipline.timeline.joined.mentioned import find_needed, may_mention
from clipline.timeline.joined.scoring import find_bar, may_be_alone, score_pair
from clipline.timeline.joined.weights import JOIN
from clipline.timeline.told.tellings import Telling

_NEAREST = 3  # other accounts shown
_LONGEST = 160  # characters of an account's sentence shown
Copies = Mapping[str, Sequence[str]]


def explain_event(
    tellings: Sequence[Telling], decisions: Sequence[DecisionEntry], copies: Copies, name: str
) -> dict[str, Any] | None:
    """The event of that id, its accounts, what joined each two, and the nearest that were not
    joined; where the keeper hides it, also the entry that says so; of an id that several have, only
    which they are. None where no event has or had it.
    """
    decided = resolve_decisions(decisions, Tellings(tellings))
    shown, hidden = join_decided(tellings, decided, copies)
    events = (*shown, *(event for event, _ in hidden))
    event = next((e for e in events if name in {e.id, *e.former}), None)
    if event is None:
        shared = [_about(e) for e in events if name in e.shared]
        return {"id": name, "shared": shared} if shared else None
    told = {f"{account.clipping}#{account.agreement.id}" for account in event.accounts}
    own = sorted((t for t in tellings if t.name in told), key=lambda t: (t.published, t.key))
    others = [t for t in tellings if t.name not in told]
    return {
        **_about(event),
        "hidden": _hiding(told, decided),
        "accounts": [_account(t) for t in own],
        "joined": [_joined(a, b, copies, decided) for a, b in combinations(own, 2)],
        "needed": JOIN,
        "nearest": _nearest(own, others, copies, decided),
    }


def _about(event: Event) -> dict[str, Any]:
    texts = read_texts("en")  # which is what the command line speaks
    return {
        "id": event.id,
        "former": list(event.former),
        "label": event.label,
        "status": event.status,
        "date": event.date.iso if event.date else None,
        "parties": list(event.parties),
        "reasons": say_reasons(texts, event.reasons),
        "decided": [[texts.say(f"decided.{what}"), why] for what, why in event.decided],
    }


def _hiding(told: Collection[str], decided: Decided) -> dict[str, Any] | None:
    """Where the keeper says that these accounts' event is not shown, and why; None if nowhere."""
    entry = next((e for name, e in decided.about if name in told and e.hide), None)
    if entry is None:
        return None
    file, line = (entry.place.file, entry.place.line) if entry.place else ("site.yaml", None)
    return {"file": file, "line": line, "why": entry.why}


def _account(telling: Telling) -> dict[str, Any]:
    agreement = telling.agreement
    return {
        "account": telling.name,
        "published": None if telling.published == "9999" else telling.published,
        "status": agreement.status,
        "date": agreement.date.iso if agreement.date else None,
        "mention": telling.mention,
        "words": telling.sentence,
    }


def _pair(a: Telling, b: Telling, copies: Copies) -> dict[str, Any]:
    reasons = score_pair(a, b, copies) or ()
    return {
        "accounts": [a.name, b.name],
        "score": round(sum(weight for _, weight in reasons), 2),
        "reasons": [list(reason) for reason in reasons],
    }


def _joined(a: Telling, b: Telling, copies: Copies, decided: Decided) -> dict[str, Any]:
    """Two accounts of the event, with why they are together where the figures do not say it."""
    pair = _pair(a, b, copies)
    if any({a.name, b.name} == set(names) for names in decided.same_pairs()):
        return {**pair, "why": "the keeper says that they are one"}
    fits = not (a.mention or b.mention) or may_mention(a, b, score_pair(a, b, copies) or ())
    if pair["score"] >= find_needed(a, b) and fits:
        return {**pair, "why": None}
    if may_be_alone(a, b, score_pair(a, b, copies) or ()):
        return {**pair, "why": "nothing else that is told fits"}
    return {**pair, "why": "each goes with another account of the event"}


def _nearest(
    own: list[Telling], others: list[Telling], copies: Copies, decided: Decided
) -> list[dict[str, Any]]:
    """The accounts of other events that score most against one of this, each with why it is of
    another event all the same.
    """
    best: dict[str, tuple[Telling, dict[str, Any]]] = {}
    for other in others:
        rivals = (a for a in own if a.clipping != other.clipping)
        pairs = [_pair(a, other, copies) for a in rivals if not (a.mention and other.mention)]
        top = max(pairs, key=lambda pair: pair["score"], default=None)
        if top is not None and top["score"] > 0:
            best[other.name] = (other, top)
    ranked = sorted(best.values(), key=lambda found: (-found[1]["score"], found[1]["accounts"]))
    return [
        {**pair, "why": _why_apart(own, other, pair, decided)} for other, pair in ranked[:_NEAREST]
    ]


def _why_apart(own: list[Telling], other: Telling, pair: dict[str, Any], decided: Decided) -> str:
    nearest = next(a for a in own if a.name in pair["accounts"])
    for a in own:
        if decided.apart(a.name, other.name):
            return "the keeper says that they are two"
        if a.clipping == other.clipping:
            return f"{a.name} is in the same clipping, which tells of both"
    if pair["score"] < (needed := find_needed(nearest, other)):
        return f"{needed:g} would join it"
    bars = ((a, find_bar(a, other)) for a in own)
    apart = next(((a, bar) for a, bar in bars if bar), None)
    if apart is not None:
        return f"it cannot be one with {apart[0].name}: {apart[1]}"
    if other.mention or nearest.mention:
        return "a mention goes with what alone it fits best, if with anything"
    return "it goes elsewhere"


def format_event(told: dict[str, Any]) -> str:
    """The account of an event as text."""
    if "shared" in told:
        several = [f"  {_title(one)}" for one in told["shared"]]
        return "\n".join([f"{told['id']} is told of several events in the same words", *several])
    lines = [_title(told)]
    lines += [f"  between {' and '.join(told['parties'])}"] if told["parties"] else []
    if hiding := told["hidden"]:
        at = ":".join(str(part) for part in (hiding["file"], hiding["line"]) if part)
        lines.append(f"  hidden by the keeper, {at}: {hiding['why']}".removesuffix(": "))
    lines += [f"  also at {old}" for old in told["former"]]
    lines += [f"  {field}: {words}" for field, words in told["reasons"].items()]
    lines += [f"  {what} {why}".rstrip() for what, why in told["decided"]]
    lines += ["", "accounts"]
    for a in told["accounts"]:
        step = "mention" if a["mention"] else a["status"]
        about = ", ".join(str(one) for one in (step, a["date"]) if one)
        seen = f"; published {a['published']}" if a["published"] else ""
        lines += [f"  {a['account']}  ({about}{seen})", f"    “{_cut(a['words'])}”"]
    lines += _pairs("joined by", told["joined"])
    lines += _pairs("nearest of other events", told["nearest"])
    return "\n".join(lines)


def _title(told: dict[str, Any]) -> str:
    return f"{told['id']}: {told['label']}  ({told['status']}, {told['date'] or 'no date'})"


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _pairs(title: str, pairs: Iterable[dict[str, Any]]) -> list[str]:
    lines: list[str] = []
    for pair in pairs:
        figures = ", ".join(f"{name} {points:+g}" for name, points in pair["reasons"])
        lines.append(f"  {' and '.join(pair['accounts'])}")
        lines += [f"    {pair['score']:g}: {figures}"] if figures else []
        lines += [f"    {pair['why']}"] if pair["why"] else []
    return ["", title, *lines] if lines else []
