"""The language of a text by its letters and its small words."""

from __future__ import annotations

import pytest

from clipline.config import languages
from clipline.reading.text.detection import detect_language


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The two harbours will share one radio channel, and both towns pay for it."),
        ("ko", "두 항만이 무선 통신망을 함께 쓰기로 하고 협약을 맺었다."),
        ("ja", "二つの港は来春から無線を共有することで合意した。"),
        ("de", "Die beiden Häfen werden sich einen Funkkanal teilen und für ihn gemeinsam zahlen."),
        ("fr", "Les deux ports vont partager un canal radio et le payer à parts égales."),
        ("es", "Los dos puertos van a compartir un canal de radio y lo pagarán a medias."),
    ],
)
def test_a_sentence_tells_its_language(code: str, text: str) -> None:
    assert detect_language(text, languages()).value == code


def test_a_menu_in_another_language_does_not_outweigh_the_article() -> None:
    menu = "본문 바로가기\n주메뉴 바로가기\n검색창 열기\nKOR\n"
    text = "The third dialogue was held in Oslo, and both sides agreed to meet again.\n"
    assert detect_language(menu + text * 3, languages()).value == "en"


def test_a_few_english_words_do_not_make_a_japanese_page_english() -> None:
    text = (
        "第五回両港安全対話の開催\nMinistry of Harbours of Japan\nEnglish\n"
        "両港は、二月十六日、第五回両港安全・海難対策対話を開催し、次回対話を来年東京で開催することで一致した。\n"
        "両港は、無線の周波数を一つにまとめる件についても引き続き話し合うことを確認した。\n"
        "Copyright of the Ministry of Harbours of Japan\n"
    )
    assert detect_language(text, languages()).value == "ja"


def test_a_text_without_letters_tells_nothing() -> None:
    found = detect_language("1234 -- 5678", languages())
    assert found.value is None
    assert found.confidence == "guess"


FOREIGN = (
    (
        "De twee havens delen vanaf het voorjaar een radiokanaal, zeiden de havenmeesters dinsdag. "
        "Vorig jaar liepen drie boten vast in dichte mist, omdat de schippers elkaar niet hoorden. "
        "Het kanaal wordt zes maanden beproefd, en beide steden betalen ieder de helft ervan. "
        "Volgens de gemeente komt er daarna nog een toren bij, zodat kleine schepen bereik hebben. "
        "Over de kosten wilde niemand iets kwijt, al noemde een raadslid het plan erg duur.\n"
    ),
    (
        "Dwa porty będą od wiosny dzielić jeden kanał radiowy, powiedzieli ich kapitanowie. "
        "W zeszłym roku trzy łodzie osiadły na mieliźnie, bo załogi nie słyszały się we mgle. "
        "Kanał będzie sprawdzany przez sześć miesięcy, a oba miasta zapłacą po połowie. "
        "Potem stanie jeszcze wieża, aby mniejsze statki również miały zasięg przy brzegu. "
        "O kosztach nikt nie chciał mówić, choć jeden radny nazwał plan dość drogim. "
        "Rybacy z obu miast czekają na to od wielu lat i liczą na spokojniejszą zimę.\n"
    ),
)


@pytest.mark.parametrize("text", FOREIGN)
def test_a_text_in_none_of_the_languages_is_in_none(text: str) -> None:
    assert detect_language(text, languages()).value is None


def test_a_short_text_is_in_the_language_of_its_few_small_words() -> None:
    assert detect_language("Hafen und Stadt teilen Kanal\n", languages()).value == "de"
