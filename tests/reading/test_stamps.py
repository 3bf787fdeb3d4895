from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_desk import lay_out

from clipline.config import languages
from clipline.reading.dates import Stamp, find_stamps
from clipline.reading.stamps.short_stamps import find_page_stamps


def stamps(text: str) -> list[Stamp]:
    return find_stamps(text, languages())


def read(text: str) -> list[tuple[str | None, str | None]]:
    return [(stamp.date.iso, stamp.label) for stamp in stamps(text)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Aug. 18, 2022 - 17:40 By A Reporter", "2022-08-18T17:40"),
        ("16:48 August 18, 2022", "2022-08-18T16:48"),
        ("2023-04-17 13:09:22", "2023-04-17T13:09:22"),
        ("Mar. 21, 2023 8:02PM GMT+9", "2023-03-21T20:02+09:00"),
        ("April. 27, 2023 07:53", "2023-04-27T07:53"),
        ("Posted on August, 25, 2021 at 09:03 am", "2021-08-25T09:03"),
        ("Thu, 05 Aug 2021   |  Reading Time", "2021-08-05"),
        ("22 June, 2024", "2024-06-22"),
        ("March 5, 20244:20 PM GMT", "2024-03-05T16:20+00:00"),
        ("5 de marzo de 202414:27", "2024-03-05T14:27"),
        ("5 mars 2024 \\ 10h35", "2024-03-05T10:35"),
        ("2023年4月26日 10時30分", "2023-04-26T10:30"),
        ("26.04.2023, 10:30 Uhr", "2023-04-26T10:30"),
        ("16/07/2025 18:01", "2025-07-16T18:01"),
        ("marzo 10, 2026", "2026-03-10"),
        ("março 10, 2026", "2026-03-10"),
        ("mars 10, 2026 à 9h05", "2026-03-10T09:05"),
        ("2025-07-16T18:01:53+02:00", "2025-07-16T18:01:53+02:00"),
        ("2025-07-16T18:01:53Z", "2025-07-16T18:01:53+00:00"),
        ("2023-04-17 22:09 KST", "2023-04-17T22:09+09:00"),
        ("April 5, 2022 5:00 p.m. EDT", "2022-04-05T17:00-04:00"),
        ("5 July 2022, 12:15 am BST", "2022-07-05T00:15+01:00"),
        ("16 AVRIL 2023", "2023-04-16"),
        ("2023년 4월 26일(수) 오후 3시 5분", "2023-04-26T15:05"),
        ("3 July 2012 Last updated at 09:30 GMT", "2012-07-03T09:30+00:00"),
        ("Nairobi | 03·07·2024 | 07:15 EAT", "2024-07-03T07:15+03:00"),
        ("Bogotá, 3 July 2024 18:20 COT", "2024-07-03T18:20-05:00"),
    ],
)
def test_a_stamp_has_its_day_time_and_zone(text: str, iso: str) -> None:
    assert [stamp.date.iso for stamp in stamps(text)] == [iso]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Publiziert12. Mai 2024, 12:17", [("2024-05-12T12:17", "published")]),
        ("Uta Beispiel24.05.2024, 19:35 Uhr", [("2024-05-24T19:35", None)]),
        ("Jane Doe12 May 2024", [("2024-05-12", None)]),
        ("May 10, 20233 years ago", [("2023-05-10", None)]),
        ("12 May 202410 min read", [("2024-05-12", None)]),
        ("30.05.202430. Mai 2024", [("2024-05-30", None)]),
        ("12 mai 2024Mis à jour le 13 mai 2024", [("2024-05-12", None), ("2024-05-13", "updated")]),
    ],
)
def test_what_a_page_glues_to_a_stamp_is_no_part_of_it(
    text: str, told: list[tuple[str, str | None]]
) -> None:
    assert read(text) == told


def test_a_longer_number_than_a_year_is_none() -> None:
    assert read("May 12, 20244500 people") == []
    assert read("May 12, 202455") == []


def test_a_label_in_small_letters_is_one_on_a_line_of_its_own() -> None:
    assert read("Deux ports\npublié le 12 février 2025 à 10h28\n") == [
        ("2025-02-12T10:28", "published")
    ]
    assert read("published on 3 May 2019") == [("2019-05-03", None)]
    assert read("a report\npublished on 3 May 2019 says so") == [("2019-05-03", None)]


def test_gmt_plus_nine_is_nine_hours_east() -> None:
    (stamp,) = stamps("8:02PM GMT+9, Mar. 21, 2023")
    assert (stamp.date.offset, stamp.date.iso) == (540, "2023-03-21T20:02+09:00")


def test_a_zone_name_with_several_offsets_is_kept_but_gives_none() -> None:
    (stamp,) = stamps("Published Apr 25, 2022, 2:43 pm IST")
    assert (stamp.date.iso, stamp.zone, stamp.label) == ("2022-04-25T14:43", "IST", "published")


@pytest.mark.parametrize(
    ("text", "labelled"),
    [
        ("delivery time2023-04-17 22:09", [("2023-04-17T22:09", "published")]),
        (
            "Published : Jun 2, 2023 - 15:29   Updated : Jun 2, 2023 - 15:30",
            [("2023-06-02T15:29", "published"), ("2023-06-02T15:30", "updated")],
        ),
        (" date 2023-06-02  Back To Top", [("2023-06-02", None)]),
        ("2023/04/17 22:09 Sent", [("2023-04-17T22:09", "published")]),
        (
            "입력 2023.04.27 04:28 수정 2023.04.27 05:10",
            [("2023-04-27T04:28", "published"), ("2023-04-27T05:10", "updated")],
        ),
        ("2023-04-27 04:28 송고", [("2023-04-27T04:28", "published")]),
        ("Entered: 2023-05-19 14:33:15", [("2023-05-19T14:33:15", "published")]),
        ("Date\n2024-03-29\n", [("2024-03-29", "published")]),
        ("Publié le 26 avril 2023 à 10h30", [("2023-04-26T10:30", "published")]),
        ("Aktualisiert am 3. März 2021 um 14.05 Uhr", [("2021-03-03T14:05", "updated")]),
        (
            "公開日:2023年4月26日 更新日:2023年4月27日",
            [("2023-04-26", "published"), ("2023-04-27", "updated")],
        ),
        (
            "Publicado: miércoles, 16 de julio de 2025, 18:01 CEST",
            [("2025-07-16T18:01+02:00", "published")],
        ),
        ("Retrieved 3 May 2023", [("2023-05-03", "captured")]),
        ("LAST UPDATED ON: Sept 5, 2024", [("2024-09-05", "updated")]),
        ("it was published on Sept 5, 2024", [("2024-09-05", None)]),
        ("Mis à jour à 18h01 le 5 septembre 2024", [("2024-09-05T18:01", "updated")]),
        ("배포시간 2024-09-05 18:30", [("2024-09-05T18:30", "published")]),
    ],
)
def test_a_label_before_or_after_says_what_a_stamp_is(
    text: str, labelled: list[tuple[str, str | None]]
) -> None:
    assert read(text) == labelled


def test_a_stamp_includes_its_weekday_and_time_in_its_span() -> None:
    text = "by A Reporter Thu, 05 Aug 2021 10:30 GMT | news"
    (stamp,) = stamps(text)
    assert stamp.span.of(text) == "Thu, 05 Aug 2021 10:30 GMT"


def test_points_between_its_numbers_put_the_day_first() -> None:
    (stamp,) = stamps("Stand: 05.09.2024 09:15")
    assert (stamp.date.iso, stamp.alternatives) == ("2024-09-05T09:15", ())


def test_a_date_without_time_gets_none() -> None:
    (stamp,) = stamps("on Aug. 4, 2021. (PHOTO NOT FOR SALE)")
    assert (stamp.date.hour, stamp.date.offset) == (None, None)


def test_an_ambiguous_numeric_stamp_keeps_both_readings() -> None:
    (stamp,) = stamps("03/04/2019")
    assert [stamp.date.iso, *(a.iso for a in stamp.alternatives)] == ["2019-04-03", "2019-03-04"]
    (american,) = find_stamps("03/04/2019", languages(), order="mdy")
    assert (american.date.iso, american.alternatives) == ("2019-03-04", ())


@pytest.mark.parametrize(
    "text", ["1681742923", "02-1234-5678", "13/13/2020", "2021-1234-55", "$2,021", "5/2023/44"]
)
def test_other_numbers_are_no_stamps(text: str) -> None:
    assert stamps(text) == []


@settings(max_examples=200, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from(list("0123456789/-.: \nTZ+AugMay,20192023년월일年月日")),
        max_size=50,
    )
)
def test_any_text_gives_stamps_within_it(text: str) -> None:
    last = 0
    for stamp in stamps(text):
        assert last <= stamp.span.start < stamp.span.end <= len(text)
        assert stamp.date.first is not None
        last = stamp.span.end


@pytest.mark.parametrize("unit", ["7", "1/", "2021 ", "2021-01-01", " "])
def test_furniture_that_repeats_without_end_is_read_in_time(unit: str) -> None:
    started = time.process_time()
    stamps(unit * (50_000 // len(unit)))
    assert time.process_time() - started < 2


def test_the_hour_of_a_change_is_not_that_of_a_day_with_a_label_of_its_own() -> None:
    assert read("Published 3 May 2024 Updated 14:20 GMT") == [("2024-05-03", "published")]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Communiqué de presse - 05.09.24", "2024-09-05"),
        ("Pressemitteilung | 05.09.24", "2024-09-05"),
        ("Version 10 - 05.09.24", None),
    ],
)
def test_a_short_day_that_ends_a_line_is_that_of_the_page(line: str, published: str | None) -> None:
    sheet, _ = lay_out(f"Nordic Harbours\n{line}\nThe two ports will share a crane.")
    found = [stamp.date.iso for stamp in find_page_stamps(sheet)]
    assert found == ([published] if published else [])
