from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_desk import agreements

from clipline.model import Agreement
from clipline.partial_dates import PartialDate


def told(text: str, lang: str = "en") -> list[tuple[str, str | None, str, tuple[str, ...]]]:
    return [
        (a.kind, a.date.iso if a.date else None, a.status, a.parties)
        for a in agreements(text, lang)
    ]


def only(
    text: str, lang: str = "en", published: dt.date | None = dt.date(2024, 5, 17)
) -> Agreement:
    (found,) = agreements(text, lang, published)
    return found


WORDS = [
    *("Norway", "Iceland", "and", "signed", "the", "a", "treaty", "talks", "was", "held", "will"),
    *("on", "Monday", "May 2", ",", ".", "(", ")", "\n", "agreement", "MOU", "with", "between"),
    *("of", "ministry", "Brazil's", "joint", "양해각서", "체결"),
]
NORTH = ("Norway", "Iceland")


@pytest.mark.parametrize(
    ("text", "kind", "date", "status"),
    [
        (
            "Norway and Iceland signed a fisheries agreement on Tuesday.",
            "agreement",
            "2024-05-14",
            "signed",
        ),
        (
            "Norway and Iceland inked on May 2 a memorandum of understanding (MOU).",
            "mou",
            "2024-05-02",
            "signed",
        ),
        (
            "A treaty between Norway and Iceland was signed on 3 March 2021.",
            "treaty",
            "2021-03-03",
            "signed",
        ),
        (
            "Norway and Iceland put their names to a letter of intent today.",
            "statement_of_intent",
            "2024-05-17",
            "signed",
        ),
        (
            "Norway and Iceland issued a joint statement on Monday.",
            "joint_statement",
            "2024-05-13",
            "announced",
        ),
        (
            "Norway said in a joint statement with Iceland that trade grew.",
            "joint_statement",
            None,
            "announced",
        ),
        (
            "Norway and Iceland have agreed the terms of a trade deal.",
            "agreement",
            None,
            "announced",
        ),
        (
            "Norway and Iceland agreed to set up a working group on cod.",
            "working_group",
            None,
            "announced",
        ),
        (
            "A working group of Norway and Iceland was launched on May 7.",
            "working_group",
            "2024-05-07",
            "held",
        ),
        (
            "The third Norway-Iceland Cod Dialogue took place in Oslo on May 6-7.",
            "dialogue",
            "2024-05-06",
            "held",
        ),
        (
            "Talks between Norway and Iceland will be held on June 3, 2024.",
            "dialogue",
            "2024-06-03",
            "planned",
        ),
        ("Norway and Iceland will sign an accord next week.", "agreement", None, "planned"),
        (
            "Norway and Iceland are to hold a joint exercise in June 2024.",
            "exercise",
            "2024-06",
            "planned",
        ),
        ("Norway is considering a fisheries pact with Iceland.", "agreement", None, "considered"),
        ("Norway and Iceland postponed their joint drill.", "exercise", None, "postponed"),
        ("Norway and Iceland called off a joint drill.", "exercise", None, "cancelled"),
        (
            "The Norway-Iceland Cod Dialogue is in session May 16-18.",
            "dialogue",
            "2024-05-16",
            "ongoing",
        ),
    ],
)
def test_a_verb_tells_how_far_an_agreement_got(
    text: str, kind: str, date: str | None, status: str
) -> None:
    (found,) = told(text)
    assert found[:3] == (kind, date, status)
    assert set(found[3]) == set(NORTH)


@pytest.mark.parametrize(
    ("text", "lang", "kind", "date", "status"),
    [
        ("노르웨이와 브라질이 14일 양해각서를 체결했다.", "ko", "mou", "2024-05-14", "signed"),
        ("노르웨이와 브라질은 협정 체결을 검토하고 있다.", "ko", "agreement", None, "considered"),
        (
            "ノルウェーとベトナムは8日、漁業協定に署名した。",
            "ja",
            "agreement",
            "2024-05-08",
            "signed",
        ),
        ("日本とベトナムは共同訓練を実施した。", "ja", "exercise", None, "held"),
        (
            "Deutschland und Frankreich haben am Montag ein Abkommen unterzeichnet.",
            "de",
            "agreement",
            "2024-05-13",
            "signed",
        ),
        (
            "Die Absichtserklärung von Deutschland und Frankreich wurde am 2. Mai unterschrieben.",
            "de",
            "statement_of_intent",
            "2024-05-02",
            "signed",
        ),
        (
            "La France et l'Allemagne ont signé mardi un accord de pêche.",
            "fr",
            "agreement",
            "2024-05-14",
            "signed",
        ),
        (
            "España y Marruecos firmaron el jueves un acuerdo de pesca.",
            "es",
            "agreement",
            "2024-05-16",
            "signed",
        ),
        (
            "España y Brasil han suscrito un memorando de entendimiento.",
            "es",
            "mou",
            None,
            "signed",
        ),
    ],
)
def test_agreements_in_other_languages(
    text: str, lang: str, kind: str, date: str | None, status: str
) -> None:
    (found,) = told(text, lang)
    assert found[:3] == (kind, date, status)
    assert len(found[3]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Norway is in agreement with the proposal, analysts said.",
        "Norway and Iceland refused to sign the treaty.",
        "Norway and Iceland should sign a treaty before it is too late.",
        "If Norway and Iceland sign a deal, prices will fall.",
        "Two gangs in Norway reached an agreement on Sunday.",
        "The club has agreed a deal with Oslo United for the Iceland striker.",
        "A firm in Germany and a firm in France signed an agreement on Monday.",
        "Norway beat Iceland 2-1 on Friday to set up a meeting with France.",
        "Norway violated the treaty, Iceland said on Tuesday.",
        "The minister's statement on Norway is expected on Friday.",
        "Norway announced a plan to cut taxes on Monday.",
        "The Indian film deal was announced in Bergen, Norway, on Saturday.",
        "Anvisa and Boeing reached a plea agreement on Sunday.",
        "The president met with reporters in Oslo about Iceland.",
        "Oslo, Norway: the committee heard experts.",
    ],
)
def test_a_noun_without_states_or_a_deed_is_no_agreement(text: str) -> None:
    assert told(text) == []


def test_the_same_agreement_told_twice_is_one_with_more_evidence() -> None:
    text = (
        "Norway and Iceland have signed a memorandum of understanding.\n"
        "The memorandum of understanding was signed by Norway and Iceland on 2 May 2024."
    )
    found = only(text)
    assert (found.date and found.date.iso, len(found.more)) == ("2024-05-02", 1)


def test_the_agreement_points_back_and_starts_none() -> None:
    text = "Norway and Iceland signed a fisheries accord.\nThe accord was signed in Oslo on May 2."
    found = only(text)
    assert found.date is not None
    assert found.date.iso == "2024-05-02"


def test_documents_of_different_days_are_different() -> None:
    text = (
        "Norway and Iceland signed a memorandum of understanding on Monday.\n"
        "On Tuesday Norway and Iceland issued a joint statement."
    )
    assert [(k, d) for k, d, _, _ in told(text)] == [
        ("mou", "2024-05-13"),
        ("joint_statement", "2024-05-14"),
    ]


def test_a_second_round_is_of_the_kind_of_the_first() -> None:
    text = (
        "Norway and Iceland held a meeting of the Joint Cod Committee on May 2.\n"
        "A second round is to follow in 2025."
    )
    assert [(k, d, s) for k, d, s, _ in told(text)] == [
        ("committee", "2024-05-02", "held"),
        ("committee", "2025", "planned"),
    ]


def test_the_day_it_was_said_is_the_day_only_of_what_was_signed() -> None:
    signed = only("The foreign ministry of Norway said Monday it signed an accord with Iceland.")
    assert signed.date is not None
    planned = only("Joint drills by Norway and Iceland will be held, the ministry said Monday.")
    assert planned.date is None


def day(agreement: Agreement) -> str | None:
    return agreement.date.iso if agreement.date else None


def test_of_two_days_in_korean_the_first_is_that_of_the_signing() -> None:
    text = "노르웨이 어업부는 13일 오슬로에서 아이슬란드와 양해각서를 체결했다고 14일 밝혔다."
    assert day(only(text, "ko")) == "2024-05-13"


def test_a_sentence_on_the_paper_named_before_gives_its_day() -> None:
    text = "Norway and Iceland signed a treaty on fish, the ministry said Thursday. {} on Tuesday."
    for opening in ("The treaty was signed in Oslo", "The document was signed by two envoys"):
        assert day(only(text.format(opening))) == "2024-05-14"
    assert day(only(text.format("The minister was in Oslo"))) == "2024-05-16"


def test_a_session_that_a_plan_names_with_its_month_lies_ahead() -> None:
    planned = only(
        "Norway and Iceland will train at sea, beginning with Joint Exercise Kelp in August."
    )
    assert (planned.status, day(planned)) == ("planned", "2024-08")


def test_the_same_day_is_the_day_named_before() -> None:
    text = "Norway's minister came on May 2.\nNorway and Iceland signed a treaty on the same day."
    found = only(text)
    assert found.date is not None
    assert found.date.iso == "2024-05-02"


def test_a_date_the_text_does_not_fix_stays_null() -> None:
    found = only("Norway and Iceland signed a treaty on May 2.", published=None)
    assert found.date is not None
    assert found.date.iso is None


def test_two_bodies_are_the_parties_by_name() -> None:
    text = "The Norwegian Coast Guard and Anvisa signed a memorandum of understanding on Monday."
    found = only(text)
    assert found.parties == ("Norwegian Coast Guard", "National Health Surveillance Agency")
    assert found.agencies == ("no-coast", "br-anvisa")


def test_a_body_may_agree_with_someone_whom_no_list_has() -> None:
    text = "Anvisa signed an agreement on Monday.\nAnvisa and Mercosur concluded an accord."
    alone, accord = agreements(text, "en", dt.date(2024, 5, 17))
    assert accord.parties == ("National Health Surveillance Agency",)
    assert alone.confidence == "guess"  # nobody says with whom


def test_two_capitals_stand_for_their_countries() -> None:
    found = only("Oslo and Reykjavik are considering a fisheries pact.")
    assert (found.parties, found.status) == (NORTH, "considered")


def test_who_only_tells_of_it_or_threatens_is_no_party() -> None:
    text = (
        "Norway and Iceland will hold a joint exercise against French cyber threats in June 2024."
    )
    assert only(text + " Spain's defense minister said so.").parties == NORTH
    text = "Norway and Iceland signed a treaty in Berlin, Germany, Japan's trade minister said."
    assert only(text).parties == NORTH


def test_who_does_something_about_a_threat_is_a_party() -> None:
    text = "Norway, France and Iceland began the hacking alert exercise Calm Fjord on Friday."
    assert agreements(text)[0].parties == ("Norway", "France", "Iceland")


def test_a_listed_exercise_has_its_name() -> None:
    found = only("Norway and Iceland take part in Northern Shield, a drill, this week.")
    assert (found.kind, found.instrument, found.label) == (
        "exercise",
        "Northern Shield",
        "Northern Shield",
    )


def test_the_id_does_not_depend_on_the_place_in_the_text() -> None:
    text = "Norway and Iceland signed a treaty on May 2."
    assert only(text).id == only("A first line without news.\n" + text).id


def test_a_dateline_is_no_date_and_no_party() -> None:
    found = only("BERLIN, May 16 (Wire) -- Norway and Iceland signed a treaty.")
    assert (found.date, found.parties) == (None, NORTH)


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=30,
    )
)
def test_no_words_make_it_crash_and_ids_are_unique(words: list[str]) -> None:
    found = agreements(" ".join(words))
    assert len({a.id for a in found}) == len(found)
    assert all(a.evidence.span.start < a.evidence.span.end for a in found)


def test_a_long_paste_is_read_in_time() -> None:
    text = "Norway and Iceland will sign a treaty and talks were held on Monday. " * 1500
    start = time.process_time()
    agreements(text)
    assert time.process_time() - start < 60


def test_a_paper_named_before_is_the_one_that_a_head_of_state_supports() -> None:
    found = agreements(
        "In April 2023, Norway announced the Declaration on Quiet Seas. "
        "Norwegian Prime Minister Ola Nord wrote it with Icelandic President Jona Vidal.\n"
        "On May 2, President Vidal expressed her intention to support the declaration."
    )
    support = found[-1]
    assert support.label == "Support for the Declaration on Quiet Seas"
    assert support.parties == ("Iceland",)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (
            (
                "Norway is considering membership in the World Health Organization, at the talks "
                "with Iceland."
            ),
            "Membership of the World Health Organization",
        ),
        (
            "Norway and Iceland signed a memorandum of understanding (MOU) on May 2.",
            "Memorandum of understanding between Norway and Iceland",
        ),
        (
            (
                "Norway and Iceland signed an arrangement Friday on the creation of a first joint "
                "herring survey aimed at larger stocks."
            ),
            "Arrangement on first joint herring survey",
        ),
        (
            (
                "Norway and Iceland will adopt a separate document on 'whale watching' with the "
                "summit as an opportunity."
            ),
            "Separate document on 'whale watching'",
        ),
        (
            "Norway and Iceland held the 3rd Northern Shield in April.",
            "Third Northern Shield",
        ),
    ],
)
def test_a_label_says_what_it_is_and_no_more(text: str, label: str) -> None:
    assert only(text).label == label


def test_a_day_counted_from_another_says_which_way() -> None:
    text = "Norway and Iceland met on Tuesday. They signed a fisheries treaty two days later."
    (treaty,) = [a for a in agreements(text) if a.kind == "treaty"]
    assert treaty.counted_from is not None
    assert treaty.counted_from.rule == "on"
    assert treaty.counted_from.span.of(text) == "Tuesday"


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        (
            "Norway and Iceland met under a bilateral whaling accord of 1985.",
            "en",
            [("agreement", "1985", "signed")],
        ),
        (
            "In the Bergen Declaration, Norway and Iceland condemned whaling.",
            "en",
            [("declaration", None, "announced")],
        ),
        (
            "Norway already has such an arrangement with Iceland, dating from October 2021.",
            "en",
            [("arrangement", "2021-10", "signed")],
        ),
        (
            "Norway and Iceland signed a treaty. Talks on kelp were called off on Monday.",
            "en",
            [("treaty", None, "signed"), ("dialogue", "2024-05-13", "cancelled")],
        ),
        (
            "Norway will withdraw from the 1997 fisheries treaty with Iceland.",
            "en",
            [("treaty", "1997", "cancelled")],
        ),
        (
            (
                "Norway and Iceland have signed a memorandum of cooperation. It sets up a joint "
                "steering committee. Its first meeting will be held in Oslo on 14 October 2025."
            ),
            "en",
            [("mou", None, "signed"), ("committee", "2025-10-14", "planned")],
        ),
        (
            (
                "Am 2. und 3. Mai fanden in Oslo die fünften Meereskonsultationen zwischen "
                "Deutschland und Norway statt."
            ),
            "de",
            [("dialogue", "2024-05-02", "held")],
        ),
        (
            (
                "La France et Allemagne ont tenu le 2 mai la huitième session de leur dialogue. "
                "La prochaine session se tiendra à Paris en 2025."
            ),
            "fr",
            [("dialogue", "2024-05-02", "held"), ("dialogue", "2025", "planned")],
        ),
        (
            "Se firmó ayer en Madrid un convenio entre España y Marruecos sobre pesca.",
            "es",
            [("agreement", "2024-05-16", "signed")],
        ),
        (
            "노르웨이와 일본은 2001년 발효된 어업협정에 따라 매년 만난다.",
            "ko",
            [("agreement", "2001", "ongoing")],
        ),
        (
            "日本とノルウェー両政府は14日、オスロで局長級協議を開催した。次回会合は2025年に開く予定だ。",
            "ja",
            [("dialogue", "2024-05-14", "held"), ("dialogue", "2025", "planned")],
        ),
    ],
)
def test_other_papers_and_rounds_of_the_same_sides_are_told(
    text: str, lang: str, expected: list[tuple[str, str | None, str]]
) -> None:
    assert [(kind, date, status) for kind, date, status, _ in told(text, lang)] == expected


def test_a_day_in_the_coming_weeks_is_no_year_old() -> None:
    found = only("Norway has joined Northern Shield, an exercise led by Iceland from June 10.")
    assert (found.date and found.date.iso, found.status) == ("2024-06-10", "planned")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Norway and Iceland praised a pact on fuel that their ministers signed in May.",
            "2024-05",
        ),
        ("Norway welcomed a treaty on cod that Iceland signed last month.", "2024-04"),
        (
            "A letter of intent on seeds inked in Oslo by Norway and Iceland on May 2 stands.",
            "2024-05-02",
        ),
    ],
)
def test_a_paper_told_of_in_passing_is_told(text: str, date: str) -> None:
    found = only(text)
    assert found.date is not None
    assert (found.date.iso, found.status) == (date, "signed")


def test_a_minister_who_signed_something_else_signed_no_plan() -> None:
    assert told("The Norwegian minister who drew up the plan on seeds signed the guest book.") == []


@pytest.mark.parametrize(
    ("text", "lang", "kind", "status"),
    [
        (
            "A whale survey drill that Norway and Iceland were to hold in July was cancelled.",
            "en",
            "exercise",
            "cancelled",
        ),
        (
            "Norway said that a joint working group with Iceland would meet in August.",
            "en",
            "working_group",
            "planned",
        ),
        ("Norway and Iceland launched a joint exercise on Monday.", "en", "exercise", "held"),
    ],
)
def test_how_far_it_got_is_what_the_last_word_says(
    text: str, lang: str, kind: str, status: str
) -> None:
    found = only(text, lang)
    assert (found.kind, found.status) == (kind, status)


def test_one_verb_may_have_two_papers() -> None:
    text = "Norway and Iceland signed a memorandum of understanding on tides and an accord on kelp."
    assert [kind for kind, *_ in told(text)] == ["mou", "agreement"]


@pytest.mark.parametrize(
    ("text", "lang", "date", "status"),
    [
        (
            (
                "The Kelp drill of Norway and Iceland, a joint exercise, got going on Thursday and"
                " lasts until Saturday."
            ),
            "en",
            "2024-05-16",
            "ongoing",
        ),
        (
            "A joint exercise of Norway and Iceland is under way until May 29.",
            "en",
            None,
            "ongoing",
        ),
        (
            (
                "Norway and Iceland are negotiating a memorandum of understanding that is not"
                " expected before the end of the year."
            ),
            "en",
            None,
            "considered",
        ),
        (
            (
                "The prime minister of Norway was in Reykjavik on April 22, when an agreement with"
                " Iceland was signed."
            ),
            "en",
            "2024-04-22",
            "signed",
        ),
        (
            "A joint exercise of Norway and Iceland, after that of March in Bergen, is planned.",
            "en",
            None,
            "planned",
        ),
    ],
)
def test_the_end_a_limit_or_another_ones_day_is_not_the_day_it_was(
    text: str, lang: str, date: str | None, status: str
) -> None:
    found = only(text, lang)
    assert (found.date.iso if found.date else None, found.status) == (date, status)


def test_an_exchange_of_notes_that_took_place_is_an_agreement() -> None:
    found = only("An exchange of notes between Norway and Iceland took place on Monday.")
    assert (found.kind, found.status) == ("agreement", "signed")


def test_the_next_round_is_of_the_session_that_was_held_last() -> None:
    text = (
        "Norway and Iceland held a strategic dialogue on Monday. Their joint committee met in"
        " March. The next round will be held in June."
    )
    assert [kind for kind, *_ in told(text)][-1] == "dialogue"


def test_what_was_planned_for_a_day_and_then_put_off_is_off() -> None:
    text = (
        "A meeting of Norwegian and Icelandic officials, planned for this month, had to be"
        " postponed over a storm."
    )
    assert [status for _, _, status, _ in told(text)] == ["postponed"]


def test_a_drill_that_starts_next_month_is_planned() -> None:
    found = only("A joint exercise of Norway and Iceland starts June 18.")
    assert (found.kind, found.status) == ("exercise", "planned")


def test_a_plain_word_for_it_is_called_by_its_sides_if_they_are_few() -> None:
    (one,) = agreements("Norway, Iceland and Brazil held a meeting in Oslo on Tuesday.")
    assert one.label == "Meeting of Norway, Iceland and Brazil"
    (one,) = agreements(
        "Norway, Iceland, Brazil, Kenya, Vietnam and Morocco held a meeting in Oslo on Tuesday."
    )
    assert one.label == "Meeting"


def test_who_only_speaks_of_a_drill_of_others_is_no_side_of_it() -> None:
    three = "Norway, Iceland and Brazil met in Oslo on Monday. "
    assert agreements(f"{three}Kenya condemned the joint exercises on Tuesday.") == ()
    (drill,) = agreements(f"{three}The three countries will hold joint exercises to warn Kenya.")
    assert drill.countries == ("NO", "IS", "BR")


def test_an_office_that_tells_of_it_again_is_no_side() -> None:
    lead = "Norwegian Prime Minister Erik Berg and Brazilian President Luiz Silva signed a pact. "
    (one,) = agreements(
        f"{lead}The prime minister's office said Berg and Silva signed the Seaside Accord."
    )
    assert one.parties == ("Norway", "Brazil")


def test_what_points_back_without_a_day_leaves_the_day_that_was_told() -> None:
    lead = "Norway and the Ministry of Health of Brazil put their names on Monday to a memorandum. "
    (one,) = agreements(f"{lead}The memorandum, signed by Norway and Brazil, sets up a board.")
    assert one.date == PartialDate(2024, 5, 13)


def test_people_in_office_named_in_a_row_all_act() -> None:
    text = (
        "Brazilian President Ada Vidal came to Oslo. On Tuesday President Vidal, Norwegian Prime "
        "Minister Per Moe and Icelandic Prime Minister Jon Berg issued a joint statement on kelp."
    )
    (statement,) = agreements(text)
    assert statement.countries == ("BR", "NO", "IS")
