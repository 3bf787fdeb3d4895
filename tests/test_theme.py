"""An archive's own look: the README's example, built, and the contrast of all colours."""

from __future__ import annotations

import re

import pytest
from conftest import REPOSITORY, Archive
from site_checker import find_faults

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
STYLE = (REPOSITORY / "templates/assets/style.css").read_text(encoding="utf-8")
FENCED = re.compile(r"^`(templates/[^`]+)`\n\n```\w+\n(.*?)```", re.MULTILINE | re.DOTALL)
EXAMPLE = dict(FENCED.findall(README))
THEME = EXAMPLE["templates/assets/theme.css"]


def test_the_readmes_example_is_a_whole_site_with_another_look(five: Archive) -> None:
    for name, text in EXAMPLE.items():
        path = five.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert five.build() == 0
    assert find_faults(five.out) == []
    files = {name: content.decode("utf-8", "replace") for name, content in five.files().items()}
    assert files["assets/theme.css"] == THEME
    assert "--link:#8c2a1b" in files["assets/style.css"]
    assert "Kept by the Fjord Institute" in files["index.html"]
    assert '<ol class="entries">' in files["index.html"]
    for address in ("index.html", "about/index.html", "agreements/index.html"):
        assert 'assets/theme.css">' in files[address]


@pytest.mark.parametrize(
    ("name", "nearest"),
    [("hom.html", "home.html"), ("Event.html", "event.html"), ("style.css", "assets/style.css")],
)
def test_a_template_that_stands_for_none_is_told_with_the_nearest(
    archive: Archive, capsys: pytest.CaptureFixture[str], name: str, nearest: str
) -> None:
    folder = archive.root / "templates"
    folder.mkdir()
    (folder / name).write_text("Kept by the Fjord Institute")
    archive.build()
    told = capsys.readouterr().out
    assert f"templates/{name}: warning[template-unused]" in told
    assert f'(did you mean "{nearest}"?)' in told


def test_a_template_that_another_takes_in_and_what_editors_leave_is_not_told(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = archive.root / "templates"
    (folder / "parts").mkdir(parents=True)
    (folder / "home.html").write_text(
        '{% extends "clipline/home.html" %}{% block main %}{% include "parts/kept.html" %}'
        "{{ super() }}{% endblock %}"
    )
    for name in ("parts/kept.html", "home.html~", ".home.html.swp", "README.md"):
        (folder / name).write_text("Kept by the Fjord Institute")
    archive.build()
    assert "template-unused" not in capsys.readouterr().out
    assert "Kept by the Fjord Institute" in archive.files()["index.html"].decode()


def colours(css: str, *, dark: bool) -> dict[str, str]:
    """The colours that a style sheet gives in that scheme, by variable."""
    light, *rest = re.split(r"@media[^{]*prefers-color-scheme: dark[^{]*{", css)
    parts = [light, *(part.split("}")[0] for part in rest if dark)]
    light = light.split("@media print")[0]
    return dict(re.findall(r"--(\w+): (#\w+)", " ".join(parts)))


def luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("theme", ["", THEME])
def test_text_has_enough_contrast_in_both_schemes(theme: str, *, dark: bool) -> None:
    given = colours(STYLE, dark=dark) | colours(theme, dark=dark)
    for text in ("ink", "soft", "link"):
        for ground in ("paper", "raised"):
            assert contrast(given[text], given[ground]) >= 4.5, (text, ground)
    for ground in ("mark", "lit"):
        assert contrast(given["ink"], given[ground]) >= 4.5, ground


def test_the_contrast_of_black_on_white_is_known() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#fff") == pytest.approx(4.54, abs=0.01)
