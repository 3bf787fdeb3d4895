"""What a record is unsure of, as problems that say how the keeper settles them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clipline.model import Agreement, Evidence, Record, Span
from clipline.problems import Problem, Severity, problem_at
from clipline.reading.publication.own_updates import LATER
from clipline.reading.text.scoring import confidence

_HEADER = "at the top of the file, above a line `---`"
_SHOWN = 3  # candidates named in a message; explain prints them all
_WIDTH = 60  # characters of a value within a message


def find_doubts(record: Record) -> tuple[Problem, ...]:
    """The record's doubts in the order of the text."""
    doubts = [
        *_date_doubts(record),
        *_masthead_doubts(record),
        *_guess_doubts(record),
        *_agency_doubts(record),
        *_side_doubts(record),
        *(d for agreement in record.agreements for d in _agreement_doubts(record, agreement)),
    ]
    return tuple(sorted(doubts, key=lambda problem: problem.sort_key))


def _at(record: Record, evidence: tuple[Evidence, ...], severity: Severity, *words: str) -> Problem:
    """A problem at the first words of the evidence, or at the whole file: code, message, fix."""
    code, message, fix = words
    file = record.clipping.file
    if not evidence:
        return Problem(code, severity, file, message, fix)
    span = evidence[0].span
    return problem_at(
        record.clipping.text,
        span.start,
        span.end,
        code=code,
        severity=severity,
        file=file,
        message=message,
        fix=fix,
    )


def _date_doubts(record: Record) -> Iterator[Problem]:
    fact = record.published
    fix = f"write `published: YYYY-MM-DD` {_HEADER}"
    if fact.value is None:
        message = "the text does not tell when it was published"
        if fact.evidence:
            words = _quoted(record, fact.evidence[0].span)
            message = f"{words} may be the day of publication, but no words fix its year"
        yield _at(record, fact.evidence, "warning", "date-unknown", message, fix)
    elif fact.confidence == "guess":
        others = [c.value.iso for c in fact.lost if c.value.iso is not None]
        later = any(name == LATER for name, _ in fact.reasons)
        before = f": the page says that it was updated before that, on {others[0]}" if later else ""
        message = f"published {fact.value.iso} is a guess{before or _rivals(others)}"
        yield _at(record, fact.evidence, "warning", "date-unsure", message, fix)


def _rivals(values: Iterable[str]) -> str:
    others = list(dict.fromkeys(values))[:_SHOWN]
    return f"; it might be {' or '.join(others)}" if others else ""


def _masthead_doubts(record: Record) -> Iterator[Problem]:
    if not record.body:
        message = "no line of it was taken as an article"
        fix = "paste the article's text below the menus and captions, or leave the file out"
        yield _at(record, (), "warning", "body-missing", message, fix)
    if record.title_derived or record.title.value is None:
        message = "the page was saved without its headline"
        message += "; its first words stand in" if record.title_derived else ""
        yield _at(record, (), "note", "title-missing", message, f"write `title: …` {_HEADER}")
    if record.outlet.value is None:
        message = "the text does not tell who published it"
        if record.wire.value:
            message += f"; the credit is {record.wire.value}'s"
        fix = f"write `outlet: …` {_HEADER}, or add the page's own words to an outlet's"
        fix += " `signatures:` in site.yaml"
        yield _at(record, (), "note", "outlet-unknown", message, fix)


def _guess_doubts(record: Record) -> Iterator[Problem]:
    """A field chosen by a narrow lead, the values it was chosen from, and what settles it."""
    fields = (
        ("title-unsure", "title", record.title),
        ("outlet-unsure", "outlet", record.outlet),
        ("wire-unsure", "wire", record.wire),
    )
    for code, field, fact in fields:
        if fact.value is None or fact.confidence != "guess" or not fact.reasons:
            continue  # a reason means that it was weighed, not written by the keeper
        near = [c.value for c in fact.lost if confidence(fact.score - c.score) != "certain"]
        others = [f'"{_short(name)}"' for name in near if not _same_name(name, fact.value)]
        message = f'{field} "{_short(fact.value)}" is a guess{_rivals(others)}'
        place = "into the corrections beside the file" if field == "wire" else _HEADER
        fix = f"write `{field}: …` {place}"
        yield _at(record, fact.evidence, "note", code, message, fix)


def _same_name(one: str, other: str) -> bool:
    """Whether the two differ in letter case or a leading article at most."""
    return one.casefold().removeprefix("the ") == other.casefold().removeprefix("the ")


def _short(words: str) -> str:
    return words if len(words) <= _WIDTH else words[: _WIDTH - 1].rstrip() + "…"


def _agency_doubts(record: Record) -> Iterator[Problem]:
    for agency in record.agencies:
        if not agency.known:
            message = f'"{agency.name}" has the form of a public body but is not in site.yaml'
            fix = f"add `- name: {agency.name}` with its country to `agencies:`, if it is one"
            yield _at(record, agency.mentions[:1], "note", "agency-unlisted", message, fix)


def _side_doubts(record: Record) -> Iterator[Problem]:
    """Who would be a side of an agreement if site.yaml had them."""
    for one in record.unlisted:
        name = " ".join(one.span.of(record.clipping.text).split())
        lost = (
            f"so it is no party of: {one.label}" if one.label else "so no agreement was read here"
        )
        message = f'"{name}" is no country or body that site.yaml lists, {lost}'
        fix = (
            f"add it to `countries:` under its code, as in `XX: {{names: [{name}]}}`; or, if it is"
        )
        fix += " a public body, to `agencies:`"
        seen = (Evidence(one.span, "unlisted"),)
        yield _at(record, seen, "note", "agreement-unlisted", message, fix)


def _agreement_doubts(record: Record, agreement: Agreement) -> Iterator[Problem]:
    others = [d.iso for d in agreement.alternatives if d.iso]
    shown = (agreement.date_evidence or agreement.evidence,)
    if agreement.date is None or agreement.date.iso is None:
        message = f"the text does not fix the day of: {agreement.label}"
        fix = "nothing needs to be done; a day you know goes into the corrections beside the file"
        yield _at(record, shown, "note", "agreement-undated", message, fix)
    elif others:
        words = _quoted(record, shown[0].span)
        message = f"{words} is read as {agreement.date.iso}; it may mean {' or '.join(others)}"
        fix = "nothing needs to be done: both are kept, and other accounts may settle it"
        yield _at(record, shown, "note", "date-two-readings", message, fix)


def _quoted(record: Record, span: Span) -> str:
    return f'"{" ".join(span.of(record.clipping.text).split())}"'
