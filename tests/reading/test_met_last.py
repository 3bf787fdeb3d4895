"""Meetings and calls told by a verb alone in Korean and Japanese: held, to come, and none."""

from __future__ import annotations

import pytest
from reading_desk import agreements, told


@pytest.mark.parametrize(
    ("text", "lang", "status", "day"),
    [
        (
            "노르웨이와 브라질 국방차관이 20일 오슬로에서 회담을 연다.",
            "ko",
            "planned",
            "2024-05-20",
        ),
        ("노르웨이와 브라질 국방차관이 20일 만날 예정이다.", "ko", "planned", "2024-05-20"),
        (
            "노르웨이 수산부 차관은 20일 브라질 외교차관과 만나 어획량을 논의할 계획이라고 밝혔다.",
            "ko",
            "planned",
            "2024-05-20",
        ),
        ("日本とノルウェーの外相が20日に会う。", "ja", "planned", "2024-05-20"),
        (
            "谷口農相は20日、オスロでノルウェーの漁業相と会談する予定だ。",
            "ja",
            "planned",
            "2024-05-20",
        ),
        (
            "谷口農相は20日にノルウェーの漁業相と会談する予定だったが、取りやめになった。",
            "ja",
            "cancelled",
            "2024-05-20",
        ),
    ],
)
def test_ministers_are_to_meet(text: str, lang: str, status: str, day: str) -> None:
    assert [found[:3] for found in told(text, lang)] == [("dialogue", status, day)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("일노 외교장관이 14일 전화 통화를 하고 대구 어획을 논의했다.", "ko"),
        ("노르웨이와 브라질 외교장관은 14일 통화했다.", "ko"),
        ("노르웨이와 브라질의 산림 당국자들이 14일 오슬로에서 회동했다.", "ko"),
        ("일노 산림 대사들이 14일 화상회의를 열고 벌목을 논의했다.", "ko"),
        ("谷口農相は14日、ノルウェーの漁業相と電話会談した。", "ja"),
    ],
)
def test_a_call_or_a_meeting_by_video_is_one(text: str, lang: str) -> None:
    assert [found[:3] for found in told(text, lang)] == [("dialogue", "held", "2024-05-14")]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("노르웨이와 브라질 국방장관은 20일 만나지 않기로 했다.", "ko"),
        ("노르웨이와 브라질 국방장관은 20일 회담할 계획이 없다고 밝혔다.", "ko"),
        ("노르웨이와 브라질 외교장관은 다음 달 만나는 방안을 검토하고 있다.", "ko"),
        ("브라질 국방장관은 14일 기자들과 통화했다.", "ko"),
        ("谷口農相は20日にノルウェーの漁業相と会談する予定はない。", "ja"),
        ("日本とノルウェーの外相が会談するのは5年ぶりだ。", "ja"),
        ("社長は20日、ノルウェーの漁業相と会談する。", "ja"),
    ],
)
def test_what_is_denied_thought_of_or_private_is_no_meeting_to_come(text: str, lang: str) -> None:
    assert told(text, lang) == []


@pytest.mark.parametrize(
    ("last", "status"),
    [("確認する見通しだ", "planned"), ("確認した", "held"), ("深める方針だと述べた", "held")],
)
def test_the_last_verb_says_whether_a_meeting_is_to_come(last: str, status: str) -> None:
    text = f"谷口農相は20日、オスロでノルウェーの漁業相と会談し、協力を{last}。"
    assert [found[:2] for found in told(text, "ja")] == [("dialogue", status)]


def test_who_is_named_behind_what_two_held_is_what_it_was_about() -> None:
    text = "노르웨이와 브라질이 14일 어업회의를 열고 베트남의 남획을 막는 방안을 논의했다."
    (one,) = agreements(text, "ko")
    assert sorted(one.countries) == ["BR", "NO"]


def test_a_day_in_brackets_is_the_same_day_elsewhere() -> None:
    text = "ノルウェーとベトナムの外相は12日夜(日本時間13日朝)、オスロで漁業協議を開いた。"
    (one,) = agreements(text, "ja")
    assert one.date is not None
    assert (one.date.iso, [day.iso for day in one.alternatives]) == ("2024-05-12", ["2024-05-13"])
