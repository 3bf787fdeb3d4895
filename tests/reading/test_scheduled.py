"""Sessions on a day to come, and papers that are near: what the present tense tells of them."""

from __future__ import annotations

import pytest
from reading_desk import agreements

Told = list[tuple[str, str, str | None]]

TO_SIT = [
    (
        "en",
        "Norway and Iceland signed a memorandum on cables on Monday.",
        "The committee meets for the first time on 3 June.",
        ("committee", "planned", "2024-06-03"),
    ),
    (
        "de",
        "Deutschland und Frankreich haben am Montag ein Abkommen über Kabel unterzeichnet.",
        "Die gemischte Kommission tritt im November erstmals zusammen.",
        ("committee", "planned", "2024-11"),
    ),
    (
        "fr",
        "La France et l'Allemagne ont signé lundi un accord sur les câbles.",
        "La commission mixte se réunit en septembre à Lyon.",
        ("committee", "planned", "2024-09"),
    ),
    (
        "es",
        "España y Marruecos firmaron el lunes un convenio sobre cables.",
        "La comisión mixta se reúne en septiembre.",
        ("committee", "planned", "2024-09"),
    ),
    (
        "en",
        "Norway and Iceland held a joint committee in Oslo on Monday.",
        "The committee will meet again in Reykjavik in March 2025.",
        ("committee", "planned", "2025-03"),
    ),
    (
        "en",
        "Norway and Iceland signed a memorandum on cables on Monday.",
        "Talks on herring open in Reykjavik on 9 September.",
        ("dialogue", "planned", "2024-09-09"),
    ),
    (
        "de",
        "Deutschland und Frankreich haben am Montag ein Abkommen über Kabel unterzeichnet.",
        "Die nächsten Konsultationen finden im Dezember statt.",
        ("dialogue", "planned", "2024-12"),
    ),
]
NEAR = [
    ("en", "Norway and Iceland are on the verge of an accord on cables, envoys said on Thursday."),
    ("en", "Norway and Iceland are close to an accord on cables, envoys said on Thursday."),
    ("de", "Deutschland und Frankreich stehen kurz vor einem Abkommen über Kabel."),
    ("fr", "La France et l'Allemagne sont sur le point de conclure un accord sur les câbles."),
    ("es", "España y Marruecos están a punto de cerrar un pacto sobre cables."),
]
LATE = [
    (
        "de",
        "Später als geplant haben Deutschland und Frankreich am Dienstag ein Memorandum signiert.",
    ),
    (
        "en",
        "A month later than planned Norway and Iceland signed a memorandum on cables on Tuesday.",
    ),
    (
        "fr",
        "Plus tard que prévu, la France et l'Allemagne ont signé mardi un mémorandum d'entente.",
    ),
]


def told(lang: str, *lines: str) -> Told:
    found = agreements("\n".join(lines), lang)
    return [(a.kind, a.status, a.date.iso if a.date else None) for a in found]


@pytest.mark.parametrize(("lang", "first", "second", "session"), TO_SIT)
def test_a_session_on_a_day_to_come_is_planned_though_its_body_is_known(
    lang: str, first: str, second: str, session: tuple[str, str, str]
) -> None:
    found = told(lang, first, second)
    assert len(found) == 2
    assert found[1] == session


def test_a_session_in_the_present_tense_whose_day_is_gone_was_held() -> None:
    text = "Talks between Norway and Iceland on herring open on 9 May in Reykjavik."
    assert told("en", text) == [("dialogue", "held", "2024-05-09")]


@pytest.mark.parametrize(("lang", "text"), NEAR, ids=[f"{n}-{t[0]}" for n, t in enumerate(NEAR)])
def test_a_paper_that_two_are_close_to_is_considered_and_has_no_day(lang: str, text: str) -> None:
    assert told(lang, text) == [("agreement", "considered", None)]


@pytest.mark.parametrize(("lang", "text"), LATE, ids=[t[0] for t in LATE])
def test_what_is_measured_by_a_plan_is_done(lang: str, text: str) -> None:
    assert told(lang, text) == [("mou", "signed", "2024-05-14")]


def test_a_day_gone_by_is_not_that_of_a_plan() -> None:
    text = "The drill of Norway and Iceland agreed upon on 2 May will be held in August."
    assert told("en", text) == [("exercise", "planned", "2024-08")]


def test_a_round_that_is_hoped_for_is_none() -> None:
    text = "Norway and Iceland held a joint drill on Monday.\nEnvoys had hoped for a third round."
    assert told("en", text) == [("exercise", "held", "2024-05-13")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway and Iceland want to lay cables and signed a memorandum on Tuesday."),
        ("fr", "La France et l'Allemagne veulent des câbles et ont signé mardi un mémorandum."),
        ("es", "España y Marruecos quieren cables y firmaron el martes un memorando."),
    ],
)
def test_what_two_wish_for_says_nothing_of_what_they_did_besides(lang: str, text: str) -> None:
    assert told(lang, text) == [("mou", "signed", "2024-05-14")]
