"""The digest mail: once per person and day, in working hours, nothing of persons or facts in it."""

from __future__ import annotations

import multiprocessing
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from uuid import UUID

import pytest
from sqlalchemy import select, update

from cases.accounts import disable_account
from cases.clocks import tick
from cases.db import Store
from cases.outside.mail import MailRefusedError, MailUncertainError
from cases.reminders.choices import choice_of, choose, stop_by_link
from cases.reminders.digests import MOST_ATTEMPTS, promise_digests, send_digest, sweep_digests
from cases.settings import Settings
from cases.tables import Account, Digest
from tests.cases.reminders.test_alarms import DISMISSED
from tests.factories import NOW, Journey, a_case_in, a_registered_case


class Post:
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


def reminded(journey: Journey, role: str = "case_handler", *, rhythm: str = "daily", hour: int = 8) -> Journey:
    """Let the person of this role ask for the digest."""
    person = journey.person(role)
    choose(journey.store, person, email=f"{role}@example.fr", rhythm=rhythm, hour=hour, now=NOW)
    return journey


def send_all(store: Store, post: Post, now: datetime) -> None:
    """Do what the background does at this moment."""
    promise_digests(store, now=now)
    sweep_digests(store, now=now)
    for digest_id in waiting(store):
        send_digest(store, post, digest_id, now=now)


def waiting(store: Store) -> list[UUID]:
    """Return the digests whose job waits."""
    with store.read() as session:
        return list(session.scalars(select(Digest.id).where(Digest.state == "queued")))


def states(store: Store) -> list[tuple[str, str]]:
    """Return state and failure of every digest."""
    with store.read() as session:
        return [(row.state, row.failure) for row in session.scalars(select(Digest).order_by(Digest.on))]


def at(day: str, hour: int = 9) -> datetime:
    """Return an hour of a day in Paris in winter."""
    return datetime.fromisoformat(f"{day}T{hour - 1:02d}:00:00").replace(tzinfo=UTC)


@pytest.fixture
def journey(store: Store) -> Journey:
    """A case in qualification, with its handler, on each database."""
    return reminded(a_case_in(store, "in_qualification"))


def test_a_person_gets_one_digest_a_day(journey: Journey) -> None:
    post = Post()
    for hour in (9, 10, 18):
        send_all(journey.store, post, at("2026-12-17", hour))
    assert [message["To"] for message in post.sent] == ["case_handler@example.fr"]
    send_all(journey.store, post, at("2026-12-18"))
    assert len(post.sent) == 2


def test_the_mail_says_references_steps_and_days(journey: Journey) -> None:
    post = Post()
    send_all(journey.store, post, at("2026-12-17"))
    (message,) = post.sent
    text = message.get_content()
    assert message["Subject"] == "saisine\N{NO-BREAK SPACE}: 1 échéance à venir"
    assert f"- {journey.case.case_number} · Qualification · mercredi 23 décembre 2026" in text


@pytest.mark.parametrize(
    "moment",
    [at("2026-12-19"), at("2026-12-20"), at("2026-12-25"), at("2026-12-17", 7), at("2026-12-17", 19)],
    ids=["saturday", "sunday", "holiday", "before eight", "from seven in the evening"],
)
def test_nothing_leaves_outside_working_hours(journey: Journey, moment: datetime) -> None:
    post = Post()
    send_all(journey.store, post, moment)
    assert (post.sent, states(journey.store)) == ([], [])


def test_the_chosen_hour_is_waited_for(sqlite_store: Store) -> None:
    post = Post()
    reminded(a_case_in(sqlite_store, "in_qualification"), hour=14)
    send_all(sqlite_store, post, at("2026-12-17", 13))
    assert post.sent == []
    send_all(sqlite_store, post, at("2026-12-17", 14))
    assert len(post.sent) == 1


@pytest.mark.parametrize("day, sent", [("2027-03-29", 0), ("2027-03-30", 1), ("2027-03-31", 0)])
def test_a_weekly_digest_leaves_on_the_first_worked_day_of_the_week(sqlite_store: Store, day: str, sent: int) -> None:
    reminded(a_case_in(sqlite_store, "in_qualification"), rhythm="weekly")
    post = Post()
    send_all(sqlite_store, post, at(day) - timedelta(hours=1))
    assert len(post.sent) == sent


def test_nothing_is_sent_where_there_is_nothing_to_say(sqlite_store: Store) -> None:
    post = Post()
    reminded(a_registered_case(sqlite_store), "auditor")
    send_all(sqlite_store, post, at("2026-12-17"))
    send_all(sqlite_store, post, at("2026-12-17", 10))
    assert (post.sent, states(sqlite_store)) == ([], [("nothing", "")])


def test_who_gave_no_address_or_wants_none_gets_none(sqlite_store: Store) -> None:
    journey, post = a_case_in(sqlite_store, "in_qualification"), Post()
    choose(sqlite_store, journey.person("case_handler"), email="a@example.fr", rhythm="none", hour=8, now=NOW)
    send_all(sqlite_store, post, at("2026-12-17"))
    assert states(sqlite_store) == []


def test_who_is_absent_or_gone_gets_none(sqlite_store: Store) -> None:
    journey, post = reminded(reminded(a_case_in(sqlite_store, "in_qualification")), "site_coordinator"), Post()
    disable_account(sqlite_store, journey.person("case_handler").id, now=NOW)
    with sqlite_store.write() as session:
        chosen = update(Account).where(Account.id == journey.person("site_coordinator").id)
        session.execute(chosen.values(absent_until=at("2026-12-31").date()))
    send_all(sqlite_store, post, at("2026-12-17"))
    assert states(sqlite_store) == []


def test_a_relay_that_refuses_is_tried_again_the_same_day_and_no_more_than_four_times(journey: Journey) -> None:
    post = Post(MailRefusedError("450"))
    for minutes in range(0, 120, 5):
        send_all(journey.store, post, at("2026-12-17") + timedelta(minutes=minutes))
    with journey.store.read() as session:
        assert session.scalars(select(Digest.attempts)).one() == MOST_ATTEMPTS
    post.failure = None
    send_all(journey.store, post, at("2026-12-17", 15))
    assert (post.sent, states(journey.store)) == ([], [("failed", "refused")])


def test_a_relay_that_comes_back_gets_the_mail_once(journey: Journey) -> None:
    post = Post(MailRefusedError("450"))
    send_all(journey.store, post, at("2026-12-17"))
    post.failure = None
    for minutes in (5, 16, 40):
        send_all(journey.store, post, at("2026-12-17") + timedelta(minutes=minutes))
    assert len(post.sent) == 1


def test_a_doubtful_sending_is_never_repeated_that_day(journey: Journey) -> None:
    post = Post(MailUncertainError("dropped after DATA"))
    send_all(journey.store, post, at("2026-12-17"))
    post.failure = None
    send_all(journey.store, post, at("2026-12-17", 15))
    assert (post.sent, states(journey.store)) == ([], [("uncertain", "no_answer")])


def test_a_process_that_dies_before_the_mail_leaves_its_job_behind(journey: Journey) -> None:
    promise_digests(journey.store, now=at("2026-12-17"))
    post = Post()
    (digest_id,) = waiting(journey.store)
    assert send_digest(journey.store, post, digest_id, now=at("2026-12-17", 10)) == "sent"
    assert send_digest(journey.store, post, digest_id, now=at("2026-12-17", 10)) == "nothing"
    assert len(post.sent) == 1


def test_a_process_that_dies_while_sending_leaves_doubt(journey: Journey) -> None:
    promise_digests(journey.store, now=at("2026-12-17"))
    (digest_id,) = waiting(journey.store)
    with pytest.raises(KeyboardInterrupt):
        send_digest(journey.store, Post(KeyboardInterrupt()), digest_id, now=at("2026-12-17"))  # type: ignore[arg-type]  # no Exception, as a kill
    sweep_digests(journey.store, now=at("2026-12-17") + timedelta(minutes=2))
    post = Post()
    send_all(journey.store, post, at("2026-12-17", 10))
    assert (post.sent, states(journey.store)) == ([], [("uncertain", "interrupted")])


def test_a_job_that_comes_too_late_sends_nothing(journey: Journey) -> None:
    promise_digests(journey.store, now=at("2026-12-17"))
    (digest_id,) = waiting(journey.store)
    post = Post()
    send_digest(journey.store, post, digest_id, now=at("2026-12-17") + timedelta(days=40))
    assert (post.sent, states(journey.store)) == ([], [("failed", "too_late")])


def test_a_clock_set_back_sends_no_second_digest_of_a_day(journey: Journey) -> None:
    post = Post()
    for day in ("2026-12-15", "2026-12-16", "2026-12-17"):
        send_all(journey.store, post, at(day))
    before = len(post.sent)
    for day in ("2026-12-15", "2026-12-16", "2026-12-17"):
        send_all(journey.store, post, at(day, 11))
    assert len(post.sent) == before


def test_a_link_in_the_mail_stops_it_in_one_click(store_settings: Settings) -> None:
    store = Store.open(store_settings.model_copy(update={"public_url": "https://saisine.example.fr"}))
    journey, post = reminded(a_case_in(store, "in_qualification")), Post()
    send_all(store, post, at("2026-12-17"))
    (message,) = post.sent
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    secret = message["List-Unsubscribe"].strip("<>").rpartition("/")[2]
    assert stop_by_link(store, secret, now=at("2026-12-17", 10))
    assert not stop_by_link(store, "autre", now=at("2026-12-17", 10))
    assert choice_of(store, journey.person("case_handler")).rhythm == "none"
    store.close()


def test_an_alarm_on_a_far_date_is_told_in_the_next_digest_only(sqlite_store: Store) -> None:
    journey, post = reminded(a_case_in(sqlite_store, "in_qualification")), Post()
    journey.fire(
        "case_handler",
        "T59",
        kind="clock_start",
        start_kind="notification",
        start_on="2026-02-12",
        reasons="Lettre de licenciement reçue ce jour-là.",
    )
    tick(sqlite_store, journey.later(hours=1).now)
    send_all(sqlite_store, post, at("2026-11-23", 12))
    send_all(sqlite_store, post, at("2026-11-24", 12))
    assert ["Jour sûr des délais de droit" in message.get_content() for message in post.sent] == [True]


def _promise(store_settings: Settings, moment: datetime) -> int:
    """Promise digests from another process."""
    store = Store.open(store_settings)
    try:
        return promise_digests(store, now=moment)
    finally:
        store.close()


def test_four_processes_promise_one_digest(journey: Journey) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        promised = pool.starmap(_promise, [(journey.store.settings, at("2026-12-17"))] * 4)
    assert (sum(promised), len(waiting(journey.store))) == (1, 1)


@pytest.mark.parametrize("rhythm, next_day", [("daily", "2026-12-21"), ("weekly", "2026-12-28")])
def test_an_alarm_told_after_the_last_digest_is_in_the_next_one(
    sqlite_store: Store, rhythm: str, next_day: str
) -> None:
    """Friday afternoon, after the digest of Friday: Monday's tells it, and so does one that a relay held back."""
    journey, post = reminded(a_case_in(sqlite_store, "in_qualification"), rhythm=rhythm), Post()
    journey.now = at("2026-12-14" if rhythm == "weekly" else "2026-12-18", 9)
    send_all(sqlite_store, post, journey.now)
    send_all(sqlite_store, Post(MailUncertainError("x")), at("2026-12-21") if rhythm == "weekly" else journey.now)
    journey.now = at("2026-12-18", 15)
    journey.fire("case_handler", "T59", **DISMISSED, start_on="2026-11-21")
    tick(sqlite_store, at("2026-12-18", 16))
    send_all(sqlite_store, post, at(next_day))
    assert "Jour sûr des délais de droit" in post.sent[-1].get_content()
