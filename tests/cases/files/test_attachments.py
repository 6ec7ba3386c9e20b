"""Papers of a case: sealed on disk, traced when opened, closed to who may not, and never half added."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from cases.access import Person
from cases.commands import advance, create_draft
from cases.db import EVERY_SITE, Store, new_id
from cases.errors import (
    AttachmentLockedError,
    BusyError,
    InvalidInputError,
    KeyReusedError,
    NotFoundError,
    RefusedError,
    StaleError,
)
from cases.files import Added, NewAttachment, accept_unscanned, add_attachment, open_attachment
from cases.files import attachments as module
from cases.outside.antivirus import Verdict
from cases.tables import AccessLog, Attachment, Case
from cases.trail.read import events
from cases.trail.verify import verify_case
from tests.cases.clamav import HARM, running_clamd
from tests.factories import NOW, People, a_report, accounts

PIECES = Path(__file__).parents[2] / "data" / "pieces"
PAPER = (PIECES / "courrier_bailleur.pdf").read_bytes()


@dataclass(frozen=True)
class Says:
    """An antivirus that always says the same."""

    verdict: Verdict

    def scan(self, data: bytes) -> Verdict:
        del data
        return self.verdict

    def answers(self) -> bool:
        return self.verdict.state != "not_scanned"

    def status_fr(self) -> str:
        return "d’essai"


CLEAN = Says(Verdict("clean"))
AWAY = Says(Verdict("not_scanned", "éteint"))


@dataclass
class Desk:
    """A draft of Plaine Commune and who works on it."""

    store: Store
    people: People
    case_id: UUID

    def person(self, role: str = "case_handler", site: str = "plaine-commune") -> Person:
        return self.people.at(site, role)

    def add(self, data: bytes = PAPER, *, person: Person | None = None, antivirus: Says = CLEAN, **words: str) -> Added:
        new = NewAttachment(data, **{"declared_name": "courrier.pdf", **words})
        return add_attachment(
            self.store, person or self.person(), self.case_id, new, now=NOW, key=None, antivirus=antivirus
        )

    @property
    def rows(self) -> list[Attachment]:
        with self.store.read(EVERY_SITE) as session:
            return list(session.scalars(select(Attachment).order_by(Attachment.number)))

    @property
    def version(self) -> int:
        with self.store.read(EVERY_SITE) as session:
            return session.get_one(Case, self.case_id).version

    @property
    def blobs(self) -> list[Path]:
        return [path for path in self.store.settings.files_dir.rglob("*") if path.is_file()]


def desk_of(store: Store) -> Desk:
    people = accounts(store)
    answer = create_draft(store, people.at("plaine-commune", "intake_agent"), a_report(), now=NOW)
    return Desk(store, people, answer.case_id)


@pytest.fixture
def desk(sqlite_store: Store) -> Desk:
    return desk_of(sqlite_store)


@pytest.fixture(scope="module")
def clamd_address() -> Iterator[str]:
    with running_clamd() as address:
        yield address


def test_a_paper_is_added_with_its_event_and_opened_again(store: Store) -> None:
    desk = desk_of(store)
    added = desk.add(title="Courrier du bailleur", kind="evidence")
    opened = open_attachment(store, desk.person(), added.attachment_id, now=NOW)
    with store.read(EVERY_SITE) as session:
        event = events(session, store.keys, desk.case_id)[-1]
        assert verify_case(session, store.keys, desk.case_id).whole
    assert (added.status, desk.rows[0].number, desk.rows[0].page_count) == ("received", 1, 1)
    assert (opened.data, opened.filename, opened.media_type) == (PAPER, "courrier.pdf", "application/pdf")
    assert (event.act.type, event.data and event.data["title"]) == ("attachment", "Courrier du bailleur")
    assert opened.sha256 == sha256(PAPER).hexdigest()


def test_neither_content_nor_name_nor_digest_stands_in_clear_on_disk(desk: Desk) -> None:
    desk.add(declared_name="certificat_de_Fatou.pdf", title="Certificat de Fatou")
    files = [path for path in desk.store.settings.data_dir.rglob("*") if path.is_file()]
    needles = (PAPER[20:200], b"certificat_de_Fatou", b"Certificat de Fatou", sha256(PAPER).digest())
    assert [(path, needle) for path in files for needle in needles if needle in path.read_bytes()] == []
    assert any(path.parent.parent == desk.store.settings.files_dir for path in files)


def test_a_file_on_disk_bears_no_name_of_its_sender(desk: Desk) -> None:
    desk.add(declared_name="../../../var/www/html/index.php")
    assert [len(path.name) for path in desk.blobs] == [64]
    assert not Path("/var/www/html/index.php").exists()


def test_each_opening_is_logged_with_its_reason(desk: Desk) -> None:
    added = desk.add()
    open_attachment(desk.store, desk.person(), added.attachment_id, now=NOW, reason="instruction")
    with desk.store.read(EVERY_SITE) as session:
        rows = session.scalars(select(AccessLog)).all()
    assert [(row.account_id, row.case_id, row.what, row.reason) for row in rows] == [
        (desk.person().id, desk.case_id, f"attachment {added.attachment_id}", "instruction")
    ]


def test_a_refused_file_writes_nothing(desk: Desk) -> None:
    before = desk.version
    with pytest.raises(InvalidInputError) as refused:
        desk.add((PIECES / "piege_javascript.pdf").read_bytes())
    assert (refused.value.errors[0].pointer, refused.value.errors[0].code) == ("/file", "pdf_active")
    assert (desk.rows, desk.blobs, desk.version) == ([], [], before)


def test_what_the_antivirus_finds_is_kept_sealed_and_opened_by_nobody(desk: Desk) -> None:
    added = desk.add(antivirus=Says(Verdict("found", "Win.Test.A")))
    assert added.status == "quarantined"
    assert "Win.Test.A" in added.notes_fr[0]
    for role in ("case_handler", "site_coordinator"):
        with pytest.raises(AttachmentLockedError, match="quarantaine"):
            open_attachment(desk.store, desk.person(role), added.attachment_id, now=NOW)


def test_the_real_antivirus_named_in_the_settings_is_asked(desk: Desk, clamd_address: str) -> None:
    settings = desk.store.settings.model_copy(update={"clamd": clamd_address})
    desk.store.settings = settings
    texts = [NewAttachment(text, "note.txt") for text in (b"bonjour", b"avant " + HARM)]
    added = [add_attachment(desk.store, desk.person(), desk.case_id, text, now=NOW) for text in texts]
    assert [one.status for one in added] == ["received", "quarantined"]


def test_the_test_string_is_quarantined_without_any_antivirus(desk: Desk) -> None:
    assert desk.add((PIECES / "eicar.txt").read_bytes(), declared_name="a.txt", antivirus=AWAY).status == "quarantined"


def test_an_unscanned_paper_waits_for_a_person_who_answers_for_it(desk: Desk) -> None:
    added = desk.add(antivirus=AWAY)
    with pytest.raises(AttachmentLockedError, match="aucun antivirus"):
        open_attachment(desk.store, desk.person(), added.attachment_id, now=NOW)
    accept_unscanned(
        desk.store, desk.person(), added.attachment_id, reason="Numérisée à l’accueil.", seen=desk.version, now=NOW
    )
    assert open_attachment(desk.store, desk.person(), added.attachment_id, now=NOW).data == PAPER
    with desk.store.read(EVERY_SITE) as session:
        last = events(session, desk.store.keys, desk.case_id)[-1]
    assert (last.act.type, last.data and last.data["reason"]) == ("attachment_accepted", "Numérisée à l’accueil.")


def test_nobody_answers_for_a_paper_without_a_reason_or_the_right_or_twice(desk: Desk) -> None:
    added = desk.add(antivirus=AWAY)

    def accept(person: Person, reason: str) -> None:
        accept_unscanned(desk.store, person, added.attachment_id, reason=reason, seen=desk.version, now=NOW)

    with pytest.raises(InvalidInputError):
        accept(desk.person(), "  ")
    with pytest.raises(RefusedError):
        accept(desk.person("intake_agent"), "vue")
    accept(desk.person(), "vue")
    with pytest.raises(RefusedError):
        accept(desk.person(), "vue")


@pytest.mark.parametrize(("secret", "kind"), [("health", "medical"), ("lawyer", "evidence"), ("", "complaint")])
def test_secret_papers_are_closed_to_the_desk_unless_it_added_them(desk: Desk, secret: str, kind: str) -> None:
    agent = desk.person("intake_agent")
    theirs = desk.add(secret=secret, kind=kind)
    own = desk.add(secret=secret, kind=kind, person=agent)
    with pytest.raises(RefusedError):
        open_attachment(desk.store, agent, theirs.attachment_id, now=NOW)
    assert open_attachment(desk.store, agent, own.attachment_id, now=NOW).data == PAPER


def test_an_auditor_opens_no_paper_and_adds_none(desk: Desk) -> None:
    added = desk.add()
    with pytest.raises(RefusedError):
        open_attachment(desk.store, desk.person("auditor"), added.attachment_id, now=NOW)
    with pytest.raises(RefusedError):
        desk.add(person=desk.person("auditor"))


def test_for_another_site_the_case_and_its_papers_do_not_exist(desk: Desk) -> None:
    added, stranger = desk.add(), desk.person(site="vaulx-en-velin")
    with pytest.raises(NotFoundError):
        open_attachment(desk.store, stranger, added.attachment_id, now=NOW)
    with pytest.raises(NotFoundError):
        desk.add(person=stranger)
    with pytest.raises(NotFoundError):
        open_attachment(desk.store, desk.person(), new_id(), now=NOW)


def test_a_repeated_request_adds_one_paper_and_is_told_the_same(store: Store) -> None:
    desk = desk_of(store)
    new = NewAttachment((PIECES / "photo_porte_gps.jpg").read_bytes(), "porte.jpg")
    first, second = (
        add_attachment(store, desk.person(), desk.case_id, new, now=NOW, key="k1", antivirus=CLEAN) for _ in range(2)
    )
    assert (second.attachment_id, second.status, second.notes_fr) == (first.attachment_id, first.status, first.notes_fr)
    assert second.answer.replayed
    assert (len(desk.rows), len(desk.blobs)) == (1, 1)
    with pytest.raises(KeyReusedError):
        add_attachment(
            store, desk.person(), desk.case_id, NewAttachment(PAPER, "a.pdf"), now=NOW, key="k1", antivirus=CLEAN
        )
    assert len(desk.blobs) == 1


def test_a_stale_version_is_refused_where_one_is_given_and_nothing_stays_on_disk(desk: Desk) -> None:
    new = NewAttachment(PAPER, "courrier.pdf")
    with pytest.raises(StaleError):
        add_attachment(desk.store, desk.person(), desk.case_id, new, now=NOW, seen=0, antivirus=CLEAN)
    assert (desk.rows, desk.blobs) == ([], [])


def test_a_case_that_never_stands_still_is_busy(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def always_stale(*_: object, **__: object) -> None:
        raise StaleError(1)

    monkeypatch.setattr(module, "transact", always_stale)
    with pytest.raises(BusyError):
        desk.add()
    assert desk.blobs == []


def test_a_signed_referral_must_be_printable(desk: Desk) -> None:
    with pytest.raises(InvalidInputError, match="erreurs"):
        desk.add(b"texte", declared_name="saisine.txt", kind="signed_referral")
    assert desk.add(kind="signed_referral").status == "received"


def test_an_archived_case_takes_no_paper(desk: Desk) -> None:
    with desk.store.write(EVERY_SITE) as session:
        row = session.get_one(Case, desk.case_id)
        row.state, row.case_number = "archived", "PC-2026-9999"
    with pytest.raises(RefusedError) as refused:
        desk.add()
    assert [refusal.guard for refusal in refused.value.refusals] == ["state"]


def test_papers_are_numbered_in_order(desk: Desk) -> None:
    for _ in range(3):
        desk.add()
    assert [row.number for row in desk.rows] == [1, 2, 3]


def test_a_case_takes_so_many_papers_and_no_more(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PER_CASE", 1)
    desk.add()
    with pytest.raises(RefusedError, match="refusée"):
        desk.add()


def test_every_word_beside_the_file_is_checked_at_once(desk: Desk) -> None:
    with pytest.raises(InvalidInputError) as refused:
        desk.add(kind="photo", secret="medical", title="x" * 301)
    assert [error.pointer for error in refused.value.errors] == ["/kind", "/secret", "/title"]


def test_a_partner_adds_to_its_own_draft(desk: Desk) -> None:
    partner = desk.person("partner")
    draft = create_draft(desk.store, partner, a_report(external_ref="P-1"), now=NOW)
    new = NewAttachment(PAPER, "courrier.pdf")
    assert add_attachment(desk.store, partner, draft.case_id, new, now=NOW, antivirus=CLEAN).status == "received"
    with pytest.raises(NotFoundError):
        desk.add(person=partner)
    agent = desk.person("intake_agent")
    advance(desk.store, agent, draft.case_id, "T01", {"notice_given_on": "2026-11-20"}, seen=2, now=NOW)
    with pytest.raises(RefusedError):
        add_attachment(desk.store, partner, draft.case_id, new, now=NOW, antivirus=CLEAN)


def test_two_equal_papers_of_two_cases_share_no_digest(desk: Desk) -> None:
    other = desk_of_second(desk)
    first, second = desk.add(), other.add()
    rows = {row.id: row for row in desk.rows}
    one, two = rows[first.attachment_id], rows[second.attachment_id]
    assert (one.sha256_commit != two.sha256_commit, one.blob_id != two.blob_id) == (True, True)


def desk_of_second(desk: Desk) -> Desk:
    answer = create_draft(desk.store, desk.person("intake_agent"), a_report(external_ref="AUTRE"), now=NOW)
    return Desk(desk.store, desk.people, answer.case_id)
