"""The interface's texts in one language, by key, with their numbers, lists and plural forms.

A language is one file in `interface/`; pages, feeds and scripts have no words of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from clipline.config import read_interface
from clipline.nouns import Noun
from clipline.reasons import Reason

_QUOTED = frozenset({"words", "start"})  # values of a reason that are a clipping's words


class Texts(Noun, frozen=True):
    """One language's texts. `words` are by dotted key, forms of one text by `key.one`,
    `key.other`; `plurals` are the numbers of each form but `other`.
    """

    code: str
    words: Mapping[str, str]
    plurals: Mapping[str, frozenset[int]]

    def say(self, key: str, **values: object) -> str:
        """The text with these values in their places; KeyError where there is none.

        Numbers are grouped; `n` decides the form where a text has several.
        """
        return self.pattern(key, values.get("n")).format_map(self.write(values))

    def get(self, key: str, other: str) -> str:
        """The text of a word that the vocabulary may not have; then the other one."""
        return self.words.get(key, other)

    def pattern(self, key: str, n: object = None) -> str:
        """The text as the file has it, in the form for that number where it has forms."""
        return self.words[key] if key in self.words else self.words[f"{key}.{self._form(n)}"]

    def below(self, prefix: str) -> dict[str, str]:
        """The texts below that key, as the file has them, for a script to fill in."""
        start = f"{prefix}."
        return {
            k.removeprefix(start): text for k, text in self.words.items() if k.startswith(start)
        }

    def count(self, noun: str, n: int) -> str:
        """The number with its noun, kept on one line: 1 event, 2 events."""
        return self.say(f"count.{noun}", n=n)

    def number(self, n: int) -> str:
        """Digits in groups of three: 12,345."""
        return f"{n:,}".replace(",", self.words["number.group"])

    def join(self, words: Sequence[str]) -> str:
        """Words joined as a sentence joins them: a, b and c."""
        first = self.words["list.comma"].join(words[:-1])
        return self.words["list.last"].join(filter(None, (first, words[-1]))) if words else ""

    def quote(self, words: str) -> str:
        """The words in quotation marks."""
        return f"{self.words['quote.open']}{words}{self.words['quote.close']}"

    def write(self, values: Mapping[str, object]) -> dict[str, object]:
        """The values as texts hold them: numbers in groups, all else as it is."""
        return {k: self.number(v) if isinstance(v, int) else v for k, v in values.items()}

    def _form(self, n: object) -> str:
        return next((form for form, numbers in self.plurals.items() if n in numbers), "other")


def say_reasons(texts: Texts, reasons: Sequence[Reason]) -> dict[str, str]:
    """Why values stand, by the field they stand in; dates are ISO."""
    fields = dict.fromkeys(reason.field for reason in reasons)
    return {
        field: " ".join(
            say_reason(texts, reason, texts.quote) for reason in reasons if reason.field == field
        )
        for field in fields
    }


def say_reason(texts: Texts, reason: Reason, quote: Callable[[str], str]) -> str:
    """One reason as a sentence; `quote` puts a clipping's words in quotation marks."""
    values = {name: texts.join([_named(texts, s) for s in said]) for name, said in reason.values}
    quoted = {name: quote(said) for name, said in values.items() if name in _QUOTED}
    if reason.key == "against":
        quoted["words"], values["also"] = _say_against(texts, reason, quoted)
    pattern = texts.pattern(f"reason.{reason.key}", len(reason.all("names")))
    words = pattern.format_map(values | quoted)
    return words[:1].upper() + words[1:]


def _named(texts: Texts, said: str) -> str:
    """A source without an outlet by its day; any other value as it is."""
    if not said.startswith("@"):
        return said
    return texts.say("reason.unnamed", date=said[1:]) if said[1:] else texts.say("reason.unknown")


def _say_against(texts: Texts, reason: Reason, quoted: Mapping[str, str]) -> tuple[str, str]:
    """The words that give another day, and whether they allow the one that stands."""
    words, also = "", ""
    if "words" in quoted:
        way = f"_{reason.one('way')}" if "start" in quoted else ""
        words = texts.pattern(f"reason.words{way}").format_map(quoted)
    if reason.one("also"):
        key = "reason.also_counted" if reason.one("way") else "reason.also"
        also = texts.say(key, date=reason.one("also"))
    return words, also


@cache
def read_texts(code: str) -> Texts:
    """The texts of that language; KeyError where it has no file."""
    found = read_interface(code)
    forms = {key.removeprefix("plural."): key for key in found if key.startswith("plural.")}
    plurals = {form: frozenset(map(int, found[key])) for form, key in forms.items()}
    plain = {key: words[0] for key, words in found.items() if not key.startswith("plural.")}
    return Texts(code, plain, plurals)
