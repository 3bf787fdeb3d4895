"""Who stands behind an agreement: states and public bodies, named or not, or nobody public."""

from __future__ import annotations

import re
from itertools import pairwise

from clipline.model import Agency, Span
from clipline.reading.accords.frames import Frame
from clipline.reading.accords.parties import Parties
from clipline.reading.accords.phrases import BODIES, SESSIONS
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.accords.telling import TWO_SIDES

# A memorandum or a statement of intent is made between states or bodies by its very name; "deal",
# "talks" or "guidance" may be anyone's, and count only with two sides in the sentence.
_WITH = "(?:[ 가-힣A-Z·()]{0,20}?{with_mark}(?: |{of_mark} )|[^、。はがに]{0,16}?{with_open})"
# "soldiers from 10 countries", "twelve countries"
_OF_MANY = r"(?i:(?<![\w-])(?:\d{1,3}|{a_few})[ \n](?:[\w-]+[ \n]){0,2}{many}\b)"
_QUOTED = re.compile("^[「『'\"]")
_IN_A_ROW = re.compile(r",?\s(?:\w{1,4}[\s'\u2019]){0,3}")  # " de ", " et d'", ", "
_NAME = re.compile(r"[ \n][A-ZÀ-Þ][\w'-]+[ \n][A-ZÀ-Þ]")  # "Ada Krug"
_NAMED = re.compile(r"[ \n][A-ZÀ-Þ][a-zà-ÿ]")  # "President Krug"
_OWNING = re.compile("(?:['\u2019]s?)?[ \n]")
_GUEST = r"(?i:\b{his}[ \n](?:[\w-]+[ \n]){0,2}{guest}\b)"  # "her Danish guest"
PUBLIC = ("official", "group", "government", "title.office")
_STRONG = frozenset({"mou", "joint_statement", "statement_of_intent", "communique", "treaty"})


def has_unnamed_side(scene: Scene, frame: Frame, own: Parties) -> bool:
    """A minister signs for a side; "the government considers a pact with Australia"."""
    if own.count != 1:
        return False
    if frame.phrase.kind not in SESSIONS and frame.sentence.cues("government"):
        return True
    if is_of_many(scene, frame):
        return True
    if frame.phrase.kind not in SESSIONS and _has_partner(scene, frame, own):
        return True
    return is_ministers(scene, frame, own)


def is_of_many(scene: Scene, frame: Frame) -> bool:
    """As in "soldiers from 10 countries": whose it is, without their names."""
    return scene.grammar[_OF_MANY].search(scene.text, *frame.sentence.span) is not None


def is_ministers(scene: Scene, frame: Frame, own: Parties) -> bool:
    """Whether a minister acts in its sentence who may be another side's than the named one's, or
    anyone in office with a counterpart: "Sweden's minister met the police" tells of none.
    """
    office = scene.words("title.minister")
    titles = [h.span for h in frame.sentence.cues("title.office")]
    if _has_counterpart(scene, frame):
        firms = scene.words("manager")  # "the factory's director met his German counterpart"
        return any(span.of(scene.text).lower() not in firms for span in titles)
    heads = _named_heads(scene, frame) if len(titles) > 1 else []
    ministers = [span for span in titles if span.of(scene.text).lower().endswith(office)]
    return any(not _is_owned(scene, frame, span, own) for span in (*ministers, *heads))


def _named_heads(scene: Scene, frame: Frame) -> list[Span]:
    """As in "received President Ada Krug": heads of state by their names, and of no club."""
    heads = [h.span for h in frame.sentence.cues("head_of_state")]
    return [span for span in heads if _NAMED.match(scene.text, span.end)]


def _has_counterpart(scene: Scene, frame: Frame) -> bool:
    span = frame.sentence.span
    guest = scene.grammar[_GUEST].search(scene.text, *span) is not None
    return guest or scene.grammar[r"\b{counterpart}\b"].search(scene.text, *span) is not None


def _is_owned(scene: Scene, frame: Frame, title: Span, own: Parties) -> bool:
    """As in "Sweden's minister", "secretary of the Department of Harbours"."""
    if scene.order == "sov":
        return False
    sides = [h.span for h in frame.sentence.countries if h.entry.value in own.sides]
    gaps = (scene.text[s.end : title.start] for s in sides if s.end < title.start)
    bodies = [s for s, a in frame.sentence.agencies if a in own.agencies and s.start > title.end]
    of = scene.grammar[r"[ \n]{of}[ \n](?:{the}[ \n])?(?:[A-Z][\w-]+[ \n])?"]
    headed = any(of.fullmatch(scene.text, title.end, s.start) for s in bodies)
    return headed or any(_OWNING.fullmatch(gap) for gap in gaps)


def _has_partner(scene: Scene, frame: Frame, own: Parties) -> bool:
    """Whether a public body agrees with someone whom no list has: a bloc, a firm, a city."""
    acting = {a.id for a in own.agencies}
    ends = [span.end for span, agency in frame.sentence.agencies if agency.id in acting]
    partner = scene.grammar[r"[ \n]{partner}[ \n](?:{the} )?[A-Z][\w-]+"]
    return bool(ends) and any(
        partner.match(scene.text, at) for at in (*ends, frame.phrase.noun.end)
    )


def is_with_home(scene: Scene, frame: Frame, own: Parties) -> bool:
    """As in "해군은 … 호주 해군과", "한·칠레 협정": beside one foreign side alone, where verbs come
    last, the other one is at home in the language.
    """
    home = next(iter(scene.words("home")), None)
    if scene.order != "sov" or own.count != 1 or home is None or home in own.sides:
        return False
    sentence, noun = frame.sentence, frame.phrase.noun
    sides = [h.span for h in sentence.countries if h.entry.value in own.sides]
    sides += [s for s, a in sentence.agencies if a.country in own.sides or a in own.agencies]
    short = scene.words("home_short")
    for side in sides:
        lead = scene.text[max(sentence.span.start, side.start - 2) : side.start]
        if side.end <= noun.start and scene.grammar[_WITH].match(scene.text, side.end, noun.start):
            return True
        if lead.rstrip("·・-ㆍ") in short and lead not in short:
            return True
        if _QUOTED.sub("", lead) in short and _QUOTED.match(lead):
            return True  # "「日ノルウェー会議」"
    return False


def with_host(frame: Frame, own: Parties) -> Parties:
    """As in "spent Monday in Oslo for talks": whose capital it is, is the other side; of "met
    her Greek colleague in Oslo" it is not.
    """
    named = [h.span for h in frame.sentence.countries if h.entry.value in own.sides]
    if any(span.start >= frame.verb.end for span in named):
        return own
    capitals = [h.entry.value for h in frame.sentence.countries if h.entry.kind == "capital"]
    return Parties(tuple(dict.fromkeys([*own.countries, *capitals])), own.agencies)


def is_public(scene: Scene, frame: Frame, sides: int, general: Parties) -> bool:
    """Whether states or public bodies are behind it; a noun alone is never enough.

    `general` are those whom the whole text is about: they count where the phrase says itself
    that it is between states ("joint"), points back, or has a name of its own.
    """
    phrase = frame.phrase
    if frame.takes == "met" and frame.sentence.cues("official", "title.office"):
        return sides > 0
    if sides >= TWO_SIDES or phrase.head in scene.words("mercantile"):
        return sides >= TWO_SIDES
    if phrase.kind in _STRONG and not phrase.definite:
        return sides > 0 or general.count > 0
    if union_of(scene, frame):
        return True
    own_paper = phrase.titled and phrase.kind not in SESSIONS  # "the Seaside Declaration"
    if sides > 0 and (phrase.instrument is not None or phrase.kind == "other" or own_paper):
        return True
    eastern = scene.order == "sov" and phrase.kind in BODIES  # subjects are left out there
    following = phrase.following and phrase.kind not in {"guidance", "plan"}  # "new guidelines"
    own_name = phrase.joint or phrase.named or following or phrase.definite
    own_name = own_name or (frame.takes == "signed" and _two_sign(scene, frame))
    return (own_name or eastern) and len(general.sides) >= TWO_SIDES


def _two_sign(scene: Scene, frame: Frame) -> bool:
    """As in "Chancellor Ada Krug and President Ben Sol signed a pact": two who speak for states
    are named; "the president of the club" is none.
    """
    text, office = scene.text, scene.words("title.minister")
    people = {h.span for h in frame.sentence.cues("title.office", "head_of_state")}
    apart = [s for s in people if not any(o != s and o.covers(s) for o in people)]
    titles = [s for s in apart if s.of(text).lower().endswith(office) or _NAME.match(text, s.end)]
    return len(titles) >= TWO_SIDES


def union_of(scene: Scene, frame: Frame) -> tuple[Agency, ...]:
    """As in "the 18th ASEAN Defence Ministers' Meeting", "日ASEAN会議": one name for many."""
    phrase, home = frame.phrase, scene.words("home_short") or ("\0",)
    numbered = phrase.ordinal is not None and phrase.named
    if phrase.kind not in SESSIONS:
        return ()
    inside = [(span, a) for span, a in frame.sentence.agencies if phrase.span.covers(span)]
    lead = {span: scene.text[phrase.span.start : span.start].rstrip("·・-ㆍ") for span, _ in inside}
    unions = ((s, a) for s, a in inside if a.country == "INT")
    return tuple(a for s, a in unions if numbered or lead[s].endswith(home))


def is_private(scene: Scene, sentence: Sentence) -> bool:
    """As in "the two companies signed a memorandum", "entreprises de France et d'Italie": firms,
    clubs or unions act, nobody public.
    """
    private = [h.span for h in sentence.cues("private")]
    if not private or sentence.agencies or sentence.officers or sentence.cues(*PUBLIC):
        return False
    sides = sorted(h.span for h in sentence.countries)
    if not sides:
        return True
    drill = any(n.entry.value == "exercise" or n.entry.kind == "instrument" for n in sentence.nouns)
    return not drill and any(_are_of(scene, sides, span) for span in private)  # "teams of"


def _are_of(scene: Scene, sides: list[Span], private: Span) -> bool:
    """Whether only whose the private ones are is named, in a row next to them."""
    row = sorted([*sides, private])
    gaps = (scene.text[left.end : right.start] for left, right in pairwise(row))
    return all(_IN_A_ROW.fullmatch(gap) for gap in gaps)
