"""Each letter of the journey can be built from a real case, and says what it must."""

from __future__ import annotations

from typing import Any

import pytest

from cases.access import visible_case
from cases.db import EVERY_SITE, Store
from cases.errors import LetterImpossibleError
from cases.letters.contexts import BUILDERS, build
from cases.letters.source import Source, read_source
from pdf_templates.contexts import LETTERS
from tests.factories import NOW, Journey, a_case_in, a_draft

WHERE = {
    "L01": "registered",
    "L02": "registered",
    "L05": "registered",
    "L06": "oriented",
    "L07": "orientation_pending",
    "L08": "orientation_pending",
    "L09": "referral_pending",
    "L11": "referral_sent",
    "L19": "oriented",
    "L03": "awaiting_documents",
}
"""Letter -> a state in which it is written."""


def source_of(store: Store, journey: Journey, **data: Any) -> Source:
    """Return what letters tell of the case."""
    person = journey.person("case_handler")
    with store.read(EVERY_SITE) as session:
        case = visible_case(session, person, journey.case_id)
        return read_source(session, store.keys, case, data=data, now=NOW)


def test_every_letter_has_its_state_here() -> None:
    assert set(WHERE) == set(BUILDERS) == set(LETTERS) - {"L25"}


@pytest.mark.parametrize("code", sorted(WHERE))
def test_a_letter_is_built_from_a_real_case(store: Store, code: str) -> None:
    journey = a_case_in(store, WHERE[code])
    context = build(code, source_of(store, journey))
    assert isinstance(context, LETTERS[code].context)
    assert context.reference.ours == journey.case.case_number


def test_the_address_fits_the_window(store: Store) -> None:
    journey = a_draft(store, claimant_address="Résidence " + "très longue " * 12).register()
    lines = build("L01", source_of(store, journey)).addressee.lines
    assert len(lines) <= 6
    assert all(len(line) <= 38 for line in lines)
    assert lines[-1].startswith("93")


def test_an_anonymous_report_has_nobody_to_write_to(store: Store) -> None:
    journey = a_draft(store, "NP-2017-003")
    with pytest.raises(LetterImpossibleError, match="ni nom ni adresse"):
        build("L01", source_of(store, journey))


def test_the_limitation_letter_shows_the_soonest_safe_day_first(store: Store) -> None:
    journey = a_case_in(store, "orientation_pending")
    rows = build("L07", source_of(store, journey)).rows  # type: ignore[attr-defined]  # L07 has rows
    days = [row.safe_day for row in rows if row.status in {"running", "urgent"}]
    assert days
    assert days == sorted(days)
    assert all(row.why for row in rows)


def test_the_electronic_receipt_carries_no_added_words(store: Store) -> None:
    journey = a_case_in(store, "registered")
    assert build("L02", source_of(store, journey, added_words="secret")).added_words == ""


def test_the_referral_tells_the_persons_and_the_steps_asked_by_the_decree(store: Store) -> None:
    journey = a_case_in(store, "referral_pending")
    context: Any = build("L09", source_of(store, journey))
    assert context.claimant_name
    assert context.facts != "non renseigné"
    assert context.grounds[0].article
    assert [line.when_fr for line in context.chronology]
    assert context.agreed_on == journey.today


def test_a_delay_that_does_not_run_says_why(store: Store) -> None:
    letter: Any = build("L07", source_of(store, a_case_in(store, "orientation_pending")))
    [waiting] = [row for row in letter.rows if row.status == "not_started"]
    assert "ne court pas tant que les faits durent" in waiting.note_fr
