"""Who made a page, and when, by turns of its furniture that no list of outlets has."""

from __future__ import annotations

import pytest
from reading_page import names_of, read_page, reader

from clipline.config import Config, CountryEntry, languages
from clipline.model import Clipping, Span
from clipline.reading.record import make_reader, read_record

TITLE = "Two ports agree on one pilot service\n"
LEAD = (
    "The ports of Oslo and Kiel will share their pilots from next spring, their two authorities "
    "said on Tuesday after a day of talks on the quay.\n"
)
SECOND = "Ships of either side may ask the other for a pilot without a fee for ten days a year."
BODY = f"{LEAD}\n{SECOND}\n"
TITULO = "Dos puertos acuerdan un servicio común de prácticos\n"
CUERPO = (
    "Los puertos de Cádiz y Málaga compartirán sus prácticos desde la próxima primavera, dijeron "
    "sus dos autoridades tras un día de conversaciones en el muelle.\n\n"
    "Los barcos de cada lado podrán pedir un práctico sin pagar durante diez días al año.\n"
)
TITRE = "Deux ports s'accordent sur un service de pilotage\n"
TEXTE = (
    "Les ports de Brest et de Lorient partageront leurs pilotes dès le printemps prochain, ont "
    "annoncé leurs deux autorités après une journée d'entretiens sur le quai.\n\n"
    "Les navires de chaque port pourront demander un pilote sans frais dix jours par an.\n"
)
CANAL = "Unirse al canal de WhatsApp de"
KO_RIGHTS = "저작권자 항구일보 무단전재 및 재배포 금지"
KO_TITLE = "두 항만 도선 서비스 통합하기로\n"
KO_FIRST = "두 항만 당국은 내년 봄부터 도선사를 함께 쓰기로 했다고 3일 밝혔다.\n"
KO_SECOND = "어느 쪽 선박이든 열흘은 요금 없이 도선사를 부를 수 있다고 당국은 말했다.\n"
KO_BODY = f"{KO_FIRST}{KO_SECOND}"


def outlet_of(text: str) -> str | None:
    """Who published a page."""
    return read_page(text).masthead.outlet.value


@pytest.mark.parametrize(
    ("page", "outlet"),
    [
        (
            f"{TITULO}\nNoticias HTV\n\noct 06 de 2014\n\n{CUERPO}\n{CANAL} Noticias HTV\n",
            "Noticias HTV",
        ),
        (
            f"Recibe los titulares de La Gaceta en tu correo\n\n{TITULO}\n{CUERPO}",
            "La Gaceta",
        ),
        (
            f"{TITRE}\n{TEXTE}\nSuivez rivages.net sur Google News\nRivages.net sur WhatsApp\n",
            "Rivages.net",
        ),
        (f"{TITRE}\n{TEXTE}\nRivages sur WhatsApp\n", None),
    ],
)
def test_a_site_asks_to_be_followed(page: str, outlet: str | None) -> None:
    assert outlet_of(page) == outlet


@pytest.mark.parametrize(
    ("page", "outlet"),
    [
        (f"연합뉴스 본문 바로가기 메뉴 바로가기\n\n{KO_TITLE}\n{KO_BODY}", "Yonhap News Agency"),
        (f"연합뉴스 인용 보도\n\n{KO_TITLE}\n{KO_BODY}", None),
        (f"{KO_TITLE}\n• 항구e뉴스\n• 승인 2020.06.23 16:12\n\n{KO_BODY}", "항구e뉴스"),
        (f"{KO_TITLE}\n{KO_BODY}\nⓒ게티이미지뱅크\n", None),
        (
            f"{KO_TITLE}\n항구일보 기자 입력 2018.06.06 13:46\n\n{KO_BODY}\n{KO_RIGHTS}\n",
            "항구일보",
        ),
    ],
)
def test_a_korean_site_names_itself(page: str, outlet: str | None) -> None:
    assert outlet_of(page) == outlet


def test_a_paper_that_signs_for_a_reporter_is_no_person() -> None:
    assert names_of(f"{KO_TITLE}\n항구일보 기자 입력 2018.06.06 13:46\n\n{KO_BODY}") is None


@pytest.mark.parametrize(
    ("page", "names"),
    [
        (f"{TITLE}\n{LEAD}\n{SECOND} \u2014 Mary Ann B. Quayle\n", ("Mary Ann B. Quayle",)),
        (f"{TITLE}\n{LEAD}\n{SECOND} \u2014 Reuters\n", None),
        (f"{TITLE}\n{LEAD}\n\u201cIt is a good day.\u201d \u2014 Mary Quayle\n", None),
        (f"{KO_TITLE}\n항구일보 부산포커스 홍길동 기자 | {KO_FIRST}{KO_SECOND}", ("홍길동",)),
        (f"{TITLE}\n4 May 2021\nQUAY FIELD.jpg\n\n{BODY}", None),
        (f"{TITLE}\n4 May 2021\nVideo Player\n\n{BODY}", None),
    ],
)
def test_who_signs_in_other_places(page: str, names: tuple[str, ...] | None) -> None:
    assert names_of(page) == names


def test_who_signs_in_thick_brackets_where_the_text_ends() -> None:
    text = (
        "二つの港、水先人を共有へ\n2023年10月5日\n\n"
        "二つの港の当局は5日、来春から水先人を共有すると発表した。\n"
        "どちらの船も年に十日は無料で水先人を呼ぶことができる。"
    )
    assert names_of(f"{text}【山田花子、ソウル佐藤一郎】\n") == ("山田花子", "佐藤一郎")
    assert names_of(f"{text}【共同通信】\n") is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("August 21 , 2023", "2023-08-21"),
        ("First Published: Thu, December 15 2022. 21:45 GMT", "2022-12-15T21:45+00:00"),
        ("Thu, December 15 2022. 21 people", "2022-12-15"),
    ],
)
def test_a_stamp_may_have_a_stray_blank_or_a_stop(line: str, day: str) -> None:
    assert read_page(f"{TITLE}{line}\n\n{BODY}").published == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("oct 06 de 2014\n08:26 a. m.", "2014-10-06T08:26"),
        ("Octubre 6 de 2014", "2014-10-06"),
        ("06/oct/2014", "2014-10-06"),
    ],
)
def test_a_spanish_stamp_may_begin_with_its_month(line: str, day: str) -> None:
    assert read_page(f"{TITULO}{line}\n\n{CUERPO}").published == day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Pilots from India came to the talks.", "2022-12-15T21:45+05:30"),
        ("Pilots from India and from Israel came to the talks.", "2022-12-15T21:45"),
    ],
)
def test_a_zone_of_several_countries_is_that_of_the_one_the_page_tells_of(
    told: str, day: str
) -> None:
    countries = CountryEntry("IN", ("India",)), CountryEntry("IL", ("Israel",))
    archive = make_reader(Config(countries=countries), languages())
    page = f"{TITLE}15 December 2022 | 21:45 IST\n\n{LEAD}\n{told} {SECOND}\n"
    assert read_page(page, archive).published == day


@pytest.mark.parametrize(
    "line",
    [
        "By MARY QUAYLE More by this Author",
        "By Mary Quayle | View all posts",
        "By Mary Quayle, more from this author",
    ],
)
def test_a_link_to_what_else_they_wrote_is_no_part_of_who_signs(line: str) -> None:
    page = read_page(f"{TITLE}\n{line}\n4 May 2021\n\n{BODY}")
    assert page.masthead.byline.value == ("Mary Quayle",)
    assert page.title == TITLE.strip()


def test_a_banner_of_the_state_over_a_page_is_no_headline() -> None:
    banner = (
        "An official website of the United States government\n"
        "Here's how you know\n"
        "A .gov website belongs to an official government organization in the United States.\n\n"
    )
    assert read_page(f"{banner}{TITLE}\nMay 4, 2021\n\n{BODY}").title == TITLE.strip()


def test_a_line_that_ends_with_a_telephones_number_is_no_headline() -> None:
    contact = "Media contact\n\nMary Quayle (Harbour Office): +47 22 334 455\n\nRelease content\n"
    assert read_page(f"{TITLE}\n{contact}\n4 May 2021\n\n{BODY}").title == TITLE.strip()


@pytest.mark.parametrize(
    ("told", "day"),
    [("on 6 November 2024", "2024-11-07T10:50"), ("on 6 July 2024", "2024-07-11T10:50")],
)
def test_the_year_beside_a_month_is_no_day_of_the_text(told: str, day: str) -> None:
    page = f"{TITLE}\n11/07/2024 10:50\n\n{LEAD.replace('on Tuesday', told)}\n{SECOND}\n"
    published = read_record(Clipping("x", "x.txt", "", page, Span(0, len(page))), reader())
    assert published.published.value is not None
    assert published.published.value.iso == day


def test_a_site_is_spoken_of_as_a_source_of_news() -> None:
    about = "The Harbour Council's Quayside Review (QReview) is the premier news source of ports."
    page = f"Quayside Review\n\n{TITLE}\n4 May 2021\n\n{BODY}\n\n{about}\n"
    assert outlet_of(page) == "Quayside Review"


def test_who_is_about_to_speak_does_not_sign() -> None:
    speaker = "Ambassador Mary Quayle, Director of Relations for the Ministry of Ports, added:"
    page = f"{TITLE}\n4 May 2021\n\n{BODY}\n{speaker}\n\n\u201cIt is a good day for both.\u201d\n"
    assert names_of(page) is None
