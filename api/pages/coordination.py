"""The coordinator's page: what is late before everything, what waits for a decision, what nobody handles, the load."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException

from api.frame import COORDINATORS, OVERSEERS, page
from api.french import listing, paris_day
from api.pages.reminders import what_waits
from api.pages.words import Due, case_name, due, step_href
from api.pages.worklist import lines
from api.security import Visitor, signed_in
from cases.queries.coordinator import coordinator_queue
from cases.queries.transfers import lapsed_offers
from cases.queries.views import AgeBand, Load, Validation

CHART_WIDTH: Final = 200
CHART_HEIGHT: Final = 120
BACK: Final = {"T07": "T08", "T11": "T12", "T29": "T44", "T21": "T22"}
"""Event that decides -> event that returns the work to its author."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision that waits, with the pages that take it and that return it."""

    number: str
    href: str
    site: str
    """Named where it is not the reader's own."""
    label: str
    author: str
    mine: bool
    instead: str
    due: Due | None
    decide_href: str
    back_href: str


@dataclass(frozen=True, slots=True)
class LoadLine:
    """The open work of one handler; ``width`` is that of its bar, of 200."""

    name: str
    open: int
    late: int
    critical: int
    width: int
    late_width: int


@dataclass(frozen=True, slots=True)
class AgeBar:
    """One bar of the chart: drawn upwards, its figures in the table beside."""

    label: str
    open: int
    late: int
    x: int
    y: int
    height: int
    late_height: int


@get("/coordination", sync_to_thread=True, guards=[signed_in])
def coordination_page(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[str]:
    """Show the site at a glance, without a click."""
    if visitor.person.role not in OVERSEERS:
        raise NotFoundException
    queue = coordinator_queue(visitor.store, visitor.person, now=visitor.now)
    today = paris_day(visitor.now)
    return page(
        request,
        "pages/coordination.html",
        place=visitor.account.site_label or "Les quatre sites",
        decides=visitor.person.role in COORDINATORS,
        queue=queue,
        sums=queue.sums,
        waits=what_waits(visitor),
        late=lines(queue.late, visitor),
        near=lines(queue.near, visitor),
        site=visitor.person.site,
        decisions=[_decision(item, today, visitor.person.site) for item in queue.validations],
        lapsed=lapsed_offers(visitor.store, visitor.person, now=visitor.now),
        unassigned=[(line, step_href(line.row.id, "T53")) for line in lines(queue.unassigned, visitor)],
        loads=load_lines(queue.load),
        ages=age_bars(queue.ages),
    )


def _decision(item: Validation, today: date, site: str | None) -> Decision:
    case_id = item.row.id
    back = BACK.get(item.event, "")
    return Decision(
        number=case_name(item.row),
        href=f"/dossiers/{case_id}",
        site=item.row.site_label if item.row.site != site else "",
        label=f"{item.detail}\u00a0: {item.label.lower()}" if item.event == "T29" else item.detail,
        author=item.author,
        mine=item.author_is_me,
        instead=listing(item.instead),
        due=due(item.deadline, today),
        decide_href=step_href(case_id, item.event),
        back_href=step_href(case_id, back) if back else "",
    )


def load_lines(loads: Sequence[Load]) -> tuple[LoadLine, ...]:
    """Return the bars, the longest as wide as the chart."""
    most = max((load.open for load in loads), default=0) or 1
    return tuple(
        LoadLine(
            load.name,
            load.open,
            load.late,
            load.critical,
            width=round(load.open * CHART_WIDTH / most),
            late_width=round(load.late * CHART_WIDTH / most),
        )
        for load in loads
    )


def age_bars(ages: Sequence[AgeBand]) -> tuple[AgeBar, ...]:
    """Return the bars of the ages, the tallest as high as the chart."""
    most = max((age.open for age in ages), default=0) or 1
    bars = []
    for number, age in enumerate(ages):
        height = round(age.open * CHART_HEIGHT / most)
        bars.append(
            AgeBar(
                label=age.label,
                open=age.open,
                late=age.late,
                x=12 + number * 120,
                y=20 + CHART_HEIGHT - height,
                height=height,
                late_height=round(age.late * CHART_HEIGHT / most),
            )
        )
    return tuple(bars)


ROUTES: Final = (coordination_page,)
