"""Sessions and exercises whose listed name stands apart from the noun that tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from clipline.nouns import replace
from clipline.reading.accords.heads import noun_kind
from clipline.reading.accords.phrases import SESSIONS
from clipline.reading.accords.scene import Scene
from clipline.reading.accords.telling import Telling


def name_listed(scene: Scene, found: Sequence[Telling]) -> Iterable[Telling]:
    """The tellings, those without a name with the one that their sentence gives, or the next, as
    in "began their annual drill on Monday. The Calm Monsoon exercise lasts for two weeks".

    Names of another kind, of two of them, and of what is told beside are none.
    """
    told = {t.phrase.instrument for t in found}
    for telling in found:
        names = [] if telling.phrase.instrument else _names_near(scene, telling)
        if len(names) == 1 and names[0] not in told:
            phrase = replace(telling.phrase, instrument=names[0])
            yield replace(telling, frame=replace(telling.frame, phrase=phrase))
        else:
            yield telling


def _names_near(scene: Scene, telling: Telling) -> list[str]:
    """The listed names of its kind in its sentence, else in the next."""
    kind, at = telling.phrase.kind, telling.frame.index
    if kind not in SESSIONS or telling.phrase.ordinal is not None:
        return []
    for sentence in scene.sentences[at : at + 2]:
        hits = (hit for hit in sentence.nouns if hit.entry.kind == "instrument")
        names = dict.fromkeys(h.entry.value for h in hits if noun_kind(scene, h) == kind)
        if names:
            return list(names)
    return []
