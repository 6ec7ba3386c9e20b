"""The national administrator opens a case in an emergency: for some hours, told to two others, each reading logged."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from cases.db import EVERY_SITE, Store
from cases.errors import RefusedError
from cases.files import open_attachment
from cases.queries.case import case_view
from cases.tables import AccessLog
from tests.factories import Journey, a_case_in
from tests.stories.telling import notices, whole


def opened(store: Store) -> Journey:
    journey = a_case_in(store, "in_qualification")
    journey.fire("national_admin", "T36", reasons="Le site est injoignable depuis trois jours.", hours=4)
    return journey


def readings(journey: Journey) -> list[str]:
    """Return what the administrator looked at, in order."""
    with journey.store.read(EVERY_SITE) as session:
        query = select(AccessLog.what).where(AccessLog.account_id == journey.people.national_admin.id)
        return list(session.scalars(query.order_by(AccessLog.id)))


def test_the_case_opens_for_the_hours_said_and_closes_by_itself(store: Store) -> None:
    journey = a_case_in(store, "in_qualification")
    admin = journey.people.national_admin
    assert case_view(store, admin, journey.case_id, now=journey.now).narrative == ""
    journey.fire("national_admin", "T36", reasons="Le site est injoignable.", hours=4)
    view = case_view(store, admin, journey.case_id, now=journey.later(hours=3).now)
    assert (view.access, bool(view.narrative), bool(view.row.claimant)) == ("full", True, True)
    after = case_view(store, admin, journey.case_id, now=journey.later(hours=2).now)
    assert (after.access, after.narrative, after.row.claimant) == ("stub", "", "")
    assert whole(journey)


def test_the_coordinator_and_the_data_protection_officer_are_told(store: Store) -> None:
    assert {"site_coordinator", "dpo"} <= notices(opened(store))


def test_everything_that_is_read_is_logged(store: Store) -> None:
    journey = opened(store)
    paper = journey.attach("other")
    case_view(store, journey.people.national_admin, journey.case_id, now=journey.now)
    open_attachment(store, journey.people.national_admin, paper, now=journey.now)
    assert readings(journey) == ["case", f"attachment {paper}"]


def test_papers_close_with_the_hour(store: Store) -> None:
    journey = opened(store)
    paper = journey.attach("medical", secret="health")
    assert open_attachment(store, journey.people.national_admin, paper, now=journey.now).data
    with pytest.raises(RefusedError):
        open_attachment(store, journey.people.national_admin, paper, now=journey.later(hours=4).now)


def test_it_gives_no_post_on_the_case(store: Store) -> None:
    journey = opened(store)
    with pytest.raises(RefusedError):
        journey.fire("national_admin", "T58", contacted_on=journey.today.isoformat(), channel="phone")
