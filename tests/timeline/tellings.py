"""Records that tell of one agreement in one sentence, for tests of joining."""

from __future__ import annotations

import hashlib
from typing import Any

from clipline.config import AgencyEntry, Config, CountryEntry
from clipline.model import MENTION, UNTOLD, Agreement, Clipping, Evidence, Fact, Record, Span, Zone
from clipline.nouns import replace
from clipline.partial_dates import PartialDate
from clipline.reading.raw.header import read_iso

CONFIG = Config(
    countries=(
        CountryEntry("NO", ("Norway",)),
        CountryEntry("CL", ("Chile",)),
        CountryEntry("JP", ("Japan",)),
    ),
    agencies=(AgencyEntry("no-ocean", "Ocean Agency", "NO"),),
)


def day(iso: str | None) -> PartialDate | None:
    """An ISO date as a partial one."""
    return read_iso(iso) if iso else None


def agreement(sentence: str, text: str, **given: Any) -> Agreement:  # noqa: ANN401 - any field
    """An agreement told by that sentence; dates may be given as ISO strings."""
    at = text.index(sentence)
    values: dict[str, Any] = {
        "id": "a",
        "label": "Memorandum on sea data",
        "kind": "mou",
        "status": "signed",
        "parties": ("Norway", "Chile"),
        "evidence": Evidence(Span(at, at + len(sentence)), "test"),
        **given,
    }
    for key in ("date", "date_end"):
        values[key] = day(values.get(key))
    values["alternatives"] = tuple(day(d) for d in values.get("alternatives", ()))
    if "words" in values:
        words = values.pop("words")
        start = text.index(words)
        values["date_evidence"] = Evidence(Span(start, start + len(words)), "test")
    return Agreement(**values)


def record(name: str, body: str, *agreements: Agreement, **given: Any) -> Record:  # noqa: ANN401
    """A record of that body; `published`, `outlet` and `wire` may be given as plain values."""
    clipping = Clipping(
        name,
        f"clippings/{name}.txt",
        hashlib.sha256(body.encode()).hexdigest(),
        body,
        Span(0, len(body)),
    )
    return Record(
        clipping=clipping,
        lang=Fact(given.get("lang", "en")),
        title=Fact(None),
        title_derived=False,
        published=Fact(day(given.get("published"))),
        captured=Fact(None),
        outlet=Fact(given.get("outlet")),
        wire=Fact(given.get("wire")),
        byline=Fact(None),
        place=Fact(None),
        dateline=None,
        zones=(Zone("body", Span(0, len(body))),),
        body=(Span(0, len(body)),),
        agencies=(),
        people=(),
        agreements=agreements,
        rights="quote",
    )


def telling(name: str, sentence: str, **given: Any) -> Record:  # noqa: ANN401 - any field of either
    """A record whose body is that sentence, which tells of one agreement."""
    outer = {k: given.pop(k) for k in ("published", "outlet", "wire", "lang") if k in given}
    return record(name, sentence, agreement(sentence, sentence, **given), **outer)


def mention(name: str, sentence: str, **given: Any) -> Record:  # noqa: ANN401 - any field of either
    """A record whose body is that sentence, which may tell of what others tell."""
    told = telling(name, sentence, **{"kind": UNTOLD, "label": "", "id": "mention-1", **given})
    (one,) = told.agreements
    named = one.named or ("CL", "NO")
    read = replace(one, evidence=replace(one.evidence, rule=MENTION), named=named)
    return replace(told, agreements=(), mentions=(read,))
