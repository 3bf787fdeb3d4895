"""How agencies of the whole world sign: behind the day, before the place, in letters two share."""

from __future__ import annotations

from functools import cache

import pytest
from reading_page import read_page

from clipline.config import AgencyEntry, Config, CountryEntry, OutletEntry, languages
from clipline.model import Clipping, Span
from clipline.reading.record import Reader, make_reader, read_record

TITLE = "Two ports agree on one pilot service\n"
LEAD = (
    "The ports of Tema and Lomé will share their pilots from next spring, their two authorities "
    "said on Tuesday after a day of talks on the quay.\n"
)
SECOND = "Ships of either side may ask the other for a pilot without a fee for ten days a year.\n"
BODY = f"{LEAD}\n{SECOND}"
OUTLETS = (
    OutletEntry("Ghana News Agency", "GH", wire=True, credits=("GNA",)),
    OutletEntry("ANP", "NL", wire=True, credits=("ANP",)),
    OutletEntry("Agence Nigérienne de Presse", "NE", "fr", wire=True, credits=("ANP",)),
    OutletEntry("Press Trust of India", "IN", wire=True, credits=("PTI", "Press Trust of India")),
    OutletEntry("News1", "KR", credits=("뉴스1",)),
    OutletEntry("Agence Kampuchea Presse", "KH", wire=True, credits=("AKP",)),
)
COUNTRIES = (
    CountryEntry("GH", ("Ghana",), capitals=("Accra",)),
    CountryEntry("NL", ("Netherlands", "Pays-Bas"), ("Dutch",), capitals=("The Hague", "Den Haag")),
    CountryEntry("NE", ("Niger",), ("nigérien",), capitals=("Niamey",)),
    CountryEntry("CU", ("Cuba",), capitals=("Havana",)),
    CountryEntry("KH", ("Cambodia",), capitals=("Phnom Penh",)),
)


@cache
def archive() -> Reader:
    """The words of these agencies and of all languages."""
    return make_reader(Config(outlets=OUTLETS, countries=COUNTRIES), languages())


def wire_of(text: str) -> str | None:
    """Which agency a page is credited to."""
    return read_page(text, archive()).masthead.wire.value


@pytest.mark.parametrize(
    ("opening", "wire", "place"),
    [
        ("Accra, Oct. 3, GNA \u2013 ", "Ghana News Agency", "Accra"),
        ("ACCRA, OCT 3, GNA---", "Ghana News Agency", "Accra"),
        ("Accra, Oct. 3 (GNA)-", "Ghana News Agency", "Accra"),
        ("Accra, GNA \u2013 ", "Ghana News Agency", "Accra"),
        ("Accra-GNA: ", "Ghana News Agency", "Accra"),
        ("AKP Phnom Penh, October 3, 2022 -- ", "Agence Kampuchea Presse", "Phnom Penh"),
        ("Accra \u2022 GNA\n", "Ghana News Agency", None),
        ("HARWICH (HPAX) \u2013 ", "HPAX", "Harwich"),
        ("Havana (HPA) - ", "HPA", "Havana"),
        ("Havana, Oct 3 (HPA) ", "HPA", "Havana"),
        ("Havana, Oct 3 ", None, None),
        ("HARWICH (WHPA) \u2013 ", None, "Harwich"),
        ("Accra, Ghana \u2013 ", None, "Accra, Ghana"),
    ],
)
def test_an_agency_signs_in_a_dateline(opening: str, wire: str | None, place: str | None) -> None:
    masthead = read_page(f"{TITLE}\n{opening}{BODY}", archive()).masthead
    assert masthead.wire.value == wire
    assert masthead.place.value == place


@pytest.mark.parametrize(
    ("opening", "wire"),
    [
        ("Niamey, Oct 3 (ANP) \u2013 ", "Agence Nigérienne de Presse"),
        ("Den Haag (ANP) - ", "ANP"),
        ("Lomé, Oct 3 (ANP) \u2013 ", "Agence Nigérienne de Presse"),
    ],
)
def test_of_two_agencies_with_one_sign_the_place_or_the_page_tells_which(
    opening: str, wire: str
) -> None:
    assert wire_of(f"{TITLE}\n{opening}{LEAD}\nThe envoy of Niger called it a good day.\n") == wire


@pytest.mark.parametrize(
    "line",
    [
        "Press Trust of India  |  Shillong",
        "3 October 2022  |  Press Trust of India",
        "Posted on 3 October 2022 - Press Trust of India",
    ],
)
def test_an_agency_stands_beside_a_place_or_behind_a_day(line: str) -> None:
    page = f"{TITLE}\n{line}\n\n{BODY}"
    assert wire_of(page) == "Press Trust of India"


@pytest.mark.parametrize("line", ["Press Trust of India | Business", "Press Trust of India | Jobs"])
def test_an_agency_beside_a_section_is_an_item_of_a_menu(line: str) -> None:
    assert wire_of(f"{line}\n\n{TITLE}\n3 October 2022\n\n{BODY}") is None


def test_an_agency_may_sign_after_wide_space_behind_the_last_words() -> None:
    page = (
        "두 항만 도선 서비스 통합하기로\n2022.10.03 10:12\n\n"
        "두 항만 당국은 내년 봄부터 도선사를 함께 쓰기로 했다고 3일 밝혔다.\n"
        "어느 쪽 선박이든 열흘은 요금 없이 도선사를 부를 수 있다고 당국은 말했다.    뉴스1\n"
    )
    assert wire_of(page) == "News1"


@pytest.mark.parametrize("line", ["Source : GNA", "Source: GNA"])
def test_a_source_may_be_named_after_a_spaced_colon(line: str) -> None:
    assert wire_of(f"{TITLE}\n{BODY}\n{line}\n") == "Ghana News Agency"


def test_an_agency_signs_alone_below_wide_space() -> None:
    links = "Other reports\nHarbour wall to be mended\nFerry fares rise again\n"
    assert wire_of(f"{TITLE}\n{BODY}\n\n\n\nGNA\n\n\n{links}") == "Ghana News Agency"
    assert wire_of(f"{TITLE}\n{BODY}GNA\n\n\n{links}") == "Ghana News Agency"
    hired = "GNA hires three editors"
    assert wire_of(f"{TITLE}\n{BODY}\n\n\n\n{hired}\n\n\n{links}") is None


def test_an_agency_opens_what_is_taken_for_a_notice() -> None:
    notice = "You are subscribed to the releases of the Harbour Council."
    assert wire_of(f" date 2021-10-21 (GNA) \u2013 {notice}\n\n{BODY}") == "Ghana News Agency"
    assert wire_of(f"{notice} (GNA) \u2013 more\n\n{BODY}") is None


def test_letters_that_a_wire_and_another_house_share_are_the_wires() -> None:
    outlets = (
        OutletEntry("Coastal Notes Agency", "US", credits=("CNA",)),
        OutletEntry("Central Niger Agency", "NE", wire=True, credits=("CNA",)),
    )
    countries = (*COUNTRIES, CountryEntry("US", ("United States",), capitals=("Washington",)))
    reader = make_reader(Config(outlets=outlets, countries=countries), languages())
    lead = f"WASHINGTON, Oct. 10 (CNA) -- {LEAD}"
    masthead = read_page(f"{TITLE}\n{lead}\n{SECOND}", reader).masthead
    assert masthead.wire.value == "Central Niger Agency"


def test_a_report_from_abroad_is_of_the_wire_at_home_where_it_tells_most_of() -> None:
    lead = "NIAMEY, Oct. 3 (ANP) -- Dutch pilots, the Netherlands said, will follow Dutch ships."
    page = f"{TITLE}\n{lead}\n\nDutch captains agreed.\n\n{SECOND}"
    masthead = read_page(page, archive()).masthead
    assert masthead.wire.value == "ANP"


def test_who_signs_in_the_dateline_is_no_body_of_these_letters() -> None:
    tide = AgencyEntry("tide", "Institute of Port Affairs", "NE", aliases=("IPA",))
    reader = make_reader(
        Config(outlets=OUTLETS, countries=COUNTRIES, agencies=(tide,)), languages()
    )
    lead = LEAD.replace("The ports", "ACCRA, Oct 3 (IPA) - The ports")

    def bodies(text: str) -> list[str]:
        clipping = Clipping("x", "x.txt", "", text, Span(0, len(text)))
        return [agency.name for agency in read_record(clipping, reader).agencies]

    assert bodies(f"{TITLE}\n{lead}\n{SECOND}IPA RK VN") == []
    named = SECOND.replace("either side", "the IPA")
    assert bodies(f"{TITLE}\n{LEAD}\n{named}") == [tide.name]
    assert bodies(f"{TITLE}\n{lead}\n{named}") == [tide.name]  # it speaks of itself
