"""Paragraphs of news in six languages, each with the agreements that it tells of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from reading import make_archive_reader

from clipline.model import Agreement
from clipline.reading.record import Reader, read_record
from clipline.reading.source import read_clipping

CASES = Path(__file__).resolve().parent.parent / "cases" / "paragraphs.yaml"
PARAGRAPHS: dict[str, dict[str, Any]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
PUBLISHED = "2026-05-20"  # a Wednesday


@pytest.fixture(scope="module")
def reader() -> Reader:
    return make_archive_reader()


def fits(agreement: Agreement, wanted: dict[str, str]) -> bool:
    """Whether it is of one of the kinds, days and statuses that a reader may give it."""
    date = agreement.date.iso if agreement.date else "none"
    return (
        agreement.kind in wanted["kind"].split()
        and date in str(wanted["date"]).split()
        and agreement.status in wanted["status"].split()
        and set(agreement.countries) == set(wanted["parties"].split())
    )


@pytest.mark.parametrize("name", PARAGRAPHS)
def test_a_paragraph_tells_of_its_agreements_and_of_no_others(
    name: str, reader: Reader, tmp_path: Path
) -> None:
    case = PARAGRAPHS[name]
    file = tmp_path / "page.txt"
    header = f"---\npublished: {PUBLISHED}\ntitle: Report\nlang: {name[:2]}\n---\n"
    file.write_text(f"{header}{case['text']}\n", encoding="utf-8")
    found = list(read_record(read_clipping(file, tmp_path), reader).agreements)
    told = [(a.kind, a.date, a.status, a.countries) for a in found]
    for wanted in case.get("tells", []):
        right = next((a for a in found if fits(a, wanted)), None)
        assert right is not None, (wanted, told)
        found.remove(right)
    spare = {kind for also in case.get("may_tell", []) for kind in also.split()}
    assert [a.kind for a in found if a.kind not in spare] == []
