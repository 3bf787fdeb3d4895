"""Pages in Korean and Japanese: their headlines, captions, quotes, furniture and signatures."""

from __future__ import annotations

import pytest
from reading_page import read_page

KOREAN = (
    "수산청은 노르웨이 해양연구소와 대구 자원 조사를 함께 하기로 하고 협력 각서를 맺었다고 밝혔다.",
    "두 기관은 내년 봄부터 북해 세 곳에서 해마다 두 차례 어장을 조사하고 그 결과를 함께 발표한다.",
)
JAPANESE = (
    "水産庁の山田花子長官は3日、ノルウェーの海洋研究所と北海のタラ資源を共同で調べることで一致しました。",
    "調査は来年の春に始まり、両国の船が年に2回、三つの漁場を回って魚の数を数える予定です。",
    "長官は会見のあと港を訪れ、漁師たちと漁獲量の見通しについて意見を交わしました。",
)


def korean(*lines: str) -> str:
    return "\n\n".join((*lines, *KOREAN))


def test_a_line_below_the_byline_and_the_tools_is_no_headline() -> None:
    page = read_page(
        "수산청, 노르웨이와 대구 조사 나선다\n  • 김바다 기자\n  • 승인 2022.09.06 11:30\n"
        "  • 댓글 0\n이 기사를 공유합니다\n\n"
        "수산청, 노르웨이 해양연구소와 북해 대구 자원 조사 협력 각서 맺고 내년 봄부터 어장 조사\n\n"
        + korean()
    )
    assert page.title == "수산청, 노르웨이와 대구 조사 나선다"
    assert page.published == "2022-09-06T11:30"


@pytest.mark.parametrize(
    "line",
    [
        "답글 남기기",
        "이메일 주소는 공개되지 않습니다. 필수 필드는 *로 표시됩니다",
        "이 기사의 카테고리는 언론사의 분류를 따릅니다.",
    ],
)
def test_what_follows_a_korean_report_is_none_of_it(line: str) -> None:
    assert read_page(f"{korean()}\n\n{line}\n").paragraphs == list(KOREAN)


@pytest.mark.parametrize(
    "line", ["URL이 복사되었습니다.", "본문 글자 크기 조정", "컨텐츠 바로가기"]
)
def test_what_precedes_a_korean_report_is_none_of_it(line: str) -> None:
    top = "수산청, 노르웨이와 대구 자원 조사 협력"
    page = read_page(f"{top}\n입력 2022-09-06 11:30\n{line}\n\n{korean()}\n")
    assert page.paragraphs == list(KOREAN)


def test_a_paragraph_that_ends_with_who_gave_its_photo_is_a_caption() -> None:
    caption = (
        "수산청은 3일 노르웨이 해양연구소와 각서를 맺었다. 사진 오른쪽은 연구소장. /수산청 제공"
    )
    page = read_page("\n\n".join((KOREAN[0], caption, KOREAN[1])))
    assert page.role_of("사진 오른쪽은") == "caption"


@pytest.mark.parametrize(
    "caption",
    [
        "埠頭で記者会見する山田花子長官(左)と海洋研究所のラルセン所長=3日午後",
        "覚書を手にする長官(左から2人目)=2023年9月3日、東京都港区",
    ],
)
def test_a_japanese_caption_printed_twice_is_no_headline(caption: str) -> None:
    title, body = "水産庁とノルウェー、北海のタラを共同で調査", "\n\n".join(JAPANESE)
    page = read_page(f"{title}\n\n{caption}\n{caption}\n\n{body}\n")
    assert page.title == title
    assert page.role_of(caption) == "caption"


@pytest.mark.parametrize("speaker", ["山田花子 水産庁長官", "山田長官"])
def test_a_quote_under_its_speaker_is_part_of_a_broadcast(speaker: str) -> None:
    quote = "「タラの数を両国でそろって数えるのは初めてで、漁師の期待に応えたいと考えています」"
    lines = [JAPANESE[0], speaker, quote, *JAPANESE[1:]]
    page = read_page("\n\n".join(lines))
    assert page.paragraphs == lines
    assert page.title is None


def test_a_sentence_that_opens_with_a_day_and_an_hour_is_no_stamp() -> None:
    told = "令和7年10月17日(金)11時~11時38分、山田花子長官は水産庁の会見室で記者会見を行いました。"
    page = read_page(f"長官が会見\n2025-10-21 08:55\n\n{told}\n\n" + "\n\n".join(JAPANESE))
    assert page.published == "2025-10-21T08:55"
    assert page.role_of(told) != "meta"


@pytest.mark.parametrize(
    "line",
    [
        "続きは無料の会員登録(必須情報入力)後にお読みいただけます。",
        "※記事を視覚化したイメージであり、実際の事象とは異なります。",
        "本サイトの記事や画像はAIが資料を整理して作ったものです。誤りが含まれることがあります。",
    ],
)
def test_what_a_japanese_site_says_of_itself_is_none_of_the_report(line: str) -> None:
    page = read_page("\n\n".join((*JAPANESE, line)))
    assert page.paragraphs == list(JAPANESE)


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("(山田花子、佐藤一郎)", ("山田花子", "佐藤一郎")),
        ("(編集担当:山田花子)", ("山田花子",)),
        ("(文・山田花子)", ("山田花子",)),
    ],
)
def test_who_signs_at_a_japanese_reports_end(end: str, names: tuple[str, ...]) -> None:
    page = read_page("水産庁とノルウェー、北海のタラを共同で調査\n\n" + "\n\n".join(JAPANESE) + end)
    assert page.masthead.byline.value == names


@pytest.mark.parametrize("lead", ["[바다뉴스 김바다 기자] ", "[세종=바다뉴스 김바다 기자] "])
def test_the_organ_in_an_opening_byline_is_the_outlet(lead: str) -> None:
    page = read_page(f"수산청, 노르웨이와 대구 자원 조사 협력\n\n{lead}{korean()}")
    assert page.masthead.outlet.value == "바다뉴스"
    assert page.masthead.byline.value == ("김바다",)


def test_a_desk_in_an_opening_byline_is_neither_outlet_nor_person() -> None:
    page = read_page(f"수산청, 노르웨이와 대구 자원 조사 협력\n\n[정치부 김바다 기자] {korean()}")
    assert page.masthead.outlet.value is None
    assert page.masthead.byline.value == ("김바다",)


def test_a_listed_name_that_lost_its_blanks_holds_the_rights() -> None:
    page = read_page(f"{korean()}\n\nCopyright 2022YONHAPNEWS. All rights reserved.\n")
    assert page.masthead.outlet.value == "Yonhap News Agency"


def test_the_first_line_over_its_stamp_is_no_sites_name() -> None:
    page = read_page(
        "수산청, 노르웨이 해양연구소와 대구 자원 공동 조사\n\n김바다\n\n"
        "입력 2019. 11. 14   17:45\n업데이트 2019. 11. 14   17:47\n0 댓글\n\n"
        "수산청, 오슬로서 대구 자원 조사 협력 각서 체결\n\n" + korean()
    )
    assert page.title == "수산청, 노르웨이 해양연구소와 대구 자원 공동 조사"


@pytest.mark.parametrize("lead", ["[바다일보] 김바다 기자 = ", "[바다일보=김바다 기자] "])
def test_an_organ_in_brackets_beside_its_reporter_is_the_outlet(lead: str) -> None:
    page = read_page(f"▲대구 어장의 경계를 그린 지도.\n\n{lead}{korean()}")
    assert page.masthead.outlet.value == "바다일보"
    assert page.masthead.byline.value == ("김바다",)


@pytest.mark.parametrize("end", ["\u3014共同\u3015", "(共同)"])
def test_a_wires_name_closes_a_japanese_report(end: str) -> None:
    page = read_page("水産庁とノルウェー、北海のタラを共同で調査\n\n" + "\n\n".join(JAPANESE) + end)
    assert page.masthead.wire.value == "Kyodo News"
