"""The nouns of agreements with their whole extent, where several are one name."""

from __future__ import annotations

import re
from functools import cache

from clipline.config import Config
from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_SITS = frozenset({"committee", "working_group", "dialogue", "exercise"})
_GATHERING = "gathering"
_PAPERS = frozenset({"agreement", "treaty", "mou", "arrangement"})
_SESSION_OF = (
    r"[\n ]{of}[\n ](?:{the}[\n ]|{its}[\n ])?"
    r"(?:(?:(?:[A-Z][\w.&/-]*|{and}|{of}|\([A-Z]{2,8}\))[\n ])*"
    r"|(?:(?!{preposition} )[\w.&/-]+[\n ]){1,4})"
    r"|, {whose} (?:\w+ )?"
)
_OF_LISTED = r"[\n ]{of}[\n ](?:{the}[\n ])?(?:(?:[A-Z][\w.&/-]*|{of}|\([A-Z]{2,8}\))[\n ])*"
_SAME = (
    r"['\"」』]? ?\((?:[A-Z]{2,8} ?[:·,] ?)?|[ \n]"
    r"|\*?['\"」』]?\*? ?\({hereafter} ?['\"「]?"  # "『X』(以下「Y」という)"
    r"|[ \n]\([A-Z]{2,8}\)[ \n]"  # "Joint Working Group (JWG) meeting"
    r"|{of_mark} ?|{of_mark}(?:{number_lead}?\d+{number_unit}|{first_of})"
    r"| {number_lead}?\d+{number_unit} | {first_of} "
)
_CLOSE = r"(?:['\"」』](?:{so_called})?)?\)"
_WHICH_IS = r"{which_is} ?['\"「『]?| ?['\"「『]"  # "훈련인 '…'", "共同訓練「…」"
_BESIDE = re.compile(r" ?[:·,/] ?")
_MEETS = (  # a body and its meeting
    r"['\"」』]?(?: ?\([^()\n]{1,60}\))?['\"」』]?{of_mark}? ?"
    r"(?:{number_lead}?\d{1,3}{number_unit} ?|(?:{first_of}|{first_sign}) ?(?:{launched} ?)?)?"
)
_WITH_OTHER = r"[\n ]{with_whom}[\n ](?:[\w'-]+[\n ]){0,2}?{counterpart}\b"
_TALKS = "(?:{held_mark}(?:[ 0-9][^,.。]{0,24}?)? ?{talks_verb}|{did})"


def find_heads(scene: Scene, sentence: Sentence) -> list[tuple[Hit, Span]]:
    """Each noun with its whole extent: "memorandum of understanding (MOU)" is one."""
    out: list[tuple[Hit, Span]] = []
    for hit in sentence.nouns:
        if _is_done(scene, sentence, hit):
            continue
        if out:
            gap = scene.text[out[-1][1].end : hit.span.start]
            if _is_session_of(scene, out[-1][0], hit, gap):
                out[-1] = (hit, Span(out[-1][1].start, hit.span.end))
                continue
            if _is_named_so(scene, out[-1][0], hit, gap) or _meets_as(scene, out[-1][0], hit, gap):
                head = hit if hit.entry.kind == "instrument" else out[-1][0]
                out[-1] = (head, Span(out[-1][1].start, _closed(scene, hit.span.end)))
                continue
            if gap in {" ", "\n"} and _is_of_what(scene, out[-1][0], hit):
                out[-1] = (hit, Span(out[-1][1].start, hit.span.end))
                _join_session(scene, out)
                continue
            if scene.grammar[_SAME].fullmatch(gap):
                first, extent = out[-1]
                head = hit if hit.entry.kind == "instrument" else first
                out[-1] = (head, Span(extent.start, _closed(scene, hit.span.end)))
                continue
        out.append((hit, hit.span))
    return out


def _closed(scene: Scene, end: int) -> int:
    """Past the bracket that a name of it closes."""
    close = scene.grammar[_CLOSE].match(scene.text, end)
    return close.end() if close is not None else end


def _is_done(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    """As in "対策を協議するため": where a verb is made of the noun, no session is told of."""
    if hit.span.of(scene.text) not in scene.grammar.words("deverbal"):
        return False
    if scene.grammar["{doing}"].match(scene.text, hit.span.end) is None:
        return False
    return not any(h.span.start == hit.span.start for h in sentence.cues("verb.held"))


def _is_named_so(scene: Scene, first: Hit, second: Hit, gap: str) -> bool:
    """As in "'프리덤 에지' 훈련": a listed name, and what it is the name of."""
    if first.entry.kind == second.entry.kind == "instrument" and first.entry[1] == second.entry[1]:
        return _BESIDE.fullmatch(gap) is not None  # "(KSD : Kelp Safety Dialogue)"
    if second.entry.kind == "instrument" and noun_kind(scene, second) == first.entry.value:
        return scene.grammar[_WHICH_IS].fullmatch(gap) is not None
    instrument = first.entry.kind == "instrument" and second.entry.kind == "noun"
    quoted = gap in {"' ", '" ', "」", "』", "'", '"'}
    return instrument and quoted and noun_kind(scene, first) == second.entry.value


def _meets_as(scene: Scene, first: Hit, second: Hit, gap: str) -> bool:
    """As in "실무그룹' 제2차 회의", "協議体(ABC)の初会合": where verbs come last, a body and its
    meeting.
    """
    sits = scene.order == "sov" and noun_kind(scene, first) in _SITS - {"exercise"}
    meets = second.entry.kind == "noun" and second.entry.value in {"dialogue", _GATHERING}
    return sits and meets and scene.grammar[_MEETS].fullmatch(gap) is not None


def _is_of_what(scene: Scene, first: Hit, second: Hit) -> bool:
    """As in "디지털 동반관계 포럼", "Partnership Dialogue": of two nouns in one name the last."""
    sessions = _SITS | {_GATHERING}
    apart = first.entry.value not in sessions and second.entry.value in sessions
    titled = first.span.of(scene.text)[0].isupper() and second.span.of(scene.text)[0].isupper()
    paper_talks = first.entry.value in _PAPERS and second.entry.value == "dialogue"
    named = scene.order == "sov" or titled or paper_talks  # "free trade agreement talks"
    return named and apart and second.entry.kind == "noun"


def _join_session(scene: Scene, out: list[tuple[Hit, Span]]) -> None:
    """As in "the second session of the Partnership Dialogue": the session is the dialogue's."""
    if len(out) > 1:
        gap = scene.text[out[-2][1].end : out[-1][1].start]
        if _is_session_of(scene, out[-2][0], out[-1][0], gap):
            head, extent = out.pop()
            out[-1] = (head, Span(out[-1][1].start, extent.end))


def _is_session_of(scene: Scene, first: Hit, second: Hit, gap: str) -> bool:
    """As in "the first meeting of the Joint Committee" is one of the committee."""
    meets = first.entry.value in {"dialogue", "round", _GATHERING} and first.entry.kind == "noun"
    sits = second.entry.value in _SITS
    if second.entry.kind == "instrument" and noun_kind(scene, second) in _SITS:
        return meets and scene.grammar[_OF_LISTED].fullmatch(gap) is not None
    return meets and sits and scene.grammar[_SESSION_OF].fullmatch(gap) is not None


def are_talks(scene: Scene, noun: Span, head: str, *, whose: bool) -> bool:
    """As in "회담을 가졌다", "협상이 재개됐다": talks that were held, and not where it was agreed
    or what came of them; and "la rencontre entre les deux ministres", "un encuentro con su colega":
    a meeting of which is told whose it is.
    """
    if head in scene.words("encounter"):
        with_other = scene.grammar[_WITH_OTHER].match(scene.text, noun.end)
        return whose or with_other is not None
    if head not in {*scene.words("talks"), *scene.words("summit")}:
        return False
    return scene.grammar[_TALKS].match(scene.text, noun.end) is not None


def noun_kind(scene: Scene, hit: Hit) -> str:
    """What kind of agreement the noun stands for; a listed name has its own."""
    if hit.entry.kind != "instrument":
        return hit.entry.value
    return _instruments(scene.sheet.config).get(hit.entry.value, "other")


@cache
def _instruments(config: Config) -> dict[str, str]:
    return {i.name: i.kind for i in config.instruments}
