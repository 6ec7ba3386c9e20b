"""The working hours of each site: the hours of the installation on the days of the site's own calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from cases.calendars.reading import calendars_of
from cases.reminders.moments import WorkingTime, working_time
from cases.settings import Settings


@dataclass(frozen=True, slots=True)
class WorkingTimes:
    """When people are at work, by site; who serves every site works on the days of metropolitan France."""

    anywhere: WorkingTime
    by_site: Mapping[str, WorkingTime]

    def at(self, site_id: str | None) -> WorkingTime:
        """Return the working hours of a site."""
        return self.by_site.get(site_id or "", self.anywhere)


def working_times(session: Session, settings: Settings) -> WorkingTimes:
    """Return the working hours of every site as its calendar stands now."""
    hours = settings.working_hours
    by_site = {site: working_time(hours, calendar) for site, calendar in calendars_of(session).items()}
    return WorkingTimes(working_time(hours), by_site)
