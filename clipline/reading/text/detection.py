"""The language of a text: whose letters it is written in, and whose small words it uses."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from clipline.config import Language
from clipline.model import Candidate, Confidence, Fact

# Letters of one script beyond those of the others: what a text is written in. A language's own
# stop words say which of these are its scripts, so that a new language needs no code.
_SCRIPTS = (
    ("latin", re.compile("[A-Za-z\u00c0-\u024f]")),
    ("hangul", re.compile("[가-힣]")),
    ("kana", re.compile("[ぁ-ヿ]")),
    ("han", re.compile("[一-鿿]")),
    ("cyrillic", re.compile("[\u0400-\u04ff]")),
    ("arabic", re.compile("[\u0600-\u06ff]")),
)
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = re.compile("[a-z]+")  # the same in ASCII, in half the time
_SAMPLE = 3000  # characters; enough for the right answer on 95 pages, more only costs time

# On 37 clippings and 58 pages of our own the right language leads by 0.16 or more.
_STOPWORD_WEIGHT = 4.0
_CERTAIN, _LIKELY = 0.3, 0.1
# A text in none of the languages shares small words with several: of 95 pages and 55 real openings
# those in Dutch, Polish, Turkish and Vietnamese have 0.11 at most and lead by 0.15, all others
# have 0.14 or lead by 0.39. Fewer words than these tell nothing.
_FOREIGN, _NEAR, _ENOUGH = 0.12, 0.2, 60
_MOSTLY = 0.5  # of the letters: the small words of a menu in English tell nothing of its article
_KANA = 0.05  # of the letters: a name or two in kana make no Japanese text


def detect_language(text: str, languages: tuple[Language, ...]) -> Fact[str]:
    """The code of the language that a text is written in; None where nothing tells, or none is."""
    sample = _sample(text)
    shares = _script_shares(sample)
    word = _ENGLISH if sample.isascii() else _WORD
    words = Counter(word.findall(sample.lower()))
    total = sum(words.values()) or 1
    scored = sorted(
        (_candidate(language, shares, words, total) for language in languages),
        key=lambda c: (-c.score, c.value),
    )
    if not scored or scored[0].score <= 0:
        return Fact(None, (), "guess", tuple(scored))
    margin = scored[0].score - (scored[1].score if len(scored) > 1 else 0)
    if margin < _NEAR and total >= _ENOUGH and _share(scored[0]) < _FOREIGN:
        return Fact(None, (), "guess", tuple(scored))
    return Fact(scored[0].value, (), _confidence(margin), tuple(scored[1:]))


def _share(candidate: Candidate[str]) -> float:
    """The share of its words that are small words of that language."""
    return dict(candidate.reasons)["stop words"] / _STOPWORD_WEIGHT


def _sample(text: str) -> str:
    """The longest lines, where a page's menu is in another language than its article."""
    lines = sorted(text[:200_000].split("\n"), key=len, reverse=True)
    out, size = [], 0
    for line in lines:
        out.append(line[: _SAMPLE - size])
        size += len(line)
        if size >= _SAMPLE:
            break
    return "\n".join(out)


def _script_shares(sample: str) -> dict[str, float]:
    counts = dict.fromkeys([name for name, _ in _SCRIPTS], 0)
    if sample.isascii():
        return {name: float(name == "latin" and any(map(str.isalpha, sample))) for name in counts}
    for char, count in Counter(sample).items():
        script = _script_of(char)
        if script is not None:
            counts[script] += count
    total = sum(counts.values()) or 1
    return {name: count / total for name, count in counts.items()}


@lru_cache(maxsize=8192)
def _script_of(char: str) -> str | None:
    return next((name for name, pattern in _SCRIPTS if pattern.match(char)), None)


@cache
def _stopwords(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """A language's small words, and the scripts they are written in."""
    words = language.list("stopwords")
    return frozenset(words), frozenset(filter(None, map(_script_of, "".join(words))))


def _candidate(
    language: Language, shares: dict[str, float], words: Counter[str], total: int
) -> Candidate[str]:
    stopwords, scripts = _stopwords(language)
    script = max((shares[name] for name in scripts), default=0.0)
    if "kana" in scripts and shares["kana"] >= _KANA:
        script = shares["kana"] + shares["han"]  # what is written in both is Japanese
    used = sum(words[word] for word in words.keys() & stopwords)
    small = used / total if "latin" in scripts and shares["latin"] >= _MOSTLY else 0.0
    reasons = (("script", script), ("stop words", _STOPWORD_WEIGHT * small))
    return Candidate(language.code, sum(weight for _, weight in reasons), (), reasons)


def _confidence(margin: float) -> Confidence:
    if margin >= _CERTAIN:
        return "certain"
    return "likely" if margin >= _LIKELY else "guess"
