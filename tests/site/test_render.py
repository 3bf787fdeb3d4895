"""Pages as HTML: whole, linked, and harmless whatever a clipping holds."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from archive_builder import TEMPLATES, arranged, own_templates
from record_builder import MEMO, TEXT, clipping_of, evidence_of, record_of, zones_of
from site_checker import find_faults, read_page

from clipline.config import Config
from clipline.model import Account, Agency, Event, Fact, Page, Person, Record, Span
from clipline.nouns import replace
from clipline.problems import Problem
from clipline.reasons import give_reason
from clipline.settings.corrections import Correction
from clipline.site.html.assets import read_assets
from clipline.site.pages import plan_site
from clipline.site.render import (
    make_environment,
    read_templates,
    render_markdown,
    render_page,
)
from clipline.texts import read_texts

EVIL = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'{{ 1234567*3 }}"
EVENT = Event(
    "e1", "Memo", "mou", "signed", ("Norway",), ("ocean-agency",), (Account("fjord-pact", MEMO),)
)


def draw(
    out: Path,
    records: tuple[Record, ...],
    events: tuple[Event, ...],
    config: Config | None = None,
    *,
    public: bool = False,
) -> Path:
    """The site of those records in that folder."""
    environment = own_templates()
    for page in plan_site(arranged(records, events, config or Config(), public=public)):
        html = render_page(page, environment)
        assert isinstance(html, str), html
        target = out / page.address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, "utf-8")
        for name in ("cite.bib", "cite.ris", "cite.json"):
            (target.parent / name).touch()
    for address, content in read_assets([TEMPLATES])[0].items():
        (out / address).parent.mkdir(parents=True, exist_ok=True)
        (out / address).write_bytes(content)
    for name in ("feed.xml", "feed.json", "events.ics", "data/datapackage.json"):
        (out / name).touch()
    for name in ("agreements", "events", "clippings", "agencies", "outlets", "people"):
        (out / "data" / f"{name}.csv").touch()
        (out / "data" / f"{name}.json").touch()
    return out


def test_no_link_or_id_is_broken_and_nothing_is_inline(tmp_path: Path) -> None:
    assert find_faults(draw(tmp_path, (record_of(),), (EVENT,))) == []


@pytest.mark.parametrize("rights", ["facts", "quote", "excerpt", "full"])
def test_a_public_site_is_whole_too(tmp_path: Path, rights: str) -> None:
    site = draw(tmp_path, (record_of(rights=rights),), (EVENT,), public=True)
    assert find_faults(site) == []


def test_an_empty_archive_is_a_whole_site(tmp_path: Path) -> None:
    assert find_faults(draw(tmp_path, (), ())) == []


def hostile() -> tuple[Record, Event]:
    """A record that holds markup wherever a text can."""
    text = f"{EVIL}\n{EVIL} signed.\n"
    memo = replace(
        MEMO,
        label=EVIL,
        parties=(EVIL,),
        evidence=evidence_of(f"{EVIL} signed.", text=text),
        date_evidence=None,
    )
    clipping = clipping_of(text)
    record = record_of(
        clipping=clipping,
        corrected=(Correction("title", EVIL, EVIL, EVIL, EVIL),),
        zones=zones_of(text, ("headline", "body")),
        body=(Span(len(EVIL) + 1, len(text) - 1),),
        title=Fact(EVIL, (evidence_of(EVIL, text=text),)),
        published=Fact(),
        outlet=Fact(EVIL),
        wire=Fact(EVIL),
        byline=Fact((EVIL,)),
        place=Fact(EVIL),
        agencies=(Agency("x", EVIL, EVIL, known=False, mentions=()),),
        people=(Person("y", EVIL, EVIL, ()),),
        agreements=(memo,),
        url="javascript:alert(1)",
        archive_url=EVIL,
        note=f"{EVIL} [a](javascript:alert(1)) ![b](https://evil.example/i.png) <b onclick=x>c</b>",
        problems=(Problem("c", "note", clipping.file, EVIL, EVIL, 1, 1, 1, EVIL),),
    )
    event = replace(
        EVENT,
        label=EVIL,
        status=EVIL,
        parties=(EVIL,),
        accounts=(Account("fjord-pact", memo),),
        reasons=(give_reason("date", "furthest", name=EVIL),),
        disagrees=(EVIL,),
    )
    return record, event


def test_nothing_of_a_clipping_can_run(tmp_path: Path) -> None:
    record, event = hostile()
    config = Config(title=EVIL, description=EVIL, about=EVIL)
    site = draw(tmp_path, (record,), (event,), config)
    assert find_faults(site) == []
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        page = read_page(html)
        own = {"search.js", "site.js", "sort.js"}
        assert {script.rpartition("/")[2] for script in page.scripts} <= own
        assert "<img" not in html
        assert "3703701" not in html
        assert not [link for link in page.links if link.startswith(("javascript:", "data:"))]


def test_an_address_that_is_no_web_address_is_shown_as_text(tmp_path: Path) -> None:
    record, event = hostile()
    draw(tmp_path, (record,), (event,))
    html = (tmp_path / "clippings/fjord-pact/index.html").read_text("utf-8")
    assert "<dd>javascript:alert(1)</dd>" in html


def test_words_that_turn_the_direction_of_writing_stay_among_themselves(tmp_path: Path) -> None:
    text = "a\u202egnirts\n"
    record = record_of(
        clipping=clipping_of(text),
        zones=zones_of(text, ("body",)),
        body=(),
        title=Fact("b\u202egnirts"),
        **dict.fromkeys(("agencies", "people", "agreements"), ()),
        **dict.fromkeys(("published", "wire", "place"), Fact()),
    )
    draw(tmp_path, (record,), ())
    html = (tmp_path / "clippings/fjord-pact/index.html").read_text("utf-8")
    assert '<div class="lines"><p dir="auto">a\u202egnirts</p>' in html
    assert "<h1><bdi>b\u202egnirts</bdi></h1>" in html


def test_characters_that_html_cannot_hold_are_replaced(tmp_path: Path) -> None:
    text = "a\x00b\x08c\ud800d\n"
    record = record_of(
        clipping=clipping_of("x"), title=Fact(text), agencies=(), agreements=(), people=()
    )
    clipping = replace(record.clipping, text=text)
    record = replace(record, clipping=clipping, zones=zones_of(text, ("body",)), body=())
    record = replace(record, published=Fact(), wire=Fact(), place=Fact(), outlet=Fact("\x00"))
    draw(tmp_path, (record,), ())
    html = (tmp_path / "clippings/fjord-pact/index.html").read_text("utf-8")
    assert "a\ufffdb\ufffdc\ufffdd" in html
    assert "\x00" not in html


def test_a_keepers_markdown_is_drawn_without_raw_html_images_or_odd_links() -> None:
    drawn = render_markdown(
        "# Note\n\n*Fine* and [good](https://a.example) but [bad](javascript:x)"
        " [d](data:text/html,x)"
        '\n\n<div onclick="x">raw</div> ![i](https://evil.example/i.png)'
    )
    assert "<em>Fine</em>" in drawn
    assert '<a href="https://a.example" rel="noopener noreferrer">good</a>' in drawn
    assert "<h2>Note</h2>" in drawn
    assert "javascript" not in drawn
    assert "data:" not in drawn
    assert "<div" not in drawn
    assert "evil" not in drawn


@pytest.mark.parametrize("host", ["//evil.example", r"/\evil.example", "/&#9;/evil.example"])
def test_a_link_that_a_browser_reads_as_another_hosts_is_dropped(host: str) -> None:
    assert "href" not in render_markdown(f"[a]({host}/x)")


def test_links_lead_to_the_sites_root_from_every_depth(tmp_path: Path) -> None:
    site = draw(tmp_path, (record_of(),), (EVENT,))
    assert 'href="assets/style.css"' in (site / "index.html").read_text()
    deep = (site / "events/e1/index.html").read_text()
    assert 'href="../../assets/style.css"' in deep


def test_the_page_for_lost_readers_works_at_any_depth(tmp_path: Path) -> None:
    plain = draw(tmp_path / "a", (record_of(),), (EVENT,))
    assert read_page((plain / "404.html").read_text()).links == []
    config = Config(base_url="https://fjord.example/repo")
    based = draw(tmp_path / "b", (record_of(),), (EVENT,), config)
    page = read_page((based / "404.html").read_text())
    assert page.links.count("/repo/index.html") > 1
    assert all(link == "#main" or link.startswith("/repo/") for link in page.links)
    assert "/repo/assets/style.css" in page.sources


def test_a_base_url_gives_each_page_its_canonical_address(tmp_path: Path) -> None:
    config = Config(base_url="https://fjord.example/repo/")
    html = (draw(tmp_path, (record_of(),), (EVENT,), config) / "events/e1/index.html").read_text()
    assert '<link rel="canonical" href="https://fjord.example/repo/events/e1/index.html">' in html


def test_a_page_says_in_the_menu_where_it_belongs_and_above_its_head_whose_it_is(
    tmp_path: Path,
) -> None:
    out = draw(tmp_path, (record_of(),), (EVENT,))
    event = (out / "events/e1/index.html").read_text("utf-8")
    clipping = (out / "clippings/fjord-pact/index.html").read_text("utf-8")
    assert '<a href="../../index.html" aria-current="true">Timeline</a>' in event
    assert '<a href="../../sources/index.html" aria-current="true">Sources</a>' in clipping
    assert (
        '<p class="crumb"><a href="../../sources/index.html">Sources</a> ›'
        ' <a href="../../outlets/the-fjord-times/index.html">The Fjord Times</a></p>'
    ) in clipping


def test_the_link_of_a_page_can_be_copied_where_it_is_known(tmp_path: Path) -> None:
    address = "clippings/fjord-pact/index.html"
    link = f'class="citation">https://fjord.example/repo/{address}</bdi>'
    assert link not in (draw(tmp_path / "disk", (record_of(),), ()) / address).read_text("utf-8")
    config = Config(base_url="https://fjord.example/repo")
    web = draw(tmp_path / "web", (record_of(),), (), config)
    assert link in (web / address).read_text("utf-8")


def test_words_of_a_language_that_nobody_could_tell_are_not_called_the_archives(
    tmp_path: Path,
) -> None:
    out = draw(tmp_path, (record_of(lang=Fact(None)),), (EVENT,))
    assert '<div class="lines" lang="und">' in (out / "clippings/fjord-pact/index.html").read_text(
        "utf-8"
    )


def test_a_missing_headline_is_told_once(tmp_path: Path) -> None:
    problem = Problem("title-missing", "note", "clippings/fjord-pact.txt", "no headline", "add one")
    record = record_of(title=Fact(None), problems=(problem,))
    html = (draw(tmp_path, (record,), ()) / "clippings/fjord-pact/index.html").read_text("utf-8")
    assert html.count("without a headline") == 1
    assert "What is unsure" not in html


def test_drawing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (draw(tmp_path / name, (record_of(),), (EVENT,)) for name in "ab")
    for path in first.rglob("*.html"):
        assert path.read_bytes() == (second / path.relative_to(first)).read_bytes()


def test_an_agencys_page_says_of_which_events_it_is_no_party(tmp_path: Path) -> None:
    signed = replace(EVENT, id="e2", parties=("Ocean Agency", "Chile"))
    out = draw(tmp_path, (record_of(),), (EVENT, signed))
    html = (out / "agencies/ocean-agency/index.html").read_text("utf-8")
    (beside, party) = re.findall(r'<p class="parties">(.*?)</p>', html)
    assert beside.endswith("named in the report, not as a party")
    assert "not as a party" not in party
    assert "not as a party" not in (out / "index.html").read_text("utf-8")


def test_a_kind_is_told_where_the_title_does_not_tell_it(tmp_path: Path) -> None:
    plain = replace(EVENT, id="e2", label="Memorandum of understanding on kelp")
    out = draw(tmp_path, (record_of(),), (EVENT, plain))
    told = re.findall(r'<p class="parties">(.*?)</p>', (out / "index.html").read_text("utf-8"))
    assert ["Memorandum of understanding" in one for one in told] == [True, False]
    kickers = [(out / f"events/{e}/index.html").read_text("utf-8") for e in ("e1", "e2")]
    assert [">Memorandum of understanding <" in html for html in kickers] == [True, False]


def test_a_kind_that_is_a_part_of_another_word_of_the_title_is_told(tmp_path: Path) -> None:
    planet = replace(EVENT, kind="plan", label="Talks on the planet's seas")
    plan = replace(EVENT, id="e2", kind="plan", label="Plan for the seas")
    out = draw(tmp_path, (record_of(),), (planet, plan))
    told = re.findall(r'<p class="parties">(.*?)</p>', (out / "index.html").read_text("utf-8"))
    assert [one.endswith(" Plan") for one in told] == [True, False]
    html = (out / "events/e1/index.html").read_text("utf-8")
    assert re.findall(r'<p class="kicker">(.*?) <', html) == ["Plan"]


def test_a_word_that_says_how_sure_a_fact_is_leads_to_its_meaning(tmp_path: Path) -> None:
    unsure = replace(MEMO, confidence="guess")
    event = replace(EVENT, accounts=(Account("fjord-pact", unsure),))
    out = draw(tmp_path, (record_of(agreements=(unsure,)),), (event,))
    link = '<a class="unsure" href="{}glossary/index.html#sure">a guess</a>'
    assert link.format("") in (out / "index.html").read_text("utf-8")
    assert link.format("../../") in (out / "events/e1/index.html").read_text("utf-8")
    assert 'id="sure"' in (out / "glossary/index.html").read_text("utf-8")


def test_home_leads_to_what_sources_differ_on_to_the_data_and_says_how_new_it_is(
    tmp_path: Path,
) -> None:
    told = replace(EVENT, disagrees=("date",))
    for events, wanted in (((EVENT,), 0), ((EVENT, replace(told, id="e2")), 1)):
        out = draw(tmp_path / str(wanted), (record_of(),), events)
        html = (out / "index.html").read_text("utf-8")
        links = re.findall(r'"(disagreements/index.html)">Sources differ on 1\s', html)
        assert len(links) == wanted
        assert "Newest clipping: 4\u00a0May\u00a02021" in html
        assert '<a href="data/index.html">Data to download</a>' in html
    undated = draw(tmp_path / "undated", (replace(record_of(), published=Fact(None)),), (told,))
    html = (undated / "index.html").read_text("utf-8")
    assert "Newest clipping" not in html
    assert "Sources differ on 1" in html
    assert "Data to download" in html
    empty = (draw(tmp_path / "empty", (), ()) / "index.html").read_text("utf-8")
    assert "Newest clipping" not in empty


def test_the_page_of_what_sources_differ_on_says_what_it_holds_or_that_they_agree(
    tmp_path: Path,
) -> None:
    differing = replace(EVENT, disagrees=("date",))
    for name, event, words in (
        ("a", differing, "tell different things"),
        ("b", EVENT, "they agree"),
    ):
        out = draw(tmp_path / name, (record_of(),), (event,))
        assert words in (out / "disagreements/index.html").read_text("utf-8")


def test_of_many_clippings_that_name_somebody_some_are_folded_away(tmp_path: Path) -> None:
    records = [record_of(clipping=clipping_of(TEXT, f"pact-{n}")) for n in range(7)]
    html = (draw(tmp_path, tuple(records), ()) / "people/index.html").read_text("utf-8")
    before, _, folded = html.partition("<details>")
    assert (before.count("<br>"), folded.count("<br>")) == (5, 2)
    assert "and 2\u00a0others</summary>" in folded or "and 2 others</summary>" in folded


def test_an_unknown_day_of_publication_is_called_that(tmp_path: Path) -> None:
    out = draw(tmp_path, (record_of(published=Fact(None)),), (EVENT,))
    html = (out / "events/e1/index.html").read_text("utf-8")
    assert '<p class="soft">Publication date not reported</p>' in html


def test_every_page_says_whose_the_words_are(tmp_path: Path) -> None:
    out = draw(tmp_path, (record_of(),), (EVENT,))
    for page in out.rglob("index.html"):
        root = "../" * (len(page.relative_to(out).parts) - 1)
        assert f'<a href="{root}data/index.html#rights">rights</a>' in page.read_text("utf-8")


PAGE = Page("events/e1/index.html", "event.html", "Memo")


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("<p>\n{{ nothing_here }}\n", 2, "'nothing_here' is undefined"),
        ("<p>\n\n{% if %}\n", 3, "Expected an expression"),
        ("{% set x = 1 / 0 %}", 1, "division by zero"),
        ('{% include "gone.html" %}', 1, 'there is no template "gone.html"'),
    ],
)
def test_a_faulty_template_is_a_problem_with_its_line_and_the_page(
    tmp_path: Path, template: str, line: int, words: str
) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "event.html").write_text(template)
    problem = render_page(PAGE, make_environment([folder, TEMPLATES]))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.severity) == ("template-error", "error")
    assert (problem.file, problem.line) == ("templates/event.html", line)
    assert words in problem.message
    assert "events/e1/index.html" in problem.message
    assert problem.source == template.splitlines()[line - 1]


def test_an_archives_own_template_and_asset_stand_before_those_of_clipline(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    (folder / "assets").mkdir(parents=True)
    (folder / "event.html").write_text("mine: {{ page.title }}")
    (folder / "assets" / "style.css").write_text("p {}")
    (folder / "assets" / "logo.svg").write_text("<svg/>")
    assert render_page(PAGE, make_environment([folder, TEMPLATES])) == "mine: Memo"
    assets, problems = read_assets([folder, TEMPLATES])
    assert problems == []
    assert assets["assets/style.css"] == b"p {}"
    own = {path.name for path in (TEMPLATES / "assets").iterdir()}
    assert set(assets) == {"assets/logo.svg", *(f"assets/{name}" for name in own)}


def test_what_lies_in_a_hidden_folder_of_the_assets_is_no_asset(tmp_path: Path) -> None:
    """The archive may lie in a hidden folder itself."""
    mine = tmp_path / ".archive/templates"
    for name in (".git/config", "old~/theme.css", "fonts/serif.woff2"):
        file = mine / "assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("of the keeper\n", "utf-8")
    found, problems = read_assets((mine, TEMPLATES))
    assert problems == []
    kept = [name for name, content in found.items() if content == b"of the keeper\n"]
    assert kept == ["assets/fonts/serif.woff2"]


def test_a_link_out_of_the_assets_is_told_and_not_published(tmp_path: Path) -> None:
    assets = tmp_path / "templates" / "assets"
    assets.mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("key")
    (assets / "notes.txt").symlink_to(tmp_path / "secret.txt")
    (assets / "again.svg").symlink_to("logo.svg")
    (assets / "logo.svg").write_text("<svg/>")
    for left in (".DS_Store", "theme.css~"):
        (assets / left).write_text("")
    found, problems = read_assets([tmp_path / "templates", TEMPLATES])
    own = {f"assets/{path.name}" for path in (TEMPLATES / "assets").iterdir()}
    assert set(found) - own == {"assets/logo.svg", "assets/again.svg"}
    assert [problem.code for problem in problems] == ["template-error"]
    assert "leads out" in problems[0].message


def test_an_asset_that_cannot_be_read_is_told_and_costs_no_other(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    (folder / "assets").mkdir(parents=True)
    (folder / "assets" / "style.css").symlink_to("gone.css")
    os.mkfifo(folder / "assets" / "pipe.svg")
    (folder / "assets" / "logo.svg").write_text("<svg/>")
    assets, problems = read_assets([folder, TEMPLATES])
    assert assets["assets/logo.svg"] == b"<svg/>"
    assert assets["assets/style.css"] == read_assets([TEMPLATES])[0]["assets/style.css"]
    assert [(p.code, p.severity, p.file) for p in problems] == [
        ("template-error", "error", "templates/assets/pipe.svg"),
        ("template-error", "error", "templates/assets/style.css"),
    ]


def test_a_template_that_is_no_utf8_is_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "event.html").write_bytes(b"caf\xe9 {{ page.title }}")
    environment = make_environment([folder, TEMPLATES])
    assert read_templates("event.html", environment) == ()
    problem = render_page(PAGE, environment)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.file) == ("template-error", "templates/event.html")
    assert "is no UTF-8" in problem.message


@pytest.mark.parametrize(
    "text", ["[" * 20_000, "![" * 20_000, "[a](" * 20_000, "[a][" * 20_000, "1. " * 2_000]
)
def test_markdown_that_nests_without_end_is_shown_as_it_is_written(text: str) -> None:
    assert render_markdown(f"{text}<b>") == f"<p>{text}&lt;b&gt;</p>"
    many = "[a](https://a.example) (b) " * 500
    assert render_markdown(many).count("<a ") == 500


def _english(said: re.Match[str]) -> str:
    """The English text of that key as a script holds it."""
    return json.dumps(read_texts("en").pattern(said[1]))


def _but_space(script: str) -> list[str]:
    """The texts and patterns of a script, and all between them without its spaces."""
    parts = re.split(r'("(?:[^"\\\n]|\\.)*"|`[^`]*`|(?<=[(=,] )/\S+/[a-z]+)', script)
    return [part if at % 2 else "".join(part.split()) for at, part in enumerate(parts)]


def test_our_scripts_come_without_remarks_and_hold_no_text_of_several_lines() -> None:
    scripts = {a: c.decode() for a, c in read_assets([TEMPLATES])[0].items() if a.endswith(".js")}
    assert len(scripts) > 3
    for address, script in scripts.items():
        lines = (TEMPLATES / address).read_text("utf-8").splitlines()
        kept = [line.strip() for line in lines if not line.strip().startswith("//")]
        told = [re.sub(r'put\("([\w.]+)"\)', _english, line) for line in kept if line]
        assert "".join(_but_space(script)) == "".join(_but_space("\n".join(told)))
        assert len(script) < 0.97 * len("\n".join(told))
        assert all(line.count("`") % 2 == 0 for line in lines if "//" not in line), address


def test_our_sheet_loses_only_space_and_remarks() -> None:
    sheet = (TEMPLATES / "assets/style.css").read_text("utf-8")
    shown = read_assets([TEMPLATES])[0]["assets/style.css"].decode()
    bare = re.sub(r"/\*[^*]*\*/", "", sheet)
    assert "".join(shown.split()) == "".join(bare.split())
    assert len(shown) < 0.95 * len(bare)
    kept = (
        "max-width:72rem;padding:0 clamp(1rem,4vw,2.5rem)",
        '" " attr(title)',
        "calc(-1.4rem - ",
    )
    assert all(words in shown for words in kept)


def test_our_scripts_speak_the_language_of_the_pages() -> None:
    korean = read_texts("ko")
    script = read_assets([TEMPLATES], korean)[0]["assets/site.js"].decode()
    assert json.dumps(korean.say("cite.copied")) in script


def test_the_checker_sees_what_it_is_there_to_see(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<p id="a" style="x"><p id="a"><a href="gone.html">x</a><a href="#b">x</a>'
        '<a href="/abs">x</a><a href="javascript:x">x</a><script>1</script><p onclick="x">'
    )
    assert find_faults(tmp_path) == [
        f"index.html: {fault}"
        for fault in (
            "p has style",
            "there is a script",
            "p has onclick",
            "the id a is there twice",
            "no content security policy",
            "gone.html leads nowhere",
            "#b has no such place",
            "/abs is not relative",
            "javascript:x is not relative",
        )
    ]
