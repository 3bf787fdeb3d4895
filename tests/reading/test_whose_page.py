"""Whose page it is: what a site says of itself names it, what it says of others does not."""

from __future__ import annotations

import pytest
from reading_page import read_page

TITLE = "Two harbours to share one radio channel\n"
LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n"
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it.\n"
BODY = f"{LEAD}\n{SECOND}"
PAGE = f"{TITLE}\nBy Jane Doe\n5 March 2019\n\n{BODY}"

GERMAN = (
    "Zwei Häfen teilen sich einen Kanal\n\n5. März 2019\n\nZwei Häfen werden sich vom nächsten "
    "Frühjahr an einen Funkkanal teilen, wie ihre Leiter am Dienstag mitteilten.\n\n"
)
SPANISH = (
    "Dos puertos comparten un canal\n\n5 de marzo de 2019\n\nDos puertos compartirán un canal "
    "de radio desde la próxima primavera, dijeron el martes sus directores.\n\n"
)
FRENCH = (
    "Deux ports partagent un canal\n\n5 mars 2019\n\nDeux ports partageront un canal de radio "
    "dès le printemps prochain, ont annoncé mardi leurs directeurs.\n\n"
)


def outlet_of(text: str) -> str | None:
    return read_page(text).masthead.outlet.value


@pytest.mark.parametrize(
    "foot",
    [
        "More from Tidewater\n\nAdvertise with Tidewater\n",
        "Follow Tidewater on X\n\nSign up to Tidewater today\n",
        "Jane Doe is a staff writer at Tidewater.\n\nSearch Tidewater\n",
        "Jobs at Tidewater\n\n© 2019 Tidewater Media Ltd\n",
        "Terms of use\n\n2019 Tidewater. All Rights Reserved.\n",
    ],
)
def test_two_turns_in_which_a_site_speaks_of_itself_name_it(foot: str) -> None:
    assert outlet_of(f"{PAGE}\n{foot}") == "Tidewater"


@pytest.mark.parametrize(
    "foot",
    [
        "More from Tidewater\n",
        "Follow us\n\nAdvertise with us\n\nAbout us\n",
        "Google Privacy Policy\n\nAdd us on Google\n\nFollow Google\n",
        "© 2019 a Tidewater plc subsidiary\n",
        "Text is protected by the Harbour Copyright and Pilotage Act\n",
        "Jane Doe has written for Reuters, NHK and The Herald.\n",
        "— NHK (@nhk) March 4, 2019\n",
    ],
)
def test_one_turn_a_law_or_a_list_of_papers_names_no_site(foot: str) -> None:
    assert outlet_of(f"{PAGE}\n{foot}") is None


@pytest.mark.parametrize(
    "told",
    [
        "A pilot told Reuters that he was glad.\n",
        "A pilot told NHK that he was glad.\n\nHis wife told The Herald that she was not.\n",
    ],
)
def test_what_a_wire_or_two_rivals_were_told_is_cited(told: str) -> None:
    assert outlet_of(f"{PAGE}\n{told}") is None


@pytest.mark.parametrize(
    "top",
    [
        "Partnerships",
        "Spring Deals 2026",
        "Magazine",
        "Send Us a Tip",
        "Support Tidewater",
        "Travel\nBusiness\nThe Herald",
    ],
)
def test_an_item_of_a_menu_is_no_site(top: str) -> None:
    small = "The two partnerships deal with news of all the world and of business.\n"
    assert outlet_of(f"{top}\nSport\nLocal\n\n{PAGE}\n{small}") is None


@pytest.mark.parametrize(
    ("top", "wanted"),
    [
        ("Tide News Network.com\n\n", "Tide News Network.com"),
        ("Tidewater Norway > News > Local\n\n", "Tidewater Norway"),
        ("Harbor Post Staff\n\n", "Harbor Post"),
    ],
)
def test_the_first_words_of_a_page_name_its_site(top: str, wanted: str) -> None:
    assert outlet_of(f"{top}{PAGE}") == wanted


def test_a_paper_signs_between_headline_and_text() -> None:
    assert outlet_of(f"{TITLE}\nThe Tide-Courier\n\n{BODY}") == "The Tide-Courier"


def test_a_paper_signs_behind_who_wrote_by_initials() -> None:
    text = f"{TITLE}\n{LEAD}\n{SECOND.strip()} — JD/RX, Tide News\n"
    assert outlet_of(text) == "Tide News"


def test_human_rights_are_no_copyright() -> None:
    foot = "Check also\n\nHarbours are cold - United Nations Human Rights, 2019\n"
    assert outlet_of(f"{PAGE}\n{foot}") is None


def test_a_wire_below_the_text_is_credited_and_no_outlet() -> None:
    masthead = read_page(f"{TITLE}\n{BODY}\nFOGBELL\n").masthead
    assert (masthead.outlet.value, masthead.wire.value) == (None, "Fogbell")


def test_a_domain_heads_the_other_reports_of_its_site() -> None:
    assert outlet_of(f"{PAGE}\nTideNews.ca Top Stories\nA pier is sold\n") == "TideNews.ca"


@pytest.mark.parametrize(
    ("credit", "wanted"),
    [
        ("Source: Harbour News Agency\n", "Harbour News Agency"),
        ("Source: Harbour Museum\n", None),
        ("This report by Fogbell was first published March 5, 2019.\n", "Fogbell"),
    ],
)
def test_a_source_is_a_wire_by_its_form_or_where_it_is_listed(
    credit: str, wanted: str | None
) -> None:
    assert read_page(f"{TITLE}\n{BODY}\n{credit}").masthead.wire.value == wanted


def test_the_marks_of_markdown_are_no_part_of_a_headline() -> None:
    assert read_page(f"# {TITLE}\nBy Jane Doe\n\n{BODY}").masthead.title.value == TITLE.strip()


def test_a_label_of_sharing_is_no_part_of_a_headline() -> None:
    page = f"Share this story: {TITLE}\n{TITLE}\nBy Jane Doe\n\n{BODY}"
    assert read_page(page).masthead.title.value == TITLE.strip()


def test_a_mark_of_rights_is_no_part_of_its_holders_name() -> None:
    assert outlet_of(f"{PAGE}\nPrivacy policy\nCopyright Tidewater 2019\n") == "Tidewater"
    assert outlet_of(f"{PAGE}\nPrivacy policy\nCopyright © 2019\n") is None


@pytest.mark.parametrize(
    "foot",
    [
        "Tidewater\n\nMore from Tidewater\n",
        "More from Tidewater\n\nWrite to desk@tidewater.example.com or to desk@tidewater.org\n",
        "About Tidewater\n\n© 2019 Tidewater Holdings, Inc.\n",
        "Tidewater homepage\n\nFollow Tidewater online:\n",
        "Originally published on Tidewater.\n\nPopular now on Tidewater\n",
    ],
)
def test_a_turn_is_borne_out_by_a_line_an_address_or_the_rights(foot: str) -> None:
    assert outlet_of(f"{PAGE}\n{foot}") == "Tidewater"


def test_a_name_that_begins_with_a_small_letter_or_a_figure_is_a_name() -> None:
    assert outlet_of(f"{PAGE}\nAbout tIde\n\nWrite for tIde\n") == "tIde"
    assert outlet_of(f"{PAGE}\nAbout 7Tides\n\nAdvertise with 7Tides\n") == "7Tides"


def test_a_section_of_its_own_line_bears_nothing_out() -> None:
    assert outlet_of(f"{PAGE}\nA book on fishing.\n\nFishing\n\nMore from Fishing\n") is None


def test_the_owner_in_the_rights_loses_against_the_site() -> None:
    foot = "Harbor Group\n\nTidewater homepage\n\nMore from Tidewater\n\n© 2019 Harbor Group, LLC\n"
    assert outlet_of(f"{PAGE}\n{foot}") == "Tidewater"


def test_an_item_of_a_long_menu_is_no_site_for_being_named_again() -> None:
    menu = "".join(f"{name}\n" for name in ("Boating", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    assert outlet_of(f"{menu}\n{PAGE}\nBest of Boating this week\n\nSee all Boating\n") is None


def test_a_holder_of_rights_ends_before_a_reserve_and_with_its_address() -> None:
    assert outlet_of(f"{PAGE}\n© 2019 Tidewater unless otherwise noted.\n") == "Tidewater"
    assert outlet_of(f"{PAGE}\nCopyright © 2000- Tidewater.com, LLC.\n") == "Tidewater.com"


@pytest.mark.parametrize(
    "text",
    [
        GERMAN + "Über Flutlicht\n\nWerben bei Flutlicht\n",
        SPANISH + "Suscríbete a Flutlicht\n\nPublicidad en Flutlicht\n",
        FRENCH + "À propos de Flutlicht\n\nSuivez Flutlicht sur Facebook\n",
    ],
)
def test_sites_speak_of_themselves_in_each_language(text: str) -> None:
    assert outlet_of(text) == "Flutlicht"


def test_one_turn_is_enough_for_what_is_called_as_papers_are() -> None:
    assert outlet_of(f"{PAGE}\nSubscribe to Tidewater Herald and its magazine\n") == (
        "Tidewater Herald"
    )


def test_whose_photo_it_is_is_not_whose_page() -> None:
    assert outlet_of(f"{PAGE}\n© Jane Doe/Harbor Images\n") is None


def test_an_item_of_a_menus_line_that_stands_again_on_top_is_no_site() -> None:
    top = "Tides | Knots | Sails | Fish\n3 May 2021\nKnots\n"
    assert outlet_of(f"{top}{TITLE}\n{BODY}") is None


def test_a_name_joined_by_a_hyphen_ends_as_papers_names_do() -> None:
    menu = "Abo | Trauer | Anzeigen\n"
    page = "Zwei Häfen teilen sich einen Funkkanal\nVon Jana Roe\n18.04.2021, 11:20 Uhr\n"
    text = (
        "Oslo. Zwei Häfen teilen sich vom Frühjahr an einen Funkkanal, sagten ihre Leiter am"
        " Dienstag nach einem Jahr, in dem drei Boote im Nebel auf Grund gelaufen waren.\n"
    )
    assert outlet_of(f"Fjord-Bote\n{menu}{page}{text}") == "Fjord-Bote"


@pytest.mark.parametrize(
    "item", ["Live-News", "Video-Magazin", "Online-Magazin", "Podcast-Magazine"]
)
def test_an_item_of_a_menu_joined_by_a_hyphen_is_no_paper(item: str) -> None:
    assert outlet_of(f"{item}\n{TITLE}5 March 2019\n{BODY}") is None
