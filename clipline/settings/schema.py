"""What site.yaml may hold: every key, its shape, and what must not come twice, as data."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clipline.problems import Problem
from clipline.settings import licenses
from clipline.settings.shapes import Flag, Keyed, Placed, Rows, Table, Text, Unique, Words

RIGHTS = ("facts", "quote", "excerpt", "full")
DATE_ORDERS = ("dmy", "mdy", "ymd")
KINDS = (
    "mou", "agreement", "joint_statement", "statement_of_intent", "arrangement", "guidance",
    "framework", "declaration", "committee", "working_group", "dialogue", "exercise", "treaty",
    "communique", "plan", "other",
)  # fmt: skip
INTERNATIONAL = "INT"
# Of a site: pages' addresses follow it, so it has neither query nor fragment.
WEB_ADDRESS = re.compile(r"https?://[^\s/?#@:\"<>\\\[\]]+(:\d+)?(/[^\s?#\"<>\\]*)?")

_NAME = Text(example="its full name")
_KIND = Text(wanted="kind of agreement", example="mou", choices=KINDS)
_RIGHT = Text(wanted="kind of rights", example="quote", choices=RIGHTS)
_LANG = Text(
    wanted="language code", example="fr", pattern=re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
)
_CODE = Text(
    wanted="country code of two capital letters", example="GB", pattern=re.compile("[A-Z]{2}")
)
_ZONE = Text(
    wanted="zone as hours and minutes from UTC",
    example='"+01:00"',
    pattern=re.compile(r"[+-](0\d|1[0-4]):[0-5]\d"),
)
_ADDRESS = Text(
    wanted="http or https address",
    example="https://example.org/archive/",
    pattern=WEB_ADDRESS,
)
_CONTACT = Text(
    wanted="mail address, or http or https address",
    example="archive@example.org",
    pattern=re.compile(r"https?://[^\s/?#@]+(/\S*)?|[^\s@:/?#&]+@[^\s@:/?#&]+"),
)
_LICENSE = Text(
    wanted="license's known short name, web address or title in words",
    example="CC-BY-4.0",
    pattern=licenses.PATTERN,
    near=licenses.SHORT_NAMES,
)
_DOMAIN = Text(
    wanted="domain", example="example.org", pattern=re.compile(r"[^\s/:@.]+(\.[^\s/:@.]+)+")
)
_SLUG = Text(
    wanted="short name of a-z, 0-9 and hyphens",
    example="gb-home-office",
    pattern=re.compile("[a-z0-9]+(-[a-z0-9]+)*"),
)
_ALIASES = Words(example="[MoD, the ministry]")

_COUNTRY = Table(
    keys={
        "names": Words(example="[United Kingdom, UK]"),
        "adjectives": Words(),
        "capitals": Words(),
    },
    required=("names",),
    unique=(Unique(("names",)), Unique(("capitals",))),
    example="{names: [United Kingdom, UK], capitals: [London]}",
)
_INSTRUMENT = Table(
    keys={"name": _NAME, "kind": _KIND, "aliases": _ALIASES},
    required=("name", "kind"),
    unique=(Unique(("name", "aliases")),),
    example="{name: Treaty of Rome, kind: treaty}",
)


_ACCOUNTS = Words(example="[2023-04-27-herald, 2023-mou-0a1b2c3d]")
DECISION = Table(
    keys={
        "same": _ACCOUNTS,
        "different": _ACCOUNTS,
        "event": Text(wanted="event's id", example="2023-mou-0a1b2c3d"),
        "name": Text(example="First Fisheries Dialogue"),
        "date": Text(
            wanted="date",
            example="2023-04-26",
            pattern=re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"),
        ),
        "hide": Flag(),
        "why": Text(example="Both tell of the signing in Oslo."),
    },
    example="{same: [one, other], why: …}",
)


def _agency(country: Text) -> Table:
    return Table(
        keys={
            "name": _NAME,
            "id": _SLUG,
            "country": country,
            "names": Keyed(_LANG, Words(single=True), example="{fr: nom français}"),
            "aliases": _ALIASES,
            "generic": Words(example="[defense ministry]"),
            "side": country,
        },
        required=("name", "country"),
        unique=(
            Unique(
                ("name", "names", "aliases"),
                unless="generic",
                apart="country",
                fix="keep it in one of the two, or list it under `generic` of both",
            ),
            Unique(("id",)),
        ),
        example="{name: Home Office, country: GB}",
    )


def _outlet(country: Text) -> Table:
    return Table(
        keys={
            "name": _NAME,
            "wire": Flag(),
            "worldwide": Flag(),
            "country": country,
            "lang": _LANG,
            "zone": _ZONE,
            "aliases": _ALIASES,
            "credits": Words(example="[Reuters]"),
            "signatures": Words(example="[All rights reserved by the Herald]"),
            "domains": Words(item=_DOMAIN, example="[example.org]"),
            "rights": _RIGHT,
            "date_order": Text(wanted="date order", example="dmy", choices=DATE_ORDERS),
        },
        required=("name",),
        unique=(
            Unique(("name", "aliases")),
            Unique(
                ("credits",),
                unless="credits",
                apart="country",
                fix="keep it in one of the two, or give each its own country",
            ),
            Unique(("signatures",)),
            Unique(("domains",)),
        ),
        example="{name: Reuters, wire: true}",
    )


def _person(country: Text) -> Table:
    return Table(
        keys={"name": _NAME, "country": country, "aliases": _ALIASES},
        required=("name",),
        unique=(Unique(("name", "aliases")),),
        example="{name: Ada Lovelace}",
    )


def site_schema(countries: Iterable[str], languages: Iterable[str]) -> Table:
    """The schema for a file that lists those countries; with none listed, any code will do."""
    known = tuple(countries)
    listed = "country listed under `countries`, nor INT"
    country = Text(listed, "GB", (*known, INTERNATIONAL)) if known else _any_country()
    return Table(
        keys={
            "title": Text(example="The archive's title"),
            "description": Text(example="What the archive holds."),
            "language": Text("language that has a file", "en", tuple(languages)),
            "base_url": _ADDRESS,
            "rights": _RIGHT,
            "about": Text(example="What this archive is about."),
            "keeper": Text(example="The Fjord Institute"),
            "contact": _CONTACT,
            "license": _LICENSE,
            "countries": Keyed(_CODE, _COUNTRY, example="{GB: {names: [United Kingdom]}}"),
            "pairs": Keyed(Text(), Words(item=country), example="{Franco-British: [FR, GB]}"),
            "agencies": Rows(_agency(country), example="[{name: …, country: GB}]"),
            "outlets": Rows(_outlet(country), example="[{name: …}]"),
            "people": Rows(_person(country), example="[{name: …}]"),
            "events": Rows(Placed(DECISION), example="[{same: [one, other]}]"),
            "agreements": Table(
                keys={
                    "nouns": Keyed(_KIND, Words(), example="{mou: [memorandum]}"),
                    "instruments": Rows(_INSTRUMENT, example="[{name: …, kind: exercise}]"),
                },
                example="{nouns: {mou: [memorandum]}}",
            ),
        },
        example="title: The archive's title",
    )


def _any_country() -> Text:
    return Text(
        wanted="country code of two capital letters, nor INT",
        example="GB",
        pattern=re.compile(f"[A-Z]{{2}}|{INTERNATIONAL}"),
    )


def missing(file: str) -> Problem:
    """The note that there is no settings file."""
    message = "there is no such file; the defaults are used"
    fix = "write one beside the clippings: `title: …`, `agencies: …`, `outlets: …`"
    return Problem("config-missing", "note", file, message, fix)
