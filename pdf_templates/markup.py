"""From a context to HTML, by strict Jinja: undefined names fail, everything is escaped, nothing is evaluated.

The body is the same in the preview and in print; only the shell around it differs.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import jinja2
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup

from pdf_templates import french
from pdf_templates.contexts import LETTERS, Context, LetterKind, ReferralTransmittal, TrailReport

HERE = Path(__file__).parent
_SHAPING = ("french.py", "markup.py", "worker.py")


class ContextMismatchError(TypeError):
    """The context handed over is not the one that this letter takes."""


class FrenchTypography(Extension):
    """Typography for the words of the templates; what a person wrote is printed as written."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Put no-break spaces into the literal text of a template, when it is compiled."""
        for token in stream:
            yield Token(token.lineno, "data", french.spaced_markup(token.value)) if token.type == "data" else token


@cache
def environment() -> jinja2.Environment:
    """The one environment: strict, autoescaping, with the filters that print dates."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=[FrenchTypography],
    )
    env.filters = {
        "join": jinja2.filters.FILTERS["join"],
        "length": len,
        "day": french.day,
        "long_day": french.long_day,
        "paris_time": french.paris_time,
        "paris_instant": french.paris_instant,
        "utc_instant": french.utc_instant,
        "utc_register": french.utc_register,
        "spaced": french.spaced,
    }
    env.globals = {}
    return env


def kind_of(code: str, context: Context) -> LetterKind:
    """The kind of letter `code`. Raises KeyError for an unknown code, ContextMismatchError for another's context."""
    kind = LETTERS[code]
    if type(context) is not kind.context:
        raise ContextMismatchError(f"{code} : {kind.context.__name__} attendu, {type(context).__name__} reçu")
    return kind


def body(code: str, context: Context) -> Markup:
    """The letter itself, `<article class="letter">…</article>`, for the preview as for print."""
    kind = kind_of(code, context)
    values = {name: getattr(context, name) for name in type(context).model_fields}
    return Markup(environment().get_template(kind.template).render(values))  # noqa: S704 - made by our escaping templates


def document(code: str, context: Context) -> str:
    """The whole HTML document that is laid out on paper."""
    kind = kind_of(code, context)
    shell = environment().get_template("base/document.html")
    return shell.render(
        body=body(code, context),
        title=f"{kind.title_fr} – {_case_number(context)}",
        subject=kind.title_fr,
        author=context.sender.name,
        created=_created(context),
        total=context.total_pages if isinstance(context, ReferralTransmittal) else None,
    )


@cache
def style(code: str, *, joined: bool = False) -> str:
    """The sheets of a letter: `letter.css` dresses the preview too, the others are for paper only.

    `joined`: pages of others will be put between ours, so that the page numbers come from the context.
    """
    more = {"L25": ("trail.css",), "L09": ("joined.css",) if joined else ()}
    sheets = ("letter.css", "page.css", *more.get(code, ()))
    return "".join((HERE / "base" / name).read_text("utf-8") for name in sheets)


@cache
def template_version(code: str) -> str:
    """Name, version and digest of all that shapes the letter: two equal versions give equal bytes."""
    kind = LETTERS[code]
    sources = [*(HERE / "base").iterdir(), HERE / kind.template, *(HERE / name for name in _SHAPING)]
    digest = hashlib.sha256(version("weasyprint").encode())
    for path in sorted((*sources, *(HERE / "fonts").glob("*.ttf"))):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{kind.version}+{digest.hexdigest()[:12]}"


def _case_number(context: Context) -> str:
    return context.case_number if isinstance(context, TrailReport) else context.reference.ours


def _created(context: Context) -> str:
    if isinstance(context, TrailReport):
        return french.utc_instant(context.generated_at)
    return f"{context.dated_on.isoformat()}T00:00:00Z"
