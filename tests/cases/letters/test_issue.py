"""A letter is issued once, frozen, numbered and told in the trail; what cannot be made is set aside with its reason."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest
from sqlalchemy import select

from cases.commands import advance
from cases.db import EVERY_SITE, Store
from cases.errors import LetterImpossibleError, LetterNotReadyError, NotFoundError, StaleError
from cases.letters import issue_letter, open_letter, preview
from cases.tables import Letter, Outbox, Site
from cases.trail.read import events
from cases.trail.verify import verify_case
from pdf_templates.contexts import Context
from pdf_templates.render import AssemblyFailedError
from tests.factories import NOW, Journey, Printer, a_case_in, a_draft, a_registered_case


def unprinted(store: Store) -> Journey:
    """Return a registered case whose letters wait for their job."""
    journey = a_draft(store)
    journey.prints = False
    return journey.register()


def letters(store: Store, journey: Journey) -> dict[str, Letter]:
    """Return the letters of the case by code, the last of each."""
    with store.read(EVERY_SITE) as session:
        rows = session.scalars(select(Letter).where(Letter.case_id == journey.case_id).order_by(Letter.id))
        return {row.code: row for row in rows}


def told(store: Store, letter: Letter) -> dict[str, Any]:
    """Return what is sealed with a letter."""
    return store.keys.unseal(letter.case_id, "letter", letter.id, "context", letter.context)


def test_an_act_promises_its_letters_and_the_job_issues_them(store: Store) -> None:
    journey = unprinted(store)
    waiting = letters(store, journey)["L01"]
    assert (waiting.state, waiting.number) == ("approved", None)
    assert issue_letter(store, Printer(), waiting.id, now=NOW)
    issued = letters(store, journey)["L01"]
    assert (issued.state, issued.number) == ("issued", "PC-2026-C00001")


def test_the_digest_of_the_bytes_stands_in_the_trail(store: Store) -> None:
    journey = a_registered_case(store)
    letter = letters(store, journey)["L01"]
    with store.read(EVERY_SITE) as session:
        data = next(event.data for event in events(session, store.keys, journey.case_id) if event.act.type == "letter")
        verdict = verify_case(session, store.keys, journey.case_id)
    opened = open_letter(store, journey.person("case_handler"), letter.id, now=NOW)
    assert data is not None
    assert (data["code"], data["sha256"]) == ("L01", sha256(opened.pdf).hexdigest())
    assert verdict.whole


def test_issuing_twice_issues_one_letter(store: Store) -> None:
    journey = unprinted(store)
    letter_id = letters(store, journey)["L01"].id
    first, second = (issue_letter(store, Printer(), letter_id, now=NOW) for _ in range(2))
    assert (first, second) == (True, False)
    with store.read(EVERY_SITE) as session:
        assert len(session.scalars(select(Outbox).where(Outbox.case_id == journey.case_id)).all()) == 1


def test_a_letter_in_the_making_cannot_be_opened_yet(store: Store) -> None:
    journey = unprinted(store)
    with pytest.raises(LetterNotReadyError):
        open_letter(store, journey.person("case_handler"), letters(store, journey)["L01"].id, now=NOW)


def test_a_letter_of_another_site_is_not_found(store: Store) -> None:
    journey = a_registered_case(store)
    stranger = journey.people.at("vaulx-en-velin", "case_handler")
    with pytest.raises(NotFoundError):
        open_letter(store, stranger, letters(store, journey)["L01"].id, now=NOW)


def test_an_auditor_opens_no_letter(store: Store) -> None:
    journey = a_registered_case(store)
    with pytest.raises(NotFoundError):
        open_letter(store, journey.person("auditor"), letters(store, journey)["L01"].id, now=NOW)


def test_an_issued_letter_does_not_make_what_was_seen_stale(store: Store) -> None:
    journey = unprinted(store)
    seen = journey.case.version
    issue_letter(store, Printer(), letters(store, journey)["L01"].id, now=NOW)
    assert journey.case.version == seen + 1
    assignment = {"assignee": str(journey.person("case_handler").id)}
    coordinator = journey.person("site_coordinator")
    answer = advance(store, coordinator, journey.case_id, "T53", assignment, seen=seen, now=journey.now)
    assert answer.version == seen + 2


def test_anything_but_a_letter_makes_what_was_seen_stale(store: Store) -> None:
    journey = unprinted(store)
    seen = journey.case.version
    journey.meet()
    assignment = {"assignee": str(journey.person("case_handler").id)}
    for stale in (seen, journey.case.version + 1):
        with pytest.raises(StaleError):
            advance(
                store,
                journey.person("site_coordinator"),
                journey.case_id,
                "T53",
                assignment,
                seen=stale,
                now=journey.now,
            )


def test_a_letter_that_nobody_can_receive_is_set_aside_with_its_reason(store: Store) -> None:
    journey = unprinted(store)
    with store.write(EVERY_SITE) as session:
        session.get_one(Site, "plaine-commune").letterhead = {}
    letter_id = letters(store, journey)["L01"].id
    assert not issue_letter(store, Printer(), letter_id, now=NOW)
    letter = letters(store, journey)["L01"]
    assert letter.state == "set_aside"
    assert "papier à lettres" in told(store, letter)["set_aside"]


class _TornPaper(Printer):
    def letter(self, code: str, context: Context) -> Any:
        """Fail as an unreadable scan does."""
        del code, context
        raise AssemblyFailedError(0)


def test_papers_that_do_not_join_set_the_letter_aside(store: Store) -> None:
    journey = unprinted(store)
    letter_id = letters(store, journey)["L01"].id
    assert not issue_letter(store, _TornPaper(), letter_id, now=NOW)
    assert letters(store, journey)["L01"].state == "set_aside"


class _Looking(Printer):
    """Keeps the contexts that it is given."""

    def __init__(self) -> None:
        self.seen: list[Any] = []

    def letter(self, code: str, context: Context) -> Any:
        """Keep the context, then print."""
        self.seen.append(context)
        return super().letter(code, context)

    def referral_file(self, context: Any, signed_referral: bytes, pieces: Any) -> Any:
        """Keep the context and the papers, then print."""
        self.seen.append((context, signed_referral, tuple(pieces)))
        return super().referral_file(context, signed_referral, pieces)


def test_a_preview_writes_nothing_and_shows_the_case_as_it_stands(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    journey.note_dates()
    before, paper = journey.case.version, _Looking()
    shown = preview(store, paper, journey.person("case_handler"), journey.case_id, "L07", data={}, now=NOW)
    assert shown.pdf.startswith(b"%PDF")
    assert paper.seen[0].rows
    assert journey.case.version == before


def test_a_preview_says_what_the_case_lacks(store: Store) -> None:
    journey = a_registered_case(store)
    with pytest.raises(LetterImpossibleError, match="aucune pièce"):
        preview(store, Printer(), journey.person("case_handler"), journey.case_id, "L03", data={}, now=NOW)


def test_the_referral_file_joins_the_signed_referral_and_leaves_secret_papers_out(store: Store) -> None:
    journey = a_case_in(store, "referral_preparation")
    journey.attach("evidence")
    journey.attach("medical", secret="health")
    journey.attach("signed_referral")
    paper = _Looking()
    preview(store, paper, journey.person("case_handler"), journey.case_id, "L09", data={}, now=NOW)
    context, signed, pieces = paper.seen[0]
    assert b"signed_referral" in signed
    assert [piece.title for piece in pieces] == [line.title for line in context.attachments]
    assert "medical" not in {piece.title for piece in pieces}
    assert "evidence" in {piece.title for piece in pieces}


def test_a_referral_without_agreement_has_no_file(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    journey.attach("signed_referral")
    with pytest.raises(LetterImpossibleError, match="accord"):
        preview(store, Printer(), journey.person("case_handler"), journey.case_id, "L09", data={}, now=NOW)
