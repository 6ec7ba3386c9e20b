"""Offers of a transfer that came to nothing: what the site to which a case was offered is still told of it.

The case is no longer seen there (``cases.access``): the offer alone is told, without number or name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from sqlalchemy import select

from cases.access import COORDINATORS, Person
from cases.db import Store
from cases.facts import civil_day
from cases.tables import Site, Transfer

TOLD_FOR: Final = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class LapsedOffer:
    """An offer that nobody answered: from which site, of which day, since when the case is back there."""

    from_site: str
    offered_on: date
    lapsed_on: date


def lapsed_offers(store: Store, person: Person, *, now: datetime) -> tuple[LapsedOffer, ...]:
    """Return the offers made to the coordinator's own site that lapsed in the last thirty days, newest first."""
    if person.role not in COORDINATORS or person.site is None:
        return ()
    since = civil_day(now) - TOLD_FOR
    query = (
        select(Site.label, Transfer.offered_on, Transfer.answered_on)
        .join(Site, Site.id == Transfer.from_site)
        .where(Transfer.to_site == person.site, Transfer.state == "lapsed", Transfer.answered_on >= since)
        .order_by(Transfer.answered_on.desc(), Transfer.id.desc())
    )
    with store.read(person.scope) as session:
        found = session.execute(query).all()
    return tuple(LapsedOffer(label, offered_on, on) for label, offered_on, on in found if on is not None)
