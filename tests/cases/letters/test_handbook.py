"""The printed handbook: both standards, every entry of the procedure, contents whose page numbers are true."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date

import pikepdf
import pytest
from pydantic import ValidationError

from cases.letters.handbook import handbook_context
from pdf_templates.render import Rendered, Renderer
from tests.verapdf import Profile, engine
from workflow.guards import GUARDS
from workflow.procedures import KNOWN, current

pytestmark = pytest.mark.timeout(400)
PRINTED_ON = date(2026, 11, 22)


@pytest.fixture(scope="module")
def book() -> Iterator[Rendered]:
    with Renderer(workers=1) as renderer:
        yield renderer.handbook(handbook_context(current(), printed_on=PRINTED_ON))


@pytest.fixture(scope="module")
def pages(book: Rendered, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The words of each page, every kind of space made plain."""
    file = tmp_path_factory.mktemp("book") / "book.pdf"
    file.write_bytes(book.pdf)
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True, text=True).stdout
    return [re.sub(r"\s+", " ", page) for page in text.split("\f")][: book.pages]


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_the_book_conforms(book: Rendered, profile: Profile) -> None:
    assert engine().check(book.pdf, profile).failures == ()


def test_every_entry_of_the_procedure_is_in_the_book(pages: list[str]) -> None:
    text, procedure = " ".join(pages), current()
    labels = [
        *(state.label for state in procedure.states),
        *(state.meaning for state in procedure.states),
        *(event.label for event in procedure.events),
        *(clock.label for clock in procedure.clocks),
        *(role.label for role in procedure.roles),
    ]
    plain = [re.sub(r"\s+", " ", label) for label in labels]
    missing = [label for label in plain if label.replace(" ", "") not in text.replace(" ", "")]
    assert missing == []


def outline(book: Rendered) -> Mapping[str, int]:
    """Return each bookmark with the number of its page, from 1."""
    with pikepdf.open(io.BytesIO(book.pdf)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        found: dict[str, int] = {}

        def walk(items: list[pikepdf.OutlineItem]) -> None:
            for item in items:
                assert isinstance(item.destination, pikepdf.Array)
                found[item.title.replace("\u00a0", " ")] = numbers[item.destination[0].objgen]
                walk(item.children)

        with pdf.open_outline() as tree:
            walk(tree.root)
    return found


def test_the_bookmarks_name_chapters_states_steps_and_clocks(book: Rendered) -> None:
    titles = set(outline(book))
    assert {"Comment lire ce manuel", "Le schéma", "Les états", "Les étapes", "Les délais", "Les rôles"} <= titles
    assert {state.label for state in current().states} <= titles
    assert {f"{event.id} {event.label}" for event in current().events} <= titles


def test_the_contents_tell_the_true_pages(book: Rendered, pages: list[str]) -> None:
    contents = " ".join(pages[1:3])
    told = dict(re.findall(r"(T\d\d) [^.]+?(?:\. )+\.? ?(\d+)", contents))
    found = {title[:3]: page for title, page in outline(book).items() if re.match(r"T\d\d ", title)}
    assert len(told) > 60
    assert {event: int(page) for event, page in told.items()} == {event: found[event] for event in told}


def test_a_step_has_its_conditions_its_articles_and_its_two_persons(book: Rendered, pages: list[str]) -> None:
    event = current().event("T11")
    first = outline(book)[f"T11 {event.label}"]
    text = "".join(pages[first - 1 : first + 1]).replace(" ", "")
    wanted = [GUARDS[use.name].label for use in event.guards]
    assert [label for label in wanted if label.replace("\u00a0", " ").replace(" ", "") not in text] == []
    assert "«Soumettrelasaisineàvalidation»(T10)" in text
    assert "LO2011-333art.5" in text


def test_no_sign_of_ours_and_no_missing_letter_reaches_paper(book: Rendered, pages: list[str]) -> None:
    assert book.replaced == ()
    assert re.findall(r"\bNone\b|\{\{|\{%|input:|\bFalse\b|\bTrue\b|[a-z]{3,}_[a-z]{3,}", " ".join(pages[1:])) == []


def test_the_same_procedure_gives_the_same_book_of_its_day() -> None:
    one, other = (handbook_context(current(), printed_on=PRINTED_ON) for _ in range(2))
    assert one == other
    assert handbook_context(current(), printed_on=date(2026, 11, 23)) != one


def test_a_site_that_adapted_the_procedure_has_a_book_of_the_sum() -> None:
    adapted = next(procedure for identity, procedure in KNOWN.items() if "plaine-commune" in identity)
    context = handbook_context(adapted, printed_on=PRINTED_ON)
    assert "plaine-commune/1" in context.adapted_fr
    assert len(context.events) > len(current().events)
    assert context.sha256 == adapted.sha256


def test_a_picture_that_is_none_is_refused() -> None:
    context = handbook_context(current(), printed_on=PRINTED_ON)
    with pytest.raises(ValidationError, match="picture"):
        type(context).model_validate({**context.model_dump(), "picture": "<script>alert(1)</script>"})
