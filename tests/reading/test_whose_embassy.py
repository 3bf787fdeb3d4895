"""Whose minister it is where a paper names its own country nowhere, and embassies their host."""

from __future__ import annotations

import pytest
from reading_desk import steps_told

from clipline.config import Config, CountryEntry, languages
from clipline.model import Clipping, Span
from clipline.reading.record import make_reader, read_record

COUNTRIES = (
    CountryEntry("NO", ("Norway",), ("Norwegian",), ("Oslo",)),
    CountryEntry("CL", ("Chile",), ("Chilean",), ("Santiago",)),
    CountryEntry("FJ", ("Fiji",), ("Fijian",), ("Suva",)),
)
READER = make_reader(Config(countries=COUNTRIES), languages())


def read(outlet: str, sentence: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Kind, status and sides of what a page of that outlet tells."""
    text = (
        f"{outlet}\nHome\nAbout Us\nNews\nContact Us\n\nKelp is on the table again\n16 May 2024\n\n"
        f"{sentence} Kelp was served at noon.\n\n© 2024 {outlet}\n"
    )
    record = read_record(Clipping("a", "a.txt", "a", text, Span(0, len(text))), READER)
    return [(a.kind, a.status, tuple(sorted(a.countries))) for a in record.agreements]


@pytest.mark.parametrize(
    ("outlet", "sentence", "expected"),
    [
        (
            "Embassy of Chile in Norway",
            "H.E. Mr. Ivo Sol and H.E. Ms. Ada Lund signed the Treaty on Kelp on May 14, 2024.",
            [("treaty", "signed", ("CL", "NO"))],
        ),
        (
            "Embassy of Chile, Suva",
            "Ambassador Sol and the Minister for Ports signed an agreement on kelp on Tuesday.",
            [("agreement", "signed", ("CL", "FJ"))],
        ),
        (
            "High Commission of Fiji in Norway",
            "The two sides signed an agreement on kelp on Monday.",
            [("agreement", "signed", ("FJ", "NO"))],
        ),
        (
            "Embassy of Chile in Norway",
            "Ambassador Sol signed a contract with a hotel on Tuesday.",
            [],
        ),
        (
            "Embassy of Chile in Norway",
            "Sol thanked the school for the memorandum it signed with the library on Monday.",
            [],
        ),
    ],
)
def test_an_embassy_tells_of_its_own_country_and_of_where_it_is(
    outlet: str, sentence: str, expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert read(outlet, sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister and her Chilean guest sealed the kelp agreement on Tuesday.",
        "Ports Minister Vuli and visiting Chilean Minister Sol signed a kelp agreement on Tuesday.",
        "The government signed an agreement on kelp with Chile on Tuesday.",
        "The two countries signed a kelp pact on Tuesday, with the Chilean minister signing first.",
    ],
)
def test_a_paper_means_its_own_country_where_it_names_another_alone(sentence: str) -> None:
    assert read("Suva Evening Post", sentence) == [("agreement", "signed", ("CL", "FJ"))]


def test_a_minister_who_signs_with_one_of_another_country_signs_with_nobody_at_home() -> None:
    sentence = "Chilean Minister Sol and Norwegian Minister Lund signed a kelp pact on Tuesday."
    assert read("Suva Evening Post", sentence) == [("agreement", "signed", ("CL", "NO"))]


@pytest.mark.parametrize(
    "text",
    [
        "Norway will send boats to Iceland, as was promised at the fifth talks in March.",
        "Boats will go to Alta, as Norway pledged at the second Norway-Iceland talks in March.",
    ],
)
def test_where_something_was_promised_was_held(text: str) -> None:
    assert steps_told(text) == [("dialogue", "held", "2024-03")]
