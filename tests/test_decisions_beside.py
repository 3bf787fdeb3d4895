"""What the keeper decides on events may stand beside the clipping that tells of them."""

from __future__ import annotations

import re

import pytest
from conftest import REPOSITORY, Archive

from clipline.cli import main

OSLO = """Fjord Times
May 5, 2021

OSLO (AFP) -- Norway and Chile signed a memorandum of understanding on sea data in Oslo on Tuesday.
"""
SANTIAGO = """Andes Post
June 20, 2021

Chile and Norway signed a memorandum of understanding on whale counts on June 14.
"""
TWO = """Fjord Times
May 5, 2021

Norway and Chile signed a memorandum of understanding on sea data in Oslo on Tuesday. Norway and \
Japan signed an agreement on kelp farms in Oslo on Monday.
"""


def told(archive: Archive, *entries: str, beside: str = "oslo") -> list[list[str]]:
    """The clippings of each event, in an archive of two with these decisions beside one."""
    archive.add("oslo.txt", OSLO)
    archive.add("santiago.txt", SANTIAGO)
    rules = "".join(f"  - {entry}\n" for entry in entries)
    archive.add(f"{beside}.corrections.yaml", f"events:\n{rules}")
    archive.build()
    return sorted([a["clipping"] for a in event["accounts"]] for event in archive.table("events"))


def test_accounts_are_joined_and_the_page_says_by_whom(archive: Archive) -> None:
    assert told(archive, "{same: [this, santiago], why: one paper in two parts}") == [
        ["oslo", "santiago"]
    ]
    (page,) = [
        body.decode()
        for address, body in archive.files().items()
        if re.fullmatch(r"events/[^/]+/index.html", address) and b"one paper in two" in body
    ]
    assert "The keeper says that these accounts are of one event." in page


def test_different_beside_a_clipping_wins_over_same_in_the_settings(archive: Archive) -> None:
    settings = archive.root / "site.yaml"
    rule = "events:\n  - {same: [oslo, santiago]}\n"
    settings.write_text(settings.read_text(encoding="utf-8") + rule, encoding="utf-8")
    assert told(archive, "{different: [this, oslo]}", beside="santiago") == [["oslo"], ["santiago"]]


def test_an_event_is_named_dated_and_hidden_beside_its_clipping(archive: Archive) -> None:
    told(archive, "{event: this, name: Sea Data Pact, date: 2021-05-03, why: the treaty series}")
    (event,) = [e for e in archive.table("events") if e["label"] == "Sea Data Pact"]
    assert event["date"] == "2021-05-03"
    assert {d["why"] for d in event["decided"]} == {"the treaty series"}
    assert told(archive, "{event: this, hide: true}") == [["santiago"]]


def test_one_of_several_agreements_of_a_clipping_is_told_by_its_name(archive: Archive) -> None:
    archive.add("two.txt", TWO)
    archive.build()
    events = [e for e in archive.table("events") if e["kind"] == "agreement"]
    name = events[0]["accounts"][0]["agreement"]
    archive.add(
        "two.corrections.yaml", f"events:\n  - {{event: '#{name}', name: The Kelp Agreement}}\n"
    )
    archive.build()
    assert "The Kelp Agreement" in {event["label"] for event in archive.table("events")}


def test_what_cannot_be_kept_is_told_at_its_line_by_build_and_check(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    told(archive, "{same: [this, nobody]}")
    assert "oslo.corrections.yaml:2:" in capsys.readouterr().out
    assert main(["check", "--root", str(archive.root)], home=REPOSITORY) == 1
    out = capsys.readouterr().out
    assert "oslo.corrections.yaml:2:" in out
    assert 'no clipping, agreement or event is called "nobody"' in out


def test_a_decision_is_found_again_in_the_cache_and_goes_with_its_file(archive: Archive) -> None:
    joined = told(archive, "{same: [this, santiago]}")
    archive.build()
    assert joined == [["oslo", "santiago"]]
    (archive.root / "clippings" / "oslo.corrections.yaml").unlink()
    archive.build()
    assert len(archive.table("events")) == 2


@pytest.mark.parametrize(
    "entry",
    [
        "{event: santiago, hide: true}",
        "{event: santiago, name: Whale Pact}",
        "{same: [santiago, two]}",
        "{different: [santiago, two]}",
    ],
)
def test_what_others_alone_tell_is_not_decided_beside_a_clipping(
    archive: Archive, capsys: pytest.CaptureFixture[str], entry: str
) -> None:
    archive.add("two.txt", SANTIAGO.replace("whale counts", "krill").replace("14", "15"))
    before = told(archive, "{event: this, hide: false, name: Sea Data}")
    labels = {event["label"] for event in archive.table("events")}
    assert told(archive, "{event: this, name: Sea Data}", entry) == before
    assert {event["label"] for event in archive.table("events")} == labels
    out = capsys.readouterr().out
    assert "oslo.corrections.yaml:3:5: error[decision-unclear]" in out
    assert "write it in site.yaml" in out


def test_an_event_may_be_told_by_its_id_beside_a_clipping_that_tells_of_it(
    archive: Archive,
) -> None:
    told(archive, "{event: this, name: Sea Data Pact}")
    (event,) = [e for e in archive.table("events") if e["label"] == "Sea Data Pact"]
    assert told(archive, f"{{event: {event['id']}, hide: true}}") == [["santiago"]]


@pytest.mark.parametrize(
    "entry",
    ["{smae: [this, santiago]}", "{event: this, hide: ture}", "{event: this, date: 2021-13-01}"],
)
def test_a_slip_of_the_pen_is_told_once(
    archive: Archive, capsys: pytest.CaptureFixture[str], entry: str
) -> None:
    told(archive, entry)
    found = re.findall(r"error\[([a-z-]+)\]", capsys.readouterr().out)
    assert len(found) == 1
    assert found != ["decision-unclear"]
