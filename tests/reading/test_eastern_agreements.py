"""Agreements in languages whose verbs come last: Korean and Japanese."""

from __future__ import annotations

import datetime as dt

import pytest
from reading_desk import agreements, lay_out

from clipline.reading.entities import find_agencies

PUBLISHED = dt.date(2023, 6, 14)


def told(text: str, lang: str = "ko") -> list[tuple[str, str, str | None]]:
    """Kind, status and day of what the text tells of."""
    found = agreements(text, lang, PUBLISHED)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


@pytest.mark.parametrize(
    "text",
    [
        "수산부 장관은 6.9(금) 노르웨이를 찾아 브라질과 어업 협정(Fisheries; Pact)에 서명했다.",
        "노르웨이와 브라질 정상은 6. 9. 오슬로에서 어업 협정에 서명했다.",
    ],
)
def test_the_day_of_a_signing_may_be_written_in_points(text: str) -> None:
    assert told(text) == [("agreement", "signed", "2023-06-09")]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("ノルウェーと日本は共同訓練を行う際の手続きを定めた。", "ja"),
        ("ノルウェーと日本が協定を結ぶのは3度目だ。", "ja"),
        ("ノルウェーと日本は協定締結などを行うことにより交換の基盤を作るという考えだ。", "ja"),
        ("ノルウェーは演習を行う日本のセンターを誘致している。", "ja"),
        ("노르웨이와 일본은 협정을 두고 폭넓은 의견을 교환했다.", "ko"),
        ("노르웨이와 일본은 선언문에 따르면 정보 공유에 동의한다.", "ko"),
        ("노르웨이와 일본은 전략적 동반자 관계를 맺은 나라다.", "ko"),
        ("노르웨이와 일본은 조약의 적용 방법을 9일 논의했다.", "ko"),
        ("日本とノルウェーは漁獲量を協議するための窓口を設けている。", "ja"),
        ("日本とノルウェーは漁業協定に基づき窓口を設置した。", "ja"),
        ("노르웨이와 일본은 어업협정에 기반해 창구를 설치했다.", "ko"),
    ],
)
def test_what_is_told_of_something_else_makes_no_agreement(text: str, lang: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "노르웨이와 일본은 9일 회의를 열고 어업 협력 방안을 논의한다.",
            "ko",
            ("dialogue", "planned", "2023-06-09"),
        ),
        (
            "노르웨이와 일본은 9일 회의를 열고 협력을 논의했다.",
            "ko",
            ("dialogue", "held", "2023-06-09"),
        ),
        (
            "노르웨이와 일본은 20일 오슬로에서 양해각서를 교환한다.",
            "ko",
            ("mou", "planned", "2023-06-20"),
        ),
        (
            "노르웨이와 일본은 9일 양해각서를 교환했다.",
            "ko",
            ("mou", "signed", "2023-06-09"),
        ),
        (
            "노르웨이와 일본은 2021년 10월 공동성명을 통해 어장 조사를 추진하기로 합의했다.",
            "ko",
            ("joint_statement", "announced", "2021-10"),
        ),
        (
            "노르웨이와 일본 장관은 9일 공동 성명서를 발표했다.",
            "ko",
            ("joint_statement", "announced", "2023-06-09"),
        ),
        (
            "日本とノルウェーの共同訓練が12日から始まりました。",
            "ja",
            ("exercise", "ongoing", "2023-06-12"),
        ),
    ],
)
def test_how_far_it_got_by_its_last_verb(
    text: str, lang: str, expected: tuple[str, str, str]
) -> None:
    assert told(text, lang) == [expected]


def test_the_day_of_the_sentence_before_is_that_of_a_signing_told_without_one() -> None:
    text = "日本の首相は9日、ノルウェーを訪れた。両国の外相は漁業協定に署名した。"
    assert ("agreement", "signed", "2023-06-09") in told(text, "ja")


def test_a_day_on_which_something_was_said_is_no_day_of_the_next_sentence() -> None:
    text = "日本の外相は9日、友好は続くと述べた。日本とノルウェーは漁業協定に署名した。"
    assert told(text, "ja") == [("agreement", "signed", None)]


@pytest.mark.parametrize(
    "text",
    [
        "브라질 북부에서 노르웨이와 일본 장관이 어업 협정에 서명했다.",
        "베트남을 비롯한 이웃 나라들이 보는 가운데 노르웨이와 일본이 어업 협정에 서명했다.",
        "노르웨이와 일본은 브라질 상파울루에서 어업 협정에 서명했다.",
    ],
)
def test_where_it_was_and_who_looked_on_are_no_parties(text: str) -> None:
    (found,) = agreements(text, "ko", PUBLISHED)
    assert set(found.parties) == {"Norway", "Japan"}


def test_two_sides_may_begin_one_word_with_their_exercise() -> None:
    (found,) = agreements("국방부에서 9일 일노연합훈련을 연기했다고 밝혔다.", "ko", PUBLISHED)
    assert set(found.parties) == {"Norway", "Japan"}


def test_a_body_inside_a_countrys_name_does_not_act() -> None:
    sheet, body = lay_out("海洋連邦と日本は漁業協定に署名した。", "ja")
    assert find_agencies(sheet, body, None) == ()


def test_a_day_below_another_with_a_dash_is_no_end_of_it() -> None:
    text = "令和5年6月14日\n- 6月10日及び11日、日本とノルウェーは第5回漁業対話を開催した。"
    (found,) = agreements(text, "ja", PUBLISHED)
    assert found.date is not None
    assert found.date_end is not None
    assert (found.date.iso, found.date_end.iso) == ("2023-06-10", "2023-06-11")


def test_whose_part_is_talked_about_is_no_party() -> None:
    text = "日本とノルウェーの保健相が会った。世界保健機関(WHO)の役割を認める共同声明を採択した。"
    (found,) = [a for a in agreements(text, "ja", PUBLISHED) if a.kind == "joint_statement"]
    assert set(found.parties) == {"Norway", "Japan"}


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("노르웨이는 일본과의 어업 협정 체결을 여러 경로를 통해 강력히 희망했다.", "ko"),
        ("노르웨이와 일본의 어업 협정이 체결되면 어획량이 늘어난다.", "ko"),
        ("노르웨이와 일본은 공동성명을 발표할 수도 있다.", "ko"),
        ("ノルウェーは日本に漁業協定の締結を求めた。", "ja"),
    ],
)
def test_what_is_asked_for_or_may_be_is_no_agreement(text: str, lang: str) -> None:
    assert told(text, lang) == []


def test_what_is_denied_after_but_takes_nothing_from_what_was_signed() -> None:
    text = "日本とノルウェーは9日、漁業協定に署名したものの、捕鯨には触れていない。"
    assert told(text, "ja") == [("agreement", "signed", "2023-06-09")]


def test_a_signing_that_is_decided_on_is_planned() -> None:
    assert told("日本とノルウェーの漁業協定への署名が決定した。", "ja") == [
        ("agreement", "planned", None)
    ]


def test_a_sentence_ends_also_where_the_next_one_has_no_blank_before_it() -> None:
    glued = "노르웨이와 일본은 9일 협정에 서명했다.노르웨이는 이를 환영하지 않았다."
    assert told(glued) == [("agreement", "signed", "2023-06-09")]


def test_a_number_may_stand_between_a_body_and_its_session() -> None:
    text = "노르웨이와 브라질은 9일 오슬로에서 해조 문화 협의체 제2차 회의를 열었다."
    (found,) = agreements(text, "ko", PUBLISHED)
    assert (found.kind, found.ordinal) == ("committee", 2)


def test_the_morning_of_a_day_names_no_country() -> None:
    text = "ノルウェーとベトナムは現地時間の12日朝、海底に関する包括対話を開いた。"
    (found,) = agreements(text, "ja", PUBLISHED)
    assert set(found.countries) == {"NO", "VN"}


def test_a_countrys_name_right_after_a_figure_is_a_side() -> None:
    (found,) = agreements("2024노르웨이와 베트남은 협정에 서명했다.", "ko", PUBLISHED)
    assert found.parties == ("Norway", "Vietnam")
