"""Adding and withdrawing a public holiday or closing days. Nothing is deleted; each change orders a recount.

A public holiday binds every site, so the national administrator alone adds one, with the text that creates it. A site
closes by its own decision: its coordinator, or the national administrator.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from cases.access import Person
from cases.calendars.reading import Line, calendars_of
from cases.columns import new_id
from cases.db import EVERY_SITE, NOBODY, Store
from cases.errors import CalendarError, InvalidInputError
from cases.facts import civil_day
from cases.jobs import defer
from cases.reminders.moments import ONE_DAY, midnight
from cases.tables import CalendarDay, Case, Clock, Recount, Site
from workflow.law import LAW, long_date
from workflow.model import InputError
from workflow.periods import Calendar

Kind = Literal["holiday", "closing"]
TASK: Final = "recount"
"""Name of the background task that counts every open case anew."""
LONGEST: Final = timedelta(days=60)
FARTHEST: Final = timedelta(days=3653)
"""Further off is a slip of the keyboard."""
LABEL_LENGTH: Final = 80
SOURCE_LENGTH: Final = 300


@dataclass(frozen=True, slots=True)
class NewDay:
    """What somebody adds. ``source``: the text that creates a holiday, why a site closes."""

    kind: Kind
    label: str
    first_on: date
    last_on: date | None = None
    yearly: bool = False
    region: str | None = None
    site_id: str | None = None
    source: str = ""

    @property
    def line(self) -> Line:
        """What a calendar is made of."""
        last_on = self.last_on or self.first_on
        return (self.kind, self.region, self.first_on, last_on, self.yearly, self.label.strip())


def may_add(person: Person, kind: str, site_id: str | None) -> bool:
    """Tell whether the person may add or withdraw such a day."""
    if person.role == "national_admin":
        return True
    return kind == "closing" and person.role == "site_coordinator" and person.site == site_id


def add_day(store: Store, person: Person, new: NewDay, *, now: datetime) -> UUID:
    """Add a day and order the recount; told twice, it is added once. Return its row.

    Raises:
        CalendarError: the person may not.
        InvalidInputError: everything that is wrong with the input.
    """
    demand_right(person, new.kind, new.site_id)
    with store.write(EVERY_SITE) as session:
        _one_at_a_time(session)
        check_day(session, new, today=civil_day(now))
        kind, region, first_on, last_on, yearly, label = new.line
        same = (
            CalendarDay.withdrawn_at.is_(None),
            CalendarDay.kind == kind,
            CalendarDay.first_on == first_on,
            CalendarDay.last_on == last_on,
            CalendarDay.region.is_not_distinct_from(region),
            CalendarDay.site_id.is_not_distinct_from(new.site_id),
            CalendarDay.yearly.is_(yearly),
        )
        known = session.scalars(select(CalendarDay.id).where(*same)).first()
        if known is not None:
            return known
        day = CalendarDay(
            id=new_id(),
            kind=kind,
            site_id=new.site_id,
            region=region,
            first_on=first_on,
            last_on=last_on,
            yearly=yearly,
            label=label,
            source=new.source.strip(),
            added_at=now,
            added_by=person.id,
        )
        session.add(day)
        session.flush()
        _look_again(session, day, now)
        _order(session, person, day.id, now)
        return day.id


def withdraw_day(store: Store, person: Person, day_id: UUID, *, why: str, now: datetime) -> None:
    """Withdraw a day and order the recount; the row stays, with who took it back and why.

    Raises CalendarError where there is no such day, it is withdrawn already, or the person may not; InvalidInputError
    without a reason.
    """
    with store.write(NOBODY) as session:
        day = day_to_withdraw(session, person, day_id, lock=True)
        if not why.strip():
            raise InvalidInputError((InputError("/why", "missing", "Dites pourquoi ce jour est retiré."),))
        day.withdrawn_at, day.withdrawn_by, day.withdrawn_why = now, person.id, why.strip()[:SOURCE_LENGTH]
        _order(session, person, day.id, now)


def day_to_withdraw(session: Session, person: Person, day_id: UUID, *, lock: bool = False) -> CalendarDay:
    """Return a day that the person may withdraw. Raises CalendarError."""
    day = session.get(CalendarDay, day_id, with_for_update=lock or None)
    if day is None:
        reason = "ce jour n’est pas au calendrier"
        raise CalendarError(reason)
    demand_right(person, day.kind, day.site_id)
    if day.withdrawn_at is not None:
        reason = f"« {day.label} » est déjà retiré"
        raise CalendarError(reason)
    return day


def demand_right(person: Person, kind: str, site_id: str | None) -> None:
    """Raise CalendarError where the person may not change such a day."""
    if may_add(person, kind, site_id):
        return
    whose = {
        "holiday": "un jour férié vaut pour tous les sites, l’administration nationale l’ajoute ou le retire",
        "closing": "la coordination du site ou l’administration nationale décide des fermetures",
    }
    raise CalendarError(whose[kind])


def check_day(session: Session, new: NewDay, *, today: date) -> None:
    """Raise InvalidInputError with everything that is wrong."""
    wrong = tuple(_faults(session, new, today))
    if wrong:
        raise InvalidInputError(wrong)


def _faults(session: Session, new: NewDay, today: date) -> Iterator[InputError]:
    _, _, first_on, last_on, _, label = new.line
    if not label or len(label) > LABEL_LENGTH:
        yield InputError("/label", "length", f"Donnez un nom de 1 à {LABEL_LENGTH} caractères.")
    if len(new.source) > SOURCE_LENGTH:
        yield InputError("/source", "length", f"Écrivez {SOURCE_LENGTH} caractères au plus.")
    if abs(first_on - today) > FARTHEST:
        yield InputError("/first_on", "far", f"Cette date ({long_date(first_on)}) est à plus de dix ans : vérifiez-la.")
    if last_on < first_on:
        yield InputError("/last_on", "before", "Le dernier jour précède le premier.")
    if last_on - first_on > LONGEST:
        yield InputError("/last_on", "long", f"Une fermeture dure {LONGEST.days} jours au plus : notez-en plusieurs.")
    yield from _holiday_faults(session, new) if new.kind == "holiday" else _closing_faults(session, new)


def _holiday_faults(session: Session, new: NewDay) -> Iterator[InputError]:
    if not new.source.strip():
        yield InputError("/source", "missing", "Citez le texte qui crée ce jour férié.")
    if new.site_id is not None or (new.last_on or new.first_on) != new.first_on:
        yield InputError("/last_on", "one_day", "Un jour férié est un seul jour, pour tous les sites.")
    if new.region is not None and new.region not in LAW.calendar_regions:
        yield InputError("/region", "unknown", "Cette région n’est pas dans la liste.")
        return
    regions = [new.region] if new.region else list(LAW.calendar_regions)
    named = {Calendar(region).holiday_name(new.first_on) for region in regions}
    if None not in named:
        told = f"Le {long_date(new.first_on)} est déjà férié : {named.pop()}."
        yield InputError("/first_on", "already", told)
    del session


def _closing_faults(session: Session, new: NewDay) -> Iterator[InputError]:
    if new.site_id is None or session.get(Site, new.site_id) is None:
        yield InputError("/site_id", "unknown", "Choisissez le site qui ferme.")
        return
    if new.yearly or new.region is not None:
        yield InputError("/yearly", "once", "Une fermeture se note pour ses dates, sans règle annuelle ni région.")
    calendar = calendars_of(session, [new.site_id])[new.site_id]
    _, _, first_on, last_on, _, _ = new.line
    days = (first_on + timedelta(days=number) for number in range(min((last_on - first_on), LONGEST).days + 1))
    if last_on >= first_on and not any(calendar.is_business_day(day) for day in days):
        yield InputError("/first_on", "idle", "Ces jours sont déjà chômés à ce site : il n’y a rien à ajouter.")


def _one_at_a_time(session: Session) -> None:
    """Wait for whoever changes the calendar: of two who add the same day, the second finds it there."""
    session.execute(select(Site.id).order_by(Site.id).with_for_update(key_share=True))


def _look_again(session: Session, day: CalendarDay, now: datetime) -> None:
    """Have the clocks looked at whose next alarm falls on these days: it is now to be told before them.

    Their own day need not move for that, so that no pass would write them.
    """
    alarmed = Clock.alarm_at >= midnight(day.first_on)
    if not day.yearly:
        alarmed &= Clock.alarm_at < midnight(day.last_on + ONE_DAY)
    if day.site_id is not None:
        alarmed &= Clock.case_id.in_(select(Case.id).where(Case.site_id == day.site_id))
    session.connection().execute(update(Clock).where(alarmed, Clock.alarm_at > now).values(alarm_at=now))


def _order(session: Session, person: Person, day_id: UUID, now: datetime) -> None:
    """Order the pass that counts what this change moves, and the work that makes it."""
    session.add(Recount(id=new_id(), cause="calendar", day_id=day_id, ordered_at=now, ordered_by=person.id))
    session.flush()
    defer(session, TASK, {}, now=now)
