"""A corrections file as the keeper wrote it, held against its schema: text → Corrections."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

from clipline.config import languages, read_yaml
from clipline.model import Rights, Role
from clipline.problems import Place, Problem
from clipline.reading.raw.header import read_iso
from clipline.settings.corrections import (
    CHANGES,
    NONE,
    Act,
    AgreementCorrection,
    Corrections,
    NameCorrection,
    RoleCorrection,
    Said,
    ValueCorrection,
)
from clipline.settings.decisions import DecisionEntry
from clipline.settings.schema import DECISION, KINDS
from clipline.settings.shapes import (
    FLAWED,
    Either,
    Keyed,
    Placed,
    Rows,
    Shape,
    Table,
    Text,
    Words,
)
from clipline.settings.yaml_file import YamlFile

STATUSES = (
    "signed", "announced", "held", "planned", "considered", "ongoing", "postponed", "cancelled",
)  # fmt: skip
DATES = ("published", "captured", "date", "date_end")
_LISTS = {"lines", "agencies", "people", "agreements", "events"}
_LONGEST = 2000  # characters; the longest sentence of the practice clippings has 600
_DATE = "2021-08-05, 2021-08-05T15:29+09:00, 2021-08, 2021, or none"

Row = dict[str, Any]
Report = Callable[[Problem], None]

_REASON = Text(example="the print edition says so")
_WORDS = Placed(
    Text(
        wanted=f"passage of up to {_LONGEST} characters",
        example="words of the text",
        pattern=re.compile(rf".{{1,{_LONGEST}}}", re.DOTALL),
    )
)
_KIND = Text("kind of agreement", "mou", KINDS)
_STATUS = Text("status of an agreement", "signed", STATUSES)
_WHEN = Placed(Text(example="2021-08-05"))
_PARTIES = Words(single=True, example="[Ministry of Defence, Home Office]")


def _value(shape: Text | Words) -> Placed:
    """A value alone, or with the words it stands in and the reason."""
    keys = {"value": shape, "words": _WORDS, "reason": _REASON}
    return Placed(Either(shape, Table(keys, required=("value",), example="{value: …}")))


def _schema() -> Table:
    codes = tuple(language.code for language in languages())
    role = Text("role of a line", "body", get_args(Role))
    number = re.compile(r"[0-9]{1,9}(-[0-9]{1,9})?")
    lines = Text("line or range of lines", "12-14", pattern=number)
    names: dict[str, Shape] = {
        "not": _WORDS,
        "words": _WORDS,
        "is": _WORDS,
        "add": _WORDS,
        "reason": _REASON,
    }
    agreement: dict[str, Shape] = {
        "not": _WORDS, "words": _WORDS, "add": _WORDS, "label": Text(), "kind": _KIND,
        "status": _STATUS, "date": _WHEN, "date_end": _WHEN, "parties": _PARTIES,
        "reason": _REASON,
    }  # fmt: skip
    return Table(
        keys={
            **{name: _value(Text()) for name in ("title", "outlet", "wire", "place")},
            **{name: _value(Text(example="2021-08-05")) for name in ("published", "captured")},
            "byline": _value(Words(single=True, example="[Jane Doe, John Roe]")),
            "lang": _value(Text("language that has a file", "en", codes)),
            "rights": _value(Text("kind of rights", "quote", get_args(Rights))),
            "lines": Keyed(lines, _value(role), example="{3: headline, 12-14: comment}"),
            "agencies": Rows(Placed(Table(names)), example="[{not: the Committee}]"),
            "people": Rows(Placed(Table({**names, "role": Text()})), example="[{not: Mr. Lee}]"),
            "agreements": Rows(Placed(Table(agreement)), example='[{not: "words of it"}]'),
            "events": Rows(Placed(DECISION), example="[{same: [this, other]}]"),
        },
        example="title: A better headline",
    )


def parse_corrections(data: bytes, file: str) -> tuple[Corrections, tuple[Problem, ...]]:
    """The corrections that are well formed, and what is wrong with the others.

    The order in which they are written does not matter. Gives `correction-unreadable`,
    `yaml-broken`, the codes of a YAML file's checks, and `correction-unclear`.
    """
    yaml = YamlFile(file, "correction-unreadable", "nothing is corrected")
    text = yaml.decode(data)
    if isinstance(text, Problem):
        return Corrections(), (text,)
    values, wrong = read_yaml(yaml, text, lambda _: _schema())
    problems = list(wrong)
    corrections = Corrections(
        tuple(_values(values, problems.append)),
        tuple(sorted(_roles(values.get("lines", {}), problems.append), key=_widest_first)),
        _names(values.get("agencies", ()), problems.append),
        _names(values.get("people", ()), problems.append),
        _agreements(values.get("agreements", ()), problems.append),
        _decisions(values.get("events", ())),
    )
    return corrections, tuple(sorted(problems, key=lambda p: p.sort_key))


def _values(values: Row, report: Report) -> Iterator[ValueCorrection]:
    for field in sorted(values.keys() - _LISTS):
        value, words, reason, place = _opened(values[field])
        texts = (value,) if isinstance(value, str) else tuple(value)
        texts = () if texts == (NONE,) else texts
        if field not in DATES or _is_date(texts, place, report):
            yield ValueCorrection(field, texts, place, words, reason)


def _opened(said: tuple[Any, Place]) -> tuple[Any, Said | None, str, Place]:
    """Value, words, reason and place of a value written alone or with them."""
    value, place = said
    if not isinstance(value, dict):
        return value, None, "", place
    return value["value"], _said(value, "words"), value.get("reason", ""), place


def _said(row: Row, key: str) -> Said | None:
    return Said(*row[key]) if key in row else None


def _is_date(texts: tuple[str, ...], place: Place, report: Report) -> bool:
    if not texts or read_iso(texts[0]) is not None:
        return True
    message = f'"{texts[0]}" is no date that exists'
    report(place.problem("value-wrong", "error", message, f"write it as {_DATE}"))
    return False


def _roles(lines: Row, report: Report) -> Iterator[RoleCorrection]:
    for written, said in lines.items():
        role, _, reason, place = _opened(said)
        first, _, last = written.partition("-")
        if int(first) <= int(last or first):
            yield RoleCorrection(int(first), int(last or first), role, place, reason)
        else:
            message = f'"{written}" ends before it begins'
            report(place.problem("value-wrong", "error", message, f"write {last}-{first}"))


def _widest_first(role: RoleCorrection) -> tuple[int, int, str]:
    """So that the correction of a line stands above that of a range around it."""
    return (role.first - role.last, role.first, role.role)


def _names(rows: Iterable[tuple[Row, Place]], report: Report) -> tuple[NameCorrection, ...]:
    out = []
    for row, place in rows:
        act = _act(row, ("not", "is", "add"))
        words = _said(row, "not") or _said(row, "words") or _said(row, "add")
        if act is None or words is None or (act == "is" and "words" not in row):
            if FLAWED in row:
                continue
            fix = "write `not: …`; `words: …` with `is: …`; or `add: …`, with or without `words:`"
            report(_unclear(place, "whether it is none, another, or one that was missed", fix))
            continue
        name = None if act == "not" else _said(row, act)
        out.append(NameCorrection(act, words, name, row.get("role"), place, row.get("reason", "")))
    return tuple(sorted(out, key=lambda c: (c.words.text, c.act, c.name.text if c.name else "")))


def _act(row: Row, acts: tuple[Act, ...]) -> Act | None:
    """The one of these keys that the row has; `words` beside `not` say nothing."""
    found = [act for act in acts if act in row]
    return found[0] if len(found) == 1 and not {"not", "words"} <= row.keys() else None


def _unclear(place: Place, what: str, fix: str) -> Problem:
    return place.problem("correction-unclear", "error", f"this entry does not say {what}", fix)


def _agreements(
    rows: Iterable[tuple[Row, Place]], report: Report
) -> tuple[AgreementCorrection, ...]:
    out = (_agreement(row, place, report) for row, place in rows)
    kept = [agreement for agreement in out if agreement is not None]
    return tuple(sorted(kept, key=lambda c: (c.words.text, c.act, c.changes)))


def _decisions(rows: Iterable[tuple[Row, Place]]) -> tuple[DecisionEntry, ...]:
    out = (DecisionEntry(**row, place=place) for row, place in rows)
    return tuple(sorted(out, key=lambda d: (d.event or "", d.same, d.different, d.why)))


def _agreement(row: Row, place: Place, report: Report) -> AgreementCorrection | None:
    changed = {key: row[key] for key in CHANGES if key in row}
    act = _act(row, ("not", "add"))
    if act is None and changed and not {"not", "add"} & row.keys():
        act = "is"
    words = _said(row, "not" if act == "not" else "words")
    if act is None or words is None or (act == "not" and changed):
        if FLAWED not in row:
            fix = "write `not: …`; `words: …` with what changes; or `add: …` with `words: …`"
            report(_unclear(place, "whether it is none, told otherwise, or missed", fix))
        return None
    if act == "add":
        changed["label"] = row["add"][0]
        missing = [key for key in ("kind", "status") if key not in row]
        if missing and FLAWED in row:
            return None
        if missing:
            fix = f"add `{missing[0]}: {'mou' if missing[0] == 'kind' else 'signed'}`"
            report(_unclear(place, f"what {missing[0]} the agreement has", fix))
            return None
    changes = {key: _texts(key, value, report) for key, value in changed.items()}
    kept = tuple(sorted((k, v) for k, v in changes.items() if v is not None))
    if act == "is" and not kept:
        return None
    return AgreementCorrection(act, words, kept, place, row.get("reason", ""))


def _texts(key: str, value: Any, report: Report) -> tuple[str, ...] | None:  # noqa: ANN401 - any value
    """The texts of a change; none for `none`, None for a date that is wrong."""
    if key not in DATES:
        return (value,) if isinstance(value, str) else tuple(value)
    text, place = value
    texts = () if text == NONE else (text,)
    return texts if _is_date(texts, place, report) else None
