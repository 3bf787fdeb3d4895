"""Which line is what, on short pages that differ in one thing."""

from __future__ import annotations

import random
import time

import pytest
from reading_page import read_page

LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n"
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it.\n"
TITLE = "Two harbours to share one radio channel\n"


def test_prose_after_an_end_mark_is_no_body() -> None:
    page = read_page(f"{TITLE}\n{LEAD}(END)\nA bakery in the old town has won a prize for bread.\n")
    assert page.paragraphs == [LEAD.strip()]


def test_a_caption_printed_twice_is_a_caption() -> None:
    caption = (
        "Masters of both harbours stand on the pier on Monday after they agreed to share one "
        "radio channel, which is to be tested in spring.\n"
    )
    page = read_page(f"{TITLE}\n{caption}{caption}\n{LEAD}\n{SECOND}")
    assert page.paragraphs == [LEAD.strip(), SECOND.strip()]


def test_links_between_paragraphs_are_related_and_the_article_goes_on() -> None:
    page = read_page(f"{TITLE}\n{LEAD}\nAlso Read: Ferry Stuck in Ice\n\n{SECOND}")
    assert page.role_of("Ferry Stuck") == "related"
    assert page.paragraphs == [LEAD.strip(), SECOND.strip()]


def test_a_heading_within_the_article_is_body() -> None:
    page = read_page(f"{TITLE}\n{LEAD}\nWhat the fishermen say\n\n{SECOND}")
    assert page.role_of("What the fishermen say") == "body"


def test_a_list_that_a_paragraph_opens_is_body() -> None:
    page = read_page(
        f"{TITLE}\n{LEAD}\nThe towns agreed on:\n- one mast\n- two masters\n\n{SECOND}"
    )
    assert page.role_of("two masters") == "body"


def test_a_paragraph_cut_in_the_middle_of_a_word_is_body() -> None:
    page = read_page(f"{TITLE}\n{LEAD}\n{SECOND}\nFishermen on both sides have long ask")
    assert page.paragraphs[-1] == "Fishermen on both sides have long ask"


def test_a_cut_link_is_no_body() -> None:
    page = read_page(f"{TITLE}\n{LEAD}\n{SECOND}https://you")
    assert page.paragraphs == [LEAD.strip(), SECOND.strip()]


def test_a_comment_after_a_bare_date_is_no_body() -> None:
    comment = "we had this years ago and it never worked. nobody listens to us who live here\n"
    page = read_page(f"{TITLE}\n{LEAD}\n{SECOND}\nMay 3, 2017\n{comment}\nLeave a Comment\n")
    assert page.role_of("nobody listens") == "comment"


def test_a_credit_at_the_end_of_the_last_line_is_cut_off() -> None:
    page = read_page(f"{TITLE}\n{LEAD.strip()} Source: Yonhap News Agency")
    assert page.paragraphs == [LEAD.strip()]
    assert page.masthead.wire.value == "Yonhap News Agency"


def test_a_press_office_glued_to_the_last_line_is_cut_off() -> None:
    text = "Beide Häfen wollen besser zusammenarbeiten."
    office = "Hafenamt Kai 3, 20000 Hamburg Tel.: (040) 000-0000"
    page = read_page(f"{TITLE}\n{LEAD}{SECOND.strip()} {text} {office}")
    assert page.paragraphs == [LEAD.strip(), f"{SECOND.strip()} {text}"]


def test_a_handover_within_a_paragraph_is_cut_out() -> None:
    first = "두 도시가 지하철 사고에 함께 대비하기로 했습니다."
    page = read_page(f"두 도시, 지하철 안전 협약\n\n{first} 노태린 기자의 보도입니다.\n")
    assert page.paragraphs == [first]
    assert page.masthead.byline.value == ("노태린",)


def test_a_text_of_one_sentence_is_body() -> None:
    assert read_page(LEAD).paragraphs == [LEAD.strip()]


def test_a_brief_of_one_sentence_and_its_day_is_body() -> None:
    page = read_page(
        "The two ports were closed on Monday, the harbour said.\nPublished 5 May 2021\n"
    )
    assert page.paragraphs == ["The two ports were closed on Monday, the harbour said."]


def test_an_empty_page_has_a_zone_for_its_empty_line_and_no_body() -> None:
    page = read_page("\n\n")
    assert page.body == ()
    assert page.masthead.title.value is None


def test_no_text_makes_the_reader_fail() -> None:
    source = random.Random(7)  # noqa: S311 - no secret hangs on it
    signs = "aA1 \n.:-()[]©@#/|가다。日【】=“”’\t"
    for size in range(1, 300, 7):
        text = "".join(source.choices(signs, k=size))
        page = read_page(text)
        assert sum(z.span.end - z.span.start for z in page.zones) == len(page.sheet.text)


@pytest.mark.parametrize(
    "piece", ["a", "(", "a@", "By A B, ", "1.", "【", "2019-01-02 ", "Foo Bar\n"]
)
def test_a_hostile_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = time.process_time()
    read_page(text)
    assert time.process_time() - start < 10  # seconds, on a slow machine; one is enough on others


@pytest.mark.parametrize(
    "furniture",
    [
        "This article was amended on 9 April 2019. An earlier version named another town.",
        "This message may contain privileged information. Delete it if it is not for you.",
        "- 2 -",
        "[Check out more stories from the coast]",
        "Diese E-Mail enthält vertrauliche Angaben und ist nur für den Empfänger bestimmt.",
    ],
)
def test_what_a_page_says_of_itself_is_no_text(furniture: str) -> None:
    page = read_page(f"{TITLE}\n{LEAD}\n{furniture}\n\n{SECOND}")
    assert page.role_of(furniture) != "body"


@pytest.mark.parametrize(
    "tail",
    [
        "About Harbour Works\nHarbour Works builds masts for 40 towns along the coast.",
        "About the Coast Guild\nFounded in 1931, the Coast Guild is one of the oldest of its kind.",
        "About the Harbour Masters Union:\nThe HMU speaks for 300 masters in nine towns.",
        "Über die Hafenwerke\nDie Hafenwerke bauen Masten für 40 Städte an der Küste.",
        "À propos de Portlink\nPortlink construit des mâts pour quarante villes.",
        "Acerca de Portlink\nPortlink fabrica mástiles para cuarenta ciudades.",
        "Informazioni su Portlink\nPortlink costruisce antenne per quaranta città.",
        "The Harbour Letter is a project of the Coast Institute.",
        "Das Hafenblatt ist ein Projekt der Küstenstiftung in Emden.",
        "Portlink est un projet de la Fondation des ports et des côtes.",
        "Edited by Ann Moss.",
        "This live page is now closed. Our reports on the harbours go on.",
        "Some information for this report came from two of the fishermen.",
        "Cancel anytime. Complete digital access on any device for £9 per month.",
        "Comments will be moderated. Keep comments relevant to the harbours.",
        "This alert is for general information and is no legal advice.",
    ],
)
def test_what_a_house_says_of_itself_below_the_text_is_no_body(tail: str) -> None:
    page = read_page(f"{TITLE}\n{LEAD}\n{SECOND}\n{tail}\n")
    assert page.paragraphs == [LEAD.strip(), SECOND.strip()]


@pytest.mark.parametrize(
    "aside",
    [
        "RELATED: Ferry stuck in ice for a second night",
        "Learn more.",
        "Open in app",
        "Mehr erfahren",
        "En savoir plus",
        "Leer más",
        "Scopri di più",
        "자세히 보기",
        "詳しくはこちら",
        "A message from Portlink: Masts that stand. Ask for ours.",
        "Empfohlener redaktioneller Inhalt",
        "Relacionado: Un ferry atrapado en el hielo",
    ],
)
def test_what_stands_between_two_paragraphs_and_is_none_is_no_body(aside: str) -> None:
    page = read_page(f"{TITLE}\n{LEAD}\n{aside}\n\n{SECOND}")
    assert page.paragraphs == [LEAD.strip(), SECOND.strip()]


def test_a_sentence_with_a_credit_above_the_first_paragraph_is_a_caption() -> None:
    caption = "Boats leave the old harbour in fog last week. (Coast Guard)\n"
    page = read_page(f"{TITLE}\nBy Jane Doe\n\n{caption}\n{LEAD}\n{SECOND}")
    assert page.role_of("Boats leave") == "caption"


def test_a_sentence_between_the_headline_and_a_dateline_is_no_body() -> None:
    deck = "Fog costs boats, and a channel costs less than a boat does.\n"
    page = read_page(f"{TITLE}\n{deck}\nSEOUL, Aug. 5 (Yonhap) -- {LEAD}\n{SECOND}")
    assert page.role_of("Fog costs") == "headline"


def test_a_subject_that_a_heading_names_in_the_middle_is_body() -> None:
    page = read_page(f"{TITLE}\n{LEAD}\nAbout the fog\n\n{SECOND}")
    assert page.role_of("About the fog") == "body"


def test_what_stands_right_below_the_heading_of_comments_is_none_of_the_text() -> None:
    comment = (
        "Wilma, 28.10.2022: A channel was shared before the war. Nobody listened to it then.\n"
    )
    page = read_page(f"{TITLE}\n{LEAD}\n{SECOND}\nRead more\nA bridge opens\nComments\n{comment}")
    assert page.paragraphs == [LEAD.strip(), SECOND.strip()]
    opened = read_page(f"{TITLE}12\nView comments\n\n{LEAD}\n{SECOND}")
    assert opened.paragraphs == [LEAD.strip(), SECOND.strip()]


@pytest.mark.parametrize(
    "about",
    [
        (
            "Jane Doe is a fellow of the Tide Forum. In 2019 she was an adviser to the harbours of"
            " which she tells, and helped their masters to write the first rules of the channel."
        ),
        (
            "Jane Doe schreibt über alles, was im Hafen geschieht. Sie lebt mit ihrem Hund in Kiel"
            " und hat die Hafenmeister beider Städte drei Jahre lang im Nebel begleitet."
        ),
        (
            "Jane Doe escribe sobre puertos y barcos. Antes fue consejera de las dos autoridades,"
            " y con ellas redactó las primeras normas del canal que van a compartir desde mayo."
        ),
    ],
)
def test_a_last_paragraph_about_who_signs_is_none_of_the_text(about: str) -> None:
    page = read_page(f"{TITLE}By Jane Doe\n4 May 2021\n\n{LEAD}\n{SECOND}\n{about}\n")
    assert page.paragraphs == [LEAD.strip(), SECOND.strip()]
