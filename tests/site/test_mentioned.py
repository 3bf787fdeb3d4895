"""What a reader sees of a sentence that tells only of what another clipping tells clearly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conftest import REPOSITORY

from clipline.cli import main

if TYPE_CHECKING:
    import pytest
    from conftest import Archive

CLEAR = """Fjord Herald
Herring pact signed
May 4, 2021

OSLO -- Japan and the United States signed a memorandum of understanding on herring stocks in \
Oslo on Monday. The fishermen were pleased.
"""
FAINT = """Harbour Post
Old friends on the quay
May 5, 2021

The herring ministers of Japan and the United States shared a pot of tea in Oslo on Monday. \
Gulls watched.
"""
NAME = f"mention-{FAINT.index('The herring')}"
WORDS = "The herring ministers of Japan and the United States shared a pot of tea"


def test_a_mention_is_an_account_with_its_words_on_both_pages(archive: Archive) -> None:
    archive.add("clear.txt", CLEAR)
    archive.add("faint.txt", FAINT)
    archive.build()
    (event,) = archive.table("events")
    assert [account["clipping"] for account in event["accounts"]] == ["clear", "faint"]
    row = next(row for row in archive.table("clippings") if row["id"] == "faint")
    (told,) = row["agreements"]
    assert told["id"] == event["accounts"][1]["agreement"]
    assert (told["event"], told["kind"], told["confidence"]) == (event["id"], "mou", "guess")
    page = (archive.out / "events" / event["id"] / "index.html").read_text()
    assert WORDS in page
    assert "that these words tell of it is a guess" in page
    assert page.count("Says it was") == 1  # the clear one alone
    anchor = page.split("clippings/faint/index.html#")[1].split('"')[0]
    assert f'id="{anchor}"' in (archive.out / "clippings/faint/index.html").read_text()


def test_when_the_clear_clipping_goes_the_mention_is_none_and_all_is_as_if_built_anew(
    archive: Archive,
) -> None:
    archive.add("faint.txt", FAINT)
    archive.build()
    assert archive.table("events") == []
    added = archive.add("clear.txt", CLEAR)
    archive.build()
    assert archive.files() == archive.anew()
    added.unlink()
    archive.build()
    assert archive.table("events") == []
    assert archive.files() == archive.anew()


def test_the_keeper_parts_a_mention_from_what_it_was_taken_for(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("clear.txt", CLEAR)
    archive.add("faint.txt", FAINT)
    archive.build()
    (event,) = archive.table("events")
    told = [f"{one['clipping']}#{one['agreement']}" for one in event["accounts"]]
    main(["explain", event["id"], "--root", str(archive.root)], home=REPOSITORY)
    assert f"{told[1]}  (mention" in capsys.readouterr().out
    faint = archive.root / "clippings" / "faint.txt"
    main(["explain", str(faint), "mentions"], home=REPOSITORY)
    said = f"{NAME}  (2021-05-03, guess)\n    clippings/faint.txt:5:1"
    assert said in capsys.readouterr().out
    settings = archive.root / "site.yaml"
    settings.write_text(f"{settings.read_text()}\nevents:\n  - different: {told}\n")
    archive.build()
    (event,) = archive.table("events")
    assert [account["clipping"] for account in event["accounts"]] == ["clear"]


def test_a_clipping_that_only_mentions_is_named_by_its_id(archive: Archive) -> None:
    archive.add("clear.txt", CLEAR)
    archive.add("faint.txt", FAINT)
    settings = archive.root / "site.yaml"
    settings.write_text(f"{settings.read_text()}\nevents:\n  - different: [clear, faint]\n")
    assert archive.build() == 0
    (event,) = archive.table("events")
    assert [account["clipping"] for account in event["accounts"]] == ["clear"]


def test_of_two_mentions_that_the_keeper_joins_each_stands_once(archive: Archive) -> None:
    archive.add("clear.txt", CLEAR)
    archive.add("faint.txt", f"{FAINT}Japan and the United States sailed home on Tuesday.\n")
    archive.build()
    settings = archive.root / "site.yaml"
    mentions = [NAME, f"mention-{len(FAINT)}"]  # each named by where it begins
    names = ["clear", *(f"faint#{name}" for name in mentions)]
    settings.write_text(f"{settings.read_text()}\nevents:\n  - same: {names}\n")
    archive.build()
    row = next(row for row in archive.table("clippings") if row["id"] == "faint")
    assert [one["id"] for one in row["agreements"]] == mentions


def test_a_public_build_prints_the_words_of_a_mention_while_it_is_an_account(
    archive: Archive,
) -> None:
    rest = " ".join(f"Gull {n} flew over the old harbour and back." for n in range(12))
    archive.add("clear.txt", CLEAR)
    archive.add("faint.txt", f"{FAINT}{rest}\n")
    archive.build("--public")
    (event,) = archive.table("events")
    for page in (f"events/{event['id']}", "clippings/faint"):
        html = (archive.out / page / "index.html").read_text()
        assert WORDS in html
        assert "old harbour" not in html
    (archive.root / "clippings" / "clear.txt").unlink()
    archive.build("--public")
    assert WORDS not in (archive.out / "clippings/faint/index.html").read_text()
    assert archive.files() == archive.anew("--public")


def test_a_mention_struck_by_a_correction_is_an_account_of_nothing(archive: Archive) -> None:
    archive.add("clear.txt", CLEAR)
    archive.add("faint.txt", FAINT)
    words = "shared a pot of tea"
    archive.add("faint.corrections.yaml", f"agreements:\n  - {{not: {words}, reason: tea}}\n")
    assert archive.build() == 0
    (event,) = archive.table("events")
    assert [account["clipping"] for account in event["accounts"]] == ["clear"]
    page = (archive.out / "clippings/faint/index.html").read_text()
    assert "tea" in page.split("orrect", 1)[1]


def test_mentions_alone_that_the_keeper_joins_are_told_to_be_no_event(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.add("faint.txt", FAINT)
    archive.add("later.txt", FAINT.replace("Harbour Post", "Harbour Mail"))
    settings = archive.root / "site.yaml"
    names = [f"{clipping}#{NAME}" for clipping in ("faint", "later")]
    settings.write_text(f"{settings.read_text()}\nevents:\n  - same: {names}\n")
    assert archive.build() == 1
    assert "tell of no event by themselves" in capsys.readouterr().out
