"""Background work on both stores: promised with the act, done once, taken over from a killed process."""

from __future__ import annotations

import asyncio
import time
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Any

import pytest
from sqlalchemy import func, select, text

from cases.db import EVERY_SITE, Store
from cases.jobs import defer
from cases.outside.mail import MailRefusedError, MailUncertainError, RecordingMail
from cases.tables import Job, Letter, Outbox
from cases.work import FIRST_WAIT, LEASE, MOST_ATTEMPTS, Runner, Workshop, look_after, run_due_jobs, run_worker
from tests.factories import NOW, Journey, Printer, a_draft

ONLINE = "online_form"
LATER = NOW + timedelta(hours=1)
"""When the work is done: after the acts that promised it."""


class _Watch:
    """A clock that a test sets."""

    def __init__(self, now: datetime = LATER) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


class _Post:
    """A relay that keeps, refuses or leaves in doubt."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.failure = failure
        self.sent: list[EmailMessage] = []

    def send(self, message: EmailMessage) -> None:
        """Keep the message, or fail as asked."""
        if self.failure is not None:
            raise self.failure
        self.sent.append(message)

    def status_fr(self) -> str:
        """Say where messages go."""
        return "relais de test"


def _fails(*given: object) -> None:
    raise RuntimeError(given)


@pytest.fixture
def shop(store: Store) -> Workshop:
    """A workshop with a cheap pen and a post that keeps."""
    return Workshop(store, Printer(), _Post(), _Watch())


def promised(store: Store) -> Journey:
    """Return a case registered from the online form: its receipt goes by mail."""
    journey = a_draft(store, channel=ONLINE, claimant_email="claimant@example.fr")
    journey.prints = False
    return journey.register()


def work(shop: Workshop) -> None:
    """Do everything that is due, as the store's own engine does it."""
    if shop.store.is_sqlite:
        run_due_jobs(shop)
    else:
        asyncio.run(run_worker(shop, wait=False))


def states(store: Store) -> dict[str, str]:
    """Return code of letter -> state of its sending."""
    with store.read(EVERY_SITE) as session:
        return {row.kind: row.state for row in session.execute(select(Outbox.kind, Outbox.state))}


def test_a_rolled_back_act_promises_nothing(store: Store) -> None:
    with store.write(EVERY_SITE) as session:
        defer(session, "issue_letter", {"letter_id": "x"}, now=NOW)
        session.rollback()
    assert count_jobs(store) == 0


def test_a_committed_act_keeps_its_promise(store: Store) -> None:
    with store.write(EVERY_SITE) as session:
        defer(session, "issue_letter", {"letter_id": "x"}, now=NOW)
    assert count_jobs(store) == 1


def count_jobs(store: Store) -> int:
    """Return how many jobs wait, whichever engine keeps them."""
    with store.read(EVERY_SITE) as session:
        if store.is_sqlite:
            return session.scalar(select(func.count()).select_from(Job).where(Job.state == "queued")) or 0
        return session.scalar(text("SELECT count(*) FROM procrastinate_jobs WHERE status = 'todo'")) or 0


def test_letters_are_issued_and_the_receipt_is_mailed(shop: Workshop) -> None:
    journey = promised(shop.store)
    work(shop)
    work(shop)
    with shop.store.read(EVERY_SITE) as session:
        letters = session.scalars(select(Letter).where(Letter.case_id == journey.case_id)).all()
    assert {letter.state for letter in letters} == {"issued"}
    assert states(shop.store) == {"L02": "sent"}


def test_a_mail_tells_nothing_of_the_case(shop: Workshop) -> None:
    promised(shop.store)
    work(shop)
    work(shop)
    assert isinstance(shop.mail, _Post)
    (message,) = shop.mail.sent
    text_ = message.as_string()
    assert message["To"] == "claimant@example.fr"
    assert message["Subject"] == "Vous avez un message"
    assert not any(word in text_ for word in ("discrimination", "DISC-", "KERDREV", "Défenseur"))


@pytest.mark.parametrize(
    ("failure", "state"),
    [(MailRefusedError("550"), "failed"), (MailUncertainError("dropped after DATA"), "uncertain")],
)
def test_a_doubtful_sending_waits_for_a_person_and_is_never_repeated(
    store: Store, failure: Exception, state: str
) -> None:
    post = _Post(failure)
    shop = Workshop(store, Printer(), post, _Watch())
    promised(store)
    work(shop)
    work(shop)
    assert states(store) == {"L02": state}
    post.failure = None
    work(shop)
    assert post.sent == []


def test_a_process_that_dies_while_sending_leaves_doubt(shop: Workshop) -> None:
    promised(shop.store)
    work(Workshop(shop.store, shop.paper, _Post(MailRefusedError("x")), shop.clock))
    with shop.store.write(EVERY_SITE) as session:
        row = session.scalars(select(Outbox)).one()
        row.state, row.lease_until = "sending", LATER + timedelta(seconds=60)
    look_after(shop)
    assert states(shop.store) == {"L02": "sending"}
    shop.clock.now = LATER + timedelta(seconds=61)  # type: ignore[attr-defined]  # the watch of the test
    look_after(shop)
    assert states(shop.store) == {"L02": "uncertain"}


def test_what_fails_in_the_background_keeps_nothing_else_from_its_turn(
    shop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    promised(shop.store)
    work(Workshop(shop.store, shop.paper, _Post(MailRefusedError("x")), shop.clock))
    with shop.store.write(EVERY_SITE) as session:
        row = session.scalars(select(Outbox)).one()
        row.state, row.lease_until = "sending", LATER - timedelta(seconds=1)
    for name in ("order_of_the_night", "keep_counting", "tick"):
        monkeypatch.setattr(f"cases.work.{name}", _fails)
    look_after(shop)
    assert states(shop.store) == {"L02": "uncertain"}


def test_a_letter_without_an_address_is_said_to_have_failed(store: Store) -> None:
    shop = Workshop(store, Printer(), _Post(), _Watch())
    journey = a_draft(store, channel=ONLINE, claimant_email="")
    journey.prints = False
    journey.register()
    work(shop)
    work(shop)
    with store.read(EVERY_SITE) as session:
        row = session.scalars(select(Outbox)).one()
        assert (row.state, row.failure) == ("failed", "no_address")


# The engine of the embedded store


@pytest.fixture
def embedded(store: Store) -> Workshop:
    """The workshop of an SQLite store; PostgreSQL's engine is Procrastinate, proved by its own tests."""
    watch = _Watch()
    with store.write(EVERY_SITE) as session:
        session.add(Job(task="issue_letter", args={"letter_id": "not an id"}, run_at=LATER, created_at=LATER))
    return Workshop(store, Printer(), _Post(), watch)


def job(store: Store) -> Any:
    """Return the one job."""
    with store.read(EVERY_SITE) as session:
        return session.scalars(select(Job)).one()


def test_a_failed_job_waits_longer_each_time_and_then_stays_for_a_person(embedded: Workshop) -> None:
    waits = []
    for _ in range(MOST_ATTEMPTS):
        assert run_due_jobs(embedded) == 1
        waits.append(job(embedded.store).run_at - embedded.clock())
        embedded.clock.now = job(embedded.store).run_at  # type: ignore[attr-defined]  # the watch of the test
    assert waits[:3] == [FIRST_WAIT, FIRST_WAIT * 2, FIRST_WAIT * 4]
    assert job(embedded.store).state == "failed"
    assert job(embedded.store).failure == "ValueError"
    assert run_due_jobs(embedded) == 0


def test_a_killed_process_loses_no_job(embedded: Workshop) -> None:
    with embedded.store.write(EVERY_SITE) as session:
        row = session.scalars(select(Job)).one()
        row.state, row.lease_until, row.attempts = "running", LATER + LEASE, 1
    assert run_due_jobs(embedded) == 0
    embedded.clock.now = LATER + LEASE + timedelta(seconds=1)  # type: ignore[attr-defined]  # the watch of the test
    assert run_due_jobs(embedded) == 1
    assert job(embedded.store).attempts == 2


def test_the_runner_works_until_it_is_stopped(shop: Workshop) -> None:
    journey = promised(shop.store)
    runner = Runner(shop)
    runner.start()
    try:
        if shop.store.is_sqlite:
            _wait_for(lambda: states(shop.store).get("L02") == "sent")
    finally:
        runner.stop()
    assert journey.case.version >= 2


def _wait_for(holds: Any, *, seconds: float = 20) -> None:

    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "the runner did nothing in time"
        time.sleep(0.05)


def test_the_recording_post_keeps_one_file_per_message(tmp_path: Any) -> None:
    post = RecordingMail(tmp_path / "mail")
    message = EmailMessage()
    message["Message-ID"] = "<one@example.fr>"
    message.set_content("x")
    post.send(message)
    post.send(message)
    assert [path.name for path in (tmp_path / "mail").iterdir()] == ["one.eml"]
    assert "SAISINE_SMTP" in post.status_fr()
