"""Meetings and papers as the papers of Korea and Japan tell them, with this archive's names."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipline.config import Config, CountryEntry, languages, read_config
from clipline.model import Agreement, Clipping, Span
from clipline.reading.record import Reader, make_reader, read_record

HEADS = {
    "ko": "한빛일보\n오늘의 기사 제목\n2024년 6월 12일\n오지현 기자\n\n",
    "ja": "東都新聞\n今日の見出し\n2024年6月12日\n\n",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    config = read_config(Path(__file__).parents[2] / "site.yaml")[0]
    return make_reader(config, languages())


def told(reader: Reader, text: str, lang: str) -> tuple[Agreement, ...]:
    page = f"{HEADS[lang]}{text}\n"
    return read_record(Clipping("a", "a.txt", "a", page, Span(0, len(page))), reader).agreements


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("林外相は11日、オスロでデュボワ仏外相と会談した。", "ja", {"JP", "FR"}),
        ("韓国の大統領は11日、フィールド英首相とソウルで会談した。", "ja", {"KR", "GB"}),
        ("海上自衛隊と豪海軍は11日、沖合で共同訓練を行った。", "ja", {"JP", "AU"}),
        ("日本政府と米政府は11日、漁業協定に署名した。", "ja", {"JP", "US"}),
        ("외교부 장관은 11일 오슬로에서 앤 필드 미 국무장관과 회담했다.", "ko", {"KR", "US"}),
        ("국방부 장관은 11일 다나카 日 방위상과 회담했다.", "ko", {"KR", "JP"}),
        ("미·필리핀 국방장관회담이 11일 마닐라에서 열렸다.", "ko", {"US", "PH"}),
        ("미·러 외교장관회담이 11일 오슬로에서 열렸다.", "ko", {"US", "RU"}),
        ("미·영·호주 국방장관회담이 11일 런던에서 열렸다.", "ko", {"US", "GB", "AU"}),
    ],
)
def test_a_sign_before_an_office_or_in_a_row_is_a_country(
    reader: Reader, text: str, lang: str, expected: set[str]
) -> None:
    assert [set(a.countries) for a in told(reader, text, lang)] == [expected]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("南米政府とノルウェー政府は11日、日本で協定に署名した。", "ja", {"NO", "JP"}),
        ("訪問中首相は11日、ノルウェーの首相と会談した。", "ja", {"JP", "NO"}),
        ("방문 중 총리는 11일 노르웨이 총리와 회담했다.", "ko", {"KR", "NO"}),
        ("정부는 11일 일·가정 양립을 위한 노르웨이와의 협약을 체결했다.", "ko", {"KR", "NO"}),
    ],
)
def test_the_same_sign_within_another_word_is_none(
    reader: Reader, text: str, lang: str, expected: set[str]
) -> None:
    assert all(set(a.countries) <= expected for a in told(reader, text, lang))


@pytest.mark.parametrize(
    ("text", "lang", "kind", "ordinal"),
    [
        (
            "양국은 한국과 노르웨이의 제3차 '북극 어업 외교당국 간 실무그룹' 회의를 11일 개최했다.",
            "ko",
            "working_group",
            3,
        ),
        (
            "국방부는 11일 제8차 한-노르웨이 정책협의회(MPD:Maritime Policy Day) 회의를 열었다.",
            "ko",
            "dialogue",
            8,
        ),
        (
            "한국과 노르웨이는 11일 어업협의체(FCB) 첫 출범 회의를 개최했다.",
            "ko",
            "committee",
            None,
        ),
        (
            "日本とノルウェーは11日、漁業合同委員会(JFC)の第2回会合をオスロで開いた。",
            "ja",
            "committee",
            2,
        ),
        (
            "日本とノルウェーは11日、「漁業作業部会」の初会合をオスロで開いた。",
            "ja",
            "working_group",
            None,
        ),
    ],
)
def test_a_body_and_its_meeting_are_one(
    reader: Reader, text: str, lang: str, kind: str, ordinal: int | None
) -> None:
    found = told(reader, text, lang)
    assert [(a.kind, a.ordinal, a.status) for a in found] == [(kind, ordinal, "held")]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("日本とノルウェーは11日、北朝鮮のサイバー活動に関する作業部会を開いた。", "ja", "JP NO"),
        ("日本とノルウェーは11日、ロシアに対する制裁に関する共同声明を発表した。", "ja", "JP NO"),
        ("日米両政府は11日、中国をめぐる情勢についての対話を開いた。", "ja", "JP US"),
        (
            "제4차 북한 사이버 위협 대응 한미 외교당국 간 실무그룹 회의가 11일 개최됐다.",
            "ko",
            "KR US",
        ),
        ("한국과 노르웨이는 11일 우크라이나 문제에 관한 공동성명을 발표했다.", "ko", "KR NO"),
    ],
)
def test_who_is_talked_about_is_no_side(
    reader: Reader, text: str, lang: str, expected: str
) -> None:
    assert [set(a.countries) for a in told(reader, text, lang)] == [set(expected.split())]


def test_a_name_does_not_begin_where_a_quotation_ends(reader: Reader) -> None:
    text = (
        "노르웨이와 브라질은 11일 '북극 보호청'(ABC)과 어업 협력 강화를 위한 업무협약을 체결했다."
    )
    assert [a.label for a in told(reader, text, "ko")] == ["어업 협력 강화를 위한 업무협약"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("11일 오슬로에서 열린 한-노르웨이 정상회담에서 양국은 어업 협력을 늘리기로 했다.", "ko"),
        ("대통령은 11일 오슬로에서 열린 앤 필드 노르웨이 총리와의 회담에서 협력을 강조했다.", "ko"),
        ("대통령은 11일 오슬로에서 앤 필드 노르웨이 총리와 정상회담을 갖고 협력을 논의했다.", "ko"),
        ("11日に行われた日本とノルウェーの首脳会談で、両首脳は協力を確認した。", "ja"),
        ("首相は11日、東京で開かれたノルウェーの首相との首脳会談で、協力を確認した。", "ja"),
    ],
)
def test_talks_at_which_something_was_done_were_held(reader: Reader, text: str, lang: str) -> None:
    found = told(reader, text, lang)
    assert [(a.kind, a.status, a.date and a.date.iso) for a in found] == [
        ("dialogue", "held", "2024-06-11")
    ]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("지난해 5월 한-노르웨이 정상회담에서 합의한 사업을 양국은 11일 점검했다.", "ko"),
        ("대통령은 11일 오슬로에서 열린 국제해양 정상회의에 참석했다.", "ko"),
        ("양국이 '북극 프레임워크'에 서명할 가능성이 점쳐진다고 노르웨이 정부는 밝혔다.", "ko"),
        ("首相は日本とノルウェーの首脳会談に向けて11日、準備を指示した。", "ja"),
    ],
)
def test_what_is_only_the_occasion_or_only_possible_is_not_told(
    reader: Reader, text: str, lang: str
) -> None:
    assert told(reader, text, lang) == ()


def days(found: tuple[Agreement, ...]) -> list[tuple[str, str, int | None, str | None]]:
    return [(a.kind, a.status, a.ordinal, a.date.iso if a.date else None) for a in found]


def test_the_day_of_another_session_is_not_that_of_this_one(reader: Reader) -> None:
    text = (
        "한국과 노르웨이는 11일 오슬로에서 해양 실무그룹 회의를 열었다. "
        "이번 회의는 지난 3월 오슬로에서 열린 양국 정상회의 후속조치의 일환으로 열렸다."
    )
    assert days(told(reader, text, "ko")) == [("working_group", "held", None, "2024-06-11")]


def test_a_meeting_by_its_number_is_that_of_the_body(reader: Reader) -> None:
    text = (
        "해양수산부는 15일 노르웨이 오슬로에서 열리는 제2차 한-노르웨이 농업작업반 회의에 참석해 "
        "교류 방안을 논의한다고 밝혔다. 이번 제2차 회의는 지난 2015년 11월 1차 회의 이후 9년 만에 "
        "열리는 것으로, 양국 관심 품목을 논의한다."
    )
    assert days(told(reader, text, "ko")) == [
        ("working_group", "planned", 2, "2024-06-15"),
        ("working_group", "held", 1, "2015-11"),
    ]


def test_what_was_done_at_that_time_bears_the_day_told_before(reader: Reader) -> None:
    text = (
        "한국과 노르웨이 정상은 지난 3월 오슬로에서 만나 협력을 논의했다. "
        "양국은 당시 어업에 관한 공동성명을 발표했다."
    )
    papers = [a for a in told(reader, text, "ko") if a.kind == "joint_statement"]
    assert days(tuple(papers)) == [("joint_statement", "announced", None, "2024-03")]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("日本とノルウェーは23年5月18日、漁業協定に署名した。", "ja", "2023-05-18"),
        ("日本とノルウェーは２３年に漁業協定に署名した。", "ja", "2023"),
        ("日本とノルウェーは98年5月に漁業協定に署名した。", "ja", "1998-05"),
        ("日本とノルウェーは平成30年6月11日、漁業協定に署名した。", "ja", "2018-06-11"),
        ("日本とノルウェーは30年に一度の漁業協定に11日署名した。", "ja", "2024-06-11"),
        ("한국과 노르웨이는 23년 5월 어업협정에 서명했다.", "ko", "2023-05"),
        ("한국과 노르웨이는 '23년 5월 18일 어업협정에 서명했다.", "ko", "2023-05-18"),
        ("한국과 노르웨이는 10년 3개월 만인 11일 어업협정에 서명했다.", "ko", "2024-06-11"),
    ],
)
def test_a_year_may_be_written_by_two_figures(
    reader: Reader, text: str, lang: str, expected: str
) -> None:
    assert [a.date and a.date.iso for a in told(reader, text, lang)] == [expected]


@pytest.mark.parametrize(
    ("text", "lang", "kind", "label"),
    [
        (
            "한국과 노르웨이는 11일 '북극 협력 프레임워크'(이하 협력 문서)를 공동으로 발표하였다.",
            "ko",
            "framework",
            "북극 협력 프레임워크",
        ),
        (
            "日本とノルウェーは11日、漁業協力覚書（以下「覚書」という。）に署名しました。",
            "ja",
            "mou",
            "漁業協力覚書",
        ),
        (
            "6月11日に「日ASEAN海洋政策会議」(以下「政策会議」という)が開催されました。",
            "ja",
            "dialogue",
            "日ASEAN海洋政策会議",
        ),
        (
            "한미일 3국은 11일 다영역 훈련인 '프리덤 에지' 훈련을 실시했다.",
            "ko",
            "exercise",
            "Freedom Edge",
        ),
        (
            "한미는 정례 연합연습 '을지 자유의 방패'(UFS·을지프리덤실드)를 11일 종료했다.",
            "ko",
            "exercise",
            "Ulchi Freedom Shield",
        ),
    ],
)
def test_a_second_name_is_of_the_same(
    reader: Reader, text: str, lang: str, kind: str, label: str
) -> None:
    assert [(a.kind, a.label) for a in told(reader, text, lang)] == [(kind, label)]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "국방장관과 필드 미국 국방장관, 다나카 일본 방위상은 11일 협력각서에 서명했다.",
            "ko",
            "KR US JP",
        ),
        ("田中防衛相、フィールド米国防長官、韓国の国防相は11日に会談した。", "ja", "JP US KR"),
        ("외교부 장관은 11일 중국 외상과 러시아 외상이 협정에 서명했다고 말했다.", "ko", "CN RU"),
        ("韓英首脳は11日、ロンドンで会談を行った。", "ja", "KR GB"),
        ("日米両政府の外相は11日、ペルーの首都リマで会談した。", "ja", "JP US"),
        ("日本とノルウェーの外相は11日、ドイツのボンで会談した。", "ja", "JP NO"),
    ],
)
def test_whoever_meets_is_a_side_and_where_they_meet_is_none(
    reader: Reader, text: str, lang: str, expected: str
) -> None:
    found = told(reader, text, lang)
    assert found
    assert all(set(a.countries) == set(expected.split()) for a in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("警察庁とFBIは11日、注意喚起を行った。", [("guidance", "announced", None, "2024-06-11")]),
        (
            "警察庁とFBIの連名で2022年4月18日に注意喚起が行われている。",
            [("guidance", "announced", None, "2022-04-18")],
        ),
        ("警察庁とFBIは15日に注意喚起を行う。", [("guidance", "planned", None, "2024-06-15")]),
        (
            "日本とノルウェーの海上訓練が11日から沖合で行われている。",
            [("exercise", "ongoing", None, "2024-06-11")],
        ),
        (
            "日本とノルウェーは11日、オスロで政策対話を行い、協力を確認した。",
            [("dialogue", "held", None, "2024-06-11")],
        ),
        (
            "日本とノルウェーは11日に会談した。作業部会については、来月にも次回会合を開く方向だ。",
            [
                ("dialogue", "held", None, "2024-06-11"),
                ("working_group", "planned", None, "2024-07"),
            ],
        ),
    ],
)
def test_how_far_it_got(
    reader: Reader, text: str, expected: list[tuple[str, str, int | None, str | None]]
) -> None:
    assert days(told(reader, text, "ja")) == expected


@pytest.mark.parametrize(
    "name", ["乙支フリーダム・シールド", "乙支（ウルチ）フリーダムシールド（自由の盾）"]
)
def test_a_name_with_points_or_how_it_is_said_is_the_same(reader: Reader, name: str) -> None:
    text = f"米韓両軍は11日、定例の合同軍事演習「{name}」を開始した。"
    assert [a.label for a in told(reader, text, "ja")] == ["Ulchi Freedom Shield"]


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "日本とノルウェーの防衛相は11日会談し、共同訓練を来月実施することで一致した。",
            "ja",
            [("exercise", "planned", None, "2024-07"), ("dialogue", "held", None, "2024-06-11")],
        ),
        (
            "한국과 노르웨이 국방장관은 11일 만나 다음달 연합훈련을 실시하기로 합의했다.",
            "ko",
            [("exercise", "planned", None, "2024-07")],
        ),
        (
            "日本とノルウェーの高官が11日オスロで協議し、取り組みを強化していくことで一致しました。",
            "ja",
            [("dialogue", "held", None, "2024-06-11")],
        ),
        (
            "한국과 노르웨이가 11일 오슬로에서 제5차 전략대화를 개최, 북극 협력을 논의했다.",
            "ko",
            [("dialogue", "held", 5, "2024-06-11")],
        ),
        (
            "제56차 한미안보협의회의(SCM)가 2024년 6월 11일 서울에서 개최되었다.",
            "ko",
            [("dialogue", "held", 56, "2024-06-11")],
        ),
        (
            "노르웨이 측은 한-노르웨이 정책협의회가 15일 열리며, 성명을 낼 것이라고 전했다.",
            "ko",
            [("dialogue", "planned", None, "2024-06-15")],
        ),
    ],
)
def test_each_deed_is_told_with_its_own_day_and_verb(
    reader: Reader, text: str, lang: str, expected: list[tuple[str, str, int | None, str | None]]
) -> None:
    assert days(told(reader, text, lang)) == expected


def test_what_is_said_after_talks_is_not_what_becomes_of_them(reader: Reader) -> None:
    text = "田中防衛相は11日、日本とノルウェーの防衛相会談後、記者団に「交流を再開する」と述べた。"
    assert all(a.status != "planned" for a in told(reader, text, "ja"))


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "국방장관은 11일 해양대화(SDD) 참석차 방한한 노르웨이 국방장관과 회담을 갖고 논의했다.",
            "ko",
            [("dialogue", "회담 (South Korea, Norway)", "2024-06-11")],
        ),
        (
            "한국과 노르웨이는 지난해 8월 정상회의 후 해상훈련을 11일 처음 실시했다.",
            "ko",
            [("exercise", "해상훈련 (South Korea, Norway)", "2024-06-11")],
        ),
        (
            "2. 今年4月18日に行われた日米韓首脳会合において、三か国の首脳は協力を確認した。",
            "ja",
            [("dialogue", "日米韓首脳会合", "2024-04-18")],
        ),
        (
            "韓国の大統領は11日、来韓したフィールド英副首相と会談した。",
            "ja",
            [("dialogue", "会談 (South Korea, United Kingdom)", "2024-06-11")],
        ),
    ],
)
def test_what_stands_around_it_is_not_taken_for_it(
    reader: Reader, text: str, lang: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = told(reader, text, lang)
    assert [(a.kind, a.label, a.date and a.date.iso) for a in found] == expected
    assert all(a.ordinal is None for a in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("外務・防衛両省の局長級が11日、オスロで協議した。", ["外務", "防衛"]),
        ("外務、総務、経済産業の各省が11日、会合に加わった。", ["外務", "総務", "経済産業"]),
        ("外務、防衛の協力を政府は11日、強める方針を示した。", []),
    ],
)
def test_ministries_may_share_what_their_names_end_with(
    reader: Reader, text: str, expected: list[str]
) -> None:
    page = f"{HEADS['ja']}{text}\n"
    record = read_record(Clipping("a", "a.txt", "a", page, Span(0, len(page))), reader)
    found = sorted(m.span for a in record.agencies for m in a.mentions)
    assert [span.of(page) for span in found] == expected
    assert all(a.known for a in record.agencies)


def test_a_sign_that_the_settings_list_too_is_read_once() -> None:
    config = Config(
        countries=(
            CountryEntry("US", ("미국", "米国"), ("미", "米")),
            CountryEntry("KR", ("한국", "韓国")),
        )
    )
    listed = make_reader(config, languages())
    assert told(listed, "한국 외교부 장관은 11일 오슬로에서 앤 필드 미 국무장관과 회담했다.", "ko")
    assert told(listed, "韓国の外相は11日、オスロでフィールド米国務長官と会談した。", "ja")
