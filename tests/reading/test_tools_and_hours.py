"""What stands on pages beside a report: tools, hours of live pages, notes on wires, file names."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Two harbours to share one radio channel"
LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog."
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it."
THIRD = "The skippers want to be heard first, and a report is due in autumn."
PARAGRAPHS = [LEAD, SECOND, THIRD]


def page(line: str, *, between: bool = False) -> list[str]:
    """The paragraphs of a report with this line below its text, or below its first paragraph."""
    texts = [LEAD, line, SECOND, THIRD] if between else [LEAD, SECOND, THIRD, line]
    return read_page(f"{TITLE}\n5 March 2019\n\n" + "\n\n".join(texts) + "\n").paragraphs


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("3 min readTwo harbours to share one radio channel", TITLE),
        ("3 min read | Two harbours to share one radio channel", TITLE),
        ("Two harbours to share one radio channel4 min read", TITLE),
        ("4 Min. LesezeitZwei Häfen teilen sich einen Kanal", "Zwei Häfen teilen sich einen Kanal"),
        ("Two harbours in 10 minutes from now on", "Two harbours in 10 minutes from now on"),
        ("5 minutes that changed two harbours", "5 minutes that changed two harbours"),
    ],
)
def test_how_long_a_page_takes_to_read_is_no_part_of_its_headline(line: str, title: str) -> None:
    text = f"{line}\n5 March 2019\n\n{LEAD}\n\n{SECOND}\n"
    assert read_page(text).title == title


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("07h30 : Les deux ports signent un accord", "06h52 : Un ministre arrive au port"),
        ("14:35 Uhr: Minister treffen ein", "11:20 Uhr: Der Gipfel beginnt"),
        ("[10:42] Two harbours sign", "[09:15] The masters arrive"),
    ],
)
def test_an_entry_of_a_live_page_is_no_headline_of_the_page(first: str, second: str) -> None:
    assert read_page(f"{first}\n\n{LEAD}\n\n{second}\n\n{SECOND}\n").title is None


def test_one_hour_alone_makes_no_live_page() -> None:
    title = "9:30 a.m.: the hour at which two harbours changed"
    assert read_page(f"{title}\n\n{LEAD}\n\n{SECOND}\n").title == title


def test_a_headline_in_capitals_goes_on_where_it_broke_off() -> None:
    text = f"TWO HARBOURS AGREE TO SHARE ONE CHANNEL FOR THE\nPILOTS\n{LEAD}\n{SECOND}\n"
    assert read_page(text).title == "TWO HARBOURS AGREE TO SHARE ONE CHANNEL FOR THE\nPILOTS"


def test_a_whole_headline_in_capitals_does_not_take_in_the_place_below() -> None:
    text = f"TWO HARBOURS AGREE TO SHARE ONE CHANNEL\nBERGEN\n{LEAD}\n{SECOND}\n"
    assert read_page(text).masthead.title.value == "TWO HARBOURS AGREE TO SHARE ONE CHANNEL"


def test_a_title_over_tools_is_no_item_of_the_menu() -> None:
    caption = "二つの港の会合(出所:港湾局)"
    text = (
        f"二つの港をつなぐ無線の共用へ覚書 港湾局\n\n• 印刷\n• 共有\n{caption}\n{caption}\n\n"
        "ノルウェーの港湾局は5日、二つの港が来年春から一つの無線チャンネルを共用すると明らかにした。"
        "昨年は霧の中で三隻が座礁していた。\n\n費用は両市が半分ずつ負担すると市議会が決めた。\n"
    )
    read = read_page(text)
    assert read.title == "二つの港をつなぐ無線の共用へ覚書 港湾局"
    assert read.role_of(caption) == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "Your browser doesn't support HTML5 video.",
        "Ihr Browser unterstützt kein HTML5-Video.",
        "브라우저가 HTML5 비디오를 지원하지 않습니다.",
        "お使いのブラウザは動画の再生に対応していません。",
        "IMG_2034",
        "arton150776",
        "Reuters is a global news agency with bureaus in many ports.",
        "AFP ist eine Nachrichtenagentur mit eigenen Korrespondenten.",
        "L'AFP est une agence de presse mondiale.",
    ],
)
@pytest.mark.parametrize("between", [True, False])
def test_what_the_page_says_of_itself_is_none_of_the_report(line: str, *, between: bool) -> None:
    assert page(line, between=between) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "Reuters reported that both news agencies of the two towns were told first.",
        "The video shows three boats on the rocks, the coast guard said.",
        '"Your browser does not matter," the master said of the new page of the harbour.',
        "AFP berichtete zuerst über den Plan der beiden Häfen.",
    ],
)
def test_a_sentence_on_a_wire_or_a_video_is_one_of_the_report(line: str) -> None:
    assert line in page(line, between=True)


@pytest.mark.parametrize(
    "line", ["Inhalte teilen via", "この記事の関連ニュース", "Seite drucken", "Imprimer cette page"]
)
def test_a_tool_at_a_pages_end_is_no_sentence_that_was_cut(line: str) -> None:
    assert page(line) == PARAGRAPHS


def test_a_sentence_that_was_cut_closes_the_text() -> None:
    assert page("The council of the larger town has not") == [
        *PARAGRAPHS,
        "The council of the larger town has not",
    ]


def test_a_photos_credit_in_brackets_opens_no_report() -> None:
    texts = [
        "노르웨이의 두 항구가 내년 봄부터 무선 채널 하나를 함께 쓴다고 항만장들이 5일 밝혔다.",
        "[사진=항만청 제공]",
        "채널은 여섯 달 동안 시험 운영되며 비용은 두 도시가 절반씩 낸다고 시의회가 결정했다.",
    ]
    read = read_page(
        "두 항구, 무선 채널 하나 함께 쓴다\n2019-03-05\n\n" + "\n\n".join(texts) + "\n"
    )
    assert read.paragraphs == [texts[0], texts[2]]


def test_what_a_site_offers_is_no_list_of_the_report() -> None:
    text = (
        f"{TITLE}\n5 March 2019\n\n{LEAD}\n\n{SECOND}\n\nSubscribe to read the rest of it.\n\n"
        "• Every morning the news in your inbox\n• Keep articles for later\n"
    )
    assert read_page(text).paragraphs == [LEAD, SECOND]


@pytest.mark.parametrize(
    "head",
    [
        "Le 19 octobre 2024 \u2013 Bergen, Norvège \u2013 Pêches et Océans/Garde côtière",
        "October 19, 2024 \u2013 Bergen, Norway \u2013 Fisheries and Oceans / Coast Guard",
        "October 19, 2024 \u2013 Bergen, Norway",
    ],
)
def test_a_day_and_a_place_on_a_line_of_their_own_are_no_text(head: str) -> None:
    read = read_page(f"{TITLE}\n{head}\n{LEAD}\n\n{SECOND}\n")
    assert read.paragraphs == [LEAD, SECOND]
    assert read.published == "2024-10-19"


def test_a_day_and_a_place_before_a_sentence_are_its_dateline() -> None:
    text = f"{TITLE}\n\nMarch 5, 2019 \u2013 Alta, Norway \u2013 {LEAD}\n\n{SECOND}\n"
    assert read_page(text).masthead.place.value == "Alta, Norway"


@pytest.mark.parametrize(
    ("sentence", "wire"),
    [
        ("The two masters signed the paper, an AFP journalist saw at the pier.", True),
        ("Les deux maîtres ont signé le texte, a constaté l'AFP sur le quai.", True),
        ("Los dos capitanes firmaron el texto, constató la AFP en el muelle.", True),
        ("The two masters signed the paper, one of them told AFP at the pier.", False),
        ("The two masters signed the paper, AFP reported from the pier.", False),
    ],
)
def test_the_wire_whose_people_saw_it_told_it(sentence: str, *, wire: bool) -> None:
    read = read_page(f"{TITLE}\n5 March 2019\n\n{LEAD} {sentence}\n\n{SECOND}\n")
    assert read.masthead.wire.value == ("Agence France-Presse" if wire else None)


def test_a_reporter_in_brackets_with_an_address_signs() -> None:
    text = (
        "두 항구, 무선 채널 하나 함께 쓴다\n\n"
        "노르웨이의 두 항구가 내년 봄부터 무선 채널 하나를 함께 쓴다고 항만장들이 5일 밝혔습니다.\n"
        "채널은 여섯 달 동안 시험 운영되며 비용은 두 도시가 절반씩 낸다고 결정했습니다.\n\n"
        "[ 배시온 기자 / sion@example.com ]\n\n[ⓒ 항구TV & hangu.example, 무단전재 금지 ]\n"
    )
    read = read_page(text).masthead
    assert read.byline.value == ("배시온",)
    assert read.outlet.value == "항구TV"


def test_a_newsroom_that_signs_is_the_outlets() -> None:
    text = (
        f"{TITLE}\n\n{LEAD}\n\n{SECOND}\n\nRedacción Muelle Norte\n\n"
        "Redacción Muelle Norte es el equipo de periodistas. Contacto: redaccion@example.com\n"
    )
    assert read_page(text).masthead.outlet.value == "Muelle Norte"


def test_a_desk_that_signs_is_no_outlet() -> None:
    assert (
        read_page(f"{TITLE}\n\nRedacción Internacional\n\n{LEAD}\n").masthead.outlet.value is None
    )


def test_a_source_over_a_link_that_spells_it_is_the_outlet() -> None:
    text = (
        "Source : Le Quai - Norvège -\n\nhttps://www.lequai.example/Deux-ports_a1.html\n\n"
        f"Par Jane Doe\n\n{LEAD}\n\n{SECOND}\n"
    )
    assert read_page(text).masthead.outlet.value == "Le Quai"


def test_what_is_on_air_is_no_name_of_the_station() -> None:
    text = (
        f"Escuche ahora\n\nNoches del Muelle\n\nProgramación\n\nCiudades\n\n{TITLE}\n\n"
        f"{LEAD}\n\n{SECOND}\n"
    )
    assert read_page(text).masthead.outlet.value is None


def test_the_subject_of_a_mail_to_a_list_is_its_title_without_the_lists_name() -> None:
    text = (
        "From: Harbour News <news@harbournews.example>\nTo: readers@lists.example\n"
        "Date: Tue, 5 Mar 2019 10:12:00 +0100\n"
        f"Subject: [harbour-list] {TITLE}\n\n{LEAD}\n{SECOND}\n"
    )
    assert read_page(text).title == TITLE


def test_a_section_over_who_signs_is_nobody_beside_her() -> None:
    text = (
        f"{TITLE}\n\nActu Norvège\n\nRédigé par Jane DOE Mardi 5 Mars 2019\n\n{LEAD}\n\n{SECOND}\n"
    )
    assert read_page(text).masthead.byline.value == ("Jane Doe",)


def test_what_a_broadcaster_says_of_its_own_report_tells_the_day() -> None:
    texts = [LEAD, SECOND, "Diese Nachricht wurde am 05.03.2019 im Programm gesendet."]
    read = read_page(f"{TITLE}\n\n" + "\n\n".join(texts) + "\n")
    assert read.paragraphs == texts[:2]
    assert read.published == "2019-03-05"


@pytest.mark.parametrize(
    "caption",
    [
        "The two masters are seen with the paper. Provided by the Ministry of Fisheries and Ports",
        "The two masters hold up the paper in Alta. [Photo by Ministry of Fisheries and Ports]",
    ],
)
def test_a_line_that_ends_with_a_photos_credit_is_a_caption(caption: str) -> None:
    assert page(caption, between=True) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        "For media enquiries, contact the press office.",
        "This is a developing story. Please check back for updates.",
        "Haz clic aquí para leer el comunicado completo.",
        "당신의 의견을 남겨주세요.",
    ],
)
def test_what_a_page_asks_of_its_readers_is_none_of_the_report(line: str) -> None:
    assert page(line) == PARAGRAPHS


def test_under_what_a_page_is_filed_is_no_outlet() -> None:
    text = (
        f"Hello, Guest!\n\nNorthern Waters\n\n{TITLE}\n\n{LEAD}\n\n{SECOND}\n\n"
        "Category: Northern Waters\n"
    )
    assert read_page(text).masthead.outlet.value is None
