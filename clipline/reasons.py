"""Why an event shows the value it shows: a reason as data, which texts.py says in a language."""

from __future__ import annotations

from clipline.nouns import Noun


class Reason(Noun, frozen=True):
    """One sentence on a field of an event: `key` is its text's below `reason`.

    Values are by the name of their place; dates are ISO, `lang` is that of quoted words.
    """

    field: str
    key: str
    values: tuple[tuple[str, tuple[str, ...]], ...]

    def all(self, name: str) -> tuple[str, ...]:
        """The values of that name."""
        return dict(self.values).get(name, ())

    def one(self, name: str) -> str:
        """The value of that name, or nothing."""
        return next(iter(self.all(name)), "")


def give_reason(field: str, key: str, **values: str | tuple[str, ...]) -> Reason:
    """A reason with these values, those left out that are empty."""
    given = {name: (v,) if isinstance(v, str) else v for name, v in values.items() if v}
    return Reason(field, key, tuple(given.items()))
