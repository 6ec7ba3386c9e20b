"""« Mes rappels »: what waits, the digest, the private calendar, and the links that work without a session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from api.slowdown import Slowdown
from cases.access import Person, person_of
from cases.accounts import disable_account
from cases.calendars.days import NewDay, add_day
from cases.calendars.recounting import count_all
from cases.clocks import tick
from cases.db import Store
from cases.reminders.choices import choice_of, hashed, new_secret
from cases.tables import AccessLog, Account, Digest, Feed
from tests.api.browsing import Browser, Page
from tests.api.conftest import Hands
from tests.factories import a_case_in, a_registered_case

HANDLER = "case_handler.plaine-commune"


def person(store: Store, login: str = HANDLER) -> Person:
    """Return the person of a login."""
    with store.read() as session:
        return person_of(session, session.scalars(select(Account).where(Account.login == login)).one())


def link_of(browser: Browser) -> str:
    """Create the calendar's link and return its path, as the page shows it once."""
    page = browser.send(browser.page("/rappels").form("/rappels/agenda"), {})
    return next(given["value"] for _, given in Page(page.text).tags if given.get("id") == "lien").partition(
        "127.0.0.1"
    )[2]


def test_an_alarm_is_seen_on_the_first_page_of_whoever_it_is_for(
    house: Store, hands: Hands, handler: Browser, browse: Callable[[str], Browser]
) -> None:
    journey = a_case_in(house, "referral_preparation")
    assert "Ce qui vous attend" not in handler.page("/").words
    hands.now = journey.later(days=35).now
    tick(house, hands.now)
    page = browse(HANDLER).page("/")
    assert "Ce qui vous attend" in page.words
    assert page.links[journey.case.case_number or ""] == f"/dossiers/{journey.case_id}"
    other = browse("case_handler_2.plaine-commune")
    assert "Ce qui vous attend" not in other.page("/").words


def test_a_change_of_calendar_that_moves_many_cases_is_one_line(
    house: Store, hands: Hands, browse: Callable[[str], Browser]
) -> None:
    first, second = a_registered_case(house), a_registered_case(house, "PC-2016-001")
    coordinator = browse("site_coordinator.plaine-commune")
    mourning = NewDay("holiday", "Deuil national", date(2026, 11, 27), source="décret n° 2026-1200")
    hands.now = second.later(hours=1).now
    add_day(house, second.people.national_admin, mourning, now=hands.now)
    list(count_all(house, clock=lambda: hands.now))
    page = coordinator.page("/rappels")
    assert page.words.count("Jour férié ajouté : Deuil national") == 2  # the line, and its summary read aloud
    assert "2 dossiers, et leurs nouvelles dates" in page.words
    for journey in (first, second):
        assert page.links[journey.case.case_number or ""] == f"/dossiers/{journey.case_id}"


def test_an_act_that_answers_the_alarm_takes_it_away(
    house: Store, hands: Hands, browse: Callable[[str], Browser]
) -> None:
    journey = a_registered_case(house)
    hands.now = journey.later(days=8).now
    tick(house, hands.now)
    coordinator = browse("site_coordinator.plaine-commune")
    assert "Premier contact avec le réclamant" in coordinator.page("/rappels").words
    journey.meet()
    assert "Premier contact avec le réclamant" not in coordinator.page("/rappels").words


def test_a_person_chooses_where_and_how_often_the_digest_goes(house: Store, handler: Browser) -> None:
    sent = handler.submit("/rappels", email="Agent@Example.FR", rhythm="weekly", hour="9")
    assert (sent.status_code, sent.headers["location"]) == (303, "/rappels?fait=choix")
    chosen = choice_of(house, person(house))
    assert (chosen.email, chosen.rhythm, chosen.hour) == ("Agent@example.fr", "weekly", 9)
    assert "Vos choix sont enregistrés." in handler.page("/rappels?fait=choix").words


@pytest.mark.parametrize(
    "typed, words",
    [
        ({"email": "", "rhythm": "daily", "hour": "8"}, "Indiquez l’adresse de courriel"),
        ({"email": "agent", "rhythm": "daily", "hour": "8"}, "ne se lit pas"),
        ({"email": "a@example.fr", "rhythm": "hourly", "hour": "8"}, "Ce rythme n’existe pas"),
        ({"email": "a@example.fr", "rhythm": "daily", "hour": "3"}, "choisissez une heure de travail"),
        ({"email": "a@example.fr", "rhythm": "daily", "hour": "huit"}, "choisissez une heure de travail"),
    ],
)
def test_a_wrong_choice_is_told_beside_its_field_and_keeps_what_was_typed(
    house: Store, handler: Browser, typed: dict[str, str], words: str
) -> None:
    sent = handler.submit("/rappels", **typed)
    assert sent.status_code == 422
    assert words in sent.text
    assert f'value="{typed["email"]}"' in sent.text
    assert choice_of(house, person(house)).email == ""


def test_the_calendar_opens_by_its_link_alone(house: Store, handler: Browser, stranger: Browser) -> None:
    number = a_case_in(house, "in_qualification").case.case_number
    answer = stranger.get(link_of(handler))
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    assert answer.headers["cache-control"] == "no-store"
    assert f"{number} · Qualification" in answer.text
    assert "set-cookie" not in answer.headers


def test_the_secret_is_shown_once_and_stored_nowhere(house: Store, handler: Browser) -> None:
    secret = link_of(handler).rpartition("/")[2].removesuffix(".ics")
    assert secret not in handler.get("/rappels").text
    assert "Lien en service depuis le" in handler.page("/rappels").words
    with house.read() as session:
        row = session.scalars(select(Feed)).one()
    assert secret.encode() not in row.hash
    assert len(row.hash) == 32


def test_a_calendar_that_did_not_change_is_not_sent_again(house: Store, handler: Browser, stranger: Browser) -> None:
    journey, link = a_case_in(house, "in_qualification"), link_of(handler)
    etag = stranger.get(link).headers["etag"]
    again = {"if-none-match": etag}
    assert stranger.client.get(link, headers=again).status_code == 304
    journey.answer_article40()
    assert stranger.client.get(link, headers=again).status_code == 200


def test_every_reading_is_logged(house: Store, handler: Browser, stranger: Browser) -> None:
    link = link_of(handler)
    for _ in range(2):
        stranger.get(link)
    with house.read() as session:
        read = session.scalars(select(AccessLog).where(AccessLog.what == "agenda")).all()
    assert [row.account_id for row in read] == [person(house).id] * 2


def test_a_link_that_was_taken_back_is_told_like_one_that_never_was(
    house: Store, handler: Browser, stranger: Browser
) -> None:
    first = link_of(handler)
    second = link_of(handler)
    never = stranger.get("/agenda/jamais.ics")
    assert stranger.get(first).status_code == 404
    assert stranger.get(second).status_code == 200
    handler.send(handler.page("/rappels").form("/rappels/agenda/fin"), {})
    ended = stranger.get(second)
    assert (ended.status_code, ended.headers["content-type"]) == (never.status_code, never.headers["content-type"])
    assert ended.text.replace(second, "") == never.text.replace("/agenda/jamais.ics", "")


def test_the_calendar_of_a_disabled_account_opens_no_more(
    house: Store, hands: Hands, handler: Browser, stranger: Browser
) -> None:
    link = link_of(handler)
    disable_account(house, person(house).id, now=hands.now)
    assert stranger.get(link).status_code == 404


def test_guessing_links_takes_longer_and_longer(
    house: Store, stranger: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []

    async def note(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("api.pages.reminders.anyio.sleep", note)
    assert {stranger.get(f"/agenda/essai{number}.ics").status_code for number in range(6)} == {404}
    assert waits == [0, 0, 0, 1, 2, 4]


def test_telephones_that_ask_for_an_ended_calendar_keep_nobody_from_signing_in(
    stranger: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The places in which an address waits to sign in are not those in which it waits for a calendar."""
    places: list[str] = []

    def note(_: Slowdown, place: str) -> bool:
        places.append(place)
        return True

    monkeypatch.setattr(Slowdown, "enter", note)
    stranger.get("/agenda/jamais.ics")
    assert [place.split()[0] for place in places] == ["agenda"]


def test_the_link_in_a_mail_asks_before_it_stops_them(
    house: Store, hands: Hands, handler: Browser, stranger: Browser
) -> None:
    handler.submit("/rappels", email="a@example.fr", rhythm="daily", hour="8")
    path = f"/rappels/arreter/{mailed(house, hands)}"
    assert "Vous ne recevrez plus" in stranger.page(path).words
    assert choice_of(house, person(house)).rhythm == "daily"
    assert "C’est fait" in stranger.submit(path).text
    assert choice_of(house, person(house)).rhythm == "none"


def test_a_mail_reader_stops_them_in_one_click(house: Store, hands: Hands, handler: Browser, stranger: Browser) -> None:
    handler.submit("/rappels", email="a@example.fr", rhythm="daily", hour="8")
    path = f"/rappels/arreter/{mailed(house, hands)}"
    assert stranger.client.post(path, data={"List-Unsubscribe": "One-Click"}).status_code == 200
    assert choice_of(house, person(house)).rhythm == "none"


def test_a_stop_link_that_no_mail_carried_stops_nothing(house: Store, stranger: Browser) -> None:
    assert stranger.get("/rappels/arreter/inconnu").status_code == 404
    assert stranger.client.post("/rappels/arreter/inconnu").status_code == 404


def mailed(store: Store, hands: Hands) -> str:
    """Return the secret of the stop link of a digest that left."""
    secret = new_secret()
    with store.write() as session:
        row = Digest(account_id=person(store).id, on=hands.now.date(), created_at=hands.now, stop_hash=hashed(secret))
        session.add(row)
    return secret
