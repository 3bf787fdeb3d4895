from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clipline.config import Config, languages, read_config
from clipline.problems import Problem, format_problem
from clipline.settings.schema import KINDS

ROOT = Path(__file__).resolve().parent.parent
CASES = sorted((ROOT / "tests" / "cases" / "problems").glob("*.yaml"))


def read(text: str, folder: Path) -> tuple[Config, tuple[Problem, ...]]:
    path = folder / "site.yaml"
    path.write_text(text, encoding="utf-8")
    return read_config(path)


CODES = sorted(path.stem for path in (ROOT / "clipline" / "languages").glob("*.yaml"))
INTERFACES = sorted(path.stem for path in (ROOT / "clipline" / "interface").glob("*.yaml"))


@pytest.fixture(scope="module")
def archive() -> tuple[Config, tuple[Problem, ...]]:
    return read_config(ROOT / "site.yaml")


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_each_mistake_in_site_yaml_is_told_with_its_place_and_its_mending(case: Path) -> None:
    _, problems = read_config(case)
    told = "".join(format_problem(problem) + "\n" for problem in problems)
    expected = case.with_suffix(".expected").read_text(encoding="utf-8")
    assert told == expected.replace("{languages}", ", ".join(INTERFACES))


def test_every_code_of_a_problem_has_its_case(tmp_path: Path) -> None:
    codes = {p.code for case in CASES for p in read_config(case)[1]}
    assert {"config-missing"} == {p.code for p in read_config(tmp_path / "none.yaml")[1]}
    rooms = [
        ROOT / "clipline" / name
        for name in ("settings/checking.py", "config.py", "settings/yaml_file.py")
    ]
    written = {c for room in rooms for c in re.findall(r'"([a-z]+-[a-z]+)"', room.read_text())}
    elsewhere = {"config-missing", "config-unreadable"}
    assert codes == written - elsewhere - {"utf-8", "site-yaml"}


def test_the_archives_own_file_has_no_problem(
    archive: tuple[Config, tuple[Problem, ...]],
) -> None:
    assert [format_problem(problem) for problem in archive[1]] == []


def test_the_archive_lists_its_bodies_outlets_and_countries(
    archive: tuple[Config, tuple[Problem, ...]],
) -> None:
    config = archive[0]
    assert len(config.agencies) >= 150
    assert len(config.outlets) >= 70
    assert len(config.countries) >= 70
    assert len({agency.id for agency in config.agencies}) == len(config.agencies)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", agency.id) for agency in config.agencies)


def test_names_are_written_as_normalized_texts_write_them(
    archive: tuple[Config, tuple[Problem, ...]],
) -> None:
    config = archive[0]
    names = [name for agency in config.agencies for name in agency.proper]
    names += [name for outlet in config.outlets for name in (outlet.name, *outlet.aliases)]
    names += [name for country in config.countries for name in country.names]
    assert [
        name for name in names if re.search("[\u2018\u2019\u201c\u201d\u00a0\uff01-\uff5e]", name)
    ] == []


def test_equal_settings_are_one_object_however_often_they_are_read(tmp_path: Path) -> None:
    outlets = "outlets:\n- name: Harbour Post\n"
    first, _ = read(f"title: Harbours\n{outlets}", tmp_path)
    again, _ = read(f"# As of May\ntitle: Harbours\n{outlets}", tmp_path)
    other, _ = read(f"title: Harbours\ndescription: Old ones\n{outlets}", tmp_path)
    assert again is first
    assert other != first


def test_a_missing_file_gives_the_defaults_and_a_note(tmp_path: Path) -> None:
    config, problems = read_config(tmp_path / "site.yaml", "my/site.yaml")
    assert config == Config()
    assert [(p.severity, p.file, p.line) for p in problems] == [("note", "my/site.yaml", 0)]


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read("# nothing yet\n", tmp_path) == (Config(), ())


def test_a_folder_and_a_file_that_is_no_text_give_the_defaults_and_an_error(tmp_path: Path) -> None:
    (tmp_path / "cp949.yaml").write_bytes("title: 한국".encode("cp949"))
    for path in (tmp_path, tmp_path / "cp949.yaml", tmp_path / "a\0b"):
        config, problems = read_config(path)
        assert config == Config()
        assert [(p.code, p.severity) for p in problems] == [("config-unreadable", "error")]


def test_what_is_wrong_is_left_out_and_the_rest_used(tmp_path: Path) -> None:
    config, problems = read(
        "title: Talks\n"
        "rights: none\n"
        "agencies:\n"
        "  - {name: Home Office, country: GB, aliases: [HO, [x]], colour: red}\n"
        "  - {name: No Country}\n",
        tmp_path,
    )
    assert (config.title, config.rights) == ("Talks", "quote")
    assert [(a.name, a.aliases) for a in config.agencies] == [("Home Office", ("HO",))]
    assert [p.line for p in problems] == [2, 4, 4, 5]


def test_a_shared_alias_stays_with_the_first_of_two_agencies(tmp_path: Path) -> None:
    config, problems = read(
        "agencies:\n"
        "  - {name: Home Office, country: GB, aliases: [HO]}\n"
        "  - {name: House Office, country: US, aliases: [ho, House]}\n",
        tmp_path,
    )
    assert [agency.aliases for agency in config.agencies] == [("HO",), ("House",)]
    assert [(p.code, p.line, p.column) for p in problems] == [("name-shared", 3, 49)]
    assert '"Home Office"' in problems[0].message
    assert "line 2" in problems[0].message


def test_a_generic_name_may_belong_to_a_body_of_each_country(tmp_path: Path) -> None:
    row = "  - {{name: Ministry of Justice, country: {}, generic: [Ministry of Justice, MOJ]}}\n"
    config, problems = read("agencies:\n" + row.format("KR") + row.format("JP"), tmp_path)
    assert problems == ()
    assert [a.id for a in config.agencies] == ["kr-ministry-of-justice", "jp-ministry-of-justice"]
    assert [a.proper for a in config.agencies] == [(), ()]


def test_two_bodies_of_one_country_may_not_share_even_a_generic_name(tmp_path: Path) -> None:
    row = "  - {name: Ministry of Justice, country: KR, generic: [Ministry of Justice]}\n"
    config, problems = read("agencies:\n" + row + row, tmp_path)
    assert len(config.agencies) == 1
    assert [(p.code, p.line) for p in problems] == [("name-shared", 3)]


def test_wires_of_two_countries_may_sign_with_the_same_letters(tmp_path: Path) -> None:
    row = "  - {{name: {} News Agency, country: {}, wire: true, credits: [HNA]}}\n"
    rows = row.format("Harbour", "GB"), row.format("Hamlet", "DK"), row.format("Hill", "DK")
    config, problems = read("outlets:\n" + "".join(rows), tmp_path)
    assert [outlet.credits for outlet in config.outlets] == [("HNA",), ("HNA",), ()]
    assert [(p.code, p.line) for p in problems] == [("name-shared", 4)]


def test_an_agency_without_an_id_gets_one_from_its_country_and_name(tmp_path: Path) -> None:
    config, _ = read(
        "agencies:\n"
        "  - {name: U.S. Department of Defense, country: US}\n"
        "  - {name: Élysée, country: FR}\n"
        "  - {name: 방위사업청, country: KR}\n"
        "  - {name: A-B, country: GB}\n"
        "  - {name: A B, country: GB}\n"
        "  - {name: A.B, country: GB}\n"
        "  - {name: A–B, country: GB}\n",
        tmp_path,
    )
    ids = [agency.id for agency in config.agencies]
    assert ids[:2] == ["us-us-department-of-defense", "fr-elysee"]
    assert re.fullmatch(r"kr-[0-9a-f]{8}", ids[2])
    assert ids[3:] == ["gb-a-b", "gb-a-b-2", "gb-ab", "gb-ab-2"]


def test_values_that_yaml_would_turn_into_something_else_stay_words(tmp_path: Path) -> None:
    config, problems = read(
        "title: 2021-08-05\n"
        "countries: {NO: {names: [Norway, NO, 1e3, true]}}\n"
        "outlets: [{name: 0777, zone: +10:00, country: NO, aliases: [off]}]\n",
        tmp_path,
    )
    assert problems == ()
    assert config.title == "2021-08-05"
    assert config.countries[0].code == "NO"
    assert config.countries[0].names == ("Norway", "NO", "1e3", "true")
    assert (config.outlets[0].name, config.outlets[0].offset) == ("0777", 600)


@pytest.mark.parametrize(("zone", "minutes"), [("+09:00", 540), ("-03:30", -210), ("+00:00", 0)])
def test_a_zone_is_minutes_east_of_utc(zone: str, minutes: int, tmp_path: Path) -> None:
    config, problems = read(f'outlets: [{{name: A, zone: "{zone}"}}]', tmp_path)
    assert problems == ()
    assert config.outlets[0].offset == minutes


def test_words_for_several_countries_keep_their_order(tmp_path: Path) -> None:
    config, problems = read("pairs: {日米韓: [JP, US, KR], South China Sea: []}", tmp_path)
    assert problems == ()
    assert config.groups == (("日米韓", ("JP", "US", "KR")), ("South China Sea", ()))


def test_names_by_language_may_be_one_or_several(tmp_path: Path) -> None:
    config, _ = read(
        "agencies: [{name: A, country: KR, names: {ko: 국방부, ja: [国防部, 国防省]}}]", tmp_path
    )
    names = (("ko", "국방부"), ("ja", "国防部"), ("ja", "国防省"))
    assert config.agencies[0].names == names


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "? " * 100_000,
        "? a\n" + ": - " * 50_000,
        "a: &a [x]\nb: &b [" + "*a," * 999 + "]\npeople: [" + "{name: n, aliases: *b}," * 999 + "]",
        "a: &a ["
        + "x," * 999
        + "]\nb: &b ["
        + "*a," * 999
        + "]\nc: &c ["
        + "*b," * 999
        + "]\npeople: [{name: n, aliases: *c}]",
        "people: &p [{name: a, aliases: *p}]",
        "a" * 3_000_000,
        "title: " + "&" * 1000,
    ],
    ids=range(10),
)
def test_a_bomb_ends_in_a_problem(bomb: str, tmp_path: Path) -> None:
    _, problems = read(bomb, tmp_path)
    assert problems


def test_a_control_character_is_told(tmp_path: Path) -> None:
    config, problems = read("title: a\x07b", tmp_path)
    assert config == Config()
    assert [p.code for p in problems] == ["config-unreadable"]


PIECES = st.sampled_from(
    [
        "title", "agencies", "outlets", "pairs", "agreements", "nouns", "mou", "name", "country",
        "KR", ": ", ":\n", "\n", "  ", "- ", "[", "]", "{", "}", ",", "&a ", "*a", "!!int ", "!x ",
        "'", '"', "~", "|\n", "? ", "#", "%", "@", "\t", "<<", "한국", "\u2028", "\x85", "---\n",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_no_text_makes_the_reader_fall(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str]
) -> None:
    text = "".join(pieces)
    folder = tmp_path_factory.getbasetemp() / "any-settings"  # not above the folders of other tests
    folder.mkdir(exist_ok=True)
    config, problems = read(text, folder)
    assert isinstance(config, Config)
    for problem in problems:
        assert problem.source in text
        assert problem.column <= len(problem.source) + 1
        assert format_problem(problem)


def test_the_kinds_are_those_of_the_public_data() -> None:
    words = (
        "mou agreement joint_statement statement_of_intent arrangement guidance framework "
        "declaration committee working_group dialogue exercise treaty communique plan other"
    )
    assert words.split() == list(KINDS)


def test_the_language_files_are_found_by_their_code() -> None:
    assert [language.code for language in languages()] == CODES
    assert yaml.__with_libyaml__


@pytest.mark.parametrize(
    "told",
    [
        "CC0-1.0",
        "cc by-nc 3.0",
        "LicenseRef-Fjord-1",
        "https://fjord.example/terms?of=data#use",
        "Open Government Licence v3.0 (https://ogl.example/3)",
        "Unlizenziert",
        "공공누리 제1유형",
    ],
)
def test_a_license_is_a_short_name_an_address_or_a_title(told: str, tmp_path: Path) -> None:
    config, problems = read(f'license: "{told}"\n', tmp_path)
    assert (config.license, problems) == (told, ())


@pytest.mark.parametrize("told", ["CC-BY-5.0", "htps://fjord.example", "www.fjord.example terms"])
def test_what_is_meant_as_a_short_name_or_an_address_and_is_none_is_told(
    told: str, tmp_path: Path
) -> None:
    config, problems = read(f'license: "{told}"\n', tmp_path)
    assert (config.license, [p.code for p in problems]) == ("", ["value-wrong"])
