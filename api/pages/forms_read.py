"""Reading what a form sent, as text."""

from __future__ import annotations

from litestar.datastructures import FormMultiDict


def posted(form: FormMultiDict) -> dict[str, str]:
    """Return the texts of a form, the last value of each name; files are left out."""
    return {name: value for name, value in form.multi_items() if isinstance(value, str)}
