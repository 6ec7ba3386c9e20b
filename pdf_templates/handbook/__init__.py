"""The handbook of a procedure as a printed book: cover, contents, picture, then every entry of the procedure."""

import base64
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from markupsafe import Markup

from pdf_templates import french, markup
from pdf_templates.contexts.handbook import ProcedureHandbook

TITLE: Final = "Manuel de la procédure"
VERSION: Final = "handbook/1"
TEMPLATE: Final = "handbook/procedure_handbook.html"
_HERE: Final = Path(__file__).parent
_SHEETS: Final = (_HERE.parent / "base" / "page.css", _HERE / "handbook.css")


def document(context: ProcedureHandbook) -> str:
    """Return the whole HTML document that is laid out on paper."""
    values = {name: getattr(context, name) for name in type(context).model_fields}
    picture = base64.b64encode(context.picture.encode()).decode("ascii")
    body = markup.environment().get_template(TEMPLATE).render({**values, "picture_data": picture})
    return (
        markup.environment()
        .get_template("base/document.html")
        .render(
            body=Markup(body),  # noqa: S704 - made by our escaping template
            title=f"{TITLE} – {context.identity}",
            subject=TITLE,
            author="saisine",
            created=french.utc_instant(created_at(context)),
            total=None,
        )
    )


def style() -> str:
    """Return the sheets of the book: the page frame of every paper of ours, then its own."""
    return "".join(sheet.read_text("utf-8") for sheet in _SHEETS)


def created_at(context: ProcedureHandbook) -> datetime:
    """Return the moment that the file tells: midnight of its day, so that the same book has the same bytes."""
    return datetime.combine(context.printed_on, time(), UTC)
