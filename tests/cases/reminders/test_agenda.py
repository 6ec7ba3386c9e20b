"""The private calendar: RFC 5545 to the letter, stable from one reading to the next, nothing of persons in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from icalendar import Calendar

from cases.access import Person
from cases.clocks import tick
from cases.db import Store
from cases.reminders.agenda import agenda, mark_of, written
from cases.reminders.due_dates import DueDate
from cases.reminders.moments import WorkingTime
from tests.cases.reminders.test_moments import paris
from tests.factories import Journey, a_case_in, a_draft, a_registered_case

LATER = timedelta(hours=1)


def read(journey: Journey, role: str | Person = "case_handler") -> list[Any]:
    """Return the events of somebody's calendar, read back by the library."""
    person = role if isinstance(role, Person) else journey.person(role)
    return events(written(agenda(journey.store, person, now=journey.now)))


def events(content: bytes) -> list[Any]:
    """Return the events of a calendar."""
    calendar = Calendar.from_ical(content)
    return list(calendar.walk("VEVENT"))


def summaries(found: list[Any]) -> dict[str, date]:
    """Return step -> day."""
    return {str(event["SUMMARY"]).partition(" · ")[2]: event.decoded("DTSTART") for event in found}


def a_date(**values: object) -> DueDate:
    """Return one date to write."""
    usual = {
        "run_id": UUID(int=7),
        "reference": "DISC-PC-2026-00042",
        "step": "Premier contact avec le réclamant",
        "on": date(2026, 11, 30),
        "version": 3,
        "changed_at": datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    }
    return DueDate(**{**usual, **values})  # type: ignore[arg-type]  # values of a test


def test_each_date_of_a_case_is_a_whole_day(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    found = summaries(read(journey))
    assert found["Qualification"] == date(2026, 12, 23)
    assert found["Jour sûr des délais de droit"] == date(2029, 7, 6)
    assert {str(event["SUMMARY"]).partition(" · ")[0] for event in read(journey)} == {journey.case.case_number}


def test_an_event_is_the_same_from_one_reading_to_the_next(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    person = journey.person("case_handler")
    first = agenda(sqlite_store, person, now=journey.now)
    again = agenda(sqlite_store, person, now=journey.later(days=3).now)
    assert written(again) == written(first)
    assert mark_of(again) == mark_of(first) != mark_of(first[1:])


def test_a_date_that_moves_keeps_its_event_and_counts_its_revisions(sqlite_store: Store) -> None:
    journey = a_registered_case(sqlite_store).qualify()
    before = {event["UID"]: event for event in read(journey)}
    journey.ask_documents()
    tick(sqlite_store, journey.later(days=45).now)
    after = {event["UID"]: event for event in read(journey)}
    (uid,) = (uid for uid, event in after.items() if "Qualification" in event["SUMMARY"])
    assert after[uid].decoded("DTSTART") > before[uid].decoded("DTSTART")
    assert after[uid]["SEQUENCE"] > before[uid]["SEQUENCE"]
    assert after[uid].decoded("LAST-MODIFIED") > before[uid].decoded("LAST-MODIFIED")


def test_what_is_done_leaves_the_calendar(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    assert "Qualification" in summaries(read(journey))
    journey.propose_orientation()
    assert "Qualification" not in summaries(read(journey))


def test_everyone_has_the_dates_that_are_theirs_to_keep(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "orientation_pending")
    assert "Validation par le coordinateur" in summaries(read(journey, "site_coordinator"))
    assert read(journey, journey.people.at(journey.site, "case_handler_2")) == []
    assert read(journey, "auditor") == []
    assert read(journey, journey.people.at("vaulx-en-velin", "site_coordinator")) == []


def test_a_duty_of_one_person_is_in_no_other_calendar_and_not_named_there(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    second = journey.people.at(journey.site, "case_handler_2")
    journey.fire(second, "T63", known_on=journey.today.isoformat(), finding="to_send")
    assert list(summaries(read(journey, second))) == ["Démarche personnelle à faire"]
    assert "Démarche personnelle à faire" not in summaries(read(journey))


def test_a_draft_is_in_the_calendar_of_who_wrote_it_without_a_number(sqlite_store: Store) -> None:
    journey = a_draft(sqlite_store)
    found = read(journey, "intake_agent")
    assert "brouillon du 23/11/2026" in str(found[0]["SUMMARY"])


def test_alarms_stand_in_working_hours_as_instants(sqlite_store: Store) -> None:
    journey = a_case_in(sqlite_store, "in_qualification")
    (safe,) = (event for event in read(journey) if "Jour sûr" in event["SUMMARY"])
    moments = [alarm.decoded("TRIGGER") for alarm in safe.walk("VALARM")]
    assert len(moments) == 7
    assert [moment for moment in moments if not WorkingTime().is_open(moment)] == []


# To the letter (RFC 5545)


def test_lines_are_folded_at_75_octets_and_end_with_cr_lf() -> None:
    content = written([a_date(step="Réexamen après un retour du Défenseur des droits, très long et accentué été")])
    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 75
    unfolded = content.replace(b"\r\n ", b"").decode()
    assert "très long et accentué été" in unfolded


def test_the_calendar_says_what_every_calendar_must() -> None:
    calendar = Calendar.from_ical(written([a_date()]))
    assert (calendar["VERSION"], calendar["PRODID"]) == ("2.0", "-//saisine//echeances//FR")
    assert calendar.errors == []
    (event,) = calendar.walk("VEVENT")
    assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "LAST-MODIFIED"} <= set(event)
    assert (event["CLASS"], event["TRANSP"], event["STATUS"]) == ("PRIVATE", "TRANSPARENT", "CONFIRMED")


def test_days_are_days_and_instants_are_in_utc() -> None:
    content = written([a_date(warned_at=(paris("2026-11-27 08:00"),))]).decode()
    assert "DTSTART;VALUE=DATE:20261130\r\n" in content
    assert "DTEND;VALUE=DATE:20261201\r\n" in content
    assert "DTSTAMP:20261123T090000Z\r\n" in content
    assert "TRIGGER;VALUE=DATE-TIME:20261127T070000Z\r\n" in content
    assert "TZID" not in content


@pytest.mark.parametrize("text", ["a,b;c\\d", "ligne\nligne", "BEGIN:VEVENT"])
def test_what_a_step_is_called_never_breaks_the_format(text: str) -> None:
    (event,) = events(written([a_date(step=text)]))
    assert str(event["SUMMARY"]).endswith(text)
    assert len(events(written([a_date(step=text)]))) == 1


def test_an_empty_calendar_is_one() -> None:
    assert events(written([])) == []
