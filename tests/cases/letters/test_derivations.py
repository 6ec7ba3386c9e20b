"""A letter that states a date of law prints how it was counted: the printed steps alone give the printed date."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from cases.access import visible_case
from cases.db import EVERY_SITE, Store
from cases.letters.contexts import build
from cases.letters.source import read_source
from pdf_templates import markup
from tests.factories import Journey, a_case_in
from tests.workflow.derivations import days, recount

BLOCK = re.compile(r'<div class="letter-deadline">(.*?)</div>', re.DOTALL)
STEP = re.compile(r"<li>(.*?)</li>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def printed(journey: Journey, code: str) -> list[str]:
    """Each delay of a letter as it is printed, marks of the page left in."""
    with journey.store.read(EVERY_SITE) as session:
        case = visible_case(session, journey.person("case_handler"), journey.case_id)
        source = read_source(session, journey.store.keys, case, data={}, now=journey.now)
    return BLOCK.findall(markup.document(code, build(code, source)))


def plain(html: str) -> str:
    """The words alone."""
    text = TAG.sub("", html).replace("&#39;", "'")
    return " ".join(text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize("state", ["in_qualification", "orientation_pending"])
def test_the_printed_steps_of_each_delay_give_the_printed_days(sqlite_store: Store, state: str) -> None:
    journey = a_case_in(sqlite_store, state)
    blocks = [block for block in printed(journey, "L07") if "Comment nous avons compté" in block]
    assert blocks
    for block in blocks:
        reading = recount([plain(step) for step in STEP.findall(block)])
        told = plain(block)
        safe = re.search(r"au plus tard le (.*?)\.", told)
        assert safe is not None, told
        assert days(safe[1]) == [reading.safe], told


def test_no_delay_of_the_letter_states_a_day_without_its_steps(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "orientation_pending")
    stating = [block for block in printed(journey, "L07") if "au plus tard le" in plain(block)]
    assert stating
    assert all("Comment nous avons compté" in block for block in stating)


def test_each_delay_says_who_chose_its_start_and_why(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification").note_dates()
    facts_on = journey.case.facts_on
    assert facts_on is not None
    why = "Grille des salaires reçue ce jour-là"
    noted = {"start_kind": "revelation", "start_on": (facts_on + timedelta(days=9)).isoformat(), "reasons": why}
    journey.fire("case_handler", "T59", kind="clock_start", **noted)
    told = [plain(block) for block in printed(journey, "L07")]
    chosen = [block for block in told if "retenue par" in block]
    assert [block for block in chosen if f"pour ce motif : {why}." in block]
    assert all("Cette date de départ" in block for block in told if "Le délai part du" in block)
