"""Sessions: named after what they are about, begun, ended, still to come, or of a whole union."""

from __future__ import annotations

import pytest
from reading_desk import agreements
from reading_desk import steps_told as told

Told = list[tuple[str, str, str | None]]


@pytest.mark.parametrize(
    ("text", "status", "date"),
    [
        ("Norway and Iceland launched herring agreement talks in May 2022.", "held", "2022-05"),
        ("Norway and Iceland completed trade pact negotiations on Tuesday.", "held", "2024-05-14"),
        (
            "Norway and Iceland will hold free trade agreement talks on 3 June.",
            "planned",
            "2024-06-03",
        ),
    ],
)
def test_talks_on_a_paper_are_talks(text: str, status: str, date: str | None) -> None:
    assert told(text) == [("dialogue", status, date)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Iceland recently completed a two-day joint naval exercise off Vardo.",
        "The navies of Norway and Iceland joined together to conduct a joint naval exercise.",
        "Ships of Norway and Iceland met to hold a joint naval exercise off Vardo.",
    ],
)
def test_a_drill_that_was_completed_or_met_for_was_held(text: str) -> None:
    assert told(text) == [("exercise", "held", None)]


def test_a_drill_that_ships_will_join_to_hold_is_planned() -> None:
    text = "Norway and Iceland agreed to hold a joint naval exercise off Vardo."
    assert told(text) == [("exercise", "planned", None)]


@pytest.mark.parametrize(
    ("name", "ordinal"), [("Eighteenth", 18), ("XXIV", 24), ("3rd", 3), ("twenty-first", 21)]
)
def test_a_numbered_meeting_of_a_union_is_of_many_states(name: str, ordinal: int) -> None:
    text = f"The {name} WHO Harbour Ministers' Meeting was convened on 20 March 2023 in Oslo."
    (found,) = agreements(text)
    assert (found.kind, found.status, found.ordinal) == ("dialogue", "held", ordinal)
    assert found.parties == ("World Health Organization",)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("Norway and Iceland want it settled before the Harbour Leaders' Meeting in July.",),
            [("dialogue", "planned", "2024-07")],
        ),
        (
            (
                "Norway's and Iceland's ministers will hold talks with Japan this week.",
                "They are scheduled to meet in Oslo on Friday.",
            ),
            [("dialogue", "planned", "2024-05-17")],
        ),
    ],
)
def test_what_a_meeting_prepares_or_comes_before_is_ahead(
    lines: tuple[str, ...], expected: Told
) -> None:
    assert sorted(told(*lines)) == sorted(expected)


def test_ministers_who_prepare_another_meeting_have_met() -> None:
    text = (
        "The ministers of foreign affairs of Kenya and Norway met in Oslo on Tuesday and discussed "
        "preparations for the upcoming second ministerial meeting."
    )
    assert told(text) == [("dialogue", "planned", None), ("dialogue", "held", "2024-05-14")]


def test_talks_put_off_by_others_do_not_bear_the_others_day() -> None:
    text = "Talks between Norway and Iceland had been delayed by consultations held in 2021."
    assert told(text) == [("dialogue", "postponed", None), ("dialogue", "held", "2021")]


def test_a_joint_advisory_that_speaks_of_itself_is_out() -> None:
    text = "This joint advisory is the work of the fisheries agencies of Norway and Iceland."
    assert told(text) == [("guidance", "announced", None)]


def test_a_signing_bears_the_day_of_its_ceremony_however_far_that_stands() -> None:
    text = (
        "The Ministry of Fisheries of Norway signed a memorandum with Iceland's Department of "
        "Harbours and Lighthouses and with the National Health Surveillance Agency of Brazil on "
        "rescue, nets and the training of young divers, at a ceremony in Oslo on May 2."
    )
    assert told(text) == [("mou", "signed", "2024-05-02")]


def test_a_pledge_to_do_something_about_a_paper_is_no_new_paper() -> None:
    text = "Norway and Iceland pledged to champion the treaty on herring."
    assert told(text) == []


def test_a_paper_that_only_its_signing_names_is_planned() -> None:
    text = (
        "Trade ministers of Kenya and Norway concluded their negotiations on Tuesday and plan to "
        "sign the agreement at a ceremony in Oslo on 16 June."
    )
    assert told(text) == [
        ("dialogue", "held", "2024-05-14"),
        ("agreement", "planned", "2024-06-16"),
    ]


def test_talks_that_are_pointed_back_to_with_their_day_date_those_told_before() -> None:
    lines = (
        "Norway and Iceland agreed on nets during their sixth annual Harbour Officials Meeting.",
        "The talks on 8 May were the longest so far.",
    )
    assert told(*lines) == [("dialogue", "held", "2024-05-08")]


def test_ministers_who_are_due_to_meet_plan_a_meeting() -> None:
    text = "The fisheries ministers of Norway and Iceland are due to meet on 3 June in Oslo."
    assert told(text) == [("dialogue", "planned", "2024-06-03")]


def test_a_meeting_that_was_put_off_is_one_however_often_that_is_told() -> None:
    lines = (
        "Norway and Iceland have postponed an annual border meeting.",
        "The 7th Border Meeting, which was to be held on 27 May, was officially delayed.",
    )
    assert told(*lines) == [("dialogue", "postponed", "2024-05-27")]


@pytest.mark.parametrize(
    "text",
    [
        "After two years of talks between Norway and Iceland, nets became cheaper.",
        "After a meeting of the council, Norway's minister and Iceland's minister left.",
        "The fair provided a forum for exchanging views to Norway and Iceland.",
    ],
)
def test_what_only_sounds_like_a_session_is_none(text: str) -> None:
    assert told(text) == []


def test_a_body_beside_its_short_form_and_its_meeting_is_told_once() -> None:
    text = (
        "The 12th Joint Working Group (JWG) meeting between the fisheries ministries of Norway "
        "and Iceland took place in Oslo on May 2."
    )
    assert told(text) == [("working_group", "held", "2024-05-02")]


def test_when_a_body_was_founded_is_not_when_it_met() -> None:
    text = (
        "It is the third meeting of the joint commission of Norway and Iceland, which was set up "
        "in 1974, and it was held in Oslo."
    )
    assert told(text) == [("committee", "held", None)]


def test_a_drill_that_will_conclude_is_on() -> None:
    lines = (
        "The 16th joint exercise of Norway and Iceland began on Wednesday off Vardo.",
        "The joint naval exercise, which will conclude on 28 May, tests nets.",
    )
    assert [a.kind for a in agreements("\n".join(lines))] == ["exercise"]


def test_a_tie_that_is_to_be_deepened_is_no_paper() -> None:
    text = "A fair will deepen the existing partnership between Norway and Iceland."
    assert told(text) == []


def test_a_ministry_that_only_tells_of_talks_does_not_say_what_they_are_about() -> None:
    lines = (
        "A policy meeting of Norway and Iceland took place Tuesday, the foreign ministry said.",
        "Norway's fisheries ministry and Iceland's envoy led the seventh Herring Policy Meeting.",
    )
    assert told(*lines) == [("dialogue", "held", "2024-05-14")]


def test_a_meeting_that_is_due_is_the_talks_that_are_planned() -> None:
    lines = (
        "Norway's and Iceland's ministers will hold talks with Japan this week.",
        "The ministers of Norway, Iceland and Japan are scheduled to meet in Oslo on Friday.",
    )
    assert told(*lines) == [("dialogue", "planned", "2024-05-17")]


def test_talks_that_two_will_conclude_are_still_to_be_wound_up() -> None:
    text = "Norway and Iceland will conclude negotiations on herring on 3 June."
    assert told(text) == [("dialogue", "planned", "2024-06-03")]


@pytest.mark.parametrize(
    ("text", "lang", "status"),
    [
        ("Norway and Iceland set up a joint committee on kelp on Monday.", "en", "announced"),
        ("Norway and Iceland launched a joint committee on kelp on Monday.", "en", "held"),
        ("Norway and Iceland will set up a joint committee on kelp in 2027.", "en", "planned"),
        ("노르웨이와 아이슬란드는 13일 해조류 공동위원회를 신설했다고 밝혔다.", "ko", "announced"),
        ("노르웨이와 아이슬란드는 13일 해조류 공동위원회를 출범했다고 밝혔다.", "ko", "held"),
    ],
)
def test_a_body_launched_has_met_and_one_set_up_is_announced(
    text: str, lang: str, status: str
) -> None:
    assert [found[:2] for found in told(text, lang=lang)] == [("committee", status)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Norway and Iceland cut quotas for 2025 at the ninth session of their commission.", None),
        (
            "Norway and Iceland agreed on quotas for 2025 at a meeting of their joint commission.",
            None,
        ),
        ("On Monday Norway and Iceland cut quotas for 2025 at a fourth meeting.", "2024-05-13"),
    ],
)
def test_a_year_for_which_a_session_sets_something_is_not_its_year(
    text: str, date: str | None
) -> None:
    [(_, status, when)] = told(text)
    assert (status, when) == ("held", date)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("The ceremony closed the fourth session of the joint commission.", "en"),
        ("The signing capped the fourth session of the joint commission.", "en"),
        ("La cérémonie a mis un point final à la quatrième session de la commission mixte.", "fr"),
        ("La firma puso fin a la cuarta sesión de la comisión mixta.", "es"),
    ],
)
def test_what_a_ceremony_closed_was_held(text: str, lang: str) -> None:
    lead = {
        "en": "Norway and Iceland signed an accord on kelp on Tuesday.",
        "fr": "La France et l'Allemagne ont signé mardi un accord sur les algues.",
        "es": "España y Francia firmaron el martes un acuerdo sobre algas.",
    }
    assert told(lead[lang], text, lang=lang)[-1] == ("committee", "held", None)
