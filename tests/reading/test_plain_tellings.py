"""Meetings and papers told in plain words of the press in five languages, and what is none."""

from __future__ import annotations

import pytest
from reading_desk import agreements, told


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("노르웨이와 브라질이 다음 달 3일 오슬로에서 항공회담을 연다.", "planned", "2024-06-03"),
        (
            "노르웨이와 브라질은 14일 오슬로에서 국방회담을 열고 협력을 논의했다.",
            "held",
            "2024-05-14",
        ),
        ("노르웨이와 브라질의 산림회의가 14일 오슬로에서 열렸다.", "held", "2024-05-14"),
        ("20일로 잡혔던 노르웨이와 브라질의 어업회담이 연기됐다.", "postponed", "2024-05-20"),
        ("24일 개최하려던 노르웨이와 브라질의 어업회담이 취소됐다.", "cancelled", "2024-05-24"),
        (
            "노르웨이와 브라질 국방장관이 14일 오슬로에서 만나 함정을 논의했다.",
            "held",
            "2024-05-14",
        ),
    ],
)
def test_a_korean_compound_of_meeting_is_one_as_object_and_as_subject(
    text: str, status: str, day: str
) -> None:
    assert told(text, "ko") == [("dialogue", status, day, ("BR", "NO"))]


def test_what_was_agreed_at_a_session_with_a_named_side_tells_of_the_session() -> None:
    korean = "노르웨이는 14일 브라질과의 경제공동위원회에서 관세를 낮추기로 했다."
    japanese = "水産省は14日にオスロで行ったノルウェーの漁業相との会談で、輸出を求めた。"
    assert told(korean, "ko") == [("committee", "held", "2024-05-14", ("BR", "NO"))]
    assert told(japanese, "ja") == [("dialogue", "held", "2024-05-14", ("JP", "NO"))]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (("노르웨이와 브라질이 보건 양해각서에 서명했다. 정부는 14일 오슬로에서 열린 서명식에 "
         "차관이 참석했다고 밝혔다."), "ko"),
        ("노르웨이와 브라질이 보건 양해각서를 맺었다. 서명식은 14일 오슬로에서 열렸다.", "ko"),
        ("日本とノルウェーは漁業の覚書を交わした。谷口農相が14日、オスロで署名した。", "ja"),
    ],
)  # fmt: skip
def test_the_day_of_the_ceremony_told_next_is_that_of_the_paper(text: str, lang: str) -> None:
    ((kind, status, day, _),) = told(text, lang)
    assert (kind, status, day) == ("mou", "signed", "2024-05-14")


@pytest.mark.parametrize(
    "text",
    [
        "谷口農相は14日、オスロでノルウェーのダール漁業相と会談し、輸出で協力することを確認した。",
        "谷口農相は14日、都内でノルウェーのダール漁業相と会った。",
        "谷口農相は14日、都内でノルウェーのダール漁業相と面会した。",
        "谷口農相とノルウェーのダール教育相が14日、オスロで会談した。",
    ],
)
def test_a_japanese_minister_meets_one_of_a_named_country(text: str) -> None:
    assert told(text, "ja") == [("dialogue", "held", "2024-05-14", ("JP", "NO"))]


def test_the_session_before_lends_no_day_to_the_one_now_told() -> None:
    text = "外務省は14日、ノルウェーとの6回目の漁業協議を都内で開いたと発表した。両国は調査を行う。"
    text += "前回の協議は昨年9月、オスロで行われた。"
    found = told(text, "ja")
    assert [day for _, _, day, _ in found] == ["2024-05-14", "2023-09"]


def test_a_paper_named_by_its_year_lends_no_day_to_the_one_now_signed() -> None:
    text = "Deutschland und Frankreich haben ihre Zusammenarbeit erweitert. In Metz wurde am "
    text += (
        "Dienstag ein Zusatzprotokoll unterzeichnet, das Streifen regelt. Das Protokoll ergänzt "
    )
    text += "das Abkommen von 2021, das Patrouillen erlaubt."
    found = told(text, "de")
    assert [day for _, _, day, _ in found] == ["2024-05-14", "2021"]


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (("Die Moorminister Deutschlands und Frankreichs kommen am 6. Juni in Metz zusammen, um "
         "über Torf zu beraten."), "planned", "2024-06-06"),
        ("Die Umweltminister Deutschlands und Frankreichs treffen sich am Montag in Metz.",
         "planned", "2024-05-20"),
        (("Ein für Montag angesetztes Gespräch zwischen den Finanzministern Deutschlands und "
         "Frankreichs kommt nicht zustande."), "cancelled", "2024-05-20"),
        (("Nach einer Unterredung zwischen den Agrarministern Deutschlands und Frankreichs am "
         "Dienstag in Metz wurde nichts bekannt."), "held", "2024-05-14"),
    ],
)  # fmt: skip
def test_german_ministers_meet_are_to_meet_or_do_not(text: str, status: str, day: str) -> None:
    assert [found[:3] for found in told(text, "de")] == [("dialogue", status, day)]


def test_a_german_paper_of_that_kind_is_one_if_it_was_signed() -> None:
    text = "Deutschland und Frankreich fördern künftig gemeinsam Salz. Ein entsprechendes Papier "
    signed = text + "unterschrieben am Dienstag in Metz die Minister beider Länder."
    read = text + "lasen am Dienstag in Metz die Minister beider Länder."
    assert [found[1:3] for found in told(signed, "de")] == [("signed", "2024-05-14")]
    assert told(read, "de") == []


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La rencontre entre la France et l'Allemagne a eu lieu mardi à Metz.", "fr"),
        (("El encuentro entre los cancilleres de España y Marruecos se celebró el martes en "
         "Tetuán."), "es"),
        ("Los cancilleres de España y Marruecos conversaron el martes por teléfono.", "es"),
    ],
)  # fmt: skip
def test_an_encounter_is_a_meeting_where_it_is_told_whose(text: str, lang: str) -> None:
    assert [found[:3] for found in told(text, lang)] == [("dialogue", "held", "2024-05-14")]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Le ministre a reçu mardi à Paris les pêcheurs de la côte.", "fr"),
        ("La ministra de España se reunió el martes con los vecinos de la costa.", "es"),
        ("정부는 14일 국무회의를 열고 예산을 논의했다.", "ko"),
        ("知事は14日、都内で会長と会談した。", "ja"),
        ("Die Mannschaften Deutschlands und Frankreichs treffen am Montag in Metz aufeinander.",
         "de"),
    ],
)  # fmt: skip
def test_whom_one_side_alone_meets_makes_no_meeting_of_states(text: str, lang: str) -> None:
    assert told(text, lang) == []


def test_talks_at_which_a_body_was_agreed_on_are_told_by_the_body() -> None:
    text = "ノルウェーとベトナムの高官が14日に会談し、新たな協議体を年に一度開くことで合意した。"
    assert [kind for kind, *_ in told(text, "ja")] == ["committee"]


@pytest.mark.parametrize(
    "text",
    [
        "On the margins of the fair, the harbour ministers of Norway and Iceland met on 14 May.",
        "The heads of the Norwegian and Icelandic police met in Bergen on 14 May.",
        "Norwegian and Icelandic officers met in Bergen on 14 May to go over the charts.",
        "The harbour ministers of Norway and Iceland held a video conference on 14 May.",
        "The Norwegian harbour minister telephoned her Icelandic counterpart on 14 May.",
    ],
)
def test_an_english_meeting_is_told_in_many_words(text: str) -> None:
    assert told(text) == [("dialogue", "held", "2024-05-14", ("IS", "NO"))]


def test_reporters_at_a_summit_are_no_meeting() -> None:
    text = "At a summit in Bergen, the ministers of Norway and Iceland met reporters on 14 May."
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status", "day"),
    [
        ("The High-Level Group of Norway and Iceland on Seals met on 14 May.",
         "working_group", "held", "2024-05-14"),
        ("The Norwegian and Icelandic navies will hold a joint sail off Bergen on 20 May.",
         "exercise", "planned", "2024-05-20"),
        ("Norway's minister flew to Bergen on 14 May for talks with Iceland's port minister.",
         "dialogue", "held", "2024-05-14"),
        ("The harbour ministers of Norway and Iceland will talk by phone on 20 May.",
         "dialogue", "planned", "2024-05-20"),
    ],
)  # fmt: skip
def test_groups_sails_journeys_and_calls_are_told(
    text: str, kind: str, status: str, day: str
) -> None:
    assert told(text) == [(kind, status, day, ("IS", "NO"))]


def test_what_is_to_be_talked_about_has_not_been_held() -> None:
    text = "The harbour minister visited Norway on 14 May to discuss a joint exercise with Iceland."
    assert told(text) == []


@pytest.mark.parametrize("whose", ["this week's", "last month's", "Tuesday's", "this year's"])
def test_a_label_does_not_say_when_it_was(whose: str) -> None:
    (one,) = agreements(f"Norway put off {whose} dialogue with Iceland.")
    assert one.label == "Dialogue between Norway and Iceland"
