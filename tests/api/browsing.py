"""A browser without script, for tests: follows links, reads forms as they were drawn, sends them whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from tests.factories import PASSWORD

HERE = "http://127.0.0.1"
VOID = frozenset({"input", "meta", "link", "br", "img", "hr", "rect", "line", "path"})


@dataclass
class Form:
    """A form as drawn: where it goes and what it would send untouched."""

    action: str
    method: str
    fields: dict[str, Any] = field(default_factory=dict)


class Page(HTMLParser):
    """What a test asks of a page: its forms, ids, links and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.ids: set[str] = set()
        self.links: dict[str, str] = {}
        self.words = ""
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._textarea: str | None = None
        self._select: str | None = None
        self._href: str | None = None
        self._form: Form | None = None
        self.feed(html)
        self.words = " ".join(self.words.replace("\u202f", " ").replace("\u00a0", " ").split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids, links and what a form holds."""
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.add(given["id"])
        if tag == "form":
            self._form = Form(given.get("action", ""), given.get("method", "get"))
            self.forms.append(self._form)
        elif tag == "a":
            self._href = given.get("href")
        elif self._form is not None:
            self._field(tag, given)

    def _field(self, tag: str, given: dict[str, str]) -> None:
        assert self._form is not None
        name = given.get("name", "")
        if tag == "textarea":
            self._textarea = name
            self._form.fields[name] = ""
        elif tag == "select":
            self._select = name
            self._form.fields.setdefault(name, "")
        elif tag == "option" and "selected" in given and self._select:
            self._form.fields[self._select] = given.get("value", "")
        elif tag == "input" and given.get("type") == "radio":
            self._form.fields |= {name: given["value"]} if "checked" in given else {}
        elif tag == "input" and name and given.get("type") not in {"checkbox", "file", "submit"}:
            self._form.fields[name] = given.get("value", "")
        elif tag == "input" and name and "checked" in given:
            self._form.fields.setdefault(name, [])
            self._form.fields[name] = [*self._form.fields[name], given["value"]]

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.words += data
        if self._textarea is not None and self._form is not None:
            self._form.fields[self._textarea] += data.removeprefix("\n")
        if self._href is not None:
            text = " ".join(data.split())
            if text:
                self.links.setdefault(text, self._href)

    def handle_endtag(self, tag: str) -> None:
        """Close what was open."""
        if tag == "form":
            self._form = None
        elif tag == "textarea":
            self._textarea = None
        elif tag == "select":
            self._select = None
        elif tag == "a":
            self._href = None

    def form(self, action: str) -> Form:
        """Return the form that goes to an address."""
        return next(form for form in self.forms if form.action == action)


def a_client(app: Litestar, base_url: str = HERE) -> TestClient[Litestar]:
    """Return a client of the application. Not entered: there is no lifespan to run, and each request is its own."""
    return TestClient(app, base_url=base_url, raise_server_exceptions=False)


class Browser:
    """One person at one screen."""

    def __init__(self, client: TestClient[Litestar]) -> None:
        self.client = client

    def sign_in(self, login: str, password: str = PASSWORD) -> Response:
        """Sign in through the form."""
        return self.client.post("/connexion", data={"login": login, "password": password}, follow_redirects=False)

    def get(self, path: str) -> Response:
        """Open an address."""
        return self.client.get(path, headers={"accept": "text/html"}, follow_redirects=False)

    def page(self, path: str) -> Page:
        """Open an address that must answer with a page."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.text[-600:])
        return Page(answer.text)

    def submit(self, path: str, action: str | None = None, /, **typed: Any) -> Response:
        """Open a page, fill in its form and send it. ``None`` leaves a field out."""
        drawn = Page(self.get(path).text).form(action or path)
        return self.send(drawn, typed)

    def send(self, form: Form, typed: Mapping[str, Any]) -> Response:
        """Send a form as drawn, with what was typed."""
        fields = {name.replace("__", "."): value for name, value in typed.items()}
        data = {name: value for name, value in {**form.fields, **fields}.items() if value is not None}
        return self.client.post(form.action, data=data, headers={"accept": "text/html"}, follow_redirects=False)
