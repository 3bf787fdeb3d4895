"""What a page says of itself: dates that lie, names that sign, titles that hide."""

from __future__ import annotations

from reading_page import read_page

from clipline.reading.record import home_country

TITLE = "Two harbours to share one radio channel\n"
LEAD = (
    "Two harbours will share one radio channel from next spring, their masters said on Tuesday, "
    "after a year in which three boats ran aground in fog.\n"
)
SECOND = "The channel will be tested for six months, and both towns will pay for half of it.\n"
BODY = f"{LEAD}\n{SECOND}"


def test_a_label_outweighs_the_day_on_top_of_the_page() -> None:
    page = read_page(f"3 May, 2024\n\n{TITLE}\nPublished: June 4, 2019 - 10:12\n\n{BODY}")
    assert page.published == "2019-06-04T10:12"
    assert page.captured == "2024-05-03"


def test_published_outweighs_updated_in_either_order() -> None:
    stamps = "Updated June 6, 2019 08:00\nPublished June 4, 2019 10:12\n"
    assert read_page(f"{TITLE}\n{stamps}\n{BODY}").published == "2019-06-04T10:12"


def test_dates_of_related_headlines_and_comments_are_no_publication_date() -> None:
    tail = "Related stories\nFerry stuck in ice (Mar 3, 2011)\nBridge to close (Apr 2, 2012)\n"
    page = read_page(
        f"{TITLE}\n{BODY}\n{tail}\nComments\nTom\nMay 5, 2013 at 8:00 am\nfine by me\n"
    )
    assert page.published is None


def test_a_stock_photos_date_is_no_publication_date() -> None:
    caption = "A lighthouse in fog, seen on Sept. 3, 2011. (Getty Images)\n"
    assert read_page(f"{TITLE}\n{caption}\n{BODY}").published is None


def test_a_copyright_year_alone_is_no_publication_date() -> None:
    assert read_page(f"{TITLE}\n{BODY}\n© 2018 The Herald\n").published is None


def test_a_dateline_without_a_year_gives_none_and_keeps_what_it_says() -> None:
    page = read_page(f"{TITLE}\nSEOUL, Aug. 5 (Yonhap) -- {BODY}")
    assert page.published is None
    assert page.masthead.published.evidence[0].span.of(page.sheet.text).strip(", ") == "Aug. 5"


def test_a_caption_of_those_days_fixes_the_datelines_year() -> None:
    caption = "Masters of both harbours stand on the pier on June 4, 2019. (Yonhap)\n"
    page = read_page(f"{TITLE}\nSEOUL, June 4 (Yonhap) -- {BODY}\n{caption}")
    assert page.published == "2019-06-04"


def test_a_copyright_year_fixes_the_datelines_year_where_the_weekday_agrees() -> None:
    for year, wanted in ((2019, "2019-06-04"), (2018, None)):
        page = read_page(
            f"{TITLE}\nSEOUL, June 4 (Yonhap) -- {BODY}\nCopyright {year} The Herald.\n"
        )
        assert page.published == wanted


def test_two_stamps_a_home_zone_apart_are_one_instant() -> None:
    stamps = "2019-06-04 03:10:22\n\nTransmission 2019-06-04 12:10\n"
    page = read_page(f"{TITLE}\n{stamps}\n(Seoul = Yonhap News) Reporter Noh Eun-bi = {BODY}")
    assert page.published == "2019-06-04T12:10+09:00"
    assert page.masthead.byline.value == ("Noh Eun-bi",)


def test_two_stamps_apart_by_no_home_zone_are_two() -> None:
    stamps = "2019-06-04 03:10\n\nUpdated 2019-06-04 12:10\n"
    assert read_page(f"{TITLE}\n{stamps}\n{BODY}").published == "2019-06-04T03:10"


def test_a_zone_name_of_several_countries_is_settled_by_the_dateline() -> None:
    stamp = "Published Jun 4, 2019, 2:43 pm IST\n"
    page = read_page(f"{TITLE}\n{stamp}\nNew Delhi: {BODY}")
    assert page.published == "2019-06-04T14:43+05:30"
    assert read_page(f"{TITLE}\n{stamp}\n{BODY}").published == "2019-06-04T14:43"


def test_today_with_its_date_is_the_publication_date() -> None:
    text = "The third round of harbour talks was held in Oslo today, May 19, 2019, they said.\n"
    assert read_page(f"{text}\n{SECOND}").published == "2019-05-19"


def test_a_scrapers_date_and_the_title_may_share_a_line() -> None:
    page = read_page(f" date 2019-06-04 {TITLE}SEOUL, June 4 (Yonhap) -- {BODY}")
    assert page.title == TITLE.strip()
    assert page.published == "2019-06-04"


def test_a_title_printed_twice_is_one_title() -> None:
    assert read_page(f"{TITLE}\n{TITLE}\n{BODY}").title == TITLE.strip()


def test_a_page_without_a_headline_has_none() -> None:
    assert read_page(f"Press Releases\nMedia Note\nJune 4, 2019\n\n{BODY}").title is None


def test_the_sites_name_is_no_part_of_the_title() -> None:
    assert read_page(f"{TITLE.strip()} | The Herald\n\n{BODY}").title == TITLE.strip()


def test_a_bare_wire_dateline_credits_the_wire_and_names_no_outlet() -> None:
    masthead = read_page(f"{TITLE}\nBERLIN (dpa) - {BODY}").masthead
    assert (masthead.wire.value, masthead.outlet.value) == ("dpa", None)
    assert masthead.place.value == "Berlin"


def test_an_end_mark_makes_a_wires_page_its_own() -> None:
    masthead = read_page(f"{TITLE}\nSEOUL, June 4 (Yonhap) -- {BODY}(END)\n").masthead
    assert masthead.outlet.value == "Yonhap News Agency"


def test_a_photo_credit_names_no_wire() -> None:
    caption = "The pier at dawn. (AP Photo/Jan Muster)\n"
    assert read_page(f"{TITLE}\n{caption}\n{BODY}").masthead.wire.value is None


def test_a_wire_in_the_byline_is_no_person() -> None:
    masthead = read_page(f"{TITLE}\nBy Yonhap\nPublished : Jun 4, 2019 - 15:29\n\n{BODY}").masthead
    assert masthead.byline.value is None
    assert masthead.wire.value == "Yonhap News Agency"


def test_the_outlet_stands_after_the_name_in_a_byline() -> None:
    masthead = read_page(f"By Uma Patel, The Herald\nMar. 21, 2019 8:02PM\n{BODY}").masthead
    assert masthead.byline.value == ("Uma Patel",)
    assert masthead.outlet.value == "The Herald"


def test_who_told_the_herald_names_the_outlet() -> None:
    page = read_page(f"{TITLE}\n{LEAD}\nA master told the Herald that he had asked for it twice.\n")
    assert page.masthead.outlet.value == "The Herald"


def test_names_sign_in_many_ways() -> None:
    for line, names in (
        ("By Lena Ortmann and Paul Achebe", ("Lena Ortmann", "Paul Achebe")),
        ("Hugh Maddox (now) and Iris Pell (earlier)", ("Hugh Maddox", "Iris Pell")),
        ("Aug. 18, 2019 - 17:40 By Han Da-in", ("Han Da-in",)),
        ("Joan Baek Views", ("Joan Baek",)),
        ("BY MARTHA QUILL FOR THE DAILY LANTERN", ("Martha Quill",)),
        ("Von Karla Weidner", ("Karla Weidner",)),
        ("Jo Fenn | 5 July 2019", ("Jo Fenn",)),
        ("Uma Patel, Staff Writer", ("Uma Patel",)),
    ):
        assert read_page(f"{TITLE}\n{line}\n\n{BODY}").masthead.byline.value == names


def test_a_photographer_in_a_captions_dateline_is_no_author() -> None:
    caption = "(서울=연합뉴스) 안정민 기자 = 두 사람이 악수하고 있다. 2019.6.4 ajm@yna.co.kr\n"
    body = "(서울=연합뉴스) 강민서 기자 = 두 항만이 통신망을 함께 쓰기로 하고 4일 협약을 맺었다.\n"
    page = read_page(f"두 항만, 통신망 함께 쓴다\n\n{caption}\n{body}\n협약은 3년 동안 이어진다.\n")
    assert page.masthead.byline.value == ("강민서",)
    assert page.role_of("안정민") == "caption"


def test_losers_are_kept_with_their_weights() -> None:
    page = read_page(f"3 May, 2024\n\n{TITLE}\nPublished: June 4, 2019 - 10:12\n\n{BODY}")
    fact = page.masthead.published
    assert [candidate.value.iso for candidate in fact.lost] == ["2024-05-03"]
    assert sum(points for _, points in fact.reasons) == fact.score


def test_a_stamp_of_the_last_change_dates_a_page_that_has_no_other() -> None:
    assert read_page(f"{TITLE}\n{BODY}\nMise à jour : 15.11.24\n").published == "2024-11-15"


def test_a_breadcrumb_tells_the_headline_from_a_caption_next_to_the_text() -> None:
    crumb = f"News / Harbours / {TITLE}"
    page = read_page(f"{crumb}Trending\n{TITLE}Text Size\nA boat near the two harbours\n{BODY}")
    assert page.title == TITLE.strip()


def test_a_post_under_a_name_is_no_second_name() -> None:
    page = read_page(f"{TITLE}\nJane Poole\nTech Correspondent\nJune 4, 2019 10:12\n\n{BODY}")
    assert page.masthead.byline.value == ("Jane Poole",)


def test_a_site_that_is_not_listed_signs_with_its_name_on_top() -> None:
    page = read_page(f"Harbor Gazette\n{TITLE}\n{BODY}\nSubscribe to the Harbor Gazette\n")
    assert page.masthead.outlet.value == "Harbor Gazette"


def test_a_station_that_prints_a_wire_is_the_outlet_and_the_wire_the_credit() -> None:
    foot = "Copyright 2019 The Associated Press. All rights reserved.\n"
    page = read_page(f"KXYZ.com\nNews\n{TITLE}\nBy Associated Press\n{BODY}\n{foot}")
    assert page.masthead.outlet.value == "KXYZ.com"
    assert page.masthead.wire.value == "Associated Press"


def test_a_name_on_the_line_after_by_signs() -> None:
    assert read_page(f"{TITLE}\nBy\nJane Doe\n\n{BODY}").masthead.byline.value == ("Jane Doe",)


def test_editors_sign_a_page_only_where_no_author_does() -> None:
    edited = "Edited by Ann Grey\n\n3 June 2019\n\n"
    assert read_page(f"{TITLE}\n{edited}{BODY}").masthead.byline.value == ("Ann Grey",)
    assert read_page(f"{TITLE}\nBy Jane Doe\n{edited}{BODY}").masthead.byline.value == ("Jane Doe",)


def test_the_time_a_page_takes_to_read_does_not_part_a_name_from_its_stamp() -> None:
    page = read_page(
        f"{TITLE}\nJane Doe in Rome\n\n4 minutes\n\nMon 3 Jun 2019 12.01 BST\n\n{BODY}"
    )
    assert page.masthead.byline.value == ("Jane Doe",)


def test_an_image_and_a_firm_are_no_authors() -> None:
    page = read_page(f"{TITLE}\n3 June 2019 10:12\nRepresentative Image\n\n{BODY}")
    assert page.masthead.byline.value is None
    page = read_page(f"{TITLE}\n3 June 2019\n\n{BODY}\nPublished by Harbour Papers Ltd\n")
    assert page.masthead.byline.value is None


def test_a_report_from_abroad_is_stamped_in_the_zone_of_its_outlet() -> None:
    stamp = "ThePrint\n12 June, 2024 09:14 pm IST\n"
    page = read_page(f"{TITLE}\n{stamp}\nHanoi [Vietnam], June 12 (Reuters): {BODY}")
    assert page.published == "2024-06-12T21:14+05:30"


def test_spanish_writes_its_half_days_apart() -> None:
    body = "Los ministros de los dos puertos acordaron ayer en Lima un canal de radio común.\n"
    page = read_page(
        f"Dos puertos acuerdan un canal\n\n7 de octubre de 2025 - 5:20 p. m.\n\n{body}"
    )
    assert page.published == "2025-10-07T17:20"


def test_an_attachments_name_is_no_title() -> None:
    page = read_page(f"{TITLE}\nAttachment\n190604_harbour_channel.pdf\n\n{BODY}")
    assert page.title == TITLE.strip()


DECK = "A mast in the east will carry the calls of both towns\n"


def test_a_labelled_day_without_a_year_is_no_title() -> None:
    meta = "Harbour Post\nharbourpost\nPublished: Tuesday, 4 June\n"
    page = read_page(f"{TITLE}\n{DECK}\n{meta}\nOSLO, 4 June (AP) -\n{BODY}")
    assert page.title == TITLE.strip()


SIGNED = (
    "Reporter Ada Quill ada@harbour.example\n"
    "[ⓒ Harbour Post. All rights reserved]\nRelated articles\n"
)


def test_a_title_before_a_name_makes_no_second_person() -> None:
    page = read_page(f"{TITLE}\nReporter Ada Quill\nInput 2019.06.04.\n\n{BODY}\n{SIGNED}")
    assert page.masthead.byline.value == ("Ada Quill",)


def test_a_label_above_a_date_signs_nothing() -> None:
    page = read_page(f"{TITLE}\nRelease Date\nJune 4, 2019\n\n{BODY}")
    assert page.masthead.byline.value is None


def test_a_running_head_signs_nothing() -> None:
    heads = "".join(f"ADA QUILL {number}\n\nA line of the print.\n\n" for number in (1, 2))
    assert read_page(f"{heads}{TITLE}\n{BODY}").masthead.byline.value is None


def test_a_headline_may_begin_with_a_stamps_label() -> None:
    title = "Update: Two harbours to share 1 radio channel"
    page = read_page(f"{title}\n{DECK}\nJune 4, 2019\n\n{BODY}")
    assert page.title == title
    assert "behind a stamp's label" not in dict(page.masthead.title.reasons)


def test_a_name_that_ends_like_another_is_a_person_too() -> None:
    page = read_page(f"{TITLE}\nBy Mary Anne Quill and Anne Quill\n\n{BODY}")
    assert page.masthead.byline.value == ("Mary Anne Quill", "Anne Quill")


def test_a_name_before_its_outlet_signs() -> None:
    for line in ("Jane Doe, The Herald", "Jane Doe / The Herald", "Jane Doe, The Herald, Seoul"):
        page = read_page(f"{TITLE}\n{line}\n\n{BODY}")
        assert page.masthead.byline.value == ("Jane Doe",)


def test_a_reporter_signs_off_below_the_text() -> None:
    assert read_page(f"{TITLE}\n{BODY}\nJane Doe, The Herald.\n").masthead.byline.value == (
        "Jane Doe",
    )
    korean = read_page(
        "두 항구, 한 채널\n\n두 항구가 무선 채널 하나를 함께 씁니다.\n\n연합뉴스 홍길동입니다.\n"
    )
    assert korean.masthead.byline.value == ("홍길동",)


def test_reporters_credited_below_sign_only_where_nobody_does_above() -> None:
    foot = "(Reporting by Jane Doe and John Roe in Seoul; Editing by Ann Grey)\n"
    assert read_page(f"{TITLE}\n{BODY}\n{foot}").masthead.byline.value == ("Jane Doe", "John Roe")
    signed = read_page(f"{TITLE}\nBy Mika Ito\n\n{BODY}\n{foot}")
    assert signed.masthead.byline.value == ("Mika Ito",)


def test_words_of_a_menu_beside_a_stamp_are_nobody() -> None:
    for line in (
        "Our Relationship", "Deputy Prime Minister", "New York City", "Client Alert",
        "Order Reprints", "The Herald Dispatches", "U.S. Embassy Tokyo", "Unsere Themen",
        "Seoul, South Korea",
    ):  # fmt: skip
        page = read_page(f"{TITLE}\n{line}\nJune 4, 2019\n\n{BODY}")
        assert page.masthead.byline.value is None, line


def test_a_stamp_without_a_space_before_its_hour_is_read_with_it() -> None:
    page = read_page(f"{TITLE}\n共同通信 2019年06月04日07時31分配信\n\n{BODY}")
    assert page.published == "2019-06-04T07:31"


def test_american_time_is_summer_time_by_the_day() -> None:
    for day, wanted in (("June 4", "-04:00"), ("December 4", "-05:00")):
        page = read_page(f"{TITLE}\nPublished {day}, 2019, 08:00 ET\n\n{BODY}")
        assert (page.published or "").endswith(f"T08:00{wanted}")


def test_a_pages_own_day_goes_before_the_day_of_its_dateline() -> None:
    page = read_page(f"{TITLE}\nJune 7, 2019\n\nSEOUL, 4 June 2019 – {BODY}")
    assert page.published == "2019-06-07"


def test_a_breadcrumb_without_strokes_is_no_headline() -> None:
    crumb = f"Home News Releases June FY2019 {TITLE}"
    assert read_page(f"Port Office\n{crumb}\n{TITLE}\nJune 4, 2019\n{BODY}").title == TITLE.strip()


def test_a_breadcrumb_whose_parts_run_together_is_no_headline() -> None:
    menu = "".join(f"Pier {n}\n" for n in range(40))
    for crumb in (f"HomeNews{TITLE}", f"Home  Debate  {TITLE}"):
        page = read_page(f"{menu}{crumb}\n{TITLE}\n{BODY.splitlines()[0]}\n\nJane Doe\n\n{BODY}")
        assert page.title == TITLE.strip()


def test_a_line_that_credits_a_photo_is_no_headline() -> None:
    for credit in ("Image: Jane Doe via Pixels / The Herald", "The pier at dawn [The Herald]"):
        page = read_page(f"{TITLE}\nJune 4, 2019\n\n{credit}\n\n{BODY}")
        assert page.title == TITLE.strip()


def test_a_kicker_over_the_headline_is_none() -> None:
    for kicker in ("Radio in Fog", "After Talks in Oslo"):
        page = read_page(f"{kicker}\n{TITLE}June 4, 2019\n\n{BODY}")
        assert page.title == TITLE.strip()


def test_what_stands_behind_a_label_is_no_headline() -> None:
    sender = "Harbour Radio Office and the two harbours"
    page = read_page(f"Home\nNews\n{TITLE}\nFrom:\n{sender}\nPublished\n4 June 2019\n{BODY}")
    assert page.title == TITLE.strip()


def test_a_bodys_own_name_is_no_headline() -> None:
    name = "National Harbour Radio Agency"
    page = read_page(f"{TITLE}\nShare\n{name}\nJune 4, 2019\n\n{BODY}")
    assert page.title == TITLE.strip()


def test_a_list_in_a_korean_title_is_no_menu() -> None:
    title = "두 항구, 안개·어선 대비 무전 채널 함께 쓴다"
    body = "두 항구는 내년 봄부터 안개와 어선 사고에 대비해 무전 채널을 함께 쓴다고 4일 밝혔다.\n"
    page = read_page(f"{title}\n입력 2019.06.04 10:12\n안개 사고 뒤 합의\n\n{body}")
    assert page.title == title


def test_a_name_over_a_reading_time_signs() -> None:
    page = read_page(f"Columns\n\n{TITLE}\nMyrtle Haverstock\n4 min read\n\n{BODY}")
    assert (page.title, page.masthead.byline.value) == (TITLE.strip(), ("Myrtle Haverstock",))


def test_a_wire_before_a_stamp_is_credited() -> None:
    for line in ("Reuters | Updated: 2019-06-04 09:13", "AFP - June 4, 2019 - 10:12"):
        wire = read_page(f"{TITLE}\n{line}\n\n{BODY}").masthead.wire.value
        assert wire in {"Reuters", "Agence France-Presse"}


def test_an_address_that_spells_the_name_on_top_names_the_site() -> None:
    page = read_page(f"Kelp & Sons\nInsights\n\n{TITLE}\n{BODY}\nAsk us: info@kelpsons.example\n")
    assert page.masthead.outlet.value == "Kelp & Sons"


def test_a_dateline_may_end_with_its_wire() -> None:
    opening = "Berlin, Oct 10, 2023 (dpa) The navies of India and Oman began a drill. "
    masthead = read_page(f"{TITLE}\n\n{opening}{BODY}").masthead
    assert masthead.wire.value == "dpa"
    assert masthead.published.value is not None
    assert masthead.published.value.iso == "2023-10-10"


def test_a_wire_between_strokes_in_a_dateline_is_credited() -> None:
    for opening in ("SEOUL, June 4. /Yonhap/. ", "Berlin, 4 June (dpa).- "):
        wire = read_page(f"{TITLE}\n{opening}{BODY}").masthead.wire.value
        assert wire in {"Yonhap News Agency", "dpa"}


def test_a_motto_below_or_beside_the_first_line_shows_whose_page_it_is() -> None:
    for top in (
        "The Harbor Drawer\nNotes on boats that nobody counts",
        "TideBook — for fish buyers",
    ):
        page = read_page(f"{top}\nHome\nArchive\nRSS\n{TITLE}\nJune 4, 2019\n\n{BODY}")
        assert page.masthead.outlet.value in {"The Harbor Drawer", "TideBook"}
        assert page.title == TITLE.strip()


def test_the_sender_of_a_mail_is_its_outlet_unless_a_person_signs() -> None:
    for sender, wanted in (("Harbor Brief <brief@harborbrief.example>", "Harbor Brief"),
                           ("Jane Doe <jane@mail.example>", None)):  # fmt: skip
        head = f"From: {sender}\nDate: Tue, 4 Jun 2019 10:12:00 +0000\nSubject: Channel\n"
        assert read_page(f"{head}\n{TITLE}\n{BODY}").masthead.outlet.value == wanted


def test_of_a_mail_passed_on_the_inner_sender_is_the_outlet() -> None:
    outer = (
        "From: News Desk <desk@mail.example>\nSubject: Fwd: Channel\n\nBegin forwarded message:\n"
    )
    inner = (
        "From: Port Office of Norway <press@port.example>\nDate: 4 June 2019\nSubject: Channel\n"
    )
    outlet = read_page(f"{outer}\n{inner}\n{TITLE}\n{BODY}").masthead.outlet.value
    assert outlet == "Port Office of Norway"


def test_a_copyright_is_read_whole_wherever_its_mark_stands() -> None:
    for line, wanted in (
        ("© Commonwealth Harbours", "Commonwealth Harbours"),
        ("© 2019 by the Centre for Harbours. All rights reserved.", "Centre for Harbours"),
        ("Harbour Ledger © 2019. All Rights Reserved", "Harbour Ledger"),
        ("© 2019 Cod", "Cod"),
    ):
        page = read_page(f"{TITLE}\nBy Joe McCoddle\nJune 4, 2019\n\n{BODY}\n{line}\n")
        assert page.masthead.outlet.value == wanted


def test_who_signs_a_page_does_not_publish_it() -> None:
    page = read_page(
        f"{TITLE}\nBy Ieva Skujina\nJune 4, 2019\n\n{BODY}\nLike\nShare\n© 2019 Ieva Skujina\n"
    )
    assert page.masthead.outlet.value is None


def test_a_heading_that_another_begins_with_is_no_site() -> None:
    page = read_page(f"Affairs\nAffairs of state\nBudget\n{TITLE}\nJune 4, 2019\n\n{BODY}")
    assert page.masthead.outlet.value is None


def test_a_daily_that_adds_to_a_wire_is_the_outlet_and_no_person() -> None:
    text = (
        "Deux ports vont partager un seul canal de radio\n"
        "Par Le Phare du Soir avec AFP\nPublié le 4 juin 2019 à 10h12\n\n"
        "Deux ports vont partager un seul canal de radio dès le printemps, ont annoncé mardi leurs "
        "capitaines, après une année où trois bateaux se sont échoués dans la brume.\n\n"
        "Le canal sera essayé pendant six mois et les deux villes en paieront la moitié.\n"
    )
    masthead = read_page(text).masthead
    assert masthead.outlet.value == "Le Phare du Soir"
    assert masthead.wire.value == "Agence France-Presse"
    assert masthead.byline.value is None


def test_a_wire_is_credited_by_a_mark_of_rights_or_its_editors_signs() -> None:
    for line, wanted in (("© Kyodo", "Kyodo News"), ("(jw/dpa)", "dpa")):
        assert read_page(f"{TITLE}\n{BODY}\n{line}\n").masthead.wire.value == wanted


def test_a_name_in_brackets_after_the_last_words_signs_where_nobody_else_does() -> None:
    page = read_page(f"{TITLE}\nJune 4, 2019\n\n{LEAD}\n{SECOND.strip()} (J. Ferrers)\n\nShare\n")
    assert page.masthead.byline.value == ("J. Ferrers",)
    signed = read_page(f"{TITLE}\nBy Jane Doe\n\n{LEAD}\n{SECOND.strip()} (J. Ferrers)\n")
    assert signed.masthead.byline.value == ("Jane Doe",)


def test_two_names_in_brackets_sign() -> None:
    page = read_page(f"{TITLE}\nJune 4, 2019\n\n{BODY}\n(By Joseph Yang and Evelyn Kuo)\n")
    assert page.masthead.byline.value == ("Joseph Yang", "Evelyn Kuo")


def test_the_month_after_a_name_is_no_part_of_it() -> None:
    page = read_page(f"{TITLE}\nby Marcus Ellery October 3, 2023\n\n{BODY}")
    assert (page.masthead.byline.value, page.published) == (("Marcus Ellery",), "2023-10-03")


def test_buttons_are_no_persons() -> None:
    page = read_page(
        f"{TITLE}\nBy Joe Doe\nJune 4, 2019\nAgree Disagree\nEmail Joe Follow\n\n{BODY}"
    )
    assert page.masthead.byline.value == ("Joe Doe",)


def test_a_dateline_may_write_its_day_in_digits() -> None:
    for day, wanted in (("04.06.2019", "2019-06-04"), ("31.02.2019", None), ("45.13.2019", None)):
        assert read_page(f"{TITLE}\nBerlin, {day} - {BODY}").published == wanted
    assert read_page(f"{TITLE}\nSEOUL, Feb. 31, 2019 (Yonhap) -- {BODY}").published is None


def test_a_wire_that_reports_from_everywhere_is_at_home_nowhere() -> None:
    for dateline, country in (
        ("OSLO, June 4 (Reuters) - ", None),
        ("OSLO, June 4 (Kyodo) - ", "JP"),
        ("BERLIN, June 4 (Reuters) - ", "DE"),
    ):
        page = read_page(f"{TITLE}\nJune 4, 2019\n\n{dateline}{BODY}")
        assert home_country(page.sheet, page.masthead) == country


def test_wires_over_several_other_titles_credit_none() -> None:
    others = "Reuters\nBridge to close for a month\nAP\nFerry stuck in ice\nBloomberg\nTolls rise\n"
    assert read_page(f"The Korea Herald\n\n{TITLE}\n{BODY}\n{others}").masthead.wire.value is None
    assert read_page(f"{TITLE}\n{BODY}\nReuters\n").masthead.wire.value == "Reuters"


def test_a_caption_printed_twice_in_a_row_is_no_headline() -> None:
    caption = (
        "Masters of two harbours share one radio channel on a pier. [MINISTRY OF SEAS, FISH]\n"
    )
    page = read_page(f"{TITLE}\nPublished: June 4, 2019\n\n{caption}{caption}\n{BODY}")
    assert page.masthead.title.value == TITLE.strip()


def test_how_old_an_article_is_is_no_headline() -> None:
    old = "This article is more than 6 months old\n"
    page = read_page(f"{old}\n{TITLE}\n{old}\nJune 4, 2019\n\n{BODY}")
    assert page.masthead.title.value == TITLE.strip()


def test_the_day_a_computers_clock_begins_with_is_no_publication() -> None:
    for stamp in ("01/01/1970 00:00", "1970-01-01T09:00+09:00", "31 December 1969"):
        page = read_page(f"{TITLE}\nPublished: {stamp}\n\n{BODY}")
        assert page.published is None, stamp
