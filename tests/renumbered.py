"""Tells what a reader reads in February 2029: run on a copy of the product whose data holds new article numbers.

``python -m tests.renumbered FOLDER`` makes a store and a case there and prints, as JSON, the words of a letter, of
pages, of the API and of refusals. It holds no number: all come from the data beside the ``workflow`` that it imports.
"""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from api.app import create_app
from cases.access import visible_case
from cases.db import EVERY_SITE, Store, initialise
from cases.letters.contexts import build
from cases.letters.source import read_source
from cases.queries.case import case_view
from cases.settings import Settings
from pdf_templates import markup
from tests.api.browsing import Browser, Page, a_client
from tests.factories import Journey, Printer, a_case_in, accounts

LATER = datetime(2029, 2, 1, 9, tzinfo=UTC)


def letter(store: Store, journey: Journey, code: str) -> str:
    """Return a letter of that day as the person reads it."""
    person = journey.person("case_handler")
    with store.read(EVERY_SITE) as session:
        case = visible_case(session, person, journey.case_id)
        source = read_source(session, store.keys, case, data={}, now=LATER)
        return Page(str(markup.body(code, build(code, source)))).words


def refusals(store: Store, journey: Journey) -> Iterator[str]:
    """Return the basis of every refusal that the handler is told."""
    view = case_view(store, journey.person("case_handler"), journey.case_id, now=LATER)
    for choice in view.choices:
        yield from (refusal.basis for refusal in choice.refusals)


def told(folder: Path) -> dict[str, object]:
    """Return what is read, place by place."""
    initialise(Settings(data_dir=folder, _env_file=None)).close()
    store = Store.open(Settings(data_dir=folder, _env_file=None))
    accounts(store)
    journey = a_case_in(store, "orientation_pending")
    earlier = a_case_in(store, "in_qualification", external_ref="AUTRE-1")
    browser = Browser(a_client(create_app(store, paper=Printer(), clock=lambda: LATER)))
    browser.sign_in("case_handler.plaine-commune")
    return {
        "letter": letter(store, journey, "L07"),
        "case": browser.page(f"/dossiers/{journey.case_id}").words,
        "step": browser.page(f"/dossiers/{journey.case_id}/etapes/T63").words,
        "why": browser.page(f"/dossiers/{journey.case_id}/dates/CRIM_OFFENCE").words,
        "procedure": browser.page("/procedures/signalement/1").words,
        "reference": browser.page("/referentiel/delais").words,
        "refusals": sorted({basis for each in (journey, earlier) for basis in refusals(store, each)}),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(told(Path(sys.argv[1])), ensure_ascii=False))
