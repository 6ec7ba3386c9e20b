"""The private calendar of a person (RFC 5545, with RFC 7986): one whole-day event per date that the person keeps.

A calendar is copied to telephones and to providers abroad. It says the reference of the case and the step, never a
name, a ground or a place. The same dates give the same bytes: a client that asks again is told that nothing changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from icalendar import Alarm, Calendar, Event

from cases.access import Person, log_read
from cases.db import Store
from cases.reminders.due_dates import DueDate, due_dates
from cases.reminders.places import working_times

PRODUCT: Final = "-//saisine//echeances//FR"
NAME: Final = "saisine : échéances"
READ_AGAIN: Final = timedelta(hours=4)
"""How often a client is asked to come back (RFC 7986, 5.7)."""


def agenda(store: Store, person: Person, *, now: datetime) -> tuple[DueDate, ...]:
    """Return the dates of a person as they are now, and log that they were read."""
    with store.read(person.scope) as session:
        found = due_dates(session, person, working_times(session, store.settings))
    log_read(store, person, case_id=None, what="agenda", reason="lien privé", now=now)
    return found


def mark_of(dates: Iterable[DueDate]) -> str:
    """Return a mark of the calendar that these dates make, without writing it."""
    told = sha256(PRODUCT.encode())
    for each in dates:
        told.update(repr(each).encode())
    return told.hexdigest()[:32]


def written(dates: Iterable[DueDate]) -> bytes:
    """Return the calendar as bytes: lines folded at 75 octets and ended by CR LF (RFC 5545, 3.1)."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", NAME)
    calendar.add("x-wr-calname", NAME)
    calendar.add("refresh-interval", READ_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT4H")
    for each in dates:
        calendar.add_component(_event(each))
    content: bytes = calendar.to_ical()
    return content


def _event(each: DueDate) -> Event:
    """A run of a clock keeps its id through every restart: its event moves, and never doubles.

    ``SEQUENCE`` is the number of acts on the case: whatever moves a date is one of them. A date that is kept is no
    longer in the calendar, which takes its event away from whoever subscribed.
    """
    event = Event()
    event.add("uid", str(each.run_id))
    event.add("dtstamp", each.changed_at)
    event.add("last-modified", each.changed_at)
    event.add("sequence", each.version)
    event.add("dtstart", each.on)
    event.add("dtend", each.on + timedelta(days=1))
    event.add("summary", f"{each.reference} · {each.step}")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add("status", "CONFIRMED")
    for moment in each.warned_at:
        event.add_component(_alarm(each, moment))
    return event


def _alarm(each: DueDate, moment: datetime) -> Alarm:
    """An alarm of the procedure at its own moment, in working hours: an instant, the same in every zone."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"{each.reference} · {each.step}")
    alarm.add("trigger", moment, parameters={"VALUE": "DATE-TIME"})
    return alarm
