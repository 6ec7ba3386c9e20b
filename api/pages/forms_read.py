"""Reading what a form sent, as text."""

from __future__ import annotations

from litestar.datastructures import FormMultiDict


def posted(form: FormMultiDict) -> dict[str, str]:
    """Return the texts of a form, the last value of each name; files are left out.

    A null character is left out too: nobody types one, and PostgreSQL keeps none.
    """
    return {name: value.replace("\x00", "") for name, value in form.multi_items() if isinstance(value, str)}
