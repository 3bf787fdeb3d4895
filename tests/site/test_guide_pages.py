"""The pages about the archive: what they say of words, figures and files is so."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest
from archive_builder import ON_THE_WEB, archive_of, arranged, event_of, exports_of
from conftest import REPOSITORY
from record_builder import MEMO, TEXT, clipping_of, record_of
from site_checker import find_faults, read_page

from clipline.config import Config
from clipline.model import Account, Confidence, Fact, Rights
from clipline.partial_dates import PartialDate, Precision
from clipline.reading.keeper.corrections_file import STATUSES as GIVEN_STATUSES
from clipline.settings.schema import KINDS as SETTINGS_KINDS
from clipline.site.kinds.guide_pages import MEASURED, SURE_OF_100
from clipline.site.pages import plan_site
from clipline.site.render import make_environment, render_page
from clipline.site.takeaways.takeaway import plan_takeaway
from clipline.site.words.meanings import glossary
from clipline.site.words.wording import KINDS, ROLES, STATUSES
from clipline.texts import read_texts

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def test_the_glossary_has_every_word_that_pages_use_and_no_other() -> None:
    assert set(KINDS) == set(SETTINGS_KINDS)
    assert set(STATUSES) == set(GIVEN_STATUSES)
    chapters = {chapter.id: chapter.words for chapter in glossary(read_texts("en"))}
    sizes = {name: len(words) for name, words in chapters.items() if name != "terms"}
    assert sizes == {
        "statuses": len(STATUSES),
        "kinds": len(KINDS),
        "lines": len(ROLES),
        "precision": len(get_args(Precision)),
        "rights": len(get_args(Rights)),
        "sure": len(get_args(Confidence)),
    }
    words = [word for chapter in chapters.values() for word, _, _ in chapter]
    assert {"Memorandum of understanding", "Under way", "Menu", "To the month"} <= set(words)


def test_the_method_page_gives_the_figures_of_the_readme() -> None:
    table = README.split("| set | published |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| [\w-]+, [^|]*\| (.*) \|$", table, re.MULTILINE)
    figures = [row for row in rows if "| |" not in row][-1].split(" | ")  # of all that is measured
    assert [figure for _, figure in MEASURED] == figures[:9]
    sure = re.search(
        r"date and status in (\d+) of 100 cases, likely in (\d+), a guess in (\d+)", README
    )
    assert sure is not None
    assert [str(share) for share in SURE_OF_100.values()] == list(sure.groups())


def write_site(out: Path, records: int, config: Config | None = None) -> Path:
    """The whole site of so many clippings in that folder, but for its stylesheets."""
    kept = [
        record_of(
            clipping=clipping_of(TEXT, f"c{n}"),
            published=Fact(PartialDate(2020 + n % 2, 1, 1) if n % 50 else None),
            agencies=(),
            people=(),
            agreements=(MEMO,),
        )
        for n in range(records)
    ]
    archive = archive_of(kept, [event_of(accounts=(Account("c0", MEMO),))], config)
    exports = exports_of(arranged(kept, archive.events, archive.config))
    files = {address: text.encode() for address, text in exports.items()}
    files |= plan_takeaway(archive, ())
    environment = make_environment([REPOSITORY / "templates"])
    (page,) = [page for page in plan_site(archive) if page.address == "data/index.html"]
    drawn = render_page(page, environment)
    assert isinstance(drawn, str)
    for address, content in {**files, page.address: drawn.encode()}.items():
        (out / address).parent.mkdir(parents=True, exist_ok=True)
        (out / address).write_bytes(content)
    return out


def linked_files(site: Path) -> set[str]:
    page = read_page((site / "data/index.html").read_text("utf-8"))
    return {link for link in page.links if not link.startswith(("..", "#"))}


def data_files(site: Path) -> set[str]:
    data = site / "data"
    files = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    return files - {"index.html"}


def test_every_file_of_data_is_linked_with_its_rows(tmp_path: Path) -> None:
    site = write_site(tmp_path, 3)
    assert linked_files(site) == data_files(site)
    html = (site / "data/index.html").read_text("utf-8")
    assert re.search(r"Clippings</td>\s*<td>[^<]*</td>\s*<td>3<span", html)
    assert re.search(r"Events</td>\s*<td>[^<]*</td>\s*<td>1<span", html)


def test_every_part_of_a_large_table_is_linked(tmp_path: Path) -> None:
    site = write_site(tmp_path, 1010)
    assert linked_files(site) == data_files(site)
    html = (site / "data/index.html").read_text("utf-8")
    assert "3\u00a0parts, by year" in html
    assert 'unknown: <a href="clippings/unknown.csv">CSV</a>' in html


def test_the_data_are_a_data_set_for_programs(tmp_path: Path) -> None:
    html = (write_site(tmp_path, 1, ON_THE_WEB) / "data/index.html").read_text("utf-8")
    (told,) = read_page(html).data
    assert told["@type"] == "Dataset"
    urls = [part["contentUrl"] for part in told["distribution"]]
    assert "https://fjord.example/repo/data/events.csv" in urls
    assert all(
        (tmp_path / url.removeprefix("https://fjord.example/repo/")).is_file() for url in urls
    )


def test_the_pages_about_the_archive_are_within_reach_of_every_page(tmp_path: Path) -> None:
    write_site(tmp_path, 1)
    page = read_page((tmp_path / "data/index.html").read_text("utf-8"))
    reached = {f"../{name}/index.html" for name in ("method", "glossary", "about")}
    assert reached <= set(page.links)
    assert [fault for fault in find_faults(tmp_path) if "data/" in fault.split(": ")[1]] == []


@pytest.mark.parametrize(
    ("told", "shown", "packed", "linked"),
    [
        ("CC-BY-4.0", "license: CC-BY-4.0.", {"name": "CC-BY-4.0"}, None),
        (
            "https://fjord.example/terms",
            'license: <a href="https://fjord.example/terms" rel=',
            {"path": "https://fjord.example/terms"},
            "https://fjord.example/terms",
        ),
        ("cc by-sa 4.0", "license: cc by-sa 4.0.", {"name": "CC-BY-SA-4.0"}, None),
        (
            "Fjord Open Data Terms",
            "license: Fjord Open Data Terms.",
            {"title": "Fjord Open Data Terms", "path": "index.html"},
            None,
        ),
    ],
)
def test_the_license_of_an_archive_is_told_to_readers_and_to_programs(
    told: str, shown: str, packed: dict[str, str], linked: str | None
) -> None:
    archive = archive_of(config=Config(title="Sea data", license=told))
    (page,) = [page for page in plan_site(archive) if page.address == "data/index.html"]
    html = str(render_page(page, make_environment([REPOSITORY / "templates"])))
    assert shown in html
    assert read_page(html).data[0].get("license") == linked
    assert json.loads(exports_of(archive)["data/datapackage.json"])["licenses"] == [packed]


def test_an_archive_without_a_license_claims_none() -> None:
    archive = archive_of(config=Config(title="Sea data"))
    assert "licenses" not in json.loads(exports_of(archive)["data/datapackage.json"])


def test_who_keeps_the_archive_is_told_with_the_way_to_write_to_them() -> None:
    def drawn(address: str, keeper: str = "", contact: str = "") -> str:
        config = Config(title="Sea data", keeper=keeper, contact=contact)
        archive = archive_of(config=config)
        (page,) = [page for page in plan_site(archive) if page.address == address]
        return str(render_page(page, make_environment([REPOSITORY / "templates"])))

    about = drawn("about/index.html", keeper="Fjord Institute", contact="sea@fjord.example")
    assert 'href="mailto:sea@fjord.example"' in about
    assert about.count("Kept by Fjord Institute.") == 2  # in the text and at the end
    assert 'href="https://fjord.example/@us"' in drawn(
        "about/index.html", contact="https://fjord.example/@us"
    )
    assert "Kept by" in drawn("index.html", keeper="Fjord Institute")
    assert "Kept by" not in drawn("index.html")
