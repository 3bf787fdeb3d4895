"""What pages carry in the midst of a text, buttons, offers and notices, is none of the text."""

from __future__ import annotations

import pytest
from reading_page import read_page

TEXTS = {
    "en": (
        "Two harbours share one radar picture\nBy Jane Doe\n4 May 2021, 10:12\n",
        (
            "The harbours of Oslo and Aberdeen will share one radar picture from next spring, the"
            " two port authorities said on Tuesday after talks in Bergen."
        ),
        "Ships of either side may ask the other for pictures without a fee for ten days a year.",
    ),
    "de": (
        "Zwei Häfen teilen ein Radarbild\nVon Anna Berg\n4. Mai 2021, 10:12 Uhr\n",
        (
            "Die Häfen von Oslo und Aberdeen werden vom nächsten Frühjahr an ein gemeinsames"
            " Radarbild nutzen, teilten die beiden Hafenbehörden am Dienstag mit."
        ),
        "Schiffe beider Seiten dürfen an zehn Tagen im Jahr ohne Gebühr Bilder anfordern.",
    ),
    "fr": (
        "Deux ports partagent une image radar\nPar Anne Morel\nPublié le 4 mai 2021 à 10h12\n",
        (
            "Les ports d'Oslo et d'Aberdeen partageront une seule image radar dès le printemps"
            " prochain, ont annoncé mardi les deux autorités portuaires."
        ),
        "Les navires de chaque partie pourront demander des images sans frais dix jours par an.",
    ),
    "es": (
        "Dos puertos comparten una imagen de radar\nPor Ana Ruiz\n4 de mayo de 2021, 10:12\n",
        (
            "Los puertos de Oslo y Aberdeen compartirán una sola imagen de radar desde la próxima"
            " primavera, informaron el martes las dos autoridades portuarias."
        ),
        "Los barcos de cada parte podrán pedir imágenes sin cargo diez días al año.",
    ),
    "ko": (
        "두 항구, 레이더 화면 하나로 본다\n홍길동 기자\n2021.05.04 10:12\n",
        "오슬로항과 애버딘항이 내년 봄부터 레이더 화면 하나를 함께 쓴다고 두 항만공사가 밝혔다.",
        "양측 선박은 1년에 열흘 동안 상대방에게 무료로 영상을 요청할 수 있다.",
    ),
    "ja": (
        "二つの港、レーダー画面を一つに\n山田太郎\n2021年5月4日 10時12分\n",
        "オスロ港とアバディーン港は来年春から一つのレーダー画面を共同で使うと当局が発表した。",
        "双方の船は年に10日間、相手側に無料で画像を求めることができる。",
    ),
}
BETWEEN = [
    ("en", "View image in fullscreen"),
    ("en", "Scroll down to continue"),
    ("en", "Your browser does not support the audio element."),
    ("en", "Create a free account to keep reading"),
    ("de", "Bild in Vollbildansicht öffnen"),
    ("de", "Wird geladen"),
    ("fr", "La suite après cette publicité"),
    ("fr", "Chargement..."),
    ("es", "La noticia continúa después de la publicidad"),
    ("ko", "동영상 고정 취소"),
    ("ja", "写真を拡大"),
]
BELOW = [
    ("en", "Comments are no longer available on this story"),
    ("en", "Before writing your first comment, please create a display name in your account."),
    ("en", "Read the rest of the story at Harbour Weekly."),
    ("en", "Harbour Daily is the premier news resource for pilots, and serves all who sail."),
    ("de", "Die Kommentarfunktion ist deaktiviert"),
    ("es", "Inicia sesión para comentar"),
    ("ko", "로그인이 필요합니다"),
    ("ja", "この記事のコメントを見る"),
]


@pytest.mark.parametrize(("lang", "line"), BETWEEN)
def test_what_a_page_offers_between_two_paragraphs_is_no_text(lang: str, line: str) -> None:
    head, first, last = TEXTS[lang]
    assert body_of(f"{head}\n{first}\n\n{line}\n\n{last}\n") == [first, last]


@pytest.mark.parametrize(("lang", "line"), BELOW)
def test_what_invites_comments_below_a_text_is_none_of_it(lang: str, line: str) -> None:
    head, first, last = TEXTS[lang]
    assert body_of(f"{head}\n{first}\n\n{last}\n\n{line}\n") == [first, last]


@pytest.mark.parametrize("credit", ["Photograph by Tom Roe", "hide caption", "(Photo: Tom Roe)"])
def test_the_paragraph_below_a_photos_credit_is_no_caption(credit: str) -> None:
    head, first, last = TEXTS["en"]
    assert body_of(f"{head}\n{credit}\n\n{first}\n\n{last}\n") == [first, last]


def body_of(page: str) -> list[str]:
    """The lines that were taken as the article."""
    read = read_page(page)
    lines = [z.span.of(read.sheet.text).strip() for z in read.zones if z.role == "body"]
    return [line for line in lines if line]
