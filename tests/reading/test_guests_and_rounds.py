"""Where verbs come last: guests in a third country, numbered rounds, calls, letters, and words that
only look like a country, a body or a photo's credit; with this archive's names.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from clipline.config import languages, read_config
from clipline.model import Agreement, Clipping, Span
from clipline.reading.record import Reader, make_reader, read_record

HEADS = {
    "ko": "한빛일보\n오늘의 기사 제목\n2024년 6월 12일\n오지현 기자\n\n",
    "ja": "東都新聞\n今日の見出し\n2024年6月12日\n\n",
}
Told = tuple[str, str, str | None, set[str]]


@pytest.fixture(scope="module")
def reader() -> Reader:
    config = read_config(Path(__file__).parents[2] / "site.yaml")[0]
    return make_reader(config, languages())


def agreements(reader: Reader, text: str, lang: str) -> tuple[Agreement, ...]:
    page = f"{HEADS[lang]}{text}\n"
    return read_record(Clipping("a", "a.txt", "a", page, Span(0, len(page))), reader).agreements


def told(reader: Reader, text: str, lang: str) -> list[Told]:
    found = agreements(reader, text, lang)
    return [(a.kind, a.status, a.date.iso if a.date else None, set(a.countries)) for a in found]


@pytest.mark.parametrize(
    ("text", "lang", "sides"),
    [
        (
            "ペルーを訪問中の谷口健農相は11日、ノルウェーのダール漁業相と会談した。",
            "ja",
            {"JP", "NO"},
        ),
        (
            "페루를 방문 중인 한도윤 외교부 장관은 11일 노르웨이 외교장관과 회담했다.",
            "ko",
            {"KR", "NO"},
        ),
        ("ペルーを訪問中の谷口健農相は11日、リマでソト漁業相と会談した。", "ja", {"JP", "PE"}),
    ],
)
def test_a_country_where_two_guests_meet_is_no_side(
    reader: Reader, text: str, lang: str, sides: set[str]
) -> None:
    assert told(reader, text, lang) == [("dialogue", "held", "2024-06-11", sides)]


@pytest.mark.parametrize(
    ("text", "lang", "status"),
    [
        (
            "방한 중인 안나 달 노르웨이 수산장관이 지난 11일 한도윤 수산부 장관과 만났다.",
            "ko",
            "held",
        ),
        ("訪日中のノルウェーのダール漁業相が11日、東京で谷口健農相と会談した。", "ja", "held"),
    ],
)
def test_a_guest_meets_one_in_office_at_home(
    reader: Reader, text: str, lang: str, status: str
) -> None:
    home = {"ko": "KR", "ja": "JP"}[lang]
    assert told(reader, text, lang) == [("dialogue", status, "2024-06-11", {home, "NO"})]


def test_a_visit_in_one_word_names_no_second_country(reader: Reader) -> None:
    text = "訪米中の谷口健農相は11日、米国のヤング農務長官と会談した。"
    assert told(reader, text, "ja") == [("dialogue", "held", "2024-06-11", {"JP", "US"})]
    text = "日中両政府は11日、漁業協定に署名した。"
    assert told(reader, text, "ja") == [("agreement", "signed", "2024-06-11", {"JP", "CN"})]


def test_those_in_office_of_two_countries_bodies_meet(reader: Reader) -> None:
    text = "앤 필드 미국 국무부 차관보가 11일 한도윤 한국 외교부 국장과 전화 통화를 했다."
    assert told(reader, text, "ko") == [("dialogue", "held", "2024-06-11", {"KR", "US"})]


@pytest.mark.parametrize(
    "text",
    [
        "미국 국무부 장관은 11일 재무부 장관과 만나 예산을 논의했다.",
        "방한 중인 노르웨이 수산장관은 11일 어민들과 만나 어획을 논의했다.",
    ],
)
def test_two_of_one_country_are_no_meeting_of_two(reader: Reader, text: str) -> None:
    assert told(reader, text, "ko") == []


def test_a_longer_name_of_a_country_is_not_cut_short(reader: Reader) -> None:
    text = "산림청은 11일 제8차 한·인도네시아 산림협력공동위원회를 개최했다."
    assert told(reader, text, "ko") == [("committee", "held", "2024-06-11", {"KR", "ID"})]
    page = "気象庁は11日、インドネシア潮汐海流観測予報庁と覚書に署名した。"
    (found,) = agreements(reader, page, "ja")
    assert "潮汐海流観測予報庁" in found.parties


def test_a_numbered_round_of_talks_is_no_paper_of_its_own(reader: Reader) -> None:
    text = "산업부는 11일 리마에서 제7차 한-페루 자유무역협정(FTA) 개선 협상을 개최했다."
    (found,) = agreements(reader, text, "ko")
    assert (found.kind, found.ordinal, found.status) == ("dialogue", 7, "held")
    text = "산업부는 11일 리마에서 한-페루 자유무역협정(FTA) 개정 의정서에 서명했다."
    assert [a.status for a in agreements(reader, text, "ko")] == ["signed"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("제4차 한-노르웨이 수산정책협의회가 11일 열렸다.", "제4차 한-노르웨이 수산정책협의회"),
        (
            "해수부는 11일 노르웨이 수산부와 제2차 한-노르웨이 디지털 항만 협의회를 열었다.",
            "제2차 한-노르웨이 디지털 항만 협의회",
        ),
        ("해수부는 11일 제2차 계획을 두고 노르웨이 수산부와 협의회를 열었다.", None),
    ],
)
def test_a_number_some_words_before_a_session_is_its_own(
    reader: Reader, text: str, label: str | None
) -> None:
    labels = [a.label for a in agreements(reader, text, "ko")]
    assert labels == [label] if label else not any("제2차" in one for one in labels)


def test_a_day_written_with_dots_does_not_end_the_sentence(reader: Reader) -> None:
    text = (
        "제4차 한-페루 수산정책협의회가 2024.6.11.(화) 리마에서 개최되었다. 페루측은 대표를 보냈다."
    )
    assert told(reader, text, "ko") == [("dialogue", "held", "2024-06-11", {"KR", "PE"})]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("한국과 노르웨이가 지난 4일 시작한 연합훈련이 11일 종료됐다.", "held"),
        ("한국과 노르웨이가 지난 4일 시작한 연합훈련이 계속되고 있다.", "ongoing"),
    ],
)
def test_a_drill_that_was_begun_and_has_ended_is_over(
    reader: Reader, text: str, status: str
) -> None:
    assert told(reader, text, "ko") == [("exercise", status, "2024-06-04", {"KR", "NO"})]


@pytest.mark.parametrize(
    ("text", "lang", "kind"),
    [
        (
            "수산청은 11일 노르웨이 수산청(NDF)과 협력의향서(LOI)를 교환했다.",
            "ko",
            "statement_of_intent",
        ),
        ("水産庁は11日、ノルウェー漁業省と資源調査に関する書簡を交換した。", "ja", "agreement"),
    ],
)
def test_papers_and_letters_that_two_exchange_are_signed(
    reader: Reader, text: str, lang: str, kind: str
) -> None:
    assert [(a.kind, a.status) for a in agreements(reader, text, lang)] == [(kind, "signed")]


def test_views_exchanged_on_a_paper_are_no_signing(reader: Reader) -> None:
    text = "日本とノルウェーの両政府は11日、漁業協定について意見を交換した。"
    assert agreements(reader, text, "ja") == ()
    text = "谷口農相は11日、ノルウェーのダール漁業相に書簡を送った。"
    assert agreements(reader, text, "ja") == ()


def test_a_call_is_a_meeting_and_what_they_decided_to_hold_another(reader: Reader) -> None:
    text = "한도윤 외교부 장관은 11일 노르웨이 외교장관과 전화통화를 갖고 어획을 논의했다."
    assert told(reader, text, "ko") == [("dialogue", "held", "2024-06-11", {"KR", "NO"})]
    text = (
        "한도윤 외교부 장관은 11일 노르웨이 외교장관과 만나 제2차 협의회를 내년에 개최하기로 했다."
    )
    both = {(status, day) for _, status, day, _ in told(reader, text, "ko")}
    assert both == {("held", "2024-06-11"), ("planned", "2025")}


def test_what_is_provided_is_no_credit_of_a_photo(reader: Reader) -> None:
    text = "日本とノルウェーの両政府は11日、物品役務相互提供協定に署名した。"
    assert told(reader, text, "ja") == [("agreement", "signed", "2024-06-11", {"JP", "NO"})]


def test_a_ground_for_drills_is_no_drill_and_a_hall_no_meeting(reader: Reader) -> None:
    text = "陸上自衛隊と英陸軍の共同訓練が11日、北の原演習場で始まった。"
    assert [a.label.split()[0] for a in agreements(reader, text, "ja")] == ["共同訓練"]
    text = "東都商工会議所は11日、ノルウェーのオスロで事務所を開いた。"
    assert agreements(reader, text, "ja") == ()


def test_government_by_computer_is_no_ministry(reader: Reader) -> None:
    text = "행안부는 11일 페루 디지털부와 제3차 한-페루 전자정부 협력위원회를 열었다."
    (found,) = agreements(reader, text, "ko")
    assert "전자정부" not in found.parties


def test_ships_that_patrol_together_and_advisories_by_their_topic_are_told(reader: Reader) -> None:
    text = "노르웨이와 페루가 11일 북해에서 첫 합동 순찰을 실시했다."
    assert told(reader, text, "ko") == [("exercise", "held", "2024-06-11", {"NO", "PE"})]
    text = "한국과 노르웨이는 11일 합동 사이버 보안 권고문을 발표했다."
    assert told(reader, text, "ko") == [("guidance", "announced", "2024-06-11", {"KR", "NO"})]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "外務省は11日、ノルウェーとの第2次漁業協定(NFA)締結に向けた第8回会合をオスロで開催した。",
            "ja",
            [("dialogue", "held", "2024-06-11")],
        ),
        (
            "한국과 노르웨이는 11일 제2차 어업협정 체결을 위한 8차 회의를 개최했다.",
            "ko",
            [("dialogue", "held", "2024-06-11")],
        ),
    ],
)
def test_a_round_for_the_signing_of_a_paper_is_no_signing(
    reader: Reader, text: str, lang: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [one[:3] for one in told(reader, text, lang)] == expected


def test_ministers_who_agree_to_open_talks_on_a_pact_have_met(reader: Reader) -> None:
    text = "谷口外相は11日、ノルウェーの外相と会談し、漁業協定の締結に向けた交渉の開始で一致した。"
    both = {one[:3] for one in told(reader, text, "ja")}
    assert both == {("dialogue", "held", "2024-06-11"), ("agreement", "planned", None)}


def test_what_was_held_and_agreed_on_there_stays_held(reader: Reader) -> None:
    text = "日本とペルーの航空当局間協議が、6月10日から11日まで東京で開催され、増便で合意しました。"
    assert [one[:3] for one in told(reader, text, "ja")] == [("dialogue", "held", "2024-06-10")]


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("日本とノルウェーの両政府は11日、漁業協定で合意した。", "announced", "2024-06-11"),
        ("日本とノルウェーの両政府は11日、漁業協定の締結で合意した。", "planned", None),
        ("日本とノルウェーは11日、漁業協定の交渉を始めることで合意した。", "planned", None),
        ("日本とノルウェーは15日に共同訓練を行うことで合意した。", "planned", "2024-06-15"),
    ],
)
def test_the_day_of_agreeing_is_that_of_no_plan(
    reader: Reader, text: str, status: str, day: str | None
) -> None:
    assert [one[1:3] for one in told(reader, text, "ja")] == [(status, day)]


def test_vessels_on_joint_patrol_are_told_in_japanese_too(reader: Reader) -> None:
    text = "ノルウェーとペルーの両軍は11日、北海で共同巡視活動を行った。"
    assert [one[:3] for one in told(reader, text, "ja")] == [("exercise", "held", "2024-06-11")]


@pytest.mark.parametrize(
    ("text", "lang", "sides"),
    [
        ("訪米中の谷口健首相は11日、フィールド大統領と会談した。", "ja", {"JP", "US"}),
        ("訪中しているノルウェーのダール首相は11日、周国家主席と会談した。", "ja", {"CN", "NO"}),
        ("訪米中の谷口健首相は11日、ペルーのソト首相と会談した。", "ja", {"JP", "PE"}),
        ("방미 중인 한도윤 외교부 장관은 11일 앤 필드 국무장관과 회담했다.", "ko", {"KR", "US"}),
        ("방일한 한도윤 외교부 장관은 11일 다나카 외무상과 만났다.", "ko", {"KR", "JP"}),
    ],
)
def test_who_is_with_a_guest_is_of_the_country_visited(
    reader: Reader, text: str, lang: str, sides: set[str]
) -> None:
    assert told(reader, text, lang) == [("dialogue", "held", "2024-06-11", sides)]


@pytest.mark.parametrize(
    "text",
    [
        "방미 중인 한도윤 외교부 차관은 11일 육군 참모총장과 통화했다.",
        "방미 중인 한도윤 외교부 차관은 11일 기자들과 만났다.",
    ],
)
def test_a_guest_who_calls_home_or_sees_the_press_meets_no_host(reader: Reader, text: str) -> None:
    assert told(reader, text, "ko") == []
