"""Names of people and how pages sign: who wrote it, by the words around a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from clipline.config import Language
from clipline.model import Span
from clipline.nouns import Noun
from clipline.reading.text.function_words import every_language

_NO_NAME = r"(?!(?i:{no_name})\b)"
CAPITAL = rf"{_NO_NAME}[A-ZÀ-ÖØ-ÞŠŽŁŚĂĄĆČĎĐĘĚĞİŃŇŐŒŘŞŤŮŰŹŻȘȚ]"
_PARTICLE = "{name_particle}"
# `WEATHER. Oslo`: what is cut short has fewer letters
_LATIN = (
    rf"{CAPITAL}(?![\w'-]{{4,}}\. )[\w.'-]*(?: (?:{_PARTICLE} ){{0,2}}{CAPITAL}[\w'.-]*){{1,3}}"
)
_EASTERN = r"(?:[가-힣]{2,4}|[一-鿿々]{2,6}(?: [一-鿿々]{1,3})?)"
# After a word such as `기자`, which is also a menu's, only a name of three syllables that begins
# with one of the commoner surnames is one: `기자 간담회` is a press conference.
_HANGUL = "{post_family}[가-힣]{2}"
_CHINESE = r"[一-鿿々]{2,4}[一-鿿々ぁ-ヿ]{0,4}(?: [一-鿿々]{1,3})?"
_LABELLED = (
    rf"(?:{_HANGUL}(?:(?:[·ㆍ,] ?| ){_HANGUL}){{0,3}}|{_CHINESE}(?:[・、] ?{_CHINESE}){{0,3}})"
)
# `(left)`, `(Brest, correspondante)`
_NOTE = r"(?: \((?:[A-ZÀ-Þ][\w'-]{1,20}(?: [\w'-]{1,20})?, )?[a-zß-ÿ][a-zß-ÿ ]{1,19}\))?"
_AND = r"(?: ?, {1,4}(?:{name_and} {1,4})?| {1,4}(?:{name_and}|{name_with}|[&+]) {1,4})"
_LATIN_LIST = rf"{_LATIN}{_NOTE}(?:{_AND}{_LATIN}{_NOTE}){{0,4}}"
_EASTERN_LIST = rf"{_EASTERN}(?:(?:[·ㆍ・,] ?| ){_EASTERN}){{0,3}}"
_NOTED = rf"{_LATIN} \([a-z][a-z ]{{1,14}}\)(?:{_AND}{_LATIN}{_NOTE})*$"
_FULL_NAME = (
    rf"(?P<name>{_LATIN}|[一-鿿々]{{1,4}} [一-鿿々ぁ-ヿ]{{1,4}})"
    rf"(?:(?:,? {{name_place}}| [/|]) {CAPITAL}[\w-]+(?: {CAPITAL}[\w-]+)?)?$"
)
# `キャンベラ=大槻さや香 2024年9月5日`: a place, a name with or without kana, and a stamp.
_PLACED = (
    r"^[一-鿿ァ-ヿー]{2,8}=(?P<all>(?P<names>[一-鿿々]{1,4}[一-鿿々ぁ-ヿ]{1,5}"
    r"(?:[、・ ][一-鿿々]{1,4}[一-鿿々ぁ-ヿ]{1,5}){0,3}))(?=$| \d)"
)
# `[山田みどり,Harbour Works]`: a name in kana or not, and who printed it.
# A name in Han, its family's `三ツ矢` or `佐々木` among them; the last kana is no particle.
HAN_NAME = r"[一-鿿々]{1,3}[ツノヶケ]?[一-鿿々]{1,3}(?:[ぁ-ヿ]{1,4}(?<![はがをにでとのもへや]))?"
# `山田花子2024年9月5日 5時00分`: a name that lost what parted it from its stamp.
_GLUED = (
    r"^(?P<all>(?P<names>(?=[^\d\s]{3,7}(?: |(?:19|20)\d\d{year_mark}))"
    rf"{HAN_NAME}))(?= ?(?:19|20)\d\d{{year_mark}})"
)
_BRACKET = r"^\[(?P<all>(?P<names>[一-鿿々]{1,4}[一-鿿々ぁ-ヿ]{1,5}), ?[^\[\],、。]{2,20})\]$"
_PLACE = rf"(?: {{name_place}} {CAPITAL}[\w-]+(?: {CAPITAL}[\w-]+)?)"
_MORE = r"[ |,·•-]{1,3}(?i:{byline_more})\W{0,3}$"  # `By Jane Doe More by this author`
_MAY_SIGN = r"[0-9@(\[=]| {name_place} |^[-\u2013—] ?[A-ZÀ-Þ.'-]{2,} [A-ZÀ-Þ]{2}"
_LIST = rf"{_LATIN_LIST}|{_EASTERN_LIST}"
_WORD = re.compile(r"[^\W\d]+")
_LED = _LATIN  # what the lines of most rules begin with
_WORDED = frozenset({"byline-before", "byline-after", "byline-post", "byline-field"})
_POSTED = frozenset({"byline-post", "byline-field"})
_UNLED = frozenset({"byline-before", "byline-off"})
_REMEMBERED = 4096  # lines: each is looked at again for its role
_LONGEST_NAME, LONGEST_LIST = 40, 90
_LIST_ITEM = rf"{_LATIN}|[一-鿿々]{{1,4}}[ぁ-ヿ]{{1,4}}[一-鿿々]{{0,3}}|{_EASTERN}"
_SPLIT = ",? {1,4}(?:{name_and}|{name_with}|[&+]) {1,4}|, |[·ㆍ・、]"
_WHOLE_NAME = 4  # characters: a Japanese word as long is no family name, but a name of its own
_AFTER_NAMES = (
    r"(?=$|[,|()\[\]/<=•·\d]| {1,4}[-\u2013—|=(\[\d•·</]|[;:]"
    r"| (?i:{after_name}|@)\b)"
)
_LISTS = "byline.before byline.after byline.field byline.rank stamp.published byline.signoff"
Patterns = tuple[tuple[str, Callable[[str], re.Match[str] | None]], ...]


class Byline(Noun, frozen=True):
    """Where a line is signed, and the spans of the names; both count from the line's start."""

    span: Span
    names: tuple[Span, ...]
    rule: str


class Grammar(Noun, frozen=True, eq=False):
    """How pages sign: the patterns for text in ASCII, and those for any text."""

    western: Patterns
    every: Patterns
    posts: re.Pattern[str]
    tail: re.Pattern[str]
    sign_off: re.Pattern[str]
    signs: frozenset[str]
    parts: tuple[str, ...]


@lru_cache(maxsize=_REMEMBERED)
def find_byline(text: str, grammar: Grammar) -> Byline | None:
    """Who signs this line, by the words before or after the names; None where nobody does."""
    text = without_more(text)
    worded, western = _has_sign(text, grammar), text.isascii()
    if not worded and not _may_sign(text, grammar):
        return None
    led = western and every_language()[_LED].match(text) is not None
    for rule, find in grammar.western if western else grammar.every:
        if rule in _POSTED and text.endswith(":"):
            continue  # `Jane Doe, Director of the Port, added:`
        vain = (rule in _WORDED and not worded) or (rule not in _UNLED and not led)
        match = find(text) if not (western and vain) else None
        if match and not is_post(text, grammar):
            names = _names(text, _without_post(text, match, grammar))
            if names:
                return Byline(Span(match.start("all"), match.end("all")), names, rule)
    return None


def without_more(text: str) -> str:
    """A line without the link to what else its author wrote."""
    more = every_language()[_MORE].search(text)
    return text[: more.start()] if more else text


def list_names(text: str) -> tuple[Span, ...]:
    """The names of a line that is a list of people's names and nothing else."""
    return _names(text, Span(0, len(text))) if every_language()[_LIST].fullmatch(text) else ()


def find_sole_names(text: str) -> tuple[Span, ...]:
    """The names of a line that holds one or several people's names and nothing else."""
    sole = find_sole_name(text)
    if sole is not None:
        return (sole,)
    western = len(text) <= LONGEST_LIST and max(text, default="") < "\u2e80"
    several = list_names(text) if western else ()
    return several if len(several) > 1 else ()


def _without_post(text: str, match: re.Match[str], grammar: Grammar) -> Span:
    """The names that a pattern found, without the post after them: `Jane Doe Senior Reporter`."""
    start, end = match.span("names")
    tail = grammar.tail.search(text, start, match.end("all"))
    return Span(start, min(end, tail.start()) if tail else end)


@lru_cache(maxsize=_REMEMBERED)
def _has_sign(text: str, grammar: Grammar) -> bool:
    """Whether a line has a word by which people sign."""
    return not grammar.signs.isdisjoint(_WORD.findall(text.lower()))


def _may_sign(text: str, grammar: Grammar) -> bool:
    """Whether a line has a mark, or a part of a word, by which people sign without one."""
    eastern = not text.isascii() and any(part in text for part in grammar.parts)
    return eastern or every_language()[_MAY_SIGN].search(text) is not None


def find_post(text: str, grammar: Grammar) -> str | None:
    """Whether a line is a post without a name, `Tech Correspondent`, or begins with one."""
    match = grammar.posts.match(text) if _has_sign(text, grammar) else None
    if match is None or text[match.end() : match.end() + 1] == ":":
        return None
    return "job" if match.end() == len(text) or text[match.end()] in ",|" else "job-first"


def is_post(words: str, grammar: Grammar) -> bool:
    """Whether what looks like a name is a post: `Tech Correspondent`."""
    match = grammar.posts.match(words)
    return match is not None and match.end() == len(words)


@cache
def byline_grammar(languages: tuple[Language, ...]) -> Grammar:
    """How pages sign in any of the languages."""
    return _grammar(tuple(_words(languages, name) for name in _LISTS.split()))


def find_sole_name(text: str) -> Span | None:
    """The name of a line that is one person's name, or a name and where they write from."""
    match = every_language()[_FULL_NAME].match(text) if len(text) <= _LONGEST_NAME else None
    return Span(*match.span("name")) if match else None


def _way(source: str) -> Callable[[str], re.Match[str] | None]:
    pattern = every_language()[source]
    return pattern.match if source[0] == "^" else pattern.search


def _words(languages: Iterable[Language], key: str) -> tuple[str, ...]:
    return tuple(word for language in languages for word in language.list(key))


def _grammar(lists: tuple[tuple[str, ...], ...]) -> Grammar:
    """The patterns of these lists, in the order of `_LISTS`."""
    before, after, fields, _, _, sign_offs = lists
    western = tuple((rule, _way(source)) for rule, source in _western(lists).items())
    every = (*western, *((rule, _way(source)) for rule, source in _eastern(before, after)))
    words = (*before, *after)
    signs = frozenset(match[0].lower() for w in words if (match := _WORD.match(w)))
    parts = tuple(word for word in words if not word.isascii())
    latin = _either(w for w in after if w.isascii())
    tail = re.compile(
        rf"(?:,| [|·•\u2013—-])? (?i:(?:{_either(fields)}) ){{0,3}}(?i:{latin})(?![\w)])"
    )
    sign_off = every_language()[rf" ?(?:\w+ )?(?P<name>{_HANGUL}) ?(?:{_either(sign_offs)})\.?$"]
    return Grammar(western, every, _posts(after, fields), tail, sign_off, signs, parts)


def _western(lists: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    """How names in Latin letters sign, the surer ways first."""
    before, after, fields, ranks, stamps, _ = lists
    start = r"(?:^[(\[]?|(?<=[\d|·•)\]=:,.]) ?|(?<=[-\u2013—|·•] ))"
    signed = rf"^(?P<all>(?P<names>{_LATIN_LIST}))"
    field = rf"(?i:(?:{_either(fields)}) ){{0,3}}"
    rank = rf"(?:(?i:{_either(ranks)}) ){{0,2}}"
    latin = _either(w for w in after if w.isascii())
    return {
        "byline-before": rf"{start}(?P<all>(?:(?i:{_either(before)})(?: ?:|\.)? {{1,4}}){{1,2}}"
        rf"(?:(?:[a-zß-ÿ]+ ){{1,2}}(?-i:{latin}) (?=[A-ZÀ-Þ])"
        rf"|[A-Z][\w'-]+ {field}(?-i:{_either(w.lower() for w in after if w.isascii())}) "
        rf"|(?:[a-z][\w'-]+ ){{0,4}}){rank}(?P<names>{_LATIN_LIST})){_AFTER_NAMES}",
        "byline-after": rf"^(?P<all>(?P<names>{_LATIN_LIST})(?:,| [|·•\u2013—-])? "
        rf"{field}(?:{latin}))(?=$|\W)",
        "byline-post": rf"{signed}, (?:{CAPITAL}[\w.&'-]* ){{0,3}}{field}(?i:{latin})(?=$|\W)",
        "byline-field": rf"^(?P<all>(?P<names>{_LATIN})(?:, [a-z]{{4,}})? {field}(?i:{latin}))$",
        "byline-stamp": rf"{signed}(?: ?[|·•\u2013—-] | {{1,4}}\(?(?=\S+@)| (?=@\w)| ?, "
        r"| (?=(?i:{signs_posted}) (?:\w+ )?\d))"
        rf"(?:{CAPITAL}[\w'-]+(?: {CAPITAL}[\w'-]+)? ?[|·•\u2013—-] )?"
        rf"(?=\W*(?:\S+@|@\w|\w+ \d|\d+(?![\d,])|(?i:{_either(stamps)}) (?:\w+ )?\d))",
        "byline-places": rf"^(?P<all>(?P<names>{_LATIN}(?:(?:{_PLACE}?(?:{_AND}| {{name_with}} )"
        rf"{_LATIN}){{1,3}}{_PLACE})))$",
        "byline-off": rf"^[-\u2013—]{{1,2}} ?{rank}(?P<all>(?P<names>{_LATIN_LIST}))"
        r"(?=$| [(<\[]?\S+@)",
        "byline-cell": rf"{signed} {{2,}}(?=[^©ⓒ]*\d)",
        "byline-note": rf"^(?P<all>(?P<names>{_NOTED[:-1]}))$",
    }


def _eastern(before: Iterable[str], after: Iterable[str]) -> Iterator[tuple[str, str]]:
    """How names in Hangul, Han or kana sign."""
    posts = _either(w for w in after if not w.isascii())
    signs = _either(w for w in before if not w.isascii() and len(w) > 1)
    longer = _either(w for w in after if any(w != end and w.endswith(end) for end in after))
    several = (
        rf"(?!(?:{signs})(?:{posts}|[ :=])){_EASTERN}"
        rf"(?:(?:[·ㆍ・,] ?| )(?!{longer}){_EASTERN}){{0,3}}"
    )
    yield (
        "byline-after",
        (
            rf"(?:^|(?<=[^\w·])|(?<=\d))(?P<all>(?P<names>{several}) ?"
            rf"(?:{posts}))(?=$|[^\w: ]|[ \d]|:(?!\w)|{{after_post}})"
        ),
    )
    yield (
        "byline-label",
        (
            rf"^(?P<all>(?:{_either(w for w in before if not w.isascii())})(?: ?[:=・/|] ?| )"
            rf"(?P<names>{_LABELLED}))(?=$|\W)"
        ),
    )
    yield "byline-place", _PLACED
    yield "byline-bracket", _BRACKET
    yield "byline-glued", _GLUED


def _posts(after: Iterable[str], fields: Iterable[str]) -> re.Pattern[str]:
    """`Tech Correspondent`, `Political correspondent`: a post, with what it is for before it."""
    latin = [word for word in after if word.isascii()]
    small = [word.lower() for word in latin]
    fielded = _either((*fields, *every_language().words("name_and"), "&"))
    field = rf"(?i:(?:{fielded}) ){{0,3}}"
    unknown = rf"\w+ (?:{_either(small)})(?!\w)|[A-Z]\w+ (?:{_either(latin)})$"
    return re.compile(rf"{field}(?i:{_either(latin)})(?!\w)|{unknown}")


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(w) for w in set(words)), key=len, reverse=True)) or r"(?!)"


def _names(text: str, span: Span) -> tuple[Span, ...]:
    """The single names of a list of them, without notes such as `(now)`."""
    out = []
    at = span.start
    for part in _parts(text[span.start : span.end]):
        start = text.index(part, at)
        match = every_language()[_LIST_ITEM].match(part)
        if match and len(match.group().rstrip(" .")) > 1:
            out.append(Span(start, start + len(match.group().rstrip(" ."))))
        at = start + len(part)
    return tuple(out)


def _parts(names: str) -> list[str]:
    """The list cut at its commas and conjunctions; whole eastern names are also cut at spaces."""
    parts = every_language()[_SPLIT].split(names)
    pieces = [piece for part in parts for piece in part.split()]
    least = 1 if "가" <= names[:1] <= "힣" else _WHOLE_NAME
    if not names[:1].isascii() and names[:1] >= "一" and min(map(len, pieces)) >= least:
        parts = pieces
    return [part for part in parts if part]
