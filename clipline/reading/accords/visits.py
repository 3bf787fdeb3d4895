"""Where verbs come last: where someone is as a guest, and who receives a guest."""

from __future__ import annotations

from clipline.model import Span
from clipline.reading.accords.scene import Scene, Sentence
from clipline.reading.vocabulary import Hit

_VISIT = "visit."
WHOSE = 20  # characters from a country to the end of its minister's name


def is_visited(scene: Scene, sentence: Sentence, span: Span) -> bool:
    """As in "ペルーを訪問中の外相がドイツの外相と会談した": where two meet of whom none is its own;
    who receives the guest may be left without a country, "ペルーを訪問中の外相が大統領と".
    """
    if scene.order != "sov" or not scene.grammar["{visited}"].match(scene.text, span.end):
        return False
    own = next((h.entry.value for h in sentence.countries if h.span == span), None)
    others = [h for h in sentence.countries if h.entry.value != own and h.span.start > span.end]
    return any(_is_partner(scene, sentence, hit) for hit in others)


def is_host(scene: Scene, sentence: Sentence, guest: Span, titles: list[Span]) -> bool:
    """As in "방한 중인 독일 국방장관이 국방부 장관과 만났다": one in office at home, with whom the
    other is.
    """
    near = [t for t in titles if 0 <= t.start - guest.end <= WHOSE]
    hosts = (t for t in titles if near and t.start > near[0].end and is_with(scene, t))
    return any(hosts) and scene.grammar["{at_home}"].search(scene.text, *sentence.span) is not None


def are_of_two(scene: Scene, sides: list[tuple[Span, str | None]], titles: list[Span]) -> bool:
    """As in "미국 국무부 부장관이 한국 외교부 차관과 통화를 하고": those in office of two bodies of
    different countries, one of them with the other.
    """
    whose = [(title, _nearest(sides, title)) for title in titles]
    known = [(title, code) for title, code in whose if code not in {None, "", "INT"}]
    return any(
        is_with(scene, title) and any(other != code for _, other in known) for title, code in known
    )


def _nearest(sides: list[tuple[Span, str | None]], title: Span) -> str | None:
    """The country of the name that stands right before someone's office."""
    near = [(s.end, code or "") for s, code in sides if 0 <= title.start - s.end <= WHOSE]
    return max(near)[1] if near else None


def sides_of_a_visit(scene: Scene, sentence: Sentence, sides: tuple[str, ...]) -> tuple[str, ...]:
    """As in "訪米中の首相は、大統領と会談した": who is with a guest of a country, and is told to
    be of none, is of that one; the guest is at home where the text's language is.
    """
    visits = [h for h in sentence.words if h.entry.value.startswith(_VISIT)]
    if scene.order != "sov" or len(sides) > 1 or not visits:
        return ()
    host, guests = visits[0].entry.value.removeprefix(_VISIT), sides or scene.words("home")[:1]
    return () if host in guests or not is_abroad(scene, sentence) else (*guests, host)


def is_abroad(scene: Scene, sentence: Sentence) -> bool:
    """Whether a country's guest is told to be with one in office of whom no country is told; who
    is called by phone may be anywhere.
    """
    if scene.grammar["{by_phone}"].search(scene.text, *sentence.span):
        return False
    visits = [h.span.end for h in sentence.words if h.entry.value.startswith(_VISIT)]
    titles = [h.span for h in sentence.cues("title.office") if visits and h.span.end > visits[0]]
    hosts = (t for t in titles if is_with(scene, t) and t != titles[0])
    sides = [h.span for h in sentence.countries if h.entry.kind != "capital"]
    return any(
        not any(
            0 <= t.start - side.end <= WHOSE and is_its_own(scene, side, t, titles)
            for side in sides
        )
        for t in hosts
    )


def is_with(scene: Scene, title: Span) -> bool:
    """Whether it is said behind someone's office that it is with them."""
    mark = (*scene.grammar.words("with_mark"), *scene.grammar.words("object_mark"))
    return scene.text.startswith(mark or ("\0",), title.end)


def _is_partner(scene: Scene, sentence: Sentence, hit: Hit) -> bool:
    titles = [h.span for h in sentence.cues("title.office")]
    near = (t for t in titles if 0 <= t.start - hit.span.end <= WHOSE)
    return any(is_with(scene, t) and is_its_own(scene, hit.span, t, titles) for t in near)


def is_its_own(scene: Scene, side: Span, title: Span, titles: list[Span]) -> bool:
    """As in "미국 국무부 장관은 13일 재무부 장관과": not that of the second one, of whom nothing
    tells whose they are.
    """
    between = Span(side.end, title.start)
    said = scene.grammar["{topic_mark}|{case_mark}"]
    return not any(between.covers(t) and said.match(scene.text, t.end) for t in titles)
