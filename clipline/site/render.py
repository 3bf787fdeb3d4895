"""A page becomes HTML: the only room that knows Jinja."""

from __future__ import annotations

import json
import marshal
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from clipline.model import Page
from clipline.problems import Problem, suggest
from clipline.site.html.assets import shown_file
from clipline.site.html.minifying import is_bidirectional, minify
from clipline.site.html.notes import draw_markdown
from clipline.site.lazy import LazyData
from clipline.texts import Texts, read_texts

Environment = jinja2.Environment

# HTML has no way to write these; a browser would show or do something of its own with them.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ud800-\udfff]"
)

_NO_TEMPLATE = re.compile(r"^(?:assets/|[^/]*readme[^/]*$|\.)|/\.|~$", re.IGNORECASE)
_TAKES_IN = re.compile(r"{%[-+]?\s*(?:extends|import|from|include)\b\s*(\"[^\"]*\"|'[^']*')?")
_PAIR = re.compile(r"\b[^\W_]{1,12}\N{EN DASH}[^\W_]{1,12}\b")
_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


class Compiled(jinja2.BytecodeCache):
    """Templates as Python runs them, kept as bytes by whoever gives these two functions.

    A name tells a template's place and its source, so that another source is another name.
    """

    def __init__(
        self, load: Callable[[str], bytes | None], keep: Callable[[str, bytes], None]
    ) -> None:
        self._load, self._keep = load, keep

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the template its code, where it was compiled before."""
        data = self._load(f"{bucket.key} {bucket.checksum}")
        if data:
            bucket.code = marshal.loads(data)  # noqa: S302 - as much ours as the templates are

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Have the template's code kept."""
        self._keep(f"{bucket.key} {bucket.checksum}", marshal.dumps(bucket.code))


def make_environment(
    template_dirs: Sequence[Path], texts: Texts | None = None, compiled: Compiled | None = None
) -> jinja2.Environment:
    """The templates of those folders, an earlier folder's before a later one's; they say those
    texts, or the English ones. `compiled` may know some of them from another time.

    Those of the last folder, which are Clipline's, have a second name, `clipline/NAME`, so that
    one that stands before them can extend them.
    """
    folders = [str(folder) for folder in template_dirs]
    originals = jinja2.PrefixLoader({"clipline": jinja2.FileSystemLoader(folders[-1:])})
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader([jinja2.FileSystemLoader(folders), originals]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[_Squeezed],
        bytecode_cache=compiled,
    )
    environment.context_class = _Context
    environment.filters["markdown"] = render_markdown
    environment.filters["data_block"] = render_data_block
    _teach(environment, texts or read_texts("en"))
    return environment


class Say:
    """A template's `say`: a text with values in their places; `root` as in `render_page`.

    The text's own HTML stays, that of values is escaped.
    """

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._said: dict[tuple[str, str], Markup] = {}

    def __call__(self, root: str, key: str, **values: object) -> Markup:
        """The text; one without values is made once, for every page says the same dozens."""
        if values:
            return self._put(root, key, values)
        if (root, key) not in self._said:
            self._said[root, key] = self._put(root, key, values)
        return self._said[root, key]

    def _put(self, root: str, key: str, values: Mapping[str, object]) -> Markup:
        written = {name: escape(one) for name, one in self._texts.write(values).items()}
        pattern = self._texts.pattern(key, values.get("n"))
        return Markup(pattern.format_map({"root": root, **written}))  # noqa: S704 - escaped above


class _Squeezed(Extension):
    """Templates lose the space between blocks as they are compiled, not page by page."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """What a template is made of; what it puts in, a clipping's words too, stays as it is."""
        within = ""
        for token in stream:
            value = token.value
            if token.type == "data":
                value, within = minify(value, within)
            yield Token(token.lineno, token.type, value)


class _Context(Context):
    """Jinja's own context asks everything that is called, at every call, what it wants to be
    given, and in a loop makes a copy of itself for it: a tenth of the time that drawing took.
    """

    def call(
        self,
        what: Callable[..., Any],
        *args: Any,  # noqa: ANN401 - whatever a template gives
        _loop_vars: dict[str, Any] | None = None,
        _block_vars: dict[str, Any] | None = None,
        **values: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401
        """What it gives; macros and `say`, of which nearly all calls are, want nothing more."""
        if type(what) is Macro:
            return what(*args, **values)
        if type(what) is Say:
            return what(self["root"], *args, **values)
        inner = {"_loop_vars": _loop_vars, "_block_vars": _block_vars}
        return super().call(what, *args, **values, **inner)


def _teach(environment: jinja2.Environment, texts: Texts) -> None:
    """What templates need to say things in a language: `say`, and filters for numbers and lists."""
    environment.globals["say"] = Say(texts)
    environment.filters["counted"] = lambda n, noun: texts.count(noun, n)
    environment.filters["number"] = texts.number
    environment.filters["listed"] = texts.join
    environment.tests["bidirectional"] = is_bidirectional
    environment.filters["isolated"] = partial(isolate, around=texts.code)


def render_page(page: Page, environment: jinja2.Environment) -> str | Problem:
    """The page's HTML, or what is wrong with its template.

    `root` leads from the page to the site's first folder: `../../`, or nothing.
    """
    root = "../" * page.address.count("/")
    try:
        template = environment.get_template(page.template)
        data = page.data.made() if isinstance(page.data, LazyData) else page.data
        return _printable(template.render(page=page, root=root, **data))
    except Exception as error:  # noqa: BLE001 - an archive's own template may fail in any way
        return template_problem(error, page, _folders(environment))


def load_templates(names: Iterable[str], environment: jinja2.Environment) -> None:
    """Have these ready, and all that they take in, before copies of this process each need them."""
    for name in dict.fromkeys(names):
        for one in _find_sources(name, environment):
            with suppress(jinja2.TemplateError):  # told of when a page is drawn
                environment.get_template(one)


def read_templates(name: str, environment: jinja2.Environment) -> tuple[str, ...]:
    """The sources of that template and of all that it takes in, each once; () where one is not to
    be had.

    One that takes in what only its data say may take in any: then they are all here.
    """
    found = _find_sources(name, environment)
    return tuple(f"{one}\n{found[one]}" for one in sorted(found))


def _find_sources(name: str, environment: jinja2.Environment) -> dict[str, str]:
    assert environment.loader is not None
    found: dict[str, str] = {}
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one in found:
            continue
        try:
            found[one] = environment.loader.get_source(environment, one)[0]
        except (jinja2.TemplateNotFound, OSError, UnicodeDecodeError):
            return {}
        for literal in _TAKES_IN.findall(found[one]):
            waiting += [literal[1:-1]] if literal else environment.list_templates()
    return found


def find_unused_templates(environment: jinja2.Environment) -> list[Problem]:
    """A warning for each of the archive's own templates that stands in no other's place and that
    none takes in: most are misspelt.
    """
    *others, last = _folders(environment)
    ours = jinja2.FileSystemLoader(last).list_templates()
    there = jinja2.FileSystemLoader(others).list_templates()
    left = [name for name in there if name not in ours and not _NO_TEMPLATE.search(name)]
    taken = {one for name in ours if left for one in _find_sources(name, environment)}
    fix = "name it as the template that it is to stand for, or remove it"
    return [
        Problem("template-unused", "warning", f"{others[0].name}/{name}", message, fix)
        for name in left
        if name not in taken
        for message in [f"no page is drawn from it{suggest(name, ours)}"]
    ]


def render_markdown(text: str) -> Markup:
    """A keeper's Markdown as safe HTML."""
    return Markup(draw_markdown(_printable(text)))  # noqa: S704 - cleaned there


def render_data_block(told: Mapping[str, Any]) -> Markup:
    """JSON for a `script` element that holds data: nothing in it can end the element."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_IN_SCRIPT))  # noqa: S704 - no `<` is left in it


def isolate(words: str, lang: str | None = None, *, around: str = "") -> Markup:
    """Words; in an element where their language is another's or they could turn the order round."""
    other = Markup(' lang="{}"').format(lang) if lang and lang != around else ""
    if not other and not is_bidirectional(words):
        return _keep_pairs(words)
    return Markup("<bdi{}>{}</bdi>").format(other, _keep_pairs(words))


def _keep_pairs(words: str) -> Markup:
    """The words; short ones with a dash between them, such as two countries, on one line."""
    escaped = escape(words)
    if "\N{EN DASH}" not in words:
        return escaped
    kept = _PAIR.sub(r'<span class="nowrap">\g<0></span>', str(escaped))
    return Markup(kept)  # noqa: S704 - escaped above


def template_problem(error: Exception, page: Page, template_dirs: Sequence[Path]) -> Problem:
    """What is wrong with a template: its file and line, and the page that could not be drawn."""
    file, line, source = _place(error, template_dirs)
    return Problem(
        code="template-error",
        severity="error",
        file=file or f"templates/{page.template}",
        message=f"{_message(error)}, so {page.address} was not drawn",
        fix="mend the template, or remove it so that the one that comes with Clipline is used",
        line=line,
        column=1 if line else 0,
        width=max(1, len(source)),
        source=source,
    )


def _message(error: Exception) -> str:
    if isinstance(error, jinja2.TemplateNotFound):
        return f'there is no template "{error.name}"'
    if isinstance(error, UnicodeDecodeError):
        return "it or a template that it takes in is no UTF-8"
    return str(error).rstrip(".") or type(error).__name__


def _place(error: Exception, template_dirs: Sequence[Path]) -> tuple[str, int, str]:
    """File, line and source line of the innermost template that the error went through."""
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        lines = (error.source or "").splitlines()
        source = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else ""
        return shown_file(error.filename, template_dirs), error.lineno, source
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if any(Path(frame.filename).is_relative_to(folder) for folder in template_dirs):
            return shown_file(frame.filename, template_dirs), frame.lineno or 0, frame.line or ""
    return "", 0, ""


def _folders(environment: jinja2.Environment) -> list[Path]:
    loader = environment.loader
    first = loader.loaders[0] if isinstance(loader, jinja2.ChoiceLoader) else loader
    return [Path(f) for f in first.searchpath] if isinstance(first, jinja2.FileSystemLoader) else []


def _printable(text: str) -> str:
    """The text with a mark in place of each character that HTML cannot hold."""
    return _UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
